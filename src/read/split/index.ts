/**
 * A file that holds several reports, in parts: each with its own publisher and date, and the way back to the file. Split
 * only where the file says so in the same words each time (`starts.ts`); anything else stays whole.
 */
import type { Part, Segment, Source } from '../../model/document.ts';
import { toSource } from '../../text/offsets.ts';
import { detectLanguage } from '../language.ts';
import { factsInText } from '../metadata/from-text.ts';
import { factsOf, mergeFacts, registerFacts } from '../metadata/merge.ts';
import { findRegister } from '../metadata/register.ts';
import { type Start, startsOf } from './starts.ts';

export interface PartOfSource {
  readonly source: Source;
  readonly part: Part;
}

/** The parts in order, none when the file is one report. `file` is the SHA-256 of its bytes. */
export function splitSource(source: Source, file: string): PartOfSource[] {
  // Of a web page the main report was chosen already.
  if (source.format === 'html') return [];
  const starts = startsOf(source.text);
  return starts.map((start, i) => {
    // What stands before the first start (a table of contents, a cover) goes with the first.
    const [from, to] = [i === 0 ? 0 : start.at, starts[i + 1]?.at ?? source.text.length];
    const raw = { start: i === 0 ? 0 : toSource(source.map, { start: from, end: to }).start, end: 0 };
    raw.end =
      starts[i + 1] === undefined
        ? source.raw.length
        : toSource(source.map, { start: to, end: source.text.length }).start;
    return {
      source: sliceOf(source, { from, to, raw }, start),
      part: { number: i + 1, of: starts.length, file, raw },
    };
  });
}

interface Slice {
  readonly from: number;
  readonly to: number;
  readonly raw: { readonly start: number; readonly end: number };
}

function sliceOf(source: Source, { from, to, raw }: Slice, { facts }: Start): Source {
  const text = source.text.slice(from, to);
  const within = (at: number): boolean => at >= raw.start && at < raw.end;
  const entry = findRegister(text);
  const body = entry ? text.slice(entry.span.end) : text;
  const said = factsInText(body);
  return {
    ...source,
    text,
    map: cut(source.map, from, to),
    removals: source.removals.filter((removal) => within(removal.raw.start)),
    ...(source.marks === undefined ? {} : { marks: source.marks.filter((mark) => within(mark.raw)) }),
    metadata: mergeFacts(
      {
        ...(entry ? { register: registerFacts(entry.register) } : {}),
        text: {
          ...{ ...said, ...facts, language: detectLanguage(body) },
          readFrom: {
            ...said.readFrom,
            ...Object.fromEntries(Object.keys(facts).map((field) => [field, 'heading of the report'])),
          },
        },
        carrier: factsOf(source.metadata, 'carrier'),
      },
      entry?.register ?? null,
      source.metadata.provenance,
    ),
  };
}

/** The stretch of a map that leads back from `from`..`to`, counted from 0. */
function cut(map: readonly Segment[], from: number, to: number): Segment[] {
  return map.flatMap((segment) => {
    const start = Math.max(segment.at, from);
    const end = Math.min(segment.at + segment.length, to);
    return start < end ? [{ at: start - from, from: segment.from + start - segment.at, length: end - start }] : [];
  });
}
