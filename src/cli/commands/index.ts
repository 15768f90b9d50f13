/** The commands, in the order in which the help lists them; each is imported when it is called, or for the help. */
import type { MakeCommand } from './command.ts';

export const COMMANDS: ReadonlyMap<string, () => Promise<MakeCommand>> = new Map([
  // into the ledger, and out of it
  ['add', async () => (await import('./add.ts')).add],
  ['import', async () => (await import('./import.ts')).importCommand],
  ['questions', async () => (await import('./questions.ts')).questions],
  ['incidents', async () => (await import('./incidents.ts')).incidents],
  ['control', async () => (await import('./control.ts')).control],
  ['measures', async () => (await import('./measures.ts')).measures],
  ['ceasefires', async () => (await import('./ceasefires.ts')).ceasefires],
  ['show', async () => (await import('./show.ts')).show],
  ['documents', async () => (await import('./documents.ts')).documents],
  ['search', async () => (await import('./search.ts')).search],
  ['correct', async () => (await import('./correct.ts')).correct],
  ['review', async () => (await import('./review.ts')).review],
  ['brief', async () => (await import('./brief.ts')).brief],
  ['decide', async () => (await import('./decide.ts')).decide],
  ['remove', async () => (await import('./remove.ts')).remove],
  ['export', async () => (await import('./export.ts')).exportCommand],
  ['verify', async () => (await import('./verify.ts')).verify],
  ['serve', async () => (await import('./serve.ts')).serve],
  ['demo', async () => (await import('./demo.ts')).demo],
  // without a ledger
  ['read', async () => (await import('./read.ts')).read],
  ['annotate', async () => (await import('./annotate.ts')).annotate],
  ['extract', async () => (await import('./extract.ts')).extract],
  ['eval', async () => (await import('./eval.ts')).evalCommand],
  ['places', async () => (await import('./places.ts')).places],
  ['schema', async () => (await import('./schema.ts')).schema],
]);
