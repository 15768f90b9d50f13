/** Who vouches for a claim: the chain from publisher to claimant, what was said when, and in which mood. */
import { CITING, HEADLINE_STATES, HEDGES, HELD_BY_NOBODY, PRONOUNS } from '../language/en/reporting.ts';
import type { SpeechFrame, TokenRange } from '../model/annotation.ts';
import type { Attribution, Modality, Stance } from '../model/claim.ts';
import type { Metadata } from '../model/document.ts';
import { quoteOf } from '../model/span.ts';
import type { IsoDay } from '../model/time.ts';
import { spanOf } from '../annotate/match.ts';
import { isEntryHead } from '../annotate/times/dispatch.ts';
import type { Draft } from './draft.ts';
import { lowerAt, type Scene } from './scene.ts';
import { toldBy } from './told-by.ts';

export interface Voice {
  readonly chain: Attribution[];
  readonly said: IsoDay | null;
  /** how `said` is known, where the sentence does not state it */
  readonly saidFrom: string | null;
  readonly frame: SpeechFrame | null;
}

/** The frames whose content holds the trigger, outermost first. */
function framesAround(scene: Scene, draft: Draft): SpeechFrame[] {
  const at = draft.trigger.from;
  const isOwn = (frame: SpeechFrame): boolean =>
    draft.voiced === true && frame.cue.some(({ from, to }) => from <= at && at < to);
  const size = (frame: SpeechFrame): number =>
    isOwn(frame)
      ? 0
      : Math.min(...frame.content.filter(({ from, to }) => from <= at && at < to).map(({ from, to }) => to - from));
  const holding = scene.speech.filter(
    (frame) => isOwn(frame) || frame.content.some(({ from, to }) => from <= at && at < to),
  );
  // "the army *spoke of* sixty bodies", read by the verb alone
  const saying = scene.speech.filter(
    ({ cue, manner, holds, speaker }) =>
      manner === 'says' &&
      holds !== true &&
      !PRONOUNS.has(speaker.name.toLowerCase()) &&
      cue.some(({ from, to }) => from <= at && at < to),
  );
  return (holding.length > 0 || draft.claimant !== undefined ? holding : saying)
    .filter(({ manner }) => manner !== 'plans')
    .filter((frame) => !(draft.performed && performs(frame, draft.trigger)))
    .sort((a, b) => size(b) - size(a))
    .sort((a, b) => Number(cites(scene, a)) - Number(cites(scene, b)));
}

/** "the paper wrote, *quoting* a ferryman": whoever is quoted is the inner of the two. */
const cites = (scene: Scene, { cue }: SpeechFrame): boolean => cue.some(({ from }) => CITING.has(lowerAt(scene, from)));

/** The frame by which the claimant itself speaks; the link that the draft names stands for it. */
const isSame = ({ name, party }: NonNullable<Draft['claimant']>, speaker: SpeechFrame['speaker']): boolean =>
  speaker.actor === null
    ? speaker.name === name || name.endsWith(` ${speaker.name}`) || speaker.text === party.text
    : speaker.actor === party.actor;

/** "announced a curfew": the cue is the measure's own verb. */
const performs = (frame: SpeechFrame, trigger: TokenRange): boolean =>
  frame.cue.some((cue) => cue.from <= trigger.to && trigger.from < cue.to + 1);

export function voiceOf(scene: Scene, draft: Draft, metadata: Metadata): Voice {
  const { publisherActor } = scene.doc;
  const spoken = framesAround(scene, draft);
  const told = spoken.length === 0 && draft.claimant === undefined ? toldBy(scene, draft) : null;
  // "*we* counted 40 dead", outside quotation marks, are those who put the text out
  const frames = (told === null ? spoken : [told]).filter(({ speaker }) => !isSelf(speaker.text));
  const chain: Attribution[] = [
    {
      role: 'publisher',
      name: metadata.publisher ?? 'publisher (not named)',
      ...(publisherActor === null ? {} : { actor: publisherActor }),
      ...(frames.length === 0 && draft.claimant === undefined ? { implicit: true as const } : {}),
    },
  ];
  if (metadata.agency !== null && metadata.agency !== metadata.publisher)
    chain.push({ role: 'agency', name: metadata.agency });
  const passing = frames.filter(({ speaker }) => draft.claimant === undefined || !isSame(draft.claimant, speaker));
  const add = (link: Attribution): void => {
    const own = asPublisher(link, metadata, publisherActor);
    const last = chain.at(-1);
    // "X *was quoted as saying*": one voice, told by two words
    const isAgain = last?.role === 'source' && last.name === own.name && last.actor === own.actor;
    // its own office is no link of its own
    if (!isAgain && (own === link || own.name !== metadata.publisher)) chain.push(own);
  };
  for (const frame of passing) add(linkOf(scene, frame));
  if (draft.claimant !== undefined) {
    const { name, party } = draft.claimant;
    const { text, ...ids } = party;
    add({ role: 'source', name, ...ids, ...(text === null ? {} : { text }) });
  }
  const frame = frames.at(-1) ?? null;
  const stated = frame === null ? null : saidIn(scene, frame);
  // the publisher says it on the day of publication; when a source spoke, only its sentence can tell
  const own = frame === null && draft.claimant === undefined;
  const said = own ? metadata.published : stated;
  return { chain, said, saidFrom: own && said !== null ? 'publication date' : null, frame };
}

const isSelf = (text: string): boolean => /(?:^|[^\p{L}])(?:we|I)$/iu.test(text.trim());

/** "The ministry said", in the ministry's own statement, "the Forum", "our monitors": the publisher. */
function asPublisher(link: Attribution, { publisher }: Metadata, publisherActor: string | null): Attribution {
  if (publisher === null) return link;
  const words = link.name.toLowerCase().replace(/^the /u, '').split(' ');
  const role = words.at(-1) ?? '';
  const nameless = link.actor == null && link.actors === undefined && words.length <= 2;
  const bare = nameless && /^\p{Ll}/u.test(link.name) && publisher.toLowerCase().includes(role);
  const own =
    nameless && words.length === 1 && OWN_HOUSE.has(role) && publisher.toLowerCase().split(' ').includes(role);
  return bare || own ? { ...link, name: publisher, actor: publisherActor } : link;
}
const OWN_HOUSE = new Set(
  'office forum mission committee commission council agency network centre center union group observatory monitor institute foundation society project team'.split(
    ' ',
  ),
);

function linkOf(scene: Scene, { speaker, cue }: SpeechFrame): Attribution {
  const { text } = scene.doc;
  const at = cue[0];
  return {
    role: 'source',
    name: speaker.name,
    actor: speaker.actor,
    text: speaker.text,
    ...(speaker.actors ? { actors: [...speaker.actors] } : {}),
    ...(speaker.range ? { span: spanOf(scene.tokens, speaker.range) } : {}),
    ...(at ? { cue: quoteOf(text, spanOf(scene.tokens, at)) } : {}),
  };
}

/** The day in the reporting clause itself: "said on 14 June that", "On 2 May, the group reported". */
function saidIn(scene: Scene, { cue, source, content, manner }: SpeechFrame): IsoDay | null {
  const verb = cue[0];
  if (verb === undefined || lowerAt(scene, verb.from) === 'according') return null;
  const head = Math.min(verb.from, source[0]?.from ?? verb.from);
  const told = scene.times.find((time) => {
    if (
      time.value === null ||
      time.kind !== 'date' ||
      time.granularity === 'interval' ||
      isEntryHead(scene.tokens, scene.sentence, time)
    )
      return false;
    // "On Saturday, a spokesman said, nine were killed": the day of the deed
    const inserted = lowerAt(scene, verb.to) === ',' && lowerAt(scene, head - 1) === ',';
    const leads = time.to <= head && time.from <= scene.sentence.from + 3 && time.bound === null && !inserted;
    const behind = /^(?:that|having)$/u.test(lowerAt(scene, time.to));
    const beside = time.from >= verb.to && time.from <= verb.to + 2 && behind;
    // "nine had died, a spokesman said early on Friday."
    const trails =
      time.from >= verb.to &&
      time.from <= verb.to + 3 &&
      (time.to >= scene.sentence.to - 1 || /^[.,;]$/u.test(lowerAt(scene, time.to))) &&
      content.length > 0 &&
      content.every(({ to }) => to <= verb.from);
    return (
      beside ||
      (trails && manner !== 'denies') ||
      // "On 3 May they denied shelling the town": of the shelling as well as of the words
      (leads && manner !== 'denies' && !content.some(({ from, to }) => from <= time.from && time.to <= to))
    );
  });
  return told?.value?.end ?? null;
}

/** Whether the text lets the claim stand, and how. */
export function moodOf(scene: Scene, draft: Draft, frame: SpeechFrame | null): { stance: Stance; modality: Modality } {
  // "denied any part in it and condemned the killing": his own word is told as such
  const own = frame !== null && draft.claimant !== undefined && isSame(draft.claimant, frame.speaker);
  if (own && frame.manner === 'denies')
    return { stance: draft.stance ?? 'asserts', modality: draft.modality ?? modalityOf(scene, draft, frame) };
  const stance =
    frame?.manner === 'withholds' ? 'withholds' : frame?.manner === 'denies' ? 'denies' : (draft.stance ?? 'asserts');
  return { stance, modality: draft.modality ?? modalityOf(scene, draft, frame) };
}

const BEFORE = 8;

function modalityOf(scene: Scene, { trigger }: Draft, frame: SpeechFrame | null): Modality {
  const { from, to } = scene.sentence;
  for (let i = from; i < to; i++) {
    const word = lowerAt(scene, i);
    if (HEDGES.has(word) && Math.abs(i - trigger.from) <= 14) return 'alleged';
    if (HELD_BY_NOBODY.has(word) && i <= trigger.from && isHeldByNobody(scene, i)) return 'alleged';
    if (
      word === 'it' &&
      /^(?:has|was|is)$/u.test(lowerAt(scene, i + 1)) &&
      /^(?:reported|been|alleged|claimed)$/u.test(lowerAt(scene, i + 2)) &&
      i < trigger.from &&
      frame === null
    )
      return 'alleged';
    if (
      (word === 'reports' || word === 'rumours' || word === 'rumors' || word === 'allegations') &&
      /^(?:were|are|been|be|emerged)$/u.test(lowerAt(scene, i - 1)) &&
      frame === null
    )
      return 'alleged';
  }
  if (isCondition(scene, from, frame) || conditional(scene, trigger.from, frame)) return 'conditional';
  if (frame?.manner === 'urges') return 'urged';
  return mood(scene, trigger.from);
}

/** "are believed to have", "were widely feared dead" */
const isHeldByNobody = (scene: Scene, at: number): boolean => {
  const before = lowerAt(scene, at - 1).endsWith('ly') ? at - 2 : at - 1;
  const next = lowerAt(scene, at + 1);
  return (
    /^(?:is|are|was|were|been|being)$/u.test(lowerAt(scene, before)) && (next === 'to' || HEADLINE_STATES.has(next))
  );
};

const conditional = (scene: Scene, at: number, frame: SpeechFrame | null): boolean => {
  for (let i = at - 1; i >= Math.max(scene.sentence.from, at - 14); i--) if (isCondition(scene, i, frame)) return true;
  return false;
};

/** "*if* they withdraw"; not "*if* you believe the mayor", which tells who says it. */
const isCondition = (scene: Scene, at: number, frame: SpeechFrame | null): boolean =>
  lowerAt(scene, at) === 'if' && !(frame?.cue.some(({ from, to }) => from <= at && at < to) ?? false);

/** "will withdraw", "were to withdraw", "must", "may be": not (yet) a fact. */
function mood(scene: Scene, at: number): Modality {
  for (let i = at - 1; i >= Math.max(scene.sentence.from, at - BEFORE); i--) {
    const word = lowerAt(scene, i);
    if (
      /^(?:will|shall|'ll)$/u.test(word) ||
      (word === 'to' &&
        /^(?:is|are|was|were|has|have|had|due|scheduled|set|plans|planned|agreed|about|must)$/u.test(
          lowerAt(scene, i - 1),
        ))
    )
      return 'planned';
    // not the month
    if (/^(?:may|might|could)$/u.test(word) && scene.tokens[i]?.text !== 'May') return 'alleged';
    if (/^(?:must|should)$/u.test(word)) return 'urged';
    if (/^(?:,|;|that|and|who|which)$/u.test(word) && i < at - 1) return 'reported';
  }
  return 'reported';
}
