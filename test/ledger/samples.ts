/** Documents and claims made up for the ledger's tests: any text, one claim a sentence asked for. */
import type { AnyClaim } from '../../src/model/claim.ts';
import type { DocumentRecord, Metadata } from '../../src/model/document.ts';
import { contentId, sha256Hex } from '../../src/model/ids.ts';
import { quoteOf } from '../../src/model/span.ts';

export interface Sample {
  readonly document: DocumentRecord;
  readonly bytes: Uint8Array;
  readonly claims: readonly AnyClaim[];
}

export interface SampleOptions {
  readonly name?: string;
  /** what the file holds when it is not the text itself */
  readonly file?: string;
  readonly metadata?: Partial<Metadata>;
  readonly claims?: readonly { readonly quote: string; readonly said?: string | null; readonly actor?: string }[];
}

const METADATA: Metadata = {
  title: null,
  publisher: 'The Daily Example',
  agency: null,
  author: null,
  published: '2020-10-21',
  language: 'en',
  register: null,
  found: {},
};

function claimOf(
  doc: string,
  text: string,
  { quote, said = null, actor = 'armenia' }: NonNullable<SampleOptions['claims']>[number],
): AnyClaim {
  const start = text.indexOf(quote);
  const whole = quoteOf(text, { start, end: start + quote.length });
  const trigger = quoteOf(text, { start, end: start + (/^\S+/u.exec(quote)?.[0].length ?? 1) });
  return {
    id: contentId('c1', doc, start, quote),
    doc,
    kind: 'casualty',
    stance: 'asserts',
    modality: 'reported',
    quote: whole,
    raw: { start, end: start + quote.length },
    trigger,
    attribution: [
      { role: 'publisher', name: 'The Daily Example' },
      { role: 'source', name: 'a ministry', actor },
    ],
    said,
    time: null,
    asOf: said,
    place: null,
    cites: [],
    basis: {},
    rules: 'test.1',
    packs: [],
    casualty: { effect: 'killed' },
  };
}

/** A document with this text; each claim quotes the first place where its words stand. */
export function sample(text: string, options: SampleOptions = {}): Sample {
  const bytes = new TextEncoder().encode(options.file ?? text);
  const id = sha256Hex(bytes);
  return {
    bytes,
    document: {
      id,
      name: options.name ?? 'report.txt',
      format: 'text',
      encoding: 'utf-8',
      bytes: bytes.length,
      metadata: { ...METADATA, ...options.metadata },
      notRead: null,
      text,
      map: [{ at: 0, from: 0, length: text.length }],
      cites: [],
      removals: [],
      rules: 'test.1',
      packs: [],
    },
    claims: (options.claims ?? []).map((claim) => claimOf(id, text, claim)),
  };
}

/** The `n`th of a series of reports, each different: two paragraphs, three claims. */
export function numbered(n: number): Sample {
  const lines = [
    `On day ${n} the ministry said that ${n + 10} soldiers had been killed.`,
    `Officials in the town put the number of wounded at ${n + 20}.`,
    `The mayor spoke of ${n + 30} people missing 🕯 since the ${n}th shelling.`,
  ];
  const text = `Report number ${n}\n\n${lines[0]} ${lines[1]}\n\n${lines[2]}\n`;
  return sample(text, { name: `report-${n}.txt`, claims: lines.map((quote) => ({ quote, said: '2020-10-05' })) });
}
