/** Nouns for people, by what they are in a war (claim contract: `victims.category` and `victims.groups`). */

export type Category = 'military' | 'civilian' | 'mixed' | 'unspecified';

const list = (words: string): readonly string[] => words.trim().split(/\s+/u);

export const CATEGORY_NOUNS: Readonly<Record<Exclude<Category, 'mixed'>, readonly string[]>> = {
  military:
    list(`forces soldier soldiers serviceman servicemen servicewoman servicewomen servicemember servicemembers troop troops personnel fighter fighters combatant combatants militant militants
    rebel rebels insurgent insurgents gunman gunmen mercenary mercenaries conscript conscripts reservist reservists officer officers commander commanders general colonel major captain
    lieutenant pilot pilots crew crewmen paratrooper paratroopers marine marines sailor sailors guard guards border-guard militiaman militiamen militia guerrilla guerrillas jihadist jihadists
    terrorist terrorists peacekeeper peacekeepers deserter deserters infantryman infantrymen sniper snipers paramilitary paramilitaries separatist separatists policeman policemen airman airmen
    recruit recruits defender defenders invader invaders occupier occupiers assailant assailants attacker attackers
    cadet cadets corporal corporals sergeant sergeants brigadier admiral trooper troopers gunner gunners rifleman riflemen legionnaire legionnaires commando commandos grenadiers submariner submariners
    seaman seamen aircrew crewman aviator aviators airwoman ranger rangers fusiliers regulars irregulars partisan partisans mujahideen mujahidin mujahedin fedayeen peshmerga jihadi jihadis islamists
    extremist extremists bandit bandits raider raiders hijacker hijackers pirates draftee draftees gendarme gendarmes constable constables policewoman policewomen guardsman guardsmen bodyguard bodyguards
    infiltrator infiltrators saboteur saboteurs operative operatives cadres warlord warlords warriors machine-gunner sapper sappers tankman tankmen cavalrymen artillerymen infantryman legionaries
    puppet puppets lackey lackeys hireling hirelings henchman henchmen aggressor aggressors crusader crusaders fascist fascists nazis orc orcs chetnik chetniks ustasha ustashas banderite banderites miscreant miscreants naxalite naxalites naxals senderistas contras talibs
    commissar commissars warrant-officer ensign ensigns lance-corporal private privates squaddie squaddies infiltrators tanker-crew askari askaris spahis zouaves tirailleurs goumiers harkis fellagha janjaweed jawan jawans sepoy sepoys`),
  civilian:
    list(`civilian civilians resident residents villager villagers townspeople child children woman women boy boys girl girls baby babies infant infants toddler toddlers student students teacher teachers staff
    pupil pupils journalist journalists reporter reporters correspondent correspondents photographer photographers cameraman medic medics doctor doctors nurse nurses paramedic paramedics worker workers employee employees
    volunteer volunteers farmer farmers shepherd patient patients pensioner refugee refugees family families mother mothers father fathers teenager teenagers pedestrian shopper shoppers
    worshipper worshippers passenger passengers driver drivers bystander bystanders protester protesters demonstrator demonstrators rescuer rescuers firefighter firefighters non-combatants noncombatants schoolchildren
    herder herders herdsman herdsmen shepherds pastoralist pastoralists fisherman fishermen miner miners labourer labourers laborer laborers trader traders merchant merchants vendor vendors shopkeeper shopkeepers
    priest priests nun nuns monk monks imam imams cleric clerics missionary missionaries pastor pastors bishop bishops preacher pilgrim pilgrims churchgoers schoolgirl schoolgirls schoolboy schoolboys schoolteacher
    schoolteachers academic academics professor professors lecturer scholar scholars lawyer lawyers judge judges prosecutor prosecutors engineer engineers technician technicians mechanic mechanics cook cooks tailor
    activist activists politician politicians mayor mayors councillor councillors tourist tourists holidaymakers commuter commuters motorist motorists cyclist cyclists peasant peasants unionist unionists trade-unionists
    inhabitant inhabitants townsfolk compatriot compatriots countryman countrymen worshipper worshippers neighbour neighbours neighbor neighbors onlooker onlookers mourner mourners guest guests evacuee evacuees returnee returnees migrant migrants orphan orphans newborn newborns
    teen teens kid kids minor minors grandmother grandmothers grandfather widow widows pensioners housewife housewives businessman businessmen surgeon surgeons midwife midwives cameramen broadcaster blogger bloggers
    interpreter interpreters translator translators singer poet writer writers athlete athletes hiker hikers shoppers elders settler settlers passersby passerby grandchildren schoolmates classmates parishioners
    official officials governor ambassador ambassadors diplomat diplomats minister ministers senator senators lawmaker lawmakers deputy deputies legislator legislators councilman councilmen councilwoman
    chieftain mullah mullahs sheikh archbishop rabbi abbot seminarian seminarians novice catechist deacon innocents noncombatant non-combatant countryfolk townsmen townspeople tribesmen tribesman clansmen
    baker bakers butcher butchers barber driver welder welders carpenter carpenters plumber electrician electricians chauffeur taxi-driver waiter waiters waitress cleaner cleaners janitor porter porters railwayman railwaymen
    trucker truckers lorry-drivers logger loggers sharecropper hunter hunters gardener maid servant servants chef musician musicians actor actress painter artist artists dancer dancers footballer footballers runner runners
    columnist editor editors publisher anchor intern interns schoolkids preschoolers kindergartners collegian freshman undergraduates`),
  unspecified:
    list(`person persons people man men citizen citizens national nationals others other victim victims lives life dead individual individuals captive captives hostage hostages prisoner prisoners detainee detainees body bodies
    member members youth youths adult adults inmate inmates internee internees pow pows foreigner foreigners relative relatives sister sisters sibling siblings cousin cousins aunt uncle nephew niece nephews nieces parent parents spouse kin occupants souls survivors supporters followers suspect suspects son sons daughter daughters husband wife brother brothers`),
};

/** A group of the contract that the noun names by itself. */
export const GROUP_OF: ReadonlyMap<string, string> = new Map([
  ...list(
    'child children boy boys girl girls baby babies infant infants toddler toddlers teenager teenagers pupil pupils schoolchildren schoolgirl schoolgirls schoolboy schoolboys newborn newborns teen teens kid kids minors orphan orphans',
  ).map((word) => [word, 'children'] as const),
  ...list(
    'woman women policewoman policewomen housewife housewives widow widows nun nuns grandmother grandmothers',
  ).map((word) => [word, 'women'] as const),
  ...list(
    'journalist journalists reporter reporters correspondent correspondents photographer photographers cameraman cameramen broadcaster',
  ).map((word) => [word, 'journalists'] as const),
  ...list('medic medics doctor doctors nurse nurses paramedic paramedics surgeon surgeons midwife midwives').map(
    (word) => [word, 'medics'] as const,
  ),
  ...list('peacekeeper peacekeepers').map((word) => [word, 'peacekeepers'] as const),
  ...list('mercenary mercenaries').map((word) => [word, 'mercenaries'] as const),
  ...list('policeman policemen policewoman policewomen constable constables gendarme gendarmes').map(
    (word) => [word, 'police'] as const,
  ),
  ...list(
    'militant militants insurgent insurgents rebel rebels jihadist jihadists jihadi jihadis terrorist terrorists extremist extremists islamists',
  ).map((word) => [word, 'militants'] as const),
  ...list('prisoner prisoners detainee detainees captive captives inmate inmates pow pows internee internees').map(
    (word) => [word, 'prisoners'] as const,
  ),
  ...list('official officials mayor mayors governor ambassador diplomat diplomats').map(
    (word) => [word, 'officials'] as const,
  ),
]);
/** Adjectives and nouns before the head that name a group: "aid workers", "medical staff", "elderly women", "police officers". */
export const GROUP_MODIFIERS: ReadonlyMap<string, string> = new Map([
  ['aid', 'aid-workers'],
  ['humanitarian', 'aid-workers'],
  ['medical', 'medics'],
  ['health', 'medics'],
  ['ambulance', 'medics'],
  ['elderly', 'elderly'],
  ['police', 'police'],
  ['volunteer', 'volunteers'],
  ['peacekeeping', 'peacekeepers'],
]);

/** Adjectives that decide the category whatever the noun: "military personnel", "civilian deaths". */
export const CATEGORY_MODIFIERS: ReadonlyMap<string, Category> = new Map([
  ['military', 'military'],
  ['armed', 'military'],
  ['army', 'military'],
  ['enemy', 'military'],
  ['combat', 'military'],
  ['service', 'military'],
  ['rebel', 'military'],
  ['security', 'military'],
  ['civilian', 'civilian'],
  ['civil', 'civilian'],
]);

/** Nouns for people behind a figure only: "40 police", "300 infantry"; elsewhere they name a body or stand before another noun. */
export const COUNTED_NOUNS: ReadonlyMap<string, Category> = new Map([
  ...list('police infantry cavalry paras guards gurkhas effectives').map((word) => [word, 'military'] as const),
]);
/** Endings of trades ("40 miners") tell no trade here. */
export const NO_TRADE: ReadonlySet<string> = new Set(
  list(
    `leaders members helpers strangers sufferers partners losers bombers killers perpetrators murderers numbers
    regiments settlements detachments apartments tenements documents monuments encampments emplacements fragments elements departments governments movements compartments armaments instruments experiments
    statements agreements payments shipments engagements bombardments reinforcements tents events incidents accidents segments continents presents contents cents
    plants restaurants hydrants variants grants pants
    towers bunkers boulders shelters centers quarters letters papers containers launchers tankers trackers rivers computers trailers transformers bulldozers helicopters destroyers cruisers boosters
    carriers freighters trawlers steamers liners lighters minesweepers minelayers choppers fighters-bombers gliders transporters loaders mortars propellers cylinders boilers newspapers posters banners
    headquarters skyscrapers sewers corners borders orders powers waters layers fires fingers feathers meters metres kilometers kilometres liters litres hectares acres trucks tractors motors
    floors doors sectors reactors generators elevators interceptors mirrors colours colors anchors corridors corners detonators projectors
    trees lists fists mists posts coasts harbors harbours summers winters years degrees pyramids committees
    wagons trains sidings barriers craters bombshells silencers servers routers printers scooters`,
  ),
);

/** What else may stand between a count and its noun. */
export const PEOPLE_MODIFIERS: ReadonlySet<string> = new Set(
  `other more further additional young elderly old wounded injured unarmed innocent armed local foreign ethnic russian-backed pro-government government government-backed state regular contract
   army navy air force military civilian police security special volunteer peacekeeping medical health aid humanitarian media red crescent cross former senior junior enemy national border human rights
   rebel separatist islamist jihadist paramilitary pregnant male female adult teenage two-year-old school university factory railway company new known suspected alleged displaced unidentified`.split(
    /\s+/,
  ),
);

/** Adjectives that make civilians of people whose noun does not tell. */
export const CIVIL_MODIFIERS: ReadonlySet<string> = new Set(list('innocent unarmed defenceless defenseless peaceful'));
