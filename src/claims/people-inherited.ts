/** What a bare count takes over from the people named before it, and from whose own they are. */
import { wordAt } from '../annotate/syntax/tree.ts';
import { verbGroup } from '../annotate/syntax/views/verb-group.ts';
import type { PeopleGroup } from './people-group.ts';
import { isPart } from './people-parts.ts';
import { lowerAt, type Scene, voiceAt } from './scene.ts';

/** "the army said eight *of its own* had died": the people of who bears arms. */
export const isOfTheirOwn = (scene: Scene, at: number): boolean =>
  lowerAt(scene, at) === 'of' &&
  /^(?:its|their|his|our)$/u.test(lowerAt(scene, at + 1)) &&
  lowerAt(scene, at + 2) === 'own' &&
  scene.actors.some(({ kind, to }) => to <= at && (kind === 'force' || kind === 'group' || kind === 'state')) &&
  !scene.actors.some(({ kind, to }) => to <= at && kind === 'organisation');

/** "63 died and 292 were wounded": whose people they are goes on too, unless another voice has begun. */
const partyFrom = (scene: Scene, group: PeopleGroup, last: PeopleGroup): Pick<PeopleGroup, 'actor' | 'possessive'> =>
  voiceAt(scene, group.from) === voiceAt(scene, last.from)
    ? { actor: group.actor ?? last.actor, possessive: last.possessive }
    : { actor: group.actor, possessive: false };

/** "*Gunmen* fired on a bus, and four died": who does harm is not whom it befalls; a counted group may have lost some of its own. */
const isDoer = (scene: Scene, group: PeopleGroup): boolean => group.count === null && isActing(scene, group);

/** "two gunmen opened fire, and *ten* died", "a nurse counted *60* hurt": more than those who act are others. */
const isMoreThan = ({ count }: PeopleGroup, last: PeopleGroup, doers: ReadonlySet<PeopleGroup>): boolean =>
  doers.has(last) && (count?.low ?? 0) > (last.count?.low ?? 0);

function isActing(scene: Scene, { to }: PeopleGroup): boolean {
  const word = wordAt(scene.tree(), to - 1);
  if (word === null) return false;
  if (word.label === 'obl:agent') return true;
  const { head, label } = word;
  return label === 'nsubj' && head?.upos === 'VERB' && verbGroup(head).voice === 'active' && !BEFALLS.has(head.lemma);
}
const BEFALLS = new Set('die perish fall drown lose suffer succumb be have number total sustain take'.split(' '));

/** A bare count is of the people named last. */
export function inheriting(scene: Scene, groups: readonly PeopleGroup[]): PeopleGroup[] {
  let last: PeopleGroup | null = null;
  const doers = new Set(groups.filter((group) => group.count !== null && isActing(scene, group)));
  return groups
    .map((group) => {
      const bare = group.category === null && group.name === null;
      const others = group.noun === 'others' || group.noun === 'other';
      const whole: PeopleGroup =
        (bare || others) && last !== null && !isMoreThan(group, last, doers)
          ? { ...group, category: last.noun === 'dead' ? null : last.category, ...partyFrom(scene, group, last) }
          : group;
      // a part of a figure ("including two children") is not what the next bare number counts
      if (!bare && !others && group.name === null && !isPart(scene, group) && !isDoer(scene, group)) last = whole;
      return whole;
    })
    .filter((group) => group.to > scene.sentence.from);
}
