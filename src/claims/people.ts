/** Groups of people with their count: "ninety of their troops", "a 12-year-old girl", "63 civilians", "292 (have been wounded)". */
import { CATEGORY_MODIFIERS, COUNTED_NOUNS, type Category, GROUP_MODIFIERS, GROUP_OF } from '../language/en/people.ts';
import type { QuantityMention } from '../model/annotation.ts';
import { wordAt } from '../annotate/syntax/tree.ts';
import { once } from '../annotate/syntax/views/once.ts';
import type { Quantity } from '../model/quantity.ts';
import {
  CATEGORY_OF,
  headFollows,
  isActorEnd,
  isDefinite,
  isHead,
  isModifier,
  isPeopleName,
  isPluralName,
  isTrade,
  passes,
} from './people-nouns.ts';
import { pastAge } from './people-ages.ts';
import { blank, countOf, type PeopleGroup, textOf } from './people-group.ts';
import { inheriting, isOfTheirOwn } from './people-inherited.ts';
import { combined, joinedHead } from './people-joined.ts';
import { isSite, namedActor, namedPerson, namesBeforeFate } from './people-names.ts';
import { isOfThose } from './people-parts.ts';
import { lowerAt, type Scene } from './scene.ts';

const POSSESSIVES = new Set(['their', 'its', 'his', 'her', 'our']);
const MOST_GAP = 9;

/** All groups of a sentence, in order; read once, as several kinds ask. */
export const peopleIn = once((scene: Scene): readonly PeopleGroup[] => {
  const groups: PeopleGroup[] = [];
  for (let at = scene.sentence.from; at < scene.sentence.to; ) {
    const group = groupAt(scene, at);
    if (group === null) at++;
    else {
      groups.push(group);
      at = group.to;
    }
  }
  return inheriting(
    scene,
    groups.filter(({ name }) => name === null || !isSite(name)),
  );
});

function groupAt(scene: Scene, at: number): PeopleGroup | null {
  const quantity = scene.quantities.find((one) => one.from === at) ?? null;
  if (quantity !== null)
    return (
      nounBehind(scene, at, quantity.to, quantity, countOf(quantity)) ??
      sharingNoun(scene, quantity) ??
      predicated(scene, quantity) ??
      namesBeforeFate(scene, quantity) ??
      bareCount(scene, quantity)
    );
  const word = lowerAt(scene, at);
  const titled = CATEGORY_OF.has(word) ? at + 1 : at;
  const person = scene.actors.find(
    (one) => (one.from === at || one.from === titled) && one.kind === 'person' && /\p{Lu}[\p{L}'’-]+$/u.test(one.text),
  );
  if (person !== undefined) return namedActor(scene, person, at);
  const ordinal = word === 'a' ? oneMore(scene, at) : null;
  if (ordinal !== null) return ordinal;
  const figureNext = scene.quantities.some(({ from }) => from === at + 1);
  if ((word === 'a' || word === 'an' || word === 'another') && !figureNext)
    return nounBehind(scene, at, at + 1, null, null, true);
  const nation = scene.actors.some((one) => one.from === at && one.kind !== 'person');
  if (word === 'both') {
    const pair = nounBehind(scene, at, at + 1, null, { low: 2, high: 2, relation: 'exactly', text: 'both' });
    if (pair !== null) return pair;
    // "turned his gun on *two trainers*, killing both"
    const two = scene.quantities.findLast(({ to, low, high }) => to <= at && low === 2 && high === 2);
    if (two !== undefined)
      return { ...blank, from: at, to: at + 1, count: { low: 2, high: 2, relation: 'exactly', text: 'both' } };
  }
  if (isHead(scene, at) || isModifier(scene, at) || nation) {
    const group = nounBehind(scene, at, at, null, null);
    if (group !== null) return group;
  }
  if (word === 'nobody' || word === 'none' || (word === 'no' && lowerAt(scene, at + 1) === 'one'))
    return { ...blank, from: at, to: word === 'no' ? at + 2 : at + 1, category: 'unspecified', noun: 'nobody' };
  // "denied having kidnapped *anyone*"
  if (word === 'anyone' || word === 'anybody')
    return { ...blank, from: at, to: at + 1, category: 'unspecified', noun: 'anyone' };
  if (word === 'he' || word === 'she')
    return {
      ...blank,
      from: at,
      to: at + 1,
      count: { low: 1, high: 1, relation: 'exactly', text: scene.tokens[at]?.text ?? word },
    };
  return namedPerson(scene, at);
}

/** "Two died and *a third* lost a leg": one more of those told before. */
function oneMore(scene: Scene, at: number): PeopleGroup | null {
  if (!/^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/u.test(lowerAt(scene, at + 1))) return null;
  const verb = wordAt(scene.tree(), at + 2);
  if (verb === null || !/^(?:VB[DZN]|MD)$/u.test(verb.xpos) || verb.lower === 'of') return null;
  return {
    ...blank,
    from: at,
    to: at + 2,
    count: { low: 1, high: 1, relation: 'exactly', text: textOf(scene, at, at + 2) },
  };
}

/** "*three Malian* and two French soldiers": a figure and a nation that share the noun of the next. */
function sharingNoun(scene: Scene, quantity: QuantityMention): PeopleGroup | null {
  const nation = scene.actors.find(({ from }) => from === quantity.to);
  if (nation === undefined || (nation.kind !== 'people' && wordAt(scene.tree(), nation.to - 1)?.upos !== 'ADJ'))
    return null;
  const next = /^(?:and|,|or)$/u.test(lowerAt(scene, nation.to)) ? groupAt(scene, nation.to + 1) : null;
  if (next === null || next.count === null || next.noun === null) return null;
  const figure = scene.quantities.find(({ from }) => from === next.from);
  if (!scene.actors.some(({ from }) => from === figure?.to)) return null;
  const { category, groups, noun } = next;
  return {
    ...blank,
    from: quantity.from,
    to: nation.to,
    count: countOf(quantity),
    category,
    groups,
    noun,
    actor: nation,
  };
}

/** "Of the 40 dead *31 were soldiers*": what the figure's people are is told behind it. */
function predicated(scene: Scene, quantity: QuantityMention): PeopleGroup | null {
  const verb = quantity.to;
  if (!/^(?:were|was|are|is)$/u.test(lowerAt(scene, verb)) || !isOfThose(scene, quantity.from)) return null;
  const what = nounBehind(scene, verb + 1, verb + 1, null, null);
  return what === null
    ? null
    : { ...what, from: quantity.from, count: countOf(quantity), share: quantity.share, name: null };
}

/** Walks from `at` over modifiers, nations and ages to a noun for people. */
function nounBehind(
  scene: Scene,
  from: number,
  at: number,
  quantity: QuantityMention | null,
  count: Quantity | null,
  article = false,
): PeopleGroup | null {
  let category: Category | null = null;
  const groups: string[] = [];
  let possessive = false;
  let head = -1;
  for (let i = at; i < Math.min(scene.sentence.to, at + MOST_GAP); i++) {
    const word = lowerAt(scene, i);
    // "six *crew members*": the first noun tells what they are
    if (isHead(scene, i) && isHead(scene, i + 1) && wordAt(scene.tree(), i)?.label === 'compound') {
      const first = CATEGORY_OF.get(word);
      if (first !== undefined && first !== 'unspecified') category ??= first;
      continue;
    }
    if (isHead(scene, i) && !(isModifier(scene, i) && headFollows(scene, i))) {
      head = i;
      break;
    }
    // "5,000 Bosnians": the nation is the noun
    if (
      isPeopleName(scene, i) ||
      (count !== null &&
        (i === at || isActorEnd(scene, i)) &&
        (isPluralName(scene, i) || isTrade(scene, i) || COUNTED_NOUNS.has(word)))
    ) {
      head = i;
      break;
    }
    if (POSSESSIVES.has(word)) possessive = true;
    else if (CATEGORY_MODIFIERS.has(word)) category ??= CATEGORY_MODIFIERS.get(word) ?? null;
    else if (!passes(scene, i, word)) return null;
    const group = GROUP_MODIFIERS.get(word);
    if (group !== undefined) groups.push(group);
  }
  if (head < 0) return null;
  const trade = isTrade(scene, head) || COUNTED_NOUNS.has(lowerAt(scene, head));
  const named = !CATEGORY_OF.has(lowerAt(scene, head)) && !isPeopleName(scene, head) && !trade;
  const noun = named ? 'name' : lowerAt(scene, head);
  const group = GROUP_OF.get(noun);
  if (group !== undefined && !groups.includes(group)) groups.push(group);
  const many = article ? manyWithin(scene, head) : null;
  const to = many?.to ?? joinedHead(scene, head);
  const ofWar = lowerAt(scene, to) === 'of' && lowerAt(scene, to + 1) === 'war';
  const own =
    ofWar || /^pows?$/u.test(noun)
      ? 'military'
      : to > head + 1
        ? combined(scene, head, to)
        : (CATEGORY_OF.get(noun) ?? COUNTED_NOUNS.get(noun) ?? (trade ? 'civilian' : 'unspecified'));
  // "a soldier" is one; "soldiers" are not counted; "another 40" is a count of its own
  const one =
    many !== null
      ? countOf(many)
      : (article || isDefinite(scene, from, head, possessive)) && !noun.endsWith('s')
        ? { low: 1, high: 1, relation: 'exactly' as const, text: textOf(scene, from, to) }
        : null;
  const actor =
    scene.actors.find(
      (one) =>
        // "*Twelve Marines*" as a name of its own is nobody's party
        one.from >= (quantity?.to ?? from) && one.from < to && (one.actor !== null || one.actors !== undefined),
    ) ?? null;
  return {
    from,
    to: (count ?? one)?.high === 1 ? pastAge(scene, to) : to,
    count: count ?? one,
    share: quantity?.share ?? null,
    category: category ?? own,
    groups: [...new Set(groups)],
    actor,
    possessive,
    name: null,
    noun,
  };
}

/** "a family *of nine*", "a crew *of five*": as many, where no noun stands behind. */
function manyWithin(scene: Scene, head: number): QuantityMention | null {
  if (!TOGETHER.test(lowerAt(scene, head)) || lowerAt(scene, head + 1) !== 'of') return null;
  const figure = scene.quantities.find(({ from }) => from === head + 2);
  return figure !== undefined && nounBehind(scene, figure.from, figure.to, figure, null) === null ? figure : null;
}
const TOGETHER = /^(?:family|crew|party|group|team|patrol|household|squad)$/u;

/** A number with no noun of its own ("and two were wounded", "another ten were hurt"). */
function bareCount(scene: Scene, quantity: QuantityMention): PeopleGroup | null {
  const next = lowerAt(scene, quantity.to);
  // "49 children *under ten*", "seven of them *under twelve*": how old they are
  if (AGES.test(lowerAt(scene, quantity.from)) && isAged(scene, quantity)) return null;
  // "four of its crew *of six*": how many they were
  if (lowerAt(scene, quantity.from - 1) === 'of' && isHead(scene, quantity.from - 2)) return null;
  const alone =
    /^VB[DNP]$/u.test(wordAt(scene.tree(), quantity.to)?.xpos ?? '') ||
    /^(?:have|has|had|were|was|are|is|of|killed|wounded|injured|dead|died|missing|abducted|kidnapped|detained|drowned|displaced|executed|hurt|went|more|others|other|captured|perished|surrendered|succumbed|fell|fallen|shot|lay|lost|aboard|deserted|defected|vanished|disappeared|beheaded|hanged|massacred|murdered|slain|tortured|kia|wia|mia|hospitalised|hospitalized|suffered|taken|seized|buried|untraced|sustained|received|treated|burned|burnt|survived|did|to|by|after|when|over|within|later|with|in|on|at|as|during|since|so|who|,|\.|and|\)|;)$/u.test(
      next,
    ) ||
    quantity.to >= scene.sentence.to ||
    opensPhrase(scene, quantity.to);
  if (!alone) return null;
  const to = next === 'more' || next === 'others' || next === 'other' ? quantity.to + 1 : quantity.to;
  const category = isOfTheirOwn(scene, quantity.to) ? 'military' : null;
  return { ...blank, from: quantity.from, to, count: countOf(quantity), share: quantity.share, category };
}

/** "kills 37 *near* the market", "wounded 12 *across* the city": what follows is no noun of theirs. */
const opensPhrase = (scene: Scene, at: number): boolean => {
  const word = wordAt(scene.tree(), at);
  if (word === null || !/^(?:ADP|SCONJ|PRON)$/u.test(word.upos)) return false;
  return (
    !/^(?:than|per|'s|’s|%|x|v)$/u.test(word.lower) && !scene.materiel.some(({ from, to }) => from <= at && at < to)
  );
};

const AGES = /^(?:under|below|over|above|aged)$/u;
const MOST_AGE = 99;
const isAged = (scene: Scene, { from, low, high }: QuantityMention): boolean =>
  (high ?? low ?? 0) <= MOST_AGE && (/^(?:them|whom|aged)$/u.test(lowerAt(scene, from - 1)) || isHead(scene, from - 1));
