import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { QuestionDetail } from '../../../api/types.ts';
import * as ask from '../../ask.ts';
import { highestOf, scaleTo } from '../../figures/scale.ts';
import { days, tick } from '../../figures/words.ts';
import { useView } from '../../parts/AsOf.tsx';
import { AddToBrief } from '../../parts/AddToBrief.tsx';
import { Heading } from '../../parts/Heading.tsx';
import { Ticks } from '../../parts/RangeBar.tsx';
import { Standing } from '../../parts/Standing.tsx';
import { Failed, Loading } from '../../parts/States.tsx';
import { T } from '../../texts.ts';
import { AccountOf } from './AccountOf.tsx';
import { Differences } from './Differences.tsx';
import { Origins } from './Origins.tsx';
import styles from './QuestionPage.module.css';

const Chart = lazy(() => import('./chart/Chart.tsx'));

const route = getRouteApi('/questions/$question');

/** One question and each claimant's account of it. */
export function QuestionPage() {
  const { question: id } = route.useParams();
  const view = useView();
  const { data, error, refetch } = useQuery(ask.question(id, view));
  return (
    <article className={styles.page}>
      <Link to="/" className={styles.back}>
        {T.question.back}
      </Link>
      {error ? (
        <Failed error={error} again={() => void refetch()} />
      ) : data ? (
        <Question question={data} />
      ) : (
        <Loading />
      )}
    </article>
  );
}

function Question({ question }: { question: QuestionDetail }) {
  const kinds = useQuery(ask.kinds());
  const kind = kinds.data?.kinds.find(({ name }) => name === question.kind)?.labels.one ?? question.kind;
  const counts = question.accounts.flatMap(({ claims }) => claims.map(({ count }) => count));
  const highest = highestOf(counts);
  const scale = highest > 0 ? scaleTo(highest) : null;
  const isOfFigures = question.accounts.some(({ claims }) => claims.some(({ count }) => count !== null));
  const facts = [
    question.window === null ? null : (question.window.name ?? days(question.window)),
    question.window?.name ? days(question.window) : null,
    question.area?.name ?? null,
  ].filter((fact) => fact !== null);
  return (
    <>
      <header className={styles.head}>
        <p className={styles.kind}>{kind}</p>
        <Heading title={question.title} />
        <p className={styles.standing}>
          <Standing of={question.standing} origins={question.origins} />
          <span>
            {T.accounts(question.accounts.length)}, {T.origins(question.origins)}
          </span>
          {facts.map((fact) => (
            <span key={fact} className={styles.fact}>
              {fact}
            </span>
          ))}
        </p>
        {question.basis !== '' && <p className={styles.basis}>{question.basis}.</p>}
        <AddToBrief of={{ type: 'question', id: question.id }} title={question.title} />
      </header>
      {isOfFigures && (
        <Suspense fallback={<div className={styles.chartToCome} aria-hidden="true" />}>
          <Chart question={question} />
        </Suspense>
      )}
      <table className={styles.accounts} data-scaled={scale !== null || undefined}>
        <caption className="unseen">{T.question.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{T.question.claimant}</th>
            <td className={styles.scaleHead} aria-hidden="true">
              {scale !== null && (
                <div className={styles.scale}>
                  <Ticks scale={scale} label={tick} />
                </div>
              )}
            </td>
            <th scope="col" className={styles.figureHead}>
              {isOfFigures ? T.question.figure : T.question.word}
            </th>
            <th scope="col">{T.question.said}</th>
            <th scope="col">{T.question.asOf}</th>
            <th scope="col">{T.question.often}</th>
          </tr>
        </thead>
        {question.accounts.map((account) => (
          <AccountOf key={account.claimant.id} account={account} scale={scale} />
        ))}
      </table>
      <Origins question={question} />
      <Differences question={question} />
    </>
  );
}
