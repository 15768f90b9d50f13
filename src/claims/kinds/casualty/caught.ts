/** Soldiers who are caught: rounded up, led into captivity, "took 312" behind those who were killed; a leader seized by armed men. */
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childBy, wordAt } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import { blank, countOf as quantityOf, type PeopleGroup } from '../../people-group.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { tellingOf } from '../../told.ts';
import { CATEGORY_OF } from '../../people-nouns.ts';
import { SOLDIERS } from './en.ts';
import { CAUGHT, INTO_CAPTIVITY, POLICE_BODIES, STRAYS } from './en-caught.ts';
import { behind, chainFrom, chainTo, type Loss, subjectGroup, told } from './loss.ts';
import type { Reading } from './phrases.ts';
import { befallenAt } from './roles.ts';

/** "rounded up 120 stragglers", "the deposed general was apprehended by the rebels" */
const caught: Reading = (scene, people, at, word) => {
  const particles = CAUGHT.get(word);
  if (particles === undefined) return null;
  const verb = wordAt(scene.tree(), at);
  if (verb?.upos !== 'VERB') return null;
  const particle = particles.length > 0;
  const split = particle
    ? people.find(({ from, to }) => from === at + 1 && particles.includes(lowerAt(scene, to)))
    : undefined;
  if (particle && split === undefined && !particles.includes(lowerAt(scene, at + 1))) return null;
  const loss =
    split === undefined ? ofVerb(scene, people, particle ? at + 1 : at, at) : told(at, 'captured', [split], true);
  if (loss === null) return null;
  const groups = loss.groups
    .filter((group) => isCaught(scene, group, verb))
    .map((group) => (STRAYS.has(group.noun ?? '') ? { ...group, category: 'military' as const } : group));
  return groups.length === 0 ? null : { ...loss, groups };
};

function ofVerb(scene: Scene, people: readonly PeopleGroup[], end: number, at: number): Loss | null {
  const verb = wordAt(scene.tree(), at) as Word;
  const passive = verbGroup(verb).voice === 'passive';
  if (!passive) {
    const next = behind(people, end, 3);
    if (next !== undefined) return told(at, 'captured', chainFrom(scene, people, next), true);
    // "40 rebels rounded up in the woods"
    const beside = people.find((group) => group.to === at && group.count !== null);
    return beside === undefined || verb.xpos !== 'VBN' ? null : told(at, 'captured', [beside]);
  }
  const befallen = befallenAt(scene, people, at, 'either')?.groups.at(-1) ?? subjectGroup(scene, people, at);
  if (befallen === undefined) return null;
  return told(at, 'captured', [...chainTo(scene, people, befallen), ...withThem(scene, people, end)]);
}

/** "…, *together with* his brother and some 40 bodyguards" */
function withThem(scene: Scene, people: readonly PeopleGroup[], at: number): PeopleGroup[] {
  const first = people.find(
    ({ from }) =>
      from > at &&
      [1, 2].some(
        (back) =>
          lowerAt(scene, from - back) === 'with' && /^(?:along|together)$/u.test(lowerAt(scene, from - back - 1)),
      ),
  );
  if (first === undefined) return [];
  const all = chainFrom(scene, people, first).filter(({ count }) => count !== null);
  // his wife goes with them; the figure is of others
  const many = all.filter(({ count }) => count?.low !== 1);
  return many.length > 0 ? many : all;
}

/** Who bears arms, or whom an armed body catches that is no police. */
function isCaught(scene: Scene, group: PeopleGroup, verb: Word): boolean {
  if (group.count === null || group.noun === 'he' || group.noun === 'she') return false;
  if (group.category === 'military' || STRAYS.has(group.noun ?? '')) return true;
  if (group.noun === null && isOfUnit(scene, group)) return true;
  if (group.noun === 'men' && !isSlain(scene, verb) && isAmongSoldiers(scene, verb.at)) return true;
  const { doers } = argumentsOf(verb);
  return doers.some(({ word }) =>
    scene.actors.some(
      ({ from, to, kind, text }) =>
        from <= word.at && word.at < to && (kind === 'force' || kind === 'group') && !POLICE_BODIES.test(text),
    ),
  );
}

/** "70 *of the garrison's men*", "80 *of the defenders*" */
const isOfUnit = (scene: Scene, { to }: PeopleGroup): boolean =>
  lowerAt(scene, to) === 'of' &&
  [1, 2, 3, 4].some((k) => {
    const word = lowerAt(scene, to + k);
    return SOLDIERS.units.has(word) || CATEGORY_OF.get(word) === 'military';
  });

/** "were rounded up, driven to the river *and shot*" */
const isSlain = (scene: Scene, { at }: Word): boolean =>
  scene.tokens
    .slice(at, Math.min(scene.sentence.to, at + SLAIN_REACH))
    .some(({ lower }) => /^(?:shot|killed|executed|murdered|beheaded|hanged|massacred)$/u.test(lower));
const SLAIN_REACH = 24;

/** Nothing but soldiers and their units is told of in the words before it. */
function isAmongSoldiers(scene: Scene, at: number): boolean {
  const paragraph = scene.doc.paragraphs[scene.sentence.paragraph]?.start ?? 0;
  let armed = false;
  for (let i = at - 1; i >= Math.max(0, at - SOLDIERS_REACH); i--) {
    const token = scene.tokens[i];
    if (token === undefined || token.start < paragraph) break;
    if (CATEGORY_OF.get(token.lower) === 'civilian') return false;
    if (CATEGORY_OF.get(token.lower) === 'military' || SOLDIERS.units.has(token.lower.replace(/s$/u, ''))) armed = true;
  }
  return armed;
}
const SOLDIERS_REACH = 80;

/** "another 230 *went into captivity*", "nine ended up in captivity" */
const intoCaptivity: Reading = (scene, people, at, word) => {
  if (word !== 'captivity' || !/^(?:in|into)$/u.test(lowerAt(scene, at - 1))) return null;
  const verb = wordAt(scene.tree(), at)?.head ?? null;
  if (verb === null || verb.at > at || !INTO_CAPTIVITY.has(verb.lemma) || tellingOf(verb) !== 'told') return null;
  const group =
    (verb.upos === 'VERB' ? befallenAt(scene, people, verb.at, 'subject')?.groups.at(-1) : undefined) ??
    people.findLast(({ to, count }) => count !== null && to <= verb.at && verb.at - to <= 3) ??
    behind(people, verb.at, 3);
  if (group === undefined || group.count === null) return null;
  return told(at, group.category === 'civilian' ? 'abducted' : 'captured', [group]);
};

/** "fell into *rebel* hands", "passed into the hands of the guerrillas" */
const intoHands: Reading = (scene, people, at, word) => {
  if (!/^(?:fell|fallen|fall|passed|delivered)$/u.test(word) || lowerAt(scene, at + 1) !== 'into') return null;
  const hands = [2, 3, 4, 5, 6].some((k) => lowerAt(scene, at + k) === 'hands');
  const group = hands
    ? (befallenAt(scene, people, at, 'subject')?.groups.at(-1) ?? subjectGroup(scene, people, at))
    : undefined;
  return group === undefined || group.count === null || group.noun === null ? null : told(at, 'captured', [group]);
};

/** "60 *gave themselves up*", "a further 90 laid down their arms": whom nothing but the figure tells. */
const gaveUp: Reading = (scene, people, at, word) => {
  if (!/^(?:gave|given|give|turned|handed)$/u.test(word) || !/^(?:themselves|themself)$/u.test(lowerAt(scene, at + 1)))
    return null;
  if (!/^(?:up|over|in)$/u.test(lowerAt(scene, at + 2))) return null;
  const group = people.findLast(({ to, count }) => count !== null && to <= at && at - to <= 3);
  return group === undefined ? null : told(at, 'captured', [group]);
};

/** "killed 63 soldiers, *took 19* and burned four trucks", "killed five of them and captured seven" */
const tookMore: Reading = (scene, _people, at, word) => {
  if (!/^(?:took|taken|taking)$/u.test(word)) return null;
  const figure = scene.quantities.find(({ from, share }) => from === at + 1 && share === null);
  if (figure === undefined || !TAKEN_ENDS.test(lowerAt(scene, figure.to))) return null;
  const verb = wordAt(scene.tree(), at);
  if (verb?.upos !== 'VERB') return null;
  // another subject begins another tale
  const own = childBy(verb, 'nsubj')?.lower ?? null;
  const before = (own === null || /^(?:they|it|we)$/u.test(own)) && isBehindKilling(scene, at);
  const pursued = /^(?:in|during)$/u.test(lowerAt(scene, figure.to)) && CHASES.test(lowerAt(scene, figure.to + 2));
  if (!before && !pursued) return null;
  const { from, to } = figure;
  return told(
    at,
    'captured',
    [{ ...blank, from, to, count: quantityOf(figure), category: 'military' }],
    verb.label !== 'parataxis',
  );
};
function isBehindKilling(scene: Scene, at: number): boolean {
  for (let i = at - 1; i >= Math.max(scene.sentence.from, at - KILLED_REACH); i--) {
    if (/^[;:]$/u.test(lowerAt(scene, i))) return false;
    if (/^(?:kill(?:ed|ing)|slew|wounded|routed|destroyed|ambushed|overran|annihilated)$/u.test(lowerAt(scene, i)))
      return true;
  }
  return false;
}
const KILLED_REACH = 10;
const TAKEN_ENDS = /^(?:[,.;)]|and|in|during|alive|without)$/u;
const CHASES = /^(?:pursuit|chase|rout|raid|attack|battle|skirmish|assault|sweep)$/u;

export const CAUGHT_READINGS: readonly Reading[] = [caught, intoCaptivity, intoHands, gaveUp, tookMore];
