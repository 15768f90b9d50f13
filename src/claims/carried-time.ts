/** What a claim without a date of its own goes on from: another source's date in its sentence, else that of its passage. */
import type { TimeMention } from '../model/annotation.ts';
import { childrenBy, isRelation, upwards, wordAt } from '../annotate/syntax/tree.ts';
import { verbGroup } from '../annotate/syntax/views/verb-group.ts';
import type { Voice } from './attribution.ts';
import type { Draft } from './draft.ts';
import { COUNTS, isOfClauseBehind, isOfVoice, isSaid, isUsable, nearest } from './own-time.ts';
import { lowerAt, type Scene } from './scene.ts';

/** What an incident without a date of its own goes on from: another source's date in the sentence, else the passage's. */
export function carriedInto(
  scene: Scene,
  draft: Draft,
  voice: Voice,
  standing: boolean,
): { time: TimeMention; from: string } | null {
  if (isWithheld(draft, voice) || isNeverSo(scene, draft, voice) || scene.times.some(isVague)) return null;
  const dates = scene.times.filter(
    (time) =>
      isUsable(scene, time) &&
      !isSaid(scene, time, voice) &&
      !(isOfVoice(scene, time, voice) && isOfClauseBehind(scene, draft, time)),
  );
  const beside = nearest(scene, draft, dates);
  if (beside !== null) return { time: beside, from: `"${beside.text}", told of it by another source in the sentence` };
  const { passageTime } = scene;
  return dates.length > 0 || passageTime === null || (standing && !isEntry(scene, passageTime))
    ? null
    : { time: passageTime, from: `running date, "${passageTime.text}"` };
}

/** "11 May. Martial law is declared. The draft age is lowered.": the date at the head of the paragraph holds for all of it. */
function isEntry({ doc, sentence }: Scene, { start, to }: TimeMention): boolean {
  const paragraph = doc.paragraphs[sentence.paragraph];
  return paragraph?.start === start && /^[.:,–—-]$/u.test(doc.tokens[to]?.text ?? '');
}

/**
 * What goes on from no date: a state that holds as it is told ("are now displaced", "has no troops there"), and what came
 * later, nobody says when ("the bazaar was *later* levelled").
 */
export function isLoose(scene: Scene, { trigger }: Draft): boolean {
  // "the toll *stands* at 30": however long it stands, they died then
  if (COUNTS.test(lowerAt(scene, trigger.from))) return false;
  const word = wordAt(scene.tree(), trigger.from);
  const verb =
    word === null ? undefined : [word, ...upwards(word)].find(({ upos }) => upos === 'VERB' || upos === 'AUX');
  if (verb === undefined) return false;
  const adverbs = [verb, ...(isRelation(verb.label, ['conj']) && verb.head !== null ? [verb.head] : [])].flatMap(
    (one) => childrenBy(one, 'advmod'),
  );
  // "a year later" is a date
  const isTime = (at: number): boolean => scene.times.some(({ from, to }) => from <= at && at < to);
  if (adverbs.some(({ lower, at }) => LATER.test(lower) && !isTime(at))) return true;
  const { tense, perfect } = verbGroup(verb);
  return tense === 'present' && (adverbs.some(({ lower }) => NOW.test(lower)) || (STATES.has(verb.lemma) && !perfect));
}
const LATER = /^(?:later|subsequently|afterwards?|eventually|ultimately)$/u;
const NOW = /^(?:now|currently|still|presently|today)$/u;
const STATES = new Set(
  'have register remain live shelter host hold keep stand control fight comprise number total lack need own maintain reside'.split(
    ' ',
  ),
);

/** "in the following weeks", "several days later": another time than that of the passage, nobody says which. */
export const isVague = ({ kind, text }: TimeMention): boolean =>
  kind === 'vague' && !/^(?:now|currently|today|presently|still|this time)$/iu.test(text);

export const isWithheld = ({ stance }: Draft, { frame }: Voice): boolean =>
  stance === 'withholds' || frame?.manner === 'withholds';

/** "denies that any prisoner was tortured", "has never attacked civilians": of no one day. */
export function isNeverSo(scene: Scene, { stance }: Draft, { frame }: Voice): boolean {
  if (stance !== 'denies' && frame?.manner !== 'denies') return false;
  for (let at = scene.sentence.from; at < scene.sentence.to; at++)
    if (AT_ANY_TIME.test(lowerAt(scene, at))) return true;
  return false;
}
const AT_ANY_TIME = /^(?:any|anyone|anybody|ever|never|always|consistently|repeatedly|totally|categorically)$/u;
