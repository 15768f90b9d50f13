/** The nouns that head an actor's name, as one index: "prime minister" before "minister". */
import { BODIES, COLLECTIVES, FIGHTERS, OFFICES, PEOPLE } from '../../language/en/offices.ts';
import type { ActorMention } from '../../model/annotation.ts';
import { phraseIndex } from '../match.ts';
import { wordsOf } from '../tokens.ts';

export interface Head {
  readonly words: readonly string[];
  readonly kind: ActorMention['kind'];
  /** true when it speaks for the state whose name stands beside it */
  readonly official: boolean;
}

const heads = (names: readonly string[], kind: ActorMention['kind'], official: boolean): Head[] =>
  names.filter((name) => name !== '').map((name) => ({ words: wordsOf(name), kind, official }));

export const HEADS = phraseIndex<Head>([
  ...heads(OFFICES, 'person', true),
  ...heads(BODIES, 'force', true),
  ...heads(FIGHTERS, 'group', false),
  ...heads(PEOPLE, 'people', true),
]);

export const COLLECTIVE = phraseIndex<Head>(heads(COLLECTIVES, 'collective', true));

/** "the Revolutionary *Front*", "the *Liberation* Movement" bear arms. */
export const kindOfBody = (name: string): 'group' | 'organisation' => (FIGHTS.test(name) ? 'group' : 'organisation');
const FIGHTS =
  /\b(?:front|liberation|militias?|brigades?|army|resistance|guards?|forces?|alliance|coalition|movement|mujahideen|jihad|commandos?)\b/iu;
