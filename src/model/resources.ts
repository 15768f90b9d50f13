/** What the pure part is given by the world: the gazetteer, the countries, the packs, the parser, the net that weighs claims. Loaded once by `runtime/`. */
import type { Pack } from './pack.ts';
import type { Precision } from './place.ts';
import type { Parser } from './syntax.ts';
import type { Weigher } from './weigher.ts';

export interface GazetteerPlace {
  readonly id: string;
  readonly name: string;
  readonly lat: number | null;
  readonly lon: number | null;
  /** ISO 3166 alpha-2 */
  readonly country: string | null;
  readonly precision: Precision;
  readonly population: number;
  /** id of the first-order unit it lies in, itself for such a unit; null where none is known */
  readonly unit: string | null;
}

/** Names to places. `key` is a name folded by `foldName` (text/fold.ts), its words joined by one space. */
export interface Gazetteer {
  /** all places of that name, the most populous first; empty when there is none */
  readonly find: (key: string) => readonly GazetteerPlace[];
  /** the most words a name has that begins with this folded word; 0 when none does */
  readonly longest: (firstWord: string) => number;
}

export interface Country {
  /** ISO 3166 alpha-2 */
  readonly code: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
  readonly capitals: readonly string[];
  readonly lat: number;
  readonly lon: number;
}

export interface Resources {
  readonly gazetteer: Gazetteer;
  /** lists of places that the user imported, as claims name them: "places:NAME@HASH" */
  readonly imported?: readonly string[];
  readonly countries: readonly Country[];
  readonly packs: readonly Pack[];
  readonly parser: Parser;
  /** absent: the rules alone */
  readonly weigher?: Weigher;
}
