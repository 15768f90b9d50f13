import { useId, useState } from 'react';
import { REVIEW } from '../../../texts/review.ts';
import styles from './Form.module.css';

/** Asks once who signs; what was begun goes on then. */
export function Signer({ sign, name = '' }: { sign: (name: string | null) => void; name?: string }) {
  const id = useId();
  const [given, setGiven] = useState(name);
  return (
    <form
      className={styles.form}
      aria-label={REVIEW.signer.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (given.trim() !== '') sign(given);
      }}
      onKeyDown={({ key }) => key === 'Escape' && sign(null)}
    >
      <h2>{REVIEW.signer.title}</h2>
      <p className={styles.quiet}>{REVIEW.signer.why}</p>
      <div className={styles.field}>
        <label htmlFor={id}>{REVIEW.signer.name}</label>
        {/* biome-ignore lint/a11y/noAutofocus: it opens on the reader's own key, and what was begun waits for it */}
        <input id={id} autoFocus required value={given} onChange={({ target }) => setGiven(target.value)} />
      </div>
      <p className={styles.acts}>
        <button type="submit">{REVIEW.signer.save}</button>
        <button type="button" onClick={() => sign(null)}>
          {REVIEW.cancel}
        </button>
      </p>
    </form>
  );
}
