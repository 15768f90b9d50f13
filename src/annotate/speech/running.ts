/**
 * Quotations that run over several sentences, or on behind the clause that reports them: '"A. B," he said. "C. D."' is all
 * his. What the sentence of the cue holds of it, `index.ts` has found; here the rest is added.
 */
import type { Sentence, SpeechFrame, Token, TokenRange } from '../../model/annotation.ts';
import { isQuote } from './cues.ts';

/** A quoted word or name is no speech that goes on. */
const LEAST_TOKENS = 4;

/** `frames` in the order of the text; what comes back too: the whole of a quotation, and a frame without a cue for each further sentence. */
export function withWholeQuotations(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  frames: readonly SpeechFrame[],
  quoted: Uint8Array,
): SpeechFrame[] {
  const sentenceOf = indexOfSentences(sentences, tokens.length);
  const outer = outerFrames(frames, quoted, sentenceOf);
  const whole = new Map<SpeechFrame, TokenRange[]>();
  const further: SpeechFrame[] = [];
  let last: { readonly owner: SpeechFrame; readonly to: number } | null = null;
  for (const quotation of quotations(sentences, quoted)) {
    const from = sentenceOf[quotation.from] as number;
    const to = sentenceOf[quotation.to - 1] as number;
    const near = [...(outer.get(from) ?? []), ...(to === from ? [] : (outer.get(to) ?? []))];
    const holding = near.find(({ content }) =>
      content.some((part) => part.from < quotation.to && quotation.from < part.to),
    );
    const before: SpeechFrame | null =
      last !== null && continues(tokens, sentences, sentenceOf, last, quotation, near) ? last.owner : null;
    const owner: SpeechFrame | null = holding ?? before;
    if (owner === null) {
      last = null;
      continue;
    }
    last = { owner, to: quotation.to };
    const home = sentenceOf[owner.cue[0]?.from ?? 0];
    for (let index = from; index <= to; index++) {
      const { from: first, to: end } = sentences[index] as Sentence;
      const part = { from: Math.max(first, quotation.from), to: Math.min(end, quotation.to) };
      const parts = whole.get(owner);
      if (parts) parts.push(part);
      else whole.set(owner, [...owner.content, part]);
      if (index !== home) further.push({ ...owner, source: [], cue: [], content: [part] });
    }
  }
  const told = frames.map((frame) => {
    const parts = whole.get(frame);
    return parts === undefined ? frame : { ...frame, content: merged(parts) };
  });
  return [...further, ...told].sort((a, b) => startOf(a) - startOf(b));
}

const startOf = ({ cue, content }: SpeechFrame): number => (cue[0] ?? content[0])?.from ?? 0;

function indexOfSentences(sentences: readonly Sentence[], count: number): Int32Array {
  const indices = new Int32Array(count);
  for (const [index, { from, to }] of sentences.entries()) indices.fill(index, from, to);
  return indices;
}

/** Those who are named outside the marks and tell something, by the sentence of their cue. */
function outerFrames(
  frames: readonly SpeechFrame[],
  quoted: Uint8Array,
  sentenceOf: Int32Array,
): ReadonlyMap<number, readonly SpeechFrame[]> {
  const by = new Map<number, SpeechFrame[]>();
  for (const frame of frames) {
    const at = frame.cue[0]?.from;
    if (at === undefined || frame.holds === true || quoted[at] === 1) continue;
    const list = by.get(sentenceOf[at] as number);
    if (list) list.push(frame);
    else by.set(sentenceOf[at] as number, [frame]);
  }
  return by;
}

/** The stretches between double marks, within a paragraph. */
function quotations(sentences: readonly Sentence[], quoted: Uint8Array): TokenRange[] {
  const found: { from: number; to: number; paragraph: number }[] = [];
  for (const { from, to, paragraph } of sentences)
    for (let at = from; at < to; at++) {
      if (quoted[at] !== 1) continue;
      const open = found.at(-1);
      if (open !== undefined && open.to === at && open.paragraph === paragraph) open.to = at + 1;
      else found.push({ from: at, to: at + 1, paragraph });
    }
  return found;
}

/** Whether nothing but the reporting clause stands between the two, and nobody else is named beside the second. */
function continues(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  sentenceOf: Int32Array,
  { owner, to }: { readonly owner: SpeechFrame; readonly to: number },
  quotation: TokenRange,
  near: readonly SpeechFrame[],
): boolean {
  if (quotation.to - quotation.from < LEAST_TOKENS || near.some((frame) => frame !== owner)) return false;
  const [before, here] = [sentenceOf[to - 1] as number, sentenceOf[quotation.from] as number];
  const [ended, begun] = [sentences[before] as Sentence, sentences[here] as Sentence];
  const cue = owner.cue[0];
  const reported = cue !== undefined && cue.from >= to && cue.to <= quotation.from;
  if (before === here) return reported && /^[,;:]$/u.test(tokens[quotation.from - 1]?.text ?? '');
  if (here !== before + 1 || quotation.from !== begun.from || !isQuote(tokens[quotation.from])) return false;
  return begun.paragraph - ended.paragraph <= 1 && (reported || ended.to - to <= 1);
}

/** Sorted, and those that meet made one. */
function merged(parts: readonly TokenRange[]): TokenRange[] {
  const out: { from: number; to: number }[] = [];
  for (const { from, to } of [...parts].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else out.push({ from, to });
  }
  return out;
}
