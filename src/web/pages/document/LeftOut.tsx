import type { Removal } from '../../../model/document.ts';
import { T } from '../../texts.ts';
import styles from './LeftOut.module.css';

const linesOf = (removals: readonly Removal[]): number =>
  removals.reduce((sum, { text }) => sum + text.trim().split('\n').length, 0);

/** What stood here and was taken out, as one thin line that opens. */
export function Fold({ removals }: { removals: readonly Removal[] }) {
  const reasons = [...new Set(removals.map(({ reason }) => reason))].join(', ');
  return (
    <details className={styles.fold} lang={globalThis.document.documentElement.lang}>
      <summary>{T.document.lines(linesOf(removals), reasons)}</summary>
      {removals.map(({ raw, text }) => (
        <p key={raw.start} dir="auto">
          {text.trim()}
        </p>
      ))}
    </details>
  );
}

/** All that cleaning took out, folded: nothing is lost, and it is not read either. */
export function LeftOut({ removals }: { removals: readonly Removal[] }) {
  if (removals.length === 0) return null;
  const reasons = Map.groupBy(removals, ({ reason }) => reason);
  return (
    <details className={styles.out}>
      <summary>{T.document.removed(removals.length)}</summary>
      {[...reasons].map(([reason, of]) => (
        <section key={reason}>
          <h2>{T.document.lines(linesOf(of), reason)}</h2>
          {of.map(({ raw, text }) => (
            <p key={raw.start} dir="auto">
              {text}
            </p>
          ))}
        </section>
      ))}
    </details>
  );
}
