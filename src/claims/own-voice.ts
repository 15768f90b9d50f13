/**
 * Who "our" is where nobody is quoted: a communiqué goes on in the words of the one whose it is. "The General Staff stated
 * that the town had fallen. *Our* units took 40 prisoners."
 */
import type { SpeechFrame } from '../model/annotation.ts';
import type { Basis } from '../model/claim.ts';
import { lowerAt, type Scene } from './scene.ts';

const FIRST = /^(?:our|ours|we|us)$/u;
/** How many sentences back the one whose words they are may have been named. */
const MOST_SENTENCES = 8;
const MOST_FRAMES = 24;
/** They speak for a side, whatever its name. */
const BODIES = /\b(?:ministry|staff|command|headquarters|army|forces|government|communiqu[eé])\b/iu;

/** The frame that the sentence goes on from; null where it is told in the third person, or where nobody known spoke before in its section. */
export function ownVoice(scene: Scene): SpeechFrame | null {
  if (!isFirstPerson(scene)) return null;
  const { doc, index } = scene;
  let first = index;
  while (first > 0 && index - first < MOST_SENTENCES && doc.sentences[first]?.form !== 'heading') first--;
  const from = doc.sentences[first]?.from ?? 0;
  for (const frame of spokenBefore(scene)) {
    if (startOf(frame) < from) break;
    const { speaker, holds, cue } = frame;
    const known = speaker.actor !== null || BODIES.test(speaker.name);
    if (holds !== true && cue.length > 0 && speaker.range !== null && known) return frame;
  }
  return null;
}

/** The frames before the sentence, the last first; few, so that looking back costs the same anywhere in a text. */
export const spokenBefore = ({ doc, sentence }: Scene): SpeechFrame[] => spokenUpTo(doc, sentence.from);

/** The same before any token. */
export function spokenUpTo({ speech }: Scene['doc'], at: number): SpeechFrame[] {
  let end = speech.length;
  for (let low = 0; low < end; ) {
    const middle = (low + end) >> 1;
    if (startOf(speech[middle] as SpeechFrame) < at) low = middle + 1;
    else end = middle;
  }
  return speech.slice(Math.max(0, end - MOST_FRAMES), end).reverse();
}

const startOf = ({ cue, content }: SpeechFrame): number => (cue[0] ?? content[0])?.from ?? 0;

const NEWSROOM =
  /^(?:spoke|speak|asked|ask|reached|met|interviewed|correspondent|reporter|newspaper|paper|readers|listeners|programme|studio|colleague|told|tells|telling|hear|heard)$/u;

/** "our" or "we", outside what somebody is reported to say. */
function isFirstPerson(scene: Scene): boolean {
  for (let at = scene.sentence.from; at < scene.sentence.to; at++) {
    if (!FIRST.test(lowerAt(scene, at)) || scene.tokens[at]?.text === 'US') continue;
    // "*we spoke* to him": the newsroom
    if (NEWSROOM.test(lowerAt(scene, at + 1)) || NEWSROOM.test(lowerAt(scene, at - 1))) continue;
    if (!scene.speech.some(({ content }) => content.some(({ from, to }) => from <= at && at < to))) return true;
  }
  return false;
}

/** The party behind "*our* brave troops": `text` are its words without "our", `near` the offset of what it has a part in. */
export function ofOurs(scene: Scene, text: string, near: number): { actor: string; basis: Basis } | null {
  const at = oursBefore(scene, text, near);
  if (at === null) return null;
  const said = scene.speech.find(({ content }) => content.some(({ from, to }) => from <= at && at < to));
  const speaker = said?.speaker ?? ownVoice(scene)?.speaker;
  const actor = speaker?.actor ?? (said === undefined ? scene.doc.publisherActor : null);
  if (actor === null) return null;
  const from = speaker?.actor == null ? 'the publisher, whose own words these are' : `"${speaker.text}", who speaks`;
  return { actor, basis: { how: 'inherited', from } };
}

const MOST_BETWEEN = 3;

/** Where "our" stands before the words, with adjectives at most between. */
function oursBefore({ doc, sentence, tokens }: Scene, text: string, near: number): number | null {
  let best: number | null = null;
  for (let at = sentence.from; at < sentence.to; at++) {
    const start = tokens[at]?.start ?? -1;
    if (!doc.text.startsWith(text, start)) continue;
    if (best === null || Math.abs(start - near) < Math.abs((tokens[best]?.start ?? 0) - near)) best = at;
  }
  if (best === null) return null;
  if (tokens[best]?.lower === 'our') return best;
  for (let at = best - 1; at >= Math.max(sentence.from, best - MOST_BETWEEN); at--) {
    if (tokens[at]?.lower === 'our') return at;
    if (
      !/^\p{Ll}[\p{L}-]+$/u.test(tokens[at]?.text ?? '') ||
      /^(?:and|or|of|the|by|in|on|from|to|with|against)$/u.test(tokens[at]?.lower ?? '')
    )
      return null;
  }
  return null;
}
