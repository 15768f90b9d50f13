/** The house: a folder of `src/` imports only from those above it in this list. ARCHITECTURE.md quotes it. */
export const LAYERS = [
  'model',
  'text',
  'language',
  'read',
  'clean',
  'copies',
  'annotate',
  'claims',
  'reconcile',
  'pipeline',
  'score',
  // above: pure; below: the world
  'config.ts',
  'runtime',
  'ledger',
  'jobs',
  'app',
  'exports',
  'api',
  'cli',
  'web',
] as const;

/** The first folder that may touch the world (clock, files, network, environment). */
export const FIRST_OF_THE_WORLD = 'config.ts';

/** Packages the pure part may import. */
export const PURE_PACKAGES = [
  'zod',
  'wink-nlp',
  'wink-eng-lite-web-model',
  'parse5',
  'jschardet',
  'eld',
  '@noble/hashes',
  'unpdf',
  'fflate',
  'saxes',
] as const;

/** What the web may import from `src/`: types and schemas that run in a browser. */
export const WEB_MAY_IMPORT = [
  /^model\//,
  /^claims\/kinds\/[^/]+\/schema\.ts$/,
  /^api\/(review-|brief-|filed-|upload-)?types\.ts$/,
  /^web\//,
] as const;
