/**
 * Compiles the parser's kernel from AssemblyScript to WebAssembly with SIMD.
 *
 *   node scripts/build-kernel.ts [--check]
 *
 * With --check it writes nothing and fails when models/en/kernel.wasm is not what the source gives.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import asc from 'assemblyscript/asc';

const ROOT = resolve(import.meta.dirname, '..');
const SOURCE = resolve(ROOT, 'src/annotate/syntax/net/kernel.as');
const TARGET = resolve(ROOT, 'models/en/kernel.wasm');

// The compiler reads and writes under names of its own choice; `.as` keeps the source out of the TypeScript project.
const files = new Map<string, string>([['kernel.ts', readFileSync(SOURCE, 'utf8')]]);
let binary: Uint8Array | null = null;
const { error, stderr } = await asc.main(
  [
    'kernel.ts',
    '--outFile',
    'kernel.wasm',
    '--optimizeLevel',
    '3',
    '--shrinkLevel',
    '0',
    '--noAssert',
    '--runtime',
    'stub',
    '--importMemory',
    '--enable',
    'simd',
    '--use',
    'abort=',
  ],
  {
    readFile: (name) => files.get(name) ?? null,
    writeFile: (_name, contents) => {
      if (typeof contents !== 'string') binary = contents;
    },
    listFiles: () => [],
  },
);
if (error !== null || binary === null) throw new Error(`the kernel does not compile\n${stderr.toString()}`);

const bytes = Buffer.from(binary);
if (process.argv.includes('--check')) {
  if (!bytes.equals(readFileSync(TARGET))) throw new Error('models/en/kernel.wasm is not built from its source');
  console.log('models/en/kernel.wasm is what its source gives');
} else {
  writeFileSync(TARGET, bytes);
  console.log(`models/en/kernel.wasm: ${bytes.length} bytes`);
}
