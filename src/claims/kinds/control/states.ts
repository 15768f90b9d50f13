/** Who holds a place by what it is told to be in or under: "under *siege*", "in the *hands* of the army", "in *control* of". */
import type { Word } from '../../../model/syntax.ts';
import { nounGroup, withConjuncts } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import { actorBefore } from '../../act.ts';
import { moodOf } from '../../act-mood.ts';
import type { Draft } from '../../draft.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { collectiveAt } from './collective.ts';
import { SIDES, STATES } from './en-acts.ts';
import { known, partyOfAll } from './parties.ts';
import type { ControlSlots, Effect } from './schema.ts';
import { whereOf } from './noun-place.ts';
import { described, type Where } from './where.ts';

/** "remains under Houthi control", "is back in the hands of the army", "was under siege" */
export function statesOf(scene: Scene): Draft[] {
  return scene.tree().words.flatMap((noun): Draft[] => {
    const state = STATES.get(noun.lower);
    const preposition = childBy(noun, 'case')?.lower ?? '';
    if (preposition === 'in' && POSSESSING.has(noun.lower) && nounGroup(noun).of.length > 0)
      return inControl(scene, noun);
    if (state === undefined || !state.prepositions.includes(preposition)) return [];
    // the noun is the predicate itself, or hangs on a verb of being or becoming
    const predicate = childBy(noun, 'cop', 'nsubj') !== null ? noun : noun.head;
    if (predicate === null) return [];
    const subjects = subjectsOf(scene, predicate, noun).flatMap(withConjuncts);
    const wheres = subjects.flatMap((word) => severalAt(scene, word) ?? whereOf(scene, word) ?? []);
    if (wheres.length === 0) return [];
    const mood = moodOf(predicate, verbGroup(predicate));
    if (mood === null) return [];
    const { of, possessor, modifiers } = nounGroup(noun);
    const named = known(scene, [...of, ...(possessor === null ? [] : [possessor])]);
    const mention = actorBefore(scene, noun);
    const before = named.length > 0 ? named : mention === null ? known(scene, modifiers) : [mention];
    const side = before.length > 0 ? null : sideAmong([...modifiers, ...of]);
    if (state.effect === 'holds' && before.length === 0 && side === null && possessor === null) return [];
    const effect = stateEffect(scene, predicate, noun, state.effect);
    return wheres.map((where) => ({
      trigger: { from: noun.at, to: noun.at + 1 },
      slots: {
        effect,
        // "in *our* hands"
        by:
          partyOfAll(scene, before) ??
          side ??
          (possessor?.lower === 'our' ? { text: possessor.text, actor: null } : null),
        from: null,
        to: null,
        count: where.count,
      } satisfies ControlSlots,
      place: where.place,
      ...mood,
    }));
  });
}

/** "*both* came under its control": only places do. */
function severalAt(scene: Scene, word: Word): Where | null {
  if (word.upos === 'NOUN' || word.upos === 'PROPN') return null;
  const members = collectiveAt(scene, word.at);
  if (members === null) return null;
  const where = described(scene, word.at, word.at + 1, null);
  return { ...where, place: { ...where.place, members } };
}

/** Its own; in a line without a verb the noun that it hangs on: "*the old town* under full control of the militia". */
function subjectsOf(scene: Scene, predicate: Word, noun: Word): Word[] {
  // "left *the road* in rebel hands"
  const objects = LEAVES_SO.test(predicate.lemma) ? childrenBy(predicate, 'obj') : [];
  if (objects.length > 0 && predicate !== noun) return objects;
  const own = predicate.children.filter(({ label }) => /^(?:nsubj|nsubj:pass)$/u.test(label));
  // "*with the town* in rebel hands"
  if (own.length === 0 && predicate !== noun && childBy(predicate, 'case')?.lower === 'with') return [predicate];
  if (own.length > 0 || predicate === noun || predicate.upos === 'VERB' || predicate.head !== null) return own;
  return scene.tree().words.some(({ upos }) => /^(?:VERB|AUX)$/u.test(upos)) ? [] : [predicate];
}

/** "in *federal* hands", "under *opposition* control", "in the hands of *the enemy*": a side by its adjective. */
function sideAmong(words: readonly Word[]): ControlSlots['by'] {
  const side = words.find(({ lower }) => SIDES.has(lower));
  // "under *Abkhaz* control": a people that no list has
  const people = words.find(({ upos, text }) => upos === 'ADJ' && /^\p{Lu}\p{Ll}{2,}/u.test(text));
  const named = side ?? people;
  return named === undefined ? null : { text: named.text, actor: null };
}

const POSSESSING = new Set(['control', 'possession', 'occupation', 'command', 'charge']);

/** "are in full control of the capital", "had been in possession of the fort" */
function inControl(scene: Scene, noun: Word): Draft[] {
  const predicate = childBy(noun, 'cop', 'nsubj') !== null ? noun : noun.head;
  const by = predicate === null ? [] : known(scene, childrenBy(predicate, 'nsubj').flatMap(withConjuncts));
  // "the general is in command of the front"
  if (by.length === 0 || (noun.lower === 'command' && by.every(({ kind }) => kind === 'person'))) return [];
  const places = nounGroup(noun).of.flatMap(withConjuncts);
  return places
    .flatMap((word) => whereOf(scene, word) ?? [])
    .map((where) => ({
      trigger: { from: noun.at - 1, to: noun.at + 1 },
      slots: {
        effect: 'holds',
        by: partyOfAll(scene, by),
        from: null,
        to: null,
        count: where.count,
      } satisfies ControlSlots,
      place: where.place,
    }));
}

const LEAVES_SO = /^(?:leave|put|bring|place|keep|return)$/u;
const BECOMES = /^(?:come|fall|bring|take|pass|place|put|slip|go|return|revert)$/u;

function stateEffect(scene: Scene, predicate: Word, noun: Word, effect: Effect): Effect {
  if (effect !== 'holds') return effect;
  // "is *out of* the army's control"
  if (/^(?:out|outside|beyond)$/u.test(childBy(noun, 'case')?.lower ?? '')) return 'lost';
  // "is *back* in their hands", "came *again* under control"
  const before = lowerAt(scene, (childBy(noun, 'case') ?? noun).at - 1);
  if (/^(?:back|again)$/u.test(before) || /^(?:return|revert)$/u.test(predicate.lemma)) return 'recaptured';
  return BECOMES.test(predicate.lemma) ? 'captured' : 'holds';
}
