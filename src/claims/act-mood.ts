/** Whether what a verb or noun tells was done: its own helpers and what stands over it. */
import { firstOfList } from '../annotate/syntax/views/verb-list.ts';
import type { VerbGroup } from '../annotate/syntax/views/verb-group.ts';
import { prepositionOf } from '../annotate/syntax/views/noun-group.ts';
import { isRelation } from '../annotate/syntax/tree.ts';
import { PLANNING, UNDONE, URGING } from '../language/en/moods.ts';
import type { Modality } from '../model/claim.ts';
import type { Word } from '../model/syntax.ts';
import type { Draft } from './draft.ts';

/** Stance and modality for the draft; empty where it is told as a fact. */
export type Mood = Pick<Draft, 'stance' | 'modality'>;

/** What the verb's helpers and the verb over it make of the act; null where it is not told as done or to be done. */
export function moodOf(word: Word, { negative, modality }: VerbGroup): Mood | null {
  const stance = negative ? { stance: 'denies' as const } : {};
  const told = MODALITIES[modality ?? 'fact'];
  if (modality !== 'unrealised') return told === undefined ? stance : { ...stance, modality: told };
  const { head } = firstOfList(word);
  const above = head === null ? null : governedBy(head);
  return above === null ? null : { ...stance, ...above };
}

const MODALITIES: Readonly<Record<string, Modality | undefined>> = {
  planned: 'planned',
  possible: 'alleged',
  obliged: 'urged',
  conditional: 'conditional',
};

/** "planned an attack", "called for a withdrawal", "an attempt at a siege": of the noun's governor. */
export function governedMood(first: Word): Mood | null {
  const { head, label } = first;
  if (
    head === null ||
    !isRelation(label, ['obj', 'obl', 'nmod']) ||
    (label !== 'obj' && !GOVERNS.has(prepositionOf(first) ?? ''))
  )
    return {};
  return governedBy(head);
}
const GOVERNS = new Set(['for', 'of', 'to', 'on', 'at']);

function governedBy({ lemma }: Word): Mood | null {
  if (UNDONE.has(lemma)) return null;
  if (PLANNING.has(lemma)) return { modality: 'planned' };
  return URGING.has(lemma) ? { modality: 'urged' } : {};
}
