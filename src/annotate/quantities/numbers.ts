/** A plain number in figures or words: "3,360", "2.5 million", "twenty-five", "two hundred and six", "a dozen". */
import { SCALES, TENS, UNITS } from '../../language/en/numbers.ts';
import type { Token } from '../../model/annotation.ts';

export interface Number {
  readonly value: number;
  readonly to: number;
}

const FIGURES = /^(?:\d{1,3}(?:[,.   ]\d{3})+|\d{1,9}(?:\.\d{1,2})?)$/u;
const DASH = new Set(['-', '–', '‐', '‑']);

const figuresOf = (text: string): number =>
  Number(/^\d{1,3}(?:[,.   ]\d{3})+$/u.test(text) ? text.replace(/\D/g, '') : text);

/** "twenty-five" stands as three tokens; also "twenty five". */
function tensAt(tokens: readonly Token[], at: number): Number | null {
  const tens = TENS[tokens[at]?.lower ?? ''];
  if (tens === undefined) return null;
  const dashed = DASH.has(tokens[at + 1]?.text ?? '');
  const unit = UNITS[tokens[at + (dashed ? 2 : 1)]?.lower ?? ''];
  return unit !== undefined && unit > 0 && unit < 10
    ? { value: tens + unit, to: at + (dashed ? 3 : 2) }
    : { value: tens, to: at + 1 };
}

function smallAt(tokens: readonly Token[], at: number): Number | null {
  const unit = UNITS[tokens[at]?.lower ?? ''];
  return tensAt(tokens, at) ?? (unit === undefined ? null : { value: unit, to: at + 1 });
}

function wordsAt(tokens: readonly Token[], at: number): Number | null {
  const article = tokens[at]?.lower === 'a';
  let here = article ? { value: 1, to: at + 1 } : smallAt(tokens, at);
  if (here === null) return null;
  if (tokens[here.to]?.lower === 'dozen') return { value: here.value * 12, to: here.to + 1 };
  if (article && SCALES[tokens[here.to]?.lower ?? ''] === undefined) return null;
  let total = 0;
  let part = here.value;
  let to = here.to;
  for (;;) {
    const scale = SCALES[tokens[to]?.lower ?? ''];
    if (scale !== undefined) {
      if (scale === 100) part *= 100;
      else {
        total += part * scale;
        part = 0;
      }
      to++;
      continue;
    }
    // "a million *and a half*"
    const before = SCALES[tokens[to - 1]?.lower ?? ''];
    if (before !== undefined && ['and', 'a', 'half'].every((word, i) => tokens[to + i]?.lower === word))
      return { value: total + part + before / 2, to: to + 3 };
    const and = tokens[to]?.lower === 'and' && SCALES[tokens[to - 1]?.lower ?? ''] !== undefined;
    here = SCALES[tokens[to - 1]?.lower ?? ''] === undefined ? null : smallAt(tokens, and ? to + 1 : to);
    if (here === null) return { value: total + part, to };
    part += here.value;
    to = here.to;
  }
}

export function numberAt(tokens: readonly Token[], at: number): Number | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.lower === 'half' && tokens[at + 1]?.lower === 'a' && tokens[at + 2]?.lower === 'dozen')
    return { value: 6, to: at + 3 };
  // "half a million"
  const whole =
    token.lower === 'half' && tokens[at + 1]?.lower === 'a' ? SCALES[tokens[at + 2]?.lower ?? ''] : undefined;
  if (whole !== undefined) return { value: whole / 2, to: at + 3 };
  const first = token.text.charCodeAt(0);
  if (first < 48 || first > 57) return wordsAt(tokens, at);
  if (!FIGURES.test(token.text)) return null;
  const scale = SCALES[tokens[at + 1]?.lower ?? ''];
  const value = figuresOf(token.text);
  // "4.1 million": the product of two floats is no whole number
  return scale === undefined ? { value, to: at + 1 } : { value: Math.round(value * scale * 100) / 100, to: at + 2 };
}

/** "500-800" in one token. */
export function joinedRange(token: Token | undefined): { low: number; high: number } | null {
  const match = token === undefined ? null : /^(\d[\d,]*)[-–](\d[\d,]*)$/u.exec(token.text);
  if (match === null) return null;
  const [low, high] = [figuresOf(match[1] as string), figuresOf(match[2] as string)];
  return low < high ? { low, high } : null;
}

export const isDash = (token: Token | undefined): boolean => token !== undefined && DASH.has(token.text);
