/** Whose loss a figure with no noun of its own is: an army's, that suffers or admits it, or that of the heading over it. */
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childrenBy, upwards, wordAt } from '../../../annotate/syntax/tree.ts';
import { CATEGORY_NOUNS } from '../../../language/en/people.ts';
import type { ActorMention } from '../../../model/annotation.ts';
import type { Word } from '../../../model/syntax.ts';
import type { PeopleGroup } from '../../people-group.ts';
import { lowerAt, type Scene, subjectsOf } from '../../scene.ts';
import { LOSE, SOLDIERS } from './en.ts';
import type { Loss } from './loss.ts';
import { isCostTo } from './shares.ts';

const UNITS: ReadonlySet<string> = new Set([...CATEGORY_NOUNS.military, ...SOLDIERS.units]);

const ARMED: ReadonlySet<ActorMention['kind']> = new Set(['force', 'group']);
const BELLIGERENT: ReadonlySet<ActorMention['kind']> = new Set(['force', 'group', 'state', 'people']);

export function isSoldiersLoss(scene: Scene, loss: Loss, group: PeopleGroup | null): boolean {
  return (
    isUnderHeading(scene, loss.at) ||
    isOfFates(scene, loss) ||
    // "the number of *RSF* dead"
    (group !== null && group.noun === null && group.actor !== null && ARMED.has(group.actor.kind)) ||
    isLost(scene, loss, group) ||
    (group !== null &&
      (isTheirMen(scene, group) || isOfLosses(scene, group) || isPrice(scene, group) || isCostTo(scene, group))) ||
    isOnSide(scene, loss.at) ||
    isBorne(scene, loss, group)
  );
}

/** "*Army* casualties: 11 killed", "on the *government side*" */
function isUnderHeading(scene: Scene, at: number): boolean {
  for (let colon = scene.sentence.from + 1; colon < Math.min(at, scene.sentence.from + MOST_HEADING); colon++) {
    if (lowerAt(scene, colon) !== ':') continue;
    const words = wordsBetween(scene, scene.sentence.from, colon);
    return words.some((word) => SOLDIERS.headings.has(word)) && !words.some((word) => /^civilians?$/u.test(word));
  }
  return false;
}
const MOST_HEADING = 8;

/** "killed, wounded *or captured*": whoever is taken prisoner bore arms. */
function isOfFates(scene: Scene, { at, effect }: Loss): boolean {
  if (effect !== 'killed-or-wounded') return false;
  const words = wordsBetween(scene, at, Math.min(scene.sentence.to, at + 6));
  const end = words.findIndex((word) => !FATES.test(word));
  return words.slice(0, end < 0 ? words.length : end).some((word) => /^(?:captured|prisoners?)$/u.test(word));
}
const FATES = /^(?:killed|dead|wounded|injured|missing|captured|taken|prisoners?|or|and|,)$/u;

const wordsBetween = (scene: Scene, from: number, to: number): string[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => lowerAt(scene, from + i));

/** "the coalition *lost 292 men*", "Task Force Smith *lost about 150 killed*": an army, a party or a nation loses its soldiers. */
function isLost(scene: Scene, { at }: Loss, group: PeopleGroup | null): boolean {
  const before = (group?.from ?? 0) - 1;
  const lost = [at, before, before - 1].find((one) => LOSE.has(lowerAt(scene, one)));
  if (lost === undefined) return false;
  if (/^m[ae]n$/u.test(group?.noun ?? '')) return true;
  const kinds: ReadonlySet<ActorMention['kind']> = group?.noun == null ? BELLIGERENT : ARMED;
  if (subjectsOf(scene, lost).some(({ kind }) => kinds.has(kind))) return true;
  const verb = wordAt(scene.tree(), lost);
  return verb !== null && childrenBy(verb, 'nsubj').some((subject) => isUnit(scene, subject));
}

/** "18 of *its men*", "six *Hezbollah men*": a party's men are its soldiers. */
function isTheirMen(scene: Scene, { noun, actor, possessive }: PeopleGroup): boolean {
  if (!/^m[ae]n$/u.test(noun ?? '')) return false;
  return (
    possessive ||
    (actor !== null && (ARMED.has(actor.kind) || scene.kindsOf.get(actor.actor ?? '')?.has('force') === true))
  );
}

/** "puts *its losses* at 32 dead": the losses of a war are soldiers, unless they are said to be others. */
function isOfLosses(scene: Scene, { from }: PeopleGroup): boolean {
  for (let i = from; i > Math.max(scene.sentence.from - 1, from - LOSSES_REACH); i--) {
    const word = lowerAt(scene, i);
    if (/^(?:;|civilians?|civil|human)$/u.test(word)) return false;
    if (word === 'losses') return !/^(?:civilian|total|human)$/u.test(lowerAt(scene, i - 1));
    if (
      /^(?:casualties|dead|wounded|toll|deaths|fatalities|figures?|count|tally)$/u.test(word) &&
      lowerAt(scene, i - 1) === 'own'
    )
      return true;
    // "the shelling by the army *killed* 14": they killed
    const deed = word === 'killed' ? wordAt(scene.tree(), i) : null;
    if (deed?.upos === 'VERB' && childrenBy(deed, 'obj').some(({ at }) => at > i)) continue;
    if (/^(?:dead|deaths|casualties|killed|fatalities)$/u.test(word) && SOLDIERS.headings.has(lowerAt(scene, i - 1)))
      return true;
  }
  return false;
}
const LOSSES_REACH = 14;

/** "at a *price of* 55 dead", "for the *loss of* 12 killed": what a fight costs who fights it. */
const isPrice = (scene: Scene, { from }: PeopleGroup): boolean =>
  lowerAt(scene, from - 1) === 'of' &&
  /^(?:price|cost|loss)$/u.test(lowerAt(scene, from - 2)) &&
  /^(?:at|for|with)$/u.test(lowerAt(scene, from - 4));

/** "2,300 dead *on the government side*" */
function isOnSide(scene: Scene, at: number): boolean {
  for (let i = at + 1; i < Math.min(scene.sentence.to, at + SIDE_REACH); i++) {
    if (/^[,;:.]$/u.test(lowerAt(scene, i))) return false;
    if (lowerAt(scene, i) === 'side') return wordsBetween(scene, at + 1, i).includes('on');
  }
  return false;
}
const SIDE_REACH = 11;

/** "The battalion *suffered* 17 dead" */
function isBorne(scene: Scene, { at }: Loss, group: PeopleGroup | null): boolean {
  const word = wordAt(scene.tree(), group?.from ?? at) ?? wordAt(scene.tree(), at);
  if (word === null) return false;
  const verb = [...upwards(word)].find(({ upos, lemma }) => upos === 'VERB' && SOLDIERS.bears.has(lemma));
  if (verb === undefined || verb.at > at || verbGroup(verb).voice === 'passive') return false;
  return childrenBy(verb, 'nsubj').some(
    (subject) => isUnit(scene, subject) || childrenBy(subject, 'nmod:poss').some((owner) => isUnit(scene, owner)),
  );
}

const isUnit = (scene: Scene, { at, lower, lemma }: Word): boolean =>
  UNITS.has(lower) ||
  UNITS.has(lemma) ||
  (!CIVIL_BODIES.test(lower) && scene.actors.some(({ from, to, kind }) => from <= at && at < to && ARMED.has(kind)));
const CIVIL_BODIES = /^(?:administration|authorities|authority|council|commission|office|prosecutors?|municipality)$/u;
