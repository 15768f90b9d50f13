/** How many men an undertaking has, told in brackets: "the British landing (Operation Palliser, *800 men*)". */
import { wordAt } from '../../../annotate/syntax/tree.ts';
import { nounGroup } from '../../../annotate/syntax/views/noun-group.ts';
import type { Word } from '../../../model/syntax.ts';
import { actorBefore } from '../../act.ts';
import { partyAt } from '../../party-of.ts';
import { lowerAt, partyOf, type Scene } from '../../scene.ts';
import type { Hit } from './hit.ts';

const MEN = /^(?:men|soldiers|troops|personnel|legionnaires|paratroopers|marines|fighters|peacekeepers|strong)$/u;
const UNDERTAKINGS =
  /^(?:intervention|operation|expedition|landing|deployment|mission|force|airlift|occupation|campaign|presence|invasion)$/iu;
const FEWEST = 20;
const WIDEST = 8;

export const bracketedIn = (scene: Scene): Hit[] =>
  scene.quantities.flatMap((figure): Hit[] => {
    const { from, to, share, low, high, relation, text } = figure;
    if (share !== null || (low ?? high ?? 0) < FEWEST || !MEN.test(lowerAt(scene, to))) return [];
    const open = openBefore(scene, from);
    const noun = open === null ? null : nounBefore(scene, open);
    if (noun === null) return [];
    const mention = actorBefore(scene, noun);
    const { possessor } = nounGroup(noun);
    const of = mention !== null ? partyOf(mention) : possessor === null ? null : partyAt(scene, possessor);
    const force = { word: noun, what: 'troops' as const, count: { low, high, relation, text }, of };
    const phrases = nounGroup(noun).head.children.flatMap((word) => {
      const preposition = word.children.find(({ label }) => label === 'case')?.lower;
      return preposition === 'in' && word.at < from ? [{ preposition, word }] : [];
    });
    return [{ trigger: { from: noun.at, to: noun.at + 1 }, force, act: 'sent', of, phrases, for: null }];
  });

function openBefore(scene: Scene, from: number): number | null {
  for (let at = from - 1; at >= Math.max(scene.sentence.from, from - WIDEST); at--) {
    if (lowerAt(scene, at) === ')') return null;
    if (lowerAt(scene, at) === '(') return at;
  }
  return null;
}

/** "landing *in the spring* (": the undertaking stands right before the bracket, or a few words off. */
function nounBefore(scene: Scene, open: number): Word | null {
  for (let at = open - 1; at >= Math.max(scene.sentence.from, open - WIDEST); at--) {
    const word = wordAt(scene.tree(), at);
    if (word === null || word.upos === 'VERB' || word.upos === 'PUNCT') return null;
    if (UNDERTAKINGS.test(word.lemma)) return word;
  }
  return null;
}
