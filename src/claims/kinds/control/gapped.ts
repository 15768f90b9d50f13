/** The rest of a row that leaves its verb out: "Gao fell on Friday, *Timbuktu the next day*", "three towns fell: *Kidal on 30 March* …". */
import type { TimeMention } from '../../../model/annotation.ts';
import { nameEnd } from '../../../annotate/match.ts';
import type { Draft } from '../../draft.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import type { ControlSlots, Effect } from './schema.ts';
import { described, type Where } from './where.ts';

const CHANGES: ReadonlySet<Effect> = new Set(['captured', 'recaptured', 'entered', 'withdrew', 'lost', 'handed-over']);
const BREAKS = /^[,;:—–]$/u;

/** A place and a day between two commas, behind a place that was told with its verb. */
export function gapped(scene: Scene, told: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  const { sentence } = scene;
  for (let at = sentence.from; at < sentence.to; at++) {
    const start = BREAKS.test(lowerAt(scene, at)) || isAnd(scene, at) ? startAfter(scene, at) : null;
    const anchor = start === null ? undefined : anchorOf(scene, told, at);
    const item = start === null || anchor === undefined ? null : itemAt(scene, start);
    if (item === null || anchor === undefined) continue;
    if ([...told, ...drafts].some(({ place }) => place?.text === item.where.place.text)) continue;
    const slots = { ...(anchor.slots as ControlSlots), count: null };
    drafts.push({
      trigger: { from: item.where.from, to: item.where.to },
      slots,
      place: item.where.place,
      time: item.time,
      ...(anchor.stance === undefined ? {} : { stance: anchor.stance }),
      ...(anchor.modality === undefined ? {} : { modality: anchor.modality }),
    });
  }
  return drafts;
}

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

/** "Kandahar by the following morning," */
function itemAt(scene: Scene, start: number): { where: Where; time: TimeMention } | null {
  const known = scene.places.find(({ from }) => from === start);
  if (known?.precision === 'country') return null;
  const to = known?.to ?? nameEnd(scene.tokens, start, Math.min(scene.sentence.to, start + 5));
  if (to === start || scene.actors.some((one) => one.from < to && start < one.to)) return null;
  const time = scene.times.find(({ from }) => from >= to && from <= to + 2);
  if (time === undefined || scene.times.some((one) => one.from < to && start < one.to)) return null;
  for (let i = to; i < time.from; i++)
    if (!/^(?:on|by|in|at|the|only|just|,|\()$/u.test(lowerAt(scene, i))) return null;
  const closes = time.to >= scene.sentence.to || /^(?:[.,;:)—–]|and|but)$/u.test(lowerAt(scene, time.to));
  if (!closes) return null;
  const where =
    known === undefined
      ? described(scene, start, to, null)
      : { place: known, from: known.from, to: known.to, count: null };
  return { where, time };
}
