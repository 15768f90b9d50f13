/** Whose people a loss befell. */
import type { ActorMention } from '../../../model/annotation.ts';
import type { Basis } from '../../../model/claim.ts';
import type { Party } from '../../../model/party.ts';
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { childrenBy, upwards, wordAt } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import { partyOfWords } from '../../attackers.ts';
import type { PeopleGroup } from '../../people-group.ts';
import { lowerAt, partyOf, type Scene, subjectsOf, voiceAt } from '../../scene.ts';
import { LOSE } from './en.ts';
import type { Loss } from './loss.ts';
import { isCostTo } from './shares.ts';
import { isOfOwn, ofLosses, ofNoun, ofSide, ofWhom } from './side.ts';

export interface Whose {
  readonly party: Party | null;
  readonly basis: Record<string, Basis>;
}

const stated = (party: Party | null): Whose => ({ party, basis: {} });

/**
 * Whose people: named in the group or beside it, "their" of the one who speaks, whoever lost them, the side that their noun
 * tells, or one's own where a belligerent reports losses without saying whose. `before` is the group that a bare figure
 * goes on from ("12 policemen were killed and *nine* hurt").
 */
export function victimsParty(scene: Scene, loss: Loss, group: PeopleGroup | null, before: PeopleGroup | null): Whose {
  if (group?.actor) return stated(partyOf(group.actor));
  const lostAt = lostBefore(scene, loss, group);
  const own = speakerOf(scene, loss.at);
  if (LOSE.has(lowerAt(scene, lostAt)) || buries(scene, loss, group)) return stated(loserOf(scene, lostAt) ?? own);
  const payer = group === null ? null : paidBy(scene, group);
  if (payer !== null) return stated(payer);
  if (group !== null && isOfOwn(scene, group)) return ownParty(scene, loss, group, own);
  const told = beside(scene, loss, group);
  if (told !== null) return stated(told);
  const noun = group === null ? null : ofNoun(scene, group);
  if (group?.possessive && own === null) {
    const meant = ofAntecedent(scene, group.from);
    return meant.party === null ? stated(noun) : meant;
  }
  if (group?.possessive) return stated(own);
  const whole = noun ?? (before === null ? null : (beside(scene, loss, before) ?? ofNoun(scene, before)));
  const isOwn = reportsOwn(scene, loss, own);
  // "the army reported 11 soldiers killed", not "… 11 rebels killed"
  if (whole !== null && !(isOwn && isOfArmy(group?.noun ?? before?.noun ?? null))) return stated(whole);
  if (!isOwn || !isOfArmy(group?.noun ?? before?.noun ?? null)) return stated(whole);
  return {
    party: { ...own, text: whole?.text ?? own?.text ?? null } as Party,
    basis: {
      'casualty.victims.party': {
        how: 'inferred',
        from: 'a party that reports losses without saying whose reports its own',
      },
    },
  };
}

/** What the words beside the figure say of whose people they are. */
function beside(scene: Scene, loss: Loss, group: PeopleGroup | null): Party | null {
  const whom = group === null || group.possessive ? null : ofWhom(scene, group);
  if (whom !== null) return whom;
  const isOfOthers = group?.noun === 'others' || (group !== null && ofNoun(scene, group) !== null);
  return (isOfOthers ? null : ofLosses(scene, group?.from ?? loss.at)) ?? ofSide(scene, loss.at, group);
}

/** "*lost* 28 soldiers", "28 soldiers *lost*": where the verb of losing stands. */
function lostBefore(scene: Scene, { at }: Loss, group: PeopleGroup | null): number {
  if (lowerAt(scene, at) === 'lost' || group === null) return at;
  return lowerAt(scene, group.from - 1) === 'lost' ? group.from - 1 : at;
}

/** "Israel *buried* 2,600 soldiers" */
const buries = (scene: Scene, { at }: Loss, group: PeopleGroup | null): boolean =>
  /^(?:buried|burying|buries)$/u.test(lowerAt(scene, at)) && group !== null && isOfArmy(group.noun);

/** Whoever speaks, by his words where no list knows him. */
function voiceOf(scene: Scene, at: number): Party | null {
  const speaker = voiceAt(scene, at)?.speaker;
  return speaker === undefined ? null : { text: speaker.text, actor: speaker.actor };
}

/** Who "its own" goes back to: the one who speaks, whoever does what the sentence tells, or the party named last. */
function ownParty(scene: Scene, loss: Loss, group: PeopleGroup, own: Party | null): Whose {
  const said = own ?? voiceOf(scene, loss.at) ?? ofSubject(scene, group.from);
  return said === null ? ofAntecedent(scene, group.from) : stated(said);
}

function ofSubject(scene: Scene, before: number): Party | null {
  const root = scene.tree().words.find(({ head }) => head === null);
  const doers = root === undefined ? [] : argumentsOf(root).doers.map(({ word }) => word);
  return partyOfWords(
    scene,
    doers.filter(({ at, upos }) => at < before && upos !== 'PRON'),
  );
}

/** "cost *Peru* 900 men", "cost *the attackers* 164 men": the side between the verb and the figure. */
function paidBy(scene: Scene, group: PeopleGroup): Party | null {
  if (!isCostTo(scene, group)) return null;
  const actor = scene.actors.find(({ to }) => to === group.from);
  if (actor !== undefined) return partyOf(actor);
  const word = wordAt(scene.tree(), group.from - 1);
  return word !== null && /^(?:NOUN|PROPN)$/u.test(word.upos) ? partyOfWords(scene, [word]) : null;
}

/** Whoever lost them, also where no list knows the name: "the raiders lost nine men". */
function loserOf(scene: Scene, at: number): Party | null {
  const subject = subjectsOf(scene, at)[0];
  if (subject !== undefined) return partyOf(subject);
  const verb = wordAt(scene.tree(), at);
  const doers = verb === null ? [] : argumentsOf(verb).doers.map(({ word }) => word);
  return partyOfWords(scene, doers.length > 0 || verb === null ? doers : subjectOver(verb));
}

/** "the fighters stormed the post but were beaten off, *losing* five men": whose verb the participle goes with. */
function subjectOver(verb: Word): readonly Word[] {
  for (const word of [...upwards(verb)].slice(1, 4)) {
    const subjects = childrenBy(word, 'nsubj', 'nsubj:pass');
    if (subjects.length > 0) return subjects;
  }
  return [];
}

/** The one who speaks there, known or not. */
function speakerOf(scene: Scene, at: number): Party | null {
  const speaker = voiceAt(scene, at)?.speaker ?? null;
  if (speaker === null || (speaker.actor === null && !speaker.actors)) return null;
  return { text: speaker.text, actor: speaker.actor, ...(speaker.actors ? { actors: [...speaker.actors] } : {}) };
}

/** Whether a belligerent tells of the loss as of its own: it says of nobody that they killed, and names no other. */
function reportsOwn(scene: Scene, loss: Loss, own: Party | null): boolean {
  // who claims an attack tells of others' dead
  if (claimsAttack(scene)) return false;
  if (own === null || own.actor === null || !isParty(scene, own.actor) || loss.active) return false;
  // "the police put the number of dead at 40": they count everybody's
  if (/\bpolice\b/iu.test(own.text ?? '') && /^(?:dead|deaths?|toll)$/u.test(lowerAt(scene, loss.at))) return false;
  return !scene.actors.some(
    (one) => one.actor !== null && one.actor !== own.actor && isInVoice(scene, loss.at, one.from),
  );
}

/** "*owned up to it*, and spoke of nine dead" */
const claimsAttack = ({ tokens, sentence }: Scene): boolean => {
  for (let at = sentence.from; at < sentence.to - 1; at++)
    if (
      /^claim(?:ed|s|ing)$/u.test(tokens[at]?.lower ?? '') &&
      /^(?:responsibility|credit)$/u.test(tokens[at + 1]?.lower ?? '')
    )
      return true;
  return false;
};

/** Nouns that an army has for its own: "soldiers", not "rebels" or "terrorists". */
const isOfArmy = (noun: string | null): boolean => noun === null || OF_ARMY.test(noun);
const OF_ARMY =
  /^(?:soldiers?|servicem[ae]n|servicewom[ae]n|servicemembers?|troops?|personnel|m[ae]n|marines?|sailors?|airm[ae]n|pilots?|paratroopers?|officers?|police|policem[ae]n|gendarmes?|guards?|conscripts?|reservists?|recruits?|cadets?|volunteers?|peacekeepers?|crew|crewm[ae]n|others?|defenders?)$/u;

/** What wages war: states, their forces, armed groups. */
const BELLIGERENT: ReadonlySet<ActorMention['kind']> = new Set(['state', 'force', 'group']);

/** "its servicemen" where nobody is reported to speak: the publisher's, when it is a party itself, else those of the party named last. */
function ofAntecedent(scene: Scene, at: number): Whose {
  const ours = [0, 1, 2, 3].map((back) => at - back).find((one) => lowerAt(scene, one) === 'our');
  // whose words they are
  if (ours !== undefined) return stated({ text: scene.tokens[ours]?.text ?? null, actor: null });
  const { publisherActor } = scene.doc;
  const paragraph = scene.doc.paragraphs[scene.sentence.paragraph];
  const named = [...scene.earlier, ...scene.actors].findLast(
    (one) => one.to <= at && one.start >= (paragraph?.start ?? 0) && one.actor !== null && BELLIGERENT.has(one.kind),
  );
  const actor = named?.actor ?? publisherActor;
  if (actor === null) return stated(null);
  const from =
    named !== undefined ? `"${named.text}", named last in the paragraph` : 'the publisher, whose own statement this is';
  return { party: { text: null, actor }, basis: { 'casualty.victims.party': { how: 'inherited', from } } };
}

/** True when the token at `other` is in the reach of the voice that speaks at `at`. */
const isInVoice = (scene: Scene, at: number, other: number): boolean =>
  voiceAt(scene, at)?.content.some(({ from, to }) => from <= other && other < to) === true;

/** A state or armed group speaks of its own losses; an organisation, a paper or an agency does not. */
const isParty = (scene: Scene, actor: string): boolean => {
  const kinds = scene.kindsOf.get(actor);
  return (
    kinds !== undefined &&
    (kinds.has('state') || kinds.has('force')) &&
    !kinds.has('organisation') &&
    !kinds.has('media')
  );
};
