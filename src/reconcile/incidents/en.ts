/** Words in names of places. All folded (`foldName`). */
import { set } from '../../language/word-set.ts';

/** What sort of place it is, beside its name: "Karrada district" is Karrada. */
export const SORTS_OF_PLACE: ReadonlySet<string> = set(
  `district county province region governorate state territory department municipality commune subdistrict oblast raion
   rayon prefecture division city town village hamlet settlement neighbourhood neighborhood quarter suburb area zone camp
   site airport market hospital school university station crossing junction bridge road highway square church mosque
   shrine mausoleum hotel base barracks prison port harbour harbor island valley mountain hill front capital outskirts
   centre center downtown place spot building headquarters street plant factory bazaar compound displaced displacement
   same main central provincial regional local nearby first second whole the a an of in at near and for idp idps idp's`,
);

/** Words that tell one place from another of the same name. */
export const TELLING_APART: ReadonlySet<string> = set(
  'north south east west northern southern eastern western upper lower new old greater little big small inner outer',
);

/** Articles and the like at the beginning of a name, which one writer leaves out and another does not. */
export const ARTICLES: ReadonlySet<string> = set('al el ul ad an ar as at az ed es the la le los las');

/** Words that begin a sentence with a capital and name nobody. As slugs. */
export const NO_NAMES: ReadonlySet<string> = set(
  `a an the it they he she we who some several two three armed gunmen gunman militants militant rebels insurgents fighters
   attackers attacker bomber bombers suicide soldiers troops police officials forces army government military planes jets
   warplanes aircraft drone drones helicopters militia militiamen bandits men unknown unidentified`,
);

/** What is struck or where people gather, each line one sort of thing under its first word: few are struck on one day. */
export const THINGS: ReadonlyMap<string, string> = new Map(
  [
    'hospital hospitals clinic clinics medical ward maternity',
    'school schools schoolchildren schoolgirls pupils classroom kindergarten madrasa seminary',
    'university college students dormitory campus',
    'market marketplace markets bazaar',
    'mosque mosques worshippers prayers',
    'church churches cathedral congregation mass',
    'funeral mourners wake burial cemetery',
    'wedding bride',
    'bus buses minibus coach trolleybus tram',
    'train trains railway',
    'ferry boat ship vessel trawler',
    'airliner airport airfield airbase runway plane',
    'hotel restaurant cafe nightclub',
    'prison jail inmates detainees',
    'camp camps refugees',
    'farmers farmworkers labourers laborers farm fields harvesting',
    'herders herdsmen cattle',
    'convoy convoys trucks lorries',
    'checkpoint roadblock',
    'barracks recruits cadets parade',
    'theatre theater cinema concert stadium',
    'bakery bread queue',
    'factory plant refinery depot warehouse',
    'dam bridge pipeline',
    'journalists reporters correspondents',
    'peacekeepers compound battalion',
  ].flatMap((line) => {
    const words = line.split(' ');
    return words.map((word) => [word, words[0] as string] as const);
  }),
);

/** Weapons and people before which a name is theirs and of no place: "two Vorn missiles", "Vorna herders". In the singular. */
export const NAMED_THINGS: ReadonlySet<string> = new Set(
  `missile rocket drone uav mortar grenade projectile munition torpedo shell jet warplane plane aircraft bomber helicopter gunship
   gun howitzer tank launcher rifle system variant gunman man woman people tribesman herdsman herder farmer militant insurgent rebel
   guerrilla fighter militia militiaman soldier tribe clan community refugee language speaker minority`.split(/\s+/u),
);
