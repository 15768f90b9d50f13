/** Whom a measure is taken on: people by their names, their numbers or what they are. */
import type { Word } from '../../../model/syntax.ts';
import { childrenBy } from '../../../annotate/syntax/tree.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { CATEGORY_NOUNS } from '../../../language/en/people.ts';
import type { Act as Told } from '../../act.ts';
import type { Scene } from '../../scene.ts';
import type { Taking } from './verbs.ts';

/** "*hundreds* of students": the students. */
export const counted = (word: Word): Word =>
  (word.upos === 'NUM' || /^(?:dozen|hundred|thousand|score|number|group|handful|ten)s?$/u.test(word.lemma)
    ? childrenBy(word, 'nmod').find((one) => prepositionOf(one) === 'of')
    : undefined) ?? word;

/** "replaced *Petrov* with …": a name that an office goes with or that is known for a person's. */
export const isNamedOfficer = (scene: Scene, { measure }: Taking, { word }: Told, object: Word): boolean =>
  object.upos === 'PROPN' &&
  (measure === 'release' || (measure === 'dismissal-or-resignation' && /^(?:sack|dismiss|fire)$/u.test(word.lemma))) &&
  scene.actors.some(({ kind, from, to }) => kind === 'person' && from <= object.at && object.at < to);

/** "drafted *Rohingya*": a name in no class, of several, and none of a text or a person. */
export const isNamedPeople = (scene: Scene, { upos, at, lower }: Word): boolean =>
  upos === 'PROPN' &&
  !/^(?:resolution|bill|law|act|plan|treaty|constitution|charter|statement|declaration)$/u.test(lower) &&
  scene.actors.every(({ kind, from, to }) => at < from || to <= at || kind === 'people');

/** Somebody: a name, an actor, or a noun that counts people. */
export const isPeople = (scene: Scene, { lemma, lower, upos, at }: Word): boolean =>
  upos === 'PROPN' ||
  // "*eleven* were jailed"
  (upos === 'NUM' && scene.quantities.some(({ from, to }) => from <= at && at < to)) ||
  (upos === 'PRON' && /^(?:he|she|they|him|her|them|who|whom|hundred)$/u.test(lemma)) ||
  /^(?:anybody|anyone|nobody|everyone|everybody)$/u.test(lower) ||
  PEOPLE.has(lemma.toLowerCase()) ||
  CIVIL.has(lower) ||
  scene.actors.some(({ from, to }) => from <= at && at < to) ||
  /(?:er|or|ist|ian|man|person|people|ant|ent|ee|civilian|citizen|child|boy|girl|woman|youth|suspect)s?$/u.test(lemma);

const CIVIL: ReadonlySet<string> = new Set(
  [...CATEGORY_NOUNS.civilian, ...CATEGORY_NOUNS.unspecified].filter(
    (one) => !/^(?:lives|life|dead|body|bodies|others?)$/u.test(one),
  ),
);
const PEOPLE = new Set(
  'suspect deserter rebel militia monk aide wife son daughter brother family cleric teacher spy dozen mp mps deputy staff crew executive editor relative civilian envoy diplomat national attaché attache general colonel defendant sheikh couple trio pair nun chief head captain crewman'.split(
    ' ',
  ),
);
