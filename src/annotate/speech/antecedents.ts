/** Whom a pronoun or a bare role ("it", "the ministry", "he") stands for: the last speaker or actor of that sort. */
import { BARE, OFFICIAL } from '../../language/en/offices.ts';
import { PRONOUNS } from '../../language/en/reporting.ts';
import type { ActorMention, Speaker, Token, TokenRange } from '../../model/annotation.ts';
import { nameOf } from '../actors/forces.ts';
import { mouthpieceOf } from './mouthpieces.ts';

export interface Memory {
  person: Speaker | null;
  body: Speaker | null;
}

/** The speaker for the words at `range`; `actor` is the mention that stands there, if one does. */
export function speakerAt(
  tokens: readonly Token[],
  range: TokenRange,
  actor: ActorMention | null,
  memory: Memory,
  earlier: readonly ActorMention[],
): Speaker {
  const text = nameOf(tokens, range.from, range.to);
  const plain = { name: text.replace(/^(?:the|a|an)\s+/iu, ''), text, range, actor: null };
  const pronoun = range.to - range.from === 1 ? PRONOUNS.get((tokens[range.from] as Token).lower) : undefined;
  if (pronoun !== undefined) {
    const known = (pronoun === 'person' ? memory.person : memory.body) ?? (pronoun === 'body' ? memory.person : null);
    const isFar = pronoun === 'body' && known?.range != null && range.from - known.range.to > BODY_REACH;
    return known === null || isFar ? plain : { ...known, text, range };
  }
  const owner =
    actor?.actor != null || actor?.actors !== undefined ? null : mouthpieceOf(tokens, range, memory, earlier);
  if (owner !== null) return owner;
  if (actor === null) {
    const role = byRole(tokens[range.to - 1]?.lower ?? '', range.from, earlier);
    if (role === 'one of several') return plain;
    return role !== null
      ? { name: role.name, text, range, actor: role.actor }
      : (bySurname(text, earlier, plain, range) ?? { ...plain, actor: officeOf(range, earlier) });
  }
  if (actor.actor !== null || actor.actors !== undefined) {
    return { name: actor.name, text, range, actor: actor.actor, ...(actor.actors ? { actors: actor.actors } : {}) };
  }
  const known = byRole(tokens[actor.to - 1]?.lower ?? '', actor.from, earlier);
  if (known === 'one of several') return { ...plain, name: actor.name };
  if (known !== null) return { name: known.name, text, range, actor: known.actor };
  // "the *Chechen* government" is not that of the state named last
  const state =
    !/\p{Lu}/u.test(
      actor.name
        .replace(/\bGovernment\b.*/u, '')
        .split(/\s/u)
        .slice(0, -1)
        .join(' '),
    ) &&
    (OFFICIAL.has(tokens[actor.to - 1]?.lower ?? '') || /\bGovernment\b/u.test(actor.name)) &&
    (/^the\b/iu.test(text) || tokens[range.from - 1]?.lower === 'the')
      ? stateNear(actor, earlier)
      : null;
  return { ...plain, name: actor.name, actor: state };
}

/** "They" are nobody who was named last so many tokens ago. */
const BODY_REACH = 60;
const NEAR_MENTIONS = 12;

/** The state named last; where armies of several have a part, only one that was named after them, and not merely as a place. */
function stateNear(mention: ActorMention, earlier: readonly ActorMention[]): string | null {
  const near = earlier
    .filter((one) => one.to <= mention.from)
    .slice(-NEAR_MENTIONS)
    .filter(({ actor, kind }) => actor !== null && (kind === 'state' || kind === 'force'));
  const last = near.findLast(({ kind }) => kind === 'state');
  if (last === undefined) return null;
  // a *federal* government is no rebels' one
  const isOnly = near.every(({ actor }) => actor === last.actor) || /\b(?:federal|central)\b/iu.test(mention.text);
  return isOnly || (last === near.at(-1) && last.reading === undefined) ? last.actor : null;
}

/**
 * "the ministry", "the Observatory": the last body named in full whose name holds the word. Where several are so named and
 * the last lies far back, nobody can tell which is meant.
 */
function byRole(word: string, at: number, earlier: readonly ActorMention[]): ActorMention | 'one of several' | null {
  if (!BARE.has(word)) return null;
  const whole = new RegExp(`(?:^|[^\\p{L}])${word}(?:$|[^\\p{L}])`, 'u');
  const before = earlier.filter((one) => one.to <= at);
  const named = before.filter((one) => one.actor !== null && whole.test(one.name.toLowerCase()));
  const last = named.at(-1) ?? null;
  const isOnly = named.every(({ actor }) => actor === last?.actor);
  return last === null || isOnly || before.slice(-NEAR_MENTIONS).includes(last) ? last : 'one of several';
}

/** "an army spokesman, *Jane Doe*": the name in apposition speaks for whom the office does. */
const officeOf = ({ from, to }: TokenRange, earlier: readonly ActorMention[]): string | null =>
  earlier.findLast((one) => one.kind === 'person' && one.to === to && one.from < from)?.actor ?? null;

function bySurname(
  text: string,
  earlier: readonly ActorMention[],
  plain: { range: TokenRange },
  range: TokenRange,
): Speaker | null {
  if (!/^\p{Lu}[\p{L}'’-]+$/u.test(text)) return null;
  const known = earlier.findLast(
    (one) => one.to <= range.from && (one.name.endsWith(` ${text}`) || one.name.endsWith(`-${text}`)),
  );
  return known === undefined ? null : { name: known.name, text, range: plain.range, actor: known.actor };
}
