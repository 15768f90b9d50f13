/** Losses told by a verb, active or passive. */
import type { PeopleGroup } from '../../people-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy, wordAt } from '../../../annotate/syntax/tree.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { ACT_NOUNS, VERBS } from './en.ts';
import { fatesAt } from './fates.ts';
import { befallenAt, counting } from './roles.ts';
import { behindAside, chainFrom, chainTo, isBroken, labelOf, type Loss, subjectGroup } from './loss.ts';

/** Effects that befall people alone; things are captured and go missing too. */
const PEOPLE_ONLY: ReadonlySet<string> = new Set([
  'killed',
  'wounded',
  'killed-or-wounded',
  'executed',
  'abducted',
  'tortured',
]);

const FATES = new Set(['wounded', 'injured', 'captured', 'missing', 'killed', 'dead']);

/** "412 dead and 1,200 wounded", "17 of the attackers dead", "60 abducted": the figure right before the word is what it counts. */
export function besideLoss(scene: Scene, people: readonly PeopleGroup[], at: number, word: string): Loss | null {
  const verb = VERBS.get(word);
  const list = fatesAt(scene, people, at);
  if (list === 'later') return null;
  const group = people.find(({ to, count }) => to === at && count !== null) ?? oneAlone(scene, people, at);
  if (verb === undefined || verb.takes === 'object' || group === undefined) return null;
  if (list !== 'first' && !endsPhrase(scene, at + 1)) return null;
  if (word === 'missing' && group.noun !== null && isItem(scene, group) && /^[,.;)]?$/u.test(lowerAt(scene, at + 1)))
    return { at, effect: verb.effect, groups: [group], active: false };
  const entry = group.noun === null ? labelOf(scene, people, group.from) : undefined;
  if (entry !== undefined) return { at, effect: verb.effect, groups: [{ ...group, ...entry }], active: false };
  // "the two killed three": the figure is the subject
  return group.noun !== null && word !== 'dead' && !isFragment(scene, at)
    ? null
    : {
        at,
        effect: list === 'first' ? 'killed-or-wounded' : verb.effect,
        // "*37 hostages* and 29 assailants dead"
        groups: word === 'dead' && group.noun !== null ? chainTo(scene, people, group) : [group],
        active: false,
      };
}

/** ": *driver dead*, two others hurt": one person, told without an article. */
function oneAlone(scene: Scene, people: readonly PeopleGroup[], at: number): PeopleGroup | undefined {
  const group = people.find((one) => one.to === at && one.from === at - 1 && one.count === null && one.name === null);
  const word = wordAt(scene.tree(), at - 1);
  if (group === undefined || word?.xpos !== 'NN' || !isItem(scene, group) || NOT_ONE.test(group.noun ?? ''))
    return undefined;
  if (!/^[,.;]$/u.test(lowerAt(scene, at + 1)) && at + 1 < scene.sentence.to) return undefined;
  return { ...group, count: { low: 1, high: 1, relation: 'exactly', text: word.text } };
}
const NOT_ONE = /^(?:crew|staff|personnel|militia|family|enemy|aircrew|people|police|infantry|dead)$/u;

/** It opens an item of a list or what a colon, a dash or "with" leads in. */
const isItem = (scene: Scene, { from }: PeopleGroup): boolean =>
  from === scene.sentence.from || /^(?:[,:;–—-]|and|with)$/u.test(lowerAt(scene, from - 1));

const endsPhrase = (scene: Scene, at: number): boolean =>
  at >= scene.sentence.to ||
  /^(?:[,.;:)(–—]|and|in|on|at|near|by|during|when|after|since|so|as|there|while|from|with|this|that|across)$/u.test(
    lowerAt(scene, at),
  );

/** No finite verb stands over it: a list, a heading, what a colon or bracket opens. */
const isFragment = (scene: Scene, at: number): boolean => {
  const word = wordAt(scene.tree(), at);
  return word !== null && word.xpos === 'VBN' && word.children.every(({ label }) => !label.startsWith('aux'));
};

export function verbLoss(scene: Scene, people: readonly PeopleGroup[], at: number, word: string): Loss | null {
  const verb = VERBS.get(word);
  if (verb === undefined) return null;
  const { takes } = verb;
  // "the town *was deserted*"
  if (
    word === 'deserted' &&
    /^(?:is|are|was|were|be|been|largely|almost|completely|nearly|lies|lay)$/u.test(lowerAt(scene, at - 1))
  )
    return null;
  // the town of Wia
  if (word === 'wia' && scene.tokens[at]?.text !== 'WIA') return null;
  if (word === 'succumbed' && lowerAt(scene, at + 1) !== 'to') return null;
  // "killed or wounded" is one effect, told once
  if (lowerAt(scene, at - 1) === 'or' && VERBS.has(lowerAt(scene, at - 2))) return null;
  const list = fatesAt(scene, people, at);
  if (list === 'later') return null;
  const either =
    list === 'first' || (lowerAt(scene, at + 1) === 'or' && /^(?:wounded|injured|hurt)$/u.test(lowerAt(scene, at + 2)));
  // "six of the wounded (later died)"
  if (lowerAt(scene, at - 1) === 'the' && /^(?:wounded|injured|dead|missing|captured)$/u.test(word)) return null;
  const effect = either ? 'killed-or-wounded' : verb.effect;
  if (isState(scene, at, effect) || isOfThings(scene, people, at, word)) return null;
  const aside = takes === 'subject' ? undefined : behindAside(scene, people, at);
  if (aside !== undefined) return { at, effect, groups: chainFrom(scene, people, aside), active: true };
  const befallen = befallenAt(scene, people, at, takes, PEOPLE_ONLY.has(effect) && word !== 'hurt');
  if (befallen !== null) {
    const [first] = befallen.groups;
    const joined = befallen.active || first === undefined ? [] : chainTo(scene, people, first);
    // "1,600 were killed, *4,800 wounded*": these have a fate of their own
    const own = befallen.groups.filter(({ to }) => to <= at || !FATES.has(lowerAt(scene, to)));
    const groups = [...joined, ...own, ...alongWith(scene, people, at)];
    if (groups.length === 0) return null;
    return { at, effect, groups: [...new Set(groups)], active: befallen.active };
  }
  const behind = people.find(
    (group) => group.from >= at + 1 && group.from <= at + 3 && !isBroken(scene, at + 1, group.from),
  );
  const passive = isPassive(scene, at);
  const before = counting(
    scene,
    people,
    outOfAside(scene, people, subjectGroup(scene, people, at, takes === 'either' && !passive)),
  );
  if (takes !== 'subject' && !passive && behind !== undefined && isObject(scene, at, behind)) {
    return { at, effect, groups: chainFrom(scene, people, behind), active: true };
  }
  if (before === undefined) return turnedRound(scene, people, at, effect, passive || takes === 'subject');
  if (takes === 'object') return null;
  // "troops captured the dam", "annihilated three regiments": the verb has another object, and befell nobody
  if (takes === 'either' && !passive && (opensObject(scene, at + 1) || hasObject(scene, at))) return null;
  // "the wounded soldiers", "the killed": an adjective tells of no new loss
  if (people.some((group) => group.from <= at && at < group.to && group !== before)) return null;
  // "which the rebels *captured*": they took it
  if (effect === 'captured' && takes === 'either' && !passive && before.count === null && before.name === null)
    return null;
  // things are captured and go missing too
  if (
    (effect === 'captured' || effect === 'missing' || word === 'hurt') &&
    !word.startsWith('surrender') &&
    before.noun === null &&
    before.name === null &&
    before.category === null &&
    !(effect === 'missing' && before.count !== null && scene.materiel.length === 0) &&
    // "close to forty *were hurt*"
    !(word === 'hurt' && passive && before.count !== null && before.count.low !== 1 && scene.materiel.length === 0)
  )
    return null;
  return { at, effect, groups: [...chainTo(scene, people, before), ...alongWith(scene, people, at)], active: false };
}

/** "released 30 *captured* soldiers", "the ministry *surrendered* the town": a state told by the way, an act on something else. */
function isState(scene: Scene, at: number, effect: string): boolean {
  const word = wordAt(scene.tree(), at);
  if (word === null) return false;
  // "the capture of ten hamlets", "listed *as* killed in action"
  if (ACT_NOUNS.has(word.lower) && word.upos === 'NOUN') return true;
  if (
    word.label === 'advcl' &&
    childBy(word, 'mark')?.lower === 'as' &&
    verbGroup(word).auxiliaries.length === 0 &&
    word.xpos === 'VBN'
  )
    return true;
  if (word.lemma === 'surrender') return childrenBy(word, 'obj').length > 0;
  return (
    word.label === 'amod' &&
    /^(?:captured|abducted|missing|wounded)$/u.test(effect) &&
    scene.sentence.form !== 'heading'
  );
}

/** "the agreement *died*": one thing that is no person. */
function isOfThings(scene: Scene, people: readonly PeopleGroup[], at: number, word: string): boolean {
  if (!/^(?:died|dies|die|dying)$/u.test(word)) return false;
  const verb = wordAt(scene.tree(), at);
  const subject = verb === null ? undefined : childrenBy(verb, 'nsubj').findLast((one) => one.at < verb.at);
  return (
    subject !== undefined &&
    subject.xpos === 'NN' &&
    !people.some(({ from, to }) => from <= subject.at && subject.at < to) &&
    !/^(?:percent|%|cent|half|majority|number|total|third|quarter|rest|most|dozen|score|hundred|thousand|all|many|some)$/u.test(
      subject.lemma,
    )
  );
}

/** "ninety troops were killed, *along with a dozen drivers*" */
function alongWith(scene: Scene, people: readonly PeopleGroup[], at: number): PeopleGroup[] {
  return people.filter(
    (group) =>
      group.from > at &&
      group.count !== null &&
      !isBroken(scene, at, group.from) &&
      ((lowerAt(scene, group.from - 1) === 'with' && /^(?:along|together)$/u.test(lowerAt(scene, group.from - 2))) ||
        (lowerAt(scene, group.from - 1) === 'as' && lowerAt(scene, group.from - 2) === 'well') ||
        lowerAt(scene, group.from - 1) === 'besides'),
  );
}

/** "in the battle *perished around 1,600 defenders*", "*were captured* over 1,000 men": verb first, as translations have it. */
function turnedRound(
  scene: Scene,
  people: readonly PeopleGroup[],
  at: number,
  effect: Loss['effect'],
  undergone: boolean,
): Loss | null {
  if (!undergone || wordAt(scene.tree(), at)?.upos !== 'VERB') return null;
  const group = people.find(({ from, count }) => count !== null && from > at && from <= at + 2);
  const bare = group !== undefined && (from(group) === at + 1 || /^["“«']$/u.test(lowerAt(scene, at + 1)));
  return group === undefined || !bare || group.noun === null
    ? null
    : { at, effect, groups: chainFrom(scene, people, group), active: false };
}
const from = (group: PeopleGroup): number => group.from;

const isPassive = (scene: Scene, at: number): boolean => {
  for (let i = at - 1; i >= Math.max(scene.sentence.from, at - 4); i--) {
    const word = lowerAt(scene, i);
    if (/^(?:was|were|been|being|be|are|is|get|got)$/u.test(word)) return true;
    if (
      !/^(?:also|seriously|severely|critically|lightly|reportedly|allegedly|later|badly|fatally|slightly|n't|not)$/u.test(
        word,
      )
    )
      return false;
  }
  return false;
};

/** "killed 26 civilians": the people stand right behind the verb, no preposition or "and" between. */
function isObject(scene: Scene, at: number, group: PeopleGroup): boolean {
  for (let i = at + 1; i < group.from; i++)
    if (/^(?:in|by|with|and|or|at|on|as|during|since|while|near|when|,|\()$/u.test(lowerAt(scene, i))) return false;
  return true;
}

const hasObject = (scene: Scene, at: number): boolean => {
  const word = wordAt(scene.tree(), at);
  return word !== null && childrenBy(word, 'obj').some((one) => one.at > at && one.confidence >= 0.5);
};

const opensObject = (scene: Scene, at: number): boolean =>
  /^(?:the|a|an|its|their|several|control|footage)$/u.test(lowerAt(scene, at)) ||
  (/^\p{Lu}/u.test(scene.tokens[at]?.text ?? '') && at < scene.sentence.to);

/** "nine sailors, who were among forty aboard, had drowned": those in the relative clause were not. */
function outOfAside(
  scene: Scene,
  people: readonly PeopleGroup[],
  group: PeopleGroup | undefined,
): PeopleGroup | undefined {
  if (group === undefined || lowerAt(scene, group.to) !== ',') return group;
  for (let i = group.from - 1; i > Math.max(scene.sentence.from, group.from - 12); i--) {
    if (/^(?:who|which)$/u.test(lowerAt(scene, i)) && lowerAt(scene, i - 1) === ',')
      return people.findLast((one) => one.to <= i - 1) ?? group;
  }
  return group;
}
