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
  if (tokens[here.to]?.lower === 'score' && !article && tokens[here.to + 1]?.lower !== 'and')
    return { value: here.value * 20, to: here.to + 1 };
  // "one and a half million"
  const halved = ['and', 'a', 'half'].every((word, i) => tokens[(here as Number).to + i]?.lower === word)
    ? SCALES[tokens[here.to + 3]?.lower ?? '']
    : undefined;
  if (halved !== undefined && !article) return { value: (here.value + 0.5) * halved, to: here.to + 4 };
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
  const part = partOfScale(tokens, at);
  if (part !== null) return part;
  const first = token.text.charCodeAt(0);
  if (first < 48 || first > 57) return wordsAt(tokens, at);
  const next = tokens[at + 1];
  const scale = SCALES[next?.lower ?? ''];
  // "1,2 million"
  if (scale !== undefined && /^\d{1,3},\d{1,2}$/u.test(token.text))
    return { value: Math.round(Number(token.text.replace(',', '.')) * scale), to: at + 2 };
  if (!FIGURES.test(token.text)) return null;
  const value = figuresOf(token.text);
  // "2½ million"
  const half = next?.text === '½' && !next.spaced ? SCALES[tokens[at + 2]?.lower ?? ''] : undefined;
  if (half !== undefined) return { value: (value + 0.5) * half, to: at + 3 };
  // "12k people"
  if (next?.lower === 'k' && !next.spaced && /^\d{1,4}$/u.test(token.text)) return { value: value * 1000, to: at + 2 };
  // "12 000 people"
  if (
    next !== undefined &&
    /^[1-9]\d{0,2}$/u.test(token.text) &&
    /^\d\d0$/u.test(next.text) &&
    /^\p{Ll}{4,}/u.test(tokens[at + 2]?.text ?? '') &&
    !/^\d/u.test(tokens[at - 1]?.text ?? '')
  )
    return { value: value * 1000 + Number(next.text), to: at + 2 };
  // "4.1 million": the product of two floats is no whole number
  return scale === undefined ? { value, to: at + 1 } : { value: Math.round(value * scale * 100) / 100, to: at + 2 };
}

/** "a quarter of a million", "three-quarters of a million" */
function partOfScale(tokens: readonly Token[], at: number): Number | null {
  const lead = tokens[at]?.lower ?? '';
  const many = lead === 'a' ? 1 : UNITS[lead];
  if (many === undefined || many === 0) return null;
  const unit = DASH.has(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
  const parts = PARTS[tokens[unit]?.lower ?? ''];
  if (parts === undefined || tokens[unit + 1]?.lower !== 'of' || tokens[unit + 2]?.lower !== 'a') return null;
  const scale = SCALES[tokens[unit + 3]?.lower ?? ''];
  return scale === undefined ? null : { value: Math.round((many / parts) * scale), to: unit + 4 };
}
const PARTS: Readonly<Record<string, number>> = { third: 3, thirds: 3, quarter: 4, quarters: 4 };

/** "500-800" in one token. */
export function joinedRange(token: Token | undefined): { low: number; high: number } | null {
  const match = token === undefined ? null : /^(\d[\d,]*)[-–](\d[\d,]*)$/u.exec(token.text);
  if (match === null) return null;
  const [low, high] = [figuresOf(match[1] as string), figuresOf(match[2] as string)];
  return low < high ? { low, high } : null;
}

export const isDash = (token: Token | undefined): boolean => token !== undefined && DASH.has(token.text);
