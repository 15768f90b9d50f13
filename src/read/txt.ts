/** Plain text and markdown: read as it stands. */
import type { Source } from '../model/document.ts';
import { identityMap } from '../text/offsets.ts';
import { detectLanguage } from './language.ts';
import { factsInText } from './metadata/from-text.ts';
import { mergeFacts, registerFacts } from './metadata/merge.ts';
import { findRegister } from './metadata/register.ts';

export function readText(raw: string, encoding: string): Source {
  const entry = findRegister(raw);
  const body = entry ? raw.slice(entry.span.end) : raw;
  return {
    format: 'text',
    encoding,
    raw,
    text: raw,
    map: identityMap(raw.length),
    removals: [],
    metadata: mergeFacts(
      {
        ...(entry ? { register: registerFacts(entry.register) } : {}),
        text: { ...factsInText(body), language: detectLanguage(body) },
      },
      entry?.register ?? null,
    ),
  };
}
