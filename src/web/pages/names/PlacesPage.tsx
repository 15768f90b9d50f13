import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import * as ask from '../../ask.ts';
import { number } from '../../figures/words.ts';
import { useView } from '../../parts/AsOf.tsx';
import { NAMES } from '../../texts/search.ts';
import { NameList } from './NameList.tsx';

const route = getRouteApi('/places');

/** The places that questions ask about. */
export default function PlacesPage() {
  const { q } = route.useSearch();
  const kinds = useQuery(ask.kinds());
  const { data, error, refetch } = useQuery(ask.places(useView(), q));
  const label = (kind: string): string => kinds.data?.kinds.find(({ name }) => name === kind)?.labels.many ?? kind;
  return (
    <NameList
      table="places"
      title={NAMES.places}
      lead={NAMES.placesLead}
      q={q}
      none={NAMES.nonePlace}
      error={error}
      again={() => void refetch()}
      limited={data?.places.length === ask.NAMES_AT_ONCE}
      columns={[NAMES.name, NAMES.questions, NAMES.kinds]}
      rows={data?.places.map((place) => (
        <tr key={place.id}>
          <th scope="row" dir="auto">
            <Link to="/places/$place" params={{ place: place.id }}>
              {place.name}
            </Link>
          </th>
          <td>{number(place.questions)}</td>
          <td>{place.kinds.map(label).join(', ')}</td>
        </tr>
      ))}
    />
  );
}
