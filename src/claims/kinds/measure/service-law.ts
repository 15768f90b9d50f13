/** Service as reports on it tell: how long conscripts serve, a law put into effect, intakes, who is left out, how many could be called. */
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy, isRelation, subtree } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import { actAt, countOf } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { isTaken, partOf } from '../../stand.ts';
import { authoritiesOf } from './acts.ts';
import { draftOf, isOfService } from './duties.ts';
import type { Act, Measure, MeasureSlots } from './schema.ts';
import { isDeparting } from './standing.ts';

/** Their words, as `Kind.triggers`. */
export const SERVICE_LAW: readonly string[] = [
  ...[
    'serve',
    'intake',
    'batch',
    'recruit',
    'law',
    'eligible',
    'let',
    'exclude',
    'spare',
    'induct',
    'recruitment',
    'enlistment',
  ],
  ...['conscript', 'draftee', 'issue', 'issuance', 'limit', 'age'],
];

export const serviceLawIn = (scene: Scene): Draft[] =>
  scene
    .tree()
    .words.flatMap((word) => [
      ...term(scene, word),
      ...leftOut(scene, word),
      ...intoEffect(scene, word),
      ...intake(scene, word),
      ...eligible(scene, word),
      ...forcedRecruitment(scene, word),
      ...stoppedPermits(scene, word),
      ...ageLimit(scene, word),
    ]);

function withHolder(scene: Scene, draft: Draft, verb: Word, more: Partial<MeasureSlots> = {}): Draft {
  const told = actAt(scene, verb.at);
  const [holder] = told === null ? [] : authoritiesOf(scene, told);
  return { ...draft, slots: { ...draft.slots, authority: holder?.party ?? null, ...more } };
}

/** "*Conscripts serve* 18 months", "graduates serve one year" */
function term(scene: Scene, word: Word): Draft[] {
  if (word.lemma !== 'serve' || word.upos !== 'VERB') return [];
  const { negative, modality, tense } = verbGroup(word);
  const who = childBy(word, 'nsubj');
  const months = [...childrenBy(word, 'obj'), ...childrenBy(word, 'obl')]
    .slice(0, 1)
    .some((one) => MONTHS.test(one.lemma));
  if (who === null || negative || modality !== null || tense !== 'present' || !months) return [];
  const owes = /^(?:conscript|draftee|recruit|graduate|woman|man|youth|male|student|doctor|specialist)$/u.test(
    who.lemma,
  );
  const rule = owes && (isOfService(scene) || /^(?:conscript|draftee)$/u.test(who.lemma));
  return rule ? [draftOf(scene, word, 'conscription', 'in-force', who)] : [];
}

const MONTHS = /^(?:month|year)$/u;

const LEFT_OUT = /^(?:leave out|let off|exclude|spare|excuse|relieve|free|dispense|absolve|disqualify|exempt)$/u;

/** "Women *would be left out*", "fathers are *let off*", "those abroad are *not required to serve*" */
function leftOut(scene: Scene, word: Word): Draft[] {
  if (word.upos !== 'VERB' || verbGroup(word).voice !== 'passive' || !isOfService(scene)) return [];
  const { lemma, negative, modality } = verbGroup(word);
  const who = childBy(word, 'nsubj:pass', 'nsubj');
  if (who === null || !OWING.test(who.lemma)) return [];
  const let_off = LEFT_OUT.test(lemma) && !negative && word.lemma !== 'exempt';
  const serves = childrenBy(word, 'xcomp').some((one) => /^(?:serve|enlist|register)$/u.test(one.lemma));
  const need = negative && /^(?:require|oblige|compel)$/u.test(word.lemma) && serves;
  const from = childrenBy(word, 'obl').find((one) => prepositionOf(one) === 'from');
  const other =
    from !== undefined && !/^(?:service|duty|conscription|draft|call-up|mobili[sz]ation|it|this)$/u.test(from.lemma);
  if ((!let_off && !need) || other) return [];
  const draft = draftOf(scene, word, 'conscription', 'in-force', who);
  return [modality === 'conditional' || modality === 'planned' ? { ...draft, modality: 'planned' } : draft];
}
const OWING =
  /^(?:man|woman|son|student|father|mother|teacher|doctor|official|civil-servant|servant|farmer|clergyman|monk|priest|graduate|girl|breadwinner|brother|minority|christian|muslim|jew|orphan|widower|parent|those|only-son|worker|miner|youth|citizen|person|resident|national|expatriate|emigrant|child)$/u;

/** "*put the law into effect*", "the conscription law *was activated*" */
function intoEffect(scene: Scene, word: Word): Draft[] {
  if (!/^(?:law|act|decree|legislation|statute)$/u.test(word.lemma) || word.head?.upos !== 'VERB') return [];
  const verb = word.head;
  const named = childrenBy(word, 'compound', 'amod', 'nmod').some(({ lemma }) =>
    /^(?:conscription|service|draft|mobili[sz]ation|recruitment|enlistment|military)$/u.test(lemma.toLowerCase()),
  );
  if (!isRelation(word.label, ['obj', 'nsubj:pass', 'nsubj']) || !(named || (isOfService(scene) && isNear(scene))))
    return [];
  const into = childrenBy(verb, 'obl', 'obj').some(({ lemma }) =>
    /^(?:effect|force|operation|practice|use)$/u.test(lemma),
  );
  const puts = /^(?:put|bring|take|come|enter|go)$/u.test(verb.lemma) && into;
  const activates =
    /^(?:activate|enforce|implement|invoke|enact|apply|reactivate|revive|promulgate)$/u.test(verb.lemma) &&
    word.label !== 'nsubj';
  const { negative, modality } = verbGroup(verb);
  const told = actAt(scene, verb.at);
  if ((!puts && !activates) || negative || modality !== null || told === null || !isTaken(told)) return [];
  return [withHolder(scene, draftOf(scene, verb, 'conscription', 'declared', null), verb)];
}

/** The sentence itself or the one right before speaks of service. */
function isNear(scene: Scene): boolean {
  for (let at = Math.max(0, scene.sentence.from - NEAR_TOKENS); at < scene.sentence.to; at++)
    if (/^(?:conscription|service|draft|mobili[sz]ation|enlistment|conscripts?)$/u.test(lowerAt(scene, at)))
      return true;
  return false;
}
const NEAR_TOKENS = 40;

const RECRUITED = /^(?:recruit|conscript|man|draftee|person|woman|youth|soldier|reservist|student)$/u;
const GROUPS = /^(?:intake|batch|contingent|cohort|class|levy)$/u;

/** "The first *intake entered* the depots", "six batches of recruits had been *inducted*" */
function intake(scene: Scene, word: Word): Draft[] {
  if (word.upos !== 'VERB' || verbGroup(word).negative || verbGroup(word).modality !== null) return [];
  const who = childBy(word, 'nsubj', 'nsubj:pass') ?? null;
  const of = who === null ? [] : childrenBy(who, 'nmod').filter((one) => prepositionOf(one) === 'of');
  if (who === null || !isOfService(scene) || of.some((one) => !RECRUITED.test(one.lemma) && one.upos === 'NOUN'))
    return [];
  const group = GROUPS.test(who.lemma);
  const recruits = group || /^(?:recruit|conscript|draftee|inductee)$/u.test(who.lemma);
  const passive = verbGroup(word).voice === 'passive';
  const inducted =
    passive &&
    /^(?:induct|enrol|enroll|train|call up|swear|take|draft|conscript|send|muster|assemble)$/u.test(
      verbGroup(word).lemma,
    );
  const enters =
    !passive &&
    /^(?:enter|begin|start|report|arrive|join|finish|complete|pass|leave)$/u.test(word.lemma) &&
    subtree(word).some(({ lemma }) =>
      /^(?:depot|training|camp|barracks|centre|center|school|service|course)$/u.test(lemma),
    );
  if (!recruits || !(group ? inducted || enters : /^(?:induct|enrol|enroll|swear)$/u.test(word.lemma) && passive))
    return [];
  const parts = [who, ...partOf(who).filter(({ at }) => at > who.at)];
  const counted = parts.find(
    (one) => /^(?:recruit|conscript|man|draftee|person|woman|youth)$/u.test(one.lemma) && countOf(scene, one) !== null,
  );
  const count = counted === undefined ? null : countOf(scene, counted);
  return [withHolder(scene, draftOf(scene, word, 'call-up', 'enforced', who), word, { count })];
}

/** "puts those *eligible* at six million", "some two million men are of draft age" */
function eligible(scene: Scene, word: Word): Draft[] {
  if (!/^(?:eligible|liable)$/u.test(word.lemma) || childBy(word, 'cop') !== null || !isOfService(scene)) return [];
  const number = [word.head, word.head?.head, word.head?.head?.head].find((one) => one?.lemma === 'number') ?? null;
  const verb = number?.head ?? null;
  if (number === null || verb === null) return [];
  const figure = childrenBy(verb, 'obl', 'obj', 'xcomp')
    .concat(childBy(verb, 'cop') === null ? [] : [verb])
    .find(
      (one) =>
        one.at > word.at &&
        (countOf(scene, one) !== null || scene.quantities.some(({ from, to }) => from <= one.at && one.at < to)),
    );
  const quantity = scene.quantities.find(({ from, to }) => figure !== undefined && from <= figure.at && figure.at < to);
  if (quantity === undefined) return [];
  const { low, high, relation, text } = quantity;
  const draft = draftOf(scene, word, 'conscription', 'in-force', word.head);
  return [{ ...draft, slots: { ...draft.slots, count: { low, high, relation, text } } }];
}

const FORCED = /^(?:forced|forcible|coerced|involuntary|compulsory|mandatory)$/u;

/** "counted 300 cases of *forced recruitment*" */
function forcedRecruitment(scene: Scene, word: Word): Draft[] {
  if (
    !/^(?:recruitment|conscription|enlistment|drafting|induction|impressment)$/u.test(word.lemma) ||
    word.upos !== 'NOUN'
  )
    return [];
  const forced =
    /^(?:conscription|drafting|impressment)$/u.test(word.lemma) ||
    childrenBy(word, 'amod').some(({ lower }) => FORCED.test(lower));
  const of = childrenBy(word, 'nmod').find((one) => prepositionOf(one) === 'of');
  if (!forced || of === undefined || countOf(scene, of) === null || /^(?:case|instance)$/u.test(of.lemma)) return [];
  const verb = word.head;
  if (verb?.upos !== 'VERB' || verbGroup(verb).negative || verbGroup(verb).modality !== null) return [];
  const draft = draftOf(scene, word, 'conscription', 'enforced', of);
  return [{ ...draft, slots: { ...draft.slots, count: countOf(scene, of) } }];
}

/** "*no longer issues exit papers* to men of that age" */
function stoppedPermits(scene: Scene, word: Word): Draft[] {
  if (!/^(?:issue|issuance|issuing|granting|renewal|processing)$/u.test(word.lemma)) return [];
  const verb = word.head;
  if (verb?.upos !== 'VERB' || !/^(?:suspend|stop|halt|freeze|discontinue|end|cease)$/u.test(verb.lemma)) return [];
  const { negative, modality } = verbGroup(verb);
  const all = [...subtree(word), ...childrenBy(verb, 'obl').flatMap((one) => subtree(one))];
  const papers = all.some(({ lemma }) =>
    /^(?:permit|passport|visa|licen[cs]e|application|clearance|card)$/u.test(lemma),
  );
  const abroad = all.some((one) => isDeparting(one) || /^(?:abroad|overseas|exit)$/u.test(one.lower));
  if (!papers || !abroad || negative || modality !== null) return [];
  const who = all.find(
    (one) =>
      /^(?:man|woman|male|reservist|citizen|worker|person|national|conscript|youth)$/u.test(one.lemma) &&
      /^(?:to|for|of)$/u.test(prepositionOf(one) ?? ''),
  );
  return [withHolder(scene, draftOf(scene, verb, 'exit-ban', 'declared', who ?? null), verb)];
}

/** "The *age of conscription was lowered* to 25", "raised the maximum age for its self-defence duty" */
function ageLimit(scene: Scene, word: Word): Draft[] {
  if (!/^(?:age|limit)$/u.test(word.lemma) || word.upos !== 'NOUN') return [];
  const verb = word.head;
  if (verb?.upos !== 'VERB' || !isRelation(word.label, ['obj', 'nsubj:pass'])) return [];
  if (!/^(?:lower|raise|reduce|increase|extend|cut|lift|bring|put|widen)$/u.test(verb.lemma)) return [];
  const of = childrenBy(word, 'nmod', 'compound').some(({ lemma }) =>
    /^(?:conscription|service|draft|duty|call-up|mobili[sz]ation|conscript|reservist|recruitment|enlistment)$/u.test(
      lemma.toLowerCase(),
    ),
  );
  const other = childrenBy(word, 'nmod').some((one) => /^(?:for|of|on)$/u.test(prepositionOf(one) ?? ''));
  const bare =
    !other &&
    (word.lemma === 'limit' ||
      childrenBy(word, 'amod').some(({ lower }) => /^(?:maximum|upper|minimum|lower)$/u.test(lower))) &&
    isOfService(scene);
  const told = actAt(scene, verb.at);
  if (!(of || bare) || told === null || !isTaken(told) || verbGroup(verb).modality !== null) return [];
  const act: Act = /^(?:raise|increase|extend|widen)$/u.test(verb.lemma) ? 'extended' : 'declared';
  const measure: Measure = 'conscription';
  return [withHolder(scene, draftOf(scene, verb, measure, act, null), verb)];
}
