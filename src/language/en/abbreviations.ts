/** Words written with a stop, and the words that tell whether such a stop ends a sentence. */
import { set } from '../word-set.ts';

/** A title or the like: a name follows, so a capital behind its stop says nothing. */
export const BEFORE_NAMES = set(
  `mr. mrs. ms. messrs. mme. mlle. dr. drs. prof. profs. rev. hon. fr. msgr. gen. gens. maj. col. cols. lt. lieut. capt. cpl. sgt.
   pvt. pfc. cmdr. cdr. comdr. adm. brig. gov. sen. sens. rep. reps. pres. amb. supt. insp. det. asst. atty. ret. mt. ft. vs. v.
   e.g. i.e. viz. cf. ed. eds. dept. gvt. govt.`,
);

/** Before a figure these end nothing; before a word they end a sentence ("works of art. Books …", "No. He …"). */
export const BEFORE_FIGURES = set(
  `no. nos. nr. fig. figs. vol. vols. pp. p. ch. art. arts. sec. sect. para. paras. ref. refs. tel. est. approx. ca. c. circa. incl.
   excl. ext. km. op. res. doc. min. max. bilagsnr. sagsnr. journalnr. stk. kap. pkt. tlf. jf. hhv.`,
);

/** Days and months, short: before a figure or a zone they end nothing. Several are words when not capitalised. */
export const CALENDAR_SHORT = set(
  `jan. feb. febr. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun.`,
);

/** These may stand at the end of a sentence; what follows decides. Initialisms ("U.N.", "P.L.O.") are told by their form. */
export const MAY_END = set('etc. inc. ltd. co. corp. bros. gmt. utc. ph.d. al. jr. sr. st. seq. cit. ibid.');

/** A time of day ends a sentence before any capital but these. */
export const DAYTIMES = set('a.m. p.m.');
export const AFTER_DAYTIMES = set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november
   december est edt pst pdt gmt utc cet cest msk bst ist local eastern central pacific greenwich`,
);

/** What is told apart by a letter: "Group A. The …" ends there, "J. The …" would be an initial. */
export const LETTERED = set(
  `group plan war block sector zone area camp section annex annexe appendix company unit team phase grade category class type part
   hepatitis vitamin point hall article schedule bloc route line platoon battery form table chart figure list option site building`,
);

/** Words that a figure numbers at the head of a provision: "Article 4. The sides …". */
export const NUMBERED = set(
  'article section chapter part step annex appendix point paragraph rule clause item figure table map box',
);

/** A capitalised word of this list begins a sentence rather than carries on a name. */
export const STARTERS = set(
  `the a an in on at by for from to of with after before since until during while when as if although though but and or nor so yet
   he she it they we i you his her its their our this that these those there here what who which where why how
   according however meanwhile moreover furthermore also later earlier then now today yesterday tomorrow some many most more several
   both all each every no not none one two three four five six seven eight nine ten
   eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
   officials authorities government police troops soldiers forces reports sources residents witnesses at least about nearly over under`,
);

/** More of them, where only a stop is judged: names of organs and places do not begin with these. */
export const MORE_STARTERS = set(
  `nobody everyone everybody none other others another such only even still once soon did does do is are was were had has have will
   would could should can neither either nothing something someone anyone anything thus therefore hence instead indeed perhaps
   between among amid despite because unless whether through throughout upon within without against across outside inside nearby
   thousands hundreds dozens scores millions eleven twelve twenty thirty forty fifty sixty neighbours neighbors civilians rebels fighters
   militants gunmen protesters survivors relatives doctors medics refugees analysts critics observers diplomats prices power
   following unlike like just again almost around up nor much little few fewer less next last first second third finally
   immediately subsequently afterwards previously recently eventually currently never often sometimes`,
);

/** Surnames too, so that an initial before them stays one: "K. An", "J. He". */
export const SURNAME_STARTERS = set('an he you so to no we i long do is the a');

/** A name may begin with one of these in small letters: "al-Shabaab", "de Mistura". */
export const NAME_PARTICLES = set(
  'al el an ash as ad ar at de da di du del della der den van von zu bin ibn abu la le ul',
);

/** Behind a quotation that ends in "?" or "!", a name and one of these go on with its sentence. */
export const AFTER_QUOTED = set(
  `said says asked asks shouted shouts cried cries yelled replied answered added wrote told exclaimed demanded wondered called urged
   warned tweeted screamed declared ordered recalled remarked`,
);

export const OPENING_PREPOSITIONS = set('at by from until since before after around about till between on in');

/** What a machine translation begins a sentence with behind a figure, in small letters. */
export const SMALL_STARTERS = set('the our their his her its this these we they');
