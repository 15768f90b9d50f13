/** Measures told as a state: who may not leave, what stands shut or open again, what is forbidden to broadcast. */
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy, isRelation } from '../../../annotate/syntax/tree.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { actAt, countOf } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import type { Scene } from '../../scene.ts';
import { holdersOf, partOf, phraseText } from '../../stand.ts';
import { CONFINED } from './en.ts';
import type { MeasureSlots } from './schema.ts';
import { BY_NAME, ON, THINGS } from './things.ts';
import { CIVILIANS, RECRUITS } from './verbs.ts';

/** Their words, as `Kind.triggers`. */
export const STANDING: readonly string[] = [
  'leave',
  'abroad',
  'overseas',
  'depart',
  'shut',
  'closed',
  'sealed',
  'open',
  'forbidden',
  'barred',
  'amnesty',
  'embargo',
  'ban',
  'restriction',
];

export const standingIn = (scene: Scene): Draft[] =>
  scene
    .tree()
    .words.flatMap((word) => [
      ...kept(scene, word),
      ...shut(word),
      ...silenced(word),
      ...forbidden(scene, word),
      ...stated(scene, word),
      ...suspended(scene, word),
      ...confined(scene, word),
    ]);

const draftOf = (word: Word, slots: Pick<MeasureSlots, 'measure' | 'act'> & Partial<MeasureSlots>): Draft => ({
  trigger: { from: word.at, to: word.at + 1 },
  slots: { authority: null, affected: null, count: null, subset: false, share: null, ...slots },
  performed: true,
  // "may" gives leave, and is no guess
  modality: 'reported',
});

/** "Men of military age *may not travel*" */
function kept(scene: Scene, word: Word): Draft[] {
  if (word.upos !== 'VERB') return [];
  const paper = childBy(word, 'nsubj');
  // "newspapers *may print no* news of troop movements"
  if (
    SPREADING.has(word.lemma) &&
    paper !== null &&
    THINGS.get(paper.lemma.toLowerCase()) === 'censorship' &&
    verbGroup(word).auxiliaries.some(({ lower }) => /^(?:may|can|must)$/u.test(lower)) &&
    (verbGroup(word).negative || childrenBy(word, 'obj').some((one) => childBy(one, 'det')?.lower === 'no'))
  )
    return [draftOf(word, { measure: 'censorship', act: 'in-force' })];
  if (!isDeparting(word)) return [];
  const { negative, auxiliaries } = verbGroup(word);
  const who = childBy(word, 'nsubj');
  const barred = negative && auxiliaries.some(({ lower }) => /^(?:may|can|ca)$/u.test(lower));
  if (!barred || who === null || !(RECRUITS.has(who.lemma) || CIVILIANS.has(who.lemma))) return [];
  const confined = childrenBy(word, 'obj').some(({ lower }) => CONFINED.test(lower));
  const affected = phraseText(scene, partOf(who));
  return [draftOf(word, { measure: confined ? 'movement-restriction' : 'exit-ban', act: 'in-force', affected })];
}

/** "leave", "travel *abroad*", "cross *the border*" */
export const isDeparting = (word: Word): boolean =>
  /^(?:leave|depart|emigrate|exit)$/u.test(word.lemma) ||
  (/^(?:travel|go|move|fly|sail|cross|pass)$/u.test(word.lemma) &&
    childrenBy(word, 'advmod', 'obj', 'obl').some(({ lemma }) => /^(?:abroad|overseas|border|frontier)$/u.test(lemma)));

/** "All men between 18 and 60 *are forbidden* to cross the border": told as a state. */
function forbidden(scene: Scene, word: Word): Draft[] {
  if (word.upos !== 'ADJ' || !/^(?:forbidden|barred|banned|prohibited)$/u.test(word.lower)) return [];
  const who = childBy(word, 'nsubj');
  if (who === null || !(RECRUITS.has(who.lemma) || CIVILIANS.has(who.lemma)) || verbGroup(word).negative) return [];
  const leaves = childrenBy(word, 'advcl', 'xcomp', 'ccomp', 'obl').some(isDeparting);
  const affected = phraseText(scene, partOf(who));
  return leaves ? [draftOf(word, { measure: 'exit-ban', act: 'in-force', affected })] : [];
}

/** "The amnesty *took effect* on Monday", "restrictions on the press *remain in force*", "the embargo *lapsed*" */
function stated(scene: Scene, word: Word): Draft[] {
  if (!BEGINNING.test(word.lemma) && !ENDING.test(word.lemma)) return [];
  const thing = childBy(word, 'nsubj');
  if (word.upos !== 'VERB' || thing === null || verbGroup(word).negative || verbGroup(word).modality !== null)
    return [];
  const begins = [...childrenBy(word, 'obj', 'obl')].some(({ lower }) => /^(?:effect|force)$/u.test(lower));
  if (!begins && !(ENDING.test(word.lemma) && childBy(word, 'obj') === null)) return [];
  const on = ON.has(thing.lemma) ? childrenBy(thing, 'compound', 'nmod') : [thing];
  const measure = on.map((one) => THINGS.get(one.lemma.toLowerCase())).find((one) => one !== undefined);
  if (measure === undefined || !(ON.has(thing.lemma) || BY_NAME.has(measure))) return [];
  const [whom] = childrenBy(thing, 'nmod').filter((one) => prepositionOf(one) === 'for');
  const affected = whom === undefined ? null : phraseText(scene, partOf(whom));
  const count = whom === undefined ? null : countOf(scene, whom);
  return [draftOf(word, { measure, act: begins ? 'in-force' : 'lifted', affected, count })];
}
/** "Trade across the crossing *stands suspended*", "the airport *remains closed*" */
function suspended(scene: Scene, word: Word): Draft[] {
  const keeps = /^(?:keep|leave)$/u.test(word.lemma);
  if (word.upos !== 'VERB' || !(keeps || /^(?:stand|remain|stay|lie)$/u.test(word.lemma))) return [];
  // "*kept* the airport *closed* to aid flights"
  const thing = keeps ? childBy(word, 'obj', 'nsubj:pass') : childBy(word, 'nsubj');
  const closed = word.children.some(
    ({ at, lower }) =>
      (keeps ? at > word.at && at > (thing?.at ?? at) : at === word.at + 1) &&
      /^(?:suspended|closed|shut|banned|sealed|blocked|forbidden)$/u.test(lower),
  );
  if (thing === null || !closed || verbGroup(word).negative) return [];
  const within = childrenBy(thing, 'nmod').find(({ lemma }) => /^(?:border|frontier|crossing)$/u.test(lemma));
  const measure = THINGS.get((within ?? thing).lemma.toLowerCase());
  // roads are closed by fighting too, and shops by fear
  if (
    measure === undefined ||
    /^(?:other|movement-restriction)$/u.test(measure) ||
    (keeps && !GATES.test((within ?? thing).lemma.toLowerCase()))
  )
    return [];
  const act = keeps ? actAt(scene, word.at) : null;
  const [holder] = act === null ? [] : holdersOf(scene, act).filter(({ isPrivate }) => !isPrivate);
  return [draftOf(word, { measure, act: 'in-force', authority: holder?.party ?? null })];
}

/** "Every citizen *must be indoors* between 19:30 and 05:30"; "every man *has to report to the nearest barracks*" */
function confined(scene: Scene, word: Word): Draft[] {
  const who =
    childBy(word, 'nsubj') ?? (word.label === 'xcomp' && word.head !== null ? childBy(word.head, 'nsubj') : null);
  if (who === null || !(RECRUITS.has(who.lemma) || CIVILIANS.has(who.lemma))) return [];
  const has = word.label === 'xcomp' && /^(?:have|oblige|require)$/u.test(word.head?.lemma ?? '');
  const must = has || word.children.some(({ lower, label }) => label === 'aux' && /^(?:must|shall)$/u.test(lower));
  if (!must) return [];
  const affected = phraseText(scene, partOf(who));
  const inside = word.lower === 'indoors' || childrenBy(word, 'advmod').some(({ lower }) => lower === 'indoors');
  if (inside) {
    const hours = scene.tokens.slice(scene.sentence.from, scene.sentence.to).some(({ lower }) => CLOCK.test(lower));
    return [draftOf(word, { measure: hours ? 'curfew' : 'movement-restriction', act: 'in-force', affected })];
  }
  const reports =
    /^(?:report|present)$/u.test(word.lemma) &&
    childrenBy(word, 'obl').some(({ lemma }) =>
      /^(?:barracks?|unit|depot|garrison|commissariat|regiment)$/u.test(lemma),
    );
  return reports ? [draftOf(word, { measure: 'call-up', act: 'declared', affected })] : [];
}
const CLOCK = /^(?:\d{1,2}[:.]\d\d|[ap]\.?m\.?|o'clock|dusk|dawn|sunset|sunrise|nightfall|midnight|night)$/u;

const BEGINNING = /^(?:take|come|go|enter|remain|stay|be)$/u;
const ENDING = /^(?:expire|lapse|end|run)$/u;

const SHUT = /^(?:shut|closed|sealed|off-limits|impassable)$/u;
const OPEN = /^(?:open|reopened|re-opened|unblocked)$/u;
/** What is opened and closed by somebody's order, and stands so. */
const GATES = /^(?:border|frontier|crossing|checkpoint|roadblock|airspace|airport|aerodrome|port|harbou?r)$/u;

/** "Checkpoint at X *shut* to trucks", "the crossing *open again*" */
function shut(word: Word): Draft[] {
  const isShut = SHUT.test(word.lower);
  if (!isShut && !OPEN.test(word.lower)) return [];
  if (word.upos === 'VERB' && word.xpos !== 'VBN') return [];
  const gate = gateOf(word);
  if (gate === null || verbGroup(word).negative) return [];
  const again = [...word.children, ...gate.children].some(({ lower }) => /^(?:again|now)$/u.test(lower));
  if (!isShut && !again) return [];
  const measure = THINGS.get(gate.lemma.toLowerCase());
  return measure === undefined ? [] : [draftOf(word, { measure, act: isShut ? 'declared' : 'lifted' })];
}

/** The gate that stands before the word, as its subject or as what it is laid to in a headline. */
function gateOf(word: Word): Word | null {
  // before a noun it is an attribute: "the closed border"
  const before =
    word.head !== null && isRelation(word.label, ['amod', 'acl', 'xcomp', 'parataxis', 'dep']) && word.head.at < word.at
      ? word.head
      : null;
  const told = childBy(word, 'nsubj', 'nsubj:pass') ?? before;
  if (told === null || told.at > word.at) return null;
  // a verb with helpers is read with the others
  if (word.upos === 'VERB' && childBy(word, 'aux:pass', 'aux') !== null) return null;
  return GATES.test(told.lemma.toLowerCase()) || GATES.test(told.lower) ? told : null;
}

/** "stations were *forbidden* to broadcast news" */
function silenced(word: Word): Draft[] {
  if (!/^(?:forbidden|barred|banned|prohibited)$/u.test(word.lower)) return [];
  const who = childBy(word, 'nsubj', 'nsubj:pass');
  if (who === null || THINGS.get(who.lemma.toLowerCase()) !== 'censorship' || verbGroup(word).negative) return [];
  const from = childrenBy(word, 'advcl', 'xcomp', 'ccomp').some(({ lemma }) => SPREADING.has(lemma));
  return from ? [draftOf(word, { measure: 'censorship', act: 'declared' })] : [];
}
const SPREADING = new Set(
  'broadcast report publish cover air print carry show relay transmit interview mention'.split(' '),
);
