/** A single record in the terminal. */
import type { Shown } from '../app/index.ts';
import type { StoredClaim } from '../ledger/types.ts';
import type { FactField } from '../model/document.ts';
import { type AnyClaim, claimantOf } from '../model/claim.ts';
import type { Io } from './io.ts';
import { copyLines } from './copies.ts';
import { findingLines } from './finding.ts';
import { incidentLines } from './incident.ts';
import { questionLines } from './question.ts';
import { bold, dim, table } from './table.ts';
import { counted, day, safe, shortened, yearlessDays } from './words.ts';

/** Lines for the terminal. */
export function shownLines(io: Io, shown: Shown): string[] {
  if (shown.type === 'question') return [...questionLines(io, shown.question), ...findingLines(io, shown.findings)];
  if (shown.type === 'incident') return incidentLines(io, shown.incident, (doc) => doc.slice(0, 12));
  if (shown.type === 'claim') return claimLines(io, shown.claim);
  const { document, claims, copies } = shown;
  const { provenance, found, readFrom, ...metadata } = document.metadata;
  const {
    title,
    publisher,
    agency,
    author,
    published,
    monthDay = null,
    updated = null,
    language,
    url = null,
  } = metadata;
  const told = (field: FactField, value: string | null): Fact => [
    field,
    value,
    [found[field], readFrom?.[field]].filter((word) => word !== undefined).join(': '),
  ];
  const facts: Fact[] = [
    ['id', document.id],
    told('title', title),
    told('publisher', publisher),
    told('agency', agency),
    told('author', author),
    told(
      'published',
      published === null && monthDay !== null ? yearlessDays({ start: monthDay, end: monthDay }) : day(published),
    ),
    told('updated', day(updated)),
    told('language', language),
    told('url', url),
    ['file', document.name],
    ['asked for', provenance?.url === url ? null : (provenance?.url ?? null)],
    ['answered by', provenance?.answeredBy ?? null],
    ['retrieved', provenance?.retrieved ?? null],
    ['attached to', provenance?.attachedTo ?? null],
    ['mailing list', provenance?.list ?? null],
    ['read with', [document.rules, ...document.packs].join(', ')],
    [
      'part',
      document.part === undefined
        ? null
        : `${document.part.number} of ${document.part.of} in the file ${document.part.file}`,
    ],
    ['not read', document.notRead],
    ['letters lost', document.damage?.length ? `in ${counted(document.damage.length, 'place')}` : null],
    ['removed', document.tombstone?.reason ?? null],
  ];
  const paged = claims.some(({ page }) => page !== undefined);
  const rows = claims.map((claim) => [
    claim.id,
    claim.review === undefined ? claim.kind : `${claim.kind} (${claim.review.verdict})`,
    claimantOf(claim).name,
    ...(paged ? [String(claim.page ?? '')] : []),
    shortened(claim.quote.text, 140),
  ]);
  const columns = [
    { head: 'claim' },
    { head: 'kind' },
    { head: 'claimant', wide: true },
    ...(paged ? [{ head: 'page', align: 'right' } as const] : []),
    { head: 'quote', wide: true },
  ] as const;
  return [
    bold(io, safe(title ?? document.name)),
    ...factLines(io, facts),
    '',
    ...copyLines(io, document.id, copies),
    counted(claims.length, 'claim'),
    ...(rows.length > 0 ? [table(io, columns, rows)] : []),
  ];
}

const reviewOf = ({ review }: AnyClaim): string | null =>
  review === undefined
    ? null
    : `${review.verdict} by ${review.by}, ${day(review.at.slice(0, 10))} (${review.decision})`;

const pageOf = ({ page }: Pick<AnyClaim, 'page'>): string => (page === undefined ? '' : `page ${page}, `);

function claimLines(io: Io, { claim, document }: StoredClaim): string[] {
  const slots = Object.entries(flat(claim[claim.kind])).map(([slot, value]): Fact => {
    const basis = claim.basis[slot] ?? claim.basis[`${claim.kind}.${slot}`];
    return [slot, value, basis === undefined ? '' : `${basis.how}: ${basis.from}`];
  });
  const because = (slot: string): string => {
    const basis = claim.basis[slot];
    return basis === undefined ? '' : ` (${basis.how}: ${basis.from})`;
  };
  const time =
    claim.time === null
      ? claim.monthDays === undefined
        ? null
        : yearlessDays(claim.monthDays)
      : `${[...new Set([day(claim.time.start), day(claim.time.end)])].join(' – ')}${because('time')}`;
  return [
    bold(io, `${claim.kind}, ${claim.stance}, ${claim.modality}`),
    `“${safe(claim.quote.text.replace(/\s+/gu, ' '))}”`,
    '',
    ...factLines(io, [
      ['id', claim.id],
      ['claimant', claim.attribution.map(({ name }) => name).join(' → ')],
      ['said', `${day(claim.said)}${because('said')}`],
      ['as of', `${day(claim.asOf)}${because('asOf')}`],
      ['time', time],
      ['place', claim.place === null ? null : `${claim.place.name ?? claim.place.text}${because('place')}`],
      ...slots,
      ['cites', claim.cites.join(', ')],
      ['reviewed', reviewOf(claim)],
      [
        'document',
        `${document.metadata.title ?? document.name} (${document.name}), ${pageOf(claim)}characters ${claim.quote.start}–${claim.quote.end}`,
      ],
      ['read with', [claim.rules, ...claim.packs].join(', ')],
    ]),
  ];
}

/** A line of a record; a value of null or without words is left out. `because` is how it is known. */
type Fact = readonly [name: string, value: string | null, because?: string];

function factLines(io: Io, facts: readonly Fact[]): string[] {
  const known = facts.filter(([, value]) => value !== null && value !== '');
  const width = Math.max(...known.map(([name]) => name.length));
  return known.map(([name, value, because = '']) => {
    const how = because === '' ? '' : `  ${dim(io, safe(because))}`;
    return `${dim(io, name.padEnd(width))}  ${safe(value ?? '')}${how}`;
  });
}

/** Slots as dotted names and values; what is null is left out. */
function flat(value: unknown, name = ''): Record<string, string> {
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object') return { [name]: String(value) };
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) {
    return value.length === 0 ? {} : { [name]: value.join(', ') };
  }
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) => flat(inner, name === '' ? key : `${name}.${key}`)),
  );
}
