import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { KindLabel } from '../../../../api/types.ts';
import type { AnyClaim } from '../../../../model/claim.ts';
import * as ask from '../../../ask.ts';
import { day } from '../../../figures/words.ts';
import { AddToBrief } from '../../../parts/AddToBrief.tsx';
import { useView } from '../../../parts/AsOf.tsx';
import { REVIEW } from '../../../texts/review.ts';
import { STANDING_WORDS } from '../../../texts.ts';
import { slotsOf } from '../slots.ts';
import { Correct } from './ClaimForm.tsx';
import styles from './Form.module.css';
import type { ReviewActs } from './useActs.ts';
import type { Reviewing } from './useReview.ts';

interface ReviewProps {
  readonly claim: AnyClaim;
  readonly kind: KindLabel | undefined;
  readonly reviewing: Reviewing;
  readonly acts: ReviewActs;
}

/** What people said of the claim, what it bears on, and the acts of the reviewer. */
export function Review({ claim, kind, reviewing, acts }: ReviewProps) {
  const view = useView();
  const past = view.recordedBy !== undefined;
  const detail = useQuery(ask.claim(claim.id, view));
  const history = useQuery({ ...ask.reviews(claim.doc), enabled: claim.review !== undefined });
  const own = history.data?.reviews.filter(({ claim: id, anchor }) => id === claim.id || anchor.claim === claim.id);
  const { review } = claim;
  if (reviewing.mode === 'correct' && kind !== undefined)
    return (
      <>
        <Trouble reviewing={reviewing} />
        <Correct key={`${claim.id} ${review?.decision ?? ''}`} claim={claim} kind={kind} reviewing={reviewing} />
      </>
    );
  const before = detail.data?.uncorrected;
  return (
    <section className={styles.review} aria-label={REVIEW.title}>
      <h2>
        {review === undefined
          ? REVIEW.none
          : `${REVIEW.marks[review.verdict]} ${REVIEW.last(REVIEW.verdicts[review.verdict], review.by, day(review.at.slice(0, 10)))}`}
      </h2>
      {before && <Differences before={before} now={claim} kind={kind} />}
      <Trouble reviewing={reviewing} />
      {past ? (
        <p className={styles.quiet}>{REVIEW.past}</p>
      ) : (
        <p className={styles.acts}>
          <button type="button" onClick={acts.accept} disabled={reviewing.busy}>
            {REVIEW.accept} <kbd>a</kbd>
          </button>
          <button type="button" onClick={acts.correct}>
            {REVIEW.correct} <kbd>e</kbd>
          </button>
          <button type="button" onClick={acts.reject} disabled={reviewing.busy}>
            {REVIEW.reject} <kbd>x</kbd>
          </button>
          {review !== undefined && (
            <button type="button" onClick={acts.undo} disabled={reviewing.busy}>
              {REVIEW.undo} <kbd>u</kbd>
            </button>
          )}
        </p>
      )}
      {review?.verdict !== 'rejected' && !past && (
        <AddToBrief of={{ type: 'claim', id: claim.id }} title={claim.quote.text.slice(0, 80)} />
      )}
      {own !== undefined && own.length > 1 && (
        <details>
          <summary>{REVIEW.history}</summary>
          <ol>
            {own.map(({ id, verdict, by, at, reason, takenBack }) => (
              <li key={id}>
                {REVIEW.last(REVIEW.verdicts[verdict], by, day(at.slice(0, 10)))}
                {reason && `: ${reason}`}
                {takenBack && REVIEW.takenBack(takenBack.by)}
              </li>
            ))}
          </ol>
        </details>
      )}
      {detail.data !== undefined && detail.data.questions.length > 0 && (
        <>
          <h2>{REVIEW.bears}</h2>
          <ul>
            {detail.data.questions.map(({ id, title, standing }) => (
              <li key={id}>
                <Link to="/questions/$question" params={{ question: id }}>
                  {title}
                </Link>{' '}
                <span className={styles.quiet}>{STANDING_WORDS[standing]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const Trouble = ({ reviewing: { trouble } }: { reviewing: Reviewing }) =>
  trouble !== null && (
    <p className={styles.trouble} role="alert">
      {trouble}
    </p>
  );

/** What the program read where a person says otherwise. */
function Differences({ before, now, kind }: { before: AnyClaim; now: AnyClaim; kind: KindLabel | undefined }) {
  const read = slotsOf(before, kind);
  const said = slotsOf(now, kind);
  const paths = [...new Set([...read, ...said].map(({ path }) => path))];
  const of = (slots: typeof read, path: string) => slots.find((slot) => slot.path === path);
  const changed = paths.filter((path) => of(read, path)?.value !== of(said, path)?.value);
  return (
    <ul className={styles.quiet}>
      {changed.map((path) => (
        <li key={path}>
          {(of(said, path) ?? of(read, path))?.label}: {REVIEW.was(of(read, path)?.value ?? REVIEW.nothing)}
        </li>
      ))}
    </ul>
  );
}

/** The keys, over the page. */
export function Help({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.help} aria-label={REVIEW.help} onClose={close}>
      <h2>{REVIEW.help}</h2>
      <dl>
        {REVIEW.keys.map(([key, what]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={close}>
        {REVIEW.helpClose}
      </button>
    </dialog>
  );
}
