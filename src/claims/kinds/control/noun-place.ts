/** The place that a noun of the tree names or is. */
import type { PlaceMention } from '../../../model/annotation.ts';
import type { Word } from '../../../model/syntax.ts';
import { nounGroup, prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import { countOf, mentionsOf } from '../../act.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { GATHERINGS, LANDS, NAME_OPENERS, PLACE_NOUNS, PORTIONS } from './en.ts';
import { meantBy } from './antecedent.ts';
import { described, type Where } from './where.ts';

/** Arcs less sure than this leave the words to the order of the tokens. */
const SURE = 0.4;

/** The place that the noun names or is: "the town of *Sirte*", "*Gao*", "two *hills*", a name that no gazetteer has. */
export function whereOf(scene: Scene, word: Word, weak = false): Where | null {
  if (word.upos === 'PRON') return meantBy(scene, word);
  // "lost their *lives* when the mosque was hit"
  if (word.confidence < SURE || word.lower === 'lives') return null;
  const share = shareOf(scene, word);
  if (share !== null) return share;
  const own = placeAt(scene, word);
  const group = nounGroup(word);
  const within = childrenBy(word, 'nmod').filter((one) => /^(?:in|near|at|outside)$/u.test(prepositionOf(one) ?? ''));
  const count = countOf(scene, word);
  if (own !== null && !PLACE_NOUNS.has(word.lower)) return { place: own, from: own.from, to: own.to, count: null };
  // "*parts* of the 1st Brigade"
  if (/^parts?$/u.test(word.lower) && group.of.some((one) => isForce(scene, one))) return null;
  // "lost *half* of its tanks"
  if (PORTIONS.has(word.lower) && group.of.length > 0 && own === null) return null;
  if (PLACE_NOUNS.has(word.lower)) {
    // "Saraqib, *a town* it had lost"
    const named = word.label === 'appos' && word.head !== null ? placeAt(scene, word.head) : null;
    const of =
      own ??
      named ??
      [...group.of, ...group.appositions, ...group.modifiers]
        .map((one) => placeAt(scene, one))
        .find((one) => one !== null) ??
      // "a base *in Armenia*" is not Armenia
      within.map((one) => placeAt(scene, one)).find((one) => one !== null && one.precision !== 'country') ??
      null;
    // "took A and *the B bases*": the name tells more than what it is joined to
    const listed = joinedName(scene, word);
    if (listed !== null) return listed;
    const plural = word.xpos === 'NNS' && (count !== null || hasSeveral(word));
    if (of !== null && !plural) return { place: of, from: of.from, to: of.to, count: null };
    const unlisted = plural ? null : (nameBeside(scene, word) ?? siteOf(scene, word));
    if (unlisted !== null) return unlisted;
    const [from, to] = [skipDeterminer(group.core.from, word), group.core.to];
    return { ...described(scene, from, Math.max(to, of?.to ?? to), of), count: plural ? count : null };
  }
  const taken = isTaken(scene, word);
  if (!weak && !taken && LANDS.has(word.lower)) return described(scene, word.at, word.at + 1, null);
  // "Port Stanley": a seat of government that no gazetteer has
  const seat = taken && scene.actors.some(({ kind, from, to }) => kind === 'state' && from <= word.at && word.at < to);
  if ((weak && !isPlaceName(word)) || (taken && !seat) || word.upos !== 'PROPN' || word.xpos === 'NNPS') return null;
  const core = group.core;
  return described(scene, skipDeterminer(core.from, word), core.to, null);
}

const isPlaceName = (word: Word): boolean =>
  childrenBy(word, 'compound').some(({ upos, lower }) => upos === 'PROPN' && NAME_OPENERS.has(lower));

function joinedName(scene: Scene, word: Word): Where | null {
  if (word.label !== 'conj' || word.xpos !== 'NNS' || word.head?.upos !== 'PROPN') return null;
  const names = childrenBy(word, 'compound').filter((one) => one.upos === 'PROPN' && !isTaken(scene, one));
  const [name] = names;
  return name === undefined ? null : described(scene, name.reach.from, word.at, placeAt(scene, name));
}

/** "the locality of *Petrivka*", "the village *Abu Hamra*", "a post at *Inata*": no gazetteer has it. */
function nameBeside(scene: Scene, word: Word): Where | null {
  const group = nounGroup(word);
  const beside = [
    ...group.of,
    ...group.appositions,
    ...childrenBy(word, 'nmod').filter((one) => prepositionOf(one) === 'at'),
  ];
  const name = beside.find((one) => one.upos === 'PROPN' && !isTaken(scene, one));
  if (name === undefined) return null;
  const { core } = nounGroup(name);
  return described(scene, skipDeterminer(core.from, name), core.to, null);
}

const hasSeveral = (word: Word): boolean => childrenBy(word, 'amod', 'det').some(({ lower }) => SEVERAL.has(lower));
const SEVERAL = new Set(['several', 'some', 'many', 'numerous', 'various', 'more', 'most', 'other']);

/** "*At Inata* a post was overrun", "*Inata, 14 November:* …": of a post without a name the place tells more. */
function siteOf(scene: Scene, word: Word): Where | null {
  if (word.head?.upos !== 'VERB') return null;
  const site = SITES.has(word.lemma);
  const named = childrenBy(word.head, 'obl').find(
    (one) =>
      /^(?:at|in|near|around|outside)$/u.test(prepositionOf(one) ?? '') &&
      one.upos === 'PROPN' &&
      !isTaken(scene, one) &&
      // "positions *at Baga*": hung on the verb, though it stands right behind the noun
      (site || (one.reach.from === word.at + 1 && prepositionOf(one) !== 'in')),
  );
  const own = named === undefined ? null : placeAt(scene, named);
  if (own !== null && own.precision !== 'country') return { place: own, from: word.at, to: word.at + 1, count: null };
  if (named !== undefined && own === null) {
    const { place } = described(scene, nounGroup(named).core.from, nounGroup(named).core.to, null);
    return { place, from: word.at, to: word.at + 1, count: null };
  }
  if (!site) return null;
  const label = scene.spots.find(
    ({ link, by, from }) => by !== 'described' && link === 'in' && from <= scene.sentence.from + 1,
  );
  return label === undefined || lowerAt(scene, label.from - 1) === 'in'
    ? null
    : { place: label.place, from: word.at, to: word.at + 1, count: null };
}
const SITES = new Set('post base camp outpost garrison barracks checkpoint station headquarters'.split(' '));

const isForce = (scene: Scene, { at }: Word): boolean =>
  scene.actors.some(({ kind, from, to }) => kind === 'force' && from <= at && at < to);

const isTaken = (scene: Scene, { at }: Word): boolean =>
  [...scene.actors, ...scene.times, ...scene.materiel].some(({ from, to }) => from <= at && at < to);

const skipDeterminer = (from: number, word: Word): number => {
  const determiner = childBy(word, 'det', 'nmod:poss');
  return determiner !== null && determiner.at >= from && determiner.at < word.at
    ? Math.min(determiner.reach.to, word.at)
    : from;
};

const placeAt = (scene: Scene, word: Word): PlaceMention | null =>
  mentionsOf(scene.places, [word]).find(({ from, to }) => from <= word.at && word.at < to) ?? null;

/** "three quarters of *the country*", "much of *the north*", "14 of the 17 *townships*": the part is the place. */
function shareOf(scene: Scene, word: Word): Where | null {
  const of = nounGroup(word).of[0];
  const gathered = GATHERINGS.has(word.lower) && of !== undefined && PLACE_NOUNS.has(of.lower);
  if (of === undefined || of.at < word.at || !(PORTIONS.has(word.lower) || word.upos === 'NUM' || gathered))
    return null;
  // "most of *it*"
  const meant = of.upos === 'PRON' ? meantBy(scene, of) : null;
  if (meant !== null) return meant;
  const named = placeAt(scene, of);
  // "nine tenths of *the Ogaden*": a name that no list has
  const unlisted = of.upos === 'PROPN' && of.xpos === 'NNP' && !isTaken(scene, of) && childBy(of, 'det') !== null;
  if (named === null && !PLACE_NOUNS.has(of.lower) && !LANDS.has(of.lower) && !unlisted) return null;
  const { core } = nounGroup(word);
  const count = of.xpos === 'NNS' && word.upos === 'NUM' ? countOf(scene, word) : null;
  return { ...described(scene, core.from, Math.max(nounGroup(of).core.to, named?.to ?? 0), named), count };
}

/** "retook *the post of Farchana*, overrun on Tuesday by …": parsers hang such a participle on the verb before. */
export function nounBeforeComma(word: Word): Word[] {
  const above = word.head;
  if (word.xpos !== 'VBN' || word.label !== 'advcl' || above?.upos !== 'VERB' || above.at > word.at) return [];
  const mark = word.children.find(({ at, text }) => at === word.at - 1 && text === ',');
  const noun = childrenBy(above, 'obj', 'obl', 'nsubj:pass').find(
    ({ at, reach }) => at < word.at && reach.to === mark?.at,
  );
  return mark === undefined || noun === undefined ? [] : [noun];
}
