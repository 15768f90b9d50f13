/** What the ways of accusing share: who can accuse and be accused, and the drafts that come of it. */
import type { Party } from '../../../model/party.ts';
import type { Word } from '../../../model/syntax.ts';
import { prepositionOf, withConjuncts } from '../../../annotate/syntax/views/noun-group.ts';
import type { Draft } from '../../draft.ts';
import { partyOf, type Scene } from '../../scene.ts';
import { type Holder, holderOf, partOf, phraseText } from '../../stand.ts';
import { ARMS, BLAMED } from './en.ts';
import { childrenBy } from '../../../annotate/syntax/tree.ts';
import type { AccusationSlots } from './schema.ts';
import type { Told } from './wrongs.ts';

/** One claim an accused and a wrong; several who accuse in one breath do so together. */
export function draftsOf(
  trigger: Draft['trigger'],
  accusers: readonly Holder[],
  accused: readonly (Party | null)[],
  wrongs: readonly Told[],
  more: Pick<Draft, 'stance' | 'modality' | 'claimant'> = {},
): Draft[] {
  const accuser = together(accusers);
  return accused.flatMap((one) =>
    wrongs.map(({ of, text }): Draft => {
      const slots: AccusationSlots = { accuser: accuser?.party ?? null, accused: one, of, text };
      return {
        trigger,
        slots,
        ...(accuser === null || accuser.own === true ? {} : { claimant: accuser }),
        // "has been accused of": by nobody that the text names
        ...(accuser === null && more.claimant === undefined ? { modality: 'alleged' as const } : {}),
        ...more,
      };
    }),
  );
}

/** Several as one; null of none. */
export function together(holders: readonly Holder[]): Holder | null {
  const [first] = holders;
  if (first === undefined || holders.length === 1) return first ?? null;
  const ids = holders.flatMap(({ party }) => party.actors ?? (party.actor === null ? [] : [party.actor]));
  const text = holders.map(({ party }) => party.text ?? '').join(' and ');
  const party = ids.length > 1 ? { text, actor: null, actors: ids } : { text, actor: ids[0] ?? null };
  return { ...first, name: holders.map(({ name }) => name).join(' and '), party };
}

/** The first of the words that can be blamed, somebody and no thing, with those joined to it: one each. */
export function everyone(scene: Scene, words: readonly Word[]): Party[] {
  for (const word of words) {
    const all = withConjuncts(word).flatMap((one) => holderOf(scene, one)?.party ?? unlisted(scene, one) ?? []);
    if (all.length > 0) return all;
  }
  return [];
}

/** "blamed *the convoy*" */
const unlisted = (scene: Scene, word: Word): Party | null =>
  BLAMED.has(word.lemma) ? { text: phraseText(scene, partOf(word)), actor: null } : ofWhose(scene, word);

/** "blamed it on *Houthi* fire", "held *Russian* aviation responsible": whose arms they are. */
function ofWhose(scene: Scene, word: Word): Party | null {
  if (word.upos !== 'NOUN' || !ARMS.has(word.lemma)) return null;
  const before = childrenBy(word, 'amod', 'compound', 'nmod:poss').filter(({ at }) => at < word.at);
  const owner = scene.actors.find(({ from, to }) => before.some(({ at }) => from <= at && at < to));
  if (owner !== undefined) return { ...partyOf(owner), text: phraseText(scene, partOf(word)) };
  const named = before.some(({ upos }) => upos === 'PROPN');
  return named ? { text: phraseText(scene, partOf(word)), actor: null } : null;
}

export const someone = (scene: Scene, words: readonly Word[]): Party | null => everyone(scene, words)[0] ?? null;

/** "accused *us* of": whoever publishes it. */
export const ours = (scene: Scene, { lower }: Word): Party[] | null =>
  lower === 'us' || lower === 'me' ? [{ text: lower, actor: scene.doc.publisherActor }] : null;

/** A noun that no list has, for what only somebody can do; one of its kind, or named by its article. */
export const whoever = (scene: Scene, word: Word, behind: ReadonlySet<string> = new Set()): Party[] =>
  /^(?:NOUN|PROPN|ADJ)$/u.test(word.upos) &&
  (word.upos === 'PROPN' ||
    /S$/u.test(word.xpos) ||
    word.children.some(({ label }) => /^(?:det|nmod:poss)$/u.test(label)))
    ? [{ text: phraseText(scene, withoutWrong(word, behind)), actor: null }]
    : [];

/** "accused the leadership *of enslavement*": the wrong, hung on whom it is laid to. */
function withoutWrong(word: Word, behind: ReadonlySet<string>): Word[] {
  const wrong = childrenBy(word, 'nmod', 'acl').findLast((one) =>
    childrenBy(one, 'case', 'mark').some(({ lower }) => behind.has(lower)),
  );
  return partOf(word).filter(({ at }) => wrong === undefined || at < wrong.reach.from);
}

/** "fired by A and B, each accusing the other": the two named last before. */
export function pairBefore(scene: Scene, { at }: Word): Holder[] {
  const found = new Map<string, Holder>();
  for (const mention of [...scene.earlier, ...scene.actors.filter(({ to }) => to <= at)].reverse())
    if (mention.actor !== null && PARTIES.has(mention.kind) && found.size < 2 && !found.has(mention.actor))
      found.set(mention.actor, { party: partyOf(mention), name: mention.name, isPrivate: false });
  return found.size === 2 ? [...found.values()].reverse() : [];
}
const PARTIES: ReadonlySet<string> = new Set(['state', 'group', 'force']);

/** Nouns behind one of the prepositions, be they hung on the verb, on its object or on what hangs on that. */
export function behind(verb: Word, prepositions: ReadonlySet<string>): Word[] {
  const hosts = [verb, ...childrenBy(verb, 'obj', 'nsubj:pass', 'xcomp', 'obl')];
  for (let i = 1; i < hosts.length && hosts.length < MOST_HOSTS; i++)
    hosts.push(...childrenBy(hosts[i] as Word, 'nmod'));
  const found = hosts.flatMap((host) => childrenBy(host, 'obl', 'nmod'));
  return [...new Set(found)].filter((word) => prepositions.has(prepositionOf(word) ?? ''));
}
const MOST_HOSTS = 8;
