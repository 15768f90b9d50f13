/** The sidecar: a YAML file that states of documents what their files do not say, one entry a file name. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { type StatedMetadata, statedMetadataSchema } from '../model/document.ts';
import { webAddress } from '../read/metadata/address.ts';
import { UserError } from './user-error.ts';

const DAYS = ['published', 'updated'] as const;

export type Sidecar = ReadonlyMap<string, StatedMetadata>;

/**
 * Reads entries such as `report.txt: { publisher: Reuters, published: 2020-10-21 }`. Dates may be YAML dates or strings.
 * @throws UserError naming the file and the entry that is not valid
 */
export function parseSidecar(yaml: string, fileName: string): Sidecar {
  const document = parseDocument(yaml);
  const [first] = document.errors;
  if (first !== undefined) throw new UserError(`${fileName}: ${first.message.split('\n')[0]}`);
  const content: unknown = document.toJS({ maxAliasCount: 100 });
  if (content === null) return new Map();
  if (typeof content !== 'object' || Array.isArray(content)) {
    throw new UserError(`${fileName}: expected one entry a file name, such as "report.txt: { publisher: Reuters }"`);
  }
  return new Map(Object.entries(content).map(([name, entry]) => [name, validEntry(entry, `${fileName}, "${name}"`)]));
}

/** Reads a sidecar file. @throws UserError when it cannot be read or is not valid */
export async function readSidecar(path: string): Promise<Sidecar> {
  let yaml: string;
  try {
    yaml = await readFile(path, 'utf8');
  } catch (error) {
    throw new UserError(`${path}: the metadata file cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  return parseSidecar(yaml, path);
}

/** What the sidecar states of a file: by its name as shown, else by the last part of it. */
export const statedOf = (sidecar: Sidecar, name: string): StatedMetadata =>
  sidecar.get(name) ?? sidecar.get(basename(name)) ?? {};

/** @throws UserError naming `where` and the field */
export function validEntry(entry: unknown, where: string): StatedMetadata {
  const parsed = statedMetadataSchema.safeParse(withDaysAsText(entry));
  if (!parsed.success) throw new UserError(`${where}: ${explain(parsed.error)}`);
  const { url } = parsed.data;
  for (const field of DAYS) {
    const day = parsed.data[field];
    if (day !== undefined && !isCalendarDay(day)) {
      throw new UserError(`${where}: ${field}: ${day} is no day of the calendar`);
    }
  }
  if (url !== undefined && webAddress(url) === null) {
    throw new UserError(`${where}: url: expected an address such as https://example.org/report`);
  }
  return parsed.data;
}

/** YAML 1.1 readers give dates as Date at midnight UTC, 1.2 readers as text. */
function withDaysAsText(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return entry;
  return Object.fromEntries(
    Object.entries(entry).map(([field, value]) => [
      field,
      value instanceof Date ? value.toISOString().slice(0, 10) : value,
    ]),
  );
}

function explain(error: z.ZodError): string {
  const [first] = error.issues;
  if (first === undefined) return z.prettifyError(error);
  if (first.code === 'unrecognized_keys') {
    return `unknown field ${first.keys.join(', ')} (known: ${Object.keys(statedMetadataSchema.shape).join(', ')})`;
  }
  const field = first.path.join('.');
  if (field === 'published' || field === 'updated') return `${field}: expected a day such as 2020-10-21`;
  return field === '' ? 'expected fields such as { publisher: Reuters }' : `${field}: ${first.message}`;
}

export function isCalendarDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day;
}
