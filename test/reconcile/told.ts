/** Claims and documents for the tests of reconciliation, in few words. The war is one of 1932 on a river; nobody fought it. */
import type { AnyClaim } from '../../src/model/claim.ts';
import type { Question } from '../../src/model/question.ts';
import { type DocumentFacts, reconcile, related } from '../../src/reconcile/index.ts';

/** The chain after the publisher: "agency:AFP" is a credit, "=BO" an actor, anything else a name. */
export interface Told {
  readonly doc: string;
  readonly chain?: readonly string[];
  readonly low: number | null;
  readonly high?: number | null;
  readonly relation?: string;
  readonly said?: string | null;
  readonly asOf?: string;
  readonly effect?: string;
  readonly category?: string;
  readonly stance?: 'asserts' | 'denies' | 'withholds';
  readonly place?: string;
  readonly day?: string;
  readonly total?: boolean;
  readonly party?: string | null;
  readonly quote?: string;
  readonly at?: number;
  /** what the text calls the last of the chain */
  readonly called?: string;
}

export const paper = (
  id: string,
  publisher: string | null,
  published: string | null,
  more: Partial<DocumentFacts> = {},
): [string, DocumentFacts] => [id, { id, name: id, publisher, agency: null, published, ...more }];

export interface Desk {
  readonly claims: AnyClaim[];
  readonly tell: (told: Told) => AnyClaim;
  readonly documents: ReadonlyMap<string, DocumentFacts>;
  readonly questions: (asOf?: string | null) => Question[];
  /** the only question there is */
  readonly only: (asOf?: string | null) => Question;
}

export function desk(papers: readonly [string, DocumentFacts][]): Desk {
  const documents = new Map(papers);
  const claims: AnyClaim[] = [];
  const tell = (told: Told): AnyClaim => {
    const claim = claimOf(told, documents.get(told.doc), claims.length);
    claims.push(claim);
    return claim;
  };
  const questions = (asOf: string | null = null): Question[] =>
    related(reconcile(claims, { documents, packs: [], countries: [], asOf }), []);
  const only = (asOf: string | null = null): Question => {
    const [question, ...others] = questions(asOf);
    if (question === undefined || others.length > 0) throw new Error(`${others.length + 1} questions`);
    return question;
  };
  return { claims, tell, documents, questions, only };
}

function claimOf(told: Told, facts: DocumentFacts | undefined, n: number): AnyClaim {
  const { doc, chain = [], low, high = low, said = null, effect = 'killed', category = 'unspecified' } = told;
  const { stance = 'asserts', place = 'Fort Esperanza', day = '1932-06-15', total = false, party = null } = told;
  const start = told.at ?? n * 10_000;
  const text = told.quote ?? `quote ${n}`;
  const quote = { start, end: start + text.length, text };
  const asOf = told.asOf ?? said ?? facts?.published ?? null;
  return {
    id: `c1_${String(n).padStart(4, '0')}`,
    doc,
    kind: 'casualty',
    stance,
    modality: 'reported',
    quote,
    raw: quote,
    trigger: quote,
    attribution: [
      { role: 'publisher', name: facts?.publisher ?? 'publisher (not named)' },
      ...chain.map((link) =>
        link.startsWith('agency:')
          ? { role: 'agency', name: link.slice(7) }
          : link.startsWith('=')
            ? { role: 'source', name: link.slice(1), actor: link.slice(1) }
            : { role: 'source', name: link, actor: null, ...(told.called ? { text: told.called } : {}) },
      ),
    ],
    said: chain.some((link) => !link.startsWith('agency:')) ? said : (facts?.published ?? null),
    time: total
      ? { start: '1932-06-01', end: asOf ?? '1932-06-30', text: null, granularity: 'interval' }
      : { start: day, end: day, text: null, granularity: 'day' },
    asOf,
    place: total
      ? null
      : { text: place, id: place, name: place, lat: null, lon: null, country: null, precision: 'settlement' },
    cites: [],
    basis: {},
    rules: 'test',
    packs: [],
    casualty: {
      effect,
      count:
        low === null && high === null
          ? null
          : {
              low,
              high,
              relation: told.relation ?? (low === high ? 'exactly' : 'at-least'),
              text: String(low ?? high),
            },
      victims: { category, groups: [], party: party === null ? null : { text: party, actor: party }, persons: [] },
      by: null,
      weapon: null,
      cumulative: total,
      subset: false,
      share: null,
    },
  } as AnyClaim;
}
