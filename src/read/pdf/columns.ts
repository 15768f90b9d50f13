/** The order in which a page is read: across, or down one column after the other, between headings that span them. */
import type { Stretch } from './lines.ts';

/** Fewest lines of a column, */
const FEWEST_LINES = 3;
/** and how long they are on average: the cells of a table are shorter, and tables are read across. */
const CHARACTERS_OF_PROSE = 16;
/** Share of the characters that may stand in lines across both columns. */
const MOST_ACROSS = 0.6;
/** Of the shorter column, how much stands beside the other. */
const SIDE_BY_SIDE = 0.5;
const MOST_CANDIDATES = 24;
const MOST_COLUMNS_DEEP = 3;

/** Groups of stretches in reading order; inside of a group lines are read from top to bottom. */
export function columnsOf(stretches: readonly Stretch[], deep = 0): Stretch[][] {
  const gutter = deep < MOST_COLUMNS_DEEP ? gutterOf(stretches) : null;
  if (gutter === null) return stretches.length === 0 ? [] : [[...stretches]];
  const columns: Stretch[][] = [];
  for (const band of bandsOf(stretches, gutter)) {
    if (band.across.length > 0) columns.push(band.across);
    columns.push(...columnsOf(band.left, deep + 1), ...columnsOf(band.right, deep + 1));
  }
  return columns;
}

interface Band {
  /** lines across the page that stand above the two columns */
  readonly across: Stretch[];
  readonly left: Stretch[];
  readonly right: Stretch[];
}

const sideOf = ({ x, end }: Stretch, gutter: number): 'left' | 'right' | 'across' =>
  end <= gutter ? 'left' : x >= gutter ? 'right' : 'across';

function bandsOf(stretches: readonly Stretch[], gutter: number): Band[] {
  const bands: Band[] = [{ across: [], left: [], right: [] }];
  for (const stretch of [...stretches].sort((a, b) => a.y - b.y)) {
    const side = sideOf(stretch, gutter);
    let band = bands.at(-1) as Band;
    if (side === 'across' && (band.left.length > 0 || band.right.length > 0)) {
      band = { across: [], left: [], right: [] };
      bands.push(band);
    }
    band[side].push(stretch);
  }
  return bands;
}

/** Where the right of two columns begins; null when the print is in one column. */
function gutterOf(stretches: readonly Stretch[]): number | null {
  let best: { readonly at: number; readonly across: number } | null = null;
  for (const at of candidatesIn(stretches)) {
    const across = charactersAcross(stretches, at);
    if (across !== null && (best === null || across < best.across)) best = { at, across };
  }
  return best?.at ?? null;
}

/** Left edges that several lines share. */
function candidatesIn(stretches: readonly Stretch[]): number[] {
  const edges = new Map<number, number>();
  for (const { x } of stretches) {
    const edge = Math.floor(x / 4) * 4;
    edges.set(edge, (edges.get(edge) ?? 0) + 1);
  }
  return [...edges]
    .filter(([, lines]) => lines >= FEWEST_LINES)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_CANDIDATES)
    .map(([edge]) => edge);
}

const charactersIn = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { text }) => sum + text.length, 0);

function charactersAcross(stretches: readonly Stretch[], gutter: number): number | null {
  const by = { left: [] as Stretch[], right: [] as Stretch[], across: [] as Stretch[] };
  for (const stretch of stretches) by[sideOf(stretch, gutter)].push(stretch);
  for (const side of [by.left, by.right]) {
    if (side.length < FEWEST_LINES || charactersIn(side) < CHARACTERS_OF_PROSE * side.length) return null;
  }
  const across = charactersIn(by.across);
  if (across > MOST_ACROSS * charactersIn(stretches)) return null;
  const [left, right] = [rangeOf(by.left), rangeOf(by.right)];
  const shared = Math.min(left.bottom, right.bottom) - Math.max(left.top, right.top);
  const shorter = Math.min(left.bottom - left.top, right.bottom - right.top);
  return shared >= SIDE_BY_SIDE * shorter ? across : null;
}

function rangeOf(stretches: readonly Stretch[]): { top: number; bottom: number } {
  let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { y } of stretches) [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  return { top, bottom };
}
