/** The plans by which the database answers what lists ask, as a page of docs/. */
import { openDatabase, type Query } from '../src/ledger/database.ts';
import { countDocuments, readDocumentPage } from '../src/ledger/document-list.ts';
import { readIncidents } from '../src/ledger/incident-list.ts';
import { readParties, readPlaces } from '../src/ledger/names.ts';
import { readHeadsBeside, readQuestion } from '../src/ledger/one-question.ts';
import { countQuestions, readQuestionPage } from '../src/ledger/question-list.ts';
import { joinServer } from '../src/ledger/server/index.ts';

type Read = (query: Query) => Promise<unknown>;

const KINDS = ['casualty'];
const asked = { kinds: KINDS, limit: 50, sort: 'weight' } as const;
const READS: readonly (readonly [string, Read])[] = [
  ['The first page of the questions', (query) => readQuestionPage(query, asked)],
  ['The same as of a day', (query) => readQuestionPage(query, { ...asked, asOf: '2004-06-15' })],
  ['Questions with a word that few have', (query) => readQuestionPage(query, { ...asked, text: 'A7-2' })],
  ['Questions of a party', (query) => readQuestionPage(query, { ...asked, party: 'A7-2' })],
  ['How many there are of what', (query) => countQuestions(query, {})],
  ['The same as of a day', (query) => countQuestions(query, { asOf: '2004-06-15' })],
  ['The same with a word that few have', (query) => countQuestions(query, { text: 'A7-2' })],
  ['The parties', (query) => readParties(query, { limit: 50 })],
  ['The parties as of a day', (query) => readParties(query, { limit: 50, asOf: '2004-06-15' })],
  ['The places', (query) => readPlaces(query, { limit: 50 })],
  ['The incidents of a day', (query) => readIncidents(query, { limit: 200, from: '2004-06-15', to: '2004-06-15' })],
  ['The first incidents, as of a day', (query) => readIncidents(query, { limit: 200, asOf: '2004-06-15' })],
  ['The register without copies', (query) => readDocumentPage(query, { sort: 'added', limit: 50, folded: true })],
  ['The register, the last published first', (query) => readDocumentPage(query, { sort: 'latest', limit: 50 })],
  ['How many documents there are, and of whom', (query) => countDocuments(query, {})],
];

/** Asks each statement as it is asked, and once more for its plan. */
function noting(query: Query, plans: string[]): Query {
  return async (sql, parameters = []) => {
    const rows = await query<{ 'QUERY PLAN': string }>(`explain (analyze, costs off, buffers off) ${sql}`, parameters);
    plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
    return query(sql, parameters);
  };
}

export async function planned(
  home: string,
  held: { readonly documents: number; readonly claims: number; readonly questions: number },
  question: string,
): Promise<string> {
  const server = await joinServer(home);
  const database = await openDatabase(server.connection);
  try {
    const parts: string[] = [];
    const beside: Read = async (query) => {
      const found = await readQuestion(query, question);
      if (found !== null) await readHeadsBeside(query, found, { effects: [], items: [] });
    };
    for (const [name, read] of [...READS, ['One question, and what may stand beside it', beside] as const]) {
      const plans: string[] = [];
      await read(noting(database.query, plans));
      parts.push(`## ${name}\n\n${plans.map((plan) => `\`\`\`\n${plan}\n\`\`\``).join('\n\n')}\n`);
    }
    const count = (n: number): string => n.toLocaleString('en-GB');
    return `# How the database answers the lists\n\nMade by \`npm run bench:web -- --plans\` on ${count(held.documents)} documents, ${count(held.claims)} claims and ${count(held.questions)} questions that were made up.\n\n${parts.join('\n')}`;
  } finally {
    await database.close();
    await server.leave();
  }
}
