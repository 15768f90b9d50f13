/** American and British spelling, folded to one form for comparing. Not for display: the folded forms are no words. */

/** Words that differ by more than an ending. */
export const ONE_SPELLING: ReadonlyMap<string, string> = new Map(
  `grey gray,programme program,programmes programs,kilometre kilometer,kilometres kilometers,metre meter,metres meters,
   tonne ton,tonnes tons,cheque check,tyre tire,tyres tires,plough plow,sceptic skeptic,sceptical skeptical,ageing aging,
   judgement judgment,towards toward,afterwards afterward,whilst while,amongst among,amid amidst,storey story,storeys stories,
   kerb curb,manoeuvre maneuver,manoeuvres maneuvers,mould mold,aeroplane airplane,aluminium aluminum,paediatric pediatric,
   anaesthetic anesthetic,grenadier grenadier,gaol jail,enquiry inquiry,enquiries inquiries,learnt learned,burnt burned,
   km kilometer,kms kilometers,percent %,per-cent %,mr mister,adviser advisor,advisers advisors,racquet racket`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** Endings, the longest first: the one on the left is written as the one on the right. */
export const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/is(ations?|ing|ers?|ed|es|e)$/u, 'iz$1'],
  [/ys(ing|ed|es|e)$/u, 'yz$1'],
  [/([bdlmnpv])our(s|ed|ing|able|hoods?|ly)?$/u, '$1or$2'],
  [/(en)c(es?|eless)$/u, '$1s$2'],
  [/([aeiou])ll(ed|ing|ers?)$/u, '$1l$2'],
  [/([bct])re(s|d)?$/u, '$1er$2'],
  [/ogue(s?)$/u, 'og$1'],
];
