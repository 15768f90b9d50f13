/** Whether those a loss befell bore arms: by their own noun, else by what the sentence tells around them. */
import { childrenBy, wordAt } from '../../../annotate/syntax/tree.ts';
import { CIVIL_MODIFIERS } from '../../../language/en/people.ts';
import type { PeopleGroup } from '../../people-group.ts';
import { CATEGORY_OF } from '../../people-nouns.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { ATTACKS } from './en-struck.ts';
import type { Loss } from './loss.ts';
import type { CasualtySlots } from './schema.ts';
import { isSoldiersLoss } from './soldiers.ts';
import { isOfStruckForce, underHeading } from './struck.ts';

type Category = CasualtySlots['victims']['category'];

/** Nouns that say no more than that they are people of somebody's. */
const PLAIN = /^(?:men|man|crew|dead|others?)$/u;

export function categoryOf(scene: Scene, loss: Loss, group: PeopleGroup | null): Category {
  const own = group?.category ?? null;
  if (loss.effect === 'deserted') return own ?? 'military';
  // who is taken prisoner bore arms, unless the sentence says otherwise; hostages are abducted
  if (loss.effect === 'captured' && (own === null || own === 'unspecified')) return 'military';
  if (own !== null && own !== 'unspecified') return own;
  if (group !== null && isInnocent(scene, group)) return 'civilian';
  if (group !== null && isMember(scene, group)) return 'military';
  if (own !== null && group?.noun != null && !PLAIN.test(group.noun)) return own;
  if (isSoldiersLoss(scene, loss, group) || isAboard(scene, loss, group) || isBesideSpoils(scene, loss, group))
    return 'military';
  const before = group === null ? null : (toldBefore(scene, group) ?? underHeading(scene));
  if (before !== null) return before;
  return group?.count != null && isOfStruckForce(scene, loss.at) ? 'military' : (own ?? 'unspecified');
}

/** "killed 400 men, *captured 85 and wrecked a dozen tanks*", "left 200 dead *on the field*": in battle. */
function isBesideSpoils(scene: Scene, { at, active, effect }: Loss, group: PeopleGroup | null): boolean {
  if (group?.count == null || !(effect === 'killed' || effect === 'wounded')) return false;
  if (/^(?:field|battlefield)$/u.test(lowerAt(scene, at + 3)) && /^(?:on|upon)$/u.test(lowerAt(scene, at + 1)))
    return true;
  if (!active) return false;
  for (let i = group.to; i < Math.min(scene.sentence.to, at + SPOILS_REACH); i++) {
    if (/^[.;:(]$/u.test(lowerAt(scene, i))) return false;
    if (!/^(?:took|captured|capturing|taking)$/u.test(lowerAt(scene, i))) continue;
    if (scene.quantities.some(({ from, share }) => share === null && from > i && from <= i + 2)) return true;
  }
  return scene.materiel.some(({ class: of, from }) => FIGHTING.has(of) && from > group.to && from - at <= SPOILS_REACH);
}
const SPOILS_REACH = 20;
const FIGHTING: ReadonlySet<string> = new Set(['tank', 'afv', 'armour', 'artillery', 'mlrs', 'air-defence']);

/** "12 *members of the security forces*", "three *supporters of the militia*" */
function isMember(scene: Scene, { noun, to }: PeopleGroup): boolean {
  if (!/^(?:members?|men)$/u.test(noun ?? '') || lowerAt(scene, to) !== 'of') return false;
  const armed = scene.actors.some(
    ({ from, kind }) => from > to && from <= to + 3 && (kind === 'force' || kind === 'group'),
  );
  return armed || [1, 2, 3, 4].some((k) => ARMED_BODIES.test(lowerAt(scene, to + k)));
}
const ARMED_BODIES =
  /^(?:forces|army|militias?|police|guard|guards|battalion|brigade|regiment|division|gendarmerie|navy|troops)$/u;

/** "*unarmed* men", "*innocent* people" */
function isInnocent(scene: Scene, { from, to }: PeopleGroup): boolean {
  for (let i = from; i < to; i++) if (CIVIL_MODIFIERS.has(lowerAt(scene, i))) return true;
  return false;
}

/** People without a noun of their own who are told of beside a ship are its crew. */
const isAboard = (scene: Scene, { at }: Loss, group: PeopleGroup | null): boolean =>
  scene.materiel.some(
    ({ class: of, to }) =>
      /^(?:ship|helicopter|tank|afv)$/u.test(of) &&
      to <= at &&
      !attacks(scene, to - 1) &&
      (isOfCompany(scene, group) || at - to <= VESSEL_REACH),
  );
/** "*helicopters* attacked the village": those who are hit are others. */
const attacks = (scene: Scene, at: number): boolean => {
  const word = wordAt(scene.tree(), at);
  return word?.label === 'nsubj' && word.head?.upos === 'VERB' && ATTACKS.has(word.head.lemma);
};
const VESSEL_REACH = 10;

/** "323 *of its company*" */
const isOfCompany = (scene: Scene, group: PeopleGroup | null): boolean =>
  group !== null && [0, 1, 2, 3].some((k) => /^(?:company|complement|crew)$/u.test(lowerAt(scene, group.from + 2 + k)));

/** "2,600 soldiers were killed. *Over 7,000* were wounded.": a bare figure goes on from those counted in the sentence before. */
function toldBefore(scene: Scene, { count, noun, category }: PeopleGroup): Category | null {
  const before = scene.doc.sentences[scene.index - 1];
  if (count === null || noun !== null || category !== null || before?.paragraph !== scene.sentence.paragraph)
    return null;
  const counted = scene.doc.trees
    .of(scene.index - 1)
    .words.filter((word) => CATEGORY_OF.has(word.lower) && childrenBy(word, 'nummod').length > 0)
    .map(({ lower }) => CATEGORY_OF.get(lower) as Category);
  const [only, ...others] = new Set(counted);
  return only === 'military' && others.length === 0 ? only : null;
}
