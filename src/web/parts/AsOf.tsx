import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useId, useRef } from 'react';
import { day } from '../figures/words.ts';
import { T } from '../texts.ts';
import { type View, viewOf } from '../view.ts';
import styles from './AsOf.module.css';

/** The view's dates, from the address. */
export const useView = (): View => viewOf(useSearch({ strict: false }));

/** No report of this kind is older; earlier "years" are years half typed. */
const FIRST_DAY = '1800-01-01';

/** The dates of the view: kept in the address, and so on every page. */
export function AsOf() {
  const { asOf, recordedBy } = useView();
  const box = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const details = box.current;
    if (details === null) return;
    const close = (event: Event): void => {
      if (event.target instanceof Node && details.contains(event.target)) return;
      details.open = false;
    };
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, []);

  const closeOnEscape = (event: React.KeyboardEvent<HTMLDetailsElement>): void => {
    if (event.key !== 'Escape' || !event.currentTarget.open) return;
    // Marked as dealt with: Escape elsewhere goes back a page.
    event.preventDefault();
    event.currentTarget.open = false;
    event.currentTarget.querySelector('summary')?.focus();
  };

  return (
    <details ref={box} className={styles.asOf} onKeyDown={closeOnEscape}>
      <summary>
        {T.asOf.button}: <b>{asOf === undefined ? T.asOf.any : T.asOf.by(day(asOf))}</b>
        {recordedBy !== undefined && <span>, {T.recordedBy(day(recordedBy))}</span>}
      </summary>
      <div className={styles.panel}>
        <DateOf name="asOf" value={asOf} label={T.asOf.label} why={T.asOf.why} />
        <DateOf name="recordedBy" value={recordedBy} label={T.asOf.recorded} why={T.asOf.recordedWhy} />
      </div>
    </details>
  );
}

interface DateProps {
  readonly name: keyof View;
  readonly value: string | undefined;
  readonly label: string;
  readonly why: string;
}

function DateOf({ name, value, label, why }: DateProps) {
  const navigate = useNavigate();
  const input = useId();
  const described = useId();
  const set = (next: string | undefined): void => {
    void navigate({ to: '.', search: (before) => ({ ...before, [name]: next }), replace: true, resetScroll: false });
  };

  // The field is the browser's own while it is typed in: a half-typed year must neither be taken nor be wiped.
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current !== null && document.activeElement !== field.current) field.current.value = value ?? '';
  }, [value]);

  return (
    <>
      <label htmlFor={input}>{label}</label>
      <div className={styles.fields}>
        <input
          ref={field}
          id={input}
          type="date"
          defaultValue={value ?? ''}
          aria-describedby={described}
          onChange={({ currentTarget: { value: typed } }) => typed >= FIRST_DAY && set(typed)}
        />
        {value !== undefined && (
          <button type="button" onClick={() => set(undefined)}>
            {T.asOf.clear}
          </button>
        )}
      </div>
      <p id={described}>{why}</p>
    </>
  );
}
