import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { AccountClaim } from '../../../model/question.ts';
import type { Scale } from '../../figures/scale.ts';
import { answer, changedFrom, day } from '../../figures/words.ts';
import { RangeBar } from '../../parts/RangeBar.tsx';
import { Shape } from '../../parts/Shape.tsx';
import { ALIGNMENT_WORDS, T } from '../../texts.ts';
import styles from './AccountOf.module.css';
import { type AccountDetail, aroundFigure, told } from './statements.ts';

/** Earlier statements shown at once; the rest on demand. */
const EARLIER_AT_ONCE = 4;

const dated = (iso: string | null) => (iso === null ? T.question.undated : <time dateTime={iso}>{day(iso)}</time>);

/** One claimant's account: what now stands with its quote, and under it what was said before. */
export function AccountOf({ account, scale }: { account: AccountDetail; scale: Scale | null }) {
  const { claimant, alignment } = account;
  const { latest, others, times, publishers, before } = told(account);
  const [all, showAll] = useState(false);
  const shown = all ? others : others.slice(0, EARLIER_AT_ONCE);
  const hollow = latest.modality === 'alleged' || latest.stance === 'denies';
  return (
    <tbody className={styles.account}>
      <tr className={styles.latest}>
        <th scope="row" className={styles.claimant}>
          <Shape of={alignment} hollow={hollow} />
          <span dir="auto">{claimant.name}</span>
          <span className={styles.alignment}>{ALIGNMENT_WORDS[alignment]}</span>
        </th>
        <td className={styles.scale} aria-hidden="true">
          {scale !== null && <RangeBar scale={scale} points={[{ alignment, claim: latest }]} />}
        </td>
        <td className={styles.figure}>
          <ToQuote claim={latest}>{answer(latest)}</ToQuote>
          {latest.modality === 'alleged' && <small>{T.figure.alleged}</small>}
        </td>
        <td className={styles.day} data-label={T.question.said}>
          {dated(latest.said)}
        </td>
        <td className={styles.day} data-label={T.question.asOf} data-same={latest.asOf === latest.said || undefined}>
          {dated(latest.asOf)}
        </td>
        <td className={styles.often}>
          {times === 1 ? T.question.once : `${T.question.times(times)}, ${T.question.publishers(publishers)}`}
          {before !== null && (
            <small data-down={latest.revisedDown || undefined}>
              {latest.revisedDown ? T.question.revisedDown(answer(before)) : changedFrom(before)}
            </small>
          )}
        </td>
      </tr>
      <tr className={styles.quoteRow}>
        <td />
        <td colSpan={5}>
          <Quote claim={latest} />
        </td>
      </tr>
      {shown.map((claim) => (
        <tr key={claim.id} className={styles.earlier}>
          <td colSpan={2} className={styles.line}>
            <ToQuote claim={claim}>
              <q dir="auto">{claim.quote.text}</q>
            </ToQuote>
          </td>
          <td className={styles.figure}>
            <ToQuote claim={claim}>{answer(claim)}</ToQuote>
          </td>
          <td className={styles.day}>{dated(claim.said)}</td>
          <td className={styles.day}>{dated(claim.asOf)}</td>
          <td className={styles.often}>
            {claim.publisher}
            {claim.revisedDown && <small data-down>{T.question.down}</small>}
          </td>
        </tr>
      ))}
      {others.length > shown.length && (
        <tr className={styles.earlier}>
          <td colSpan={6}>
            <button type="button" className={styles.more} onClick={() => showAll(true)}>
              {T.question.moreEarlier(others.length - shown.length)}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Quote({ claim }: { claim: AccountClaim }) {
  const [before, figure, after] = aroundFigure(claim.quote.text, claim.count?.text);
  return (
    <>
      <blockquote className={styles.quote} dir="auto">
        <ToQuote claim={claim}>
          {before}
          {figure !== '' && <b>{figure}</b>}
          {after}
        </ToQuote>
      </blockquote>
      <p className={styles.source}>
        {claim.publisher !== null && T.question.source(claim.publisher)}
        {claim.page !== undefined && <span>{T.question.page(claim.page)}</span>}
        {claim.within !== null && <span>{T.question.within(claim.within)}</span>}
      </p>
    </>
  );
}

/** Opens the document at the claim's quote. */
function ToQuote({ claim, children }: { claim: AccountClaim; children: React.ReactNode }) {
  return (
    <Link
      to="/documents/$document"
      params={{ document: claim.doc }}
      search={{ claim: claim.id }}
      title={T.question.open}
    >
      {children}
    </Link>
  );
}
