/** The forces of bodies that keep the peace: their soldiers are peacekeepers, though the text says "troops". */
import type { Party } from '../../../model/party.ts';
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
