/** The built pages. Only files found by walking the folder at start can be asked for, so no path leads out of it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { MiddlewareHandler } from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

const NOT_BUILT = 'The pages of Bilag have not been built. Run: npm run build:web\n';

interface Asset {
  readonly path: string;
  readonly type: string;
  readonly etag: string;
}

/** URL path → file. Symbolic links and unknown types are left out. Empty when there is no such folder. */
function assetsOf(root: string): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>();
  for (const entry of entriesOf(root)) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const etag = `"${createHash('sha256').update(readFileSync(path)).digest('base64url').slice(0, 22)}"`;
    assets.set(`/${relative(root, path).split(sep).join('/')}`, { path, type, etag });
  }
  return assets;
}

function entriesOf(root: string) {
  try {
    return readdirSync(root, { recursive: true, withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Files under `/assets/` carry a hash in their name and never change; the rest is asked for again each time. */
const keeping = (url: string): string =>
  url.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';

/** Serves `root`; a path without a file extension is a page of the web's own router and gets `index.html`. */
export function pages(root: string): MiddlewareHandler {
  const assets = assetsOf(root);
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    const asked = c.req.path;
    const url = assets.has(asked) ? asked : extname(asked) === '' ? '/index.html' : null;
    if (url === null) return next();
    const asset = assets.get(url);
    if (asset === undefined) return c.text(NOT_BUILT, 503);
    const headers = { etag: asset.etag, 'cache-control': keeping(url) };
    if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304, headers);
    return c.body(await readFile(asset.path), 200, { ...headers, 'content-type': asset.type });
  };
}
