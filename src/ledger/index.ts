/** Opening the ledger: the local server or `DATABASE_URL`, migrated, with its default collection. */
import pg from 'pg';
import type { Config } from '../config.ts';
import { packsInUse, readBearings } from './bearings.ts';
import { readClaim, readClaims } from './claims.ts';
import { readCollection, readCollections, saveCollection } from './collections.ts';
import { readCourseKeys } from './course-list.ts';
import { correct, readStated } from './corrections.ts';
import { settleCopies } from './copies.ts';
import { type Database, openDatabase } from './database.ts';
import { decide, readDecisions, takeBack } from './decisions.ts';
import { countDocuments, readDocumentPage } from './document-list.ts';
import { documentsNamed, readBytes, readDocument, readDocuments, removeDocument } from './documents.ts';
import { LedgerError } from './error.ts';
import { readFamilies, readFamily } from './families.ts';
import { factsOfDocuments, factsThen, packsThen } from './facts.ts';
import { readIncident, readIncidents, tellsOf } from './incident-list.ts';
import { settleIncidents } from './incidents.ts';
import { readBrief, readBriefs, removeBrief, saveBrief } from './briefs.ts';
import { file, readFiled, readVersions } from './filed.ts';
import { accept, fail, holds, readIntake, repeat } from './intake.ts';
import { readIntakeTotals } from './intake-totals.ts';
import { append, readLog, readLogBackwards } from './log.ts';
import { migrate } from './migrate.ts';
import { readParties, readPlaces } from './names.ts';
import { readHeadsBeside, readQuestion, readQuestionsById, readQuestionsOn } from './one-question.ts';
import { countQuestions, readQuestionPage } from './question-list.ts';
import { readQuestions, settleQuestions } from './questions.ts';
import { readReviews, review, takeBackReview } from './reviews.ts';
import { search } from './search.ts';
import { readShares } from './shares.ts';
import { readSources, readVoices } from './sources.ts';
import { joinServer } from './server/index.ts';
import { DEFAULT_COLLECTION, type Ledger } from './types.ts';
import { verify } from './verify.ts';

/** The first with everything the schema uses that is still maintained. */
const OLDEST_POSTGRES = 15;

async function requireVersion({ query }: Database): Promise<void> {
  const [row] = await query<{ version: number }>(
    `select current_setting('server_version_num')::int / 10000 as version`,
  );
  if (row !== undefined && row.version >= OLDEST_POSTGRES) return;
  throw new LedgerError(
    'old-postgres',
    `DATABASE_URL leads to PostgreSQL ${row?.version}; Bilag needs ${OLDEST_POSTGRES} or later. Unset it to use the one that comes with Bilag.`,
  );
}

/** An address without its password, for people. */
function placeOf(databaseUrl: string): string {
  try {
    const { host, pathname } = new URL(databaseUrl);
    return `${pathname.slice(1)} on ${host || 'this machine'}`;
  } catch (cause) {
    throw new LedgerError(
      'unreachable',
      'DATABASE_URL is not an address of the form postgres://user:password@host:port/database.',
      cause,
    );
  }
}

async function openRemote(databaseUrl: string): Promise<Database> {
  const place = placeOf(databaseUrl);
  const database = await openDatabase(async () => ({ connectionString: databaseUrl }));
  try {
    await requireVersion(database);
    return database;
  } catch (error) {
    await database.close();
    if (error instanceof LedgerError && error.code !== 'unreachable') throw error;
    const why = error instanceof LedgerError ? error.cause : error;
    throw new LedgerError(
      'unreachable',
      `The database ${place} that DATABASE_URL names cannot be reached: ${why instanceof Error ? why.message : String(why)}. Check the address, the user and the server; or unset DATABASE_URL to use the PostgreSQL that comes with Bilag.`,
      error,
    );
  }
}

interface Opened {
  readonly database: Database;
  readonly place: string;
  readonly leave: () => Promise<void>;
}

async function openAny({ home, databaseUrl }: Config): Promise<Opened> {
  if (databaseUrl !== null) {
    return { database: await openRemote(databaseUrl), place: placeOf(databaseUrl), leave: async () => {} };
  }
  const server = await joinServer(home);
  try {
    return { database: await openDatabase(server.connection), place: home, leave: server.leave };
  } catch (error) {
    await server.leave();
    throw error;
  }
}

function ledgerOn({ database, place }: Opened, close: () => Promise<void>): Ledger {
  const { query } = database;
  return {
    place,
    collections: () => readCollections(query),
    collection: (name) => readCollection(query, name),
    saveCollection: (name, settings) => saveCollection(database, name, settings),
    accept: (acceptance) => accept(database, acceptance),
    holds: (sha256, collection = DEFAULT_COLLECTION) => holds(query, sha256, collection),
    repeat: (repetition) => repeat(database, repetition),
    fail: (failure) => fail(database, failure),
    intake: (of) => readIntake(query, of),
    intakeTotals: (failuresAtMost, collection = DEFAULT_COLLECTION) =>
      readIntakeTotals(query, failuresAtMost, collection),
    remove: (idOrPrefix, reason, collection) => removeDocument(database, idOrPrefix, reason, collection),
    correct: (correction) => correct(database, correction),
    stated: (sha256, collection = DEFAULT_COLLECTION) => readStated(query, collection, sha256),
    decide: (kind, body, signed) => decide(database, kind, body, signed),
    takeBack: (decision, signed) => takeBack(database, decision, signed),
    review: (wanted, signed, seen) => review(database, wanted, signed, seen),
    takeBackReview: (decision, signed) => takeBackReview(database, decision, signed),
    reviews: (filter) => readReviews(query, filter),
    decisions: (filter) => readDecisions(query, filter),
    saveBrief: (brief, signed) => saveBrief(database, brief, signed),
    removeBrief: (id, signed) => removeBrief(database, id, signed),
    file: (filed, signed) => file(database, filed, signed),
    filed: (what, view, key) => readFiled(query, what, view, key ?? null),
    filedVersions: (what, key, collection = DEFAULT_COLLECTION) => readVersions(query, what, collection, key),
    sources: (filter, name) => readSources(query, filter, name ?? null),
    voices: (source, filter) => readVoices(query, filter, source),
    briefs: (collection = DEFAULT_COLLECTION) => readBriefs(query, collection),
    brief: (idOrPrefix, version, collection = DEFAULT_COLLECTION) => readBrief(query, collection, idOrPrefix, version),
    documents: (view) => readDocuments(query, view),
    documentPage: (asked) => readDocumentPage(query, asked),
    countDocuments: (filter) => countDocuments(query, filter),
    documentsOf: (idsOrNames, collection = DEFAULT_COLLECTION) => documentsNamed(query, collection, idsOrNames),
    document: (idOrPrefix, view) => readDocument(query, idOrPrefix, view),
    bytes: (sha256) => readBytes(query, sha256),
    claims: (filter) => readClaims(query, filter),
    claim: (idOrPrefix, view) => readClaim(query, idOrPrefix, view),
    bearsOn: (claim, view) => readBearings(query, claim, view),
    search: (wanted, options) => search(query, wanted, options),
    settleQuestions: (reconciler, collection = DEFAULT_COLLECTION) => settleQuestions(database, collection, reconciler),
    facts: (collection = DEFAULT_COLLECTION, ids) =>
      factsOfDocuments(query, collection, ids ?? null, { shares: true, gists: true }),
    factsThen: (ids, view) => factsThen(query, ids, view),
    packsThen: (view) => packsThen(query, view),
    packsInUse: (collection = DEFAULT_COLLECTION) => packsInUse(query, collection),
    questions: (view) => readQuestions(query, view),
    question: (idOrPrefix, view) => readQuestion(query, idOrPrefix, view),
    questionsById: (ids, view) => readQuestionsById(query, ids, view),
    questionsOn: (documents, collection = DEFAULT_COLLECTION) => readQuestionsOn(query, collection, documents),
    headsBeside: (question, beside) => readHeadsBeside(query, question, beside),
    courseKeys: (asked) => readCourseKeys(query, asked),
    settleIncidents: (reconciler, collection = DEFAULT_COLLECTION) => settleIncidents(database, collection, reconciler),
    tellsOf: (view) => tellsOf(query, view),
    incidents: (asked) => readIncidents(query, asked),
    incident: (idOrPrefix, view) => readIncident(query, idOrPrefix, view),
    questionPage: (asked) => readQuestionPage(query, asked),
    countQuestions: (filter) => countQuestions(query, filter),
    parties: (filter) => readParties(query, filter),
    places: (filter) => readPlaces(query, filter),
    settleCopies: (collection = DEFAULT_COLLECTION) => settleCopies(database, collection),
    family: (sha256, collection = DEFAULT_COLLECTION) => readFamily(query, collection, sha256),
    families: (collection = DEFAULT_COLLECTION) => readFamilies(query, collection),
    shares: (sha256, collection = DEFAULT_COLLECTION) => readShares(query, collection, sha256),
    append: (action, detail) => append(database, action, detail),
    log: (from) => readLog(query, from),
    logBackwards: (asked) => readLogBackwards(query, asked),
    verify: () => verify(query),
    close,
  };
}

/**
 * Opens the ledger, starting the local server when it must. Close it: the last user stops the server.
 * Throws `LedgerError`; its message says what to do.
 */
export async function openLedger(config: Config): Promise<Ledger> {
  const opened = await openAny(config);
  const { database, leave } = opened;
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => {
    closing ??= database.close().finally(leave);
    return closing;
  };
  try {
    await migrate(database);
    const ledger = ledgerOn(opened, close);
    if ((await ledger.collection(DEFAULT_COLLECTION)) === null) await ledger.saveCollection(DEFAULT_COLLECTION);
    return ledger;
  } catch (error) {
    await close();
    if (error instanceof LedgerError || !(error instanceof pg.DatabaseError)) throw error;
    throw new LedgerError('unreachable', `The ledger's database could not be prepared: ${error.message}.`, error);
  }
}
