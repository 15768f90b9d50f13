/** Figures that go on from a loss told before in the sentence: "50 dead, then 272", "… and another 900 lay in morgues". */
import { wordAt } from '../../../annotate/syntax/tree.ts';
import type { PeopleGroup } from '../../people-group.ts';
import { isPart } from '../../people-parts.ts';
import type { ActorMention } from '../../../model/annotation.ts';
import { isJoin, lowerAt, type Scene, voiceAt } from '../../scene.ts';
import { LOSE, NOUNS, VERBS } from './en.ts';
import type { Loss } from './loss.ts';
import { COSTS } from './shares.ts';

const LATER = new Set(['later', 'then', 'eventually', 'subsequently', 'finally', 'afterwards', 'now']);
/** What may follow a figure that leaves its noun out. */
const ENDS = /^(?:[,.;:)–—]|in|from|at|on|the|over|within|during|after|since|later|by|when|lay|and|more)$/u;

/** The losses that bare figures repeat from the one before them, each with its own count. */
export function goingOn(scene: Scene, people: readonly PeopleGroup[], losses: readonly Loss[]): Loss[] {
  return people.flatMap((group): Loss[] => {
    if (group.count === null || group.name !== null) return [];
    const gapped = subjectOfGap(scene, people, group);
    if (group.noun !== null && !isTrailing(scene, people, losses, group) && !isAlsoSo(scene, group)) return [];
    const before = beforeOf(losses, group);
    const next = lowerAt(scene, group.to);
    if (before === undefined || VERBS.has(next) || NOUNS.has(next)) return [];
    if (gapped !== null && (LOSE.has(lowerAt(scene, before.at)) || COSTS.test(lowerAt(scene, before.at))))
      return [
        {
          at: before.at,
          effect: before.effect,
          groups: [{ ...group, category: gapped.category ?? before.groups[0]?.category ?? null, actor: gapped.actor }],
          active: false,
        },
      ];
    const teller = gapped === null ? null : tellerOfGap(scene, before, group);
    if (teller !== null)
      return [
        {
          at: before.at,
          effect: before.effect,
          groups: [{ ...group, category: before.groups[0]?.category ?? null }],
          active: before.active,
          source: teller,
        },
      ];
    if (group.to < scene.sentence.to && !ENDS.test(next)) return [];
    if (group.noun === null && ![isAnother, isLater, isPutAt, isSaid, isGapped].some((goesOn) => goesOn(scene, group)))
      return [];
    return [
      {
        at: before.at,
        effect: before.effect,
        groups: [{ ...group, category: categoryOf(before, group) }],
        active: before.active,
        ...sourceOf(scene, group),
      },
    ];
  });
}

/** The loss that the figure goes on from; a group at the end of the sentence goes on from the dead. */
const beforeOf = (losses: readonly Loss[], { from, noun }: PeopleGroup): Loss | undefined => {
  const before = losses.filter(({ at }) => at < from);
  return (noun === null ? undefined : before.findLast(({ effect }) => effect === 'killed')) ?? before.at(-1);
};

/** "the army lost 12 men, *the rebels 30*": whoever stands right before a figure that ends the clause lost as many. */
function subjectOfGap(
  scene: Scene,
  people: readonly PeopleGroup[],
  { from, to, noun }: PeopleGroup,
): Pick<PeopleGroup, 'category' | 'actor'> | null {
  if (noun !== null || !endsClause(scene, to)) return null;
  const group = people.find((one) => one.to === from && one.count === null);
  const actor = scene.actors.find((one) => one.to === from) ?? null;
  if (group === undefined && actor === null) return null;
  const start = Math.min(group?.from ?? from, actor?.from ?? from);
  const opens = [1, 2].some((back) => /^(?:,|;|and|while|but)$/u.test(lowerAt(scene, start - back)));
  return opens ? { category: group?.category ?? null, actor: group?.actor ?? actor } : null;
}

/** "Officials counted 40 dead, *the rebels 110*": who stands right before the figure gives it, where the verb before is one of telling. */
function tellerOfGap(scene: Scene, before: Loss, { from }: PeopleGroup): ActorMention | null {
  const source = scene.actors.find(({ to, kind }) => to === from && kind !== 'people') ?? null;
  if (source === null || before.stance !== undefined) return null;
  const first = Math.min(before.at, ...before.groups.map((group) => group.from));
  for (let i = first - 1; i >= Math.max(scene.sentence.from, first - 6); i--)
    if (TELLING.test(lowerAt(scene, i))) return source;
  return null;
}
const TELLING =
  /^(?:counted|counts|says?|said|claims?|claimed|reports?|reported|puts?|gave|gives|mentioned|admitted|recorded|listed|acknowledged|speaks?|spoke|estimated?)$/u;

/** "six fighters were killed, *as were two civilians*" */
const isAlsoSo = (scene: Scene, { from }: PeopleGroup): boolean =>
  /^(?:were|was|did)$/u.test(lowerAt(scene, from - 1)) && /^(?:as|so)$/u.test(lowerAt(scene, from - 2));

/** "nine had been killed and 15 wounded, *and more than 70 militants*": the last of the sentence, with no verb of its own. */
function isTrailing(
  scene: Scene,
  people: readonly PeopleGroup[],
  losses: readonly Loss[],
  group: PeopleGroup,
): boolean {
  if (isListed(scene, people, losses, group)) return true;
  if (lowerAt(scene, group.from - 1) !== 'and' || lowerAt(scene, group.from - 2) !== ',') return false;
  if (!/^[.;]?$/u.test(lowerAt(scene, group.to)) || losses.some(({ groups }) => groups.includes(group))) return false;
  const before = losses.findLast(({ at }) => at < group.from);
  if (before === undefined || before.active) return false;
  // nothing but a phrase between: no other verb
  for (let i = before.at + 1; i < group.from; i++)
    if (wordAt(scene.tree(), i)?.upos === 'VERB' && !isAside(scene, i)) return false;
  return people.indexOf(group) > 0;
}
/** "920 militants dead, *165 soldiers, 47 civilians*": a list whose first entry alone says what befell them. */
function isListed(scene: Scene, people: readonly PeopleGroup[], losses: readonly Loss[], group: PeopleGroup): boolean {
  if (group.count === null || group.name !== null || isPart(scene, group)) return false;
  if (!/^(?:[,.;)]|and|)$/u.test(group.to >= scene.sentence.to ? '' : lowerAt(scene, group.to))) return false;
  if (losses.some(({ groups }) => groups.includes(group))) return false;
  const before = losses.findLast(({ at }) => at < group.from);
  // the word of loss ends its entry, and nothing but entries of the list stands between
  if (before === undefined || before.active || !/^(?:,|and)$/u.test(lowerAt(scene, before.at + 1))) return false;
  if (before.groups.at(-1)?.to !== before.at) return false;
  const between = people.filter(({ from, to }) => from > before.at && to <= group.from);
  let at = before.at + 1;
  for (const one of [...between, group]) {
    if (!isJoin(scene, at, one.from) || (one.count === null && one !== group)) return false;
    // "165 soldiers *and police*, 47 civilians"
    at = lowerAt(scene, one.to) === 'and' && lowerAt(scene, one.to + 2) === ',' ? one.to + 2 : one.to;
  }
  return true;
}

const isAside = (scene: Scene, at: number): boolean =>
  /^(?:according|said|says|added|reported|stated)$/u.test(lowerAt(scene, at));

const categoryOf = ({ groups }: Loss, group: PeopleGroup): PeopleGroup['category'] =>
  group.category ?? groups[0]?.category ?? null;

/** "another 12", "a further 30", "12 more" */
const isAnother = (scene: Scene, { from, to }: PeopleGroup): boolean =>
  [from - 1, from].some((at) => /^(?:another|further|additional)$/u.test(lowerAt(scene, at))) ||
  lowerAt(scene, to - 1) === 'more';

/** "then of 272", "later at 67", "and later to 44": nothing but the link between the word of time and the figure. */
function isLater(scene: Scene, { from }: PeopleGroup): boolean {
  const linked = /^(?:of|at|to)$/u.test(lowerAt(scene, from - 1)) ? from - 1 : from;
  return [1, 2].some((back) => LATER.has(lowerAt(scene, linked - back))) && !isVerbBetween(scene, linked);
}

const isVerbBetween = (scene: Scene, linked: number): boolean =>
  !LATER.has(lowerAt(scene, linked - 1)) &&
  !/^(?:put|raised|revised|rose|rising|updated|spoke)$/u.test(lowerAt(scene, linked - 1));

/** "put the dead at 36, the opposition *at more than 200*" */
function isPutAt(scene: Scene, { from, to }: PeopleGroup): boolean {
  if (lowerAt(scene, from - 1) !== 'at' || !endsClause(scene, to)) return false;
  // "…, *guns captured* at 50"
  if (scene.materiel.some((one) => one.to <= from && from - one.to <= 4)) return false;
  for (let i = scene.sentence.from; i < from; i++)
    if (/^(?:put|puts|estimated|placed)$/u.test(lowerAt(scene, i))) return true;
  return false;
}

/** "said 70 had died; local elders *said 112*", "the army *spoke of 9*" */
const isSaid = (scene: Scene, { from, to }: PeopleGroup): boolean =>
  (endsClause(scene, to) || lowerAt(scene, to) === 'from') &&
  (/^(?:said|says|say|counted|reported|claimed|claim|recorded|mentioned|mentions|cited|cites|estimated|registered|logged|conceded|reckoned|quoted|gave|gives|believed|suspected|prove|proved|proven|confirm|confirmed|verified|verify|documented|established|establish|found|admitted|acknowledged|count|counts|reports|claims|lists|listed)$/u.test(
    lowerAt(scene, from - 1),
  ) ||
    isThere(scene, from) ||
    (/^(?:of|to|on|for|towards?|at)$/u.test(lowerAt(scene, from - 1)) && SPEAKS.test(lowerAt(scene, from - 2))));
const SPEAKS =
  /^(?:spoke|admitted|speaks?|talked|talks?|talking|speaking|writes?|wrote|told|tells?|owned|confessed|insist(?:s|ed)?|incline[ds]?|leans?|leaned|leant|tends?|tended|runs?|ran|points?|pointed|hints?|hinted|confess(?:es)?|reckons?|arrive[ds]?|came|comes?)$/u;

/** "diplomats believed that *there were* at least 60" */
const isThere = (scene: Scene, from: number): boolean =>
  /^(?:were|was|been|are)$/u.test(lowerAt(scene, from - 1)) &&
  [2, 3, 4].some((back) => lowerAt(scene, from - back) === 'there') &&
  voiceAt(scene, from) !== null;

/** "…; *French intelligence* spoke of 281": who stands right before the verb of saying. */
function sourceOf(scene: Scene, group: PeopleGroup): Pick<Loss, 'source'> {
  // "…, *the hospital* at 30": right before "at"
  const reach = isSaid(scene, group) ? 4 : isPutAt(scene, group) ? 1 : 0;
  const source = scene.actors.findLast(({ to }) => to <= group.from - 1 && group.from - to <= reach);
  return source === undefined ? {} : { source };
}

/** "fifteen died on the spot *and four on the way*": the verb is left out, so none follows. */
function isGapped(scene: Scene, { from, to }: PeopleGroup): boolean {
  if (
    !/^(?:and|,|;)$/u.test(lowerAt(scene, from - 1)) ||
    !/^(?:on|in|at|by|during|near|the)$/u.test(lowerAt(scene, to))
  )
    return false;
  for (let i = to; i < scene.sentence.to && !/^[.;,]$/u.test(lowerAt(scene, i)); i++) {
    const upos = wordAt(scene.tree(), i)?.upos;
    if (upos === 'VERB' || upos === 'AUX') return false;
  }
  return true;
}

const endsClause = (scene: Scene, at: number): boolean =>
  at >= scene.sentence.to || /^(?:[.,;:)]|and|but|while)$/u.test(lowerAt(scene, at));
