import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { BriefDetail } from '../../../model/brief/index.ts';
import * as ask from '../../ask.ts';
import { Heading } from '../../parts/Heading.tsx';
import { Failed, Loading } from '../../parts/States.tsx';
import { BRIEFS } from '../../texts/briefs.ts';
import styles from './Briefs.module.css';
import { Editor } from './Editor.tsx';

const route = getRouteApi('/briefs/$brief');
const NEW = 'new';

/** A brief being written, or an earlier version being read. */
export default function BriefPage() {
  const { brief: id } = route.useParams();
  const { version } = route.useSearch();
  const isNew = id === NEW;
  const asked = useQuery({ ...ask.brief(id, version), enabled: !isNew });
  return (
    <article className={styles.page}>
      <Link to="/briefs" className={styles.back}>
        {BRIEFS.back}
      </Link>
      {asked.error ? (
        <Failed error={asked.error} again={() => void asked.refetch()} />
      ) : isNew ? (
        <Opened key={NEW} brief={null} />
      ) : asked.data === undefined ? (
        <Loading />
      ) : (
        <Opened key={`${id} ${asked.data.version}`} brief={asked.data} />
      )}
    </article>
  );
}

function Opened({ brief }: { brief: BriefDetail | null }) {
  const navigate = useNavigate();
  return (
    <>
      <div className={styles.heading}>
        <Heading title={brief?.title ?? BRIEFS.fresh} />
      </div>
      <Editor
        brief={brief}
        saved={({ id }) => void navigate({ to: '/briefs/$brief', params: { brief: id }, search: {}, replace: true })}
      />
    </>
  );
}
