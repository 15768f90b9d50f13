/** The dictionary form of a word, by its Penn tag: tables of irregular forms, then the rules of English spelling. */
import {
  IRREGULAR_VERBS,
  PAST_ONLY,
  PREFIXED_VERBS,
  VERB_FORMS,
  VERBS_WITH_E,
  VERBS_WITHOUT_E,
} from '../../language/en/irregular-verbs.ts';
import {
  ADJECTIVES_WITH_E,
  CLOSED_FORMS,
  IRREGULAR_ADJECTIVES,
  IRREGULAR_ADVERBS,
  IRREGULAR_NOUNS,
  NOUNS_IN_US,
  UNCHANGED_NOUNS,
} from '../../language/en/lemmas.ts';

const verbForms = new Map<string, string>();
const bases = new Set<string>();
const verbs = new Map(IRREGULAR_VERBS.map((line) => [line.split(' ')[0] as string, line.split(' ').slice(1)]));
function addVerb(base: string, parts: readonly string[], prefix = ''): void {
  bases.add(prefix + base);
  for (const form of parts.flatMap((part) => part.split('/'))) {
    // of two verbs with one form the first is meant: "lay" of lie and not of a rarer one
    if (!verbForms.has(prefix + form)) verbForms.set(prefix + form, prefix + base);
  }
}
for (const [base, parts] of verbs) addVerb(base, parts);
for (const line of PREFIXED_VERBS) {
  const [prefix = '', ...bases] = line.split(' ');
  for (const base of bases) addVerb(base, verbs.get(base) ?? [], prefix);
}
for (const [form, base] of Object.entries(VERB_FORMS)) verbForms.set(form, base);

const pastOnly = new Set(PAST_ONLY);
const withE = new Set(VERBS_WITH_E);
const withoutE = new Set(VERBS_WITHOUT_E);
const nouns = new Map(Object.entries(IRREGULAR_NOUNS));
const unchanged = new Set(UNCHANGED_NOUNS);
const inUs = new Set(NOUNS_IN_US);
const adjectives = new Map(Object.entries(IRREGULAR_ADJECTIVES));
const adverbs = new Map(Object.entries(IRREGULAR_ADVERBS));
const closed = new Map(Object.entries(CLOSED_FORMS).map(([tag, forms]) => [tag, new Map(Object.entries(forms))]));
const adjectivesWithE = new Set(ADJECTIVES_WITH_E);

/** Endings of a stem that are spelt with an e, the more special first; the first that matches decides. */
const STEM_ENDINGS: readonly (readonly [ending: RegExp, e: boolean])[] = [
  [/(?:[^s]s|[^z]z|v|u|c|[dlr]g|[aeiou]{2}g)$/u, true],
  // a consonant and l ("settl"), but not -rl, -wl, -ll
  [/[^aeiourwyl]l$/u, true],
  [/(?:[cgt]r)$/u, true],
  [/(?:[aeiou]{2}|^)(?:[^aeiou]?[iu]at)$/u, true],
  [/(?:[iu]at|[^aeiou]at|[^aeiou]et)$/u, true],
  [/[aeiou]{2}[^aeiou]$/u, false],
  [/(?:er|en|el|on|or|om|an|ot|op|ow|ew|aw|ar|al|[aeiou][xyhwj])$/u, false],
  // any other vowel and consonant: "provid", "execut", "assum"; without the e the consonant would be doubled
  [/[aeiouy][^aeiouxwyh]$/u, true],
];

/** "underscore" is spelt like score; not so "reach" like ache. */
const PREFIX = /^(?:under|over|inter|out|mis|pre|dis|re|un|de|co)(?=[a-z]{5})/u;
const listed = (list: ReadonlySet<string>, word: string): boolean =>
  list.has(word) || list.has(word.replace(PREFIX, ''));

/** A verb's base from what stands before -ed or -ing. */
function verbOf(stem: string): string {
  // "reselling" is of resell as it stands; "riding" though is not of rid, which would be doubled
  if (bases.has(stem) && !/(?:^|[^aeiou])[aeiouy][bdgmnprt]$/u.test(stem)) return stem;
  if (listed(withE, `${stem}e`)) return `${stem}e`;
  if (listed(withoutE, stem)) return stem;
  if (/([bdgmnprtv])\1$/u.test(stem) && stem.length > 3) return stem.slice(0, -1);
  // "cancelled", "expelled"; not "stalled", "recalled", "enrolled"
  if (/(?:[aeiou][^aeiou]+[aeiou]|[iu][ae])ll$/u.test(stem) && !/(?:st|f|c|r|h)[aio]ll$/u.test(stem))
    return stem.slice(0, -1);
  if (/^[^aeiouy]*$/u.test(stem)) return stem;
  for (const [ending, e] of STEM_ENDINGS) if (ending.test(stem)) return e ? `${stem}e` : stem;
  return stem;
}

function singularVerb(word: string): string {
  if (/[^aeiou]ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz|[^aeiou]o)es$/u.test(word)) return word.slice(0, -2);
  return /[^s]s$/u.test(word) ? word.slice(0, -1) : word;
}

function verbLemma(word: string, tag: string): string {
  // a base form as it stands: "found a party", "lay down arms"
  if ((tag === 'VB' || tag === 'VBP') && !pastOnly.has(word))
    return /^(?:am|are|is|'m|'re|'s|'ve|ai|wan)$/u.test(word) ? (verbForms.get(word) ?? word) : word;
  if (tag === 'VBD' && word === "'s") return 'have';
  const irregular = verbForms.get(word);
  if (irregular !== undefined) return irregular;
  if (tag === 'VBZ') return singularVerb(word);
  if (tag === 'VBG') {
    if (/eeing$|oeing$/u.test(word) || word === 'being') return word.slice(0, -3);
    return word.length > 4 && word.endsWith('ing') ? verbOf(word.slice(0, -3)) : word;
  }
  if (/[^aeiou]ied$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (word.endsWith('eed')) return word.slice(0, -1);
  return word.length > 3 && word.endsWith('ed') ? verbOf(word.slice(0, -2)) : word;
}

function nounLemma(word: string): string {
  const known = nouns.get(word);
  if (known !== undefined) return known;
  if (unchanged.has(word) || /^[0-9]/u.test(word)) return word;
  if (word.endsWith('men')) return `${word.slice(0, -2)}an`;
  if (/[^aeiou]ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz|[^aeiou]o)es$/u.test(word)) return word.slice(0, -2);
  if (word.endsWith('uses') && inUs.has(word.slice(0, -2))) return word.slice(0, -2);
  return /[^su]s$|[^aeiou]us$/u.test(word) && word.length > 2 ? word.slice(0, -1) : word;
}

function comparedLemma(word: string, xpos: string): string {
  const known = (xpos.startsWith('RB') ? adverbs.get(word) : undefined) ?? adjectives.get(word);
  if (known !== undefined) return known;
  const stem = word.replace(/(?:er|est)$/u, '');
  if (stem === word) return word;
  if (adjectivesWithE.has(`${stem}e`)) return `${stem}e`;
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  return /([bdgmnprt])\1$/u.test(stem) ? stem.slice(0, -1) : stem;
}

/**
 * The lemma of `word` as the Penn tag `xpos` reads it, in lower case but for proper names and "I". A word that no rule
 * knows is its own lemma. Of a hyphenated word the last part is reduced ("cease-fires").
 */
export function lemma(word: string, xpos: string): string {
  if (xpos === 'NNP') return word;
  const lower = word.toLowerCase().replaceAll('’', "'");
  if (xpos === 'NNPS') return properPlural(word, lower);
  if (xpos === 'NNS') return lastPart(lower, nounLemma);
  if (xpos.startsWith('VB')) return lastPart(lower, (part) => verbLemma(part, xpos));
  if (/^(?:JJ|RB)[RS]$/u.test(xpos)) return lastPart(lower, (part) => comparedLemma(part, xpos));
  return closed.get(xpos)?.get(lower) ?? lower;
}

function lastPart(word: string, reduce: (part: string) => string): string {
  const hyphen = word.lastIndexOf('-');
  return hyphen < 1 || nouns.has(word) ? reduce(word) : word.slice(0, hyphen + 1) + reduce(word.slice(hyphen + 1));
}

function properPlural(word: string, lower: string): string {
  const singular = nounLemma(lower);
  return word.startsWith(lower.slice(1), 1) && lower.startsWith(singular.slice(0, 1))
    ? word.slice(0, 1) + singular.slice(1)
    : word;
}
