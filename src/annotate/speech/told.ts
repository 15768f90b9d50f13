/** What a dependency tree tells of attributions: every verb or noun of saying and holding with its source and content. */
import { NEGATIONS } from '../../language/en/syntax.ts';
import { CLAUSE_ONLY, FIGURING, STANCE_PREPOSITIONS, STANCE_VERBS } from '../../language/en/stances.ts';
import type { Manner } from '../../language/en/reporting.ts';
import type { TokenRange } from '../../model/annotation.ts';
import type { Tree, Word } from '../../model/syntax.ts';
import { childBy, childrenBy, isRelation, stretches, subtree } from '../syntax/tree.ts';
import { argumentsOf } from '../syntax/views/arguments.ts';
import { prepositionOf } from '../syntax/views/noun-group.ts';
import { reportedIn } from '../syntax/views/reported.ts';
import { verbGroup } from '../syntax/views/verb-group.ts';
import { toldByNoun, toldByReckoning } from './told-nouns.ts';

export interface Told {
  readonly cue: TokenRange;
  /** the word that heads who speaks; null where the sentence doesn't say */
  readonly who: Word | null;
  /** `who` with all that belongs to it */
  readonly source: TokenRange | null;
  readonly content: readonly TokenRange[];
  readonly manner: Manner;
  /** false where the source only thinks, wants or judges: it vouches for nothing */
  readonly tells: boolean;
  /** a clause tells it, and not a noun or a figure */
  readonly clausal: boolean;
  /** 0…1, that the arcs it was read off are right */
  readonly confidence: number;
}

/** All attributions of a sentence, in the order of their cues. */
export function toldIn(tree: Tree): Told[] {
  const reported = new Map(reportedIn(tree).map((one) => [one.cue, one]));
  return tree.words.flatMap((word) => {
    const lexeme = word.upos === 'VERB' ? STANCE_VERBS.get(word.lemma) : undefined;
    if (lexeme === undefined) {
      const found = word.upos === 'NOUN' ? (toldByReckoning(word) ?? toldByNoun(word)) : null;
      return found === null ? [] : [found];
    }
    const known = reported.get(word);
    const clausal = known !== undefined ? known.shape !== 'noun' : childBy(word, 'ccomp') !== null;
    const figure = FIGURING.has(word.lemma) ? figureOf(word) : null;
    const content = figure !== null && !clausal ? [figure] : (known?.content ?? heldBy(word));
    if (content.length === 0 || (CLAUSE_ONLY.has(word.lemma) && !clausal && figure === null)) return [];
    if (!isFull(word) || takesLives(word)) return [];
    const who = whoOf(word, known?.sources ?? []);
    return [
      {
        cue: cueOf(word),
        who,
        source: who === null ? null : phraseOf(who, word),
        content,
        manner: lexeme.manner,
        clausal,
        tells: lexeme.tells && (clausal || figure !== null) && !isUnsaid(word),
        confidence: Math.min(word.confidence, ...(who === null ? [] : [who.confidence])),
      },
    ];
  });
}

/** Where a figure stands in what the verb takes: from there to the clause's end. Null where none does. */
function figureOf(verb: Word): TokenRange | null {
  const prepositions = STANCE_PREPOSITIONS.get(verb.lemma);
  const taken = verb.children.filter(
    (word) =>
      word.at > verb.at &&
      (isRelation(word.label, ['obj', 'xcomp']) ||
        (word.label === 'obl' &&
          (prepositions?.has(prepositionOf(word) ?? '') === true || prepositionOf(word) === 'as'))),
  );
  const first = taken[0];
  // "gave its losses as 28"; weapons are given too
  if (/^(?:give|put)$/u.test(verb.lemma) && !taken.some(({ lemma }) => TOLLS.has(lemma))) return null;
  if (first === undefined || !taken.some((word) => subtree(word).some(({ upos }) => upos === 'NUM'))) return null;
  const after = childBy(first, 'case');
  const words = verb.children.filter(({ at, label }) => at >= first.at && !FIGURE_ENDS.has(label));
  const to = Math.max(...words.map(({ reach }) => reach.to));
  return { from: after !== null && after.at >= first.reach.from ? after.at + 1 : first.reach.from, to };
}
const TOLLS = new Set(
  'loss toll number figure count casualty death total strength dead fatality wounded injured'.split(' '),
);
const FIGURE_ENDS = new Set(['punct', 'parataxis', 'cc', 'conj']);

/** A verb of its own clause: no adjective ("the alleged attack"). */
const isFull = (word: Word): boolean => !isRelation(word.label, ['amod', 'compound', 'flat', 'case', 'mark', 'aux']);

/** A war claims lives, and nobody says anything. */
const takesLives = (word: Word): boolean =>
  word.lemma === 'claim' && childrenBy(word, 'obj').some(({ lemma }) => /^(?:life|victim)$/u.test(lemma));

/** "did not say that …", "would say": what is not said nobody vouches for. */
const isUnsaid = (word: Word): boolean => {
  const { negative, modality, form } = verbGroup(word);
  return negative || modality !== null || form === 'infinitive';
};

function whoOf(word: Word, sources: readonly Word[]): Word | null {
  const first = sources[0] ?? argumentsOf(word).doers[0]?.word ?? null;
  return first !== null && /^(?:NOUN|PROPN|PRON|NUM|ADJ|DET|SYM|X)$/u.test(first.upos) ? first : null;
}

/** The noun group with its appositions and clauses, but without the clause whose source it is. */
export function phraseOf(who: Word, cue: Word | null): TokenRange {
  const words = subtree(
    who,
    (word) =>
      word === cue || word.label === 'parataxis' || (isRelation(word.label, ['case', 'cc']) && word.head === who),
  );
  // a clause cut out of it parts it: the stretch with the head counts
  const whole = stretches(words).find(({ from, to }) => from <= who.at && who.at < to) as TokenRange;
  return trimmed(words, whole);
}

function trimmed(words: readonly Word[], { from, to }: TokenRange): TokenRange {
  const marks = new Set(words.filter(({ label }) => label === 'punct').map(({ at }) => at));
  let [first, last] = [from, to];
  while (last - 1 > first && marks.has(last - 1)) last--;
  while (first < last - 1 && marks.has(first)) first++;
  return { from: first, to: last };
}

/** The verb with its helpers, its negation and its particle, as far as they stand together. */
function cueOf(word: Word): TokenRange {
  const parts = new Set(
    word.children
      .filter(({ label, lower }) => isRelation(label, ['aux', 'compound:prt', 'advmod']) || NEGATIONS.has(lower))
      .map(({ at }) => at),
  );
  let [from, to] = [word.at, word.at + 1];
  while (parts.has(from - 1)) from--;
  while (word.children.some(({ at, label }) => at === to && label === 'compound:prt')) to++;
  return { from, to };
}

const HELD = ['ccomp', 'xcomp', 'obj'];
const LEFT_OUT = ['advcl', 'conj', 'cc', 'parataxis', 'punct', 'discourse', 'vocative'];

/** What is held, wanted, judged: of a passive its subject, else all behind the verb from the first word that tells it. */
function heldBy(verb: Word): TokenRange[] {
  if (verbGroup(verb).voice === 'passive') {
    const subject = childBy(verb, 'nsubj:pass') ?? (verb.label.startsWith('acl') ? verb.head : null);
    return subject === null || childBy(verb, 'obl:agent') === null ? [] : [phraseOf(subject, verb)];
  }
  const prepositions = STANCE_PREPOSITIONS.get(verb.lemma);
  const opens = (word: Word): boolean =>
    isRelation(word.label, HELD) || (word.label === 'obl' && prepositions?.has(prepositionOf(word) ?? '') === true);
  const first = verb.children.find((word) => word.at > verb.at && opens(word));
  if (first === undefined) return relativised(verb);
  const parts = verb.children.filter((word) => word.at >= first.at && !isRelation(word.label, LEFT_OUT));
  const words = parts.flatMap((word) => subtree(word));
  const head = first.label === 'obl' ? childrenBy(first, 'case') : [];
  return stretches(words.filter((word) => !head.includes(word)).sort((a, b) => a.at - b.at)).map((part) =>
    trimmed(words, part),
  );
}

/** "the truce that it called for", "what they want": the noun or the pronoun before. */
function relativised(verb: Word): TokenRange[] {
  const object = childBy(verb, 'obj');
  if (object !== null && object.at < verb.at) return [phraseOf(object, verb)];
  return [];
}
