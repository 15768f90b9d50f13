/** The claim that a hit makes: what sort of force it was, where it went and whose side it took. */
import type { Word } from '../../../model/syntax.ts';
import { placesOf } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import { textAt } from '../../party-of.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { FIGHTERS } from './en.ts';
import type { Hit } from './hit.ts';
import { keepsPeace, servesPeace } from './missions.ts';
import type { DeploymentSlots, What } from './schema.ts';
import { isAbroad, isCountry, placeIn, whereRange, wheresOf } from './where.ts';

export function draftOf(scene: Scene, hit: Hit): Draft {
  const { force, act, trigger, stance, modality } = hit;
  const wheres = act === 'withdrawn' ? [] : wheresOf(scene, hit.phrases);
  const first = wheres[0];
  const from = hit.phrases.filter(({ preposition }) => /^(?:from|of)$/u.test(preposition)).map(({ word }) => word);
  const words = act === 'withdrawn' ? from : wheres;
  const place = placeIn(scene, words);
  const abroad = force.what === 'troops' && FIGHTERS.has(force.word.lemma) && comesFromAbroad(scene, hit, wheres);
  const slots: DeploymentSlots = {
    what: abroad ? 'mercenaries' : (servingAs(scene, hit) ?? (isOfPeace(scene, hit) ? 'peacekeepers' : force.what)),
    count: force.count,
    of: hit.of,
    to: first === undefined ? null : textAt(scene, whereRange(first)),
    for: hit.for,
    act,
    subset: false,
  };
  return {
    trigger,
    slots,
    ...(place === undefined ? {} : { place }),
    ...(stance === undefined ? {} : { stance }),
    ...(modality === undefined ? {} : { modality }),
    ...(abroad
      ? {
          basis: {
            'deployment.what': {
              how: 'inferred',
              from: 'fighters who are told to be in another country or to fight for another',
            },
          },
        }
      : {}),
  };
}

export const isOfPeace = (scene: Scene, { force, of }: Hit): boolean =>
  force.what === 'troops' &&
  (keepsPeace(of) || keepsPeace(force.of) || servesPeace(scene, force.word.at)) &&
  !FIGHTERS.has(force.word.lemma);

/** "deployed *as peacekeepers*", right behind the verb. */
function servingAs(scene: Scene, { trigger, force }: Hit): What | null {
  if (force.what !== 'troops' || lowerAt(scene, trigger.to) !== 'as') return null;
  for (let at = trigger.to + 1; at <= trigger.to + 3; at++) {
    const what = ROLES.find(([role]) => role.test(lowerAt(scene, at)))?.[1];
    if (what !== undefined) return what;
  }
  return null;
}
const ROLES: readonly (readonly [RegExp, What])[] = [
  [/^peace-?keep/u, 'peacekeepers'],
  [/^(?:advis[eo]rs|instructors|trainers)$/u, 'advisers'],
  [/^mercenaries$/u, 'mercenaries'],
  [/^volunteers$/u, 'volunteers'],
];

/** Fighters sent to a country, or to fight for somebody, who are not said to be its own. */
function comesFromAbroad(scene: Scene, { force, act, for: side }: Hit, wheres: readonly Word[]): boolean {
  if (act === 'recruited') return force.of !== null;
  const where = placesOf(scene, wheres)[0];
  if (side !== null && side.actor !== force.of?.actor) return true;
  return force.of === null ? act === 'sent' && isCountry(where) : isAbroad(scene, force.of, wheres);
}
