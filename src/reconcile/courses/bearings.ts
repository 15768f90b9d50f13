/** Which courses a claim has a part in: by what it is joined to others, whatever the day that is asked for. */
import { SCHEMAS, schemaOf } from '../../claims/kinds/schemas.ts';
import type { AnyClaim } from '../../model/claim.ts';
import type { CourseStep } from '../../model/course.ts';
import type { IsoDay } from '../../model/time.ts';
import { foldName } from '../../text/fold.ts';
import { jointsOf } from './agreements.ts';
import { placeIdOf } from './control.ts';
import { authoritiesOf } from './measures.ts';
import type { World } from '../world.ts';
import { holderOf, whenOf } from './told.ts';

export interface CourseBearing {
  readonly course: CourseStep['course'];
  /**
   * A place; authorities, or '' where none is named; documents and parties, which the claim joins to one. `name` is what
   * lists go by; null where there is none.
   */
  readonly keys: readonly { readonly key: string; readonly name: string | null }[];
  /** names it is looked up by, folded */
  readonly called: readonly string[];
  /** of control: ids of those who hold the place before or after */
  readonly parties: readonly string[];
  /** degrees, WGS 84 */
  readonly lat: number | null;
  readonly lon: number | null;
  /** when it was said, as far as that counts for a view of a day */
  readonly said: IsoDay | null;
  /** the days in which it places what it tells; both the last one where it tells no time */
  readonly starts: IsoDay | null;
  readonly ends: IsoDay | null;
}

/** Kinds of which a claim may tell of a course. */
export const courseKinds: readonly string[] = SCHEMAS.flatMap(({ name, course }) =>
  course === undefined ? [] : [name],
);

/** Null for a claim that tells of no course. */
export function courseBearingOf(claim: AnyClaim, world: World, published: IsoDay | null): CourseBearing | null {
  const step = schemaOf(claim.kind)?.course?.(claim) ?? null;
  if (step === null || claim.stance === 'withholds') return null;
  const when = whenOf(claim, published);
  const common = {
    ...{ course: step.course, lat: null, lon: null, called: [], parties: [] },
    said: claim.said ?? published,
    ...{ starts: when?.start ?? when?.end ?? null, ends: when?.end ?? null },
  };
  switch (step.course) {
    case 'control': {
      const { place } = claim;
      return {
        ...common,
        keys: [{ key: placeIdOf({ claim }), name: place?.name ?? place?.text ?? null }],
        called: foldedNames([place?.name, place?.text]),
        parties: [step.before, step.after].flatMap((party) => holderOf(party, world)?.id ?? []),
        ...{ lat: place?.lat ?? null, lon: place?.lon ?? null },
      };
    }
    case 'measure': {
      const authorities = authoritiesOf({ step }, world);
      const keys = authorities.map(({ id, name }) => ({ key: id, name }));
      return {
        ...common,
        keys: keys.length > 0 ? keys : [{ key: '', name: null }],
        called: foldedNames(authorities.map(({ name }) => name)),
      };
    }
    case 'ceasefire':
      return { ...common, keys: jointsOf({ claim, step }, world).map((key) => ({ key, name: null })) };
  }
}

const foldedNames = (names: readonly (string | null | undefined)[]): string[] => [
  ...new Set(names.flatMap((name) => (name == null ? [] : [foldName(name)]))),
];
