import { useQuery } from '@tanstack/react-query';
import * as ask from '../ask.ts';
import { BRIEFS } from '../texts/briefs.ts';
import styles from './AddToBrief.module.css';
import { type Chosen, choose, putBack, useChosen } from './chosen.ts';

/** Chooses something for a brief, or puts it back. `brief`: a sign alone, named for those who hear it. */
export function AddToBrief({ of, title, brief = false }: { of: Chosen; title: string; brief?: boolean }) {
  const chosen = useChosen().some(({ id }) => id === of.id);
  const settings = useQuery(ask.settings());
  if (settings.data?.changes !== true) return null;
  return (
    <button
      type="button"
      className={styles.add}
      data-brief={brief || undefined}
      aria-pressed={chosen}
      aria-label={chosen ? BRIEFS.addedOf(title) : BRIEFS.addOf(title)}
      title={chosen ? BRIEFS.added : BRIEFS.add}
      onClick={() => (chosen ? putBack(of.id) : choose(of))}
    >
      <span aria-hidden="true">{chosen ? '✓' : '+'}</span>
      {!brief && (chosen ? BRIEFS.added : BRIEFS.add)}
    </button>
  );
}
