/**
 * The codebook: what is coded, kind by kind, from the running kinds and their coding rules, with examples read by the
 * rules themselves and their codes in PLOVER and ACLED.
 *
 *   node scripts/codebook.ts         write docs/codebook.md
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SCHEMAS } from '../src/claims/kinds/schemas.ts';
import type { AnyClaim } from '../src/model/claim.ts';
import type { KindSchema } from '../src/model/kind.ts';
import type { Resources } from '../src/model/resources.ts';
import { extractText } from '../src/pipeline/index.ts';
import { loadResources } from '../src/runtime/resources.ts';

const ROOT = resolve(import.meta.dirname, '..');
export const CODEBOOK = join(ROOT, 'docs/codebook.md');
const MOST_EXAMPLES = 6;

interface Case {
  readonly text: string;
  readonly published: string;
  readonly claims: readonly unknown[];
}

const HEAD = `# Codebook

Made by \`node scripts/codebook.ts\` from the kinds as they run; do not edit it. ★ marks the slots that make two records the same claim. Codes: PLOVER 2.0, and ACLED's event and sub-event types.
`;

export async function codebook(): Promise<string> {
  const resources = await loadResources();
  const contents = SCHEMAS.map((schema) => `- [${schema.labels.one}](#${schema.name}): ${schema.says}`);
  const chapters = SCHEMAS.map((schema) => chapter(resources, schema));
  return `${[HEAD, contents.join('\n'), ...chapters].join('\n')}`;
}

function chapter(resources: Resources, schema: KindSchema): string {
  const folder = join(ROOT, 'src/claims/kinds', schema.name);
  const rule = readFileSync(join(folder, 'README.md'), 'utf8')
    .replace(/^# .*\n+/u, '')
    .trim();
  const cases = readFileSync(join(folder, 'cases.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Case);
  const coded = cases.filter(({ claims }) => claims.length > 0).slice(0, MOST_EXAMPLES);
  const none = cases.filter(({ claims }) => claims.length === 0).slice(0, MOST_EXAMPLES);
  const examples = coded.flatMap((one) => exampleRows(resources, schema, one));
  return `
## ${schema.name}

${rule}

| sentence | slots | PLOVER | ACLED |
| --- | --- | --- | --- |
${examples.join('\n')}

No claim of this kind:

${none.map(({ text }) => `- ${text}`).join('\n')}
`;
}

function exampleRows(resources: Resources, schema: KindSchema, { text, published }: Case): string[] {
  const claims = extractText(resources, { id: 'example', text, published }, { packs: [], raw: true });
  return claims
    .filter(({ kind }) => kind === schema.name)
    .map((claim, i) => {
      const { plover, acled } = schema.codes(claim);
      const code = acled === null ? '' : `${acled.event}: ${acled.sub}`;
      return `| ${i === 0 ? text : '″'} | ${slotsIn(schema, claim)} | ${plover ?? ''} | ${code} |`;
    });
}

const slotsIn = (schema: KindSchema, claim: AnyClaim): string =>
  schema.columns
    .map(({ name, of }) => [name, of(claim)] as const)
    .filter(([, value]) => value !== null && value !== false && value !== '')
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename)
  writeFileSync(CODEBOOK, await codebook());
