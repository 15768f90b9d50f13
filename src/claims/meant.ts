/** Parties and claimants that words as "the army" or "they" name, given the ids of those whom they go back to. */
import type { Attribution, Basis } from '../model/claim.ts';
import { antecedentOf } from './antecedents.ts';
import type { Cast } from './cast.ts';
import { ofOurs } from './own-voice.ts';
import type { Scene } from './scene.ts';

interface Meant<T> {
  readonly value: T;
  readonly basis: Readonly<Record<string, Basis>>;
}

/** The slots of a kind with their open parties told; `near`: the offset of the trigger. */
export function partiesMeant(
  scene: Scene,
  cast: Cast,
  name: string,
  slots: Readonly<Record<string, unknown>>,
  near: number,
): Meant<Readonly<Record<string, unknown>>> {
  const basis: Record<string, Basis> = {};
  const value = Object.fromEntries(
    Object.entries(slots).map(([slot, held]) => [slot, toldIn(scene, cast, `${name}.${slot}`, held, near, basis)]),
  );
  return { value, basis };
}

function toldIn(
  scene: Scene,
  cast: Cast,
  path: string,
  held: unknown,
  near: number,
  basis: Record<string, Basis>,
): unknown {
  if (Array.isArray(held)) return held.map((one) => toldIn(scene, cast, path, one, near, basis));
  if (typeof held !== 'object' || held === null) return held;
  if (isParty(held)) {
    if (held.text === null || held.actors !== undefined) return held;
    if (held.actor !== null) {
      const back = scene.references.find(({ text, actor }) => actor === held.actor && text === held.text);
      if (back !== undefined) basis[path] = { how: 'inherited', from: `"${back.name}", named before` };
      return held;
    }
    const antecedent = ofOurs(scene, held.text, near) ?? antecedentOf(scene, cast, held.text, near);
    if (antecedent === null) return held;
    basis[path] = antecedent.basis;
    return { ...held, actor: antecedent.actor };
  }
  return Object.fromEntries(
    Object.entries(held).map(([slot, one]) => [slot, toldIn(scene, cast, `${path}.${slot}`, one, near, basis)]),
  );
}

interface OpenParty {
  readonly text: string | null;
  readonly actor: string | null;
  readonly actors?: readonly string[];
}

/** Nothing but words and ids: what else has a text (a count, an item, a stand) is no party. */
const isParty = (held: object): held is OpenParty =>
  'text' in held && 'actor' in held && Object.keys(held).every((key) => /^(?:text|actor|actors)$/u.test(key));

/** The chain with its claimant told, where a role without a name speaks. */
export function claimantMeant(scene: Scene, cast: Cast, chain: readonly Attribution[]): Meant<Attribution[]> {
  const last = chain.at(-1);
  if (last === undefined || last.role !== 'source' || last.actor != null || last.actors !== undefined)
    return { value: [...chain], basis: {} };
  const antecedent = antecedentOf(scene, cast, last.text ?? last.name, last.span?.start ?? scene.sentence.start);
  if (antecedent === null) return { value: [...chain], basis: {} };
  const { actor, name, basis } = antecedent;
  const own = basis.how === 'inherited' ? name : last.name;
  return { value: [...chain.slice(0, -1), { ...last, name: own, actor }], basis: { attribution: basis } };
}
