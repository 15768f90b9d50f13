/** A sentence as the net sees it: its candidates, each with its features and with what the rules tell of it and around it. */
import type { Feature, Sight } from '../../model/weigher.ts';
import type { Word } from '../../model/syntax.ts';
import { firstOfList } from '../../annotate/syntax/views/verb-list.ts';
import type { Drafted } from '../draft.ts';
import type { Scene } from '../scene.ts';
import { type Candidate, candidatesIn } from './candidates.ts';
import { featuresOf, Shown } from './features.ts';
import { candidatesTold, kindOf, labelOf } from './told.ts';

export interface Seen {
  readonly candidate: Candidate;
  /** what the rules tell of it */
  readonly drafted: readonly Drafted[];
  readonly sight: Sight;
}

/** What the sentences before told: labels of the last one, categories of people in the last few. */
export interface Before {
  readonly index: number;
  readonly labels: readonly string[];
  readonly categories: readonly string[];
}
export const NOTHING_BEFORE: Before = { index: -1, labels: [], categories: [] };
const REMEMBERED = 4;

const categoryIn = ({ kind, draft }: Drafted): string | null =>
  kind.schema.name === 'casualty' ? (draft.slots.victims as { category: string }).category : null;

const label = ({ kind, draft }: Drafted): string => labelOf(kind, draft.slots);

/** What a sentence leaves to the next. */
export const beforeNext = (index: number, told: readonly Drafted[], before: Before): Before => ({
  index,
  labels: told.map(label),
  categories: [...told.flatMap((one) => categoryIn(one) ?? []), ...before.categories].slice(0, REMEMBERED),
});

/** The candidates of a sentence with what is seen of each, but for words that are `dull`; a draft that none answers stands with none. */
export function sightsIn(scene: Scene, told: readonly Drafted[], before: Before, dull: ReadonlySet<string>): Seen[] {
  const candidates = candidatesIn(scene);
  const drafted = new Map<Candidate, Drafted[]>();
  for (const one of told) {
    const { slots, trigger, place } = one.draft;
    const told = { kind: one.kind, slots, trigger, at: null, place: place?.text ?? null };
    for (const found of candidatesTold(candidates, told)) drafted.set(found, [...(drafted.get(found) ?? []), one]);
  }
  const words = new Shown(scene);
  const previous = before.index === scene.index - 1 ? before.labels : [];
  const joined = labelsOfLists(drafted);
  const telling = candidates.filter(({ type, word }) => type !== 'act' || !dull.has(word.lemma.toLowerCase()));
  return telling.map((candidate) => {
    const own = drafted.get(candidate) ?? [];
    const others = told.filter((one) => !own.includes(one)).map(label);
    const rules = own.map(label);
    const around: Feature[] = [
      ...(rules.length === 0 ? ['none'] : rules.flatMap((one) => [one, kindOf(one)])).map((one) => feature('R', one)),
      ...(joined.get(firstOfList(candidate.word)) ?? []).map((one) => feature('R joined', one)),
      ...others.flatMap((one) => [one, kindOf(one)]).map((one) => feature('R beside', one)),
      ...previous.map((one) => feature('R before', kindOf(one))),
      ...before.categories.map((one) => feature('R people', one)),
    ];
    const seen = featuresOf(words, candidate);
    return {
      candidate,
      drafted: own,
      sight: {
        type: candidate.type,
        features: [...seen.features, ...around],
        words: seen.words,
        rules,
        category: own.map(categoryIn).find((one) => one !== null) ?? null,
      },
    };
  });
}

/** What the rules tell of lists, each by its first word: of others in the list it is likely too. */
function labelsOfLists(drafted: ReadonlyMap<Candidate, readonly Drafted[]>): ReadonlyMap<Word, readonly string[]> {
  const labels = new Map<Word, string[]>();
  for (const [{ type, word }, told] of drafted) {
    if (type === 'act') continue;
    const first = firstOfList(word);
    labels.set(first, [...(labels.get(first) ?? []), ...told.map(label)]);
  }
  return labels;
}

const feature = (name: string, value: string): Feature => [name, value];
