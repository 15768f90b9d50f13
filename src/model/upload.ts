/** Files that a person hands over in the browser, and what becomes of each. */
import { z } from 'zod';
import { issueSchema } from './issue.ts';

/** `waiting`: all of it is there; `reading`: documents are being entered; `done`: its questions are answered, too. */
const UPLOAD_STATES = ['waiting', 'reading', 'done'] as const;

/** Failures told one by one; a great many have few reasons. */
export const FAILURES_TOLD = 50;

const failureSchema = z.object({ name: z.string(), issue: issueSchema });

export const uploadSchema = z.object({
  id: z.string(),
  /** of the file, as it came; of a document in an archive `archive.zip!/name` */
  name: z.string(),
  bytes: z.int(),
  state: z.enum(UPLOAD_STATES),
  accepted: z.int(),
  duplicates: z.int(),
  failed: z.int(),
  claims: z.int(),
  failures: z.array(failureSchema).max(FAILURES_TOLD),
  /** the one document that the file is; null for archives, failures and as long as it is not entered */
  document: z.string().nullable(),
});
export type Upload = z.infer<typeof uploadSchema>;

/** What became of all files that were ever brought to a collection, in whatever way. */
export const intakeTotalsSchema = z.object({
  accepted: z.int(),
  duplicates: z.int(),
  failed: z.int(),
  /** failed last time, the latest first; without the folder they lay in */
  failures: z.array(failureSchema.extend({ at: z.string() })).max(FAILURES_TOLD),
});
export type IntakeTotals = z.infer<typeof intakeTotalsSchema>;
