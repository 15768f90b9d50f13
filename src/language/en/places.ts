import { set } from '../word-set.ts';

/** Before a place: "in Goma", "outside Taiz". */
export const PLACE_PREPOSITIONS = set(`
  in at near from to of around outside across into toward towards through between inside via within throughout
  over against leaving entering left fled reached reaching entered captured seized took taking retaking retook recaptured besieged bombed shelled
  attacked hit struck liberated assaulted invaded occupied sacked razed visited beyond above along past surrounding occupied linking connecting`);

/** Before a name that no list has they say it is a place: "in Xyzabad". */
export const SURE_PREPOSITIONS = set('in near outside at around towards');

/** What may follow such a name; before a noun it would be half of another name ("in Xyz posts"). */
export const AFTER_A_PLACE = set(`
  and or but on in at near by to from for with of when where while which who whom after before during since until as than
  that is was were are has had have said killed killing wounding left leaving also alone last this earlier late early
  including between under against over because if amid following`);

/** Capitalised after "in", and no place. */
export const NO_PLACES = set(`
  parliament congress operation phase group chapter article section annex part figure table resolution ramadan easter
  christmas lent internet twitter facebook telegram youtube instagram whatsapp washington's covid god heaven latin
  cyrillic bitcoin series volume cabinet`);

/** Before "on" they lead to a place: "the strike on X", "an advance on X"; other things stand on many other things. */
export const AIMED_NOUNS = set(`
  strike strikes attack attacks assault assaults raid raids offensive advance advances march bombardment bombing bombings shelling
  airstrike airstrikes missile missiles rockets bombs shells fire siege curfew blockade`);

/** Between preposition and name: "in northern Syria", "from the central Gezira". */
export const PLACE_MODIFIERS = set(`
  the northern southern eastern western central north south east west northeast northwest southeast southwest
  northeastern northwestern southeastern southwestern north-eastern north-western south-eastern south-western
  upper lower inner outer downtown greater rural coastal nearby neighbouring neighboring mainland northernmost
  southernmost besieged occupied war-torn`);

/** Lower-case words inside a name: "Dar es Salaam", "Isle of Man". */
export const NAME_PARTICLES = set(`
  of the and al el ad ar as an at ash ath adh ez er es de del della delle di da das do dos du des la las le les los l'
  d' au aux sur sous on upon under am an der den bei im in ob auf aan op van het nad pod na i y und et e en zu y bin ibn abu
  umm ben bou ed ul`);

/** Articles of Arabic names, as written before a hyphen: "al-Bab". */
export const NAME_ARTICLES = set('al el ad ar as an at az ash ath adh ed er es ez ul');

/** Bodies before "of": "University of X", "Government of X". */
export const BODIES_OF = set(`
  university college bank times voice corporation corp government ministry embassy parliament church bishop archbishop
  institute academy council president king queen prime chamber federation league association journal`);

/** After a name they make it a name of something else: "Washington Post", "Minsk Group", "Oslo Accords". */
export const ORGANISATION_WORDS = set(`
  post times daily herald tribune gazette journal news press tv television radio today broadcasting magazine review
  university college school academy institute institution hospital clinic church
  airlines airways air bank group agency council ministry minister ministers commission committee court association
  federation foundation organization organisation union league party movement front coalition alliance congress
  parliament assembly government fc club team cup games olympics open marathon
  police army armed forces navy brigade division battalion regiment corps guard guards militia militias
  agreement agreements accord accords protocol protocols convention conventions treaty declaration summit process
  plan talks conference memorandum initiative
  inc corp corporation company ltd co llc plc holdings energy oil airlines bancorp motors
  street avenue road boulevard square drive lane hotel stadium arena park theatre theater museum mall
  postal senate congress supreme`);

/** After a name, in any case: "West Nile virus". */
export const DISEASE_WORDS = set('virus viruses fever flu syndrome disease ebolavirus encephalitis strain strains');

/** After a name, in any case: "the Minsk group", "the Dayton accords". */
export const AGREEMENT_WORDS = set('group accord accords agreement agreements protocol protocols treaty process');

/** Words that are towns somewhere as well; alone they need more than a capital letter. */
export const COMMON_WORDS = set(`
  of most reading split nice mobile march police may june july august april january february september october
  november december monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter fall north
  south east west northern southern eastern western central the a an and or but if when while where who what why how
  this that these those there here he she it they we you i his her its their our your my as at by for from in into on
  to with without not no yes also however meanwhile although though because since until after before during among both
  all some any many few several other others another each every one two three four five six seven eight nine ten
  hundred thousand million first second third last next new old young big small great grand good best bad man men
  woman women boy girl child children people person family father mother son king queen prince president minister
  general major colonel captain sergeant doctor professor mr mrs ms dr sir lady lord saint god health hope liberty
  union victory peace war battle independence freedom justice truth unity progress enterprise commerce industry
  paradise eden eagle lion bear wolf deer fox bull buffalo elk beaver cotton rice corn bean apple orange lemon cherry
  rose lily iron steel gold silver copper stone rock sand clay hill mountain river lake sea bay beach coast port
  harbor island forest wood woods field park garden bridge castle church temple chapel market station airport center
  centre house home hall mill farm ranch camp fort tower gate street road avenue square corner ground land earth moon
  sun star sky sunset sunrise fire water ice snow rain wind storm cloud light day night morning evening time year
  month week hour today tomorrow yesterday now then early late long short high low deep wide hot cold warm cool dry
  wet fast slow bath wells deal sale ware rye hove diss eye hook ball bell book band bar barn base board boat box cut
  date defense defence force forces army navy air guard officer agency agencies office official officials government
  state states national international federal united republic kingdom council committee court company group department
  ministry secretary director chief commander leader member members security service services report reports news
  press media post times source sources data page image photo photos video getty reuters email twitter facebook google
  amazon contact information read more see share follow like up down out off over under back about just only even
  still yet again once never ever always often such same so than too very can could will would shall should must might
  do does did done be am is are was were been being have has had say says said make made take took get got give gave
  go went come came know knew think thought find found use used call called bank bills mission missions carnival colon
  sandy ferry brown black white green red blue gray grey golden ready real true key ideal normal regal rapid superior
  sweet salt sugar lime ocean virgin cross christian christ jesus bishop pope ash birch oak pine
  cedar elm maple baker smith taylor miller cook carpenter potter mason fisher hunter shepherd archer barber butler
  carter cooper fletcher parker walker weaver wright strong armstrong little alma angel angels archive bala bam ban
  basis bella berg bolt brits broad burns bury buy canon cap cars chance charter clear coal college como crane darling
  dawn divide dixie driver earl edge electric embassy energy era essen essential euro exit faith falcon feather
  ferndale finance flag flat fleet flint flower fly former foster fountain free friend front fulton game gap gas
  gentle global grace guy half hand harmony hart hat haven hay head heart heavy hell helper hero hidden highland
  holder hollow holy honor horn horse hospital humble hurricane husband ilk imperial index inn institute intelligence
  interior internet jam jet job joint judge jungle junction kind lab labor labour lancet language lawyer lead legal
  lens lever liberal life line list live lot love lower loyal luck mad magna manual map mark master matter maximum
  mean medal medical mercury merit middle mine minor moment moral mount much museum nation native nature net nickel
  noble none nova nun nursery ok olive open opportunity organ original oval own pale pan panel part pass patriot pearl
  perfect pet pilot pink pipe place plain plan plant plaza point polar polo poor power price pride prime private prize
  project prospect province public pure purple quality quick race radio ram range ray reach rector reform regent
  relief remote research resort rest return reward rich ridge right ring rise robot rocky roll root rough round route
  row royal ruby rule rush sacred safe salad savage school science scope scout seal season senate senior sentinel
  shadow sharp shell ship shoal shop side sierra signal silent simple sister site skill sleepy smart soap social soda
  solar solo sound space spa stable staff stage start steam stock study success suit summit sunshine support surprise
  swan swift table target tank task teacher team tell tent term terra test theater tide tiger tin tiny top total touch
  town toy trade trail train transfer triangle tribune trust tulip tunnel twin ultra unit universal university upper
  urban us usual valley value van vet view village vine vision vista voice wall wave way wealth welcome well wheel
  wild wing winner wise witness wonder word work world worth yard youth zone democratic conservative republican
  islamic muslim jewish arab arabs kurdish european asian african latin american english french german spanish russian
  chinese indian allah ali hassan hussein ahmed mohammed muhammad omar abdullah khan singh kim lee wang li chen yang
  liu maria jose juan pedro carlos luis miguel antonio ana rosa elena`);

/** Countries and cities that are given names too: "Jordan Smith", "Chad Brown". */
export const ALSO_GIVEN_NAMES = set(`
  jordan chad georgia israel india china kenya cuba paris sydney florence austin victoria charlotte madison savannah
  brooklyn lincoln jackson houston dallas denver carolina virginia dakota alexandria adelaide regina sofia lourdes
  salvador santiago diego francisco cairo milan vienna odessa petra troy carson logan hamilton lima asia africa`);

/** Before a name they make it a person's. */
export const PERSON_TITLES = set(`
  mr mr. mrs mrs. ms ms. dr dr. prof prof. professor sir lord lady president minister premier chancellor secretary
  senator sen. rep. congressman governor gov. mayor judge justice king queen prince princess pope bishop archbishop
  imam sheikh ayatollah general gen. colonel col. major maj. captain capt. lieutenant lt. sergeant sgt. brigadier
  admiral commander spokesman spokeswoman spokesperson director chief ambassador envoy analyst activist lawyer
  journalist reporter correspondent author`);

/** Lines and zones that have no name: "the front line". */
export const LINES: readonly string[] = [
  'line of contact',
  'line of control',
  'line of actual control',
  'line of demarcation',
  'line of separation',
  'line of confrontation',
  'line of disengagement',
  'blue line',
  'green line',
  'purple line',
  'contact line',
  'confrontation line',
  'separation line',
  'disengagement line',
  'armistice line',
  'front line',
  'front lines',
  'frontline',
  'frontlines',
  'demarcation line',
  'ceasefire line',
  'cease-fire line',
  'administrative boundary line',
  'northern front',
  'southern front',
  'eastern front',
  'western front',
  'buffer zone',
  'demilitarised zone',
  'demilitarized zone',
];

/** Those of them that are written with capitals, to be told from a metro's. */
export const COLOURED_LINES: ReadonlySet<string> = new Set(['blue line', 'green line', 'purple line']);

/** Where one country ends. */
export const BORDERS = set('border borders frontier frontiers boundary');

/** After a hyphen they make a name an adjective: "Iran-backed", "Kigali-led". */
export const ADJECTIVE_TAILS = set(
  'backed led made born trained supplied funded sponsored allied supported aligned style built manufactured registered',
);

/** After a hyphen they make it a body's: "Agence France-Presse". */
export const BODY_TAILS = set('presse press');

/** What is done to a place; where its name stands beside one, it happened there: "shelled X", "X was bombed". */
export const DONE_TO_PLACES = set(`
  attacked bombed bombarded shelled hit struck raided stormed targeted pounded rocketed ambushed besieged captured seized
  overran recaptured retook took taken entered assaulted invaded occupied liberated sacked razed strafed looted torched
  mortared assaulting invading attacking bombing bombarding shelling hitting striking raiding storming
  targeting pounding encircled surrounded encircling surrounding`);

/** Verbs whose object, where it is a name, is a place: "won X", "overran X". */
export const TAKEN_PLACES = set(`
  won captured recaptured retook overran besieged recapturing capturing overrunning surrounded encircled stormed raided
  torched razed sacked looted pounded surrounding encircling storming raiding torching razing`);

/** What a place already named is called again: "the city", "on the same spot", "the camp". */
export const DESCRIBED_SPOTS = set(`
  capital city town village hamlet enclave island camp port airport spot site scene market hospital prison area region
  district province country base settlement peninsula neighbourhood neighborhood suburb quarter valley`);

/** Nouns behind a town's name for what stands or happened there: "two Sanaa *mosques*", "the Kabul *bombing*". */
export const SITES = set(`
  market markets bazaar hospital hospitals maternity clinic mosque mosques church churches cathedral temple shrine synagogue school schools college university
  hotel hotels cafe restaurant bakery bar nightclub mall stadium theatre theater concert airport airfield airbase station stations port harbour harbor
  square street road highway bridge roundabout checkpoint prison jail camp barracks base suburb suburbs neighbourhood neighborhood outskirts quarter
  bombing bombings blast blasts explosion explosions attack attacks shelling bombardment airstrike airstrikes massacre siege ambush shooting killings
  clashes fighting battle queue wedding funeral rally parade demonstration apartment apartments tower embassy courthouse court palace factory depot village villages`);

/** Nouns that end the name of a place no list holds: "the Markale *market*". */
export const FEATURES: ReadonlySet<string> = new Set(
  'market airport airfield bridge camp hospital school church mosque prison village town district square junction crossing road base barracks valley mountains river island islands hill hills gate water sound bay region province area neighbourhood neighborhood suburb quarter'.split(
    ' ',
  ),
);
