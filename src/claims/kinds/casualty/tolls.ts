/** Losses told by a figure for all the dead, or by what is left of them: tolls, key figures, bodies, graves, names. */
import { childrenBy, wordAt } from '../../../annotate/syntax/tree.ts';
import type { QuantityMention } from '../../../model/annotation.ts';
import type { PeopleGroup } from '../../people-group.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { ACT_NOUNS, BODIES, BODY_VERBS, COMES_TO, DEATH_PLACES, NOUNS, TOLLS, VERBS, VICTIMS } from './en.ts';
import { quantityOf as countOfNoun } from '../../act.ts';
import { modified } from './nouns.ts';
import type { Reading } from './phrases.ts';
import { fateBefore } from './fate-before.ts';
import { figureFor, isOwnFigure, losing, spanned } from './toll-figure.ts';
import { gravesOrNames } from './rolls.ts';

/** "the toll from the strike has risen to 36", "brought the toll among its men to 44" */
const toll: Reading = (scene, people, at, word) => {
  // "the death *count* stands at 30"
  const isToll =
    TOLLS.has(word) || (/^(?:count|tally)$/u.test(word) && /^(?:death|body)$/u.test(lowerAt(scene, at - 1)));
  const figure = isToll ? figureFor(scene, at, 20) : undefined;
  // another voice's toll counts whom it will: only soldiers stay soldiers
  return figure === undefined ? null : losing(scene, people, at, figure, 'killed', true);
};

const REVISES =
  /^(?:raised?|raises|raising|revised?|revises|revising|corrected|lowered|increased|updated|cut|brought)$/u;

/** "They counted 40 dead. Residents *put the number at* 60": of those whom the sentence before tells of. */
const again: Reading = (scene, people, at, word) => {
  if (!/^(?:number|figure|total|count|tally)$/u.test(word) || !/^(?:the|that|this)$/u.test(lowerAt(scene, at - 1)))
    return null;
  const revised = REVISES.test(lowerAt(scene, at - 2));
  const link = revised || PUTS.test(lowerAt(scene, at - 2)) ? at + 1 : behindPassive(scene, at);
  if (link === null || !(revised ? /^to$/u : /^(?:at|as|to)$/u).test(lowerAt(scene, link))) return null;
  const figure = scene.quantities.find(({ from, share }) => from === link + 1 && share === null);
  const before = scene.doc.sentences[scene.index - 1];
  if (figure === undefined || isOwnFigure(scene, figure)) return null;
  const fate = revised ? fateBefore(scene) : null;
  if (fate !== null) return losing(scene, people, at, figure, fate.effect);
  const from = before?.paragraph === scene.sentence.paragraph ? before.from : scene.sentence.from;
  for (let i = at - 1; i >= from; i--) {
    const fate = lowerAt(scene, i);
    const effect =
      VICTIMS.get(fate) ?? NOUNS.get(fate) ?? VERBS.get(fate)?.effect ?? (BODIES.has(fate) ? 'killed' : undefined);
    if (effect !== undefined) return losing(scene, people, at, figure, effect);
  }
  return null;
};
const PUTS = /^(?:puts?|putting|g[ai]ve|gives|giving|sets?|setting|fixed|fixes|revised|corrected|raised|lowered)$/u;

/** "the figure *was later corrected* to 32": the token behind; null where it is no such passive. */
function behindPassive(scene: Scene, at: number): number | null {
  let to = at + 1;
  while (to < at + 5 && /^(?:was|has|had|been|since|later|then|subsequently|afterwards)$/u.test(lowerAt(scene, to)))
    to++;
  return to > at + 1 && /^(?:put|given|set|fixed|revised|corrected|raised|lowered)$/u.test(lowerAt(scene, to))
    ? to + 1
    : null;
}

/** "the number of dead rose to 19", "the dead numbered 130", "estimates of the dead range from 500 to 800", "losses amounted to 60" */
const counted: Reading = (scene, people, at, word) => {
  const effect = VICTIMS.get(word) ?? NOUNS.get(word);
  if (effect === undefined || ACT_NOUNS.has(word) || !isSum(scene, at, word)) return null;
  const figure = figureFor(scene, at, 20);
  return figure === undefined ? null : losing(scene, people, at, figure, effect);
};

const isSum = (scene: Scene, at: number, word: string): boolean => {
  const [one, two, three] = [1, 2, 3].map((back) => lowerAt(scene, at - back)) as [string, string, string];
  if (/^(?:losses|casualties|deaths|fatalities)$/u.test(word)) return !scene.quantities.some(({ to }) => to === at);
  const sums = /^(?:number|numbers|count|figure|total|estimates?)$/u;
  if (one === 'of') return sums.test(two);
  // "the number of *RSF* dead", "estimates of *Iraq's military* dead"
  for (let i = at - 1; i >= Math.max(scene.sentence.from, at - 6); i--)
    if (lowerAt(scene, i) === 'of') {
      if (sums.test(lowerAt(scene, i - 1))) return true;
      break;
    }
  // "the number *killed*"
  if (sums.test(one)) return true;
  // "the number *of those* killed", "… and *of the civilians* wounded"
  if (WHOM.test(one)) return lowerAt(scene, at - 2) === 'of' || (two === 'the' && three === 'of');
  if (isPutAt(scene, at)) return true;
  // "the attack's victims *numbered* 17"
  if (/^(?:numbered|totall?ed)$/u.test(lowerAt(scene, at + 1))) return true;
  if (one === 'the')
    return (
      (two === 'of' && sums.test(three)) || (COMES_TO.has(lowerAt(scene, at + 1)) && lowerAt(scene, at + 1) !== 'of')
    );
  return false;
};

const WHOM =
  /^(?:those|people|persons|civilians|soldiers|troops|combatants|fighters|men|women|children|residents|\p{L}{3,}(?:ians|ans|is|ese))$/u;

/** "*put its own dead* since the start of the year at 312", "*gives* its losses *as* 40" */
function isPutAt(scene: Scene, at: number): boolean {
  // "put *Greek dead at* 112 and *wounded at* 640"
  if (lowerAt(scene, at + 1) === 'at' && scene.quantities.some(({ from }) => from === at + 2))
    for (let i = at - 1; i >= Math.max(scene.sentence.from, at - FARTHEST_PUT); i--) {
      if (/^[.;:]$/u.test(lowerAt(scene, i))) break;
      if (/^(?:puts?|putting|placed|estimate[sd]?|estimating)$/u.test(lowerAt(scene, i))) return true;
    }
  if (!/^(?:own|the|its|their|his|her|'s|’s|total|civilian|military)$/u.test(lowerAt(scene, at - 1))) return false;
  for (let i = at - 2; i >= Math.max(scene.sentence.from, at - 7); i--)
    if (
      /^(?:puts?|placed|places|estimate[sd]?|g[ai]ves?|giving|sets?|putting|placing|estimating)$/u.test(
        lowerAt(scene, i),
      )
    )
      return true;
  return false;
}

const FARTHEST_PUT = 12;

/** "Killed: 11", "Civilians killed: 4,509", "Deaths – 1,204", "Liquidated: 17 militants": an entry of a list of figures. */
const entry: Reading = (scene, people, at, word) => {
  const effect = VERBS.get(word)?.effect ?? NOUNS.get(word);
  if (effect === undefined) return null;
  // "27 *were killed:* thirteen of them …" is no entry
  const apart =
    /^[:–—=-]$/u.test(lowerAt(scene, at + 1)) && !/^(?:was|were|been|is|are|being)$/u.test(lowerAt(scene, at - 1));
  if (!apart && !opensEntry(scene, people, at)) return null;
  // "58 vehicles (destroyed: 25, captured: 33)"
  if (scene.materiel.some(({ to }) => to <= at)) return null;
  const figure = scene.quantities.find((one) => one.from === (apart ? at + 2 : at + 1) && one.share === null);
  if (figure === undefined || isOwnFigure(scene, figure)) return null;
  if (!apart && figure.to < scene.sentence.to && !/^[,.;)(]$/u.test(lowerAt(scene, figure.to))) return null;
  const own = people.find(({ from }) => from === figure.from);
  const next = lowerAt(scene, figure.to);
  const bounded = next === 'at' && [1, 2].some((k) => /^(?:least|most)$/u.test(lowerAt(scene, figure.to + k)));
  const alone = bounded || figure.to >= scene.sentence.to || /^(?:[,.;()]|and)$/u.test(next);
  const before = people.findLast(({ to, count }) => to === at && count === null);
  if (own?.noun != null) return losing(scene, people, at, figure, effect);
  if (!alone) return null;
  const group = { ...(before ?? modified(scene, at)), ...spanned(figure) };
  return { at, effect, groups: [group], active: false };
};

/** "*Killed* 214; *wounded* 300": the word opens its entry, with nothing but whose loss it is before it. */
function opensEntry(scene: Scene, people: readonly PeopleGroup[], at: number): boolean {
  const whose = people.find(({ to, count }) => to === at && count === null);
  const start = whose?.from ?? at;
  const verbal = wordAt(scene.tree(), at)?.xpos === 'VBD' && whose !== undefined;
  return !verbal && (start === scene.sentence.from || /^[;:(•·]$/u.test(lowerAt(scene, start - 1)));
}

/** "17 bodies were found", "the bodies of 31 villagers lay in a pit", "a mass grave with 86 bodies" */
const bodies: Reading = (scene, people, at, word) => {
  if (!BODIES.has(word) || /^(?:count|bags?|armou?r|parts)$/u.test(lowerAt(scene, at + 1))) return null;
  const noun = wordAt(scene.tree(), at);
  const own = people.find(({ from, to, count }) => from <= at && at < to && count !== null);
  // "*two hundred and six bodies* were found": parsers join the noun to the number
  let above = noun?.head ?? null;
  while (above !== null && own !== undefined && own.from <= above.at && above.at < own.to) above = above.head;
  if (noun === null) return null;
  above ??= noun;
  const inGrave = DEATH_PLACES.has(above.lower) || (HOLDS.has(above.lemma) && inPlaces(scene, noun.at));
  // "*400 bodies found* in the town"
  const found = childrenBy(noun, 'acl').some(({ lemma }) => BODY_VERBS.has(lemma));
  if (!BODY_VERBS.has(above.lemma) && !inGrave && !found) return null;
  // handed over, they are another kind's
  if (/^remains?$/u.test(word) && /^(?:receive|bring|take)$/u.test(above.lemma)) return null;
  const whose =
    lowerAt(scene, at + 1) === 'of' ? people.find(({ from }) => from > at + 1 && from <= at + 4) : undefined;
  const figure = own === undefined ? countOfNoun(scene, noun) : null;
  const group =
    own !== undefined || (figure !== null && figure.share === null)
      ? {
          ...(own ?? { ...modified(scene, at), ...spanned(figure as QuantityMention) }),
          category: modified(scene, at).category ?? ('unspecified' as const),
        }
      : whose;
  return group === undefined ? null : { at, effect: 'killed', groups: [group], active: false };
};
const HOLDS = new Set(['hold', 'contain', 'have', 'store', 'leave', 'abandon']);
const inPlaces = (scene: Scene, at: number): boolean => {
  for (let i = at - 1; i >= Math.max(scene.sentence.from, at - 10); i--)
    if (DEATH_PLACES.has(lowerAt(scene, i)) || /^(?:left|leaving|abandoned)$/u.test(lowerAt(scene, i))) return true;
  return false;
};

export const TOLL_READINGS: readonly Reading[] = [toll, counted, again, entry, bodies, gravesOrNames];
