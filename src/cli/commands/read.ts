/** `bilag read FILE`: what Bilag makes of a file before it looks for claims. */
import { basename } from 'node:path';
import { Command } from 'commander';
import { EXIT } from '../../app/index.ts';
import { readFile } from '../../pipeline/index.ts';
import { readBytes } from '../../runtime/bytes.ts';
import { type StatedOptions, statedBy, withStated } from '../options.ts';
import type { ReadOutput } from '../read-output.ts';
import { bold } from '../table.ts';
import { counted, day, safe } from '../words.ts';
import type { MakeCommand } from './command.ts';

export const read: MakeCommand = (io, ends) =>
  withStated(new Command('read'))
    .description('the text of a file as claims are read from it, its metadata, and what was taken out')
    .argument('<file>')
    .option('--json', 'as one line: {title, publisher, published, language, register, text, removals}')
    .action(async (path: string, options: StatedOptions & { readonly json?: true }) => {
      const stated = await statedBy(options);
      const name = basename(path);
      const file = await readBytes(path);
      const found = 'issue' in file ? file : await readFile({ bytes: file.bytes, stated: stated.of(name) });
      if ('issue' in found) {
        io.note(`${safe(path)}: ${found.issue.message}`);
        return ends(EXIT.incomplete);
      }
      const { metadata, text } = found.clean;
      const { title, publisher, published, language, register } = metadata;
      const removals = found.clean.removals.map(({ pass, reason, text }) => ({ pass, reason, text }));
      const output: ReadOutput = { title, publisher, published, language, register, text, removals };
      if (options.json === true) return io.line(JSON.stringify(output));
      await io.line(bold(io, safe(title ?? name)));
      await io.line([publisher, day(published), language].filter((fact) => fact).join(', '));
      await io.line(`\n${output.text.split('\n').map(safe).join('\n')}\n`);
      for (const { reason, text } of removals)
        io.note(`taken out, ${reason}: ${safe(text.replace(/\s+/gu, ' ')).slice(0, 80)}`);
      io.note(counted(removals.length, 'removal'));
    });
