import { phraseAt, phraseIndex } from '../../../annotate/match.ts';
import { wordsOf } from '../../../annotate/tokens.ts';
import type { Word } from '../../../model/syntax.ts';
import { isRelation, wordAt } from '../../../annotate/syntax/tree.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { actAt, triggersOf } from '../../act.ts';
import type { Draft, Kind } from '../../draft.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { tellingOf } from '../../told.ts';
import { takenIn } from './acts.ts';
import { affectedBy } from './affected.ts';
import { ARRESTED } from './arrests.ts';
import { isOtherSense } from './driven-off.ts';
import { authoritiesOf } from './authority.ts';
import { CALLED, calledIn } from './called.ts';
import { COURT, courtIn } from './court.ts';
import { CUSTODY, custodyIn } from './custody.ts';
import { DUTIES } from './duties.ts';
import { eachPlace } from './each-place.ts';
import { FORBIDDEN, forbiddenIn } from './forbidden.ts';
import { BY_NAME, CONFINED, HOLDING_ON, KEEPING, NEEDS_ACT, PHRASES, SEQUELS, SHIRKING } from './en.ts';
import { LIABLE } from './liable.ts';
import { SHIRKED } from './penalties.ts';
import { SHIRKER_WORDS, shirkersIn } from './shirkers.ts';
import { SHORTAGE, shortageIn } from './shortage.ts';
import { RELEASED, releasedIn } from './released.ts';
import { type MeasureSlots, measure } from './schema.ts';
import { goneOnWith } from './gone-on.ts';
import { SERVED } from './served.ts';
import { meets, withService } from './service.ts';
import { SERVICE_LAW, serviceLawIn } from './service-law.ts';
import { STANDING } from './standing.ts';
import { isNoLonger, verbNear } from './verb-near.ts';
import { TAKINGS } from './verbs.ts';
import { fill } from './fill.ts';

const TOKENISED = PHRASES.map((phrase) => ({ ...phrase, words: wordsOf(phrase.words.join(' ')) }));
const INDEX = phraseIndex(TOKENISED);

export const measureKind: Kind = {
  schema: measure,
  weighed: { slot: 'measure', of: [], fill },
  standing: true,
  triggers: new Set([
    ...TOKENISED.map(({ words }) => [...words].sort((a, b) => b.length - a.length)[0] as string),
    ...triggersOf(TAKINGS),
    'serve',
    ...STANDING,
    ...SERVED,
    ...DUTIES,
    ...LIABLE,
    ...SHIRKED,
    ...ARRESTED,
    ...FORBIDDEN,
    ...CUSTODY,
    ...COURT,
    ...CALLED,
    ...SHORTAGE,
    ...RELEASED,
    ...SHIRKER_WORDS,
    ...SERVICE_LAW,
  ]),
  extract: (scene) => {
    const drafts: Draft[] = [];
    const once = new Set<string>();
    for (let at = scene.sentence.from; at < scene.sentence.to; ) {
      const phrase = phraseAt(INDEX, scene.tokens, at);
      if (phrase === null || isName(scene, at)) at++;
      else {
        drafts.push(...draftsOf(scene, at, phrase, once));
        at += phrase.words.length;
      }
    }
    const taken = takenIn(scene).filter(
      ({ slots, trigger }) =>
        // "lifted the curfew *imposed* in May": another act on the same measure
        !drafts.some(
          (one) => one.slots.measure === slots.measure && (one.slots.act === slots.act || meets(one.trigger, trigger)),
        ) &&
        // "declared a partial mobilization": the phrase says it better
        !(slots.measure === 'general-mobilization' && drafts.some((one) => meets(one.trigger, trigger))),
    );
    const told = [...drafts.filter((one) => !isToldBy(scene, one, taken)), ...taken];
    const more = [
      ...forbiddenIn(scene),
      ...custodyIn(scene),
      ...courtIn(scene),
      ...releasedIn(scene),
      ...shirkersIn(scene),
      ...calledIn(scene),
      ...shortageIn(scene),
      ...serviceLawIn(scene),
    ];
    const known = withService(scene, [...told, ...goneOnWith(scene, told)]);
    const punished = more.some(({ slots }) => slots.measure === 'desertion-penalty');
    const all = known.filter(
      (one) =>
        !isToldBy(scene, one, more) &&
        // "face *years in prison*": told by the penalty
        !(punished && one.slots.measure === 'arrest-or-charge' && one.slots.affected === null),
    );
    return eachPlace(scene, [...all, ...more.filter((one) => !all.some((other) => isNear(one, other)))]);
  },
};

/** Told by the words beside it already. */
const isNear = ({ trigger: a, slots }: Draft, { trigger: b, slots: other }: Draft): boolean =>
  slots.measure === other.measure ? a.from < b.to + BESIDE && b.from < a.to + BESIDE : meets(a, b);
const BESIDE = 4;

/** "*conscription* was brought back": named as if it were in force, where its own verb tells what was done with it. */
const isToldBy = (scene: Scene, { slots, trigger }: Draft, taken: readonly Draft[]): boolean => {
  const above = wordAt(scene.tree(), trigger.to - 1)?.head;
  // "the age of *conscription* was lowered"
  const verbs = [above, above?.upos === 'NOUN' ? above.head : null];
  return (
    slots.act === 'in-force' &&
    verbs.some(
      (verb) =>
        verb != null &&
        taken.some(
          (one) => one.slots.measure === slots.measure && one.trigger.from <= verb.at && verb.at < one.trigger.to,
        ),
    )
  );
};

/** "the State Service for Conscription" is a body, not the measure. */
const isName = (scene: Scene, at: number): boolean =>
  /^\p{Lu}/u.test(scene.tokens[at]?.text ?? '') &&
  at > scene.sentence.from &&
  scene.actors.some((one) => one.from < at && at < one.to);

/** "men *of draft age*", "who *completed* national service", "3.2 National service" as a heading: nothing is said of it. */
const isMerelyNamed = (scene: Scene, at: number, words: readonly string[]): boolean =>
  (words.at(-1) === 'age' && lowerAt(scene, at - 1) === 'of') ||
  [1, 2].some((back) => DONE_WITH.test(lowerAt(scene, at - back))) ||
  (scene.sentence.form === 'heading' &&
    scene.tree().words.every(({ upos, xpos }) => upos !== 'AUX' && !/^VB[DZP]$/u.test(xpos)));

/** "claimed it *on social media*": where it was said, unless a ban stands before. */
const isMeans = (scene: Scene, { measure }: (typeof PHRASES)[number], at: number): boolean =>
  measure === 'internet-restriction' &&
  /^(?:on|via|through|over|from|across)$/u.test(lowerAt(scene, at - 1)) &&
  !/^(?:bans?|restrictions?|limits?|curbs?|blocks?|clampdown|crackdown|controls?|shutdowns?|embargo|access)$/u.test(
    lowerAt(scene, at - 2),
  );

const DONE_WITH = /^(?:complet|finish|deferr|postpon|avoid|evad|escap|dodg)(?:ed|ing|e|s|es)?$/u;

function draftsOf(scene: Scene, at: number, phrase: (typeof PHRASES)[number], told: Set<string>): Draft[] {
  const end = at + phrase.words.length;
  if (phrase.measure === 'conscription' && isMerelyNamed(scene, at, phrase.words)) return [];
  if (isOtherSense(scene, phrase.words, at, end) || isMeans(scene, phrase, at)) return [];
  if (phrase.measure === 'dismissal-or-resignation' && !isOfPerson(scene, at, end)) return [];
  const shutting = NEEDS_ACT.has(phrase.measure) && !BY_NAME.test(phrase.words.at(-1) as string);
  const verb = verbNear(scene, at, end, shutting, HOLDING_ON.has(phrase.measure));
  const called = phrase.act === 'appealed' && phrase.words.at(-2) === 'to';
  if (verb === null && phrase.act !== 'declared' && !called && (NEEDS_ACT.has(phrase.measure) || phrase.act === null))
    return [];
  // "ordered the envoy to leave the country" turns him out
  if (phrase.measure === 'exit-ban' && phrase.act === null && TURNING_OUT.test(lowerAt(scene, verb?.at ?? -1)))
    return [];
  const own = moodAt(scene, verb?.at ?? at);
  if (own === null) return [];
  // "no longer applies" is lifted, and denies nothing
  const over = verb?.act === 'lifted' && isNoLonger(scene, end, verb.at);
  const mood = over ? { ...own, stance: 'asserts' as const } : own;
  // "closed its airspace to civilian flights" is one measure though two phrases name it
  const once = `${phrase.measure} ${verb?.at ?? at}`;
  if (told.has(once)) return [];
  if (
    phrase.measure === 'arrest-or-charge' &&
    SEQUELS.test(phrase.words.at(-1) as string) &&
    [...told].some((one) => one.startsWith(phrase.measure))
  )
    return [];
  told.add(once);
  // "*kept* the airport closed"
  const kept = verb?.act === 'declared' && verb.at >= end && KEEPING.has(lowerAt(scene, at - 1));
  const act = phrase.act ?? (kept ? 'in-force' : verb?.act) ?? 'in-force';
  const anchor = phrase.act !== null || verb === null ? at : Math.min(verb.at, at);
  const authorities = authoritiesOf(scene, anchor, Math.max(end, (verb?.at ?? 0) + 1));
  const trigger =
    verb !== null && phrase.act === null
      ? { from: Math.min(verb.at, at), to: Math.max(verb.at + 1, end) }
      : { from: at, to: end };
  const urged = act === 'appealed' ? { ...mood, modality: 'urged' as const } : mood;
  const affected = affectedBy(scene, phrase.measure, at, end, verb);
  return (authorities.length === 0 ? [null] : authorities).map((authority): Draft => {
    const slots: MeasureSlots = {
      measure: measureHere(scene, phrase.measure, end),
      act,
      authority: authority?.party ?? null,
      affected: affected.text,
      count: affected.count,
      subset: false,
      share: null,
    };
    const place = authority?.place;
    return { trigger, slots, performed: true, ...urged, ...(place === undefined ? {} : { place }) };
  });
}

/** What the words beside it make of it: people kept in a camp, those punished for shirking their service. */
function measureHere(scene: Scene, measure: MeasureSlots['measure'], end: number): MeasureSlots['measure'] {
  // "from leaving *their barracks*"
  if (measure === 'exit-ban' && [end, end + 1, end + 2].some((at) => CONFINED.test(lowerAt(scene, at))))
    return 'movement-restriction';
  const holds = (words: RegExp): boolean => {
    for (let at = scene.sentence.from; at < scene.sentence.to; at++) if (words.test(lowerAt(scene, at))) return true;
    return false;
  };
  if (measure === 'exit-ban' && !holds(/^(?:country|abroad)$/u) && holds(CONFINED)) return 'movement-restriction';
  return measure === 'arrest-or-charge' && shirkedNear(scene, end) ? 'desertion-penalty' : measure;
}

/** Within the clause: behind a semicolon others are told of. */
function shirkedNear(scene: Scene, at: number): boolean {
  let [from, to] = [at, at];
  while (from > scene.sentence.from && lowerAt(scene, from - 1) !== ';') from--;
  while (to < scene.sentence.to && lowerAt(scene, to) !== ';') to++;
  for (let i = from; i < to; i++) if (SHIRKING.test(lowerAt(scene, i))) return true;
  return false;
}

const TURNING_OUT = /^(?:order|urge|appeal|call)/u;

/** What the tree makes of the verb: denied, planned; null of what may, should or might be. */
function moodAt(scene: Scene, at: number): Pick<Draft, 'stance' | 'modality'> | null {
  const word = wordAt(scene.tree(), at);
  if (word === null || word.upos !== 'VERB') return {};
  const act = actAt(scene, at);
  if (act === null) return null;
  const { stance, modality } = act.mood;
  if (modality === 'alleged' || modality === 'urged') return null;
  // "does not plan to": nobody has said that it was done
  const denied = stance === undefined ? tellingOf(word) === 'planned' && isDeniedAbove(word) : false;
  if (denied) return null;
  return {
    ...(stance === undefined ? {} : { stance }),
    ...(modality === 'planned' ? { modality } : {}),
  };
}

const isDeniedAbove = ({ head, label }: Word): boolean =>
  head !== null && isRelation(label, ['xcomp', 'ccomp']) && head.upos === 'VERB' && verbGroup(head).negative;

/** "dismissed his minister", "the minister resigned"; a report is dismissed too, and is no office. */
/** "dismissed *the* report", "dismissed *that* as a lie": what was said, and nobody. */
const SAID =
  /^(?:the|this|that|these|those|it|any|all|such|claims?|as|reports?|allegations?|accusations?|suggestions?)$/u;

function isOfPerson(scene: Scene, at: number, end: number): boolean {
  return scene.actors.some(
    (actor) =>
      actor.kind === 'person' &&
      (actor.from >= end
        ? actor.from - end <= 4
        : at - actor.to <= 6 && actor.to <= at && !SAID.test(lowerAt(scene, end))),
  );
}
