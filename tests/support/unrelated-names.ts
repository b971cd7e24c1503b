/**
 * Short passages of news-like prose, written for this: other regions and subjects than the articles, with the names that a reader
 * would find marked in the text as `[p|…]`, `[o|…]` and `[l|…]` (person, organization, place). Nothing in them is reported by anyone.
 * The rules were mended by what they missed in the first ten; the second ten were written afterwards and measured without mending.
 */
import type { BearerKind, ProposingText } from "#lib/proposals/named.ts";
import { textSpan } from "#lib/text/span.ts";
import type { Expected } from "./held-out-articles.ts";

const worked: Readonly<Record<string, string>> = {
  "a port in the north": `Ferry Strike Enters Third Week
By [p|Marit Solheim]

[l|BERGEN] ([o|Nordlys]) – Talks between the [o|Seafarers Union] and the ferry operator [o|Havila Voyages] broke down on Tuesday, leaving commuters on the islands west of [l|Bergen] without a regular service. [p|Ingrid Haugland], a spokeswoman for the union, said the crews would not return before Monday. “We have waited for a year,” she said.

The mayor of [l|Askøy], [p|Torbjørn Lie], called on the [o|Ministry of Transport] to step in. [p|Lie] said that [l|Norway] could not afford a lost summer. Norwegian law lets the government impose arbitration.`,
  "a dam on the river": `Farmers in [l|Gambella], in western [l|Ethiopia], say the [l|Baro River] has not been this low since 1984. [p|Dr. Abebech Tadesse] of [o|Addis Ababa University] has measured the flow for eleven years. “The rains came late,” said [p|Tadesse], who grew up in [l|Itang]. The [o|Ethiopian Electric Power] company denied that its dam was to blame.

[p|Okello Ochalla], a farmer, lost forty goats. His brother moved to [l|Juba] in March. The [o|World Food Programme] ([o|WFP]) has begun to hand out grain, and [o|WFP] trucks arrive twice a week.`,
  "a bank and its chairman": `Shares in [o|Banco Meridional] fell 7 percent after its chairman, [p|Rodrigo Alcántara], resigned. Prosecutors in [l|São Paulo] are looking at loans to [o|Grupo Ferraz], a builder. [p|Alcántara] denies wrongdoing. The [o|Central Bank of Brazil] declined to comment, and [p|Finance Minister Helena Prado] said only that depositors were safe.

“Nobody saw it coming,” said [p|Júlia Nakamura], an analyst with [o|Corvina Capital] in [l|London]. [o|Reuters] first reported the resignation.`,
  "an election": `Voters in [l|Kerala] go to the polls on Thursday in an election that few expected to be close. Chief Minister [p|Suresh Nambiar] has led the state since 2016, but his [o|Left Democratic Front] has quarrelled over the coastal highway. His rival, [p|Anjali Menon] of the [o|Congress Party], has promised to scrap it.

In [l|Kozhikode], [p|Fathima Beevi] sells fish beside the road that is to be widened. “[p|Nambiar] never came here,” she said. According to the [o|Election Commission], 27 million people may vote. [p|Menon] spent the last day in [l|Wayanad].`,
  "a football club": `[o|Rovaniemi United] signed the defender [p|Pekka Laaksonen] from [o|Malmö FF] on Friday, the club's third new player in a week. Coach [p|Didier Kouassi] said [p|Laaksonen] would start against [o|HJK] on Sunday in [l|Helsinki]. “He reads the game,” [p|Kouassi] said.

The club, which plays in the northernmost stadium in [l|Finland], was promoted last autumn under [p|Kouassi]'s predecessor, [p|Aino Virtanen].`,
  "a virus on the farms": `The flu has now reached dairy herds in [l|Idaho], the [o|Department of Agriculture] said on Wednesday. A worker at a farm near [l|Twin Falls] had mild symptoms, according to [p|Karen Whitlock], the state epidemiologist. The [o|Centers for Disease Control and Prevention] ([o|CDC]) has sent a team. [o|CDC] officials said the risk to the public was low.

[p|Whitlock] asked farmers to test every animal. [p|Bill Ortega], who milks 900 cows outside [l|Jerome], said he had no time for that.`,
  "a museum": `The [o|Benaki Museum] in [l|Athens] has returned eleven icons to a monastery on [l|Mount Athos]. They were stolen in 1979 and bought in good faith by the collector [p|Stelios Karagiannis], whose widow, [p|Eleni], gave them to the museum. “They are going home,” said [p|Father Ioannis], the abbot. The [o|Greek Ministry of Culture] paid for the journey.`,
  "a border": `Two soldiers were killed on Sunday when a patrol of the [o|Royal Thai Army] came under fire near the town of [l|Mae Sot], on the border with [l|Myanmar]. No group claimed the attack. Colonel [p|Somchai Rattanakul] blamed smugglers; the [o|Karen National Union], which controls the far bank of the [l|Moei River], said its fighters were not involved.

[p|Naw Paw Htoo], a nurse in [l|Myawaddy], heard the shots. “It began at four,” she told the [o|Irrawaddy Gazette]. Thai officials closed the [l|Friendship Bridge].`,
  "a company town": `When the smelter shut, [l|Port Harrow] lost its only employer. [p|J. R. Pickering] had worked there since he was sixteen. [p|Pickering]'s daughter [p|Louise] now drives a bus in [l|Adelaide]. [o|Tarcoola Metals] says it will reopen the site once the [l|South Australia] government agrees to build a cable across the [l|Spencer Gulf].

“They said that in March,” said [p|Aunty Doreen Walker], an elder. [o|ABC] reported on Friday that [o|Tarcoola] had dismissed its engineers.`,
  "a court in the capital": `A court in [l|Nairobi] on Monday ordered the release of [p|Wanjiru Kamau], a blogger held since August. Judge [p|Peter Odhiambo] said the police had shown no cause. Her lawyer, [p|Amina Hassan], told reporters that the [o|Directorate of Criminal Investigations] had searched the wrong house. [o|Amnesty International] welcomed the ruling, as did [p|Senator Johnson Mutua].

[p|Kamau] had written about land in [l|Kajiado County] that she said belongs to a cousin of the president. [o|Safaricom], the telephone company, handed over her messages.`,
};

const unseen: Readonly<Record<string, string>> = {
  "a lithium mine": `Protesters in [l|Loznica] blocked the road to the mine for a ninth day on Monday. The licence of [o|Jadar Minerals], which wants to dig for lithium in the [l|Jadar Valley], runs out in June. “Nobody asked us,” said [p|Milica Petrović], who keeps bees there. President [p|Goran Vukašin] has defended the project, and the [o|European Commission] backs it.

[p|Petrović] and a neighbour, [p|Dragan Ilić], have sued. Their lawyer, [p|Sonja Marković], said the court in [l|Belgrade] would hear them in May. [o|Jadar Minerals] did not answer questions.`,
  "a typhoon": `Typhoon Maring tore roofs off houses in [l|Tacloban] and [l|Ormoc] on Friday night. At least 14 people died, the [o|National Disaster Council] said. [p|Jun Villanueva], governor of [l|Leyte], asked [l|Manila] for helicopters. The [o|Philippine Red Cross] opened shelters in schools.

“The sea came in at two,” said [p|Rosario Bautista], 61, whose house stood near the pier. She is staying with her sister in [l|Palo]. [o|PAGASA], the weather bureau, expects more rain.`,
  "a startup": `[o|Quillbird], a startup in [l|Austin] that makes software for hospitals, has raised $40 million from [o|Northgate Ventures] and [o|Sequoyah Capital]. Its founder, [p|Priya Raghunathan], left [o|Google] in 2019. “Doctors type too much,” she said. [p|Raghunathan] wants to hire 60 people in [l|Toronto].

[p|Tom Beckett] of [o|Forrester Health], a consultancy, was not impressed. “There are nine of these,” [p|Beckett] said.`,
  "a strike at the port": `Dockworkers in [l|Valparaíso] stopped work again on Thursday. [o|Frente Portuario], their union, wants a say in the sale of the container terminal to [o|Maersk]. The minister of labour, [p|Camila Rojas], flew to [l|Valparaíso] overnight to meet [p|Hernán Quiroga], who leads the union. [p|Rojas] said [l|Chile] could not lose the fruit season.

Exporters in [l|Curicó] have already sent 200 lorries to [l|San Antonio]. According to [o|La Tercera], the talks will go on through the weekend.`,
  "an old temple": `Archaeologists from [o|Cairo University] and the [o|Polish Academy of Sciences] have found a painted hall under a street in [l|Luxor]. [p|Mona Ghali], who directs the dig, said the hall was older than the temple above it. [p|Zbigniew Kos], her deputy, first saw the steps in 2022.

The [o|Supreme Council of Antiquities] has closed the street. Shopkeepers complain. “I sell lamps,” said [p|Abdel Rahman Fawzi], “and nobody comes.” The finds will go to the museum in [l|Giza].`,
  "a vaccine trial": `A malaria vaccine tested in [l|Burkina Faso] and [l|Mali] protected 74 percent of children for a year, researchers wrote in [o|The Lancet]. [p|Halidou Ouédraogo] of the [o|Institut de Recherche] in [l|Nanoro] led the trial. [p|Alasdair Munro], a paediatrician at [o|Southampton General Hospital] who took no part, called it “the best news in years.”

The [o|World Health Organization] ([o|WHO]) will decide by autumn. [o|WHO] advisers meet in [l|Geneva]. [p|Ouédraogo] said a dose cost less than a bed net.`,
  "a railway": `The night train from [l|Almaty] to [l|Astana] left the rails near [l|Balkhash] early on Tuesday, killing three. [o|Kazakh Railways] blamed frost. [p|Yerlan Sadykov], a conductor, pulled eleven people from the last carriage. “I counted them,” [p|Sadykov] said from a hospital in [l|Karaganda].

Investigators led by [p|Colonel Aigul Bekova] are looking at the brakes, which [o|Stadler], a Swiss company, replaced last year. [o|Tengri News] published a letter in which drivers had warned of the curve.`,
  "a book prize": `The jury, chaired by the novelist [p|Tessa Hallworth], gave the prize to [p|Kei Morimoto] for a book about his grandfather, a whaler from [l|Taiji]. [p|Morimoto], who lives in [l|Lisbon], thanked his translator, [p|Beatriz Falcão]. The book was published by [o|Granite Press], which has four employees.

[p|Hallworth] said the vote was close. Others had hoped for [p|Ngozi Adeyemi]. [o|Granite Press] will print 50,000 copies.`,
  "a river police": `Police in [l|Manaus] seized two tons of fish on Saturday in a raid on a warehouse of [o|Rio Negro Pescados]. Inspector [p|Larissa Teixeira] of the [o|Federal Police] said the fish had been caught in the [l|Javari Valley], where fishing is forbidden. Three men were arrested. One of them, [p|Edson Moura], is a former councillor in [l|Tabatinga].

[o|Funai], the agency for Indigenous affairs, had warned of the boats since April. “We sent photographs,” said [p|Beto Marubo], a leader of the [o|Univaja] organization.`,
  "a budget": `[l|Ottawa] will run a deficit of $38 billion, Finance Minister [p|Marc Desrosiers] told the [o|House of Commons] on Wednesday. The [o|Conservative Party] called the budget reckless. Its leader, [p|Danielle Frost], promised to vote against it; the [o|Bloc Québécois] has yet to decide.

[p|Desrosiers] spent the evening in [l|Halifax], where the [o|Irving Shipyard] is to get the largest share. “It is about jobs,” he said. [p|Armine Sarkissian], an economist at [o|Scotiabank], disagreed. [p|Frost] leaves for [l|Calgary] today.`,
};

/** Written to be hard: names of many languages, initials, titles, hyphens, sentences that open with a name, headlines in capitals. */
const hostile: Readonly<Record<string, string>> = {
  "a port deal": `[l|PANAMA] AND [l|CHINA] SPAR OVER PORT DEAL AS [p|LI] FLIES HOME

By [p|María José Ortega-Ruiz] and [p|T. K. Whitfield]

[l|PANAMA CITY] — [p|Li Qiang-wei], the chairman of [o|Cosmar Holdings], left without a signature on Tuesday. “Nobody sold anything,” said [p|José Luis de la Cruz], [l|Panama]’s deputy minister of trade. [p|De la Cruz] had met [p|Li] twice. Gen. [p|Abdul-Rahman al-Khatib] (ret.), who advises the [o|Gulf Maritime Authority], or [o|GMA], called the talks “theatre”.

[p|Al-Khatib] was more careful a year ago. [o|Whitmore & Sons], a [l|London] broker, says [p|Chen Xiaoming] of [o|Cosmar] offered $2.1 billion; [p|Chen], reached in [l|Shenzhen], would not comment. Sen. [p|J. D. O’Malley-Reyes] wants hearings. [o|GMA] officials arrive in [l|Colón] on Friday.

Investors shrugged. Shares of [o|Cosmar] rose. [p|Ortega-Ruiz] reported from [l|Panama City], [p|Whitfield] from [l|Hong Kong].`,
  "a verdict": `JUDGE FREES [p|BEN YOUSSEF]; [o|NAHDA FRONT] CLAIMS VICTORY

[l|TUNIS] — [p|Sihem Ben Youssef] walked out of [o|Mornaguia Prison] shortly before noon. Her brother, [p|Dr. Walid Ben Youssef], and the singer [p|Hend al-Zoghbi] were at the gate. Judge [p|Néjib Trabelsi-Marzouki] had ruled an hour earlier that the [o|National Security Bureau] held no evidence.

Outside, [p|M. Ali Chebbi], spokesman for the [o|Nahda Front], spoke through a megaphone. “We thank no one,” [p|Chebbi] said. Lawyers from [o|Avocats Sans Frontières] and the [o|UN Human Rights Office] had asked to attend; neither was let in. [p|Xu Meiling], of the [o|Asia-Africa Legal Forum] in [l|Addis Ababa], was.

[p|Ben Youssef], 34, taught at the [o|University of Sfax]. Professor [p|Jean-Baptiste N’Diaye-Laurent], who hired her, flew in from [l|Saint-Louis], [l|Senegal]. Ms. [p|Xu] said the case would go to [l|Banjul]. [p|Trabelsi-Marzouki] did not return calls. Nor did [p|Interior Minister Khaled Fkih].

May was hard, said her mother, [p|Latifa]. Will she teach again? [p|Latifa] laughed.`,
};

const kinds: Readonly<Record<string, BearerKind>> = { p: "person", o: "organization", l: "place" };
/** Titles that stand inside a mark above for ease of reading stay outside the span, as the conventions have it. */
const TITLE = /^(?:Dr\.|Finance Minister|Father|Senator|Aunty|Chief Minister|Colonel|Interior Minister)\s+/u;

export type UnrelatedText = ProposingText & { readonly name: string; readonly expected: readonly Expected[] };

const sets = { worked, unseen, hostile };
export type UnrelatedSet = keyof typeof sets;

/** Those that the rules were mended by, those that they were only measured on, and those that were written to be hard. */
export function unrelatedTexts(which: UnrelatedSet): UnrelatedText[] {
  return Object.entries(sets[which]).map(([name, source]) => {
    let text = "";
    let at = 0;
    const expected: Expected[] = [];
    for (const mark of source.matchAll(/\[([pol])\|([^\]]+)\]/gu)) {
      const [whole, letter = "", words = ""] = mark;
      text += source.slice(at, mark.index);
      const title = TITLE.exec(words)?.[0] ?? "";
      const span = textSpan(text.length + title.length, text.length + words.length);
      const kind = kinds[letter];
      if (kind !== undefined) expected.push({ span, bearer: words, kind, name: words });
      text += words;
      at = mark.index + whole.length;
    }
    text += source.slice(at);
    return { name, text, passages: passagesOf(text), expected };
  });
}

/** Paragraphs; a short first line without a full stop is a title, one that opens with "By" a byline. */
function passagesOf(text: string): ProposingText["passages"] {
  return Array.from(text.matchAll(/[^\n]+/gu), ({ index, 0: line }) => {
    const kind = line.startsWith("By ")
      ? "byline"
      : index === 0 && !line.endsWith(".") && line.length < 100
        ? "title"
        : "paragraph";
    return { kind, span: textSpan(index, index + line.length) };
  });
}
