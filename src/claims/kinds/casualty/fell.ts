/** Those who fall in battle or under fire: "twelve marines *fell* at Hue", "200 *fallen*". */
import type { PeopleGroup } from '../../people-group.ts';
import { lowerAt, type Scene } from '../../scene.ts';
import { before, told } from './loss.ts';
import type { Reading } from './phrases.ts';
import { befallenAt } from './roles.ts';

/** "twelve marines fell at Hue": soldiers who fall, unless they fall back, ill or from something. */
export const fell: Reading = (scene, people, at, word) => {
  const next = lowerAt(scene, at + 1);
  const to =
    next === 'to' &&
    [2, 3, 4].some((k) =>
      /^(?:bullets?|arrows?|fire|shells?|mines?|snipers?|bombs?|gunfire|shellfire)$/u.test(lowerAt(scene, at + k)),
    );
  // "spoke of *200 fallen*"
  const beside =
    word === 'fallen' ? people.find(({ to, count, noun }) => to === at && count !== null && noun === null) : undefined;
  if (beside !== undefined) return told(at, 'killed', [beside]);
  const behind = /^(?:at|in|near|on|during|before|outside|that|when|as|while|under|[.,;])$/u.test(next);
  const dated = scene.times.some(({ from }) => from === at + 1);
  if (!/^(?:fell|fallen)$/u.test(word) || !(to || behind || dated)) return null;
  if (/^(?:love|line|step|hands)$/u.test(lowerAt(scene, at + 2))) return null;
  const group = befallenAt(scene, people, at, 'subject')?.groups[0] ?? before(people, at, 0);
  // "376 *Americans* fell"
  const soldiers =
    group !== undefined &&
    (group.category === 'military' || /^(?:men|name)$/u.test(group.noun ?? '') || isNation(group));
  if (group === undefined || group.count === null) return null;
  // "ninety of our sons *fell* at the ford"
  const mourned = /^(?:compatriots|countrymen|comrades|martyrs|brothers|colleagues|heroes)$/u.test(group.noun ?? '');
  if (mourned) return told(at, 'killed', [group]);
  if (soldiers) return told(at, 'killed', [{ ...group, category: 'military' }]);
  // "nineteen people fell *when the guards fired* into the crowd"
  return group.noun !== null && group.count.low !== 1 && hasShots(scene) ? told(at, 'killed', [group]) : null;
};

const hasShots = (scene: Scene): boolean =>
  scene
    .tree()
    .words.some(
      ({ lemma, upos }) =>
        (upos === 'VERB' && /^(?:fire|shoot|shell|bomb|bombard|strafe|attack)$/u.test(lemma)) ||
        /^(?:bullet|gunfire|volley|shell|bomb|sniper|mine|rocket|ambush)$/u.test(lemma),
    );

const isNation = ({ noun, actor, to }: PeopleGroup): boolean =>
  actor !== null && actor.kind === 'people' && actor.to === to && noun !== null;
