/** Words written with a stop. */

/** A stop after these does not end a sentence: a name, a number or a rank follows. */
export const NEVER_END: ReadonlySet<string> = new Set(
  `mr. mrs. ms. dr. prof. gen. maj. col. lt. capt. cpl. sgt. cmdr. adm. brig. gov. sen. rep. hon. rev. st. fr. sr. jr.
   no. nos. fig. vol. pp. p. ed. eds. vs. v. approx. ca. c. cf. e.g. i.e. viz. al. mt. ft. art. sec. para. dept. gvt. govt.
   jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun.`.split(
    /\s+/,
  ),
);

/** These may stand at the end of a sentence; what follows decides. */
export const MAY_END: ReadonlySet<string> = new Set(
  'u.s. u.k. u.n. e.u. u.s.a. u.s.s.r. u.a.e. d.c. a.m. p.m. etc. inc. ltd. co. corp. b.c. a.d. est. gmt. utc. ph.d.'.split(
    ' ',
  ),
);

/** A capitalised word of this list begins a sentence rather than carries on a name. */
export const STARTERS: ReadonlySet<string> = new Set(
  `the a an in on at by for from to of with after before since until during while when as if although though but and or nor so yet
   he she it they we i you his her its their our this that these those there here what who which where why how
   according however meanwhile moreover furthermore also later earlier then now today yesterday tomorrow some many most more several
   both all each every no not none one two three four five six seven eight nine ten
   officials authorities government police troops soldiers forces reports sources residents witnesses at least about nearly over under`.split(
    /\s+/,
  ),
);
