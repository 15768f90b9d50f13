/**
 * Writes examples for train.py, a line each.
 *
 *   node training/claims/make-examples.ts OUT GOLD…     the candidates of annotated texts
 *   node training/claims/make-examples.ts OUT --cases   those of the cases that must yield no claim
 */
import { createWriteStream } from 'node:fs';
import { examplesOf, refusalsOf } from './examples.ts';

const [out, ...paths] = process.argv.slice(2);
if (out === undefined || paths.length === 0) throw new Error('name a file to write and folders of gold, or --cases');
const file = createWriteStream(out);
let [all, told] = [0, 0];
for await (const example of paths[0] === '--cases' ? refusalsOf() : examplesOf(paths)) {
  file.write(`${JSON.stringify(example)}\n`);
  all++;
  if (example.labels.length > 0) told++;
}
file.end();
console.log(`${out}: ${all} candidates, ${told} of them in a claim`);
