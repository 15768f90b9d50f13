/** Words by which a name is that of an outlet and not of a person. */
const OUTLET =
  /(?:^|[\s-])(?:news(?:paper|wire|room)?|times|post|daily|weekly|monthly|herald|gazette|tribune|journal|press|radio|television|tv|wire|observer|telegraph|guardian|review|monitor|chronicle|courier|express|mirror|bulletin|dispatch|mail|echo|reporter|online|media|broadcasting|broadcaster|magazine|today|independent|globe|inquirer|examiner|sentinel|advocate|agency|observatory)(?:$|[\s.-])|\.(?:com|org|net|info|news)$/iu;

/** "The Quay Review", "Radio Okapi", "lakes.news" */
export const isOutlet = (name: string): boolean => OUTLET.test(name.trim());
