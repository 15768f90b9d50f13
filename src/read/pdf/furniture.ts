/** Running heads and feet, and page numbers: what is printed at the edge of page after page. */
import type { Line } from './lines.ts';

/** Lines at either edge of a page that may be furniture. */
const EDGE_LINES = 4;
/** What is furniture stands this far off the report, in sizes of its type. */
const PARTED = 1.4;
/** Fewest pages that repeat a line (all of them, when there are fewer). */
const FEWEST_PAGES = 3;
/** How far a repeated line may stand from its place on the other pages, in points. */
const SAME_HEIGHT = 6;
const LONGEST = 160;

export type Furniture = ReadonlyMap<Line, string>;

/** `Page 3 of 12`, `- 3 -`, `iv`: what is nothing but a page number. `#` stands for digits. */
const NUMBER_ALONE =
  /^(?:\p{L}{1,6}\.?\s)?[-–—|[(\s]{0,3}(?:#|[ivxl]{1,6})(?:\s?(?:\/|of|de|von|af|из)\s?#)?[-–—|\])\s]{0,3}$/iu;
const NUMBER_OF = /^(?:\p{L}{1,6}\.?\s)?#\s?(?:\/|of)\s?#$/iu;

/** `Source: …`: such a line heads each report of a bundle, and is what tells them apart. */
const LABELLED = /^\p{L}[\p{L}. ]{2,40}:\s?\S/u;

/** A line without its digits: what is the same on every page but for the number. */
const formOf = ({ text }: Line): string =>
  text
    .replace(/\d{1,6}/gu, '#')
    .replace(/\s{1,20}/gu, ' ')
    .trim();

interface Edge {
  readonly line: Line;
  readonly form: string;
  readonly where: 'head' | 'foot';
  /** from its baseline to that of the next line inwards */
  readonly gap: number;
}

/** The lines of all pages that are furniture, each with the reason to leave it out. */
export function furnitureOf(pages: readonly (readonly Line[])[]): Furniture {
  const edges = pages.map(edgesOf);
  const repeated = repeatedIn(edges.flat(), pages.filter((lines) => lines.length > 0).length);
  const found = new Map<Line, string>();
  for (const page of edges) {
    for (const where of ['head', 'foot'] as const) {
      // From the edge inwards: what stands inside of a line of the report is of the report, and so is a line that no
      // gap parts from the report.
      let open: Edge[] = [];
      for (const edge of page) {
        if (edge.where !== where) continue;
        if ((!repeated.has(edge) || LABELLED.test(edge.form)) && !NUMBER_OF.test(edge.form)) break;
        open.push(edge);
        if (edge.gap < PARTED * edge.line.size) continue;
        for (const one of open) found.set(one.line, reasonOf(one));
        open = [];
      }
    }
  }
  return found;
}

const reasonOf = ({ form, where }: Edge): string =>
  NUMBER_ALONE.test(form) ? 'page number' : where === 'head' ? 'running head' : 'running foot';

/** The first and last lines of a page by height, from its edges inwards. */
function edgesOf(lines: readonly Line[]): Edge[] {
  const byHeight = [...lines].sort((a, b) => a.y - b.y);
  const middle = Math.ceil(byHeight.length / 2);
  const take = (inwards: readonly Line[], count: number, where: Edge['where']): Edge[] =>
    inwards
      .slice(0, Math.min(EDGE_LINES, count))
      .map((line, i) => ({
        line,
        form: formOf(line),
        where,
        gap: Math.abs((inwards[i + 1]?.y ?? Number.POSITIVE_INFINITY) - line.y),
      }))
      .filter(({ line: { text } }) => text.length <= LONGEST);
  return [...take(byHeight, middle, 'head'), ...take(byHeight.toReversed(), byHeight.length - middle, 'foot')];
}

/**
 * Edges that say the same, or count the pages, at one height of enough pages. The heads of a book's chapters differ, but
 * their numbers count on.
 */
function repeatedIn(edges: readonly Edge[], pages: number): Set<Edge> {
  const found = new Set<Edge>();
  const fewest = Math.max(2, Math.min(FEWEST_PAGES, pages));
  const add = (group: readonly Edge[], fewest: number): void => {
    for (const level of levelsOf(group)) {
      if (new Set(level.map(({ line }) => line.page)).size >= fewest) for (const edge of level) found.add(edge);
    }
  };
  const said = edges.filter(({ form }) => form !== '#' && /[\p{L}\p{N}]/u.test(form));
  for (const group of groupsOf(said, ({ form }) => form)) add(group, fewest);
  for (const group of groupsOf(edges, countOf)) add(group, fewest);
  return found;
}

/** How far the number at the end or beginning of a line is from the number of its page. */
const countOf = ({ line }: Edge): string | null => {
  const number =
    /(?:^|\s)[-–—|[(]?\s?(\d{1,5})\s?[-–—|\])]?$/u.exec(line.text)?.[1] ?? /^(\d{1,5})(?:\s|$)/u.exec(line.text)?.[1];
  return number === undefined ? null : String(Number(number) - line.page);
};

function groupsOf(edges: readonly Edge[], keyOf: (edge: Edge) => string | null): Edge[][] {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = keyOf(edge);
    if (key === null) continue;
    const group = groups.get(`${edge.where} ${key}`);
    if (group) group.push(edge);
    else groups.set(`${edge.where} ${key}`, [edge]);
  }
  return [...groups.values()];
}

/** Edges of one form that stand at one height. */
function levelsOf(group: readonly Edge[]): Edge[][] {
  const levels: Edge[][] = [];
  for (const edge of [...group].sort((a, b) => a.line.y - b.line.y)) {
    const level = levels.at(-1);
    if (level && edge.line.y - (level.at(-1)?.line.y ?? 0) <= SAME_HEIGHT) level.push(edge);
    else levels.push([edge]);
  }
  return levels;
}
