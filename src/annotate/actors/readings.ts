/**
 * Where the name of an actor stands for no actor: a state as the place where something is ("in Mali"), a nation as an
 * adjective ("Malian gold"), a noun of many meanings ("a rescue mission"). A capital is a place unless it speaks or acts.
 */
import { DOER, GIVEN, LAND, WHERE } from '../../language/en/naming.ts';
import type { ActorMention, Token } from '../../model/annotation.ts';
import { isCapitalised, phraseAt } from '../match.ts';
import { actsAt } from './names.ts';
import { HEADS } from './heads.ts';
import { type Entry, entryAt, type Lexicon } from './lexicon.ts';

type Reading = ActorMention['reading'];

/** The reading of each mention; one in a list ("in Mali and Niger") has that of the one before it. */
export function withReadings(
  tokens: readonly Token[],
  mentions: readonly ActorMention[],
  lexicon: Lexicon,
): ActorMention[] {
  const out: ActorMention[] = [];
  for (const mention of mentions) {
    const before = out.at(-1);
    const reading = readingOf(tokens, mention, lexicon, before);
    out.push(reading === undefined ? mention : { ...mention, reading });
  }
  return out;
}

function readingOf(
  tokens: readonly Token[],
  mention: ActorMention,
  lexicon: Lexicon,
  before: ActorMention | undefined,
): Reading {
  if (mention.kind === 'person' || mention.kind === 'force' || mention.kind === 'people') {
    const noun = commonNoun(tokens, mention);
    if (noun !== undefined) return noun;
  }
  // "Northern Mali" is a part of a land
  const first = WHERE.has((tokens[mention.from] as Token).lower) ? mention.from + 1 : mention.from;
  const entry = entryAt(lexicon, tokens, first);
  if (entry === null || first + entry.words.length !== mention.to) return undefined;
  if (first > mention.from && mention.kind === 'state') return 'place';
  if (entry.role === 'demonym') return adjective(tokens, mention);
  if ((entry.role !== 'name' && entry.role !== 'seat') || mention.kind !== 'state') return undefined;
  return isPlace(tokens, mention, entry, before) ? 'place' : undefined;
}

/** "a *Malian* town", but "the Malians", "Chinese and Russian troops". */
function adjective(tokens: readonly Token[], { to }: ActorMention): Reading {
  const [last, next] = [tokens[to - 1] as Token, tokens[to]];
  const hyphen = next?.text === '-' && !next.spaced;
  if (hyphen) return 'adjective';
  if (/s$/u.test(last.lower) && !/(?:ese|ss)$/u.test(last.lower)) return undefined;
  if (next === undefined || !/^\p{L}/u.test(next.text)) return undefined;
  return phraseAt(HEADS, tokens, to) !== null || actsAt(tokens, to) ? undefined : 'adjective';
}

const LIST = new Set(['and', 'or', ',', '/']);

function isPlace(
  tokens: readonly Token[],
  mention: ActorMention,
  entry: Entry,
  before: ActorMention | undefined,
): boolean {
  const { from, to } = mention;
  let at = from - 1;
  while (/^(?:the|both)$/u.test(tokens[at]?.lower ?? '')) at--;
  const word = tokens[at]?.lower ?? '';
  const next = tokens[to];
  // "Syria-Iraq border", "Jordan-made", "U.S.-led"
  if (next?.text === '-' && !next.spaced)
    return !/^(?:led|backed|supported|funded|trained|allied)$/u.test(tokens[to + 1]?.lower ?? '');
  if (word === '-' && tokens[at]?.spaced === false) return true;
  // a dateline or a heading of one name
  if (/^(?:[.:–—-]|)$/u.test(next?.text ?? '') && /^[.!?:]?$/u.test(tokens[at]?.text ?? '')) return true;
  if (next?.lower === "'s" && (LAND.has(tokens[to + 1]?.lower ?? '') || LAND.has(tokens[to + 2]?.lower ?? '')))
    return true;
  if (word === 'to' && GIVEN.has(tokens[at - 1]?.lower ?? '')) return false;
  if (WHERE.has(word)) return true;
  // "Bamako, Mali"
  if (word === ',' && isCapitalised(tokens[at - 1]) && before?.to !== at && !actsAt(tokens, to)) return true;
  if (before !== undefined && LIST.has(word) && at - before.to <= 1 && before.to <= at) {
    if (before.reading === 'place') return !actsAt(tokens, to) || word === ',';
    if (before.kind === 'state') return false;
    // "militants in Mali and Niger": the group before ends in a place
    if (WHERE.has(tokens[before.to - 2]?.lower ?? '')) return !actsAt(tokens, to);
  }
  if (/^(?:of|for|over|on|about)$/u.test(word)) return entry.role === 'seat' || word !== 'for';
  if (entry.role !== 'seat') return false;
  if (DOER.has(word)) return false;
  return !actsAt(tokens, to) && next?.lower !== "'s";
}

/** One lower-case word without a determiner that is a verb or the name of a thing as often as somebody. */
const COMMON =
  /^(?:mission|service|command|side|head|office|assembly|artillery|media|general|deputy|speaker|secretary|chief|captain|major|court|council|contingent|intelligence|resistance|administration|mission|general staff|daily|commission|man|woman|people|civilian|police|military|forces|television|website)$/u;

function commonNoun(tokens: readonly Token[], { from, to, actor, text }: ActorMention): Reading {
  if (actor !== null || to - from !== 1 || !COMMON.test(text)) return undefined;
  const before = tokens[from - 1]?.lower ?? '';
  if (/^(?:civilian|police|military|people|forces|media)$/u.test(text)) {
    const next = tokens[to];
    if (/^(?:the|their|our|its|local|his)$/u.test(before) && !/^\p{Ll}{4,}/u.test(next?.text ?? '')) return undefined;
    return next === undefined || !/^\p{Ll}/u.test(next.text) || actsAt(tokens, to) || text === 'people'
      ? undefined
      : 'noun';
  }
  return actsAt(tokens, to) ? undefined : 'noun';
}
