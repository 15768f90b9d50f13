/** Series → picture: axes, step lines, whiskers, arrows, and a label at the end of each line. */
import type { Alignment } from '../../../../model/question.ts';
import { dodge } from '../../../figures/dodge.ts';
import { type Mark as Extent, markOf, type Scale } from '../../../figures/scale.ts';
import { DAY_MS, type Period, placeIn, timeTicks } from '../../../figures/time.ts';
import { answer, day, number } from '../../../figures/words.ts';
import { CHART } from '../../../texts/chart.ts';
import { cross, line, type Mark, type Scene, type ScenePoint, shape, text } from './scene.ts';
import type { Drawn, Point, Series } from './series.ts';

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly scale: Scale;
  /** lines set above the picture, for a copy that must stand alone */
  readonly heading?: readonly string[];
}

const NARROW = 560;
const SHAPE_R = 5;
const AGAIN_R = 3;
const BESIDE = 11;
const ARROW = 16;
const LANE = 26;
const LETTER = 6.6;
const SINGLE_DAY_PAD = 12 * DAY_MS;
const LABEL_GAP = 31;
const TICK_EVERY_X = 84;

/** The days from the first to the last statement, with a margin. */
function periodOf(series: readonly Series[]): Period {
  const all = series.flatMap(({ points }) => points.map(({ at }) => at));
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const pad = first === last ? SINGLE_DAY_PAD : (last - first) * 0.04;
  // After the last word there is room to see that it still stands.
  return { from: first - pad, to: last + 2 * pad };
}

const shortened = (words: string, letters: number): string =>
  words.length <= letters ? words : `${words.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;

/** Where things stand on the paper. */
interface Paper {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly lane: number;
  readonly x: (at: number) => number;
  readonly y: (place: number) => number;
  readonly scale: Scale;
}

export function sceneOf({ series }: Drawn, { width, height, scale, heading = [] }: Frame): Scene {
  const period = periodOf(series);
  const silent = series.some(({ points }) => points.some(({ sort }) => sort === 'silent'));
  const narrow = width < NARROW;
  const labels = narrow ? Math.min(112, width * 0.32) : 196;
  const left =
    Math.max(...scale.ticks.map((tick) => number(tick).length), silent ? CHART.withheldLane.length : 0) * LETTER + 10;
  const right = width - labels;
  const top = 14 + heading.reduce((sum, _, i) => sum + (i === 0 ? 30 : 20), 0);
  const bottom = height - 26 - (silent ? LANE : 0);
  const paper: Paper = {
    ...{ left, right, top, bottom, scale, lane: bottom + LANE - 6 },
    x: (at) => left + 10 + placeIn(period, at) * (right - left - 16),
    y: (place) => bottom - place * (bottom - top),
  };
  const drawn = series.map((one) => lineOf(one, paper));
  const named = labelsOf(
    series.map((one, i) => ({ one, y: drawn[i]?.end ?? bottom })),
    paper,
    width,
    narrow,
  );
  return {
    ...{ width, height, unlabelled: named.unlabelled },
    marks: [
      ...heading.map((words, i) =>
        text(
          shortened(words, width / (i === 0 ? 8.6 : 6)),
          2,
          20 + i * 22,
          i === 0 ? { size: 18, tone: 'ink', face: 'serif' } : {},
        ),
      ),
      ...axes(paper, period, silent, height),
      ...drawn.flatMap(({ marks }) => marks),
      ...named.marks,
    ],
    points: apart(drawn.flatMap(({ points }) => points).sort((a, b) => a.x - b.x)),
  };
}

/** Points that would hide one another stand side by side. */
function apart(points: readonly ScenePoint[]): ScenePoint[] {
  const placed: ScenePoint[] = [];
  for (const point of points) {
    let x = point.x;
    while (placed.some((other) => Math.abs(other.x - x) < BESIDE && Math.abs(other.y - point.y) < BESIDE)) x += BESIDE;
    placed.push(x === point.x ? point : { ...point, x, shift: x - point.x });
  }
  return placed;
}

function axes(
  { left, right, top, bottom, lane, x, y, scale }: Paper,
  period: Period,
  silent: boolean,
  height: number,
): Mark[] {
  const ticks = timeTicks(period, Math.max(2, (right - left) / TICK_EVERY_X));
  return [
    ...scale.ticks.flatMap((tick): Mark[] => {
      const at = y(scale.place(tick));
      return [
        line(`M${left} ${at}H${right}`, tick === 0 ? 'rule' : 'hairline'),
        text(number(tick), left - 8, at + 4, { anchor: 'end' }),
      ];
    }),
    ...ticks.flatMap(({ at, label }): Mark[] => [
      line(`M${x(at)} ${top}V${silent ? lane + 8 : bottom + 4}`, 'hairline'),
      text(label, x(at), height - 8, { anchor: 'middle' }),
    ]),
    ...(silent ? [text(CHART.withheldLane, left - 8, lane + 4, { anchor: 'end' })] : []),
  ];
}

/** A step line holds each figure until the next; a refusal breaks it, and is dashed below the scale meanwhile. */
function lineOf(
  { name, alignment, within, points }: Series,
  paper: Paper,
): { marks: Mark[]; points: ScenePoint[]; end: number } {
  const marks: Mark[] = [];
  const placed: ScenePoint[] = [];
  let level: number | null = null;
  let from = 0;
  let dashed = false;
  const hold = (to: number): void => {
    if (level === null || to <= from) return;
    marks.push(line(`M${from} ${level}H${to}`, alignment, dashed ? 1.5 : 2, dashed ? [5, 5] : undefined));
  };
  for (const point of points) {
    const extent = point.sort === 'silent' ? null : markOf(point.claim.count ?? NO_COUNT, paper.scale);
    const [x, y] = [paper.x(point.at), extent === null ? paper.lane : paper.y(extent.at)];
    const breaks = point.claim.stance === 'withholds';
    if (point.sort === 'figure' || breaks) {
      hold(x);
      if (level !== null && level !== y)
        marks.push(
          line(`M${x} ${level}V${y}`, alignment, dashed || breaks ? 1 : 2, dashed || breaks ? [2, 4] : undefined),
        );
      [level, from, dashed] = [y, x, breaks];
    }
    const who = within === null ? name : `${name} (${within})`;
    const when = CHART.asOf(day(point.claim.asOf ?? point.claim.day ?? point.claim.said ?? ''));
    placed.push({
      ...{ x, y, shift: 0, claim: point.claim },
      words: CHART.point(who, answer(point.claim), when),
      marks: pointOf(point, alignment, x, y, extent, paper),
    });
  }
  hold(paper.right);
  return { marks, points: placed, end: level ?? paper.lane };
}

const NO_COUNT = { low: null, high: null, relation: 'vague', text: '' } as const;

function pointOf(
  { claim, sort, again }: Point,
  alignment: Alignment,
  x: number,
  y: number,
  extent: Extent | null,
  paper: Paper,
): Mark[] {
  const r = again ? AGAIN_R : SHAPE_R;
  const hollow = claim.modality !== 'reported';
  if (claim.stance === 'withholds') return [line(`M${x} ${y - 5}V${y + 5}`, alignment, 2)];
  if (sort !== 'figure') return [...openEnd(alignment, x, y, extent), cross(alignment, x, y, SHAPE_R)];
  const range = extent?.whisker ?? null;
  const whisker =
    range === null
      ? []
      : [
          line(
            `M${x} ${paper.y(range.from)}V${paper.y(range.to)}M${x - 4} ${paper.y(range.from)}h8M${x - 4} ${paper.y(range.to)}h8`,
            alignment,
            1.5,
          ),
        ];
  return [...whisker, ...openEnd(alignment, x, y, extent), shape(alignment, x, y, r, hollow)];
}

function openEnd(alignment: Alignment, x: number, y: number, extent: Extent | null): Mark[] {
  if (extent?.open == null) return [];
  const up = extent.open === 'up' ? -1 : 1;
  return [line(`M${x} ${y}v${up * ARROW}m-3.5 ${-up * 4}l3.5 ${up * 4}l3.5 ${-up * 4}`, alignment, 1.5)];
}

interface Ending {
  readonly one: Series;
  readonly y: number;
}

/** Names and last figures at the right, each led to its line where it had to give way. */
function labelsOf(
  endings: readonly Ending[],
  { right, top, bottom, lane }: Paper,
  width: number,
  narrow: boolean,
): { marks: Mark[]; unlabelled: number } {
  const floor = Math.max(bottom, ...endings.map(({ y }) => y));
  const room = Math.max(1, Math.floor((floor - top + 8) / LABEL_GAP) + 1);
  const shown = endings.slice(0, room);
  const places = dodge(
    shown.map(({ y }) => y),
    LABEL_GAP,
    top + 2,
    Math.max(floor, lane) - 8,
  );
  const letters = Math.floor((width - right - (narrow ? 25 : 39)) / LETTER);
  const marks = shown.flatMap(({ one, y }, i): Mark[] => {
    const at = places[i] ?? y;
    const x = right + (narrow ? 16 : 28);
    const last =
      one.points.findLast(({ sort, claim }) => sort === 'figure' || claim.stance === 'withholds') ?? one.points.at(-1);
    const figure = last === undefined ? '' : answer(last.claim);
    return [
      line(`M${right + 1} ${y}L${right + (narrow ? 5 : 14)} ${at}h${narrow ? 4 : 6}`, 'rule', 0.75),
      shape(one.alignment, x - 2, at - 4, 3.6, false),
      text(shortened(one.name, letters), x + 7, at, { size: 13, tone: 'ink' }),
      text(shortened(one.within === null ? figure : `${figure} ${one.within}`, letters), x + 7, at + 14),
    ];
  });
  return { marks, unlabelled: endings.length - shown.length };
}
