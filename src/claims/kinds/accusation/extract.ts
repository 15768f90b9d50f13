/** Accusations: a word of blame with who lays it, on whom and for what. Who accuses vouches for it. */
import type { Party } from '../../../model/party.ts';
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { type Act, actAt, actsIn, triggersOf } from '../../act.ts';
import type { Draft, Kind } from '../../draft.ts';
import { partyOf, type Scene } from '../../scene.ts';
import { contentsOf, type Holder, holdersOf, isTaken, speakerAt } from '../../stand.ts';
import { draftsOf, everyone, ours, pairBefore, someone, together, whoever } from './blame.ts';
import { BEARS_BLAME, type Blame, BLAMES, COMMITS, DEEDS, FINDING, MUTUAL, NAMED, NAMING, PROOFS } from './en.ts';
import { byNoun } from './noun.ts';
import { pairsOf } from './pairs.ts';
import { accusation, type Wrong } from './schema.ts';
import { wrongsBefore, wrongsOf } from './wrongs.ts';

export const accusationKind: Kind = {
  schema: accusation,
  standing: true,
  unplaced: 'never',
  triggers: new Set([...triggersOf(BLAMES), ...BEARS_BLAME, ...NAMING, ...PROOFS, ...COMMITS]),
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
  const turned = blame.accused === 'object' && act.undergoers.length === 0 && childBy(word, 'obj') === null;
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
  const wrongs = (told.length > 0 || blame.strict !== undefined ? told : wrongsBefore(scene, word)).filter(({ of }) =>
    fitsStrictness(of, blame),
  );
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

/** Nouns behind one of the prepositions, be they hung on the verb, on its object or on what hangs on that. */
function behind(verb: Word, prepositions: ReadonlySet<string>): Word[] {
  const hosts = [verb, ...childrenBy(verb, 'obj', 'nsubj:pass', 'xcomp', 'obl')];
  for (let i = 1; i < hosts.length && hosts.length < MOST_HOSTS; i++)
    hosts.push(...childrenBy(hosts[i] as Word, 'nmod'));
  const found = hosts.flatMap((host) => childrenBy(host, 'obl', 'nmod'));
  return [...new Set(found)].filter((word) => prepositions.has(prepositionOf(word) ?? ''));
}
const MOST_HOSTS = 8;

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

/** "The ministry said that the rebels were to blame for the deaths": somebody says so, and not of itself. */
function borne(scene: Scene, word: Word): Draft[] {
  if (!BEARS_BLAME.has(word.lemma) || verbGroup(word).negative) return [];
  const host = word.upos === 'VERB' && childBy(word, 'nsubj') === null ? word.head : word;
  if (host === null || childBy(word, 'cop') === null) {
    if (word.lemma !== 'blame' || host?.lemma !== 'be') return [];
  }
  const speaker = speakerAt(scene, word.at);
  const accused = someone(scene, childrenBy(host ?? word, 'nsubj'));
  if (speaker === null || accused === null || isSame(speaker.party, accused)) return [];
  const wrongs = wrongsOf(scene, contentsOf(word, new Set(['for', 'in'])).slice(0, 1));
  return draftsOf({ from: word.at, to: word.at + 1 }, [speaker], [accused], wrongs, { modality: 'reported' });
}

const isSame = (one: Party, other: Party): boolean =>
  one.text === other.text || (one.actor !== null && one.actor === other.actor);

/** "called the third raid a war crime": naming a deed so is blame. */
function named(scene: Scene, word: Word): Draft[] {
  if (word.upos !== 'VERB' || !NAMING.has(word.lemma) || verbGroup(word).negative) return [];
  const [deed, name] = childrenBy(word, 'obj');
  const names = [
    ...(name === undefined ? [] : [name]),
    ...childrenBy(word, 'xcomp'),
    ...behind(word, AS),
    ...(deed === undefined ? [] : childrenBy(deed, 'appos')),
  ];
  if (deed === undefined || names.length === 0) return [];
  const wrongs = wrongsOf(scene, names.slice(0, 1)).filter(({ of }) => NAMED.has(of));
  if (wrongs.length === 0) return [];
  const act = actAt(scene, word.at);
  if (act === null || act.mood.modality !== undefined) return [];
  const within = scene.actors.find(({ from, to }) => deed.reach.from <= from && to <= deed.reach.to);
  const accused = within === undefined ? fromAbove(scene, word) : partyOf(within);
  return draftsOf(act.trigger, holdersOf(scene, act), [accused], wrongs);
}

const AS = new Set(['as']);

/** "said that the army had *committed* genocide", "its raids *amounted* to war crimes": somebody says so, and not of itself. */
function committed(scene: Scene, word: Word): Draft[] {
  if (word.upos !== 'VERB' || !COMMITS.has(word.lemma) || verbGroup(word).negative) return [];
  const speaker = speakerAt(scene, word.at);
  const heads = [...childrenBy(word, 'obj'), ...behind(word, TO)].slice(0, 1);
  const wrongs = wrongsOf(scene, heads).filter(({ of }) => of === 'genocide' || of === 'war-crime');
  const act = actAt(scene, word.at);
  if (speaker === null || wrongs.length === 0 || act === null || act.mood.stance === 'denies') return [];
  const subjects = act.doers.length > 0 ? act.doers : childrenBy(word, 'nsubj');
  const within = scene.actors.find(
    ({ from, to, kind }) => kind !== 'people' && subjects.some(({ reach }) => reach.from <= from && to <= reach.to),
  );
  const accused = someone(scene, subjects) ?? (within === undefined ? null : partyOf(within));
  if (accused === null || isSame(speaker.party, accused)) return [];
  return draftsOf(act.trigger, [speaker], [accused], wrongs, { modality: 'reported' });
}
const TO = new Set(['to']);

/** "found *no evidence of genocide*": the wrong is denied, whoever was accused of it. */
function cleared(scene: Scene, word: Word): Draft[] {
  if (word.upos !== 'VERB' || !FINDING.has(word.lemma)) return [];
  return childrenBy(word, 'obj', 'nsubj:pass').flatMap((proof): Draft[] => {
    const none =
      childBy(proof, 'det')?.lower === 'no' || (verbGroup(word).negative && childBy(proof, 'det')?.lower === 'any');
    if (!PROOFS.has(proof.lemma) || !none) return [];
    const wrongs = wrongsOf(scene, contentsOf(proof, OF)).filter(({ of }) => of !== 'other' && !DEEDS.has(of));
    const act = actAt(scene, word.at);
    const [holder] = act === null ? [] : holdersOf(scene, act);
    return draftsOf({ from: word.at, to: proof.at + 1 }, [], [null], wrongs, {
      stance: 'denies',
      modality: 'reported',
      ...(holder === undefined ? {} : { claimant: holder }),
    });
  });
}
const OF = new Set(['of', 'for']);

/** "accused the army of …, calling the raid genocide": whom the verb above accuses. */
function fromAbove(scene: Scene, { head }: Word): Party | null {
  return head !== null && BLAMES.verbs.has(head.lemma) ? someone(scene, childrenBy(head, 'obj', 'nsubj:pass')) : null;
}
