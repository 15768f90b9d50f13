/** Words by which a date is told in passing. */
import { set } from '../word-set.ts';

/** What bears a date of its own: "the report of 5 May", "yesterday's announcement", "the lines of 6 May 1998". */
export const DATED_THINGS: ReadonlySet<string> = set(
  `report reports statement statements communique communiqué communiques announcement announcements briefing bulletin
   letter letters note memorandum memo dispatch cable telegram interview speech address broadcast article edition issue
   resolution resolutions decree decrees decision decisions order orders law laws act bill ruling verdict judgment
   proclamation declaration ultimatum warrant mandate
   agreement agreements accord accords treaty pact deal truce ceasefire cease-fire armistice protocol settlement
   memorandum hostilities lines borders positions boundary
   anniversary election elections referendum vote census survey`,
);

/** What is done to such a thing on its day: "a truce signed on 4 April". */
export const DATES_OF_THINGS: ReadonlySet<string> = set(
  `signed dated adopted issued published released reached concluded agreed announced declared proclaimed brokered negotiated
   passed ratified decreed imposed`,
);

/** They open a clause or phrase that lies before or behind the tale. */
export const BACKGROUND_OPENERS: ReadonlySet<string> = set('after before following');

/** They open a relative clause, which tells beside the tale who or what it is. */
export const RELATIVES: ReadonlySet<string> = set('which who whose whom');

/** What began a while ago is told with these beside its name: "the siege began on 5 April". */
export const BEGINNINGS: ReadonlySet<string> = set(
  `began begun started erupted broke resumed launched opened start beginning outbreak onset outset commencement escalated
   flared unleashed`,
);

/** They tell by themselves that fighting began. */
export const BEGINS_BY_ITSELF: ReadonlySet<string> = set('invaded invasion escalation takeover coup putsch');
