/** A picture as a list of marks, drawn alike on the page, into a file and on a canvas. Lengths are CSS pixels. */
import type { AccountClaim, Alignment } from '../../../../model/question.ts';

/** Colours by their names in `styles/base.css`. */
export const TONES = [
  'paper',
  'ink',
  'quiet',
  'hairline',
  'rule',
  'own-side',
  'adversary',
  'joint',
  'third-party',
  'unknown',
] as const;
export type Tone = (typeof TONES)[number];

export interface PathMark {
  readonly type: 'path';
  readonly d: string;
  readonly stroke: Tone | null;
  readonly fill: Tone | null;
  readonly width: number;
  readonly dash?: readonly number[];
}
export interface TextMark {
  readonly type: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly tone: Tone;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly face: 'sans' | 'serif';
}
export type Mark = PathMark | TextMark;

export interface ScenePoint {
  readonly claim: AccountClaim;
  /** who says what, up to when */
  readonly words: string;
  readonly x: number;
  readonly y: number;
  /** drawn for the place it would have alone; moved by `shift` */
  readonly marks: readonly Mark[];
  readonly shift: number;
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  /** over the marks, in the order of reading */
  readonly points: readonly ScenePoint[];
  /** how many lines have no label for want of room */
  readonly unlabelled: number;
}

export const line = (d: string, stroke: Tone, width = 1, dash?: readonly number[]): PathMark => ({
  ...{ type: 'path', d, stroke, fill: null, width },
  ...(dash === undefined ? {} : { dash }),
});

export const text = (
  words: string,
  x: number,
  y: number,
  style: Partial<Pick<TextMark, 'size' | 'tone' | 'anchor' | 'face'>> = {},
): TextMark => ({ type: 'text', text: words, x, y, size: 12, tone: 'quiet', anchor: 'start', face: 'sans', ...style });

const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

const OUTLINES: Readonly<Record<Alignment, (x: number, y: number, r: number) => string>> = {
  'own-side': circle,
  adversary: (x, y, r) => `M${x} ${y - r * 1.2}L${x + r * 1.2} ${y}L${x} ${y + r * 1.2}L${x - r * 1.2} ${y}Z`,
  joint: (x, y, r) =>
    `M${x + r * 0.15} ${y - r}a${r} ${r} 0 0 1 0 ${2 * r}ZM${x - r * 0.15} ${y - r}a${r} ${r} 0 0 0 0 ${2 * r}Z`,
  'third-party': (x, y, r) => `M${x - r * 0.92} ${y - r * 0.92}h${r * 1.84}v${r * 1.84}h${-r * 1.84}Z`,
  unknown: (x, y, r) => circle(x, y, r * 0.9),
};

/** The shape of an alignment; the one of no known side is a ring. */
export function shape(of: Alignment, x: number, y: number, r: number, hollow: boolean): PathMark {
  const ring = hollow || of === 'unknown';
  return {
    type: 'path',
    d: OUTLINES[of](x, y, r),
    stroke: ring ? of : 'paper',
    fill: ring ? 'paper' : of,
    width: ring ? 1.8 : 1,
  };
}

export const cross = (of: Alignment, x: number, y: number, r: number): PathMark =>
  line(`M${x - r} ${y - r}L${x + r} ${y + r}M${x + r} ${y - r}L${x - r} ${y + r}`, of, 2);
