/**
 * Who tells a claim without a verb of saying: "*For Kyiv*, 600 died", "*Kyiv's version* is that …", "…; *the figure comes
 * from* the ministry", "*in its tally*", "the ministry *gave details of* the raids: …".
 */
import { childBy, childrenBy, wordAt } from '../annotate/syntax/tree.ts';
import { nounGroup } from '../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../annotate/syntax/views/verb-group.ts';
import { SPEAKING_NOUNS, SPEAKING_PERSONS } from '../language/en/stances.ts';
import type { ActorMention, SpeechFrame, TokenRange } from '../model/annotation.ts';
import type { Word } from '../model/syntax.ts';
import type { Draft } from './draft.ts';
import { ownVoice, spokenBefore } from './own-voice.ts';
import { lowerAt, type Scene } from './scene.ts';
import { citedBefore, cleftBy, givenBy, goesOnBehind } from './told-figures.ts';

const VERSIONS = new Set('version account tally count reckoning telling toll estimate figures figure'.split(' '));
const FIGURES = new Set('figure figures number numbers toll count tally estimate estimates data'.split(' '));
const DETAILS = new Set(
  'names entries entrys details figures numbers totals tolls counts data list breakdown account summary'.split(' '),
);
const GIVES = new Set('gave provided released published issued listed offered shared presented'.split(' '));
const REACH = 6;

/** The frame that the words make, if some do; only asked where no verb of saying holds the claim. */
export function toldBy(scene: Scene, { trigger, stance }: Draft): SpeechFrame | null {
  const { from, to } = scene.sentence;
  const silent = stance === 'withholds' ? whoIsSilent(scene, trigger.from) : null;
  if (silent !== null) return silent;
  for (const actor of scene.actors) {
    if (!isBody(actor)) continue;
    const behind = lowerAt(scene, actor.to);
    // "For Kyiv, …"
    if (lowerAt(scene, actor.from - 1) === 'for' && actor.from - 1 === from && behind === ',')
      return frameOf(actor, { from, to: from + 1 }, { from: actor.to, to });
    // "Kyiv's version was that …", "By the army's count, …"
    const own = behind === "'s" || behind === '’s' ? actor.to + 1 : actor.to;
    if (VERSIONS.has(lowerAt(scene, own)) && trigger.from > own && /^(?:is|was)$/u.test(lowerAt(scene, own + 1)))
      return frameOf(actor, { from: own, to: own + 1 }, { from: own + 1, to });
    const believed = believedAt(scene, actor);
    if (believed !== null) return frameOf(actor, believed, { from, to });
    const before = figureBefore(scene, actor);
    if (before !== null && trigger.to <= before)
      return frameOf(actor, { from: before, to: before + 1 }, { from, to: before });
    const colon = colonAfterDetails(scene, actor);
    if (colon !== null && trigger.from > colon)
      return frameOf(actor, { from: colon, to: colon + 1 }, { from: colon + 1, to });
  }
  return (
    ofThem(scene, trigger.from) ??
    figureHeld(scene, trigger.from) ??
    givesFigures(scene, trigger.from) ??
    bySight(scene, trigger.from) ??
    itsCount(scene) ??
    furtherCount(scene, trigger.from) ??
    givenBy(scene, trigger.from) ??
    citedBefore(scene, trigger.from) ??
    cleftBy(scene, trigger.from) ??
    goesOnBehind(scene, trigger.from) ??
    goesOn(scene)
  );
}

/** "*The general*, who announced the raid, *has given no toll*": the subject of the verb. */
function whoIsSilent(scene: Scene, trigger: number): SpeechFrame | null {
  let word = wordAt(scene.tree(), trigger);
  while (word !== null && word.upos !== 'VERB') word = word.head;
  const subject = word === null ? null : childBy(word, 'nsubj');
  // "of *their own* they gave no number"
  if (word === null || subject === null || (subject.reach.from <= trigger && trigger < subject.reach.to)) return null;
  return frameOfSubject(scene, word, 'withholds');
}

/** "Four *of them* were children": a part of another's figure is his, too. */
function ofThem(scene: Scene, trigger: number): SpeechFrame | null {
  if (lowerAt(scene, trigger) !== 'them') return null;
  const before = scene.doc.sentences[scene.index - 1];
  const [last] = spokenBefore(scene);
  const { from, to } = scene.sentence;
  const told = before !== undefined && last?.content.some((part) => part.from < before.to && before.from < part.to);
  return last !== undefined && last.holds !== true && told && before.paragraph === scene.sentence.paragraph
    ? { ...last, source: [], cue: [], content: [{ from, to }], manner: 'says' }
    : null;
}

/** "*The matron* has nine", "*its log* has sixty entries", "*he* raised the number to 165": whose verb takes the figure. */
function figureHeld(scene: Scene, trigger: number): SpeechFrame | null {
  let word = wordAt(scene.tree(), trigger);
  const isOver = (one: Word): boolean =>
    one.upos === 'VERB' && (HOLDS.has(one.lemma) || childBy(one, 'nsubj') !== null);
  for (let steps = 0; word !== null && !isOver(word) && steps < 4; steps++) word = word.head;
  if (word === null || !HOLDS.has(word.lemma)) return null;
  const own = childBy(word, 'nsubj');
  if (own !== null && /^s?he$/u.test(own.lower)) return lastPerson(scene);
  if (own !== null && /^(?:it|they)$/u.test(own.lower)) return word.lemma === 'give' ? lastBody(scene) : null;
  // "the director, *who gives* five"
  const subject = own !== null && /^(?:who|which|that)$/u.test(own.lower) ? word.head : own;
  const speaks =
    subject !== null &&
    (SPEAKING_NOUNS.has(subject.lemma) ||
      ROLLS.has(subject.lemma) ||
      scene.actors.some(({ from, to, kind }) => from <= subject.at && subject.at < to && kind !== 'people'));
  return speaks &&
    (!/^(?:have|give)$/u.test(word.lemma) ||
      isBareOrListed(scene, trigger) ||
      (subject !== null && isSpokesman(scene, subject)))
    ? frameOfSubject(scene, word, 'says', subject)
    : null;
}
const HOLDS = new Set(['have', 'raise', 'revise', 'correct', 'know', 'lower', 'increase', 'give']);
const ROLLS = new Set('register log list book ledger roll page roster'.split(' '));
/** "has *three*", "has sixty *entries*"; not "has three *wounded*" */
/** "*the spokesman had 40 killed*": of an army it would be its own */
const isSpokesman = (scene: Scene, { lemma, at }: Word): boolean =>
  SPEAKING_PERSONS.has(lemma) || scene.actors.some(({ from, to, kind }) => from <= at && at < to && kind === 'person');
const isBareOrListed = (scene: Scene, trigger: number): boolean =>
  scene.quantities.some(({ to }) => to === trigger + 1) || /^(?:entries|names)$/u.test(lowerAt(scene, trigger));

/** "The Red Cross, which runs the clinic, *gave the same numbers*, 51 killed and 79 injured" */
function givesFigures(scene: Scene, trigger: number): SpeechFrame | null {
  const verb = scene
    .tree()
    .words.find(
      (word) =>
        word.upos === 'VERB' &&
        word.at < trigger &&
        GIVES.has(word.lower) &&
        childrenBy(word, 'obj').some(({ lemma, at }) => at > word.at && at <= trigger && DETAILS.has(`${lemma}s`)),
    );
  return verb === undefined || !isInClause(scene, trigger, verb) ? null : frameOfSubject(scene, verb, 'says');
}

/** No other verb with a subject of its own stands between. */
function isInClause(scene: Scene, at: number, verb: Word): boolean {
  let word = wordAt(scene.tree(), at);
  for (; word !== null && word !== verb; word = word.head)
    if (/^(?:VERB|AUX)$/u.test(word.upos) && childBy(word, 'nsubj', 'nsubj:pass') !== null && word.at !== at)
      return false;
  const parted = scene.tokens.slice(verb.at, at).some(({ text }) => text === ';');
  return word === verb && !parted;
}

/** "A correspondent of the paper *saw* nine bodies", "*counted* by a photographer": whoever saw it vouches for it. */
function bySight(scene: Scene, trigger: number): SpeechFrame | null {
  const verb = scene
    .tree()
    .words.findLast(
      (word) =>
        word.upos === 'VERB' &&
        word.at <= trigger &&
        SEES.has(word.lemma) &&
        word.reach.from <= trigger &&
        trigger < word.reach.to &&
        verbGroup(word).modality === null &&
        !verbGroup(word).negative,
    );
  if (verb === undefined) return null;
  const over = verb.label === 'xcomp' && verb.head !== null ? verb.head : verb;
  const subject = childBy(verb, 'nsubj') ?? childBy(over, 'nsubj');
  // "*He* helped to carry fourteen": who spoke just before
  if (subject !== null && /^s?he$/u.test(subject.lower)) return lastPerson(scene);
  return subject === null || !EYES.has(subject.lemma) ? null : frameOfSubject(scene, verb, 'says');
}

/** The person who spoke last before the sentence, if he is near; his words go on. */
function lastPerson(scene: Scene): SpeechFrame | null {
  const { from, to } = scene.sentence;
  const last = spokenBefore(scene).find(({ holds, speaker: { range } }) => holds !== true && range !== null);
  const at = last?.speaker.range?.to ?? 0;
  return last === undefined ||
    at < from - BACK_TOKENS ||
    !/^(?:s?he|\p{Lu}\S* \p{Lu}\S*|an? .*)$/iu.test(last.speaker.text)
    ? null
    : { ...last, source: [], cue: [], content: [{ from, to }], manner: 'says' };
}
/** "*It* had given 31": the body that spoke last, if it is near. */
function lastBody(scene: Scene): SpeechFrame | null {
  const { from, to } = scene.sentence;
  const last =
    scene.speech[0] ?? spokenBefore(scene).find(({ holds, speaker: { range } }) => holds !== true && range !== null);
  const at = last?.speaker.range?.to ?? 0;
  return last === undefined || at < from - BACK_TOKENS || /^(?:s?he|I|we)$/iu.test(last.speaker.text)
    ? null
    : { ...last, source: [], cue: [], content: [{ from, to }], manner: 'says' };
}
const SEES = new Set(['see', 'count', 'carry', 'find', 'bury', 'photograph', 'watch']);
const EYES = new Set(
  `correspondent reporter journalist photographer witness eyewitness resident villager medic doctor nurse surgeon rescuer paramedic
   observer monitor investigator crew team patrol delegation mission peacekeeper guard neighbour neighbor relative`.split(
    /\s+/u,
  ),
);

/** The subject of the verb, by the actor that it is or by its words. */
function frameOfSubject(
  scene: Scene,
  verb: Word,
  manner: SpeechFrame['manner'],
  subject: Word | null = childBy(verb, 'nsubj'),
): SpeechFrame | null {
  if (subject === null || subject.upos === 'PRON') return null;
  const actor = scene.actors.find(({ from, to }) => from <= subject.at && subject.at < to);
  const own = nounGroup(subject).core;
  const range = actor ?? own;
  const text = scene.doc.text.slice(scene.tokens[range.from]?.start, scene.tokens[range.to - 1]?.end);
  const name = actor?.name ?? text.replace(/^(?:the|a|an)\s+/iu, '');
  return {
    source: [{ from: range.from, to: range.to }],
    cue: [{ from: verb.at, to: verb.at + 1 }],
    content: [{ from: verb.at, to: scene.sentence.to }],
    speaker: { name, text, range: { from: range.from, to: range.to }, actor: actor?.actor ?? null },
    manner,
  };
}

/** "*if the mayor is to be believed*, 70 died": from "if" to the end of it. */
function believedAt(scene: Scene, { from, to }: ActorMention): TokenRange | null {
  const open = /^(?:the|a|an|its|their)$/u.test(lowerAt(scene, from - 1)) ? from - 2 : from - 1;
  const words = ['to', 'be', 'believed'].every((word, i) => lowerAt(scene, to + 1 + i) === word);
  return lowerAt(scene, open) === 'if' && /^(?:is|are)$/u.test(lowerAt(scene, to)) && words
    ? { from: open, to: to + 4 }
    : null;
}

/** "…; the figure comes *from X*": where the words about the figure begin. */
function figureBefore(scene: Scene, actor: ActorMention): number | null {
  let at = actor.from - 1;
  while (/^(?:the|a|an)$/u.test(lowerAt(scene, at))) at--;
  if (lowerAt(scene, at) !== 'from' || !/^(?:comes|came|is|was|are|were|come)$/u.test(lowerAt(scene, at - 1)))
    return null;
  return FIGURES.has(lowerAt(scene, at - 2)) ? at - 2 : null;
}

/** "The ministry gave *details* of the raids*:*" */
function colonAfterDetails(scene: Scene, actor: ActorMention): number | null {
  if (!GIVES.has(lowerAt(scene, actor.to))) return null;
  const noun = [1, 2, 3].map((k) => actor.to + k).find((at) => DETAILS.has(lowerAt(scene, at)));
  if (noun === undefined) return null;
  for (let at = noun + 1; at < Math.min(scene.sentence.to, noun + 2 * REACH); at++) {
    if (lowerAt(scene, at) === ':') return at;
    if (/^[,;.]$/u.test(lowerAt(scene, at))) return null;
  }
  return null;
}

/** "*Our* units took the pass": in the words of the one who spoke before. */
function goesOn(scene: Scene): SpeechFrame | null {
  const { from, to } = scene.sentence;
  const frame = ownVoice(scene);
  return frame === null ? null : { ...frame, source: [], cue: [], content: [{ from, to }], manner: 'says' };
}

const BACK_TOKENS = 80;

/** "In *its* tally 45 more were hurt", "by their own count": whoever spoke last. */
function itsCount(scene: Scene): SpeechFrame | null {
  const { from, to } = scene.sentence;
  if (!/^(?:in|by|on)$/u.test(lowerAt(scene, from)) || !/^(?:its|their|his|her)$/u.test(lowerAt(scene, from + 1)))
    return null;
  const noun = lowerAt(scene, from + 2) === 'own' ? from + 3 : from + 2;
  if (!VERSIONS.has(lowerAt(scene, noun))) return null;
  const last = scene.doc.speech.findLast(
    ({ holds, speaker: { range } }) =>
      holds !== true && range !== null && range.to <= from && range.to > from - BACK_TOKENS,
  );
  return last === undefined
    ? null
    : { ...last, source: [], cue: [{ from: noun, to: noun + 1 }], content: [{ from, to }], manner: 'says' };
}

/** "… found 131 dead; *eight more* had been hurt": a count that adds to what was told before the semicolon. */
function furtherCount(scene: Scene, trigger: number): SpeechFrame | null {
  let at = trigger;
  while (at > scene.sentence.from && lowerAt(scene, at) !== ';') at--;
  const adds = [1, 2, 3].some((k) => /^(?:more|another|others|further|additional)$/u.test(lowerAt(scene, at + k)));
  const counts = scene.quantities.some(({ from }) => from > at && from <= at + 2);
  if (lowerAt(scene, at) !== ';' || !adds || !counts) return null;
  const before = scene.speech.findLast(({ content }) => content.some(({ to }) => to === at || to === at + 1));
  return before === undefined ? null : { ...before, content: [{ from: at + 1, to: scene.sentence.to }] };
}

const isBody = ({ kind }: ActorMention): boolean => kind !== 'people' && kind !== 'collective';

function frameOf(actor: ActorMention, cue: TokenRange, content: TokenRange): SpeechFrame {
  const { name, text, actor: id, actors } = actor;
  const range = { from: actor.from, to: actor.to };
  return {
    source: [range],
    cue: [cue],
    content: [content],
    speaker: { name, text, range, actor: id, ...(actors ? { actors } : {}) },
    manner: 'says',
  };
}
