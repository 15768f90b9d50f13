/** The compiler leaves SQL behind: puts the migrations beside the compiled ledger. Run by `npm run build`. */
import { cpSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
cpSync(resolve(ROOT, 'src/ledger/migrations'), resolve(ROOT, 'dist/ledger/migrations'), { recursive: true });
