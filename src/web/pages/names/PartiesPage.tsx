import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import * as ask from '../../ask.ts';
import { number } from '../../figures/words.ts';
import { useView } from '../../parts/AsOf.tsx';
import { NAMES } from '../../texts/search.ts';
import { NameList } from './NameList.tsx';

const route = getRouteApi('/parties');

/** Who speaks and who is spoken of. */
export default function PartiesPage() {
  const { q } = route.useSearch();
  const { data, error, refetch } = useQuery(ask.parties(useView(), q));
  return (
    <NameList
      table="parties"
      title={NAMES.parties}
      lead={NAMES.partiesLead}
      q={q}
      none={NAMES.none}
      error={error}
      again={() => void refetch()}
      limited={data?.parties.length === ask.NAMES_AT_ONCE}
      columns={[NAMES.name, NAMES.accounts, NAMES.claims, NAMES.about]}
      rows={data?.parties.map(({ id, name, accounts, claims, about }) => (
        <tr key={id}>
          <th scope="row" dir="auto">
            <Link to="/parties/$party" params={{ party: id }}>
              {name}
            </Link>
          </th>
          {[accounts, claims, about].map((n, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the columns do not move
            <td key={i}>{number(n)}</td>
          ))}
        </tr>
      ))}
    />
  );
}
