/** Which wrong the words of an accusation tell. */
import type { Word } from '../../../model/syntax.ts';
import { joined, partOf, phraseText } from '../../stand.ts';
import type { Scene } from '../../scene.ts';
import { WRONGS } from './en.ts';
import type { Wrong } from './schema.ts';

export interface Told {
  readonly of: Wrong;
  readonly text: string | null;
}

/** One for each wrong that the words and those joined to them tell; what no list knows only where nothing else is told. */
export function wrongsOf(scene: Scene, heads: readonly Word[]): Told[] {
  const told = heads.flatMap(joined).map((head) => {
    const words = partOf(head);
    return { of: wrongIn(words), text: phraseText(scene, words) };
  });
  const known = told.filter(({ of }) => of !== 'other');
  const all = known.length > 0 ? known : told.slice(0, 1);
  return all.filter(({ of }, i) => all.findIndex((one) => one.of === of) === i);
}

function wrongIn(words: readonly Word[]): Wrong {
  const lemmas = new Set(words.flatMap(({ lemma, lower }) => [lemma.toLowerCase(), lower]));
  const holds = (list: ReadonlySet<string>): boolean => [...lemmas].some((lemma) => list.has(lemma));
  return WRONGS.find(({ any, and }) => holds(any) && (and === undefined || holds(and)))?.wrong ?? 'other';
}
