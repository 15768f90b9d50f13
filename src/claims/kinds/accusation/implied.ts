/** Blame without a word of blaming: a deed called by a wrong's name, a wrong that was committed, denied or found not to be. */
import type { Party } from '../../../model/party.ts';
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { actAt } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import { partyOf, type Scene } from '../../scene.ts';
import { contentsOf, type Holder, holdersOf, speakerAt } from '../../stand.ts';
import { behind, draftsOf, someone, together } from './blame.ts';
import { BEARS_BLAME, BLAMES, COMMITS, DEEDS, FINDING, NAMED, NAMING, PROOFS } from './en.ts';
import type { Wrong } from './schema.ts';
import { wrongsOf } from './wrongs.ts';

/** "The ministry said that the rebels were to blame for the deaths": somebody says so, and not of itself. */
export function borne(scene: Scene, word: Word): Draft[] {
  if (!BEARS_BLAME.has(word.lemma) || verbGroup(word).negative) return [];
  const host = word.upos === 'VERB' && childBy(word, 'nsubj') === null ? word.head : word;
  if (host === null || childBy(word, 'cop') === null) {
    if (word.lemma !== 'blame' || host?.lemma !== 'be') return [];
  }
  const speaker = speakerAt(scene, word.at);
  const accused = someone(scene, childrenBy(host ?? word, 'nsubj'));
  if (speaker === null || accused === null || isSame(speaker.party, accused)) return [];
  const wrongs = wrongsOf(scene, contentsOf(word, new Set(['for', 'in'])).slice(0, 1));
  return draftsOf({ from: word.at, to: word.at + 1 }, [speaker], [accused], wrongs, { modality: 'reported' });
}

const isSame = (one: Party, other: Party): boolean =>
  one.text === other.text || (one.actor !== null && one.actor === other.actor);

/** "called the third raid a war crime": naming a deed so is blame. */
export function named(scene: Scene, word: Word): Draft[] {
  if (word.upos !== 'VERB' || !NAMING.has(word.lemma) || verbGroup(word).negative) return [];
  const [deed, name] = childrenBy(word, 'obj');
  const names = [
    ...(name === undefined ? [] : [name]),
    ...childrenBy(word, 'xcomp'),
    ...behind(word, AS),
    ...(deed === undefined ? [] : childrenBy(deed, 'appos')),
  ];
  if (deed === undefined || names.length === 0) return [];
  const wrongs = wrongsOf(scene, names.slice(0, 1)).filter(({ of }) => NAMED.has(of));
  if (wrongs.length === 0) return [];
  const act = actAt(scene, word.at);
  if (act === null || act.mood.modality !== undefined) return [];
  const within = scene.actors.find(({ from, to }) => deed.reach.from <= from && to <= deed.reach.to);
  const accused = within === undefined ? fromAbove(scene, word) : partyOf(within);
  return draftsOf(act.trigger, holdersOf(scene, act), [accused], wrongs);
}

const AS = new Set(['as']);

/** "said that the army had *committed* genocide", "its raids *amounted* to war crimes": somebody says so, and not of itself. */
export function committed(scene: Scene, word: Word): Draft[] {
  if (word.upos !== 'VERB' || !COMMITS.has(word.lemma) || verbGroup(word).negative) return [];
  const speaker = speakerAt(scene, word.at);
  const heads = [...childrenBy(word, 'obj'), ...behind(word, TO)].slice(0, 1);
  const wrongs = wrongsOf(scene, heads).filter(({ of }) => of === 'genocide' || of === 'war-crime');
  const act = actAt(scene, word.at);
  if (speaker === null || wrongs.length === 0 || act === null || act.mood.stance === 'denies') return [];
  const subjects = act.doers.length > 0 ? act.doers : childrenBy(word, 'nsubj');
  const within = scene.actors.find(
    ({ from, to, kind }) => kind !== 'people' && subjects.some(({ reach }) => reach.from <= from && to <= reach.to),
  );
  const accused = someone(scene, subjects) ?? (within === undefined ? null : partyOf(within));
  if (accused === null || isSame(speaker.party, accused)) return [];
  return draftsOf(act.trigger, [speaker], [accused], wrongs, { modality: 'reported' });
}
const TO = new Set(['to']);

/** "found *no evidence of genocide*": the wrong is denied, whoever was accused of it. */
export function cleared(scene: Scene, word: Word): Draft[] {
  if (word.upos !== 'VERB' || !FINDING.has(word.lemma)) return [];
  return childrenBy(word, 'obj', 'nsubj:pass').flatMap((proof): Draft[] => {
    const none =
      childBy(proof, 'det')?.lower === 'no' || (verbGroup(word).negative && childBy(proof, 'det')?.lower === 'any');
    if (!PROOFS.has(proof.lemma) || !none) return [];
    const wrongs = wrongsOf(scene, contentsOf(proof, OF)).filter(({ of }) => of !== 'other' && !DEEDS.has(of));
    const act = actAt(scene, word.at);
    const [holder] = act === null ? [] : holdersOf(scene, act);
    const trigger = { from: Math.min(word.at, proof.at), to: Math.max(word.at, proof.at) + 1 };
    return draftsOf(trigger, [], [null], wrongs, {
      stance: 'denies',
      modality: 'reported',
      ...(holder === undefined ? {} : { claimant: holder }),
    });
  });
}
const OF = new Set(['of', 'for']);

/** "denied *supporting* the rebels", "denies that it uses children": a wrong laid to whoever denies it. */
export function disowned(scene: Scene, word: Word): Draft[] {
  if (word.upos !== 'VERB' || word.lemma !== 'deny') return [];
  const act = actAt(scene, word.at);
  if (act === null || act.mood.stance === 'denies' || act.mood.modality !== undefined) return [];
  const holders = holdersOf(scene, act).filter(({ isPrivate }) => !isPrivate);
  const [denier] = holders;
  const objects = childrenBy(word, 'obj');
  // "denied the claim that …": see `byNoun`
  const contents = (objects.length > 0 ? objects : childrenBy(word, 'xcomp', 'ccomp', 'advcl')).filter(
    (one) => one.at > word.at && isOfOwn(scene, one, holders),
  );
  const wrongs = wrongsOf(scene, contents.slice(0, 1)).filter(
    ({ of }) => of !== 'other' && !DEEDS.has(of) && !TOLD_AS_DEED.has(of),
  );
  if (denier === undefined || wrongs.length === 0) return [];
  const all = together(holders)?.party ?? denier.party;
  return draftsOf({ from: word.at, to: word.at + 1 }, [], [all], wrongs, {
    stance: 'denies',
    modality: 'reported',
    claimant: { name: together(holders)?.name ?? denier.name, party: all },
  });
}

/** A strike by such means and such a deployment are denied as what they are. */
const TOLD_AS_DEED: ReadonlySet<Wrong> = new Set<Wrong>(['cluster-munitions', 'white-phosphorus', 'mercenaries']);

/** Done by whoever denies it: "supporting them", "that it supported them", "any support". */
function isOfOwn(scene: Scene, content: Word, holders: readonly Holder[]): boolean {
  if (content.upos !== 'VERB') return childBy(content, 'det')?.lower === 'any' && OWN_NOUNS.has(content.lemma);
  const [subject] = childrenBy(content, 'nsubj');
  if (subject === undefined) return content.xpos === 'VBG';
  if (/^(?:it|they|he|she)$/u.test(subject.lower)) return true;
  const party = someone(scene, [subject]);
  return (
    holders.some((one) => party !== null && party.actor !== null && one.party.actor === party.actor) ||
    childBy(subject, 'nmod:poss')?.lower.match(/^(?:its|their|his|her)$/u) != null
  );
}
const OWN_NOUNS = new Set(['support', 'use', 'backing', 'aid', 'assistance', 'collusion', 'complicity']);

/** "accused the army of …, calling the raid genocide": whom the verb above accuses. */
function fromAbove(scene: Scene, { head }: Word): Party | null {
  return head !== null && BLAMES.verbs.has(head.lemma) ? someone(scene, childrenBy(head, 'obj', 'nsubj:pass')) : null;
}
