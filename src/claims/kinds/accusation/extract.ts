/** Accusations: a word of blame with who lays it, on whom and for what. Who accuses vouches for it. */
import type { Party } from '../../../model/party.ts';
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { type Act, actAt, actsIn, triggersOf } from '../../act.ts';
import type { Draft, Kind } from '../../draft.ts';
import { partyOf, type Scene } from '../../scene.ts';
import { contentsOf, type Holder, holdersOf, isTaken, speakerAt } from '../../stand.ts';
import { behind, draftsOf, everyone, ours, pairBefore, someone, together, whoever } from './blame.ts';
import { borne, cleared, committed, disowned, named } from './implied.ts';
import { BEARS_BLAME, type Blame, BLAMES, COMMITS, DEEDS, MUTUAL, NAMING, PROOFS } from './en.ts';
import { byNoun } from './noun.ts';
import { pairsOf } from './pairs.ts';
import { accusation, type Wrong } from './schema.ts';
import { wrongsBefore, wrongsOf, wrongsPointedTo } from './wrongs.ts';
import { fill } from './fill.ts';

export const accusationKind: Kind = {
  schema: accusation,
  weighed: { slot: 'of', of: [], fill },
  standing: true,
  unplaced: 'never',
  triggers: new Set([...triggersOf(BLAMES), 'deny', ...BEARS_BLAME, ...NAMING, ...PROOFS, ...COMMITS]),
  extract: (scene) => {
    const acts = actsIn(scene, BLAMES).flatMap(({ act, says }) =>
      act.form === 'noun' ? byNoun(scene, act) : byVerb(scene, act, says),
    );
    const more = scene
      .tree()
      .words.flatMap((word) => [
        ...borne(scene, word),
        ...named(scene, word),
        ...committed(scene, word),
        ...cleared(scene, word),
        ...disowned(scene, word),
      ]);
    // "accused … of genocide, calling it genocide" is told once
    const told = new Set(acts.map(({ slots }) => slots.of));
    return [...acts, ...more.filter(({ slots }) => !told.has(slots.of))];
  },
};

function byVerb(scene: Scene, act: Act, blames: readonly Blame[]): Draft[] {
  if (!isTaken(act)) return [];
  for (const blame of blames) {
    const found = fitted(scene, act, blame);
    if (found !== null) return found;
  }
  return [];
}

function fitted(scene: Scene, act: Act, blame: Blame): Draft[] | null {
  const { word } = act;
  if (blame.with !== undefined && !hasWith(act, blame.with)) return null;
  // "the junta, accused of …", "Rwanda accused of …": who has no object undergoes it, whatever the tag of the verb
  const turned =
    blame.accused === 'object' &&
    (word.lemma !== 'charge' || childBy(word, 'ccomp') === null) &&
    act.undergoers.length === 0 &&
    childBy(word, 'obj') === null;
  if (act.undergoers.some(({ lower }) => /sel(?:f|ves)$/u.test(lower))) return null;
  // "was to blame" is said by somebody of somebody, see `borne`
  if (turned && verbGroup(word).form === 'infinitive') return null;
  const teller = LIES.has(word.lemma) ? speakerAt(scene, word.at) : null;
  const own = turned ? [] : teller !== null ? [teller] : LIES.has(word.lemma) ? [] : holdersOf(scene, act);
  const accusers = own.length === 0 && act.doers.some(({ lower }) => lower === 'each') ? pairBefore(scene, word) : own;
  // "each accusing *the other*": one accuses, then the other
  const [one, other] = accusers;
  if (act.undergoers.some(isTheOther) && one !== undefined && other !== undefined && accusers.length === 2) {
    const heads = wrongsOf(scene, wrongHeads(scene, act, blame));
    const known = heads.length > 0 ? heads : [{ of: 'other' as const, text: null }];
    return [
      ...draftsOf(act.trigger, [one], [other.party], known),
      ...draftsOf(act.trigger, [other], [one.party], known),
    ];
  }
  const pairs = blame.strict === undefined && typeof blame.wrong === 'object' ? pairsOf(scene, word, blame.wrong) : [];
  if (pairs.length > 0 && accusers.length > 0)
    return pairs.flatMap(({ accused, wrongs }) => draftsOf(act.trigger, accusers, [accused], wrongs));
  const mutual = MUTUAL.has(word.lemma) || act.undergoers.some(({ lower }) => /^(?:each|other|another)$/u.test(lower));
  const done = turned ? { ...act, undergoers: act.doers } : act;
  const heads = wrongHeads(scene, act, blame);
  // "blamed the attack on *foreign-funded separatists*": what the accused are is no part of the wrong
  const apart = typeof blame.accused === 'object' ? behind(word, blame.accused) : [];
  const told = wrongsOf(scene, heads, blame.strict === 'grave', apart);
  const pointing = [...heads, ...childrenBy(word, 'obl').filter(({ at }) => at < word.at)];
  const isBack = typeof blame.wrong === 'object' && pointing.some(({ lower }) => /^(?:which|it|this)$/u.test(lower));
  const back = isBack ? wrongsPointedTo(scene, word) : [];
  const found =
    back.length > 0 ? back : told.length > 0 || blame.strict !== undefined ? told : wrongsBefore(scene, word);
  const wrongs = found.filter(({ of }) => fitsStrictness(of, blame) || isCharged(scene, act, blame, of));
  const known = wrongs.some(({ of }) => of !== 'other') && heads.length > 0;
  const accused = mutual ? eachOther(accusers) : accusedOf(scene, done, blame, known && accusers.length > 0);
  if (accused.length === 0) return null;
  if (wrongs.length === 0 && blame.strict !== undefined) return null;
  if (wrongs.length === 0 && accusers.length === 0) return null;
  const all = wrongs.length > 0 ? wrongs : [{ of: 'other' as const, text: null }];
  // the verb itself is no hedge on what is said by it
  const said = word.lemma === 'allege' && accusers.length > 0 ? { modality: 'reported' as const } : {};
  return draftsOf(act.trigger, accusers, accused, all, said);
}

/** "Peru *charged that Chile* had led them": one party of another, and no mere deed of war. */
const isCharged = (scene: Scene, { word }: Act, { wrong }: Blame, of: Wrong): boolean => {
  if (word.lemma !== 'charge' || wrong !== 'clause') return false;
  const clause = childBy(word, 'ccomp');
  // "was *behind the blast*"
  if (clause === null || (of !== 'other' && clause.upos === 'VERB')) return false;
  const subject = someone(scene, childrenBy(clause, 'nsubj'));
  const accusers = holdersOf(scene, actAt(scene, word.at) as Act);
  return (
    subject !== null &&
    accusers.some(({ party, isPrivate }) => !isPrivate && (party.actor === null || party.actor !== subject.actor))
  );
};

/** "the blame *lay with* X": nobody but the teller says so. */
const LIES = new Set(['lie', 'rest']);

const fitsStrictness = (of: Wrong, { strict }: Blame): boolean =>
  strict === undefined || (of !== 'other' && (strict === 'known' || !DEEDS.has(of)));

/** "responsible" with "hold", "finger" with "point": as the object, the predicate or behind a preposition. */
const hasWith = ({ word }: Act, needed: ReadonlySet<string>): boolean =>
  childrenBy(word, 'obj', 'xcomp', 'amod', 'advmod', 'nsubj', 'nsubj:pass', 'obl', 'ccomp', 'advcl').some(
    (one) => needed.has(one.lemma) || childrenBy(one, 'amod', 'xcomp').some(({ lemma }) => needed.has(lemma)),
  );

/** Not "each other", where they accuse as one. */
const isTheOther = (word: Word): boolean => word.lower === 'other' && childBy(word, 'det')?.lower === 'the';

/** Two who accuse each other do so as one. */
const eachOther = (accusers: readonly Holder[]): Party[] => {
  const both = together(accusers)?.party;
  return both === undefined ? [] : [{ ...both, text: 'each other' }];
};

/** `anyone`: what it is blamed for leaves no doubt that the object is somebody ("blamed *the selefis* for massacres"). */
function accusedOf(scene: Scene, act: Act, { accused, wrong }: Blame, anyone: boolean): Party[] {
  if (accused === 'object') {
    const [object = childBy(act.word, 'obj')] = act.undergoers;
    if (object == null) return [];
    // "accused it of": whom it goes back to is not told by the sentence
    if (object.upos === 'PRON' && /^(?:it|them|him|her)$/u.test(object.lower)) return [pronounOf(scene, object)];
    const listed = everyone(scene, [object]);
    return listed.length > 0
      ? listed
      : (ours(scene, object) ?? (anyone ? whoever(scene, object, typeof wrong === 'object' ? wrong : undefined) : []));
  }
  if (accused === 'within-object') {
    const [actor] = scene.actors.filter(({ from, to }) =>
      act.undergoers.some(({ reach }) => reach.from <= from && to <= reach.to),
    );
    return actor === undefined ? [] : [partyOf(actor)];
  }
  if (accused === 'subject-of-clause') {
    const clause = childBy(act.word, 'ccomp');
    return clause === null ? [] : everyone(scene, childrenBy(clause, 'nsubj'));
  }
  return everyone(scene, behind(act.word, accused));
}

function pronounOf(scene: Scene, { at, lower }: Word): Party {
  const known = scene.references.find(({ from }) => from === at);
  return { text: lower, actor: known?.actor ?? null };
}

function wrongHeads(scene: Scene, act: Act, { wrong }: Blame): Word[] {
  const { word, undergoers } = act;
  if (wrong === 'object') return undergoers.slice(0, 1);
  if (wrong === 'clause') return childrenBy(word, 'ccomp', 'xcomp');
  const own = contentsOf(word, wrong).filter((one) => childBy(one, 'mark', 'case') !== null);
  const opening = (one: Word): string | undefined => childBy(one, 'mark', 'case')?.lower;
  // "accused the rebels of attacks": hung on the accused instead of the verb
  const guilty = childrenBy(word, 'advcl').filter(({ lemma }) => BEARS_BLAME.has(lemma));
  const hung = [...childrenBy(word, 'obj', 'nsubj:pass'), ...childrenBy(word, 'xcomp'), ...guilty].flatMap((host) =>
    contentsOf(host, wrong).filter(
      (one) =>
        one.at > word.at && one.upos !== 'PROPN' && !scene.places.some(({ from, to }) => from <= one.at && one.at < to),
    ),
  );
  const deep = own.length + hung.length > 0 ? [] : deeper(scene, word, wrong);
  const [main] = own.length > 0 ? own : hung.length > 0 ? hung.slice(-1) : deep;
  if (main === undefined) return [];
  const said = opening(main);
  // "of genocide and of …": both are meant, whatever each was hung on
  const before = isAdded(scene, main, said) ? hung : [];
  const all = [...before, ...own, main, ...furtherOf(scene, main, said)];
  return [...new Set(all)].filter((one) => opening(one) === said);
}

/** "accused them in a broadcast *of genocide*": hung on a phrase between; only a wrong that is known. */
const deeper = (scene: Scene, verb: Word, prepositions: ReadonlySet<string>): Word[] =>
  childrenBy(verb, 'obl')
    .flatMap((phrase) => childrenBy(phrase, 'nmod', 'acl'))
    .filter(
      (one) =>
        prepositions.has(childBy(one, 'mark', 'case')?.lower ?? '') &&
        wrongsOf(scene, [one]).some(({ of }) => of !== 'other'),
    )
    .slice(0, 1);

/** "… and *of* spreading lies": the words before which the preposition is said again. */
function furtherOf(scene: Scene, { at, reach }: Word, preposition: string | undefined): Word[] {
  if (preposition === undefined) return [];
  const { words, from } = scene.tree();
  const near = words.slice(at + 1 - from, reach.to + FURTHER_TOKENS - from);
  return near.filter((word) => isAdded(scene, word, preposition));
}

/** "and of …" */
const isAdded = (scene: Scene, { children }: Word, preposition: string | undefined): boolean =>
  children.some(({ lower, at }) => lower === preposition && /^(?:and|or|,)$/u.test(scene.tokens[at - 1]?.lower ?? ''));
const FURTHER_TOKENS = 24;
