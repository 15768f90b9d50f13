/** Who takes part in what a document tells: the state whose land it is, and the armed groups that it names. */
import type { ActorMention, Annotated, PlaceMention } from '../model/annotation.ts';
import { slug } from '../model/ids.ts';
import { ARMED } from '../annotate/actors/names.ts';

export interface Cast {
  /** the state on whose land nearly all of it happens; null where the army of another is named too */
  readonly home: { readonly actor: string; readonly name: string } | null;
  /** armed groups by name, each mention, in the order of the text */
  readonly groups: readonly ActorMention[];
  /** bodies with a name, by each word of it, in the order of the text */
  readonly named: ReadonlyMap<string, readonly ActorMention[]>;
}

const FEWEST_PLACES = 2;
const MOST_PLACES_SHARE = 0.7;
const IS_STATE = /^(?:state|force|people)$/u;

export function castOf(doc: Annotated): Cast {
  return { home: homeOf(doc), groups: doc.actors.filter(isArmedGroup), named: namedIn(doc.actors) };
}

/** A group by its name; the state's army, a union of states or a charity is none. */
function isArmedGroup({ kind, name, actor, reading }: ActorMention): boolean {
  if (reading !== undefined || !/^\p{Lu}|^al-/u.test(name)) return false;
  if (kind === 'group') return true;
  return kind === 'organisation' && actor === slug(name) && name.split(/\s/u).some((word) => ARMED.test(word));
}

function namedIn(actors: readonly ActorMention[]): Cast['named'] {
  const named = new Map<string, ActorMention[]>();
  for (const mention of actors) {
    const { kind, name, reading } = mention;
    if (reading !== undefined || !/^(?:force|group|organisation)$/u.test(kind)) continue;
    // "the *Chadian* army" tells whose it is
    if ((name.match(/\p{Lu}\p{L}+/gu)?.length ?? 0) < (kind === 'force' ? 1 : 2)) continue;
    for (const word of new Set(name.toLowerCase().split(/[^\p{L}]+/u))) {
      const list = named.get(word);
      if (list) list.push(mention);
      else named.set(word, [mention]);
    }
  }
  return named;
}

function homeOf({ places, actors }: Annotated): Cast['home'] {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { country } of places)
    if (country !== null) {
      counts.set(country, (counts.get(country) ?? 0) + 1);
      all++;
    }
  const [land, most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  if (most < FEWEST_PLACES || most < MOST_PLACES_SHARE * all) return null;
  const state = stateOf(land, places, actors);
  if (state === null) return null;
  const foreign = actors.some(
    ({ kind, actor, reading, actors: joint }) =>
      reading === undefined &&
      (joint !== undefined || (/^(?:force|state)$/u.test(kind) && actor !== null && actor !== state.actor)),
  );
  return foreign ? null : state;
}

/** The id by which the document's actors know the land. */
function stateOf(land: string, places: readonly PlaceMention[], actors: readonly ActorMention[]): Cast['home'] {
  const starts = new Set(
    places.filter(({ country, precision }) => country === land && precision === 'country').map(({ from }) => from),
  );
  const known =
    actors.find(({ kind, from, actor }) => kind === 'state' && actor !== null && starts.has(from)) ??
    actors.find(({ kind, actor }) => IS_STATE.test(kind) && actor === land);
  return known?.actor == null ? null : { actor: known.actor, name: known.kind === 'state' ? known.name : known.actor };
}
