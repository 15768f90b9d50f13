/** Gold on disk: a folder (or file) of `.jsonl` claims, the texts they are of, what is stated of those, and what is judged. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type GoldClaim, type GoldDocument, goldClaimSchema, passagesSchema } from '../score/index.ts';
import { UserError } from './user-error.ts';

export interface GoldText extends GoldDocument {
  /** path of the text */
  readonly path: string;
  /** the sidecar beside the gold, if there is one */
  readonly meta: string | null;
}

/**
 * Reads gold. A text is looked for in `texts`, then beside its gold, then in `../reports`.
 * @throws UserError naming the file and line that is not valid, or the text that is missing
 */
export async function readGold(paths: readonly string[], texts: string | null): Promise<GoldText[]> {
  const files = (await Promise.all(paths.map(goldFiles))).flat();
  if (files.length === 0) throw new UserError(`no gold (files ending in .jsonl) in ${paths.join(', ')}`);
  return (await Promise.all(files.map((file) => goldIn(file, texts)))).flat();
}

async function goldFiles(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    (error: NodeJS.ErrnoException) => {
      throw new UserError(`${path}: the gold cannot be read (${error.code})`);
    },
  );
  if (!isFolder) return [path];
  const names = await readdir(path);
  return names
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(path, name));
}

async function goldIn(file: string, texts: string | null): Promise<GoldText[]> {
  const byDocument = new Map<string, GoldClaim[]>();
  for (const [i, line] of (await readFile(file, 'utf8')).split('\n').entries()) {
    if (line.trim() === '') continue;
    const claim = claimOf(line, `${file}, line ${i + 1}`);
    const name = claim.doc.replace(/\.[a-z]+$/iu, '');
    byDocument.set(name, [...(byDocument.get(name) ?? []), claim]);
  }
  const folder = dirname(file);
  const folders = [...(texts === null ? [] : [texts]), folder, join(folder, '..', 'reports')];
  const meta = (await exists(join(folder, 'meta.yaml'))) ? join(folder, 'meta.yaml') : null;
  return Promise.all(
    [...byDocument].map(async ([name, claims]): Promise<GoldText> => {
      const path = await firstOf(folders.map((one) => join(one, `${basename(name)}.txt`)));
      if (path === null) throw new UserError(`${file}: no text ${name}.txt in ${folders.join(', ')}`);
      return { name, claims, path, meta, passages: await passagesOf(join(folder, `${basename(name)}.passages.json`)) };
    }),
  );
}

function claimOf(line: string, where: string): GoldClaim {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new UserError(`${where}: no JSON`);
  }
  const parsed = goldClaimSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new UserError(`${where}: ${first?.path.join('.')}: ${first?.message}`);
}

async function passagesOf(file: string): Promise<GoldDocument['passages']> {
  if (!(await exists(file))) return null;
  const parsed = passagesSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!parsed.success) throw new UserError(`${file}: expected a list of [start, end]`);
  return parsed.data;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

async function firstOf(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) if (await exists(path)) return path;
  return null;
}
