/**
 * Whom a party goes back to that a role or a pronoun names: "the army", "the rebels", "they". Where two would do, nobody is
 * named: a slot left open is worth more than a guess.
 */
import { BARE } from '../language/en/offices.ts';
import { PLAIN, REBELS, STATES_OWN } from '../language/en/roles.ts';
import { isCapitalised } from '../annotate/match.ts';
import { childrenBy } from '../annotate/syntax/tree.ts';
import type { ActorMention } from '../model/annotation.ts';
import type { Basis } from '../model/claim.ts';
import { slug } from '../model/ids.ts';
import type { Word } from '../model/syntax.ts';
import type { Cast } from './cast.ts';
import { lowerAt, type Scene, voiceAt } from './scene.ts';

export interface Antecedent {
  readonly actor: string;
  readonly name: string;
  readonly basis: Basis;
}

interface Called {
  /** token at which the words begin, without their determiner */
  readonly at: number;
  readonly head: string;
  /** the words, in lower case */
  readonly words: string;
  readonly definite: boolean;
}

/** `text`: the words of the party; `near`: the offset of what it has a part in, where the words stand twice. Null where it stays open. */
export function antecedentOf(scene: Scene, cast: Cast, text: string, near: number): Antecedent | null {
  const called = calledAt(scene, text, near);
  if (called === null) return null;
  if (/^(?:they|them|their|it|its)$/u.test(called.head)) return ofPronoun(scene, cast, called);
  return ofRole(scene, cast, called);
}

function ofRole(scene: Scene, cast: Cast, called: Called): Antecedent | null {
  const named = called.definite ? byName(scene, cast, called) : null;
  if (named !== null) return named;
  if (REBELS.has(called.head)) return called.definite ? onlyGroup(scene, cast, called) : null;
  if (!STATES_OWN.has(called.head) || cast.home === null) return null;
  const { actor, name } = cast.home;
  return { actor, name, basis: { how: 'inferred', from: `the state on whose land it happens, ${name}` } };
}

const told = (mention: ActorMention): Antecedent | null =>
  mention.actor === null
    ? null
    : {
        actor: mention.actor,
        name: mention.name,
        basis: { how: 'inherited', from: `"${mention.text}", named before` },
      };

/** Where the words stand, as long as they are a role or a pronoun and nothing more. */
function calledAt({ doc, sentence, tokens }: Scene, text: string, near: number): Called | null {
  const words = text.replace(/^(?:the|this|that|these|those|an?) /iu, '');
  let best: number | null = null;
  for (let at = sentence.from; at < sentence.to; at++) {
    const { start } = tokens[at] ?? { start: -1 };
    if (!doc.text.startsWith(words, start)) continue;
    if (best === null || Math.abs(start - near) < Math.abs((tokens[best]?.start ?? 0) - near)) best = at;
  }
  const parts = words.toLowerCase().split(/[\s-]+/u);
  const head = parts.at(-1) ?? '';
  if (best === null || parts.slice(0, -1).some((word) => !PLAIN.has(word))) return null;
  const determiner = tokens[best - 1]?.lower ?? '';
  // "*Soviet* soldiers", "*other* rebels"
  if (best > sentence.from && (isCapitalised(tokens[best - 1]) ? determiner !== 'the' : OTHERS.test(determiner)))
    return null;
  return { at: best, head, words: parts.join(' '), definite: /^(?:the|this|that|these|those)$/u.test(determiner) };
}

const OTHERS =
  /^(?:other|another|rival|foreign|enemy|rebel|former|allied|opposing|some|more|new|both|all|two|three|several|their|his|her|its|our)$/u;

/** "the movement": the body whose name holds the word; of several, the one named just before. */
function byName(scene: Scene, { named }: Cast, { at, head, words }: Called): Antecedent | null {
  if ((!BARE.has(head) && !STATES_OWN.has(head)) || GENERAL.has(head)) return null;
  const all = lastBefore(named.get(head) ?? [], at);
  return onlyOf(
    scene,
    // "the army" is a state's, though rebels may call themselves one
    all.filter(
      ({ name, kind, actor }) =>
        name.toLowerCase().includes(words) && (!STATES_OWN.has(head) || (kind === 'force' && actor !== slug(name))),
    ),
  );
}

/** Said of anybody's. */
const GENERAL = new Set(['force', 'forces', 'command', 'side', 'soldiers', 'troops']);

const MOST_BACK = 40;

/** The last of the mentions before token `at`, few enough that it costs the same anywhere in a text. */
function lastBefore(mentions: readonly ActorMention[], at: number): readonly ActorMention[] {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as ActorMention).to <= at) low = middle + 1;
    else high = middle;
  }
  return mentions.slice(Math.max(0, low - MOST_BACK), low);
}

/** "the group" may be one that watches the war, where such a one has just been named. */
function onlyGroup(scene: Scene, { groups }: Cast, { at, head }: Called): Antecedent | null {
  const watching = (one: ActorMention): boolean =>
    one.from >= firstNear(scene) && one.to <= at && /^(?:organisation|media)$/u.test(one.kind) && !groups.includes(one);
  if (head === 'group' && [...scene.earlier, ...scene.actors].some(watching)) return null;
  return onlyOf(scene, lastBefore(groups, at));
}

const firstNear = ({ doc, index }: Scene): number => doc.sentences[Math.max(0, index - 1)]?.from ?? 0;

/** The only one there is; of several, the only one in this sentence and the one before. */
function onlyOf(scene: Scene, all: readonly ActorMention[]): Antecedent | null {
  const last = all.at(-1);
  if (last === undefined) return null;
  const near = all.filter(({ from }) => from >= firstNear(scene));
  const isOne = (some: readonly ActorMention[]): boolean => some.every(({ actor }) => actor === last.actor);
  return isOne(all) || (near.length > 0 && isOne(near)) ? told(last) : null;
}

/** "They took the port": whoever did what the clause before tells, as long as it is one. */
function ofPronoun(scene: Scene, cast: Cast, { at }: Called): Antecedent | null {
  // what somebody says of "it" or "them" may be of the speaker or of another; not where the speaker is named behind it
  if (voiceAt(scene, at)?.source.some(({ from }) => from > at) === false) return null;
  const own = subjectBefore(scene.tree().words, at);
  if (own !== null) return meant(scene, cast, mentionOf(scene.actors, own));
  const before = scene.doc.sentences[scene.index - 1];
  if (before === undefined || before.form === 'heading' || before.paragraph !== scene.sentence.paragraph) return null;
  const subject = subjectBefore(scene.doc.trees.of(scene.index - 1).words, before.to);
  return subject === null ? null : meant(scene, cast, mentionOf(scene.earlier, subject));
}

/** The subject of the last main clause that begins before token `at`. */
const subjectBefore = (words: readonly Word[], at: number): Word | null =>
  words
    .filter((word) => word.at < at && /^(?:root|conj|parataxis)$/u.test(word.label))
    .flatMap((verb) => childrenBy(verb, 'nsubj'))
    .findLast((word) => word.at < at) ?? null;

const mentionOf = (actors: readonly ActorMention[], { at }: Word): ActorMention | null =>
  actors.find(
    ({ from, to, reading, kind }) =>
      from <= at && at < to && reading === undefined && /^(?:state|force|group|organisation)$/u.test(kind),
  ) ?? null;

/** The one named, or whom its role goes back to in turn. */
function meant(scene: Scene, cast: Cast, mention: ActorMention | null): Antecedent | null {
  if (mention === null || mention.actors !== undefined) return null;
  if (mention.actor !== null) return told(mention);
  const words = mention.name.toLowerCase().split(/[\s-]+/u);
  if (words.slice(0, -1).some((word) => !PLAIN.has(word))) return null;
  const definite = /^(?:the|this|that)$/u.test(lowerAt(scene, mention.from - 1));
  return ofRole(scene, cast, { at: mention.from, head: words.at(-1) ?? '', words: words.join(' '), definite });
}
