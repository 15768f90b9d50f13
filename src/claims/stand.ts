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
import { ownVoice, spokenBefore } from './own-voice.ts';
import { partyOf, type Scene, subjectsOf, voiceAt } from './scene.ts';

export interface Holder {
  readonly party: Party;
  readonly name: string;
  /** residents, a crowd, a newspaper: nobody whose word binds a party to the conflict */
  readonly isPrivate: boolean;
  /** whoever writes, in his own name: "*we* condemn" in a report of an institution */
  readonly own?: true;
}

/** Arcs less sure than this leave the word to the order of the tokens. */
const SURE = 0.5;
const OF_WEIGHT: ReadonlySet<string> = new Set(
  [
    ...OFFICES,
    ...BODIES,
    ...FIGHTERS,
    ...`country nation state power ally party side group bloc mediator west league union alliance coalition church federation organisation
      organization community quartet vatican pope opposition wing faction movement camp legislature delegation delegate bishop archbishop
      patriarch cardinal monarch prince`.split(/\s+/u),
  ].flatMap((name) => [name, name.replace(/ies$/u, 'y').replace(/s$/u, '')]),
);
const SPEAKER = new Set(['we', 'i', 'us', 'me']);

/** Who does the act, one each; the tree decides where it is sure, else the nearest subject before the verb. */
export function holdersOf(scene: Scene, { word, form, doers }: Act): Holder[] {
  if (form === 'verb' && verbGroup(word).voice === 'passive' && doers.length === 0) return [];
  // what is joined to one that is sure is taken with it
  const sure = doers.some(({ confidence }) => confidence >= SURE) ? doers : [];
  const [first] = sure;
  const together = first === undefined ? null : officesOf(scene, first, sure);
  if (together !== null) return [together];
  const told = sure.flatMap((one) => holderOf(scene, one) ?? []);
  if (told.length > 0 || sure.length > 0 || form === 'noun') return unique(told);
  const near = subjectsOf(scene, word.at).map(ofMention);
  return unique(near.length > 0 ? near : doers.flatMap((one) => holderOf(scene, one) ?? []));
}

/** "*the presidents of A, B and C*": one voice, whatever the names behind the first were joined to. */
function officesOf(scene: Scene, first: Word, doers: readonly Word[]): Holder | null {
  if (!/S$/u.test(first.xpos) || !OFFICE_WORDS.has(first.lower)) return null;
  const of = childrenBy(first, 'nmod').filter((one) => prepositionOf(one) === 'of');
  if (of.length === 0) return null;
  const names = [...new Set([...of.flatMap(joined), ...doers.slice(1).flatMap(joined)])].sort((a, b) => a.at - b.at);
  const ids = names.flatMap((one) => scene.actors.find(({ from, to }) => from <= one.at && one.at < to)?.actor ?? []);
  if (names.length < 2 || names.some(({ upos }) => upos !== 'PROPN')) return null;
  const text = phraseText(scene, [first, names.at(-1) as Word]);
  const party = ids.length > 1 ? { text, actor: null, actors: ids } : { text, actor: ids[0] ?? null };
  return { party, name: text, isPrivate: false };
}
const OFFICE_WORDS = new Set(
  'presidents ministers leaders heads chiefs kings premiers governments ambassadors envoys parliaments armies'.split(
    ' ',
  ),
);

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
  if (SPEAKER.has(word.lower))
    return isOwnObject(scene, word) ? publisher(scene, word) : (speakerAt(scene, word.at) ?? writer(scene, word));
  const mention = actorsOf(scene, [word]).find(({ reading }) => reading === undefined);
  // "it said it would …": a pronoun that goes back to nobody known is the one who speaks
  if (word.upos === 'PRON' && (mention === undefined || mention.actor === null))
    return (
      speakerAt(scene, word.at) ??
      (/^(?:he|she|it)$/u.test(word.lower) ? (spokeLast(scene, word) ?? namedLast(scene, word)) : null)
    );
  if (mention !== undefined)
    return isRoleAlone(mention) ? { ...ofMention(mention), ...inFull(scene, word, mention.from) } : ofMention(mention);
  const parts = someOf(scene, word);
  if (parts !== null) return parts;
  return isOfWeight(word) ? { ...inFull(scene, word), isPrivate: false } : null;
}

/** "spokesman", without a name. */
const isRoleAlone = ({ kind, actor, actors, text }: ActorMention): boolean =>
  kind === 'person' && actor === null && actors === undefined && /^\p{Ll}+$/u.test(text);

/** "the bishops *of the province*", "a spokesman *for the group in Lagos, Ben Obi*": with what tells whose they are. */
function inFull(scene: Scene, word: Word, start?: number): Pick<Holder, 'party' | 'name'> {
  const { from, to } = nounGroup(word).core;
  const more = word.children.filter(
    (one) =>
      one.at >= to &&
      isRelation(one.label, ['nmod', 'appos', 'flat']) &&
      /^(?:of|for|in|at)?$/u.test(prepositionOf(one) ?? '') &&
      !one.children.some(({ label }) => label === 'acl:relcl'),
  );
  const last = more.at(-1);
  const end = last === undefined ? to : Math.min(last.reach.to, to + MOST_OF_NAME);
  const text = textOf(scene, { from: start ?? from, to: end }).replace(/[\s,;:]+$/u, '');
  return { party: { text, actor: null }, name: text };
}
const MOST_OF_NAME = 9;

/** "*two of the factions*", "*one wing of the movement*", "*the other*": some of those whose word has weight. */
function someOf(scene: Scene, word: Word): Holder | null {
  if (!PARTS.test(word.lower)) return null;
  const whole = childrenBy(word, 'nmod').find((one) => prepositionOf(one) === 'of');
  const mention = whole === undefined ? undefined : actorsOf(scene, [whole])[0];
  const weighs = whole !== undefined && (mention === undefined ? isOfWeight(whole) : !ofMention(mention).isPrivate);
  if (whole === undefined || !weighs) return null;
  const text = phraseText(
    scene,
    [...childrenBy(word, 'det', 'nummod'), ...partOf(word)].sort((a, b) => a.at - b.at),
  );
  const party = mention === undefined ? { actor: null } : partyOf(mention);
  return { party: { ...party, text }, name: text, isPrivate: false };
}
const PARTS =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|some|most|several|many|all|both|each|neither|none|wing|part|half|majority|section|number|members?)$/u;

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

/** "*I* call upon the Government": whoever writes, where nobody else speaks; in a communiqué, whose it is. */
function writer(scene: Scene, word: Word): Holder | null {
  if (!/^(?:i|we)$/u.test(word.lower) || isQuoted(scene, word.at)) return null;
  const goesOn = ownVoice(scene)?.speaker;
  const before = scene.doc.sentences[scene.index - 1];
  const near =
    before !== undefined && before.paragraph === scene.sentence.paragraph && before.from <= (goesOn?.range?.from ?? -1);
  if (goesOn === undefined || !near) return { ...publisher(scene, word), own: true };
  return { party: { text: goesOn.text, actor: goesOn.actor }, name: goesOn.name, isPrivate: false };
}

/** Inside quotation marks that opened in its paragraph, whoever is quoted. */
function isQuoted({ tokens, sentence, doc, index }: Scene, at: number): boolean {
  let first = index;
  while (first > 0 && index - first < MOST_BACK && doc.sentences[first - 1]?.paragraph === sentence.paragraph) first--;
  let open = false;
  for (let i = doc.sentences[first]?.from ?? at; i < at; i++) {
    const mark = tokens[i]?.text ?? '';
    if (/^(?:“|«|``|„)$/u.test(mark)) open = true;
    else if (/^(?:”|»)$/u.test(mark)) open = false;
    else if (mark === '"' || mark === "''") open = !open;
  }
  return open;
}
const MOST_BACK = 12;

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
/** "*Colonel Roso* holds the bank. *He* accuses …": the only person named in the paragraph before. */
function namedLast({ doc, sentence, earlier }: Scene, { lower }: Word): Holder | null {
  const start = doc.paragraphs[sentence.paragraph]?.start ?? sentence.start;
  const people = earlier.filter(
    ({ kind, start: at, text }) => kind === 'person' && at >= start && /\p{Lu}/u.test(text),
  );
  const last = people.at(-1);
  return last === undefined || lower === 'it' || people.some(({ name }) => name !== last.name) ? null : ofMention(last);
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
