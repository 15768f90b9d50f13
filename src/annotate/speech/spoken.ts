/** "spoke of 40 dead": speaking of a figure is saying it. */
import type { Token } from '../../model/annotation.ts';

/** A word that begins a figure. */
export const FIGURE =
  /^(?:\d.*|\p{L}*hundreds?|\p{L}*thousands?|dozens|some|about|around|nearly|over|more|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{L}+)?)$/u;

export const SPEAKS = /^(?:spoke|speaks?|speaking)$/u;
/** "*was* already *speaking* of 40 dead", "gave *it as* 40" */
export const isSpeaking = (tokens: readonly Token[], at: number): boolean =>
  [1, 2].some((k) => /^(?:was|were|is|are|been)$/u.test(tokens[at - k]?.lower ?? ''));
export const isItAs = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.lower === 'it' && tokens[at + 2]?.lower === 'as' && FIGURE.test(tokens[at + 3]?.lower ?? '');
/** "spoke of 40 killed", "speaks of at least 40 dead" */
export const ofFigure = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.lower === 'of' && [2, 3, 4].some((k) => FIGURE.test(tokens[at + k]?.lower ?? ''));

/** Where "of" stands behind a time: "spoke *on Tuesday evening* of 52 dead"; beside the verb the tree finds it. */
export function ofAfter(tokens: readonly Token[], at: number): number {
  for (let of = at + 1; of <= at + 5; of++) if (tokens[of]?.lower === 'of') return of;
  return at;
}
export function ofFigureLater(tokens: readonly Token[], at: number): boolean {
  const of = ofAfter(tokens, at);
  return (
    of > at &&
    /^(?:on|in|by|at|last|this|late|early|yesterday|today|\p{L}+day|again|first|initially)$/u.test(
      tokens[at + 1]?.lower ?? '',
    ) &&
    [1, 2, 3].some((k) => FIGURE.test(tokens[of + k]?.lower ?? ''))
  );
}
