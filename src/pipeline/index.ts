/** The pure part composed: the bytes of one document in, its record and claims out. */
import { type Attends, annotate } from '../annotate/index.ts';
import { spanOf } from '../annotate/match.ts';
import { extractClaims, gateOf, mayGoOn, mayTell, secondReadingBy } from '../claims/index.ts';
import { clean } from '../clean/index.ts';
import type { Annotated, AnnotateInput, AnnotateOutput, TokenRange } from '../model/annotation.ts';
import type { AnyClaim } from '../model/claim.ts';
import {
  type CleanText,
  type DocumentRecord,
  type Gist,
  type Metadata,
  namedPart,
  type Part,
  READABLE_LANGUAGES,
  type Segment,
  type Source,
  type StatedMetadata,
} from '../model/document.ts';
import { sha256Hex } from '../model/ids.ts';
import type { Issue } from '../model/issue.ts';
import { type Pack, packVersion } from '../model/pack.ts';
import type { Resources } from '../model/resources.ts';
import type { Span } from '../model/span.ts';
import type { IsoDay } from '../model/time.ts';
import { gistOf } from '../reconcile/incidents/gist.ts';
import { type Read, readDocument, readSource } from '../read/index.ts';
import { withProvenance } from '../read/metadata/address.ts';
import { splitSource } from '../read/split/index.ts';
import { identityMap, toSource } from '../text/offsets.ts';
import { dayOfText } from './day.ts';
import { packsFor, packsNamed } from './packs.ts';
import { charsetOf, type ReadInput } from './read.ts';
import { RULES } from './rules.ts';
import { assumedDay, gistWithoutYear, withoutYear } from './yearless.ts';

export interface PipelineInput extends ReadInput {
  /** file name, as `doc` of the claims */
  readonly name: string;
  /** null: by the countries that the document names */
  readonly packs: readonly string[] | null;
  /** a file that certainly holds several reports becomes several documents */
  readonly split?: boolean;
}

/** A document and its claims. */
export interface Extracted {
  readonly document: DocumentRecord;
  readonly claims: AnyClaim[];
}

/** `others` are the further documents of a file that was split; absent when it was not. */
export type PipelineResult = (Extracted & { readonly others?: readonly Extracted[] }) | { readonly issue: Issue };

/** As `pipelineOfFile`, for formats that are read at once. */
export const pipeline = (resources: Resources, input: PipelineInput): PipelineResult =>
  extractedFrom(resources, input, readSource(input.bytes, charsetOf(input)));

/**
 * Reads a file of any format, and its claims. A document in a language that Bilag does not read is kept without claims.
 * With `split`, a file of several reports becomes a document for each.
 */
export const pipelineOfFile = async (resources: Resources, input: PipelineInput): Promise<PipelineResult> =>
  extractedFrom(resources, input, await readDocument(input.bytes, charsetOf(input)));

function extractedFrom(resources: Resources, input: PipelineInput, read: Read): PipelineResult {
  if ('issue' in read) return read;
  const file = sha256Hex(input.bytes);
  const whole = withProvenance(read.source, input.provenance ?? {});
  const parts = input.split === true ? splitSource(whole, file) : [];
  if (parts.length === 0) return extracted(resources, input, { file, source: whole });
  const [first, ...others] = parts.map(({ source, part }) => extracted(resources, input, { file, source, part }));
  return { ...(first as Extracted), others };
}

/** What the user states of a file holds for each report in it that does not say otherwise itself. */
const statedOfPart = (stated: StatedMetadata, own: Metadata): StatedMetadata =>
  Object.fromEntries(Object.entries(stated).filter(([field]) => own[field as keyof StatedMetadata] === null));

function extracted(
  resources: Resources,
  input: PipelineInput,
  { file, source, part }: { readonly file: string; readonly source: Source; readonly part?: Part },
): Extracted {
  const cleaned = clean(source, part === undefined ? input.stated : statedOfPart(input.stated, source.metadata));
  const id = part === undefined ? file : sha256Hex(new TextEncoder().encode(namedPart(part)));
  const { language } = cleaned.metadata;
  const notRead =
    language !== null && !(READABLE_LANGUAGES as readonly string[]).includes(language) ? `language ${language}` : null;
  const packs = notRead === null ? packsOf(resources, input.packs, cleaned.text) : [];
  const document: DocumentRecord = {
    id,
    name: part === undefined ? input.name : `${input.name}#${part.number}`,
    format: source.format,
    encoding: source.encoding,
    bytes: input.bytes.length,
    metadata: cleaned.metadata,
    notRead,
    text: cleaned.text,
    map: [...cleaned.map],
    cites: [...cleaned.cites],
    removals: [...cleaned.removals],
    damage: [...cleaned.damage],
    ...(cleaned.locations === undefined ? {} : { locations: [...cleaned.locations] }),
    ...(part === undefined ? {} : { part }),
    rules: RULES,
    packs: readWith(resources, packs),
  };
  if (notRead !== null) return { document, claims: [] };
  const { claims, gist } = toldIn(resources, cleaned, packs, document.name, id);
  return { document: gist === undefined ? document : { ...document, gist }, claims };
}

const packsOf = (resources: Resources, names: readonly string[] | null, text: string): Pack[] =>
  names === null ? packsFor(resources.packs, resources.countries, text) : packsNamed(resources.packs, names);

/** Speech is read closely only where a claim may stand. */
export const attends: Attends = (tokens, sentences) => {
  const gate = gateOf(tokens, sentences);
  return (index) => gate(index).size > 0 || mayGoOn(tokens, sentences, gate, index);
};

function toldIn(
  resources: Resources,
  cleaned: CleanText,
  packs: readonly Pack[],
  doc: string,
  sha256: string,
): { readonly claims: AnyClaim[]; readonly gist?: Gist | undefined } {
  const { publisher, monthDay } = cleaned.metadata;
  if (!mayTell(cleaned.text)) return { claims: [] };
  const assumed = monthDay === undefined ? null : assumedDay(monthDay, cleaned.text);
  const published = cleaned.metadata.published ?? assumed;
  const annotated = annotate(cleaned.text, { resources, packs, published, publisher, attends });
  const dated = { ...cleaned, metadata: { ...cleaned.metadata, published } };
  const { weigher } = resources;
  const again = weigher === undefined ? {} : { secondReading: secondReadingBy(weigher) };
  const read = extractClaims(annotated, { doc, sha256, clean: dated, packs, rules: RULES, ...again });
  const claims = assumed === null ? read : read.map(withoutYear);
  const { imported = [] } = resources;
  const gist = claims.length === 0 ? undefined : gistWithoutYear(gistOf(annotated, resources.parser.knows));
  if (imported.length === 0) return { claims, gist };
  return { claims: claims.map((claim) => ({ ...claim, packs: readWith(resources, packs) })), gist };
}

/** The packs, and the lists of places that the user imported: with others, claims may have other places. */
const readWith = ({ imported = [] }: Resources, packs: readonly Pack[]): string[] => [
  ...packs.map(packVersion),
  ...imported,
];

export interface LineOptions {
  readonly packs: readonly string[] | null;
  /** take the text as clean */
  readonly raw: boolean;
  /** every sentence's tree in the output of annotate */
  readonly trees?: boolean;
}

/** The clean text of an input line. Lines carry text, not bytes: encodings and markup are behind them. */
function lineText({ text, published }: AnnotateInput, raw: boolean): CleanText {
  const day: IsoDay | null = dayOfText(published ?? null);
  const bare: CleanText = {
    text,
    map: identityMap(text.length),
    cites: [],
    removals: [],
    damage: [],
    metadata: {
      title: null,
      publisher: null,
      agency: null,
      author: null,
      published: day,
      language: null,
      register: null,
      found: {},
    },
  };
  if (raw) return bare;
  const read = readSource(new TextEncoder().encode(text));
  return 'issue' in read ? bare : clean(read.source, day === null ? {} : { published: day });
}

/** A line of `bilag annotate --ndjson`. Spans count in the text given, whether or not it was cleaned on the way. */
export function annotateLine(resources: Resources, line: AnnotateInput, options: LineOptions): AnnotateOutput {
  const cleaned = lineText(line, options.raw);
  const annotated = annotate(cleaned.text, {
    resources,
    packs: packsOf(resources, options.packs, cleaned.text),
    published: cleaned.metadata.published,
    publisher: null,
  });
  return outputOf(line.id, annotated, cleaned.map, options.trees === true);
}

function outputOf(id: string, doc: Annotated, map: readonly Segment[], trees: boolean): AnnotateOutput {
  const placed = ({ start, end }: Span): { start: number; end: number } => {
    const at = toSource(map, { start, end });
    return { start: at.start, end: at.end };
  };
  const pairs = (ranges: readonly TokenRange[]): [number, number][] =>
    ranges.map(({ from, to }) => {
      const { start, end } = placed(spanOf(doc.tokens, { from, to }));
      return [start, end];
    });
  // the token range of a mention means nothing outside
  const bare = <M extends TokenRange & Span>({ from: _from, to: _to, ...mention }: M) => ({
    ...mention,
    ...placed(mention as Span),
  });
  return {
    id,
    sentences: doc.sentences.map(placed),
    times: doc.times.map(bare),
    quantities: doc.quantities.map(bare),
    places: doc.places.filter(({ reading }) => reading === undefined).map(bare),
    actors: [...doc.actors, ...doc.references]
      .filter(({ reading }) => reading === undefined)
      .sort((a, b) => a.from - b.from)
      .map(bare),
    materiel: doc.materiel.map(bare),
    speech: doc.speech
      .filter(({ cue }) => cue.length > 0)
      .map(({ source, cue, content }) => ({ source: pairs(source), cue: pairs(cue), content: pairs(content) })),
    ...(trees ? { trees: doc.sentences.map((_, i) => treeOutput(doc, i, placed)) } : {}),
  };
}

const DECIMALS = 4;

function treeOutput(
  doc: Annotated,
  sentence: number,
  placed: (span: Span) => { start: number; end: number },
): NonNullable<AnnotateOutput['trees']>[number] {
  const { words, from } = doc.trees.of(sentence);
  return words.map(({ at, lemma, upos, xpos, head, label, confidence }) => ({
    ...placed(spanOf(doc.tokens, { from: at, to: at + 1 })),
    lemma,
    upos,
    xpos,
    head: head === null ? -1 : head.at - from,
    label,
    confidence: Number(confidence.toFixed(DECIMALS)),
  }));
}

/** The claims of a line of `bilag extract --ndjson`; `doc` is the line's id. */
export function extractText(resources: Resources, line: AnnotateInput, options: LineOptions): AnyClaim[] {
  const cleaned = lineText(line, options.raw);
  const packs = packsOf(resources, options.packs, cleaned.text);
  return toldIn(resources, cleaned, packs, line.id, sha256Hex(new TextEncoder().encode(line.text))).claims;
}
