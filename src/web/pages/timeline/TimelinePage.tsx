import { useQueries, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import type { Incident } from '../../../model/incident.ts';
import * as ask from '../../ask.ts';
import { dayOf, instantOf, type Period, placeIn, timeTicks } from '../../figures/time.ts';
import { day, days } from '../../figures/words.ts';
import { useView } from '../../parts/AsOf.tsx';
import { Heading } from '../../parts/Heading.tsx';
import { TableLink } from '../../parts/TableLink.tsx';
import { IncidentCard } from '../../parts/IncidentCard.tsx';
import { Empty, Failed, Loading } from '../../parts/States.tsx';
import { useWidth } from '../../parts/useWidth.ts';
import { Voices } from '../../parts/Voices.tsx';
import { TIMELINE, TOLD } from '../../texts/timeline.ts';
import { Brush } from './Brush.tsx';
import { Incidents } from './Incidents.tsx';
import { Lane } from './Lane.tsx';
import { moved, read, usualOf, wholeOf, within, written, zoomed } from './period.ts';
import { controlRows, instantsOf, measureRows, type Row, truceRows } from './rows.ts';
import styles from './TimelinePage.module.css';

const route = getRouteApi('/timeline');

/** More than can be told apart: of a period that holds more only the latest are asked for. */
const MOST = { limit: 400, sort: 'latest' } as const;
const COURSES = { limit: 100 };

/** What happened and what held when, on lanes under one another. */
export default function TimelinePage() {
  const view = useView();
  const { from, to } = route.useSearch();
  const latest = useQuery(ask.incidents(view, MOST));
  const isMany = latest.data !== undefined && latest.data.next !== null;
  const narrowed =
    isMany && from !== undefined && to !== undefined ? { from: from.slice(0, 10), to: to.slice(0, 10) } : {};
  const [incidents, control, measures, ceasefires] = useQueries({
    queries: [
      ask.incidents(view, { ...MOST, ...narrowed }),
      ask.control(view, { ...COURSES, ...narrowed }),
      ask.measures(view, { ...COURSES, ...narrowed }),
      ask.ceasefires(view, { ...COURSES, ...narrowed }),
    ],
  });
  const asked = [incidents, control, measures, ceasefires];
  const failed = asked.find(({ error }) => error !== null)?.error;
  const shown = useMemo(() => incidents.data?.incidents.toReversed() ?? [], [incidents.data]);
  const isCut = asked.some(({ data }) => data !== undefined && data.next !== null);
  const rows = useMemo(
    () => ({
      control: controlRows(control.data?.places ?? []),
      measures: measureRows(measures.data?.authorities ?? []),
      truces: truceRows(ceasefires.data?.ceasefires ?? []),
    }),
    [control.data, measures.data, ceasefires.data],
  );
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Heading title={TIMELINE.title} />
        <p>{TIMELINE.lead}</p>
      </div>
      {failed ? (
        <Failed error={failed} again={() => void Promise.all(asked.map(({ refetch }) => refetch()))} />
      ) : asked.some(({ data }) => data === undefined) ? (
        <Loading />
      ) : (
        <Dated incidents={shown} rows={rows} beyond={isMany ? (latest.data?.incidents ?? []) : null} />
      )}
      {isCut && <p className={styles.note}>{TIMELINE.cut}</p>}
      <TableLink of="incidents" search={{ from: from?.slice(0, 10), to: to?.slice(0, 10) }} />
    </div>
  );
}

interface Lanes {
  readonly control: readonly Row[];
  readonly measures: readonly Row[];
  readonly truces: readonly Row[];
}

interface Given {
  readonly incidents: readonly Incident[];
  readonly rows: Lanes;
  /** the latest of more than are drawn; null where all are here */
  readonly beyond: readonly Incident[] | null;
}

function Dated({ incidents, rows, beyond }: Given) {
  const { from, to, sel } = route.useSearch();
  const navigate = useNavigate();
  const all = useMemo(() => [...rows.control, ...rows.measures, ...rows.truces], [rows]);
  const happened = useMemo(
    () => incidents.flatMap(({ time }) => (time === null ? [] : [instantOf(time.start)])),
    [incidents],
  );
  const instants = useMemo(() => [...happened, ...instantsOf(all)], [happened, all]);
  const whole = useMemo(() => {
    if (beyond === null) return wholeOf(instants);
    const [start, end] = [read(from), read(to)];
    // what lies before and after is not here, and may be moved to
    const around = start === null || end === null ? [] : [start - (end - start), end + (end - start)];
    return wholeOf([
      ...instants,
      ...beyond.flatMap(({ time }) => (time === null ? [] : [instantOf(time.start)])),
      ...around,
    ]);
  }, [beyond, instants, from, to]);
  if (whole === null)
    return (
      <Empty title={TIMELINE.empty}>
        <p>{TIMELINE.emptyDo}</p>
      </Empty>
    );
  const usual = usualOf(happened.length > 0 ? happened : instants, whole);
  const period = within({ from: read(from) ?? usual.from, to: read(to) ?? usual.to }, whole);
  const show = (next: Period): void => {
    void navigate({
      to: '.',
      search: (before) => ({ ...before, from: written(hour(next.from)), to: written(hour(next.to)) }),
      replace: true,
      resetScroll: false,
    });
  };
  const acts: readonly (readonly [string, Period])[] = [
    [TIMELINE.earlier, moved(period, -0.5, whole)],
    [TIMELINE.later, moved(period, 0.5, whole)],
    [TIMELINE.zoomIn, zoomed(period, 0.5, whole)],
    [TIMELINE.zoomOut, zoomed(period, 2, whole)],
    [TIMELINE.whole, whole],
  ];
  const undated = incidents.filter(({ time }) => time === null).length;
  return (
    <>
      <div className={styles.period}>
        <h2>{days({ start: dayOf(period.from), end: dayOf(period.to) })}</h2>
        {acts.map(([name, next]) => (
          <button key={name} type="button" onClick={() => show(next)}>
            {name}
          </button>
        ))}
      </div>
      <div className={styles.columns}>
        <div className={styles.lanes}>
          <Ticks period={period} />
          <Incidents incidents={incidents} period={period} selected={sel} />
          <Lane title={TIMELINE.control} rows={rows.control} period={period} selected={sel} />
          <Lane title={TIMELINE.measures} rows={rows.measures} period={period} selected={sel} />
          <Lane title={TIMELINE.ceasefires} rows={rows.truces} period={period} selected={sel} />
          <div className={styles.brush}>
            <Brush whole={whole} shown={period} instants={instants} onChange={show} />
          </div>
          <p className={styles.note}>
            {TIMELINE.sizes} {TIMELINE.hatched}.
          </p>
          {undated > 0 && <p className={styles.note}>{TIMELINE.undated(undated)}</p>}
          <List incidents={incidents} period={period} />
        </div>
        <Panel incidents={incidents} rows={all} sel={sel} />
      </div>
    </>
  );
}

const HOUR = 3_600_000;
const hour = (instant: number): number => Math.round(instant / HOUR) * HOUR;

const TICK_PIXELS = 100;

function Ticks({ period }: { period: Period }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return (
    <div ref={box} className={styles.ticks} aria-hidden="true">
      {timeTicks(period, Math.max(2, width / TICK_PIXELS)).map(({ at, label }) => (
        <i key={at} style={{ left: `${(placeIn(period, at) * 100).toFixed(3)}%` }}>
          {label}
        </i>
      ))}
    </div>
  );
}

/** What stands under the chosen sign, with the quotes. */
function Panel({
  incidents,
  rows,
  sel,
}: {
  incidents: readonly Incident[];
  rows: readonly Row[];
  sel: string | undefined;
}) {
  if (sel === undefined) return null;
  const incident = incidents.find(({ id }) => id === sel);
  const row = rows.find(({ stretches, signs }) => [...stretches, ...signs].some(({ id }) => id === sel));
  const item = row && [...row.stretches, ...row.signs].find(({ id }) => id === sel);
  if (incident === undefined && item === undefined) return null;
  return (
    <aside className={styles.panel} aria-label={TOLD.panel}>
      <Link
        to="."
        search={(before) => ({ ...before, sel: undefined })}
        replace
        resetScroll={false}
        className={styles.close}
      >
        {TIMELINE.close}
      </Link>
      {incident && <IncidentCard of={incident} />}
      {row && item && (
        <>
          <h2 dir="auto">{row.name}</h2>
          <p>{item.words}</p>
          <h3>{TOLD.whoSays}</h3>
          <Voices of={row.voices} claims={item.claims} />
        </>
      )}
    </aside>
  );
}

function List({ incidents, period }: { incidents: readonly Incident[]; period: Period }) {
  const shown = incidents.filter(
    ({ time }) => time !== null && instantOf(time.start) < period.to && instantOf(time.end) >= period.from,
  );
  return (
    <details className={styles.list}>
      <summary>{TIMELINE.list}</summary>
      <ul>
        {shown.map(({ id, title, time }) => (
          <li key={id}>
            {time && <time dateTime={time.start}>{time.start === time.end ? day(time.start) : days(time)}</time>}
            <Link to="." search={(before) => ({ ...before, sel: id })} replace resetScroll={false} dir="auto">
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
