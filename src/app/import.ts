/** Importing a table: its rows become claims as a map says; the table itself is the document they quote. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { SCHEMAS, schemaOf } from '../claims/kinds/schemas.ts';
import type { AnyClaim } from '../model/claim.ts';
import type { DocumentRecord, Metadata } from '../model/document.ts';
import { sha256Hex } from '../model/ids.ts';
import { type Issue, issue } from '../model/issue.ts';
import type { KindSchema } from '../model/kind.ts';
import { type TableMap, tableMapSchema } from '../model/table-map.ts';
import { RULES } from '../pipeline/rules.ts';
import { claimsFromRows, TableFault } from '../pipeline/rows/index.ts';
import { decode } from '../read/decode.ts';
import { readBytes } from '../runtime/bytes.ts';
import { identityMap } from '../text/offsets.ts';
import type { App } from './app.ts';
import { settleIncidents } from './incidents.ts';
import { EXIT, UserError } from './user-error.ts';

export interface FailedRow {
  /** counts from 1, the header not counted */
  readonly row: number;
  readonly reason: string;
}

/** `inClaims + failed.length = rows`; several rows may make one claim. All are 0 for a duplicate or a failure. */
export interface ImportAccount {
  readonly outcome: 'accepted' | 'duplicate' | 'failed';
  readonly document: string | null;
  readonly rows: number;
  readonly inClaims: number;
  readonly claims: number;
  readonly failed: readonly FailedRow[];
  readonly issue: Issue | null;
}

const NOTHING = { document: null, rows: 0, inClaims: 0, claims: 0, failed: [], issue: null } as const;

/** Reads and checks a map. @throws UserError naming the field at fault */
export async function readTableMap(path: string): Promise<{ readonly map: TableMap; readonly kind: KindSchema }> {
  let yaml: string;
  try {
    yaml = await readFile(path, 'utf8');
  } catch (error) {
    throw new UserError(`${path}: the map cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  const document = parseDocument(yaml);
  const [fault] = document.errors;
  if (fault !== undefined) throw new UserError(`${path}: ${fault.message.split('\n')[0]}`);
  const parsed = tableMapSchema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (!parsed.success) throw new UserError(`${path}: ${z.prettifyError(parsed.error)}`);
  const kind = schemaOf(parsed.data.kind);
  if (kind === undefined) {
    throw new UserError(
      `${path}: no kind is called ${parsed.data.kind}; there is ${SCHEMAS.map(({ name }) => name).join(', ')}`,
    );
  }
  return { map: parsed.data, kind };
}

/** Enters the table with the claims of its rows in one transaction. What is wrong with the table is in the account. */
export async function importTable(
  app: App,
  path: string,
  { map, kind }: { readonly map: TableMap; readonly kind: KindSchema },
): Promise<ImportAccount> {
  const run = randomUUID();
  const { collection } = app;
  if ((await app.ledger.collection(collection)) === null) await app.ledger.saveCollection(collection, {});
  const fail = async (why: Issue): Promise<ImportAccount> => {
    await app.ledger.fail({ collection, run, from: path, issue: why });
    return { ...NOTHING, outcome: 'failed', issue: why };
  };
  const file = await readBytes(path);
  if ('issue' in file) return fail(file.issue);
  const { bytes } = file;
  const id = sha256Hex(bytes);
  const held = await app.ledger.repeat({ collection, run, from: path, sha256: id });
  if (held !== null) return { ...NOTHING, outcome: 'duplicate', document: held.document };
  const { text, encoding } = decode(bytes);
  if (text.includes('\0')) return fail(issue('binary'));
  const found = rowsIn(text, id, map, kind);
  if ('fault' in found) return fail(issue('bad-table', found.fault));
  const { claims, ...account } = found;
  if (claims.length === 0) return fail(issue('bad-table', account.failed[0]?.reason ?? 'it has no rows'));
  const document: DocumentRecord = {
    ...{ id, name: basename(path), format: 'csv', encoding, bytes: bytes.length, metadata: metadataOf(map) },
    ...{ notRead: null, text, map: [...identityMap(text.length)], cites: [], removals: [], rules: RULES, packs: [] },
  };
  const accepted = await app.ledger.accept({ collection, run, from: path, document, bytes, claims });
  await settleIncidents(app);
  if (accepted.outcome === 'duplicate') return { ...NOTHING, outcome: 'duplicate', document: accepted.document };
  return { outcome: 'accepted', document: id, ...account, claims: claims.length, issue: null };
}

interface Found {
  readonly claims: readonly AnyClaim[];
  readonly rows: number;
  readonly inClaims: number;
  readonly failed: readonly FailedRow[];
}

function rowsIn(text: string, doc: string, map: TableMap, kind: KindSchema): Found | { readonly fault: string } {
  const claims: AnyClaim[] = [];
  const failed: FailedRow[] = [];
  let inClaims = 0;
  try {
    for (const one of claimsFromRows({ text, doc, map, kind, rules: RULES })) {
      if (one.type === 'failed') failed.push({ row: one.row, reason: one.reason });
      else {
        claims.push(one.claim);
        inClaims += one.rows.length;
      }
    }
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    return { fault: error.message };
  }
  return { claims, rows: inClaims + failed.length, inClaims, failed: failed.sort((a, b) => a.row - b.row) };
}

const metadataOf = ({ document: { title, publisher, published } }: TableMap): Metadata => ({
  title: title ?? null,
  publisher: publisher ?? null,
  agency: null,
  author: null,
  published: published ?? null,
  language: null,
  register: null,
  found: {
    ...(title === undefined ? {} : { title: 'user' }),
    ...(publisher === undefined ? {} : { publisher: 'user' }),
    ...(published === undefined ? {} : { published: 'user' }),
  },
});

/**
 * The rows of an imported table that are claims, below its header, as they were written: importing them again with the
 * same map gives the same claims.
 * @throws UserError when the collection has no such table
 */
export async function* tableRows(app: App, idOrPrefix: string): AsyncGenerator<string, void, void> {
  const document = await app.ledger.document(idOrPrefix, { collection: app.collection });
  if (document === null || document.tombstone !== null || document.format !== 'csv') {
    throw new UserError(`no imported table of this collection has the id "${idOrPrefix}"`, EXIT.notFound);
  }
  const { text } = document;
  const feed = /\r?\n/u.exec(text)?.index ?? text.length;
  yield `${text.slice(text.startsWith('\uFEFF') ? 1 : 0, feed)}\n`;
  for (const { quote } of await app.ledger.claims({ collection: app.collection, doc: document.id }))
    yield `${quote.text}\n`;
}
