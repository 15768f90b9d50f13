/**
 * "X shelled the town; Y denied *it*", "a charge the ministry *rejected*": a denial that points back to what the sentence
 * told before is a claim of the same, denied, by the one who denies it.
 */
import { childBy, childrenBy, isRelation } from '../annotate/syntax/tree.ts';
import { argumentsOf } from '../annotate/syntax/views/arguments.ts';
import { verbGroup } from '../annotate/syntax/views/verb-group.ts';
import { CHARGES, DENYING } from '../language/en/denials.ts';
import type { Word } from '../model/syntax.ts';
import type { Draft } from './draft.ts';
import { jointly, partiesAt } from './party-of.ts';
import { lowerAt, type Scene } from './scene.ts';

/** One denied draft for each such verb: of what was told last before it. */
export function denialsBack(scene: Scene, drafts: readonly Draft[]): Draft[] {
  if (drafts.length === 0 || !hasDenial(scene)) return [];
  return scene.tree().words.flatMap((verb): Draft[] => {
    if (verb.upos !== 'VERB' || !DENYING.has(verb.lemma)) return [];
    const { negative, modality, voice } = verbGroup(verb);
    if (negative || modality !== null || voice === 'passive' || !pointsBack(verb)) return [];
    const party = jointly(
      partiesAt(
        scene,
        argumentsOf(verb).doers.map(({ word }) => word),
      ),
    );
    const told = drafts.findLast(({ trigger, stance }) => trigger.from < verb.at && stance !== 'denies');
    if (party === null || told === undefined) return [];
    const { modality: _, performed: __, voiced: ___, ...rest } = told;
    return [
      {
        ...rest,
        trigger: { from: verb.at, to: verb.at + 1 },
        stance: 'denies',
        modality: 'reported',
        claimant: { name: party.text ?? party.actor ?? '', party },
      },
    ];
  });
}

function hasDenial(scene: Scene): boolean {
  for (let at = scene.sentence.from; at < scene.sentence.to; at++)
    if (
      /^(?:den(?:y|ied|ies|ying)|reject|disclaim|dismiss|refut|disput|contradict|repudiat|disavow)/u.test(
        lowerAt(scene, at),
      )
    )
      return true;
  return false;
}

/** Its object is a pronoun or a word for what was said, without a content of its own; or it hangs on such a word. */
function pointsBack(verb: Word): boolean {
  if (childBy(verb, 'ccomp', 'xcomp') !== null) return false;
  const hung = isRelation(verb.label, ['acl']) && verb.head !== null && isBare(verb.head);
  return hung || childrenBy(verb, 'obj').some((one) => POINTING.has(one.lower) || isBare(one));
}
const POINTING = new Set(['it', 'this', 'that', 'these', 'which', 'so']);

const isBare = (noun: Word): boolean =>
  CHARGES.has(noun.lemma) &&
  childrenBy(noun, 'nmod').length === 0 &&
  !childrenBy(noun, 'acl').some(({ children }) =>
    children.some(({ label, lower }) => label === 'mark' && lower === 'that'),
  );
