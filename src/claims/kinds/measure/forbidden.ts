/** What nobody, or nobody of some sort, may do any more: carry arms, drive at night, be out after dark, come in. */
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy, isRelation, subtree } from '../../../annotate/syntax/tree.ts';
import type { Word } from '../../../model/syntax.ts';
import { actAt, countOf } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import { lowerAt, type Scene, voiceAt } from '../../scene.ts';
import { partOf, phraseText } from '../../stand.ts';
import { authoritiesOf } from './acts.ts';
import { ACTIVITIES, FORBIDDEN_THINGS, FORBIDS, HANDLINGS, LETS, PURSUITS, VEHICLES } from './en-forbidden.ts';
import { isPeople } from './people.ts';
import { isDrivenOff } from './driven-off.ts';
import type { Act, Measure, MeasureSlots } from './schema.ts';
import { isDeparting } from './standing.ts';

/** Their words, as `Kind.triggers`. */
export const FORBIDDEN: readonly string[] = [
  ...[...FORBIDS, ...LETS].filter((word) => word !== 'stop'),
  ...['forbidden', 'ride', 'drive', 'walk', 'streets', 'outdoors', 'wear', 'carry', 'sale', 'possession', 'gather'],
];

export const forbiddenIn = (scene: Scene): Draft[] =>
  scene
    .tree()
    .words.flatMap((word) => [
      ...mayNot(scene, word),
      ...notAllowed(scene, word),
      ...forbids(scene, word),
      ...keptOut(scene, word),
    ]);

function draftsOf(scene: Scene, word: Word, measure: Measure, who: Word | null, act: Act): Draft[] {
  const told = actAt(scene, word.at);
  const holders = told === null ? [] : authoritiesOf(scene, told).filter(({ name }) => name !== '');
  const speaker = voiceAt(scene, word.at)?.speaker;
  const spoken = speaker !== undefined && speaker.actor !== null ? { text: speaker.text, actor: speaker.actor } : null;
  const own = act === 'in-force' && verbGroup(word).voice !== 'passive' && !LETS.has(word.lemma);
  const authority = own ? null : (holders[0]?.party ?? null);
  const slots: MeasureSlots = {
    measure,
    act,
    authority: authority ?? spoken,
    affected: who === null ? null : phraseText(scene, partOf(who)),
    count: who === null ? null : countOf(scene, who),
    subset: false,
    share: null,
  };
  // "may" gives leave, and is no guess
  return [{ trigger: { from: word.at, to: word.at + 1 }, slots, performed: true, modality: 'reported' }];
}

/** What forbidding the activity is; null of one that is no matter of an authority's. */
function measureOf(scene: Scene, doing: Word): Measure | null {
  const { lemma } = doing;
  if (isDeparting(doing)) {
    const goesFrom = childrenBy(doing, 'obj').find(({ upos }) => upos !== 'PRON');
    return goesFrom === undefined || /^(?:country|republic|state|kingdom)$/u.test(goesFrom.lemma)
      ? 'exit-ban'
      : 'movement-restriction';
  }
  const things = [...childrenBy(doing, 'obj', 'nmod', 'obl', 'compound', 'nsubj:pass')].flatMap((one) => [
    one,
    ...childrenBy(one, 'conj'),
  ]);
  if (HANDLINGS.has(lemma)) {
    if (things.some((one) => FORBIDDEN_THINGS.has(one.lemma) || FORBIDDEN_THINGS.has(one.lower))) return 'other';
    if (things.some((one) => VEHICLES.has(one.lemma)) && /^(?:use|ride|drive)$/u.test(lemma))
      return 'movement-restriction';
  }
  if (lemma === 'put' && childrenBy(doing, 'obl').some((one) => one.lemma === 'sea')) return 'movement-restriction';
  if (
    /^(?:sell|trade|deal)$/u.test(lemma) &&
    childrenBy(doing, 'obl').some((one) => /^(?:to|with)$/u.test(prepositionOf(one) ?? ''))
  )
    return 'trade-ban';
  if (/^(?:go|come|be|get|stay|appear)$/u.test(lemma) || onStreets(doing)) return outside(scene, doing);
  if (PURSUITS.has(lemma)) return 'other';
  return ACTIVITIES.get(lemma) ?? null;
}

const onStreets = (word: Word): boolean =>
  /^(?:street|road|pavement)$/u.test(word.lemma) && prepositionOf(word) === 'on';

/** "may be *on the streets*", "go *out* after dark", "come *in*" */
function outside(scene: Scene, doing: Word): Measure | null {
  const where = [doing, ...childrenBy(doing, 'advmod', 'obl', 'compound:prt', 'advcl', 'obj')];
  const out =
    where.some(({ lower }) => /^(?:out|outdoors|outside|abroad)$/u.test(lower)) || where.some((one) => onStreets(one));
  if (out) {
    for (let at = scene.sentence.from; at < scene.sentence.to; at++)
      if (CLOCK.test(lowerAt(scene, at))) return 'curfew';
    return 'movement-restriction';
  }
  return where.some(
    (one) => /^(?:in|inside)$/u.test(one.lower) || /^(?:into|near|inside)$/u.test(prepositionOf(one) ?? ''),
  )
    ? 'access-ban'
    : null;
}
/** "movement between six and six", "after dark": a curfew by its hours */
function outsideHours(scene: Scene): Measure | null {
  for (let at = scene.sentence.from; at < scene.sentence.to; at++)
    if (CLOCK.test(lowerAt(scene, at)) || /^(?:evening|morning)$/u.test(lowerAt(scene, at))) return 'curfew';
  return null;
}
const CLOCK =
  /^(?:\d{1,2}[:.]\d\d|[ap]\.?m\.?|o'clock|dusk|dawn|sunset|sunrise|nightfall|midnight|nights?|dark|darkness|hours)$/u;

const isNobody = (who: Word): boolean =>
  /^(?:nobody|none)$/u.test(who.lower) || childrenBy(who, 'det').some(({ lower }) => lower === 'no');
const isNegative = (word: Word, who: Word | null): boolean =>
  verbGroup(word).negative ||
  (who !== null && isNobody(who)) ||
  // "are *no longer* allowed"
  childrenBy(word, 'advmod').some(
    ({ lower, children }) => lower === 'longer' && children.some((one) => one.lower === 'no'),
  );

const isBody = (scene: Scene, word: Word): boolean =>
  isPeople(scene, word) ||
  /^(?:nobody|none|one|anyone|everyone|those|organisation|organization|agency|press|team|mission|body|group|observer|outsider|child|traffic|shipping)$/u.test(
    word.lower,
  );
const isMeant = (scene: Scene, word: Word): boolean =>
  isBody(scene, word) || VEHICLES.has(word.lemma) || FORBIDDEN_THINGS.has(word.lemma);

/** "Nobody *may be on the streets*", "cars *may not be driven*", "fighters *must not carry* arms" */
function mayNot(scene: Scene, word: Word): Draft[] {
  // "may travel *only* with an officer"
  const only =
    ACTIVITIES.has(word.lemma) &&
    word.children.some(({ lower, at, label }) => lower === 'only' && at > word.at && label === 'advmod');
  const may = word.children.some(({ lower, label }) => isRelation(label, ['aux']) && /^(?:may|must)$/u.test(lower));
  if (!may || (word.upos !== 'VERB' && childBy(word, 'cop') === null)) return [];
  const who = childBy(word, 'nsubj:pass') ?? childBy(word, 'nsubj');
  if (who === null || !isMeant(scene, who) || !(only || isNegative(word, who))) return [];
  // "may not *have been*": a guess
  if (word.children.some(({ lemma, label }) => lemma === 'have' && isRelation(label, ['aux']))) return [];
  const handled = HANDLINGS.has(word.lemma) && FORBIDDEN_THINGS.has(who.lemma) && verbGroup(word).voice === 'passive';
  const measure = handled ? 'other' : measureOf(scene, word);
  return measure === null || (measure === 'exit-ban' && isDeparting(word))
    ? []
    : draftsOf(scene, word, measure, who, 'in-force');
}

/** "No vehicle *is allowed to move*", "reporters *are no longer allowed into* the north", "*did not let* the convoy *pass*" */
function notAllowed(scene: Scene, word: Word): Draft[] {
  if (word.upos !== 'VERB' || !LETS.has(word.lemma)) return [];
  const who =
    childBy(word, 'nsubj:pass', 'obj') ??
    childrenBy(word, 'xcomp', 'ccomp').flatMap((one) => childrenBy(one, 'nsubj'))[0] ??
    null;
  const subject = childBy(word, 'nsubj:pass', 'nsubj');
  if (who === null || !isMeant(scene, who) || !isNegative(word, subject ?? who)) return [];
  const group = verbGroup(word);
  const would = group.auxiliaries.some(({ lower }) => lower === 'would' || lower === "wouldn't");
  if ((group.modality !== null && !would) || actAt(scene, word.at) === null) return [];
  const [doing] = childrenBy(word, 'xcomp', 'ccomp', 'advcl').filter(({ upos }) => upos === 'VERB');
  const through = [...childrenBy(word, 'obl', 'advmod', 'compound:prt')].find(
    (one) =>
      /^(?:into|inside|through|past|across|near|onto)$/u.test(prepositionOf(one) ?? '') ||
      /^(?:in|through|out|back)$/u.test(one.lower),
  );
  const measure =
    doing !== undefined
      ? measureOf(scene, doing)
      : through === undefined
        ? null
        : /^(?:through|past|across)$/u.test(prepositionOf(through) ?? through.lower)
          ? 'movement-restriction'
          : through.lower === 'out'
            ? 'movement-restriction'
            : 'access-ban';
  return measure === null
    ? []
    : draftsOf(scene, word, measure, who, group.voice === 'passive' ? 'in-force' : 'declared');
}

/** "Journalists have been *kept out of* the governorate" */
function keptOut(scene: Scene, word: Word): Draft[] {
  if (word.lemma !== 'keep' || word.upos !== 'VERB' || verbGroup(word).voice !== 'passive') return [];
  const who = childBy(word, 'nsubj:pass');
  const out = childrenBy(word, 'obl').some((one) => prepositionOf(one) === 'out' && isPlace(scene, one));
  const { negative, modality } = verbGroup(word);
  return out && who !== null && isBody(scene, who) && !isDrivenOff([who]) && !negative && modality === null
    ? draftsOf(scene, word, 'access-ban', who, 'in-force')
    : [];
}

/** "*barred* fighters *from carrying* weapons", "the sale of fuel *is forbidden*", "*barred* the Red Cross *from the prison*" */
function forbids(scene: Scene, word: Word): Draft[] {
  const stative = word.upos === 'ADJ' && word.lower === 'forbidden';
  if (!stative && (word.upos !== 'VERB' || !FORBIDS.has(word.lemma))) return [];
  const { negative, modality, voice } = verbGroup(word);
  if (negative || (modality !== null && modality !== 'planned')) return [];
  const passive = stative || voice === 'passive';
  const act: Act = passive && !/^(?:was|were)$/u.test(lowerAt(scene, word.at - 1)) ? 'in-force' : 'declared';
  const what = passive ? childBy(word, 'nsubj:pass', 'nsubj') : childBy(word, 'obj');
  if (what === null || (HINDERS.test(word.lemma) && isDrivenOff([what]))) return [];
  // an authority, or nobody: "rain prevented them from moving"
  if (!passive && !isRuler(scene, word)) return [];
  if (ACTIVITIES.has(what.lemma) || (!isBody(scene, what) && !VEHICLES.has(what.lemma))) {
    if (HINDERS.test(word.lemma)) return [];
    // "all *movement* between dusk and dawn"
    const kept = /^(?:movement|circulation|traffic)$/u.test(what.lemma) ? outsideHours(scene) : null;
    const measure = kept ?? measureOf(scene, what);
    return measure === null ||
      (kept === null && ACTIVITIES.get(what.lemma) === 'movement-restriction' && word.lemma === 'ban')
      ? []
      : draftsOf(scene, word, measure, null, act);
  }
  const below = [...childrenBy(word, 'xcomp', 'advcl', 'ccomp'), ...childrenBy(what, 'acl')].find(
    (one) => one.at > word.at && one.upos === 'VERB' && /^(?:from|to)$/u.test(childBy(one, 'mark')?.lower ?? ''),
  );
  const from = [...childrenBy(word, 'obl'), ...childrenBy(what, 'nmod')].find(
    (one) => one.at > word.at && prepositionOf(one) === 'from',
  );
  const measure =
    below !== undefined ? measureOf(scene, below) : from !== undefined && isPlace(scene, from) ? 'access-ban' : null;
  return measure === null ? [] : draftsOf(scene, word, measure, what, act);
}

/** What armies do to their enemies too. */
const HINDERS = /^(?:prevent|stop|block|exclude|debar)$/u;

/** Who forbids: a body, people under arms, an office; a state by its name. */
const isRuler = (scene: Scene, word: Word): boolean => {
  const told = actAt(scene, word.at);
  return told !== null && (told.doers.length === 0 || authoritiesOf(scene, told).length > 0);
};

const isPlace = (scene: Scene, word: Word): boolean =>
  scene.places.some(({ from, to }) => from <= word.at && word.at < to) ||
  subtree(word).some(({ lemma }) => PLACES.test(lemma)) ||
  PURSUED.test(word.lemma);
const PURSUED = /^(?:street|road|water|zone)$/u;
const PLACES =
  /^(?:town|city|village|prison|camp|site|area|region|province|district|capital|zone|hospital|base|airport|port|country|north|south|east|west|island|quarter|front|field|farm|valley|enclave|territory|mosque|church|scene|facility|compound|market|school|governorate|county|peninsula|oblast|canton|parish)$/u;
