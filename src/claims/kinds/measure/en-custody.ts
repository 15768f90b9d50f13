/** How people are taken in by the forces of a state, and brought to court. All are lemmas. */
import { set } from '../../../language/word-set.ts';

/** "*led* away", "*hauled* off" */
export const TAKES_OFF: ReadonlySet<string> = set(
  'take lead march haul drag carry cart drive whisk bundle herd truck ferry frogmarch spirit bus escort',
);
/** By themselves, with people as what is taken. */
export const NETS: ReadonlySet<string> = set('net nab grab seize collar bag');
/** "*bundled* into trucks", "*thrown* into jail" */
export const PUTS_IN: ReadonlySet<string> = set(
  'bundle throw put place cast fling lock clap take bring load land drive shove push herd pack send commit remand transfer move',
);
export const CELLS: ReadonlySet<string> = set(
  'jail prison gaol custody detention cell dungeon stockade barracks camp prison-camp',
);
export const CARRIERS: ReadonlySet<string> = set('truck lorry van bus vehicle car pick-up pickup jeep');
/** Whose doing it is that makes an arrest of it; a band that carries people off abducts them. */
export const OF_STATE: ReadonlySet<string> = set(
  `soldier troop army police policeman gendarme gendarmerie paratrooper parachutist commando marine guard authority agent detective officer official
   military security force trooper serviceman ranger garrison constable sheriff carabinieri government administration junta ministry patrol plain-clothes battalion brigade regiment`,
);
export const BANDS: ReadonlySet<string> = set(
  `rebel insurgent militia militiaman militant guerrilla fighter gunman jihadist bandit raider kidnapper extremist separatist paramilitary band gang terrorist warlord attacker assailant partisan`,
);
/** What a court hands down. */
export const TERMS: ReadonlySet<string> = set('sentence term year month penalty verdict imprisonment fine life');
export const COURTROOM: ReadonlySet<string> = set(
  'court tribunal judge jury bench court-martial chamber magistrate prosecutor',
);
/** "charges were *brought*", "*opened* proceedings against" */
export const BRINGS: ReadonlySet<string> = set(
  'bring file lay press prefer open start launch initiate institute begin prepare hand issue draw level',
);
export const CASES: ReadonlySet<string> = set('charge proceeding indictment prosecution suit');
export const DROPS: ReadonlySet<string> = set(
  'drop discontinue withdraw quash dismiss abandon end terminate stop close halt',
);
