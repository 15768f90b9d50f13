import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/annotate/syntax/net/manifest.ts';
import { createParser } from '../../src/annotate/syntax/parse.ts';
import type { Parse } from '../../src/model/syntax.ts';
import { readWeights } from '../../src/annotate/syntax/net/weights.ts';
import { resource } from './model.ts';

const changed = (change: (manifest: Manifest) => void): unknown => {
  const manifest = structuredClone(resource.manifest) as Manifest;
  change(manifest);
  return manifest;
};
const entry = (manifest: Manifest, name: string) => {
  const found = manifest.tensors.find((tensor) => tensor.name === name);
  if (found === undefined) throw new Error(`no tensor ${name}`);
  return found;
};

describe('damaged or foreign weights are refused by name', () => {
  it.each<[string, (manifest: Manifest) => void, RegExp]>([
    ['a later format', (m) => Object.assign(m, { format: 3 }), /format/],
    ['another length', (m) => Object.assign(m, { bytes: m.bytes + 1 }), /bytes/],
    ['a missing tensor', (m) => m.tensors.splice(m.tensors.indexOf(entry(m, 'arc_weight')), 1), /arc_weight/],
    ['another shape', (m) => Object.assign(entry(m, 'tag.weight'), { shape: [1, 1] }), /tag\.weight/],
    ['a tensor beyond the end', (m) => Object.assign(entry(m, 'root'), { offset: m.bytes - 4 }), /root/],
    ['features in another order', (m) => m.features.reverse(), /features/],
    ['a word too few', (m) => m.features[0]?.known.pop(), /row|rows/],
    ['a tag too few', (m) => m.tags.pop(), /tags/],
    ['a tag without UPOS', (m) => m.tags.splice(0, 1, 'NN'), /tags/],
    ['a label too many', (m) => m.labels.push('new'), /labels/],
    ['no root label', (m) => m.labels.splice(m.labels.indexOf('root'), 1, 'rot'), /root/],
    ['gates in another order', (m) => m.gates.reverse(), /gates/],
  ])('%s', (_, change, message) => {
    expect(() => createParser({ ...resource, manifest: changed(change) })).toThrow(message);
  });

  it('a scale that is no number', () => {
    const weights = new Uint8Array(resource.weights);
    const tensor = entry(resource.manifest as Manifest, 'tag.weight');
    if (tensor.type !== 'int8') throw new Error('tag.weight is not int8');
    weights.set([0xff, 0xff, 0xff, 0xff], tensor.scales);
    expect(() => createParser({ ...resource, weights })).toThrow(/tag\.weight/);
  });

  it('a file cut short', () => {
    expect(() => readWeights(resource.manifest, resource.weights.subarray(0, 1000))).toThrow(/1000 bytes/);
  });

  it('a kernel that is none', () => {
    expect(() => createParser({ ...resource, kernel: new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]) })).toThrow(
      /kernel/,
    );
    expect(() => createParser({ ...resource, kernel: new Uint8Array(8) })).toThrow();
  });
});

describe('4-bit weights', () => {
  const vectors = () => {
    const tensor = entry(resource.manifest as Manifest, 'vectors');
    if (tensor.type !== 'int4') throw new Error('vectors is not int4');
    return tensor;
  };
  const read = (weights: Uint8Array, manifest: unknown = resource.manifest) =>
    readWeights(manifest, weights).matrix('vectors', ...vectors().shape);

  it('two a byte, the first in the low bits, eight added to each', () => {
    const weights = new Uint8Array(resource.weights);
    weights.set([0xf0, 0x0f, 0x88, 0x79], vectors().offset);
    expect([...read(weights).values.slice(0, 8)]).toEqual([-8, 7, 7, -8, 0, 0, 1, -1]);
  });

  it('as many as the shape says, none out of range, one scale a row', () => {
    const { rows, columns, values, scales } = read(resource.weights);
    expect([rows, columns]).toEqual(vectors().shape);
    expect([values.length, scales.length]).toEqual([rows * columns, rows]);
    expect(Math.min(...new Set(values))).toBeGreaterThanOrEqual(-8);
    expect(Math.max(...new Set(values))).toBeLessThanOrEqual(7);
    // of a model that was trained they are not all alike
    expect(new Set(values).size).toBeGreaterThan(8);
  });

  it('take half the bytes: the last of them may end where the file ends, and no later', () => {
    const [rows, columns] = vectors().shape;
    const bytes = (rows * columns) / 2;
    const at = (offset: number) => changed((m) => Object.assign(entry(m, 'vectors'), { offset }));
    expect(() => read(resource.weights, at(resource.weights.length - bytes))).not.toThrow();
    expect(() => read(resource.weights, at(resource.weights.length - bytes + 1))).toThrow(/vectors/);
  });

  it('a scale that is no number is refused', () => {
    const weights = new Uint8Array(resource.weights);
    weights.set([0xff, 0xff, 0xff, 0xff], vectors().scales);
    expect(() => createParser({ ...resource, weights })).toThrow(/vectors/);
  });

  it('another width is refused', () => {
    const manifest = changed((m) => Object.assign(entry(m, 'vectors'), { type: 'int2' }));
    expect(() => createParser({ ...resource, manifest })).toThrow(/tensors/);
  });
});

it('reads weights at any address', () => {
  const shifted = new Uint8Array(resource.weights.length + 1);
  shifted.set(resource.weights, 1);
  const parser = createParser({ ...resource, weights: shifted.subarray(1) });
  expect(parser.parse(['They', 'fled', '.'])).toEqual(createParser(resource).parse(['They', 'fled', '.']));
});

it.each([1000, -1000])('labels nothing but the root "root", even if that label scores highest (%i)', (scale) => {
  const manifest = resource.manifest as Manifest;
  const tensor = entry(manifest, 'label_weight');
  if (tensor.type !== 'int8') throw new Error('label_weight is not int8');
  const weights = new Uint8Array(resource.weights);
  const width = manifest.shape.label + 1;
  const loud = new Float32Array(width).fill(scale);
  // every row of the label is enlarged, so that its score is the greatest by far with one sign or the other
  weights.set(new Uint8Array(loud.buffer), tensor.scales + manifest.labels.indexOf('root') * width * 4);
  const { heads, labels }: Parse = createParser({ ...resource, weights }).parse(
    'The ministry said on Friday that its forces had shot down three drones over the port .'.split(' '),
  );
  expect(labels.map((label) => label === 'root')).toEqual([...heads].map((head) => head === -1));
});
