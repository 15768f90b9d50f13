/**
 * A list as a table in CSV: its pages are read while the rows are sent, so that a list of any length passes through little
 * memory. What breaks off in the middle ends the connection, and the browser says that the file is not whole.
 */
import { type Cell, csvRecord } from '../exports/csv.ts';

/** A column, and what an item has in it. */
export type Columns<Item> = readonly (readonly [name: string, of: (item: Item) => Cell])[];

interface Page<Item, After> {
  readonly items: readonly Item[];
  readonly next: After | null;
}

/** All items from the first page on. */
export async function* itemsOf<Item, After>(
  read: (after: After | undefined) => Promise<Page<Item, After>>,
): AsyncGenerator<Item> {
  for (let after: After | null | undefined; after !== null; ) {
    const page: Page<Item, After> = await read(after);
    yield* page.items;
    after = page.next;
  }
}

/** Those that are at hand. */
export async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

/** @param name of the file, without its ending. Rejects where the first page cannot be read. */
export async function tableOf<Item>(
  name: string,
  columns: Columns<Item>,
  items: AsyncIterable<Item>,
): Promise<Response> {
  const lines = linesOf(columns, items);
  const { value: head = '' } = await lines.next();
  return new Response(streamOf(head, lines), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
    },
  });
}

/** The header with the first row, then a row at a time. */
async function* linesOf<Item>(columns: Columns<Item>, items: AsyncIterable<Item>): AsyncGenerator<string, undefined> {
  let head = csvRecord(columns.map(([name]) => name));
  for await (const item of items) {
    yield head + csvRecord(columns.map(([, of]) => of(item)));
    head = '';
  }
  if (head !== '') yield head;
}

function streamOf(head: string, lines: AsyncGenerator<string, undefined>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(head)),
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    // nobody listens any more
    async cancel() {
      await lines.return(undefined);
    },
  });
}

/** Items of a page that is read. */
export const ROWS_AT_ONCE = 200;

/** What every such address says of itself. */
export const TABLE = ['text/csv'] as const;
