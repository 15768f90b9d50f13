/** Checking that the ledger still is what was entered: its log, its bytes, its quotes. */
import type { Verification, VerifyStep } from '../ledger/types.ts';
import type { App } from './app.ts';

export type Finding = Extract<VerifyStep, { type: 'finding' }>;
export type VerifyProgress = Extract<VerifyStep, { type: 'progress' }>;

/** Runs all checks to their end, whatever they find. Returns the totals. */
export async function verify(
  app: App,
  hear: { readonly finding: (finding: Finding) => Promise<void>; readonly progress: (step: VerifyProgress) => void },
): Promise<Verification> {
  const steps = app.ledger.verify();
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return step.value;
    if (step.value.type === 'finding') await hear.finding(step.value);
    else hear.progress(step.value);
  }
}
