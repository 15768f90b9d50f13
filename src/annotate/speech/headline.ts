/** Headlines that name their source with a colon: "UN: 40 killed in raid", "Dozens dead in shelling: monitor". */
import { HEADLINE_SPEAKERS, HEADLINE_STATES } from '../../language/en/reporting.ts';
import type { ActorMention, Token, TokenRange } from '../../model/annotation.ts';
import type { Tree } from '../../model/syntax.ts';
import type { SentenceView } from './source.ts';

export interface Headline {
  readonly colon: number;
  readonly source: TokenRange;
  readonly content: TokenRange;
}

const SOURCE_MOST_TOKENS = 6;
const CONTENT_LEAST_TOKENS = 3;
const PREPOSITION = /^(?:in|on|at|by|near|after|as|from|to|for|over|during|since|amid|outside)$/u;

/** The colon that may part a headline's source from what it says; null where none stands near an end. */
export function colonOf({ tokens, sentence }: SentenceView): number | null {
  const { from, to, form } = sentence;
  if (form !== 'heading') return null;
  const isColon = (at: number): boolean => tokens[at]?.text === ':';
  for (let at = from + 1; at < Math.min(to - CONTENT_LEAST_TOKENS, from + 1 + SOURCE_MOST_TOKENS); at++)
    if (isColon(at) && isSource(tokens, { from, to: at })) return at;
  for (let at = to - 2; at >= Math.max(from + CONTENT_LEAST_TOKENS, to - 1 - SOURCE_MOST_TOKENS); at--)
    if (isColon(at)) return at;
  return null;
}

/** A colon that stands inside a clock time or has a list around it parts nothing. */
const isSource = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  tokens.slice(from, to).every(({ text }) => /^\p{L}/u.test(text) || /^[-'’.&]/u.test(text));

export function headlineOf(view: SentenceView, colon: number, tree: Tree): Headline | null {
  const { tokens, sentence } = view;
  const before = { from: sentence.from, to: colon };
  const behind = { from: colon + 1, to: sentence.to };
  const leads = colon - sentence.from <= SOURCE_MOST_TOKENS;
  if (leads && speaks(view, before, true) && states(tokens, behind, tree))
    return { colon, source: before, content: behind };
  const trails = sentence.to - colon - 1 <= SOURCE_MOST_TOKENS;
  if (trails && isSource(tokens, behind) && speaks(view, behind, false) && states(tokens, before, tree))
    return { colon, source: behind, content: before };
  return null;
}

/**
 * Whether the words are somebody who speaks and nothing else. A state may be the place or the topic. So may be, before
 * the colon, fighters: "Boko Haram: 40 killed", "Army: 40 killed" tell whose dead they are.
 */
function speaks({ actors, tokens }: SentenceView, { from, to }: TokenRange, leads: boolean): boolean {
  if (HEADLINE_SPEAKERS.has((tokens[to - 1] as Token).lower)) return true;
  const whole = actors.find((actor) => actor.from <= from + 1 && actor.from >= from && actor.to === to);
  return whole !== undefined && whole.reading === undefined && (leads ? TALKING : ALL).has(whole.kind);
}

const TALKING: ReadonlySet<ActorMention['kind']> = new Set<ActorMention['kind']>(['organisation', 'media', 'person']);
const ALL: ReadonlySet<ActorMention['kind']> = new Set<ActorMention['kind']>([...TALKING, 'force', 'group']);

/** A statement, no heading of a list and no row of a table ("120 killed, 30 wounded"). */
function states(tokens: readonly Token[], { from, to }: TokenRange, tree: Tree): boolean {
  const words = tree.words.filter(({ at }) => at >= from && at < to);
  const tells = words.some(({ upos, lower }) => upos === 'VERB' || upos === 'AUX' || HEADLINE_STATES.has(lower));
  const isRow = /^\p{N}/u.test((tokens[from] as Token).text) && !words.some(({ lower }) => PREPOSITION.test(lower));
  return tells && !isRow;
}
