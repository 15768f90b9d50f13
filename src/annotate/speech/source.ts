/** Who speaks: the noun group before the cue, or behind it where the clause is turned round ("…," said the governor). */
import { GROUPS, MODIFIERS } from '../../language/en/offices.ts';
import { AUXILIARIES, DETERMINERS, PRONOUNS, STATEMENTS } from '../../language/en/reporting.ts';
import { SPEAKING_NOUNS } from '../../language/en/stances.ts';
import type { ActorMention, Sentence, TimeMention, Token, TokenRange } from '../../model/annotation.ts';
import { isCapitalised, nameEnd } from '../match.ts';
import { type Cue, isQuote } from './cues.ts';
import { CLAUSE_EDGE, PREPOSITIONS } from './edges.ts';
import { antecedentOf, officeOf, paperAt } from './offices.ts';
import { isAuthor, keptBy, putOut } from './put-out.ts';
import { quotedBetween } from './quoted-as.ts';

export interface SentenceView {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  /** of this sentence, in order */
  readonly actors: readonly ActorMention[];
  readonly times: readonly TimeMention[];
}

export function sourceOf(view: SentenceView, cue: Cue): TokenRange | null {
  if (cue.form !== 'verb') return cue.needs === 'name' ? named(view, cue) : behind(view, cue.to);
  const quoted = quotedBetween(view.tokens, view.sentence, view.actors, cue.from);
  if (quoted !== null) return withDeterminer(view, quoted);
  const turned = turnedRound(view, cue);
  return (
    turned ?? beforeClause(view, cue) ?? before(view, cue.from) ?? (cue.participle ? null : sharedSubject(view, cue))
  );
}

/** "officials and residents said": both speak. */
function withJoined(view: SentenceView, range: TokenRange): TokenRange {
  const { tokens } = view;
  if (tokens[range.from - 1]?.lower !== 'and') return range;
  const other = view.actors.find((one) => one.to === range.from - 1);
  return other === undefined ? range : withDeterminer(view, { from: other.from, to: range.to });
}

/** With the words before it that belong to it: "*the interim* government", "*the rights group* Viasna". */
function withDeterminer({ tokens, sentence }: SentenceView, range: TokenRange): TokenRange {
  for (let from = range.from; from > sentence.from && range.from - from <= 4; from--) {
    const word = (tokens[from - 1] as Token).lower;
    if (DETERMINERS.has(word)) return { from: from - 1, to: range.to };
    if (!MODIFIERS.has(word) && !GROUPS.has(word) && word !== '-') break;
  }
  return range;
}

/** "…," said Jane Doe, · "…," wrote the Turkish president. */
function turnedRound(view: SentenceView, cue: Cue): TokenRange | null {
  const { tokens, sentence } = view;
  const previous = tokens[cue.from - 1];
  const opens = cue.from === sentence.from || isQuote(previous) || previous?.text === ',';
  if (!opens || cue.participle) return null;
  const next = tokens[cue.to];
  if (next === undefined || cue.to >= sentence.to) return null;
  const actor = view.actors.find(
    (one) => one.from === cue.to || (one.from === cue.to + 1 && DETERMINERS.has(next.lower)),
  );
  if (actor === undefined && !isCapitalised(next) && !DETERMINERS.has(next.lower) && !PRONOUNS.has(next.lower))
    return null;
  if (
    actor === undefined &&
    before(view, cue.from) !== null &&
    !isQuote(previous) &&
    !(previous?.text === ',' && isQuote(tokens[cue.from - 2]))
  )
    return null;
  return behind(view, cue.to);
}

/** Words behind a name that go on with something else; a noun would make it an adjective ("citing *army* losses"). */
const GOES_ON = /^(?:[,;:.)—–-]|as|in|on|at|from|who|which|that|and|with|to|by|familiar|close|said|says)$/u;

/** Somebody who speaks, right behind the cue: no place, no thing and no measure ("ten dollars per soldier"). */
function named(view: SentenceView, cue: Cue): TokenRange | null {
  const { tokens, sentence } = view;
  const source = behind(view, cue.to);
  const actor = view.actors.find(({ from }) => from >= cue.to);
  const role = cue.form === 'citing' ? roleAt(view, cue.to) : null;
  if (role !== null && (actor === undefined || actor.from >= role.to)) return role;
  if (source === null || actor === undefined || actor.to > source.to || actor.reading !== undefined) return null;
  if (cue.form === 'citing' && putOut(tokens, cue.to, actor.from)) return source;
  if (source.from !== cue.to || source.to !== actor.to) return null;
  const next = tokens[actor.to];
  const ends = next === undefined || actor.to >= sentence.to;
  if (cue.form === 'citing')
    return ends || isQuote(next) || GOES_ON.test(next.lower) || STATEMENTS.has(next.lower) ? source : null;
  const one = /^\p{Ll}/u.test((tokens[cue.to] as Token).text) && !DETERMINERS.has((tokens[cue.to] as Token).lower);
  return !one && actor.kind !== 'people' && (ends || /^[,;:.)—–]$/u.test(next.text)) ? source : null;
}

/** "quoting *a surgeon* at the clinic": somebody by his trade alone; of words before another noun ("citing hospital records") nobody. */
function roleAt({ tokens, sentence }: SentenceView, from: number): TokenRange | null {
  const start = DETERMINERS.has(tokens[from]?.lower ?? '') ? from + 1 : from;
  for (let at = start; at < Math.min(sentence.to, start + 4); at++) {
    const token = tokens[at] as Token;
    if (!/^\p{Ll}/u.test(token.text) || PREPOSITIONS.has(token.lower) || CLAUSE_EDGE.has(token.lower)) return null;
    const next = tokens[at + 1];
    const ends = next === undefined || at + 1 >= sentence.to || GOES_ON.test(next.lower) || isQuote(next);
    if (!(ends || next.lower === 'of')) continue;
    const speaks = SPEAKING_NOUNS.has(token.lower.replace(/s$/u, '')) || SPEAKING_NOUNS.has(token.lower);
    return speaks && !STATEMENTS.has(token.lower) ? { from, to: at + 1 } : null;
  }
  return null;
}

/** The noun group that begins at `from`. */
function behind(view: SentenceView, from: number): TokenRange | null {
  const { tokens, sentence } = view;
  if (/^(?:whom|which)$/u.test(tokens[from]?.lower ?? '')) return antecedentOf(view, from);
  const printed = paperAt(tokens, from, sentence.to);
  if (printed !== null) return printed;
  const mentions = view.actors.filter((one) => one.from >= from && one.from <= from + 12);
  const first = mentions[0];
  let to = from;
  while (to < sentence.to && !/^[,;:.]$/u.test((tokens[to] as Token).text) && !isQuote(tokens[to])) {
    const word = (tokens[to] as Token).lower;
    if (to > from && (word === 'that' || word === 'who' || word === 'which')) break;
    // "according to the government *they* were rebels"
    if (to > from + 1 && /^(?:they|he|she|it|we)$/u.test(word)) break;
    to++;
  }
  // "a list kept by the parish": whoever keeps it
  const kept = keptBy(tokens, from, to);
  if (kept !== null && !mentions.some((one) => one.from < to)) return { from: kept, to };
  if (first === undefined || first.from >= to) return to > from && to - from <= 14 ? { from, to } : null;
  // "figures released by the coroner", "a statement from the army": whoever put it out
  const put = mentions.find((one) => one.from < to && putOut(tokens, from, one.from));
  if (put !== undefined) return withDeterminer(view, put);
  const named = mentions.find((one) => one.from < to && isCalled(tokens, first, one));
  if (named !== undefined) return named;
  const lead = first.from === from || (first.from === from + 1 && DETERMINERS.has((tokens[from] as Token).lower));
  return lead ? withDeterminer(view, first) : { from, to: Math.max(first.to, Math.min(to, first.to)) };
}

/** "Danish research group *Airwars*": the nation only tells where the one named is from. */
function isCalled(tokens: readonly Token[], nation: ActorMention, named: ActorMention): boolean {
  if (nation.kind !== 'people' || named.from - nation.to < 1 || named.from - nation.to > 4) return false;
  const between = tokens.slice(nation.to, named.from);
  return between.every(
    ({ text, lower }) => /^\p{Ll}+$/u.test(text) && !PREPOSITIONS.has(lower) && !CLAUSE_EDGE.has(lower),
  );
}

/** "one of those *who reached the town* told": the clause that says who speaks is passed over; null where there is none. */
function beforeClause(view: SentenceView, { from: end, to: behind }: Cue): TokenRange | null {
  const { tokens, sentence } = view;
  // "who police said *was* unarmed"
  if (AUXILIARIES.has(tokens[behind]?.lower ?? '')) return null;
  for (let at = end - 1; at > sentence.from && end - at < LONGEST_CLAUSE; at--) {
    const { lower, text } = tokens[at] as Token;
    if (/^[,;:.–—()]$/u.test(text) || isQuote(tokens[at]) || /^(?:and|but|that|while)$/u.test(lower)) return null;
    if (lower !== 'who') continue;
    if (tokens[at - 1]?.text === ',' || tokens.slice(at + 1, end).every((one) => AUXILIARIES.has(one.lower)))
      return null;
    // "men who *the ministry* said": they are spoken of
    if (before(view, end)?.from === at + 1 && isSomebody(view, at + 1)) return null;
    // "a farmer *of 34* who kept his name to himself"
    const aged = /^\d{1,2}$/u.test(tokens[at - 1]?.text ?? '') && /^(?:of|aged)$/u.test(tokens[at - 2]?.lower ?? '');
    return before(view, aged ? at - 2 : at);
  }
  return null;
}
const LONGEST_CLAUSE = 16;
const isSomebody = ({ tokens, actors }: SentenceView, at: number): boolean => {
  const { lower } = tokens[at] as Token;
  return (
    DETERMINERS.has(lower) || actors.some(({ from }) => from === at) || SPEAKING_NOUNS.has(lower.replace(/s$/u, ''))
  );
};

/** The subject of the cue: walks left over times, places and bracketed parts to the nearest group that no preposition governs. */
function before(view: SentenceView, end: number): TokenRange | null {
  const { tokens, sentence } = view;
  let at = end;
  for (let steps = 0; at > sentence.from && steps < 40; steps++) {
    const time = view.times.find((one) => one.to === at);
    if (time !== undefined) {
      at = time.from;
      if (/^(?:on|in|at|by|during)$/u.test(tokens[at - 1]?.lower ?? '')) at--;
      continue;
    }
    const actor = view.actors.findLast((one) => one.to === at);
    const office = actor === undefined ? null : officeOf(tokens, at - 1);
    if (office !== null) return office;
    if (actor !== undefined) {
      if (!isGoverned(tokens, actor.from, sentence.from) || isAuthor(tokens, actor.from, sentence.from))
        return withJoined(view, withDeterminer(view, actor));
      at = actor.from - (DETERMINERS.has(tokens[actor.from - 1]?.lower ?? '') ? 2 : 1);
      continue;
    }
    const token = tokens[at - 1] as Token;
    if (PRONOUNS.has(token.lower)) return { from: at - 1, to: at };
    // "*had* on Monday spoken of"
    if (at < end && AUXILIARIES.has(token.lower)) {
      at--;
      continue;
    }
    if (token.text === ',' || token.text === ')') {
      const open = bracketStart(tokens, at - 1, sentence.from);
      if (open === null) return null;
      // "one of them, Jane Doe, said": the name is who speaks
      if (at - 2 - open >= 2 && nameEnd(tokens, open + 1, at - 1) === at - 1 && isCapitalised(tokens[open + 1]))
        return { from: open + 1, to: at - 1 };
      at = open;
      continue;
    }
    if (isQuote(token)) return quotedTitle(view, at);
    if (CLAUSE_EDGE.has(token.lower)) return null;
    const group = plainGroup(view, at);
    if (group === null) return null;
    if (!isGoverned(tokens, group.from, sentence.from))
      return tokens[group.to]?.lower === 'of' &&
        group.to - group.from === 1 &&
        COUNTS.test(tokens[group.from]?.lower ?? '')
        ? { from: group.from, to: Math.min(end, group.to + WIDEST_OF) }
        : group;
    at = group.from - 1;
  }
  return null;
}

/** "*one of its workers* said" */
const COUNTS = /^(?:one|two|three|four|several|some|many|most|both)$/u;
const WIDEST_OF = 6;

/** the self-styled "defence ministry" said: a title in quotation marks */
function quotedTitle(view: SentenceView, end: number): TokenRange | null {
  for (let open = end - 2; open >= Math.max(view.sentence.from, end - 6); open--) {
    if (isQuote(view.tokens[open])) return open === end - 2 ? null : withDeterminer(view, { from: open, to: end });
  }
  return null;
}

/** "X lies in ruins but says …": a second verb has the subject of the first. */
function sharedSubject(view: SentenceView, cue: Cue): TokenRange | null {
  const { tokens, sentence } = view;
  if (!/^(?:and|but|,)$/u.test(tokens[cue.from - 1]?.lower ?? '')) return null;
  const subject = view.actors.find(
    (one) => one.to < cue.from && one.from - sentence.from <= 3 && !isGoverned(tokens, one.from, sentence.from),
  );
  return subject === undefined ? null : withDeterminer(view, subject);
}

const isGoverned = (tokens: readonly Token[], from: number, least: number): boolean => {
  const article = DETERMINERS.has(tokens[from - 1]?.lower ?? '');
  const at = article ? from - 2 : from - 1;
  return at >= least && PREPOSITIONS.has((tokens[at] as Token).lower);
};

/** The comma or bracket that opens what closes at `close`. */
function bracketStart(tokens: readonly Token[], close: number, least: number): number | null {
  const opener = (tokens[close] as Token).text === ')' ? '(' : ',';
  for (let i = close - 1; i >= Math.max(least, close - 24); i--) if ((tokens[i] as Token).text === opener) return i;
  return null;
}

/** A noun group without a known actor: back to its determiner, or over the capitalised words of a name. */
function plainGroup(view: SentenceView, end: number): TokenRange | null {
  const { tokens } = view;
  const least = view.sentence.from;
  let from = end - 1;
  if (/ly$/u.test((tokens[from] as Token).lower)) return null;
  if (isCapitalised(tokens[from])) {
    while (from > least && isCapitalised(tokens[from - 1])) from--;
    return withDeterminer(view, { from, to: end });
  }
  while (from >= least && from > end - 8) {
    const word = (tokens[from] as Token).lower;
    if (word === 'that' || word === 'this') return null;
    // "two said" may be people, "15" is a day
    if (/^\d+$/u.test(word) && from + 1 === end) return null;
    if (DETERMINERS.has(word) || /^\d+$/u.test(word)) return { from, to: end };
    if (CLAUSE_EDGE.has(word) || PREPOSITIONS.has(word)) return from + 1 < end ? { from: from + 1, to: end } : null;
    from--;
  }
  return from < least ? { from: least, to: end } : null;
}
