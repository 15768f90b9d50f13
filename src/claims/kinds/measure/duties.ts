/** Service as the law and its practice have it: who owes it, for how long, who is let off, who may go abroad. */
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy, isRelation, upwards } from '../../../annotate/syntax/tree.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { countOf } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { joined, partOf, phraseText } from '../../stand.ts';
import { DOES, GIVES, LET_OFF, MILITARY, NEEDS, OF_SERVICE, OWES, PERMITS, SERVICE, SERVING } from './en-service.ts';
import type { Act, Measure, MeasureSlots } from './schema.ts';
import { isDeparting } from './standing.ts';

/** Their words, as `Kind.triggers`. */
export const DUTIES: readonly string[] = [
  ...['exempt', 'exempted', 'excused', 'exemption', 'service', 'serve', 'visa', 'permit', 'passport', 'duty'],
  ...['compulsory', 'mandatory', 'obligatory', 'term', 'postpone', 'defer', 'put'],
];

export const dutiesIn = (scene: Scene): Draft[] =>
  scene
    .tree()
    .words.flatMap((word) => [
      ...owed(scene, word),
      ...lasting(scene, word),
      ...letOff(scene, word),
      ...exemption(scene, word),
      ...putOff(scene, word),
      ...notCalled(scene, word),
      ...revoked(scene, word),
      ...exitPermit(scene, word),
    ]);

export function draftOf(scene: Scene, word: Word, measure: Measure, act: Act, who: Word | null): Draft {
  // without the law that stands in brackets behind
  const affected = who === null ? null : phraseText(scene, wholeOf(who)).replace(/\s*\(.*$/u, '');
  const slots: MeasureSlots = { measure, act, authority: null, affected, count: null, subset: false, share: null };
  // "must" and "may" state the rule
  return { trigger: { from: word.at, to: word.at + 1 }, slots, performed: true, modality: 'reported' };
}

/** With those joined to it: "only sons, students and the sick". */
const wholeOf = (who: Word): Word[] =>
  joined(who)
    .filter(({ upos }) => upos !== 'VERB')
    .flatMap(partOf)
    .sort((a, b) => a.at - b.at);

/** "military service", "conscription" */
export const isService = (word: Word): boolean =>
  SERVICE.has(word.lemma.toLowerCase()) ||
  (SERVING.has(word.lemma.toLowerCase()) &&
    childrenBy(word, 'amod', 'compound').some(({ lemma }) => MILITARY.has(lemma.toLowerCase())));

const BACK_TOKENS = 120;

const known = new WeakMap<Scene, boolean>();

/** Whether the passage, up to the end of the sentence, or the head of the text tells of service under arms. */
export function isOfService(scene: Scene): boolean {
  const before = known.get(scene);
  if (before !== undefined) return before;
  const { from, to } = scene.sentence;
  const told = tellsOfService(scene, Math.max(0, from - BACK_TOKENS), to) || tellsOfService(scene, 0, HEAD_TOKENS);
  known.set(scene, told);
  return told;
}
const HEAD_TOKENS = 40;

function tellsOfService(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (OF_SERVICE.test(lowerAt(scene, at))) return true;
    if (lowerAt(scene, at) === 'service' && MILITARY.has(lowerAt(scene, at - 1))) return true;
  }
  return false;
}

const subjectOf = (word: Word): Word | null =>
  childBy(word, 'nsubj', 'nsubj:pass') ??
  // "are declared unfit and *exempted*"
  (isRelation(word.label, ['conj']) && word.head !== null ? childBy(word.head, 'nsubj', 'nsubj:pass') : null);

/** "All men between 18 and 30 *have the duty* to perform military service", "it is compulsory *for* men" */
function owed(scene: Scene, word: Word): Draft[] {
  const back = word.lower === 'it' && isRelation(word.label, ['nsubj', 'expl']) && isOfService(scene);
  if (!back && (word.upos !== 'NOUN' || !isOwnService(scene, word))) return [];
  const verb = word.head;
  if (verb === null) return [];
  // "Military service *is regulated* by the law of 1998"
  if (!back && word.label === 'nsubj:pass' && REGULATES.test(verb.lemma) && !verbGroup(verb).negative)
    return [draftOf(scene, verb, 'conscription', 'in-force', null)];
  if (isRelation(word.label, ['nsubj', 'expl']) && /^(?:compulsory|mandatory|obligatory)$/u.test(verb.lemma)) {
    const whom = childrenBy(verb, 'obl').find((one) => prepositionOf(one) === 'for') ?? null;
    return [draftOf(scene, verb, 'conscription', 'in-force', whom)];
  }
  const liable = isRelation(word.label, ['obl', 'nmod']) && /^(?:liable|subject)$/u.test(verb.lemma);
  const does = isRelation(word.label, ['obj']) && DOES.has(verb.lemma);
  if (!liable && !does) return [];
  if (verbGroup(verb).negative) return [];
  if (liable)
    return childBy(verb, 'cop') === null ? [] : [draftOf(scene, verb, 'conscription', 'in-force', subjectOf(verb))];
  const { head, label } = verb;
  const must = verbGroup(verb).modality === 'obliged' ? verb : null;
  const above =
    head !== null && isRelation(label, ['xcomp', 'ccomp', 'acl', 'advcl']) && OWES.has(head.lemma) ? head : null;
  const over = must ?? above;
  if (over === null || verbGroup(over).negative) return [];
  // "have the *obligation* to"
  const clause = over.upos === 'NOUN' && over.head?.upos === 'VERB' ? over.head : over;
  const who = subjectOf(clause);
  return who === null ? [] : [draftOf(scene, over, 'conscription', 'in-force', who)];
}

const REGULATES = /^(?:regulate|govern|provide|lay|base|enshrine|define|prescribe|stipulate)$/u;

const LENGTHENS = /^(?:extend|prolong|lengthen|raise|increase)$/u;
const SHORTENS = /^(?:reduce|shorten|cut|limit|restrict)$/u;
const ENDS = /^(?:abolish|suspend|end|scrap)$/u;

/** "service was *extended* to 36 months", "military service *lasts* 18 months" */
function lasting(scene: Scene, word: Word): Draft[] {
  if (word.upos !== 'VERB') return [];
  const { negative, modality } = verbGroup(word);
  const passive = childBy(word, 'nsubj:pass');
  const thing = passive ?? childBy(word, 'obj') ?? childBy(word, 'nsubj');
  if (thing === null || negative || modality !== null) return [];
  const told = isOwnService(scene, thing) || isLength(scene, thing);
  if (!told) return [];
  if (word.lemma === 'last' && scene.times.length + childrenBy(word, 'obj', 'obl').length > 0)
    return [draftOf(scene, word, 'conscription', 'in-force', null)];
  if (thing === childBy(word, 'nsubj') && passive === null) return [];
  if (LENGTHENS.test(word.lemma)) return [draftOf(scene, word, 'conscription', 'extended', null)];
  if (SHORTENS.test(word.lemma)) return [draftOf(scene, word, 'conscription', 'declared', null)];
  return ENDS.test(word.lemma) ? [draftOf(scene, word, 'conscription', 'lifted', null)] : [];
}

/** "the *length* of service", "the *term*" */
const isLength = (scene: Scene, thing: Word): boolean =>
  /^(?:length|term|period|duration)$/u.test(thing.lemma) &&
  (childrenBy(thing, 'nmod').some((one) => isOwnService(scene, one)) || (isBare(thing) && isOfService(scene)));

/** "military service", and "service" alone where the passage tells of it */
const isOwnService = (scene: Scene, word: Word): boolean =>
  isService(word) || (word.lemma === 'service' && ((isBare(word) && isOfService(scene)) || isOfYears(word)));

/** "two years' *service*", "*service* in the armed forces" */
const isOfYears = (word: Word): boolean =>
  childrenBy(word, 'nmod:poss').some(({ lemma }) => /^(?:year|month)$/u.test(lemma)) ||
  [...childrenBy(word, 'nmod'), ...(word.head === null ? [] : childrenBy(word.head, 'obl'))].some(
    (one) =>
      /^(?:army|military|navy)$/u.test(one.lemma) ||
      (one.lemma === 'force' && childrenBy(one, 'amod').some(({ lower }) => lower === 'armed')),
  );

/** "health services" are others */
const isBare = (thing: Word): boolean =>
  thing.xpos === 'NN' &&
  childBy(thing, 'amod', 'compound') === null &&
  childrenBy(thing, 'nmod').every(({ lemma }) => /^(?:army|force|military)$/u.test(lemma));

/** "Only sons *are exempt* from service" */
function letOff(scene: Scene, word: Word): Draft[] {
  if (!LET_OFF.has(word.lemma) || (childBy(word, 'cop', 'aux:pass') === null && word.xpos !== 'VBN')) return [];
  if (word.label === 'amod') return [];
  const from = childrenBy(word, 'obl').find((one) => prepositionOf(one) === 'from');
  const own = from !== undefined && isOwnService(scene, from);
  const back = from === undefined || /^(?:it|this|that|them)$/u.test(from.lower);
  if (!own && !(back && isOfService(scene))) return [];
  const who = subjectOf(word) ?? (isRelation(word.label, ['acl']) ? word.head : null);
  return who === null ? [] : [draftOf(scene, word, 'conscription', 'in-force', who)];
}

/** "Students *enjoy* an exemption", "exemption *is granted* to only sons" */
function exemption(scene: Scene, word: Word): Draft[] {
  if (word.lemma !== 'exemption' || word.head === null || !GIVES.has(word.head.lemma) || !isOfService(scene)) return [];
  const verb = word.head;
  if (verb.upos !== 'VERB' || !isRelation(word.label, ['obj', 'nsubj'])) return [];
  const to = childrenBy(verb, 'obl').find((one) => /^(?:to|for)$/u.test(prepositionOf(one) ?? ''));
  const given = childBy(verb, 'iobj') ?? to ?? (isRelation(word.label, ['obj']) ? subjectOf(verb) : null);
  return given === null ? [] : [draftOf(scene, verb, 'conscription', 'in-force', given)];
}

/** "Students *may postpone* their service", "those abroad *may pay* a fee instead of serving" */
function putOff(scene: Scene, word: Word): Draft[] {
  if (word.upos !== 'VERB' || verbGroup(word).negative) return [];
  const instead = childrenBy(word, 'advcl', 'obl').find(
    (one) => lowerAt(scene, one.at - 1) === 'of' && lowerAt(scene, one.at - 2) === 'instead',
  );
  const paid =
    word.lemma === 'pay' && instead !== undefined && (instead.lemma === 'serve' || isOwnService(scene, instead));
  const deferring =
    /^(?:postpone|defer)$/u.test(word.lemma) ||
    (/^(?:put|delay)$/u.test(word.lemma) && /off|delay/u.test(verbGroup(word).lemma));
  const deferred =
    deferring &&
    isOfService(scene) &&
    (childBy(word, 'obj') === null ||
      childrenBy(word, 'obj').some(
        (one) => one.lemma === 'service' || childrenBy(one, 'compound').some(({ lemma }) => lemma === 'service'),
      ));
  // "may buy themselves out"
  const bought =
    word.lemma === 'buy' && verbGroup(word).particles.some(({ lower }) => lower === 'out') && isOfService(scene);
  // "can *have their service deferred*"
  const above = word.head;
  const had =
    deferring &&
    above?.lemma === 'have' &&
    verbGroup(above).auxiliaries.some(({ lower }) => /^(?:may|can)$/u.test(lower))
      ? subjectOf(above)
      : null;
  if (had !== null && isOfService(scene)) return [draftOf(scene, word, 'conscription', 'in-force', had)];
  if (!paid && !deferred && !bought) return [];
  const allowed =
    [...upwards(word)].slice(1, 4).find(({ lemma }) => /^(?:allow|permit|entitle|enable)$/u.test(lemma)) ?? null;
  const may = verbGroup(word).auxiliaries.some(({ lower }) => /^(?:may|can)$/u.test(lower));
  if (!may && allowed === null) return [];
  const who = allowed === null ? subjectOf(word) : childBy(allowed, 'obj', 'nsubj:pass');
  return who === null ? [] : [draftOf(scene, word, 'conscription', 'in-force', who)];
}

/** "Women *are not conscripted*" */
function notCalled(scene: Scene, word: Word): Draft[] {
  if (word.upos !== 'VERB') return [];
  const { negative, auxiliaries, lemma } = verbGroup(word);
  // "all men *may be called up*"
  const may = !negative && auxiliaries.some(({ lower }) => /^(?:may|can)$/u.test(lower));
  if (may && /^(?:conscript|draft|call up)$/u.test(lemma) && (isOfLaw(scene) || isUpToAge(scene, word))) {
    const whom = childBy(word, 'nsubj:pass');
    return whom === null ? [] : [draftOf(scene, word, 'conscription', 'in-force', whom)];
  }
  if (!/^(?:conscript|draft)$/u.test(word.lemma) || !negative) return [];
  const who = childBy(word, 'nsubj:pass');
  return who === null || verbGroup(word).tense !== 'present'
    ? []
    : [draftOf(scene, word, 'conscription', 'in-force', who)];
}

/** "Under the law …", "men aged …": a rule, and no guess of what may come. */
function isOfLaw({ tokens, sentence }: Scene): boolean {
  for (let at = sentence.from; at < sentence.to; at++) if (OF_LAW.test(tokens[at]?.lower ?? '')) return true;
  return false;
}
/** "may be called up *to the age of* 45" */
const isUpToAge = (scene: Scene, { at }: Word): boolean =>
  isOfService(scene) &&
  AGE.test(
    scene.tokens
      .slice(at, at + AGE_TOKENS)
      .map(({ lower }) => lower)
      .join(' '),
  );
const AGE = /\b(?:to|until|till|from) (?:they (?:are|turn) |the age of |age )\d/u;
const AGE_TOKENS = 10;
const OF_LAW = /^(?:law|act|decree|code|article|legislation|proclamation|aged)$/u;

/** "50,000 *passports were revoked*" */
function revoked(scene: Scene, word: Word): Draft[] {
  const verb = word.head;
  if (word.lemma !== 'passport' || verb?.upos !== 'VERB' || !isRelation(word.label, ['obj', 'nsubj:pass'])) return [];
  const done =
    /^(?:revoke|cancel|confiscate|withdraw|invalidate|annul)$/u.test(verb.lemma) && !verbGroup(verb).negative;
  const draft = draftOf(scene, verb, 'exit-ban', 'declared', null);
  return done && verbGroup(verb).modality === null
    ? [{ ...draft, slots: { ...draft.slots, count: countOf(scene, word) } }]
    : [];
}

const isExit = (permit: Word): boolean =>
  childrenBy(permit, 'compound', 'amod').some(({ lemma }) => lemma === 'exit') ||
  childrenBy(permit, 'acl').some(isDeparting);

/** "Women under 25 *need a permit* to leave the country", "exit visas *are issued* to the sick", "passports *are withheld* from" */
function exitPermit(scene: Scene, word: Word): Draft[] {
  const verb = word.head;
  if (!PERMITS.has(word.lemma) || verb?.upos !== 'VERB') return [];
  const leaves = isExit(word) || [...childrenBy(verb, 'xcomp', 'advcl')].some(isDeparting);
  if (isRelation(word.label, ['obj']) && NEEDS.has(verb.lemma) && leaves) {
    const must = /^(?:need|require)$/u.test(verb.lemma) || isMust(verb);
    const who = subjectOf(verb) ?? (verb.head === null ? null : subjectOf(verb.head));
    return must && who !== null ? [draftOf(scene, verb, 'exit-ban', 'in-force', who)] : [];
  }
  const whom = childrenBy(verb, 'obl').find((one) => /^(?:to|from|for)$/u.test(prepositionOf(one) ?? '')) ?? null;
  const passport = word.lemma === 'passport';
  if (!isRelation(word.label, ['nsubj:pass', 'obj']) || (!isExit(word) && !passport)) return [];
  const kept = /^(?:deny|refuse|withhold|confiscate)$/u.test(verb.lemma);
  const given = /^(?:issue|grant|give)$/u.test(verb.lemma);
  if (/^(?:suspend|stop|halt)$/u.test(verb.lemma))
    return passport ? [] : [draftOf(scene, verb, 'exit-ban', 'declared', null)];
  const told = passport ? (kept || (given && verbGroup(verb).negative)) && isOfService(scene) : kept || given;
  // "wanted men *are refused* passports"
  const who = whom ?? childBy(verb, 'iobj') ?? (isRelation(word.label, ['obj']) ? childBy(verb, 'nsubj:pass') : null);
  return told && who !== null ? [draftOf(scene, verb, 'exit-ban', 'in-force', who)] : [];
}

const isMust = (verb: Word): boolean =>
  verbGroup(verb).modality === 'obliged' ||
  (verb.head !== null && OWES.has(verb.head.lemma) && isRelation(verb.label, ['xcomp']));
