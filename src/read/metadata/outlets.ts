/** Words by which a name is that of an outlet and not of a person. */
const OUTLET =
  /(?:^|[\s-])(?:news(?:paper|wire|room)?|times|post|daily|weekly|monthly|herald|gazette|tribune|journal|press|radio|television|tv|wire|observer|telegraph|guardian|review|monitor|chronicle|courier|express|mirror|bulletin|dispatch|mail|echo|reporter|online|media|broadcasting|broadcaster|magazine|today|independent|globe|inquirer|examiner|sentinel|advocate|agency|agence|observatory)(?:$|[\s.-])|\.(?:com|org|net|info|news)$/iu;

/** "The Quay Review", "Radio Okapi", "lakes.news" */
export const isOutlet = (name: string): boolean => OUTLET.test(name.trim());

/** Whose dispatches others print: "Lakes News Agency", "Horn Wire", "Agence Continentale". */
const WIRE =
  /(?:^|[\s-])(?:agency|agence|agentur|agencia|(?:news)?wire|(?:news|press) (?:service|association))(?:$|[\s-])/iu;
export const isWire = (name: string): boolean => WIRE.test(name.trim());

/** Bodies that put out reports, and mastheads that are also common words: told from a headline by their place alone. */
const HOUSE =
  /(?:^|[\s-])(?:association|authority|bureau|campaign|cent(?:re|er)|cluster|coalition|collective|command|commission|committee|communit(?:y|ies)|consortium|council|crescent|cross|desk|directorate|dispatches|encyclopa?edia|forum|foundation|fund|governorate|group|initiative|institut(?:e|ion)|league|mercury|ministry|mission|movement|network|notebook|office|organi[sz]ation|party|platform|programme|project|record|register|secretariat|service|society|standard|star|syndicate|team|union|unit|voice|watch|beacon|argus|ledger|leader|banner|messenger|pioneer|statesman)(?:$|[\s.,'’-])/iu;

/** Whether a name, where only a masthead or an issuer can stand, is one: an outlet, a body, "The …". */
export const isHouse = (name: string): boolean =>
  isOutlet(name) || HOUSE.test(name.trim()) || /^The\s\p{Lu}/u.test(name.trim());
