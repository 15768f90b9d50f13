/** The toll of what a passage tells, as against a total of the war. */
import { lowerAt, type Scene } from './scene.ts';

/** "The authorities put the dead at 75", "its losses there": the toll of what the paragraph tells, though it may still rise. */
export function isTollOf(scene: Scene): boolean {
  for (let at = scene.sentence.from; at < scene.sentence.to; at++) {
    const lower = lowerAt(scene, at);
    if (/^(?:so|since|far|overall|war|campaign)$/u.test(lower)) return false;
    if (/^(?:toll|tolls)$/u.test(lower) && scene.tale?.time != null) return true;
    if (lower === 'there' && !/^(?:was|were|is|are|have|has|had)$/u.test(lowerAt(scene, at + 1))) return true;
    if (
      lower === 'the' &&
      (/^(?:dead|toll|injured|wounded)$/u.test(lowerAt(scene, at + 1)) || lowerAt(scene, at + 2) === 'toll')
    )
      return true;
  }
  return false;
}
