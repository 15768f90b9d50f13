/** How far a cue reaches within its sentence. */
import type { Sentence, Token, TokenRange } from '../../model/annotation.ts';
import { type Cue, isQuote } from './cues.ts';

const TURNS = new Set(['while', 'whereas', 'but', 'although', 'though']);

/**
 * Behind the cue to the end of the sentence, or to the clause in which another speaks; before it where the clause is
 * turned round or trails ("…, he said"). `next`: where the next cue's clause begins, or the sentence's end.
 */
export function contentOf(
  tokens: readonly Token[],
  sentence: Sentence,
  cue: Cue,
  source: TokenRange | null,
  next: number,
): TokenRange[] {
  const parts: TokenRange[] = [];
  if (cue.form === 'put-out') {
    push(parts, tokens, sentence.from, cue.from - 1);
    return parts;
  }
  const end = trimmed(tokens, cue.from, next);
  if (cue.form === 'told-by') {
    const clause = clauseStart(tokens, sentence, cue.from);
    const ends = source !== null && source.to >= sentence.to - 1;
    if (ends) push(parts, tokens, startBefore(tokens, sentence, clause), clause - 1);
    else push(parts, tokens, opening(tokens, source?.to ?? cue.to, end), end);
    return parts;
  }
  if (cue.form === 'phrase') {
    // "…, *according to whom* forty were killed": of what stands behind
    const isRelative = /^(?:whom|which)$/u.test(tokens[cue.to]?.lower ?? '');
    if (isRelative) {
      push(parts, tokens, cue.to + 1, end);
      return parts;
    }
    const after = source === null ? cue.to : source.to;
    // "189 died; *according to* the government they were rebels": of what stands behind alone
    if (tokens[cue.from - 1]?.text !== ';') push(parts, tokens, sentence.from, cue.from);
    push(parts, tokens, after, end);
    return parts;
  }
  const head = Math.min(cue.from, source?.from ?? cue.from);
  const behind = opening(tokens, Math.max(cue.to, source !== null && source.from >= cue.to ? source.to : cue.to), end);
  const turned =
    source !== null && source.from >= cue.to && tokens[head - 1]?.text === ',' && head - sentence.from >= 4;
  // "counts six dead*; the surgeon has three*"
  if (/^counts?$/u.test(tokens[cue.to - 1]?.lower ?? '')) {
    const mark = tokens.slice(behind, end).findIndex(({ text }) => text === ';');
    push(parts, tokens, behind, mark < 0 ? end : behind + mark);
    return parts;
  }
  // "the chief, Jane Doe, *put it at* 34"
  if (/^(?:put\p{Ll}*|gave|gives)$/u.test(tokens[cue.to - 1]?.lower ?? '')) {
    push(parts, tokens, behind, end);
    return parts;
  }
  // "nine died, the mayor said; *two were hurt*"
  if (tokens[behind]?.text === ';' && tokens[head - 1]?.text === ',' && head - sentence.from >= 4) {
    push(parts, tokens, startBefore(tokens, sentence, head), head);
    if (isTold(tokens, behind + 1, end)) push(parts, tokens, behind + 1, end);
    return parts;
  }
  const inserted = isInserted(tokens, sentence, head, behind);
  // "a farmer *who would not give his name* said"
  const aside = source !== null && source.to < cue.from ? cue.from - source.to : 0;
  if (turned || inserted || trails(tokens, sentence, head, end - aside))
    push(
      parts,
      tokens,
      inserted
        ? behindSemicolon(tokens, startBefore(tokens, sentence, head), head)
        : startBefore(tokens, sentence, head),
      head,
    );
  // "nine died, the mayor said, *as* rebels drew near" is the text's own; "…, the mayor said, *and* ten were hurt" is his
  const comma = closingComma(tokens, behind) ?? behind;
  const goesOn = inserted && !SUBORDINATES.test(tokens[comma + 1]?.lower ?? '');
  if (goesOn || !(parts.length > 0 && !isQuote(tokens[behind + 1]) && !isQuote(tokens[behind])))
    push(parts, tokens, behind, end);
  return parts;
}

/** "nine fell, the army said; ten tanks *had been* destroyed": told back, and so by whoever spoke. */
const isTold = (tokens: readonly Token[], from: number, end: number): boolean =>
  tokens.slice(from, Math.min(end, from + MOST_BEFORE_HAD)).some(({ lower }) => lower === 'had');
const MOST_BEFORE_HAD = 9;

/** Behind the comma or the quotation before `at`. */
function clauseStart(tokens: readonly Token[], sentence: Sentence, at: number): number {
  for (let start = at; start > sentence.from; start--)
    if (tokens[start - 1]?.text === ',' || isQuote(tokens[start - 1])) return start;
  return sentence.from;
}

/**
 * "Reuters reported ten dead, *citing the army*": what the outer source says, without its end; so it is the smaller of
 * the two, and the inner voice. Without an outer cue, all that stands before.
 */
export function passedOn(
  tokens: readonly Token[],
  sentence: Sentence,
  cue: Cue,
  source: TokenRange,
  outer: readonly TokenRange[],
): TokenRange[] {
  const parts: TokenRange[] = [];
  for (const { from, to } of outer.length > 0 ? outer : [{ from: sentence.from, to: cue.from }]) {
    const cut = from < cue.from && cue.from < to;
    const end = cut ? cue.from : to;
    push(parts, tokens, from, tokens[end - 1]?.text === '.' ? end - 1 : end);
    if (cut && source.to + 1 < to) push(parts, tokens, source.to, to - 1);
  }
  return parts;
}

/** "told reporters on Sunday *that* …": what stands before the word that opens the content is not said. */
function opening(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from; at < Math.min(end, from + 8); at++) {
    const token = tokens[at] as Token;
    if (token.lower === 'that') return at + 1;
    if (/^[,;.]$/u.test(token.text) || isQuote(token)) return from;
  }
  return from;
}

/** True when what is said stands before: a comma or closing quote just before the reporting clause. */
const trails = (tokens: readonly Token[], sentence: Sentence, head: number, end: number): boolean => {
  if (head <= sentence.from) return false;
  const last = tokens[head - 1];
  if (isQuote(last)) return true;
  if (last?.text !== ',') return false;
  if (isQuote(tokens[head - 2])) return true;
  // "…, he said." at the end: a clause with a verb of its own came before
  return head - sentence.from >= 4 && end - head <= 9;
};

const SUBORDINATES = /^(?:as|while|amid|after|because|since|when|where|who|which|whose|adding|although|though|but)$/u;

/** "…, the mayor said, …", "…, the mayor said by telephone on Monday, …": between two commas. */
function isInserted(tokens: readonly Token[], sentence: Sentence, head: number, behind: number): boolean {
  if (head - sentence.from < 4 || tokens[head - 1]?.text !== ',') return false;
  const comma = closingComma(tokens, behind);
  return comma !== null && comma < sentence.to - 2 && !isQuote(tokens[comma + 1]);
}

/** The comma that ends the reporting clause: right there, or behind where and when it was said. */
function closingComma(tokens: readonly Token[], behind: number): number | null {
  if (tokens[behind]?.text === ',') return behind;
  if (!ASIDE.test(tokens[behind]?.lower ?? '')) return null;
  for (let at = behind + 1; at < behind + WIDEST_ASIDE; at++) {
    const word = tokens[at]?.lower ?? '.';
    if (word === ',') return at;
    if (/^(?:that|[.;:])$/u.test(word) || isQuote(tokens[at])) return null;
  }
  return null;
}
const ASIDE = /^(?:by|in|on|at|over|from|via|late|early|yesterday|today|again|later)$/u;
const WIDEST_ASIDE = 9;

function startBefore(tokens: readonly Token[], sentence: Sentence, head: number): number {
  for (let i = head - 1; i > sentence.from; i--)
    if (TURNS.has((tokens[i] as Token).lower) && tokens[i - 1]?.text === ',') return i + 1;
  return sentence.from;
}

/** "Nine died; *two*, the mayor said, *were hurt*" */
function behindSemicolon(tokens: readonly Token[], from: number, to: number): number {
  for (let at = to - 1; at > from; at--) if (tokens[at]?.text === ';') return at + 1;
  return from;
}

/** Stops before ", while …" where the next clause has a speaker of its own. */
function trimmed(tokens: readonly Token[], from: number, end: number): number {
  let to = end;
  while (to > from && /^(?:,|;|and|while|but|whereas|although|though)$/u.test((tokens[to - 1] as Token).lower)) to--;
  return to;
}

function push(parts: TokenRange[], tokens: readonly Token[], from: number, to: number): void {
  let [start, end] = [from, to];
  while (start < end && /^(?:,|:|that|;)$/u.test((tokens[start] as Token).lower)) start++;
  while (start < end && /^(?:,|;)$/u.test((tokens[end - 1] as Token).text)) end--;
  if (end - start >= 2) parts.push({ from: start, to: end });
}
