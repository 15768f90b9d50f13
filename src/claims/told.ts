/**
 * Whether the clauses over a word leave it open that the thing was done: a purpose ("met to sign"), a condition, a
 * question, a wish, an appeal. Beside `Act.mood`, which looks at the word's own helpers and at what governs it.
 */
import { PLANNING, UNDONE, URGING } from '../language/en/moods.ts';
import type { Word } from '../model/syntax.ts';
import { verbGroup } from '../annotate/syntax/views/verb-group.ts';
import { childBy, isRelation, upwards } from '../annotate/syntax/tree.ts';
import { prepositionOf } from '../annotate/syntax/views/noun-group.ts';

/** `open`: nothing says that it was or will be done. */
export type Telling = 'told' | 'planned' | 'urged' | 'open';

const CONDITIONS = new Set('if unless whether until till once lest'.split(' '));
/** "hailed", "managed to", "began to": what follows was done. */
const DONE = new Set(
  'help manage begin start continue proceed go come be have force compel lead cause allow let make get use finish stop cease report say claim see accuse blame suspect charge charge condemn agree'.split(
    ' ',
  ),
);

export function tellingOf(word: Word): Telling {
  for (const below of upwards(word)) {
    const telling = stepOf(below);
    if (telling !== 'told') return telling;
  }
  return 'told';
}

/** What the link from a word to its head makes of it. */
function stepOf(below: Word): Telling {
  const { head, label } = below;
  const mark = childBy(below, 'mark')?.lower ?? '';
  // "were to withdraw", "is due to start"
  if (mark === 'to' && /^(?:is|are|was|were|am)$/u.test(childBy(below, 'cop', 'aux')?.lower ?? '')) return 'planned';
  if (head === null) return 'told';
  if (CONDITIONS.has(mark)) return 'open';
  if (isRelation(label, ['nmod', 'obl']) && WISHED.has(prepositionOf(below) ?? '')) return ofGovernor(head);
  if (!isRelation(label, ['xcomp', 'ccomp', 'acl', 'advcl'])) return 'told';
  const infinitive = verbGroup(below).form === 'infinitive';
  // "talks *on* extending it"
  if (label === 'acl' && WISHED.has(mark)) return ofGovernor(head);
  if (label === 'acl' && infinitive) return PLANNING.has(head.lemma) ? 'planned' : 'open';
  if (label === 'advcl' && infinitive && mark === 'to') return DONE.has(head.lemma) ? 'told' : purpose(head);
  // "insisted that 30 *had been killed*": nobody asks for what was done
  if (isRelation(label, ['ccomp']) && isDone(below))
    return UNDONE.has(head.lemma) || OPEN.has(head.lemma) ? 'open' : 'told';
  if (isRelation(label, ['xcomp', 'ccomp'])) return DONE.has(head.lemma) ? 'told' : ofGovernor(head);
  return 'told';
}

function isDone(word: Word): boolean {
  const { form, tense, perfect, modality } = verbGroup(word);
  return form === 'finite' && (perfect || tense === 'past') && modality === null;
}

const WISHED = new Set(['for', 'on', 'towards', 'toward']);

/** "ordered troops to leave": the parser may hang what is ordered where a purpose would stand. */
const purpose = (head: Word): Telling => (URGING.has(head.lemma) ? 'urged' : 'open');

function ofGovernor({ lemma }: Word): Telling {
  if (OPEN.has(lemma) || UNDONE.has(lemma)) return 'open';
  if (PLANNING.has(lemma)) return 'planned';
  return URGING.has(lemma) ? 'urged' : 'told';
}

const OPEN = new Set(
  'talk negotiate negotiation discuss discussion meet work press push lobby mediate mediation pray long prospect chance proposal call appeal plea demand need doubt wonder question'.split(
    ' ',
  ),
);
