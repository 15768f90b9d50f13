import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { dayOf, type Period, placeIn, timeTicks } from '../../figures/time.ts';
import { day } from '../../figures/words.ts';
import { TIMELINE } from '../../texts/timeline.ts';
import styles from './Brush.module.css';
import { moved, SHORTEST_MS, within } from './period.ts';

const BINS = 120;
const KEY_STEP = 0.05;
type Part = 'start' | 'end' | 'move';

interface Given {
  readonly whole: Period;
  readonly shown: Period;
  readonly instants: readonly number[];
  readonly onChange: (period: Period) => void;
}

const percent = (part: number): string => `${(Math.min(1, Math.max(0, part)) * 100).toFixed(3)}%`;

/** All that is dated, small; its marked part is the period shown, and is moved by its ends and its middle. */
export function Brush({ whole, shown, instants, onChange }: Given) {
  const track = useRef<HTMLDivElement>(null);
  const [dragged, drag] = useState<{ part: Part; period: Period; grip: number } | null>(null);
  const period = dragged?.period ?? shown;
  const length = whole.to - whole.from;

  const instantAt = (clientX: number): number => {
    const box = track.current?.getBoundingClientRect();
    return box === undefined ? whole.from : whole.from + ((clientX - box.left) / box.width) * length;
  };
  const changed = (part: Part, at: number, grip: number, { from, to }: Period): Period => {
    if (part === 'start') return within({ from: Math.min(at, to - SHORTEST_MS), to }, whole);
    if (part === 'end') return within({ from, to: Math.max(at, from + SHORTEST_MS) }, whole);
    return within({ from: at - grip, to: at - grip + (to - from) }, whole);
  };
  const take = (part: Part) => (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag({ part, period: shown, grip: instantAt(event.clientX) - shown.from });
  };
  const pull = (event: PointerEvent): void => {
    if (dragged !== null)
      drag({ ...dragged, period: changed(dragged.part, instantAt(event.clientX), dragged.grip, dragged.period) });
  };
  const drop = (): void => {
    if (dragged !== null) onChange(dragged.period);
    drag(null);
  };
  const press = (part: Part) => (event: KeyboardEvent) => {
    const by = { ArrowLeft: -KEY_STEP, ArrowRight: KEY_STEP }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const step = (shown.to - shown.from) * by;
    if (part === 'move') onChange(moved(shown, by, whole));
    else onChange(changed(part, (part === 'start' ? shown.from : shown.to) + step, 0, shown));
  };

  const bins = Array.from({ length: BINS }, () => 0);
  for (const at of instants) {
    const bin = Math.min(BINS - 1, Math.max(0, Math.floor(placeIn(whole, at) * BINS)));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  const most = Math.max(1, ...bins);
  const [left, right] = [placeIn(whole, period.from), placeIn(whole, period.to)];
  const grips: readonly (readonly [Part, string, number, number])[] = [
    ['move', TIMELINE.move, left, period.from],
    ['start', TIMELINE.start, left, period.from],
    ['end', TIMELINE.end, right, period.to],
  ];
  return (
    <fieldset className={styles.brush}>
      <legend className="unseen">{TIMELINE.brush}</legend>
      <div ref={track} className={styles.track}>
        <svg className={styles.density} viewBox={`0 0 ${BINS} 1`} preserveAspectRatio="none" aria-hidden="true">
          <path
            d={bins
              .map((n, i) => {
                const height = Math.sqrt(n / most);
                return n === 0 ? '' : `M${i + 0.15} 1v${-height}h0.7v${height}Z`;
              })
              .join('')}
          />
        </svg>
        {grips.map(([part, label, at, value]) => (
          <div
            key={part}
            className={styles[part]}
            style={part === 'move' ? { left: percent(left), width: percent(right - left) } : { left: percent(at) }}
            role="slider"
            tabIndex={0}
            aria-label={label}
            aria-valuemin={whole.from}
            aria-valuemax={whole.to}
            aria-valuenow={Math.round(value)}
            aria-valuetext={
              part === 'move' ? `${day(dayOf(period.from))} – ${day(dayOf(period.to))}` : day(dayOf(value))
            }
            onPointerDown={take(part)}
            onPointerMove={pull}
            onPointerUp={drop}
            onPointerCancel={() => drag(null)}
            onKeyDown={press(part)}
          />
        ))}
      </div>
      <div className={styles.ticks} aria-hidden="true">
        {timeTicks(whole, 6).map(({ at, label }) => (
          <i key={at} style={{ left: percent(placeIn(whole, at)) }}>
            {label}
          </i>
        ))}
      </div>
    </fieldset>
  );
}
