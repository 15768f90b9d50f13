import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import * as ask from '../../ask.ts';
import { day } from '../../figures/words.ts';
import { Heading } from '../../parts/Heading.tsx';
import { Empty, Failed, Loading } from '../../parts/States.tsx';
import { BRIEFS } from '../../texts/briefs.ts';
import styles from './Briefs.module.css';

/** What was written, the latest first. */
export default function BriefsPage() {
  const { data, error, refetch } = useQuery(ask.briefs());
  return (
    <div className={styles.list}>
      <div className={styles.head}>
        <Heading title={BRIEFS.title} />
        <p className={styles.quiet}>{BRIEFS.lead}</p>
        <p>
          <Link to="/briefs/$brief" params={{ brief: 'new' }} className={styles.fresh}>
            {BRIEFS.fresh}
          </Link>
        </p>
      </div>
      {error ? (
        <Failed error={error} again={() => void refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : data.briefs.length === 0 ? (
        <Empty title={BRIEFS.none}>
          <p>{BRIEFS.noneDo}</p>
        </Empty>
      ) : (
        <ul className={styles.briefs}>
          {data.briefs.map(({ id, title, version, by, at }) => (
            <li key={id}>
              <Link to="/briefs/$brief" params={{ brief: id }} dir="auto">
                {title}
              </Link>
              <p className={styles.quiet}>{BRIEFS.signed(version, by, day(at.slice(0, 10)))}</p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
