/**
 * Family names that stand first, folded: Chinese, Korean and Vietnamese ones as they are spelt in English pages. Evidence that the whole is
 * a person, and that the first word alone is the family name. Written by hand and modest; those that are ordinary words are left out.
 */
export const familyFirst: ReadonlySet<string> = new Set(
  `
  bae bai bui cai cao chang chen cheng cho choi chung dai dang deng dinh do dong duan fang feng fu gao gong guo han hoang hou hsu hu huang
  huynh hwang jang jeong jia jiang jin jung kang kim kong kwon lai lam lei li liang liao lim lin liu lu luo ma meng moon ngo nguyen pan
  park peng pham phan qian qin ren seo shao shen shi song su sun tang tian tran trinh tsai vu wang wei wen wong wu xi xia xiao xie xu xue
  yan yang yao ye yeo yin yoo yoon yu yuan zeng zhang zhao zheng zhong zhou zhu zou
`
    .trim()
    .split(/\s+/),
);
