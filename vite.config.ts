import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Decoders of rarer pictures in PDF, which it asks for by their names when it meets one. */
const PDF_PARTS = ['openjpeg_nowasm_fallback.js', 'jbig2_nowasm_fallback.js'];
const pdfParts: Plugin = {
  name: 'pdf-parts',
  generateBundle() {
    for (const name of PDF_PARTS) {
      const source = readFileSync(resolve(import.meta.dirname, 'node_modules/pdfjs-dist/wasm', name));
      this.emitFile({ type: 'asset', fileName: `pdf/${name}`, source });
    }
  },
};

/** Builds the pages into `dist/web`. Everything they need is in the build: no remote script, font or picture. */
export default defineConfig({
  root: resolve(import.meta.dirname, 'src/web'),
  plugins: [react(), pdfParts],
  build: {
    outDir: resolve(import.meta.dirname, 'dist/web'),
    emptyOutDir: true,
    target: ['chrome123', 'firefox120', 'safari17.5'],
    // A font inlined as data: would be refused by the content security policy.
    assetsInlineLimit: 0,
    // Its polyfill is inline script in older browsers only, which the targets above leave out.
    modulePreload: { polyfill: false },
  },
  // `npx vite` while working on the pages; the ledger is then served by `bilag serve`.
  server: { proxy: { '/api': 'http://127.0.0.1:4180' } },
});
