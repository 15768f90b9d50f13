import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import * as ask from '../../ask.ts';
import { number } from '../../figures/words.ts';
import { useView } from '../../parts/AsOf.tsx';
import { SOURCES } from '../../texts/filed.ts';
import names from '../names/Names.module.css';
import { NameList } from '../names/NameList.tsx';
import { partyWords, whenWords } from './words.ts';

/** Columns that a narrow window has no room for: when it published, whether there is a profile. */
const WIDE: readonly number[] = [3, 5];

const route = getRouteApi('/sources');

/** Who published the documents. */
export default function SourcesPage() {
  const { q } = route.useSearch();
  const { data, error, refetch } = useQuery(ask.sources(useView(), q));
  return (
    <NameList
      table="sources"
      title={SOURCES.title}
      lead={SOURCES.lead}
      q={q}
      none={SOURCES.none}
      error={error}
      again={() => void refetch()}
      limited={data?.sources.length === ask.NAMES_AT_ONCE}
      columns={SOURCES.columns}
      wide={WIDE}
      rows={data?.sources.map((source) => (
        <tr key={source.name}>
          <th scope="row" dir="auto">
            <Link to="/sources/$source" params={{ source: source.name }}>
              {source.name}
            </Link>
          </th>
          <td>{number(source.documents)}</td>
          <td>{number(source.claims)}</td>
          <td className={names.wide}>{whenWords(source)}</td>
          <td>{partyWords(source)}</td>
          <td className={names.wide}>{source.said !== null ? SOURCES.profiled : SOURCES.unprofiled}</td>
        </tr>
      ))}
    />
  );
}
