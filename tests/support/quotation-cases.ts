/**
 * Quotations of the five articles as editors meet them, each with the verdict that an editor would give, the article that
 * has it (`a|b`: either), and words that the place found has to hold. Written from the articles, by hand.
 */

import type { Verdict } from "#lib/quotation/judgement.ts";
import type { ChangeKind } from "#lib/quotation/kind-of.ts";

export type QuotationCase = {
  readonly verdict: Verdict;
  readonly quote: string;
  /** The articles in any of which the place may be found; empty where it is not found. */
  readonly at: string;
  /** Words of the source at the place found. */
  readonly holds?: string;
  readonly by?: string;
  readonly context?: string;
  /** Kinds of change that have to be named. */
  readonly kinds?: readonly ChangeKind[];
  readonly isDisclosed?: boolean;
};

const verbatim: readonly [quote: string, at: string, by?: string][] = [
  ["Qaani’s role was mostly focused on managing the force’s internal affairs", "000"],
  ["leadership members blocked Qaani’s efforts to forcibly ‘retire’ sixty prominent members", "000"],
  ["Qaanis inability to establish these close relationships has had an impact", "000"],
  ["often holds sessions similar to cabinet meetings", "000"],
  ["Units 400, 340, 12,000, and 700", "000"],
  [
    "an unassuming backroom dealer who now faces a difficult new task—using this patchwork of armed groups",
    "001|002",
  ],
  ["it was a message directed squarely at Qaani: Back off.", "001|002"],
  ["was a specific attempt to dislocate the chain of command", "001"],
  ["The question now is whether the militias will listen.", "001"],
  ["with an almost mythical aura among his followers", "002"],
  ["“Qaani is a more understated figure.”", "001|002", "Ray Takeyh"],
  [
    "Those who become friends at times of hardship have deeper and more lasting relations",
    "001|002",
    "Esmail Qaani",
  ],
  [
    "strategic reorganization, with Iraq remaining its only theater to recalibrate its regional axis",
    "003",
    "Al-Monitor",
  ],
  ["urgency of disarming Iran-backed militias", "003", "the U.S. State Department"],
  ["Either way, it is clear that Iran's playbook has evolved.", "003", "Kurdistan24"],
  ["former Prime Minister Nouri al-Maliki, Fatah Alliance leader Hadi al-Amiri", "003"],
  [
    "It wasn’t a targeted killing of an individual, as much as it was the elimination of a school of thought.",
    "004",
    "TRT World",
  ],
  ["More to the point, it’s internal security has been put at risk", "004"],
  ["I strongly doubt the new leadership’s capability", "004"],
  ["This is a problem for Iran.", "001|002", "The Wall Street Journal"],
  ["The man who succeeded him is very different", "001|002", "Sune Engel Rasmussen"],
  ["Brig. Gen. Esmail Qaani has quietly worked to consolidate the various militias", "001|002"],
  ["Soleimani had built a relationship with them over the years", "002", "Arash Azizi"],
  ["It doesn’t fit into the Iranian pattern of escalation", "002", "Azizi"],
];

const typographic: readonly [quote: string, at: string, extra?: Partial<QuotationCase>][] = [
  ["Qaani's role was mostly focused on managing the force's internal affairs", "000"],
  ["QAANI IS INARGUABLY A LESS EFFECTIVE LEADER", "000"],
  ["On the one hand, Qaani is inarguably a less effective leader,", "000"],
  ["Qaani's inability to establish these close relationships has had an impact", "000"],
  [
    "Qaani is no less warmongering than Soleimani, and is a strong supporter of Iran's development of nuclear weapons",
    "000",
  ],
  [
    "the Qods Force -- part of Iran’s Islamic Revolutionary Guard Corps (IRGC) -- comprises different components",
    "000",
  ],
  ["about 33000 Iranian military personnel", "000"],
  ["explain some of his subsequent decision-making as Qods Force leader", "000"],
  ["Hamas’s decision to attack Israel on October 7. After the start of the war", "000"],
  ["a difficult new task - using this patchwork of armed groups to expand Iran's footprint", "001|002"],
  ["The man who succeeded him\u00a0is very\u00a0different", "001|002"],
  ["  “the man who succeeded him is very different”  ", "001|002"],
  ["[T]he man who succeeded him is very different", "001|002", { isDisclosed: true }],
  ["The man who succeeded him [Soleimani] is very different", "001|002", { isDisclosed: true }],
  ["Qaanis [sic] future is unclear", "000", { isDisclosed: true }],
  [
    "His funeral procession drew such huge crowds that more than 50 people were killed in a stampede!",
    "001|002",
  ],
  [
    "was respected by them tremendously,” he said. “Qaani lacks the charisma and history of relationship with these Iraqi and other Arab groups … As a result",
    "002",
  ],
  ["Iran’s alliance of non-state actors", "001|002"],
  ["the so called 'axis of resistance,' once buoyed by battlefield momentum", "003"],
  ["more ferocious,' all while public frustration with political gridlock", "003"],
  ["Qaani’s low‑profile visit stands in sharp contrast to the style of Qasem Soleimani", "003"],
  ["Its internal security has been put at risk due to the demise of his singular philosophy", "004"],
  ["he would utilise nonviolent and nonmilitary soft power manoeuvres", "004"],
  [
    "At this juncture the US administration was forced to decide to liquidate Soleimani",
    "004",
    { by: "TRT World" },
  ],
];

const elided: readonly [quote: string, at: string, extra?: Partial<QuotationCase>][] = [
  [
    "Soleimani led through developing deep and personal relationships … while Qaanis cold and formal demeanor has alienated past supporters",
    "000",
  ],
  ["Managing the internal affairs of the Qods Force [...] required constant presence", "000"],
  [
    "The breakdown in a chain of command has led to ... confusion in the foreign policy of the countries targeted by Iran",
    "000",
  ],
  [
    "During Soleimani’s time, matters related to countries ... were managed by the Qods Force and Soleimani himself",
    "000",
  ],
  [
    "From the Houthi rebel movement in Yemen to Shia paramilitaries . . . Qaani’s militia clients have the potential to inflame",
    "001|002",
  ],
  [
    "Soleimani was thought about as a once-in-a-lifetime figure […] They don’t come down the pike so often",
    "001|002",
    { by: "Takeyh" },
  ],
  [
    "We are all war kids... Those who become friends at times of hardship have deeper and more lasting relations",
    "001|002",
    { by: "Qaani" },
  ],
  ["In the 1990s … Qaani rose in the ranks", "001|002"],
  ["Qaani and other Iranian officials are working to ensure … provoke further attacks", "001|002"],
  [
    "The aim since October 7 has been to keep the other fronts busy (…) without inviting broader conflict or a U.S. attack",
    "002",
    { by: "Hamidreza Azizi" },
  ],
  [
    "Soleimani had built a relationship with them over the years … Qaani lacks the charisma",
    "002",
    { by: "Arash Azizi" },
  ],
  ["In Lebanon, the military capabilities of Hezbollah ... have been deeply eroded", "003"],
  ["Iraq . . . remains diplomatically accessible", "003"],
  ["the fall of President Bashar al-Assad […] has severed the crucial logistical land bridge", "003"],
  ["a message of persistence … despite the immense pressure", "003", { by: "Al-Monitor" }],
  ["Soleimani sought to reason with and persuade Sadr. … The meeting was fruitless.", "004"],
  ["The US response was quick ... for Soleimani's appetite", "004"],
  [
    "This assassination will lead to a fissure between Iranian diplomats [. . .] and specifically the foreign Quds Force",
    "004",
    { by: "TRT World" },
  ],
  ["He avowed himself to his cause […] in the countries he operated and moved in", "004"],
];

const altered: readonly [
  quote: string,
  at: string,
  kinds: readonly ChangeKind[],
  extra?: Partial<QuotationCase>,
][] = [
  ["The situation does appear to have improved significantly", "000", ["negation"]],
  ["Qaani likewise did have significant field knowledge of these groups", "000", ["negation"]],
  [
    "had informed both Hezbollah and the Qods Force leadership council that the planned attack would happen in the near future",
    "000",
    ["negation"],
  ],
  ["On the one hand, Qaani is inarguably a more effective leader", "000", ["word"]],
  ["includes about 3,300 Iranian military personnel", "000", ["number"]],
  ["includes about 33,500 Iranian military personnel", "000", ["number"]],
  ["to forcibly ‘retire’ sixteen prominent members of the Qods Force", "000", ["number"]],
  ["a meeting held on October 4 and attended by the Chief of Staff", "000", ["number"]],
  [
    "During Qaani’s tenure as Qods Force commander, Soleimani’s role was mostly focused on managing the force’s internal affairs",
    "000",
    ["name"],
  ],
  ["In December 2022, Ayatollah Khamenei felt compelled to publicly support Qaani", "000", ["number"]],
  ["In December 2023, President Raisi felt compelled to publicly support Qaani", "000", ["name"]],
  ["But it did degrade their ability to upend the region", "001|002", ["negation"]],
  ["he appears to have played an active role in the 1979 Islamic Revolution", "001|002", ["negation"]],
  ["more than 500 people were killed in a stampede", "001|002", ["number"]],
  ["the drone strike that killed thirty U.S. soldiers in Jordan", "001|002", ["number"]],
  ["the drone strike that killed three U.S. soldiers in Syria more than a week ago", "001|002", ["name"]],
  ["Iran wouldn’t lose anything from killing American troops", "002", ["word"]],
  [
    "It fits into the Iranian pattern of escalation, and would serve any of Iran’s strategic aims",
    "002",
    ["negation"],
  ],
  ["Shia paramilitaries in Iraq and Syria, Qaani’s militia clients", "001|002", ["order"]],
  [
    "Qaani has quietly worked to consolidate the militias working under Iran’s direction from Baghdad",
    "001|002",
    ["omission"],
  ],
  ["“Qaani is a much more understated figure.”", "001|002", ["insertion"], { by: "Ray Takeyh" }],
  [
    "we’ve not seen a situation as dangerous as the one we’re facing now across the region since at least 1967",
    "001|002",
    ["number"],
    { by: "Blinken" },
  ],
  [
    "we’ve seen a situation as dangerous as the one we’re facing now across the region",
    "001|002",
    ["negation"],
  ],
  [
    "Many became part of the political fabric—in Lebanon, where Hamas is both a political party",
    "001|002",
    ["name"],
  ],
  [
    "[Qaani] befriended Soleimani in the early 1980s on the southern front",
    "001|002",
    [],
    { isDisclosed: true },
  ],
  ["The man who succeeded [Soleimani] is very different", "001|002", [], { isDisclosed: true }],
  [
    "In contrast, Qaani is [not] extremely worried about his safety",
    "000",
    ["negation"],
    { isDisclosed: true },
  ],
  [
    "Four years ago, the U.S. launched an air strike … Qassem Soleimani had an almost cultlike following",
    "001|002",
    ["word"],
  ],
  ["the crucial November 1 parliamentary elections", "003", ["number"]],
  ["following the 2-day war with Israel in June", "003", ["number"]],
  ["Marco Rubio placed a phone call to Iraqi Prime Minister Nouri al-Maliki to stress the", "003", ["name"]],
  ["battered by Israel's devastating one-year offensive", "003", ["number"]],
  ['this alliance is "far from fragmented."', "003", ["word"]],
  [
    "he would utilise violent and non-military soft power manoeuvres to realise his goals",
    "004",
    ["negation"],
  ],
  ["violent and non-military soft power manoeuvres to realise his goals", "004", ["negation"]],
  [
    "It was a targeted killing of an individual, as much as it was the elimination of a school of thought",
    "004",
    ["negation"],
  ],
  ["with a desire to reset the game of escalation to square one", "004", ["negation"]],
  ["the historic occupation of the American embassy in Tehran in 1980", "004", ["number"]],
  ["Iran has genuinely lost its external arm, and will be able to fill his shadow", "004", ["negation"]],
  ["the death of two US defence contractors", "004", ["number"]],
];

const stitched: readonly [quote: string, at: string, extra?: Partial<QuotationCase>][] = [
  ["Qaani is inarguably a less effective leader. Right now, Qaanis future is unclear.", "000"],
  ["Qaanis future is unclear. On the one hand, Qaani is inarguably a less effective leader.", "000"],
  [
    "Qasem Soleimani acted like a spiritual father in networks akin to a mafia head. In contrast, Qaani is extremely worried about his safety.",
    "000",
  ],
  ["The man who succeeded him is very different. This is a problem for Iran.", "001|002"],
  [
    "This is a problem for Iran. What Qaani decides to do next is perhaps the greatest source of uncertainty across the region.",
    "001|002",
  ],
  [
    "Qaani is a more understated figure. Soleimani was thought about as a once-in-a-lifetime figure, a generational player.",
    "001|002",
  ],
  [
    "If the aim was to diminish Iran’s control of these groups, the United States achieved that. Qaani is a more understated figure.",
    "001|002",
  ],
  [
    "Qaani lacks the charisma and history of relationship with these Iraqi and other Arab groups. Same problem exists in relation to Houthis",
    "002",
  ],
  [
    "Soleimani had built a relationship with them over the years and was respected by them tremendously. It doesn’t fit into the Iranian pattern of escalation",
    "002",
  ],
  [
    "Qaani is still trying to consolidate his position as the commander of the Qods Force. Either way, it is clear that Iran's playbook has evolved.",
    "000|003",
  ],
  [
    "The man who succeeded him is very different. I strongly doubt the new leadership’s capability in managing the confrontation’s direction",
    "001|002|004",
  ],
  [
    "Qaani's trip comes at a moment of acute vulnerability for Iran's regional ambitions. For Tehran, preserving its influence in Baghdad is no longer just about projecting power",
    "003",
  ],
  [
    "For Tehran, preserving its influence in Baghdad is about survival. Qaani's trip comes at a moment of acute vulnerability",
    "003",
  ],
  [
    "The formidable network of proxies and allies has been severely strained. It is in this context of regional contraction and damage control",
    "003",
  ],
  ["Soleimani executed his new strategy. The assassination followed.", "004"],
  [
    "The assassination followed. Soleimani had no choice but to act quickly to avoid a dangerous fallout.",
    "004",
  ],
  [
    "He also served as the foreign security arm of Iran and he also exuded an air of simplicity, populism, religiosity and trust",
    "004",
  ],
];

const misattributed: readonly [quote: string, at: string, by: string, extra?: Partial<QuotationCase>][] = [
  ["We are all war kids", "001|002", "Ali Alfoneh"],
  ["We are all war kids", "001|002", "Qassem Soleimani"],
  ["Qaani is a more understated figure.", "001|002", "Hamidreza Azizi"],
  ["Qaani is a more understated figure.", "001|002", "Kurdistan24"],
  ["That’s where the problem comes from", "001|002", "Ray Takeyh"],
  ["That’s where the problem comes from", "001|002", "Arash Azizi"],
  ["Soleimani had built a relationship with them over the years", "002", "Hamidreza Azizi"],
  ["It doesn’t fit into the Iranian pattern of escalation", "002", "Arash Azizi"],
  ["we’ve not seen a situation as dangerous as the one we’re facing now", "001|002", "Marco Rubio"],
  ["The man who succeeded him is very different", "001|002", "Esmail Qaani"],
  [
    "Those who become friends at times of hardship … just because they are neighborhood friends",
    "001|002",
    "Ali Alfoneh",
  ],
  ["the man who succeeded him is very different", "001|002", "Al-Monitor"],
  ["strategic reorganization, with Iraq remaining its only theater", "003", "WSJ"],
  ["urgency of disarming Iran-backed militias", "003", "Esmail Qaani"],
  ["far from unified", "003", "Muqtada al-Sadr"],
  ["It wasn’t a targeted killing of an individual", "004", "The Wall Street Journal"],
  ["I strongly doubt the new leadership’s capability", "004", "Mohammad Javad Zarif"],
  ["Right now, Qaanis future is unclear.", "000", "Esmail Qaani"],
  ["Qaani is inarguably a less effective leader", "000", "a spokesman for Kurdistan24"],
];

const ambiguous: readonly [quote: string, extra?: Partial<QuotationCase>][] = [
  ["the Quds Force"],
  ["axis of resistance"],
  ["Esmail Qaani"],
  ["Soleimani"],
  ["the Islamic Revolutionary Guard Corps"],
  ["Iran"],
  ["in the region"],
  ["leadership council"],
  ["chain of command"],
  ["Red Sea"],
  ["the American embassy"],
  ["Coordination Framework"],
  ["school of thought", { by: "TRT World" }],
];

const notFound: readonly string[] = [
  "The moon is made of green cheese and nobody in the palace dares to say it aloud",
  "Iranian officials announced a new five-year plan for the development of agriculture in the region",
  "Soleimani never trusted the intelligence services and kept his own archive in a cellar in Kerman",
  "Qaani told reporters on Tuesday that he would resign before the end of the year",
  "The Quds Force has opened a recruitment office in Caracas, according to two diplomats",
  "We will never forgive those who betrayed our commander",
  "Washington has assured Baghdad that no strikes are planned",
  "Israel will respond at a time and place of its own choosing, the minister said",
  "…",
  "“”",
  "  — !? ",
  "",
  "محور المقاومة",
  "نیروی قدس سپاه پاسداران",
  "serendipity",
  "A senior commander admitted that the operation had cost the organization a third of its budget",
  "The talks in Geneva ended without a result on Friday evening",
];

export const quotationCases: readonly QuotationCase[] = [
  ...verbatim.map(([quote, at, by]) => toCase("verbatim", quote, at, by === undefined ? {} : { by })),
  ...typographic.map(([quote, at, extra]) => toCase("typographic", quote, at, extra)),
  ...elided.map(([quote, at, extra]) => toCase("elided", quote, at, extra)),
  ...altered.map(([quote, at, kinds, extra]) => toCase("altered", quote, at, { kinds, ...extra })),
  ...stitched.map(([quote, at, extra]) => toCase("stitched", quote, at, extra)),
  ...misattributed.map(([quote, at, by, extra]) => toCase("misattributed", quote, at, { by, ...extra })),
  ...ambiguous.map(([quote, extra]) => toCase("ambiguous-multiple", quote, "000|001|002|003|004", extra)),
  ...notFound.map((quote) => toCase("not-found", quote, "")),
];

function toCase(
  verdict: Verdict,
  quote: string,
  at: string,
  extra: Partial<QuotationCase> = {},
): QuotationCase {
  return { verdict, quote, at, ...extra };
}
