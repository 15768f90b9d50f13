import { Link } from '@tanstack/react-router';
import type { QuestionDetail } from '../../../api/types.ts';
import { day } from '../../figures/words.ts';
import { DISAGREEMENT_WORDS, T } from '../../texts.ts';
import styles from './Differences.module.css';

/** Where the figures came from, and how the accounts differ from one another and from neighbouring questions. */
export function Differences({ question }: { question: QuestionDetail }) {
  const { originList, soleOrigin, disagreements } = question;
  return (
    <>
      {originList.length > 0 && (
        <section className={styles.part} aria-labelledby="origins">
          <h2 id="origins">{T.question.origins}</h2>
          {soleOrigin !== null && <p className={styles.warning}>{T.question.soleOrigin}</p>}
          <ul>
            {originList.map(({ id, claimant, day: said, carriers }) => (
              <li key={id}>
                <span dir="auto">{claimant.name}</span>
                {said !== null && `, ${day(said)}`}
                <ul>
                  {carriers.map(({ doc, publisher, why }) => (
                    <li key={doc}>
                      <Link to="/documents/$document" params={{ document: doc }}>
                        {publisher ?? T.question.unnamed}
                      </Link>
                      {`: ${why}`}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      )}
      {disagreements.length > 0 && (
        <section className={styles.part} aria-labelledby="disagreements">
          <h2 id="disagreements">{T.question.disagreements}</h2>
          <ul>
            {disagreements.map(({ type, reason, claims, other }) => (
              <li key={`${type} ${claims.join(' ')}`}>
                <b>{DISAGREEMENT_WORDS[type]}</b> {reason}
                {other !== null && (
                  <>
                    {' – '}
                    <Link to="/questions/$question" params={{ question: other }}>
                      {T.question.other}
                    </Link>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
