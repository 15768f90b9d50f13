/**
 * Losses of equipment: the act and who did it are read off the tree, the lists of what was lost off the tokens; figures in
 * parentheses and bare numbers lean on the item before them.
 */
import type { Quantity } from '../../../model/quantity.ts';
import { type Act, actsIn, triggersOf } from '../../act.ts';
import type { Draft, Kind } from '../../draft.ts';
import { firstOfList } from '../../../annotate/syntax/views/verb-list.ts';
import { childBy, wordAt } from '../../../annotate/syntax/tree.ts';
import type { Scene } from '../../scene.ts';
import { countOf, draftOf } from './draft.ts';
import { LEXICON, PARTICIPLES, type Says } from './en.ts';
import { figures, ledger, partsOfThem, shown, withPlaces } from './figures.ts';
import { type Item, itemsIn, textOf } from './items.ts';
import { gapped, leaning, leaningList } from './leaning.ts';
import { isInParts, partsBehind } from './parts.ts';
import { materiel } from './schema.ts';
import { takenBy } from './taken.ts';
import { mentionsIn } from './unlisted.ts';
import { byWhom, ownerOf } from './whose.ts';
import { fill } from './fill.ts';

export const materielKind: Kind = {
  schema: materiel,
  weighed: { slot: 'effect', of: ['item', 'figure'], fill },
  tells: 'deed',
  triggers: new Set([...triggersOf(LEXICON), ...PARTICIPLES.keys(), 'overrun', 'surrender', 'capitulate']),
  extract: (scene) => {
    if (mentionsIn(scene).length === 0) return [];
    const items = itemsIn(scene);
    if (items.length === 0) return [];
    const taken = new Set<Item>();
    const entries = ledger(scene, items, taken);
    const acts = actsIn(scene, LEXICON).filter(({ act }) => !isInParts(scene, items, act.word.at));
    // "a jet that came down was *shot down*": the act that tells more comes first
    const facts = acts.flatMap(({ act, says }) => {
      if (says.negated !== true) return [{ act, says }];
      return act.mood.stance === 'denies' ? [{ act: { ...act, mood: {} }, says }] : [];
    });
    const first = facts.sort((a, b) => Number(a.says.effect === 'lost') - Number(b.says.effect === 'lost'));
    const told = first.flatMap(({ act, says }) => draftsOf(scene, act, says, items, taken));
    const beside = withPlaces(scene, items, taken);
    const others = [...figures(scene, items, taken), ...shown(scene, items, taken)];
    const drafts = [...entries, ...told, ...beside, ...others];
    return [...drafts, ...gapped(scene, acts, items, taken), ...partsOfThem(scene, drafts, items, taken)];
  },
};

/** What one act tells; an item told of once is not told of again by the verb beside it ("hit and destroyed"). */
function draftsOf(scene: Scene, act: Act, says: Says, items: readonly Item[], taken: Set<Item>): Draft[] {
  const list = takenBy(scene, act, says, items).filter(({ item }) => !taken.has(item));
  const bare = leaningList(scene, act, says, items, taken);
  if (list.length === 0) return bare.length > 0 ? bare : leaning(scene, act, says, items, taken);
  const mates = list.map(({ item }) => item);
  const alike = new Set<string>();
  const told = list.flatMap(({ item, part }) => {
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
  return [...bare, ...told];
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
