/** A question in the terminal: title, standing in words, a table of the accounts, then origins and disagreements. */
import type { OriginGraph } from '../model/origin.ts';
import type { Account, AccountClaim, Question } from '../model/question.ts';
import type { Io } from './io.ts';
import { bold, dim, table } from './table.ts';
import { ALIGNMENT_WORDS, MARKS, answer, counted, day, safe, shortened, standingOf } from './words.ts';

/** So much of a quote shows what stands in it without filling the screen; `bilag show` gives all of it. */
const QUOTE_CHARACTERS = 140;
/** Carriers named of one origin, and disagreements of one question; `--json` gives all. */
const SHOWN = 8;

/** Lines for the terminal: one row a figure, the claimant named on the first of its account. */
export function questionLines(io: Io, question: Question): string[] {
  const rows = question.accounts.flatMap((account) =>
    account.claims.filter(({ repeats }) => repeats === null).map((claim, i) => row(account, claim, i === 0)),
  );
  const columns = [
    { head: '' },
    { head: 'claimant', wide: true },
    { head: 'says', align: 'right', wide: true },
    { head: 'on', align: 'right' },
    { head: 'quote', wide: true },
  ] as const;
  return [
    bold(io, safe(question.title)),
    `${standingOf(question)}  ${dim(io, question.id)}`,
    ...(question.basis === '' ? [] : [dim(io, safe(question.basis))]),
    table(io, columns, rows),
    ...originLines(io, question),
    ...disagreementLines(io, question),
    ...wholeLines(io, question),
  ];
}

function row(
  { claimant, alignment, members = [], voices, claims }: Account,
  claim: AccountClaim,
  first: boolean,
): string[] {
  const within = claim.within === null ? '' : `\n${claim.within} only`;
  const spoke = voices.length > 1 ? voices.map(({ name }) => name) : [];
  const again = claims.filter(({ repeats }) => repeats === claim.id);
  const carriers = [...new Set(again.map(({ publisher }) => publisher ?? 'a document'))];
  return [
    first ? MARKS[alignment] : '',
    first ? [claimant.name, sideIn(alignment, members), ...spoke.map((name) => `· ${name}`)].join('\n') : '',
    `${answer(claim)}${within}`,
    claim.said === null && claim.asOf !== null ? `as of ${day(claim.asOf)}` : day(claim.said),
    [
      `${shortened(claim.quote.text, QUOTE_CHARACTERS)}${claim.page === undefined ? '' : ` (p. ${claim.page})`}`,
      ...(again.length === 0
        ? []
        : [`again ${counted(again.length, 'time')}, in ${carriers.slice(0, SHOWN).join(', ')}`]),
    ].join('\n'),
  ];
}

/** "joint, of several sides: Armenia, Azerbaijan". */
const sideIn = (alignment: Account['alignment'], members: NonNullable<Account['members']>): string =>
  [ALIGNMENT_WORDS[alignment], ...(members.length === 0 ? [] : [members.map(({ name }) => name).join(', ')])].join(
    ': ',
  );

function originLines(io: Io, { originList, soleOrigin }: Question): string[] {
  const lines = originList.map(({ claimant, day: said, carriers }) => {
    const shown = carriers
      .slice(0, SHOWN)
      .map(({ publisher, doc, why }) => `${publisher ?? shortened(doc, 12)} (${why})`);
    const more = carriers.length > SHOWN ? `, and ${carriers.length - SHOWN} more` : '';
    return `  ${safe(claimant.name)}${said === null ? '' : `, ${day(said)}`}: ${safe(shown.join(', '))}${more}`;
  });
  if (lines.length === 0) return [];
  const warning = soleOrigin === null ? [] : ['  Warning: all that supports this goes back to one origin.'];
  return [dim(io, 'origins'), ...lines, ...warning];
}

function disagreementLines(io: Io, { disagreements }: Question): string[] {
  if (disagreements.length === 0) return [];
  const lines = disagreements.slice(0, SHOWN).map(({ type, reason }) => `  ${type}: ${safe(reason)}`);
  const more = disagreements.length > SHOWN ? [`  and ${disagreements.length - SHOWN} more`] : [];
  return [dim(io, 'disagreements'), ...lines, ...more];
}

const wholeLines = (io: Io, { parts, partOf }: Question): string[] =>
  parts.length + partOf.length === 0
    ? []
    : [
        dim(
          io,
          [
            ...(partOf.length === 0 ? [] : [`part of ${partOf.join(', ')}`]),
            ...(parts.length === 0
              ? []
              : [`${counted(parts.length, 'question')} about parts of it; they are not added up`]),
          ].join('; '),
        ),
      ];

/** The graph of origins: one row a carrier, under its origin. */
export function graphLines(io: Io, { nodes, edges }: OriginGraph): string[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const origins = [...nodes.filter(({ type }) => type === 'origin').map(({ id }) => id), null];
  const rows = origins.flatMap((origin) =>
    edges
      .filter(({ to }) => to === origin)
      .map(({ from, why, claims }, i) => {
        const [node, carrier] = [origin === null ? undefined : byId.get(origin), byId.get(from)];
        const name = node === undefined ? 'not told' : `${node.label}${node.day === null ? '' : `\n${day(node.day)}`}`;
        return [i === 0 ? name : '', carrier?.label ?? from, day(carrier?.day ?? null), why, String(claims.length)];
      }),
  );
  const columns = [
    { head: 'origin', wide: true },
    { head: 'carrier', wide: true },
    { head: 'on', align: 'right' },
    { head: 'because it', wide: true },
    { head: 'claims', align: 'right' },
  ] as const;
  return rows.length === 0 ? [] : [table(io, columns, rows)];
}
