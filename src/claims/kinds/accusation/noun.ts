/** "Kyiv's accusation that …", "denied allegations of torture": an accusation told by its noun. */
import type { Word } from '../../../model/syntax.ts';
import { childrenBy } from '../../../annotate/syntax/tree.ts';
import { prepositionOf } from '../../../annotate/syntax/views/noun-group.ts';
import { firstOfList } from '../../../annotate/syntax/views/verb-list.ts';
import { type Act, actAt, actorBefore } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import { partyOf, type Scene } from '../../scene.ts';
import { contentsOf, type Holder, holderOf, holdersOf } from '../../stand.ts';
import { BLAMES, DENYING, SUFFERING } from './en.ts';
import { draftsOf, someone } from './blame.ts';
import { wrongsOf } from './wrongs.ts';

const CONTENT = new Set(['that', 'of']);

export function byNoun(scene: Scene, act: Act): Draft[] {
  const { word } = act;
  const above = governor(scene, word);
  const own = contentsOf(word, CONTENT);
  const heads = own.length > 0 || above === null ? own : hungAbove(word, above.word);
  const wrongs = wrongsOf(scene, heads.slice(0, 1));
  // a verb of blame over it tells the accusation itself
  if (wrongs.length === 0 || (above !== null && BLAMES.verbs.has(above.word.lemma))) return [];
  const accusers = ownersOf(scene, word);
  const against = someone(scene, phrasesOf(word, 'against'));
  const clause = heads[0]?.upos === 'VERB' ? someone(scene, childrenBy(heads[0], 'nsubj')) : null;
  const denied = above !== null && DENYING.has(above.word.lemma) && above.mood.stance !== 'denies';
  const suffers = above !== null && SUFFERING.has(above.word.lemma);
  const [subject] = above !== null && (denied || suffers) ? holdersOf(scene, above) : [];
  // "denied that it …": the pronoun goes back to who denies
  const accused = against ?? (clause?.actor == null && subject !== undefined ? subject.party : clause);
  if (accused === null) return [];
  if (denied && subject !== undefined)
    return draftsOf(act.trigger, accusers, [accused], wrongs, { stance: 'denies', claimant: subject });
  if (accusers.length === 0 && !suffers) return [];
  return draftsOf(act.trigger, accusers, [accused], wrongs);
}

/** "rejected the charge *that it armed* them": the clause that was hung on the verb. */
const hungAbove = (noun: Word, verb: Word): Word[] =>
  childrenBy(verb, 'advcl', 'ccomp', 'acl').filter(
    (one) => one.at > noun.at && childrenBy(one, 'mark').some(({ lower }) => lower === 'that'),
  );

/** The verb whose object the noun is. */
function governor(scene: Scene, word: Word): Act | null {
  const { head, label } = firstOfList(word);
  return head?.upos === 'VERB' && /^(?:obj|nsubj|obl)/u.test(label) ? actAt(scene, head.at) : null;
}
const phrasesOf = (word: Word, preposition: string): Word[] =>
  childrenBy(word, 'nmod', 'obl').filter((one) => prepositionOf(one) === preposition);

/** "*Kyiv's* accusation", "a *Saudi* allegation", "allegations *by* the envoy". */
function ownersOf(scene: Scene, word: Word): Holder[] {
  const told = [...childrenBy(word, 'nmod:poss'), ...phrasesOf(word, 'by'), ...phrasesOf(word, 'from')];
  const owners = told.flatMap((one) => holderOf(scene, one) ?? []);
  const before = owners.length > 0 ? null : actorBefore(scene, word);
  return before === null ? owners : [{ party: partyOf(before), name: before.name, isPrivate: false }];
}
