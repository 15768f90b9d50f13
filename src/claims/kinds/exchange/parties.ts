/** Who gives and who gets. */
import type { ActorMention } from '../../../model/annotation.ts';
import type { Party } from '../../../model/party.ts';
import { type Act, actorsOf } from '../../act.ts';
import { governor, partyOf, type Scene, voiceAt } from '../../scene.ts';
import type { Says } from './en.ts';
import type { Freed } from './objects.ts';
import type { ExchangeSlots } from './schema.ts';

const isSide = ({ kind }: ActorMention): boolean => kind !== 'media' && kind !== 'organisation';

/** Who gives and who gets: of an exchange all who take part; else who does it, "to" and "from" whom. */
export function parties(
  scene: Scene,
  act: Act,
  { way }: Says,
  { nation, word }: Freed,
): Pick<ExchangeSlots, 'from' | 'to'> {
  const doers = partyOfAll(
    scene,
    act,
    actorsOf(
      scene,
      act.doers.filter((one) => one !== word),
    ).filter(isSide),
  );
  const by = (preposition: string): Party | null => {
    const words = act.phrases.filter((phrase) => phrase.preposition === preposition).map(({ word }) => word);
    const found =
      actorsOf(scene, words)[0] ??
      scene.actors.find(({ from }) => from > act.trigger.from && governor(scene, from) === preposition);
    return found === undefined ? null : partyOf(found);
  };
  const home = nation === null ? null : partyOf(nation);
  if (way === 'gets') return { from: by('from'), to: doers ?? home };
  if (way === 'lets') return { from: doers, to: by('to') ?? home };
  return home !== null && home.actor !== null
    ? { from: other(doers, home.actor), to: home }
    : { from: doers, to: doers };
}

/** Of two who exchange, the one whose people they are not. */
function other(doers: Party | null, home: string): Party | null {
  const rest = doers?.actors?.filter((id) => id !== home) ?? [];
  return rest.length === 1 ? { text: null, actor: rest[0] as string } : null;
}

function partyOfAll(scene: Scene, act: Act, actors: readonly ActorMention[]): Party | null {
  const [first] = actors;
  const ids = [...new Set(actors.flatMap((one) => one.actors ?? (one.actor === null ? [] : [one.actor])))];
  if (first !== undefined && (actors.length === 1 || ids.length <= 1) && ids.length > 0) return partyOf(first);
  if (ids.length > 1) return { text: actors.map(({ text }) => text).join(' and '), actor: null, actors: ids };
  // "it had released": the one who speaks
  const speaker = act.doers[0]?.upos === 'PRON' ? voiceAt(scene, act.word.at)?.speaker : undefined;
  if (speaker !== undefined && speaker.actor !== null)
    return { text: act.doers[0]?.text ?? null, actor: speaker.actor };
  return first === undefined ? null : partyOf(first);
}
