/**
 * Who put a report out and when, read from the lines at its head, against what its annotators say in `meta.yaml`. Of texts
 * that name their publisher nowhere nothing can be read.
 *
 *   node eval/heads.ts FOLDER…
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSidecar, statedOf } from '../src/app/sidecar.ts';
import { factsInText } from '../src/read/metadata/from-text.ts';

const folders = process.argv.slice(2);
if (folders.length === 0) throw new Error('name folders of texts with a meta.yaml');

const plain = (name: string | null): string =>
  (name ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^\s?the /u, '')
    .trim();
const tally = {
  publisher: { right: 0, wrong: 0, none: 0, 'not in the text': 0, 'not told by meta.yaml': 0 },
  day: { right: 0, wrong: 0, none: 0 },
};

for (const folder of folders) {
  const sidecar = await readSidecar(join(folder, 'meta.yaml'));
  for (const file of sidecar.keys()) {
    const stated = statedOf(sidecar, file);
    const text = await readFile(join(folder, file), 'utf8');
    const told = factsInText(text);
    const [gold, own] = [plain(stated.publisher ?? null), plain(told.publisher)];
    if (gold === '') tally.publisher['not told by meta.yaml'] += 1;
    else if (!plain(text).includes(gold)) tally.publisher['not in the text'] += 1;
    else tally.publisher[own === '' ? 'none' : own.includes(gold) || gold.includes(own) ? 'right' : 'wrong'] += 1;
    if (stated.published === undefined) continue;
    tally.day[told.published === null ? 'none' : told.published === stated.published ? 'right' : 'wrong'] += 1;
  }
}
for (const [what, counts] of Object.entries(tally))
  console.log(
    `${what}: ${Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')}`,
  );
