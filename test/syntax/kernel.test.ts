/** The kernel's functions against the same sums written plainly. */
import { describe, expect, it } from 'vitest';
import { createKernel } from '../../src/annotate/syntax/net/kernel.ts';
import { applyDense, placeDense, rowsOf, takeFloats, takeVectors } from '../../src/annotate/syntax/net/layers.ts';
import { resource } from './model.ts';

const wave = (i: number): number =>
  Math.sin(i * 12.9898) * 43_758.5453 - Math.floor(Math.sin(i * 12.9898) * 43_758.5453);

describe('dense', () => {
  it.each([
    [1, 1, 1],
    [3, 5, 2],
    [8, 8, 4],
    [13, 130, 9],
    [84, 83, 6],
  ])('%i rows, %i columns, %i vectors', (rows, columns, count) => {
    const { kernel, arena } = createKernel(resource.kernel);
    const matrix = {
      rows,
      columns,
      values: Int8Array.from({ length: rows * columns }, (_, i) => Math.round(wave(i + 1) * 254 - 127)),
      scales: Float32Array.from({ length: rows }, (_, i) => 0.001 * (i + 1)),
    };
    const bias = Float32Array.from({ length: rows }, (_, i) => i);
    const layer = placeDense(arena, rowsOf(matrix), { bias: [bias] });
    const x = takeVectors(arena, count, layer.columns);
    const out = takeFloats(arena, count, layer.rows);
    const { int16, float32 } = arena.views();
    for (let t = 0; t < count; t++) {
      for (let k = 0; k < columns; k++)
        int16[(x.at + t * x.stride) / 2 + k] = Math.round(wave(t * 997 + k) * 65_534 - 32_767);
      float32[x.scales / 4 + t] = 1e-4 * (t + 1);
    }
    const expected = (t: number, r: number, from: number): number => {
      let sum = 0;
      for (let k = 0; k < columns; k++) {
        sum += (matrix.values[r * columns + k] as number) * (int16[(x.at + t * x.stride) / 2 + k] as number);
      }
      return from + sum * (matrix.scales[r] as number) * (float32[x.scales / 4 + t] as number);
    };
    const compare = (times: number): void => {
      for (let t = 0; t < count; t++) {
        for (let r = 0; r < rows; r++) {
          const once = expected(t, r, 0);
          const found = float32[(out.at + t * out.stride) / 4 + r] as number;
          expect(Math.abs(found - (bias[r] as number) - times * once)).toBeLessThan(1e-5 * (1 + Math.abs(once) + r));
        }
      }
    };
    applyDense(kernel, layer, x, out, count);
    compare(1);
    applyDense(kernel, layer, x, out, count, true);
    compare(2);
  });
});

describe('softmax, share and greatest', () => {
  it.each([[[0, 0, 0, 0]], [[1, -2, 3, 0.5]], [[90, -90, 0, 89]], [[-1e9, 5, -1e9, 4, 1, 1, 1, 1]]])('%j', (list) => {
    const { kernel, arena } = createKernel(resource.kernel);
    const [x, out] = [arena.take(list.length * 4), arena.take(list.length * 2)];
    const { float32, int16 } = arena.views();
    const put = () => float32.set(list, x / 4);
    const most = Math.max(...list);
    const powers = list.map((value) => Math.exp(value - most));
    const shares = powers.map((power) => power / powers.reduce((a, b) => a + b));
    put();
    expect(kernel.greatest(x, list.length)).toBe(list.indexOf(most));
    for (const [i, share] of shares.entries()) expect(kernel.share(x, list.length, i, 1)).toBeCloseTo(share, 5);
    kernel.softmax(x, list.length, out);
    for (const [i, share] of shares.entries()) expect((int16[out / 2 + i] as number) / 32_767).toBeCloseTo(share, 4);
  });
});

describe('quantise', () => {
  it.each([[[0, 0, 0, 0]], [[1e-6, -2e-6, 0, 0]], [[3, -1000, 7, 0.5]]])('gives %j back to 1 in 32,767', (list) => {
    const { kernel, arena } = createKernel(resource.kernel);
    const [x, out] = [arena.take(16), arena.take(8)];
    const { float32, int16 } = arena.views();
    float32.set(list, x / 4);
    const scale = kernel.quantise(x, 4, out);
    const most = Math.max(...list.map(Math.abs));
    for (const [i, value] of list.entries()) {
      expect(Math.abs((int16[out / 2 + i] as number) * scale - value)).toBeLessThanOrEqual(most / 65_000);
    }
  });
});

describe('sums of rows', () => {
  it.each([
    [16, [0]],
    [64, [3, 0, 11, 3]],
    [32, []],
  ])('%d columns, rows %j', (width, list) => {
    const { kernel, arena } = createKernel(resource.kernel);
    const count = 12;
    const values = Int8Array.from({ length: count * width }, (_, i) => Math.round(wave(i) * 254) - 127);
    const scaled = Float32Array.from({ length: count }, (_, i) => wave(i + 999) / 100);
    const [rows, scales, names, out] = [values.length, count * 4, 16 * 4, width * 4].map((bytes) =>
      arena.take(bytes),
    ) as [number, number, number, number];
    const { int8, uint32, float32 } = arena.views();
    int8.set(values, rows);
    float32.set(scaled, scales / 4);
    uint32.set(list, names / 4);
    float32.fill(0.5, out / 4, out / 4 + width);
    kernel.sumRows(names, list.length, rows, scales, width, out);
    for (let c = 0; c < width; c++) {
      const sum = list.reduce((all, r) => all + (values[r * width + c] as number) * (scaled[r] as number), 0.5);
      expect(float32[out / 4 + c]).toBeCloseTo(sum, 4);
    }
    const before = float32.slice(out / 4, out / 4 + width);
    const x = float32.slice(scales / 4, scales / 4 + count);
    kernel.addScaled(scales, 0.25, Math.min(width, count), out);
    for (let c = 0; c < width; c++)
      expect(float32[out / 4 + c]).toBeCloseTo((before[c] as number) + (c < count ? 0.25 * (x[c] as number) : 0), 5);
  });
});
