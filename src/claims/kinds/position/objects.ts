/** What is condemned, supported, rejected, recognised or sanctioned, and what is worried about. */
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import type { Act } from '../../act.ts';
import { partyOf, type Scene } from '../../scene.ts';
import { joined, partOf, phraseText } from '../../stand.ts';
import { DISMISSED, HELP, JUDGING, MEANS, POWERS, RECOGNISED, RELIEF, SAID, type Way } from './en.ts';
import type { PositionSlots, Topic } from './schema.ts';
import { actorIn, bears, isOfWar, topicOf } from './topics.ts';

export type Toward = PositionSlots['toward'];

/** One, however many things are joined; none where it does not bear on the conflict. */
export function toward(scene: Scene, act: Act, way: Way): Toward[] {
  if (way.with !== undefined && !isWith(scene, act, way, way.with)) return [];
  const heads = way.behind.size > 0 ? behind(act, way) : objects(act);
  const clause = act.word.lemma === 'protest' ? childBy(act.word, 'ccomp') : null;
  const [head] =
    clause !== null
      ? [clause]
      : heads.length > 0
        ? heads
        : act.form === 'noun'
          ? ofNoun(act, way)
          : way.with === undefined
            ? heads
            : objects(act);
  // "Paris *condemns*, Bonn waits": what the passage told
  if (head === undefined) return isBare(act, way) ? [{ text: null, actor: null, topic: null }] : [];
  // "condemned their arrival as a declaration of war" blames somebody: an accusation
  if (way.act === 'condemns' && actorIn(scene, withoutName(head)) !== null && isCalled(act)) return [];
  // "rejected *it*": what was told before
  if (isPointing(head) && !tellsOfTruce(scene))
    return POINTED.has(way.act) ? [{ text: head.text, actor: null, topic: topicFor(way, head) }] : [];
  const words = partOf(head);
  if (!fits(scene, act, way, head, words)) return [];
  return [{ ...aboutOf(scene, way, head), ...topicOver(act, way, head) }];
}

/** "suspended *aid*", "suspended 40 million of *aid*"; help only where a state or a bloc of states does it. */
function isWith(scene: Scene, act: Act, way: Way, needed: ReadonlySet<string>): boolean {
  const things = objects(act).flatMap((one) => [one, ...(isSum(one) ? childrenBy(one, 'nmod') : [])]);
  const found = things.filter(({ lemma }) => needed.has(lemma));
  if (way.act !== 'sanctions') return found.length > 0;
  return found.some((one) => !HELP.has(one.lemma) || isByPower(scene, act));
}
const isSum = ({ upos, lemma, text }: Word): boolean =>
  upos === 'NUM' || text === '$' || /^(?:million|billion|package|part|rest|number|sum)$/u.test(lemma);

/** States, their organs and blocs; not those whose trade is relief, and no fighters. */
function isByPower(scene: Scene, { doers }: Act): boolean {
  return doers.some((one) => {
    const actor = scene.actors.find(({ from, to }) => from <= one.at && one.at < to);
    if (actor === undefined) return one.upos === 'PROPN' || one.upos === 'PRON' || POWERS.has(one.lemma);
    const relief = actor.kind === 'organisation' && RELIEF.test(actor.actor ?? '');
    return (actor.kind === 'state' || actor.kind === 'organisation' || POWERS.has(one.lemma)) && !relief;
  });
}

const isBare = ({ word, form }: Act, { act }: Way): boolean =>
  act === 'condemns' &&
  form === 'verb' &&
  word.lemma === 'condemn' &&
  word.xpos === 'VBZ' &&
  childrenBy(word, 'obj', 'obl', 'ccomp', 'xcomp', 'advcl', 'iobj').length === 0;

/** A pronoun for a thing told before; "them" may be anybody. */
const isPointing = ({ upos, lower }: Word): boolean =>
  /^(?:PRON|DET)$/u.test(upos) && /^(?:it|this|that)$/u.test(lower);
const POINTED: ReadonlySet<Way['act']> = new Set(['condemns', 'rejects']);

/** A truce that is turned down has its own kind. */
function tellsOfTruce({ tokens, sentence }: Scene): boolean {
  for (let at = Math.max(0, sentence.from - NEAR_TOKENS); at < sentence.to; at++)
    if (TRUCE.has(tokens[at]?.lower ?? '')) return true;
  return false;
}
const NEAR_TOKENS = 60;
const TRUCE = new Set(['ceasefire', 'cease-fire', 'truce', 'armistice']);

const isCalled = ({ phrases, undergoers }: Act): boolean =>
  phrases.some(({ preposition }) => preposition === 'as') ||
  undergoers.some((word) => childrenBy(word, 'nmod').some((one) => prepositionOf(one) === 'as'));

/** "the war *as one against all Arabs*": what it is called tells nothing of who is blamed. */
const withoutName = (head: Word): Word[] => {
  const name = childrenBy(head, 'nmod', 'acl', 'advcl').find((one) =>
    childrenBy(one, 'case', 'mark').some(({ lower }) => lower === 'as'),
  );
  return partOf(head).filter(({ at }) => name === undefined || at < name.reach.from || at >= name.reach.to);
};

/** What is behind "condemned in the strongest terms" may hang on the terms. */
const objects = ({ word, undergoers }: Act): readonly Word[] =>
  undergoers.length > 0 ? undergoers : childrenBy(word, 'obl').flatMap((phrase) => childrenBy(phrase, 'appos'));

/** Behind one of the prepositions, hung on the act or on its object: "cut ties *with Iran*". */
const behind = ({ phrases, undergoers }: Act, way: Way): Word[] => [
  ...phrases.filter((one) => way.behind.has(one.preposition)).map(({ word }) => word),
  ...undergoers.flatMap((one) => childrenBy(one, 'nmod')).filter((one) => way.behind.has(prepositionOf(one) ?? '')),
];

/** "support of the rebels": what the noun undergoes. */
const ofNoun = ({ undergoers }: Act, { behind: prepositions }: Way): readonly Word[] =>
  undergoers.filter((word) => prepositions.has(prepositionOf(word) ?? 'of'));

const topicOver = (act: Act, way: Way, head: Word): Partial<Toward> => {
  const topic = way.act === 'rejects' || way.act === 'supports' ? matterOf(act, head) : null;
  return topic === null ? {} : { topic };
};

/** The topic of "rejected calls *for talks*", whatever the phrase was hung on. */
const matterOf = ({ form, phrases }: Act, head: Word): Topic | null =>
  topicOf(head) ??
  (form === 'verb' && PAPERS_OF.has(head.lemma)
    ? (phrases
        .filter(({ preposition }) => /^(?:for|of|on|to)$/u.test(preposition))
        .map(({ word }) => topicOf(word))[0] ?? null)
    : null);
const PAPERS_OF = new Set(['call', 'demand', 'proposal', 'offer', 'plan', 'appeal', 'request']);

/** "Sweden recognises Eritrea": states recognise states. */
const isByState = (scene: Scene, { doers }: Act): boolean =>
  doers.some(({ at }) => scene.actors.some(({ kind, from, to }) => kind === 'state' && from <= at && at < to));

/** What a state condemns in a war is of that war. */
const isStrong = ({ word: { lemma } }: Act): boolean => /^(?:condemn|denounce|deplore|decry)$/u.test(lemma);

function fits(scene: Scene, act: Act, way: Way, head: Word, words: readonly Word[]): boolean {
  switch (way.act) {
    case 'supports':
      // "supported by tanks", "backed the car into …"
      return (
        (way.needs === 'war' ? isOfWar(words) : bears(scene, words) || head.upos === 'PROPN') && !MEANS.has(head.lemma)
      );
    case 'recognizes':
      return (
        RECOGNISED.has(head.lemma) ||
        ((head.upos === 'PROPN' || actorIn(scene, words) !== null) &&
          (childrenBy(act.word, 'obl', 'xcomp').length > 0 || isByState(scene, act)))
      );
    case 'sanctions':
      return way.with !== undefined || act.form === 'noun' || head.upos === 'PROPN' || bears(scene, words);
    case 'rejects': {
      if (act.word.lemma === 'dismiss' && DISMISSED.has(head.lemma)) return false;
      const topic = matterOf(act, head);
      // somebody's words turned down are denied; a truce turned down is told by its own kind
      if (SAID.has(head.lemma) || (topic === 'ceasefire' && TRUCE.has(head.lemma))) return false;
      return topic !== null || (way.needs === 'war' ? isOfWar(words) : way.needs === 'party' && bears(scene, words));
    }
    default:
      return (
        bears(scene, words) || words.some(({ lemma }) => JUDGING.has(lemma)) || (isStrong(act) && isByState(scene, act))
      );
  }
}

export function aboutOf(scene: Scene, way: Pick<Way, 'act'>, head: Word): Toward {
  const all = joined(head);
  const words = all.flatMap(partOf).sort((a, b) => a.at - b.at);
  const actor = actorIn(scene, words);
  const { actor: id, actors } = actor === null ? { actor: null } : partyOf(actor);
  return {
    text: phraseText(scene, words),
    actor: id,
    ...(actors === undefined ? {} : { actors }),
    topic: topicFor(way, head),
  };
}

/** A judgement or a worry asks for nothing. */
function topicFor({ act }: Pick<Way, 'act'>, head: Word): Toward['topic'] {
  if (act === 'condemns' || act === 'expresses-concern') return null;
  return act === 'recognizes' ? 'recognition' : (topicOf(head) ?? 'other');
}
