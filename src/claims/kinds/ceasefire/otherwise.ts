/** Truces told without the word: leaders who come to terms, arms laid down on both sides, orders to hold fire, a withdrawal under a deal. */
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy, isRelation, subtree } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import type { Draft } from '../../draft.ts';
import { partiesAt } from '../../party-of.ts';
import type { Scene } from '../../scene.ts';
import { tellingOf } from '../../told.ts';
import { ownTime } from '../../when.ts';
import { AGREEMENTS, COMBAT, CONCERNED, FIGHTING_VERBS } from './en.ts';
import { brokersOf } from './parties.ts';
import { passageTellsOfTruce, passageTellsOfWar } from './passage.ts';
import type { Act, CeasefireSlots } from './schema.ts';

/** Their words, as `Kind.triggers`. */
export const OTHERWISE: readonly string[] = [
  ...['terms', 'peace', 'arms', 'weapons', 'fire', 'hatchet', 'hostility', 'operation', 'offensive'],
  ...[
    'arrangement',
    'agreement',
    'deal',
    'accord',
    'understanding',
    'shoot',
    'fight',
    'promise',
    'swear',
    'vow',
    'pledge',
  ],
];

const LOOKS =
  /^(?:terms|peace|arms|weapons|fire|hatchet|hostilities|operations|offensives?|arrangement|agreement|deal|accord|understanding|shooting|fighting|firing|bombing|shelling|settlement|pact|promised|swore|vowed|pledged|undertook)$/u;
/** A cheap look before the sentence is parsed. */
export function mayTellOtherwise({ tokens, sentence }: Scene): boolean {
  for (let at = sentence.from; at < sentence.to; at++) if (LOOKS.test(tokens[at]?.lower ?? '')) return true;
  return false;
}

export const otherwiseIn = (scene: Scene): Draft[] =>
  scene
    .tree()
    .words.flatMap((word) =>
      word.upos !== 'VERB'
        ? []
        : [
            ...cameToTerms(scene, word),
            ...sworeOff(scene, word),
            ...stopped(scene, word),
            ...orderedToHold(scene, word),
            ...underDeal(scene, word),
            ...announcesEnd(scene, word),
          ],
    );

const blank = { parties: [], broker: [], violator: null, count: null, term: null } as const;
const doersOf = (scene: Scene, word: Word): CeasefireSlots['parties'] =>
  partiesAt(
    scene,
    argumentsOf(word).doers.map((one) => one.word),
  );

function draftOf(scene: Scene, word: Word, act: Act, more: Partial<CeasefireSlots> = {}): Draft {
  return {
    trigger: { from: word.at, to: word.at + 1 },
    slots: { ...blank, act, ...more },
    performed: true,
    ...ownTime(scene, word),
  };
}

/** Done: not wished, denied or tried. A clause of time ("by the time they came to terms") tells of what was done. */
const isDone = (word: Word): boolean => {
  const { negative, modality } = verbGroup(word);
  return (
    !negative &&
    modality === null &&
    /^(?:told|planned)$/u.test(tellingOf(word)) &&
    verbGroup(word).form !== 'infinitive'
  );
};

/** "both chiefs *came to terms* at Easter", "the two clans *made peace*", "*buried the hatchet*" */
function cameToTerms(scene: Scene, word: Word): Draft[] {
  const objects = childrenBy(word, 'obj').map(({ lemma }) => lemma);
  const to = childrenBy(word, 'obl').filter((one) => prepositionOf(one) === 'to');
  const terms = word.lemma === 'come' && to.some(({ lower }) => lower === 'terms');
  const peace =
    (word.lemma === 'make' && objects.includes('peace')) || (word.lemma === 'bury' && objects.includes('hatchet'));
  if (!(terms || peace) || !isDone(word) || !passageTellsOfWar(scene)) return [];
  // "came to terms *with* the loss"
  const withWhom = childrenBy(word, 'obl').filter((one) => prepositionOf(one) === 'with');
  if (withWhom.some((one) => !isActor(scene, one) && !SIDES.test(one.lemma))) return [];
  const parties = doersOf(scene, word).filter(({ text }) => !/^(?:he|she|it)$/iu.test(text ?? ''));
  const sides = argumentsOf(word).doers.some(({ word: one }) => CONCERNED.has(one.lemma) || SIDES.test(one.lemma));
  const firm = argumentsOf(word).doers.some(({ word: one }) =>
    /^(?:company|firm|team|club|union|bank|couple|family)$/u.test(one.lemma),
  );
  return !firm && (parties.length > 0 || sides) ? [draftOf(scene, word, 'agreed', { parties })] : [];
}
const SIDES =
  /^(?:leader|side|party|commander|government|faction|clan|tribe|camp|chief|rival|president|king|general|they|two|both|state|country|neighbour|neighbor|elder|warlord|enemy)$/u;

const SWEARS = /^(?:swear|agree|pledge|promise|vow|undertake|consent|offer|commit)$/u;

/** "both camps *swore to fight no more*", "*promised not to attack* each other" */
function sworeOff(scene: Scene, word: Word): Draft[] {
  if (!SWEARS.test(word.lemma) || !isDone(word)) return [];
  const task = childrenBy(word, 'xcomp', 'advcl', 'ccomp').find((one) => verbGroup(one).form === 'infinitive');
  if (task === undefined) return [];
  const arms =
    /^(?:lay down|put down|lay|lower|silence|drop|ground)$/u.test(verbGroup(task).lemma) &&
    childrenBy(task, 'obj').some(({ lower }) => /^(?:arms|weapons|guns)$/u.test(lower));
  const not = verbGroup(task).negative && FIGHTING_VERBS.has(task.lemma);
  const each = scene.tokens
    .slice(scene.sentence.from, scene.sentence.to)
    .some(({ lower }) => /^(?:both|each|two|all|warring|rival|mutual)$/u.test(lower));
  if (!((arms && (each || passageTellsOfTruce(scene))) || (not && each))) return [];
  return [draftOf(scene, word, 'agreed', { parties: doersOf(scene, word) })];
}

/** "The two sides *stopped shooting* at midnight", "hostilities *were suspended* for 48 hours" */
function stopped(scene: Scene, word: Word): Draft[] {
  if (!/^(?:stop|cease|halt|suspend|pause)$/u.test(word.lemma) || !isDone(word)) return [];
  if (verbGroup(word).voice === 'passive') {
    const what = childBy(word, 'nsubj:pass');
    const ends =
      what !== null && (what.lemma === 'hostility' || (COMBAT.has(what.lemma) && passageTellsOfTruce(scene)));
    return ends ? [draftOf(scene, word, 'in-force')] : [];
  }
  const shooting = childrenBy(word, 'xcomp', 'obj', 'advcl').some(
    ({ lemma, xpos }) => FIGHTING_VERBS.has(lemma) && xpos === 'VBG',
  );
  const who = argumentsOf(word).doers.map((one) => one.word);
  const both = who.some((one) => subtree(one).some(({ lower }) => /^(?:both|two|warring|all|rival)$/u.test(lower)));
  return shooting && (both || (who.length > 0 && passageTellsOfTruce(scene)))
    ? [draftOf(scene, word, 'in-force', { parties: partiesAt(scene, who) })]
    : [];
}

/** "*ordered* its fighters *to hold their fire*", "*ordered a halt* to all operations" */
function orderedToHold(scene: Scene, word: Word): Draft[] {
  if (!/^(?:order|instruct|command|direct|tell)$/u.test(word.lemma) || !isDone(word)) return [];
  const holds = childrenBy(word, 'xcomp', 'ccomp', 'advcl').some(
    (one) => /^(?:hold|cease)$/u.test(one.lemma) && childrenBy(one, 'obj').some(({ lower }) => lower === 'fire'),
  );
  const halt =
    word.lemma === 'tell'
      ? undefined
      : childrenBy(word, 'obj', 'nsubj:pass').find(({ lemma }) =>
          /^(?:halt|end|stop|suspension|pause|cessation)$/u.test(lemma),
        );
  const of =
    halt === undefined
      ? []
      : [...childrenBy(halt, 'nmod'), ...childrenBy(word, 'obl')].filter((one) =>
          /^(?:to|of|in)$/u.test(prepositionOf(one) ?? ''),
        );
  const halts = of.some((one) =>
    /^(?:operation|offensive|hostility|attack|bombing|shelling|fire|strike|fighting)$/u.test(one.lemma),
  );
  // "ordering the air force *to stop bombing*"
  const stops = childrenBy(word, 'xcomp', 'ccomp', 'advcl').some((one) => ceasesFighting(one));
  if (!holds && !halts && !stops) return [];
  const own = doersOf(scene, word);
  const whom = childBy(word, 'nsubj:pass');
  return [
    draftOf(scene, word, 'announced', {
      parties: own.length > 0 ? own : whom === null ? [] : partiesAt(scene, [whom]),
    }),
  ];
}

const isActor = (scene: Scene, { at }: Word): boolean => scene.actors.some(({ from, to }) => from <= at && at < to);

/** "cease all offensive *operations*", "stop *bombing*" */
const ceasesFighting = (word: Word): boolean =>
  /^(?:cease|stop|halt|suspend|end|discontinue)$/u.test(word.lemma) &&
  childrenBy(word, 'obj', 'xcomp').some(
    (one) =>
      (FIGHTING_VERBS.has(one.lemma) && one.xpos === 'VBG') ||
      /^(?:hostility|bombardment|bombing|fighting)$/u.test(one.lemma) ||
      (/^(?:operation|attack|offensive|action)$/u.test(one.lemma) &&
        childrenBy(one, 'amod', 'det').some(({ lower }) => /^(?:offensive|military|armed|all|combat)$/u.test(lower))),
  );

/** "The front *announces that it will cease* all offensive operations" */
function announcesEnd(scene: Scene, word: Word): Draft[] {
  if (!/^(?:announce|declare|proclaim|decree|say|pledge|promise)$/u.test(word.lemma) || !isDone(word)) return [];
  const end = childrenBy(word, 'ccomp', 'xcomp').find(ceasesFighting);
  if (
    end === undefined ||
    !/^(?:planned|conditional|obliged)$/u.test(verbGroup(end).modality ?? '') ||
    verbGroup(end).negative
  )
    return [];
  const own = childBy(end, 'nsubj');
  const parties = doersOf(scene, word);
  // of their own: "said *it* would cease"; what others will do is no announcement of theirs
  if (own !== null && own.upos !== 'PRON' && !/^(?:side|party|front|army|movement)$/u.test(own.lemma)) return [];
  return [draftOf(scene, word, 'announced', { parties })];
}

const MADE = /^(?:conclude|reach|sign|make|strike|negotiate|arrange|broker|mediate|hammer|agree|sponsor)$/u;
const LEAVES =
  /^(?:withdraw|leave|pull|quit|evacuate|release|free|exchange|swap|hand|disarm|surrender|go|return|cede|retreat|depart|yield|give|relinquish|out|demobilize|demobilise|retire)$/u;

/** "*withdrew under an arrangement brokered by* the mission", "under an accord *concluded in 1984* both were to be out" */
function underDeal(scene: Scene, word: Word): Draft[] {
  if (!MADE.test(word.lemma)) return [];
  // "Under a deal *concluded* in May both were to go": taken for the verb of the sentence
  const before = childrenBy(word, 'obl').find((one) => one.at === word.at - 1);
  const deal = isRelation(word.label, ['acl']) ? word.head : (before ?? null);
  if (deal === null || word.xpos === 'VBZ') return [];
  if (
    !(AGREEMENTS.has(deal.lemma) || deal.lemma === 'understanding') ||
    !/^(?:under|by|through|in)$/u.test(prepositionOf(deal) ?? '')
  )
    return [];
  const over = deal === before ? childBy(word, 'ccomp', 'parataxis', 'conj') : deal.head;
  if (over === null || !(LEAVES.test(over.lemma) || over.children.some(({ lower }) => lower === 'out'))) return [];
  if (
    /^(?:trade|gas|oil|grain|lease|border)$/u.test(childBy(deal, 'compound', 'amod')?.lower ?? '') ||
    !passageTellsOfWar(scene)
  )
    return [];
  const beside = argumentsOf(over);
  const meant = [...beside.doers, ...beside.undergoers].map((one) => one.word).concat(childrenBy(over, 'nsubj'));
  // "the factory was handed over under a deal": no matter of armies
  if (!meant.some((one) => CONCERNED.has(one.lemma) || SIDES.test(one.lemma) || isActor(scene, one))) return [];
  const parties = partiesAt(scene, [...childrenBy(over, 'nsubj')]);
  const by = /^(?:broker|mediate|negotiate|sponsor|arrange|hammer)$/u.test(word.lemma) ? brokersOf(scene, deal) : [];
  return [draftOf(scene, word, word.lemma === 'sign' ? 'signed' : 'agreed', { parties, broker: by })];
}
