/** Truces and agreements: what is told of them (hits.ts), what follows (aftermath.ts) and what they lay down (term.ts). */
import type { Quantity } from '../../../model/quantity.ts';
import { subtree } from '../../../annotate/syntax/tree.ts';
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { actorBefore, mentionsOf, placesOf, quantityOf, triggersOf } from '../../act.ts';
import type { Draft, Kind } from '../../draft.ts';
import { partiesAt } from '../../party-of.ts';
import { ownTime } from '../../when.ts';
import { lowerAt, partyOf, type Scene } from '../../scene.ts';
import { ceasedIn, isOver, pennedIn, refusalsIn, resumptionsIn, silenceIn, standingsIn, stopsIn } from './aftermath.ts';
import { AGREEMENT_WORDS, LEXICON, RESUMING, TRUCE_WORDS } from './en.ts';
import { type Hit, hitsIn } from './hits.ts';
import { mayTellOtherwise, OTHERWISE, otherwiseIn } from './otherwise.ts';
import { betweenWhom, brokersOf } from './parties.ts';
import { passageTellsOfWar, sentencesBefore, tellsOfAgreement, tellsOfTruce } from './passage.ts';
import { type CeasefireSlots, ceasefire } from './schema.ts';
import { sortOf } from './truce.ts';
import { mayHoldTerms, TERM_WORDS, termsIn } from './term.ts';
import { fill } from './fill.ts';

export const ceasefireKind: Kind = {
  schema: ceasefire,
  weighed: { slot: 'act', of: [], fill },
  standing: true,
  triggers: new Set([
    ...TRUCE_WORDS,
    ...AGREEMENT_WORDS,
    'cease',
    'pause',
    'lull',
    'pen',
    'silent',
    'quiet',
    'guns',
    'halt',
    'moratorium',
    'suspension',
    ...RESUMING,
    ...triggersOf(LEXICON),
    ...TERM_WORDS,
    ...OTHERWISE,
  ]),
  extract: (scene) =>
    withOthers(scene, [
      // words as common as "will" and "deal" cost no tree where nothing is told of a truce
      ...(isAboutTruce(scene) ? truceDrafts(scene) : []),
      ...(mayHoldTerms(scene) ? termsIn(scene) : []),
      ...(hasSilence(scene) ? silenceIn(scene) : []),
      ...(has(scene, /^pen$/u) && passageTellsOfWar(scene) ? pennedIn(scene) : []),
    ]),
};

/** What is told without the word for it, where nothing else is told of those words. */
function withOthers(scene: Scene, drafts: Draft[]): Draft[] {
  if (!mayTellOtherwise(scene)) return drafts;
  const others = otherwiseIn(scene).filter((one) =>
    drafts.every(
      ({ trigger, slots }) =>
        slots.term !== null || Math.abs(trigger.from - one.trigger.from) > NEAR_TOKENS || slots.act !== one.slots.act,
    ),
  );
  return [...drafts, ...others];
}
const NEAR_TOKENS = 6;

/** "it" may be the truce of the sentence before. */
const isAboutTruce = (scene: Scene): boolean =>
  tellsOfTruce(scene) ||
  tellsOfAgreement(scene) ||
  has(scene, /^(?:pauses?|lull|cease|halt|moratorium|suspension)$/u) ||
  (has(scene, /^(?:agreed|agree|undertook|undertake|pledged)$/u) && has(scene, /^(?:stop|cease|halt|suspend)$/u)) ||
  (has(scene, /^(?:it|violations|breaches|terms|proposals?|plan|offer|initiative|deadline)$/u) &&
    sentencesBefore(scene).some((one) => tellsOfTruce(scene, one)));

const hasSilence = (scene: Scene): boolean =>
  has(scene, /^(?:silent|quiet)$/u) || (has(scene, /^guns$/u) && has(scene, /^(?:stopped|ceased|stop|cease)$/u));

function has({ tokens, sentence }: Scene, pattern: RegExp): boolean {
  for (let at = sentence.from; at < sentence.to; at++) if (pattern.test(tokens[at]?.lower ?? '')) return true;
  return false;
}

function truceDrafts(scene: Scene): Draft[] {
  const hits = hitsIn(scene).map(
    (hit): Hit => (isOver(hit) || isShort(scene, hit) ? { ...hit, act: 'collapsed' } : hit),
  );
  return [
    ...hits.map((hit) => draftOf(scene, hit)),
    ...stopsIn(scene, hits, (hit) => slotsOf(scene, hit)),
    ...resumptionsIn(scene, hits),
    ...standingsIn(scene),
    ...(hits.length === 0 ? ceasedIn(scene) : []),
    ...refusalsIn(scene),
  ];
}

/** "It *lasted four hours*": it is over. */
function isShort(scene: Scene, { told, act, stance }: Hit): boolean {
  if (act !== 'in-force' || stance !== undefined || !/^(?:last|hold)$/u.test(told.lemma)) return false;
  const past = told.word.xpos === 'VBD' || told.word.xpos === 'VBN';
  const end = Math.min(scene.sentence.to, told.word.at + SHORT_TOKENS);
  for (let at = told.word.at + 1; at < end; at++)
    if (/^(?:hours?|minutes?|days?|week|weeks)$/u.test(lowerAt(scene, at)))
      return (
        past &&
        !/^(?:third|second|fourth|first)$/u.test(lowerAt(scene, at - 1)) &&
        !has(scene, /^(?:has|have|far|already|still)$/u)
      );
  return false;
}
const SHORT_TOKENS = 10;

function draftOf(scene: Scene, hit: Hit): Draft {
  const { told, act, stance, modality } = hit;
  return {
    trigger: told.trigger,
    slots: slotsOf(scene, hit),
    ...(hit.day === undefined ? ownTime(scene, told.word) : { time: hit.day }),
    ...placeOf(scene, hit),
    // "announced a truce": the cue is the act itself
    performed: act === 'announced' || act === 'agreed' || act === 'rejected',
    ...(stance === undefined ? {} : { stance }),
    ...(modality === undefined ? {} : { modality }),
  };
}

/** Where it was signed, or where it is to hold ("the truce *in Yemen*"); another place of the sentence is not the truce's. */
function placeOf(scene: Scene, { told, truce, act }: Hit): Pick<Draft, 'place'> {
  // of "took effect in X", the phrase may hang on the effect
  const nouns = [truce, ...told.undergoers].flatMap((word) => argumentsOf(word).circumstances.map((one) => one.word));
  const phrases = [...told.phrases.map(({ word }) => word), ...nouns];
  const where = phrases.filter((word) => /^(?:in|at|near|across|around|on)$/u.test(prepositionOf(word) ?? ''));
  // "after talks in Moscow"
  const talks = phrases
    .flatMap((word) => subtree(word))
    .filter(({ lemma }) => /^(?:talk|negotiation|meeting|summit)$/u.test(lemma));
  // "an agreement on the cessation of hostilities in X"
  const inside = [truce, ...phrases.filter((word) => sortOf(scene, word) === 'truce')]
    .flatMap((word) => subtree(word, ({ label }) => label.startsWith('acl')))
    .filter((word) => prepositionOf(word) === 'in');
  const place = mentionsOf(scene.places, where)[0] ?? placesOf(scene, talks)[0] ?? mentionsOf(scene.places, inside)[0];
  if (place !== undefined) return { place };
  return act === 'violated' || where.some(({ upos }) => upos === 'PROPN') ? {} : { place: null };
}

function slotsOf(scene: Scene, { told, act, truce, says }: Hit): CeasefireSlots {
  const between = betweenWhom(scene, told, truce);
  const doers = partiesAt(
    scene,
    told.doers.filter((word) => word !== truce),
  );
  const brokers = says.brokers === true ? doers : [];
  const own = act === 'violated' || says.brokers === true ? [] : doers;
  return {
    act,
    parties: [...own, ...between.filter((one) => own.every(({ text }) => text !== one.text))],
    broker: [...brokersOf(scene, truce), ...brokers],
    violator: act === 'violated' ? (doers[0] ?? violatorBefore(scene, hitNoun(told))) : null,
    count: countIn(
      told.form === 'noun'
        ? quantityOf(scene, told.word)
        : (quantityOf(scene, truce) ?? timesBehind(scene, told.word.at)),
    ),
    term: null,
  };
}

const hitNoun = (told: Hit['told']): Hit['told']['word'] | null => (told.form === 'noun' ? told.word : null);

const countIn = (quantity: (Quantity & { share?: number | null }) | null): Quantity | null =>
  quantity === null || (quantity.share ?? null) !== null
    ? null
    : { low: quantity.low, high: quantity.high, relation: quantity.relation, text: quantity.text };

/** "broke the truce *40 times*" */
const timesBehind = (scene: Scene, at: number): (Quantity & { share?: number | null }) | null =>
  scene.quantities.find(({ from, to }) => from > at && from <= at + 12 && lowerAt(scene, to) === 'times') ?? null;

/** "*Israeli* violations of the truce"; who counts them is not who commits them. */
function violatorBefore(scene: Scene, word: Hit['told']['word'] | null): CeasefireSlots['violator'] {
  const mention = word === null ? null : actorBefore(scene, word);
  return mention === null || mention.kind === 'organisation' || mention.kind === 'person' ? null : partyOf(mention);
}
