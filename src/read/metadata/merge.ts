/** Metadata from several places made one: the earlier in FOUND wins, and each entry says where it was found. */
import {
  type FactField,
  FOUND,
  type Found,
  type Metadata,
  type Provenance,
  type Register,
} from '../../model/document.ts';

/** What one place tells; `readFrom` names the elements, fields or lines that told it. */
export type Facts = {
  readonly [K in FactField | 'time' | 'monthDay']?: string | null | undefined;
} & { readonly readFrom?: Readonly<Partial<Record<FactField, string>>> };

/** `by` holds the facts of each place; entries that none of them has are null, or absent where the record allows it. */
export function mergeFacts(
  by: Readonly<Partial<Record<Found, Facts>>>,
  register: Register | null,
  provenance: Provenance = {},
): Metadata {
  const found: Metadata['found'] = {};
  const readFrom: NonNullable<Metadata['readFrom']> = {};
  const first = (field: FactField): string | null => {
    for (const place of FOUND) {
      const value = by[place]?.[field]?.trim();
      if (!value) continue;
      found[field] = place;
      const from = by[place]?.readFrom?.[field];
      if (from !== undefined) readFrom[field] = from;
      return value;
    }
    return null;
  };
  const published = first('published');
  // The time belongs to the day: that of another place is of another day.
  const time = found.published === undefined ? null : (by[found.published]?.time ?? null);
  const monthDay =
    published === null ? FOUND.map((place) => by[place]?.monthDay).find((day) => day != null) : undefined;
  const [updated, url] = [first('updated'), first('url')];
  return {
    title: first('title'),
    publisher: first('publisher'),
    agency: first('agency'),
    author: first('author'),
    published,
    ...(monthDay == null ? {} : { monthDay }),
    ...(time === null ? {} : { time }),
    ...(updated === null ? {} : { updated }),
    ...(url === null ? {} : { url }),
    language: first('language'),
    register,
    ...(Object.keys(provenance).length > 0 ? { provenance } : {}),
    found,
    ...(Object.keys(readFrom).length > 0 ? { readFrom } : {}),
  };
}

/** What was merged from one place, as it told it. */
export function factsOf(metadata: Metadata, place: Found): Facts {
  const fields = Object.entries(metadata.found).flatMap(([field, found]) =>
    found === place ? [field as FactField] : [],
  );
  const readFrom = Object.fromEntries(
    fields.flatMap((field) => {
      const from = metadata.readFrom?.[field];
      return from === undefined ? [] : [[field, from]];
    }),
  );
  return {
    ...Object.fromEntries(fields.map((field) => [field, metadata[field]])),
    ...(fields.includes('published') ? { time: metadata.time } : {}),
    ...(place === 'text' ? { monthDay: metadata.monthDay } : {}),
    readFrom,
  };
}

/** What a register entry says of the document it introduces. */
export const registerFacts = (register: Register): Facts => ({
  title: register.title,
  publisher: register.source,
  published: register.published,
});
