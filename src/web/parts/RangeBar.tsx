import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import type { Alignment } from '../../model/question.ts';
import type { Latest } from '../../model/question.ts';
import { type Scale, linesFor, markOf } from '../figures/scale.ts';
import styles from './RangeBar.module.css';
import { Shape } from './Shape.tsx';

export interface Point {
  readonly alignment: Alignment;
  readonly claim: Pick<Latest, 'id' | 'doc' | 'count' | 'modality' | 'stance'>;
}

const percent = (part: number): string => `${(part * 100).toFixed(2)}%`;

/**
 * Where the accounts lie on the shared scale. A picture of what stands beside it in words and links, so it is hidden
 * from screen readers and left out of the tab order; a click on a shape opens its quote all the same.
 */
export function RangeBar({ points, scale }: { points: readonly Point[]; scale: Scale }) {
  const drawn = points.flatMap((point) => {
    const mark =
      point.claim.count === null || point.claim.stance === 'withholds' ? null : markOf(point.claim.count, scale);
    return mark === null ? [] : [{ ...point, mark }];
  });
  const lines = linesFor(drawn.map(({ mark }) => mark.at));
  const deep = Math.max(1, ...lines.map((line) => line + 1));
  return (
    <div className={styles.bar} aria-hidden="true" style={{ '--lines': deep } as CSSProperties}>
      <Ticks scale={scale} />
      {drawn.map(({ alignment, claim, mark }, i) => (
        <div key={claim.id} className={styles.line} style={{ '--line': lines[i] } as CSSProperties} data-of={alignment}>
          {mark.whisker && (
            <i
              className={styles.whisker}
              style={{ left: percent(mark.whisker.from), width: percent(mark.whisker.to - mark.whisker.from) }}
            />
          )}
          {mark.open && <i className={styles.open} data-to={mark.open} style={{ left: percent(mark.at) }} />}
          <Link
            to="/documents/$document"
            params={{ document: claim.doc }}
            search={{ claim: claim.id }}
            tabIndex={-1}
            className={styles.point}
            style={{ left: percent(mark.at) }}
          >
            <Shape of={alignment} hollow={claim.modality === 'alleged' || claim.stance === 'denies'} />
          </Link>
        </div>
      ))}
    </div>
  );
}

export function Ticks({ scale, label }: { scale: Scale; label?: (value: number) => string }) {
  return (
    <div className={styles.ticks} data-labelled={label !== undefined || undefined}>
      {scale.ticks.map((tick) => (
        <i key={tick} style={{ left: percent(scale.place(tick)) }}>
          {label?.(tick)}
        </i>
      ))}
    </div>
  );
}
