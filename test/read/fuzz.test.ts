import { expect, it } from 'vitest';
import { chance, fault, fuzz } from '../../bench/fuzz.ts';

it('reads and cleans 1,500 mutated reports and pages without a fault', () => {
  const finding = fuzz(1500, 20_201_005);
  expect(finding && `seed ${finding.seed}: ${finding.fault}`).toBeNull();
});

it('is the same on every run', () => {
  const [one, two] = [chance(7), chance(7)];
  expect([one(), one(), one()]).toEqual([two(), two(), two()]);
});

it('finds a text that is sound to have no fault', () => {
  expect(fault(new TextEncoder().encode('Two bridges fell.[12] No one was hurt.'))).toBeNull();
});
