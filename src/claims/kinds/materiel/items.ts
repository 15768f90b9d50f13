/**
 * Equipment in a sentence with what belongs to it: "at least 12 of its old T-55 tanks". Read by tokens and tags, as trees of
 * long lists are unsure; what one number counts together is one item ("40 tanks and armoured vehicles").
 */
import type {
  ActorMention,
  MaterielClass,
  MaterielMention,
  QuantityMention,
  TokenRange,
} from '../../../model/annotation.ts';
import type { Quantity } from '../../../model/quantity.ts';
import { wordAt } from '../../../annotate/syntax/tree.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { counted } from './counted.ts';
import { COUNTERS, FORMATIONS, NOT_MATERIEL, UNITS } from './en.ts';
import { fateAt } from './fates.ts';
import { furtherNames, typesOf } from './names.ts';
import { mentionsIn } from './unlisted.ts';

/** `from`…`to` is the whole group, from its number to its noun. */
export interface Item extends TokenRange {
  readonly class: MaterielClass;
  /** where the words of the thing itself begin, behind number, article and nation */
  readonly thing: number;
  /** the token of the noun that the sentence governs */
  readonly head: number;
  readonly count: Quantity | null;
  readonly share: number | null;
  /** the nation or party in the group: "*Iraqi* tanks", "*the army's* trucks" */
  readonly owner: ActorMention | null;
  /** "*their* tanks" */
  readonly possessive: boolean;
  /** "the helicopter": it may point back */
  readonly definite: boolean;
  /** has a name of its own: "the cruiser General Belgrano" */
  readonly named: boolean;
  /** "35 of them helicopters" */
  readonly part: boolean;
  /** lower case */
  readonly modifiers: readonly string[];
}

/** "3 HIMARS *rockets*": what is fired, not what fires it. */
const MUNITIONS: ReadonlySet<MaterielClass> = new Set(['missile', 'munitions']);
const POSSESSIVES = /^(?:their|its|his|her|our)$/u;
const MOST_BEFORE = 9;

/** All items of the sentence, in order. */
export function itemsIn(scene: Scene): Item[] {
  const items: Item[] = [];
  for (const mention of mentionsIn(scene)) {
    const item = itemAt(scene, mention);
    if (item === null || item.from < (items.at(-1)?.to ?? 0)) continue;
    const last = items.at(-1);
    const both = last === undefined ? null : counted(scene, last, item);
    if (both === null) items.push(item, ...furtherNames(scene, item));
    else items[items.length - 1] = both;
  }
  const types = items.flatMap((item) => typesOf(scene, item));
  const fresh = types.filter((type) => !items.some(({ from, to }) => from < type.to && type.from < to));
  return fresh.length === 0 ? items : [...items, ...fresh].sort((a, b) => a.from - b.from);
}

function itemAt(scene: Scene, mention: MaterielMention): Item | null {
  const to = endOf(scene, mention);
  if (to === null) return null;
  const before = beforeOf(scene, mention.from);
  if (before.modifiers.some((word) => NOT_MATERIEL.has(word))) return null;
  const head = to - 1;
  const formation = FORMATIONS.has(lowerAt(scene, head));
  const named = isNamed(scene, mention);
  // "BM-21 Grad rocket launchers": the designation tells the class
  const model = scene.materiel.find(({ from }) => from >= before.from && from < mention.from);
  const singular =
    !formation && (named || (wordAt(scene.tree(), head)?.xpos ?? '') !== 'NNS') && !isPlural(scene, head);
  const article = lowerAt(scene, before.from);
  const lone = /^(?:an?|another|one)$/u.test(article) && (isCollective(scene, head) || before.battery);
  const one =
    lone || (singular && (/^(?:a|an|another|one)$/u.test(article) || before.definite || before.possessive || named));
  const behind = formation || before.quantity !== null ? null : figureBehind(scene, to);
  const quantity = formation ? null : (before.quantity ?? behind);
  return {
    from: before.from,
    to: behind?.to ?? to,
    class: isGuns(scene, head, before)
      ? 'artillery'
      : before.battery && mention.class === 'missile'
        ? 'air-defence'
        : MUNITIONS.has(mention.class)
          ? mention.class
          : (model?.class ?? mention.class),
    thing: before.thing,
    head,
    count:
      quantity === null
        ? one && !formation && !(before.definite && isCollective(scene, head))
          ? { low: 1, high: 1, relation: 'exactly', text: textOf(scene, before.from, to) }
          : null
        : quantity.share === null
          ? { low: quantity.low, high: quantity.high, relation: quantity.relation, text: quantity.text }
          : null,
    share: quantity?.share ?? null,
    owner: before.owner,
    possessive: before.possessive,
    definite: before.definite,
    named,
    part: before.part,
    modifiers: before.modifiers,
  };
}

/** "tanks *– 676*", "artillery systems: 332": an entry of a list, its figure behind it. */
function figureBehind(scene: Scene, to: number): QuantityMention | null {
  if (!/^[:–—‒‑=-]$/u.test(lowerAt(scene, to))) return null;
  return scene.quantities.find(({ from, share }) => from === to + 1 && share === null) ?? null;
}

/** "abandoned *30 guns*": an army's, unless rifles and pistols stand beside them. */
const isGuns = (scene: Scene, head: number, { thing, quantity }: Before): boolean =>
  lowerAt(scene, head) === 'guns' &&
  thing === head &&
  quantity !== null &&
  !scene.materiel.some(({ from, to }) => SMALL_ARMS.test(lowerAt(scene, to - 1)) && from !== head);
const SMALL_ARMS = /^(?:rifles?|pistols?|shotguns?|revolvers?|ammunition|bullets?|knives|grenades?|explosives)$/u;

/** Behind the mention: its name ("BM-27 *Uragan*") or unit ("artillery *pieces*"); null where another noun makes another thing of it. */
function endOf(scene: Scene, mention: MaterielMention): number | null {
  let to = mention.to;
  for (; to < mention.to + 3; to++) {
    const word = wordAt(scene.tree(), to);
    if (word === null || scene.tokens[to]?.spaced !== true) break;
    const taken = [...scene.actors, ...scene.places, ...scene.times].some((one) => one.from <= to && to < one.to);
    const name = /^(?:PROPN|NOUN)$/u.test(word.upos) && /^\p{Lu}/u.test(word.text) && !taken;
    if (!name && !(UNITS.has(word.lower) || FORMATIONS.has(word.lower))) break;
  }
  const next = wordAt(scene.tree(), to);
  // "a helicopter *shot down*": taken for a noun
  if ((fateAt(scene, to)?.to ?? to) > to + 1) return to;
  const glued = next !== null && next.text === '-' && scene.tokens[to]?.spaced === false;
  if (glued) return null;
  // "tank factory", "missile strikes"
  if (
    next !== null &&
    /^NOUN$/u.test(next.upos) &&
    !isTimeAt(scene, to) &&
    isModifierOf(scene, mention.to - 1, next.at)
  )
    return null;
  return to;
}

/** The tree hangs the word under the noun behind it. */
function isModifierOf(scene: Scene, at: number, noun: number): boolean {
  const word = wordAt(scene.tree(), at);
  return (
    word !== null &&
    word.head !== null &&
    (word.head.at >= noun || word.upos === 'ADJ') &&
    /^(?:compound|amod|nmod)/u.test(word.label)
  );
}

const isTimeAt = (scene: Scene, at: number): boolean => scene.times.some((one) => one.from <= at && at < one.to);

interface Before {
  readonly from: number;
  readonly thing: number;
  readonly quantity: QuantityMention | null;
  readonly owner: ActorMention | null;
  readonly possessive: boolean;
  readonly definite: boolean;
  readonly modifiers: readonly string[];
  readonly part: boolean;
  /** "a *battery of* missiles" */
  readonly battery: boolean;
}

/** Walks left from the noun over what belongs to it, up to its number or article. */
function beforeOf(scene: Scene, noun: number): Before {
  const modifiers: string[] = [];
  let [owner, possessive, definite, thing, part]: [ActorMention | null, boolean, boolean, number, boolean] = [
    null,
    false,
    false,
    noun,
    false,
  ];
  let battery = false;
  let at = noun;
  while (at > scene.sentence.from && noun - at < MOST_BEFORE) {
    const back = at - 1;
    const told = quantityAt(scene, back);
    const quantity = told === null ? null : (outOf(scene, told) ?? told);
    if (quantity !== null)
      return { from: quantity.from, thing, quantity, owner, possessive, definite, modifiers, part, battery };
    const lower = lowerAt(scene, back);
    // "two of them *being* drones"
    if (lower === 'being' && /^(?:them|which|these)$/u.test(lowerAt(scene, back - 1))) {
      at = back;
      continue;
    }
    // "a *battery of* howitzers"
    if (lower === 'of' && /^batter(?:y|ies)$/u.test(lowerAt(scene, back - 1))) {
      battery = true;
      at = back - 1;
      continue;
    }
    // "a *number of* lorries"
    if (lower === 'of' && MEASURES.test(lowerAt(scene, back - 1)) && quantityAt(scene, back - 2) === null)
      return { from: back - 1, thing, quantity: null, owner, possessive, definite, modifiers, part, battery };
    // "35 *of them* helicopters"
    if (/^(?:them|which|these)$/u.test(lower)) {
      const whole = lowerAt(scene, back - 1) === 'of' ? quantityAt(scene, back - 2) : null;
      if (whole === null) break;
      part = true;
      at = back - 1;
      continue;
    }
    if (/^(?:a|an|another|one)$/u.test(lower))
      return { from: back, thing, quantity: null, owner, possessive, definite, modifiers, part, battery };
    const actor = scene.actors.find(({ from, to }) => from <= back && back < to);
    if (actor !== undefined && actor.from >= scene.sentence.from) {
      owner ??= actor;
      at = actor.from;
      continue;
    }
    // "11 command *and* observation posts"
    if (lower === 'and' && isHalf(scene, back - 1)) {
      at = back - 1;
      continue;
    }
    if (POSSESSIVES.test(lower)) possessive = true;
    else if (/^(?:the|these|those|this|that)$/u.test(lower)) definite = true;
    else if (lower === 'of') {
      // "300 pieces *of* equipment", "12 *of* its tanks"
      if (
        quantityAt(scene, back - 1) === null &&
        !(COUNTERS.has(lowerAt(scene, back - 1)) && quantityAt(scene, back - 2) !== null)
      )
        break;
    } else if (!isModifier(scene, back)) break;
    else {
      modifiers.push(lower);
      if (owner === null && !COUNTERS.has(lower)) thing = back;
    }
    at = back;
  }
  return { from: at, thing, quantity: null, owner, possessive, definite, modifiers, part, battery };
}

const MEASURES = /^(?:number|numbers|quantity|quantities|amount|amounts|lot|lots|part|majority|bulk|most)$/u;

/** "*28 of* 36 drones", "*five of* the 12 tanks": the number that is counted out of the other. */
function outOf(scene: Scene, { from }: QuantityMention): QuantityMention | null {
  const of = /^(?:the|its|their)$/u.test(lowerAt(scene, from - 1)) ? from - 2 : from - 1;
  return lowerAt(scene, of) === 'of' ? quantityAt(scene, of - 1) : null;
}

/** A noun in the singular right behind a number: half of a compound whose head comes later. */
const isHalf = (scene: Scene, at: number): boolean => {
  const word = wordAt(scene.tree(), at);
  return word !== null && /^(?:NN|JJ)$/u.test(word.xpos) && quantityAt(scene, at - 1)?.to === at;
};

/** The quantity that ends before `at` + 1, its bound and all. */
const quantityAt = (scene: Scene, at: number): QuantityMention | null =>
  scene.quantities.find(({ from, to }) => from <= at && at < to) ?? null;

function isModifier(scene: Scene, at: number): boolean {
  const word = wordAt(scene.tree(), at);
  if (word === null) return false;
  if (word.text === '-' || word.lower === "'s" || COUNTERS.has(word.lower)) return true;
  if (/^(?:including|like|following|other|more|old|further|enemy)$/u.test(word.lower))
    return !/^(?:including|like|following)$/u.test(word.lower);
  if (word.upos === 'ADJ') return true;
  // names of types have no steady place in the tree: "three *R-17 Elbrus* launchers"
  if (word.upos === 'PROPN' && /^\p{Lu}/u.test(word.text)) return !isNameElsewhere(scene, at);
  if (word.upos === 'NOUN' || word.upos === 'PROPN')
    return /^(?:compound|amod|nmod|flat|nummod)/u.test(word.label) && (word.head?.at ?? -1) > at;
  // "an abandoned tank", "two armored combat vehicles"
  return word.upos === 'VERB' && word.label === 'amod' && (word.head?.at ?? -1) > at;
}

const isNameElsewhere = (scene: Scene, at: number): boolean =>
  [...scene.actors, ...scene.places, ...scene.times].some(({ from, to }) => from <= at && at < to);

const isPlural = (scene: Scene, at: number): boolean =>
  /(?:[^su'i]s|ies|sses)$/u.test(lowerAt(scene, at)) && !/^\p{Lu}/u.test(scene.tokens[at]?.text ?? '');
const isCollective = (scene: Scene, at: number): boolean =>
  /^(?:aircraft|artillery|equipment|hardware|weaponry|ammunition|ordnance|armour|armor|craft)$/u.test(
    lowerAt(scene, at),
  );

/** "HMS Sheffield", "the cruiser Moskva". */
const isNamed = (scene: Scene, { class: type, to, from }: MaterielMention): boolean =>
  type === 'ship' && /^\p{Lu}\p{L}*\p{Ll}/u.test(scene.tokens[to - 1]?.text ?? '') && to - from > 1;

export const textOf = (scene: Scene, from: number, to: number): string =>
  scene.doc.text.slice(scene.tokens[from]?.start ?? 0, scene.tokens[to - 1]?.end ?? 0);
