/** What came to a thing, told right behind it: "a tank *destroyed*", "a helicopter *shot down*", "64 guns *put out of action*". */
import type { TokenRange } from '../../../model/annotation.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { PARTICIPLES } from './en.ts';
import type { Effect } from './schema.ts';

const LONGER: readonly (readonly [words: string, effect: Effect])[] = [
  ['shot down', 'shot-down'],
  ['brought down', 'shot-down'],
  ['forced down', 'shot-down'],
  ['knocked out', 'destroyed'],
  ['taken out', 'destroyed'],
  ['burned out', 'destroyed'],
  ['burnt out', 'destroyed'],
  ['blown up', 'destroyed'],
  ['put out of action', 'destroyed'],
  ['put out of commission', 'destroyed'],
  ['set on fire', 'damaged'],
  ['set ablaze', 'damaged'],
  ['left behind', 'abandoned'],
  ['sent to the bottom', 'destroyed'],
];

/** "weapons *recovered*, 850": in a ledger alone */
const IN_LEDGERS: ReadonlyMap<string, Effect> = new Map([
  ['recovered', 'captured'],
  ['taken', 'captured'],
  ['confiscated', 'captured'],
  ['surrendered', 'captured'],
  ['burned', 'destroyed'],
]);

/** … or one that says so in a ledger, with its number behind. */
export function fateInLedger(scene: Scene, at: number): (TokenRange & { readonly effect: Effect }) | null {
  const effect = IN_LEDGERS.get(lowerAt(scene, at));
  return fateAt(scene, at) ?? (effect === undefined ? null : { from: at, to: at + 1, effect });
}

/** The participle, with its particle, that stands at the token. */
export function fateAt(scene: Scene, at: number): (TokenRange & { readonly effect: Effect }) | null {
  for (const [words, effect] of LONGER) {
    const parts = words.split(' ');
    if (parts.every((part, i) => lowerAt(scene, at + i) === part)) return { from: at, to: at + parts.length, effect };
  }
  const effect = PARTICIPLES.get(lowerAt(scene, at));
  return effect === undefined ? null : { from: at, to: at + 1, effect };
}
