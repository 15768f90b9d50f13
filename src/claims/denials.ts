/**
 * "X shelled the town; Y denied *it*", "a charge the ministry *rejected*", "Y said the report was *untrue*": a denial that
 * points back to what was told just before it is a claim of the same, denied, by the one who denies it.
 */
import { childBy, childrenBy, isRelation } from '../annotate/syntax/tree.ts';
import { argumentsOf } from '../annotate/syntax/views/arguments.ts';
import { nounGroup, prepositionOf } from '../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../annotate/syntax/views/verb-group.ts';
import { CALLING, CHARGES, DENYING, REJECTING, UNTRUE } from '../language/en/denials.ts';
import type { Sentence, SpeechFrame, Token } from '../model/annotation.ts';
import type { Party } from '../model/party.ts';
import type { Word } from '../model/syntax.ts';
import type { Draft, Kind } from './draft.ts';
import { spokenUpTo } from './own-voice.ts';
import { jointly, partiesAt, textAt } from './party-of.ts';
import { lowerAt, type Scene, voiceAt } from './scene.ts';

interface Denial {
  /** token of the verb */
  readonly at: number;
  readonly party: Party;
  /** "disclaimed the *deed*": not what was merely suffered */
  readonly ofDeed: boolean;
}

/** A draft that became a claim. */
export interface Told {
  readonly kind: Kind;
  readonly draft: Draft;
}

/** Whether a sentence has a word of denying; no tree is needed for that. */
export function mayDeny(tokens: readonly Token[], { from, to }: Sentence): boolean {
  for (let at = from; at < to; at++) if (DENIES.test(tokens[at]?.lower ?? '')) return true;
  return false;
}
const DENIES =
  /^(?:den(?:y|ied|ies|ying)|reject|disclaim|dismiss|refut|disput|contradict|repudiat|disavow|rebut|unfounded|untrue|unsubst|false|groundless|baseless|fabricat|wrong|incorrect|lies?$|nonsense|fake|invent|propaganda|rubbish)/u;

/** The denials of a sentence that say nothing of their own. */
export function denialsIn(scene: Scene): Denial[] {
  if (!mayDeny(scene.tokens, scene.sentence)) return [];
  return scene.tree().words.flatMap((word): Denial[] => {
    if (UNTRUE.has(word.lemma) && isVerdict(scene, word)) {
      const speaker = voiceAt(scene, word.at)?.speaker;
      return speaker === undefined || /^(?:he|she|they|it)$/iu.test(speaker.text)
        ? []
        : [{ at: word.at, party: { text: speaker.text, actor: speaker.actor }, ofDeed: false }];
    }
    if (word.upos !== 'VERB' || !(DENYING.has(word.lemma) || CALLING.has(word.lemma))) return [];
    // "blew it up to deny it *to the enemy*"
    if (childrenBy(word, 'obl').some((one) => prepositionOf(one) === 'to')) return [];
    const { negative, modality, voice } = verbGroup(word);
    if (negative || modality !== null || voice === 'passive') return [];
    if (CALLING.has(word.lemma) ? !isCalledUntrue(scene, word) : !pointsBack(scene, word)) return [];
    const party = denierOf(scene, word);
    const ofDeed = childrenBy(word, 'obj').some(({ lemma }) => lemma === 'deed');
    return party === null ? [] : [{ at: word.at, party, ofDeed }];
  });
}

/** Who denies by the verb; null for a pronoun and for nobody. */
export function denierOf(scene: Scene, verb: Word): Party | null {
  const doers = argumentsOf(verb).doers.map((one) => one.word);
  if (doers.some(({ upos }) => upos === 'PRON')) return null;
  const party = jointly(partiesAt(scene, doers)) ?? personOf(scene, verb, doers);
  // "*its spokesmen* dismissed it": whose they are is known of who speaks
  const own = party === null || party.actor !== null || party.actors !== undefined ? undefined : speakerOf(scene, verb);
  return own?.actor != null ? { text: own.text, actor: own.actor } : party;
}

const speakerOf = (scene: Scene, { at }: Word): SpeechFrame['speaker'] | undefined =>
  spokenUpTo(scene.doc, at + 1).find(({ cue }) => cue.some(({ from, to }) => from <= at && at < to))?.speaker;

/** "its founder denied it": only people deny, though pictures may contradict. */
function personOf(scene: Scene, { lemma }: Word, doers: readonly Word[]): Party | null {
  const [doer] = doers;
  if (doer?.upos !== 'NOUN' || !/^(?:deny|reject|dismiss|disclaim)$/u.test(lemma)) return null;
  return { text: textAt(scene, nounGroup(doer).core), actor: null };
}

/** "the report was *untrue*" */
function isVerdict(scene: Scene, word: Word): boolean {
  const { negative, modality } = verbGroup(word);
  return (
    childBy(word, 'cop') !== null &&
    !negative &&
    modality === null &&
    childrenBy(word, 'nsubj').some((one) => POINTING.has(one.lower) || isBare(scene, one))
  );
}

/** "called it a *lie*", "described the claims as *baseless*" */
const isCalledUntrue = (scene: Scene, verb: Word): boolean =>
  // "calls this baseless" may be said of all that went before
  childrenBy(verb, 'obj').some((one) => /^(?:it|that)$/u.test(one.lower) || isBare(scene, one)) &&
  verb.children.some(
    (one) => isRelation(one.label, ['xcomp', 'obl', 'ccomp', 'obj', 'advcl']) && UNTRUE.has(one.lemma),
  );

/**
 * What it denies: of its own sentence (`there`) what was told last before it, else of the sentence before. A deed comes
 * before the accusation of it and what came of it, and a list told by one word is denied as a whole.
 */
export function deniedBy<T extends Told>(
  { at, party, ofDeed }: Denial,
  there: readonly T[],
  before: readonly T[],
): readonly T[] {
  const here = there.filter(({ draft }) => draft.trigger.from < at);
  const may = (here.length > 0 ? here : before).filter(
    ({ kind, draft }) => draft.stance !== 'denies' && kind.schema.name !== 'position',
  );
  const charges = may.filter(({ kind }) => kind.schema.name === 'accusation');
  const told = may.filter((one) => !charges.includes(one));
  const last =
    told.findLast(({ kind }) => kind.tells === 'deed') ?? charges.at(-1) ?? (ofDeed ? undefined : told.at(-1));
  const group = may.filter(({ kind, draft }) => kind === last?.kind && draft.trigger.from === last.draft.trigger.from);
  // "A and B were blamed; B denied it"
  const own = group.filter(({ draft }) => accusedOf(draft) !== null && accusedOf(draft) === party.actor);
  return (own.length > 0 ? own : group).filter(
    ({ kind, draft }) =>
      (party.actor === null || draft.claimant?.party.actor !== party.actor) &&
      // "denied it, saying that none of its men was there": what follows says the same
      !there.some((one) => one.kind === kind && one.draft.trigger.from > at),
  );
}

const accusedOf = ({ slots }: Draft): string | null => (slots.accused as Party | null | undefined)?.actor ?? null;

export function denied(draft: Draft, { at, party }: Denial): Draft {
  const { modality: _, performed: __, voiced: ___, ...rest } = draft;
  return {
    ...rest,
    trigger: { from: at, to: at + 1 },
    stance: 'denies',
    modality: 'reported',
    claimant: { name: party.text ?? party.actor ?? '', party },
  };
}

/** Its object is a pronoun or a word for what was said, without a content of its own; or it hangs on such a word. */
function pointsBack(scene: Scene, verb: Word): boolean {
  if (childBy(verb, 'ccomp', 'xcomp') !== null) return false;
  if (isRelation(verb.label, ['acl']) && verb.head !== null && CHARGES.has(verb.head.lemma)) return true;
  const objects = childrenBy(verb, 'obj');
  // a body's finding is rejected as an offer is
  if (objects.some((one) => isBare(scene, one) && !(REJECTING.has(verb.lemma) && one.lemma === 'finding'))) return true;
  // "rejected it" may be an offer; "dismissed that as a lie" is what was said
  const asUntrue = isAsUntrue(verb);
  const next = asUntrue ? [lowerAt(scene, verb.at + 1)] : [];
  return (
    (!REJECTING.has(verb.lemma) || asUntrue) &&
    [...objects.map(({ lower }) => lower), ...next].some((one) => POINTING.has(one))
  );
}

/** "dismissed it *as a lie*" */
export const isAsUntrue = (verb: Word): boolean =>
  childrenBy(verb, 'obl', 'advcl').some(
    (one) =>
      one.children.some(({ lower }) => lower === 'as') && [one, ...one.children].some(({ lemma }) => UNTRUE.has(lemma)),
  );
const POINTING = new Set(['it', 'this', 'that', 'these', 'which', 'so']);

/** "the claim", and not "the claim that …", "the claims of the army" */
const isBare = (scene: Scene, noun: Word): boolean =>
  CHARGES.has(noun.lemma) &&
  !/^(?:that|of)$/u.test(lowerAt(scene, noun.at + 1)) &&
  !noun.children.some(({ at, label }) => at > noun.at && isRelation(label, ['nmod', 'acl', 'ccomp', 'advcl']));
