/** Positions: a verb, a noun or an adjective of taking a stand, who takes it and towards what. Who takes it vouches for it. */
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy, isRelation } from '../../../annotate/syntax/tree.ts';
import { BLAMING } from '../../../language/en/syntax.ts';
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { firstOfList } from '../../../annotate/syntax/views/verb-list.ts';
import { type Act, actAt, actorBefore, actsIn, triggersOf } from '../../act.ts';
import { isAsUntrue } from '../../denials.ts';
import type { Draft, Kind } from '../../draft.ts';
import { partyOf, type Scene } from '../../scene.ts';
import { type Holder, holdersOf, isTaken, speakerAt } from '../../stand.ts';
import { wanted } from './demands.ts';
import { answered } from './answers.ts';
import {
  ANSWERS,
  ATTENDING,
  FEELING,
  GOING_ON,
  ISSUING,
  JUDGING,
  LISTS,
  NAYS,
  PAPERS,
  PRAISING,
  REACTING,
  STANDS,
  UTTERING,
  type Way,
  WILLING,
} from './en.ts';
import { toward } from './objects.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { topicOf } from './topics.ts';
import { IMPLIED, implied } from './implied.ts';
import { type PositionSlots, position } from './schema.ts';
import { fill } from './fill.ts';

export const positionKind: Kind = {
  schema: position,
  weighed: { slot: 'act', of: [], fill },
  standing: true,
  unplaced: 'never',
  triggers: new Set([
    ...triggersOf(STANDS),
    ...FEELING,
    ...WILLING,
    ...JUDGING,
    ...PRAISING,
    ...LISTS,
    ...GOING_ON,
    ...IMPLIED,
    ...ANSWERS,
    ...ATTENDING,
    ...NAYS,
  ]),
  extract: (scene) => [
    ...actsIn(scene, STANDS).flatMap(({ act, says }) => says.flatMap((way) => byWay(scene, act, way)).slice(0, MOST)),
    ...scene.tree().words.flatMap((word) => implied(scene, word)),
    ...scene
      .tree()
      .words.flatMap((word) =>
        answered(scene, word, (holders, stand, about) =>
          draftsOf({ from: word.at, to: word.at + 1 }, holders, stand, [about]),
        ),
      ),
  ],
};
/** No verb takes more stands than these; what a list adds is the same stand. */
const MOST = 12;

function byWay(scene: Scene, act: Act, way: Way): Draft[] {
  if (act.form === 'noun') return byNoun(scene, act, way);
  // who does not recognise a state takes a stand too
  const refused = way.act === 'recognizes' && act.mood.stance === 'denies' && act.mood.modality === undefined;
  if ((!refused && !isTaken(act)) || isRelation(act.word.label, ['amod'])) return [];
  // "dismissed it as a lie": what was said is denied
  if (way.act === 'rejects' && isAsUntrue(act.word)) return [];
  // "the militia, backed by Iran, …": an attribute, no statement of its own
  if (way.act === 'supports' && isRelation(act.word.label, ['acl', 'advcl']) && act.word.xpos === 'VBN') return [];
  // "rejected *what it called* attempts to draw it in": a name for it
  if (act.word.lemma === 'call' && isNaming(act.word)) return [];
  // "were accused *of supporting* the rebels"
  if (isRelation(act.word.label, ['advcl', 'acl', 'xcomp']) && BLAMING.has(act.word.head?.lemma ?? '')) return [];
  // "refused patrols access": somebody is kept out
  if (act.word.lemma === 'refuse' && childrenBy(act.word, 'obj', 'iobj').length > 1) return [];
  const done = doing(act);
  const holders = publicOf(holdersOf(scene, done).map((holder) => ofLeader(scene, act, holder))).filter(
    ({ own }) => own !== true || isTakenInWriting(act, way),
  );
  if (holders.length === 0) return [];
  const none = way.act === 'offers' ? nothingIn(scene, act.word) : undefined;
  if (none !== undefined) {
    const topic = topicOf(none);
    return topic === null ? [] : draftsOf(act.trigger, holders, 'rejects', [{ text: none.text, actor: null, topic }]);
  }
  const abouts = way.takes === 'object' ? toward(scene, done, way) : wanted(scene, done.word, done.undergoers, way);
  return draftsOf(act.trigger, holders, refused ? 'rejects' : way.act, abouts);
}

/** "We condemn", "I have called for": taken as it is written; "I urged him to stop" is a tale, "we support 400 families" no stand. */
function isTakenInWriting({ word }: Act, { act, needs }: Way): boolean {
  const { tense, modality } = verbGroup(word);
  if (tense !== 'present' || modality !== null || ASKING.has(word.lemma)) return false;
  return act === 'condemns' || act === 'calls-for' || act === 'rejects' || (act === 'supports' && needs === 'war');
}
const ASKING = new Set(['ask', 'beg', 'invite', 'tell', 'push', 'press', 'plead']);

/** "what he *called* …" */
const isNaming = ({ head, label }: Word): boolean => head?.lower === 'what' && isRelation(label, ['acl']);

/** "offered them *no talks*": a refusal, wherever the noun was hung. */
const nothingIn = (scene: Scene, verb: Word): Word | undefined =>
  scene
    .tree()
    .words.find((one) => one.at > verb.at && one.at <= verb.at + NEAR_TOKENS && childBy(one, 'det')?.lower === 'no');
const NEAR_TOKENS = 6;

/** "expressed concern over …", "issued a call for …"; as a headline, "UN call for …". A noun that points back tells nothing. */
function byNoun(scene: Scene, act: Act, way: Way): Draft[] {
  const { word } = act;
  const first = firstOfList(word);
  const { head } = first;
  const verb = head !== null && utters(head, first, way) ? head : null;
  const above = verb === null ? null : actAt(scene, verb.at);
  const leads = word.label === 'root' && scene.tree().words.every(({ upos }) => upos !== 'VERB');
  if (verb !== null ? above === null || !isTaken(above) : !leads) return [];
  const before = leads ? actorBefore(scene, word) : null;
  const holders = above !== null ? holdersOf(scene, above) : before !== null ? [asHolder(before)] : [];
  const asked = way.takes === 'demand' ? wanted(scene, word, [], way) : [];
  const abouts =
    way.takes === 'object'
      ? toward(scene, above === null ? act : lent(act, above), way)
      : // "reiterated its appeal to all parties *to cease* hostilities": hung on the verb
        asked.length > 0 || verb === null
        ? asked
        : wanted(scene, verb, [], way);
  const own = publicOf(holders).filter(
    (one) => one.own !== true || (verb !== null && verbGroup(verb).tense === 'present'),
  );
  return draftsOf(act.trigger, own, way.act, abouts.length === 0 ? bare(word, verb, way, own) : abouts);
}

/** "expressed concern over", "reacted with sanctions on"; sanctions that are imposed the verb tells. */
function utters(head: Word, { label, children }: Word, { act }: Way): boolean {
  const preposition = children.find((one) => one.label === 'case')?.lower;
  if (isRelation(label, ['obl'])) return preposition === 'with' && REACTING.has(head.lemma);
  return act !== 'sanctions' && isRelation(label, ['obj', 'nsubj:pass', 'xcomp']) && UTTERING.has(head.lemma);
}

/** "Washington *expressed concern*.": about what was told before. */
function bare(noun: Word, verb: Word | null, { act }: Way, holders: readonly Holder[]): PositionSlots['toward'][] {
  // a state or body that worries about anything in a war worries about the war
  if (
    act === 'expresses-concern' &&
    verb !== null &&
    holders.length > 0 &&
    holders.every(({ party }) => party.actor !== null)
  )
    return [{ text: null, actor: null, topic: null }];
  const more = [...noun.children, ...(verb?.children ?? [])].some(
    (one) => one.at > noun.at && !isRelation(one.label, ['punct', 'cc', 'conj', 'parataxis', 'advmod']),
  );
  if (more || verb === null || !/^(?:express|voice|convey|reiterate|declare|register)$/u.test(verb.lemma)) return [];
  if (act === 'condemns' || act === 'expresses-concern') return [{ text: null, actor: null, topic: null }];
  return act === 'supports' ? [{ text: null, actor: null, topic: 'other' }] : [];
}

/** "*gave* the rebels its support", "*provided* support to them": the verb has what the noun is about. */
const lent = (act: Act, above: Act): Act => ({
  ...act,
  phrases: [...act.phrases, ...above.phrases],
  undergoers: [
    ...act.undergoers,
    ...above.undergoers.filter((word) => word !== act.word),
    ...childrenBy(above.word, 'iobj'),
  ],
});

const asHolder = (mention: Parameters<typeof partyOf>[0]): Holder => ({
  party: partyOf(mention),
  name: mention.name,
  isPrivate: mention.kind === 'people' || mention.kind === 'media',
});

/** "X threatened to …" is active, whatever the tag of its verb; a paper's stand is that of the body that issues it. */
function doing(act: Act): Act {
  const { word, undergoers } = act;
  const bare = act.doers.length === 0 && childBy(word, 'aux', 'aux:pass', 'obl:agent') === null;
  // "King X, in a speech last night, *called* for": taken for a participle
  const told = INTRANSITIVE.has(word.lemma) && childBy(word, 'nsubj:pass') !== null;
  const turned = bare && (childBy(word, 'xcomp') !== null || told);
  const doers = (turned ? undergoers : act.doers).flatMap((one) => (PAPERS.has(one.lemma) ? issuersOf(one) : [one]));
  return { ...act, doers, undergoers: turned ? [] : undergoers };
}

const INTRANSITIVE = new Set(['call', 'appeal', 'plead', 'protest', 'insist']);

/** "The council adopted a *resolution* demanding …", "a *statement* by the ministry condemned …" */
function issuersOf(paper: Word): readonly Word[] {
  const own = argumentsOf(paper).doers.map(({ word }) => word);
  const { head, label } = paper;
  const above =
    own.length === 0 &&
    head?.upos === 'VERB' &&
    ISSUING.has(head.lemma) &&
    isRelation(label, ['obj', 'nsubj:pass', 'obl'])
      ? head
      : null;
  if (above !== null) return argumentsOf(above).doers.map(({ word }) => word);
  const before = childrenBy(paper, 'compound').filter(({ upos }) => upos === 'PROPN');
  return own.length > 0 ? own : before;
}

/** "“The people of X will support you,” its president wrote": the leader's word. */
function ofLeader(scene: Scene, { word }: Act, holder: Holder): Holder {
  const speaker = holder.isPrivate ? speakerAt(scene, word.at) : null;
  return speaker !== null && speaker.party.actor !== null && speaker.party.actor === holder.party.actor
    ? speaker
    : holder;
}

const publicOf = (holders: readonly Holder[]): Holder[] => holders.filter(({ isPrivate }) => !isPrivate);

export const draftsOf = (
  trigger: Draft['trigger'],
  holders: readonly Holder[],
  act: PositionSlots['act'],
  abouts: readonly PositionSlots['toward'][],
): Draft[] =>
  holders.flatMap((holder) =>
    abouts.map((about): Draft => {
      const slots: PositionSlots = { holder: holder.party, act, toward: about };
      return { trigger, slots, ...(holder.own === true ? {} : { claimant: holder }), modality: 'reported' };
    }),
  );
