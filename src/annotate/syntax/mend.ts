/**
 * Errors of the parser put right. One: in "A car bomb ripped through the market, *officials said*" it hangs the first subject
 * on the verb of saying, which has its own; the verb that is reported is left without any or becomes the noun's participle.
 */
import type { Parse } from '../../model/syntax.ts';

/** The same parse where nothing is wrong; one pass over the words. */
export function mendSubjects(parse: Parse): Parse {
  const { heads, labels, xpos } = parse;
  const subjects = new Map<number, number[]>();
  const reported = new Map<number, number>();
  const participles = new Map<number, number>();
  const served = new Set<number>();
  for (const [at, label] of labels.entries()) {
    const head = heads[at] as number;
    if (label.startsWith('nsubj')) {
      served.add(head);
      subjects.set(head, [...(subjects.get(head) ?? []), at]);
    } else if (label === 'ccomp' && at < head && !reported.has(head)) reported.set(head, at);
    else if (label === 'acl' && xpos[at] === 'VBN' && at > head && !participles.has(head)) participles.set(head, at);
    // "were hit *by* rebels": a true passive
    if (label === 'obl:agent' || label === 'aux:pass') participles.delete(heads[head] as number);
  }
  const mended = { heads: Int32Array.from(heads), labels: [...labels], xpos: [...xpos] };
  for (const [verb, [first, second, ...others]] of subjects) {
    if (first === undefined || second === undefined || others.length > 0) continue;
    const inner = reported.get(verb);
    const participle = participles.get(first);
    if (inner !== undefined && !served.has(inner) && first < inner && second > inner) mended.heads[first] = inner;
    else if (inner === undefined && participle !== undefined && participle < second && second < verb) {
      mended.heads[first] = participle;
      mended.heads[participle] = verb;
      mended.labels[participle] = 'ccomp';
      mended.xpos[participle] = 'VBD';
    }
  }
  return { ...parse, ...mended };
}

/**
 * Another: a verb behind "did not" that is also a noun ("it did not *fire* on the town") is tagged as the noun. What hangs on
 * it as on a noun hangs on it as on a verb then. `forms`: the words.
 */
export function mendVerbs(parse: Parse, forms: readonly string[]): Parse {
  const { heads, labels } = parse;
  const verbs = new Set<number>();
  for (const [at, label] of labels.entries()) {
    const head = heads[at] as number;
    if (
      label === 'aux' &&
      head > at &&
      parse.xpos[head] === 'NN' &&
      DID.test(forms[at] ?? '') &&
      isDenied(forms, at, head)
    )
      verbs.add(head);
  }
  if (verbs.size === 0) return parse;
  return {
    ...parse,
    upos: parse.upos.map((tag, at) => (verbs.has(at) ? 'VERB' : tag)),
    xpos: parse.xpos.map((tag, at) => (verbs.has(at) ? 'VB' : tag)),
    labels: labels.map((label, at) => (label === 'nmod' && verbs.has(heads[at] as number) ? 'obl' : label)),
  };
}
const DID = /^(?:did|does|do)$/iu;
/** Nothing but "not" and adverbs between the two. */
const isDenied = (forms: readonly string[], from: number, to: number): boolean =>
  to - from <= 3 &&
  forms.slice(from + 1, to).some((form) => /^(?:not|n't|n’t|never)$/iu.test(form)) &&
  forms.slice(from + 1, to).every((form) => /^(?:not|n't|n’t|never|\p{L}+ly|ever)$/iu.test(form));
