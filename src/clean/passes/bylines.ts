/** Lines that only say who wrote the report, for whom and when. They are metadata by now. */
import { headOf } from '../../read/metadata/head.ts';
import type { Cut, Pass } from '../pass.ts';

export const bylines: Pass = {
  name: 'bylines',
  find: ({ text }) =>
    headOf(text)
      .filter(({ byline }) => byline !== null)
      .map(({ line }): Cut => ({ start: line.start, end: line.end, reason: 'byline or date line' })),
};
