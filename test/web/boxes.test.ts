/** A quote found on a page of a PDF by its letters. */
import { describe, expect, it } from 'vitest';
import { boxesOf, type Run } from '../../src/web/pages/document/original/boxes.ts';

const run = (str: string, y: number): Run => ({
  str,
  transform: [12, 0, 0, 12, 70, y],
  width: str.length * 6,
  height: 12,
});

describe('the boxes of a quote', () => {
  const runs = [
    run('The harbour was quiet.', 700),
    run('', 690),
    run('The council said that forty-', 680),
    run('one people had died', 660),
    run('in the flood. Nobody', 640),
  ];
  const quote = 'The council said that fortyone people had died in the flood.';

  it('are those of its lines, cut where it begins and ends', () => {
    const boxes = boxesOf(runs, quote);
    expect(boxes.map(({ y }) => Math.round(y))).toEqual([678, 658, 638]);
    expect(boxes[0]).toMatchObject({ x: 70, width: 28 * 6 });
    expect(boxes[2]?.width).toBeLessThan(runs[4]?.width ?? 0);
    expect(boxes[2]?.width).toBeGreaterThan(50);
  });

  it('go on to the end of the page where the quote goes on on the next', () => {
    expect(boxesOf(runs.slice(0, 4), quote)).toHaveLength(2);
  });

  it('are none where it does not stand, or has no letters', () => {
    expect(boxesOf(runs, 'The council said nothing of it.')).toEqual([]);
    expect(boxesOf(runs, ' … ')).toEqual([]);
    expect(boxesOf([], quote)).toEqual([]);
  });
});
