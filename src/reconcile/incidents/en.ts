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
