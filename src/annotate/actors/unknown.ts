/** Adds what no list knows to the mentions found by lists: abbreviations with their names in full, then unknown names. */
import type { ActorMention, PlaceMention, Sentence, Token, TokenRange } from '../../model/annotation.ts';
import { slug } from '../../model/ids.ts';
import { spanOf } from '../match.ts';
import { type Introduced, introducedIn } from './acronyms.ts';
import { findNames } from './names.ts';

interface Others {
  readonly places: readonly PlaceMention[];
  readonly materiel: readonly TokenRange[];
  readonly times: readonly TokenRange[];
}

const byFrom = (a: TokenRange, b: TokenRange): number => a.from - b.from || b.to - a.to;
const meets = (a: TokenRange, b: TokenRange): boolean => a.from < b.to && b.from < a.to;

export function withNames(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  listed: readonly ActorMention[],
  { places, materiel, times }: Others,
): ActorMention[] {
  const introduced = introducedIn(tokens);
  const mentions = inFull(text, tokens, listed, introduced);
  const taken = [...mentions, ...places.filter(({ id }) => id !== null), ...materiel, ...times].sort(byFrom);
  const names = findNames(text, tokens, sentences, taken, new Set(introduced.map(({ acronym }) => acronym)));
  const full = new Map(introduced.map((one) => [one.acronym, one]));
  const owner = new Map(
    introduced.map((one) => [one.acronym, mentions.find((mention) => meets(mention, one)) ?? null] as const),
  );
  const named = names.map((name): ActorMention => {
    const one = full.get(name.name);
    if (one === undefined) return name;
    const of = owner.get(one.acronym) ?? null;
    return { ...name, actor: of === null ? slug(one.name) : of.actor, name: of?.name ?? one.name };
  });
  return [...mentions, ...named].sort(byFrom);
}

/** A name with its abbreviation behind it is one mention, unless a list already knows whose it is as a whole. */
function inFull(
  text: string,
  tokens: readonly Token[],
  listed: readonly ActorMention[],
  introduced: readonly Introduced[],
): ActorMention[] {
  const kept = [...listed];
  const added: ActorMention[] = [];
  let i = 0;
  for (const one of introduced.toSorted(byFrom)) {
    while (i < kept.length && (kept[i] as ActorMention).to <= one.from) i++;
    let to = i;
    while (to < kept.length && (kept[to] as ActorMention).from < one.to) to++;
    const inside = kept.slice(i, to);
    if (inside.some((mention) => mention.from <= one.from && mention.to >= one.to)) continue;
    if (inside.some((mention) => mention.kind === 'force' || mention.kind === 'person')) continue;
    const { start, end } = spanOf(tokens, one);
    kept.splice(i, to - i);
    added.push({
      ...{ from: one.from, to: one.to, start, end, text: text.slice(start, end) },
      ...{ actor: slug(one.name), name: one.name, kind: 'organisation', detached: false },
    });
  }
  return [...kept, ...added].sort(byFrom);
}
