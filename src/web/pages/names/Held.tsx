import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Voice, When } from '../../../model/course.ts';
import { day, days } from '../../figures/words.ts';
import { Voices } from '../../parts/Voices.tsx';
import { NAMES } from '../../texts/search.ts';
import { TOLD } from '../../texts/timeline.ts';
import styles from './Names.module.css';

export interface HeldLine {
  readonly id: string;
  readonly name: string;
  /** id of the place that the name leads to */
  readonly place: string | null;
  readonly when: string;
  readonly contested: boolean;
  readonly claims: readonly string[];
}

const edge = ({ start, end }: When): string => (start === null ? TOLD.before(day(end)) : days({ start, end }));

/** From when until when, as far as anything tells. */
export const whenOf = (from: When | null, to: When | null): string =>
  [from === null ? null : `${NAMES.from} ${edge(from)}`, to === null ? NAMES.goesOn : `${NAMES.until} ${edge(to)}`]
    .filter((part) => part !== null)
    .join(', ');

/** What was held or ordered, and when; with the quotes under each where they are at hand. */
export function Held({ of, voices }: { of: readonly HeldLine[]; voices?: readonly Voice[] }) {
  return (
    <ul className={styles.held}>
      {of.map((line) => (
        <Line key={line.id} of={line} voices={voices} />
      ))}
    </ul>
  );
}

function Line({
  of: { name, place, when, contested, claims },
  voices,
}: {
  of: HeldLine;
  voices: readonly Voice[] | undefined;
}) {
  const [open, setOpen] = useState(false);
  return (
    <li>
      {place === null ? (
        <span dir="auto">{name}</span>
      ) : (
        <Link to="/places/$place" params={{ place }} dir="auto">
          {name}
        </Link>
      )}{' '}
      <span className={styles.note}>
        {when}
        {contested && `, ${NAMES.contested}`}
      </span>
      {voices !== undefined && (
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{TOLD.whoSays}</summary>
          {open && <Voices of={voices} claims={claims} />}
        </details>
      )}
    </li>
  );
}
