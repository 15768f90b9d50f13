/** Nouns by which a party is called again, and the words that may stand between "the" and them. Data only. */
import { set } from '../word-set.ts';

/** A state's own: where nothing else is at war there, the state's whose land it is. */
export const STATES_OWN: ReadonlySet<string> = set(`
  army military troops soldiers forces navy gendarmerie police policemen government authorities ministry cabinet parliament
  presidency president premier minister spokesman spokeswoman spokesperson officials official junta regime servicemen conscripts
  gendarmes garrison palace commander commanders officers`);

/** Those who fight a state. */
export const REBELS: ReadonlySet<string> = set(`
  rebels insurgents militants guerrillas guerillas militia militiamen jihadists jihadis separatists fighters terrorists extremists
  attackers raiders paramilitaries group faction movement insurgency rebellion`);

/** Say nothing of whose they are. */
export const PLAIN: ReadonlySet<string> = set(`
  government security armed military defence defense federal national regular state interior foreign health prime information army
  police senior top air ground same`);
