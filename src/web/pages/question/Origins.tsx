import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { QuestionDetail } from '../../../api/types.ts';
import * as ask from '../../ask.ts';
import { answer, day } from '../../figures/words.ts';
import { useView } from '../../parts/AsOf.tsx';
import { Failed, Loading } from '../../parts/States.tsx';
import { ORIGINS } from '../../texts/origins.ts';
import { type Entry, sortedOrigins } from './origins.ts';
import styles from './Origins.module.css';

/** Where the figures came from, and why so many entries count as so many origins. */
export function Origins({ question }: { question: QuestionDetail }) {
  const { data, error, refetch } = useQuery(ask.origins(question.id, useView()));
  const unknown = question.accounts.flatMap(({ claims }) => claims).filter(({ origin }) => origin === null);
  if (question.originList.length + unknown.length === 0) return null;
  const sorted = data && sortedOrigins(question, data.counted);
  return (
    <section className={styles.part} aria-labelledby="origins">
      <h2 id="origins">{ORIGINS.title}</h2>
      {question.soleOrigin !== null && <p className={styles.warning}>{ORIGINS.sole}</p>}
      {error ? (
        <Failed error={error} again={() => void refetch()} />
      ) : sorted === undefined ? (
        <Loading />
      ) : (
        <>
          <p className={styles.sum}>{ORIGINS.sum(question.originList.length, question.origins)}</p>
          <ol className={styles.counted}>
            {sorted.counted.map(({ as, name, entries }) => (
              <li key={as}>
                <span className={styles.name} dir="auto">
                  {name}
                </span>
                <Entries entries={entries} />
              </li>
            ))}
          </ol>
          {sorted.notCounted.length > 0 && (
            <>
              <h3>{ORIGINS.notCounted}</h3>
              <ul className={styles.other}>
                {sorted.notCounted.map((entry) => (
                  <li key={entry.origin.id}>
                    <span className={styles.name} dir="auto">
                      {entry.origin.claimant.name}
                    </span>
                    <span className={styles.why}>{entry.why}</span>
                    <Entries entries={[entry]} />
                  </li>
                ))}
              </ul>
            </>
          )}
          {unknown.length > 0 && (
            <>
              <h3>{ORIGINS.unknown}</h3>
              <ul className={styles.other}>
                {unknown.map((claim) => (
                  <li key={claim.id}>
                    <Link to="/documents/$document" params={{ document: claim.doc }} search={{ claim: claim.id }}>
                      {answer(claim)}
                    </Link>{' '}
                    <span className={styles.why}>{claim.publisher ?? ORIGINS.unnamed}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  );
}

/** What was said, and through whom it came, each carrier with the reason for which it is put here. */
function Entries({ entries }: { entries: readonly Entry[] }) {
  return (
    <ul className={styles.entries}>
      {entries.map(({ origin, claims, replaced }) => (
        <li key={origin.id}>
          <span className={styles.figures}>
            {[...new Map(claims.map((claim) => [answer(claim), claim])).values()].map((claim) => (
              <Link
                key={claim.id}
                to="/documents/$document"
                params={{ document: claim.doc }}
                search={{ claim: claim.id }}
              >
                {answer(claim)}
              </Link>
            ))}
          </span>
          <span className={styles.why}>
            {origin.day !== null && <time dateTime={origin.day}>{day(origin.day)}</time>}
            {replaced && `, ${ORIGINS.replaced}`}
          </span>
          <ul className={styles.carriers}>
            {origin.carriers.map(({ doc, publisher, why, claims: [first] }) => (
              <li key={doc}>
                <Link to="/documents/$document" params={{ document: doc }} search={{ claim: first }}>
                  {publisher ?? ORIGINS.unnamed}
                </Link>
                <span className={styles.why}>{why}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
