/**
 * Puts a Source together from a file that is no text itself: `raw` is everything its pages or paragraphs say, in reading
 * order; `text` what is left of it to read. Counts characters on the way, so that no file outgrows its limit.
 */
import type { Location, Removal, Segment } from '../model/document.ts';
import { push } from '../text/offsets.ts';

/** Characters read of one file: as many as of a text file. */
export const MOST_CHARACTERS = 50 * 1024 * 1024;

/** Thrown when a file holds more than is read; the message says of what. Caught by the reader of the format only. */
export class TooMuch extends Error {}

export interface Mark {
  readonly raw: number;
  readonly label: string;
}

export interface Assembled {
  readonly raw: string;
  readonly text: string;
  readonly map: readonly Segment[];
  readonly removals: readonly Removal[];
  readonly locations: readonly Location[];
  readonly marks: readonly Mark[];
}

export interface Assembly {
  /** What follows stands here in the file. */
  readonly locate: (where: Omit<Location, 'from'>) => void;
  /** Characters that are part of the report. */
  readonly keep: (characters: string) => void;
  /** Characters that are not of the file: blanks and line ends between its pieces. */
  readonly put: (characters: string) => void;
  /** Characters left out of the text; with a reason they are recorded as a removal. */
  readonly leave: (characters: string, reason: string | null) => void;
  /** Reference marks, as printed and one by one: left out, and kept as cites. */
  readonly mark: (printed: string, labels: readonly string[]) => void;
  readonly done: () => Assembled;
}

/** The database stores neither NUL nor half characters, and no report means them. Lengths do not change. */
const storable = (characters: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
  characters.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/gu, ' ');

export function assembly(pass: string, most = MOST_CHARACTERS): Assembly {
  const [raws, texts]: [string[], string[]] = [[], []];
  let [raw, text] = [0, 0];
  const map: Segment[] = [];
  const removals: Removal[] = [];
  const locations: Location[] = [];
  const marks: Mark[] = [];
  const write = (characters: string): number => {
    raws.push(characters);
    raw += characters.length;
    if (raw > most) throw new TooMuch(`more than ${Math.round(most / 1024 / 1024)} million characters`);
    return raw - characters.length;
  };
  const leave = (characters: string, reason: string | null): void => {
    const words = storable(characters);
    const start = write(words);
    if (reason !== null && words.trim() !== '') {
      removals.push({ pass, reason, text: words, raw: { start, end: raw } });
    }
  };
  return {
    locate: (where) => {
      if (locations.at(-1)?.from === raw) locations.pop();
      locations.push({ from: raw, ...where });
    },
    keep: (characters) => {
      const words = storable(characters);
      const from = write(words);
      push(map, { at: text, from, length: words.length });
      texts.push(words);
      text += words.length;
    },
    put: (characters) => {
      texts.push(characters);
      text += characters.length;
    },
    leave,
    mark: (printed, labels) => {
      for (const label of labels) marks.push({ raw, label });
      leave(printed, 'reference mark');
    },
    done: () => ({ raw: raws.join(''), text: texts.join(''), map, removals, locations, marks }),
  };
}
