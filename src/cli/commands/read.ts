/** `bilag read FILE…`: what Bilag makes of documents before it looks for claims. */
import { Command } from 'commander';
import { discover, EXIT, type Exit, UserError } from '../../app/index.ts';
import type { ReadResult } from '../../pipeline/read.ts';
import { readBytes } from '../../runtime/bytes.ts';
import type { Item } from '../../runtime/containers/index.ts';
import { fetchDocument } from '../../runtime/fetch/index.ts';
import { mapInOrder } from '../../runtime/in-order.ts';
import { makeTextPool, type TextPool } from '../../runtime/pool.ts';
import type { Io } from '../io.ts';
import { noteUnused, type Stated, type StatedOptions, statedBy, withStated } from '../options.ts';
import type { ReadOutput } from '../read-output.ts';
import { bold, table } from '../table.ts';
import { counted, day, number, safe, shortened } from '../words.ts';
import type { MakeCommand } from './command.ts';

type Options = StatedOptions & { readonly json?: true; readonly removed?: true; readonly debug?: true };
type Found = Exclude<ReadResult, { readonly issue: unknown }>;

export const read: MakeCommand = (io, ends) =>
  withStated(new Command('read'))
    .description('the text of documents as claims are read from it, their metadata, and what was taken out')
    .argument('<file...>', 'files, folders, archives, patterns, https://… addresses')
    .option('--removed', 'only what was taken out, by its reason, with the number of characters')
    .option('--json', 'one document a line: {name, title, publisher, published, …, text, removals, damage}')
    .action(async (paths: string[], options: Options) => {
      if (options.json === true && options.removed === true)
        throw new UserError('--json holds all that was taken out; leave --removed away');
      const stated = await statedBy(options);
      const { items } = await discover(paths, { fetch: fetchDocument, skip: stated.skip });
      const onFault = (name: string, fault: string): void => {
        if (options.debug === true) io.note(`${name}: ${fault}`);
      };
      const pool = makeTextPool({ onFault });
      let exit: Exit = EXIT.ok;
      try {
        for await (const { name, found } of mapInOrder(items, pool.size * 2, (item) => readItem(pool, item, stated))) {
          if ('issue' in found) {
            io.note(`${safe(name)}: ${found.issue.message}`);
            exit = EXIT.incomplete;
          } else if (options.json === true) await io.line(JSON.stringify(outputOf(name, found)));
          else if (options.removed === true) await printRemovals(io, name, found);
          else await printText(io, name, found);
        }
      } finally {
        await pool.close();
      }
      noteUnused(io, stated);
      ends(exit);
    });

async function readItem(
  pool: TextPool,
  item: Item,
  stated: Stated,
): Promise<{ readonly name: string; readonly found: ReadResult }> {
  const { name } = item;
  if ('issue' in item) return { name, found: { issue: item.issue } };
  const file = 'bytes' in item ? item : await readBytes(item.path);
  if ('issue' in file) return { name, found: { issue: file.issue } };
  const provenance = 'provenance' in file && file.provenance ? { provenance: file.provenance } : {};
  return { name, found: await pool.read({ name, bytes: file.bytes, stated: stated.of(name), ...provenance }) };
}

function outputOf(name: string, { clean }: Found): ReadOutput {
  const { title, publisher, published, language, register } = clean.metadata;
  const removals = clean.removals.map(({ pass, reason, text }) => ({ pass, reason, text }));
  return {
    name,
    title,
    publisher,
    published,
    language,
    register,
    text: clean.text,
    removals,
    damage: [...clean.damage],
  };
}

async function printText(io: Io, name: string, { clean }: Found): Promise<void> {
  const { title, publisher, published, language } = clean.metadata;
  await io.line(bold(io, safe(title ?? name)));
  await io.line([publisher, day(published), language].filter((fact) => fact).join(', '));
  await io.line(`\n${clean.text.split('\n').map(safe).join('\n')}\n`);
  for (const { reason, text } of clean.removals) io.note(`taken out, ${reason}: ${safe(shortened(text, 80))}`);
  io.note(counted(clean.removals.length, 'removal'));
  if (clean.damage.length > 0) io.note(`letters lost or spoilt in ${counted(clean.damage.length, 'place')}`);
}

async function printRemovals(io: Io, name: string, { source, clean }: Found): Promise<void> {
  const taken = clean.removals.reduce((sum, { text }) => sum + text.length, 0);
  await io.line(
    `${bold(io, safe(name))}: ${counted(clean.removals.length, 'removal')}, ${number(taken)} of ${number(source.raw.length)} characters`,
  );
  const rows = [...Map.groupBy(clean.removals, ({ pass, reason }) => `${pass}: ${reason}`)].flatMap(([reason, all]) =>
    all.map(({ text }, i) => [
      i === 0 ? `${reason} (${number(all.length)})` : '',
      number(text.length),
      shortened(text, 100),
    ]),
  );
  const columns = [
    { head: 'reason', wide: true },
    { head: 'characters', align: 'right' },
    { head: 'taken out', wide: true },
  ] as const;
  if (rows.length > 0) await io.line(`${table(io, columns, rows)}\n`);
}
