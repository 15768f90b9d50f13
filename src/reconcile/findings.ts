/** Findings of people, laid to the questions of today. They stand beside a question and have no part in its standing. */
import type { Finding } from '../model/decision.ts';
import type { Question } from '../model/question.ts';

export interface Findings {
  /** by question id, in the order in which they were taken */
  readonly byQuestion: ReadonlyMap<string, readonly Finding[]>;
  /** whose question is no longer asked and none of whose claims is left */
  readonly lost: readonly Finding[];
}

/**
 * A finding belongs to the question it names; where that is no longer asked (a party or a period has another name now),
 * to the one that holds most of the claims it rests on, found by their ids or their words.
 */
export function findingsOf(findings: readonly Finding[], questions: readonly Question[]): Findings {
  const asked = new Set(questions.map(({ id }) => id));
  const byQuestion = new Map<string, Finding[]>();
  const lost: Finding[] = [];
  const holders = findings.every(({ body }) => asked.has(body.question)) ? null : holdersIn(questions);
  for (const finding of findings) {
    const question = asked.has(finding.body.question) ? finding.body.question : (holders?.(finding) ?? null);
    if (question === null) lost.push(finding);
    else byQuestion.set(question, [...(byQuestion.get(question) ?? []), finding]);
  }
  return { byQuestion, lost };
}

function holdersIn(questions: readonly Question[]): (finding: Finding) => string | null {
  const byClaim = new Map<string, string[]>();
  const note = (key: string, question: string): void => {
    byClaim.set(key, [...(byClaim.get(key) ?? []), question]);
  };
  for (const { id, kind, accounts } of questions)
    for (const claim of accounts.flatMap((account) => account.claims)) {
      note(claim.id, id);
      note(JSON.stringify([claim.doc, kind, claim.quote.text]), id);
    }
  return ({ body }) => {
    const votes = new Map<string, number>();
    for (const { claim, doc, kind, quote } of body.claims)
      for (const id of byClaim.get(claim) ?? byClaim.get(JSON.stringify([doc, kind, quote])) ?? [])
        votes.set(id, (votes.get(id) ?? 0) + 1);
    const [best] = [...votes].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    return best?.[0] ?? null;
  };
}
