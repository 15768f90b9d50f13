/** Words of denying, and for what is denied. All are lemmas. */
import { set } from '../word-set.ts';

export const DENYING: ReadonlySet<string> = set(
  'deny reject refute disclaim dismiss dispute contradict repudiate disavow rebut gainsay',
);
/** An offer or a man is rejected and dismissed too. */
export const REJECTING: ReadonlySet<string> = set('reject dismiss');
/** What somebody said of somebody, or a deed that he is held to have done. */
export const CHARGES: ReadonlySet<string> = set(
  'charge allegation accusation claim report account version assertion statement suggestion rumour rumor deed story contention finding',
);
/** "*called* it a lie" */
export const CALLING: ReadonlySet<string> = set('call brand label term describe denounce slam');
/** "the claims are *unfounded*" */
export const UNTRUE: ReadonlySet<string> = set(
  'unfounded false baseless untrue groundless fabricated fabrication wrong incorrect lie nonsense fake invented propaganda rubbish unsubstantiated',
);
