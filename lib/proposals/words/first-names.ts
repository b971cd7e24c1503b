/**
 * First names that are common somewhere, folded, in the order of no census: evidence that what follows is a surname. Written by hand
 * and modest on purpose; whoever is not on it is found by what the texts say around the name.
 */
export const firstNames: ReadonlySet<string> = new Set(
  `
  aaron abdul abdullah abdel abigail abraham adam adams ade adrian ahmad ahmed aisha akira alan albert alejandro alessandro alex alexander
  alexandra alexei alfred ali alice alicia alina amal amanda amina amir amit amy ana anas anders andre andrea andreas andrei andrew
  andrzej angela anil anita anjali ann anna anne anthony antoine anton antonio antony anwar arash ariel arjun arthur arturo ashraf
  astrid ayesha barbara bashar beatriz ben benjamin bernard bilal bill bjorn bob boris brandon brenda brian bruce camila carl carla carlos
  carmen carol caroline catherine cecilia charles charlotte chen chidi chinedu chiara chloe chris christian christina christine
  christopher claire clara claudia colin craig cristina daniel daniela david deborah deepak denise dennis diana diego dieter dina
  dmitri dmitry dominic donald donna dorothy douglas ebrahim edith eduardo edward eileen elena eli elias elif elisabeth elizabeth ella ellen
  emeka emily emma emmanuel enrique eric erik erika ernesto ernst esmail esther ethan eun eva eve evelyn fadi fatima fatma felipe felix
  fernanda fernando fiona florence francesca francesco francis francisco frank franz fred frederick friedrich gabriel gabriela gary george
  georgia gerald gerard ghassan gholam giovanni giorgio giulia giuseppe gloria grace grant greg gregory guillermo gustavo hadi hamid
  hamidreza hana hanna hannah hans harald haruki harold harry hasan hassan heather hector heinrich helen helena henri henry herbert
  hiroshi hossein hugo hussein ian ibrahim ida ignacio igor imad imran indira ines ingrid irene irina isaac isabel isabella ismail
  ivan jack jacob jacques jakob jamal james jamie jan jane janet jasmine jason javier jean jeff jeffrey jennifer jens jeremy jessica jin
  joan joanna joao joe joel johan johann johannes john jon jonas jonathan jordi jorge jose josef joseph joshua josh juan juana judith julia julian
  julie julio jun jürgen karen karim karin karl kate katherine kathleen katie keiko keith kelly ken kenji kenneth kevin khaled khalid kim
  kofi kristin kumar kwame kyle lars laura laurent lawrence layla leah lee leila leo leon leonard leonardo leslie li lina linda lisa liu liz lorenzo
  louis louise luca lucas lucia lucy luis luisa luiz lukas luke magdalena mahmoud mai majid malik manuel marc marcel marcelo marco marcos marcus
  margaret maria mariam mariana marie marina mario marion mark marta martha martin martina mary maryam matthew matthias maurice max maya mei
  mehdi mehmet melissa mercedes michael michel michelle miguel mike mikhail milan min miriam mohamed mohammad mohammed mohsen moses
  mohan muhammad munir mustafa nadia nancy naomi narendra natalia natalie nathan neha neil nguyen nicholas nick nicolas nicole nikolai nikos nils
  nina noah noor nora norman nouri olaf oleg olga oliver olivia olu omar osama oscar osman otto pablo pamela paolo patricia patrick paul paula
  pavel pedro peter petra philip pierre pilar piotr priya qais qasem qassem rachel rafael rahul raj rajesh ralph ramon rana rania ravi ray raymond
  rebecca reza ricardo richard rita robert roberto robin rodrigo roger roland ron ronald rosa rose roy ruben ruth ryan saad sabine saeed said
  salma salman sam samantha samira samuel sandra sanjay sara sarah scott sean sebastian sergei sergio seyyed shane sharon sheila shirin
  simon simone sofia sonia sophie stefan stefania stella stephanie stephen steve steven stuart sun sunita susan suzanne sven svetlana sylvia
  takashi tamar tanya tariq tatiana ted teresa theodore theresa thomas tim timothy tom tomas tomasz tony tove ulrich umar ursula valentina valeria vera
  veronica victor victoria vijay viktor vincent virginia vladimir volodymyr walter wang wei wendy werner wilhelm will william wolfgang xavier
  yan yasmin yasser yolanda youssef yousef yousif yuki yuri yusuf yvonne zahra zainab zhang zoe
`
    .trim()
    .split(/\s+/),
);
