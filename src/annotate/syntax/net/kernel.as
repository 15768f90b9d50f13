// AssemblyScript; built by scripts/build-kernel.ts into models/en/kernel.wasm.
//
// Matrices are int8, vectors int16, sums int32: `i32x4.dot_i16x8_s` does eight multiplications where f32x4 needs two
// instructions for four. Integer sums do not depend on their order, so neither blocking nor batching can change a tree.
//
// A packed matrix of M rows and K columns (M a multiple of 4, K of 8, padded with zeros) lies as [M/4][K/2][4][2]:
// one 64-bit load gives two columns of four rows, and the four sums end up in the four lanes with nothing to add across.
// All strides are in bytes.

/** 1.5 * 2^23: added to a float below 2^22 it leaves the rounded integer in the low bits. */
const MAGIC: f32 = 12582912.0;
const MAGIC_BITS: i32 = 0x4b400000;
const INT16_MOST: f32 = 32767.0;

// Constants that the inner loop of the LSTM uses are loaded: one instruction where making a vector of a literal takes three.
const CONSTANTS = memory.data<f32>([
  -57, 57, MAGIC, 1, -1.44269504, -2.88539008, 1.44269504,
  // 2^x on [-1/2, 1/2], relative error below 8e-8 (weighted least squares)
  0.001327647012, 0.009675541319, 0.05550713279, 0.2402211972, 0.6931469671,
], 16);
const ONE_BITS = memory.data<i32>([0x3f800000], 16);

// @ts-ignore: decorator
@inline function constant(index: usize): v128 {
  return v128.load_splat<f32>(CONSTANTS + (index << 2));
}

// @ts-ignore: decorator
@inline function exp2(x: v128): v128 {
  // pmin and pmax are one machine instruction each, min and max eight
  const y = f32x4.pmin(f32x4.pmax(x, constant(0)), constant(1));
  const shifted = f32x4.add(y, constant(2));
  const f = f32x4.sub(y, f32x4.sub(shifted, constant(2)));
  let p = f32x4.add(f32x4.mul(constant(7), f), constant(8));
  p = f32x4.add(f32x4.mul(p, f), constant(9));
  p = f32x4.add(f32x4.mul(p, f), constant(10));
  p = f32x4.add(f32x4.mul(p, f), constant(11));
  p = f32x4.add(f32x4.mul(p, f), constant(3));
  return f32x4.mul(p, i32x4.add(i32x4.shl(shifted, 23), v128.load_splat<i32>(ONE_BITS)));
}

// @ts-ignore: decorator
@inline function exp(x: v128): v128 {
  return exp2(f32x4.mul(x, constant(6)));
}

// @ts-ignore: decorator
@inline function sigmoid(x: v128): v128 {
  const one = constant(3);
  return f32x4.div(one, f32x4.add(one, exp2(f32x4.mul(x, constant(4)))));
}

/** sigmoid(x) · tanh(y) with one division */
// @ts-ignore: decorator
@inline function gated(x: v128, y: v128): v128 {
  const one = constant(3);
  const u = exp2(f32x4.mul(x, constant(4))), v = exp2(f32x4.mul(y, constant(5)));
  return f32x4.div(f32x4.sub(one, v), f32x4.mul(f32x4.add(one, u), f32x4.add(one, v)));
}

// @ts-ignore: decorator
@inline function dot(sum: v128, weights: v128, pair: v128): v128 {
  return i32x4.add(sum, i32x4.dot_i16x8_s(weights, pair));
}

// @ts-ignore: decorator
@inline function put(out: usize, sum: v128, scale: v128, base: v128): void {
  v128.store(out, f32x4.add(base, f32x4.mul(f32x4.convert_i32x4_s(sum), scale)));
}

/** Four floats in [-1, 1] as int16 fractions of 32767. */
// @ts-ignore: decorator
@inline function putFraction(out: usize, x: v128): void {
  const n = i32x4.sub(
    f32x4.add(f32x4.mul(x, f32x4.splat(INT16_MOST)), f32x4.splat(MAGIC)),
    i32x4.splat(MAGIC_BITS),
  );
  v128.store64_lane(out, i16x8.narrow_i32x4_s(n, n), 0);
}

/**
 * out[t] = base + W x[t], for T vectors. `base` is added to every row of `out`, or with baseStride to each its own
 * (base = out accumulates). xScales holds each vector's scale.
 */
export function dense(
  W: usize, scales: usize, base: usize, baseStride: usize, M: i32, K: i32,
  x: usize, xStride: usize, xScales: usize, out: usize, outStride: usize, T: i32,
): void {
  const group = <usize>K << 2;
  const columns = <usize>K << 1;
  let m: usize = 0;
  const rows = <usize>M << 2;
  // two groups of rows by four vectors: eight sums, all in registers
  for (; m + 32 <= rows; m += 32) {
    const w0 = W + (m >> 4) * group;
    const w1 = w0 + group;
    const s0 = v128.load(scales + m), s1 = v128.load(scales + m, 16);
    let t = 0;
    for (; t + 4 <= T; t += 4) {
      const x0 = x + <usize>t * xStride, x1 = x0 + xStride, x2 = x1 + xStride, x3 = x2 + xStride;
      let a0 = i32x4.splat(0), a1 = i32x4.splat(0), a2 = i32x4.splat(0), a3 = i32x4.splat(0);
      let b0 = i32x4.splat(0), b1 = i32x4.splat(0), b2 = i32x4.splat(0), b3 = i32x4.splat(0);
      // eight columns a turn: constant offsets cost no instruction
      for (let k: usize = 0; k < columns; k += 16) {
        const p0 = x0 + k, p1 = x1 + k, p2 = x2 + k, p3 = x3 + k, q0 = w0 + (k << 1), q1 = w1 + (k << 1);
        let u = v128.load_ext<i8>(q0), v = v128.load_ext<i8>(q1);
        let p = v128.load_splat<i32>(p0);
        a0 = dot(a0, u, p); b0 = dot(b0, v, p);
        p = v128.load_splat<i32>(p1);
        a1 = dot(a1, u, p); b1 = dot(b1, v, p);
        p = v128.load_splat<i32>(p2);
        a2 = dot(a2, u, p); b2 = dot(b2, v, p);
        p = v128.load_splat<i32>(p3);
        a3 = dot(a3, u, p); b3 = dot(b3, v, p);
        u = v128.load_ext<i8>(q0, 8); v = v128.load_ext<i8>(q1, 8);
        p = v128.load_splat<i32>(p0, 4);
        a0 = dot(a0, u, p); b0 = dot(b0, v, p);
        p = v128.load_splat<i32>(p1, 4);
        a1 = dot(a1, u, p); b1 = dot(b1, v, p);
        p = v128.load_splat<i32>(p2, 4);
        a2 = dot(a2, u, p); b2 = dot(b2, v, p);
        p = v128.load_splat<i32>(p3, 4);
        a3 = dot(a3, u, p); b3 = dot(b3, v, p);
        u = v128.load_ext<i8>(q0, 16); v = v128.load_ext<i8>(q1, 16);
        p = v128.load_splat<i32>(p0, 8);
        a0 = dot(a0, u, p); b0 = dot(b0, v, p);
        p = v128.load_splat<i32>(p1, 8);
        a1 = dot(a1, u, p); b1 = dot(b1, v, p);
        p = v128.load_splat<i32>(p2, 8);
        a2 = dot(a2, u, p); b2 = dot(b2, v, p);
        p = v128.load_splat<i32>(p3, 8);
        a3 = dot(a3, u, p); b3 = dot(b3, v, p);
        u = v128.load_ext<i8>(q0, 24); v = v128.load_ext<i8>(q1, 24);
        p = v128.load_splat<i32>(p0, 12);
        a0 = dot(a0, u, p); b0 = dot(b0, v, p);
        p = v128.load_splat<i32>(p1, 12);
        a1 = dot(a1, u, p); b1 = dot(b1, v, p);
        p = v128.load_splat<i32>(p2, 12);
        a2 = dot(a2, u, p); b2 = dot(b2, v, p);
        p = v128.load_splat<i32>(p3, 12);
        a3 = dot(a3, u, p); b3 = dot(b3, v, p);
      }
      const c0 = f32x4.splat(load<f32>(xScales + (<usize>t << 2)));
      const c1 = f32x4.splat(load<f32>(xScales + (<usize>t << 2), 4));
      const c2 = f32x4.splat(load<f32>(xScales + (<usize>t << 2), 8));
      const c3 = f32x4.splat(load<f32>(xScales + (<usize>t << 2), 12));
      let o = out + <usize>t * outStride + m, from = base + <usize>t * baseStride + m;
      put(o, a0, f32x4.mul(s0, c0), v128.load(from)); put(o + 16, b0, f32x4.mul(s1, c0), v128.load(from, 16));
      o += outStride; from += baseStride;
      put(o, a1, f32x4.mul(s0, c1), v128.load(from)); put(o + 16, b1, f32x4.mul(s1, c1), v128.load(from, 16));
      o += outStride; from += baseStride;
      put(o, a2, f32x4.mul(s0, c2), v128.load(from)); put(o + 16, b2, f32x4.mul(s1, c2), v128.load(from, 16));
      o += outStride; from += baseStride;
      put(o, a3, f32x4.mul(s0, c3), v128.load(from)); put(o + 16, b3, f32x4.mul(s1, c3), v128.load(from, 16));
    }
    for (; t < T; t++) {
      const x0 = x + <usize>t * xStride;
      let a = i32x4.splat(0), b = i32x4.splat(0);
      for (let k: usize = 0; k < columns; k += 4) {
        const p = v128.load_splat<i32>(x0 + k);
        a = dot(a, v128.load_ext<i8>(w0 + (k << 1)), p);
        b = dot(b, v128.load_ext<i8>(w1 + (k << 1)), p);
      }
      const c = f32x4.splat(load<f32>(xScales + (<usize>t << 2)));
      const o = out + <usize>t * outStride + m, from = base + <usize>t * baseStride + m;
      put(o, a, f32x4.mul(s0, c), v128.load(from)); put(o + 16, b, f32x4.mul(s1, c), v128.load(from, 16));
    }
  }
  for (; m < rows; m += 16) {
    const w0 = W + (m >> 4) * group;
    for (let t = 0; t < T; t++) {
      const x0 = x + <usize>t * xStride;
      let a = i32x4.splat(0);
      for (let k: usize = 0; k < columns; k += 4) a = dot(a, v128.load_ext<i8>(w0 + (k << 1)), v128.load_splat<i32>(x0 + k));
      const c = f32x4.splat(load<f32>(xScales + (<usize>t << 2)));
      put(
        out + <usize>t * outStride + m, a, f32x4.mul(v128.load(scales + m), c),
        v128.load(base + <usize>t * baseStride + m),
      );
    }
  }
}

/**
 * One direction of an LSTM (gates i, f, g, o as PyTorch orders them) over T positions. `inputs` holds a pointer for each
 * position to the 4h floats its input contributes; W is the packed recurrent matrix, its `scales` already divided by
 * 32767. Writes h int16 fractions a position. `state`: h floats for the cell, then twice h int16 for the hidden vector.
 */
export function lstm(
  inputs: usize, W: usize, scales: usize, h: i32, out: usize, outStride: usize, T: i32, backward: bool, state: usize,
): void {
  const cells = <usize>h << 2;
  const group = cells;
  const columns = <usize>h << 1;
  const gate = (cells >> 4) * group;
  memory.fill(state, 0, cells + (columns << 1));
  let hidden = state + cells;
  for (let q = 0; q < T; q++) {
    const t = backward ? T - 1 - q : q;
    const from: usize = load<u32>(inputs + (<usize>t << 2));
    const to = out + <usize>t * outStride;
    const next = hidden == state + cells ? hidden + columns : state + cells;
    for (let j: usize = 0; j < cells; j += 16) {
      const wi = W + (j >> 4) * group, wf = wi + gate, wg = wf + gate, wo = wg + gate;
      let i = i32x4.splat(0), f = i32x4.splat(0), g = i32x4.splat(0), o = i32x4.splat(0);
      let i2 = i32x4.splat(0), f2 = i32x4.splat(0), g2 = i32x4.splat(0), o2 = i32x4.splat(0);
      for (let k: usize = 0; k < columns; k += 16) {
        const w = k << 1, x = hidden + k, ui = wi + w, uf = wf + w, ug = wg + w, uo = wo + w;
        let p = v128.load_splat<i32>(x);
        i = dot(i, v128.load_ext<i8>(ui), p);
        f = dot(f, v128.load_ext<i8>(uf), p);
        g = dot(g, v128.load_ext<i8>(ug), p);
        o = dot(o, v128.load_ext<i8>(uo), p);
        p = v128.load_splat<i32>(x, 4);
        i2 = dot(i2, v128.load_ext<i8>(ui, 8), p);
        f2 = dot(f2, v128.load_ext<i8>(uf, 8), p);
        g2 = dot(g2, v128.load_ext<i8>(ug, 8), p);
        o2 = dot(o2, v128.load_ext<i8>(uo, 8), p);
        p = v128.load_splat<i32>(x, 8);
        i = dot(i, v128.load_ext<i8>(ui, 16), p);
        f = dot(f, v128.load_ext<i8>(uf, 16), p);
        g = dot(g, v128.load_ext<i8>(ug, 16), p);
        o = dot(o, v128.load_ext<i8>(uo, 16), p);
        p = v128.load_splat<i32>(x, 12);
        i2 = dot(i2, v128.load_ext<i8>(ui, 24), p);
        f2 = dot(f2, v128.load_ext<i8>(uf, 24), p);
        g2 = dot(g2, v128.load_ext<i8>(ug, 24), p);
        o2 = dot(o2, v128.load_ext<i8>(uo, 24), p);
      }
      const at = from + j, s = scales + j;
      const vi = f32x4.add(v128.load(at), f32x4.mul(f32x4.convert_i32x4_s(i32x4.add(i, i2)), v128.load(s)));
      const vf = f32x4.add(
        v128.load(at + cells), f32x4.mul(f32x4.convert_i32x4_s(i32x4.add(f, f2)), v128.load(s + cells)),
      );
      const vg = f32x4.add(
        v128.load(at + 2 * cells), f32x4.mul(f32x4.convert_i32x4_s(i32x4.add(g, g2)), v128.load(s + 2 * cells)),
      );
      const vo = f32x4.add(
        v128.load(at + 3 * cells), f32x4.mul(f32x4.convert_i32x4_s(i32x4.add(o, o2)), v128.load(s + 3 * cells)),
      );
      const c = f32x4.add(
        f32x4.mul(sigmoid(vf), v128.load(state + j)),
        gated(vi, vg),
      );
      v128.store(state + j, c);
      const y = gated(vo, c);
      putFraction(next + (j >> 1), y);
      putFraction(to + (j >> 1), y);
    }
    hidden = next;
  }
}

/** Index of the greatest of n floats, the first if several are. */
export function greatest(x: usize, n: i32): i32 {
  let best = 0;
  let most = load<f32>(x);
  for (let i = 1; i < n; i++) {
    const v = load<f32>(x + (<usize>i << 2));
    if (v > most) { most = v; best = i; }
  }
  return best;
}

/** Softmax of n floats (a multiple of 4), written as int16 fractions. */
export function softmax(x: usize, n: i32, out: usize): void {
  const most = f32x4.splat(load<f32>(x + (<usize>greatest(x, n) << 2)));
  const end = <usize>n << 2;
  let sum = f32x4.splat(0);
  for (let k: usize = 0; k < end; k += 16) {
    const e = exp(f32x4.sub(v128.load(x + k), most));
    v128.store(x + k, e);
    sum = f32x4.add(sum, e);
  }
  const total = f32x4.splat(
    f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3),
  );
  for (let k: usize = 0; k < end; k += 16) putFraction(out + (k >> 1), f32x4.div(v128.load(x + k), total));
}

/** n floats (a multiple of 4) as int16; returns the scale that gives them back. */
export function quantise(x: usize, n: i32, out: usize): f32 {
  const end = <usize>n << 2;
  let most = f32x4.splat(0);
  for (let k: usize = 0; k < end; k += 16) most = f32x4.pmax(most, f32x4.abs(v128.load(x + k)));
  const m = max(
    max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
    max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
  );
  if (m == 0) {
    memory.fill(out, 0, end >> 1);
    return 0;
  }
  const inverse = f32x4.splat(1 / m);
  for (let k: usize = 0; k < end; k += 16) putFraction(out + (k >> 1), f32x4.mul(v128.load(x + k), inverse));
  return m / INT16_MOST;
}

/** Leaky rectifier in place over n floats (a multiple of 4). */
export function leaky(x: usize, n: i32, slope: f32): void {
  const end = <usize>n << 2;
  const s = f32x4.splat(slope);
  for (let k: usize = 0; k < end; k += 16) {
    const v = v128.load(x + k);
    // slope < 1, so the greater of the two is the one wanted on either side of zero
    v128.store(x + k, f32x4.pmax(v, f32x4.mul(v, s)));
  }
}

/** out[i] = rows[i] · x for n rows (a multiple of 4) of K floats (a multiple of 4). */
export function products(rows: usize, stride: usize, n: i32, x: usize, K: i32, out: usize): void {
  const end = <usize>K << 2;
  for (let i = 0; i < n; i += 4) {
    const r0 = rows + <usize>i * stride, r1 = r0 + stride, r2 = r1 + stride, r3 = r2 + stride;
    let a = f32x4.splat(0), b = f32x4.splat(0), c = f32x4.splat(0), d = f32x4.splat(0);
    for (let k: usize = 0; k < end; k += 16) {
      const v = v128.load(x + k);
      a = f32x4.add(a, f32x4.mul(v, v128.load(r0 + k)));
      b = f32x4.add(b, f32x4.mul(v, v128.load(r1 + k)));
      c = f32x4.add(c, f32x4.mul(v, v128.load(r2 + k)));
      d = f32x4.add(d, f32x4.mul(v, v128.load(r3 + k)));
    }
    const ab = f32x4.add(v128.shuffle<f32>(a, b, 0, 4, 1, 5), v128.shuffle<f32>(a, b, 2, 6, 3, 7));
    const cd = f32x4.add(v128.shuffle<f32>(c, d, 0, 4, 1, 5), v128.shuffle<f32>(c, d, 2, 6, 3, 7));
    v128.store(
      out + (<usize>i << 2),
      f32x4.add(v128.shuffle<f32>(ab, cd, 0, 1, 4, 5), v128.shuffle<f32>(ab, cd, 2, 3, 6, 7)),
    );
  }
}

/** out[l] = sum over k of x[k] rows[k][l]: K rows of n floats (a multiple of 4). */
export function mixture(rows: usize, n: i32, x: usize, K: i32, out: usize): void {
  const width = <usize>n << 2;
  for (let l: usize = 0; l < width; l += 16) {
    let sum = f32x4.splat(0);
    for (let k = 0; k < K; k++) {
      const v = f32x4.splat(load<f32>(x + (<usize>k << 2)));
      sum = f32x4.add(sum, f32x4.mul(v, v128.load(rows + <usize>k * width + l)));
    }
    v128.store(out + l, sum);
  }
}

/** out += the rows of an int8 matrix that `list` names, each by its scale: n row numbers, rows of `width` (a multiple of 16). */
export function sumRows(list: usize, n: i32, values: usize, scales: usize, width: i32, out: usize): void {
  for (let k: usize = 0; k < <usize>width; k += 16) {
    const to = out + (k << 2);
    let a = v128.load(to), b = v128.load(to, 16), c = v128.load(to, 32), d = v128.load(to, 48);
    for (let i = 0; i < n; i++) {
      const row: usize = load<u32>(list + (<usize>i << 2));
      const scale = v128.load_splat<f32>(scales + (row << 2));
      const packed = v128.load(values + row * width + k);
      const low = i16x8.extend_low_i8x16_s(packed), high = i16x8.extend_high_i8x16_s(packed);
      a = f32x4.add(a, f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(low)), scale));
      b = f32x4.add(b, f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(low)), scale));
      c = f32x4.add(c, f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(high)), scale));
      d = f32x4.add(d, f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(high)), scale));
    }
    v128.store(to, a); v128.store(to, b, 16); v128.store(to, c, 32); v128.store(to, d, 48);
  }
}

/** out += x times `weight`: n floats (a multiple of 4). */
export function addScaled(x: usize, weight: f32, n: i32, out: usize): void {
  const w = f32x4.splat(weight);
  const end = <usize>n << 2;
  for (let k: usize = 0; k < end; k += 16) v128.store(out + k, f32x4.add(v128.load(out + k), f32x4.mul(v128.load(x + k), w)));
}

/** The share of `chosen` in the softmax of `sharpness` times n floats. */
export function share(x: usize, n: i32, chosen: i32, sharpness: f32): f32 {
  const own = f32x4.splat(load<f32>(x + (<usize>chosen << 2)));
  const sharp = f32x4.splat(sharpness);
  let sum = f32x4.splat(0);
  let i = 0;
  for (; i + 4 <= n; i += 4) {
    sum = f32x4.add(sum, exp(f32x4.mul(f32x4.sub(v128.load(x + (<usize>i << 2)), own), sharp)));
  }
  let total = f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3);
  for (; i < n; i++) {
    const rest = f32x4.splat(load<f32>(x + (<usize>i << 2)));
    total += f32x4.extract_lane(exp(f32x4.mul(f32x4.sub(rest, own), sharp)), 0);
  }
  return 1 / total;
}

/** Where memory is free from: below it lie the constants. */
export function floor(): usize {
  return __heap_base;
}
