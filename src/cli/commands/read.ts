/** `bilag read FILE…`: what Bilag makes of documents before it looks for claims. */
import { Command } from 'commander';
import { discover, EXIT, type Exit, UserError } from '../../app/index.ts';
import { type ReadResult, readFile } from '../../pipeline/index.ts';
import { readBytes } from '../../runtime/bytes.ts';
import type { Item } from '../../runtime/containers/index.ts';
import { fetchDocument } from '../../runtime/fetch/index.ts';
import type { Io } from '../io.ts';
import { noteUnused, type Stated, type StatedOptions, statedBy, withStated } from '../options.ts';
import type { ReadOutput } from '../read-output.ts';
import { bold, table } from '../table.ts';
import { counted, day, number, safe, shortened } from '../words.ts';
import type { MakeCommand } from './command.ts';

type Options = StatedOptions & { readonly json?: true; readonly removed?: true };

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
      let exit: Exit = EXIT.ok;
      for await (const item of items) {
        const found = await readItem(item, stated);
        if ('issue' in found) {
          io.note(`${safe(item.name)}: ${found.issue.message}`);
          exit = EXIT.incomplete;
        } else if (options.json === true) await io.line(JSON.stringify(outputOf(item.name, found)));
        else if (options.removed === true) await printRemovals(io, item.name, found);
        else await printText(io, item.name, found);
      }
      noteUnused(io, stated);
      ends(exit);
    });

async function readItem(item: Item, stated: Stated): ReturnType<typeof readFile> {
  if ('issue' in item) return { issue: item.issue };
  const file = 'bytes' in item ? item : await readBytes(item.path);
  if ('issue' in file) return { issue: file.issue };
  const provenance = 'provenance' in file && file.provenance ? { provenance: file.provenance } : {};
  return readFile({ bytes: file.bytes, stated: stated.of(item.name), ...provenance });
}

function outputOf(name: string, { clean }: ReadResult): ReadOutput {
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

async function printText(io: Io, name: string, { clean }: ReadResult): Promise<void> {
  const { title, publisher, published, language } = clean.metadata;
  await io.line(bold(io, safe(title ?? name)));
  await io.line([publisher, day(published), language].filter((fact) => fact).join(', '));
  await io.line(`\n${clean.text.split('\n').map(safe).join('\n')}\n`);
  for (const { reason, text } of clean.removals) io.note(`taken out, ${reason}: ${safe(shortened(text, 80))}`);
  io.note(counted(clean.removals.length, 'removal'));
  if (clean.damage.length > 0) io.note(`letters lost or spoilt in ${counted(clean.damage.length, 'place')}`);
}

async function printRemovals(io: Io, name: string, { source, clean }: ReadResult): Promise<void> {
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
