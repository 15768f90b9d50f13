/** The copies of a document in the terminal. */
import type { Carrier, CopiesOf, SourceBasis } from '../model/copies.ts';
import type { Io } from './io.ts';
import { table } from './table.ts';
import { counted, day } from './words.ts';

const BASES: Readonly<Record<SourceBasis, string>> = {
  earliest: 'likely source: the earliest',
  agency: 'likely source: the agency’s own issue',
  fullest: 'likely source: the fullest',
};
const COLUMNS = [{ head: 'document' }, { head: 'title', wide: true }, { head: 'publisher', wide: true }] as const;

const cells = ({ id, title, publisher, published }: Carrier): string[] => [
  id.slice(0, 10),
  title,
  publisher ?? '',
  day(published),
];

/** Lines for the terminal, a blank one behind each part; none for a document without copies. */
export function copyLines(io: Io, id: string, { family, shares }: CopiesOf): string[] {
  const lines: string[] = [];
  if (family !== null) {
    const others = family.carriers.filter((carrier) => carrier.id !== id);
    const rows = others.map((carrier) => [...cells(carrier), carrier.id === family.source ? BASES[family.basis] : '']);
    const own = family.source === id ? ` (this one is the ${BASES[family.basis]})` : '';
    const credit = family.agency === null ? '' : `, credited to ${family.agency}`;
    lines.push(`${counted(others.length, 'copy', 'copies')}${credit}${own}`);
    lines.push(table(io, [...COLUMNS, { head: 'published', align: 'right' }, { head: '' }], rows), '');
  }
  if (shares.length > 0) {
    const rows = shares.map(({ document, passages }) => [
      ...cells(document),
      passages.map(({ here, there }) => `${here.start}–${here.end} = ${there.start}–${there.end}`).join('\n'),
    ]);
    lines.push(`passages shared with ${counted(shares.length, 'other document')}`);
    lines.push(
      table(io, [...COLUMNS, { head: 'published', align: 'right' }, { head: 'characters here = there' }], rows),
      '',
    );
  }
  return lines;
}
