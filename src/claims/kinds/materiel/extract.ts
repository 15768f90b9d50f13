/**
 * Losses of equipment: the act and who did it are read off the tree, the lists of what was lost off the tokens; figures in
 * parentheses and bare numbers lean on the item before them.
 */
import type { Quantity } from '../../../model/quantity.ts';
import type { QuantityMention, TokenRange } from '../../../model/annotation.ts';
import { type Act, actsIn, triggersOf } from '../../act.ts';
import type { Draft, Kind } from '../../draft.ts';
import { firstOfList } from '../../../annotate/syntax/views/verb-list.ts';
import { childBy, wordAt } from '../../../annotate/syntax/tree.ts';
import { lemmasOf } from '../../lemmas.ts';
import { listAround } from './lists.ts';
import type { Party } from '../../../model/party.ts';
import { lowerAt, partyOf, type Scene } from '../../scene.ts';
import { isMore, isTotal } from '../../total.ts';
import { EVIDENCE, LEXICON, PARTICIPLES, type Says } from './en.ts';
import { type Item, itemsIn, textOf } from './items.ts';
import { bareCount, isInParts, isOfThem, partsBehind } from './parts.ts';
import { type Effect, type MaterielSlots, materiel } from './schema.ts';
import { takenBy } from './taken.ts';
import { byWhom, ownerOf } from './whose.ts';

export const materielKind: Kind = {
  schema: materiel,
  tells: 'deed',
  triggers: new Set([...triggersOf(LEXICON), ...PARTICIPLES.keys()]),
  extract: (scene) => {
    if (scene.materiel.length === 0) return [];
    const items = itemsIn(scene);
    if (items.length === 0) return [];
    const taken = new Set<Item>();
    const acts = actsIn(scene, LEXICON).filter(({ act }) => !isInParts(scene, items, act.word.at));
    // "a jet that came down was *shot down*": the act that tells more comes first
    const facts = acts.flatMap(({ act, says }) => {
      if (says.negated !== true) return [{ act, says }];
      return act.mood.stance === 'denies' ? [{ act: { ...act, mood: {} }, says }] : [];
    });
    const first = facts.sort((a, b) => Number(a.says.effect === 'lost') - Number(b.says.effect === 'lost'));
    const told = first.flatMap(({ act, says }) => draftsOf(scene, act, says, items, taken));
    return [
      ...told,
      ...gapped(scene, acts, items, taken),
      ...figures(scene, items, taken),
      ...shown(scene, items, taken),
    ];
  },
};

/** What one act tells; an item told of once is not told of again by the verb beside it ("hit and destroyed"). */
function draftsOf(scene: Scene, act: Act, says: Says, items: readonly Item[], taken: Set<Item>): Draft[] {
  const list = takenBy(scene, act, says, items).filter(({ item }) => !taken.has(item));
  if (list.length === 0) return leaning(scene, act, says, items, taken);
  const mates = list.map(({ item }) => item);
  const alike = new Set<string>();
  return list.flatMap(({ item, part }) => {
    taken.add(item);
    const { owner, basis } = ownerOf(scene, act, says, item, [...mates, ...taken]);
    const by = byWhom(scene, act, says, owner);
    const left = says.effect === 'abandoned' && item.modifiers.map((one) => PARTICIPLES.get(one)).includes('destroyed');
    // "left behind 260 *wrecked* tanks"
    const effect = left ? 'destroyed' : isHitFirst(act, says) ? 'shot-down' : says.effect;
    // two of one class and number are two claims: each is told by its own words
    const same = `${item.class} ${item.count?.low} ${item.count?.high}`;
    const trigger = alike.has(same) ? { from: item.from, to: item.to } : act.trigger;
    alike.add(same);
    const base = { item, owner, by, basis, act, trigger };
    const whole = draftOf(scene, {
      ...base,
      effect,
      part,
      count: item.count ?? oneOf(scene, act, item),
      share: item.share,
    });
    const parts = partsBehind(scene, item).map(({ effect: how, quantity, trigger }) =>
      draftOf(scene, { ...base, by: null, effect: how, part: true, trigger, ...countOf(quantity) }),
    );
    return [whole, ...parts];
  });
}

/** "Merkava *tank* is destroyed": a note leaves the article out. */
function oneOf(scene: Scene, act: Act, { thing, head, definite, possessive }: Item): Quantity | null {
  const word = wordAt(scene.tree(), head);
  const single =
    word?.xpos === 'NN' &&
    /^(?:tank|helicopter|drone|plane|jet|boat|truck|bomber|gunship|launcher|howitzer)$/u.test(word.lemma);
  const told = act.form === 'verb' && act.word.xpos === 'VBN' && act.mood.stance === undefined;
  if (!single || !told || definite || possessive || childBy(word, 'det', 'nmod:poss') !== null) return null;
  return { low: 1, high: 1, relation: 'exactly', text: textOf(scene, thing, head + 1) };
}

/** "was *hit* by a missile *and crashed*": brought down. */
const isHitFirst = ({ word }: Act, { effect, subject }: Says): boolean =>
  effect === 'lost' &&
  subject === 'always' &&
  firstOfList(word) !== word &&
  /^(?:hit|strike|shoot)$/u.test(firstOfList(word).lemma);

const countOf = ({
  low,
  high,
  relation,
  text,
  share,
}: QuantityMention): { count: Quantity | null; share: number | null } => ({
  count: share === null ? { low, high, relation, text } : null,
  share,
});

/** "… and three captured", "damaging two more": of the item before it. */
function leaning(scene: Scene, act: Act, says: Says, items: readonly Item[], taken: ReadonlySet<Item>): Draft[] {
  const quantity = bareCount(scene, act, items);
  const item = quantity === null ? undefined : items.findLast((one) => one.to <= quantity.from);
  if (quantity === null || item === undefined) return [];
  // "two aircraft attacked; one was *brought down*": only such things are
  if (says.of === undefined ? !taken.has(item) : !says.of.has(item.class)) return [];
  const { owner, basis } = ownerOf(scene, act, says, item, [...taken]);
  const by = byWhom(scene, act, says, owner);
  const part = isOfThem(scene, quantity);
  return [
    draftOf(scene, {
      item,
      owner,
      by,
      basis,
      act,
      trigger: act.trigger,
      effect: says.effect,
      part,
      ...countOf(quantity),
    }),
  ];
}

/** "62 tanks destroyed, nine drones downed" where the tree takes the participle for an adjective. */
function figures(scene: Scene, items: readonly Item[], taken: Set<Item>): Draft[] {
  return items.flatMap((last) => {
    const at = behindHelpers(scene, last.to);
    const [effect, word] = [PARTICIPLES.get(lowerAt(scene, at)), wordAt(scene.tree(), at)];
    const describes =
      word === null || word.upos === 'VERB' || (word.head !== null && word.head.at > at && word.label === 'amod');
    if (effect === undefined || describes || taken.has(last) || last.count === null) return [];
    const list = listAround(scene, items, last, at).filter(({ item }) => item.to <= at && !taken.has(item));
    return list.map(({ item, part }) => {
      taken.add(item);
      const { owner, basis } = ownerOf(scene, null, null, item, [...taken]);
      const { count, share } = item;
      return draftOf(scene, {
        item,
        owner,
        by: null,
        basis,
        act: null,
        trigger: { from: at, to: at + 1 },
        effect,
        part,
        count,
        share,
      });
    });
  });
}

/** "vehicles *were* burnt" */
function behindHelpers(scene: Scene, from: number): number {
  let at = from;
  while (
    at < from + 3 &&
    /^(?:was|were|been|have|has|had|also|is|are|remain|remains|remained|still|reported|listed|posted)$/u.test(
      lowerAt(scene, at),
    )
  )
    at++;
  return at;
}

/** "Israel lost over 100 aircraft, *Egypt more than 200 and Syria 120*": the verb and its object are left out. */
function gapped(
  scene: Scene,
  acts: readonly { act: Act; says: Says }[],
  items: readonly Item[],
  taken: ReadonlySet<Item>,
): Draft[] {
  return acts.flatMap(({ act, says }) => {
    const item = items.findLast((one) => taken.has(one) && one.to > act.trigger.to);
    if (says.own !== true || act.form !== 'verb' || item === undefined) return [];
    return scene.quantities.flatMap((quantity): Draft[] => {
      const owner = ownerOfGap(scene, quantity);
      if (owner === null || quantity.from < item.to || quantity.share !== null) return [];
      const trigger = { from: quantity.from, to: quantity.to };
      const base = { item, owner, by: null, basis: undefined, act, trigger, effect: says.effect, part: false };
      return [draftOf(scene, { ...base, ...countOf(quantity) })];
    });
  });
}

/** Whoever stands right before a figure that ends its clause, behind a comma or "and". */
function ownerOfGap(scene: Scene, { from, to }: TokenRange): Party | null {
  if (to < scene.sentence.to && !/^(?:[,.;]|and|in)$/u.test(lowerAt(scene, to))) return null;
  const end = lowerAt(scene, from - 1) === ',' ? from - 1 : from;
  const actor = scene.actors.find((one) => one.to === end);
  if (actor === undefined || actor.kind === 'media' || actor.kind === 'organisation') return null;
  const start = /^(?:the|its|their)$/u.test(lowerAt(scene, actor.from - 1)) ? actor.from - 1 : actor.from;
  return /^(?:[,;]|and|while|but)$/u.test(lowerAt(scene, start - 1)) ? partyOf(actor) : null;
}

const REACH = 8;

/** "footage of a destroyed tank": a participle before a counted item, told as a fact by what shows it. */
function shown(scene: Scene, items: readonly Item[], taken: ReadonlySet<Item>): Draft[] {
  return items.flatMap((item) => {
    const word = item.modifiers.find((one) => PARTICIPLES.has(one));
    const effect = word === undefined ? undefined : PARTICIPLES.get(word);
    if (effect === undefined || taken.has(item) || item.definite || item.possessive) return [];
    if ((item.count === null && item.share === null) || !isShown(scene, item)) return [];
    const at = tokenOf(scene, item, word as string);
    const { owner, basis } = ownerOf(scene, null, null, item, [item]);
    const { count, share } = item;
    return [
      draftOf(scene, {
        item,
        owner,
        by: null,
        basis,
        act: null,
        trigger: { from: at, to: at + 1 },
        effect,
        part: false,
        count,
        share,
      }),
    ];
  });
}

function tokenOf(scene: Scene, { from, to }: Item, word: string): number {
  for (let at = from; at < to; at++) if (lowerAt(scene, at) === word) return at;
  return from;
}

function isShown(scene: Scene, { from }: Item): boolean {
  for (let at = from - 1; at >= Math.max(scene.sentence.from, from - REACH); at--) {
    if (lemmasOf(lowerAt(scene, at)).some((lemma) => EVIDENCE.has(lemma))) return true;
    if (/^[,;.]$/u.test(lowerAt(scene, at))) return false;
  }
  return false;
}

interface Told extends Pick<MaterielSlots, 'count' | 'share' | 'owner' | 'by'> {
  readonly item: Item;
  readonly effect: Effect;
  readonly part: boolean;
  readonly act: Act | null;
  readonly trigger: TokenRange;
  readonly basis: Draft['basis'];
}

function draftOf(scene: Scene, { item, effect, part, act, trigger, basis, count, share, owner, by }: Told): Draft {
  const one = count !== null && count.low === 1 && count.high === 1;
  const participle = act !== null && act.word.xpos === 'VBG';
  const cumulative = !isMore(scene, item) && !(one && !part) && isTotal(scene, trigger.from, participle);
  const denied = act?.mood.stance === 'denies';
  const slots: MaterielSlots = {
    effect,
    item: { class: item.class, text: textOf(scene, item.thing, item.to) },
    count: denied && /^(?:no|any)\b/iu.test(count?.text ?? 'no') ? null : count,
    owner,
    by,
    cumulative,
    subset: part,
    share,
  };
  return { trigger, slots, cumulative, ...(basis === undefined ? {} : { basis }), ...act?.mood };
}
