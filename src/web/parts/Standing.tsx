import type { Standing as Of } from '../../model/question.ts';
import { STANDING_WORDS, T } from '../texts.ts';
import { Sign } from './Shape.tsx';
import styles from './Standing.module.css';

/** `origins`: of its figures, where known; several that bear none of the others out are each of a single origin. */
export function Standing({ of, origins = 1 }: { of: Of; origins?: number }) {
  return (
    <span className={styles.standing}>
      <Sign of={of} /> {of === 'single-origin' && origins > 1 ? T.singleEach : STANDING_WORDS[of]}
    </span>
  );
}
