/**
 * Who did a harm: the one who killed, hurt, took or destroyed; whose attack or weapon it came of ("died in a *rebel*
 * ambush"); who attacked when it came ("were killed when *gunmen* stormed the post").
 */
import { ATTACKING_VERBS, WEAPON_NOUNS } from '../language/en/attackers.ts';
import { argumentsOf } from '../annotate/syntax/views/arguments.ts';
import { prepositionOf, withConjuncts } from '../annotate/syntax/views/noun-group.ts';
import { firstOfList } from '../annotate/syntax/views/verb-list.ts';
import { verbGroup } from '../annotate/syntax/views/verb-group.ts';
import { childBy, childrenBy, isRelation, upwards } from '../annotate/syntax/tree.ts';
import type { Party } from '../model/party.ts';
import type { Word } from '../model/syntax.ts';
import { partyOfWords, whoseAttack } from './attackers.ts';
import type { Scene } from './scene.ts';

/** `undergone`: what the verb's subject did is to suffer it ("died", "were killed"); of a noun ("the death of two") always. */
export function harmerOf(scene: Scene, word: Word, undergone: boolean): Party | null {
  const isVerb = word.upos === 'VERB' || word.upos === 'AUX';
  const doers = isVerb && (!undergone || verbGroup(word).voice === 'passive') ? argumentsOf(word).doers : [];
  const blamed = word.upos !== 'NOUN' ? [] : argumentsOf(word).doers.filter(({ how }) => how === 'control');
  const own = [...doers, ...blamed]
    .filter(({ word: doer }) => doer.confidence >= SURE && doer !== word)
    .map((one) => one.word);
  return (
    partyOfWords(scene, own) ?? ofAttackBeside(scene, word) ?? ofAttackMeanwhile(scene, word) ?? ofCause(scene, word)
  );
}

/** "*shelling by rebels caused* 40 deaths", "*air strikes* accounted for 60 injuries": whose attack the verb over the noun has as its doer. */
function ofCause(scene: Scene, word: Word): Party | null {
  // "296 *of the deaths*"
  const counted = isRelation(word.label, ['nmod']) && word.head?.upos === 'NUM' ? word.head : word;
  const first = firstOfList(counted);
  const blamed = first.head?.lemma === 'responsible' && childBy(first.head, 'cop') !== null ? first.head : null;
  // "the militia *was responsible for* 40 deaths"
  if (blamed !== null && prepositionOf(first) === 'for') return partyOfWords(scene, childrenBy(blamed, 'nsubj'));
  const verb = first.head;
  if (word.upos !== 'NOUN' || verb?.upos !== 'VERB' || !isRelation(first.label, ['obj', 'obl', 'xcomp'])) return null;
  if (!HARMING.has(verb.lemma) || verbGroup(verb).voice === 'passive') return null;
  const attacks = argumentsOf(verb)
    .doers.map((one) => one.word)
    .filter(({ lemma }) => WEAPON_NOUNS.has(lemma.toLowerCase()));
  return partyOfWords(scene, attacks);
}
const HARMING = new Set('cause inflict account result claim leave bring produce'.split(' '));

/** Arcs less sure than this tell nothing. */
const SURE = 0.35;

/** "killed *in a rebel ambush*", "the deaths of four *in Israeli strikes*", "dead *after Russian shelling*" */
function ofAttackBeside(scene: Scene, word: Word): Party | null {
  const beside = childrenBy(word, 'obl', 'nmod')
    .filter(({ confidence }) => confidence >= SURE)
    .flatMap(withConjuncts);
  for (const attack of beside)
    if (CAUSING.has(prepositionOf(firstOfList(attack)) ?? '') && WEAPON_NOUNS.has(attack.lemma.toLowerCase())) {
      const party = whoseAttack(scene, attack);
      if (party !== null) return party;
    }
  return null;
}
const CAUSING = new Set('in by from after during under following amid with through'.split(' '));

/** "killed *when gunmen attacked* the post", "*as rebels stormed* the town" */
function ofAttackMeanwhile(scene: Scene, word: Word): Party | null {
  for (const clause of childrenBy(word, 'advcl')) {
    const mark = childBy(clause, 'mark', 'advmod')?.lower ?? '';
    if (!WHEN.has(mark) || !ATTACKING_VERBS.has(clause.lemma)) continue;
    const party = partyOfWords(
      scene,
      argumentsOf(clause).doers.map((one) => one.word),
    );
    if (party !== null) return party;
  }
  // "attacked the post, in which five died"
  return isRelation(word.label, ['acl']) && word.head !== null ? ofNamedAttack(scene, word.head) : null;
}
const WHEN = new Set(['when', 'as', 'after', 'while']);

/** "a rebel *attack* that killed five", "an *ambush* in which five died" */
const ofNamedAttack = (scene: Scene, noun: Word): Party | null =>
  WEAPON_NOUNS.has(noun.lemma.toLowerCase()) ? whoseAttack(scene, noun) : null;

/** "gunmen *ambushed* a patrol: three died", "jets *bombed* the town; 250 died in the raid": who attacked in the clause before. */
export function attackerBefore(scene: Scene, word: Word): Party | null {
  for (let below: Word | null = word; below !== null; below = below.head) {
    const above = below.head;
    // "shelled the market, *where* nine died"
    if (above !== null && isRelation(below.label, ['acl']) && childBy(below, 'advmod')?.lower === 'where') {
      const verb = [...upwards(above)].find(({ upos }) => upos === 'VERB');
      if (verb === undefined || !ATTACKING_VERBS.has(verb.lemma) || isByMishap(verb)) return null;
      return partyOfWords(
        scene,
        argumentsOf(verb).doers.map((one) => one.word),
      );
    }
    if (above === null || !isRelation(below.label, ['parataxis']) || above.at > word.at) continue;
    const attack = [above, ...childrenBy(above, 'conj')].find(
      (verb) => ATTACKING_VERBS.has(verb.lemma) && verb.at < word.at && !isByMishap(verb),
    );
    return attack === undefined
      ? null
      : partyOfWords(
          scene,
          argumentsOf(attack).doers.map((one) => one.word),
        );
  }
  return null;
}

/** "a lorry *struck a mine*" */
const isByMishap = (verb: Word): boolean => childrenBy(verb, 'obj').some(({ lemma }) => MINES.has(lemma));
const MINES = new Set(['mine', 'landmine', 'ied', 'bomb', 'trap']);
