/** What of a sentence may stand in a claim: people, bare figures, equipment, civilian objects, places that change hands, and the words that tell acts. */
import type { QuantityMention, TokenRange } from '../../model/annotation.ts';
import type { Word } from '../../model/syntax.ts';
import { wordAt } from '../../annotate/syntax/tree.ts';
import { lemmasOf } from '../lemmas.ts';
import { controlKind } from '../kinds/control/extract.ts';
import { whereOf } from '../kinds/control/noun-place.ts';
import type { Where } from '../kinds/control/where.ts';
import { type CivilObject, objectIn } from '../kinds/damage/objects.ts';
import { type Item, itemsIn } from '../kinds/materiel/items.ts';
import type { PeopleGroup } from '../people-group.ts';
import { peopleIn } from '../people.ts';
import type { Scene } from '../scene.ts';

interface Common extends TokenRange {
  /** the word that stands for it in the tree */
  readonly word: Word;
}
export type Candidate =
  | (Common & { readonly type: 'people'; readonly group: PeopleGroup })
  | (Common & { readonly type: 'figure'; readonly quantity: QuantityMention })
  | (Common & { readonly type: 'item'; readonly item: Item })
  | (Common & { readonly type: 'object'; readonly object: CivilObject })
  | (Common & { readonly type: 'place'; readonly where: Where })
  | (Common & { readonly type: 'act' });

/** All candidates of a sentence, by type and then in order. */
export function candidatesIn(scene: Scene): Candidate[] {
  const people = peopleIn(scene).flatMap((group): Candidate[] => {
    const word = topOf(scene, group);
    return word === null ? [] : [{ type: 'people', from: group.from, to: group.to, word, group }];
  });
  const items = itemsIn(scene).flatMap((item): Candidate[] => {
    const word = wordAt(scene.tree(), item.head);
    return word === null ? [] : [{ type: 'item', from: item.from, to: item.to, word, item }];
  });
  const objects = scene.tree().words.flatMap((word): Candidate[] => {
    if (!/^(?:NOUN|PROPN)$/u.test(word.upos)) return [];
    const object = objectIn(scene, word);
    if (object === null || object.head !== word || isWithin(scene.places, word.at)) return [];
    return [{ type: 'object', from: word.at, to: word.at + 1, word, object }];
  });
  const counted = [...people, ...items];
  const figures = scene.quantities.flatMap((quantity): Candidate[] => {
    if (counted.some(({ from, to }) => from < quantity.to && quantity.from < to)) return [];
    if (objects.some((one) => one.type === 'object' && one.object.count?.text === quantity.text)) return [];
    const word = topOf(scene, quantity);
    return word === null ? [] : [{ type: 'figure', from: quantity.from, to: quantity.to, word, quantity }];
  });
  const places = placesIn(scene);
  const acts = scene
    .tree()
    .words.filter((word) => isAct(scene, word))
    .map((word): Candidate => ({ type: 'act', from: word.at, to: word.at + 1, word }));
  return [...people, ...figures, ...items, ...objects, ...places, ...acts];
}

/** Places, by name or noun, where a word of the sentence may tell that one changes hands. */
function placesIn(scene: Scene): Candidate[] {
  const { words } = scene.tree();
  if (!words.some(({ lower }) => lemmasOf(lower).some((form) => controlKind.triggers.has(form)))) return [];
  return words.flatMap((word): Candidate[] => {
    if (!/^(?:NOUN|PROPN)$/u.test(word.upos) || /^(?:compound|flat)/u.test(word.label)) return [];
    const where = whereOf(scene, word);
    return where === null ? [] : [{ type: 'place', from: word.at, to: word.at + 1, word, where }];
  });
}

const isAct = (scene: Scene, { upos, at, lower }: Word): boolean =>
  (upos === 'VERB' || upos === 'NOUN' || upos === 'ADJ') && lower.length > 2 && !isWithin(scene.times, at);

const isWithin = (mentions: readonly TokenRange[], at: number): boolean =>
  mentions.some(({ from, to }) => from <= at && at < to);

/** The word of a range that hangs on what stands outside it. */
export function topOf(scene: Scene, { from, to }: TokenRange): Word | null {
  for (let at = to - 1; at >= from; at--) {
    const word = wordAt(scene.tree(), at);
    if (word !== null && (word.head === null || word.head.at < from || word.head.at >= to)) return word;
  }
  return null;
}
