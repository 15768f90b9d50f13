/** Limbs lost: "a third had a leg amputated", "both his feet were blown off". */
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { childrenBy, isRelation, wordAt } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import type { PeopleGroup } from '../../people-group.ts';
import { lowerAt } from '../../scene.ts';
import type { Reading } from './phrases.ts';

const TAKEN_OFF = new Set('amputate sever blow tear shatter crush mangle shoot rip cut'.split(' '));
const LIMB = /^(?:legs?|arms?|hands?|foot|feet|fingers?|toes?|eyes?|limbs?|ears?|jaw|forearms?)$/u;
export const MAIMED_TRIGGERS: readonly string[] = 'amputated severed mangled shattered crushed torn blown ripped'.split(
  ' ',
);

export const maimed: Reading = (scene, people, at, word) => {
  if (!MAIMED_TRIGGERS.includes(word) && word !== 'shot') return null;
  const verb = wordAt(scene.tree(), at);
  if (verb?.upos !== 'VERB' || !TAKEN_OFF.has(verb.lemma)) return null;
  if (/^(?:blown|torn|ripped|shot|cut)$/u.test(word) && lowerAt(scene, at + 1) !== 'off') return null;
  const had =
    verb.head?.lemma === 'have' && isRelation(verb.label, ['xcomp', 'acl', 'ccomp']) ? verb.head : haveOver(verb);
  if (had === null) return null;
  const limb = [1, 2, 3].some((back) => LIMB.test(lowerAt(scene, at - back)));
  const owners = argumentsOf(had).doers.map((one) => one.word);
  const group = limb
    ? people.find((one) => isOne(one) && owners.some((owner) => one.from <= owner.at && owner.at < one.to))
    : undefined;
  return group === undefined ? null : { at, effect: 'wounded', groups: [group], active: false };
};

/** "had *a leg* amputated": the participle hung on the limb. */
function haveOver(verb: Word): Word | null {
  const limb = verb.head;
  if (limb === null || !LIMB.test(limb.lower)) return null;
  const had = limb.head;
  return had?.lemma === 'have' && childrenBy(had, 'obj').includes(limb) ? had : null;
}

const isOne = ({ count, name }: PeopleGroup): boolean => count !== null || name !== null;
