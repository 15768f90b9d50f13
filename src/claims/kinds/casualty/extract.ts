/**
 * Casualties by token patterns: a verb or noun of loss, and the counted group of people it takes. Thin on purpose: the
 * frame moves onto dependency trees; what it fills stays.
 */
import { firstOfList } from '../../../annotate/syntax/views/verb-list.ts';
import { childBy, childrenBy, wordAt } from '../../../annotate/syntax/tree.ts';
import { apart } from './breakdown.ts';
import { comparedWith } from './compared.ts';
import { ofThose } from './of-those.ts';
import { withParts } from './of-these.ts';
import type { Kind } from '../../draft.ts';
import type { PeopleGroup } from '../../people-group.ts';
import { isAmongFigure, partsAmong } from '../../people-parts.ts';
import { peopleIn } from '../../people.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { goingOn } from './ellipsis.ts';
import { asOne } from './joined.ts';
import type { Loss } from './loss.ts';
import { nounLoss } from './nouns.ts';
import { noUnit } from './captives.ts';
import { asMany, numberLoss } from './number-who.ts';
import { firstOf, phraseLoss } from './phrases.ts';
import { casualty } from './schema.ts';
import { tellingOf } from '../../told.ts';
import { mayResume, resumed } from './resumed.ts';
import { TOLL_READINGS } from './tolls.ts';
import { TRIGGERS } from './triggers.ts';
import { besideLoss, verbLoss } from './verbs.ts';
import { WITHHELD_READINGS } from './withheld.ts';
import { fill } from './fill.ts';
import { draftOf } from './draft.ts';

export const casualtyKind: Kind = {
  schema: casualty,
  weighed: { slot: 'effect', of: ['people', 'figure'], fill },
  tells: 'harm',
  triggers: TRIGGERS,
  resumes: mayResume,
  extract: (scene) => {
    // "Dead and wounded" over a paragraph says nothing that can be answered
    const bare = scene.sentence.form === 'heading' && scene.quantities.length === 0;
    if (bare) return [];
    const people = peopleIn(scene);
    const taken = new Set<number>();
    const told = apart(scene, people, lossesOf(scene, people));
    const known = [...told, ...goingOn(scene, people, told)];
    const those = [...known, ...ofThose(scene, people, known)];
    const parted = withParts(scene, those);
    const losses = [...parted, ...comparedWith(scene, parted)];
    return [...losses, ...subsetsOf(scene, people, losses)].flatMap((loss) => {
      const again = followsOn(scene, loss, losses);
      const fresh = asOne(scene, loss.groups).filter(({ from }) => again || !taken.has(from));
      for (const { from } of fresh) taken.add(from);
      return (loss.groups.length === 0 ? [null] : fresh).map((group) => draftOf(scene, loss, group, people));
    });
  },
};
/** "was abducted *and killed*": two things befell the same people. */
function followsOn(scene: Scene, loss: Loss, losses: readonly Loss[]): boolean {
  const word = wordAt(scene.tree(), loss.at);
  const first = word === null ? null : firstOfList(word);
  return (
    word?.upos === 'VERB' &&
    first !== word &&
    losses.some(({ at, effect }) => at === first?.at && effect !== loss.effect && at < loss.at) &&
    childrenBy(word, 'nsubj', 'nsubj:pass', 'obj').length === 0
  );
}

function lossesOf(scene: Scene, people: readonly PeopleGroup[]): Loss[] {
  const losses: Loss[] = [];
  for (let at = scene.sentence.from; at < scene.sentence.to; at++) {
    const loss = lossAt(scene, people, at);
    // "would not say how many soldiers fell": told once, as withheld
    const again = losses.some((one) => one.stance === 'withholds' && one.at === loss?.at);
    if (loss !== null && !again && isTold(scene, at) && !isOfMachines(scene, people, loss)) losses.push(loss);
  }
  return losses;
}

/** "destroyed 15 vehicles and *captured six others*": of the things told before, not of men. */
function isOfMachines(scene: Scene, people: readonly PeopleGroup[], { at, effect, groups }: Loss): boolean {
  const bare = groups.every(({ noun }) => noun === null || /^(?:others?|more)$/u.test(noun));
  if (effect !== 'captured' || groups.length === 0 || !bare) return false;
  const thing = scene.materiel.findLast(({ from, to }) => from >= scene.sentence.from && to <= at);
  return thing !== undefined && !people.some(({ from, to, noun }) => noun !== null && from >= thing.to && to <= at);
}

/** "vowed to kill every rebel", "if they are killed": nobody was. */
function isTold(scene: Scene, at: number): boolean {
  const word = wordAt(scene.tree(), at);
  // "were feared killed" is told, though nobody is sure
  if (word?.upos !== 'VERB' || word.head?.lemma === 'fear') return true;
  // "amount to 12 *killed*": parsers take it for "to kill"
  const first = firstOfList(word);
  const figure =
    first.xpos === 'VBN' && childBy(first, 'mark')?.lower === 'to' && childBy(word, 'aux', 'aux:pass') === null;
  return figure || tellingOf(word) === 'told';
}

/** "killed 26 civilians, *including two children*": a part of the figure before it. */
function subsetsOf(scene: Scene, people: readonly PeopleGroup[], losses: readonly Loss[]): Loss[] {
  return partsAmong(scene, people).flatMap((group): Loss[] => {
    const whole =
      wholeOf(losses, group) ?? (isAmongFigure(scene, group.to) ? losses.find(({ at }) => at > group.to) : undefined);
    if (whole === undefined || isFreedSince(scene, group)) return [];
    const category =
      group.category === null || group.category === 'unspecified'
        ? (whole.groups[0]?.category ?? group.category)
        : group.category;
    return [{ ...whole, groups: [{ ...group, category }], part: true }];
  });
}

/** "abducted 29 men, of whom *12 have since escaped*": no part of what befell the others. */
function isFreedSince(scene: Scene, { to }: PeopleGroup): boolean {
  for (let at = to; at < Math.min(scene.sentence.to, to + FREED_REACH); at++) {
    if (/^[,;.]$/u.test(lowerAt(scene, at))) return false;
    if (/^(?:escaped|freed|released|rescued|survived|recovered)$/u.test(lowerAt(scene, at))) return true;
  }
  return false;
}
const FREED_REACH = 5;

/** The loss that the part is of: the one told last before it, or whose people stand before it ("six people, two of them children, died"). */
const wholeOf = (losses: readonly Loss[], part: PeopleGroup): Loss | undefined =>
  losses.findLast(
    (loss) => loss.at < part.from || loss.groups.some((group) => group !== part && group.to <= part.from),
  );

const withheldLoss = firstOf(WITHHELD_READINGS);
const tollLoss = firstOf(TOLL_READINGS);

function lossAt(scene: Scene, people: readonly PeopleGroup[], at: number): Loss | null {
  const word = lowerAt(scene, at);
  return (
    withheldLoss(scene, people, at, word) ??
    asMany(scene, people, at, word) ??
    besideLoss(scene, people, at, word) ??
    numberLoss(scene, people, at, word) ??
    tollLoss(scene, people, at, word) ??
    nounLoss(scene, people, at, word) ??
    noUnit(scene, people, at, word) ??
    verbLoss(scene, people, at, word) ??
    phraseLoss(scene, people, at, word) ??
    resumed(scene, people, at, word)
  );
}
