/**
 * What somebody is reported to say, whatever the shape: "X said (that) …", "…, X said", "…, said X", "…, X said, …",
 * "X claimed to have …", "X denied …ing", "as X said", "quoted X as saying …", "according to X", "… was announced by X".
 * The cue is a verb of saying or the preposition; who speaks and what is said are read off the tree.
 */
import type { Tree, Word } from '../../../model/syntax.ts';
import type { TokenRange } from '../../../model/annotation.ts';
import { ANNOUNCING, SAYING, STATEMENTS } from '../../../language/en/syntax.ts';
import { childBy, childrenBy, isRelation, stretches, subtree, upwards } from '../tree.ts';
import { argumentsOf } from './arguments.ts';
import { isJoin } from './clauses.ts';
import { withConjuncts } from './noun-group.ts';
import { verbGroup } from './verb-group.ts';
import { isVerbal } from './verb-list.ts';

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
  const around = insertedIn(cue);
  if (around !== null) return reported(cue, around, 'around', withinSemicolons(said(around, cue), around, cue));
  // "it was reported that …": the clause is the subject
  // "*asked* about it, he said that …": parsers may take both for what he said
  const that = childrenBy(cue, 'ccomp').find((word) => word.at > cue.at && childBy(word, 'mark')?.lower === 'that');
  const clause = that ?? childBy(cue, 'ccomp') ?? childBy(cue, 'csubj:pass') ?? directSpeech(cue) ?? clauseOfPaper(cue);
  if (clause !== null)
    return reported(
      cue,
      clause,
      'clause',
      [clause, ...restOfQuotation(cue, clause)].flatMap((part) => said(part, cue)),
    );
  const above = cue.head;
  if (cue.label === 'advcl' && above !== null && childBy(cue, 'mark')?.lower === 'as')
    return reported(cue, above, 'as', said(above, cue));
  const open = childrenBy(cue, 'xcomp').find((word) => isVerbal(word) && verbGroup(word).form !== 'finite');
  if (open !== undefined) return reported(cue, open, 'open', said(open, cue));
  const noun = nounTold(cue);
  return noun === null ? null : reported(cue, null, 'noun', said(noun, cue));
}

/**
 * "…, the army said, …": the verb hangs inside what is said, though words behind it may hang on it ("…, the army said, most
 * of them at sea"). A clause of its own with "that", or a quotation, is what it says instead.
 */
function insertedIn(cue: Word): Word | null {
  const above = cue.head;
  if (cue.label !== 'parataxis' || above === null || isJoin(cue) || !hasSpeaker(cue) || isSpeechOf(cue, above))
    return null;
  // "…; the army claims both": what it says is beside it
  if (!ADDRESSING.has(cue.lemma) && childBy(cue, 'obj') !== null) return null;
  const own =
    childrenBy(cue, 'ccomp', 'csubj:pass').find((word) => !isCircumstance(word, cue)) ??
    childrenBy(cue, 'parataxis').find((word) => isSpeechOf(word, cue));
  return own === null || own === undefined ? above : null;
}

/** "…, the clinic said, *as* the army drew near": parsers take the clause for what is said. */
const isCircumstance = (clause: Word, cue: Word): boolean =>
  clause.at > cue.at &&
  CIRCUMSTANCES.has(childBy(clause, 'mark')?.lower ?? '') &&
  [...cue.children, ...clause.children].some(({ at, text }) => text === ',' && at === cue.at + 1);
const CIRCUMSTANCES = new Set(['as', 'while', 'because', 'after', 'since', 'when', 'although', 'though', 'whereas']);

/** Those whose object may be who is told. */
const ADDRESSING = new Set(['tell', 'inform', 'assure', 'notify', 'brief', 'advise', 'remind']);

/** A clause parted off by a semicolon is told by another, or by nobody but the text. */
function withinSemicolons(parts: readonly TokenRange[], top: Word, cue: Word): TokenRange[] {
  const marks = subtree(top).filter(({ text }) => text === ';');
  const from = Math.max(-1, ...marks.filter(({ at }) => at < cue.at).map(({ at }) => at)) + 1;
  const to = Math.min(Number.POSITIVE_INFINITY, ...marks.filter(({ at }) => at > cue.at).map(({ at }) => at));
  return parts
    .map((part) => ({ from: Math.max(part.from, from), to: Math.min(part.to, to) }))
    .filter((part) => part.from < part.to);
}

/** A clause beside the verb without a link of its own: `parataxis` below it ("He said: 'They left.'"). */
const directSpeech = (cue: Word): Word | null =>
  childrenBy(cue, 'parataxis').find(
    // another's reporting clause is no speech of this one
    (word) => !isJoin(word) && (!SAYING.has(word.lemma) || isSpeechOf(word, cue)),
  ) ??
  // '"We lost the town," he confessed': taken for an adverbial clause
  childrenBy(cue, 'advcl').find((word) => word.at < cue.at && opensWith(word, QUOTATION_MARK)) ??
  null;

/** 'He said: "The army claims …"': a colon or a quotation mark opens it. */
const isSpeechOf = (word: Word, cue: Word): boolean =>
  SAYING.has(cue.lemma) && word.at > cue.at && opensWith(word, SPEECH_OPENS);

/** "saying *in a statement that* …": parsers hang the clause on the paper. */
const clauseOfPaper = (cue: Word): Word | null =>
  childrenBy(cue, 'obl')
    .filter((word) => word.at > cue.at && PAPERS.has(word.lemma))
    .flatMap((word) => childrenBy(word, 'acl', 'ccomp'))
    .find((word) => childBy(word, 'mark')?.lower === 'that') ?? null;
const PAPERS = new Set(
  'statement communique communiqué letter interview report message briefing post tweet note'.split(' '),
);

/** '"A," he said, *"B."*': what stands behind the verb between marks of its own. */
const restOfQuotation = (cue: Word, clause: Word): Word[] =>
  clause.at > cue.at
    ? []
    : childrenBy(cue, 'ccomp', 'parataxis', 'conj').filter(
        (word) => word.at > cue.at && !isJoin(word) && opensWith(word, QUOTATION_MARK),
      );

const QUOTATION_MARK = /^(?:["“”„«»‘]|``|'')$/u;
const SPEECH_OPENS = /^(?:["“”„«»‘:]|``|'')$/u;

/** Whether such a mark stands before all else of the clause. */
function opensWith(clause: Word, mark: RegExp): boolean {
  const first = Math.min(
    clause.at,
    ...clause.children.flatMap(({ at, label }) => (isRelation(label, ['punct', 'cc']) ? [] : [at])),
  );
  return childrenBy(clause, 'punct').some(({ at, text }) => at < first && mark.test(text));
}

const hasSpeaker = (cue: Word): boolean => childBy(cue, 'nsubj', 'obl:agent') !== null;

/** "announced *the capture of the port*", "*the capture* was announced by …"; a find or a record says nothing itself. */
function nounTold(cue: Word): Word | null {
  const passive = verbGroup(cue).voice === 'passive';
  const { doers, undergoers } = argumentsOf(cue);
  // a passive without an agent tells of nobody's words
  if (passive && (doers.length === 0 || !ANNOUNCING.has(cue.lemma))) return null;
  const noun = undergoers.find(({ how }) => how === 'stated' || passive)?.word ?? null;
  return noun !== null && (ANNOUNCING.has(cue.lemma) || isStatement(noun)) ? noun : null;
}

/** "found *evidence that* …", "repeated *the claim*". */
const isStatement = (noun: Word): boolean =>
  STATEMENTS.has(noun.lemma) ||
  childrenBy(noun, 'acl', 'ccomp').some((word) => childBy(word, 'mark')?.lower === 'that');

function reported(cue: Word, predicate: Word | null, shape: Reported['shape'], content: TokenRange[]): Reported {
  return { cue, predicate, shape, content, sources: speakersOf(cue) };
}

/** The subject, or of a passive verb the agent; "it" of "it was reported" is nobody. */
function speakersOf(cue: Word): Word[] {
  // 'quoted the ministry: "…"'
  const quoted = cue.lemma === 'quote' ? childrenBy(cue, 'obj') : [];
  return quoted.length > 0 ? quoted.flatMap(withConjuncts) : argumentsOf(cue).doers.map(({ word }) => word);
}

/** The subtree of what is said without the clause that reports it, and without marks at the edges of its stretches. */
function said(top: Word, cue: Word): TokenRange[] {
  const words = subtree(top, (word) => word === cue || isJoin(word));
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
