/** Treebanks in CoNLL-U (https://universaldependencies.org/format.html), plain or gzipped. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface GoldTree {
  readonly id: string;
  readonly forms: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  /** index of each word's head; -1 for the root */
  readonly heads: readonly number[];
  readonly labels: readonly string[];
}

/** All trees of a file; ranges of multiword tokens and empty nodes are passed over. */
export function readConllu(path: string): GoldTree[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split(/\n\s*\n/u)
    .map(treeOfBlock)
    .filter((tree) => tree.forms.length > 0);
}

function treeOfBlock(block: string): GoldTree {
  const rows = block
    .split('\n')
    .filter((line) => /^\d+\t/u.test(line))
    .map((line) => line.split('\t'));
  const column = (k: number): string[] => rows.map((row) => row[k] as string);
  return {
    id: /^# sent_id = (.+)$/mu.exec(block)?.[1] ?? '',
    forms: column(1),
    upos: column(3),
    xpos: column(4),
    heads: column(6).map((head) => Number(head) - 1),
    labels: column(7),
  };
}
