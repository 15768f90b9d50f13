/** The list of questions narrowed by what the address says, and counted for the facets. */
import type { KindLabel, QuestionSummary } from '../../../api/types.ts';
import { STANDING_WORDS } from '../../texts.ts';
import type { ListSearch } from '../../view.ts';

export interface Facet {
  readonly value: string;
  readonly count: number;
}
export interface Group {
  readonly kind: string;
  readonly questions: readonly QuestionSummary[];
}

/** For searching: case and marks do not count ("Xankəndi" keeps its letters, "Agdam" finds "Ağdam"). */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOf = (question: QuestionSummary): string =>
  plain([question.title, ...question.accounts.map(({ claimant }) => claimant.name)].join(' '));

const fits = (question: QuestionSummary, { q = '', kind, standing }: ListSearch): boolean => {
  if (kind !== undefined && question.kind !== kind) return false;
  if (standing !== undefined && question.standing !== standing) return false;
  const words = wordsOf(question);
  return plain(q)
    .split(/\s+/)
    .every((word) => words.includes(word));
};

const count = (values: readonly string[], order: readonly string[]): Facet[] =>
  order.map((value) => ({ value, count: values.filter((v) => v === value).length })).filter((facet) => facet.count > 0);

/** A facet counts what the other filters leave, so that no choice leads to an empty list unannounced. */
export function narrow(questions: readonly QuestionSummary[], search: ListSearch, kinds: readonly KindLabel[]) {
  const { kind: _kind, ...butKind } = search;
  const { standing: _standing, ...butStanding } = search;
  const found = questions.filter((question) => fits(question, search));
  const order = [...new Set([...kinds.map(({ name }) => name), ...questions.map(({ kind }) => kind)])];
  return {
    found,
    kinds: count(
      questions.filter((question) => fits(question, butKind)).map(({ kind }) => kind),
      order,
    ),
    standings: count(
      questions.filter((question) => fits(question, butStanding)).map(({ standing }) => standing),
      Object.keys(STANDING_WORDS),
    ),
    groups: order
      .map((kind): Group => ({ kind, questions: found.filter((question) => question.kind === kind) }))
      .filter((group) => group.questions.length > 0),
  };
}
