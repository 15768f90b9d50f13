/**
 * What somebody is reported to say, whatever the shape: "X said (that) …", "…, X said", "…, said X", "…, X said, …",
 * "X claimed to have …", "X denied …ing", "as X said", "quoted X as saying …", "according to X". The cue is a verb of saying or the
 * preposition; who speaks and what is said are read off the tree.
 */
import type { Tree, Word } from '../../../model/syntax.ts';
import type { TokenRange } from '../../../model/annotation.ts';
import { SAYING } from '../../../language/en/syntax.ts';
import { childBy, childrenBy, isRelation, stretches, subtree, upwards } from '../tree.ts';
import { argumentsOf } from './arguments.ts';
import { withConjuncts } from './noun-group.ts';
import { verbGroup } from './verb-group.ts';

export interface Reported {
  /** the verb of saying, or "according" */
  readonly cue: Word;
  /** who says it; empty where nobody is named ("it was reported that") */
  readonly sources: readonly Word[];
  /** the predicate of what is said; null where only a noun tells it ("announced the capture of …") */
  readonly predicate: Word | null;
  /** the words of what is said, in stretches; a reporting clause inside them is left out */
  readonly content: readonly TokenRange[];
  readonly shape: 'clause' | 'around' | 'as' | 'open' | 'noun' | 'according';
}

/** Everything reported in a sentence, in the order of the cues. A cue with nothing said is left out. */
export const reportedIn = (tree: Tree): Reported[] =>
  tree.words.flatMap((word) => {
    const found = word.upos === 'VERB' && SAYING.has(word.lemma) ? byVerb(word) : accordingTo(word);
    return found === null || found.content.length === 0 ? [] : [found];
  });

function byVerb(cue: Word): Reported | null {
  // "it was reported that …": the clause is the subject
  const clause = childBy(cue, 'ccomp') ?? childBy(cue, 'csubj:pass') ?? directSpeech(cue);
  if (clause !== null) return reported(cue, clause, 'clause', said(clause, cue));
  const above = cue.head;
  // "…, the army said, …": the verb hangs inside what is said
  if (cue.label === 'parataxis' && above !== null && hasSpeaker(cue))
    return reported(cue, above, 'around', said(above, cue));
  if (cue.label === 'advcl' && above !== null && childBy(cue, 'mark')?.lower === 'as')
    return reported(cue, above, 'as', said(above, cue));
  const open = childrenBy(cue, 'xcomp').find((word) => verbGroup(word).form !== 'finite');
  if (open !== undefined) return reported(cue, open, 'open', said(open, cue));
  // "quoted a doctor as saying": what is said stands behind "saying"
  const [object] = cue.lemma === 'quote' ? [] : childrenBy(cue, 'obj');
  return object === undefined ? null : reported(cue, null, 'noun', said(object, cue));
}

/** A clause beside the verb without a link of its own: `parataxis` below it ("He said: 'They left.'"). */
const directSpeech = (cue: Word): Word | null =>
  childrenBy(cue, 'parataxis').find((word) => !SAYING.has(word.lemma) || childBy(word, 'nsubj') !== null) ?? null;

const hasSpeaker = (cue: Word): boolean => childBy(cue, 'nsubj', 'obl:agent') !== null;

function reported(cue: Word, predicate: Word | null, shape: Reported['shape'], content: TokenRange[]): Reported {
  return { cue, predicate, shape, content, sources: speakersOf(cue) };
}

/** The subject, or of a passive verb the agent; "it" of "it was reported" is nobody. */
function speakersOf(cue: Word): Word[] {
  const quoted = cue.label === 'advcl' || cue.label === 'xcomp' || cue.label === 'acl' ? cue.head : null;
  // "quoted the minister as saying"
  if (quoted !== null && quoted.lemma === 'quote') {
    const person = childrenBy(quoted, 'obj', 'nsubj:pass');
    if (person.length > 0) return person.flatMap(withConjuncts);
  }
  return argumentsOf(cue)
    .doers.map(({ word }) => word)
    .filter((word) => !isRelation(word.label, ['expl']));
}

/** The subtree of what is said without the clause that reports it, and without marks at the edges of its stretches. */
function said(top: Word, cue: Word): TokenRange[] {
  const words = subtree(top, (word) => word === cue);
  const isEdge = ({ label, lower }: Word): boolean => label === 'punct' || (label === 'mark' && lower === 'that');
  const byToken = new Map(words.map((word) => [word.at, word]));
  const edge = (at: number): boolean => isEdge(byToken.get(at) as Word);
  return stretches(words).flatMap(({ from, to }) => {
    let [first, last] = [from, to];
    while (first < last && edge(first)) first++;
    while (last > first && edge(last - 1)) last--;
    return first < last ? [{ from: first, to: last }] : [];
  });
}

/** "according to the ministry": said is the clause that the phrase hangs in. */
function accordingTo(word: Word): Reported | null {
  if (word.lower !== 'according' || word.label !== 'case' || word.head === null) return null;
  const source = word.head;
  if (source.head === null) return null;
  const predicate = isSetOff(source) ? mainClause(source.head) : source.head;
  return {
    cue: word,
    sources: withConjuncts(source),
    predicate,
    content: said(predicate, source),
    shape: 'according',
  };
}

/** ", according to X" before or behind all else: it is the whole that X says, whatever word the phrase hangs on. */
function isSetOff(source: Word): boolean {
  const [first, last] = [source.reach.from, source.reach.to - 1];
  const marked = childrenBy(source, 'punct').some(({ at, lower }) => lower === ',' && (at === first || at === last));
  return marked && [...upwards(source)].every(({ reach }) => reach.from === first || reach.to <= last + PUNCTUATION);
}
/** A full stop and a closing quotation mark may follow. */
const PUNCTUATION = 3;

/** Up to the sentence, or to what another reports. */
function mainClause(word: Word): Word {
  let top = word;
  while (top.head !== null && !isRelation(top.label, ['ccomp', 'parataxis'])) top = top.head;
  return top;
}
