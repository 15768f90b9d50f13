/** Reads and cleans documents, and looks for no claims. */
import { enableCompileCache } from 'node:module';
import type { ReadInput, ReadResult } from '../pipeline/read.ts';
import { answer } from './reading.ts';

enableCompileCache();
await answer<ReadInput, ReadResult>(async () => (await import('../pipeline/read.ts')).readFile);
