/** For the pool's tests: owns a reader that hangs, and prints the reader's process id. */
import { poolOf, type ReaderPool } from '../../../src/runtime/pool.ts';

const pool: ReaderPool = poolOf(new URL('./obedient.ts', import.meta.url), { size: 1 });
const input = (name: string) => ({ name, bytes: new Uint8Array(), stated: {}, packs: null });
const read = await pool.read(input('pid'));
void pool.read(input('hang'));
console.log('document' in read ? read.document.name : read.issue.message);
