import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Failure } from '../client/client.ts';
import { T } from '../texts.ts';
import styles from './States.module.css';

/** Says what is missing, and under it what to do. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.state}>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  );
}

const ROWS = ['92%', '78%', '86%', '64%', '81%', '73%'] as const;

/** The shape of what comes. */
export function Loading() {
  return (
    <div className={styles.loading} aria-busy="true">
      <p className="unseen" role="status">
        {T.loading}
      </p>
      {ROWS.map((width) => (
        <i key={width} style={{ width }} />
      ))}
    </div>
  );
}

/** What happened, what was kept, what to do. */
export function Failed({ error, again }: { error: Error; again?: () => void }) {
  const unreachable = error instanceof Failure && error.status === 0;
  return (
    <div className={styles.state} role="alert">
      <p className={styles.title}>{T.failed.title}</p>
      <p>{error instanceof Failure ? error.message : T.failed.broke}</p>
      {unreachable && <p>{T.failed.unreachableDo}</p>}
      <p className={styles.actions}>
        {again && (
          <button type="button" className={styles.action} onClick={again}>
            {T.failed.again}
          </button>
        )}
        <Link to="/" className={styles.action}>
          {T.failed.home}
        </Link>
      </p>
    </div>
  );
}
