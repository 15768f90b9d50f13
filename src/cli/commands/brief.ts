/** `bilag brief`: what was written in the browser, listed, shown and taken out with its footnotes. */
import { writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { type App, EXIT, listBriefs, showBrief, UserError } from '../../app/index.ts';
import { briefAsHtml } from '../../exports/brief/html.ts';
import { briefAsMarkdown } from '../../exports/brief/markdown.ts';
import type { BriefDetail } from '../../model/brief/index.ts';
import { type LedgerOptions, wholeNumber, withApp, withLedger } from '../options.ts';
import { dim } from '../table.ts';
import { counted, day, safe } from '../words.ts';
import type { MakeCommand } from './command.ts';

interface Options extends LedgerOptions {
  readonly ofVersion?: number;
  readonly json?: true;
}

const FORMS = { html: briefAsHtml, markdown: briefAsMarkdown } as const;
const LARGEST_VERSION = 1_000_000;

const ofVersion = (command: Command): Command =>
  withLedger(command)
    .argument('<brief>', 'its id, or an unambiguous beginning of it')
    .option('--of-version <n>', 'an earlier version', wholeNumber(1, LARGEST_VERSION));

export const brief: MakeCommand = (io) =>
  new Command('brief')
    .description('briefs written on the pages: list, show, export with footnotes')
    .addCommand(
      withLedger(new Command('list'))
        .description('the briefs, the latest first')
        .option('--json', 'one brief a line')
        .action(async (options: Options) => {
          await withApp(io, options, async (app) => {
            const all = await listBriefs(app);
            if (all.length === 0 && options.json !== true) io.note('No briefs. Write one on the page Briefs.');
            for (const one of all) {
              const { id, title, version, by, at, cites } = one;
              const signed = `version ${version}, ${safe(by)}, ${day(at.slice(0, 10))}; ${counted(cites, 'source')} chosen`;
              await io.line(
                options.json === true ? JSON.stringify(one) : `${safe(title)}\n  ${signed}  ${dim(io, id)}`,
              );
            }
          });
        }),
    )
    .addCommand(
      ofVersion(new Command('show'))
        .description('a brief as it is read, with its footnotes')
        .option('--json', 'the brief, its versions and what it cites as one line')
        .action(async (id: string, options: Options) => {
          await withApp(io, options, async (app) => {
            const found = await briefNamed(app, id, options);
            await io.line(options.json === true ? JSON.stringify(found) : safe(briefAsMarkdown(found)).trimEnd());
            if (found.lost.length > 0)
              io.note(`No longer in the ledger as cited: ${found.lost.map((number) => `[^${number}]`).join(' ')}`);
          });
        }),
    )
    .addCommand(
      ofVersion(new Command('export'))
        .description('a brief as a file with footnotes, to stdout or to a file')
        .addOption(new Option('--format <form>', 'form of the file').choices(Object.keys(FORMS)).default('markdown'))
        .option('--out <file>', 'where to; must not be there yet')
        .action(async (id: string, options: Options & { format: keyof typeof FORMS; out?: string }) => {
          await withApp(io, options, async (app) => {
            const text = FORMS[options.format](await briefNamed(app, id, options));
            if (options.out === undefined) await io.line(text.trimEnd());
            else await toNewFile(options.out, text);
          });
        }),
    );

/** @throws UserError when there is none, or several */
async function briefNamed(app: App, id: string, { ofVersion: version }: Options): Promise<BriefDetail> {
  const found = await showBrief(app, id, version ?? null);
  if (found !== null) return found;
  const which = version === undefined ? '' : ` in version ${version}`;
  throw new UserError(`no brief of this collection has the id "${id}"${which}`, EXIT.notFound);
}

/** @throws UserError when it is there already, or cannot be written */
async function toNewFile(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw error;
    throw new UserError(code === 'EEXIST' ? `${path} is there already` : `${path} cannot be written (${code})`);
  }
}
