/** The frames that the token rules found and those that the tree tells, as one list without doubles. */
import { PRONOUNS, STATEMENTS } from '../../language/en/reporting.ts';
import { PAPERS, SPEAKING_NOUNS } from '../../language/en/stances.ts';
import type { ActorMention, SpeechFrame, Token, TokenRange } from '../../model/annotation.ts';
import type { Tree, Word } from '../../model/syntax.ts';
import { childBy, childrenBy, subtree, wordAt } from '../syntax/tree.ts';
import { type Memory, speakerAt } from './antecedents.ts';
import type { SentenceView } from './source.ts';
import { officeOf } from './offices.ts';
import { type Told, toldIn } from './told.ts';

/** Below it an arc is more often wrong than not, and what the token rules say stands alone. */
const LEAST_CONFIDENCE = 0.25;
/** A wish or a judgement is worth less: its arcs must be surer. */
const LEAST_CONFIDENCE_HELD = 0.35;
/** What is read off arcs as sure as this replaces what the token rules say. */
const SURE = 0.2;
const SPEAKING = /^(?:i|we|you)$/u;

export interface Context {
  readonly memory: Memory;
  readonly earlier: readonly ActorMention[];
  /** 1 for tokens inside a quotation */
  readonly quoted: Uint8Array;
}

export function joined(
  view: SentenceView,
  tokenFrames: readonly SpeechFrame[],
  tree: Tree | null,
  context: Context,
): SpeechFrame[] {
  if (tree === null) return [...tokenFrames];
  const told = toldIn(tree).filter(({ cue }) => !ownWords(wordAt(tree, cue.to - 1), view.tokens, context.quoted));
  const frames = tokenFrames.filter(({ cue: [cue] }) => {
    const verb = cue === undefined ? null : wordAt(tree, cue.to - 1);
    const isBetterTold = told.some(
      (one) => one.tells && one.confidence >= LEAST_CONFIDENCE && cue !== undefined && meet(one.cue, cue),
    );
    return !ownWords(verb, view.tokens, context.quoted) && !(isBetterTold && isOfFigure(view.tokens, cue));
  });
  const out = frames.map((frame) => {
    const same = told.find(({ cue }) => frame.cue.some((own) => meet(own, cue)));
    if (same === undefined) return frame;
    const takesIn = frames.some(
      (other) => other !== frame && holdsCue(same.content, other) && !holdsCue(frame.content, other),
    );
    return refined(view, frame, takesIn ? { ...same, content: frame.content } : same, context);
  });
  for (const one of told) {
    if (out.some(({ cue }) => cue.some((own) => meet(own, one.cue)))) continue;
    if (one.confidence < (one.tells ? LEAST_CONFIDENCE : LEAST_CONFIDENCE_HELD)) continue;
    // inside what another says, a wish is a part of his words; only who tells is a link of the chain
    if (!one.tells && (context.quoted[one.cue.from] === 1 || isInside(one, [...told, ...frames]))) continue;
    const frame = frameOf(view, one, context);
    if (frame !== null) out.push(frame);
  }
  return out.map((frame) => asOuter(frame, out)).sort((a, b) => (a.cue[0]?.from ?? 0) - (b.cue[0]?.from ?? 0));
}

/** "*spoke of* 40 dead", "*gave* its losses as 28": the tree tells better who, where it tells it at all. */
const isOfFigure = (tokens: readonly Token[], cue: TokenRange | undefined): boolean =>
  cue !== undefined && tokens.slice(cue.from, cue.to).some(({ lower }) => /^(?:spoke|speaks|gave|gives)$/u.test(lower));

/** "the ministry said *it* had recorded 29 deaths": the pronoun is the one who already speaks. */
function asOuter(frame: SpeechFrame, frames: readonly SpeechFrame[]): SpeechFrame {
  const pronoun = PRONOUNS.get(frame.speaker.text.toLowerCase());
  if (pronoun === undefined) return frame;
  const outer = frames.find(
    (other) =>
      other !== frame && other.holds !== true && holdsCue(other.content, frame) && other.speaker.range !== null,
  );
  const isBody = outer !== undefined && !isPerson(outer.speaker.name);
  if (outer === undefined || PRONOUNS.has(outer.speaker.text.toLowerCase()) || isBody !== (pronoun === 'body'))
    return frame;
  const { text, range } = frame.speaker;
  return { ...frame, speaker: { ...outer.speaker, text, range } };
}
const isPerson = (name: string): boolean =>
  /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’-]+){1,3}$/u.test(name) &&
  !/\b(?:[A-Z]{2,}|Ministry|Office|Army|Forces|Committee|Council|Cross|Observatory)\b/u.test(name);

/** "AFP said ten died, *quoting* the army": the inner voice stands outside the outer's words. */
const holdsCue = (content: readonly TokenRange[], { cue }: SpeechFrame): boolean =>
  cue.some((one) => content.some((part) => meet(part, one)));

const meet = (a: TokenRange, b: TokenRange): boolean => a.from < b.to && b.from < a.to;

const isInside = (one: Told, others: readonly (Told | SpeechFrame)[]): boolean =>
  others.some(
    (other) => other !== one && other.content.some(({ from, to }) => from <= one.cue.from && one.cue.from < to),
  );

/** "'I think the town is lost,' he said": whoever is quoted speaks of himself, and is named outside. */
function ownWords(cue: Word | null, tokens: readonly Token[], quoted: Uint8Array): boolean {
  if (cue === null || quoted[cue.at] !== 1) return false;
  return cue.children.some(({ label, at }) => label === 'nsubj' && SPEAKING.test((tokens[at] as Token).lower));
}

/** What the tree is sure of it tells better than the order of the words: who speaks, and where his words end. */
function refined(view: SentenceView, frame: SpeechFrame, told: Told, context: Context): SpeechFrame {
  const own = frame.source.length === 0 && told.source !== null ? { ...frame, source: [told.source] } : frame;
  if (!told.tells || told.confidence < SURE) return own;
  const other =
    told.source !== null &&
    (!frame.source.some((one) => meet(one, told.source as TokenRange)) || isInClauseOf(told.who, frame.source));
  const speaker = frame.source.length > 0 && other ? (frameOf(view, told, context) ?? own) : own;
  return {
    ...own,
    source: frame.source.length > 0 && told.source !== null ? [told.source] : speaker.source,
    speaker: speaker.speaker,
    content: isPastSemicolon(view, told)
      ? frame.content.flatMap((part) => upToSemicolon(view, part))
      : told.clausal
        ? [...told.content, ...consequence(view, frame, told)]
        : frame.content,
  };
}

/** "The council reported 39 dead; *on Monday it had given 31*": parsers hang it on the verb of saying. */
const isPastSemicolon = ({ tokens }: SentenceView, { cue, content }: Told): boolean =>
  content.length > 0 &&
  content.every(({ from }) => from > cue.to && tokens.slice(cue.to, from).some(({ text }) => text === ';'));
function upToSemicolon({ tokens }: SentenceView, { from, to }: TokenRange): TokenRange[] {
  const mark = tokens.slice(from, to).findIndex(({ text }) => text === ';');
  return mark === 0 ? [] : [{ from, to: mark < 0 ? to : from + mark }];
}

/** "…, witnesses said, *killing nine*": parsers hang it on the saying. */
function consequence({ tokens }: SentenceView, { cue, content }: SpeechFrame, told: Told): TokenRange[] {
  const end = Math.max(...cue.map(({ to }) => to));
  if (!told.content.every(({ to }) => to <= end)) return [];
  return content.filter(({ from }) => from >= end && FATAL.test(tokens[from]?.lower ?? ''));
}
const FATAL = /^(?:killing|wounding|injuring|leaving|destroying|burning|capturing|displacing|forcing)$/u;

/** "drivers who had just left *the city* said": only a clause that tells who they are names it; of figures it tells whose. */
const isInClauseOf = (who: Word | null, source: readonly TokenRange[]): boolean =>
  who !== null &&
  !STATEMENTS.has(who.lower) &&
  subtree(who).some(
    ({ label, reach, at }) =>
      at !== who.at &&
      label.startsWith('acl') &&
      source.every(({ from, to }) => reach.from <= from && to <= reach.to && !(from <= who.at && who.at < to)),
  );

/** Whoever the pronoun may stand for spoke just before. */
function isNear({ lower, at }: Word, { person, body }: Memory): boolean {
  const known = PRONOUNS.get(lower) === 'person' ? person : (body ?? person);
  return known?.range != null && known.name !== 'one' && at - known.range.to < PRONOUN_REACH;
}
const PRONOUN_REACH = 50;

/** The actor whom the word stands in, or whose inquiry, statement or count it is ("*the army's* inquiry"). */
function actorAt({ actors }: SentenceView, who: Word): ActorMention | null {
  const at = (word: Word): ActorMention | undefined => actors.find((one) => one.from <= word.at && word.at < one.to);
  const owner = PAPERS.has(who.lemma) ? childBy(who, 'nmod:poss') : null;
  return at(who) ?? (owner === null ? undefined : at(owner)) ?? null;
}

function frameOf(view: SentenceView, told: Told, { memory, earlier }: Context): SpeechFrame | null {
  const { who, source } = told;
  if (who === null || source === null) return null;
  const actor = actorAt(view, who);
  // "*one of its workers* said"
  const partOf = who.upos === 'NUM' && childrenBy(who, 'nmod').length > 0;
  const isThose = who.lower === 'those' && childrenBy(who, 'acl').length > 0;
  const office = officeOf(view.tokens, who.at);
  const range = office ?? actor ?? (partOf || isThose ? source : { from: who.at, to: who.at + 1 });
  const speaker = speakerAt(
    view.tokens,
    range,
    office === null || actor?.actor != null ? actor : null,
    memory,
    earlier,
  );
  // a claimant wrongly taken is worse than none: who is no actor and no noun for one who speaks takes no claim from the publisher
  const named =
    speaker.actor !== null ||
    speaker.actors !== undefined ||
    SPEAKING_NOUNS.has(who.lemma.toLowerCase()) ||
    // "*those who buried them* speak of thirty"
    isThose ||
    // "they", known to be the police
    (PRONOUNS.has(who.lower) && isNear(who, memory) && speaker.name.toLowerCase() !== who.lower) ||
    actor !== null;
  return {
    source: [source],
    cue: [told.cue],
    content: told.content,
    speaker,
    manner: told.manner,
    ...(told.tells && named ? {} : { holds: true as const }),
  };
}
