/** Nouns that head the name of somebody who acts or speaks in a conflict. Data only. */

const words = (list: string): readonly string[] => list.trim().split(/\s*[|\n]\s*/u);

/** Persons who speak and act for the body or state they belong to. */
export const OFFICES = words(`
  president | vice president | prime minister | deputy prime minister | premier | pm | chancellor | king | queen | sultan | emir | crown prince
  minister | foreign minister | defence minister | defense minister | interior minister | health minister | justice minister | secretary of state | secretary of defense
  secretary | secretary-general | secretary general | state secretary | first deputy | spokesman | spokeswoman | spokesperson | spokespersons | spokespeople | press secretary | press officer
  ombudsman | ombudswoman | human rights defender | prosecutor general | prosecutor | attorney general | governor | mayor | ambassador | envoy | special envoy | counterpart
  commander | commander-in-chief | chief of staff | chief of the general staff | army chief | general | lieutenant general | major general | colonel | major | captain | lieutenant | sergeant | admiral
  leader | head | chief | chairman | chairwoman | chairperson | director | director general | representative | adviser | advisor | aide | deputy | lawmaker | parliamentarian | speaker | diplomat | negotiator | coordinator
  official | officer | warlord | strongman | junta leader | military commissar`);

/** Bodies and groups of persons that speak and act for the state or party they belong to. */
export const BODIES = words(`
  government | authorities | ministry | ministries | presidency | presidential office | president's office | prosecutor's office | prosecutor general's office | office | administration | cabinet | parliament | national assembly | assembly | senate | congress | duma | knesset
  army | armies | military | armed forces | defence forces | defense forces | defence army | defense army | forces | troops | army corps | navy | air force | air forces | coast guard | national guard | police | gendarmerie | border guards | border guard | security forces | security service | special forces | special services | intelligence | general staff | command | military command
  side | state media | state television | regime | junta | court | supreme court | service | state service | security council | commission | committee | council | agency | bureau | directorate | peacekeepers | peacekeeping contingent | peacekeeping forces | peacekeeping force | contingent | mission
  officials | officers | commanders | leaders | ministers | foreign ministers | diplomats | lawmakers | prosecutors | representatives | sources | military sources | security officials | units | soldiers | servicemen | servicewomen | servicemembers | conscripts | reservists | paratroopers | marines | pilots | artillery | resistance | counterparts`);

/** Fighters who need not belong to the state their nationality names. */
export const FIGHTERS = words(`
  separatists | rebels | rebel | militants | militant | insurgents | insurgent | militia | militias | militiamen | gunmen | fighters | mercenaries | combatants | jihadists | jihadis | extremists | terrorists | guerrillas | paramilitaries | volunteers | partisans | armed groups | armed group | rebel group | rebel groups | rebel forces | opposition forces | tribesmen`);

/** People who are named by their nation or trade. */
export const PEOPLE = words(`
  civilians | civilian | residents | resident | villagers | people | citizens | citizen | nationals | refugees | journalists | journalist | reporters | reporter | correspondents | analysts | analyst | experts | expert | activists | activist | witnesses | witness | eyewitnesses | doctors | medics | doctor | paramedics | hospital officials | aid workers | aid groups | aid agencies | human rights groups | rights groups | monitors | observers | investigators | researchers | survivors | relatives | families | local media | media | media reports | newspapers | daily | newspaper | news agency | website | television | tv | man | woman | soldier | serviceman | mother | father`);

/** Whole organisations, when capitalised words stand before them: "Syrian Observatory", "Rapid Support Forces". */
export const ORGANISATION_HEADS: ReadonlySet<string> = new Set(
  `ministry department office agency service services observatory organisation organization commission committee council union league federation association
   front army armies forces force brigade brigades battalion division corps command guard guards militia party movement group watch center centre institute foundation fund
   network university court tribunal bank society crescent cross news times post journal tribune herald gazette press television radio tv news-agency assembly parliament
   project archive initiative monitor
   community bloc quartet tribunal congress senate alliance coalition authority administration police bureau directorate hospital mission contingent republic`.split(
    /\s+/,
  ),
);

/** Nouns for parts of an army: whose a unit is, its name does not tell ("the *Golani Brigade*"). */
export const UNIT_HEADS: ReadonlySet<string> = new Set(
  'brigade division corps battalion regiment command guard guards fleet squadron flotilla squad infantry cavalry artillery airborne marines commandos rifles fusiliers grenadiers dragoons hussars highlanders lancers paratroopers'.split(
    ' ',
  ),
);

/** Capitalised behind a nation's adjective: a movement of its people, not a body of the state ("Syrian *Democratic* Forces"). */
export const MOVEMENT_WORDS: ReadonlySet<string> = new Set(
  'democratic free liberation patriotic salvation resistance nationalist support'.split(' '),
);

/** May stand between the name of a state and the head: "Syrian *military* officials", "its *deputy* foreign minister". */
export const MODIFIERS: ReadonlySet<string> = new Set(
  `defence defense foreign interior internal health justice emergency emergencies military armed security state presidential prime vice deputy chief general national local regional
   central federal provincial municipal senior top high-ranking special joint united ethnic pro-government government-backed russian-backed backed separatist rebel de facto self-proclaimed self-declared
   internationally unrecognized unrecognised breakaway transitional interim acting then self proclaimed declared style ranking backed led former ex- new peacekeeping public official army air naval ground intelligence border human rights
   civil civilian unofficial unnamed unidentified anonymous opposition ruling far-right islamist jihadist kurdish-led government allied pro-russian pro-turkey pro-iranian first second third fourth`.split(
    /\s+/,
  ),
);

/** Who bears one of these no longer speaks for the state, or never did. */
export const DETACHED: ReadonlySet<string> = new Set(
  'former ex ex- late unofficial unnamed unidentified anonymous exiled opposition retired'.split(' '),
);

/** "Both sides" and the like: the parties in play. */
export const COLLECTIVES = words(`
  both sides | both countries | both parties | both states | both nations | both armies | the two sides | the two countries | the two parties | two countries | two sides | the warring sides | the warring parties | warring parties | warring sides | the belligerents
  both governments | both camps | the two governments | the two armies | the warring factions | the rival armies | the rival factions | the combatants
  either side | either country | neither side | each side | all sides | all parties | the parties | the sides | the opposing sides | the parties to the conflict`);

/** A bare one of these before another noun is its adjective: "a *military* operation". */
export const ATTRIBUTIVE: ReadonlySet<string> = new Set(
  'military army police government artillery security intelligence state office court command media service navy parliament regime mission artillery'.split(
    ' ',
  ),
);

/** Short titles, with their stop: the name follows. */
export const TITLES: ReadonlySet<string> = new Set(
  'mr mr. mrs mrs. ms ms. dr dr. gen. maj. col. lt. capt. sgt. sen. rep. gov. sheikh'.split(' '),
);

/** Lower-case words that may open a group whose head follows. */
export const MAY_LEAD: ReadonlySet<string> = new Set(
  'former ex unofficial unnamed unidentified anonymous senior top military security defence defense ethnic state local foreign interior health deputy prime vice special joint separatist rebel opposition'.split(
    ' ',
  ),
);

/** Words by which a body named before is called again: "the ministry", "the Observatory". */
export const BARE: ReadonlySet<string> = new Set(
  'ministry agency office government army military authorities officials spokesman spokeswoman spokesperson department organisation organization group observatory statement report president minister service command newspaper side movement front party mission council alliance coalition militia faction union committee commission force charity foundation court tribunal bureau directorate administration monitor watchdog network institute centre center company league federation congress assembly association brigade battalion'.split(
    ' ',
  ),
);

/** Words for a state's own bodies: where nothing else names the state, it is the one named last. */
export const OFFICIAL: ReadonlySet<string> = new Set(
  'government army military ministry police authorities junta presidency parliament cabinet'.split(' '),
);

/** Nouns in apposition before a name: "the rights *group* Viasna". */
export const GROUPS: ReadonlySet<string> = new Set(
  'group organisation organization agency newspaper daily website channel network outlet charity monitor watchdog party movement militia coalition rights human news aid'.split(
    ' ',
  ),
);
