/**
 * Several accused with a wrong each behind one word of blame: "accused A of shelling and B of looting", "held both sides
 * responsible: A for the shelling, B for the looting". Parsers hang the later ones anywhere, so the order of the words decides.
 */
import type { Party } from '../../../model/party.ts';
import type { Word } from '../../../model/syntax.ts';
import { childBy } from '../../../annotate/syntax/tree.ts';
import { lowerAt, partyOf, type Scene } from '../../scene.ts';
import { phraseText } from '../../stand.ts';
import { BLAMED } from './en.ts';
import { type Told, wrongIn } from './wrongs.ts';

export interface Pair {
  readonly accused: Party;
  readonly wrongs: readonly Told[];
}

interface Opening {
  readonly party: Party;
  /** of the accused, with what stands before the name */
  readonly from: number;
  /** the preposition that opens the wrong */
  readonly mark: number;
}

/** Two or more, in the order of the text; none where the verb has but one accused. */
export function pairsOf(scene: Scene, verb: Word, prepositions: ReadonlySet<string>): Pair[] {
  const { words } = scene.tree();
  const after = words.filter(({ at }) => at > verb.at);
  const openings = after.flatMap(({ at, lower }) =>
    prepositions.has(lower) ? (openingAt(scene, at, verb.at) ?? []) : [],
  );
  const [first] = openings;
  const same = openings.filter(
    ({ mark }) => first !== undefined && lowerAt(scene, mark) === lowerAt(scene, first.mark),
  );
  if (same.length < 2) return [];
  const pairs: Pair[] = [];
  for (const [i, { party, mark }] of same.entries()) {
    const end = endOf(scene, mark, same[i + 1]?.from ?? scene.sentence.to);
    // "blamed A for nine violations, B *for two*": of the same
    const before = isBareNumber(scene, mark + 1, end) ? pairs.at(-1)?.wrongs : undefined;
    pairs.push({ accused: party, wrongs: before ?? wrongsBetween(scene, after, mark, end) });
  }
  return pairs;
}

function isBareNumber(scene: Scene, from: number, end: number): boolean {
  for (let at = from; at < end; at++)
    if (/\p{L}/u.test(lowerAt(scene, at)) && !scene.quantities.some((one) => one.from <= at && at < one.to))
      return false;
  return from < end;
}

/** Who stands right before the preposition, opened by the verb, a comma, a colon or "and". */
function openingAt(scene: Scene, mark: number, verb: number): Opening | null {
  const end = /^(?:,|responsible|accountable|liable|culpable|guilty)$/u.test(lowerAt(scene, mark - 1))
    ? mark - 1
    : mark;
  const actor = scene.actors.find(({ to, from }) => to === end && from > verb);
  const from = actor?.from ?? nameStart(scene, end, verb);
  if (from === null) return null;
  let first = from;
  while (/^(?:the|a|an|its|their|both|some|pro|-)$/u.test(lowerAt(scene, first - 1)) && first - 1 > verb) first--;
  const opens =
    first - 1 === verb || /^(?:,|;|:|and|while|but|—|–|responsible|blame)$/u.test(lowerAt(scene, first - 1));
  if (!opens) return null;
  if (actor !== undefined && actor.kind === 'people' && actor.reading !== undefined) return null;
  const [start, stop] = [scene.tokens[from]?.start ?? 0, scene.tokens[end - 1]?.end ?? 0];
  const party = actor === undefined ? { text: scene.doc.text.slice(start, stop), actor: null } : partyOf(actor);
  return { party, from: first, mark };
}

/** A capitalised name or a noun that can be blamed, which ends at `end`. */
function nameStart(scene: Scene, end: number, verb: number): number | null {
  const noun = scene.tree().words.find(({ at }) => at === end - 1);
  if (noun === undefined) return null;
  if (BLAMED.has(noun.lemma)) {
    const first = Math.min(noun.at, ...['amod', 'compound'].flatMap((label) => childBy(noun, label)?.at ?? []));
    return first > verb ? first : null;
  }
  let from = end;
  while (from - 1 > verb && NAME.test(scene.tokens[from - 1]?.text ?? '')) from--;
  while (from < end && !/^\p{Lu}/u.test(scene.tokens[from]?.text ?? '')) from++;
  const isPlace = scene.places.some((place) => place.id !== null && place.from < end && from < place.to);
  return from < end && !isPlace ? from : null;
}

const NAME = /^(?:\p{Lu}.*|-|al|el|ul|bin|ibn|de|da)$/u;

/** Where the next clause of its own begins. */
function endOf(scene: Scene, mark: number, next: number): number {
  for (let at = mark + 1; at < next; at++) if (lowerAt(scene, at) === ';') return at;
  return next;
}

/** One for each time that the preposition is said again; what no list knows only where nothing else is told. */
function wrongsBetween(scene: Scene, words: readonly Word[], mark: number, end: number): Told[] {
  const preposition = lowerAt(scene, mark);
  const starts = [mark];
  for (let at = mark + 1; at < end; at++)
    if (lowerAt(scene, at) === preposition && /^(?:,|and|or)$/u.test(lowerAt(scene, at - 1))) starts.push(at);
  const told = starts.flatMap((start, i): Told[] => {
    const to = starts[i + 1] ?? end;
    const clauses = joinedAt(scene, start + 1, to);
    return clauses.map(([from, until]) => {
      const part = words.filter(({ at }) => at >= from && at < until && !/^(?:,|and|or|\.)$/u.test(lowerAt(scene, at)));
      return { of: wrongIn(scene, part), text: phraseText(scene, part) };
    });
  });
  const known = told.filter(({ of }) => of !== 'other');
  const kept = known.length > 0 ? known : told.slice(0, 1);
  return kept.filter(({ of }, i) => kept.findIndex((one) => one.of === of) === i);
}

/** "shooting people and *pressing* children into service": a gerund behind "and" opens a deed of its own. */
function joinedAt(scene: Scene, from: number, to: number): [number, number][] {
  const cuts = [from];
  for (let at = from + 1; at < to - 1; at++)
    if (/^(?:and|or)$/u.test(lowerAt(scene, at)) && /^\p{Ll}{3,}ing$/u.test(scene.tokens[at + 1]?.text ?? ''))
      cuts.push(at + 1);
  return cuts.map((cut, i) => [cut, cuts[i + 1] ?? to]);
}
