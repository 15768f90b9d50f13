/** A figure that nobody gives: "issued no count of its dead", "refused to name its losses". */
import { lowerAt, type Scene } from '../../scene.ts';
import { LOSE, NOUNS, VERBS } from './en.ts';
import { modified } from './nouns.ts';
import type { Reading } from './phrases.ts';
import type { Effect } from './schema.ts';

const FIGURES =
  /^(?:figures?|totals?|number|numbers|tolls?|counts?|data|tally|breakdown|estimates?|details|information|statistics|account|reckoning)$/u;
const GIVES =
  /^(?:g[ia]ve|gives|given|giving|published?|publishes|publishing|released?|releases|releasing|provided?|provides|providing|issued?|issuing|offered|disclosed?|announced?|mentioned?|reported)$/u;
const TELLS =
  /^(?:say|said|told|revealed|disclosed|stated|specified|tell|disclose|reveal|specify|confirm|comment|state|saying|telling|disclosing|revealing|specifying)$/u;
const NOT = /^(?:not|n't|never|no|without|declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing))$/u;
const REACH = 9;

const effectOf = (word: string): Effect | undefined =>
  /^tolls?$/u.test(word) ? 'killed' : LOSE.has(word) ? 'killed' : (NOUNS.get(word) ?? VERBS.get(word)?.effect);

/** The first word of loss from `at`, of a figure that "of", "for" or "on" links or that stands beside it. */
function lossFrom(scene: Scene, at: number): { readonly at: number; readonly effect: Effect } | null {
  for (let i = at; i < Math.min(scene.sentence.to, at + REACH); i++) {
    const effect = effectOf(lowerAt(scene, i));
    if (effect !== undefined) return { at: i, effect };
    if (/^[,;.:]$/u.test(lowerAt(scene, i))) return null;
  }
  return null;
}

/** "gave *no casualty figures*", "published *no total* of its own dead", "gave *no toll*" */
const noFigure: Reading = (scene, _people, at, word) => {
  if (!FIGURES.test(word)) return null;
  let no = at - 1;
  while (no >= Math.max(scene.sentence.from, at - 4) && lowerAt(scene, no) !== 'no') no--;
  if (lowerAt(scene, no) !== 'no' || !gives(scene, no)) return null;
  return withheld(scene, lossFrom(scene, no + 1) ?? ofItsOwn(scene, at));
};

/** "blamed the number of dead on a mine and gave *no figure of his own*": of those told of before it. */
function ofItsOwn(scene: Scene, at: number): { readonly at: number; readonly effect: Effect } | null {
  const own = lowerAt(scene, at + 1) === 'of' && lowerAt(scene, at + 3) === 'own';
  if (!own || !/^figures?|tolls?|count$/u.test(lowerAt(scene, at))) return null;
  for (let i = at - 1; i >= scene.sentence.from; i--) {
    const effect = effectOf(lowerAt(scene, i));
    if (effect !== undefined) return { at, effect };
  }
  return null;
}

const gives = (scene: Scene, no: number): boolean => {
  for (let i = no - 1; i >= Math.max(scene.sentence.from, no - 4); i--) if (GIVES.test(lowerAt(scene, i))) return true;
  return false;
};

/** "refused to say *how many* fell", "did not disclose *how many*" */
const howMany: Reading = (scene, _people, at, word) => {
  if (word !== 'how' || lowerAt(scene, at + 1) !== 'many') return null;
  if (!TELLS.test(lowerAt(scene, at - 1)) && !TELLS.test(lowerAt(scene, at - 2))) return null;
  const silent = [2, 3, 4, 5].some((back) => NOT.test(lowerAt(scene, at - back)));
  const loss = silent ? lossFrom(scene, at + 2) : null;
  // "how many *aircraft* it lost"
  const ofThings = loss !== null && scene.materiel.some(({ from }) => from >= at && from <= loss.at);
  return ofThings ? null : withheld(scene, loss);
};

/** "*its own* dead", "how many *men* it lost": an army's, unless they are civilians. */
const isOfSoldiers = (scene: Scene, at: number): boolean => {
  const before = [1, 2, 3].map((back) => lowerAt(scene, at - back));
  if (before.includes('own') || lowerAt(scene, at) === 'losses')
    return !before.some((word) => /^(?:civilian|human)$/u.test(word));
  // "how many *of its men* died", "the killed *servicemen*"
  const soldiers = /^(?:men|soldiers|troops|fighters|servicemen|personnel)$/u;
  if ([1, 2, 3, -1].some((back) => soldiers.test(lowerAt(scene, at - back)))) return true;
  return LOSE.has(lowerAt(scene, at)) && before.some((word) => /^(?:men|soldiers|troops|fighters)$/u.test(word));
};

const withheld = (scene: Scene, loss: ReturnType<typeof lossFrom>, own = false): ReturnType<Reading> => {
  if (loss === null) return null;
  const group = {
    ...modified(scene, loss.at),
    ...(own || isOfSoldiers(scene, loss.at) ? { category: 'military' as const } : {}),
  };
  return { at: loss.at, effect: loss.effect, groups: [group], active: false, stance: 'withholds' };
};

/** "never published *a total*", "would not name *a number*", "gave *no figure*": without a word of loss beside it, of the loss told before. */
const noneGiven: Reading = (scene, _people, at, word) => {
  if (!FIGURE.test(word) || isOfThings(scene, at)) return null;
  let verb = at - 1;
  while (verb > Math.max(scene.sentence.from, at - REACH) && !GIVING.test(lowerAt(scene, verb))) {
    if (/^[;:.]$/u.test(lowerAt(scene, verb))) return null;
    verb--;
  }
  if (!GIVING.test(lowerAt(scene, verb))) return null;
  const refused = isRefused(scene, verb) || [1, 2].some((back) => lowerAt(scene, at - back) === 'no');
  return refused ? withheld(scene, lossFrom(scene, at + 1) ?? lossTold(scene, at)) : null;
};
const FIGURE = /^(?:figures?|totals?|numbers?|quantity|counts?|tally)$/u;
const GIVING =
  /^(?:g[ia]ve|gives|given|giving|name[ds]?|publish(?:ed|es)?|release[ds]?|provide[ds]?|issue[ds]?|disclose[ds]?|announce[ds]?|state[ds]?|offer(?:ed|s)?|put)$/u;

/** "killed by no figure *of* tanks": of what else. */
const isOfThings = (scene: Scene, at: number): boolean =>
  lowerAt(scene, at + 1) === 'of' && lossFrom(scene, at + 1) === null;

const isRefused = (scene: Scene, verb: number): boolean =>
  [1, 2, 3].some((back) => {
    const word = lowerAt(scene, verb - back);
    return (
      NOT.test(word) && word !== 'no' && ![1, 2].some((k) => k < back && /^[,;.]$/u.test(lowerAt(scene, verb - k)))
    );
  });

/** The loss that the sentence told before, else that of the sentence before in the paragraph. */
function lossTold(scene: Scene, at: number): { readonly at: number; readonly effect: Effect } | null {
  const before = scene.doc.sentences[scene.index - 1];
  const start = before?.paragraph === scene.sentence.paragraph ? before.from : scene.sentence.from;
  const here = new Set<Effect>();
  const earlier = new Set<Effect>();
  for (let i = at - 1; i >= Math.max(start, at - BACK); i--) {
    const effect = effectOf(lowerAt(scene, i));
    if (effect !== undefined && effect !== 'captured' && effect !== 'deserted')
      (i >= scene.sentence.from ? here : earlier).add(effect);
  }
  const effects = here.size > 0 ? here : earlier;
  if (effects.size === 0) return null;
  if (here.has('killed') && here.has('wounded')) return { at, effect: 'killed-or-wounded' };
  return { at, effect: effects.has('killed') ? 'killed' : ([...effects][0] as Effect) };
}
const BACK = 60;

/** "of *their own* they gave no number", "has not disclosed *its losses*", "says nothing *of its own dead*", "is silent on its casualties" */
const ownLosses: Reading = (scene, _people, at, word) => {
  if (!/^(?:losses|casualties|dead|deaths|fatalities|toll|victims|killed)$/u.test(word)) return null;
  const owned = [1, 2, 3].some((back) => /^(?:own|its|their|his|our|the)$/u.test(lowerAt(scene, at - back)));
  if (!owned) return null;
  const effect = effectOf(word);
  if (effect === undefined) return null;
  const told = { at, effect };
  for (let i = at - 2; i > Math.max(scene.sentence.from - 1, at - 7); i--) {
    const one = lowerAt(scene, i);
    if (/^[,;:.]$/u.test(one) || /^(?:any|no)$/u.test(lowerAt(scene, at - 1))) break;
    if (/^(?:nothing|silent|mum|silence)$/u.test(one)) return withheld(scene, told);
    if (DISCLOSES.test(one) && isRefused(scene, i)) return withheld(scene, told);
    if (/^(?:concealed|conceals|conceal|withheld|withholds|hides|hid|hushed|classified)$/u.test(one))
      return withheld(scene, told);
  }
  for (let i = at + 1; i < Math.min(scene.sentence.to, at + 8); i++) {
    const one = lowerAt(scene, i);
    if (/^[,;:.]$/u.test(one)) break;
    if (DISCLOSES.test(one) && isRefused(scene, i)) return withheld(scene, told);
    if (/^(?:secret|classified|undisclosed|unpublished)$/u.test(one)) return withheld(scene, told);
  }
  return null;
};
const DISCLOSES =
  /^(?:disclos(?:e|ed|es|ing)|publish(?:ed|es|ing)?|reveal(?:ed|s|ing)?|stat(?:e|ed|es|ing)|g[ai]ven?|gives|announced?|announces|released?|releases|named?|names|specif(?:y|ied|ies)|report|reports|mention(?:ed|s)?|acknowledged?|acknowledges|quantif(?:y|ied)|public)$/u;

/** "gives *nothing on its own side*", "says *nothing of its own*": of the losses told beside it. */
const nothingOfOwn: Reading = (scene, _people, at, word) => {
  if (word !== 'nothing' || !/^(?:g[ia]ves?|sa(?:ys|id)|reports?|reported|tells?|told)$/u.test(lowerAt(scene, at - 1)))
    return null;
  const own = /^(?:on|of|about)$/u.test(lowerAt(scene, at + 1)) && [2, 3].some((k) => lowerAt(scene, at + k) === 'own');
  const loss = own ? lossTold(scene, at) : null;
  return loss === null ? null : withheld(scene, lossFrom(scene, at + 1) ?? loss, true);
};

export const WITHHELD_READINGS: readonly Reading[] = [noFigure, howMany, noneGiven, ownLosses, nothingOfOwn];
