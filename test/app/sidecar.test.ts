import { expect, test } from 'vitest';
import { parseSidecar, statedOf } from '../../src/app/sidecar.ts';

test('entries state what files do not; dates may be plain, quoted or tagged', () => {
  const sidecar = parseSidecar(
    'a.txt: { publisher: Reuters, agency: AP, published: 2020-10-21 }\nb.txt:\n  published: "2020-10-22"\nc.txt: { published: !!timestamp 2020-10-23 }\n',
    'meta.yaml',
  );
  expect(statedOf(sidecar, 'a.txt')).toEqual({ publisher: 'Reuters', agency: 'AP', published: '2020-10-21' });
  expect(statedOf(sidecar, 'sub/b.txt')).toEqual({ published: '2020-10-22' });
  expect(statedOf(sidecar, 'c.txt')).toEqual({ published: '2020-10-23' });
  expect(statedOf(sidecar, 'd.txt')).toEqual({});
});

test('the name with its folder goes before the bare name', () => {
  const sidecar = parseSidecar('a.txt: { publisher: One }\nsub/a.txt: { publisher: Two }\n', 'meta.yaml');
  expect(statedOf(sidecar, 'sub/a.txt')).toEqual({ publisher: 'Two' });
  expect(statedOf(sidecar, 'other/a.txt')).toEqual({ publisher: 'One' });
});

test('a name such as __proto__ is a name', () => {
  expect(statedOf(parseSidecar('a.txt: {}', 'm'), '__proto__')).toEqual({});
  expect(statedOf(parseSidecar('"__proto__": { publisher: X }', 'm'), 'a.txt')).toEqual({});
});

test.each([
  ['a.txt: { publsher: X }', /"a\.txt": unknown field publsher \(known: .*publisher/],
  ['a.txt: { published: last week }', /"a\.txt": published: expected a day such as/],
  ['a.txt: { published: 2021-02-29 }', /"a\.txt": published: 2021-02-29 is no day/],
  ['a.txt: { publisher: [1] }', /"a\.txt": publisher: /],
  ['a.txt: Reuters', /"a\.txt": expected fields/],
  ['- a.txt', /expected one entry a file name/],
  ['a: {', /^meta\.yaml: /],
])('what is not valid is named: %s', (yaml, message) => {
  expect(() => parseSidecar(yaml, 'meta.yaml')).toThrow(message);
});

test('an empty sidecar states nothing', () => {
  expect(parseSidecar('# nothing yet\n', 'meta.yaml').size).toBe(0);
});
