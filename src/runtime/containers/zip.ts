/** Zip archives: read at random over the file, an entry at a time; nothing is unpacked to the disk. */
import { closeSync, constants, openSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { type Entry as ZipEntry, fromFdPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { type Issue, issue } from '../../model/issue.ts';
import type { Entry, Input } from './entry.ts';
import { type Budget, counted, MEGABYTE, Refusal } from './limits.ts';
import { cleanName, isHidden, leadsOut } from './names.ts';

/** What tells Office and e-book files from archives: they are zips that are one document. */
const OF_ONE_DOCUMENT = new Set(['[Content_Types].xml', 'mimetype']);
/** Such an entry stands first, or among the first. */
const ENTRIES_LOOKED_AT = 64;

/** True for a zip that is itself a document (Word, OpenDocument, EPUB). A damaged one is not. */
export async function isOneDocument(path: string): Promise<boolean> {
  try {
    return await withZip(path, async (zip) => {
      for (let i = 0; i < ENTRIES_LOOKED_AT; i++) {
        const entry = await nextEntry(zip);
        if (entry === null) return false;
        if (OF_ONE_DOCUMENT.has(nameOf(entry))) return true;
      }
      return false;
    });
  } catch {
    // Its damage is told when its entries are read.
    return false;
  }
}

/** Entries in the order of the directory. @throws Refusal where the directory is damaged, with how much was read */
export async function* zipEntries({ budget, passOver, expect }: Input, path: string): AsyncGenerator<Entry> {
  const zip = await open(path);
  try {
    expect(zip.entryCount);
    for (;;) {
      const entry = await nextEntry(zip).catch((error: Error) => {
        throw damaged(error, `${zip.entriesRead} of ${zip.entryCount} entries read`);
      });
      if (entry === null) return;
      const name = nameOf(entry);
      const shown = cleanName(name);
      if (/[/\\]$/u.test(name)) passOver('folder');
      else if (isHidden(shown) && !leadsOut(name)) passOver('hidden entry');
      else {
        const refused = refusalOf(entry, name, budget);
        yield refused === null ? { name: shown, chunks: dataOf(zip, entry, budget) } : { name: shown, issue: refused };
      }
    }
  } finally {
    zip.close();
  }
}

const damaged = (error: Error, detail: string): Refusal =>
  error instanceof Refusal ? error : new Refusal(issue('damaged', `${detail}: ${error.message}`));

async function open(path: string): Promise<ZipFile> {
  const fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const zip = await fromFdPromise(fd, { lazyEntries: true, autoClose: false, decodeStrings: false });
    // Errors between two entries have nobody waiting; the next call meets them again.
    zip.on('error', () => undefined);
    return zip;
  } catch (error) {
    closeSync(fd);
    throw damaged(error as Error, 'the directory at the end of the archive');
  }
}

async function withZip<T>(path: string, work: (zip: ZipFile) => Promise<T>): Promise<T> {
  const zip = await open(path);
  try {
    return await work(zip);
  } finally {
    zip.close();
  }
}

function nextEntry(zip: ZipFile): Promise<ZipEntry | null> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      zip.removeAllListeners('entry');
      zip.removeAllListeners('end');
      zip.removeListener('error', onError);
      act();
    };
    const onError = (error: Error): void => settle(() => reject(error));
    zip.once('entry', (entry: ZipEntry) => settle(() => resolve(entry)));
    zip.once('end', () => settle(() => resolve(null)));
    zip.once('error', onError);
    zip.readEntry();
  });
}

const nameOf = ({ generalPurposeBitFlag, fileNameRaw, extraFields }: ZipEntry): string =>
  getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);

const UNIX = 3;
const FILE_TYPE = 0o170000;
const LINK = 0o120000;
const METHODS: Readonly<Record<number, string>> = {
  9: 'Deflate64',
  12: 'bzip2',
  14: 'LZMA',
  93: 'Zstandard',
  95: 'XZ',
};

/** Why an entry is not read, as far as the directory tells. */
function refusalOf(entry: ZipEntry, name: string, { limits }: Budget): Issue | null {
  if (leadsOut(name)) return issue('unsafe-name');
  if (entry.isEncrypted()) return issue('encrypted');
  const mode = entry.externalFileAttributes >>> 16;
  if (entry.versionMadeBy >>> 8 === UNIX && (mode & FILE_TYPE) === LINK) return issue('not-a-file', 'link');
  if (!entry.canDecodeFileData()) {
    const { compressionMethod: method } = entry;
    return issue('unsupported-format', `zip compression ${METHODS[method] ?? method}`);
  }
  if (entry.uncompressedSize > limits.spooledBytes)
    return issue('too-large', `${Math.floor(entry.uncompressedSize / MEGABYTE)} MB`);
  return null;
}

/** @throws Refusal when the data is not what the directory says: too long, too short, or of another checksum */
async function* dataOf(zip: ZipFile, entry: ZipEntry, budget: Budget): AsyncGenerator<Uint8Array> {
  try {
    const stream = await zip.openReadStreamPromise(entry);
    let sum = 0;
    for await (const chunk of counted(stream, budget)) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (sum !== entry.crc32) throw new Error('wrong checksum');
  } catch (error) {
    throw damaged(error as Error, 'this entry');
  }
}
