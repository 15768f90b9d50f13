/** Control of one place over time. */
import type { ControlCourse, ControlTurn } from '../../model/course.ts';
import { spansOf } from './spans.ts';
import { byId, type CourseContext, inFixedOrder, saidBy, voiceOf } from './told.ts';
import { type ControlTold, type Turn, turnsOf } from './turns.ts';

/** The place of a claim by its id, else by its name as written. What joins a component: one place. */
export const placeIdOf = ({ claim: { place } }: Pick<ControlTold, 'claim'>): string =>
  place?.id ?? place?.text.toLowerCase() ?? '';

/** @param told all claims on control of one place, at least one, in any order */
export function controlOf(told: readonly ControlTold[], context: CourseContext): ControlCourse {
  const own = inFixedOrder(told);
  const { turns, undated } = turnsOf(
    own.filter(({ isFact }) => isFact),
    context,
  );
  const place = (own[0] as ControlTold).claim.place;
  const ids = (of: readonly ControlTold[]): string[] => of.map(({ claim }) => claim.id).sort();
  return {
    place: {
      id: placeIdOf(own[0] as ControlTold),
      name: place?.name ?? place?.text ?? '',
      precision: place?.precision ?? null,
      country: place?.country ?? null,
      lat: place?.lat ?? null,
      lon: place?.lon ?? null,
    },
    spans: spansOf(turns),
    turns: turns.map(shown),
    undated: ids(undated),
    planned: ids(own.filter(({ isFact }) => !isFact)),
    derived: null,
    voices: own.map(voiceOf).sort(byId),
  };
}

function shown({ change, when, before, after, by, told, denied }: Turn): ControlTurn {
  const words = [...new Set(told.map(({ step }) => step.word))].sort();
  return { ...saidBy(told), change, words, when, before, after, by, deniedBy: saidBy(denied) };
}
