import { Link } from '@tanstack/react-router';
import type { Facet, QuestionFacets } from '../../../api/types.ts';
import type { Alignment, Standing as Of } from '../../../model/question.ts';
import { number } from '../../figures/words.ts';
import { Shape } from '../../parts/Shape.tsx';
import { Standing } from '../../parts/Standing.tsx';
import { ALIGNMENT_WORDS, T } from '../../texts.ts';
import type { ListSearch } from '../../view.ts';
import styles from './Facets.module.css';

interface FacetsProps {
  readonly facets: QuestionFacets;
  readonly search: ListSearch;
  readonly labels: ReadonlyMap<string, string>;
}

export function Facets({ facets, search, labels }: FacetsProps) {
  return (
    <nav className={styles.facets} aria-label={T.list.facets}>
      <FacetOf name="kind" title={T.list.kind} facets={facets.kinds} chosen={search.kind}>
        {(value) => labels.get(value) ?? value}
      </FacetOf>
      <FacetOf name="standing" title={T.list.standing} facets={facets.standings} chosen={search.standing}>
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
  const more = facets.some((facet) => facet.more);
  const rows = [{ value: undefined, count: total, more }, ...facets];
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {rows.map(({ value, count, more }) => (
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
              <span className={styles.count}>{T.list.count(number(count), more)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
