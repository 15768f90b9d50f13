/** Which wrong the words of an accusation tell. */
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import { joined, partOf, phraseText } from '../../stand.ts';
import type { Scene } from '../../scene.ts';
import { BEHIND, BROKEN, FIGHTS, OTHERWISE_BROKEN, SHIELDING, TRUCE_WORDS, WRONGS } from './en.ts';
import type { Wrong } from './schema.ts';

export interface Told {
  readonly of: Wrong;
  readonly text: string | null;
}

/** `grave`: no mere deed of war. One for each wrong that the words and those joined to them tell; what no list knows only where nothing else is told. */
export function wrongsOf(scene: Scene, heads: readonly Word[], grave = false, apart: readonly Word[] = []): Told[] {
  const all = [...new Set(heads.flatMap(joined))].sort((a, b) => a.at - b.at);
  const told = all.map((head, i) => {
    // what was hung on the first of them may hold the next
    const until = all[i + 1]?.reach.from ?? Infinity;
    const words = partOf(head).filter(
      ({ at }) =>
        (at < until || at <= head.at) &&
        !apart.some(({ reach }) => reach.from > head.at && reach.from <= at && at < reach.to),
    );
    return { of: wrongIn(scene, words, grave), text: phraseText(scene, words) };
  });
  const known = told.filter(({ of }) => of !== 'other');
  const kept = known.length > 0 ? known : told.slice(0, 1);
  return kept.filter(({ of }, i) => kept.findIndex((one) => one.of === of) === i);
}

/** Which wrong words in a row tell. */
export function wrongIn(scene: Scene, told: readonly Word[], grave = false): Wrong {
  const words = withoutAsides(scene, told);
  const lemmas = new Set(
    words.flatMap(({ lemma, lower, upos }) => [
      lemma.toLowerCase(),
      lower,
      ...(upos === 'VERB' ? [] : gerundOf(lower)),
    ]),
  );
  const holds = (list: ReadonlySet<string>): boolean => [...lemmas].some((lemma) => list.has(lemma));
  if (holds(BROKEN) && !holds(OTHERWISE_BROKEN) && tellsOfTruce(scene, words[0]?.at ?? 0)) return 'ceasefire-violation';
  if (holds(FIGHTS) && words.some(isBehindUnarmed)) return 'human-shields';
  return (
    WRONGS.find(({ any, and, deed }) => !(grave && deed === true) && holds(any) && (and === undefined || holds(and)))
      ?.wrong ?? 'other'
  );
}

/** "of *training* saboteurs", "for *sheltering* them": taken for a noun, it is still the verb's deed. */
function gerundOf(word: string): string[] {
  const stem = /^(\p{Ll}{3,})ing$/u.exec(word)?.[1];
  return stem === undefined ? [] : [stem, `${stem}e`, stem.replace(/(.)\1$/u, '$1')];
}

/** "the FDLR, *whose founders took part in the genocide*": who they are, and no part of the wrong. */
function withoutAsides(scene: Scene, words: readonly Word[]): readonly Word[] {
  const asides = words
    .flatMap((word) => childrenBy(word, 'acl'))
    .filter(
      ({ label, reach }) =>
        label === 'acl:relcl' &&
        [reach.from - 1, reach.from].some((at) => scene.tokens[at]?.text === ',') &&
        words[0] !== undefined,
    );
  return asides.length === 0
    ? words
    : words.filter(({ at }) => !asides.some(({ reach }) => reach.from <= at && at < reach.to));
}

const isBehindUnarmed = (word: Word): boolean =>
  SHIELDING.has(word.lemma) && BEHIND.has(childBy(word, 'case')?.lower ?? '');

/** "accused it of *breaking it*": the truce that the passage told before. */
function tellsOfTruce({ tokens, sentence }: Scene, at: number): boolean {
  for (let i = Math.max(0, at - NEAR_TOKENS); i < Math.max(at, sentence.to); i++)
    if (TRUCE_WORDS.has(tokens[i]?.lower ?? '')) return true;
  return false;
}
const NEAR_TOKENS = 90;

/** "said that it was genocide and held them *responsible*": the wrong that the sentence told before the blame. */
export function wrongsBefore(scene: Scene, verb: Word): Told[] {
  const before = scene.tree().words.filter(({ at }) => at < verb.at && at >= verb.at - BEFORE_TOKENS);
  const of = wrongIn(scene, before);
  return GRAVE.has(of) ? [{ of, text: null }] : [];
}
const BEFORE_TOKENS = 24;
const GRAVE: ReadonlySet<Wrong> = new Set<Wrong>([
  'genocide',
  'war-crime',
  'torture',
  'child-soldiers',
  'cluster-munitions',
  'white-phosphorus',
]);

/** "Ten breaches were reported, *for which* each blames the other": whatever wrong the sentence told before. */
export function wrongsPointedTo(scene: Scene, verb: Word): Told[] {
  const before = scene.tree().words.filter(({ at }) => at < verb.at && at >= verb.at - BEFORE_TOKENS);
  const of = wrongIn(scene, before);
  return of === 'other' ? [] : [{ of, text: null }];
}
