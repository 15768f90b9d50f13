#!/usr/bin/env node
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `bilag needs Node 22.18 or later (24 is best); this is Node ${process.versions.node}.\nFrom a checkout, "npm run -s bilag -- ARGUMENTS" runs the Node that is installed with it.`,
  );
  process.exit(2);
}

// Everything is imported below the check and not above: an old Node would stop at the first name it does not know.
const { existsSync } = await import('node:fs');
const { enableCompileCache } = await import('node:module');

// The compiled modules are kept between runs: the start takes half the time.
enableCompileCache();

// A checkout is run from its sources; the published package holds only what was compiled from them.
const checkout = new URL('../src/cli/main.ts', import.meta.url);
const compiled = new URL('../dist/cli/main.js', import.meta.url);
const { main } = await import((existsSync(checkout) ? checkout : compiled).href);
process.exitCode = await main(process.argv.slice(2));
