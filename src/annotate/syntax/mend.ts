/**
 * One error of the parser put right: in "A car bomb ripped through the market, *officials said*" it hangs the first subject
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
