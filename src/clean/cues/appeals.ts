/** How sites ask their readers for money and addresses. */

/** Opens an appeal that may go on for several paragraphs. */
export const OPENS_APPEAL: readonly RegExp[] = [
  /^your (?:support|donation|contribution|gift|subscription) (?:helps?|allows?|makes?|enables?|keeps?|funds?)\b/iu,
  /^(?:support|help (?:us|keep|support)|fund|power|defend) (?:our|us|independent|quality|free|fearless|public|the)\b.{0,60}\b(?:journalism|reporting|newsroom|work|site|free|open|alive)\b/iu,
  /^(?:please )?(?:donate|make a donation|become a (?:member|supporter|patron)|support us|support our (?:work|journalism)|consider (?:supporting|donating|making))\b/iu,
  /^(?:dear reader|we have a (?:small )?favou?r to ask|since you['’]re here|before you go|independent journalism needs)\b/iu,
];

/** What an appeal speaks of: the paper itself, in the first person, and its readers. */
export const FIRST_PERSON = /(?<!\p{L})(?:we|us|our|ours|your|you)(?!\p{L})/iu;
export const NEWS_TRADE =
  /\b(?:journalis[mt]s?|reporting|reporters?|newsroom|coverage|paywalls?|newsletters?|subscri(?:be|bers?|ptions?)|donat(?:e|ions?|ing)|readers?|story|stories|support|contributions?|members?hip)\b/iu;

/** Phrases that only an appeal has; two of them make a paragraph one wherever it stands. */
export const PHRASES: readonly RegExp[] = [
  /\bsign up\b.{0,60}\b(?:newsletters?|emails?|alerts?|updates)\b/iu,
  /\b(?:free|weekly|daily) newsletters?\b/iu,
  /\b(?:keep|support|fund|help) (?:our|independent|quality) (?:journalism|reporting|work)\b/iu,
  /\byour (?:support|donation|contribution|subscription)\b/iu,
  /\b(?:make a donation|donate (?:now|today|here|to)|become a (?:member|supporter|subscriber|patron))\b/iu,
  /\b(?:readers like you|reader[- ]funded|reader[- ]supported|without paywalls?|no paywalls?)\b/iu,
  /\bsubscribe (?:to|now|today|for)\b/iu,
  /\bfollow us on\b/iu,
];
