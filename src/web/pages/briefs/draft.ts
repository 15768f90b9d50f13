/** A brief while it is written, kept in this browser until it is saved. */
import type { BriefDetail, Cited } from '../../../model/brief/index.ts';

export interface CiteDraft {
  readonly number: number;
  readonly type: Cited['type'];
  readonly id: string;
  /** as the version it comes from has it; null for what was chosen since */
  readonly cited: Cited | null;
}

export interface Draft {
  /** the version it was made of; null for a new brief */
  readonly seen: number | null;
  readonly title: string;
  readonly body: string;
  readonly cites: readonly CiteDraft[];
}

export const EMPTY: Draft = { seen: null, title: '', body: '', cites: [] };

export const draftOf = ({ version, title, body, cites }: BriefDetail): Draft => ({
  ...{ seen: version, title, body },
  cites: cites.map(({ number, cited }) => ({ number, type: cited.type, id: cited.id, cited })),
});

const keyOf = (id: string): string => `bilag.draft.${id}`;

/** Null where there is none, or the browser keeps nothing. */
export function keptDraft(id: string): Draft | null {
  try {
    const value = JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null') as Draft | null;
    return value !== null && typeof value.body === 'string' && Array.isArray(value.cites) ? value : null;
  } catch {
    return null;
  }
}

export function keepDraft(id: string, draft: Draft | null): void {
  try {
    if (draft === null) localStorage.removeItem(keyOf(id));
    else localStorage.setItem(keyOf(id), JSON.stringify(draft));
  } catch {
    // then it lasts as long as the page
  }
}

/** What is saved of it. */
export const savedOf = ({ title, body, cites }: Draft) => ({
  ...{ title, body },
  cites: cites.map(({ number, type, id }) => ({ number, type, id })),
});

export const sameDraft = (a: Draft, b: Draft): boolean => JSON.stringify(savedOf(a)) === JSON.stringify(savedOf(b));
