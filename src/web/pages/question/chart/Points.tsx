import { Link } from '@tanstack/react-router';
import { answer, day } from '../../../figures/words.ts';
import { Shape } from '../../../parts/Shape.tsx';
import { CHART } from '../../../texts/chart.ts';
import { ALIGNMENT_WORDS, T } from '../../../texts.ts';
import styles from './Chart.module.css';
import type { Series } from './series.ts';

/** The chart for those who do not see it, or would rather read it. */
export function Points({ series }: { series: readonly Series[] }) {
  const { claimant, alignment, asOf, figure, publisher } = CHART.columns;
  return (
    <details className={styles.points}>
      <summary>{CHART.table}</summary>
      <table>
        <thead>
          <tr>
            {[claimant, alignment, asOf, figure, publisher].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {series.flatMap(({ name, alignment: of, within, points }) =>
            points.map(({ claim }) => (
              <tr key={claim.id}>
                <th scope="row" dir="auto">
                  <Shape of={of} /> {within === null ? name : `${name} (${within})`}
                </th>
                <td>{ALIGNMENT_WORDS[of]}</td>
                <td>{day(claim.asOf ?? claim.day ?? claim.said ?? '')}</td>
                <td>
                  <Link to="/documents/$document" params={{ document: claim.doc }} search={{ claim: claim.id }}>
                    {answer(claim)}
                  </Link>
                  {claim.modality !== 'reported' && ` (${claim.modality})`}
                </td>
                <td>{claim.publisher ?? T.register.unknown}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </details>
  );
}
