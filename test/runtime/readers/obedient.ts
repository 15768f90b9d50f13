/** A reader for the pool's tests: does what the name of its input says. */
import { endWithOwner } from '../../../src/runtime/watch.ts';

const sleep = (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

endWithOwner();
process.on('message', ({ name, bytes }: { name: string; bytes: Uint8Array }) => {
  if (name === 'hang') for (;;) sleep(1000);
  if (name === 'devour') for (const held: unknown[] = []; ; ) held.push(new Array(1000).fill(held.length));
  if (name === 'hoard') for (const held: unknown[] = []; ; ) held.push(new Uint8Array(8_000_000).fill(1));
  if (name === 'leave') process.exit(0);
  if (name === 'die') process.kill(process.pid, 'SIGKILL');
  if (name === 'throw') throw new Error('thrown outside the rules');
  if (name === 'fault') process.send?.({ fault: 'Error: a rule failed\n    at somewhere' });
  else {
    if (name.startsWith('slow')) sleep(50);
    process.send?.({
      result: { document: { name: name === 'pid' ? String(process.pid) : name, bytes: bytes.length }, claims: [] },
    });
  }
});
process.send?.({ ready: true });
