import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Incident } from '../../../model/incident.ts';
import { radiusOf, spanOf, tollOf } from '../../figures/incidents.ts';
import { type Period, placeIn } from '../../figures/time.ts';
import { number } from '../../figures/words.ts';
import { useWidth } from '../../parts/useWidth.ts';
import { TIMELINE } from '../../texts/timeline.ts';
import styles from './Incidents.module.css';
import { swarm } from './swarm.ts';

const HEIGHT_MIN = 64;
const MARGIN = 12;

interface Given {
  readonly incidents: readonly Incident[];
  readonly period: Period;
  readonly selected: string | undefined;
}

/** The incidents of the period as discs: as large as the lowest toll, ringed by the highest, on a bar as long as the date is unsure. */
export function Incidents({ incidents, period, selected }: Given) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const whole = incidents.flatMap((incident) => {
    const span = spanOf(incident);
    if (span === null || span.to <= period.from || span.from >= period.to) return [];
    const toll = tollOf(incident);
    const [from, to] = [placeIn(period, span.from) * width, placeIn(period, span.to) * width];
    const inner = radiusOf(toll?.low ?? 0);
    return [{ incident, toll, from, to, x: (from + to) / 2, inner, r: Math.max(inner, radiusOf(toll?.high ?? 0)) }];
  });
  // many at once are drawn smaller rather than over one another
  const { scale, heights } = swarm(whole);
  const placed = whole.map((one) => ({ ...one, inner: one.inner * scale, r: one.r * scale }));
  const reach = Math.max(HEIGHT_MIN / 2, ...placed.map(({ r }, i) => Math.abs(heights[i] ?? 0) + r)) + MARGIN;
  return (
    <section className={styles.lane} aria-label={TIMELINE.incidents}>
      <h2>{TIMELINE.incidents}</h2>
      <div className={styles.row}>
        <p className={styles.note}>
          {TIMELINE.incidentsIn(placed.length, incidents.filter(({ time }) => time !== null).length)}
        </p>
        <div ref={box} className={styles.track}>
          {width > 0 && (
            // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset
            <svg width={width} height={2 * reach} role="group" aria-label={TIMELINE.incidents}>
              <path d={`M0 ${reach}H${width}`} className={styles.axis} />
              {placed.map(({ incident, toll, from, to, x, inner, r }, i) => {
                const y = reach + (heights[i] ?? 0);
                const unsure = incident.time?.precision !== 'day' && incident.time?.precision !== 'night';
                return (
                  <Link
                    key={incident.id}
                    to="."
                    search={(before) => ({ ...before, sel: incident.id })}
                    resetScroll={false}
                    replace
                    className={styles.incident}
                    data-grade={incident.grade.value}
                    aria-current={incident.id === selected || undefined}
                    aria-label={
                      toll === null ? incident.title : `${incident.title}: ${number(toll.low)}–${number(toll.high)}`
                    }
                  >
                    <title>{incident.title}</title>
                    {(unsure || to - from > 2 * r + 4) && (
                      <path d={`M${Math.max(0, from)} ${y}H${Math.min(width, to)}`} className={styles.unsure} />
                    )}
                    {r > inner + 1 && <circle cx={x} cy={y} r={r} className={styles.most} />}
                    <circle cx={x} cy={y} r={inner} className={toll === null ? styles.none : styles.least} />
                  </Link>
                );
              })}
            </svg>
          )}
        </div>
      </div>
    </section>
  );
}
