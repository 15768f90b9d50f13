/**
 * What a sentence says of the world at large and not of this war: "soldiers die", "a tank that breaks cover is hit within
 * minutes", and harm that no one did, such as a typhoon's.
 */
import { childBy, childrenBy, isRelation, upwards, wordAt } from '../annotate/syntax/tree.ts';
import { verbGroup } from '../annotate/syntax/views/verb-group.ts';
import { argumentsOf } from '../annotate/syntax/views/arguments.ts';
import { DISASTERS } from '../language/en/disasters.ts';
import type { Word } from '../model/syntax.ts';
import type { Draft, Kind } from './draft.ts';
import type { Scene } from './scene.ts';
import { tellingOf } from './told.ts';

/** No claim about the conflict: a rule of war or of life, or an act of nature. */
export const isGeneral = (scene: Scene, kind: Kind, draft: Draft): boolean =>
  kind.tells !== undefined &&
  (isRule(scene, draft) ||
    isOfWhoever(scene, draft) ||
    (kind.tells === 'harm'
      ? isOfNature(scene, draft) || isAccident(scene)
      : isOpen(scene, draft) || (kind.standing !== true && isRehearsed(scene))));

/** "to storm a city", "a siege would take weeks": nothing was done, nor is anybody told to mean to. */
function isOpen(scene: Scene, { trigger, modality, stance }: Draft): boolean {
  const word = modality === undefined && stance === undefined ? wordAt(scene.tree(), trigger.from) : null;
  if (word === null) return false;
  if (word.upos === 'VERB')
    return (
      word.label === 'advcl' &&
      verbGroup(word).form === 'infinitive' &&
      tellingOf(word) === 'open' &&
      // "took it *only to lose* it": it came to that
      !childrenBy(word, 'advmod').some(({ lower }) => lower === 'only')
    );
  const subject = isRelation(word.label, ['nsubj']) ? word.head : null;
  return subject !== null && subject.upos === 'VERB' && verbGroup(subject).modality === 'conditional';
}

/**
 * Told in the simple present, or of what should or can be, of things that nothing in the sentence points out: no name, no
 * day, no count. Headlines, captions and notes tell what happened in the present too.
 */
function isRule(scene: Scene, { trigger, slots, stance, place }: Draft): boolean {
  if (scene.sentence.form !== 'prose' || stance !== undefined || place != null) return false;
  if (slots.count != null || slots.share != null) return false;
  const word = wordAt(scene.tree(), trigger.from);
  const verb = word === null ? null : verbOver(word);
  if (verb === null || !isTimeless(verb) || isPointedOut(scene)) return false;
  return argumentsOf(verb).doers.every(({ word: doer }) => isAnybody(doer)) && subjectsOf(verb).every(isAnybody);
}

/** "*Whoever* held the heights commanded the road": nobody is told to have. */
function isOfWhoever(scene: Scene, { trigger }: Draft): boolean {
  let at = scene.sentence.from;
  while (at < trigger.from && !WHOEVER.test(scene.tokens[at]?.lower ?? '')) at++;
  if (at >= trigger.from) return false;
  const [who, word] = [wordAt(scene.tree(), at), wordAt(scene.tree(), trigger.from)];
  const [held, told] = [who === null ? null : verbOver(who), word === null ? null : verbOver(word)];
  return held !== null && (held === told || (held.head === told && held.at < (told?.at ?? 0)));
}
const WHOEVER = /^(?:whoever|whosoever|whichever)$/u;

const verbOver = (word: Word): Word | null => {
  for (const one of upwards(word)) if (one.upos === 'VERB' || one.upos === 'AUX') return one;
  return null;
};

function isTimeless(verb: Word): boolean {
  const { tense, perfect, progressive, modality } = verbGroup(verb);
  return tense === 'present' && !perfect && !progressive && modality !== 'planned';
}

/** A name, a day or an actor that is known: the sentence is about something. */
const isPointedOut = (scene: Scene): boolean =>
  scene.times.some(({ value }) => value !== null) ||
  scene.actors.some(({ actor, actors }) => actor !== null || actors !== undefined) ||
  scene.places.length > 0 ||
  scene.tree().words.some(({ upos }) => upos === 'PROPN');

const subjectsOf = (verb: Word): Word[] => childrenBy(verb, 'nsubj');

/** "soldiers", "a tank", "one", "which": nobody in particular. */
function isAnybody(word: Word): boolean {
  if (word.upos === 'PRON') return /^(?:one|you|they|which|that|who|it)$/u.test(word.lower);
  const det = childBy(word, 'det', 'nmod:poss');
  return det === null
    ? word.xpos === 'NNS' || word.xpos === 'NN'
    : /^(?:an?|any|every|each|all|most|some)$/u.test(det.lower);
}

/** "Typhoon Megi killed 31", "displaced by floods", "houses destroyed in the earthquake": no party did it. */
function isOfNature(scene: Scene, { trigger }: Draft): boolean {
  const word = wordAt(scene.tree(), trigger.from);
  // "a flood killed 30 in the besieged town": of the war's people all the same
  if (word === null || isOfWar(scene)) return false;
  const verb = verbOver(word) ?? word;
  const { doers, circumstances } = argumentsOf(verb);
  const causes = [
    ...doers.map((one) => one.word),
    ...circumstances.map((one) => one.word).filter((one) => CAUSING.test(childBy(one, 'case')?.lower ?? '')),
    ...(word === verb ? [] : childrenBy(word, 'nmod', 'compound')),
    // "Cyclone Idai", "the Bam *earthquake*"
  ].flatMap((one) => [one, ...childrenBy(one, 'compound', 'flat', 'conj', 'appos')]);
  const head = isRelation(verb.label, ['acl']) && verb.head !== null ? [verb.head] : [];
  return [...causes, ...head].some(({ lemma }) => DISASTERS.has(lemma.toLowerCase()));
}
const isOfWar = ({ tokens, sentence }: Scene): boolean =>
  tokens.slice(sentence.from, sentence.to).some(({ lower }) => AT_WAR.test(lower));
/** "A bus *plunged* into a ravine, killing 14": nobody's war. */
const isAccident = (scene: Scene): boolean =>
  !isOfWar(scene) &&
  scene
    .tree()
    .words.some(
      ({ upos, lemma, children }) =>
        upos === 'VERB' &&
        /^(?:plunge|overturn|derail|skid|veer|collide|crash)$/u.test(lemma) &&
        children.some((one) => one.label.startsWith('nsubj') && ROLLING.has(one.lemma)),
    );
const ROLLING = new Set('bus coach train tram lorry car minibus van taxi'.split(' '));

/** "The exercise involves …. “Enemy” paratroopers seized an airfield": what is played. */
function isRehearsed({ doc, index, sentence, tokens }: Scene): boolean {
  const before = doc.sentences[index - 1];
  const from = before !== undefined && before.paragraph === sentence.paragraph ? before.from : sentence.from;
  for (let at = from; at < sentence.to; at++)
    if (REHEARSALS.test(tokens[at]?.lower ?? '') && NAMING.test(tokens[at - 1]?.lower ?? '')) return true;
  return false;
}
const REHEARSALS = /^(?:exercise|exercises|manoeuvres|maneuvers|wargames?|war-game|simulation)$/u;
const NAMING = /^(?:the|an|this|annual|joint|military|naval)$/u;

const AT_WAR =
  /^(?:besieged?|sieges?|war|wars|wartime|fighting|rebels?|army|militias?|shell(?:ed|ing|s)|bomb(?:ed|ing|s)|attack(?:ed|s)?|soldiers?|troops?|armed|conflict|clashes|ceasefire|frontline)$/u;
const CAUSING = /^(?:by|in|from|through)$/u;
