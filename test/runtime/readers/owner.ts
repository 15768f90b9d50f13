/** For the pool's tests: owns a reader that hangs, and prints the reader's process id. */
import { makePool } from '../../../src/runtime/pool.ts';

const pool = makePool({ size: 1, module: new URL('./obedient.ts', import.meta.url) });
const input = (name: string) => ({ name, bytes: new Uint8Array(), stated: {}, packs: null });
const read = await pool.read(input('pid'));
void pool.read(input('hang'));
console.log('document' in read ? read.document.name : read.issue.message);
