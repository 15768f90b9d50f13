/** Answers to what somebody else puts forward: "accepted the plan", "would not comply with the resolution", "ignored the call". */
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy, isRelation, wordAt } from '../../../annotate/syntax/tree.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { actAt } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { type Holder, holdersOf, partOf, phraseText } from '../../stand.ts';
import { ANSWERS, ATTENDING, NAYS, OF_TRADE, PUT_FORWARD, TALKS } from './en.ts';
import type { Toward } from './objects.ts';
import type { PositionSlots, Topic } from './schema.ts';
import { topicOf } from './topics.ts';

type Take = (holders: readonly Holder[], act: PositionSlots['act'], about: Toward) => Draft[];

/** `take` makes drafts of it. */
export function answered(scene: Scene, word: Word, take: Take): Draft[] {
  const says = answerOf(word);
  const refused = isRefused(word) ? word.head : null;
  const act = says === null ? null : actAt(scene, (refused ?? word).at);
  if (says === null || act === null || isMereTalk(refused ?? word, act.mood.modality)) return [];
  const holders = holdersOf(scene, act).filter(({ isPrivate, own }) => !isPrivate && own !== true);
  if (holders.length === 0) return [];
  const about = matter(scene, word, refused === null ? act.undergoers : []);
  return about === null ? [] : take(holders, says, about);
}

function answerOf(word: Word): PositionSlots['act'] | null {
  // "Peru's plan, *accepted* by nobody, …": an attribute
  if (word.upos !== 'VERB' || (isRelation(word.label, ['acl', 'advcl']) && word.xpos === 'VBN')) return null;
  const { lemma, negative } = verbGroup(word);
  const nay = NAYS.has(lemma) || NAYS.has(`${word.lemma} ${after(word)}`);
  const yea = ANSWERS.has(lemma) || ANSWERS.has(`${word.lemma} ${after(word)}`);
  // "one accepted, the other *refused*"
  if (REFUSING_ALONE.has(lemma))
    return !negative && childBy(word, 'obj', 'xcomp', 'ccomp', 'nsubj:pass', 'advcl') === null ? 'rejects' : null;
  if (nay) return negative ? null : 'rejects';
  if (ATTENDING.has(lemma)) return negative && isOfTalks(word) ? 'rejects' : null;
  return yea ? (negative !== isRefused(word) ? 'rejects' : 'supports') : null;
}
const isRefused = ({ head, label }: Word): boolean =>
  head !== null && isRelation(label, ['xcomp']) && REFUSING.has(head.lemma);

const REFUSING_ALONE = new Set(['refuse', 'decline', 'demur']);
const after = ({ children, at }: Word): string => children.find((one) => one.at === at + 1)?.lower ?? '';
/** "*refused* to accept": told by that verb where it takes a stand itself */
const REFUSING = new Set(['fail', 'decline']);

/** "may accept", "should accept", "would accept": no answer yet; what will not be accepted is. */
const isMereTalk = (word: Word, modality: string | undefined): boolean => {
  const { negative } = verbGroup(word);
  if (modality === 'urged' || (modality === 'alleged' && !negative)) return true;
  return (modality === 'conditional' || modality === 'planned') && !negative;
};

/** The paper, offer or talks that it is about; null where it is about anything else. */
function matter(scene: Scene, word: Word, undergoers: readonly Word[]): Toward | null {
  const all = undergoers.length > 0 ? undergoers : childrenBy(word, 'obj', 'nsubj:pass');
  const objects = all.filter(({ lower }) => !/^(?:it|this|that|them|both)$/u.test(lower));
  const phrases = childrenBy(word, 'obl').filter((one) => /^(?:to|with|in|of|on)$/u.test(prepositionOf(one) ?? ''));
  const clauses = childrenBy(word, 'xcomp', 'ccomp').filter(({ upos }) => upos === 'VERB');
  const head = ATTENDING.has(word.lemma) ? undefined : [...objects, ...phrases].find(isPutForward);
  if (head !== undefined) {
    if (partOf(head).some(({ lemma }) => OF_TRADE.has(lemma))) return null;
    const words = partOf(head);
    return { text: phraseText(scene, words), actor: null, topic: topicOf(head, beside(word, head)) ?? 'other' };
  }
  const talks = [...clauses, word].find(isOfTalks);
  if (talks !== undefined) return { text: phraseText(scene, partOf(talks)), actor: null, topic: 'negotiations' };
  const bare = childBy(word, 'nsubj') !== null && objects.length === 0 && clauses.length === 0 && phrases.length === 0;
  const topic = bare && !ATTENDING.has(word.lemma) ? topicBefore(scene, word, all[0] ?? word) : null;
  return topic === null ? null : { text: null, actor: null, topic };
}

/** "accepted a plan *for talks*", hung on the verb */
const beside = (verb: Word, head: Word): Word[] =>
  childrenBy(verb, 'obl')
    .filter((one) => one.at > head.at && /^(?:for|of|on|to)$/u.test(prepositionOf(one) ?? ''))
    .flatMap(partOf);

/** "the proposal", "one of the proposals", "the terms of the truce" */
const isPutForward = (word: Word): boolean =>
  PUT_FORWARD.has(word.lemma) ||
  TALKS.has(word.lemma) ||
  (/^(?:one|any|all|some|part|none|most)$/u.test(word.lower) &&
    childrenBy(word, 'nmod').some(({ lemma }) => PUT_FORWARD.has(lemma)));

/** "agreed *to attend the talks*", "agreed *to negotiate*" */
const isOfTalks = (word: Word): boolean =>
  /^(?:negotiate|talk)$/u.test(word.lemma) ||
  ((ATTENDING.has(word.lemma) || OPENING.has(word.lemma)) &&
    [...childrenBy(word, 'obj', 'obl'), ...childrenBy(word, 'obj').flatMap((one) => childrenBy(one, 'nmod'))].some(
      ({ lemma }) => TALKS.has(lemma),
    ));

const OPENING = new Set(['resume', 'hold', 'open', 'begin', 'start', 'enter', 'send', 'come', 'go']);

/** "called on both to withdraw; one *accepted*": what the passage asked for just before. */
function topicBefore(scene: Scene, word: Word, last: Word): Topic | null {
  const next = wordAt(scene.tree(), Math.max(word.at, last.at) + 1);
  if (next !== null && !/^(?:PUNCT|CCONJ|ADV|SCONJ)$/u.test(next.upos)) return null;
  let topic: Topic = 'other';
  let asked = false;
  for (let at = word.at - 1; at >= Math.max(0, word.at - NEAR_TOKENS); at--) {
    const lower = lowerAt(scene, at);
    asked ||= ASKED.test(lower) || (CALLED.test(lower) && /^(?:on|upon|for)$/u.test(lowerAt(scene, at + 1)));
    if (topic === 'other') topic = TOPIC_WORDS.find(([form]) => form.test(lower))?.[1] ?? topic;
    if (asked && topic !== 'other') break;
  }
  return asked ? topic : null;
}
const NEAR_TOKENS = 45;
const ASKED =
  /^(?:proposals?|plans?|roadmap|initiative|resolutions?|offers?|offered|proposed|ultimatum|demands?|demanded|urged|asked|appeals?|appealed|terms|invitations?|invited)$/u;
const CALLED = /^(?:calls?|called|calling)$/u;
const TOPIC_WORDS: readonly (readonly [RegExp, Topic])[] = [
  [/^(?:cease-?fire|truce|armistice|hostilities)$/u, 'ceasefire'],
  [/^(?:withdraw|withdrawal|pull-?out|evacuation)$/u, 'withdrawal'],
  [/^(?:talks|negotiations?|negotiate|mediation|dialogue)$/u, 'negotiations'],
];
