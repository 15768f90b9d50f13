/** `bilag annotate --ndjson`: texts on stdin, what is found in them on stdout, line by line. */
import { Command } from 'commander';
import { annotateLine } from '../../pipeline/index.ts';
import { withPacks } from '../options.ts';
import { type LineOptions, eachText } from '../texts.ts';
import type { MakeCommand } from './command.ts';

export const annotate: MakeCommand = (io, ends) =>
  withPacks(new Command('annotate'))
    .description(
      'sentences, times, quantities, places, actors, equipment and speech in texts: NDJSON {id, text, published?} on stdin',
    )
    .option('--ndjson', 'lines in, lines out (the only form there is)')
    .option('--json', 'the same as --ndjson')
    .option('--raw', 'take the texts as clean: nothing is removed, offsets count in the text given')
    .option('--trees', 'with the words of each sentence: lemma, tags, head, relation, confidence')
    .action(async (options: LineOptions & { readonly trees?: true }) => {
      const trees = options.trees === true;
      ends(await eachText(io, options, (resources, text, how) => [annotateLine(resources, text, { ...how, trees })]));
    });
