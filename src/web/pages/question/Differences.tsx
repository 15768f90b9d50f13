import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { QuestionDetail } from '../../../api/types.ts';
import type { Disagreement } from '../../../model/question.ts';
import * as ask from '../../ask.ts';
import { useView } from '../../parts/AsOf.tsx';
import { Failed } from '../../parts/States.tsx';
import { DIFFERENCES } from '../../texts/origins.ts';
import { DISAGREEMENT_WORDS, T } from '../../texts.ts';
import styles from './Differences.module.css';

/** How the accounts differ from one another and from neighbouring questions, with the two quotes of each. */
export function Differences({ question: { disagreements } }: { question: QuestionDetail }) {
  if (disagreements.length === 0) return null;
  const [within, beside] = [
    disagreements.filter(({ other }) => other === null),
    disagreements.filter(({ other }) => other !== null),
  ];
  return (
    <section className={styles.part} aria-labelledby="disagreements">
      <h2 id="disagreements">{DIFFERENCES.title}</h2>
      <List title={DIFFERENCES.within} of={within} />
      <List title={DIFFERENCES.neighbours} of={beside} />
    </section>
  );
}

function List({ title, of }: { title: string; of: readonly Disagreement[] }) {
  if (of.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {of.map((one) => (
          <Difference key={`${one.type} ${one.claims.join(' ')}`} of={one} />
        ))}
      </ul>
    </>
  );
}

function Difference({ of: { type, reason, claims, other } }: { of: Disagreement }) {
  const [open, setOpen] = useState(false);
  return (
    <li>
      <b>{DISAGREEMENT_WORDS[type]}</b> {reason}
      {other !== null && (
        <>
          {' – '}
          <Link to="/questions/$question" params={{ question: other }}>
            {DIFFERENCES.other}
          </Link>
        </>
      )}
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{DIFFERENCES.quotes}</summary>
        {open && claims.map((id) => <Quoted key={id} id={id} />)}
      </details>
    </li>
  );
}

/** A claim's quote, with its source; the second of a pair may answer another question, so it is asked for by its id. */
function Quoted({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(ask.claim(id, useView()));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <p className={styles.source}>{T.loading}</p>;
  const { claim, document } = data;
  return (
    <blockquote className={styles.quote}>
      <Link to="/documents/$document" params={{ document: claim.doc }} search={{ claim: id }} title={T.question.open}>
        <q dir="auto">{claim.quote.text}</q>
      </Link>
      <p className={styles.source}>
        {[...new Set(claim.attribution.map(({ name }) => name))].reverse().join(', ')}
        {document.metadata.publisher === null && `, ${document.metadata.title ?? document.name}`}
      </p>
    </blockquote>
  );
}
