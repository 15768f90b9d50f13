import { expect, it } from 'vitest';
import { fuzzContainers, VALID } from '../../../bench/fuzz-containers.ts';
import { itemsOf } from './items.ts';

it.each(Object.keys(VALID))('100 mutated files end, each entry read or refused with a reason: %s', async (format) => {
  const finding = await fuzzContainers(format, 100, 20_201_005);
  expect(finding && `seed ${finding.seed}: ${finding.fault}`).toBeNull();
});

it.each(Object.entries(VALID))('the file that is mutated is sound: %s', async (format, bytes) => {
  const items = await itemsOf(`file.${format.replace(' ', '.')}`, bytes);
  expect(items.filter((item) => 'issue' in item)).toEqual([]);
  expect(items.length).toBeGreaterThan(0);
});
