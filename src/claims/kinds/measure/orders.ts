/** Measures that lie in what people are told: kept from leaving or entering, ordered out, called on to fight. */
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy, subtree } from '../../../annotate/syntax/tree.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import type { Act as Told } from '../../act.ts';
import type { Measure } from './schema.ts';
import { isDeparting } from './standing.ts';
import {
  ARMS,
  CIVILIANS,
  DISARMING,
  ENTERING,
  FIGHTING,
  FOREIGNERS,
  MOVING,
  RECRUITS,
  SHUT_OUT,
  STAYING,
  TRAVELLING,
} from './verbs.ts';

/** "barred journalists from the town", "forbade them to enter", "banned men from leaving" */
export function shutOut({ word }: Told, object: Word): Measure | null {
  // "men aged 18 to 47 *from crossing*": laid to whatever stands nearest
  const within = subtree(object).filter((one) => one.upos === 'VERB' && childBy(one, 'mark')?.lower === 'from');
  const from = [...childrenBy(word, 'xcomp', 'advcl', 'obl'), ...childrenBy(object, 'acl', 'nmod'), ...within].filter(
    ({ at }) => at > word.at,
  );
  if (from.some(isDeparting)) return 'exit-ban';
  const enters = from.some(({ lemma }) => ENTERING.has(lemma));
  if (from.length > 0 && (enters || SHUT_OUT.has(object.lemma))) return 'access-ban';
  return from.some(({ lemma }) => TRAVELLING.has(lemma)) ? 'movement-restriction' : null;
}
export const SHUTTING_OUT = new Set(['bar', 'ban', 'forbid', 'prohibit', 'exclude', 'prevent', 'keep']);

/** "ordered the residents to leave", "told the ambassador to leave" */
export function orderedTo({ word }: Told, object: Word): Measure | null {
  const orders = ordersIn(word);
  if (orders.some((one) => one.lemma === 'stay' && one.children.some(({ lower }) => STAYING.has(lower))))
    return 'movement-restriction';
  // "were told to *report to their units*"
  if (orders.some(reportsForDuty) && (RECRUITS.has(object.lemma) || CIVILIANS.has(object.lemma))) return 'call-up';
  if (orders.some((one) => DISARMING.has(one.lemma) && childrenBy(one, 'obj').some(({ lemma }) => ARMS.has(lemma))))
    return CIVILIANS.has(object.lemma) ? 'other' : null;
  const out = verbGroup(word).particles.some(({ lower }) => lower === 'out');
  if (!out && !orders.some(({ lemma }) => MOVING.has(lemma))) return null;
  return CIVILIANS.has(object.lemma) || CIVILIANS.has(object.lower)
    ? 'evacuation-order'
    : FOREIGNERS.has(object.lemma)
      ? 'expulsion'
      : null;
}

/** What people are told to do; "gave him 48 hours *to leave*" hangs on the hours. */
const ordersIn = (word: Word): Word[] =>
  [word, ...childrenBy(word, 'obj', 'iobj')].flatMap((one) => childrenBy(one, 'xcomp', 'ccomp', 'advcl', 'acl'));

const reportsForDuty = (one: Word): boolean =>
  /^(?:report|present|return)$/u.test(one.lemma) && childrenBy(one, 'obl').some(({ lemma }) => POSTED.test(lemma));

/** "urged residents to leave", "called on men to take up arms" */
export function appealedTo({ word }: Told, object: Word): Measure | null {
  if (
    !CIVILIANS.has(object.lemma) &&
    !/^(?:man|youth|veteran|able-bodied|all|everyone|reservist|youngster|nation)$/u.test(object.lemma)
  )
    return null;
  const orders = [...ordersIn(word), ...childrenBy(object, 'acl')];
  if (orders.some(({ lemma }) => /^(?:leave|evacuate|vacate|flee)$/u.test(lemma))) return 'evacuation-order';
  const toFight = orders.some(
    (one) =>
      FIGHTING.has(one.lemma) &&
      (one.lemma !== 'take' || childBy(one, 'obj')?.lemma === 'arm' || childBy(one, 'obj')?.lemma === 'arms') &&
      (!/^(?:report|register)$/u.test(one.lemma) || childrenBy(one, 'obl').some(({ lemma }) => POSTED.test(lemma))) &&
      (one.lemma !== 'join' ||
        childrenBy(one, 'obj').some(({ lemma }) =>
          /^(?:army|fight|force|rank|military|war|militia|battle|front|resistance|struggle|reserve|corps)$/u.test(
            lemma,
          ),
        )),
  );
  return toFight ? 'volunteer-recruitment' : null;
}
const POSTED =
  /^(?:unit|barracks|barrack|base|camp|centre|center|office|garrison|commissariat|station|command|depot)$/u;
