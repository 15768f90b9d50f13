/** The words of service under arms: who owes it, who is let off, and what those face who shirk it. All are lemmas. */
import { set } from '../../../language/word-set.ts';

/** They are service by themselves. */
export const SERVICE: ReadonlySet<string> = set('conscription draft call-up mobilization mobilisation');
/** They are with one of these before them: "*military* service". */
export const SERVING: ReadonlySet<string> = set('service duty obligation training');
export const MILITARY: ReadonlySet<string> = set(
  'military national compulsory active army armed reserve conscript alternative mandatory obligatory labour labor',
);
/** A passage with one of them tells of service. */
export const OF_SERVICE =
  /^(?:conscript(?:s|ed|ion)?|draftees?|draft|recruit(?:s|ed|ing|ment)?|reservists?|deserters?|desertion|enlist(?:ed|ment)?|call-up|mobili[sz]ation)$/u;

/** "*perform* military service" */
export const DOES: ReadonlySet<string> = set('perform do complete render undergo serve discharge undertake finish');
/** "*are obliged* to perform it", "*have the duty* to" */
export const OWES: ReadonlySet<string> = set(
  'have oblige require need compel obligation duty liable obliged subject must bind bound',
);
/** "*are exempt* from it" */
export const LET_OFF: ReadonlySet<string> = set('exempt excuse exempted');
/** Verbs of the noun: "*enjoy* an exemption", "exemption *is granted* to" */
export const GIVES: ReadonlySet<string> = set(
  'enjoy get obtain receive have grant give allow apply extend buy purchase seek',
);

export const PERMITS: ReadonlySet<string> = set(
  'permit visa permission authorisation authorization passport approval clearance',
);
export const NEEDS: ReadonlySet<string> = set('need require obtain have hold secure get seek');

/** Who leaves, evades or refuses it. */
export const SHIRKERS: ReadonlySet<string> = set('deserter evader dodger objector absconder avoider defaulter');
export const SHIRKINGS: ReadonlySet<string> = set('desertion evasion absence awol avoidance insubordination refusal');
/** By themselves, or of what is no service ("tax *evasion*"), where none of service stands beside them. */
export const SURE_SHIRKINGS: ReadonlySet<string> = set('desertion awol');
export const SHIRKS: ReadonlySet<string> = set('evade dodge avoid refuse desert shirk skip escape ignore');

export const PENALTIES: ReadonlySet<string> = set(
  'penalty punishment sentence imprisonment fine prison jail death execution term year month custody detention flogging',
);
/** "*carries* a penalty", "*face* five years" */
export const CARRIES: ReadonlySet<string> = set(
  'carry face incur attract risk receive get mean provide prescribe impose set range entail draw bring stipulate foresee threaten be serve spend hand',
);
export const PUNISHES: ReadonlySet<string> = set(
  'punish fine imprison jail sentence execute shoot prosecute try court-martial hang arrest apprehend detain convict punishable flog deny strip',
);

/** "*pressed* into the ranks", "*forced* to join the army" */
export const PRESSES: ReadonlySet<string> = set('press force coerce compel drag dragoon');
export const RANKS: ReadonlySet<string> = set('army rank service militia military unit force uniform');
export const JOINS: ReadonlySet<string> = set('join enlist fight serve enrol enroll');
/** "*round-ups* took place" */
export const ROUND_UPS: ReadonlySet<string> = set('roundup roundups');
export const TAKES_PLACE: ReadonlySet<string> = set(
  'take occur conduct carry happen continue intensify resume step organise organize report',
);
