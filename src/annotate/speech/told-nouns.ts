/** "the ministry's claim that …", "an estimate by the UN of …", "Kyiv's call for talks": a noun says what is said. */
import { HELD_NOUNS, RECKONING_NOUNS, SAID_NOUNS, SPEAKING_NOUNS } from '../../language/en/stances.ts';
import type { Word } from '../../model/syntax.ts';
import { childBy, childrenBy, isRelation, stretches, subtree } from '../syntax/tree.ts';
import { argumentsOf } from '../syntax/views/arguments.ts';
import { prepositionOf } from '../syntax/views/noun-group.ts';
import { phraseOf, type Told } from './told.ts';

/** The attribution that the noun makes, if it names both who and what. */
export function toldByNoun(noun: Word): Told | null {
  const said = SAID_NOUNS.has(noun.lemma);
  if (!said && !HELD_NOUNS.has(noun.lemma)) return null;
  const clause = childrenBy(noun, 'acl', 'ccomp').find(isContent) ?? null;
  const owner = ownerOf(noun);
  const content = clause ?? objectOf(noun);
  if (owner === null || content === null) return null;
  const words = subtree(content, (word) => word.label === 'punct' || isOpening(word, content));
  return {
    cue: { from: noun.at, to: noun.at + 1 },
    who: owner,
    source: phraseOf(owner, null),
    content: stretches(words).filter(({ from, to }) => to - from > 0),
    manner: 'says',
    clausal: clause !== null,
    // "the report of clashes" may be anybody's word; a clause is what its owner states
    tells: said && clause !== null && childBy(clause, 'mark')?.lower === 'that',
    confidence: Math.min(owner.confidence, content.confidence),
  };
}

/**
 * "*by Pretoria's account* 14 soldiers died", "in the count of the UN", "by Syrian accounts", "took no losses *by its own
 * account*": its owner says what stands around it.
 */
export function toldByReckoning(noun: Word): Told | null {
  const preposition = prepositionOf(noun) ?? '';
  if (!RECKONING_NOUNS.has(noun.lemma) || !/^(?:by|in|on)$/u.test(preposition)) return null;
  // "killed a man on the ministry's *list*"
  if (LISTS.has(noun.lemma) && preposition !== 'by') return null;
  const verb = noun.head;
  if (verb === null || !isRelation(noun.label, ['obl'])) return null;
  const owner = reckonerOf(noun, verb);
  if (owner === null || owner.upos === 'PRON') return null;
  const words = subtree(verb, (word) => word === noun || (word.label === 'punct' && word.head === verb));
  return {
    cue: { from: noun.at, to: noun.at + 1 },
    who: owner,
    source: phraseOf(owner, null),
    content: stretches(words),
    manner: 'says',
    clausal: true,
    tells: true,
    confidence: Math.min(owner.confidence, noun.confidence),
  };
}

const LISTS: ReadonlySet<string> = new Set(['list', 'register']);

function reckonerOf(noun: Word, verb: Word): Word | null {
  const owner = childBy(noun, 'nmod:poss');
  if (owner?.upos === 'PRON' && noun.children.some(({ lower }) => lower === 'own')) {
    const doer = argumentsOf(verb).doers[0]?.word ?? null;
    return doer !== null && (doer.xpos.endsWith('S') ? 'their' : 'its') === owner.lower ? doer : null;
  }
  const of = childrenBy(noun, 'nmod').find(
    (word) => prepositionOf(word) === 'of' && (word.upos === 'PROPN' || SPEAKING_NOUNS.has(word.lemma)),
  );
  return owner ?? of ?? childrenBy(noun, 'amod', 'compound').find(({ text }) => /^\p{Lu}/u.test(text)) ?? null;
}

/** "that …", "to …"; no relative clause. */
const isContent = (word: Word): boolean =>
  word.label !== 'acl:relcl' &&
  (/^(?:that|to)$/u.test(childBy(word, 'mark')?.lower ?? '') || word.label === 'ccomp') &&
  word.upos !== 'ADJ';

const isOpening = (word: Word, content: Word): boolean =>
  word.head === content && (word.label === 'case' || (word.label === 'mark' && word.lower === 'that'));

/** "X's claim", "their claim", "a claim by X", "reports from X"; a bare name before it ("a UN report"). */
function ownerOf(noun: Word): Word | null {
  const owner = childBy(noun, 'nmod:poss');
  if (owner !== null) return owner;
  const by = childrenBy(noun, 'nmod').find((word) => /^(?:by|from)$/u.test(prepositionOf(word) ?? ''));
  return by ?? childrenBy(noun, 'compound').find(({ upos }) => upos === 'PROPN') ?? null;
}

const objectOf = (noun: Word): Word | null =>
  childrenBy(noun, 'nmod').find((word) => /^(?:of|for|about|against|on)$/u.test(prepositionOf(word) ?? '')) ?? null;
