/** Speech: cue, source and reach in each sentence; then quotations that run on over the sentences after. */
import { PRONOUNS } from '../../language/en/reporting.ts';
import { SPEAKING_PERSONS } from '../../language/en/stances.ts';
import type {
  ActorMention,
  Sentence,
  Speaker,
  SpeechFrame,
  TimeMention,
  Token,
  TokenRange,
} from '../../model/annotation.ts';
import type { Tree } from '../../model/syntax.ts';
import { type Memory, speakerAt } from './antecedents.ts';
import { contentOf, passedOn } from './content.ts';
import { type Cue, cuesOf } from './cues.ts';
import { colonOf, type Headline, headlineOf } from './headline.ts';
import { introduced } from './introduced.ts';
import { joined } from './joined.ts';
import { labelledSpeech } from './labelled.ts';
import { quotedTokens } from './quoted.ts';
import { withWholeQuotations } from './running.ts';
import { type SentenceView, sourceOf } from './source.ts';
import { holdsStanceWord } from './words.ts';

/** `treeOf` gives the tree of a sentence; null leaves it to the token rules, so that who spoke last is known all the same. */
export function findSpeech(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  actors: readonly ActorMention[],
  times: readonly TimeMention[],
  treeOf: (index: number, sentence: Sentence) => Tree | null,
): SpeechFrame[] {
  const frames: SpeechFrame[] = [];
  const quoted = quotedTokens(tokens, sentences);
  const labelled = labelledSpeech(tokens, sentences, actors);
  const memory: Memory = { person: null, body: null };
  let a = 0;
  let t = 0;
  for (const [index, sentence] of sentences.entries()) {
    const view = { tokens, sentence, actors: [] as ActorMention[], times: [] as TimeMention[] };
    for (; a < actors.length && (actors[a] as ActorMention).from < sentence.to; a++)
      view.actors.push(actors[a] as ActorMention);
    for (; t < times.length && (times[t] as TimeMention).from < sentence.to; t++)
      view.times.push(times[t] as TimeMention);
    const earlier = actors.slice(Math.max(0, a - 200), a);
    const colon = colonOf(view);
    const tree = colon !== null || holdsStanceWord(tokens, sentence) ? treeOf(index, sentence) : null;
    const own = joined(view, framesOf(view, memory, earlier), tree, { memory, earlier, quoted });
    const headline = colon === null || tree === null ? null : headlineOf(view, colon, tree);
    if (headline !== null) own.unshift(frameOfHeadline(view, headline, memory, earlier));
    // who only thinks or wants something is not the voice that goes on; "a guard described the raid" brings him in
    const telling = own.filter((frame) => frame.holds !== true || isBroughtIn(tokens, frame));
    remember(memory, view, telling, index <= LAST_CREDIT && !isClosed(tokens, sentence));
    const label = labelled.get(index);
    const voices = own.filter(({ speaker }) => !isNobody(speaker));
    // "HASSAN: Forty, *I think*"
    frames.push(...(label === undefined ? voices : [label, ...voices.filter(({ speaker }) => !isSelf(speaker))]));
  }
  return withWholeQuotations(tokens, sentences, introduced(tokens, sentences, frames), quoted);
}

function framesOf(view: SentenceView, memory: Memory, earlier: readonly ActorMention[]): SpeechFrame[] {
  const { tokens, sentence } = view;
  const cues = cuesOf(tokens, sentence);
  const sources = cues.map((cue) => sourceOf(view, cue));
  const frames: SpeechFrame[] = [];
  cues.forEach((cue, i) => {
    const source = sources[i] ?? null;
    const owner = source ?? inherited(cues, sources, i);
    // "according to a *report*": the words themselves are nobody
    if (owner === null || tokens[owner.from]?.lower === 'according') return;
    const content =
      cue.form === 'citing' && source !== null
        ? passedOn(tokens, sentence, cue, source, outerContent(view, cues, sources, i))
        : contentOf(tokens, sentence, cue, source, nextClause(tokens, sentence, cues, sources, i));
    // "an *American* nurse" speaks for no state
    const actor =
      view.actors.find((one) => one.from >= owner.from && one.to <= owner.to && one.reading !== 'adjective') ?? null;
    const outer = frames.at(-1)?.speaker;
    const isPronoun = owner.to - owner.from === 1 && PRONOUNS.has((tokens[owner.from] as Token).lower);
    // "the agency said it had verified …": the pronoun is the one who already speaks
    const speaker =
      isPronoun && outer !== undefined && !isSelf(outer)
        ? { ...outer, text: (tokens[owner.from] as Token).text, range: owner }
        : speakerAt(tokens, owner, actor, memory, earlier);
    frames.push({
      source: source === null ? [] : [source],
      cue: [{ from: cue.from, to: cue.to }],
      content,
      speaker,
      manner: cue.manner,
    });
  });
  return frames;
}

function frameOfHeadline(
  { tokens, actors }: SentenceView,
  { colon, source, content }: Headline,
  memory: Memory,
  earlier: readonly ActorMention[],
): SpeechFrame {
  const actor = actors.find((one) => one.from >= source.from && one.to === source.to) ?? null;
  return {
    source: [source],
    cue: [{ from: colon, to: colon + 1 }],
    content: [content],
    speaker: speakerAt(tokens, source, actor, memory, earlier),
    manner: 'says',
  };
}

/** What the one who cites says: that of the last cue before it, else of the next ("Reuters, citing the army, said"). */
function outerContent(
  view: SentenceView,
  cues: readonly Cue[],
  sources: readonly (TokenRange | null)[],
  i: number,
): TokenRange[] {
  const isOuter = (k: number): boolean => cues[k]?.form === 'verb' && (sources[k] ?? null) !== null;
  const k = isOuter(i - 1) ? i - 1 : isOuter(i + 1) ? i + 1 : -1;
  const cue = cues[k];
  if (cue === undefined) return [];
  const next = nextClause(view.tokens, view.sentence, cues, sources, k);
  return contentOf(view.tokens, view.sentence, cue, sources[k] ?? null, next);
}

/** "X denied it, saying …", "X has not said … but reports …": a cue without a subject has the one before. */
function inherited(cues: readonly Cue[], sources: readonly (TokenRange | null)[], i: number): TokenRange | null {
  if (cues[i]?.form !== 'verb') return null;
  for (let k = i - 1; k >= 0; k--) {
    const source = sources[k];
    if (source !== null && source !== undefined) return source;
  }
  return null;
}

/** Where the clause of the next cue with a source of its own begins. */
function nextClause(
  tokens: readonly Token[],
  sentence: Sentence,
  cues: readonly Cue[],
  sources: readonly (TokenRange | null)[],
  i: number,
): number {
  for (let k = i + 1; k < cues.length; k++) {
    const [cue, source] = [cues[k] as Cue, sources[k] ?? null];
    const here = cues[i] as Cue;
    if (cue.form === 'citing' && source !== null && cue.from > here.to) return cue.from;
    // a source shared with an earlier verb stands before both
    const at = source !== null && source.from > here.to ? Math.min(cue.from, source.from) : cue.from;
    const parted =
      source === null ||
      [tokens[at - 1], tokens[at - 2], tokens[at - 3]].some((token) =>
        /^(?:,|;|while|whereas|but|and)$/u.test(token?.lower ?? ''),
      );
    if (at > here.to + 1 && parted) return at;
  }
  return sentence.to;
}

/** "*The Red Cross* supports the clinic. It said …": an organisation that is the subject of its sentence. */
const opensClause = ({ tokens, sentence }: SentenceView, { kind, from, to, reading }: ActorMention): boolean =>
  kind === 'organisation' &&
  reading === undefined &&
  from - sentence.from <= 3 &&
  (from === sentence.from || /^(?:the|:)$/u.test(tokens[from - 1]?.lower ?? '')) &&
  !/^(?:'s|’s|'|’)$/u.test(tokens[to]?.text ?? '');

const isNobody = ({ text }: Speaker): boolean => /^(?:nobody|no one|none)$/iu.test(text);

const isSelf = ({ text }: Speaker): boolean => /^(?:i|we)$/iu.test(text);

/** A single person by trade, not named before: "*a guard* from the camp". */
const isBroughtIn = (tokens: readonly Token[], { speaker: { range, name } }: SpeechFrame): boolean =>
  range !== null &&
  isPersonal(name) &&
  [range.from, range.from - 1].some((at) => /^an?$/u.test(tokens[at]?.lower ?? ''));

/** "guard", "ward sister", "surgeon at the clinic" */
const isPersonal = (name: string): boolean =>
  SPEAKING_PERSONS.has(
    name
      .toLowerCase()
      .split(/ (?:of|at|from|in|for|with|who)(?: |$)/u)[0]
      ?.split(' ')
      .at(-1) ?? '',
  );

/** Sentences at the top that may be a credit line. */
const LAST_CREDIT = 3;
const isClosed = (tokens: readonly Token[], { to }: Sentence): boolean =>
  /^[.!?"”’]$/u.test(tokens[to - 1]?.text ?? '');

function remember(memory: Memory, view: SentenceView, frames: readonly SpeechFrame[], isCredit: boolean): void {
  for (const mention of view.actors) {
    const speaker = { name: mention.name, text: mention.text, range: mention, actor: mention.actor };
    // "the president, Jane Doe, received him. She said": a name that no list has
    const named = mention.kind === 'person' && /\p{Lu}\S* \p{Lu}/u.test(mention.name);
    if (mention.actor === null && !named) continue;
    // a paper's name above its report
    if (mention.kind === 'media' && (isCredit || view.sentence.form === 'heading')) continue;
    if (mention.kind === 'person') memory.person = speaker;
    else if (opensClause(view, mention)) memory.body = speaker;
    else if (mention.kind !== 'people' && mention.kind !== 'group' && memory.body === null) memory.body = speaker;
  }
  for (const { speaker } of frames) {
    if (speaker.range === null || PRONOUNS.has(speaker.text.toLowerCase())) continue;
    const isPerson =
      view.actors.some((one) => one.kind === 'person' && one.to === speaker.range?.to) ||
      /^\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+$/u.test(speaker.name) ||
      (speaker.actor === null && isPersonal(speaker.name));
    if (isPerson) memory.person = speaker;
    else memory.body = speaker;
  }
}
