/** The forces of bodies that keep the peace: their soldiers are peacekeepers, though the text says "troops". */
import type { Party } from '../../../model/party.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { NO_MISSIONS, PEACE_BODIES } from './en-missions.ts';

/** Missions are named so: UNMISS, MINUSMA, MONUC, AMISOM, MISCA, ECOMOG, KFOR. */
const SHAPE =
  /^(?:UN[A-Z]{2,6}|ON(?:U|USA)[A-Z]{1,4}|MI(?:N[A-Z]{3,6}|S[A-Z]{2})|MONU[A-Z]{1,4}|A(?:MI|TMI|FI)[A-Z]{1,5}|SAM[A-Z]{2,3}|ECOM[A-Z]{2,3}|[A-Z]{1,3}FOR|RAMSI|INTERFET)$/u;

export const isMissionName = (name: string): boolean => SHAPE.test(name) && !NO_MISSIONS.has(name);

/** "UN", "the African Union", "UNIFIL" */
export function keepsPeace(party: Party | null): boolean {
  const name = party?.text?.replace(/^(?:the|an?) /iu, '') ?? '';
  const bare = name.replace(/['’]s$/u, '');
  return PEACE_BODIES.test(bare) || bare.split(/[\s()]+/u).some(isMissionName);
}

/** "soldiers *in blue helmets*", "a battalion *for the UN mission*", "1,500 men *of AMISOM*": told behind their own noun. */
export function servesPeace(scene: Scene, at: number): boolean {
  for (let i = at + 1; i < Math.min(scene.sentence.to, at + MOST_BEHIND); i++) {
    const word = lowerAt(scene, i);
    if (/^[;.:)]$/u.test(word) || (word === ',' && i > at + 1)) return false;
    if (word === 'blue' && /^(?:helmets?|berets?)$/u.test(lowerAt(scene, i + 1))) return true;
    const opened =
      SERVES.test(lowerAt(scene, i - 1)) || SERVES.test(lowerAt(scene, i - 2)) || SERVES.test(lowerAt(scene, i - 3));
    if (opened && isMissionName(scene.tokens[i]?.text ?? '')) return true;
    if (
      opened &&
      /^(?:un|au|peacekeeping|peace-keeping)$/u.test(word) &&
      /^(?:force|mission|operation|contingent)$/u.test(lowerAt(scene, i + 1))
    )
      return true;
  }
  return false;
}
const MOST_BEHIND = 9;
const SERVES = /^(?:for|of|in|with|under|join|to)$/u;
