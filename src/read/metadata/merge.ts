/** Metadata from several places made one: the earlier in FOUND wins, and each entry says where it was found. */
import { FOUND, type Found, type Metadata, type Provenance, type Register } from '../../model/document.ts';

export type Facts = {
  readonly [K in Exclude<keyof Metadata, 'register' | 'found' | 'provenance'>]?: string | null | undefined;
};

/** `by` holds the facts of each place; entries that none of them has are null. */
export function mergeFacts(
  by: Readonly<Partial<Record<Found, Facts>>>,
  register: Register | null,
  provenance: Provenance = {},
): Metadata {
  const found: Metadata['found'] = {};
  const first = (field: keyof Facts & keyof Metadata['found']): string | null => {
    for (const place of FOUND) {
      const value = by[place]?.[field]?.trim();
      if (!value) continue;
      found[field] = place;
      return value;
    }
    return null;
  };
  const published = first('published');
  // The time belongs to the day: that of another place is of another day.
  const time = found.published === undefined ? null : (by[found.published]?.time ?? null);
  return {
    title: first('title'),
    publisher: first('publisher'),
    agency: first('agency'),
    author: first('author'),
    published,
    ...(time === null ? {} : { time }),
    language: first('language'),
    register,
    ...(Object.keys(provenance).length > 0 ? { provenance } : {}),
    found,
  };
}

/** What a register entry says of the document it introduces. */
export const registerFacts = (register: Register): Facts => ({
  title: register.title,
  publisher: register.source,
  published: register.published,
});
