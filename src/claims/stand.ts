/**
 * Who takes a stand or lays a blame, and the words that say towards what: shared by the kinds whose claim *is* somebody's
 * word, so that the one who says it vouches for it, whoever passes it on.
 */
import { BODIES, FIGHTERS, OFFICES } from '../language/en/offices.ts';
import type { ActorMention } from '../model/annotation.ts';
import type { Party } from '../model/party.ts';
import type { Word } from '../model/syntax.ts';
import { childrenBy, isRelation } from '../annotate/syntax/tree.ts';
import { nounGroup, prepositionOf } from '../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../annotate/syntax/views/verb-group.ts';
import { type Act, actorsOf } from './act.ts';
import { spokenBefore } from './own-voice.ts';
import { partyOf, type Scene, subjectsOf, voiceAt } from './scene.ts';

export interface Holder {
  readonly party: Party;
  readonly name: string;
  /** residents, a crowd, a newspaper: nobody whose word binds a party to the conflict */
  readonly isPrivate: boolean;
}

/** Arcs less sure than this leave the word to the order of the tokens. */
const SURE = 0.5;
const OF_WEIGHT: ReadonlySet<string> = new Set(
  [
    ...OFFICES,
    ...BODIES,
    ...FIGHTERS,
    'country',
    'nation',
    'state',
    'power',
    'ally',
    'party',
    'side',
    'group',
    'bloc',
    'mediator',
    'west',
    'league',
    'union',
    'alliance',
    'coalition',
    'church',
    'federation',
    'organisation',
    'organization',
    'community',
    'quartet',
    'vatican',
    'pope',
  ].flatMap((name) => [name, name.replace(/ies$/u, 'y').replace(/s$/u, '')]),
);
const SPEAKER = new Set(['we', 'i', 'us', 'me']);

/** Who does the act, one each; the tree decides where it is sure, else the nearest subject before the verb. */
export function holdersOf(scene: Scene, { word, form, doers }: Act): Holder[] {
  if (form === 'verb' && verbGroup(word).voice === 'passive' && doers.length === 0) return [];
  // what is joined to one that is sure is taken with it
  const sure = doers.some(({ confidence }) => confidence >= SURE) ? doers : [];
  const told = sure.flatMap((one) => holderOf(scene, one) ?? []);
  if (told.length > 0 || sure.length > 0 || form === 'noun') return unique(told);
  const near = subjectsOf(scene, word.at).map(ofMention);
  return unique(near.length > 0 ? near : doers.flatMap((one) => holderOf(scene, one) ?? []));
}

/** Said or done, and not merely wished, urged, doubted or left off: "stop accusing", "should condemn", "did not call for". */
export function isTaken({ word, mood }: Act): boolean {
  if (mood.stance === 'denies' || (mood.modality !== undefined && mood.modality !== 'planned')) return false;
  const { head, label } = word;
  return head === null || !isRelation(label, ['xcomp', 'ccomp', 'advcl', 'acl']) || !LEFT_OFF.has(head.lemma);
}
const LEFT_OFF = new Set(
  'stop cease avoid refrain quit abstain prevent keep halt start begin consider without'.split(' '),
);

const unique = (holders: readonly Holder[]): Holder[] =>
  holders.filter(
    (one, i) =>
      holders.findIndex(({ party }) => party.text === one.party.text && party.actor === one.party.actor) === i,
  );

/** An actor, the one who speaks ("we"), a name that no list knows, or a noun of weight ("numerous countries"). */
export function holderOf(scene: Scene, word: Word): Holder | null {
  if (SPEAKER.has(word.lower)) return isOwnObject(scene, word) ? publisher(scene, word) : speakerAt(scene, word.at);
  const mention = actorsOf(scene, [word]).find(({ reading }) => reading === undefined);
  // "it said it would …": a pronoun that goes back to nobody known is the one who speaks
  if (word.upos === 'PRON' && (mention === undefined || mention.actor === null))
    return speakerAt(scene, word.at) ?? (/^(?:he|she|it)$/u.test(word.lower) ? spokeLast(scene, word) : null);
  if (mention !== undefined) return ofMention(mention);
  const name = textOf(scene, nounGroup(word).core);
  return isOfWeight(word) ? { party: { text: name, actor: null }, name, isPrivate: false } : null;
}

/** "the ministry accused *us*": whoever writes, and not the one whose verb it is. */
function isOwnObject(scene: Scene, { at, lower, head }: Word): boolean {
  const frame = voiceAt(scene, at);
  return (
    lower === 'us' &&
    (frame === null || frame.cue.some(({ from, to }) => head !== null && from <= head.at && head.at < to))
  );
}

const publisher = ({ doc }: Scene, { text }: Word): Holder => ({
  party: { text, actor: doc.publisherActor },
  name: text,
  isPrivate: false,
});

/** "*The envoy* condemned the raid. *He* urged …": who spoke last in the paragraph, where the sentence opens with a pronoun. */
function spokeLast(scene: Scene, { at, lower }: Word): Holder | null {
  const { sentence, doc } = scene;
  if (at > sentence.from + 1 || doc.sentences[scene.index - 1]?.paragraph !== sentence.paragraph) return null;
  const before = doc.sentences[scene.index - 1] as { from: number; to: number };
  const frame = spokenBefore(scene).find(
    ({ speaker: { range } }) => range !== null && range.from >= before.from && range.to <= before.to,
  );
  if (frame === undefined || frame.speaker.range === null) return null;
  const { text, actor, actors, name } = frame.speaker;
  const isPerson = PERSONS.test(text);
  if (/^(?:he|she)$/u.test(lower) ? !isPerson : isPerson) return null;
  return { party: { text, actor, ...(actors ? { actors: [...actors] } : {}) }, name, isPrivate: false };
}
const PERSONS =
  /(?:commissioner|secretary(?:-general)?|minister|president|spokes(?:man|woman|person)|chief|envoy|ambassador|leader|director|representative|rapporteur|pope|king|premier|chairman|governor|general|commander|official)s?\b/iu;

const ofMention = (mention: ActorMention): Holder => ({
  party: partyOf(mention),
  name: mention.name,
  // "Russians" stands for the nation, "Russian residents" for those who live there
  isPrivate:
    mention.kind === 'media' || (mention.kind === 'people' && (mention.actor === null || /\s/u.test(mention.text))),
});

/** Whose words token `at` is; null where only the publisher speaks. */
export function speakerAt(scene: Scene, at: number): Holder | null {
  const speaker = voiceAt(scene, at)?.speaker;
  if (speaker === undefined) return null;
  const { text, actor, actors, name, range } = speaker;
  const tree = scene.tree();
  const words =
    range === null ? [] : tree.words.slice(Math.max(0, range.from - tree.from), Math.max(0, range.to - tree.from));
  const isKnown = actor !== null || actors !== undefined || words.some(isOfWeight);
  return { party: { text, actor, ...(actors ? { actors: [...actors] } : {}) }, name, isPrivate: !isKnown };
}

const isOfWeight = ({ upos, lemma }: Word): boolean => upos === 'PROPN' || (upos === 'NOUN' && OF_WEIGHT.has(lemma));

/** The verbs and nouns that stand behind the act as what it is about: clauses, objects, phrases; joined ones one each. */
export function contentsOf(verb: Word, prepositions: ReadonlySet<string>): Word[] {
  const found = verb.children.filter(
    (word) =>
      word.at > verb.at &&
      (isRelation(word.label, ['xcomp', 'ccomp']) ||
        (isRelation(word.label, ['advcl', 'acl']) && opensWith(word, prepositions)) ||
        (isRelation(word.label, ['obl', 'nmod']) && prepositions.has(prepositionOf(word) ?? ''))),
  );
  return found.flatMap(joined);
}

const opensWith = (clause: Word, words: ReadonlySet<string>): boolean =>
  childrenBy(clause, 'mark', 'case').some(({ lower }) => words.has(lower));

/** The word and what is joined to it, verbs too. */
export function joined(word: Word): Word[] {
  const out = [word];
  for (let i = 0; i < out.length && out.length < MOST_JOINED; i++) out.push(...childrenBy(out[i] as Word, 'conj'));
  return out.sort((a, b) => a.at - b.at);
}
const MOST_JOINED = 12;

/** The words that belong to one of several joined: without the others, their "and" and the mark that opens them. */
export function partOf(word: Word): Word[] {
  const out = [word];
  for (let i = 0; i < out.length && out.length < MOST_WORDS; i++)
    for (const child of (out[i] as Word).children)
      if ((i > 0 || !/^(?:conj|cc|case|mark|punct)$/u.test(child.label)) && !isBackground(child)) out.push(child);
  return out.sort((a, b) => a.at - b.at);
}
/** "when …", "after …": what else happened. */
const isBackground = (word: Word): boolean =>
  word.label === 'advcl' && childrenBy(word, 'mark', 'advmod').some(({ lower }) => ASIDE.has(lower));
const ASIDE = new Set('when while after before because although though since as until if where'.split(' '));
/** What stands further off tells nothing of the matter. */
const MOST_WORDS = 48;

export const phraseText = (scene: Scene, words: readonly Word[]): string => {
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined ? '' : textOf(scene, { from: first.at, to: last.at + 1 });
};

const textOf = (scene: Scene, { from, to }: { from: number; to: number }): string =>
  scene.doc.text.slice(scene.tokens[from]?.start ?? 0, scene.tokens[to - 1]?.end ?? 0);
