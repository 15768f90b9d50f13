/** Courses do not depend on the order of the claims, and grow no faster than they must. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AnyClaim } from '../../../src/model/claim.ts';
import { ceasefireCourses, controlCourses, measureCourses } from '../../../src/reconcile/courses/index.ts';
import { expectLinear } from '../../growth.ts';
import { context, control, measure, truce, type Word } from './claims.ts';

const day = fc.integer({ min: 1, max: 40 }).map((n) => new Date(Date.UTC(2001, 4, n)).toISOString().slice(0, 10));
const word: fc.Arbitrary<Word> = fc.record({
  on: fc.oneof(day, fc.constant(null), fc.constant(['2001-05-01', '2001-05-31'] as const)),
  by: fc.constantFrom('north', 'south', 'watchers'),
  said: fc.option(day, { nil: null }),
  stance: fc.constantFrom('asserts', 'asserts', 'denies'),
  modality: fc.constantFrom('reported', 'reported', 'alleged', 'planned'),
  doc: fc.constantFrom('a', 'b', 'c'),
  at: fc.integer({ min: 0, max: 50 }).map((n) => n * 10),
});
const who = fc.constantFrom('north', 'upper-north', 'south', null);
const EFFECTS = [
  'captured',
  'recaptured',
  'entered',
  'advanced',
  'withdrew',
  'handed-over',
  'lost',
  'holds',
  'besieged',
  'repelled',
];

const claims: fc.Arbitrary<AnyClaim[]> = fc.array(
  fc.oneof(
    fc
      .tuple(fc.constantFrom('ford', 'mill', 'ridge', 'ford-county'), fc.constantFrom(...EFFECTS), who, word)
      .map(([place, effect, by, told]) => control(place, effect, by, told)),
    fc
      .tuple(
        fc.constantFrom('curfew', 'martial-law', 'search'),
        fc.constantFrom('declared', 'in-force', 'extended', 'lifted', 'enforced', 'proposed'),
        who,
        word,
      )
      .map(([what, act, authority, told]) => measure(what, act, authority, told)),
    fc
      .tuple(
        fc.constantFrom('agreed', 'in-force', 'violated', 'collapsed', 'rejected', 'extended'),
        fc.subarray(['north', 'south']),
        word,
      )
      .map(([act, parties, told]) => truce(act, { ...told, parties })),
  ),
  { maxLength: 40 },
);

const all = (told: readonly AnyClaim[]) =>
  JSON.stringify([controlCourses(told, context()), measureCourses(told, context()), ceasefireCourses(told, context())]);

it('whatever order the claims come in, the courses are the same', () => {
  fc.assert(
    fc.property(
      claims.chain((told) => fc.tuple(fc.constant(told), fc.shuffledSubarray(told, { minLength: told.length }))),
      ([told, shuffled]) => {
        expect(all(shuffled)).toBe(all(told));
      },
    ),
    { numRuns: 300 },
  );
});

it('every claim of a course is cited with its voice, and none is told twice', () => {
  fc.assert(
    fc.property(claims, (told) => {
      for (const { voices, spans, turns } of controlCourses(told, context())) {
        const ids = voices.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const cited = [
          ...spans.flatMap((span) => span.claims),
          ...turns.flatMap((turn) => [...turn.claims, ...turn.deniedBy.claims]),
        ];
        for (const id of cited) expect(ids).toContain(id);
      }
    }),
    { numRuns: 100 },
  );
});

it('ten times the claims are no more than about ten times the work', () => {
  const on = (i: number): string => new Date(Date.UTC(1900, 0, 1 + i)).toISOString().slice(0, 10);
  const party = (i: number): string => (i % 2 === 0 ? 'north' : 'south');
  expectLinear((n) => {
    const told = Array.from({ length: n }, (_, i) => [
      control('ford', i % 3 === 0 ? 'withdrew' : 'captured', party(i), { on: on(i % 500), by: party(i + 1) }),
      control('ford', 'captured', party(i), { on: on(i % 500), by: party(i + 1), stance: 'denies' }),
      measure('curfew', i % 3 === 0 ? 'lifted' : 'declared', 'north', { on: on(i), by: 'watchers' }),
      measure('curfew', 'declared', 'north', { on: on(i), stance: 'denies' }),
      truce(i % 3 === 0 ? 'collapsed' : 'agreed', { on: on(i * 3), parties: ['north', 'south'] }),
    ]).flat();
    return () => {
      all(told);
    };
  }, 500);
}, 120_000);
