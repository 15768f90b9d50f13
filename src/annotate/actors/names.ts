/**
 * Names that no list knows: "Ngozi Adeyemi", "the TPLF", "Wagner". A run of capitalised words is an actor where the
 * document tells so: by a title or given name, a verb of doing, a word that says what it is, or what it owns. What one place
 * tells holds for the name throughout the document; a surname alone is the person introduced in full.
 */
import { STARTERS } from '../../language/en/abbreviations.ts';
import { GIVEN_NAMES } from '../../language/en/given-names.ts';
import { ACTS, DOER, LED, NAMED_AS, NO_ACTOR, OWNED, WHERE } from '../../language/en/naming.ts';
import { OFFICES, ORGANISATION_HEADS, TITLES } from '../../language/en/offices.ts';
import { PARTICLES } from '../../language/en/names.ts';
import { AUXILIARIES, CUE_VERBS } from '../../language/en/reporting.ts';
import type { ActorMention, Sentence, Token, TokenRange } from '../../model/annotation.ts';
import { isCapitalised, spanOf } from '../match.ts';
import { nameOf } from './forces.ts';

const SAYS: ReadonlySet<string> = new Set(CUE_VERBS.flatMap(({ forms }) => forms.split(' ')));
const OFFICE_ENDS: ReadonlySet<string> = new Set(OFFICES.map((office) => office.split(' ').at(-1) as string));

/** True when the word at `at`, over adverbs and auxiliaries, is a verb of doing or saying. */
export function actsAt(tokens: readonly Token[], at: number): boolean {
  let aux = false;
  for (let i = at; i < at + 3; i++) {
    const word = tokens[i]?.lower ?? '';
    if (ACTS.has(word) || SAYS.has(word)) return true;
    if (!AUXILIARIES.has(word) && !/ly$/u.test(word)) return aux && /(?:ed|ing)$/u.test(word);
    if (/^(?:has|have|had|will|would|can|could|did|does)$/u.test(word)) aux = true;
  }
  return aux;
}

interface Run extends TokenRange {
  readonly key: string;
  readonly words: number;
  /** its capital says nothing: it opens a sentence or stands in a heading */
  readonly opens: boolean;
  /** nothing of its sentence follows */
  readonly ends: boolean;
}

interface Evidence {
  person: number;
  body: number;
  place: number;
  /** in running text, with a capital that says something */
  inside: number;
}

/** Mentions of unknown names, in order. `taken`: ranges that other recognisers hold, in order. */
export function findNames(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  taken: readonly TokenRange[],
  known: ReadonlySet<string>,
  persons: readonly string[],
): ActorMention[] {
  const runs = runsOf(tokens, sentences, taken);
  const evidence = new Map<string, Evidence>();
  for (const run of runs) weigh(tokens, run, evidence, known);
  const people = surnames(evidence, persons);
  return runs.flatMap((run) => {
    const kind = kindOf(run, evidence.get(run.key) as Evidence, people, known);
    if (kind === null) return [];
    const full = kind === 'person' ? (people.get(run.key) ?? run.key) : run.key;
    const { start, end } = spanOf(tokens, run);
    const { from, to } = run;
    return [{ from, to, start, end, text: text.slice(start, end), actor: null, name: full, kind, detached: false }];
  });
}

const MOST_WORDS = 6;

/** Runs of capitalised words outside what is taken; a particle or hyphen may stand inside. */
function runsOf(tokens: readonly Token[], sentences: readonly Sentence[], taken: readonly TokenRange[]): Run[] {
  const runs: Run[] = [];
  let t = 0;
  for (const sentence of sentences) {
    const title = sentence.form === 'heading';
    for (let at = sentence.from; at < sentence.to; ) {
      while (t < taken.length && (taken[t] as TokenRange).to <= at) t++;
      const held = taken[t];
      if (held !== undefined && held.from <= at) {
        at = held.to;
        continue;
      }
      const stop = Math.min(sentence.to, held?.from ?? sentence.to, at + 2 * MOST_WORDS);
      const to = withField(tokens, runEnd(tokens, at, stop), at, stop);
      if (to === at) {
        at++;
        continue;
      }
      const opens = at === sentence.from || /^[“"‘'(•*:]$/u.test(tokens[at - 1]?.text ?? '');
      let first = opens && STARTERS.has((tokens[at] as Token).lower) ? at + 1 : at;
      // "the Kurdish YPG": the abbreviation is the name
      while (
        first + 1 < to &&
        NO_ACTOR.has((tokens[first] as Token).lower) &&
        isAcronym((tokens[to - 1] as Token).text)
      )
        first++;
      if (first < to && isCapitalised(tokens[first]))
        runs.push({
          from: first,
          to,
          key: nameOf(tokens, first, to),
          words: to - first,
          opens: title || (opens && first === at),
          ends: to === sentence.to,
        });
      at = to;
    }
  }
  return runs;
}

function runEnd(tokens: readonly Token[], from: number, stop: number): number {
  const first = tokens[from] as Token;
  const article = /^(?:al|el|ad|as|at|an|ar|ibn|bin|abu|de|van|von)$/u.test(first.lower) && !isCapitalised(first);
  if (!isWord(first) && !(article && isHyphenated(tokens, from))) return from;
  let to = from;
  for (let at = from; at < stop; at++) {
    const token = tokens[at] as Token;
    if (isWord(token)) to = at + 1;
    else if (!(PARTICLES.has(token.lower) || (/^[-‑]$/u.test(token.text) && !token.spaced)) || at - to >= 2) break;
    if (at > from && TITLES.has(token.lower)) return at;
  }
  // a hyphen behind the name parts it: "Wagner-led"
  return to;
}

/** "the Board *of Inquiry*", "the Department *of State*". */
function withField(tokens: readonly Token[], end: number, from: number, stop: number): number {
  if (end === from || !/^(?:of|for)$/u.test(tokens[end]?.lower ?? '') || !FIELDED.has((tokens[end - 1] as Token).lower))
    return end;
  let to = end + 1;
  while (to < stop && (isWord(tokens[to]) || (to > end + 1 && tokens[to]?.lower === 'and' && isWord(tokens[to + 1]))))
    to++;
  return to > end + 1 ? to : end;
}

const FIELDED: ReadonlySet<string> = new Set([...ORGANISATION_HEADS, 'board', 'chamber', 'house', 'faculty', 'school']);

const isHyphenated = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.text === '-' && tokens[at + 1]?.spaced === false && isCapitalised(tokens[at + 2]);

const isWord = (token: Token | undefined): boolean =>
  token !== undefined &&
  isCapitalised(token) &&
  /^\p{L}[\p{L}\p{M}.'’?\ufffd]*$/u.test(token.text) &&
  token.text.length > 1;

const PERSON_NOUN =
  /^(?:\p{Ll}{2,}(?:er|or|ist|man|woman|ian)|head|chief|mother|father|wife|husband|son|daughter|brother|sister|resident|activist|official)$/u;

function weigh(tokens: readonly Token[], run: Run, all: Map<string, Evidence>, known: ReadonlySet<string>): void {
  const seen = all.get(run.key) ?? { person: 0, body: 0, place: 0, inside: 0 };
  all.set(run.key, seen);
  if (!run.opens) seen.inside++;
  const before = tokens[run.from - 1]?.lower ?? '';
  const article = before === 'the' ? (tokens[run.from - 2]?.lower ?? '') : before;
  const next = run.ends ? undefined : tokens[run.to];
  const [first, last] = [tokens[run.from] as Token, tokens[run.to - 1] as Token];
  const acts = !run.ends && actsAt(tokens, run.to);
  if (GIVEN_NAMES.has(first.lower) && run.words >= 2) seen.person += 3;
  if (/^(?:abu|bin|ibn|abd|abdul|abdel)$/u.test(first.lower) && run.words >= 2) seen.person += 2;
  // "the farm's owner, Tomasz Lis,"
  if (
    before === ',' &&
    run.words >= 2 &&
    PERSON_NOUN.test(tokens[run.from - 2]?.lower ?? '') &&
    /^[,."”)]$/u.test(next?.text ?? '.')
  )
    seen.person += 2;
  if (TITLES.has(before) || OFFICE_ENDS.has(before)) seen.person += 3;
  if (before === 'the' || before === 'a' || before === 'an') seen.person -= 2;
  if (run.words >= 2 && next?.text === ',' && /^(?:a|an|the|aged|who|\d{2})$/u.test(tokens[run.to + 1]?.lower ?? ''))
    seen.person += 1;
  if (next?.text === ',' && /^\d{2}$/u.test(tokens[run.to + 1]?.text ?? '') && tokens[run.to + 2]?.text === ',')
    seen.person += 2;
  if (SAYS.has(before) && before !== 'reports' && /^[,.]$/u.test(next?.text ?? '')) seen.person += 2;
  else if (SAYS.has(next?.lower ?? '')) {
    seen.person += run.words >= 2 ? 2 : 1;
    seen.body += 1;
  } else if (acts) {
    seen.body += 1;
    if (run.words >= 2) seen.person += 0.5;
  }
  if (DOER.has(article)) seen.body += 1;
  if (NAMED_AS.has(before)) seen.body += 2;
  if (NAMED_AS.has(next?.lower ?? '')) seen.body += 2;
  if (next?.lower === "'s" && OWNED.has(tokens[run.to + 1]?.lower ?? '')) seen.body += 1;
  if (next?.text === '-' && !next.spaced && LED.has(tokens[run.to + 1]?.lower ?? '')) seen.body += 2;
  if (OWNED.has(next?.lower ?? '')) seen.body += 1;
  if (WHERE.has(article)) seen.place += 1.5;
  if (known.has(run.key)) seen.body += 2;
  if (run.words >= 2 && (ORGANISATION_HEADS.has(last.lower) || FIELDED.has(first.lower))) seen.body += 3;
}

/** An abbreviation in capitals: "TPLF", "M23" has a number and is read elsewhere. */
const isAcronym = (key: string): boolean => /^\p{Lu}{3,7}$/u.test(key) && !/^[IVXLC]+$/u.test(key);

/** The last word of each person named in full, to the full name. */
function surnames(evidence: ReadonlyMap<string, Evidence>, persons: readonly string[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  const told = [...evidence].filter(([, { person, body, place }]) => person >= 2 && person >= Math.max(body, place));
  for (const key of [...persons, ...told.map(([name]) => name)]) {
    const words = key.split(/\s/u);
    if (words.length < 2) continue;
    const last = words.at(-1) as string;
    if (!map.has(last)) map.set(last, key);
    // "Abd al-Rahman al-Khatib" is later "al-Khatib" or "Khatib"
    const bare = last.replace(/^\p{L}{2}-/u, '');
    if (bare !== last && !map.has(bare)) map.set(bare, key);
  }
  return map;
}

/** What bears one of these in its name fights. */
export const ARMED =
  /^(?:army|armies|front|forces?|militias?|brigades?|battalion|division|corps|guards?|movement|party|state|resistance|fighters|liberation|alliance|coalition|command)$/iu;

function kindOf(
  run: Run,
  { person, body, place, inside }: Evidence,
  people: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
): 'person' | 'organisation' | 'group' | null {
  if (people.has(run.key)) return 'person';
  const words = run.key.toLowerCase().split(/[\s-]/u);
  const isBody = run.words >= 2 && words.some((word) => FIELDED.has(word));
  if (words.some((word) => NO_ACTOR.has(word)) && !(person >= 3 && run.words >= 2) && !isBody) return null;
  const sort = ORGANISATION_HEADS.has(words.at(-1) ?? '') && !ARMED.test(words.at(-1) ?? '') ? 'organisation' : 'group';
  if (known.has(run.key)) return sort;
  if (isAcronym(run.key)) return inside > 0 && place <= body + 2 ? sort : null;
  if (inside === 0 && person < 3) return null;
  if (person >= 2 && person >= body && person > place) return 'person';
  // "Adeyemi said": one word that speaks
  const often = body >= 1 && place === 0 && inside >= 2;
  if ((body >= 2 && body > place) || often) return person >= body ? 'person' : sort;
  return null;
}
