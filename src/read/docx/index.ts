/** DOCX: the text of a Word document, every character with the paragraph it came from (ADR 011). */
import type { Metadata, Source } from '../../model/document.ts';
import { type Issue, issue } from '../../model/issue.ts';
import { type Assembled, assembly, TooMuch } from '../assembly.ts';
import { detectLanguage } from '../language.ts';
import { factsInText } from '../metadata/from-text.ts';
import { type Facts, mergeFacts, registerFacts } from '../metadata/merge.ts';
import { authorProperty, titleProperty } from '../metadata/properties.ts';
import { findRegister } from '../metadata/register.ts';
import { type Story, storyOf } from './story.ts';
import { BrokenXml, readXml } from './xml.ts';
import { BrokenZip, type Entry, entriesOf } from './zip.ts';

/** Unpacked bytes read of one of its files: markup takes some twenty bytes a character. */
export const MOST_XML_BYTES = 256 * 1024 * 1024;
const MOST_PROPERTY_BYTES = 1024 * 1024;

const MAIN = /^word\/document\d{0,3}\.xml$/u;
const HEAD_BYTES = 4096;

/** True for an archive that holds, or (when its end is missing) begins like, a Word document. */
export function isDocx(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 0x03 || bytes[3] !== 0x04) return false;
  const entries = entriesOf(bytes);
  if (entries !== null) return entries.some(({ name }) => MAIN.test(name));
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  return head.includes('[Content_Types].xml') || head.includes('word/');
}

export function readDocx(bytes: Uint8Array): { source: Source } | { issue: Issue } {
  const entries = entriesOf(bytes);
  if (entries === null) return { issue: issue('broken') };
  if (entries.some(({ encrypted }) => encrypted)) return { issue: issue('encrypted') };
  try {
    const { assembled, title } = textOf(bytes, entries);
    if (!/[\p{L}\p{N}]/u.test(assembled.text)) return { issue: issue('no-text') };
    const properties = propertiesOf(bytes, entries);
    return {
      source: {
        format: 'docx',
        encoding: 'utf-8',
        ...assembled,
        metadata: metadataOf(assembled.text, title, properties),
      },
    };
  } catch (error) {
    if (error instanceof TooMuch) return { issue: issue('too-much', error.message) };
    if (error instanceof BrokenXml || error instanceof BrokenZip) return { issue: issue('broken', error.message) };
    // Of what is called here only the unpacker throws otherwise: its errors are those of the data.
    if (error instanceof Error && 'code' in error) return { issue: issue('broken') };
    throw error;
  }
}

function textOf(bytes: Uint8Array, entries: readonly Entry[]): { assembled: Assembled; title: string | null } {
  const out = assembly('docx');
  const labels = new Map<string, string>();
  const counts = { footnote: 0, endnote: 0 };
  /** Notes are numbered in the order in which the text refers to them. */
  const labelOf = (kind: 'footnote' | 'endnote', id: string): string | null => {
    const known = labels.get(`${kind} ${id}`);
    if (known !== undefined) return known;
    const label = String(++counts[kind]);
    labels.set(`${kind} ${id}`, label);
    return label;
  };
  const run = (find: (entry: Entry) => boolean, story: Story): void => {
    const entry = entries.find(find);
    if (entry !== undefined) readXml(bytes, entry, MOST_XML_BYTES, story.handlers);
  };
  const body = storyOf(out, { story: 'body', labelOf });
  run(({ name }) => MAIN.test(name), body);
  for (const story of ['footnotes', 'endnotes'] as const) {
    if (!labels.size) break;
    run(({ name }) => name === `word/${story}.xml`, storyOf(out, { story, labelOf }));
  }
  return { assembled: out.done(), title: body.title() };
}

type Property = 'title' | 'author' | 'publisher';
const PROPERTIES: Readonly<Record<string, Property>> = {
  'dc:title': 'title',
  'dc:creator': 'author',
  'dc:publisher': 'publisher',
};

function propertiesOf(bytes: Uint8Array, entries: readonly Entry[]): Facts {
  const entry = entries.find(({ name }) => name === 'docProps/core.xml');
  const facts: Partial<Record<Property, string>> = {};
  let field: Property | undefined;
  if (entry === undefined) return facts;
  try {
    readXml(bytes, entry, MOST_PROPERTY_BYTES, {
      open: (name) => {
        field = PROPERTIES[name];
      },
      close: () => {
        field = undefined;
      },
      text: (text) => {
        if (field !== undefined) facts[field] = text.toWellFormed().trim().slice(0, 500);
      },
    });
  } catch {
    // Broken properties are no reason to lose the text; those read so far are kept.
  }
  return {
    title: titleProperty(facts.title ?? null),
    author: authorProperty(facts.author ?? null),
    publisher: facts.publisher ?? null,
    readFrom: Object.fromEntries(Object.entries(PROPERTIES).map(([name, property]) => [property, name])),
  };
}

function metadataOf(text: string, title: string | null, properties: Facts): Metadata {
  const entry = findRegister(text);
  const body = entry ? text.slice(entry.span.end) : text;
  const said = factsInText(body);
  return mergeFacts(
    {
      ...(entry ? { register: registerFacts(entry.register) } : {}),
      // A file may be made long after its report: what the report prints of itself goes before.
      properties: {
        ...properties,
        title: title === null ? properties.title : null,
        author: said.author ? null : properties.author,
      },
      text: { ...said, title, readFrom: { ...said.readFrom, title: 'heading' }, language: detectLanguage(body) },
    },
    entry?.register ?? null,
  );
}
