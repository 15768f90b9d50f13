/**
 * Transcripts: "PRESENTER: … / HASSAN: …". What stands behind a name in capitals and a colon is that person's, to the end of
 * the paragraph; what the one who asks says is the publisher's.
 */
import { ASKERS } from '../../language/en/reporting.ts';
import type { ActorMention, Sentence, SpeechFrame, Speaker, Token } from '../../model/annotation.ts';

const MOST_WORDS = 4;
const FEWEST_LABELS = 2;

interface Label {
  readonly from: number;
  /** the token of the colon */
  readonly colon: number;
  readonly name: string;
}

/** The frames of the labelled paragraphs, by sentence; empty where the text is no transcript. */
export function labelledSpeech(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  actors: readonly ActorMention[],
): ReadonlyMap<number, SpeechFrame> {
  const labels = new Map<number, Label>();
  let paragraph = -1;
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.paragraph === paragraph) continue;
    paragraph = sentence.paragraph;
    const label = labelAt(tokens, sentence);
    if (label !== null) labels.set(index, label);
  }
  const names = [...labels.values()].map(({ name }) => name.toLowerCase());
  if (names.length < FEWEST_LABELS || !names.some((name) => ASKERS.has(name))) return new Map();
  const frames = new Map<number, SpeechFrame>();
  for (const [first, label] of labels) {
    if (ASKERS.has(label.name.toLowerCase())) continue;
    const speaker = speakerOf(label, actors);
    const { paragraph: own } = sentences[first] as Sentence;
    for (let index = first; sentences[index]?.paragraph === own; index++) {
      const { from, to } = sentences[index] as Sentence;
      const head = index === first;
      const start = head ? label.colon + 1 : from;
      if (start >= to) continue;
      frames.set(index, {
        source: head ? [{ from: label.from, to: label.colon }] : [],
        cue: head ? [{ from: label.colon, to: label.colon + 1 }] : [],
        content: [{ from: start, to }],
        speaker,
        manner: 'says',
      });
    }
  }
  return frames;
}

/** One to four words in capitals, then a colon. */
function labelAt(tokens: readonly Token[], { from, to }: Sentence): Label | null {
  for (let at = from; at <= Math.min(from + MOST_WORDS, to - 1); at++) {
    const { text } = tokens[at] as Token;
    if (text === ':' && at > from)
      return {
        from,
        colon: at,
        name: tokens
          .slice(from, at)
          .map((token) => token.text)
          .join(' '),
      };
    if (!/^\p{Lu}[\p{Lu}.'’-]*$/u.test(text)) return null;
  }
  return null;
}

/** Whoever was named in full before bears the name of the label. */
function speakerOf({ from, colon, name }: Label, actors: readonly ActorMention[]): Speaker {
  const lower = name.toLowerCase();
  const known = actors.findLast(
    (one) => one.to <= from && one.kind === 'person' && one.name.toLowerCase().endsWith(lower),
  );
  const plain = name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  return {
    name: known?.name ?? plain,
    text: name,
    range: { from, to: colon },
    actor: known?.actor ?? null,
  };
}
