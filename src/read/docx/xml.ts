/** XML read as a stream. Entities of the file's own are never expanded, and nothing outside of it is fetched. */
import { SaxesParser } from 'saxes';
import { type Entry, unpack } from './zip.ts';

export interface Handlers {
  /** names as written, `w:p`; attributes by their names as written */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** The file is not the XML it should be. */
export class BrokenXml extends Error {}

/** Elements inside of one another: Word's own documents stay below fifty, tables in tables included. */
const DEEPEST = 500;

/** Throws BrokenXml, and what `unpack` and the handlers throw. */
export function readXml(bytes: Uint8Array, entry: Entry, mostBytes: number, handlers: Handlers): void {
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  parser.on('error', (error) => {
    throw new BrokenXml(`${entry.name}: ${error.message}`);
  });
  parser.on('doctype', () => {
    // Office writes none; where there is one, it is there for its entities.
    throw new BrokenXml(`${entry.name} declares a document type`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) throw new BrokenXml(`${entry.name} is nested too deep`);
    handlers.open(name, attributes as Record<string, string>);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    handlers.close(name);
  });
  parser.on('text', (text) => handlers.text(text));
  let decoder: TextDecoder | null = null;
  unpack(bytes, entry, mostBytes, (piece) => {
    decoder ??= new TextDecoder(piece[0] === 0xff ? 'utf-16le' : piece[0] === 0xfe ? 'utf-16be' : 'utf-8');
    parser.write(decoder.decode(piece, { stream: true }));
  });
  parser.close();
}
