/**
 * The noun group of an actor, from its parts: "the *Sudanese Defence Ministry*", "*Mali's prime minister*",
 * "the *President of Chad, Idriss Déby*", "*Rapid Support Forces*". Read left to right, once.
 */
import { AUXILIARIES } from '../../language/en/reporting.ts';
import { ATTRIBUTIVE, DETACHED, MODIFIERS, ORGANISATION_HEADS } from '../../language/en/offices.ts';
import type { ActorMention, Token } from '../../model/annotation.ts';
import { slug } from '../../model/ids.ts';
import { STARTERS } from '../../language/en/abbreviations.ts';
import { isCapitalised, nameEnd, phraseAt } from '../match.ts';
import { forceId, isMovement, isUnit, nameOf, ORDINAL } from './forces.ts';
import { type Head, HEADS, kindOfBody } from './heads.ts';
import { type Entry, entryAt, type Lexicon } from './lexicon.ts';

export type Group = Omit<ActorMention, 'start' | 'end' | 'text'>;

const GENITIVE = new Set(["'s", "'"]);
const JOIN = new Set(['and', '/', '-', ',']);
const MOST_TOKENS = 16;

interface Parts {
  readonly entries: Entry[];
  head: Head | null;
  capitals: number;
  detached: boolean;
  to: number;
}

/** A group that begins at `from`, or null. */
export function groupAt(lexicon: Lexicon, tokens: readonly Token[], from: number, end: number): Group | null {
  const parts: Parts = { entries: [], head: null, capitals: 0, detached: false, to: from };
  readFront(lexicon, tokens, parts, Math.min(end, from + MOST_TOKENS));
  if (parts.entries.length === 0 && parts.head === null && !isOrganisation(tokens, from, parts)) return null;
  if (isAttributive(tokens, parts)) return null;
  if (parts.head !== null) readBehind(lexicon, tokens, parts, Math.min(end, from + MOST_TOKENS));
  return finish(tokens, from, parts);
}

/** "a *military* operation", "*police* stations": a bare head before another noun is its adjective. */
function isAttributive(tokens: readonly Token[], { head, entries, capitals, to }: Parts): boolean {
  if (head === null || head.kind !== 'force' || entries.length > 0 || capitals > 0 || head.words.length > 1)
    return false;
  const [last, next] = [tokens[to - 1] as Token, tokens[to]];
  if (!ATTRIBUTIVE.has(last.lower) || next === undefined || !/^\p{Ll}{3,}/u.test(next.text)) return false;
  return (
    !AUXILIARIES.has(next.lower) &&
    !/(?:ed|said|told|and|who|that|which|for|from|with|but|while|killed|after|before|when|into|under|near|were|was)$/u.test(
      next.lower,
    )
  );
}

/** Modifiers, names and the head, in the order in which they stand. */
function readFront(lexicon: Lexicon, tokens: readonly Token[], parts: Parts, end: number): void {
  const from = parts.to;
  for (let at = from; at < end; ) {
    const token = tokens[at] as Token;
    if (at === from && STARTERS.has(token.lower) && !HEADS.has(token.lower)) return;
    const head = phraseAt(HEADS, tokens, at);
    const entry = entryAt(lexicon, tokens, at);
    if (entry !== null && (head === null || entry.words.length >= head.words.length)) {
      if (tokens[at - 1]?.lower === '-' && /^(?:pro|anti|non)$/u.test(tokens[at - 2]?.lower ?? '')) return;
      // the "Minsk Group" is not Belarus
      const next = tokens[at + entry.words.length];
      if (entry.role === 'seat' && isCapitalised(next) && ORGANISATION_HEADS.has(next?.lower ?? '')) {
        parts.capitals += 2;
        parts.to = at + entry.words.length + 1;
        return;
      }
      parts.entries.push(entry);
      at = parts.to = at + entry.words.length;
      if (entry.role === 'body' || entry.role === 'person') return;
      at = joined(lexicon, tokens, at, end);
      continue;
    }
    if (head !== null) {
      parts.head = head;
      parts.to = at + head.words.length;
      // "military officials", "defence ministry spokesman": the last head rules
      const next = phraseAt(HEADS, tokens, parts.to);
      if (next === null) return;
      at = parts.to;
      continue;
    }
    if (DETACHED.has(token.lower)) parts.detached = true;
    else if (
      MODIFIERS.has(token.lower) ||
      (token.text === '-' && !token.spaced && MODIFIERS.has(tokens[at - 1]?.lower ?? ''))
    ) {
      // a modifier belongs to a head that follows; alone it makes no group
    } else if (isCapitalised(token) && /^\p{L}/u.test(token.text)) parts.capitals++;
    else return;
    at++;
    if (isCapitalised(token) && parts.entries.length + parts.capitals > 0) parts.to = Math.max(parts.to, at);
  }
}

/** Steps over a genitive, and over "and" or "/" between two names: "Chadian/Nigerien forces". */
function joined(lexicon: Lexicon, tokens: readonly Token[], at: number, end: number): number {
  if (GENITIVE.has(tokens[at]?.lower ?? '')) {
    return headAhead(lexicon, tokens, at + 1, end) ? at + 1 : end;
  }
  const link = tokens[at]?.lower ?? '';
  const next = JOIN.has(link) ? entryAt(lexicon, tokens, at + 1) : null;
  if (next === null || link === ',' || next.role === 'body' || next.role === 'person') return at;
  return headAhead(lexicon, tokens, at + 1 + next.words.length, end) ? at + 1 : at;
}

/** True when modifiers alone stand between `at` and a head. */
function headAhead(lexicon: Lexicon, tokens: readonly Token[], at: number, end: number): boolean {
  for (let i = at; i < Math.min(end, at + 6); i++) {
    if (phraseAt(HEADS, tokens, i) !== null) return true;
    const token = tokens[i] as Token;
    if (!MODIFIERS.has(token.lower) && !isCapitalised(token) && entryAt(lexicon, tokens, i) === null) return false;
  }
  return false;
}

/** "of Chad", "in Bamako", "of the Republic of X", then a person in apposition. */
function readBehind(lexicon: Lexicon, tokens: readonly Token[], parts: Parts, end: number): void {
  for (let at = parts.to; at < end && /^(?:of|in|for)$/u.test(tokens[at]?.lower ?? ''); ) {
    let here = at + 1;
    while (
      here < end &&
      (/^(?:the|its|a)$/u.test((tokens[here] as Token).lower) ||
        MODIFIERS.has((tokens[here] as Token).lower) ||
        (tokens[here] as Token).text === '-')
    )
      here++;
    if (tokens[here]?.lower === 'republic' && tokens[here + 1]?.lower === 'of') here += 2;
    const entry = entryAt(lexicon, tokens, here);
    if (entry !== null && tokens[at]?.lower === 'of') parts.entries.push(entry);
    if (entry !== null) parts.to = pastBody(tokens, here + entry.words.length, end);
    else if (tokens[at]?.lower === 'of' && (isCapitalised(tokens[here]) || phraseAt(HEADS, tokens, here) !== null))
      parts.to = capitalsEnd(tokens, here, end);
    // "the Ministry of Transport in …": the field is all there is behind "of"
    else if (tokens[at]?.lower === 'of' && MODIFIERS.has(tokens[here - 1]?.lower ?? '')) parts.to = here;
    else break;
    at = parts.to;
    if (entry !== null && tokens[at - entry.words.length - 1]?.lower === 'in' && parts.entries.length === 0)
      parts.entries.push(entry);
  }
  const comma = tokens[parts.to]?.text === ',' ? 1 : 0;
  const person = personAt(lexicon, tokens, parts.to + comma, end);
  if (person !== null && parts.head?.kind === 'person') {
    parts.to = person.to;
    if (person.entry !== null) parts.entries.push(person.entry);
  }
}

function capitalsEnd(tokens: readonly Token[], from: number, end: number): number {
  let to = from;
  while (
    to < end &&
    (isCapitalised(tokens[to]) ||
      ((tokens[to]?.lower === 'of' || tokens[to]?.lower === 'and' || tokens[to]?.lower === 'the') &&
        isCapitalised(tokens[to + 1])))
  )
    to++;
  return Math.max(to, from + 1);
}

/** "the General Staff of the Rwandan *Defence Forces*": capitalised words that end in a head go with the state's name. */
function pastBody(tokens: readonly Token[], from: number, end: number): number {
  let to = from;
  for (let at = from; at < Math.min(end, from + 4) && isCapitalised(tokens[at]); at++) {
    const head = phraseAt(HEADS, tokens, at);
    if (head !== null && head.kind === 'force') to = at + head.words.length;
  }
  return to;
}

/** Two or more capitalised words in a row, or a person a pack knows. */
function personAt(
  lexicon: Lexicon,
  tokens: readonly Token[],
  from: number,
  end: number,
): { to: number; entry: Entry | null } | null {
  const entry = entryAt(lexicon, tokens, from);
  if (entry?.role === 'person') return { to: from + entry.words.length, entry };
  if (entry !== null) return null;
  const most = nameEnd(tokens, from, Math.min(end, from + 7));
  let to = from;
  while (to < most && entryAt(lexicon, tokens, to) === null) to++;
  return to - from >= 2 ? { to, entry: null } : null;
}

/** Capitalised words that end in the head of an organisation's name. */
function isOrganisation(tokens: readonly Token[], from: number, parts: Parts): boolean {
  if (parts.capitals < 2) return false;
  return ORGANISATION_HEADS.has((tokens[parts.to - 1] as Token).lower) && parts.to - from >= 2;
}

function finish(tokens: readonly Token[], from: number, parts: Parts): Group | null {
  const { entries, head, to, detached } = parts;
  if (to <= from) return null;
  const range = { from, to };
  const name = nameOf(tokens, from, to);
  const whole = entries.find((entry) => entry.role === 'body' || entry.role === 'person') ?? null;
  const owners = [...new Set(entries.map((entry) => entry.actor))];
  if (detached && head !== null) {
    const own = personName(tokens, range) ?? (head.kind === 'group' ? null : name);
    return { ...range, actor: own === null ? null : slug(own), name, kind: head.kind, detached: true };
  }
  if (whole === null && parts.capitals > 0 && owners.length <= 1 && isUnit(tokens, to - 1)) {
    const first = ORDINAL.test(tokens[from - 1]?.lower ?? '') ? from - 1 : from;
    const unit = nameOf(tokens, first, to);
    return { from: first, to, actor: owners[0] ?? null, name: unit, kind: 'force', detached };
  }
  // "the Syrian Democratic Forces" are not the state's
  if (whole === null && head !== null && owners.length === 1 && isMovement(tokens, range))
    return { ...range, actor: slug(name), name, kind: 'group', detached };
  // "the Syrian Network for Human Rights" is no voice of the state
  if (
    head === null &&
    whole === null &&
    parts.capitals > 0 &&
    ORGANISATION_HEADS.has((tokens[to - 1] as Token).lower)
  ) {
    const end = tokens[to]?.lower === 'for' && isCapitalised(tokens[to + 1]) ? capitalsEnd(tokens, to + 1, to + 6) : to;
    const full = nameOf(tokens, from, end);
    return { from, to: end, actor: slug(full), name: full, kind: kindOfBody(full), detached };
  }
  if (whole !== null && owners.length === 1)
    return {
      ...range,
      actor: whole.actor,
      name: whole.role === 'person' && head === null ? whole.name : name,
      kind: whole.kind,
      detached,
    };
  if (head !== null && !head.official) {
    return { ...range, actor: null, name, kind: head.kind, detached };
  }
  if (owners.length === 1) {
    const only = entries[0] as Entry;
    return {
      ...range,
      actor: only.actor,
      name: head === null && only.role !== 'demonym' ? only.name : name,
      // the mission of an organisation is the organisation, not a force
      kind: only.kind === 'organisation' || only.kind === 'media' ? only.kind : (head?.kind ?? only.kind),
      detached,
    };
  }
  if (owners.length > 1 && head !== null && !whole)
    return { ...range, actor: null, actors: owners, name, kind: head.kind, detached };
  if (owners.length > 1)
    return {
      ...range,
      actor: (whole ?? (entries[0] as Entry)).actor,
      name,
      kind: (whole ?? (entries[0] as Entry)).kind,
      detached,
    };
  // an office whose state is not named: "President Jane Doe", "the ministry"
  if (head !== null && parts.capitals === 0) return { ...range, actor: null, name, kind: head.kind, detached };
  const actor = head?.kind === 'force' ? forceId(tokens, range, head) : slug(name);
  return { ...range, actor, name, kind: head?.kind ?? kindOfBody(name), detached };
}

/** The capitalised words at the end of a range: the person in "former director …, Jane Doe". */
function personName(tokens: readonly Token[], { from, to }: { from: number; to: number }): string | null {
  let at = to;
  while (at > from && isCapitalised(tokens[at - 1])) at--;
  return to - at >= 2 ? nameOf(tokens, at, to) : null;
}
