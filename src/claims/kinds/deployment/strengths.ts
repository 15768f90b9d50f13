/**
 * How strong a force is, told of its strength or numbers: "the military strength of UNMIS stood at 9,300", "guerrillas,
 * whose numbers are given as between 4,000 and 6,000", "thought to number 7,000", "credited with 12,000 fighters".
 */
import { childBy, childrenBy, wordAt } from '../../../annotate/syntax/tree.ts';
import { nounGroup } from '../../../annotate/syntax/views/noun-group.ts';
import type { QuantityMention } from '../../../model/annotation.ts';
import type { Party } from '../../../model/party.ts';
import type { Word } from '../../../model/syntax.ts';
import { actorBefore } from '../../act.ts';
import { partyAt } from '../../party-of.ts';
import { lowerAt, partyOf, type Scene } from '../../scene.ts';
import { ADDING, LESSENING } from './en-standing.ts';
import { ADDED, HAVING_MEN, LINKS, MARTIAL, STRENGTHS } from './en-strengths.ts';
import { type Force, forceAt, isArms } from './force.ts';
import type { Hit } from './hit.ts';
import { isMissionName } from './missions.ts';
import type { Act } from './schema.ts';

const FEWEST = 20;
const FURTHEST = 14;

export const strengthsIn = (scene: Scene): Hit[] =>
  scene.quantities
    .filter(({ share, low, high }) => share === null && (low ?? high ?? 0) >= FEWEST)
    .flatMap((figure) => toldOf(scene, figure) ?? numbered(scene, figure) ?? resized(scene, figure) ?? []);

const hit = (figure: QuantityMention, own: Force | null, word: Word, of: Party | null, act: Act): Hit[] => {
  const { low, high, relation, text } = figure;
  const force: Force = { word, what: own?.what ?? 'troops', count: { low, high, relation, text }, of };
  return [{ trigger: { from: word.at, to: word.at + 1 }, force, act, of, phrases: [], for: null }];
};

/** The force that the figure counts, if it names one. */
function unitOf(scene: Scene, { to }: QuantityMention): Force | null {
  for (let at = to; at < Math.min(to + 4, scene.sentence.to); at++) {
    const word = wordAt(scene.tree(), at);
    if (word === null || !/^(?:NOUN|PROPN|ADJ)$/u.test(word.upos)) return null;
    if (word.upos === 'ADJ' || word.label === 'compound') continue;
    if (/^(?:man|men|personnel|bayonet|sabre|rifle)s?$/u.test(word.lemma))
      return { word, what: 'troops', count: null, of: null };
    const force = forceAt(scene, word);
    return force !== null && !isArms(force.what) ? force : null;
  }
  return null;
}

const isBare = (scene: Scene, { to }: QuantityMention): boolean =>
  to >= scene.sentence.to || !/^(?:NOUN|PROPN|ADJ|SYM)$/u.test(wordAt(scene.tree(), to)?.upos ?? '');

/** "*strength* … at N": no clause between, and a word that joins them. */
function toldOf(scene: Scene, figure: QuantityMention): Hit[] | null {
  let linked = false;
  for (let at = figure.from - 1; at >= Math.max(scene.sentence.from, figure.from - FURTHEST); at--) {
    const lower = lowerAt(scene, at);
    if (/^[.;:—–]$/u.test(lower)) return null;
    linked ||= LINKS.has(lower);
    if (!STRENGTHS.has(lower)) continue;
    const noun = wordAt(scene.tree(), at);
    const unit = unitOf(scene, figure);
    if (!linked || noun === null || noun.upos !== 'NOUN' || (unit === null && !isBare(scene, figure))) return null;
    const owner = ownerOf(scene, noun);
    const martial = childrenBy(noun, 'amod', 'compound').some((one) => MARTIAL.has(one.lower));
    if (owner === null ? unit === null || !martial : !owner.armed && unit === null && !martial) return null;
    return hit(figure, unit ?? owner?.force ?? null, noun, owner?.of ?? null, 'present');
  }
  return null;
}

interface Owner {
  readonly of: Party | null;
  readonly force: Force | null;
  readonly armed: boolean;
}

/** "the strength *of X*", "*X's* strength", "*Taliban* strength", "X, *whose* numbers" */
function ownerOf(scene: Scene, noun: Word): Owner | null {
  const { possessor, of } = nounGroup(noun);
  const clause = possessor?.lower === 'whose' ? (noun.head?.head ?? null) : possessor;
  const mention = actorBefore(scene, noun);
  for (const word of [...(clause === null ? [] : [clause]), ...of]) {
    const owner = ownerAt(scene, word);
    if (owner !== null) return owner;
  }
  const name = childrenBy(noun, 'compound').find(({ upos }) => upos === 'PROPN');
  if (mention === null) return name === undefined ? null : ownerAt(scene, name);
  return { of: partyOf(mention), force: null, armed: /^(?:force|group)$/u.test(mention.kind) };
}

function ownerAt(scene: Scene, word: Word): Owner | null {
  const force = forceAt(scene, word);
  if (force !== null && !isArms(force.what)) return { of: force.of, force, armed: true };
  const of = isMissionName(word.text)
    ? (partyAt(scene, word) ?? { text: word.text, actor: null })
    : partyAt(scene, word);
  if (of === null) return null;
  const mention = scene.actors.find(({ from, to }) => from <= word.at && word.at < to);
  const armed = isMissionName(word.text) || /^(?:force|group)$/u.test(mention?.kind ?? '');
  return { of, force: null, armed: armed || (mention === undefined && word.upos === 'PROPN') };
}

/** "thought to *number 7,000*", "is *credited with* 12,000 fighters", "is thought to *have* 150 men left", "can *put* 5,000 men *into the field*" */
function numbered(scene: Scene, figure: QuantityMention): Hit[] | null {
  const cue = lowerAt(scene, figure.from - 1) === 'with' ? figure.from - 2 : figure.from - 1;
  const verb = wordAt(scene.tree(), cue);
  if (verb === null) return null;
  const number = /^(?:number|numbers|numbered|numbering)$/u.test(verb.lower) && lowerAt(scene, cue - 1) !== 'the';
  const unit = unitOf(scene, figure);
  const having = HAVING_MEN.has(verb.lemma) && (unit !== null || lowerAt(scene, figure.to + 1) === 'arms');
  if (!number && !(having && isOfMen(scene, verb, figure))) return null;
  if (number && unit === null && !isBare(scene, figure)) return null;
  const doer = subjectBefore(scene, cue);
  if (doer === null || !(doer.armed || (number && unit !== null))) return null;
  return hit(figure, doer.force ?? unit, unit?.word ?? verb, doer.of, 'present');
}

/** "credited *with*", "*thought to* have", "has N men *under arms*" */
function isOfMen(scene: Scene, { lemma, at }: Word, { to }: QuantityMention): boolean {
  if (lemma === 'credit') return true;
  const thought =
    lowerAt(scene, at - 1) === 'to' &&
    /(?:thought|believed|said|known|reckoned|estimated|reported)/u.test(lowerAt(scene, at - 2));
  for (let i = to; i < to + 6 && !thought; i++) {
    const [one, two, three] = [lowerAt(scene, i), lowerAt(scene, i + 1), lowerAt(scene, i + 2)];
    if (/^(?:under|in)$/u.test(one) && /^(?:arms|uniform)$/u.test(two)) return true;
    if (/^(?:in|into)$/u.test(one) && two === 'the' && three === 'field') return true;
    if (one === 'at' && /^(?:its|their|his)$/u.test(two) && /^(?:disposal|command)$/u.test(three)) return true;
    if (one === 'left' || /^[.,;:]$/u.test(one)) return one === 'left';
  }
  return thought;
}

/** Whoever stands as the subject before the words: the nearest armed body or force to the left. */
function subjectBefore(scene: Scene, at: number): Owner | null {
  const { words } = scene.tree();
  for (let i = at - 1; i >= Math.max(scene.sentence.from, at - FURTHEST); i--) {
    if (/^[.;:—–]$/u.test(lowerAt(scene, i))) return null;
    const word = words[i - scene.tree().from];
    if (word === undefined || !/^(?:NOUN|PROPN)$/u.test(word.upos) || (word.label === 'compound' && i < at - 1))
      continue;
    const owner = ownerAt(scene, word);
    if (owner?.armed === true) return owner;
  }
  return null;
}

/** "raised the force *from 450 to 900 men*", "trimmed its contingent *by 1,000 men*" */
function resized(scene: Scene, figure: QuantityMention): Hit[] | null {
  // "from 450 to 900" is one figure to those who count
  const ranged = /^from .+ to (.+)$/iu.exec(figure.text)?.[1] ?? null;
  if (ranged === null && lowerAt(scene, figure.from - 1) !== 'by') return null;
  const told = ranged === null ? figure : { ...figure, low: figure.high, relation: 'exactly' as const, text: ranged };
  for (let at = figure.from - 1; at >= Math.max(scene.sentence.from, figure.from - FURTHEST); at--) {
    const verb = wordAt(scene.tree(), at);
    if (verb === null || verb.upos !== 'VERB') continue;
    const [more, less] = [ADDED.has(verb.lemma) || ADDING.has(verb.lemma), LESSENING.has(verb.lemma)];
    if (!more && !less) return null;
    const object = childBy(verb, 'obj', 'nsubj:pass');
    const [unit, force] = [unitOf(scene, figure), object === null ? null : forceAt(scene, object)];
    if (object === null || (unit === null && force === null)) return null;
    const doer = childrenBy(verb, 'nsubj').map((one) => partyAt(scene, one))[0] ?? null;
    return hit(told, unit ?? force, unit?.word ?? object, doer ?? force?.of ?? null, less ? 'withdrawn' : 'sent');
  }
  return null;
}
