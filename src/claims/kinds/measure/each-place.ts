/** One claim a place: "a curfew was imposed in Gulu, Kitgum and Pader". */
import type { PlaceMention } from '../../../model/annotation.ts';
import type { Draft } from '../../draft.ts';
import { governor, lowerAt, type Scene } from '../../scene.ts';
import type { Measure, MeasureSlots } from './schema.ts';

/** What holds in a place by itself. */
const LOCAL: ReadonlySet<Measure> = new Set([
  'curfew',
  'state-of-emergency',
  'martial-law',
  'internet-restriction',
  'evacuation-order',
  'other',
]);

export function eachPlace(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const wanted = drafts.filter((one) => isLocal(one));
  if (wanted.length === 0) return [...drafts];
  const list = listed(scene);
  if (list.length < 2) return [...drafts];
  const lead = list[0] as PlaceMention;
  // the list stands behind one measure alone, right behind its words
  const near = wanted.filter(({ trigger }) => trigger.to <= lead.from && lead.from - trigger.to <= NEAR_TOKENS);
  if (near.length !== 1) return [...drafts];
  return drafts.flatMap((one) => (one === near[0] ? inEach(one, list) : [one]));
}

/** All but the first by the words of their own. */
const inEach = (one: Draft, list: readonly PlaceMention[]): Draft[] =>
  list.map((place, i) => ({ ...one, place, ...(i === 0 ? {} : { trigger: { from: place.from, to: place.to } }) }));

const NEAR_TOKENS = 4;

const isLocal = ({ slots, place }: Draft): boolean => {
  const { measure, affected } = slots as unknown as MeasureSlots;
  return place === undefined && LOCAL.has(measure) && (measure !== 'other' || affected === null);
};

/** "in A, B and C", the first behind "in" or its like. */
function listed(scene: Scene): PlaceMention[] {
  const places = scene.places.filter(
    ({ precision }) => precision === 'settlement' || precision === 'district' || precision === 'region',
  );
  for (const [i, first] of places.entries()) {
    if (!/^(?:in|across|throughout|over|on)$/u.test(governor(scene, first.from))) continue;
    const list = [first];
    for (const next of places.slice(i + 1)) {
      const last = list.at(-1) as PlaceMention;
      const between = [];
      for (let at = last.to; at < next.from; at++) between.push(lowerAt(scene, at));
      if (!/^(?:,|and|, and|& |as well as)(?: the| in)?$/u.test(between.join(' '))) break;
      list.push(next);
    }
    // "… *and a number of districts*": one measure for an area
    const end = (list.at(-1) as PlaceMention).to;
    const on = lowerAt(scene, end) === ',' ? end + 1 : end;
    if (lowerAt(scene, on) === 'and' && /^\p{Ll}/u.test(scene.tokens[on + 1]?.text ?? '')) return [];
    // "in Gulu, Uganda": the second tells where the first lies
    if (
      list.length > 2 ||
      (list.length === 2 && /^(?:and|the)$/u.test(lowerAt(scene, (list[1] as PlaceMention).from - 1)))
    )
      return list;
  }
  return [];
}
