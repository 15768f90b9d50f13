/** The rest of a row that leaves its verb out: "Gao fell on Friday, *Timbuktu the next day*", "three towns fell: *Kidal on 30 March* …". */
import type { ActorMention, TimeMention } from '../../../model/annotation.ts';
import { nameEnd } from '../../../annotate/match.ts';
import { wordAt } from '../../../annotate/syntax/tree.ts';
import type { Draft } from '../../draft.ts';
import { doerOf, lowerAt, type Scene } from '../../scene.ts';
import { PLACE_NOUNS } from './en.ts';
import type { ControlSlots, Effect } from './schema.ts';
import { described, type Where } from './where.ts';

const CHANGES: ReadonlySet<Effect> = new Set([
  'captured',
  'recaptured',
  'entered',
  'withdrew',
  'lost',
  'handed-over',
  'holds',
  'besieged',
]);
const BREAKS = /^[,;:—–]$/u;

/** A place and a day between two commas, behind a place that was told with its verb; with a subject of its own no day is needed. */
export function gapped(scene: Scene, told: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  const { sentence } = scene;
  for (let at = sentence.from; at < sentence.to; at++) {
    const start = BREAKS.test(lowerAt(scene, at)) || isAnd(scene, at) ? startAfter(scene, at) : null;
    const anchor = start === null ? undefined : anchorOf(scene, told, at);
    const item = start === null || anchor === undefined ? null : (ofOthers(scene, start) ?? itemAt(scene, start));
    if (item === null || anchor === undefined) continue;
    if ([...told, ...drafts].some(({ place }) => place?.text === item.where.place.text)) continue;
    const { slots, stance, modality } = anchor;
    const by = item.by === undefined ? (slots as ControlSlots).by : doerOf(scene, item.by);
    drafts.push({
      trigger: { from: item.where.from, to: item.where.to },
      slots: { ...(slots as ControlSlots), by, count: item.where.count },
      place: item.where.place,
      ...(item.time === null ? {} : { time: item.time }),
      ...(stance === undefined ? {} : { stance }),
      ...(modality === undefined ? {} : { modality }),
    });
  }
  return drafts;
}

interface Item {
  readonly where: Where;
  readonly time: TimeMention | null;
  readonly by?: ActorMention;
}

/** "the army captured Bor, *the rebels Malakal*", "…, *Islah two villages on Monday*": somebody else, and what he took. */
function ofOthers(scene: Scene, start: number): Item | null {
  const from = /^(?:the|a)$/u.test(lowerAt(scene, start)) ? start + 1 : start;
  if (isBetween(scene, start)) return null;
  const by = scene.actors.find((one) => one.from === from || one.from === start);
  if (by === undefined || by.kind === 'media') return null;
  const known = scene.places.find((one) => one.from === by.to);
  // a name that is read as part of a force right behind another is what that force took
  const end = known?.to ?? nameEnd(scene.tokens, by.to, Math.min(scene.sentence.to, by.to + 5));
  const noun = known === undefined && end === by.to ? nounAt(scene, by.to) : null;
  const to = noun?.to ?? end;
  if (to === by.to) return null;
  const time = scene.times.find((one) => one.from >= to && one.from <= to + 2 && one.kind === 'date') ?? null;
  if (!isClosed(scene, time?.to ?? to)) return null;
  const named =
    known === undefined ? described(scene, by.to, to, null) : { place: known, from: known.from, to, count: null };
  return { where: noun ?? named, time, by };
}

/** "the villages *between* Tetovo and the Kosovo border" */
function isBetween(scene: Scene, start: number): boolean {
  for (let at = start - 1; at > Math.max(scene.sentence.from, start - FURTHEST_BETWEEN); at--)
    if (lowerAt(scene, at) === 'between') return true;
  return false;
}
const FURTHEST_BETWEEN = 6;

/** "two villages", "the airport" */
function nounAt(scene: Scene, from: number): Where | null {
  const start = /^(?:the|its|their|a|an)$/u.test(lowerAt(scene, from)) ? from + 1 : from;
  for (let at = start; at < start + 4; at++)
    if (PLACE_NOUNS.has(lowerAt(scene, at))) {
      const counted = scene.quantities.find((one) => one.from >= from && one.to <= at && one.share === null);
      const count =
        counted === undefined
          ? null
          : { low: counted.low, high: counted.high, relation: counted.relation, text: counted.text };
      return { ...described(scene, start, at + 1, null), count };
    } else if (!/^[\p{L}\d-]+$/u.test(lowerAt(scene, at)) || isVerbal(scene, at)) return null;
  return null;
}

/** "the militia *fought over* the town" has a verb of its own. */
const isVerbal = (scene: Scene, at: number): boolean =>
  /^(?:VERB|AUX|ADP)$/u.test(wordAt(scene.tree(), at)?.upos ?? '');

const isClosed = (scene: Scene, at: number): boolean =>
  at >= scene.sentence.to || /^(?:[.,;:)—–]|and|but|while)$/u.test(lowerAt(scene, at));

const isAnd = (scene: Scene, at: number): boolean => lowerAt(scene, at) === 'and';

function startAfter(scene: Scene, at: number): number {
  let start = at + 1;
  while (/^(?:and|then|but|also)$/u.test(lowerAt(scene, start))) start++;
  return start;
}

/** The verb that the row goes on from; a noun for a row of falls before a colon. */
function anchorOf(scene: Scene, told: readonly Draft[], at: number): Draft | undefined {
  const before = told.filter(
    ({ trigger, slots }) => trigger.from < at && CHANGES.has((slots as unknown as ControlSlots).effect),
  );
  const last = before.at(-1);
  if (last !== undefined) return last;
  for (let i = scene.sentence.from; i < at; i++)
    if (/^(?:collapse|fall|falls|advance|collapsed)$/u.test(lowerAt(scene, i)))
      return hasColon(scene, i, at) ? COLLAPSE : undefined;
  return undefined;
}
const COLLAPSE: Draft = {
  trigger: { from: 0, to: 0 },
  slots: { effect: 'captured', by: null, from: null, to: null, count: null } satisfies ControlSlots,
};
const hasColon = (scene: Scene, from: number, to: number): boolean => {
  for (let i = from; i <= to; i++) if (lowerAt(scene, i) === ':') return true;
  return false;
};

/** "Kandahar by the following morning,", "Herat, the seat of the west, in July" */
function itemAt(scene: Scene, start: number): Item | null {
  const first = scene.times.find(({ from, to }) => from >= start && from <= start + 2 && to > start);
  const behindTime = first === undefined ? null : itemBehind(scene, start, first);
  if (behindTime !== null) return behindTime;
  const known = scene.places.find(({ from }) => from === start);
  if (known?.precision === 'country') return null;
  const to = known?.to ?? nameEnd(scene.tokens, start, Math.min(scene.sentence.to, start + 5));
  if (to === start || scene.actors.some((one) => one.from < to && start < one.to)) return null;
  const behind = pastApposition(scene, to);
  const time = scene.times.find(({ from }) => from >= behind && from <= behind + 2);
  if (time === undefined || scene.times.some((one) => one.from < to && start < one.to)) return null;
  for (let i = behind; i < time.from; i++)
    if (!/^(?:on|by|in|at|the|only|just|since|from|,|\()$/u.test(lowerAt(scene, i))) return null;
  if (!isClosed(scene, time.to)) return null;
  const where =
    known === undefined
      ? described(scene, start, to, null)
      : { place: known, from: known.from, to: known.to, count: null };
  return { where, time };
}

/** "and, *two days later, Gabú*", "and by nightfall *the whole province*": the day stands first. */
function itemBehind(scene: Scene, start: number, time: TimeMention): Item | null {
  for (let i = start; i < time.from; i++) if (!/^(?:on|by|in|at|the|,|later)$/u.test(lowerAt(scene, i))) return null;
  const comma = lowerAt(scene, time.to) === ',' ? time.to + 1 : time.to;
  const at = /^(?:also|then)$/u.test(lowerAt(scene, comma)) ? comma + 1 : comma;
  const known = scene.places.find(({ from, precision }) => from === at && precision !== 'country');
  const to = known?.to ?? nameEnd(scene.tokens, at, Math.min(scene.sentence.to, at + 5));
  if (to === at) {
    const noun = nounAt(scene, at);
    return noun !== null && isClosed(scene, noun.to) ? { where: noun, time } : null;
  }
  if (!isClosed(scene, to) || scene.actors.some((one) => one.from < to && at < one.to)) return null;
  return {
    where: known === undefined ? described(scene, at, to, null) : { place: known, from: at, to, count: null },
    time,
  };
}

const LONGEST_APPOSITION = 9;

/** Behind ", the seat of the zone,": without a verb that would make a clause of it. */
function pastApposition(scene: Scene, to: number): number {
  if (lowerAt(scene, to) !== ',') return to;
  for (let at = to + 1; at <= Math.min(to + LONGEST_APPOSITION, scene.sentence.to - 1); at++) {
    const word = lowerAt(scene, at);
    if (word === ',') return at + 1;
    if (!/^[\p{L}'’-]+$/u.test(word) || VERBAL.has(word)) return to;
  }
  return to;
}
const VERBAL = new Set('was were is are had has have which who where and but fell'.split(' '));
