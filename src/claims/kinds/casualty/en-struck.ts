/** Words that tell, around a bare figure, whether those it counts bore arms. */
import type { Category } from '../../../language/en/people.ts';
import { set } from '../../../language/word-set.ts';

/** Lemmas of what only those who bear arms are in. */
export const FORCE_TARGETS: ReadonlySet<string> = set(
  `patrol barracks garrison outpost platoon squad battalion brigade regiment squadron division corps trench bunker dugout foxhole pillbox emplacement strongpoint redoubt
   warship frigate destroyer cruiser battleship submarine corvette gunboat minesweeper minelayer dreadnought battlecruiser u-boat bomber gunship humvee apc bradley btr bmp t-72
   cantonment bridgehead beachhead picket blockhouse casemate gun-boat troopship troop-train troop-carrier half-track`,
);

export const ATTACKS: ReadonlySet<string> = set(
  'attack ambush shell bomb bombard strafe mortar target hit strike shoot fire raid assault rocket waylay surprise mine',
);

/** Who else may be among the dead: where these are told of, a bare figure tells nothing. */
export const CIVIL_SPOTS: ReadonlySet<string> = set(
  `market marketplace bus minibus taxi school hospital clinic house houses home homes apartment street mosque church temple funeral wedding camp hotel restaurant cafe café station train ferry
   airliner neighbourhood neighborhood village villages town towns bazaar shop shops university college crowd residential checkpoint motorcade`,
);

/** Verbs by which who stands as their subject comes to harm, with an object or without. */
export const MISHAPS: ReadonlySet<string> = set(
  'hit strike run drive trigger detonate trip suffer lose sink explode capsize founder burn crash come fall perish walk stumble blunder roll receive sustain meet',
);

const words = (category: Category, list: string): [string, Category][] =>
  list.split(' ').map((word) => [word, category]);
/** What a heading of a list may say of those in it. */
export const HEADING_FORCES: ReadonlyMap<string, Category> = new Map([
  ...words('civilian', 'civilian civilians non-combatants noncombatants'),
  ...words(
    'military',
    `army military soldiers troops forces security police servicemen combatants fighters militants insurgents rebels guerrillas terrorists militia gendarmerie navy government paramilitaries`.replace(
      /\s+/gu,
      ' ',
    ),
  ),
]);
