/** A group of people as the kinds see it. */
import type { Category } from '../language/en/people.ts';
import type { ActorMention, QuantityMention, TokenRange } from '../model/annotation.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Scene } from './scene.ts';

export interface PeopleGroup extends TokenRange {
  readonly count: Quantity | null;
  readonly share: number | null;
  readonly category: Category | null;
  readonly groups: readonly string[];
  /** the nation or party that stands in the group: "*Sudanese* servicemen" */
  readonly actor: ActorMention | null;
  /** "their troops": whose, is told by the clause */
  readonly possessive: boolean;
  /** a named person */
  readonly name: string | null;
  /** the head noun, lower case; null for a bare number */
  readonly noun: string | null;
}

export const blank = {
  count: null,
  share: null,
  category: null,
  groups: [],
  actor: null,
  possessive: false,
  name: null,
  noun: null,
} as const;
export const countOf = ({ low, high, relation, text, share }: QuantityMention): Quantity | null =>
  share === null ? { low, high, relation, text } : null;

export const textOf = (scene: Scene, from: number, to: number): string =>
  scene.doc.text.slice(scene.tokens[from]?.start ?? 0, scene.tokens[to - 1]?.end ?? 0);
