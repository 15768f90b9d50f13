/** Whether a word stands for forces, fighters or arms; which, how many and whose. */
import type { Party } from '../../../model/party.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy, wordAt } from '../../../annotate/syntax/tree.ts';
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { nounGroup, prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { actorBefore, countOf, modifiersOf, quantityOf } from '../../act.ts';
import { partyAt } from '../../party-of.ts';
import { lowerAt, partyOf, type Scene } from '../../scene.ts';
import { ARMS, CIVILIAN, COUNTERS, FIGHTERS, FORCE_NOUNS, MODIFIERS, UNITS, WHAT_OF_MATERIEL } from './en.ts';
import { forceBefore } from './back.ts';
import { figureBeside } from './beside.ts';
import { areNationals } from './nationals.ts';
import { PLANES } from './en-seen.ts';
import { isOfArmed, isOfCompany } from './of-body.ts';
import type { What } from './schema.ts';
import { plain, strong, theOne } from './strong.ts';

export interface Force {
  /** the noun that says what: in "dozens of fighters", "fighters" */
  readonly word: Word;
  readonly what: What;
  readonly count: Quantity | null;
  readonly of: Party | null;
}

export const isArms = (what: What): boolean => what === 'arms' || what === 'aircraft' || what === 'other';

/** Null where the word is of another sort. */
export function forceAt(scene: Scene, head: Word): Force | null {
  const inner = counted(head);
  const word = whatOf(scene, inner) === null ? head : inner;
  const what = whatOf(scene, word);
  if (what === null) return elliptic(scene, head);
  // "*Burundi's* contingent of 400 soldiers": whose the whole is
  const of = ownerOf(scene, word) ?? (word === head ? null : ownerOf(scene, head));
  return { word, what, count: sizeOf(scene, head, word), of };
}

/** "*dozens* of fighters": the fighters. */
function counted(head: Word): Word {
  const of =
    COUNTERS.has(head.lemma) || head.upos === 'NUM'
      ? childrenBy(head, 'nmod').find((one) => prepositionOf(one) === 'of')
      : undefined;
  return of ?? head;
}

function whatOf(scene: Scene, word: Word): What | null {
  return sortOf(scene, word, word.upos === 'PROPN' ? word.lemma.toLowerCase() : word.lemma);
}

function sortOf(scene: Scene, word: Word, lemma: string): What | null {
  const before = modifiersOf(word);
  const told = before.map((one) => MODIFIERS.get(one));
  const sort = told.find((one) => one !== undefined && one !== 'troops');
  const noun = FORCE_NOUNS.get(lemma) ?? (areNationals(scene, word) ? 'troops' : undefined);
  if (noun !== undefined)
    return noun === 'troops' || noun === 'other' ? (sort ?? (noun === 'other' ? observers(word, before) : noun)) : noun;
  // "a few hundred *Guards*": a corps by its name
  if (lemma === 'guard' && word.upos === 'PROPN' && word.xpos === 'NNPS') return 'troops';
  if (PLANES.test(word.text)) return 'aircraft';
  // "MiG fighters", "fighter jets"
  if (lemma === 'fighter' && before.some((one) => JETS.test(one))) return 'aircraft';
  if (FIGHTERS.has(lemma)) return sort ?? (isForeign(word, before) ? 'mercenaries' : 'troops');
  if (/^(?:technician|specialist)$/u.test(lemma))
    return before.includes('military') || actorBefore(scene, word)?.kind === 'people' ? 'advisers' : null;
  if (lemma === 'contractor')
    return before.some((one) => /^(?:military|private|security)$/u.test(one)) || isOfCompany(scene, word)
      ? 'mercenaries'
      : null;
  if (/^(?:company|firm|outfit)$/u.test(lemma) && before.some((one) => /^(?:mercenary|military|security)$/u.test(one)))
    return 'mercenaries';
  if (/^helmets?$/iu.test(lemma)) return before.includes('blue') ? 'peacekeepers' : null;
  if (lemma === 'police') return 'police';
  const piece = scene.materiel.find(({ from, to }) => from <= word.at && word.at < to);
  if (piece !== undefined && piece.class in WHAT_OF_MATERIEL) return WHAT_OF_MATERIEL[piece.class] ?? null;
  if (
    piece?.class === 'vehicle' &&
    /^(?:vehicle|technical|humvee|pickup)$/u.test(lemma) &&
    !before.some((one) => CIVILIAN.has(one))
  )
    return nounGroup(word).counts.length > 0 ? 'arms' : null;
  if (ARMS.has(lemma)) return 'arms';
  if (lemma === 'equipment') return before.includes('military') ? 'arms' : null;
  if (!UNITS.has(lemma) || before.some((one) => CIVILIAN.has(one) && !(one === 'relief' && lemma === 'column')))
    return null;
  if (sort !== undefined) return sort;
  if (lemma === 'squadron' && before.some((one) => FLYING.test(one))) return 'aircraft';
  const flown = ofPieces(scene, word);
  if (flown !== null) return flown;
  if (lemma === 'man')
    return word.xpos === 'NNS' && (nounGroup(word).counts.length > 0 || figureBeside(scene, word) !== null)
      ? 'troops'
      : null;
  // "a company *of 150 soldiers*", "a company *from Ukraine*"
  if (lemma === 'company' && (isForeign(word, before) || isOfMen(word))) return 'troops';
  if (/^(?:crew|member|staff|group|team|company|officer|operator|column|convoy)$/u.test(lemma))
    return told.includes('troops') || isOfSide(scene, word, lemma) ? 'troops' : null;
  // "forces", "a battalion"; "the force of the blast" is none
  if (lemma === 'force')
    return word.xpos === 'NNS' || told.includes('troops') || ownerOf(scene, word) !== null || manned(word) !== null
      ? 'troops'
      : null;
  if (lemma === 'division')
    return told.includes('troops') ||
      before.some((one) => ORDINAL.test(one)) ||
      isCounted(word) ||
      isOfNation(scene, word)
      ? 'troops'
      : null;
  return lemma === 'mission' ? (told.includes('troops') ? 'troops' : null) : 'troops';
}

/** "*Egyptian* officers", "a *rebel* column": whose they are makes soldiers of them. */
const isOfSide = (scene: Scene, word: Word, lemma: string): boolean =>
  (lemma === 'officer' &&
    word.xpos === 'NNS' &&
    scene.actors.some(
      ({ kind, actor, from, to }) => kind === 'force' && actor !== null && from < word.at && word.at < to,
    )) ||
  (lemma === 'member' && word.xpos === 'NNS' && isOfArmed(scene, word)) ||
  (/^(?:column|convoy|team|group)$/u.test(lemma) && (isOfMen(word) || strong(scene, word) !== null)) ||
  (/^(?:column|convoy)$/u.test(lemma) && /^(?:force|group)$/u.test(actorBefore(scene, word)?.kind ?? ''));

const isOfMen = (word: Word): boolean => MEN.has(manned(word)?.lower ?? '');

/** "three squadrons *of F-105s*", "a battery *of Patriots*": the pieces tell what was sent. */
function ofPieces(scene: Scene, word: Word): What | null {
  const of = childrenBy(word, 'nmod').find((one) => prepositionOf(one) === 'of');
  const piece = of === undefined ? undefined : scene.materiel.find(({ from, to }) => from <= of.at && of.at < to);
  return piece !== undefined && piece.class in WHAT_OF_MATERIEL ? (WHAT_OF_MATERIEL[piece.class] ?? null) : null;
}

/** "two divisions", "the *7th* Division": a department is neither. */
const ORDINAL = /^\d+(?:st|nd|rd|th)$/u;
/** "Vietnam's *divisions*" */
const isOfNation = (scene: Scene, word: Word): boolean => {
  const { possessor } = nounGroup(word);
  return (
    word.xpos === 'NNS' &&
    possessor !== null &&
    scene.actors.some(({ kind, from, to }) => kind === 'state' && from <= possessor.at && possessor.at < to)
  );
};
const isCounted = (word: Word): boolean => word.xpos === 'NNS' && nounGroup(word).counts.length > 0;

const FLYING = /^(?:fighter|bomber|helicopter|fighter-bomber|aviation)$/u;
const JETS = /^(?:jet|mig|mig-.*|sukhoi|su-.*|f-\d.*|mirage|rafale|stealth|air|tornado|phantom|hawk)$/u;

/** Of a truce or counted; those of elections are none. */
const observers = (word: Word, before: readonly string[]): What | null =>
  before.some((one) => /^(?:military|ceasefire|un|osce|truce)$/u.test(one)) ||
  (nounGroup(word).counts.length > 0 && !before.some((one) => CIVILIAN.has(one)))
    ? 'other'
    : null;

/** "*foreign* fighters", "fighters *from abroad*"; a nation before fighters who are elsewhere is told by the place (extract.ts). */
function isForeign(word: Word, before: readonly string[]): boolean {
  return (
    before.some((one) => one === 'foreign') ||
    childrenBy(word, 'nmod').some((one) => prepositionOf(one) === 'from' && one.upos === 'PROPN')
  );
}

/** The men of a unit: "a force *of 2,000 soldiers*", "*numbering* 300 men". */
function manned(word: Word): Word | null {
  const of = childrenBy(word, 'nmod').find(
    (one) => prepositionOf(one) === 'of' && (one.upos === 'NUM' || nounGroup(one).counts.length > 0),
  );
  // "600 men of *42 Commando*": a number that is a name
  const isName = of?.upos === 'PROPN' && nounGroup(word).counts.length > 0;
  if (of !== undefined && !isName) return of;
  const clause = childrenBy(word, 'acl').find(({ lemma }) => /^(?:consist|number|comprise|total)$/u.test(lemma));
  return clause === undefined ? null : childBy(clause, 'obl', 'obj');
}

/** "reinforcements *numbering some 700*" */
function numbering(scene: Scene, word: Word): Quantity | null {
  const clause = childrenBy(word, 'acl').find(({ lemma }) => /^(?:number|total)$/u.test(lemma));
  const figure = clause === undefined ? null : childBy(clause, 'obj', 'obl');
  return figure === null ? null : plain(quantityOf(scene, figure) ?? figureAt(scene, figure));
}

function sizeOf(scene: Scene, head: Word, word: Word): Quantity | null {
  if (UNITS.has(word.lemma)) {
    // so many squadrons are not so many aircraft
    if (ofPieces(scene, word) !== null || modifiersOf(word).some((one) => FLYING.test(one))) return null;
    const men = manned(word);
    if (men !== null)
      return men.upos === 'NUM' ? plain(quantityOf(scene, men) ?? figureAt(scene, men)) : countOf(scene, men);
    return (
      strong(scene, word) ?? figureBeside(scene, word) ?? plain(quantityOf(scene, word)) ?? mannedFurther(scene, word)
    );
  }
  // "the last of its 1,100 soldiers" are not 1,100
  if (/^(?:last|rest|most|ton|tonne|worth|crate|case|load|cargo)$/u.test(head.lemma)) return null;
  return (
    countOf(scene, word) ??
    plain(quantityOf(scene, head)) ??
    strong(scene, word) ??
    rightBefore(scene, word) ??
    figureBeside(scene, word) ??
    numbering(scene, word) ??
    theOne(word)
  );
}

const figureAt = (scene: Scene, { at }: Word) => scene.quantities.find(({ from, to }) => from <= at && at < to) ?? null;

/** "a force, led by General X, *of 2,000 soldiers* was sent": between the unit and its verb, by tokens, where the tree has lost it. */
function mannedFurther(scene: Scene, word: Word): Quantity | null {
  const end = word.head !== null && word.head.at > word.at ? word.head.at : word.at;
  const men = scene.quantities.find(({ from, to, unit }) => from > word.at && to < end && MEN.has(unit ?? ''));
  return men !== undefined &&
    /^(?:of|about|some|numbering|consisting|over|under|at|up|,)$/u.test(lowerAt(scene, men.from - 1))
    ? plain(men)
    : null;
}
const MEN = new Set('soldiers troops men servicemen personnel peacekeepers fighters people police officers'.split(' '));

/** "gave Ukraine *14* MiG-29 jets", where the tree hangs the number on the name. */
const rightBefore = (scene: Scene, { at, lower }: Word): Quantity | null =>
  plain(scene.quantities.find(({ to, unit }) => to < at && to >= at - 3 && unit?.toLowerCase() === lower) ?? null);

/** "its troops", "Russian soldiers", "soldiers of the 5th brigade". */
function ownerOf(scene: Scene, word: Word): Party | null {
  const { possessor, of } = nounGroup(word);
  if (possessor !== null) return partyAt(scene, antecedentOf(word, possessor) ?? possessor);
  const lender = childrenBy(word, 'acl').find(({ lemma }) => lemma === 'provide' || lemma === 'contribute');
  const lent = lender === undefined ? [] : argumentsOf(lender).doers.flatMap((one) => partyAt(scene, one.word) ?? []);
  if (lent[0] !== undefined && lender !== undefined && lent[0].actor !== null) return lent[0];
  const own = scene.actors.find(({ from, to, kind }) => from <= word.at && word.at < to && kind !== 'media');
  if (own !== undefined && own.to - own.from > 1) return partyOf(own);
  const before = actorBefore(scene, word);
  if (before !== null && before !== own) return partyOf(before);
  // "a company *from Ukraine*"
  const sender = childrenBy(word, 'nmod').find((one) => prepositionOf(one) === 'from');
  const state = scene.actors.find(
    ({ from, to, kind }) => kind === 'state' && sender !== undefined && from <= sender.at && sender.at < to,
  );
  if (state !== undefined) return partyOf(state);
  const behind = of.map((one) => partyAt(scene, one)).find((one) => one !== null) ?? null;
  return (
    behind ??
    (own === undefined ||
    /^(?:fighter|combatant)$/u.test(word.lemma) ||
    FORCE_NOUNS.has(word.lemma) ||
    UNITS.has(word.lemma)
      ? null
      : partyOf(own))
  );
}

/** "Burundi, *whose* soldiers fight there" */
function antecedentOf(word: Word, { lower }: Word): Word | null {
  const clause = word.head;
  return lower === 'whose' && clause !== null && clause.label === 'acl:relcl' ? clause.head : null;
}

/** "430 more had arrived", "20 others": of those named last before. */
function elliptic(scene: Scene, head: Word): Force | null {
  const back = /^(?:them|they)$/u.test(head.lower);
  if (head.upos !== 'NUM' && !back && !/^(?:others|more|other)$/u.test(head.lower)) return null;
  const count =
    plain(quantityOf(scene, head)) ??
    plain(scene.quantities.find(({ from, to }) => from <= head.at && head.at < to) ?? null);
  if (count === null && !back) return null;
  // "Russia supplied 3,000, *Belarus 500*": of whoever stands before it
  if (scene.actors.some(({ to, actor }) => to === head.at && actor !== null)) return null;
  const tree = scene.tree();
  for (let at = head.at - 1; at >= Math.max(tree.from, head.at - FURTHEST_BACK); at--) {
    const word = wordAt(tree, at) as Word;
    const what = word.upos === 'NOUN' ? whatOf(scene, word) : null;
    if (what !== null) return { word: head, what, count, of: ownerOf(scene, word) };
  }
  // "Britain had *35,000* on the ground"
  const held =
    head.upos === 'NUM' && head.label === 'obj' && /^(?:have|keep|maintain|field)$/u.test(head.head?.lemma ?? '');
  const grounded = [0, 1, 2, 3].some(
    (k) => lowerAt(scene, head.at + k) === 'on' && lowerAt(scene, head.at + k + 2) === 'ground',
  );
  if (held && grounded && (count?.low ?? count?.high ?? 0) >= FEWEST)
    return { word: head, what: 'troops', count, of: null };
  // "Chad has promised *2,000*": of those told of in the sentence before
  const bare = head.upos === 'NUM' && head.label === 'obj' && GIVEN.has(head.head?.lemma ?? '');
  const before = bare && (count?.low ?? 0) >= FEWEST ? forceBefore(scene) : null;
  return before === null ? null : { word: head, what: before.what, count, of: null };
}
const GIVEN = new Set('promise pledge send contribute commit dispatch deploy offer provide supply withdraw'.split(' '));
const FEWEST = 20;
const FURTHEST_BACK = 30;
