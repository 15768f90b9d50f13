/** Who attacked, and what sort of thing it is that the sentence has as the doer. */
import type { ActorMention } from '../model/annotation.ts';
import type { Party } from '../model/party.ts';
import type { Word } from '../model/syntax.ts';
import { argumentsOf } from '../annotate/syntax/views/arguments.ts';
import { prepositionOf } from '../annotate/syntax/views/noun-group.ts';
import { firstOfList } from '../annotate/syntax/views/verb-list.ts';
import { verbGroup } from '../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy, isRelation } from '../annotate/syntax/tree.ts';
import { type Act, actorBefore, actorsOf, spread } from './act.ts';
import { doerOf, type Scene, voiceAt } from './scene.ts';
import { ANSWERS, ATTACKERS, ATTACKING, BRINGING, KILLS, WEAPON_NOUNS } from '../language/en/attackers.ts';
import { groupText } from './noun-text.ts';

export type DoerSort = 'weapon' | 'armed' | 'named' | 'nobody';

/** What the doer is: a weapon or an attack, armed people, a name or pronoun that may be either, or nothing that attacks ("drought"). */
export function sortOf(scene: Scene, word: Word): DoerSort {
  // "*Monday's* raid"
  if (scene.times.some(({ from, to }) => from <= word.at && word.at < to)) return 'nobody';
  if (word.lemma === 'bomber' && childBy(word, 'compound', 'amod')?.lower === 'suicide') return 'armed';
  if (isRigged(word)) return 'weapon';
  if (WEAPON_NOUNS.has(word.lemma.toLowerCase()) || isMateriel(scene, word)) return 'weapon';
  // "attacked by *elements of* the brigade"
  if (
    word.lemma === 'element' &&
    childrenBy(word, 'nmod').some((one) => namesActor(scene, one) || one.upos === 'PROPN')
  )
    return 'armed';
  if (ATTACKERS.has(word.lemma.toLowerCase()) || namesActor(scene, word)) return 'armed';
  // "hit by a Tochka-U": a name with an article is of a thing
  if (word.upos === 'PROPN' && /^an?$/u.test(childBy(word, 'det')?.lower ?? '')) return 'weapon';
  return word.upos === 'PROPN' || word.upos === 'PRON' || word.upos === 'NUM' ? 'named' : 'nobody';
}

const isMateriel = (scene: Scene, { at }: Word): boolean =>
  scene.materiel.some(({ from, to }) => from <= at && at < to);

/** An actor is meant, not the land it is named after. */
export const isParty = ({ reading, kind }: ActorMention): boolean =>
  reading !== 'place' && reading !== 'noun' && kind !== 'media';

const namesActor = (scene: Scene, { at }: Word): boolean =>
  [...scene.actors, ...scene.references].some(
    (actor) =>
      actor.from <= at && at < actor.to && isParty(actor) && !(actor.actor === null && actor.kind === 'people'),
  );

/** The party behind the doers of a verb or noun: themselves, or whose weapon or attack it is. */
export function attackersOf(scene: Scene, act: Act): Party | null {
  const doers = act.doers.filter(({ at }) => at !== act.word.at);
  const own = partyOfWords(scene, doers);
  if (own !== null) return own;
  if (act.form === 'verb') return null;
  return whoseAttack(scene, act.word) ?? partyOfWords(scene, carriersOf(act.word));
}

/** Those whom the words name, as one party: themselves, or whose weapon or attack the word is. */
export function partyOfWords(scene: Scene, words: readonly Word[]): Party | null {
  const parties = words.flatMap((word) => partyOfWord(scene, word) ?? []);
  const ids = [...new Set(parties.flatMap(({ actor, actors }) => actors ?? (actor === null ? [] : [actor])))];
  const [first] = parties;
  if (first === undefined || parties.length === 1) return first ?? null;
  const text = parties.flatMap((party) => party.text ?? []).join(' and ');
  return ids.length > 1 ? { text, actor: null, actors: ids } : { text, actor: ids[0] ?? null };
}

function partyOfWord(scene: Scene, word: Word): Party | null {
  const sort = sortOf(scene, word);
  if (sort === 'weapon') return whoseAttack(scene, word);
  if (sort === 'nobody') return null;
  const actor = actorsOf(scene, [word]).find(isParty);
  const isKnown = actor !== undefined && (actor.actor !== null || actor.actors !== undefined);
  const speaker = word.upos === 'PRON' && !isKnown ? speakerAs(scene, word) : null;
  if (speaker !== null) return speaker;
  if (actor !== undefined) return doerOf(scene, actor);
  if (word.upos === 'PRON') return null;
  return word.upos === 'NUM' ? null : { text: groupText(scene, word), actor: null };
}

/** "The group said that *it* carried out the attack". */
function speakerAs(scene: Scene, { at, lower }: Word): Party | null {
  const speaker = /^(?:it|they|he|she|we|i)$/u.test(lower) ? voiceAt(scene, at)?.speaker : undefined;
  if (speaker === undefined || speaker.range === null || speaker.range.from > at) return null;
  return { text: speaker.name, actor: speaker.actor, ...(speaker.actors ? { actors: [...speaker.actors] } : {}) };
}

/** "continued the operation", "were killed in an ambush *by rebels*": who the verb over the noun has as its doer. */
function carriersOf(noun: Word): Word[] {
  const { head, label } = firstOfList(noun);
  if (head === null || head.upos !== 'VERB') return [];
  const { doers } = argumentsOf(head);
  const carries = isRelation(label, ['obj', 'nsubj:pass']) && BRINGING.has(head.lemma) && !RECEIVING.has(head.lemma);
  const harms = isRelation(label, ['obl']) && KILLS.has(head.lemma) && verbGroup(head).voice === 'passive';
  // "killed five in an attack", "crossed the river in an assault": who loses does not attack
  const { voice } = verbGroup(head);
  const acts = voice === 'active' && childrenBy(head, 'obj').length > 0 && !LOSES.has(head.lemma);
  const takes = isRelation(label, ['obl']) && ((acts && prepositionOf(noun) === 'in') || ANSWERS.has(head.lemma));
  return carries || harms || takes ? doers.map(({ word }) => word).filter((word) => word !== noun) : [];
}
const LOSES = new Set('lose suffer sustain take see report'.split(' '));
const RECEIVING = new Set('suffer face report see repel survive order'.split(' '));

/** "the *Idlib* offensive": where it was, not whose. */
const isWhere = (scene: Scene, { from, to }: ActorMention): boolean =>
  scene.places.some((place) => place.from === from && place.to === to && place.precision !== 'country');

/** Whose weapon or attack: "*Russian* missiles", "the shelling *by rebels*", "rockets fired *by the group*", "a *rebel* attack". */
export function whoseAttack(scene: Scene, word: Word): Party | null {
  const own = scene.actors.find(
    (actor) => actor.kind === 'force' && actor.from < word.at && word.at < actor.to && isParty(actor),
  );
  // "*Serbian artillery* shelled": a force by its arm
  if (own !== undefined) return doerOf(scene, own);
  const before = [actorBefore(scene, word)].find((actor) => actor !== null && isParty(actor) && !isWhere(scene, actor));
  if (before) return doerOf(scene, before);
  const owners = spread(argumentsOf(word).doers.map((one) => one.word)).filter((one) => one.at !== word.at);
  const owned = owners.flatMap((one) => (sortOf(scene, one) === 'weapon' ? [] : (partyOfWord(scene, one) ?? [])))[0];
  if (owned !== undefined) return owned;
  // "fire *from* government forces"
  const sender = childrenBy(word, 'nmod').find(
    (one) => prepositionOf(one) === 'from' && sortOf(scene, one) === 'armed',
  );
  const sent = sender === undefined ? null : partyOfWord(scene, sender);
  if (sent !== null) return sent;
  for (const clause of childrenBy(word, 'acl')) {
    if (verbGroup(clause).voice !== 'passive') continue;
    const party = partyOfWords(
      scene,
      argumentsOf(clause).doers.map((one) => one.word),
    );
    if (party !== null) return party;
  }
  const armed = childrenBy(word, 'compound', 'amod', 'nmod:desc').find((one) => ATTACKING.has(one.lemma.toLowerCase()));
  return armed === undefined ? null : { text: armed.text, actor: null };
}

/** "a lorry *packed with explosives*" */
export const isRigged = (word: Word): boolean =>
  childrenBy(word, 'acl').some(
    (clause) =>
      RIGGING.has(clause.lemma) &&
      childrenBy(clause, 'obl').some(({ lemma }) => /^(?:explosive|bomb|dynamite|tnt)$/u.test(lemma)),
  );
const RIGGING = new Set('pack load lade rig fill stuff cram wire'.split(' '));
