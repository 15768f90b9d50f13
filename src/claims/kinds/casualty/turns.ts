/** Losses told by a verb and the words that go on from it, next to it or behind its people: "put 700 rebels *out of action*". */
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childrenBy, wordAt } from '../../../annotate/syntax/tree.ts';
import type { PeopleGroup } from '../../people-group.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { TURNS, type Turn } from './en-turns.ts';
import { before, behind, chainFrom, chainTo, type Loss, subjectGroup } from './loss.ts';
import type { Reading } from './phrases.ts';
import { befallenAt } from './roles.ts';

/** Only who is counted or named is told of; a count alone may be of things. */
const isTold = ({ count, name, noun, category }: PeopleGroup): boolean =>
  name !== null || (count !== null && (noun !== null || category !== null));

/** "*no* villager came to harm" */
const isNobody = (scene: Scene, { from, noun, possessive }: PeopleGroup): boolean =>
  noun !== null && !possessive && lowerAt(scene, from - 1) === 'no';

export const turnLoss: Reading = (scene, people, at) => {
  const word = wordAt(scene.tree(), at);
  if (word === null || word.upos !== 'VERB') return null;
  for (const turn of TURNS.get(word.lemma) ?? []) {
    const loss = lossBy(scene, people, at, turn);
    if (loss !== null) return loss;
  }
  return null;
};

function lossBy(scene: Scene, people: readonly PeopleGroup[], at: number, turn: Turn): Loss | null {
  const between = behind(people, at, 3);
  for (const tail of turn.tails) {
    const starts = turn.of === 'object' && between !== undefined ? [at + 1, between.to] : [at + 1, at + 2];
    const start = starts.find((one) => tail.every((word, i) => lowerAt(scene, one + i) === word));
    if (start === undefined) continue;
    // "were dragged *off a lorry*"
    const offThing =
      turn.effect === 'abducted' && tail.at(-1) === 'off' && /^(?:an?|the|their|his)$/u.test(lowerAt(scene, start + 1));
    if (offThing && isPassive(scene, at)) continue;
    const found = whom(scene, people, at, turn, start, start + tail.length);
    // "put 7,300 more *out of action*": of no things, where the sentence names none
    const ofPeople =
      turn.effect === 'killed-or-wounded' &&
      scene.materiel.length === 0 &&
      /^(?:action|combat|battle|fight)$/u.test(tail.at(-1) ?? '');
    // "twenty Rohingya *lay dead*"
    const dead = tail.at(-1) === 'dead' && scene.materiel.length === 0;
    const groups = found.groups.filter(
      (group) => isTold(group) || isNobody(scene, group) || ((ofPeople || dead) && group.count !== null),
    );
    if (groups.length === 0) return null;
    if (turn.soldiers === true && !bearsArms(groups[0])) return null;
    // whom the police lead away they arrest
    if (turn.effect === 'abducted' && subjectsAre(scene, at, POLICE)) return null;
    // soldiers led away are prisoners
    const effect = turn.effect === 'abducted' && groups[0]?.category === 'military' ? 'captured' : turn.effect;
    return { at, effect, groups, active: found.active, ...(effect === 'missing' ? { told: true as const } : {}) };
  }
  return null;
}

/** Soldiers, and members of an armed group ("four suspected AQAP members"). */
const bearsArms = (group: PeopleGroup | undefined): boolean =>
  group !== undefined &&
  (group.category === 'military' ||
    (group.count !== null && group.noun !== null && /^(?:group|force)$/u.test(group.actor?.kind ?? '')) ||
    (group.count !== null && /^members?$/u.test(group.noun ?? '')));

const POLICE = /^(?:police|policem[ae]n|officers?|authorities|gendarmes|detectives|deputies)$/u;
const subjectsAre = (scene: Scene, at: number, who: RegExp): boolean => {
  const word = wordAt(scene.tree(), at);
  return (
    word !== null && [...childrenBy(word, 'nsubj'), ...childrenBy(word, 'obl')].some(({ lower }) => who.test(lower))
  );
};

function whom(
  scene: Scene,
  people: readonly PeopleGroup[],
  at: number,
  { of }: Turn,
  start: number,
  end: number,
): { readonly groups: readonly PeopleGroup[]; readonly active: boolean } {
  const next = behind(people, end - 1, 2);
  if (of === 'behind') return { groups: next === undefined ? [] : chainFrom(scene, people, next), active: true };
  const between = of === 'object' ? people.find((group) => group.from > at && group.to === start) : undefined;
  if (between !== undefined) return { groups: [between], active: true };
  const passive = isPassive(scene, at);
  if (of === 'object' && !passive && next !== undefined)
    return { groups: chainFrom(scene, people, next), active: true };
  // "and ten girls carried off", "thirty-one led away"
  const beside = of === 'object' && !passive ? before(people, at, 0) : undefined;
  if (of === 'object' && !passive) return { groups: beside === undefined ? [] : [beside], active: false };
  const befallen = befallenAt(scene, people, at, of === 'object' ? 'either' : 'subject');
  const group = befallen?.groups.at(-1) ?? subjectGroup(scene, people, at);
  return { groups: group === undefined ? [] : chainTo(scene, people, group), active: false };
}

const isPassive = (scene: Scene, at: number): boolean => {
  const word = wordAt(scene.tree(), at);
  return word !== null && verbGroup(word).voice === 'passive' && lowerAt(scene, at - 1) !== ',' && hasHelper(scene, at);
};

const hasHelper = (scene: Scene, at: number): boolean =>
  [1, 2, 3].some((back) => /^(?:was|were|been|being|be|are|is|got|get|never)$/u.test(lowerAt(scene, at - back)));
