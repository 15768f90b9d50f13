import { Link } from '@tanstack/react-router';
import { type CSSProperties, memo, type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { DocumentDetail, KindLabel } from '../../../api/types.ts';
import type { AnyClaim, Verdict } from '../../../model/claim.ts';
import type { Damage } from '../../../model/document.ts';
import { REVIEW } from '../../texts/review.ts';
import { T } from '../../texts.ts';
import { center } from './center.ts';
import { Fold } from './LeftOut.tsx';
import { foldsOf, layoutKey, layoutOf, type Part, type SetParagraph } from './layout.ts';
import { Notes } from './margin/Notes.tsx';
import { besideOf, markOf } from './margin/notes.ts';
import { useLeaders } from './margin/useLeaders.ts';
import { useMargin } from './margin/useMargin.ts';
import styles from './Text.module.css';

interface TextProps {
  readonly document: DocumentDetail;
  readonly selected: string | undefined;
  /** an offset whose paragraph is shown where no claim is selected */
  readonly at: number | undefined;
  readonly kinds: readonly KindLabel[];
  /** what stands in the margin, at the paragraph in which the offset lies */
  readonly margin: { readonly at: number; readonly content: ReactNode } | null;
}

/** The running text: every quote a quiet mark that opens its claim, the selected one highlighted with its note beside it. */
export function Text({ document, selected, at, kinds, margin }: TextProps) {
  const { claims, metadata } = document;
  const body = useRef<HTMLDivElement>(null);
  const key = layoutKey(document);
  // what is said of claims changes often, where their quotes stand hardly ever
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when the layout is another
  const paragraphs = useMemo(() => layoutOf(document), [key]);
  const folds = useMemo(() => foldsOf(document.removals, paragraphs), [document.removals, paragraphs]);
  const first = folds.get(-1);
  const known = useMemo(() => new Map(kinds.map((kind) => [kind.name, kind])), [kinds]);
  const beside = useMemo(() => besideOf(claims, paragraphs), [claims, paragraphs]);
  const near = useMargin(body, paragraphs.length, beside);
  useLeaders(body);
  const verdicts = useMemo(
    () => new Map(claims.flatMap(({ id, review }) => (review === undefined ? [] : [[id, review.verdict] as const]))),
    [claims],
  );
  const isThere = claims.some(({ id }) => id === selected);

  useEffect(() => {
    if (selected === undefined || !isThere) return;
    const mark = body.current?.querySelector<HTMLElement>('mark a');
    if (mark == null) return;
    mark.focus({ preventScroll: true });
    return center(mark);
  }, [selected, isThere]);

  const sought = !isThere && at !== undefined ? paragraphs.findLast(({ start }) => start <= at) : undefined;
  useEffect(() => {
    const block = sought && body.current?.querySelector('[data-sought]');
    return block ? center(block) : undefined;
  }, [sought]);

  const last = margin && paragraphs.findLast(({ start }) => start < margin.at);
  return (
    <section ref={body} className={styles.text} aria-label={T.document.text} lang={metadata.language ?? undefined}>
      {first && <Fold removals={first} />}
      {paragraphs.map((paragraph, i) => (
        <div
          key={paragraph.start}
          className={styles.block}
          data-block={i}
          data-sought={paragraph === sought || undefined}
        >
          <ParagraphOf
            paragraph={paragraph}
            selected={touches(paragraph, selected) ? selected : undefined}
            kinds={known}
            said={saidOf(paragraph, verdicts)}
          />
          {i >= near.first && i <= near.last && beside.has(i) && (
            <Notes claims={beside.get(i) ?? NONE} kinds={known} selected={selected} />
          )}
          {paragraph === last && margin?.content}
          {folds.has(i) && <Fold removals={folds.get(i) ?? []} />}
        </div>
      ))}
    </section>
  );
}

const NONE: readonly AnyClaim[] = [];

const touches = ({ parts }: SetParagraph, claim: string | undefined): boolean =>
  claim !== undefined && parts.some(({ claims }) => claims.includes(claim));

/** The verdict at the end of each part, in one word each, so that a paragraph is set anew only where one changes. */
const saidOf = ({ parts }: SetParagraph, verdicts: ReadonlyMap<string, Verdict>): string =>
  parts.map(({ ends }) => ends.map((id) => verdicts.get(id)).find((one) => one !== undefined) ?? '').join(' ');

interface ParagraphProps {
  readonly paragraph: SetParagraph;
  readonly selected: string | undefined;
  readonly kinds: ReadonlyMap<string, KindLabel>;
  readonly said: string;
}

const ParagraphOf = memo(({ paragraph, selected, kinds, said }: ParagraphProps) => {
  const verdicts = said.split(' ');
  return (
    <p className={styles.paragraph} data-form={paragraph.form} dir="auto">
      {paragraph.parts.map((part, i) => (
        <PartOf
          key={part.start}
          part={part}
          selected={selected}
          colour={part.kind === null ? undefined : kinds.get(part.kind)?.colour}
          verdict={(verdicts[i] || undefined) as Verdict | undefined}
        />
      ))}
    </p>
  );
});

interface PartProps {
  readonly part: Part;
  readonly selected: string | undefined;
  readonly colour: KindLabel['colour'] | undefined;
  readonly verdict: Verdict | undefined;
}

function PartOf({ part, selected, colour, verdict }: PartProps) {
  const { start, end, text, claims, cites, damage, gap, ending } = part;
  const [first] = claims;
  const chosen = selected !== undefined && claims.includes(selected);
  const letters = damage === null ? text : <Damaged sort={damage}>{text}</Damaged>;
  const style = colour && ({ '--kind-light': colour.light, '--kind-dark': colour.dark } as CSSProperties);
  const words =
    first === undefined ? (
      letters
    ) : (
      <Link
        to="."
        search={{ claim: chosen ? selected : first }}
        resetScroll={false}
        className={styles.quoted}
        data-verdict={verdict}
        title={verdict && REVIEW.verdicts[verdict]}
      >
        {letters}
      </Link>
    );
  return (
    <span
      data-start={start}
      data-end={end}
      data-claims={claims.length > 0 ? claims.join(' ') : undefined}
      data-marks={ending.length > 0 ? ending.map(markOf).join(' ') : undefined}
      style={style}
    >
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
}

/** Letters that were lost or spoilt before Bilag read them: marked, and said to who cannot see the mark. */
const Damaged = ({ sort, children }: { sort: Damage['sort']; children: string }) => (
  <span className={styles.damaged} title={T.document.damage[sort]}>
    {children}
    <span className={styles.said}> ({T.document.damage[sort]}) </span>
  </span>
);
