import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Incident } from '../../model/incident.ts';
import * as ask from '../ask.ts';
import { useView } from './AsOf.tsx';
import { days, quantity } from '../figures/words.ts';
import { TOLD } from '../texts/timeline.ts';
import { T } from '../texts.ts';
import { Failed } from './States.tsx';
import styles from './Told.module.css';

/** One incident with everything told of it; what is told differently stands side by side. */
export function IncidentCard({ of: { title, time, place, slots, mentions, grade, origins } }: { of: Incident }) {
  return (
    <>
      <h2 dir="auto">{title}</h2>
      <dl className={styles.facts}>
        <dt>{TOLD.when}</dt>
        <dd>{time === null ? TOLD.undated : `${days(time)} (${TOLD.precisions[time.precision]})`}</dd>
        <dt>{TOLD.where}</dt>
        <dd dir="auto">{place === null ? TOLD.nowhere : [place.name, ...place.others].join(', ')}</dd>
        {slots.map(({ name, values, conflicting }) => (
          <div key={name}>
            <dt>
              {name}
              {conflicting && <small>{TOLD.conflicting}</small>}
            </dt>
            <dd>
              {values.map(({ value, name: who, count, stance, claims: [claim] }) => {
                const words = count === undefined ? (who ?? value.replaceAll('-', ' ')) : quantity(count);
                const doc = mentions.find((mention) => mention.claims.includes(claim ?? ''))?.doc;
                const told = stance === 'denies' ? `${TOLD.denied}: ${words}` : words;
                return doc === undefined ? (
                  <span key={value}>{told}</span>
                ) : (
                  <Link key={value} to="/documents/$document" params={{ document: doc }} search={{ claim }}>
                    {told}
                  </Link>
                );
              })}
            </dd>
          </div>
        ))}
        <dt>{TOLD.grade}</dt>
        <dd>
          {grade.value} <span className={styles.quiet}>{grade.basis}</span>
        </dd>
        <dt>{TOLD.origins}</dt>
        <dd>{origins}</dd>
      </dl>
      <h3>{TOLD.sources}</h3>
      <ul className={styles.voices}>
        {mentions.map(({ doc, claims: [claim], basis }) => (
          <Mention key={`${doc} ${claim}`} claim={claim ?? ''} basis={basis} />
        ))}
      </ul>
    </>
  );
}

function Mention({ claim: id, basis }: { claim: string; basis: string }) {
  const { data, error, refetch } = useQuery(ask.claim(id, useView()));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <li className={styles.quiet}>{T.loading}</li>;
  const { claim, document } = data;
  return (
    <li>
      <blockquote dir="auto">
        <Link to="/documents/$document" params={{ document: claim.doc }} search={{ claim: id }} title={T.question.open}>
          {claim.quote.text}
        </Link>
      </blockquote>
      <p className={styles.quiet}>
        {T.question.source(document.metadata.publisher ?? document.metadata.title ?? document.name)}; {basis}
      </p>
    </li>
  );
}
