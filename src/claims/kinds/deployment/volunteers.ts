/** Persons who volunteer or sign up to fight: "X volunteered to serve", "200 Danes volunteered". */
import type { Party } from '../../../model/party.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { Word } from '../../../model/syntax.ts';
import { childBy, childrenBy } from '../../../annotate/syntax/tree.ts';
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { nounGroup, prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import { countOf, placesOf } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import { partiesAt, partyAt, textAt } from '../../party-of.ts';
import type { Scene } from '../../scene.ts';
import { tellingOf } from '../../told.ts';
import { PERSONS, SERVING } from './en.ts';
import { forceAt } from './force.ts';
import type { DeploymentSlots } from './schema.ts';

export function volunteersIn(scene: Scene): Draft[] {
  return scene.tree().words.flatMap((word): Draft[] => {
    if (word.upos !== 'VERB' || word.lemma !== 'volunteer' || tellingOf(word) !== 'told') return [];
    const { modality, negative } = verbGroup(word);
    if (modality !== null || negative || !isForWar(word)) return [];
    return argumentsOf(word).doers.flatMap(({ word: person }): Draft[] => {
      const named = scene.actors.some(
        ({ kind, from, to }) => kind === 'person' && from < person.reach.to && person.reach.from < to,
      );
      if (!named && person.upos !== 'PROPN' && person.upos !== 'NUM' && !PERSONS.has(person.lemma)) return [];
      const count =
        named || person.upos === 'PROPN' ? one(textAt(scene, nounGroup(person).core)) : countOf(scene, person);
      const of: Party = partyAt(scene, person) ?? { text: textAt(scene, nounGroup(person).core), actor: null };
      const slots: DeploymentSlots = {
        what: 'volunteers',
        count,
        of,
        to: null,
        for: null,
        act: 'recruited',
        subset: false,
      };
      return [{ trigger: { from: word.at, to: word.at + 1 }, slots }];
    });
  });
}

const GOING = /^(?:go|travel|arrive|come|leave|flock|head|flee|cross)$/u;

/** "have gone to X to fight for Y": people from elsewhere who come to fight. */
export function goersIn(scene: Scene): Draft[] {
  return scene.tree().words.flatMap((word): Draft[] => {
    if (word.upos !== 'VERB' || !GOING.test(word.lemma) || tellingOf(word) !== 'told') return [];
    const purpose = childrenBy(word, 'advcl', 'xcomp').find(
      (one) => one.lemma === 'fight' && verbGroup(one).form === 'infinitive',
    );
    if (purpose === undefined || verbGroup(word).modality !== null) return [];
    const stance = verbGroup(word).negative ? { stance: 'denies' as const } : {};
    const side =
      partiesAt(
        scene,
        childrenBy(purpose, 'obl').filter((one) => /^(?:for|alongside|with)$/u.test(prepositionOf(one) ?? '')),
      )[0] ?? null;
    const where = childrenBy(word, 'obl').find((one) => /^(?:to|in|into)$/u.test(prepositionOf(one) ?? ''));
    return argumentsOf(word).doers.flatMap(({ word: people }): Draft[] => {
      const known = scene.actors.some(({ kind, from, to }) => kind === 'people' && from <= people.at && people.at < to);
      if (!known || forceAt(scene, people) !== null) return [];
      const slots: DeploymentSlots = {
        what: 'mercenaries',
        count: countOf(scene, people),
        of: partyAt(scene, people) ?? { text: textAt(scene, nounGroup(people).core), actor: null },
        to: where === undefined ? null : textAt(scene, nounGroup(where).core),
        for: side,
        act: 'sent',
        subset: false,
      };
      const place = where === undefined ? undefined : placesOf(scene, [where])[0];
      const basis = { 'deployment.what': { how: 'inferred' as const, from: 'people who travel to fight' } };
      return [
        {
          trigger: { from: word.at, to: word.at + 1 },
          slots,
          basis,
          ...stance,
          ...(place === undefined ? {} : { place }),
        },
      ];
    });
  });
}

const one = (text: string): Quantity => ({ low: 1, high: 1, relation: 'exactly', text });

/** "volunteered to serve", "for the army", or nothing more; "at a shelter", "to cook" is another thing. */
function isForWar(verb: Word): boolean {
  const task = childBy(verb, 'xcomp');
  if (task !== null) return SERVING.has(task.lemma);
  const phrases = childrenBy(verb, 'obl').map((word) => ({ word, preposition: prepositionOf(word) ?? '' }));
  if (phrases.some(({ preposition }) => /^(?:at|with|as|in)$/u.test(preposition))) return false;
  const cause = phrases.find(({ preposition }) => preposition === 'for');
  if (cause !== undefined)
    return /^(?:army|front|service|duty|war|battalion|brigade|military|guard|force)$/u.test(cause.word.lemma);
  return childBy(verb, 'obj') === null && childrenBy(verb, 'advcl').length > 0;
}
