/** Names of missions of peace and of bodies that send them. Data only. */
import { set } from '../../../language/word-set.ts';

/** Bodies that send peacekeepers. */
export const PEACE_BODIES =
  /^(?:UN|U\.N\.|United Nations|AU|African Union|ECOWAS|SADC|OAS|OSCE|IGAD|African Mission|blue helmets)(?: (?:mission|force|contingent|command|troops|soldiers|forces))?$/iu;
/** Of the same shape as the missions, but none. */
export const NO_MISSIONS: ReadonlySet<string> = set(
  'UNHCR UNICEF UNESCO UNDP UNRWA UNFPA UNOPS UNITA UNTAD UNCTAD UNEP UNODC UNMAS UNWTO UNHRC UNIDO UNOSAT UNAIDS UNSC UNGA UNHQ UNSG UNITAR UNLF UNLA UNPO AMIA FOR',
);
