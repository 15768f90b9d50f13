/** The line of a text's head that says when it was put out: "Page last edited on 14 May 2016, at 10:11", "Larch & Teal, 1931". */
import type { Sentence, Token, TokenRange } from '../../model/annotation.ts';
import type { Days, IsoDay } from '../../model/time.ts';

/** How many words may stand beside the date: "Published: 3 May 2023", and where one says what it is. */
const MOST_WORDS = 4;
const MOST_WORDS_SAID = 16;
const PUT_OUT =
  /^(?:edited|modified|revised|revision|updated|published|posted|edition|issue|version|retrieved|accessed|printed|entry|press)$/u;

/** `published`: the day on which it was put out, as far as that is known. */
export function isImprint(
  tokens: readonly Token[],
  sentence: Sentence,
  { from, to }: TokenRange,
  { start, end }: Days,
  published: IsoDay,
): boolean {
  if (published < start || end < published) return false;
  const beside = sentence.to - sentence.from - (to - from);
  if (start === published && (beside <= MOST_WORDS || sentence.form === 'heading')) return true;
  return beside <= MOST_WORDS_SAID && tokens.slice(sentence.from, sentence.to).some(({ lower }) => PUT_OUT.test(lower));
}
