import { Link, useNavigate } from '@tanstack/react-router';
import { memo, useEffect, useMemo, useRef } from 'react';
import type { DocumentDetail, KindLabel } from '../../../api/types.ts';
import type { AnyClaim } from '../../../model/claim.ts';
import type { Damage } from '../../../model/document.ts';
import { useKeys } from '../../parts/keys.ts';
import { T } from '../../texts.ts';
import { Note } from './Note.tsx';
import { paragraphsOf, titleLine } from './paragraphs.ts';
import { type Segment, segmentsOf } from './segments.ts';
import styles from './Text.module.css';

interface TextProps {
  readonly document: DocumentDetail;
  readonly selected: string | undefined;
  /** an offset whose paragraph is shown where no claim is selected */
  readonly at: number | undefined;
  readonly kinds: readonly KindLabel[];
}

/** The running text: every quote a quiet mark that opens its claim, the selected one highlighted with its note beside it. */
export function Text({ document, selected, at, kinds }: TextProps) {
  const { claims, metadata } = document;
  const body = useRef<HTMLDivElement>(null);
  const paragraphs = useMemo(() => set(document), [document]);
  const claim = claims.find(({ id }) => id === selected);
  useStepping(claims, selected);

  useEffect(() => {
    if (claim === undefined) return;
    const mark = body.current?.querySelector<HTMLElement>('mark a');
    mark?.scrollIntoView({ block: 'center' });
    mark?.focus({ preventScroll: true });
  }, [claim]);

  const sought = claim === undefined && at !== undefined ? paragraphs.findLast(({ start }) => start <= at) : undefined;
  useEffect(() => {
    if (sought !== undefined) body.current?.querySelector('[data-sought]')?.scrollIntoView({ block: 'center' });
  }, [sought]);

  const last = claim && paragraphs.findLast(({ start }) => start < claim.quote.end);
  return (
    <section ref={body} className={styles.text} aria-label={T.document.text} lang={metadata.language ?? undefined}>
      {paragraphs.map((paragraph) => (
        <div key={paragraph.start} className={styles.block} data-sought={paragraph === sought || undefined}>
          <ParagraphOf paragraph={paragraph} selected={touches(paragraph, selected) ? selected : undefined} />
          {claim !== undefined && paragraph === last && (
            <Note claim={claim} claims={claims} kinds={kinds} document={document} />
          )}
        </div>
      ))}
    </section>
  );
}

interface SetParagraph {
  readonly start: number;
  readonly form: 'prose' | 'heading' | 'title';
  readonly parts: readonly (Segment & { readonly text: string })[];
}

const touches = ({ parts }: SetParagraph, claim: string | undefined): boolean =>
  claim !== undefined && parts.some(({ claims }) => claims.includes(claim));

/** Paragraphs with their segments; offsets count in the whole text of the document. */
function set({ text, textStart, claims, cites, damage, metadata }: DocumentDetail): SetParagraph[] {
  const title = textStart === 0 ? titleLine(text, metadata.title) : null;
  return paragraphsOf(text).map(({ start, end, form: usual }) => {
    const form = title !== null && start === title.start && end === title.end ? 'title' : usual;
    const here = { start: start + textStart, end: end + textStart };
    const parts = segmentsOf(here, claims, cites, damage).map((segment) => ({
      ...segment,
      text: text.slice(segment.start - textStart, segment.end - textStart),
    }));
    return { start: here.start, form, parts };
  });
}

const ParagraphOf = memo(({ paragraph, selected }: { paragraph: SetParagraph; selected: string | undefined }) => (
  <p className={styles.paragraph} data-form={paragraph.form} dir="auto">
    {paragraph.parts.map(({ start, text, claims, cites, damage, gap }) => {
      const [first] = claims;
      const chosen = selected !== undefined && claims.includes(selected);
      const letters = damage === null ? text : <Damaged sort={damage}>{text}</Damaged>;
      const words =
        first === undefined ? (
          letters
        ) : (
          <Link to="." search={{ claim: chosen ? selected : first }} resetScroll={false} className={styles.quoted}>
            {letters}
          </Link>
        );
      return (
        <span key={start}>
          {chosen ? <mark>{words}</mark> : words}
          {gap && (
            <span className={styles.gap}>
              <Damaged sort="scattered letters">{' […] '}</Damaged>
            </span>
          )}
          {cites.map((label) => (
            <sup key={label} className={styles.cite} data-label={label} />
          ))}
        </span>
      );
    })}
  </p>
));

/** Letters that were lost or spoilt before Bilag read them: marked, and said to who cannot see the mark. */
const Damaged = ({ sort, children }: { sort: Damage['sort']; children: string }) => (
  <span className={styles.damaged} title={T.document.damage[sort]}>
    {children}
    <span className={styles.said}> ({T.document.damage[sort]}) </span>
  </span>
);

/** j and k step to the next and the previous claim. */
function useStepping(claims: readonly AnyClaim[], selected: string | undefined): void {
  const navigate = useNavigate();
  const keys = useMemo(() => {
    const order = claims.toSorted((a, b) => a.quote.start - b.quote.start || a.quote.end - b.quote.end);
    const step = (by: 1 | -1): void => {
      const now = order.findIndex(({ id }) => id === selected);
      const next = order[now < 0 ? (by > 0 ? 0 : order.length - 1) : now + by];
      if (next === undefined) return;
      void navigate({ to: '.', search: { claim: next.id }, replace: true, resetScroll: false });
    };
    return { j: () => step(1), k: () => step(-1) };
  }, [claims, selected, navigate]);
  useKeys(keys);
}
