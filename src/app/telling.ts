/** Which questions to show first: those on which accounts meet, or fail to. */
import type { Question, Standing } from '../model/question.ts';

const WEIGHT: Readonly<Record<Standing, number>> = {
  disputed: 4,
  denied: 3,
  corroborated: 2,
  withheld: 1,
  'single-origin': 0,
};

/** What it adds that both those whom the question is about and their adversary answer it. */
const BOTH_SIDES = 8;

/** At most this share of the questions shown is of one kind, so that the others are seen too. */
const SHARE_OF_A_KIND = 0.6;

/** The `n` most telling, the most telling first: by standing, accounts, origins, and whether both sides speak. */
export function mostTelling(questions: readonly Question[], n: number): readonly Question[] {
  const weight = ({ standing, accounts, origins }: Question): number => {
    if (accounts.length < 2) return 0;
    const aligned = new Set(accounts.map(({ alignment }) => alignment));
    const bothSides = aligned.has('own-side') && aligned.has('adversary') ? BOTH_SIDES : 0;
    return WEIGHT[standing] + accounts.length + origins + bothSides;
  };
  const ranked = questions.toSorted((a, b) => weight(b) - weight(a));
  const chosen: Question[] = [];
  for (const question of ranked) {
    const ofKind = chosen.filter(({ kind }) => kind === question.kind).length;
    if (chosen.length < n && ofKind < Math.ceil(n * SHARE_OF_A_KIND)) chosen.push(question);
  }
  return chosen;
}
