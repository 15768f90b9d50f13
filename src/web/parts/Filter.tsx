import { useEffect, useId, useRef } from 'react';
import { T } from '../texts.ts';
import styles from './Filter.module.css';

interface FilterProps {
  readonly label: string;
  readonly value: string;
  readonly set: (words: string) => void;
}

/** The field that narrows the list of its page; `/` leads to it. */
export function Filter({ label, value, set }: FilterProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // Back and forward change the address under the field.
  useEffect(() => {
    if (field.current !== null && field.current.value !== value) field.current.value = value;
  }, [value]);
  return (
    <search className={styles.filter}>
      <label htmlFor={id} className="unseen">
        {label}
      </label>
      <input
        ref={field}
        id={id}
        type="search"
        data-filter
        aria-keyshortcuts="/"
        defaultValue={value}
        placeholder={T.list.filterHint}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => set(event.currentTarget.value)}
      />
      <kbd>{T.list.filterKey}</kbd>
    </search>
  );
}
