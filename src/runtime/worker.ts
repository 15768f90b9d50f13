/** The reader process's side of the pool: loads the resources once, then reads one document after the other. */
import { enableCompileCache } from 'node:module';
import type { PipelineInput } from '../pipeline/index.ts';
import { endWithOwner } from './watch.ts';
import type { FromReader } from './pool.ts';

if (process.send === undefined) throw new Error('worker.ts runs as a child of runtime/pool.ts only');
const send = (message: FromReader): void => void process.send?.(message);

endWithOwner();
// pdf.js leaves promises behind that nobody waits for; of a broken file some reject. What became of the document is told by
// the promise that is waited for below, and one that never ends runs into the pool's clock.
process.on('unhandledRejection', () => undefined);
enableCompileCache();
const [{ pipelineOfFile }, { loadResources }] = await Promise.all([
  import('../pipeline/index.ts'),
  import('./resources.ts'),
]);
const resources = await loadResources();

// One document at a time: the pool sends the next when this one's answer has come.
process.on('message', (input: PipelineInput) => {
  pipelineOfFile(resources, input).then(
    (result) => send({ result }),
    // A fault in the program, not in the document: this document ends as an issue, the process goes on with the next.
    (error: unknown) => send({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
send({ ready: true });
