import { Link } from '@tanstack/react-router';
import type { QuestionSummary } from '../../model/question.ts';
import { answer } from '../figures/words.ts';
import { ALIGNMENT_WORDS } from '../texts.ts';
import styles from './QuestionLines.module.css';
import { Shape } from './Shape.tsx';
import { Standing } from './Standing.tsx';

/** Questions, each with what its accounts last said; `of` puts one claimant's own account first. */
export function QuestionLines({ questions, of }: { questions: readonly QuestionSummary[]; of?: string }) {
  return (
    <ul className={styles.lines}>
      {questions.map(({ id, title, standing, origins, accounts }) => (
        <li key={id}>
          <div>
            <Link to="/questions/$question" params={{ question: id }} className={styles.title} dir="auto">
              {title}
            </Link>
            <span className={styles.standing}>
              <Standing of={standing} origins={origins} />
            </span>
          </div>
          <ul className={styles.accounts}>
            {accounts
              .toSorted((a, b) => Number(b.claimant.id === of) - Number(a.claimant.id === of))
              .map(({ claimant, alignment, latest }) => (
                <li key={claimant.id} data-own={claimant.id === of || undefined}>
                  <Link
                    to="/documents/$document"
                    params={{ document: latest.doc }}
                    search={{ claim: latest.id }}
                    title={ALIGNMENT_WORDS[alignment]}
                  >
                    <Shape of={alignment} hollow={latest.modality === 'alleged' || latest.stance === 'denies'} />{' '}
                    {claimant.name}: {answer(latest)}
                  </Link>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
