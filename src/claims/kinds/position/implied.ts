/** Stands without a verb of taking one: "must withdraw", "will not negotiate", "was ready to talk", "was alarmed by". */
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy, isRelation } from '../../../annotate/syntax/tree.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { actAt } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import type { Scene } from '../../scene.ts';
import { type Holder, holderOf, holdersOf, partOf, phraseText, speakerAt } from '../../stand.ts';
import {
  AVENGING,
  FEELING,
  FIGHTING,
  GOING_ON,
  JUDGING,
  LISTING,
  LISTS,
  NEEDS,
  PLEASED,
  PRAISING,
  SANCTIONING,
  STANDS,
  type Way,
  WILLING,
} from './en.ts';
import { aboutOf, type Toward } from './objects.ts';
import type { PositionSlots, Topic } from './schema.ts';
import { bears, isOfWar, topicOf } from './topics.ts';

/** Words of what is demanded or refused, as triggers. */
export const IMPLIED: ReadonlySet<string> = new Set(
  'withdraw withdrawal negotiation dialogue leave stop halt end cease negotiate talk recognise recognize lay pull accept tolerate lift release respect protect need reason point sense retaliate avenge annihilate crush obliterate'.split(
    ' ',
  ),
);

export function implied(scene: Scene, word: Word): Draft[] {
  // "is *prepared* to talk", a participle to the parser
  if (WILLING.has(word.lower) && word.xpos === 'VBN') return willing(scene, word);
  if (word.upos === 'VERB' && !FEELING.has(word.lower)) return byModal(scene, word);
  if (FEELING.has(word.lower)) return felt(scene, word);
  if (JUDGING.has(word.lower)) return judged(scene, word, 'condemns');
  if (PRAISING.has(word.lower) && word.upos !== 'VERB') return judged(scene, word, 'supports');
  if (LISTS.has(word.lemma) && word.upos === 'NOUN') return listed(scene, word);
  if (word.upos === 'NOUN' && childBy(word, 'det')?.lower === 'no') return noTalks(scene, word);
  return WILLING.has(word.lower) && word.upos === 'ADJ' ? willing(scene, word) : [];
}

function byModal(scene: Scene, word: Word): Draft[] {
  const { modality, negative } = verbGroup(word);
  const at = { from: word.at, to: word.at + 1 };
  // "demanded that they must leave": told by the verb above
  const above = word.head !== null && STANDS.verbs.has(word.head.lemma) ? word.head.lemma : null;
  if (modality === null || (above !== null && (above !== 'tell' || topicOf(word) !== null))) return [];
  const bearing = isOfWar(partOf(word)) ? 'other' : null;
  const topic = topicOf(word) ?? ((negative ? ACCEPTING : BINDING).has(word.lemma) ? bearing : null);
  const about = (about: Topic): Toward => ({ text: phraseText(scene, partOf(word)), actor: null, topic: about });
  if (modality === 'obliged' && !negative && topic !== null) {
    const speaker = speakerAt(scene, word.at);
    return speaker !== null && isPublic(speaker) ? draft(at, speaker, 'calls-for', about(topic)) : [];
  }
  if (modality !== 'planned' && modality !== 'conditional') return [];
  const speaker = speakerAt(scene, word.at);
  const act = actAt(scene, word.at);
  const [holder] = act === null ? [] : holdersOf(scene, act).filter(isPublic);
  if (holder === undefined || (modality === 'conditional' && speaker === null)) return [];
  if (negative && topic !== null && topic !== 'ceasefire') return draft(at, holder, 'rejects', about(topic));
  if (!negative && AVENGING.has(word.lemma)) return draft(at, holder, 'threatens', about('other'));
  const fights = childrenBy(word, 'obj', 'xcomp').some(({ lemma }) => FIGHTING.has(lemma));
  const until = childrenBy(word, 'advcl', 'obl').some((one) =>
    childrenBy(one, 'mark', 'case').some(({ lower }) => lower === 'until'),
  );
  return !negative && GOING_ON.has(word.lemma) && fights && until ? draft(at, holder, 'threatens', about('other')) : [];
}

/** "the siege *must be lifted*" */
const BINDING = new Set('lift end stop release free respect protect halt'.split(' '));
/** "*would not accept* any deal that …" */
const ACCEPTING = new Set('accept tolerate allow agree condone'.split(' '));

/** "There *will be no negotiation* with them" */
function noTalks(scene: Scene, word: Word): Draft[] {
  const { head } = word;
  const there = head !== null && isRelation(word.label, ['nsubj']) && childBy(head, 'expl') !== null;
  const possible = head?.lemma === 'possible' && isRelation(word.label, ['nsubj']);
  const need = head !== null && NEEDS.has(word.lemma) && isRelation(word.label, ['obj']) && SEEING.has(head.lemma);
  if (need) return noNeed(scene, word, head);
  const topic = there || possible ? topicOf(word) : null;
  const open = possible || (there && OPEN.has(verbGroup(head).modality ?? ''));
  const speaker = open ? speakerAt(scene, word.at) : null;
  if (topic === null || topic === 'ceasefire' || speaker === null || !isPublic(speaker)) return [];
  const toward: Toward = { text: phraseText(scene, partOf(word)), actor: null, topic };
  return draft({ from: word.at, to: word.at + 1 }, speaker, 'rejects', toward);
}

const OPEN: ReadonlySet<string> = new Set(['planned', 'conditional', 'possible']);
const SEEING = new Set(['see', 'find', 'have', 'feel']);

/** "*sees no need* for talks" */
function noNeed(scene: Scene, word: Word, verb: Word): Draft[] {
  const about = childrenBy(word, 'nmod', 'acl').find((one) => topicOf(one) === 'negotiations');
  const act = about === undefined ? null : actAt(scene, verb.at);
  const [holder] = act === null ? [] : holdersOf(scene, act).filter(isPublic);
  if (about === undefined || holder === undefined) return [];
  const toward: Toward = { text: phraseText(scene, partOf(about)), actor: null, topic: 'negotiations' };
  return draft({ from: word.at, to: word.at + 1 }, holder, 'rejects', toward);
}

const isPublic = ({ isPrivate }: Holder): boolean => !isPrivate;

const draft = (trigger: Draft['trigger'], holder: Holder, act: PositionSlots['act'], toward: Toward): Draft[] => {
  const slots: PositionSlots = { holder: holder.party, act, toward };
  return [{ trigger, slots, ...(holder.own === true ? {} : { claimant: holder }), modality: 'reported' }];
};

const subjectOf = (scene: Scene, word: Word): Holder | null => {
  const [subject] = childrenBy(word, 'nsubj', 'expl');
  const holder = subject === undefined ? null : holderOf(scene, subject);
  // "I was alarmed by the shelling" is a tale
  const told = holder?.own === true && verbGroup(word).tense !== 'present' && !isNow(word);
  return holder !== null && !holder.isPrivate && !told ? holder : null;
};
const isNow = (word: Word): boolean =>
  /^VB[PZ]$/u.test(word.xpos) || childrenBy(word, 'cop', 'aux:pass', 'aux').some(({ xpos }) => /^VB[PZ]$/u.test(xpos));

/** "*remains* concerned" */
const STAYING = new Set(['remain', 'feel', 'grow', 'become', 'stay']);
const hostOf = (word: Word): Word | null => {
  if (childBy(word, 'cop', 'aux:pass') !== null) return word;
  const { head, label } = word;
  return head !== null && isRelation(label, ['xcomp', 'advcl', 'ccomp']) && STAYING.has(head.lemma) ? head : null;
};

/** "was alarmed by the raid", "is deeply concerned that …" */
function felt(scene: Scene, word: Word): Draft[] {
  const host = hostOf(word);
  if (host === null || verbGroup(host).negative) return [];
  const holder = subjectOf(scene, host);
  const about = [...word.children, ...(host === word ? [] : host.children)].find(
    (one) =>
      one.at > word.at &&
      (isRelation(one.label, ['ccomp', 'advcl']) ||
        (isRelation(one.label, ['obl', 'obl:agent']) && /^(?:by|at|over|about|for)$/u.test(prepositionOf(one) ?? ''))),
  );
  const concern: Pick<Way, 'act'> = { act: PLEASED.has(word.lower) ? 'supports' : 'expresses-concern' };
  return holder === null || about === undefined || !bears(scene, partOf(about))
    ? []
    : draft({ from: word.at, to: word.at + 1 }, holder, concern.act, aboutOf(scene, concern, about));
}

/** "is ready to negotiate", "open to talks": only of what a war turns on. */
function willing(scene: Scene, word: Word): Draft[] {
  if (verbGroup(word).negative) return [];
  const holder = subjectOf(scene, word);
  const content = word.children.find(
    (one) =>
      one.at > word.at &&
      (isRelation(one.label, ['xcomp', 'ccomp', 'advcl']) ||
        (isRelation(one.label, ['obl']) && /^(?:to|for)$/u.test(prepositionOf(one) ?? ''))),
  );
  const topic =
    content === undefined
      ? null
      : (topicOf(content) ?? (/^(?:meet|mediate)$/u.test(content.lemma) ? 'negotiations' : null));
  if (holder === null || content === undefined || topic === null) return [];
  return draft({ from: word.at, to: word.at + 1 }, holder, 'offers', {
    text: phraseText(scene, partOf(content)),
    actor: null,
    topic,
  });
}

/** "called the raid barbaric", "said that the raid was unacceptable". */
function judged(scene: Scene, word: Word, stand: 'condemns' | 'supports'): Draft[] {
  if (verbGroup(word).negative) return [];
  const at = { from: word.at, to: word.at + 1 };
  const condemning: Pick<Way, 'act'> = { act: stand };
  const [subject] = childBy(word, 'cop') === null ? [] : childrenBy(word, 'nsubj');
  if (subject !== undefined) {
    const speaker = speakerAt(scene, word.at);
    if (speaker === null || !isPublic(speaker) || !isOfWar(partOf(subject))) return [];
    return draft(at, speaker, stand, aboutOf(scene, condemning, subject));
  }
  const verb = namingOver(word);
  const deed = verb === null ? null : childBy(verb, 'obj', 'nsubj:pass');
  const act = verb === null ? null : actAt(scene, verb.at);
  if (act === null || deed === null || !isOfWar(partOf(deed))) return [];
  return holdersOf(scene, act)
    .filter(isPublic)
    .flatMap((holder) => draft(at, holder, stand, aboutOf(scene, condemning, deed)));
}

/** "put the general on its sanctions list" */
function listed(scene: Scene, word: Word): Draft[] {
  const verb = word.head;
  const kind = [...childrenBy(word, 'compound', 'amod'), ...childrenBy(word, 'nmod')].some(
    ({ lemma, lower }) => SANCTIONING.has(lemma) || SANCTIONING.has(lower),
  );
  const black = word.lemma === 'blacklist' || kind;
  if (!black || verb?.upos !== 'VERB' || !LISTING.has(verb.lemma) || !/^(?:on|to|in)$/u.test(prepositionOf(word) ?? ''))
    return [];
  const act = actAt(scene, verb.at);
  const whom = act?.undergoers[0];
  if (act === null || whom === undefined || act.mood.stance !== undefined) return [];
  return holdersOf(scene, act)
    .filter(isPublic)
    .flatMap((holder) => draft(act.trigger, holder, 'sanctions', aboutOf(scene, { act: 'sanctions' }, whom)));
}

/** The verb that calls something by this word, a few steps up. */
function namingOver(word: Word): Word | null {
  const above = [word.head, word.head?.head, word.head?.head?.head];
  return above.find((verb) => verb?.upos === 'VERB' && NAMING.has(verb.lemma)) ?? null;
}
const NAMING = new Set(['call', 'describe', 'label', 'brand', 'term', 'denounce']);
