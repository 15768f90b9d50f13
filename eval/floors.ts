/**
 * Floors under the claim scores: F1 of each kind, of the core and of all, on each gold, by the rules alone and, where the
 * trained net has not seen the gold, with it. A change may not fall below them.
 *
 *   node eval/floors.ts            check, and print both beside each other
 *   node eval/floors.ts --update   raise floors to what is reached now; none is ever lowered
 *
 * `eval/floors.json` keeps each gold's hash: on another gold a floor says nothing, and the check fails until the floors
 * have been set again by hand.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { evaluate, floorsOf } from '../src/app/evaluate.ts';

const ROOT = resolve(import.meta.dirname, '..');
const FILE = join(ROOT, 'eval/floors.json');
export interface Measured {
  readonly folder: string;
  /** the rules alone; else with the trained net, which has seen all these golds but the reports */
  readonly alone: boolean;
}
/** Where each gold lies; the reports are not part of the repository. */
export const GOLDS: Readonly<Record<string, Measured>> = {
  wars: { folder: join(ROOT, 'eval/wars'), alone: true },
  moreWars: { folder: join(ROOT, 'eval/more-wars'), alone: true },
  reportsOpened: { folder: join(ROOT, 'eval/reports-opened'), alone: true },
  reports: { folder: join(ROOT, '../shared/gold'), alone: true },
  reportsWeighed: { folder: join(ROOT, '../shared/gold'), alone: false },
};

export interface Floor {
  /** of all `.jsonl` files of the gold, by name */
  readonly sha256: string;
  readonly f1: Readonly<Record<string, number>>;
}

export const readFloors = (): Record<string, Floor> =>
  existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Floor>) : {};

export const hasGold = (name: string): boolean => existsSync(GOLDS[name]?.folder ?? '');

function hashOf(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  for (const name of files.sort()) hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

/** What is reached now on a gold, with its hash. */
export async function reached(name: string): Promise<Floor> {
  const { folder, alone } = GOLDS[name] as Measured;
  return { sha256: hashOf(folder), f1: floorsOf(await evaluate([folder], { texts: null, packs: null, alone })) };
}

/** What falls below its floor, in words; empty where nothing does. */
export function fallen(floor: Floor | undefined, now: Floor): string[] {
  if (floor === undefined) return ['no floors are set: node eval/floors.ts --update'];
  if (floor.sha256 !== now.sha256) return ['the gold has changed: its floors must be set again'];
  return Object.entries(floor.f1)
    .filter(([kind, least]) => (now.f1[kind] ?? 0) < least)
    .map(([kind, least]) => `${kind}: F1 ${(now.f1[kind] ?? 0).toFixed(3)}, not ${least.toFixed(3)}`);
}

/** Floors raised to what is reached; of a new gold, what is reached. */
export function raised(floor: Floor | undefined, now: Floor): Floor {
  if (floor === undefined || floor.sha256 !== now.sha256) return now;
  const f1 = Object.entries(now.f1).map(([kind, value]) => [kind, Math.max(value, floor.f1[kind] ?? 0)] as const);
  return { sha256: now.sha256, f1: { ...floor.f1, ...Object.fromEntries(f1) } };
}

async function main(): Promise<void> {
  const floors = readFloors();
  for (const name of Object.keys(GOLDS).filter(hasGold)) {
    const now = await reached(name);
    const faults = fallen(floors[name], now);
    console.log(`${name}\n${'kind'.padEnd(14)}   floor     now`);
    for (const [kind, value] of Object.entries(now.f1))
      console.log(
        `${kind.padEnd(14)}${(floors[name]?.f1[kind]?.toFixed(3) ?? '–').padStart(8)}${value.toFixed(3).padStart(8)}`,
      );
    for (const fault of faults) console.log(`! ${fault}`);
    if (process.argv.includes('--update')) floors[name] = raised(floors[name], now);
    else if (faults.length > 0) process.exitCode = 1;
  }
  if (process.argv.includes('--update')) writeFileSync(FILE, `${JSON.stringify(floors, null, 2)}\n`);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) await main();
