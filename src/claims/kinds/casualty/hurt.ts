/** People hurt, told by their injuries or by where they are taken: "sustained shrapnel wounds", "were being treated in hospital". */
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { firstOfList } from '../../../annotate/syntax/views/verb-list.ts';
import { isRelation, wordAt } from '../../../annotate/syntax/tree.ts';
import { blank, type PeopleGroup } from '../../people-group.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { VICTIMS } from './en.ts';
import { chainTo, type Loss, subjectGroup } from './loss.ts';
import type { Reading } from './phrases.ts';
import { befallenAt } from './roles.ts';

const INJURIES = /^(?:injur(?:y|ies)|wounds?|burns?|concussions?|contusions?|fractures?)$/u;
const BEARS = new Set(['receive', 'sustain', 'suffer', 'get', 'incur', 'have', 'bear', 'present']);
const counted = ({ count }: PeopleGroup): boolean => count !== null;

/** "five nurses received wounds", "17 sustained injuries"; turned round in translations: "injuries received three residents" */
const injuries: Reading = (scene, people, at, word) => {
  if (!INJURIES.test(word)) return null;
  // "…, *eleven suffered concussion*": whatever the tree makes of it
  const told = [1, 2]
    .map((back) => at - back)
    .find((one) => /^(?:suffered|sustained|received)$/u.test(lowerAt(scene, one)));
  const bare = told === undefined ? undefined : people.find((group) => counted(group) && group.to === told);
  if (bare !== undefined) return { at, effect: 'wounded', groups: [bare], active: false };
  const noun = wordAt(scene.tree(), at);
  const first = noun === null ? null : firstOfList(noun);
  const verb = first?.head ?? null;
  if (first === null || verb === null || !BEARS.has(verb.lemma)) return null;
  const { doers, undergoers } = argumentsOf(verb);
  const turned = isRelation(first.label, ['nsubj']) || first.at < verb.at;
  const words = (turned ? undergoers : doers).map((one) => one.word.at);
  const groups = people.filter((group) => counted(group) && words.some((one) => group.from <= one && one < group.to));
  const near = turned
    ? people.find((group) => counted(group) && group.from > verb.at && group.from <= verb.at + 3)
    : people.findLast((group) => counted(group) && group.to <= verb.at && verb.at - group.to <= 3);
  const all = groups.length > 0 ? groups : near === undefined ? [] : chainTo(scene, people, near);
  return all.length === 0 ? null : { at, effect: 'wounded', groups: all, active: false };
};

const CARE = /^(?:treated|hospitali[sz]ed|admitted|taken|rushed|brought|evacuated|transported|ferried)$/u;
const WOUNDS = /^(?:burns?|wounds?|injur(?:y|ies)|fractures?|lacerations?|concussion|shrapnel|gunshot|blast)$/u;
const HOSPITALS = /^(?:hospitals?|clinics?|infirmary|infirmaries|doctors|medics|surgeons)$/u;

/** "were being treated in hospitals", "was treated for burns", "eleven were rushed to hospital" */
const inHospital: Reading = (scene, people, at, word) => {
  if (!CARE.test(word) || wordAt(scene.tree(), at)?.upos !== 'VERB') return null;
  const link = lowerAt(scene, at + 1);
  const ofWounds = word === 'treated' && link === 'for' && [2, 3, 4].some((k) => WOUNDS.test(lowerAt(scene, at + k)));
  const bare = word === 'admitted' && isOfHospital(scene) && /^(?:[.,;]|and|on|since|that|there|)$/u.test(link);
  if (bare) return admitted(scene, people, at);
  if (!ofWounds && !(word === 'treated' ? /^(?:in|at|by)$/u : /^(?:to|in)$/u).test(link)) return null;
  if (!ofWounds && ![2, 3, 4, 5].some((k) => HOSPITALS.test(lowerAt(scene, at + k)))) return null;
  if (isIllness(scene)) return null;
  const befallen = befallenAt(scene, people, at, 'either');
  const group = befallen === null ? subjectGroup(scene, people, at) : befallen.groups.find(counted);
  // whose being wounded the words themselves tell, that is told by them
  if (group === undefined || !counted(group) || befallen?.active === true) return null;
  for (let i = group.from; i < at; i++) if (VICTIMS.has(lowerAt(scene, i))) return null;
  return { at, effect: 'wounded', groups: [group], active: false };
};
/** "the hospital's director said 63 *had been admitted*" */
function admitted(scene: Scene, people: readonly PeopleGroup[], at: number): Loss | null {
  const group = isIllness(scene) ? undefined : befallenAt(scene, people, at, 'either')?.groups.find(counted);
  return group === undefined ? null : { at, effect: 'wounded', groups: [group], active: false };
}
const isOfHospital = ({ tokens, sentence }: Scene): boolean =>
  tokens.slice(sentence.from, sentence.to).some(({ lower }) => HOSPITALS.test(lower) || lower === 'ward');

/** "73 were *in hospital*", "eleven are in intensive care" */
const areInHospital: Reading = (scene, people, at, word) => {
  if (!/^(?:hospitals?|clinics?|care)$/u.test(word) || isIllness(scene)) return null;
  const place = wordAt(scene.tree(), at);
  if (place === null || !place.children.some(({ label }) => label === 'cop')) return null;
  if (!place.children.some(({ lower, label }) => label === 'case' && lower === 'in')) return null;
  const subjects = place.children.filter(({ label }) => label.startsWith('nsubj'));
  const group = people.find((one) => counted(one) && subjects.some((word) => one.from <= word.at && word.at < one.to));
  return group === undefined ? null : { at, effect: 'wounded', groups: [group], active: false };
};

/** "two women lie *in intensive care*", "two remain in a *critical condition*" */
const inDanger: Reading = (scene, people, at, word) => {
  const care = word === 'care' && /^(?:intensive|critical)$/u.test(lowerAt(scene, at - 1));
  const state = word === 'critical' && /^(?:condition|state)$/u.test(lowerAt(scene, at + 1)) && !isIllness(scene);
  if (!care && !state) return null;
  let start = care ? at - 1 : at;
  if (/^(?:a|an|the)$/u.test(lowerAt(scene, start - 1))) start--;
  if (lowerAt(scene, start - 1) !== 'in' || isIllness(scene)) return null;
  let end = start - 1;
  while (end > scene.sentence.from && STAYS.test(lowerAt(scene, end - 1))) end--;
  const ofThem = lowerAt(scene, end - 2) === 'of' && lowerAt(scene, end - 1) === 'them' ? end - 2 : end;
  const group = people.find((one) => counted(one) && (one.to === end || one.to === ofThem) && one.from < end);
  return group === undefined || (group.category === 'military' && group.noun === null)
    ? null
    : {
        at,
        effect: 'wounded',
        groups: [group],
        active: false,
        ...(isOfOthers(scene, group, end) ? { part: true } : {}),
      };
};
const STAYS = /^(?:is|are|was|were|remains?|remained|still|being|treated|kept|now|lay|lies|lie|listed)$/u;
/** "*four of them*", "two of the wounded": told of before. */
const isOfOthers = (scene: Scene, { from }: PeopleGroup, end: number): boolean =>
  [...Array(Math.max(0, end - from)).keys()].some((i) => lowerAt(scene, from + i) === 'of');

/** "left four more *in hospital*", "put eleven in intensive care" */
const leftInHospital: Reading = (scene, people, at, word) => {
  if (!/^(?:left|leaves?|leaving|put|puts|sent|sends|sending|landed|landing)$/u.test(word)) return null;
  const group = people.find((one) => counted(one) && one.from > at && one.from <= at + 2);
  if (group === undefined || !/^(?:in|to)$/u.test(lowerAt(scene, group.to)) || isIllness(scene)) return null;
  const care = [1, 2, 3, 4].some((k) => HOSPITALS.test(lowerAt(scene, group.to + k)));
  const intensive = lowerAt(scene, group.to + 1) === 'intensive';
  return care || intensive ? { at, effect: 'wounded', groups: [group], active: true } : null;
};

const isIllness = (scene: Scene): boolean => {
  for (let i = scene.sentence.from; i < scene.sentence.to; i++)
    if (
      /^(?:cholera|malnutrition|malnourished|sick|ill|fever|disease|covid-19|ebola|typhoid|measles)$/u.test(
        lowerAt(scene, i),
      )
    )
      return true;
  return false;
};

/** "four *of the injured* belong to the Red Crescent": a part of those told of before. */
const ofTheInjured: Reading = (scene, people, at, word) => {
  const effect = VICTIMS.get(word);
  if (effect === undefined || lowerAt(scene, at - 1) !== 'the' || lowerAt(scene, at - 2) !== 'of') return null;
  if (!/^(?:are|were|is|was|belong|belonged|came|come|worked|served|included?|hailed?)$/u.test(lowerAt(scene, at + 1)))
    return null;
  const figure = scene.quantities.find((one) => one.to === at - 2 && one.share === null);
  if (figure === undefined) return null;
  const { from, to, low, high, relation, text } = figure;
  const what = people.find((group) => group.from > at && group.from <= at + 6 && group.category !== null);
  const group: PeopleGroup = {
    from,
    to,
    count: { low, high, relation, text },
    share: null,
    category: what?.category ?? null,
    groups: what?.groups ?? [],
    actor: what?.actor ?? null,
    possessive: false,
    name: null,
    noun: null,
  };
  return { at, effect, groups: [group], active: false, part: true };
};

/** "hospitals received 29 *of the wounded*" */
const ofTheWounded: Reading = (scene, people, at, word) => {
  if (!/^(?:received|admitted|treated|took)$/u.test(word) || isIllness(scene)) return null;
  const figure = scene.quantities.find(({ from, share }) => from > at && from <= at + 2 && share === null);
  if (
    figure === undefined ||
    lowerAt(scene, figure.to) !== 'of' ||
    !/^(?:the|those)$/u.test(lowerAt(scene, figure.to + 1))
  )
    return null;
  const who = [2, 3].map((k) => lowerAt(scene, figure.to + k)).find((lower) => /^(?:wounded|injured)$/u.test(lower));
  const { from, to, low, high, relation, text } = figure;
  const group = people.find((one) => one.from === from) ?? { ...blank, from, to, count: { low, high, relation, text } };
  return who === undefined ? null : { at, effect: 'wounded', groups: [group], active: false, part: true };
};

/** "sixteen farmhands were *brought in*", where a hospital tells it */
const broughtIn: Reading = (scene, people, at, word) => {
  if (!/^(?:brought|carried|admitted)$/u.test(word) || isIllness(scene)) return null;
  const next = lowerAt(scene, at + 1);
  if (
    word === 'admitted'
      ? !/^[,.;]$/u.test(next)
      : next !== 'in' || !/^(?:[,.;]|with|by|for|on|from)$/u.test(lowerAt(scene, at + 2))
  )
    return null;
  const passive = [1, 2, 3].some((back) => /^(?:was|were|been)$/u.test(lowerAt(scene, at - back)));
  const group = passive
    ? (befallenAt(scene, people, at, 'either')?.groups.find(counted) ?? subjectGroup(scene, people, at))
    : undefined;
  if (group === undefined || !counted(group) || group.noun === null || /^(?:bodies|corpses|dead)$/u.test(group.noun))
    return null;
  const { words } = scene.tree();
  return words.some(({ lower }) => HOSPITALS.test(lower) || WOUNDS.test(lower))
    ? { at, effect: 'wounded', groups: [group], active: false }
    : null;
};

export const HURT_READINGS: readonly Reading[] = [
  broughtIn,
  ofTheWounded,
  injuries,
  inHospital,
  inDanger,
  areInHospital,
  leftInHospital,
  ofTheInjured,
];
