import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Voice } from '../../model/course.ts';
import { day, days } from '../figures/words.ts';
import { TOLD } from '../texts/timeline.ts';
import { T } from '../texts.ts';
import styles from './Told.module.css';

const AT_ONCE = 5;

/** Who says so, each with the quote and the day it gives. */
export function Voices({ of, claims }: { of: readonly Voice[]; claims?: readonly string[] }) {
  const [all, showAll] = useState(false);
  const wanted = claims === undefined ? null : new Set(claims);
  const voices = of.filter(({ id }) => wanted === null || wanted.has(id));
  const shown = all ? voices : voices.slice(0, AT_ONCE);
  return (
    <ul className={styles.voices}>
      {shown.map(({ id, doc, claimant, word, stance, modality, when, quote, publisher }) => (
        <li key={id}>
          <p>
            <b dir="auto">{claimant.name}</b>{' '}
            <span className={styles.quiet}>
              {stance === 'denies' ? `${TOLD.denied}: ${word}` : word}
              {modality !== 'reported' && `, ${modality}`}
              {when !== null &&
                `, ${when.start === null ? TOLD.before(day(when.end)) : days({ start: when.start, end: when.end })}`}
            </span>
          </p>
          <blockquote dir="auto">
            <Link to="/documents/$document" params={{ document: doc }} search={{ claim: id }} title={T.question.open}>
              {quote.text}
            </Link>
          </blockquote>
          {publisher !== null && <p className={styles.quiet}>{T.question.source(publisher)}</p>}
        </li>
      ))}
      {voices.length > shown.length && (
        <li>
          <button type="button" className={styles.more} onClick={() => showAll(true)}>
            {TOLD.more(voices.length - shown.length)}
          </button>
        </li>
      )}
    </ul>
  );
}
