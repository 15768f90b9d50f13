import { useQueries, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useId, useMemo, useState } from 'react';
import type { ControlCourse } from '../../../model/course.ts';
import type { Incident } from '../../../model/incident.ts';
import * as ask from '../../ask.ts';
import { DAY_MS, dayOf, instantOf } from '../../figures/time.ts';
import { day as inWords } from '../../figures/words.ts';
import { useView } from '../../parts/AsOf.tsx';
import { Heading } from '../../parts/Heading.tsx';
import { IncidentCard } from '../../parts/IncidentCard.tsx';
import { Empty, Failed, Loading } from '../../parts/States.tsx';
import { Voices } from '../../parts/Voices.tsx';
import { MAP } from '../../texts/map.ts';
import { TIMELINE, TOLD } from '../../texts/timeline.ts';
import { controlRows, instantsOf } from '../timeline/rows.ts';
import { happenedBy, heldOn, WINDOWS } from './day.ts';
import { Beside } from './Beside.tsx';
import type { Bounds } from './MapView.tsx';
import styles from './MapPage.module.css';

const MapView = lazy(() => import('./MapView.tsx'));
const route = getRouteApi('/map');

/** More than can be told apart: of more only the latest are asked for, and the places of which most is told. */
const MOST = { limit: 400, sort: 'latest' } as const;
const PLACES = { limit: 200, sort: 'told' } as const;

/** Where it happened and who held what, on a day. */
export default function MapPage() {
  const view = useView();
  const { on, window = 'all' } = route.useSearch();
  const latest = useQuery(ask.incidents(view, MOST));
  const [bounds, setBounds] = useState<Bounds | null>(null);
  const isMany = latest.data !== undefined && latest.data.next !== null;
  const upTo = isMany && on !== undefined ? { to: on } : {};
  const since = isMany && on !== undefined && window !== 'all' ? { from: dayOf(instantOf(on) - WINDOWS[window]) } : {};
  const there = isMany && bounds !== null && bounds.box !== null ? { box: bounds.box } : {};
  const [incidents, control, settings] = useQueries({
    queries: [
      ask.incidents(view, { ...MOST, ...upTo, ...since, ...there }),
      ask.control(view, { ...PLACES, ...upTo, ...there }),
      ask.settings(),
    ],
  });
  const asked = [incidents, control, settings];
  const failed = asked.find(({ error }) => error !== null)?.error;
  return (
    <>
      <div className={styles.head}>
        <Heading title={MAP.title} />
        <p>{MAP.lead}</p>
      </div>
      {failed ? (
        <Failed error={failed} again={() => void Promise.all(asked.map(({ refetch }) => refetch()))} />
      ) : incidents.data === undefined || control.data === undefined || settings.data === undefined ? (
        <Loading />
      ) : (
        <Placed
          incidents={incidents.data.incidents}
          latest={latest.data?.incidents ?? incidents.data.incidents}
          control={control.data.places}
          tiles={settings.data.tiles}
          bounds={bounds}
          onBounds={setBounds}
        />
      )}
      {(isMany || control.data?.next != null) && <p>{MAP.cut}</p>}
    </>
  );
}

interface Given {
  readonly incidents: readonly Incident[];
  /** wherever they happened: their days are on the slider too, so that it does not empty over an empty sea */
  readonly latest: readonly Incident[];
  readonly control: readonly ControlCourse[];
  readonly tiles: string | null;
  readonly bounds: Bounds | null;
  readonly onBounds: (bounds: Bounds) => void;
}

function Placed({ incidents, latest, control, tiles, bounds, onBounds }: Given) {
  const { on, window = 'all', sel } = route.useSearch();
  const navigate = useNavigate();
  const slider = useId();
  const [drawn, setDrawn] = useState(true);
  const rows = useMemo(() => controlRows(control), [control]);
  const days = useMemo(() => {
    const happened = [...latest, ...incidents].flatMap(({ time, place }) =>
      time === null || place?.lat == null ? [] : [instantOf(time.start), instantOf(time.end)],
    );
    const turned = instantsOf(rows).map((at) => Math.floor(at / DAY_MS) * DAY_MS);
    const all = [...happened, ...turned].toSorted((a, b) => a - b);
    return [...new Set(all)];
  }, [latest, incidents, rows]);
  const [first, last] = [days[0], days.at(-1)];
  const day = on === undefined ? (last ?? 0) : instantOf(on);
  const { located, nowhere } = useMemo(() => happenedBy(incidents, day, window), [incidents, day, window]);
  const held = useMemo(() => heldOn(control, rows, day), [control, rows, day]);
  if (first === undefined || last === undefined)
    return (
      <Empty title={MAP.empty}>
        <p>{MAP.emptyDo}</p>
      </Empty>
    );
  const set = (next: { on?: string; window?: keyof typeof WINDOWS; sel?: string | undefined }): void => {
    void navigate({ to: '.', search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false });
  };
  const inView = bounds === null || !drawn ? located : located.filter(({ lat, lon }) => bounds.holds(lat, lon));
  // Days on which something happened lie evenly under the slider: wars are short and the archives long.
  const at = days.findLastIndex((one) => one <= day);
  return (
    <>
      <div className={styles.time}>
        <label htmlFor={slider}>{MAP.day}</label>
        <input
          id={slider}
          type="range"
          min={0}
          max={days.length - 1}
          value={Math.max(0, at)}
          aria-valuetext={inWords(dayOf(day))}
          onChange={({ currentTarget: { value } }) => set({ on: dayOf(days[Number(value)] ?? last) })}
        />
        <output htmlFor={slider}>{inWords(dayOf(day))}</output>
        <fieldset>
          <legend>{MAP.window}</legend>
          {(['week', 'month', 'all'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={one === window} onClick={() => set({ window: one })}>
              {MAP.windows[one]}
            </button>
          ))}
        </fieldset>
      </div>
      <div className={styles.columns} data-drawn={drawn || undefined}>
        {drawn ? (
          <div className={styles.view}>
            <Suspense fallback={<p className={styles.waiting}>{MAP.loading}</p>}>
              <MapView
                happened={located}
                held={held}
                selected={sel}
                tiles={tiles}
                onSelect={(id) => set({ sel: id })}
                onBounds={onBounds}
                onFailure={() => setDrawn(false)}
              />
            </Suspense>
          </div>
        ) : (
          <p className={styles.noMap}>{MAP.noWebGl}</p>
        )}
        <div className={styles.side}>
          <Chosen incidents={incidents} control={control} rows={rows} sel={sel} />
          <Beside
            happened={inView}
            held={held}
            nowhere={nowhere}
            bounded={inView !== located}
            degrees={!drawn}
            sel={sel}
          />
        </div>
      </div>
    </>
  );
}

interface ChosenGiven {
  readonly incidents: readonly Incident[];
  readonly control: readonly ControlCourse[];
  readonly rows: ReturnType<typeof controlRows>;
  readonly sel: string | undefined;
}

/** What stands under the chosen sign, with the quotes. */
function Chosen({ incidents, control, rows, sel }: ChosenGiven) {
  if (sel === undefined) return null;
  const incident = incidents.find(({ id }) => id === sel);
  const row = rows.find(({ stretches }) => stretches.some(({ id }) => id === sel));
  const stretch = row?.stretches.find(({ id }) => id === sel);
  const place = control.find((course) => course.place.id === row?.id)?.place;
  if (incident === undefined && stretch === undefined) return null;
  return (
    <section className={styles.chosen} aria-label={TOLD.panel}>
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
      {row && stretch && (
        <>
          <h2 dir="auto">{place?.name ?? row.name}</h2>
          <p>{stretch.words}</p>
          <h3>{TOLD.whoSays}</h3>
          <Voices of={row.voices} claims={stretch.claims} />
        </>
      )}
      <p>
        <Link to="/timeline" search={(before) => ({ ...before, sel })} className={styles.link}>
          {TOLD.onTimeline}
        </Link>
      </p>
    </section>
  );
}
