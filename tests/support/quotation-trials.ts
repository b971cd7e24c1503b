/**
 * A second set of quotations of the five articles, each decided from the design's words before the judge had seen it: what an
 * editor would say, however the quotation was typed, cut or claimed. Meant to be hard; judged with all that is known of the seeds.
 */

import type { QuotationCase } from "./quotation-cases.ts";

type More = Partial<QuotationCase>;
type Row = readonly [quote: string, at: string, more?: More];

const verbatim: readonly Row[] = [
  ["the year of the Yom Kippur War", "002"],
  ["the Quds Force commander", "001|002"],
  ["he lacks the upper hand when it comes to internal conflicts within the", "000"],
  ["Soleimani apparently tried to avoid interfering in Iran’s internal political affairs", "000"],
  ["“The supreme leader rarely praises a live commander”", "000"],
  ["commander of the central headquarters of Khatam al-Anbiya Gholam Ali Rashid, Shirazi", "000"],
  ["more than 50 people were killed in a stampede", "001|002", { by: "Sune Engel Rasmussen" }],
  ["They don’t come down the pike so often", "001|002", { by: "Takeyh" }],
  ["They don’t come down the pike so often", "001|002", { by: "an expert on Iran’s Revolutionary Guard" }],
  ["That’s where the problem comes from", "001|002", { by: "Azizi" }],
  ["That’s where the problem comes from", "001|002", { by: "the WSJ" }],
  [
    "we’ve not seen a situation as dangerous as the one we’re facing now",
    "001|002",
    { by: "the U.S. Secretary of State" },
  ],
  ["We are all war kids", "001|002", { by: "the Quds Force commander" }],
  ["We are all war kids", "001|002", { context: "“We are all war kids,” Gen. Qaani once said of them." }],
  [
    "We are all war kids",
    "001|002",
    { context: "Esmail Qaani spoke of the front. “We are all war kids,” he said." },
  ],
  ["a cult of personality like Soleimani", "001|002", { by: "Ray Takeyh" }],
  ["Qaani has sought to tie Iran’s disparate allies closer together", "001|002", { by: "Takeyh" }],
  [
    "Qaani has sought to tie Iran’s disparate allies closer together",
    "001|002",
    { by: "the Wall Street Journal" },
  ],
  ["joining the Revolutionary Guard, formed to defend the new rulers, a full year later, in 1980", "002"],
  ["joining the IRGC, formed to defend the new rulers, in 1980", "001"],
  ["posing a growing threat to American forces", "002"],
  ["posing a growing threat to U.S. forces", "001"],
  ["President Ebrahim Raisi at a Revolutionary Guard base in Bandar Abbas", "002"],
  ["crossed a line by killing American troops", "002", { by: "a senior adviser to the Iranian government" }],
  ["Iran wouldn’t gain anything from killing American troops", "002", { by: "Hamidreza Azizi" }],
  ["they have yet to see evidence that Iran ordered the attack", "002", { by: "U.S. officials" }],
  [
    "the Iraqi militias, perhaps the most volatile of all the pieces",
    "002",
    { by: "the historian Arash Azizi" },
  ],
  ["far from unified", "003", { by: "Al-Monitor" }],
  [
    "far from unified",
    "003",
    { context: "The alliance is “far from unified,” Kurdistan24 reported, citing Al-Monitor." },
  ],
  ["urgency of disarming Iran-backed militias", "003", { by: "Marco Rubio" }],
  ["urgency of disarming Iran-backed militias", "003", { by: "the State Department" }],
  [
    "a call for unity and restraint to prevent the fragmentation of their power base",
    "003",
    { by: "Al-Monitor" },
  ],
  [
    "resentful of what they see as Tehran's overbearing role in their nation's affairs",
    "003",
    { by: "Kurdistan 24" },
  ],
  ["driven by disputes over corruption, the control of armed groups", "003"],
  ["The US response was quick and too strong for Soleimani’s appetite.", "004", { by: "TRT World" }],
  ["to the extent that he was the head of a specialised school of thought", "004"],
  ["do not necessarily reflect the opinions, viewpoints and editorial policies of TRT World", "004"],
];

const typographic: readonly Row[] = [
  ["he lacks the upper hand when it comes to internal conflicts within the Qods Force", "000"],
  ["Qaani was indeed directly involved ... but did not inform IRGC leadership", "000"],
  ["Iran's ability to systematically reign in these forces erodes", "000"],
  ["explain some of his subsequent decision making as Qods Force leader", "000"],
  ["Qaani’s cold and formal demeanor has alienated past supporters", "000"],
  ["the Badr Organization's private attacks on him, and Muqtada al-Sadr's refusal", "000"],
  ["to forcibly 'retire' sixty prominent members of the Qods Force", "000"],
  ["sixty prominent members of the qods force who had been members of soleimani’s circle", "000"],
  ["an almost cult-like following", "001|002"],
  ["If the aim was to diminish Iran's control of these groups, the United States achieved that!", "001|002"],
  ["Back off!", "001|002"],
  ["“Soleimani was thought about as a ‘once in a lifetime’ figure”", "001|002"],
  [
    "Many became part of the political fabric -- in Lebanon, where Hezbollah is both a political party",
    "001|002",
  ],
  ["the groups all operated within an overall framework\nestablished by Tehran", "001|002"],
  [
    "the US launched a drone strike to kill the man who headed up Iran’s covert paramilitary operations",
    "001|002",
  ],
  ["[Q]aani helped recruit Afghan Shiites to join their ranks", "001|002", { isDisclosed: true }],
  [
    "He befriended Soleimani in the early 1980s [on the Iran-Iraq front] on the southern front",
    "001|002",
    { isDisclosed: true },
  ],
  [
    "Qaani [the commander] struggles much more in keeping the Iraqi groups in check",
    "002",
    { isDisclosed: true, by: "Arash Azizi" },
  ],
  ["it's [sic] internal security has been put at risk", "004", { isDisclosed: true }],
  ["SOLEIMANI EXECUTED HIS NEW STRATEGY", "004"],
  ["this alliance is 'far from unified'", "003"],
  ["Iran’s playbook has evolved", "003"],
  ["a high stakes mission aimed at mending the increasingly ferocious rivalries", "003"],
  ["the 12‑day war with Israel in June", "003"],
  [
    "For Tehran, preserving its influence in Baghdad is no longer just about projecting power: it is about survival",
    "003",
  ],
  ["The meeting was fruitless; on the contrary, the protests flared and picked up momentum", "004"],
  ["the protests flared and picked up momentum, leading to repressive crack-downs", "004"],
];

const elided: readonly Row[] = [
  ["Qaani has quietly worked … to the Red Sea", "001|002"],
  [
    "[A]s deputy chief of the Guard’s ground forces […] he fought drug smugglers",
    "001|002",
    { isDisclosed: true },
  ],
  [
    "In Iraq, the militias integrated deeper into the country’s political and security system . . . while remaining outside state control.",
    "001|002",
  ],
  [
    "If the aim was to diminish Iran’s control … the United States achieved that",
    "001|002",
    { by: "Hamidreza Azizi" },
  ],
  [
    "we’ve not seen a situation as dangerous as the one we’re facing now … since at least 1973",
    "001|002",
    { by: "Antony Blinken" },
  ],
  [
    "Soleimani had built a relationship with them [...] and was respected by them tremendously",
    "002",
    { by: "Arash Azizi" },
  ],
  [
    "The aim since October 7 has been to keep the other fronts busy ... without inviting broader conflict",
    "002",
  ],
  [
    "Iran-backed groups form a land bridge across the Middle East … that Tehran calls the “Axis of Resistance.”",
    "002",
  ],
  [
    "a subtle but highly significant diplomatic maneuver (...) made a quiet, low-profile visit to Baghdad",
    "003",
  ],
  ["In Gaza, Hamas has been battered […] losing most of its senior leadership", "003"],
  ['The so-called "axis of resistance" ... is now in a state of disarray', "003"],
  ["Iran's Supreme Leader Ali Khamenei invited him to Tehran . . . . The meeting was fruitless", "004"],
  [
    "The escalation would give rise to an outcry … pushing it to embody a deep anti-American sentiment",
    "004",
  ],
  [
    "In December 2023, Ayatollah Khamenei felt compelled to publicly support Qaani ⋯ in several languages",
    "000",
  ],
  [
    "The man who succeeded him [Soleimani] … now faces a difficult new task",
    "001|002",
    { isDisclosed: true },
  ],
];

const altered: readonly Row[] = [
  [
    "We are all war kids. Those who become friends at times of hardship have deeper and more lasting relations than those who become friends just because they are neighborhood friends. In the 1990s, following the war, Qaani rose in the ranks",
    "001|002",
    { kinds: ["omission"] },
  ],
  [
    "the planned attack would happen in the near future and that the measures being taken were simply preparatory",
    "000",
    { kinds: ["negation"] },
  ],
  [
    "Qaani was able to play a decisive role in balancing the Tehran-affiliated groups",
    "000",
    { kinds: ["negation"] },
  ],
  ["many of these networks fall under the ranks of the Qods Force", "000", { kinds: ["negation"] }],
  ["LH leadership has supported Soleimani, tried to strengthen his position", "000", { kinds: ["name"] }],
  ["Majid Navvab (commander of Unit 340 and deputy commander of Unit 400)", "000", {}],
  [
    "sources affiliated with the so-called Axis of Resistance stated to the author that Qaani had directly planned this operation",
    "000",
    { kinds: ["omission"] },
  ],
  ["about 33 thousand Iranian military personnel", "000", { kinds: ["number"] }],
  [
    "the Quds Force leadership council, which often holds sessions similar to cabinet meetings",
    "000",
    { kinds: ["name"] },
  ],
  ["But it did not degrade their ability to upend the region", "001|002", {}],
  ["That is where the problem comes from", "001|002", { by: "Hamidreza Azizi" }],
  ["the drone strike that killed 3 U.S. soldiers in Jordan", "001|002", { kinds: ["number"] }],
  ["We were all war kids", "001|002", { kinds: ["word"] }],
  ["Two years ago, the U.S. launched a drone strike to kill the man", "001|002", { kinds: ["number"] }],
  [
    "the U.S. launched a missile strike to kill the man who headed up Iran’s covert paramilitary operations",
    "001|002",
    { kinds: ["word"] },
  ],
  [
    "Those who become friends at times of war have deeper and more lasting relations",
    "001|002",
    { kinds: ["word"] },
  ],
  [
    "Those who become friends at times of hardship have more lasting and deeper relations",
    "001|002",
    { kinds: ["order"] },
  ],
  [
    "Born in the late 1960s, Qaani has revealed few biographical details to the public",
    "001|002",
    { kinds: ["number"] },
  ],
  ["Qaani has revealed no biographical details to the public", "001|002", { kinds: ["negation"] }],
  ["Qaani was a more understated figure", "001|002", { kinds: ["word"], by: "Ray Takeyh" }],
  [
    "Qaani has quietly and steadily worked to consolidate the various militias",
    "001|002",
    { kinds: ["insertion"] },
  ],
  [
    "the militias integrated deeper into Syria’s political and security system",
    "001|002",
    { kinds: ["name"] },
  ],
  ["[Takeyh] said the fighting forged a deep friendship between them", "001|002", { isDisclosed: true }],
  ["[Soleimani] was arguably the region’s most recognizable commander", "001|002", { isDisclosed: true }],
  [
    "The groups’ growing self-sufficiency relieved [Iran] of some of the economic burden of financing them",
    "001|002",
    { isDisclosed: true },
  ],
  [
    "Since taking over the Quds Force … Qaani has secretly worked to consolidate the various militias",
    "001|002",
    { kinds: ["word"] },
  ],
  ["an almost mythical aura among his enemies", "002", { kinds: ["word"] }],
  [
    "Soleimani had built a relationship with them over the years and was feared by them tremendously",
    "002",
    { kinds: ["word"], by: "Arash Azizi" },
  ],
  [
    "The aim since October 7 has been to keep the other fronts busy to provide some breathing space for Hezbollah",
    "002",
    { kinds: ["name"] },
  ],
  [
    "it doesn’t fit into the Iranian pattern of escalation, and would serve Iran’s strategic aims at the moment",
    "002",
    { kinds: ["negation"] },
  ],
  ["The aim since October 17 has been to keep the other fronts busy", "002", { kinds: ["number"] }],
  ["a low-profile visit to Tehran this week for a series of critical meetings", "003", { kinds: ["name"] }],
  ['the last reliable cornerstone of Baghdad\'s battered "axis of resistance."', "003", { kinds: ["name"] }],
  [
    'Iran is now in a process of "strategic reorganization, with Syria remaining its only theater',
    "003",
    { kinds: ["name"] },
  ],
  [
    "The influential cleric Muqtada al-Sadr, a powerful ally to the Coordination Framework",
    "003",
    { kinds: ["word"] },
  ],
  ['this alliance is "not far from unified."', "003", { kinds: ["negation"] }],
  [
    "preserving its influence in Baghdad is just about projecting power; it is about survival",
    "003",
    { kinds: ["negation"] },
  ],
  ["Their vision is more defensive, shaped by the doctrines of hybrid warfare", "003", { kinds: ["word"] }],
  ["urgency of disarming Iran-funded militias", "003", { by: "Marco Rubio" }],
  ["for the next five years", "003", { kinds: ["number"] }],
  ["Soleimani had a choice but to act quickly to avoid a dangerous fallout", "004", { kinds: ["negation"] }],
  [
    "leaving several US and Iranian personnel wounded and the death of one US defence contractor",
    "004",
    { kinds: ["name"] },
  ],
  [
    "Managing to enter Mosul in the manner that he did without firing a single shot speaks volumes to this",
    "004",
    { kinds: ["name"] },
  ],
  [
    "Managing to enter Kirkuk in the manner that he did firing a single shot speaks volumes to this",
    "004",
    { kinds: ["negation"] },
  ],
  ["given that that is possible", "004", { kinds: ["negation"] }],
  [
    "His school of hard power died and left behind an incensed mainstream movement inclined to violence",
    "004",
    { kinds: ["word"] },
  ],
  [
    "To an extent, it changed the paradigm from an actual military confrontation to a proxy face-off",
    "004",
    {},
  ],
  [
    "he would utilize non-violent and non-military soft power maneuvers to realise his goals",
    "004",
    { kinds: ["word"] },
  ],
  [
    "The man enjoyed the support of Khamenei, the revolutionary guard, government",
    "004",
    { kinds: ["omission"] },
  ],
];

const stitched: readonly Row[] = [
  [
    "Back off. What Qaani decides to do next is perhaps the greatest source of uncertainty across the region. But it didn’t degrade their ability to upend the region",
    "001|002",
  ],
  ["The question now is whether the militias will listen. This is a problem for Iran.", "001"],
  [
    "Receiving funding and arms from Iran, the groups all operated within an overall framework established by Tehran. This is a problem for Iran.",
    "001|002",
  ],
  [
    "Qaani is extremely worried about his safety. Qaani's low-profile visit stands in sharp contrast to the style of Qasem Soleimani",
    "000|003",
  ],
  [
    "Qaani is a more understated figure … Either way, it is clear that Iran's playbook has evolved",
    "001|002|003",
  ],
  ["The US response was quick and too strong for Soleimani’s appetite. The assassination followed.", "004"],
  [
    "Soleimani possessed a compelling vision of the use of soft power and wielded it expertly. He avowed himself to his cause, like no other.",
    "004",
  ],
  ["A House Divided. This task of keeping the house in order is more critical than ever.", "003"],
  ["Iran has genuinely lost its external arm. The man who succeeded him is very different", "001|002|004"],
  [
    "Their vision is more offensive, shaped by the doctrines of hybrid warfare. This new approach is being severely tested by the growing pressure from the United States and Israel.",
    "003",
  ],
  [
    "Qaani likewise faces challenges at home. In contrast, Qaani is extremely worried about his safety.",
    "000",
  ],
];

const misattributed: readonly Row[] = [
  ["We are all war kids", "001|002", { context: "Ali Alfoneh said: “We are all war kids.”" }],
  ["We are all war kids", "001|002", { by: "Sune Engel Rasmussen" }],
  [
    "We are all war kids",
    "001|002",
    { context: "Ray Takeyh is an expert on the Guard. “We are all war kids,” he said." },
  ],
  ["They don’t come down the pike so often", "001|002", { by: "Azizi" }],
  [
    "They don’t come down the pike so often",
    "001|002",
    { context: "“They don’t come down the pike so often,” Antony Blinken told reporters." },
  ],
  [
    "we’ve not seen a situation as dangerous as the one we’re facing now",
    "001|002",
    { by: "the Iranian Foreign Minister" },
  ],
  [
    "we’ve not seen a situation as dangerous as the one we’re facing now … since at least 1973",
    "001|002",
    { by: "Ray Takeyh" },
  ],
  [
    "If the aim was to diminish Iran’s control of these groups, the United States achieved that",
    "001|002",
    { by: "Arash Azizi" },
  ],
  ["more of a backroom conversation", "001|002", { by: "Esmail Qaani" }],
  ["This is a problem for Iran.", "001|002", { by: "Ray Takeyh" }],
  ["This is a problem for Iran.", "001|002", { by: "Kurdistan24" }],
  ["Iran wouldn’t gain anything from killing American troops", "002", { by: "U.S. officials" }],
  ["they have yet to see evidence that Iran ordered the attack", "002", { by: "Hamidreza Azizi" }],
  ["Same problem exists in relation to Houthis", "002", { by: "Hamidreza Azizi" }],
  ["crossed a line by killing American troops", "002", { by: "Antony Blinken" }],
  ["far from unified", "003", { by: "The Wall Street Journal" }],
  ["far from unified", "003", { context: "The alliance is “far from unified,” according to TRT World." }],
  ["urgency of disarming Iran-backed militias", "003", { by: "Mohammed Shia al-Sudani" }],
  ["urgency of disarming Iran-backed militias", "003", { by: "Antony Blinken" }],
  ["Either way, it is clear that Iran's playbook has evolved.", "003", { by: "Al-Monitor" }],
  [
    "It was a high-stakes mission aimed at mending the increasingly ferocious rivalries",
    "003",
    { by: "Marco Rubio" },
  ],
  ["The meeting was fruitless.", "004", { by: "Muqtada al-Sadr" }],
  ["Iran has genuinely lost its external arm", "004", { by: "Hassan Rouhani" }],
  ["Qaani had directly planned this operation with the Palestinians", "000", { by: "Mohammed Deif" }],
  ["The supreme leader rarely praises a live commander", "000", { by: "Ayatollah Khamenei" }],
  ["[T]hat requires more of a backroom conversation", "001|002", { by: "Azizi", isDisclosed: true }],
];

const ambiguous: readonly Row[] = [
  ["Quds Force"],
  ["Qasem Soleimani"],
  ["school of thought"],
  ["the Red Sea"],
  ["proxy groups"],
  ["October 7"],
  ["the U.S."],
].map(([quote = ""]) => [quote, "000|001|002|003|004"] as const);

const notFound: readonly string[] = [
  "Qaani is the most effective commander that the force has ever had, and everybody knows it",
  "We are at war with America and will remain at war until the last soldier has gone home",
  "The United States will not hesitate to respond to any attack on its forces anywhere in the world",
  "Soleimani’s death changed nothing for the militias, which went on as before",
  "The new commander of the Quds Force speaks fluent Arabic and has close friends in Beirut",
  "Iran ordered the strike on the base in Jordan, American intelligence concluded",
  "Al-Maliki promised to withdraw his candidates from the election in Najaf",
  "Khamenei dismissed Qaani in a letter that was read out on state television",
  "Hezbollah has rebuilt its arsenal with the help of new smuggling routes through Turkey",
  "The assassination of Soleimani was a turning point in the history of the Middle East",
  "!!! … ???",
  "zeitgeist",
];

export const quotationTrials: readonly QuotationCase[] = [
  ...all("verbatim", verbatim),
  ...all("typographic", typographic),
  ...all("elided", elided),
  ...all("altered", altered),
  ...all("stitched", stitched),
  ...all("misattributed", misattributed),
  ...all("ambiguous-multiple", ambiguous),
  ...all(
    "not-found",
    notFound.map((quote) => [quote, ""] as const),
  ),
];

function all(verdict: QuotationCase["verdict"], rows: readonly Row[]): QuotationCase[] {
  return rows.map(([quote, at, more = {}]) => ({ verdict, quote, at, ...more }));
}
