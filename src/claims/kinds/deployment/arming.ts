/** Arming and recruiting, told of those who are armed or recruited: "X armed the rebels", "the militia recruited 300 children". */
import { argumentsOf } from '../../../annotate/syntax/views/arguments.ts';
import { childrenBy } from '../../../annotate/syntax/tree.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { verbGroup } from '../../../annotate/syntax/views/verb-group.ts';
import type { Word } from '../../../model/syntax.ts';
import { actorBefore, countOf } from '../../act.ts';
import { moodOf } from '../../act-mood.ts';
import { jointly, partiesAt } from '../../party-of.ts';
import type { Scene } from '../../scene.ts';
import { tellingOf } from '../../told.ts';
import { figureBeside } from './beside.ts';
import { RECRUITED } from './en.ts';
import { forceAt } from './force.ts';
import type { Hit } from './hit.ts';

const RECRUITING = /^(?:recruit|enlist|hire|contract|press|dragoon|conscript|coerce|force)$/u;
/** Verbs that need what people are pressed *into*. */
const PRESSING = /^(?:press|dragoon|coerce|force)$/u;
const RANKS = /^(?:militia|army|rank|force|service|unit|group|brigade|fighting|combat|soldiering)s?$/u;

/** "the *recruitment* of 45 girls by the militia" */
function recruitment(scene: Scene, noun: Word): Hit[] {
  if (noun.upos !== 'NOUN' || !/^(?:recruitment|enlistment|conscription|impressment)$/u.test(noun.lemma)) return [];
  const { negative } = verbGroup(noun.head ?? noun);
  const { doers, undergoers } = argumentsOf(noun);
  const behind = undergoers
    .flatMap(({ word }) => childrenBy(word, 'nmod'))
    .filter((one) => prepositionOf(one) === 'by');
  const by = jointly(partiesAt(scene, [...doers.map(({ word }) => word), ...behind]));
  return undergoers.flatMap(({ word: whom }): Hit[] => {
    const count = countOf(scene, whom);
    const young = /^(?:child|boy|girl|minor|teenager|youth|adolescent)$/u.test(whom.lemma);
    if (negative || count === null || !young || forceAt(scene, whom) !== null) return [];
    const force = { word: whom, what: 'troops' as const, count, of: by };
    return [{ trigger: { from: noun.at, to: noun.at + 1 }, force, act: 'recruited', of: by, phrases: [], for: null }];
  });
}

export function armedIn(scene: Scene): Hit[] {
  return scene.tree().words.flatMap((word): Hit[] => {
    if (word.upos === 'NOUN') return recruitment(scene, word);
    const arming = word.lemma === 'arm';
    if (word.upos !== 'VERB' || !(arming || RECRUITING.test(word.lemma))) return [];
    const { modality } = verbGroup(word);
    const mood = moodOf(word, verbGroup(word));
    if (mood === null || modality !== null || tellingOf(word) !== 'told') return [];
    const { doers, undergoers, circumstances } = argumentsOf(word);
    const pressed = circumstances.some(
      ({ word: one }) => prepositionOf(one) === 'into' && RANKS.test(one.lemma.toLowerCase()),
    );
    if (PRESSING.test(word.lemma) && !pressed) return [];
    const by = jointly(
      partiesAt(
        scene,
        doers.map((one) => one.word),
      ),
    );
    const stance = mood.stance === undefined ? {} : { stance: mood.stance };
    const trigger = { from: word.at, to: word.at + 1 };
    return undergoers.slice(0, 1).flatMap(({ word: whom }): Hit[] => {
      if (arming) {
        const side = partiesAt(scene, [whom])[0] ?? null;
        if (by === null || side === null) return [];
        const force = { word: whom, what: 'arms' as const, count: null, of: by };
        return [{ trigger, force, act: 'sent', of: by, phrases: [], for: side, ...stance }];
      }
      const count = countOf(scene, whom) ?? figureBeside(scene, whom);
      if (count === null || forceAt(scene, whom) !== null || !RECRUITED.has(whom.lemma)) return [];
      // whom somebody else's state hires
      const nation = actorBefore(scene, whom);
      const abroad = nation?.kind === 'people' && nation.actor !== null && by !== null && by.actor !== nation.actor;
      const force = { word: whom, what: abroad ? ('mercenaries' as const) : ('troops' as const), count, of: by };
      return [{ trigger, force, act: 'recruited', of: by, phrases: [], for: null, ...stance }];
    });
  });
}
