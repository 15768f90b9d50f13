/** How well the rules, and the net behind them, find what people have annotated: gold read, its texts extracted, both scored. */
import { SCHEMAS } from '../claims/kinds/schemas.ts';
import type { AnyClaim } from '../model/claim.ts';
import type { StatedMetadata } from '../model/document.ts';
import { pipelineOfFile } from '../pipeline/index.ts';
import { readBytes } from '../runtime/bytes.ts';
import { loadResources } from '../runtime/resources.ts';
import { CORE, ratesOf, type Row, type Score, score, sumOf } from '../score/index.ts';
import { type GoldText, readGold } from './gold.ts';
import { readSidecar, statedOf } from './sidecar.ts';
import { UserError } from './user-error.ts';

export interface EvaluateOptions {
  /** folder of the texts, where they are not beside the gold */
  readonly texts: string | null;
  /** null: by the countries that a document names */
  readonly packs: readonly string[] | null;
  /** the rules alone, without the trained net */
  readonly alone?: boolean;
}

/** @throws UserError when gold or a text cannot be read */
export async function evaluate(paths: readonly string[], { texts, packs, alone }: EvaluateOptions): Promise<Score> {
  const gold = await readGold(paths, texts);
  const { weigher, ...rules } = await loadResources();
  const resources = alone === true || weigher === undefined ? rules : { ...rules, weigher };
  const claims = new Map<string, AnyClaim[]>();
  for (const document of gold) {
    const read = await readBytes(document.path);
    if ('issue' in read) throw new UserError(`${document.path}: ${read.issue.message}`);
    const stated = await statedBeside(document);
    const result = await pipelineOfFile(resources, { bytes: read.bytes, name: document.name, stated, packs });
    if ('issue' in result) throw new UserError(`${document.path}: ${result.issue.message}`);
    claims.set(document.name, result.claims);
  }
  return score(SCHEMAS, gold, (document) => claims.get(document.name) ?? []);
}

const statedBeside = async ({ meta, name }: GoldText): Promise<StatedMetadata> =>
  meta === null ? {} : statedOf(await readSidecar(meta), `${name}.txt`);

/** F1 of each kind, of the core kinds and of all, rounded down to a thousandth: what a floor is set by. */
export function floorsOf({ kinds }: Score): Record<string, number> {
  const of = (rows: readonly Row[]): number => Math.floor((ratesOf(sumOf(rows)).f1 ?? 0) * 1000) / 1000;
  const strict = [...kinds].map(([name, { strict: row }]) => ({ name, row }));
  return {
    ...Object.fromEntries(strict.map(({ name, row }) => [name, of([row])])),
    core: of(strict.filter(({ name }) => CORE.includes(name)).map(({ row }) => row)),
    full: of(strict.map(({ row }) => row)),
  };
}
