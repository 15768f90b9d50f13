/** The compiled kernel (kernel.as says what each function does) and the memory it works in. All pointers in bytes. */

export interface Kernel {
  readonly dense: (
    weights: number,
    scales: number,
    base: number,
    baseStride: number,
    rows: number,
    columns: number,
    x: number,
    xStride: number,
    xScales: number,
    out: number,
    outStride: number,
    count: number,
  ) => void;
  readonly lstm: (
    inputs: number,
    weights: number,
    scales: number,
    hidden: number,
    out: number,
    outStride: number,
    count: number,
    backward: number,
    state: number,
  ) => void;
  readonly greatest: (x: number, length: number) => number;
  readonly softmax: (x: number, length: number, out: number) => void;
  readonly quantise: (x: number, length: number, out: number) => number;
  readonly leaky: (x: number, length: number, slope: number) => void;
  readonly products: (rows: number, stride: number, count: number, x: number, length: number, out: number) => void;
  readonly mixture: (rows: number, width: number, x: number, count: number, out: number) => void;
  readonly sumRows: (list: number, count: number, values: number, scales: number, width: number, out: number) => void;
  readonly addScaled: (x: number, weight: number, length: number, out: number) => void;
  readonly floor: () => number;
  readonly share: (x: number, length: number, chosen: number, sharpness: number) => number;
}

const NAMES = [
  'dense',
  'lstm',
  'greatest',
  'softmax',
  'quantise',
  'leaky',
  'products',
  'mixture',
  'sumRows',
  'addScaled',
  'share',
  'floor',
] as const satisfies readonly (keyof Kernel)[];

const PAGE_BYTES = 65_536;
const ALIGNMENT_BYTES = 16;

/** Memory handed out from the bottom up, never given back. */
export interface Arena {
  readonly take: (bytes: number) => number;
  /** Views of the whole; they hold until the next `take`. */
  readonly views: () => Views;
}

export interface Views {
  readonly int8: Int8Array;
  readonly int16: Int16Array;
  readonly uint32: Uint32Array;
  readonly float32: Float32Array;
}

function arenaIn(memory: WebAssembly.Memory, floor: number): Arena {
  let top = Math.ceil(floor / ALIGNMENT_BYTES) * ALIGNMENT_BYTES;
  return {
    take: (bytes) => {
      const at = top;
      top += Math.ceil(bytes / ALIGNMENT_BYTES) * ALIGNMENT_BYTES;
      const missing = top - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES));
      return at;
    },
    views: () => ({
      int8: new Int8Array(memory.buffer),
      int16: new Int16Array(memory.buffer),
      uint32: new Uint32Array(memory.buffer),
      float32: new Float32Array(memory.buffer),
    }),
  };
}

/** Instantiates the kernel. Throws when the bytes are no module, or one that lacks a function. */
export function createKernel(bytes: Uint8Array): { readonly kernel: Kernel; readonly arena: Arena } {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const module = new WebAssembly.Module(new Uint8Array(bytes));
  const exports = new WebAssembly.Instance(module, { env: { memory } }).exports as Partial<Kernel>;
  for (const name of NAMES) if (typeof exports[name] !== 'function') throw new TypeError(`kernel: no function ${name}`);
  return { kernel: exports as Kernel, arena: arenaIn(memory, (exports as Kernel).floor()) };
}
