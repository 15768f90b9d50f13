/** English that tells an origin: a reporter who was there, and the words of a name that many bear. */
import { set } from '../../language/word-set.ts';

/** Several parties as one voice: "the belligerents", "both governments", "all sides". */
export const COLLECTIVE =
  /^(?:the )?(?:belligerents|combatants|(?:(?:both|two|all|warring|rival|opposing|fighting|hostile|conflicting) )+(?:sides|parties|countries|states|nations|armies|governments|camps|factions|belligerents|combatants|militaries|republics)|parties(?: to the (?:conflict|war|fighting))?)$/iu;

/** The outlet's own people saw, counted or checked it. */
export const OWN_REPORTING =
  /\b(?:our|its) (?:own )?(?:correspondents?|reporters?|journalists?|staff|stringers?|photographers?|crews?|teams?|count|tally|database)\b|\b(?:correspondents?|reporters?|journalists?|stringers?|photographers?|crews?|(?:video|camera)?m[ae]n|news teams?) (?:for |of |from |with |at |on |in |who |there |travell?ing |embedded |near )?(?:[\p{L}'’-]+ ){0,6}?(?:saw|counted|seen|visited|watched|witnessed|verified|confirmed|found|heard|tallied|filmed|photographed)\b|\b(?:seen|counted|witnessed|verified|tallied|compiled|documented|confirmed) by (?:an? |the |its |our |[\p{Lu}][\p{L}.]+ )?(?:[\p{L}'’-]+ ){0,2}?(?:correspondents?|reporters?|journalists?|stringers?|photographers?|staff|crews?|newspaper|agency)\b|\b(?:we|I) (?:saw|counted|visited|verified|watched|spoke to|interviewed)\b|\baccording to (?:a|our|its) (?:own )?(?:count|tally|investigation|analysis|review)\b|\b(?:a|an|our|its) (?:own )?(?:[\p{L}-]+ ){0,3}(?:tally|investigation|count) (?:by|of|shows?|found|has found|put|puts)\b/iu;

/** Who speaks for the outlet itself. */
export const OWN_STAFF =
  /^(?:our|its|this|the (?:paper|newspaper|agency|magazine|broadcaster)['’]s) (?:own )?(?:(?:special|foreign|war|staff) )?(?:correspondents?|reporters?|journalists?|staff|newspaper|stringers?|photographers?)\b/iu;

/** Leads to the house that passed a statement on: "told AFP", "quoted by the Herald", "in an interview with Reuters". */
export const PASSED_ON_BY =
  /\b(?:told|telling|tells|citing|cited by|quoting|quoted by|reported by|carried by|interview with|according to|said by|published by|statement to) (?:the )?((?:[\p{Lu}][\p{L}\p{M}’'.-]*)(?: (?:of |de |and )?[\p{Lu}][\p{L}\p{M}’'.-]*){0,3})/gu;

/** What was said before, told again as it stood then: "had earlier spoken of 37", "a preliminary count of". */
export const TOLD_BACK =
  /\bhad (?:\p{L}+ly |first |earlier |at first )?(?:said|given|put|spoken|told|reported|counted|announced|estimated|confirmed|claimed|mentioned|listed)\b|\b(?:earlier|initial|previous|preliminary) (?:figure|toll|count|estimate|number)s?\b/iu;

/** Who is meant by words of one set, each without the ending of the plural, where nobody is named. */
export const TRADES: readonly ReadonlySet<string>[] = [
  set('doctor dr surgeon physician medic nurse hospital clinic medical'),
  set('health'),
  set('police policeman constable'),
  set('rescuer rescue firefighter ambulance paramedic'),
  set('mayor municipality'),
  set('prosecutor prosecution'),
  set('undertaker gravedigger morgue mortuary burial'),
];

/** Words of names that tell nothing. */
export const PARTICLES: ReadonlySet<string> = set(
  'the an of for in at on and its his her their who spokesman spokeswoman spokesperson spokesmen spokespeople',
);

/** Words for the people of a party, whichever of them speak: "Tigrayan *forces*", "the Karabakh *authorities*". */
export const SIDE_WORDS: ReadonlySet<string> = set(
  'force army military side authority rebel leadership government fighter troop official movement command commander leader administration',
);

/** A body's own people, in what it puts out itself: "field teams", "our staff". */
export const BODY_STAFF =
  /^(?:(?:our|its|the) )?(?:(?:own|field|medical|surgical|rescue|survey|ground|mobile|monitoring|ambulance|local) )*(?:teams?|staff|monitors?|crews?|enumerators|clinics?|doctors|surgeons)$/iu;
