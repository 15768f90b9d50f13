/** Exchanges and releases: the act off the tree, whom it befell by what the nouns name. */
import { isRelation } from '../../../annotate/syntax/tree.ts';
import { type Act, actorsOf, actsIn, triggersOf } from '../../act.ts';
import { arrestedIn } from '../../arrested.ts';
import type { Draft, Kind } from '../../draft.ts';
import { lemmasOf } from '../../lemmas.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { CONTEXT, LEXICON, NOUNS, type Says, TELLING } from './en.ts';
import { freedIn, fromEach } from './freed.ts';
import { parties } from './parties.ts';
import { opensOfThem } from '../../of-them.ts';
import { OTHERWISE, otherwiseIn } from './otherwise.ts';
import { partsBehind, partsOfThem } from './of-them.ts';
import { type ExchangeSlots, exchange } from './schema.ts';
import { actOf, isByForce, isEvent, isFromDuty } from './state.ts';
import { fill } from './fill.ts';

export const exchangeKind: Kind = {
  schema: exchange,
  weighed: { slot: 'what', of: ['people', 'figure'], fill },
  unplaced: 'own',
  triggers: new Set([...TELLING, ...NOUNS.keys(), ...CONTEXT, ...OTHERWISE]),
  extract: (scene) => {
    const known = hasAct(scene) || opensOfThem(scene) !== null ? toldIn(scene) : [];
    const freed = arrestedIn(scene) === 'own' ? known.filter((one) => one.slots.what !== 'detainees') : known;
    const others = otherwiseIn(scene).filter((one) => !known.some((other) => meets(one, other)));
    return [...freed, ...others];
  },
};

/** Of the same people: their words or their number are told already. */
const meets = ({ trigger: a, slots: one }: Draft, { trigger: b, slots: other }: Draft): boolean =>
  (a.from < b.to && b.from < a.to) ||
  (one.count as ExchangeSlots['count'])?.text === (other.count as ExchangeSlots['count'])?.text;

function toldIn(scene: Scene): Draft[] {
  const taken = new Set<string>();
  const acts = actsIn(scene, LEXICON).flatMap(({ act, says }) => draftsOf(scene, act, says, taken));
  const told = [...acts, ...moreOf(scene, acts), ...followUp(scene, taken)];
  // "a swap in which 230 were freed": the number tells of the swap
  const counted = new Set(told.filter(({ slots }) => slots.count !== null).map(({ slots }) => slots.what));
  return told
    .filter(({ slots, noun }) => !noun || slots.count !== null || !counted.has(slots.what))
    .map(({ draft }) => draft);
}

const VERBS_AND_NOUNS = triggersOf(LEXICON);

/** "163 detainees returned in May, *and 123 more in November*": the verb is told once. */
function moreOf(scene: Scene, acts: readonly Told[]): Told[] {
  return scene.quantities.flatMap((figure): Told[] => {
    const { from, to, share, low, high, relation, text } = figure;
    const opens = /^(?:,|;|and|then|another|with)$/u.test(lowerAt(scene, from - 1));
    // "Kyiv got back 215 of its soldiers; Moscow *received 55*"
    const given = /^(?:received|got|freed|released|returned|recovered|surrendered)$/u.test(lowerAt(scene, from - 1));
    const more =
      given || /^(?:more|others|another)$/u.test(lowerAt(scene, to)) || lowerAt(scene, from - 1) === 'another';
    const closes = /^(?:in|on|at|later|the|a|plus|and|,|\.|;)$/u.test(
      lowerAt(scene, lowerAt(scene, to) === 'more' || lowerAt(scene, to) === 'others' ? to + 1 : to),
    );
    const model = acts.findLast(({ draft, slots }) => draft.trigger.from < from && slots.count !== null);
    if (share !== null || !(opens || given) || !more || !closes || model === undefined) return [];
    if (acts.some(({ slots }) => slots.count?.text === text)) return [];
    const slots: ExchangeSlots = { ...model.slots, count: { low, high, relation, text } };
    return [{ draft: { ...model.draft, trigger: { from, to }, slots: { ...slots } }, slots, noun: false }];
  });
}

/** "*Of these, 16 Saudis and three Sudanese* had been in their hands": parts of the exchange told right before. */
function followUp(scene: Scene, taken: ReadonlySet<string>): Told[] {
  if (taken.size > 0) return [];
  return partsOfThem(scene).map((one): Told => {
    const slots: ExchangeSlots = {
      what: one.what,
      count: one.count,
      act: 'carried-out',
      from: null,
      to: null,
      events: null,
    };
    const trigger = { from: one.word.at, to: one.word.at + 1 };
    return { draft: { trigger, slots: { ...slots }, cumulative: false }, slots, noun: false };
  });
}

/** A cheap look before the sentence is parsed. */
function hasAct(scene: Scene): boolean {
  for (let at = scene.sentence.from; at < scene.sentence.to; at++)
    if (lemmasOf(lowerAt(scene, at)).some((form) => VERBS_AND_NOUNS.has(form))) return true;
  return false;
}

interface Told {
  readonly draft: Draft;
  readonly slots: ExchangeSlots;
  readonly noun: boolean;
}

function draftsOf(scene: Scene, act: Act, says: Says, taken: Set<string>): Told[] {
  if (says.with !== undefined && !hasWith(scene, act, says.with)) return [];
  if (isYield(scene, act) || isOfCare(scene, act, says)) return [];
  const done = actOf(scene, act);
  if (done === null || isByForce(scene, act) || isFromDuty(act)) return [];
  const found = freedIn(scene, act, says);
  const each = says.way === 'mutual' && found.every(({ count }) => count === null) ? fromEach(scene, act) : null;
  const whole = each === null ? found : found.map((one) => ({ ...one, count: each }));
  const freed = [...whole, ...partsBehind(scene, act, whole)];
  return freed.flatMap((one): Told[] => {
    const key = `${one.word.at} ${one.count?.text}`;
    if (taken.has(key) || !isEvent(act, one)) return [];
    taken.add(key);
    const slots: ExchangeSlots = {
      what: one.what,
      count: one.count,
      act: done,
      ...parties(scene, act, says, one),
      events: null,
    };
    const planned = done === 'agreed' ? { modality: 'planned' as const } : {};
    // two numbers of one act are told by their own words
    const trigger = freed.length > 1 && one.count !== null ? { from: one.word.at, to: one.word.at + 1 } : act.trigger;
    const draft: Draft = { trigger, slots: { ...slots }, cumulative: false, ...act.mood, ...planned };
    return [{ draft, slots, noun: act.form === 'noun' }];
  });
}

/** "the victory *gave* Delhi 93,000 prisoners": an event takes them, nobody lets them go. */
const isYield = (scene: Scene, { lemma, doers }: Act): boolean =>
  lemma === 'give' &&
  doers.length > 0 &&
  doers.every(({ upos }) => upos === 'NOUN') &&
  !actorsOf(scene, doers).some(({ kind }) => kind !== 'people');

/** "the hospital *received* 22 dead": they were brought there, nobody gave them back. */
const isOfCare = (scene: Scene, { doers }: Act, { way }: Says): boolean =>
  way === 'gets' && doers.some(({ at }) => [0, 1, 2].some((k) => CARE.test(lowerAt(scene, at + k))));
const CARE =
  /^(?:hospitals?|clinics?|morgues?|mortuary|mortuaries|infirmary|surgeons?|doctors?|medics?|ward|wards|maternity)$/u;

const WITHIN = 10;
function hasWith(scene: Scene, { trigger, word }: Act, words: RegExp): boolean {
  // a participle's own phrase ends where its clause does: "the ridge, *taken at dawn*, was theirs again"
  const end = word.xpos === 'VBN' && isRelation(word.label, ['acl']) ? word.reach.to + 1 : scene.sentence.to;
  for (let at = trigger.from + 1; at < Math.min(end, trigger.to + WITHIN); at++)
    if (words.test(lowerAt(scene, at))) return true;
  return false;
}
