import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useCanGoBack, useRouter } from '@tanstack/react-router';
import type { DocumentDetail } from '../../../api/types.ts';
import * as ask from '../../ask.ts';
import { day, number } from '../../figures/words.ts';
import { useView } from '../../parts/AsOf.tsx';
import { Heading } from '../../parts/Heading.tsx';
import { Failed, Loading } from '../../parts/States.tsx';
import { T } from '../../texts.ts';
import { Card } from './Card.tsx';
import styles from './DocumentPage.module.css';
import { LeftOut } from './LeftOut.tsx';
import { Note } from './Note.tsx';
import { Original } from './original/Original.tsx';
import { titleLine } from './paragraphs.ts';
import { Bar } from './review/Bar.tsx';
import { Missed } from './review/ClaimForm.tsx';
import { Help, Review } from './review/Review.tsx';
import { useActs } from './review/useActs.ts';
import { useReview } from './review/useReview.ts';
import { Text } from './Text.tsx';

const route = getRouteApi('/documents/$document');

/** A document set like a book, opened at the quote of a claim. */
export function DocumentPage() {
  const { document: id } = route.useParams();
  const { claim, at, beside } = route.useSearch();
  const view = useView();
  const whole = useQuery(ask.document(id, at, view));
  // Of a very long document only a stretch is given; where it lacks the claim, the claim says where to open it.
  const elsewhere =
    claim !== undefined &&
    whole.data !== undefined &&
    whole.data.text.length < whole.data.textLength &&
    whole.data.claims.every((other) => other.id !== claim);
  const sought = useQuery({ ...ask.claim(claim ?? '', view), enabled: elsewhere });
  const start = sought.data?.claim.quote.start;
  const there = useQuery({ ...ask.document(id, String(start), view), enabled: elsewhere && start !== undefined });
  const data = elsewhere && !sought.error ? there.data : whole.data;
  const error = whole.error ?? there.error;
  return (
    <article className={styles.page} data-beside={beside}>
      <div className={styles.reading}>
        <Back />
        {error ? (
          <Failed error={error} again={() => void Promise.all([whole.refetch(), elsewhere ? there.refetch() : null])} />
        ) : data ? (
          <Opened document={data} claim={claim} at={at} />
        ) : (
          <Loading />
        )}
      </div>
      {beside !== undefined && data && (
        <Original document={data} claim={data.claims.find(({ id }) => id === claim) ?? null} />
      )}
    </article>
  );
}

function Opened({
  document,
  claim,
  at,
}: {
  document: DocumentDetail;
  claim: string | undefined;
  at: string | undefined;
}) {
  const { metadata, notRead, text, textStart, textLength, leftOut } = document;
  const view = useView();
  const kinds = useQuery(ask.kinds());
  const titled = textStart === 0 && titleLine(text, metadata.title) !== null;
  const selected = document.claims.find(({ id }) => id === claim);
  const gone = claim !== undefined && selected === undefined;
  const reviewing = useReview(document.id);
  const acts = useActs(document, selected, reviewing);
  const known = kinds.data?.kinds ?? [];
  const { quote } = acts;
  const margin =
    quote !== null
      ? {
          at: quote.end,
          content: (
            <aside className={styles.form}>
              {/* its first kind is chosen when it opens, so the kinds must have come */}
              {known.length > 0 && (
                <Missed key={quote.start} quote={quote} kinds={known} reviewing={reviewing} added={acts.open} />
              )}
            </aside>
          ),
        }
      : selected !== undefined
        ? {
            at: selected.quote.end,
            content: (
              <Note claim={selected} claims={document.claims} kinds={known} document={document}>
                <Review
                  claim={selected}
                  kind={known.find(({ name }) => name === selected.kind)}
                  reviewing={reviewing}
                  acts={acts}
                />
              </Note>
            ),
          }
        : null;
  return (
    <div className={styles.columns}>
      <header className={styles.title} data-titled={titled || undefined}>
        <Heading title={metadata.title ?? document.name} lang={metadata.language ?? undefined} />
        {gone && <p role="status">{leftOut > 0 ? T.document.claimLeftOut : T.document.claimGone}</p>}
        {leftOut > 0 && <p>{T.document.leftOut(leftOut, dayOf(view.asOf), dayOf(view.recordedBy))}</p>}
        {notRead !== null && <p>{T.document.notRead(notRead)}</p>}
      </header>
      <Card document={document} />
      <div className={styles.text}>
        {text.length < textLength && <Parts start={textStart} length={text.length} all={textLength} />}
        <Bar document={document} kinds={known} reviewing={reviewing} acts={acts} />
        <Text
          document={document}
          selected={claim}
          at={at === undefined ? undefined : Number(at)}
          kinds={known}
          margin={margin}
        />
        {text.length < textLength && <Parts start={textStart} length={text.length} all={textLength} />}
        <LeftOut removals={document.removals} />
        {reviewing.mode === 'help' && <Help close={() => reviewing.setMode(null)} />}
      </div>
    </div>
  );
}

const dayOf = (iso: string | undefined): string | null => (iso === undefined ? null : day(iso));

function Back() {
  const router = useRouter();
  return useCanGoBack() ? (
    <button type="button" className={styles.back} onClick={() => router.history.back()}>
      {T.document.back}
    </button>
  ) : (
    <route.Link to="/documents" className={styles.back}>
      {T.nav.documents}
    </route.Link>
  );
}

/** Steps through a text too long to be set at once. */
function Parts({ start, length, all }: { start: number; length: number; all: number }) {
  const half = Math.floor(length / 2);
  const end = start + length;
  return (
    <p className={styles.parts}>
      {T.document.part(number(start + 1), number(end), number(all))}
      {start > 0 && (
        <route.Link to="." search={{ at: String(Math.max(0, start - half)) }}>
          {T.document.earlier}
        </route.Link>
      )}
      {end < all && (
        <route.Link to="." search={{ at: String(Math.min(all, end + half)) }}>
          {T.document.later}
        </route.Link>
      )}
    </p>
  );
}
