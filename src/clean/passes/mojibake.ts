/** Letters that were read in the wrong encoding and are certain to have been others. */
import { doubleEncoded } from '../../text/double-encoding.ts';
import type { Pass } from '../pass.ts';

export const mojibake: Pass = {
  name: 'mojibake',
  find: ({ text }) =>
    doubleEncoded(text).map((repair) => ({ ...repair, reason: 'letters read in the wrong encoding' })),
};
