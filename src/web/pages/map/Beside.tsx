import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { day, days, number } from '../../figures/words.ts';
import { MAP } from '../../texts/map.ts';
import styles from './MapPage.module.css';
import type { Happened, HeldPlace } from './day.ts';

const AT_ONCE = 40;

interface Given {
  readonly happened: readonly Happened[];
  readonly held: readonly HeldPlace[];
  readonly nowhere: number;
  /** only what lies in the part that the map shows */
  readonly bounded: boolean;
  /** without a map the places stand in degrees */
  readonly degrees: boolean;
  readonly sel: string | undefined;
}

const degree = (value: number): string => `${number(Math.round(value * 1000) / 1000)}°`;

/** What the map shows, to be read; in step with it. */
export function Beside({ happened, held, nowhere, bounded, degrees, sel }: Given) {
  const [all, showAll] = useState(false);
  const shown = all ? happened : happened.slice(0, AT_ONCE);
  const where = ({ lat, lon, precision }: Pick<Happened, 'lat' | 'lon' | 'precision'>): string =>
    [degrees ? MAP.degrees(degree(lat), degree(lon)) : null, precision === null ? null : MAP.precision[precision]]
      .filter((part) => part !== null)
      .join(', ');
  return (
    <>
      <h2>{MAP.incidents(happened.length)}</h2>
      {bounded && <p className={styles.note}>{MAP.inView}</p>}
      <ul className={styles.list}>
        {shown.map(({ id, lat, lon, precision, incident: { title, time }, toll }) => (
          <li key={id}>
            <Link
              to="."
              search={(before) => ({ ...before, sel: id })}
              replace
              resetScroll={false}
              aria-current={id === sel || undefined}
              dir="auto"
            >
              {title}
            </Link>
            <span className={styles.note}>
              {time !== null && (time.start === time.end ? day(time.start) : days(time))}
              {toll !== null && ` · ${number(toll.low)}${toll.high > toll.low ? `–${number(toll.high)}` : ''} killed`}
              {` · ${where({ lat, lon, precision })}`}
            </span>
          </li>
        ))}
      </ul>
      {happened.length > shown.length && (
        <button type="button" className={styles.link} onClick={() => showAll(true)}>
          {MAP.more(happened.length - shown.length)}
        </button>
      )}
      {nowhere > 0 && <p className={styles.note}>{MAP.notLocated(nowhere)}</p>}
      <h2>{MAP.control}</h2>
      <ul className={styles.list}>
        {held.map((place) => (
          <li key={place.id}>
            <Link
              to="."
              search={(before) => ({ ...before, sel: place.id })}
              replace
              resetScroll={false}
              aria-current={place.id === sel || undefined}
              dir="auto"
            >
              <i className={styles.tone} data-tone={place.tone} data-contested={place.contested || undefined} />
              {place.name}: {place.holder}
            </Link>
            <span className={styles.note}>
              {[place.contested ? MAP.contested : null, where(place)].filter((part) => part !== null).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
