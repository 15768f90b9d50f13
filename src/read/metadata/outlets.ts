/** Words by which a name is that of an outlet and not of a person. */
const OUTLET =
  /(?:^|[\s-])(?:news(?:paper|wire|room)?|times|post|daily|weekly|monthly|herald|gazette|tribune|journal|press|radio|television|tv|wire|observer|telegraph|guardian|review|monitor|chronicle|courier|express|mirror|bulletin|dispatch|mail|echo|reporter|online|media|broadcasting|broadcaster|magazine|today|independent|globe|inquirer|examiner|sentinel|advocate|agency|agence|observatory)(?:$|[\s.-])|\.(?:com|org|net|info|news)$/iu;

/** "The Quay Review", "Radio Okapi", "lakes.news" */
export const isOutlet = (name: string): boolean => OUTLET.test(name.trim());

/** Whose dispatches others print: "Lakes News Agency", "Coast Wire", "Agence des Lacs". */
const WIRE =
  /(?:^|[\s-])(?:agency|agence|agentur|agencia|(?:news)?wire|(?:news|press) (?:service|association))(?:$|[\s-])/iu;
/** "Press service of the Army": a body's own, no agency. */
const OWN_PRESS = /^press (?:service|office)(?:$|[\s,])/iu;
export const isWire = (name: string): boolean => WIRE.test(name.trim()) && !OWN_PRESS.test(name.trim());

/** Mastheads that are also common words: told from a headline by their place alone. */
const MASTHEAD =
  /(?:^|[\s-])(?:argus|banner|beacon|desk|dispatches|encyclopa?edia|leader|ledger|mercury|messenger|notebook|pioneer|record|register|standard|star|statesman|syndicate|voice)(?:$|[\s.,'’-])/iu;

/** Bodies that put out reports of their own. */
const BODIES =
  'aid|armed forces|army|association|authority|bureau|campaign|cent(?:re|er)|charity|clinic|cluster|coalition|collective|command|compact|commission|committee|communit(?:y|ies)|consortium|council|crescent|cross|department|directorate|forces|forum|foundation|front|fund|governorate|government|group|hospital|initiative|institut(?:e|ion)|league|ministry|mission|movement|network|office|organi[sz]ation|party|platform|programme|project|registry|relief|rescue|secretariat|service|society|team|union|unit|trust|watch';
const BODY = new RegExp(String.raw`(?:^|[\s-])(?:${BODIES})(?:$|[\s.,'’-])`, 'iu');
/** The word ends the name, or what it is of follows: "Lake Mission", "Office for Relief", not "Security Forces Blamed". */
const BODY_LAST = new RegExp(
  String.raw`(?:^|[\s-])(?:${BODIES}|cell)(?:$|,|\s(?:of|for|in|to|on|against|with)\s)`,
  'iu',
);

/** Works and houses that print what others look up. */
const REFERENCE =
  /(?:^|[\s-])(?:academic|almanac|annals|archives?|atlas|books|chronology|companion|compendium|dictionary|digest|editions|encyclopa?edia|guide|handbook|lexicon|library|press|publications|publishers|publishing|quarterly|reference|studies|survey|yearbook|\p{L}+pedia)(?:$|[\s.,'’-])/iu;
export const isReference = (name: string): boolean => REFERENCE.test(name.trim());

/** A paper, an agency, a broadcaster by its name: what passes on the word of others. */
export const isPress = (name: string): boolean => isOutlet(name) || MASTHEAD.test(name.trim());

/** A body that speaks for itself in what it puts out: "Health Office of the Zone". A news service is none. */
export const isBody = (name: string): boolean =>
  OWN_PRESS.test(name.trim()) || (BODY.test(name.trim()) && !isPress(name) && !isWire(name));

/** The same, by a name that could be no headline. */
export const isNamedBody = (name: string): boolean => isBody(name) && BODY_LAST.test(name.trim());

/** Whether a name, where only a masthead or an issuer can stand, is one: an outlet, a body, "The …". */
export const isHouse = (name: string): boolean =>
  isPress(name) || BODY.test(name.trim()) || /^The\s\p{Lu}/u.test(name.trim());
