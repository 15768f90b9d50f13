/** `bilag schema`: the shapes of the NDJSON lines as JSON Schema. */
import { Command } from 'commander';
import { z } from 'zod';
import { UserError } from '../../app/index.ts';
import { SCHEMAS } from '../../claims/kinds/schemas.ts';
import { annotateInputSchema, annotateOutputSchema } from '../../model/annotation.ts';
import { claimSchemaOf } from '../../model/claim.ts';
import { documentSchema } from '../../model/document.ts';
import { questionSchema } from '../../model/question.ts';
import { readOutputSchema } from '../read-output.ts';
import type { MakeCommand } from './command.ts';

const SHAPES = {
  'annotate-input': annotateInputSchema,
  'annotate-output': annotateOutputSchema,
  claim: z.union(SCHEMAS.map(({ name, slots }) => claimSchemaOf(name, slots))),
  question: questionSchema,
  read: readOutputSchema,
  document: documentSchema,
} as const;

export const schema: MakeCommand = (io) =>
  new Command('schema')
    .description('the shapes of the lines that annotate, extract, questions and read write, as JSON Schema')
    .argument('[shape]', `one of ${Object.keys(SHAPES).join(', ')}; all when left out`)
    .option('--json', 'on one line')
    .action(async (name: string | undefined, options: { readonly json?: true }) => {
      const schemas = Object.fromEntries(
        Object.entries(SHAPES).map(([shape, zod]) => [shape, { title: `bilag/${shape}@1`, ...z.toJSONSchema(zod) }]),
      );
      const chosen = name === undefined ? schemas : schemas[name];
      if (chosen === undefined)
        throw new UserError(`there is no shape "${name}"; there is ${Object.keys(SHAPES).join(', ')}`);
      await io.line(JSON.stringify(chosen, null, options.json === true ? 0 : 2));
    });
