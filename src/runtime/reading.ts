/** A reader process's side of the pool: reads one document after the other. */
import type { FromReader } from './pool.ts';
import { endWithOwner } from './watch.ts';

/** Loads, says that it is ready, and answers each document it is sent. Runs as a child of the pool only. */
export async function answer<Input, Result>(load: () => Promise<(input: Input) => Promise<Result>>): Promise<void> {
  if (process.send === undefined) throw new Error('a reader runs as a child of runtime/pool.ts only');
  const send = (message: FromReader<Result>): void => void process.send?.(message);
  endWithOwner();
  // pdf.js leaves promises behind that nobody waits for; of a broken file some reject. What became of the document is told
  // by the promise that is waited for below, and one that never ends runs into the pool's clock.
  process.on('unhandledRejection', () => undefined);
  const read = await load();
  // One document at a time: the pool sends the next when this one's answer has come.
  process.on('message', (input: Input) => {
    read(input).then(
      (result) => send({ result }),
      // A fault in the program, not in the document: this document ends as an issue, the process goes on with the next.
      (error: unknown) => send({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
  send({ ready: true });
}
