/** Damage to civilian objects by the tree: a verb or noun of ruin, and the objects that it befell. */
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { firstOfList } from '../../../annotate/syntax/views/verb-list.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy, wordAt } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import { type Act, actAt, actsIn, spread } from '../../act.ts';
import type { Kind } from '../../draft.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { FIRES, PARTLY, type Ruin, RUINS, TRIGGERS } from './en.ts';
import { type CivilObject, hasCivilNoun, objectIn, ofFronted } from './objects.ts';
import { damage, type Effect } from './schema.ts';
import { struckIn } from './struck.ts';
import { sustainedIn, withinClause } from './sustained.ts';
import { fill } from './fill.ts';
import { draftOf } from './draft.ts';

export const damageKind: Kind = {
  schema: damage,
  weighed: { slot: 'effect', of: ['object', 'figure'], fill },
  tells: 'harm',
  triggers: TRIGGERS,
  extract: (scene) => {
    if (!hasCivilNoun(scene)) return [];
    const taken = new Set<string>();
    const ruins = [...ruinsIn(scene), ...firesIn(scene), ...entriesIn(scene), ...sustainedIn(scene)].flatMap(
      ({ act, effect, objects }) =>
        objects
          .filter((object) => !taken.has(`${effect} ${object.word.at}`))
          .map((object) => {
            taken.add(`${effect} ${object.word.at}`);
            return draftOf(scene, act, effect, object);
          }),
    );
    // what is told to be ruined is not told to be hit besides
    const struck =
      ruins.length > 0
        ? []
        : struckIn(scene).flatMap(({ act, effect, objects }) =>
            objects.map((object) => draftOf(scene, act, effect, object)),
          );
    return [...ruins, ...struck];
  },
};

interface Told {
  readonly act: Act;
  readonly effect: Effect;
  readonly objects: readonly CivilObject[];
}

function ruinsIn(scene: Scene): Told[] {
  return actsIn(scene, RUINS).flatMap(({ act, says: all }): Told[] => {
    const says = all.find((one) => isSaid(act, one));
    if (says === undefined || isOnlyFeared(act) || act.mood.modality === 'urged' || isSecondOfEither(act.word))
      return [];
    const objects = merged(
      withinClause(scene, act.word, targetsOf(act, says)).flatMap(
        (word) => objectIn(scene, word) ?? ofFronted(scene, word) ?? [],
      ),
    );
    const told = objects.filter((object) => tellsOf(scene, act, object));
    return told.length === 0 ? [] : [{ act, effect: effectOf(act, says), objects: told }];
  });
}

/** A verb that says so only with another word behind it has that word: "set *ablaze*", "put the plant out of *operation*". */
const isSaid = ({ word, mood }: Act, { with: needed, denied }: Ruin): boolean => {
  if (denied === true && mood.stance !== 'denies') return false;
  if (needed === undefined) return true;
  const beside = childrenBy(word, 'obj', 'obl', 'xcomp', 'advmod', 'compound', 'advcl');
  const hung = beside.flatMap((one) => childrenBy(one, 'nmod'));
  return [...beside, ...hung].some(({ lemma, lower }) => needed.has(lemma) || needed.has(lower));
};

/** "fear that it *could be* destroyed" */
const isOnlyFeared = ({ word }: Act): boolean =>
  word.head !== null &&
  FEARS.has(word.head.lemma) &&
  childrenBy(word, 'aux').some(({ lower }) => /^(?:could|may|might|would|will)$/u.test(lower));
const FEARS = new Set('fear worry warn hope dread predict expect'.split(' '));

/** "damaged or destroyed": told once, by the first. */
const isSecondOfEither = (word: Word): boolean => word.label === 'conj' && childBy(word, 'cc')?.lower === 'or';

/** What may be ruined: the objects, of verbs like "burn" the subject, and what stands behind "to". */
function targetsOf({ word, undergoers, doers, phrases }: Act, { takes, behind, with: needed }: Ruin): Word[] {
  // "laid *waste to* two villages": hung on the word that goes with the verb
  const hung = undergoers
    .filter(({ lemma }) => needed?.has(lemma) === true)
    .flatMap((one) => childrenBy(one, 'nmod').filter((below) => behind?.includes(prepositionOf(below) ?? '') === true));
  const near = [
    ...phrases.filter(({ preposition }) => behind?.includes(preposition) === true).map((one) => one.word),
    ...hung,
  ];
  // "took a *hit*", "caught *fire*": the object is part of the verb
  const others = takes === 'either' ? undergoers.filter(({ lemma }) => needed?.has(lemma) !== true) : undergoers;
  const own = takes === 'either' && others.length === 0 ? doers : others;
  // "set ablaze 17 homes": the parser gives the object to the word behind
  const lent = needed === undefined ? [] : childrenBy(word, 'xcomp').flatMap((one) => childrenBy(one, 'obj'));
  return [...new Set([...own, ...near, ...spread(lent)])];
}

/** One claim for the uncounted objects of a class in a list; a vague word gives way to one that says more, an uncounted one to its counted neighbour. */
function merged(objects: readonly CivilObject[]): CivilObject[] {
  const isBare = ({ count, share, head }: CivilObject): boolean =>
    count === null && share === null && childBy(head, 'det') === null;
  const sharp = objects.some((object) => !object.vague);
  return objects.filter((object, i) => {
    if (!isBare(object)) return true;
    if (object.vague && sharp) return false;
    const before = objects.slice(0, i);
    const last = before.at(-1);
    // "40 houses and shops": the count is of both
    const shared = last !== undefined && !isBare(last) && last.count?.high !== 1 && last.word === object.word.head;
    return !shared && !before.some((other) => isBare(other) && other.class === object.class);
  });
}

/** A fact that can be held against others: no habit, and of a noun only where a verb or a count tells it. */
function tellsOf(scene: Scene, act: Act, { count, share, word }: CivilObject): boolean {
  if (act.form === 'noun') {
    const above = firstOfList(act.word).head;
    // "*there was* damage to the port"
    const exists = above !== null && above.lemma === 'be' && childBy(above, 'expl') !== null;
    const told = above !== null && (CAUSES.has(above.lemma) || exists);
    return told || share !== null || (count !== null && !(count.low === 1 && count.high === 1));
  }
  // "the destroyed house" describes
  if (act.word.label === 'amod' || word.at === act.word.at) return false;
  const { tense, perfect, progressive, voice } = verbGroup(act.word);
  const habit = tense === 'present' && !perfect && !progressive && voice === 'active';
  return !habit || count !== null || share !== null || scene.sentence.form === 'heading';
}
const CAUSES = new Set(
  'cause suffer sustain inflict do lead result report confirm document record face take'.split(' '),
);

function effectOf({ word }: Act, { effect }: Ruin): Effect {
  const either = childrenBy(word, 'conj').some((other) => childBy(other, 'cc')?.lower === 'or');
  const partly = childrenBy(word, 'advmod').some(({ lower, at }) => PARTLY.has(lower) && Math.abs(at - word.at) === 1);
  return either || partly ? 'damaged' : effect;
}

/** "A fire broke out at the plant" */
function firesIn(scene: Scene): Told[] {
  const { words } = scene.tree();
  return words
    .filter(({ lemma, upos, head }) => upos === 'NOUN' && FIRES.nouns.has(lemma) && FIRES.verbs.has(head?.lemma ?? ''))
    .flatMap((fire): Told[] => {
      const act = actAt(scene, (fire.head as Word).at);
      if (act === null || !act.doers.includes(fire)) return [];
      const places = act.phrases.filter(({ preposition }) => FIRES.prepositions.has(preposition));
      const burning = [...act.undergoers, ...places.map((one) => one.word)];
      const objects = merged(burning.flatMap((word) => objectIn(scene, word) ?? [])).filter(isBuilt(scene));
      const trigger = { from: fire.at, to: fire.at + 1 };
      return objects.length === 0 ? [] : [{ act: { ...act, trigger }, effect: 'burned', objects }];
    });
}

/** "25 dead, *183 homes wrecked*, 63 cars burned": an entry of a list, which the tree takes for a description. */
function entriesIn(scene: Scene): Told[] {
  return scene.tree().words.flatMap((word): Told[] => {
    const says = RUINS.verbs.get(word.lemma)?.find((one) => one.with === undefined);
    if (says === undefined || !/^VB[ND]$/u.test(word.xpos) || !ENDS.test(lowerAt(scene, word.at + 1))) return [];
    const noun = wordAt(scene.tree(), word.at - 1);
    // planes and lorries may be an army's
    const army = scene.materiel.some(({ from, to }) => from < word.at && word.at <= to);
    const object = noun === null || army ? null : objectIn(scene, noun);
    if (object === null || object.count === null || object.count.low === 1) return [];
    const trigger = { from: word.at, to: word.at + 1 };
    const act: Act = {
      word,
      form: 'verb',
      lemma: word.lemma,
      trigger,
      doers: [],
      undergoers: [],
      phrases: [],
      mood: {},
    };
    return [{ act, effect: says.effect, objects: [object] }];
  });
}
const ENDS = /^(?:[,.;)]|and|)$/u;

/** A fire in a town need not burn it. */
const isBuilt =
  (scene: Scene) =>
  ({ class: type, word }: CivilObject): boolean =>
    type !== 'other' &&
    !scene.places.some(({ from, to, precision }) => precision === 'settlement' && from <= word.at && word.at < to);
