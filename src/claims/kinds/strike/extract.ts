/**
 * Attacks off the tree: a verb ("shelled"), a noun ("an air strike on"), a munition sent or landing, or one who owns up to
 * an attack. Verbs are read first: a noun that is part of a verb's attack ("hit in a strike") is no second one.
 */
import type { Party } from '../../../model/party.ts';
import type { Word } from '../../../model/syntax.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { type Act, actAt, actsIn, triggersOf } from '../../act.ts';
import type { Draft, Kind } from '../../draft.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { OWNED, type Says, STRIKE } from './en.ts';
import { isNounOfStrike } from './nouns.ts';
import { type Owning, owningsIn } from './responsibility.ts';
import { type StrikeSlots, strike } from './schema.ts';
import { placeOf } from './place.ts';
import { datedAfter } from './dated.ts';
import { aimsOf, isAttackable, targetsOf } from './target.ts';
import { TURNING, turnedOn } from './turned-on.ts';
import { isVerbOfStrike } from './verbs.ts';
import { isMunition, munitionsOf, strikesCounted, typeOf, weaponOf, weaponText } from './weapon.ts';
import { attackersOf, sortOf } from '../../attackers.ts';
import { fill } from './fill.ts';

const CLAIMED: Says = { sense: 'event', type: 'unspecified' };

export const strikeKind: Kind = {
  schema: strike,
  weighed: { slot: 'type', of: [], fill },
  tells: 'deed',
  unplaced: 'passage',
  triggers: new Set([...triggersOf(STRIKE), 'responsibility', 'deny', 'revenge', 'vengeance', ...OWNED]),
  extract: (scene) => {
    if (lowerAt(scene, scene.sentence.to - 1) === '?') return [];
    const covered = new Set<Word>();
    const found: { at: number; drafts: Draft[] }[] = [];
    for (const owning of owningsIn(scene)) {
      found.push({ at: owning.verb.at, drafts: ownedDrafts(scene, owning) });
      cover(covered, owning.attack, true);
    }
    const acts = readings(scene);
    const told = new Map<Word, Telling>();
    for (const { act, says } of [
      ...acts.filter(({ act: { form } }) => form === 'verb'),
      ...acts.filter(({ act: { form } }) => form === 'noun'),
    ]) {
      if (covered.has(act.word)) continue;
      const aims = aimsOf(scene, act, says);
      const tells = act.form === 'verb' ? isVerbOfStrike : isNounOfStrike;
      if (!tells(scene, act, says, aims)) continue;
      cover(covered, act, act.form === 'verb');
      const weapon = weaponOf(scene, act, says);
      const before = weapon === null ? undefined : told.get(weapon);
      // "fired a rocket that struck a field": what is sent and what lands is one attack
      const telling = before === undefined ? { act, says, aims, weapon } : merged(before, { act, says, aims, weapon });
      told.set(weapon ?? act.word, telling);
    }
    for (const telling of told.values()) found.push({ at: telling.act.word.at, drafts: draftsOf(scene, telling) });
    return found.sort((a, b) => a.at - b.at).flatMap((one) => one.drafts);
  },
};

/** Words that tell of the same attack: what does it, what is sent, and the phrase that names it again. */
function cover(covered: Set<Word>, act: Act | null, whole: boolean): void {
  if (act === null) return;
  covered.add(act.word);
  for (const word of [...act.doers, ...act.undergoers]) covered.add(word);
  for (const { preposition, word } of act.phrases)
    if (whole ? WITHIN.has(preposition) : /^(?:of|by|with|using)$/u.test(preposition)) covered.add(word);
  // "a wave of air strikes": either noun tells it
  if (act.form === 'noun')
    for (const word of act.word.children) if (word.label === 'nmod' || word.label === 'conj') covered.add(word);
}
const WITHIN = new Set('in with by through using as of under via'.split(' '));

interface Telling {
  readonly act: Act;
  readonly says: Says;
  readonly aims: readonly Word[];
  readonly weapon: Word | null;
  /** where what was sent came down, told by a verb of its own */
  readonly landed?: Act;
}

const merged = (first: Telling, second: Telling): Telling => ({
  ...first,
  aims: first.aims.length > 0 ? first.aims : second.aims,
  ...(second.says.sense === 'lands' ? { landed: second.act } : {}),
});

/** The acts, and nouns that the parser took for names or adjectives, as in the capitals of a headline. */
function readings(scene: Scene): { act: Act; says: Says }[] {
  const named = scene.tree().words.flatMap((word) => {
    const says = word.upos === 'PROPN' || word.upos === 'ADJ' ? STRIKE.nouns.get(word.lemma.toLowerCase()) : undefined;
    const act = says === undefined || /^(?:amod|compound|flat)/u.test(word.label) ? null : actAt(scene, word.at);
    return act === null || says === undefined ? [] : [{ act: { ...act, lemma: act.lemma.toLowerCase() }, says }];
  });
  const turned = scene.tree().words.flatMap((word) => {
    const act = word.upos === 'VERB' && TURNING.has(word.lemma) ? actAt(scene, word.at) : null;
    const says = act === null ? null : turnedOn(scene, act);
    return act === null || says === null ? [] : [{ act, says }];
  });
  const plain = actsIn(scene, STRIKE).filter(({ act }) => !turned.some((one) => one.act.word === act.word));
  return [...plain, ...turned, ...named].map(({ act, says }) => ({
    act: says.sense === 'sends' ? withSent(scene, act) : inHeadline(scene, withSubject(act), says),
    says,
  }));
}

/** A subject and an object without "was": the tree took the verb for a passive. */
function withSubject(act: Act): Act {
  const { word, doers, undergoers } = act;
  const subjects = undergoers.filter(({ at, label }) => at < word.at && label === 'nsubj:pass');
  const objects = undergoers.filter(({ label }) => label === 'obj');
  const mistaken = act.form === 'verb' && doers.length === 0 && subjects.length > 0 && objects.length > 0;
  return mistaken ? { ...act, doers: subjects, undergoers: objects } : act;
}

/** "Bread queue *shelled*: 16 dead": a headline leaves "was" out, and parsers take the verb for an active one. */
function inHeadline(scene: Scene, act: Act, { sense }: Says): Act {
  const { form, word, doers, undergoers } = act;
  const bare =
    form === 'verb' &&
    scene.sentence.form === 'heading' &&
    word.xpos === 'VBD' &&
    (sense === 'sure' || sense === 'aimed') &&
    undergoers.length === 0 &&
    doers.length > 0;
  const things = bare && doers.every((doer) => isAttackable(scene, doer) && sortOf(scene, doer) !== 'weapon');
  return things && (sense === 'sure' || doers.every((doer) => sortOf(scene, doer) === 'nobody'))
    ? { ...act, doers: [], undergoers: doers }
    : act;
}

const SENT_WITHIN = 5;

/** "bombed A and dropped barrel bombs on B": where the tree gives the munition to the verb before, the order of the words decides. */
function withSent(scene: Scene, act: Act): Act {
  const { word } = act;
  if (act.undergoers.length > 0 || word.xpos === 'VBN') return act;
  const sent = scene
    .tree()
    .words.find(
      ({ at, label, upos, head }) =>
        at > word.at &&
        at <= word.at + SENT_WITHIN &&
        label === 'obj' &&
        upos !== 'VERB' &&
        head !== null &&
        head.at < word.at,
    );
  if (sent === undefined || !isMunition(scene, sent)) return act;
  const behind = (sent.head as Word).children.filter(({ at, label }) => at > sent.at && label === 'obl');
  const phrases = behind.flatMap((one) => {
    const preposition = prepositionOf(one);
    return preposition === null ? [] : [{ preposition, word: one }];
  });
  return { ...act, undergoers: [sent], phrases: [...act.phrases, ...phrases] };
}

function draftsOf(scene: Scene, { act, says, aims, weapon, landed }: Telling): Draft[] {
  const base = {
    type: typeOf(scene, act, says, weapon),
    by: attackersOf(scene, act),
    weapon: weaponText(scene, weapon),
    munitions: munitionsOf(scene, act, weapon),
    count: strikesCounted(scene, act, weapon),
  };
  const pronoun = base.by === null ? undefined : act.doers.find(({ upos }) => upos === 'PRON');
  const from = { how: 'inferred' as const, from: `whom "${pronoun?.text}" stands for` };
  const drafts = aimedDrafts(scene, act, base, aims, landed);
  return pronoun === undefined ? drafts : drafts.map((draft) => ({ ...draft, basis: { by: from } }));
}

function aimedDrafts(
  scene: Scene,
  act: Act,
  base: Omit<StrikeSlots, 'target' | 'against'>,
  aims: readonly Word[],
  landed = act,
): Draft[] {
  const { mood } = act;
  const draft = {
    trigger: act.trigger,
    ...mood,
    ...(mood.modality === 'conditional' ? { modality: 'planned' as const } : {}),
  };
  const targets = targetsOf(scene, aims);
  const told = placeOf(scene, landed);
  const where = told === null ? {} : { place: told };
  if (targets.length === 0)
    return [{ ...draft, ...where, slots: { ...base, target: null, against: null } satisfies StrikeSlots }];
  const last = targets.at(-1)?.place ?? null;
  const dated =
    last !== null && act.form === 'noun' ? datedAfter(scene, 'to' in last ? (last.to as number) : act.word.at) : [];
  return [
    ...targets.map(({ text, place, against }) => ({
      ...draft,
      ...(place === null ? where : { place }),
      slots: { ...base, target: text, against } satisfies StrikeSlots,
    })),
    ...dated.map(({ range, place, time }) => ({
      ...draft,
      trigger: range,
      place,
      time,
      slots: { ...base, target: place.text, against: null } satisfies StrikeSlots,
    })),
  ];
}

/** "The attack" that is claimed or denied points back: what it was is inferred from its noun alone. */
function ownedDrafts(scene: Scene, { verb, doers, attack, denied }: Owning): Draft[] {
  const asAct: Act = {
    word: verb,
    form: 'verb',
    lemma: verb.lemma,
    trigger: { from: verb.at, to: verb.at + 1 },
    doers,
    undergoers: [],
    phrases: [],
    mood: denied ? { stance: 'denies' } : {},
  };
  const by: Party | null = attackersOf(scene, asAct);
  const noun = attack === null ? null : (STRIKE.nouns.get(attack.word.lemma) ?? CLAIMED);
  const type = attack === null || noun === null ? 'unspecified' : typeOf(scene, attack, noun, null);
  const aims = attack === null || noun === null ? [] : aimsOf(scene, attack, noun);
  return aimedDrafts(scene, asAct, { type, by, weapon: null, munitions: [], count: null }, aims).map((draft) => ({
    ...draft,
    voiced: true,
    ...(attack === null
      ? {}
      : { basis: { type: { how: 'inferred', from: 'the noun of the attack that is owned or denied' } } }),
  }));
}
