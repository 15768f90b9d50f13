import type { Standing as Of } from '../../model/question.ts';
import { STANDING_WORDS } from '../texts.ts';
import { Sign } from './Shape.tsx';
import styles from './Standing.module.css';

export function Standing({ of }: { of: Of }) {
  return (
    <span className={styles.standing}>
      <Sign of={of} /> {STANDING_WORDS[of]}
    </span>
  );
}
