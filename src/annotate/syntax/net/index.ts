/**
 * The net: summed embeddings and a word vector → BiLSTM → joint tag, fed softly into a second BiLSTM → biaffine arcs →
 * tree → labels.
 * Position 0 is the root. training/net.py is the same for training.
 */
import { placeArcs } from './arcs.ts';
import { applyBiLstm, GATES, placeBiLstm } from './bilstm.ts';
import { type Arena, createKernel } from './kernel.ts';
import { placeLabels } from './labels.ts';
import { applyDense, type Dense, placeDense, rowsOf, takeFloats } from './layers.ts';
import { placeTagger } from './tagger.ts';
import { bestTree } from './best-tree.ts';
import type { Weights } from './weights.ts';
import { placeWords } from './words.ts';

/** A parse in the numbers of the manifest's lists. */
export interface Numbers {
  readonly tags: Int32Array;
  /** 0 is the root, word i is i + 1 */
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  /** of the head */
  readonly confidence: Float32Array;
  /** of the label, given the head */
  readonly labelConfidence: Float32Array;
}

const DIRECTIONS = ['forward', 'backward'] as const;
const PARTS = ['arc_head', 'arc_dependent', 'label_head', 'label_dependent'] as const;

/** The second layer's input: two matrices, as the first layer's states and the tag's vector have different scales. */
function placeSecondInput(arena: Arena, weights: Weights): { readonly states: Dense; readonly tag: Dense } {
  const { hidden1, hidden2, tag_embedding } = weights.manifest.shape;
  const [split, width, gates] = [2 * hidden1, 2 * hidden1 + tag_embedding, GATES * hidden2];
  const rows = rowsOf(...DIRECTIONS.map((direction) => weights.matrix(`lstm2.${direction}.input`, gates, width)));
  const bias = DIRECTIONS.map((direction) => weights.vector(`lstm2.${direction}.bias`, gates));
  return {
    states: placeDense(arena, rows, { columns: [0, split], bias }),
    tag: placeDense(arena, rows, { columns: [split, width] }),
  };
}

/** The four views of a word, side by side: as head and as dependent of an arc, then of a label. */
function placeParts(arena: Arena, weights: Weights): Dense {
  const { arc, label, hidden2 } = weights.manifest.shape;
  const widthOf = (part: string): number => (part.startsWith('arc') ? arc : label);
  const rows = rowsOf(...PARTS.map((part) => weights.matrix(`${part}.weight`, widthOf(part), 2 * hidden2)));
  return placeDense(arena, rows, { bias: PARTS.map((part) => weights.vector(`${part}.bias`, widthOf(part))) });
}

/** Prepares the net for sentences of up to `most` words; the function it returns parses 1…most forms. */
export function createNet(
  weights: Weights,
  kernelBytes: Uint8Array,
  most: number,
): (forms: readonly string[]) => Numbers {
  const { kernel, arena } = createKernel(kernelBytes);
  const { shape, leak } = weights.manifest;
  const positions = most + 1;

  const words = placeWords(arena, kernel, weights, most);
  const first = placeBiLstm(arena, weights, 'lstm1', shape.hidden1, positions);
  const tagger = placeTagger(arena, kernel, weights, positions);
  const secondInput = placeSecondInput(arena, weights);
  const gates = takeFloats(arena, positions, secondInput.states.rows);
  const second = placeBiLstm(arena, weights, 'lstm2', shape.hidden2, positions);
  const parts = placeParts(arena, weights);
  const partsOut = takeFloats(arena, positions, parts.rows);
  const arcs = placeArcs(arena, kernel, weights, positions);
  const labelling = placeLabels(arena, kernel, weights);
  const labelParts = { at: partsOut.at + 2 * shape.arc * Float32Array.BYTES_PER_ELEMENT, stride: partsOut.stride };
  const views = arena.views();

  return (forms) => {
    const count = forms.length + 1;
    if (count < 2 || count > positions) throw new RangeError(`${forms.length} forms, not 1 to ${most}`);
    applyBiLstm(kernel, views, first, words.pointers(forms, views));
    const tags = tagger.tag(views, first.states, count);
    applyDense(kernel, secondInput.states, first.states, gates, count);
    applyDense(kernel, secondInput.tag, tagger.vectors, gates, count, true);
    applyBiLstm(
      kernel,
      views,
      second,
      Uint32Array.from({ length: count }, (_, t) => gates.at + t * gates.stride),
    );
    applyDense(kernel, parts, second.states, partsOut, count);
    kernel.leaky(partsOut.at, count * parts.rows, leak);
    const scores = arcs.score(views, partsOut, count);
    const heads = bestTree(scores, count);
    return {
      tags,
      heads: heads.subarray(1),
      confidence: arcs.confidence(views, scores, heads),
      ...labelling(views, labelParts, heads),
    };
  };
}
