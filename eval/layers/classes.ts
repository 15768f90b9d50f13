/** What a stretch of text looks like, as far as its letters tell: the classes that errors are counted by. */

import { lemma } from '../../src/annotate/syntax/lemma.ts';
import { HELD_NOUNS, SAID_NOUNS, STANCE_VERBS } from '../../src/language/en/stances.ts';

type Classes = readonly (readonly [string, RegExp])[];

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?';
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';

const TIMES: Classes = [
  ['weekday', new RegExp(WEEKDAY, 'iu')],
  ['month and day', new RegExp(`\\b${MONTH}\\s+\\d{1,2}\\b|\\b\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH}`, 'iu')],
  ['month, year', new RegExp(`\\b${MONTH},?\\s+\\d{4}\\b`, 'iu')],
  ['month', new RegExp(`^(?:\\p{L}+\\s)?${MONTH}$`, 'iu')],
  ['day in figures', /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/u],
  ['clock', /\d[:.]\d\d|\b[ap]\.?m\b|o'clock|\bhours\b|\bgmt\b|\butc\b/iu],
  ['year or decade', /\b\d{4}s?\b/u],
  ['today, yesterday', /\b(?:to|yester)day\b|\btonight\b|\btomorrow\b/iu],
  ['… ago, … later', /\b(?:ago|later|earlier|before|after)\b/iu],
  ['last, next, this …', /\b(?:last|next|this|past|previous|coming|following)\b/iu],
  ['now, recently', /\b(?:now|current(?:ly)?|recent(?:ly)?|present(?:ly)?|once|then|future|past|already|still)\b/iu],
  ['season, quarter', /\b(?:spring|summer|autumn|fall|winter|quarter|weekend)\b/iu],
  ['part of day', /\b(?:morning|afternoon|evening|night|noon|midnight|dawn|overnight)\b/iu],
  ['unit of time', /\b(?:second|minute|hour|day|week|month|year|decade|centur)\p{L}*/iu],
];

const NAMES: Classes = [
  ['figure', /^\p{N}/u],
  ['pronoun', /^(?:he|she|it|they|we|i|you|him|her|them|us|his|its|their|who)$/iu],
  ['capitals', /^\p{Lu}[\p{Lu}\p{N}.&-]+$/u],
  ['one name', /^(?:the\s+)?\p{Lu}[\p{L}\p{M}'’-]*$/u],
  ['several names', /^(?:\p{Ll}+\s+)?(?:\p{Lu}\S*)(?:\s+\S+)*\s\p{Lu}\S*$/u],
  ['mixed, some capital', /\p{Lu}/u],
  ['small letters', /\p{Ll}/u],
];

const classIn = (classes: Classes, words: string): string =>
  classes.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';

export const timeClass = (words: string): string => classIn(TIMES, words);
export const nameClass = (words: string): string => classIn(NAMES, words);

const VERB_TAGS = ['VBD', 'VBG', 'VBZ'] as const;

/** Speech: what the lists make of the cue's words. Most forms of verbs and nouns are the same, so verbs go first. */
export function cueClass(words: string): string {
  const all: readonly string[] = words.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
  if (all.length === 0) return 'cue without a word';
  if (all.includes('according')) return '"according to"';
  const verbs = all.flatMap((word) => VERB_TAGS.flatMap((tag) => STANCE_VERBS.get(lemma(word, tag)) ?? []));
  if (verbs.length > 0) return verbs.some(({ tells }) => tells) ? 'verb of saying' : 'verb of holding';
  const nouns = all.map((word) => lemma(word, 'NNS'));
  if (nouns.some((noun) => SAID_NOUNS.has(noun) || HELD_NOUNS.has(noun))) return 'noun';
  return 'cue in no list';
}

/** Sentences: what stands before the place at which one begins. */
const BEFORE: Classes = [
  ['line break', /\n\s*$/u],
  ['reference mark', /\][:\d]*\s*$/u],
  ['closing quote', /["”’»']\s*$/u],
  ['closing bracket', /\)\s*$/u],
  ['ellipsis', /(?:…|\.\s?\.)\s*$/u],
  ['question or call', /[!?]\s*$/u],
  ['initial', /(?:^|\P{L})\p{L}\.\s*$/u],
  ['initialism', /(?:\p{L}\.){2,}\s*$/u],
  ['figure and stop', /\p{N}\.\s*$/u],
  ['stop without a blank', /\.$/u],
  ['short word and stop', /(?:^|\P{L})\p{L}{2,5}\.\s+$/u],
  ['word and stop', /\.\s+$/u],
];
export const boundaryClass = (before: string): string => classIn(BEFORE, before);
