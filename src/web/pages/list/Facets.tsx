import { Link } from '@tanstack/react-router';
import { useEffect, useId, useRef } from 'react';
import type { Alignment, Standing as Of } from '../../../model/question.ts';
import { number } from '../../figures/words.ts';
import { Shape } from '../../parts/Shape.tsx';
import { Standing } from '../../parts/Standing.tsx';
import { ALIGNMENT_WORDS, T } from '../../texts.ts';
import type { ListSearch } from '../../view.ts';
import styles from './Facets.module.css';
import type { Facet, narrow } from './narrow.ts';

export function Filter({ value, set }: { value: string; set: (words: string) => void }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // Back and forward change the address under the field.
  useEffect(() => {
    if (field.current !== null && field.current.value !== value) field.current.value = value;
  }, [value]);
  return (
    <search className={styles.filter}>
      <label htmlFor={id} className="unseen">
        {T.list.filter}
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

interface FacetsProps {
  readonly narrowed: ReturnType<typeof narrow>;
  readonly search: ListSearch;
  readonly labels: ReadonlyMap<string, string>;
}

export function Facets({ narrowed, search, labels }: FacetsProps) {
  return (
    <nav className={styles.facets} aria-label={T.list.facets}>
      <FacetOf name="kind" title={T.list.kind} facets={narrowed.kinds} chosen={search.kind}>
        {(value) => labels.get(value) ?? value}
      </FacetOf>
      <FacetOf name="standing" title={T.list.standing} facets={narrowed.standings} chosen={search.standing}>
        {(value) => <Standing of={value as Of} />}
      </FacetOf>
      <section className={styles.legend}>
        <h2>{T.list.legend}</h2>
        <ul>
          {(Object.keys(ALIGNMENT_WORDS) as Alignment[]).map((alignment) => (
            <li key={alignment}>
              <Shape of={alignment} />
              {ALIGNMENT_WORDS[alignment]}
            </li>
          ))}
          <li>{T.list.hollow}</li>
        </ul>
      </section>
    </nav>
  );
}

interface FacetProps {
  readonly name: 'kind' | 'standing';
  readonly title: string;
  readonly facets: readonly Facet[];
  readonly chosen: string | undefined;
  readonly children: (value: string) => React.ReactNode;
}

function FacetOf({ name, title, facets, chosen, children }: FacetProps) {
  const total = facets.reduce((sum, { count }) => sum + count, 0);
  const rows = [{ value: undefined, count: total }, ...facets];
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {rows.map(({ value, count }) => (
          <li key={value ?? ''}>
            <Link
              from="/"
              to="."
              search={(before) => ({ ...before, [name]: value })}
              replace
              resetScroll={false}
              activeProps={{ 'aria-current': undefined }}
              aria-current={value === chosen ? 'true' : undefined}
            >
              <span>{value === undefined ? T.list.all : children(value)}</span>
              <span className={styles.count}>{number(count)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
