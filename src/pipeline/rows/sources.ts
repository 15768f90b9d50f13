/** Who says a row's figure, and who carries it: "X (via Y)" is X's word, passed on by Y. */
import type { Attribution } from '../../model/claim.ts';
import type { TableMap } from '../../model/table-map.ts';
import { type Row, RowFault, wordIn } from './row.ts';

interface Parts {
  readonly source: string;
  readonly carrier: string | null;
}

/** Reads cells by a pattern of fixed words around {source} and {carrier}, in that order or the other. */
export function readerOf(pattern: string | undefined): (cell: string) => Parts {
  const parts = /^(.*?)\{(source|carrier)\}(.+?)\{(source|carrier)\}(.*)$/su.exec(pattern ?? '');
  if (parts === null) return (source) => ({ source, carrier: null });
  const [, before = '', first, between = '', , after = ''] = parts;
  return (cell) => {
    const at = cell.indexOf(between, before.length);
    const fits = cell.startsWith(before) && cell.endsWith(after) && at > before.length;
    const stop = cell.length - after.length;
    if (!fits || at + between.length >= stop) return { source: cell, carrier: null };
    const [one, other] = [cell.slice(before.length, at).trim(), cell.slice(at + between.length, stop).trim()];
    return first === 'source' ? { source: one, carrier: other } : { source: other, carrier: one };
  };
}

/** The table's publisher, the carrier where the cell names one, and the claimant. @throws RowFault */
export function attributionOf(row: Row, { source, document }: TableMap, read: (cell: string) => Parts): Attribution[] {
  const cell = wordIn(row, source.column);
  if (cell === '') throw new RowFault(`"${source.column}" names no source`);
  const parts = read(cell);
  const { start, end } = row.cell(source.column);
  const linkOf = (name: string): Attribution => {
    const known = Object.hasOwn(source.names, name) ? source.names[name] : undefined;
    return {
      role: 'source',
      name: known?.name ?? name,
      actor: known?.actor ?? null,
      text: name,
      span: { start, end },
    };
  };
  return [
    { role: 'publisher', name: document.publisher ?? 'publisher (not named)' },
    ...(parts.carrier === null ? [] : [linkOf(parts.carrier)]),
    linkOf(parts.source),
  ];
}
