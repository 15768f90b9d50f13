/** A casualty that the net believes and no rule told: what befell a group, or a bare figure. */
import { blank, type PeopleGroup } from '../../people-group.ts';
import { peopleIn } from '../../people.ts';
import type { Draft } from '../../draft.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import type { Candidate } from '../../weighed/candidates.ts';
import { actOver, countIn } from '../../weighed/over.ts';
import { draftOf } from './draft.ts';
import { fateBefore, fateIn } from './fate-before.ts';
import type { Effect } from './schema.ts';

export function fill(scene: Scene, candidate: Candidate, effect: string): Draft[] {
  const group = groupOf(scene, candidate);
  const act = actOver(scene, candidate.word);
  if (group === null || act === null) return [];
  // "39 were wounded. *Sixteen were children*": where no verb tells a fate, it is that of those told of before
  const isOfBefore = IS.test(lowerAt(scene, candidate.to)) && fateIn(scene, scene.sentence) === null;
  const before = isOfBefore ? fateBefore(scene) : null;
  const loss = { at: act.word.at, effect: before?.effect ?? (effect as Effect), groups: [group], active: false };
  return [{ ...draftOf(scene, loss, group, peopleIn(scene)), ...act.mood }];
}

const IS = /^(?:were|was|are|is)$/u;

function groupOf(scene: Scene, candidate: Candidate): PeopleGroup | null {
  if (candidate.type === 'people') return candidate.group;
  if (candidate.type !== 'figure') return null;
  return { ...blank, from: candidate.from, to: candidate.to, ...countIn(scene, candidate) };
}
