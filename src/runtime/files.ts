/** From what the user names (files, folders, patterns) to files, and from a file to its bytes. Nothing here knows formats. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { type Issue, issue } from '../model/issue.ts';
import { fileIssue } from './bytes.ts';

/** A file to be read, or a path that leads to none. `name` is what the user sees, unique enough to tell files apart. */
export type FoundFile =
  | { readonly name: string; readonly path: string }
  | { readonly name: string; readonly path: string; readonly issue: Issue };

/** By code unit, so that the order does not depend on the machine's language. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Walk {
  readonly seenFiles: Set<string>;
  /** device:inode of every folder entered, so that links cannot lead round or multiply */
  readonly seenFolders: Set<string>;
  readonly skip: ReadonlySet<string>;
}

/**
 * The files that `paths` name, in order: a file as given; a folder's files, recursively, by name; a pattern's matches.
 * A path that exists is never taken as a pattern. Names that begin with a dot, maps of tables (`NAME.map.yaml`) and
 * sidecars (`meta.yaml`) are passed over inside folders.
 * A file named twice is yielded once. `skip` holds absolute paths left out (a sidecar lying among the documents).
 * A file's `name` is its file name, for those found in a folder the path from that folder.
 */
export async function* findFiles(
  paths: readonly string[],
  skip: ReadonlySet<string> = new Set(),
): AsyncGenerator<FoundFile> {
  const walk: Walk = { seenFiles: new Set(), seenFolders: new Set(), skip };
  for (const path of paths) {
    const found = await statOf(path);
    if ('issue' in found && found.issue.code === 'missing' && isDynamicPattern(path)) {
      const matches = await glob(path, { absolute: true, onlyFiles: true, followSymbolicLinks: false });
      if (matches.length === 0) yield { name: path, path, issue: issue('no-match') };
      for (const match of matches.sort(inOrder)) yield* fileAt(match, basename(match), walk);
    } else if ('issue' in found) {
      yield { name: path, path: resolve(path), issue: found.issue };
    } else if (found.isDirectory()) {
      yield* folderAt(resolve(path), resolve(path), await identitiesAbove(path), walk);
    } else {
      yield* fileAt(resolve(path), basename(path), walk);
    }
  }
}

const isOfDocument = (name: string): boolean =>
  !name.startsWith('.') && !name.endsWith('.map.yaml') && name !== 'meta.yaml';

async function* folderAt(
  folder: string,
  root: string,
  above: readonly string[],
  walk: Walk,
): AsyncGenerator<FoundFile> {
  const nameOf = (path: string): string => relative(root, path) || folder;
  const here = await statOf(folder);
  if ('issue' in here) {
    yield { name: nameOf(folder), path: folder, issue: here.issue };
    return;
  }
  const identity = identityOf(here);
  if (above.includes(identity)) {
    yield { name: nameOf(folder), path: folder, issue: issue('folder-loop') };
    return;
  }
  if (walk.seenFolders.has(identity)) return;
  walk.seenFolders.add(identity);
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    yield { name: nameOf(folder), path: folder, issue: fileIssue(error) };
    return;
  }
  for (const name of names.filter(isOfDocument).sort(inOrder)) {
    const path = join(folder, name);
    const entry = await statOf(path);
    if ('issue' in entry) yield { name: nameOf(path), path, issue: entry.issue };
    else if (entry.isDirectory()) yield* folderAt(path, root, [...above, identity], walk);
    else yield* fileAt(path, nameOf(path), walk);
  }
}

/** Of the folders that hold this one: a link to any of them leads round, and out of what the user named. */
async function identitiesAbove(path: string): Promise<string[]> {
  const identities: string[] = [];
  const real = await realpath(path);
  for (let folder = real; folder !== dirname(folder); ) {
    folder = dirname(folder);
    const stats = await statOf(folder);
    if (!('issue' in stats)) identities.push(identityOf(stats));
  }
  return identities;
}

const identityOf = ({ dev, ino }: { dev: number; ino: number }): string => `${dev}:${ino}`;

function* fileAt(path: string, name: string, walk: Walk): Generator<FoundFile> {
  if (walk.seenFiles.has(path) || walk.skip.has(path)) return;
  walk.seenFiles.add(path);
  yield { name, path };
}

async function statOf(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    return { issue: fileIssue(error) };
  }
}
