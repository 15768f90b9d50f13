import type { Alignment, Standing } from '../../model/question.ts';
import styles from './Shape.module.css';

const ALIGNMENT_SHAPES: Readonly<Record<Alignment, React.ReactNode>> = {
  'own-side': <circle cx="6" cy="6" r="4.2" />,
  adversary: <path d="M6 .9 11.1 6 6 11.1 .9 6Z" />,
  joint: <path d="M6 1.8a4.2 4.2 0 0 1 0 8.4ZM5 1.9a4.2 4.2 0 0 0 0 8.2Z" />,
  'third-party': <rect x="2" y="2" width="8" height="8" />,
  unknown: <circle cx="6" cy="6" r="3.6" className={styles.ring} />,
};

/** Whose account it is: a shape first, a colour second. `hollow` = alleged. The word stands beside it, or is the label. */
export function Shape({ of, hollow = false }: { of: Alignment; hollow?: boolean }) {
  return (
    <svg className={styles.shape} data-of={of} data-hollow={hollow || undefined} viewBox="0 0 12 12" aria-hidden="true">
      {ALIGNMENT_SHAPES[of]}
    </svg>
  );
}

const SIGN_PATHS: Readonly<Record<Standing, string>> = {
  corroborated: 'M1.5 4.2h9M1.5 7.8h9',
  disputed: 'M1.5 4.2h9M1.5 7.8h9M8.6 1.2 3.4 10.8',
  denied: 'M2.2 2.2l7.6 7.6M9.8 2.2 2.2 9.8',
  'single-origin': 'M5.9 6h.2',
  withheld: 'M2.5 6h7',
};

/** The sign of a standing; always shown with its word. Drawn, because few fonts have all five. */
export function Sign({ of }: { of: Standing }) {
  return (
    <svg className={styles.sign} data-of={of} viewBox="0 0 12 12" aria-hidden="true">
      <path d={SIGN_PATHS[of]} />
    </svg>
  );
}
