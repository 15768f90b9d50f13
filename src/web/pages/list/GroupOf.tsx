import { Link } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useId } from 'react';
import type { QuestionSummary } from '../../../model/question.ts';
import { type Scale, scaleTo } from '../../figures/scale.ts';
import { answer, tick } from '../../figures/words.ts';
import { AddToBrief } from '../../parts/AddToBrief.tsx';
import { useTop } from '../../parts/near.ts';
import { RangeBar, Ticks } from '../../parts/RangeBar.tsx';
import { Shape } from '../../parts/Shape.tsx';
import { Standing } from '../../parts/Standing.tsx';
import { ALIGNMENT_WORDS, T } from '../../texts.ts';
import styles from './GroupOf.module.css';

/** Of a line before it is measured. */
const LINE_PX = 85;
/** Set beyond the window on either side, so that a key that moves on finds its line. */
const LINES_BEYOND = 12;

interface GroupProps {
  readonly title: string;
  readonly questions: readonly QuestionSummary[];
  /** how many there are, also those not fetched yet; undefined where they were not counted to the end */
  readonly count: number | undefined;
  /** no figure of the group goes higher */
  readonly highest: number;
}

/** The questions of one kind on one scale; only those about the window are set. */
export function GroupOf({ title, questions, count, highest }: GroupProps) {
  const id = useId();
  const { ref, top } = useTop<HTMLOListElement>();
  const lines = useWindowVirtualizer({
    count: questions.length,
    estimateSize: () => LINE_PX,
    overscan: LINES_BEYOND,
    scrollMargin: top,
    getItemKey: (index) => questions[index]?.id ?? index,
  });
  const scale = highest > 0 ? scaleTo(highest) : null;
  return (
    <section className={styles.group} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {scale !== null && (
          <div className={styles.scale} aria-hidden="true" title={T.list.scale}>
            <Ticks scale={scale} label={tick} />
          </div>
        )}
      </div>
      <ol ref={ref} className={styles.lines} style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, key, start }) => {
          const question = questions[index];
          return (
            question && (
              <li
                key={key}
                ref={lines.measureElement}
                data-index={index}
                className={styles.row}
                style={{ transform: `translateY(${start - top}px)` }}
                aria-posinset={index + 1}
                aria-setsize={count ?? -1}
              >
                <Row question={question} scale={scale} />
              </li>
            )
          );
        })}
      </ol>
    </section>
  );
}

function Row({ question, scale }: { question: QuestionSummary; scale: Scale | null }) {
  return (
    <>
      <div className={styles.said}>
        <h3 dir="auto">
          <Link to="/questions/$question" params={{ question: question.id }}>
            {question.title}
          </Link>
          <AddToBrief of={{ type: 'question', id: question.id }} title={question.title} brief />
        </h3>
        <ul className={styles.figures}>
          {question.accounts.map(({ claimant, alignment, latest }) => (
            <li key={claimant.id}>
              <Link
                to="/documents/$document"
                params={{ document: latest.doc }}
                search={{ claim: latest.id }}
                title={`${claimant.name}, ${ALIGNMENT_WORDS[alignment]}`}
                aria-label={T.list.opens(`${claimant.name}, ${ALIGNMENT_WORDS[alignment]}`, answer(latest))}
              >
                <Shape of={alignment} hollow={latest.modality === 'alleged' || latest.stance === 'denies'} />
                {answer(latest)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.bar}>
        {scale !== null && (
          <RangeBar
            scale={scale}
            points={question.accounts.map(({ alignment, latest }) => ({ alignment, claim: latest }))}
          />
        )}
      </div>
      <p className={styles.standing}>
        <Standing of={question.standing} origins={question.origins} />
        <span>
          {T.accounts(question.accounts.length)}, {T.origins(question.origins)}
        </span>
      </p>
    </>
  );
}
