/** What is called for, offered, refused or threatened: clauses and nouns, one a topic. */
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy, isRelation } from '../../../annotate/syntax/tree.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { actorsOf } from '../../act.ts';
import type { Scene } from '../../scene.ts';
import { holderOf, joined, partOf, phraseText } from '../../stand.ts';
import { ANSWERED, FORCE, FORCE_NOUNS, GOING, OWN_PEOPLE, PAPERWORK, REFUSABLE, type Way } from './en.ts';
import type { Toward } from './objects.ts';
import type { Topic } from './schema.ts';
import { bears, isOfWar, topicOf } from './topics.ts';

export function wanted(scene: Scene, verb: Word, undergoers: readonly Word[], way: Way): Toward[] {
  const contents = contentsOf(verb, way);
  const asked = addressees(verb, undergoers, contents);
  // what an authority asks of its own people is a measure
  const called = verb.lemma === 'call' ? childrenBy(verb, 'obj') : [];
  const ownPeople = [...asked, ...called].some(({ lemma }) => OWN_PEOPLE.has(lemma));
  const party = actorsOf(scene, asked).find(({ actor, actors }) => actor !== null || actors !== undefined) ?? null;
  const addressed = asked.some((word) => holderOf(scene, word)?.isPrivate === false);
  const told = contents.flatMap(joined).flatMap((head): { head: Word; topic: Topic }[] => {
    const topic = topicFor(scene, head, way, addressed);
    // "urged the two peoples to stop the war"
    const own = ownPeople && topic !== 'ceasefire' && topic !== 'negotiations';
    return topic === null || own ? [] : [{ head, topic }];
  });
  return told
    .filter(({ topic }, i) => told.findIndex((one) => one.topic === topic) === i)
    .map(({ head, topic }) => ({
      text: phraseText(scene, partOf(head)),
      actor: party?.actor ?? null,
      ...(party?.actors === undefined ? {} : { actors: [...party.actors] }),
      topic,
    }));
}

/** The clauses behind the verb, what stands behind its preposition, and its object where it takes one. */
function contentsOf(verb: Word, { behind }: Way): Word[] {
  const after = verb.children.filter(({ at }) => at > verb.at);
  const clauses = after.filter(
    (word) =>
      (isRelation(word.label, ['xcomp', 'ccomp']) && isDemand(word, verb)) ||
      (isRelation(word.label, ['advcl', 'acl']) && isInfinitive(word)) ||
      isStray(word, verb) ||
      isDeedBehindTo(word, verb),
  );
  const phrases = after.filter(
    (word) =>
      isRelation(word.label, ['obl', 'nmod']) &&
      (behind.has(prepositionOf(word) ?? '') || (ADDRESSING.has(verb.lemma) && prepositionOf(word) === 'to')),
  );
  const objects = behind.has('object')
    ? [...childrenBy(verb, 'obj', 'nsubj:pass'), ...demandedBefore(verb), ...relatedBefore(verb)]
    : [];
  // "called for the rebels to lay down their arms", "asked the parties to stop": the clause hangs on who is asked
  const hung = [...phrases, ...childrenBy(verb, 'obj', 'iobj', 'obl')].flatMap((host) =>
    childrenBy(host, 'acl').filter((word) => isInfinitive(word) && host.lemma !== 'end'),
  );
  const told = [...clauses, ...hung];
  const only = told.length > 0 && told.every((word) => word.label !== 'conj');
  return [
    ...new Set(only ? told : [...phrases, ...phrases.flatMap((one) => repeated(one, behind)), ...objects, ...told]),
  ];
}

/** "called for a truce and *for talks*", whatever noun the second phrase was joined to. */
function repeated(phrase: Word, behind: ReadonlySet<string>): Word[] {
  const preposition = prepositionOf(phrase);
  const near = [...phrase.children, ...phrase.children.flatMap(({ children }) => children)];
  return near.filter(
    (word) =>
      isRelation(word.label, ['conj']) &&
      preposition !== null &&
      behind.has(preposition) &&
      prepositionOf(word) === preposition,
  );
}

/** "the withdrawal of all troops *demanded by* the junta": the nouns that the participle may stand behind, the matter first. */
function demandedBefore(verb: Word): Word[] {
  if (
    verb.xpos !== 'VBN' ||
    !isRelation(verb.label, ['acl']) ||
    verb.label === 'acl:relcl' ||
    childBy(verb, 'obl:agent') === null
  )
    return [];
  const nouns: Word[] = [];
  for (
    let noun = verb.head;
    noun !== null && nouns.length < MOST_NOUNS;
    noun = isRelation(noun.label, ['nmod', 'conj']) ? noun.head : null
  )
    nouns.push(noun);
  const matter = nouns.find((noun) => topicOf(noun) !== null);
  return nouns.length === 0 ? [] : [matter ?? (nouns[0] as Word)];
}
const MOST_NOUNS = 4;

/** "the talks *that Algiers proposed*" */
const relatedBefore = (verb: Word): Word[] =>
  verb.label === 'acl:relcl' &&
  verb.head !== null &&
  childBy(verb, 'obj', 'nsubj:pass', 'xcomp', 'ccomp') === null &&
  childrenBy(verb, 'nsubj').some(({ lower }) => !/^(?:who|that|which)$/u.test(lower))
    ? [verb.head]
    : [];

/** "called on both sides to …": where the clause was taken for a phrase ("to *de-escalate* tensions"), its words still tell. */
const ADDRESSING = new Set(['call', 'urge', 'ask', 'appeal']);

/** "called on them to A and *resume* talks": a bare infinitive that was joined with the verb instead of what it asks for. */
const isStray = (word: Word, verb: Word): boolean =>
  word.label === 'conj' &&
  word.xpos === 'VB' &&
  /^VB[DZN]/u.test(verb.xpos) &&
  !word.children.some(({ label }) => label === 'aux');

/** "vowed on Sunday *to strike*": taken for a noun. */
const isDeedBehindTo = (word: Word, verb: Word): boolean =>
  /^(?:vow|threaten|promise|pledge|swear)$/u.test(verb.lemma) &&
  isRelation(word.label, ['obl', 'nmod']) &&
  FORCE.has(word.lemma) &&
  prepositionOf(word) === 'to' &&
  word.children.every(({ label }) => label !== 'det');

/** "that he leave", "to leave"; "insisted that it has", "urged: “We have …”" ask for nothing. */
function isDemand(word: Word, verb: Word): boolean {
  if (word.upos !== 'VERB') return isInfinitive(word);
  const { form, modality, tense } = verbGroup(word);
  // "warned that it would strike back"; a warning of what others may do threatens nobody
  if (verb.lemma === 'warn')
    return (modality === 'planned' || modality === 'conditional') && (isOwn(word, verb) || isAnswered(word));
  // "told them that there would be no talks" asks for nothing
  if (verb.lemma === 'tell' && childBy(word, 'expl') !== null) return false;
  if (form !== 'finite') return true;
  const that = word.children.some(({ label, lower }) => label === 'mark' && lower === 'that');
  return modality === 'obliged' || (that && tense !== 'past' && verb.lemma !== 'insist');
}

/** "warned that any raid *would be answered*" */
const isAnswered = (word: Word): boolean => ANSWERED.has(word.lemma) && verbGroup(word).voice === 'passive';

const isInfinitive = (word: Word): boolean =>
  word.children.some(({ label, lower }) => label === 'mark' && lower === 'to');

const isOwn = (word: Word, verb: Word): boolean => {
  const [subject, speaker] = [childBy(word, 'nsubj'), childBy(verb, 'nsubj')];
  // "warned the rebels that they would …": they are the rebels
  const they = subject?.lower === 'they' && childBy(verb, 'obj', 'iobj') === null;
  return subject !== null && (subject.lower === 'it' || they || subject.lower === speaker?.lower);
};

/** Who is asked: "called *on both sides* to", "urged *Iran* to". */
function addressees(verb: Word, undergoers: readonly Word[], contents: readonly Word[]): Word[] {
  const clausal = contents.some(({ upos }) => upos === 'VERB');
  const phrases = childrenBy(verb, 'obl').filter((word) => /^(?:on|upon|to)$/u.test(prepositionOf(word) ?? ''));
  const named = [...childrenBy(verb, 'iobj'), ...phrases, ...(clausal ? undergoers : [])];
  return named.filter((word) => !contents.includes(word));
}

function topicFor(scene: Scene, head: Word, { act, needs }: Way, addressed: boolean): Topic | null {
  const words = partOf(head);
  if (act === 'calls-for' && PAPERWORK.has(head.lemma)) return null;
  if (act === 'threatens') {
    // "promised to leave the port" threatens nobody
    const mild = /^(?:promise|pledge|swear)$/u.test(head.head?.lemma ?? '') && GOING.has(head.lemma);
    if (mild) return null;
    const forceful =
      head.upos === 'VERB'
        ? FORCE.has(head.lemma) ||
          (isAnswered(head) && (!TREATING.test(head.lemma) || isTreatedAsEnemy(head))) ||
          isTreatedAsEnemy(head) ||
          childrenBy(head, 'obj').some(({ lemma }) => FORCE_NOUNS.has(lemma))
        : FORCE_NOUNS.has(head.lemma) || FORCE.has(head.lemma);
    return forceful ? 'other' : null;
  }
  // "demanded an immediate halt *to the fighting*": hung on the verb
  const verb = isRelation(head.label, ['obj']) ? head.head : null;
  const beside =
    verb === null
      ? []
      : childrenBy(verb, 'obl').filter((one) => one.at > head.at && /^(?:to|of|in)$/u.test(prepositionOf(one) ?? ''));
  const topic = topicOf(head, beside.flatMap(partOf));
  // "the king *refused to let it go*"
  if (topic === null && act === 'rejects' && REFUSABLE.has(head.lemma)) return 'other';
  if (topic !== null || needs === 'topic') return topic;
  const fits = needs === 'war' ? isOfWar(words) : bears(scene, words) || addressed;
  return fits ? 'other' : null;
}

const TREATING = /^(?:treat|consider|regard|deem)$/u;
/** "would be *treated as hostile*", "be considered legitimate targets" */
const isTreatedAsEnemy = ({ lemma, children }: Word): boolean =>
  TREATING.test(lemma) &&
  [...children, ...children.flatMap((one) => one.children)].some((one) =>
    /^(?:hostile|target|enemy|combatant)$/u.test(one.lemma),
  );
