/** Whose the equipment was, and who destroyed or took it. */
import type { ActorMention } from '../../../model/annotation.ts';
import type { Basis } from '../../../model/claim.ts';
import type { Party } from '../../../model/party.ts';
import { type Act, actorBefore, actorsOf } from '../../act.ts';
import { partyOfWords } from '../../attackers.ts';
import { harmerOf } from '../../harm.ts';
import { lowerAt, partyOf, type Scene, voiceAt } from '../../scene.ts';
import { childBy } from '../../../annotate/syntax/tree.ts';
import type { Says } from './en.ts';
import type { Item } from './items.ts';

export interface Whose {
  readonly owner: Party | null;
  readonly basis: Readonly<Record<string, Basis>>;
}

/** What wages war, or a people it is named by; papers and organisations own no tanks that a text tells of. */
const isSide = ({ kind, actor, actors }: ActorMention): boolean =>
  kind !== 'organisation' && kind !== 'media' && (actor !== null || actors !== undefined || kind !== 'force');

const stated = (owner: Party | null): Whose => ({ owner, basis: {} });

/** Whose the item was: told beside it, by the verb that tells of a loss, by the rest of its list, or by who reports a loss. */
export function ownerOf(scene: Scene, act: Act | null, says: Says | null, item: Item, list: readonly Item[]): Whose {
  const own = besideItem(scene, item);
  if (own !== null) return stated(own);
  const loser = says?.own && act !== null ? loserOf(scene, act) : null;
  if (loser !== null) return stated(loser);
  const before = act?.form === 'noun' && says?.own ? actorBefore(scene, act.word) : null;
  if (before !== null && isSide(before)) return stated(partyOf(before));
  const speaker = voiceAt(scene, act?.word.at ?? item.from)?.speaker ?? null;
  const voice: Party | null =
    speaker === null || speaker.actor === null ? null : { text: speaker.text, actor: speaker.actor };
  if (item.possessive && voice !== null) return stated(voice);
  const mates = list.filter((one) => one !== item && besideItem(scene, one) !== null);
  const [mate] = mates;
  const ids = new Set(mates.map((one) => besideItem(scene, one)?.actor));
  if (mate !== undefined && ids.size === 1)
    return inferred(besideItem(scene, mate), `inherited from the list, "${textNear(scene, mate)}"`, 'inherited');
  return says?.own && voice !== null && isBelligerent(scene, voice.actor)
    ? inferred(voice, 'a party that reports losses without saying whose reports its own', 'inferred')
    : stated(null);
}

const inferred = (owner: Party | null, from: string, how: 'inherited' | 'inferred'): Whose => ({
  owner,
  basis: { 'materiel.owner': { how, from } },
});

/** "the *army* lost 12 tanks"; of what it cost, "cost *the army* 14 lorries", "the price *to the militia* was nine tanks" */
function loserOf(scene: Scene, act: Act): Party | null {
  if (!/^(?:cost|price|bill)$/u.test(act.lemma)) return doersOf(scene, act) ?? ofLoss(scene, act);
  const words =
    act.form === 'verb'
      ? act.undergoers
      : act.phrases.filter(({ preposition }) => preposition === 'to').map((one) => one.word);
  return partyOfAll(actorsOf(scene, words).filter(isSide)) ?? partyOfWords(scene, words);
}

/** "losses *of the Libyan army* included 89 tanks" */
const ofLoss = (scene: Scene, { form, undergoers }: Act): Party | null =>
  form === 'noun' ? partyOfAll(actorsOf(scene, undergoers).filter(isSide)) : null;

/** Who does it; a pronoun or "its troops" in what a party says is that party. */
function doersOf(scene: Scene, act: Act): Party | null {
  const named = actorsOf(scene, act.doers).filter(isSide);
  const known = named.some(({ actor, actors }) => actor !== null || actors !== undefined);
  const [first] = act.doers;
  if (known || first === undefined || (first.upos !== 'PRON' && childBy(first, 'nmod:poss')?.upos !== 'PRON'))
    return partyOfAll(named) ?? partyOfWords(scene, act.doers);
  const speaker = voiceAt(scene, act.word.at)?.speaker ?? null;
  if (speaker === null || (speaker.actor === null && !speaker.actors))
    return partyOfWords(scene, act.doers) ?? partyOfAll(named);
  const { actor, actors } = speaker;
  return { text: first.text, actor, ...(actors ? { actors: [...actors] } : {}) };
}

/** "*Iraqi* tanks", "tanks *of the Iraqi army*", "trucks belonging to *the militia*". */
function besideItem(scene: Scene, item: Item): Party | null {
  if (item.owner !== null && isSide(item.owner)) return partyOf(item.owner);
  const behind = scene.actors.find(({ from }) => from >= item.to && from <= item.to + 4 && isOf(scene, item.to, from));
  return behind !== undefined && isSide(behind) ? partyOf(behind) : null;
}

function isOf(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (!/^(?:of|the|belonging|to|owned|operated|by)$/u.test(lowerAt(scene, at))) return false;
  return /^(?:of|belonging|owned|operated)$/u.test(lowerAt(scene, from));
}

const isBelligerent = (scene: Scene, actor: string | null): boolean => {
  const kinds = actor === null ? undefined : scene.kindsOf.get(actor);
  return (
    kinds !== undefined &&
    (kinds.has('state') || kinds.has('force')) &&
    !kinds.has('organisation') &&
    !kinds.has('media')
  );
};

const textNear = (scene: Scene, { from, to }: Item): string =>
  scene.doc.text.slice(scene.tokens[from]?.start ?? 0, scene.tokens[to - 1]?.end ?? 0);

/** Who did it; nobody where the verb tells of the loser or of a mishap. */
export function byWhom(scene: Scene, act: Act, says: Says, owner: Party | null): Party | null {
  if (says.subject === 'always' || (says.own && act.form === 'verb' && act.undergoers.length === 0)) return null;
  if (says.own && !isPassive(act)) return null;
  const by = (act.form === 'verb' || !says.own ? doersOf(scene, act) : null) ?? harmerOf(scene, act.word, true);
  return by !== null && by.actor !== null && by.actor === owner?.actor ? null : by;
}

const isPassive = ({ word }: Act): boolean =>
  word.children.some(({ label }) => label === 'aux:pass' || label === 'obl:agent');

function partyOfAll(actors: readonly ActorMention[]): Party | null {
  const [first] = actors;
  if (first === undefined) return null;
  const ids = [...new Set(actors.flatMap((one) => one.actors ?? (one.actor === null ? [] : [one.actor])))];
  if (actors.length === 1 || ids.length <= 1) return partyOf(first);
  return { text: actors.map(({ text }) => text).join(' and '), actor: null, actors: ids };
}
