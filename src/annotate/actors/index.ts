/** Actors: noun groups around a known name or a head noun, collective references, and persons named by a title before. */
import { MAY_LEAD, TITLES } from '../../language/en/offices.ts';
import type { ActorMention, PlaceMention, Sentence, Token, TokenRange } from '../../model/annotation.ts';
import { slug } from '../../model/ids.ts';
import type { Pack } from '../../model/pack.ts';
import { isCapitalised, nameEnd, phraseAt, spanOf } from '../match.ts';
import { nameOf } from './forces.ts';
import { type Group, groupAt } from './groups.ts';
import { COLLECTIVE, HEADS } from './heads.ts';
import type { Lexicon } from './lexicon.ts';
import { withLocalOffices } from './local.ts';

import { withNames } from './unknown.ts';
import { withReadings } from './readings.ts';

export { buildLexicon, type Lexicon } from './lexicon.ts';
export { findReferences } from './references.ts';

const NONE = { places: [], materiel: [] };

export function findActors(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  lexicon: Lexicon,
  packs: readonly Pack[],
  times: readonly TokenRange[],
  /** what else holds words: places, equipment; in order */
  others: { readonly places: readonly PlaceMention[]; readonly materiel: readonly TokenRange[] } = NONE,
): ActorMention[] {
  const groups: Group[] = [];
  let t = 0;
  for (const sentence of sentences) {
    for (let at = sentence.from; at < sentence.to; ) {
      while (t < times.length && (times[t] as TokenRange).to <= at) t++;
      const time = times[t];
      // the month of a date is no part of the name behind it
      if (time !== undefined && time.from <= at) {
        at = time.to;
        continue;
      }
      const group = mentionAt(lexicon, tokens, at, Math.min(sentence.to, time?.from ?? sentence.to));
      if (group === null) at++;
      else {
        groups.push(withoutPlace(tokens, group));
        at = group.to;
      }
    }
  }
  const mentions = groups.map((group): ActorMention => {
    const { start, end } = spanOf(tokens, group);
    return { ...group, start, end, text: text.slice(start, end) };
  });
  const all = wholeBodies(text, tokens, withNames(text, tokens, sentences, mentions, { ...others, times }));
  const local = withLocalOffices(text, all, others.places);
  return namePersons(withParties(withReadings(tokens, local, lexicon), packs));
}

/** "the *Government Press Service*": a body of the government, and not the government and a body. */
function wholeBodies(text: string, tokens: readonly Token[], mentions: readonly ActorMention[]): ActorMention[] {
  const whole: ActorMention[] = [];
  for (const mention of mentions) {
    const before = whole.at(-1);
    const isGoingOn =
      before?.to === mention.from &&
      tokens[before.to - 1]?.text === 'Government' &&
      /^(?:organisation|force)$/u.test(mention.kind) &&
      isCapitalised(tokens[mention.from]);
    if (!isGoingOn || before === undefined) whole.push(mention);
    else
      whole[whole.length - 1] = {
        ...before,
        ...{ to: mention.to, end: mention.end, text: text.slice(before.start, mention.end) },
        name: `${before.name} ${mention.name}`,
      };
  }
  return whole;
}

/** "In Geneva *President Jane Doe* …": a place, then who is there. */
function withoutPlace(tokens: readonly Token[], group: Group): Group {
  const { from, to, kind, actor, name } = group;
  if (kind !== 'person' || actor !== slug(name) || !/^(?:in|at|from)$/u.test(tokens[from - 1]?.lower ?? ''))
    return group;
  for (let at = from + 1; at < to - 1; at++)
    if (OFFICES.has((tokens[at] as Token).lower) && isCapitalised(tokens[at])) {
      const own = nameOf(tokens, at, to);
      return { ...group, from: at, name: own, actor: slug(own) };
    }
  return group;
}
const OFFICES = new Set(
  'president premier king queen general colonel minister chancellor governor ambassador admiral'.split(' '),
);

function mentionAt(lexicon: Lexicon, tokens: readonly Token[], at: number, end: number): Group | null {
  const token = tokens[at] as Token;
  const collective = phraseAt(COLLECTIVE, tokens, at);
  if (collective !== null) {
    const to = at + collective.words.length;
    return { from: at, to, actor: null, name: nameOf(tokens, at, to), kind: 'collective', detached: false };
  }
  if (TITLES.has(token.lower) && isCapitalised(tokens[at + 1]) && titled(tokens, at, end).to > at + 1)
    return titled(tokens, at, end);
  if (
    !isCapitalised(token) &&
    !HEADS.has(token.lower) &&
    !lexicon.byFirst.has(token.lower) &&
    !MAY_LEAD.has(token.lower)
  )
    return null;
  return groupAt(lexicon, tokens, at, end);
}

function titled(tokens: readonly Token[], at: number, end: number): Group {
  let first = at;
  while (TITLES.has(tokens[first]?.lower ?? '')) first++;
  const to = nameEnd(tokens, first, Math.min(end, first + 7));
  const name = nameOf(tokens, first, to);
  return { from: at, to, actor: slug(name), name, kind: 'person', detached: false };
}

/** "Both sides" are the two parties named most in the text; with a pack, only parties of its sides count. */
function withParties(mentions: readonly ActorMention[], packs: readonly Pack[]): ActorMention[] {
  const members = new Set(packs.flatMap((pack) => pack.sides.flatMap((side) => side.members)));
  const firsts = packs.flatMap((pack) => pack.sides.map((side) => side.members[0])).filter((id) => id !== undefined);
  const counts = new Map<string, number>();
  for (const { actor, kind } of mentions) {
    if (actor !== null && kind !== 'organisation' && kind !== 'media' && (members.size === 0 || members.has(actor)))
      counts.set(actor, (counts.get(actor) ?? 0) + 1);
  }
  const top =
    firsts.length === 2
      ? firsts
      : [...counts]
          .sort((a, b) => b[1] - a[1])
          .slice(0, 2)
          .map(([id]) => id);
  return mentions.map((mention) =>
    mention.kind === 'collective' && top.length === 2 ? { ...mention, actors: top } : mention,
  );
}

/** A surname alone is the person who was introduced in full: "Jane Doe, the governor … Doe said". */
function namePersons(mentions: readonly ActorMention[]): ActorMention[] {
  const known = new Map<string, ActorMention>();
  return mentions.map((mention) => {
    const surname = /(\p{Lu}[\p{L}'’?-]+)$/u.exec(mention.name)?.[1];
    if (mention.kind !== 'person' || surname === undefined) return mention;
    const before = known.get(surname);
    if (mention.actor !== null && !known.has(surname)) known.set(surname, mention);
    const alone = mention.name.split(' ').length <= 1;
    return before !== undefined && alone
      ? { ...mention, actor: before.actor, name: before.name, detached: before.detached }
      : mention;
  });
}
