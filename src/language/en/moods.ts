/** Words over a verb or noun of doing that tell whether it was done. All are lemmas. */
import { set } from '../word-set.ts';

/** It is to be done: "plans to withdraw", "agreed to exchange", "preparations for an attack". */
export const PLANNING: ReadonlySet<string> = set(
  `plan intend prepare schedule agree decide vow pledge promise expect undertake due set ready pledge commit
   preparation intention decision plan deadline ultimatum agreement promise commitment willingness readiness`,
);

/** Somebody is to do it: "called for a withdrawal", "ordered troops to leave", "demanded the release". */
export const URGING: ReadonlySet<string> = set(
  `urge call demand ask appeal request order propose offer suggest recommend insist press
   demand appeal request proposal offer recommendation`,
);

/** Whether it was done is left open, or it was not: "tried to enter", "failed to stop", "threatened to shell", "feared an attack". */
export const UNDONE: ReadonlySet<string> = set(
  `try attempt seek fail want hope refuse decline threaten wish aim fear prevent avoid avert stop thwart foil repel
   consider discuss await risk oppose resist deter unable unwilling reluctant inability unwillingness reluctance
   attempt effort threat fear risk bid aim hope refusal failure possibility danger prospect`,
);
