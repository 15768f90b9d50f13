/** People taken, told by a turn of phrase: prisoners, hostages, those led away and those who lay down their arms. */
import { childBy, wordAt } from '../../../annotate/syntax/tree.ts';
import { blank, countOf as quantityOf, type PeopleGroup } from '../../people-group.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { CAPTIVES, SEIZE, TAKE_AWAY } from './en.ts';
import { before, behind, chainFrom, type Loss, subjectGroup, told } from './loss.ts';
import type { Reading } from './phrases.ts';
import { befallenAt } from './roles.ts';
import type { Effect } from './schema.ts';

/** "took more than 850 *hostages*", "the recapture gave Baghdad some 5,000 *prisoners*": the noun tells what became of them. */
const netted: Reading = (scene, people, at, word) => {
  if (!CAPTIVES.has(word)) return null;
  const group = people.find(({ from, to, count }) => from <= at && at < to && count !== null);
  const verb = group === undefined ? null : (wordAt(scene.tree(), at)?.head ?? null);
  if (group === undefined || verb === null || verb.at > group.from || group.from - verb.at > 4) return null;
  // who gives prisoners to somebody lets them go; an event yields them
  const subject = childBy(verb, 'nsubj');
  const byEvent =
    subject?.upos === 'NOUN' && !scene.actors.some(({ from, to }) => from <= subject.at && subject.at < to);
  const says = TAKES_THEM.has(verb.lemma) || (YIELDS.has(verb.lemma) && byEvent);
  return says ? told(at, word === 'hostages' ? 'abducted' : 'captured', [group], TAKES_THEM.has(verb.lemma)) : null;
};
const TAKES_THEM = new Set(['take', 'seize', 'capture', 'net', 'bag', 'grab', 'claim', 'count', 'secure', 'gather']);
const YIELDS = new Set(['give', 'yield', 'bring', 'produce', 'deliver', 'net']);

/** "took 43 soldiers prisoner", "were taken prisoner", "900 prisoners taken" */
const prisoners: Reading = (scene, people, at, word) => {
  const effect: Effect = word === 'hostage' || word === 'hostages' ? 'abducted' : 'captured';
  if (word === 'taken') {
    // "32 prisoners had been taken"
    const helped = /^(?:was|were|been|are|is)$/u.test(lowerAt(scene, at - 1));
    const group = before(people, at, helped ? 2 : 0);
    const noun = group?.noun ?? '';
    const moved = helped && (group?.count == null || /^(?:to|from|back|home|into)$/u.test(lowerAt(scene, at + 1)));
    if (group !== undefined && CAPTIVES.has(noun) && !moved)
      return told(at, noun === 'hostages' ? 'abducted' : 'captured', [group]);
    // "sixty soldiers *taken at Pili*", "the pilot, taken alive"
    const caught = /^(?:at|on|near|during|after|alive|by)$/u.test(lowerAt(scene, at + 1)) && !helped;
    return caught && group?.category === 'military' && group.count !== null ? told(at, 'captured', [group]) : null;
  }
  if (!/^(?:prisoner|captive|hostage|hostages)$/u.test(word)) return null;
  const taken = people.find(
    (group) =>
      group.to === at &&
      /^(?:took|take|taking|takes|had|taken|held|hold|holds|holding|kept|keeping)$/u.test(
        lowerAt(scene, group.from - 1),
      ),
  );
  if (taken !== undefined) return told(at, effect, [taken], true);
  // "and taken *four* prisoner"
  const figure = scene.quantities.find(({ to, share }) => to === at && share === null);
  if (figure !== undefined && /^(?:took|taken|takes|taking)$/u.test(lowerAt(scene, figure.from - 1))) {
    const { from, to } = figure;
    return told(at, effect, [{ ...blank, from, to, count: quantityOf(figure), category: 'military' }], true);
  }
  const caught = /^(?:taken|held|made)$/u.test(lowerAt(scene, at - 1));
  // "*sixty men* of the river guard had been taken captive"
  const whole = caught
    ? befallenAt(scene, people, at - 1, 'either')?.groups.find(({ count }) => count !== null)
    : undefined;
  const group = whole ?? (caught ? before(people, at, 12) : undefined);
  return group === undefined ? null : told(at, effect, [group]);
};

/** "seized 21 peacekeepers": what is seized must be people. */
const seized: Reading = (scene, people, at, word) => {
  // "500 peacekeepers *seized* since May"
  const beside =
    word === 'seized' && /^(?:[,.;]|since|in|at|on|by|near|during|from)$/u.test(lowerAt(scene, at + 1))
      ? before(people, at, 0)
      : undefined;
  if (beside?.count != null && beside.noun !== null && beside.noun !== 'name') return told(at, 'captured', [beside]);
  const group = SEIZE.has(word) ? behind(people, at, 3) : undefined;
  if (group === undefined) return seizedPassive(scene, people, at, word);
  return group.noun === null || group.noun === 'name'
    ? null
    : told(at, takenAs(group), chainFrom(scene, people, group), true);
};

/** "were taken *on Thursday*", "were taken *by gunmen*": not to or from anywhere. */
const isTakenBy = (scene: Scene, at: number): boolean =>
  lowerAt(scene, at + 1) === 'by'
    ? scene.actors.some(({ from, kind }) => from > at && from <= at + 4 && (kind === 'group' || kind === 'force'))
    : scene.times.some(({ from }) => from > at && from <= at + 2);

const BANDS = /^(?:band|group|party|batch)$/u;

/** Soldiers and police are captured, others abducted. */
const takenAs = ({ category, groups }: PeopleGroup): Effect =>
  category === 'civilian' && !groups.some((group) => ARMED.has(group)) ? 'abducted' : 'captured';
const ARMED: ReadonlySet<string> = new Set(['peacekeepers', 'police', 'militants', 'mercenaries', 'prisoners']);

/** "forty girls *were seized* from their school", "the women were snatched" */
function seizedPassive(scene: Scene, people: readonly PeopleGroup[], at: number, word: string): Loss | null {
  if (word === 'taken' && !isTakenBy(scene, at)) return null;
  if (!/^(?:seized|snatched|taken)$/u.test(word) || !/^(?:was|were|been|being)$/u.test(lowerAt(scene, at - 1)))
    return null;
  const group = befallenAt(scene, people, at, 'either')?.groups.at(-1) ?? before(people, at, 4);
  // "another *party of sixty* was led off"
  const band = people.find((one) => one.count !== null && one.noun === null && one.to <= at - 1 && at - one.to <= 3);
  if (
    band !== undefined &&
    [1, 2].some((back) => lowerAt(scene, band.from - back) === 'of' && BANDS.test(lowerAt(scene, band.from - back - 1)))
  )
    return told(at, 'abducted', [band]);
  const isTold =
    group !== undefined &&
    (group.count !== null || word === 'snatched') &&
    group.noun !== null &&
    group.noun !== 'name';
  return isTold ? told(at, takenAs(group), [group]) : null;
}

/** "5,000 men had become prisoners" */
const becameCaptives: Reading = (scene, people, at, word) => {
  if (!CAPTIVES.has(word) || !/^(?:become|became|becoming)$/u.test(lowerAt(scene, at - 1))) return null;
  const group = befallenAt(scene, people, at - 1, 'subject')?.groups[0] ?? subjectGroup(scene, people, at - 1);
  return group === undefined ? null : told(at, word === 'hostages' ? 'abducted' : 'captured', [group]);
};

/** "carried off 27 students", "took 300 girls from their school", "were led away" */
const takenAway: Reading = (scene, people, at, word) => {
  if (!TAKE_AWAY.has(word)) return null;
  const away = /^(?:away|off)$/u.test(lowerAt(scene, at + 1));
  const group = behind(people, away ? at + 1 : at, 3);
  if (group === undefined || group.count === null || group.noun === null || group.category === 'military') return null;
  const from = /^(?:took|snatched)/u.test(word) && (word === 'snatched' || lowerAt(scene, group.to) === 'from');
  const behindIt = /^(?:away|off|with)$/u.test(lowerAt(scene, group.to));
  const withThem = lowerAt(scene, group.to) !== 'with' || lowerAt(scene, group.to + 1) === 'them';
  return (away || from || behindIt) && withThem ? told(at, 'abducted', chainFrom(scene, people, group), true) : null;
};

/** "laid down their arms" */
const laidDown: Reading = (scene, people, at, word) => {
  if (!/^(?:laid|lay|laying)$/u.test(word) || lowerAt(scene, at + 1) !== 'down') return null;
  const arms = /^(?:arms|weapons)$/u.test(lowerAt(scene, at + 3)) || /^(?:arms|weapons)$/u.test(lowerAt(scene, at + 2));
  const group = arms ? befallenAt(scene, people, at, 'subject')?.groups[0] : undefined;
  return group === undefined || group.count === null ? null : told(at, 'captured', [group]);
};

/** "six guards were overpowered and taken away" */
const ledAway: Reading = (scene, people, at, word) => {
  if (!/^(?:taken|led|marched|carried|dragged)$/u.test(word) || !/^(?:away|off)$/u.test(lowerAt(scene, at + 1)))
    return null;
  // "and ten girls *carried off*": a parser joins it to the verb before
  const bare = before(people, at, 0);
  const befallen = bare?.count == null ? befallenAt(scene, people, at, 'either')?.groups : [bare];
  const groups = befallen?.filter(({ count }) => count !== null) ?? [];
  return told(at, groups[0]?.category === 'military' ? 'captured' : 'abducted', groups);
};

/** "the camp *surrenders, with 1,500 men*" */
const surrendersWith: Reading = (scene, people, at, word) => {
  if (!/^(?:surrender(?:s|ed|ing)?|capitulate[ds]?)$/u.test(word)) return null;
  const link = lowerAt(scene, at + 1) === ',' ? at + 2 : at + 1;
  const group = lowerAt(scene, link) === 'with' ? behind(people, link, 3) : undefined;
  return group === undefined || group.count === null ? null : told(at, 'captured', chainFrom(scene, people, group));
};

/** "still *held upwards of 60,000* prisoners": who is held was taken. */
const holds: Reading = (scene, people, at, word) => {
  if (!/^(?:holds?|held|holding)$/u.test(word) || wordAt(scene.tree(), at)?.upos !== 'VERB') return null;
  const group = behind(people, at, 3);
  if (group === undefined || group.count === null || group.from > at + 2) return null;
  if (lowerAt(scene, group.to) === 'of') return null;
  if (/^(?:prisoners|pows?|captives)$/u.test(group.noun ?? '')) return told(at, 'captured', [group], true);
  return group.noun === 'hostages' ? told(at, 'abducted', [group], true) : null;
};

/** "*not one battalion* was captured", "no company fell into the rebels' hands": denied of the unit's men. */
export const noUnit: Reading = (scene, _people, at, word) => {
  if (!/^(?:captured|surrendered|surrender|fell|fallen|taken|yielded)$/u.test(word)) return null;
  const hands = [2, 3, 4, 5].some((k) => /^(?:hands|captivity|prisoner|captive)$/u.test(lowerAt(scene, at + k)));
  if (/^(?:fell|fallen|taken)$/u.test(word) && !hands && !/^(?:prisoner|captive)$/u.test(lowerAt(scene, at + 1)))
    return null;
  const verb = wordAt(scene.tree(), at);
  const unit = verb === null ? null : childBy(verb, 'nsubj:pass', 'nsubj');
  if (unit === null || !UNITS.has(unit.lemma)) return null;
  const none =
    unit.children.some(({ lower }) => lower === 'no') ||
    (lowerAt(scene, unit.at - 2) === 'not' && lowerAt(scene, unit.at - 1) === 'one') ||
    (lowerAt(scene, unit.at - 1) === 'single' && lowerAt(scene, unit.at - 3) === 'not');
  return none
    ? told(at, 'captured', [{ ...blank, from: unit.at, to: unit.at + 1, category: 'military', noun: 'nobody' }])
    : null;
};
const UNITS = new Set(
  'unit battalion brigade regiment company platoon squad division patrol garrison outpost'.split(' '),
);

export const CAPTIVE_READINGS: readonly Reading[] = [
  netted,
  prisoners,
  seized,
  becameCaptives,
  takenAway,
  laidDown,
  ledAway,
  surrendersWith,
  holds,
];
