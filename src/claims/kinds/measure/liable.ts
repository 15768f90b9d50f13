/** Who is liable to serve or may no longer go, told by what a law lays on them or an office no longer does for them. */
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy, isRelation, subtree } from '../../../annotate/syntax/tree.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { actAt, countOf } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import type { Scene } from '../../scene.ts';
import { holdersOf, partOf, phraseText } from '../../stand.ts';
import { draftOf as plainDraft, isOfService, isService } from './duties.ts';
import { PERMITS } from './en-service.ts';
import type { Act, Measure, MeasureSlots } from './schema.ts';
import { isDeparting } from './standing.ts';
import { RECRUITS } from './verbs.ts';

/** Their words, as `Kind.triggers`. */
export const LIABLE: readonly string[] = [
  ...['eligible', 'liable', 'serve', 'oblige', 'require', 'compel', 'recruit', 'conscript', 'recruitment'],
  ...['summons', 'summonse', 'passport', 'application', 'abroad', 'permit'],
];

export const liableIn = (scene: Scene): Draft[] =>
  scene
    .tree()
    .words.flatMap((word) => [
      ...boundBy(scene, word),
      ...eligible(scene, word),
      ...notLetThrough(scene, word),
      ...notIssued(scene, word),
      ...levied(scene, word),
      ...sentOut(scene, word),
      ...counted(scene, word),
    ]);

/** With who takes it and how many it reaches, where they are told. */
function draftOf(scene: Scene, verb: Word, measure: Measure, act: Act, who: Word | null): Draft {
  const draft = plainDraft(scene, verb, measure, act, who);
  const told = actAt(scene, verb.at);
  const [holder] = told === null ? [] : holdersOf(scene, told).filter(({ isPrivate }) => !isPrivate);
  const count = who === null ? null : countOf(scene, who);
  return { ...draft, slots: { ...(draft.slots as unknown as MeasureSlots), authority: holder?.party ?? null, count } };
}

const isRecruits = (word: Word | null | undefined): word is Word =>
  word != null && RECRUITS.has(word.lemma.toLowerCase());

/** "The decree *obliges men* under 30 *to serve*", "all men *would have to serve* for two years" */
function boundBy(scene: Scene, word: Word): Draft[] {
  if (word.lemma !== 'serve' || word.upos !== 'VERB' || childBy(word, 'obj') !== null) return [];
  const { head } = word;
  if (head === null || !isRelation(word.label, ['xcomp', 'advcl', 'ccomp']) || verbGroup(head).negative) return [];
  if (/^(?:oblige|require|compel|bind|commit)$/u.test(head.lemma)) {
    const whom = childBy(head, 'obj', 'nsubj:pass');
    return isRecruits(whom) ? [draftOf(scene, head, 'conscription', 'in-force', whom)] : [];
  }
  const who = head.lemma === 'have' ? childBy(head, 'nsubj') : null;
  return isRecruits(who) ? [announced(scene, head, draftOf(scene, head, 'conscription', 'in-force', who))] : [];
}

/** "the front *announced* that all men …": who announces the rule makes it. */
function announced(scene: Scene, rule: Word, draft: Draft): Draft {
  const above =
    rule.label === 'ccomp' && rule.head !== null && RULES.test(rule.head.lemma) ? actAt(scene, rule.head.at) : null;
  const [holder] = above === null ? [] : holdersOf(scene, above).filter(({ isPrivate }) => !isPrivate);
  return holder === undefined ? draft : { ...draft, slots: { ...draft.slots, authority: holder.party } };
}
const RULES = /^(?:announce|decree|order|declare|proclaim|rule|decide|notify)$/u;

/** "Some nine million people *are eligible* for service" */
function eligible(scene: Scene, word: Word): Draft[] {
  if (!/^(?:eligible|liable)$/u.test(word.lemma) || childBy(word, 'cop') === null || verbGroup(word).negative)
    return [];
  const who = childBy(word, 'nsubj');
  const what = childrenBy(word, 'obl').filter((one) => /^(?:for|to)$/u.test(prepositionOf(one) ?? ''));
  const serves =
    what.length === 0
      ? isOfService(scene)
      : what.some((one) => isService(one) || (one.lemma === 'service' && isOfService(scene)));
  return isRecruits(who) && serves ? [draftOf(scene, word, 'conscription', 'in-force', who)] : [];
}

/** "Men of that age *are no longer let through* passport control" */
function notLetThrough(scene: Scene, word: Word): Draft[] {
  if (!/^(?:let|allow|permit|wave|pass)$/u.test(word.lemma) || !isNoLonger(word)) return [];
  const who = childBy(word, 'nsubj:pass');
  const gate = childrenBy(word, 'obl').find(
    (one) => /^(?:through|past|across|over)$/u.test(prepositionOf(one) ?? '') && GATES.test(one.lemma),
  );
  return isRecruits(who) && gate !== undefined ? [draftOf(scene, word, 'exit-ban', 'in-force', who)] : [];
}
const GATES = /^(?:control|border|frontier|checkpoint|crossing|counter|gate|immigration)$/u;
const isNoLonger = (word: Word): boolean =>
  verbGroup(word).negative ||
  childrenBy(word, 'advmod').some(
    (one) => one.lower === 'longer' && childrenBy(one, 'advmod').some(({ lower }) => lower === 'no'),
  );

/** "The ministry *stopped processing applications* from men who want to work abroad" */
function notIssued(scene: Scene, word: Word): Draft[] {
  if (!/^(?:accept|process|take|issue|grant|approve|renew|handle)$/u.test(word.lemma)) return [];
  const { head } = word;
  const stopped = head !== null && word.label === 'xcomp' && STOPS.test(head.lemma) ? head : null;
  const over = stopped ?? (isNoLonger(word) ? word : null);
  const thing = childBy(word, 'obj', 'nsubj:pass');
  if (over === null || thing === null || verbGroup(over).modality !== null) return [];
  if (thing.lemma !== 'application' && !PERMITS.has(thing.lemma)) return [];
  const all = [...subtree(thing), ...childrenBy(word, 'obl').flatMap((one) => subtree(one))];
  if (!all.some((one) => isDeparting(one) || /^(?:abroad|overseas|exit)$/u.test(one.lower))) return [];
  const who = all.find((one) => isRecruits(one) && ['from', 'to', 'of', 'for'].includes(prepositionOf(one) ?? ''));
  return [draftOf(scene, over, 'exit-ban', 'declared', who ?? null)];
}
const STOPS = /^(?:stop|cease|halt|suspend|discontinue|quit)$/u;

/** "The front *takes one recruit from each household*" */
function levied(scene: Scene, word: Word): Draft[] {
  if (!/^(?:take|demand|levy|draw|collect|require)$/u.test(word.lemma) || word.upos !== 'VERB') return [];
  const who = childBy(word, 'obj', 'nsubj:pass');
  if (who === null || !/^(?:recruit|conscript|son|man|youth|fighter|member)$/u.test(who.lemma)) return [];
  if (verbGroup(word).negative || verbGroup(word).modality !== null) return [];
  const from = [...childrenBy(word, 'obl'), ...childrenBy(who, 'nmod')].find(
    (one) =>
      /^(?:from|per|in)$/u.test(prepositionOf(one) ?? '') &&
      /^(?:household|family|house|village|home)$/u.test(one.lemma),
  );
  const each = from !== undefined && childrenBy(from, 'det').some(({ lower }) => /^(?:each|every)$/u.test(lower));
  if (!each) return [];
  const draft = draftOf(scene, word, 'conscription', 'in-force', who);
  return [
    {
      ...draft,
      slots: {
        ...draft.slots,
        affected: phraseText(
          scene,
          [...partOf(who), ...partOf(from)].sort((a, b) => a.at - b.at),
        ),
        count: null,
      },
    },
  ];
}

/** "*Summonses went out* in March" */
function sentOut(scene: Scene, word: Word): Draft[] {
  if (
    word.upos !== 'VERB' ||
    !/^(?:go|send|serve|deliver|issue|mail|distribute|come|arrive|begin|start)$/u.test(word.lemma)
  )
    return [];
  const { negative, modality } = verbGroup(word);
  const papers = childBy(word, 'nsubj:pass') ?? childBy(word, 'nsubj');
  if (papers === null || negative || modality !== null || !isSummons(scene, papers)) return [];
  // "began to *go out*": told once, by the verb above
  const goes = word.lemma !== 'begin' && word.lemma !== 'start' ? word : childBy(word, 'xcomp');
  return goes !== null && /^(?:go|send|serve|deliver|issue|mail|distribute|come|arrive)$/u.test(goes.lemma)
    ? [draftOf(scene, word, 'call-up', 'declared', null)]
    : [];
}
const isSummons = (scene: Scene, { lemma, lower }: Word): boolean =>
  (/^summonse?$/u.test(lemma) || lower === 'summonses') && isOfService(scene);

/** "documented *over 900 cases of forced recruitment*" */
function counted(scene: Scene, word: Word): Draft[] {
  if (!/^(?:recruitment|conscription|enlistment|drafting)$/u.test(word.lemma)) return [];
  const cases = word.head;
  if (cases === null || !/^(?:case|instance|incident|report)$/u.test(cases.lemma) || prepositionOf(word) !== 'of')
    return [];
  const forced =
    word.lemma === 'conscription' ||
    childrenBy(word, 'amod').some(({ lower }) => /^(?:forced|forcible|coerced|involuntary)$/u.test(lower));
  const count = countOf(scene, cases);
  if (!forced || count === null) return [];
  const draft = plainDraft(scene, word, 'conscription', 'enforced', null);
  return [{ ...draft, slots: { ...draft.slots, count } }];
}
