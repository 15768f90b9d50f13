/** The words of how strong a force is. */
import { set } from '../../../language/word-set.ts';

/** What has the figure. */
export const STRENGTHS: ReadonlySet<string> = set(
  'strength strengths numbers ranks manpower component establishment headcount',
);
/** What joins it to the figure. */
export const LINKS: ReadonlySet<string> = set(
  `is was are were stood stands stand put puts given gives gave reckoned estimated estimates estimate at numbered reached ran runs run run assessed
   believed thought totalled totaled comprised rose fell grew exceeded`,
);
/** Of men under arms. */
export const MARTIAL: ReadonlySet<string> = set(
  'military troop combat fighting uniformed armed authorised authorized army police total',
);
/** Verbs of having men at one's command. All are lemmas. */
export const HAVING_MEN: ReadonlySet<string> = set(
  'have command field muster put credit boast keep maintain count raise deploy',
);
/** Verbs of making a force larger. All are lemmas. */
export const ADDED: ReadonlySet<string> = set(
  'double treble triple quadruple raise increase reinforce bring build expand',
);
