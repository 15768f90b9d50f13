import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { SEARCH } from '../texts/search.ts';
import styles from './SearchField.module.css';

/** The field in the header: leads to the page of what is found. */
export function SearchField() {
  const navigate = useNavigate();
  const { words } = useSearch({ strict: false }) as { words?: string };
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current !== null && document.activeElement !== field.current) field.current.value = words ?? '';
  }, [words]);
  return (
    <search className={styles.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = field.current?.value.trim() ?? '';
          if (wanted !== '')
            void navigate({
              to: '/search',
              search: ({ asOf, recordedBy }) => ({ asOf, recordedBy, words: wanted }),
            });
        }}
      >
        <input
          ref={field}
          type="search"
          name="words"
          defaultValue={words ?? ''}
          aria-label={SEARCH.field}
          placeholder={SEARCH.field}
        />
      </form>
    </search>
  );
}
