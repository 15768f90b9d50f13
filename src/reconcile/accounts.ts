/** One claimant's answers to one question, in the order in which they were said; the later replaces the earlier. */
import type { Account, AccountClaim } from '../model/question.ts';
import type { Quantity } from '../model/quantity.ts';
import { compareText } from '../text/order.ts';
import { type Heard, inOrderOfSaying, tellsFact } from './heard.ts';
import type { Asked } from './keys.ts';
import type { Origins } from './origins/index.ts';
import { alignmentOf } from './voices.ts';
import { answerOf } from './party-words.ts';
import { nameOf, type World } from './world.ts';

/** A claim that answers a question. */
export type Answer = Heard & { readonly asked: Asked };

export function accountsOf(
  answers: readonly Answer[],
  population: string | null,
  world: World,
  origins: Origins['of'],
): Account[] {
  const { packs } = world;
  return [...Map.groupBy(answers, ({ claimant }) => claimant.id).values()].map((answersOfOne) => {
    const own = answersOfOne.toSorted(inAccount);
    const { claimant } = own[0] as Answer;
    return {
      claimant: { id: claimant.id, name: claimant.name },
      alignment: alignmentOf(own.find((one) => one.claimant.isPublisher)?.claimant ?? claimant, population, packs),
      ...(claimant.isJoint ? { members: claimant.members.map((id) => ({ id, name: nameOf(world, id) ?? id })) } : {}),
      voices: voicesOf(own),
      claims: chained(own, world, origins),
    };
  });
}

/** The order of an account: by the day it was said, then the day it speaks of, then the document and the place in it. */
const inAccount = (a: Answer, b: Answer): number =>
  compareText(a.day ?? '9', b.day ?? '9') ||
  compareText(a.claim.asOf ?? '', b.claim.asOf ?? '') ||
  inOrderOfSaying(a, b);

function voicesOf(answers: readonly Answer[]): Account['voices'] {
  return [...Map.groupBy(answers, ({ claimant }) => claimant.voice.id)].map(([id, own]) => ({
    id,
    name: (own[0] as Answer).claimant.voice.name,
    claims: own.map(({ claim }) => claim.id),
  }));
}

function chained(answers: readonly Answer[], world: World, origins: Origins['of']): AccountClaim[] {
  // of each party within the side the last word, and when it was said
  const last = new Map<string, { readonly entry: AccountClaim; readonly on: string }>();
  const figures = new Map<string, string>();
  return answers.map((answer) => {
    const plain = plainOf(answer, world, origins);
    const on = `${answer.day ?? '9'} ${answer.claim.asOf ?? ''}`;
    const figure = JSON.stringify([plain.origin, plain.stance, plain.count?.low, plain.count?.high, plain.answer]);
    const carried = plain.origin === null ? undefined : figures.get(figure);
    if (carried !== undefined) return { ...plain, repeats: carried };
    figures.set(figure, plain.id);
    // plans and conditions replace nothing; nor does silence take a figure back
    const before = last.get(plain.within ?? '');
    const settles = tellsFact(answer.claim) || answer.claim.stance === 'denies';
    if (!settles && !(answer.claim.stance === 'withholds' && before === undefined)) return plain;
    // two figures of one day stand side by side: which came later, nothing tells
    const replaced = before !== undefined && on > before.on && !sameAnswer(before.entry, plain) ? before.entry : null;
    const entry = {
      ...plain,
      supersedes: replaced?.id ?? null,
      revisedDown: replaced !== null && isLower(plain.count, replaced.count),
    };
    last.set(plain.within ?? '', { entry, on });
    return entry;
  });
}

function plainOf({ claim, claimant, asked, facts, day }: Answer, world: World, origins: Origins['of']): AccountClaim {
  return {
    id: claim.id,
    said: claim.said,
    day,
    asOf: claim.asOf,
    count: asked.kind.count,
    answer: answerOf(world, asked.kind),
    value: asked.kind.value,
    stance: claim.stance,
    modality: claim.modality,
    quote: claim.quote,
    ...(claim.page === undefined ? {} : { page: claim.page }),
    doc: claim.doc,
    publisher: facts?.publisher ?? null,
    via: claim.attribution.slice(1, -1).map(({ name }) => name),
    voice: claimant.voice.id,
    supersedes: null,
    revisedDown: false,
    repeats: null,
    origin: origins.get(claim.id)?.id ?? null,
    within: asked.within,
    ...(claim.review === undefined ? {} : { reviewed: claim.review.verdict }),
  };
}

/** Other words for the same holder are no change of mind. */
const sameAnswer = (a: AccountClaim, b: AccountClaim): boolean =>
  a.stance === b.stance &&
  (a.value ?? a.answer) === (b.value ?? b.answer) &&
  a.count?.low === b.count?.low &&
  a.count?.high === b.count?.high;

/** The most the new figure can mean is less than the least the old one meant. */
const isLower = (count: Quantity | null, before: Quantity | null): boolean =>
  count !== null && before !== null && count.high !== null && before.low !== null && count.high < before.low;
