/** What makes a reader process end with its owner, whatever either of them is doing. */
import { Worker } from 'node:worker_threads';

const WATCH_INTERVAL_MS = 500;

/** A thread does the watching: while a document is being read, no event reaches the main one. */
const watch = (owner: number): string => `
setInterval(() => { if (process.ppid !== ${owner}) process.kill(process.pid, 'SIGKILL'); }, ${WATCH_INTERVAL_MS});
`;

/** To be called first thing in a child process. It then ignores Ctrl-C, which its owner decides upon, and outlives it by a moment only. */
export function endWithOwner(): void {
  // Ctrl-C goes to all processes of the terminal; the owner wants the document under way finished.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => undefined);
  process.on('disconnect', () => process.exit());
  new Worker(watch(process.ppid), { eval: true }).unref();
}
