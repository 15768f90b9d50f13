import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Period, placeIn } from '../../figures/time.ts';
import { TIMELINE } from '../../texts/timeline.ts';
import styles from './Lane.module.css';
import { type Row, type Sign, type Stretch, touches } from './rows.ts';

const ROWS_AT_ONCE = 12;
/** A beginning of which only the latest day is told fades in over this part of the width. */
const FADE = 0.04;

const percent = (part: number): string => `${(part * 100).toFixed(3)}%`;
const clamp = (part: number): number => Math.min(1, Math.max(0, part));

/** Rows of stretches in time: places, measures, truces. */
export function Lane({
  title,
  rows,
  period,
  selected,
}: {
  title: string;
  rows: readonly Row[];
  period: Period;
  selected: string | undefined;
}) {
  const [all, showAll] = useState(false);
  const touching = rows.filter((row) => touches(row, period.from, period.to));
  const shown = all ? touching : touching.slice(0, ROWS_AT_ONCE);
  return (
    <section className={styles.lane} aria-label={title}>
      <h2>{title}</h2>
      {touching.length === 0 && <p className={styles.none}>{TIMELINE.nothing}</p>}
      <ul>
        {shown.map((row) => (
          <li key={row.id} className={styles.row}>
            <span className={styles.name} dir="auto" title={row.name}>
              {row.name}
            </span>
            <div className={styles.track}>
              {row.stretches.map((stretch, i) => (
                <Bar
                  key={stretch.id}
                  of={stretch}
                  after={row.stretches[i - 1]?.from?.sure ?? null}
                  row={row.name}
                  period={period}
                  selected={selected}
                />
              ))}
              {row.signs.map((sign) => (
                <Mark key={sign.id} of={sign} row={row.name} period={period} selected={selected} />
              ))}
            </div>
          </li>
        ))}
      </ul>
      {touching.length > ROWS_AT_ONCE && (
        <button type="button" className={styles.more} onClick={() => showAll(!all)}>
          {all ? TIMELINE.fewerRows : TIMELINE.moreRows(touching.length - ROWS_AT_ONCE)}
        </button>
      )}
    </section>
  );
}

interface Placed {
  readonly row: string;
  readonly period: Period;
  readonly selected: string | undefined;
}

/** `after`: when the stretch before it had begun. */
function Bar({ of, after, row, period, selected }: Placed & { of: Stretch; after: number | null }) {
  const at = (instant: number): number => placeIn(period, instant);
  const sure = of.from === null ? 0 : at(of.from.sure);
  // not over what went before: that had begun by then
  const faded = after === null ? sure - FADE : Math.max(sure - FADE, at(after));
  const open = of.from === null ? 0 : of.from.open === null ? faded : at(of.from.open);
  const [end, mayEnd] = of.to === null ? [1, 1] : [at(of.to.open ?? of.to.sure), at(of.to.sure)];
  if (open >= 1 || mayEnd <= 0) return null;
  const [left, right] = [clamp(Math.min(open, sure)), clamp(Math.max(end, mayEnd))];
  const width = Math.max(right - left, 0.002);
  const inside = (part: number): number => clamp((part - left) / width);
  return (
    <Link
      to="."
      search={(before) => ({ ...before, sel: of.id })}
      resetScroll={false}
      replace
      className={styles.bar}
      data-tone={of.tone}
      data-faint={of.faint || undefined}
      data-open={of.to === null || undefined}
      aria-current={of.id === selected || undefined}
      aria-label={`${row}: ${of.words}${of.contested.length > 0 ? `, ${TIMELINE.contested}` : ''}`}
      style={{ left: percent(left), width: percent(width) }}
    >
      <i className={styles.unsure} style={{ left: 0, width: percent(inside(sure)) }} />
      {end < mayEnd && <i className={styles.unsure} style={{ left: percent(inside(end)), right: 0 }} />}
      {of.contested.map((one) => {
        const [from, to] = [one.from === null ? 0 : inside(at(one.from)), one.to === null ? 1 : inside(at(one.to))];
        return to > from ? (
          <i
            key={`${one.from} ${one.to}`}
            className={styles.contested}
            style={{ left: percent(from), width: percent(to - from) }}
          />
        ) : null;
      })}
      {of.labelled && (
        <span className={styles.words} dir="auto">
          {of.words}
        </span>
      )}
    </Link>
  );
}

function Mark({ of, row, period, selected }: Placed & { of: Sign }) {
  const [from, to] = [placeIn(period, of.from), placeIn(period, of.to)];
  if (to <= 0 || from >= 1) return null;
  return (
    <Link
      to="."
      search={(before) => ({ ...before, sel: of.id })}
      resetScroll={false}
      replace
      className={styles.sign}
      data-sort={of.sort}
      aria-current={of.id === selected || undefined}
      aria-label={`${row}: ${of.words}`}
      title={of.words}
      style={{ left: percent(clamp(from)), width: percent(clamp(to) - clamp(from)) }}
    >
      <svg viewBox="0 0 10 10" aria-hidden="true">
        <path d={of.sort === 'break' ? 'M1 1l8 8M9 1 1 9' : 'M5 0v10'} />
      </svg>
    </Link>
  );
}
