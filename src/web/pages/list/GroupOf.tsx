import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { QuestionSummary } from '../../../model/question.ts';
import { type Scale, highestOf, scaleTo } from '../../figures/scale.ts';
import { answer, number } from '../../figures/words.ts';
import { RangeBar, Ticks } from '../../parts/RangeBar.tsx';
import { Shape } from '../../parts/Shape.tsx';
import { Standing } from '../../parts/Standing.tsx';
import { ALIGNMENT_WORDS, T } from '../../texts.ts';
import styles from './GroupOf.module.css';
import type { Group } from './narrow.ts';

/** The questions of one kind on one scale. */
export function GroupOf({ group, title }: { group: Group; title: string }) {
  const id = useId();
  const highest = highestOf(group.questions.flatMap(({ accounts }) => accounts.map(({ latest }) => latest.count)));
  const scale = highest > 0 ? scaleTo(highest) : null;
  return (
    <section className={styles.group} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {scale !== null && (
          <div className={styles.scale} aria-hidden="true" title={T.list.scale}>
            <Ticks scale={scale} label={number} />
          </div>
        )}
      </div>
      <ol>
        {group.questions.map((question) => (
          <Row key={question.id} question={question} scale={scale} />
        ))}
      </ol>
    </section>
  );
}

function Row({ question, scale }: { question: QuestionSummary; scale: Scale | null }) {
  return (
    <li className={styles.row}>
      <div className={styles.said}>
        <h3 dir="auto">
          <Link to="/questions/$question" params={{ question: question.id }}>
            {question.title}
          </Link>
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
        <Standing of={question.standing} />
        <span>
          {T.accounts(question.accounts.length)}, {T.origins(question.origins)}
        </span>
      </p>
    </li>
  );
}
