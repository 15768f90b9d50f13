import { useQueries } from '@tanstack/react-query';
import { marksIn, printedNumbers, type Sentence } from '../../../model/brief/text.ts';
import * as ask from '../../ask.ts';
import { BRIEFS } from '../../texts/briefs.ts';
import { T } from '../../texts.ts';
import styles from './Briefs.module.css';
import type { CiteDraft } from './draft.ts';
import { Note } from './Note.tsx';

interface SourcesProps {
  readonly body: string;
  readonly cites: readonly CiteDraft[];
  readonly bare: readonly Sentence[];
  readonly select: (start: number, end: number) => void;
}

/** What has no footnote, and the footnotes in the order in which they will be printed. */
export function Sources({ body, cites, bare, select }: SourcesProps) {
  const numbers = new Set(cites.map(({ number }) => number));
  const unknown = [...new Set(marksIn(body).map(({ number }) => number))].filter((number) => !numbers.has(number));
  const printed = [...printedNumbers(body, numbers).keys()].flatMap(
    (n) => cites.find(({ number }) => number === n) ?? [],
  );
  const asked = useQueries({
    queries: printed.map(({ type, id, cited }) => ({ ...ask.cited(type, id), enabled: cited === null })),
  });
  if (body.trim() === '') return null;
  return (
    <>
      <section className={styles.bare}>
        <p role="status">{bare.length === 0 ? BRIEFS.noneBare : BRIEFS.bare(bare.length)}</p>
        {unknown.length > 0 && <p>{BRIEFS.unknownMarks(unknown.map(BRIEFS.mark).join(' '))}</p>}
        <ul>
          {bare.map(({ start, end }) => (
            <li key={start}>
              <button type="button" onClick={() => select(start, end)} dir="auto">
                {body.slice(start, end)}
              </button>
            </li>
          ))}
        </ul>
      </section>
      {printed.length > 0 && (
        <section className={styles.notes} aria-label={BRIEFS.notes}>
          <h2>{BRIEFS.notes}</h2>
          <ol>
            {printed.map(({ number, cited }, i) => {
              const known = cited ?? asked[i]?.data;
              return <li key={number}>{known === undefined ? T.loading : <Note cited={known} />}</li>;
            })}
          </ol>
        </section>
      )}
    </>
  );
}
