/**
 * Every name an actor goes by, from the countries, the organisations and the packs in use, as one index by first word.
 * A pack's actor takes the place of the country it names; its names come before the world's.
 */
import { ORGANISATIONS } from '../../language/en/organisations.ts';
import type { ActorMention, Token } from '../../model/annotation.ts';
import type { Pack, PackActor } from '../../model/pack.ts';
import type { Country } from '../../model/resources.ts';
import { foldName } from '../../text/fold.ts';
import { tokenise } from '../tokens.ts';

/** name: the actor itself · demonym: an adjective or its people · seat: a capital that stands for it · body: an office, force or phrase of its own */
export type Role = 'name' | 'demonym' | 'seat' | 'body' | 'person';

export interface Entry {
  readonly words: readonly string[];
  readonly role: Role;
  readonly actor: string;
  readonly name: string;
  readonly kind: ActorMention['kind'];
}

export interface Lexicon {
  readonly byFirst: ReadonlyMap<string, readonly Entry[]>;
  /** entries of the packs whose first word fits a word that lost letters, each lost one a question mark */
  readonly like: (pattern: string) => readonly Entry[];
}

/** A letter that could not be read is a question mark, as one that was lost. */
export const foldToken = (token: Token): string =>
  isAscii(token.lower) ? token.lower : foldName(token.lower).replaceAll('\ufffd', '?');
const isAscii = (word: string): boolean => /^[\x20-\x7e]*$/u.test(word);

interface Named {
  readonly name: string;
  readonly role: Role;
  readonly actor: string;
  readonly of: string;
  readonly kind: ActorMention['kind'];
}

function ofPackActor(actor: PackActor): Named[] {
  const named = (role: Role, kind: ActorMention['kind'], names: readonly string[]): Named[] =>
    names.map((name) => ({ name, role, actor: actor.id, of: actor.name, kind }));
  const people = actor.people.flatMap((person) =>
    [person.name, ...person.variants].map(
      (name): Named => ({ name, role: 'person', actor: actor.id, of: person.name, kind: 'person' }),
    ),
  );
  return [
    ...named('name', actor.kind, [actor.name, ...actor.names]),
    ...named('demonym', 'people', actor.demonyms),
    ...named('seat', actor.kind, actor.seats),
    ...named('body', actor.kind === 'state' ? 'force' : actor.kind, actor.bodies),
    ...people,
  ];
}

function ofCountry(country: Country): Named[] {
  const named = (role: Role, kind: ActorMention['kind'], names: readonly string[]): Named[] =>
    names.map((name) => ({ name, role, actor: country.code, of: country.name, kind }));
  return [
    ...named('name', 'state', [country.name, ...country.names]),
    ...named(
      'demonym',
      'people',
      country.demonyms.flatMap((demonym) => [demonym, plural(demonym)]),
    ),
    ...named('seat', 'state', country.capitals),
  ];
}

const plural = (demonym: string): string => (/(?:s|ese|ish|ch)$/u.test(demonym) ? demonym : `${demonym}s`);

export function buildLexicon(countries: readonly Country[], packs: readonly Pack[]): Lexicon {
  const told = packs.flatMap((pack) => pack.actors);
  const replaced = new Set(told.map((actor) => actor.country));
  const named: Named[] = [
    ...told.flatMap(ofPackActor),
    // a country that a pack names under an id of its own keeps the world's names for it
    ...countries.flatMap((country) => {
      const actor = told.find((one) => one.country === country.code);
      return ofCountry(country).map((one) =>
        actor && replaced.has(country.code) ? { ...one, actor: actor.id, of: actor.name } : one,
      );
    }),
    ...ORGANISATIONS.flatMap((org) =>
      org.names.map((name): Named => ({ name, role: 'name', actor: org.id, of: org.name, kind: org.kind })),
    ),
  ];
  const byFirst = index(named);
  const ofPacks = new Set(told.map((actor) => actor.id));
  const listed = [...byFirst.values()].flat().filter(({ actor }) => ofPacks.has(actor));
  return { byFirst, like: likeIn(listed) };
}

/** Fewer letters than this fit too much. */
const FEWEST_LETTERS = 4;

function likeIn(entries: readonly Entry[]): Lexicon['like'] {
  const byLength = Map.groupBy(entries, ({ words }) => (words[0] as string).length);
  return (pattern) =>
    pattern.replaceAll('?', '').length < FEWEST_LETTERS
      ? []
      : (byLength.get(pattern.length)?.filter(({ words }) => fits(pattern, words[0] as string)) ?? []);
}

/** A lost letter of a text's word stands for any one letter of the name's. */
const fits = (word: string, name: string): boolean =>
  word === name ||
  (word.length === name.length && word.includes('?') && [...word].every((c, i) => c === '?' || c === name[i]));

/** All names are tokenised in one go, a line each: the tokens of a name must be those of a text. */
function index(named: readonly Named[]): ReadonlyMap<string, readonly Entry[]> {
  const lines = named.map((one) =>
    one.name
      .replace(/^the\s+/iu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  );
  const tokens = tokenise(lines.join('\n'));
  const byFirst = new Map<string, Entry[]>();
  const seen = new Set<string>();
  let at = 0;
  let end = 0;
  lines.forEach((line, i) => {
    end += line.length;
    const words: string[] = [];
    for (; at < tokens.length && (tokens[at] as Token).start < end; at++) words.push(foldToken(tokens[at] as Token));
    end += 1;
    const one = named[i] as Named;
    const key = words.join(' ');
    if (words.length === 0 || seen.has(key)) return;
    seen.add(key);
    const entry: Entry = { words, role: one.role, actor: one.actor, name: one.of, kind: one.kind };
    const list = byFirst.get(words[0] as string);
    if (list) list.push(entry);
    else byFirst.set(words[0] as string, [entry]);
  });
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

/** The longest name that begins at token `at`; null when there is none. */
export function entryAt(lexicon: Lexicon, tokens: readonly Token[], at: number): Entry | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const key = foldToken(token);
  const list = key.includes('?') ? lexicon.like(key) : lexicon.byFirst.get(key);
  if (list === undefined) return null;
  const capital = /^\p{Lu}/u.test(token.text);
  return list.find((entry) => (capital || entry.role === 'body') && isHere(entry, tokens, at)) ?? null;
}

function isHere(entry: Entry, tokens: readonly Token[], at: number): boolean {
  // "the Gulf States": not the United ones
  const before = tokens[at - 1];
  if (
    entry.words.length === 1 &&
    entry.words[0] === 'states' &&
    /^\p{Lu}/u.test(before?.text ?? '') &&
    before?.lower !== 'the'
  )
    return false;
  // a short all-capital name ("EU", "WHO") is not the word
  if (
    entry.words.length === 1 &&
    (entry.words[0] as string).length <= 3 &&
    entry.role === 'name' &&
    !/^[\p{Lu}.]+$/u.test((tokens[at] as Token).text)
  )
    return false;
  for (let i = 1; i < entry.words.length; i++) {
    const token = tokens[at + i];
    if (token === undefined || !fits(foldToken(token), entry.words[i] as string)) return false;
  }
  return true;
}
