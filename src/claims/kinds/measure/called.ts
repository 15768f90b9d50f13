/** Call-ups told by where people are called and by what is asked of them: to the colours, to come forward, one from each house. */
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import { type Act as Told, actAt, countOf } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { isTaken, partOf, phraseText } from '../../stand.ts';
import { authoritiesOf } from './acts.ts';
import { isOfService } from './duties.ts';
import { RANKS } from './en-service.ts';
import type { Act, Measure, MeasureSlots } from './schema.ts';
import { RECRUITS } from './verbs.ts';

/** Their words, as `Kind.triggers`. */
export const CALLED: readonly string[] = [
  ...[
    'call',
    'recall',
    'summon',
    'muster',
    'enrol',
    'enroll',
    'enlist',
    'levy',
    'gang',
    'household',
    'family',
    'leave',
    'discharge',
    'demobilization',
  ],
  ...[
    'mobilization',
    'mobilisation',
    'demobilisation',
    'colours',
    'flag',
    'reservist',
    'reserve',
    'pensioner',
    'conscript',
    'join',
  ],
];

export const calledIn = (scene: Scene): Draft[] =>
  scene
    .tree()
    .words.flatMap((word) => [
      ...called(scene, word),
      ...madeToServe(scene, word),
      ...fromEach(scene, word),
      ...comeForward(scene, word),
      ...mobilization(scene, word),
      ...keptUnderArms(scene, word),
    ]);

function draftOf(scene: Scene, act: Told | null, word: Word, measure: Measure, done: Act, who: Word | null): Draft {
  const [holder] = act === null ? [] : authoritiesOf(scene, act);
  const slots: MeasureSlots = {
    measure,
    act: done,
    authority: holder?.party ?? null,
    affected: who === null ? null : phraseText(scene, partOf(who)),
    count: who === null ? null : countOf(scene, who),
    subset: false,
    share: null,
  };
  const planned = act?.mood.modality === 'planned' ? { modality: 'planned' as const } : {};
  return { trigger: { from: word.at, to: word.at + 1 }, slots, performed: true, ...planned };
}

const isTold = (act: Told | null): act is Told =>
  act !== null && isTaken(act) && (act.mood.modality === undefined || act.mood.modality === 'planned');

const CLASSES =
  /^(?:class|intake|cohort|age-group|year|reserve|reservist|pensioner|veteran|those|ex-soldier|ex-serviceman|conscript|leave|levy)$/u;
const isRecruits = (scene: Scene, word: Word): boolean =>
  RECRUITS.has(word.lemma.toLowerCase()) ||
  (CLASSES.test(word.lemma) && word.lemma !== 'year') ||
  /^(?:those|all|everyone)$/u.test(word.lower) ||
  (word.lemma === 'officer' && childrenBy(word, 'compound', 'amod').some(({ lemma }) => lemma === 'reserve')) ||
  (word.lemma === 'class' && countOf(scene, word) !== null);

const COLOURS = /^(?:colou?rs?|flag|trench|standard|barracks|duty|service|army|front)$/u;

/** "*called* those born in 1970 *to the flag*", "three classes were *recalled*", "*summoned* all men *to the barracks*" */
function called(scene: Scene, word: Word): Draft[] {
  if (word.upos !== 'VERB' || !/^(?:call|recall|summon|order|muster|bring)$/u.test(word.lemma)) return [];
  const act = actAt(scene, word.at);
  if (!isTold(act)) return [];
  const who =
    act.undergoers.find((one) => isRecruits(scene, one)) ??
    (word.lemma === 'recall' ? act.undergoers.find((one) => onLeave(one)) : undefined);
  if (who === undefined) return [];
  const to = childrenBy(word, 'obl').some(
    (one) => /^(?:to|under|into)$/u.test(prepositionOf(one) ?? '') && COLOURS.test(one.lemma),
  );
  const again =
    word.lemma === 'recall' &&
    (RESERVES.test(who.lemma) || who.children.some(({ lemma }) => RESERVES.test(lemma)) || onLeave(who));
  return to || again ? [draftOf(scene, act, word, 'call-up', 'declared', who)] : [];
}
const RESERVES = /^(?:reservist|class|reserve|pensioner|veteran|cohort)$/u;
const onLeave = (who: Word): boolean =>
  /^(?:soldier|officer|man|policeman|troop|sailor|serviceman|conscript)$/u.test(who.lemma) &&
  childrenBy(who, 'nmod').some((one) => one.lemma === 'leave' && prepositionOf(one) === 'on');

/** "men were *made to join* the guard", "*press-ganged*", "workers were *drafted for labour service*" */
function madeToServe(scene: Scene, word: Word): Draft[] {
  if (word.upos !== 'VERB') return [];
  const ganged =
    word.lower === 'ganged' && lowerAt(scene, word.at - 1) === '-' && lowerAt(scene, word.at - 2) === 'press';
  const drafted =
    /^(?:draft|enlist|enrol|enroll|conscript|levy|impress|muster)$/u.test(word.lemma) &&
    childrenBy(word, 'obl').some(
      (one) =>
        /^(?:for|into|in)$/u.test(prepositionOf(one) ?? '') &&
        (RANKS.has(one.lemma) || /^(?:labour|labor|service|work|digging|guard|militia)$/u.test(one.lemma)),
    );
  const joins =
    word.lemma === 'make' &&
    childrenBy(word, 'xcomp', 'ccomp').some(
      (one) =>
        /^(?:join|fight|enlist|serve|carry|dig)$/u.test(one.lemma) && (one.lemma !== 'carry' || isOfService(scene)),
    );
  if (!ganged && !drafted && !joins) return [];
  const act = actAt(scene, word.at);
  const who = act?.undergoers.find(
    (one) =>
      isRecruits(scene, one) ||
      /^(?:worker|labourer|porter|villager|prisoner|farmer|refugee|pupil|youngster|teenager|schoolboy)$/u.test(
        one.lemma,
      ),
  );
  if (!isTold(act) || who === undefined || (drafted && verbGroup(word).voice === 'active' && act.doers.length === 0))
    return [];
  // "villagers *enlisted in* the guard": of their own will
  return act.doers.includes(who) ? [] : [draftOf(scene, act, word, 'conscription', 'enforced', who)];
}

/** "*Every household must send* one man", "each village has to provide ten men" */
function fromEach(scene: Scene, word: Word): Draft[] {
  if (!/^(?:send|provide|give|supply|furnish|contribute|offer|deliver|hand)$/u.test(word.lemma) || word.upos !== 'VERB')
    return [];
  const over = word.label === 'xcomp' && word.head !== null ? word.head : word;
  const house = childBy(over, 'nsubj', 'nsubj:pass') ?? childBy(word, 'nsubj');
  const whom = childBy(word, 'obj');
  if (
    house === null ||
    whom === null ||
    !/^(?:household|family|house|village|home|clan|tribe|district|compound|street)$/u.test(house.lemma)
  )
    return [];
  const each = childrenBy(house, 'det').some(({ lower }) => /^(?:each|every)$/u.test(lower));
  const must =
    verbGroup(over).modality === 'obliged' || /^(?:have|oblige|require|order|tell|compel|force)$/u.test(over.lemma);
  const men = /^(?:man|son|recruit|fighter|youth|boy|male|member|conscript|worker|person|volunteer)$/u.test(whom.lemma);
  return each && must && men
    ? [{ ...draftOf(scene, null, word, 'conscription', 'in-force', house), modality: 'reported' }]
    : [];
}

/** "vans told men of military age to *come forward*", "all men were ordered to *register*" */
function comeForward(scene: Scene, word: Word): Draft[] {
  const { head } = word;
  if (
    head === null ||
    word.label !== 'xcomp' ||
    !/^(?:tell|order|instruct|command|ask|direct|require|oblige)$/u.test(head.lemma)
  )
    return [];
  const comes =
    (word.lemma === 'come' && word.children.some(({ lower }) => lower === 'forward')) ||
    (/^(?:register|enrol|enroll|enlist|muster|volunteer)$/u.test(word.lemma) && childBy(word, 'obj') === null);
  const who = childBy(head, 'obj', 'iobj', 'nsubj:pass');
  if (
    !comes ||
    who === null ||
    !isRecruits(scene, who) ||
    /^(?:resident|people|civilian|student|citizen)$/u.test(who.lemma)
  )
    return [];
  const act = actAt(scene, head.at);
  return isTold(act) ? [draftOf(scene, act, head, 'call-up', 'declared', who)] : [];
}

const ENDS: ReadonlyMap<string, Act> = new Map<string, Act>([
  ...[
    'complete',
    'end',
    'finish',
    'cancel',
    'halt',
    'suspend',
    'stop',
    'revoke',
    'rescind',
    'lift',
    'conclude',
    'call off',
  ].map((verb) => [verb, 'lifted'] as const),
  ...['extend', 'prolong', 'renew', 'widen', 'expand'].map((verb) => [verb, 'extended'] as const),
  ...['begin', 'start', 'launch', 'order', 'announce', 'decree', 'declare', 'proclaim'].map(
    (verb) => [verb, 'declared'] as const,
  ),
]);

/** "*Mobilisation was completed* in October", "the mobilisation order was cancelled", "mobilisation is in force" */
function mobilization(scene: Scene, word: Word): Draft[] {
  if (
    !/^mobili[sz]ation$/u.test(word.lemma.toLowerCase()) ||
    !/^(?:NOUN|PROPN)$/u.test(word.upos) ||
    childrenBy(word, 'amod', 'compound').some(({ lower }) => NAMED.test(lower))
  )
    return [];
  const whole =
    word.label === 'compound' && /^(?:order|decree|drive|campaign)$/u.test(word.head?.lemma ?? '')
      ? (word.head as Word)
      : word;
  if (whole.head === null || !/^(?:nsubj|nsubj:pass|obj)$/u.test(whole.label)) return [];
  // "was announced *and extended*"
  const verbs = [
    whole.head,
    ...childrenBy(whole.head, 'conj').filter((one) => childBy(one, 'nsubj', 'nsubj:pass', 'obj') === null),
  ];
  return verbs.flatMap((verb) => mobilized(scene, whole, verb));
}

function mobilized(scene: Scene, whole: Word, verb: Word): Draft[] {
  const { negative, modality, lemma } = verbGroup(verb);
  if (negative || modality !== null) return [];
  // "is *in force*", "is *over*"
  const state =
    verb.lower === 'force'
      ? ('in-force' as const)
      : /^(?:over|complete|completed)$/u.test(verb.lower) && childBy(verb, 'cop') !== null
        ? ('lifted' as const)
        : undefined;
  const done =
    state ??
    (whole.label === 'nsubj' && /^(?:order|announce|declare|cancel|revoke)$/u.test(lemma)
      ? undefined
      : ENDS.get(lemma));
  if (done === undefined || (done === 'declared' && whole.label === 'obj')) return [];
  const act = actAt(scene, verb.at);
  return [draftOf(scene, act, verb, isPartial(scene) ? 'partial-mobilization' : 'general-mobilization', done, null)];
}
const NAMED = /^(?:general|total|full|mass|partial|limited|nationwide|resource|social|political)$/u;

/** The passage speaks of a partial one. */
function isPartial(scene: Scene): boolean {
  for (let at = Math.max(0, scene.sentence.from - BACK_TOKENS); at < scene.sentence.to; at++)
    if (/^(?:partial|limited)$/u.test(lowerAt(scene, at)) && /^mobili[sz]ation$/u.test(lowerAt(scene, at + 1)))
      return true;
  return false;
}
const BACK_TOKENS = 300;

/** "*All leave has been cancelled* for soldiers", "discharges have been stopped" */
function keptUnderArms(scene: Scene, word: Word): Draft[] {
  if (word.upos !== 'NOUN' || !/^(?:leave|discharge|demobili[sz]ation)$/u.test(word.lemma)) return [];
  const verb = word.head;
  if (verb?.upos !== 'VERB' || !/^(?:nsubj:pass|obj)$/u.test(word.label)) return [];
  if (!/^(?:cancel|stop|suspend|postpone|halt|defer|revoke|freeze)$/u.test(verb.lemma) || !isArmed(scene)) return [];
  const act = actAt(scene, verb.at);
  if (!isTold(act)) return [];
  const who =
    [...childrenBy(word, 'nmod'), ...childrenBy(verb, 'obl')].find((one) =>
      /^(?:for|of)$/u.test(prepositionOf(one) ?? ''),
    ) ?? null;
  return [
    draftOf(
      scene,
      act,
      verb,
      word.lemma === 'leave' ? 'other' : 'conscription',
      word.lemma === 'leave' ? 'declared' : 'extended',
      who,
    ),
  ];
}
const isArmed = ({ tokens, sentence }: Scene): boolean => {
  for (let at = sentence.from; at < sentence.to; at++)
    if (
      /^(?:army|soldiers?|troops|police|military|forces|conscripts?|officers?|navy|reservists?)$/u.test(
        tokens[at]?.lower ?? '',
      )
    )
      return true;
  return false;
};
