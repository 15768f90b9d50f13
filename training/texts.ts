/**
 * Sentences without trees for `train.py --texts`: the files' sentences, one a line, their tokens parted by blanks, split
 * as Bilag splits them.
 *
 *   node texts.ts FILE… > texts.txt
 */
import { readFileSync } from 'node:fs';
import { paragraphsOf, sentencesOf } from '../src/annotate/sentences.ts';
import { tokenise } from '../src/annotate/tokens.ts';

for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  const tokens = tokenise(text);
  const lines = sentencesOf(text, tokens, paragraphsOf(text)).map(({ from, to }) =>
    tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(' '),
  );
  process.stdout.write(`${lines.join('\n')}\n`);
}
