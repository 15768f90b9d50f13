import type { Word } from '../../../model/syntax.ts';
import { prepositionOf, withConjuncts } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import { CATEGORY_NOUNS } from '../../../language/en/people.ts';
import { actAt, actorBefore, mentionsOf } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { lastPlaceBefore, placeOfSentenceBefore } from './antecedent.ts';
import { ATTACKS, FLAGS, GATES, LEAVES, RAISES, REPELS } from './en-frames.ts';
import { expelled } from './expelled.ts';
import { behind, type Frame, lemmaOf } from './frame.ts';
import { isArmed, isForce, known } from './parties.ts';
import { inRow, lostIn } from './rows.ts';
import { stronghold } from './strongholds.ts';
import { draftsFor, placesIn } from './told.ts';
import { beatenOffAt, drivenOut, gone, siegeBy } from './unnamed.ts';
import type { Where } from './where.ts';

export function framesOf(scene: Scene): Draft[] {
  return scene.tree().words.flatMap((word): Draft[] => {
    if (word.upos === 'VERB') {
      const act = actAt(scene, word.at);
      if (act === null || act.mood.modality !== undefined) return [];
      return VERB_FRAMES.map((frame) => frame(scene, act)).find((drafts) => drafts.length > 0) ?? [];
    }
    return [
      ...presence(scene, word),
      ...ofNation(scene, word),
      ...outOf(scene, word),
      ...stronghold(scene, word),
      ...inRow(scene, word),
      ...siegeBy(scene, word),
    ];
  });
}

/** "hoisted their flag over the fort", "the Iraqi flag was raised over the town" */
const flagged: Frame = (scene, act) => {
  const flag = RAISES.has(act.word.lemma) ? act.undergoers.find(({ lemma }) => FLAGS.has(lemma)) : undefined;
  if (flag === undefined) return [];
  const places = [
    ...behind(act, OVER),
    ...childrenBy(flag, 'nmod').filter((word) => OVER.test(prepositionOf(word) ?? '')),
  ];
  const doers = known(scene, act.doers).filter((one) => isArmed(scene, one));
  const owner = actorBefore(scene, flag);
  const by = doers.length > 0 ? doers : known(scene, act.doers).length === 0 && owner !== null ? [owner] : [];
  return by.length === 0
    ? []
    : draftsFor(scene, act, { effect: 'captured', by, wheres: placesIn(scene, places).slice(0, 1) });
};
const OVER = /^(?:over|on|in|at|above|atop|across)$/u;

/** "the bridge changed hands", "the town opened its gates to the rebels" */
const passed: Frame = (scene, act) => {
  const object = childBy(act.word, 'obj');
  const wheres = placesIn(scene, act.doers);
  if (object === null || wheres.length === 0) return [];
  if (act.word.lemma === 'change' && object.lower === 'hands')
    return draftsFor(scene, act, { effect: 'captured', wheres });
  if (act.word.lemma !== 'open' || !GATES.has(object.lemma)) return [];
  const by = known(scene, behind(act, /^to$/u)).filter((one) => isArmed(scene, one));
  return by.length === 0 ? [] : draftsFor(scene, act, { effect: 'captured', by, wheres });
};

/** "fought their way back into the town", "shot its way out of the camp" */
const wayInto: Frame = (scene, act) => {
  if (!act.undergoers.some(({ lower, head }) => lower === 'way' && head === act.word)) return [];
  const by = known(scene, act.doers).filter((one) => isArmed(scene, one));
  const phrases = [...act.phrases, ...act.undergoers.flatMap(hangingOn)];
  const at = (prepositions: RegExp): Where[] =>
    placesIn(
      scene,
      phrases.filter(({ preposition }) => prepositions.test(preposition)).map(({ word }) => word),
    );
  const [into, out] = [at(/^(?:into|to|inside)$/u), at(/^(?:out|from)$/u)];
  if (by.length === 0) return [];
  return draftsFor(
    scene,
    act,
    into.length > 0 ? { effect: 'entered', by, wheres: into } : { effect: 'withdrew', by, wheres: out },
  );
};
const hangingOn = (word: Word) =>
  childrenBy(word, 'nmod').map((one) => ({ preposition: prepositionOf(one) ?? '', word: one }));

/** "took *its men out of* the town": a force is led away by those it belongs to. */
const ledAway: Frame = (scene, act) => {
  if (!LEADING.has(act.word.lemma)) return [];
  const own = act.undergoers.filter((word) => childBy(word, 'nmod:poss') !== null && isOfMen(word));
  if (own.length === 0) return [];
  const from = [...behind(act, /^(?:out|from)$/u), ...own.flatMap((word) => childrenBy(word, 'nmod'))].filter((word) =>
    /^(?:out|from)$/u.test(prepositionOf(word) ?? ''),
  );
  const by = known(scene, act.doers);
  const wheres = placesIn(scene, from);
  return by.length === 0 || wheres.length === 0 ? [] : draftsFor(scene, act, { effect: 'withdrew', by, wheres });
};
const LEADING = new Set('take bring lead move pull get remove'.split(' '));
const isOfMen = ({ lower }: Word): boolean => MEN.has(lower);
const MEN: ReadonlySet<string> = new Set([
  ...CATEGORY_NOUNS.military,
  ...'men units garrison contingent army'.split(' '),
]);

/** "repelled an attack on the town", "beat back the advance": the place of the attack, or the passage's. */
const repelled: Frame = (scene, act) => {
  const whom = REPELS.get(lemmaOf(act));
  // "repelled the attackers and pushed them back": told once
  if (
    whom === undefined ||
    (verbGroup(act.word).voice === 'passive' && act.phrases.some(({ preposition }) => preposition === 'from')) ||
    (act.word.label === 'conj' && REPELS.has(act.word.head?.lemma ?? ''))
  )
    return [];
  const attacks = act.undergoers.filter(({ lemma }) => ATTACKS.has(lemma));
  const passive = verbGroup(act.word).voice === 'passive';
  const foes =
    whom === 'anyone' && attacks.length === 0 ? known(scene, act.undergoers).filter((one) => isArmed(scene, one)) : [];
  if (attacks.length === 0 && foes.length === 0) return [];
  const on = attacks
    .flatMap((attack) => childrenBy(attack, 'nmod'))
    .filter((word) => ON.test(prepositionOf(word) ?? ''));
  const wheres = placesIn(scene, on.length > 0 ? on.flatMap(withConjuncts) : behind(act, ON));
  const by = known(scene, act.doers);
  return draftsFor(scene, act, {
    effect: 'repelled',
    by,
    wheres: wheres.length > 0 ? wheres : [passive ? beatenOffAt(scene, act.word) : null],
  });
};
const ON = /^(?:on|against|upon|in|near|at|into|around|towards?|from)$/u;

/** "the army pulled out", "fell back across the river": no place that it leaves is named */
const left: Frame = (scene, act) => {
  if (!LEAVES.has(lemmaOf(act)) || act.undergoers.length > 0 || behind(act, /^(?:from|out|of)$/u).length > 0) return [];
  // into another country is where they were taken in, not what they gave up
  if (mentionsOf(scene.places, behind(act, /^(?:in|into|to)$/u)).some(({ precision }) => precision === 'country'))
    return [];
  const by = known(scene, act.doers).filter((one) => isArmed(scene, one));
  return by.length === 0
    ? []
    : draftsFor(scene, act, { effect: 'withdrew', by, wheres: [lastPlaceBefore(scene, act.word)] });
};

/** "Rebels left the port, and soldiers *walked in*": into the place told last. */
const wentIn: Frame = (scene, act) => {
  const { word } = act;
  const back = lowerAt(scene, word.at + 1) === 'back';
  const at = word.at + (back ? 2 : 1);
  if (!MOVES.has(word.lemma) || lowerAt(scene, at) !== 'in' || !isParticle(scene, at)) return [];
  const by = known(scene, act.doers).filter((one) => isForce(one) || one.kind === 'state');
  const where = by.length === 0 ? null : (lastPlaceBefore(scene, word) ?? placeOfSentenceBefore(scene, word));
  return where === null ? [] : draftsFor(scene, act, { effect: 'entered', by, wheres: [where] });
};
const MOVES = new Set('walk move march go roll pour sweep drive ride come push storm charge stream surge'.split(' '));

/** Nothing that it could lead to stands behind: a mark, another preposition, or a time that needs none. */
const isParticle = (scene: Scene, at: number): boolean =>
  /^(?:[.,;:]|on|at|from|after|before|without|unopposed|behind|and|to|)$/u.test(lowerAt(scene, at + 1)) ||
  scene.times.some(({ from, text }) => from === at + 1 && WITHOUT_PREPOSITION.test(text));
const WITHOUT_PREPOSITION = /^the (?:next|following|same)|(?:later|after|afterwards)$|day$/iu;

/** "the town held out", "fighters are still holding out in the steelworks" */
const heldOut: Frame = (scene, act) => {
  if (lemmaOf(act) !== 'hold out' && !(act.word.lemma === 'hold' && childBy(act.word, 'advmod')?.lower === 'out'))
    return [];
  const own = placesIn(scene, act.doers);
  if (own.length > 0) return draftsFor(scene, act, { effect: 'holds', wheres: own });
  const by = known(scene, act.doers).filter((one) => isArmed(scene, one));
  return by.length === 0
    ? []
    : draftsFor(scene, act, { effect: 'holds', by, wheres: placesIn(scene, behind(act, /^(?:in|at|on|inside)$/u)) });
};

/** "X went next", "Y followed a day later" */
const nextVerb: Frame = (scene, { word }) => inRow(scene, word);

/** "conducted a partial *retreat*" */
const leaving: Frame = (scene, act) => {
  const noun = act.undergoers.find(({ lemma }) => LEAVINGS.has(lemma));
  if (noun === undefined || !LIGHT.has(act.lemma) || childrenBy(noun, 'nmod').length > 0) return [];
  const by = known(scene, act.doers).filter((one) => isArmed(scene, one));
  return by.length === 0 ? [] : draftsFor(scene, act, { effect: 'withdrew', by, wheres: [null] });
};
const LEAVINGS = new Set(['retreat', 'withdrawal', 'pullout', 'pullback']);
const LIGHT = new Set([
  'conduct',
  'make',
  'begin',
  'start',
  'complete',
  'carry out',
  'stage',
  'execute',
  'beat',
  'perform',
]);

/** "no soldier *set foot in* the enclave" */
const footOn: Frame = (scene, act) => {
  if (act.word.lemma !== 'set' || !childrenBy(act.word, 'obj').some(({ lower }) => lower === 'foot')) return [];
  const by = known(scene, act.doers).filter((one) => isArmed(scene, one));
  const wheres = placesIn(scene, behind(act, /^(?:in|on|into|inside|upon)$/u));
  return by.length === 0 ? [] : draftsFor(scene, act, { effect: 'entered', by, wheres });
};

const VERB_FRAMES: readonly Frame[] = [
  lostIn,
  footOn,
  wayInto,
  ledAway,
  leaving,
  expelled,
  flagged,
  passed,
  repelled,
  left,
  wentIn,
  heldOut,
  nextVerb,
  drivenOut,
  gone,
];

/** "by the 25th the town *was Polish again*", "the port is now *British*" */
function ofNation(scene: Scene, word: Word): Draft[] {
  const cop = childBy(word, 'cop');
  if (cop === null || word.upos !== 'ADJ' || verbGroup(word).negative) return [];
  const when = childrenBy(word, 'advmod').map(({ lower }) => lower);
  const again = when.includes('again') || when.includes('more') || lowerAt(scene, word.at + 1) === 'again';
  if (!again && !when.includes('now')) return [];
  const by = scene.actors.find(({ from, to, kind }) => kind === 'people' && from <= word.at && word.at < to);
  const wheres = placesIn(scene, childrenBy(word, 'nsubj').flatMap(withConjuncts)).filter(
    ({ place }) => place.precision !== 'country',
  );
  if (by === undefined || wheres.length === 0) return [];
  const trigger = { from: cop.at, to: word.at + 1 };
  return draftsFor(scene, { trigger, mood: {} }, { effect: again ? 'recaptured' : 'holds', by: [by], wheres });
}

/** "two days later the fighters *were in* the town": they came */
function presence(scene: Scene, word: Word): Draft[] {
  if (childBy(word, 'cop') === null || !/^(?:in|inside|out)$/u.test(prepositionOf(word) ?? '')) return [];
  // "have been in the country since 1981": they are there, and it tells of no coming
  if (childrenBy(word, 'aux').some(({ lemma }) => lemma === 'have')) return [];
  const by = known(scene, childrenBy(word, 'nsubj').flatMap(withConjuncts)).filter(
    ({ kind }) => kind === 'force' || kind === 'group',
  );
  const dated =
    childBy(word, 'obl:unmarked') !== null ||
    scene.times.some(({ kind }) => kind === 'date') ||
    childrenBy(word, 'advmod').some(({ lower }) => /^(?:now|already)$/u.test(lower));
  if (by.length === 0 || !dated) return [];
  return draftsFor(
    scene,
    { trigger: { from: word.at, to: word.at + 1 }, mood: {} },
    // "were *out of* the town"
    { effect: prepositionOf(word) === 'out' ? 'withdrew' : 'entered', by, wheres: placesIn(scene, [word]) },
  );
}

/** "All foreign troops *out of* the valley by June": in a line or a term without a verb */
function outOf(scene: Scene, force: Word): Draft[] {
  if (!isOfMen(force) || force.upos !== 'NOUN' || force.head?.upos === 'VERB' || childBy(force, 'cop') !== null)
    return [];
  const from = childrenBy(force, 'nmod').filter((word) => prepositionOf(word) === 'out');
  const by = known(scene, [force]);
  return from.length === 0 || by.length === 0
    ? []
    : draftsFor(
        scene,
        { trigger: { from: force.at, to: force.at + 1 }, mood: {} },
        { effect: 'withdrew', by, wheres: placesIn(scene, from) },
      );
}
