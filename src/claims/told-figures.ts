/**
 * Who gives a figure where no verb of saying holds it: "a toll of 36 *was given by* the doctor", "a despatch that *cites*
 * the governor*:* …", "At noon, *it says*, shells fell; four died".
 */
import { childBy, childrenBy, wordAt } from '../annotate/syntax/tree.ts';
import { nounGroup } from '../annotate/syntax/views/noun-group.ts';
import type { SpeechFrame } from '../model/annotation.ts';
import type { Word } from '../model/syntax.ts';
import { lowerAt, type Scene } from './scene.ts';

const GIVEN = new Set([
  'give',
  'cite',
  'offer',
  'provide',
  'mention',
  'name',
  'put',
  'quote',
  'supply',
  'confirm',
  'announce',
]);
const FIGURES = new Set(['toll', 'figure', 'number', 'count', 'total', 'estimate', 'tally']);
const QUOTES = new Set(['cite', 'quote']);

/** "*A toll of 36* was also *given by an army doctor*" */
export function givenBy(scene: Scene, trigger: number): SpeechFrame | null {
  if (!holds(scene, 'by')) return null;
  for (const verb of scene.tree().words) {
    if (verb.upos !== 'VERB' || !GIVEN.has(verb.lemma)) continue;
    const subject = childBy(verb, 'nsubj:pass');
    const agent =
      childBy(verb, 'obl:agent') ?? childrenBy(verb, 'obl').find((one) => childBy(one, 'case')?.lower === 'by');
    if (subject === null || agent === undefined || agent === null || !FIGURES.has(subject.lemma)) continue;
    if (subject.reach.from > trigger || trigger >= Math.max(subject.reach.to, verb.at)) continue;
    return frameOfWord(scene, agent, verb, { from: subject.reach.from, to: verb.at });
  }
  return null;
}

/** "a despatch which *cites the governor*: four civilians killed" */
export function citedBefore(scene: Scene, trigger: number): SpeechFrame | null {
  let colon = trigger;
  while (colon > scene.sentence.from && !/^[:;]$/u.test(lowerAt(scene, colon))) colon--;
  if (lowerAt(scene, colon) !== ':') return null;
  const verb = scene.tree().words.findLast(({ at, lemma, upos }) => upos === 'VERB' && at < colon && QUOTES.has(lemma));
  const object = verb === undefined ? null : childBy(verb, 'obj');
  return verb === undefined || object === null || object.at > colon
    ? null
    : frameOfWord(scene, object, verb, { from: colon + 1, to: scene.sentence.to });
}

/** "Four is the number that *the prosecutor* made public", "Five is what *a doctor* told the paper": the subject of the clause. */
export function cleftBy(scene: Scene, trigger: number): SpeechFrame | null {
  const { from, to } = scene.sentence;
  const figure = scene.quantities.find((one) => one.from === from && one.to > trigger);
  if (figure === undefined) return null;
  const opens = [0, 1, 2, 3, 4].map((k) => figure.to + k).find((at) => /^(?:is|was)$/u.test(lowerAt(scene, at)));
  if (opens === undefined || !/^(?:what|the|how)$/u.test(lowerAt(scene, opens + 1))) return null;
  const verbs = scene.tree().words.filter(({ upos, at }) => (upos === 'VERB' || upos === 'AUX') && at > opens + 1);
  for (const verb of verbs) {
    const who = childrenBy(verb, 'nsubj').find(({ at, upos }) => at > opens + 1 && upos !== 'PRON');
    if (who !== undefined) return frameOfWord(scene, who, verb, { from, to });
  }
  return null;
}

/** "At noon, *it says*, gunners opened fire; *four people died*": the voice of a pronoun set between commas goes on. */
export function goesOnBehind(scene: Scene, trigger: number): SpeechFrame | null {
  let mark = trigger;
  while (mark > scene.sentence.from && lowerAt(scene, mark) !== ';') mark--;
  if (lowerAt(scene, mark) !== ';') return null;
  const before = scene.speech.find(
    ({ cue: [cue], content, speaker, holds }) =>
      holds !== true &&
      cue !== undefined &&
      PRONOUN.test(speaker.text) &&
      !PRONOUN.test(speaker.name) &&
      lowerAt(scene, cue.to) === ',' &&
      content.some(({ to }) => to === mark || to === mark - 1),
  );
  const isOther = scene.speech.some(({ cue: [cue] }) => cue !== undefined && cue.from > mark);
  return before === undefined || isOther ? null : { ...before, content: [{ from: mark + 1, to: scene.sentence.to }] };
}

const PRONOUN = /^(?:it|they|he|she)$/iu;

const holds = (scene: Scene, word: string): boolean => {
  for (let at = scene.sentence.from; at < scene.sentence.to; at++) if (lowerAt(scene, at) === word) return true;
  return false;
};

function frameOfWord(scene: Scene, who: Word, verb: Word, content: { from: number; to: number }): SpeechFrame {
  const actor = scene.actors.find(({ from, to }) => from <= who.at && who.at < to);
  const { from, to } = actor ?? nounGroup(wordAt(scene.tree(), who.at) ?? who).core;
  const text = scene.doc.text.slice(scene.tokens[from]?.start, scene.tokens[to - 1]?.end);
  return {
    source: [{ from, to }],
    cue: [{ from: verb.at, to: verb.at + 1 }],
    content: [content],
    speaker: {
      name: actor?.name ?? text.replace(/^(?:the|a|an)\s+/iu, ''),
      text,
      range: { from, to },
      actor: actor?.actor ?? null,
    },
    manner: 'says',
  };
}
