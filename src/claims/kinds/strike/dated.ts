/** Places of a list of attacks that have a day of their own. */
import type { PlaceMention, TimeMention, TokenRange } from '../../../model/annotation.ts';
import type { PlaceRef } from '../../../model/place.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { unlisted } from './place.ts';

/** "an attack on A on 4 May, killing two, B on 8 May and C on 9 May": names with a day of their own go on with the list. */
export function datedAfter(scene: Scene, from: number): Dated[] {
  return scene.tree().words.flatMap((word) => {
    const at = word.at;
    if (at <= from || word.upos !== 'PROPN') return [];
    const known = scene.places.find((place) => place.from <= at && at < place.to);
    const range = known ?? { from: at, to: at + 1 };
    const opens = range.from === at && /^(?:,|;|and)$/u.test(lowerAt(scene, at - 1));
    const time = scene.times.find((one) => one.from === range.to + 1 && one.kind === 'date');
    const place = known ?? unlisted(scene, word);
    if (!opens || time === undefined || place === null || !/^(?:on|in)$/u.test(lowerAt(scene, range.to))) return [];
    return [{ range: { from: range.from, to: range.to }, place, time }];
  });
}

interface Dated {
  readonly range: TokenRange;
  readonly place: PlaceMention | PlaceRef;
  readonly time: TimeMention;
}
