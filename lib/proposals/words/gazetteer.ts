/**
 * Places that news of every region names: the states of the world, their capitals and largest cities, continents and seas. A list by
 * hand, folded, of names that need no context; whatever is smaller is found by the words around it.
 */

const names = `
afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria, azerbaijan, bahamas, bahrain, bangladesh, barbados, belarus,
belgium, belize, benin, bhutan, bolivia, bosnia, botswana, brazil, brunei, bulgaria, burkina faso, burundi, cambodia, cameroon, canada, cape verde,
central african republic, chad, chile, china, colombia, comoros, congo, costa rica, croatia, cuba, cyprus, czech republic, czechia, denmark, djibouti,
dominican republic, east timor, ecuador, egypt, el salvador, eritrea, estonia, eswatini, ethiopia, fiji, finland, france, gabon, gambia, georgia,
germany, ghana, greece, grenada, guatemala, guinea, guyana, haiti, honduras, hungary, iceland, india, indonesia, iran, iraq, ireland, israel, italy,
ivory coast, jamaica, japan, jordan, kazakhstan, kenya, kiribati, kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon, lesotho, liberia, libya,
liechtenstein, lithuania, luxembourg, madagascar, malawi, malaysia, maldives, mali, malta, mauritania, mauritius, mexico, micronesia, moldova, monaco,
mongolia, montenegro, morocco, mozambique, myanmar, namibia, nauru, nepal, netherlands, new zealand, nicaragua, niger, nigeria, north korea,
north macedonia, norway, oman, pakistan, palau, palestine, panama, papua new guinea, paraguay, peru, philippines, poland, portugal, qatar, romania,
russia, rwanda, samoa, saudi arabia, senegal, serbia, seychelles, sierra leone, singapore, slovakia, slovenia, somalia, south africa, south korea,
south sudan, spain, sri lanka, sudan, suriname, sweden, switzerland, syria, taiwan, tajikistan, tanzania, thailand, togo, tonga, tunisia, turkey,
turkmenistan, uganda, ukraine, united arab emirates, uae, united kingdom, uk, britain, great britain, england, scotland, wales, northern ireland,
united states, united states of america, us, usa, america, uruguay, uzbekistan, vanuatu, vatican, venezuela, vietnam, yemen, zambia, zimbabwe,
africa, asia, europe, antarctica, north america, south america, latin america, central america, middle east, central asia, southeast asia, balkans, caucasus,
scandinavia, sahel, maghreb, levant, siberia, crimea, kurdistan, kashmir, punjab, catalonia, bavaria, tibet, xinjiang, hong kong, macau, gaza, west bank,
abu dhabi, abuja, accra, addis ababa, aleppo, algiers, almaty, amman, amsterdam, ankara, antwerp, athens, atlanta, auckland, baghdad,
baku, bamako, bangalore, bangkok, barcelona, basra, beijing, beirut, belfast, belgrade, berlin, bern, birmingham, bogota, boston, brasilia, bratislava, brisbane,
brussels, bucharest, budapest, buenos aires, cairo, calcutta, canberra, cape town, caracas, casablanca, chennai, chicago, cologne, colombo, copenhagen,
dakar, dallas, damascus, dar es salaam, delhi, new delhi, denver, detroit, dhaka, doha, donetsk, dubai, dublin, durban, edinburgh, florence, frankfurt, geneva,
glasgow, guangzhou, hamburg, hanoi, harare, havana, helsinki, hiroshima, ho chi minh city, houston, islamabad, istanbul, jakarta, jeddah, jerusalem,
johannesburg, kabul, kampala, karachi, kathmandu, khartoum, kiev, kigali, kinshasa, kolkata, kuala lumpur, kyiv, kyoto, lagos, lahore, la paz, lima, lisbon,
liverpool, ljubljana, london, los angeles, luanda, lusaka, lyon, madrid, managua, manchester, manila, maputo, marseille, mecca, medina, melbourne,
mexico city, miami, milan, minsk, mogadishu, monrovia, montevideo, montreal, moscow, mosul, mumbai, munich, nairobi, nanjing, naples, new orleans,
new york, new york city, nicosia, odesa, osaka, oslo, ottawa, panama city, paris, perth, philadelphia, phnom penh, podgorica, prague, pretoria, pyongyang, quito,
ramallah, riga, rio de janeiro, riyadh, rome, rotterdam, san francisco, san salvador, santiago, sao paulo, sarajevo, seattle, seoul, shanghai, skopje,
sofia, stockholm, strasbourg, surabaya, sydney, taipei, tallinn, tashkent, tbilisi, tegucigalpa, tehran, tel aviv, the hague, tirana, tokyo, toronto, tripoli,
tunis, turin, ulaanbaatar, valencia, vancouver, venice, vienna, vilnius, warsaw, washington, wellington, wuhan, yangon, yaounde, yerevan, zagreb, zurich,
alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho, illinois, indiana, iowa, kansas, kentucky,
louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico,
north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas, utah, vermont,
washington d.c, west virginia, wisconsin, wyoming, ontario, quebec, british columbia, alberta, queensland, new south wales,
atlantic, pacific, mediterranean, caribbean, baltic, arctic, sahara, himalayas, alps, andes, amazon, nile, danube, rhine
`;

/** Folded, words joined by single spaces. */
export const gazetteer: ReadonlySet<string> = new Set(
  names
    .trim()
    .split(/\s*[,\n]\s*/)
    .filter((name) => name !== ""),
);

/** The customary short forms of the states of the USA, without dots: "Clemson, S.C." */
export const stateAbbreviations: ReadonlySet<string> = new Set(
  "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev nh nj nm ny nc nd okla ore pa ri sc sd tenn tex vt va wash wva wis wyo dc".split(
    " ",
  ),
);
