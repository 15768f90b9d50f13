/** Setting up a post or base. All are lemmas. */
import { set } from '../../../language/word-set.ts';
import type { ActLexicon } from '../../act.ts';

export const BASES: ReadonlySet<string> = set(
  'base post outpost checkpoint camp garrison headquarters airbase position strongpoint roadblock barracks airfield',
);
export const BASING: ActLexicon<true> = {
  verbs: new Map(
    ['set up', 'establish', 'build', 'construct', 'erect', 'open', 'man', 'install', 'create', 'set'].map(
      (lemma) => [lemma, true] as const,
    ),
  ),
  nouns: new Map(),
};
