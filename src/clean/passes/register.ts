/** The register's entry is about the document, not of it: it goes into the metadata. */
import { findRegister } from '../../read/metadata/register.ts';
import type { Pass } from '../pass.ts';

export const register: Pass = {
  name: 'register',
  find: ({ text }) => {
    const found = findRegister(text);
    return found ? [{ start: found.span.start, end: found.span.end, reason: 'register entry' }] : [];
  },
};
