/** What ends a reader process from outside of what it is doing: its owner has gone, or it takes too much memory. */
import { Worker } from 'node:worker_threads';

const OWNER_INTERVAL_MS = 500;
/** A loop of buffers fills a gigabyte in a quarter of a second. */
const MEMORY_INTERVAL_MS = 25;

/** What a reader says last when it is ended for its memory. */
export const OVER_MEMORY = 'more memory in use than allowed';

/** A thread does the watching: while a document is being read, no event reaches the main one. */
const watch = (owner: number, mostBytes: number): string => `
const end = () => process.kill(process.pid, 'SIGKILL');
setInterval(() => { if (process.ppid !== ${owner}) end(); }, ${OWNER_INTERVAL_MS});
if (${mostBytes} > 0) setInterval(() => {
  if (process.memoryUsage.rss() <= ${mostBytes}) return;
  require('node:fs').writeSync(2, ${JSON.stringify(OVER_MEMORY)});
  end();
}, ${MEMORY_INTERVAL_MS});
`;

/**
 * To be called first thing in a child process. It then ignores Ctrl-C, which its owner decides upon, and outlives it by
 * a moment only. Its first argument is how many megabytes it may take in all: unpacked data lies in buffers, which the
 * limit on the heap does not count.
 */
export function endWithOwner(): void {
  // Ctrl-C goes to all processes of the terminal; the owner wants the document under way finished.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => undefined);
  process.on('disconnect', () => process.exit());
  const mostMegabytes = Number(process.argv[2] ?? 0);
  new Worker(watch(process.ppid, mostMegabytes * 1024 * 1024), { eval: true }).unref();
}
