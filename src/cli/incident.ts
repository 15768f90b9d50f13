/** An incident in the terminal: what it is, its grade, what is told of it slot by slot, and who tells it. */
import type { Incident, IncidentSlot, Told } from '../model/incident.ts';
import type { Io } from './io.ts';
import { bold, dim, table } from './table.ts';
import { counted, figure, safe } from './words.ts';

/** `nameOf` gives the name of a document. Lines for the terminal. */
export function incidentLines(io: Io, incident: Incident, nameOf: (doc: string) => string): string[] {
  const { title, id, place, time, grade, origins, mentions, slots, decisions } = incident;
  const reports = counted(new Set(mentions.map(({ doc }) => doc)).size, 'report');
  const told = slots.map((slot) => [slot.name, slot.values.map(toldLine).join('\n'), conflictOf(slot)]);
  const rows = mentions.map(({ doc, claims, basis }) => [safe(nameOf(doc)), counted(claims.length, 'claim'), basis]);
  return [
    bold(io, safe(title)),
    `${reports}, ${counted(origins, 'origin')}, ${grade.value}: ${safe(grade.basis)}  ${dim(io, id)}`,
    ...(place === null || place.others.length === 0 ? [] : [`also called ${place.others.map(safe).join(', ')}`]),
    ...(time === null
      ? ['no report dates it']
      : time.precision === 'day'
        ? []
        : [`known to the ${PRECISION[time.precision]}`]),
    ...(decisions.length === 0 ? [] : [`shaped by ${counted(decisions.length, 'decision')}: ${decisions.join(', ')}`]),
    ...(told.length === 0 ? [] : [table(io, [{ head: 'slot' }, { head: 'told', wide: true }, { head: '' }], told)]),
    table(io, [{ head: 'report', wide: true }, { head: '' }, { head: 'because', wide: true }], rows),
  ];
}

const PRECISION = { day: 'day', night: 'night', days: 'days', week: 'week', month: 'month', none: 'time' } as const;

function toldLine({ value, name, count, stance, claims }: Told): string {
  const said = count === undefined ? (name ?? value.replaceAll('-', ' ')) : figure(count);
  const notes = [
    stance === 'asserts' ? '' : stance === 'denies' ? 'denied' : 'withheld',
    claims.length > 1 ? `${claims.length} claims` : '',
  ];
  const shown = notes.filter((note) => note !== '').join(', ');
  return safe(shown === '' ? said : `${said} (${shown})`);
}

const conflictOf = ({ conflicting }: IncidentSlot): string => (conflicting ? 'told differently' : '');
