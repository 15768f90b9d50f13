/** Findings of people in the terminal: beside the accounts, and named as a person's. */
import type { Finding } from '../model/decision.ts';
import type { Io } from './io.ts';
import { bold } from './table.ts';
import { counted, day, number, safe } from './words.ts';

/** "541–600", "at least 541", "at most 600". */
export function findingRange({ body: { low, high } }: Pick<Finding, 'body'>): string {
  if (low === null) return `at most ${number(high ?? 0)}`;
  if (high === null) return `at least ${number(low)}`;
  return low === high ? number(low) : `${number(low)}–${number(high)}`;
}

export const findingLines = (io: Io, findings: readonly Finding[]): string[] =>
  findings.map((finding) => {
    const { by, reason, recordedFrom, body, id } = finding;
    const rests = `rests on ${counted(body.claims.length, 'claim')}`;
    return `${bold(io, `Finding of ${safe(by)}`)}: ${findingRange(finding)} (${day(recordedFrom.slice(0, 10))}; ${rests}; ${safe(reason)}) ${id}`;
  });
