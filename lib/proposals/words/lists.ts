/**
 * The small vocabularies by which names are told apart: titles, roles, head words of organizations and places, words that are no
 * names. English, of general news; written by hand, and made to be read. A list is evidence, never a verdict.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const phrases = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s*[,\n]\s*/));

/** Before a person's name, with a capital; "general" also in "Attorney General", see `rolesOfTwo`. */
export const titles = list(`
  mr mrs ms miss mx sen rep gov dr prof professor sir dame lord lady rev reverend father sister brother saint imam sheikh shaykh sayyid ayatollah
  mullah rabbi pope cardinal archbishop bishop patriarch prince princess king queen emperor empress emir sultan duke duchess count
  president premier chancellor minister secretary senator congressman congresswoman representative governor mayor ambassador
  envoy commissioner judge justice attorney sheriff speaker director chairman chairwoman chair chief commander general gen brigadier brig
  major maj colonel col lieutenant lt captain capt sergeant sgt admiral adm marshal corporal private officer inspector detective
  superintendent coach leader aunt aunty auntie uncle prime vice deputy acting former ex spokesman spokeswoman spokesperson hajj haji ustad dato datuk tun
`);

/** Capitalised words within a run of titles: "Supreme Leader", "Secretary of State", "Foreign Minister". */
export const titleCompanions = list(`
  supreme foreign defense defence interior finance justice health state treasury home affairs education energy oil trade
  chief prime deputy vice first lady executive managing under assistant associate attorney crown grand high lord special chief staff
  national security adviser advisor press armed
`);

/** Said of a person, in small letters, directly before the name or behind it ("X, an expert on"). */
export const roles = list(`
  president premier chancellor minister secretary senator lawmaker legislator congressman congresswoman representative governor mayor
  ambassador envoy diplomat commissioner judge justice lawyer attorney prosecutor sheriff speaker director chairman chairwoman
  chairperson chief commander general colonel captain sergeant admiral officer inspector detective coach manager player striker
  goalkeeper midfielder defender batter pitcher leader politician cleric imam priest bishop rabbi monk nun scholar historian
  economist analyst expert researcher scientist professor lecturer teacher student fellow author writer novelist poet journalist
  reporter correspondent editor columnist photographer filmmaker director actor actress singer musician composer artist painter
  architect engineer doctor physician nurse surgeon epidemiologist biologist chemist physicist geologist climatologist meteorologist
  farmer fisherman shopkeeper baker driver pilot activist campaigner dissident organizer spokesman spokeswoman spokesperson adviser
  advisor aide founder co-founder cofounder owner chef executive ceo banker trader investor entrepreneur businessman businesswoman
  blogger influencer contractor trucker miner nurse mechanic plumber welder heir king queen prince princess widow wife husband son daughter father mother brother sister uncle aunt cousin nephew niece
  predecessor successor rival veteran resident survivor witness suspect defendant head architect chieftain warlord militant gunman
`);

/** The last word of an organization's name. */
export const organizationHeads = list(`
  organization organisation organizations organisations force forces corps army navy guard guards brigade brigades battalion regiment division
  squadron command fleet council committee commission board bureau agency authority administration department ministry office
  secretariat directorate parliament congress senate assembly court tribunal party movement front alliance coalition union league
  federation confederation association society club institute institution university college school academy foundation trust fund
  center centre laboratory laboratories observatory hospital clinic church museum library bank group company corporation corp inc ltd
  llc plc gmbh ag sa co holdings industries airlines airways motors systems technologies partners ventures capital media press post
  times news journal gazette herald tribune guardian telegraph observer chronicle daily weekly review magazine network channel
  television tv radio broadcasting service services police prosecutors initiative program programme project network framework
  militia brotherhood resistance syndicate cartel consortium cooperative collective chamber treaty pact united rovers wanderers
  state caliphate orchestra theatre theater studio studios pictures records energy petroleum oil gas electric power water mining
  cross crescent shipyard shipyards refinery brewery factory mill mills minerals
  metals mines foods pharmaceuticals pharma chemicals steel logistics shipping lines rail railways telecom communications entertainment
  software labs robotics insurance properties resources solutions international authority commissioner
  intelligence protection security partnership syndicate commonwealth forum
`);

/** The first word of an organization's name that goes on with "of", "for", "on" or "to". */
export const organizationOpenings = list(`
  ministry department office bureau institut instituto istituto institute institutes council center centers centre centres university college school academy bank association organization
  organisation federation league union committee commission court board house chamber society foundation fund friends doctors
  reporters physicians médecins army party movement front alliance campaign museum church government state secretariat directorate
  agency authority program programme
`);

/** Words of places: "Red Sea", "Green Zone", "Mount Everest". */
export const placeHeads = list(`
  sea ocean gulf bay strait straits channel canal river lake falls creek delta coast cape island islands isle isles peninsula
  mountain mountains mount hill hills valley desert plain plains plateau forest park province county district region territory
  territories governorate prefecture oblast canton city town village avenue street road boulevard square bridge airport port
  harbor harbour zone strip bank heights republic kingdom emirates states highlands lowlands basin glacier volcano reef ridge pass
  crossing camp station stadium prison palace east west
`);

export const placeOpenings = list(
  "mount lake cape fort port san santa santo saint st new north south east west northern southern eastern western central upper lower gulf bay strait sea republic kingdom isle islands",
);

/** "northern Iraq": in small letters before a place. */
export const directions = list(
  "northern southern eastern western central northeastern northwestern southeastern southwestern north south east west northeast northwest southeast southwest upper downtown mainland coastal nearby neighboring neighbouring occupied",
);

/** "the capital of X", "the port of X". */
export const placeNouns = list(
  "capital city town village province region district port island state county suburb municipality governorate neighborhood neighbourhood enclave country nation republic border",
);

export const placePrepositions = list(
  "in at from to into near across throughout toward towards outside inside within around via through over between onto",
);

/** What an organization is said to be, in small letters: "the ferry operator X", "X, a builder". */
export const organizationNouns = list(`
  company companies firm firms operator builder maker manufacturer retailer lender insurer bank airline carrier utility startup start-up conglomerate
  contractor developer publisher broadcaster newspaper magazine website outlet tabloid daily weekly broadcaster network channel station
  charity nonprofit foundation group organization organisation agency authority regulator watchdog ministry department party faction
  movement alliance coalition militia union federation association club team university college school institute hospital museum
  giant supplier producer brewer refiner chain brand subsidiary consultancy brokerage exchange platform lab laboratory cooperative
`);

/** The first word of an organization's name in other tongues, and of clubs. */
export const organizationFirsts = list(
  "banco banque banca grupo groupe gruppo universidad université universität universidade partido parti partito ministerio radio deutsche compagnie société sociedad amnesty real atlético atletico club fc ac sc cf borussia dynamo dinamo sporting olympique inter bloc hapoel maccabi al-ahly team",
);

/** Beside organizations, in small letters behind the name: "Hezbollah fighters", "a Reuters report". */
export const organizationFollowers = list(`
  fighters fighter militants militiamen members member forces troops spokesman spokeswoman spokesperson officials official leadership leaders leader
  commander commanders website newspaper magazine correspondent reporter employees employee shares stock executives workers
  staff headquarters supporters lawmakers candidates candidate movement rebels rebel group militia party faction factions network
  offices office subsidiary researchers scientists players fans squad team
`);

/** "members of X", "analysis by X", "a unit of X". */
export const organizationLeaders = list(
  "members member leaders leader spokesman spokeswoman spokesperson head chief chairman director commander analysis report statement employees subsidiary branch unit wing arm shares founder editor staff",
);

export const saying = list(
  "said says say told tells warned warns added adds noted notes wrote writes argued argues stated states asked asks insisted insists announced explained explains recalled recalls replied admitted acknowledged tweeted testified joked concluded",
);

/** Particles inside a name: they do not end it. */
export const particles = list(
  "al el ul ud as an ar ash at bin ibn bint abu abd ben bar de del della di da do dos das du la le las los van von der den ter ten zu y e af av",
);

/** Words between the parts of an organization's name. */
export const connectors = list("of for on and the to & de du des la et y del");

export const calendar = list(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
  ramadan eid christmas easter passover hanukkah diwali nowruz am pm gmt utc est pst cet bc ad ce bce
`);

/** What bears a name and is neither person, organization nor place: the run's last word. */
export const otherHeads = list(`
  war wars revolution uprising intifada spring crisis agreement accord accords treaty act bill law amendment constitution resolution
  prize award awards medal cup games olympics championship championships festival day night week year eve age era century renaissance
  holocaust genocide massacre operation offensive doctrine plan deal protocol convention declaration summit conference pandemic virus
  hurricane typhoon cyclone storm earthquake bible quran koran torah
`);

/** Languages, peoples, faiths: with a capital, and no place. Endings catch what is not listed, see `isDemonym`. */
export const demonyms = list(`
  english french dutch danish swedish finnish spanish polish turkish irish scottish welsh british greek czech german germans swiss thai
  arab arabs arabic farsi persian kurd kurds kurdish jew jews jewish muslim muslims christian christians catholic catholics protestant
  orthodox sunni sunnis shia shiite shiites shiis druze alawite alawites hindu hindus buddhist sikh sikhs yazidi islamic islamist islamists western westerners
  westerner eastern african asian european american latino hispanic black white indigenous native roma pashtun uzbek tajik turk turks turkmen
  afghan afghans iraqi iraqis israeli israelis saudi saudis yemeni yemenis emirati qatari omani kuwaiti bahraini pakistani pakistanis
  bangladeshi azerbaijani somali somalis filipino filipinos serb serbs croat croats slovak slovene hungarian bulgarian basque catalan
  mandarin cantonese hindi urdu bengali tamil hebrew latin yiddish swahili tibetan uyghur uyghurs maori zulu hausa yoruba igbo
  communist communists socialist democrat democrats republican republicans liberal conservative labour tory marxist soviet nazi byzantine ottoman
`);

/** Capitalised at the opening of a sentence and hardly ever names; the corpus's own small letters add to it. */
export const openers = list(`
  the a an this that these those it its he she they we you i his her their our my your who what when where which why how whose whom
  in on at by to of for from with without within into onto over under after before during since until while although though because
  unless if as than then there here now today yesterday tomorrow tonight and but or nor so yet also however moreover furthermore
  meanwhile indeed instead therefore thus hence still again even only just perhaps maybe despite amid among amongst about above
  across against along around behind below beneath beside besides between beyond down up off out near next last first second third
  one two three four five six seven eight nine ten some many most more much few several all both each every any no not never nothing
  another other others such same once twice ever often sometimes usually always already soon later early earlier long right left
  born according based asked given following including regarding concerning like unlike rather whether either neither whereas
  specifically consequently additionally finally ultimately critically similarly additionally officials critics experts analysts
  police sources people residents voters women men children students scientists researchers authorities photo photos video image
  illustration credit source read watch click share comments comment updated published disclaimer caption file courtesy getty images
  do does did is are was were be been has have had can could will would shall should may might must let lets please thank thanks yes ok
  new old big great good back off part chapter section page note see plus minus total data
  growing quiet vision future house home look inside everything something someone everyone nobody
`);

/** What has a name of its own behind it and is none of ours: "Typhoon Maring", "Operation Shield". */
export const otherFirsts = list(
  "hurricane typhoon cyclone storm tropical operation project mission covid apollo article act section chapter rule route highway flight boeing airbus",
);

/** Days, feasts and forms aside, abbreviations that name nothing of ours. */
export const ordinaryCapitals = phrases(
  "tv, ok, id, pdf, faq, ceo, cfo, cto, gdp, dna, rna, covid, hiv, aids, ai, it, pr, hr, pm, am, dj, mp, mps, phd, ma, ba, vip, diy, suv, gps, url, http, https, www, usb, lgbt, lgbtq, ptsd, adhd, ied, ieds, icbm, rpg, ngo, ngos, iq, ii, iii, iv, vi, vii, viii, ix, xi, xii",
);
