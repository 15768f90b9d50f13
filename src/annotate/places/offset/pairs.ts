/** Two places that something lies between, or that a road joins. */
import { HALFWAY, LINKING, LYING, ROADS } from '../../../language/en/offsets.ts';
import type { Token, TokenRange } from '../../../model/annotation.ts';
import { isHyphen } from '../words.ts';

export interface Pair {
  readonly relation: 'between' | 'along';
  readonly halfway: boolean;
}

const lower = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

/**
 * What joins place `one`, whose words begin at `start`, to the next, whose words begin at `nextStart`: "the X–Y road",
 * "the road from X to Y", "a village between X and Y". Null for "talks between X and Y".
 */
export function pairOf(
  tokens: readonly Token[],
  one: TokenRange & { readonly start: number },
  next: TokenRange & { readonly start: number },
): Pair | null {
  const gap = next.start - one.to;
  if (gap !== 1) return null;
  const link = tokens[one.to];
  const along = { relation: 'along', halfway: false } as const;
  if ((isHyphen(link) || link?.text === '—' || link?.lower === 'to') && ROADS.has(lower(tokens, next.to))) return along;
  const before = lower(tokens, one.start - 1);
  if (link?.lower !== 'and' && link?.lower !== 'to' && link?.lower !== 'with') return null;
  const head = lower(tokens, one.start - 2);
  if (LINKING.has(before) && ROADS.has(head)) return along;
  if (before !== 'between' || link.lower !== 'and' || !LYING.has(head)) return null;
  return { relation: 'between', halfway: HALFWAY.has(head) };
}
