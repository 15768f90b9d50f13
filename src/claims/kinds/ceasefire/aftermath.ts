/** What is told of a truce without a verb that takes it: fighting that ends or begins again, a truce that is over or in place. */
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { quantityOf } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import { partiesAt } from '../../party-of.ts';
import type { Scene } from '../../scene.ts';
import { tellingOf } from '../../told.ts';
import { ownTime } from '../../when.ts';
import {
  AGREEING,
  CEASING,
  COMBAT,
  FIGHTING,
  FIGHTING_VERBS,
  LEXICON,
  REFUSING,
  RESUMING,
  STANDING,
  STOPPING,
} from './en.ts';
import type { Hit } from './hits.ts';
import { brokersOf } from './parties.ts';
import { passageTellsOfTruce, tellsOfTruce } from './passage.ts';
import type { Act, CeasefireSlots } from './schema.ts';
import { sortOf } from './truce.ts';

const blank = { parties: [], broker: [], violator: null, count: null, term: null } as const;
const at = (word: Word): Draft['trigger'] => ({ from: word.at, to: word.at + 1 });
const doersOf = (scene: Scene, word: Word): CeasefireSlots['parties'] =>
  partiesAt(
    scene,
    argumentsOf(word).doers.map((one) => one.word),
  );

/** "Hostilities *ceased* at noon", "the armies *ceased* fire" */
export function ceasedIn(scene: Scene): Draft[] {
  return scene.tree().words.flatMap((word): Draft[] => {
    const subject = childBy(word, 'nsubj', 'nsubj:pass');
    const object = childBy(word, 'obj');
    const fire = word.lemma === 'cease' && object?.lower === 'fire';
    const ends = subject?.lemma === 'hostility' && CEASING.has(word.lemma) && object === null;
    if (subject === null || !(fire || ends)) return [];
    const { modality, negative } = verbGroup(word);
    if (modality !== null || negative || tellingOf(word) !== 'told' || childBy(word, 'mark') !== null) return [];
    return [{ trigger: at(word), slots: { ...blank, act: 'in-force' }, ...ownTime(scene, word) }];
  });
}

/** "agreed to cease hostilities"; "signed a truce, ending the fighting". */
export function stopsIn(scene: Scene, hits: readonly Hit[], slotsOf: (hit: Hit) => CeasefireSlots): Draft[] {
  return scene.tree().words.flatMap((word): Draft[] => {
    const above = word.head;
    if (
      above === null ||
      !STOPPING.has(word.lemma) ||
      !(
        childrenBy(word, 'obj').some(({ lemma }) => FIGHTING.has(lemma)) ||
        childrenBy(word, 'xcomp', 'obj').some(({ lemma, xpos }) => FIGHTING_VERBS.has(lemma) && xpos === 'VBG')
      )
    )
      return [];
    if (/^(?:xcomp|advcl)$/u.test(word.label) && AGREEING.has(above.lemma) && verbGroup(word).form === 'infinitive') {
      const { negative, modality } = verbGroup(above);
      if (negative || modality !== null || /^(?:open|urged)$/u.test(tellingOf(above))) return [];
      return [
        {
          trigger: at(above),
          slots: { ...blank, act: 'agreed', parties: doersOf(scene, above) },
          performed: true,
          modality: 'reported',
        },
      ];
    }
    const hit = hits.find((one) => one.told.word === above || one.truce === above);
    const ends =
      /^(?:advcl|acl)/u.test(word.label) &&
      hit?.stance === undefined &&
      /^(?:agreed|signed|announced)$/u.test(hit?.act ?? '');
    if (hit === undefined || !ends || verbGroup(word).form === 'infinitive') return [];
    const { parties, broker } = slotsOf(hit);
    return [
      {
        trigger: at(word),
        slots: { ...blank, act: 'in-force', parties, broker },
        place: null,
        ...ownTime(scene, word),
      },
    ];
  });
}

/** "a truce came into effect, but fighting *resumed*"; despite a truce, it is broken. */
export function resumptionsIn(scene: Scene, hits: readonly Hit[]): Draft[] {
  if (!tellsOfTruce(scene) || hits.some(({ act }) => act === 'collapsed' || act === 'violated')) return [];
  return scene.tree().words.flatMap((word): Draft[] => {
    const subject = childBy(word, 'nsubj');
    if (word.upos !== 'VERB' || !RESUMING.has(word.lemma) || subject === null || !COMBAT.has(subject.lemma)) return [];
    if (tellingOf(word) !== 'told' || verbGroup(word).modality !== null || verbGroup(word).negative) return [];
    const despite = childrenBy(word, 'obl').some((one) => prepositionOf(one) === 'despite');
    if (!despite && word.lemma !== 'resume' && word.lemma !== 'restart') return [];
    const broker = hits[0] === undefined ? [] : brokersOf(scene, hits[0].truce);
    return [{ trigger: at(word), slots: { ...blank, act: despite ? 'violated' : 'collapsed', broker } }];
  });
}

/** "refused to extend the truce", "declined to sign the agreement". */
export function refusalsIn(scene: Scene): Draft[] {
  return scene.tree().words.flatMap((word): Draft[] => {
    if (
      word.upos !== 'VERB' ||
      !REFUSING.has(word.lemma) ||
      verbGroup(word).negative ||
      verbGroup(word).modality !== null
    )
      return [];
    const task = childBy(word, 'xcomp', 'advcl');
    const takes = task === null ? undefined : LEXICON.verbs.get(verbGroup(task).lemma);
    if (task === null || takes === undefined || tellingOf(word) !== 'told') return [];
    const words = [...childrenBy(task, 'obj'), ...childrenBy(task, 'obl')];
    const fits = words.some((one) => {
      const sort = sortOf(scene, one);
      return sort === 'truce' || sort === 'proposal' || (sort === 'bare' && passageTellsOfTruce(scene));
    });
    return fits ? [{ trigger: at(word), slots: { ...blank, act: 'rejected', parties: doersOf(scene, word) } }] : [];
  });
}

/** "declared the truce *over*" is no announcement of it. */
export const isOver = ({ told, act }: Hit): boolean =>
  act === 'announced' &&
  told.word.children.some(
    (one) => one.at > told.word.at && STANDING.get(one.lemma) === 'collapsed' && one.upos !== 'ADP',
  );

/** "*put pen to paper* in Hpa-an, ending 63 years of war": what, the passage tells. */
export function pennedIn(scene: Scene): Draft[] {
  return scene.tree().words.flatMap((word): Draft[] => {
    const pen = word.lemma === 'put' && childrenBy(word, 'obj').some(({ lemma }) => lemma === 'pen');
    const paper = childrenBy(word, 'obl').some(({ lemma }) => lemma === 'paper');
    const { modality, negative } = verbGroup(word);
    if (!pen || !paper || negative || modality !== null || tellingOf(word) !== 'told') return [];
    return [{ trigger: at(word), slots: { ...blank, act: 'signed', parties: doersOf(scene, word) } }];
  });
}

/** "the guns fell silent" */
export function silenceIn(scene: Scene): Draft[] {
  return scene.tree().words.flatMap((word): Draft[] => {
    const subject = childBy(word, 'nsubj');
    if (subject === null || !/^(?:gun|weapon|cannon|artillery|shelling)$/u.test(subject.lemma)) return [];
    const stops =
      /^(?:stop|cease)$/u.test(word.lemma) && subject.lemma === 'gun' && childBy(word, 'obj', 'xcomp') === null;
    const silent =
      stops ||
      (/^(?:fall|go)$/u.test(word.lemma) && word.children.some(({ lower }) => /^(?:silent|quiet)$/u.test(lower)));
    return silent && tellingOf(word) === 'told' && verbGroup(word).modality === null && !verbGroup(word).negative
      ? [{ trigger: { from: word.at, to: word.at + (stops ? 1 : 2) }, slots: { ...blank, act: 'in-force' } }]
      : [];
  });
}

/** "the truce is over", "a ceasefire has been in place since May"; "two *failed* attempts at a truce". */
export function standingsIn(scene: Scene): Draft[] {
  return scene.tree().words.flatMap((word): Draft[] => {
    if (word.lemma === 'attempt' && sortOf(scene, word) === 'proposal') return failures(scene, word);
    if (word.lemma === 'be' && childBy(word, 'expl') !== null) return existing(scene, word);
    if (RUINED.has(word.lower) || word.lower === 'paper') return ruined(scene, word);
    const act = childBy(word, 'cop') === null ? undefined : STANDING.get(word.lemma);
    const truce = childrenBy(word, 'nsubj').find((one) => sortOf(scene, one) === 'truce');
    if (act === undefined || truce === undefined || (act === 'in-force' && prepositionOf(word) !== 'in')) return [];
    const { negative, modality } = verbGroup(word);
    if (modality !== null || tellingOf(word) !== 'told') return [];
    // "is *no longer* in force"
    const lapsed = negative && act === 'in-force' && word.children.some(({ lower }) => lower === 'longer');
    const slots = { ...blank, act: lapsed ? ('collapsed' as const) : (act as Act), broker: brokersOf(scene, truce) };
    return [{ trigger: at(word), slots, ...(negative && !lapsed ? { stance: 'denies' as const } : {}) }];
  });
}

/** "the accord *lay in ruins*", "exists only on *paper*", "is in tatters" */
function ruined(scene: Scene, word: Word): Draft[] {
  const paper = word.lower === 'paper';
  if (prepositionOf(word) !== (paper ? 'on' : 'in')) return [];
  const predicate = childBy(word, 'cop') !== null ? word : word.head?.upos === 'VERB' ? word.head : word.head?.head;
  if (predicate === null || predicate === undefined) return [];
  const stays = predicate === word || /^(?:lie|exist|stand|remain|be|leave)$/u.test(predicate.lemma);
  const subject = childrenBy(predicate, 'nsubj').some((one) => /^(?:truce|bare)$/u.test(sortOf(scene, one) ?? ''));
  // "exists *only* on paper"
  const only = !paper || [...word.children, ...predicate.children].some(({ lower }) => lower === 'only');
  const { negative, modality } = verbGroup(predicate);
  if (!stays || !subject || !only || negative || modality !== null || tellingOf(predicate) !== 'told') return [];
  return [{ trigger: at(word), slots: { ...blank, act: 'collapsed' } }];
}
const RUINED = new Set(['ruins', 'tatters', 'shreds', 'pieces', 'shambles']);

/** "There *has been* a ceasefire since 1994" */
function existing(scene: Scene, word: Word): Draft[] {
  const truce = childrenBy(word, 'nsubj').find((one) => sortOf(scene, one) === 'truce');
  const { negative, modality } = verbGroup(word);
  if (truce === undefined || negative || modality !== null || tellingOf(word) !== 'told') return [];
  return [{ trigger: at(truce), slots: { ...blank, act: 'in-force' } }];
}

function failures(scene: Scene, word: Word): Draft[] {
  const failed = childrenBy(word, 'amod').find(({ lemma, lower }) => lemma === 'fail' || lower === 'failed');
  const count = quantityOf(scene, word);
  if (failed === undefined || count === null) return [];
  const { low, high, relation, text } = count;
  return [{ trigger: at(failed), slots: { ...blank, act: 'collapsed', count: { low, high, relation, text } } }];
}
