/** Captives who come free in other words: ransomed, out of prison, across to their own lines, "are free", handed over as "a dozen others". */
import type { Quantity } from '../../../model/quantity.ts';
import type { Word } from '../../../model/syntax.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy, isRelation, subtree } from '../../../annotate/syntax/tree.ts';
import { CATEGORY_NOUNS } from '../../../language/en/people.ts';
import { actAt, actorsOf, countOf } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import { lowerAt, partyOf, type Scene } from '../../scene.ts';
import { tellingOf } from '../../told.ts';
import { HELD, NOUNS } from './en.ts';
import { namedBefore } from './objects.ts';
import type { ExchangeAct, ExchangeSlots, What } from './schema.ts';

/** Their words, as `Kind.triggers`. */
export const OTHERWISE: readonly string[] = [
  ...[
    'ransom',
    'buy',
    'freedom',
    'liberty',
    'prison',
    'jail',
    'captivity',
    'hand',
    'turn',
    'surrender',
    'fall',
    'cross',
    'bring',
    'put',
  ],
  ...['couple', 'pair', 'trio'],
];

const MILITARY = new Set(CATEGORY_NOUNS.military);
const PEOPLE = new Set([...CATEGORY_NOUNS.civilian, ...CATEGORY_NOUNS.unspecified]);

export const otherwiseIn = (scene: Scene): Draft[] =>
  scene
    .tree()
    .words.flatMap((word) => [
      ...outOfPrison(scene, word),
      ...ransomed(scene, word),
      ...regained(scene, word),
      ...areFree(scene, word),
      ...handedOver(scene, word),
      ...across(scene, word),
      ...fellThrough(scene, word),
    ]);

function draftOf(
  word: Word,
  what: What,
  count: Quantity | null,
  act: ExchangeAct,
  more: Partial<ExchangeSlots> = {},
): Draft {
  const slots: ExchangeSlots = { what, count, act, from: null, to: null, events: null, ...more };
  const planned = act === 'agreed' ? { modality: 'planned' as const } : {};
  return { trigger: { from: word.at, to: word.at + 1 }, slots: { ...slots }, cumulative: false, ...planned };
}

const isDone = (word: Word): boolean => {
  const { negative, modality } = verbGroup(word);
  return !negative && modality === null && tellingOf(word) === 'told';
};

/** Who they are: captives by name, soldiers, people; "102 of them", whom the paragraph named. */
function whoIs(scene: Scene, word: Word): What | null {
  const of = childrenBy(word, 'nmod').find((one) => prepositionOf(one) === 'of');
  const inner =
    word.upos === 'NUM' || /^(?:dozen|hundred|number|rest|last|most|all|many|half)$/u.test(word.lemma)
      ? (of ?? word)
      : word;
  const named = NOUNS.get(inner.lemma) ?? NOUNS.get(inner.lower);
  if (named === 'bodies') return null;
  if (named !== undefined) return named;
  if (/^(?:them|whom|these|those|they|others?)$/u.test(inner.lower) || inner.upos === 'NUM') {
    const before = namedBefore(scene, word.at);
    return before === 'bodies' ? null : before;
  }
  const held = childrenBy(inner, 'acl').flatMap((one) => HELD.get(one.lemma) ?? []);
  if (MILITARY.has(inner.lower)) return 'prisoners';
  return held[0] ?? (PEOPLE.has(inner.lower) || /^(?:couple|pair|trio|duo)$/u.test(inner.lemma) ? 'detainees' : null);
}

/** "102 of them have *walked out of prison*", "twelve hostages *left the jungle*" */
function outOfPrison(scene: Scene, word: Word): Draft[] {
  if (word.upos !== 'VERB' || !/^(?:walk|come|leave|get|step|emerge)$/u.test(word.lemma) || !isDone(word)) return [];
  const where = childrenBy(word, 'obj', 'obl').find(
    (one) =>
      /^(?:prison|jail|gaol|captivity|detention|custody)$/u.test(one.lemma) &&
      (isRelation(one.label, ['obj']) || /^(?:out|from|of)$/u.test(prepositionOf(one) ?? '')),
  );
  const who = childBy(word, 'nsubj');
  if (where === undefined || who === null || /^(?:he|she|it|who)$/u.test(who.lower)) return [];
  // "left prison in 1990 and founded": people by their number, or captives by name
  const count = countOf(scene, who);
  const what = whoIs(scene, who) ?? (who.upos === 'NUM' ? 'detainees' : null);
  return what === null || (count === null && !NOUNS.has(who.lemma)) ? [] : [draftOf(word, what, count, 'carried-out')];
}

/** "nine were *ransomed*", "the family *bought* the two *free*" */
function ransomed(scene: Scene, word: Word): Draft[] {
  const frees =
    (word.lemma === 'ransom' && word.upos === 'VERB') ||
    (word.lemma === 'buy' && [...word.children].some(({ lower }) => /^(?:free|freedom)$/u.test(lower)));
  if (!frees || !isDone(word)) return [];
  const who = childBy(word, 'nsubj:pass', 'obj');
  if (who === null) return [];
  const what = whoIs(scene, who) ?? 'detainees';
  return [draftOf(word, what, countOf(scene, who), 'carried-out')];
}

/** "The reporter *regained his freedom* after nine months" */
function regained(scene: Scene, word: Word): Draft[] {
  if (!/^(?:regain|recover|win|obtain|get|receive)$/u.test(word.lemma) || !isDone(word)) return [];
  const own = childrenBy(word, 'obj').find(({ lemma }) => /^(?:freedom|liberty)$/u.test(lemma));
  const who = childBy(word, 'nsubj');
  if (own === undefined || childBy(own, 'nmod:poss') === null || who === null) return [];
  const what = whoIs(scene, who);
  return what === null ? [] : [draftOf(word, what, countOf(scene, who) ?? oneOf(who), 'carried-out')];
}
const oneOf = (who: Word): Quantity | null =>
  who.xpos === 'NN' && childBy(who, 'det') !== null ? { low: 1, high: 1, relation: 'exactly', text: who.text } : null;

/** "Seven of the nuns *are free*" */
function areFree(scene: Scene, word: Word): Draft[] {
  if (word.lower !== 'free' || word.upos !== 'ADJ' || childBy(word, 'cop') === null || verbGroup(word).negative)
    return [];
  if (
    childrenBy(word, 'xcomp', 'advcl', 'obl').some((one) =>
      /^(?:of|from|to|in)$/u.test(prepositionOf(one) ?? childBy(one, 'mark')?.lower ?? ''),
    )
  )
    return [];
  const who = childBy(word, 'nsubj');
  if (who === null || childrenBy(word, 'aux').length > 0) return [];
  const what = whoIs(scene, who);
  const count = countOf(scene, who);
  return what === null || count === null || !isOfCaptives(scene) ? [] : [draftOf(word, what, count, 'carried-out')];
}

/** A word of captives in the sentence or right before it. */
function isOfCaptives(scene: Scene): boolean {
  for (let at = Math.max(0, scene.sentence.from - BACK_TOKENS); at < scene.sentence.to; at++)
    if (
      /^(?:captives?|hostages?|prisoners?|abducted|kidnapped|seized|captivity|held|captors|kidnappers)$/u.test(
        lowerAt(scene, at),
      )
    )
      return true;
  return false;
}
const BACK_TOKENS = 60;

/** "*handed over* two guards to the abbot", "five more were *handed over* to the consul" */
function handedOver(scene: Scene, word: Word): Draft[] {
  const { lemma, voice } = verbGroup(word);
  const over = [...word.children].some(({ lower, at }) => /^(?:over|up)$/u.test(lower) && at > word.at);
  if (
    word.upos !== 'VERB' ||
    !(/^(?:hand|turn|deliver|give)$/u.test(word.lemma) && (over || /over|up/u.test(lemma))) ||
    !isDone(word)
  )
    return [];
  const who = voice === 'passive' ? childBy(word, 'nsubj:pass') : childBy(word, 'obj');
  if (who === null) return [];
  const count = countOf(scene, who);
  const to = childrenBy(word, 'obl').find((one) => prepositionOf(one) === 'to');
  const nation =
    scene.actors.some(({ kind, from, to: end }) => kind === 'people' && from <= who.at && who.at < end) &&
    /^\p{Lu}/u.test(who.text);
  const by = childBy(word, 'obl:agent');
  if (
    count === null ||
    !((to !== undefined && ARMED.test(who.lower)) || (nation && (to ?? by) !== null && (to ?? by) !== undefined))
  )
    return [];
  // courts and the police get those who broke the law
  if (/^(?:court|tribunal|hague|icc|justice|police|prosecutor|gendarme|judiciary|authority)$/iu.test(to?.lemma ?? ''))
    return [];
  const doers = actAt(scene, word.at)?.doers ?? [];
  const [from] = actorsOf(scene, doers);
  const [gets] = to === undefined ? [] : actorsOf(scene, [to]);
  return [
    draftOf(word, 'prisoners', count, 'carried-out', {
      from: from === undefined ? null : partyOf(from),
      to: gets === undefined ? null : partyOf(gets),
    }),
  ];
}
const ARMED =
  /^(?:others|militiamen|policemen|police|gendarmes|fighters|rebels|insurgents|guerrillas|collaborators|men|soldiers|officers|airmen|sailors|pilots|gunmen|suspects|guards|crewmen|peacekeepers|deserters)$/u;

/** "60 captives were *brought across*", "captured soldiers *crossed* the bridge *to* their own lines" */
function across(scene: Scene, word: Word): Draft[] {
  if (word.upos !== 'VERB' || !isDone(word)) return [];
  const over = [...word.children].some(({ lower, at }) => /^(?:across|over)$/u.test(lower) && at > word.at);
  const brought =
    /^(?:bring|take|carry|ferry|bus|drive|fly|walk|lead|escort|send)$/u.test(word.lemma) &&
    (over || childrenBy(word, 'obl').some((one) => /^(?:across|over)$/u.test(prepositionOf(one) ?? '')));
  const crossed =
    word.lemma === 'cross' &&
    [...childrenBy(word, 'obl')].some((one) => /^(?:to|into)$/u.test(prepositionOf(one) ?? ''));
  if (!brought && !crossed) return [];
  const who = crossed ? childBy(word, 'nsubj') : (childBy(word, 'nsubj:pass') ?? childBy(word, 'obj'));
  if (who === null || (verbGroup(word).voice === 'active' && brought && childBy(word, 'obj') === null)) return [];
  const count = countOf(scene, who);
  const words = subtree(who);
  const what =
    words.map(({ lemma }) => NOUNS.get(lemma)).find((one) => one !== undefined) ??
    (words.some((one) => HELD.has(one.lemma) && one.xpos === 'VBN') ? 'prisoners' : null) ??
    (/^(?:these|them|those|others)$/u.test(who.lower) || who.upos === 'NUM' ? namedBefore(scene, word.at) : null);
  const dead = what === 'bodies' ? childrenBy(who, 'nmod').find((one) => prepositionOf(one) === 'of') : undefined;
  if (dead !== undefined && count === null && countOf(scene, dead) !== null)
    return [draftOf(word, 'bodies', countOf(scene, dead), 'carried-out')];
  return what === null || count === null ? [] : [draftOf(word, what, count, 'carried-out')];
}

/** "A swap planned for Wednesday *fell through*", "the releases were *put off*" */
function fellThrough(scene: Scene, word: Word): Draft[] {
  if (!/^(?:swap|exchange|release|handover|repatriation)$/u.test(word.lemma) || word.upos !== 'NOUN') return [];
  // "*planned* for Wednesday" may be taken for what it hangs on
  if (!isRelation(word.label, ['nsubj', 'nsubj:pass', 'obj'])) return [];
  const near = [word.head, word.head?.head].filter((one): one is Word => one?.upos === 'VERB');
  const verb = near.find(
    (one) =>
      OFF.has(verbGroup(one).lemma) ||
      OFF.has(
        `${one.lemma} ${one.children.find(({ lower, at }) => at > one.at && /^(?:through|off|down)$/u.test(lower))?.lower ?? ''}`,
      ),
  );
  if (verb === undefined || verbGroup(verb).negative || verbGroup(verb).modality !== null) return [];
  const plain = word.lemma === 'exchange' && !isOfCaptives(scene);
  const inner = childrenBy(word, 'nmod', 'compound').find(({ lemma }) => NOUNS.has(lemma));
  if (plain && inner === undefined) return [];
  const what =
    (inner === undefined ? undefined : NOUNS.get(inner.lemma)) ??
    (word.lemma === 'release' ? 'detainees' : (namedBefore(scene, word.at) ?? 'prisoners'));
  const count = inner === undefined ? null : countOf(scene, inner);
  return isOfCaptives(scene) || inner !== undefined || word.lemma === 'swap'
    ? [draftOf(verb, what, count, 'postponed')]
    : [];
}
const OFF = new Set(
  'fall through|call off|put off|break down|collapse|fail|cancel|scrap|abandon|postpone|delay|miscarry|fall'
    .split('|')
    .filter((one) => one !== 'fall'),
);
