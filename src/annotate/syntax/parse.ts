/** Tags and dependency trees for tokenised sentences. */
import type { Parser } from '../../model/syntax.ts';
import { createNet } from './net/index.ts';
import { readWeights, type Weights } from './net/weights.ts';
import { windowsOf } from './windows.ts';

/** What the parser is made of; `runtime/parser.ts` reads it from models/en. */
export interface ParserResource {
  /** parser.json, parsed; checked here */
  readonly manifest: unknown;
  /** parser.bin */
  readonly weights: Uint8Array;
  /** kernel.wasm */
  readonly kernel: Uint8Array;
}

/** Words the net takes at once. Training sentences are up to 100 long, and the arcs' work grows with the square. */
const WINDOW_WORDS = 150;
/** How the root of a later stretch of an over-long sentence hangs on the root of the first. */
const JOIN_LABEL = 'parataxis';

/** Throws when the weights or the kernel are damaged or do not fit each other. */
export function createParser(
  resource: ParserResource,
  weights: Weights = readWeights(resource.manifest, resource.weights),
): Parser {
  const { tags, labels } = weights.manifest;
  const pairs = tags.map((tag) => tag.split('|') as [xpos: string, upos: string]);
  const run = createNet(weights, resource.kernel, WINDOW_WORDS);
  const known = new Set(weights.manifest.vectors);

  return {
    knows: (lower) => known.has(lower),
    parse: (forms) => {
      const upos: string[] = [];
      const xpos: string[] = [];
      const relations: string[] = [];
      const heads = new Int32Array(forms.length);
      const confidence = new Float32Array(forms.length);
      const labelConfidence = new Float32Array(forms.length);
      let root = -1;
      for (const { from, to } of windowsOf(forms, WINDOW_WORDS)) {
        const part = run(from === 0 && to === forms.length ? forms : forms.slice(from, to));
        confidence.set(part.confidence, from);
        labelConfidence.set(part.labelConfidence, from);
        for (let i = 0; i < to - from; i++) {
          const [x, u] = pairs[part.tags[i] as number] as [string, string];
          xpos.push(x);
          upos.push(u);
          relations.push(labels[part.labels[i] as number] as string);
          const head = part.heads[i] as number;
          heads[from + i] = from + head - 1;
          if (head !== 0) continue;
          heads[from + i] = root;
          if (root < 0) root = from + i;
          else {
            relations[from + i] = JOIN_LABEL;
            confidence[from + i] = 0;
          }
        }
      }
      return { upos, xpos, heads, labels: relations, confidence, labelConfidence };
    },
  };
}
