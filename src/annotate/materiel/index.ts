/** Weapons and military equipment, by class: nouns ("two howitzers"), model names ("T-72s"), named warships ("HMS Sheffield"). */
import { NEEDS_DETERMINER, NOT_BEFORE, NOT_BEHIND, SHIP_PREFIXES } from '../../language/en/equipment.ts';
import type { MaterielClass, MaterielMention, Sentence, Token, TokenRange } from '../../model/annotation.ts';
import { isCapitalised, phraseAt, spanOf } from '../match.ts';
import { modelsIn } from './models.ts';
import { NAMES_OF_TYPES, type Noun, NOUNS } from './nouns.ts';

type Found = TokenRange & { readonly class: MaterielClass };

export function findMateriel(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): MaterielMention[] {
  const models = modelsOver(text, tokens);
  const found: Found[] = [];
  let m = 0;
  for (const sentence of sentences) {
    for (let at = sentence.from; at < sentence.to; ) {
      while (m < models.length && (models[m] as Found).to <= at) m++;
      const model = models[m];
      const one =
        model !== undefined && model.from <= at
          ? withNoun(tokens, model)
          : (nounAt(tokens, at) ?? typeAt(tokens, at) ?? shipAt(tokens, at, sentence.to));
      if (one === null) at++;
      else {
        found.push(one);
        at = one.to;
      }
    }
  }
  return found.map((one) => {
    const { start, end } = spanOf(tokens, one);
    return { ...one, start, end, text: text.slice(start, end) };
  });
}

/** "T-72 *tanks*": one mention; the model tells the class. */
function withNoun(tokens: readonly Token[], model: Found): Found {
  const noun = phraseAt(NOUNS, tokens, model.to);
  return noun === null ? model : { ...model, to: model.to + noun.words.length };
}

function nounAt(tokens: readonly Token[], at: number): Found | null {
  const noun = phraseAt(NOUNS, tokens, at);
  if (noun === null || isOther(tokens, at, noun)) return null;
  const to = at + noun.words.length;
  return { from: at, to: noun.class === 'ship' ? hullName(tokens, to) : to, class: noun.class };
}

/** "two *Sea Kings*", "a French *Mirage 2000*", "the *Buk* launcher". */
function typeAt(tokens: readonly Token[], at: number): Found | null {
  const name = phraseAt(NAMES_OF_TYPES, tokens, at);
  if (name === null || !name.words.every((word, i) => /^\d/u.test(word) || isCapitalised(tokens[at + i]))) return null;
  const before = tokens[at - 1];
  const governed =
    before !== undefined &&
    (COUNTING.test(before.lower) ||
      // "an *army* Antonov", "a *SAF* Antonov"
      (SIDE.test(before.text) && COUNTING.test(tokens[at - 2]?.lower ?? '')) ||
      (isCapitalised(before) && NATION.test(before.lower) && before.lower.length > 3));
  if (!governed) return null;
  const to = at + name.words.length;
  const noun = phraseAt(NOUNS, tokens, to);
  // "the Warrior Transition Unit": a name that goes on
  if (noun === null && isCapitalised(tokens[to]) && !isNumbered(tokens, to)) return null;
  return { from: at, to: noun === null ? to : to + noun.words.length, class: name.class };
}
/** "a Pantsir *S-1*" */
const isNumbered = (tokens: readonly Token[], at: number): boolean =>
  /^\p{Lu}{1,2}-?\d*$/u.test(tokens[at]?.text ?? '') &&
  (/\d/u.test(tokens[at]?.text ?? '') || (tokens[at + 1]?.text === '-' && /^\d/u.test(tokens[at + 2]?.text ?? '')));
const COUNTING =
  /^(?:a|an|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|another|each|every|several|dozen|more|enemy|of|light|old|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d+(?:st|nd|rd|th)|lone|single)$/u;
const SIDE = /^(?:army|government|military|rebel|transport|cargo|federal|regime|militia|\p{Lu}{2,6})$/u;
const NATION = /(?:i|an|ch|ek|ish|ese|ian)$/u;

/** "the cruiser *General Belgrano*", "the frigate *HMS Argyll*". */
function hullName(tokens: readonly Token[], from: number): number {
  let to = from;
  while (to - from < 5 && tokens[to]?.spaced === true && isCapitalised(tokens[to])) to++;
  return to;
}

const DETERMINER =
  /^(?:a|an|the|this|that|his|her|its|their|our|one|two|three|four|five|six|seven|eight|nine|ten|\d+|another|each|every|no|enemy|single|of|'s)$/u;

function isOther(tokens: readonly Token[], at: number, noun: Noun): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + noun.words.length];
  const word = before?.lower ?? '';
  if (noun.words.length === 1) {
    if (NOT_BEHIND[noun.head]?.has(word)) return true;
    if (NOT_BEFORE[noun.head]?.has(after?.lower ?? '')) return true;
    // "Shell", "Gun": capitalised in running text, it is a name
    if (
      isCapitalised(tokens[at]) &&
      before !== undefined &&
      isCapitalised(before) &&
      !DETERMINER.test(word) &&
      /^\p{Lu}\p{Ll}/u.test(tokens[at]?.text ?? '')
    )
      return noun.plural === false && !/^\p{Lu}[\p{Lu}\d-]+$/u.test(before.text);
  }
  if (noun.plural || !NEEDS_DETERMINER.has(noun.head) || noun.words.length > 1) return false;
  // "mine" and "shell" are other words; "to bomb" is a deed
  const governed =
    DETERMINER.test(word) ||
    /(?:ed|al|ic|ive|ous|ary|ian|ish|ese|-|made|naval|air|sea|heavy|light|large|small)$/u.test(word) ||
    // "Israeli", "German", "French"
    (isCapitalised(before) && NATION.test(word));
  const modifies =
    after !== undefined &&
    /^(?:attack|attacks|blast|blasts|strike|strikes|explosion|explosions|fire|fragments|launcher|launchers|shells|barrage|barrages|-)$/u.test(
      after.lower,
    );
  return !(governed || modifies) || word === 'to';
}

/** "HMS Sheffield", "USS Cole (DDG 67)". */
function shipAt(tokens: readonly Token[], at: number, end: number): Found | null {
  if (!SHIP_PREFIXES.has((tokens[at] as Token).text)) return null;
  let to = at + 1;
  while (to < end && to - at < 5 && isCapitalised(tokens[to]) && /\p{Ll}/u.test((tokens[to] as Token).text)) to++;
  // "HMS Prince *of Wales*"
  if (to === at + 2 && tokens[to]?.lower === 'of' && to + 1 < end && isCapitalised(tokens[to + 1])) to += 2;
  return to > at + 1 ? { from: at, to, class: 'ship' } : null;
}

/** Model names as token ranges; a name may take in several tokens, and part of one. */
function modelsOver(text: string, tokens: readonly Token[]): Found[] {
  const ranges: Found[] = [];
  let t = 0;
  for (const model of modelsIn(text)) {
    while (t < tokens.length && (tokens[t] as Token).end <= model.start) t++;
    const from = t;
    let to = from;
    while (to < tokens.length && (tokens[to] as Token).start < model.end) to++;
    if (to > from) ranges.push({ from, to, class: model.class });
  }
  return ranges;
}
