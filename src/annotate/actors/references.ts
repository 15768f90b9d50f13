/**
 * Words that go back to an actor: pronouns ("she", "they") and roles behind a determiner ("the group", "our partners").
 * `actor` is that of the antecedent where it can be told: for a person the last person named, for a role the last body
 * whose name holds the word or whose kind it is; else null.
 */
import { ROLES } from '../../language/en/naming.ts';
import { MODIFIERS } from '../../language/en/offices.ts';
import type { ActorMention, Sentence, Token, TokenRange } from '../../model/annotation.ts';
import { slug } from '../../model/ids.ts';
import { isCapitalised, spanOf } from '../match.ts';
import { actsAt } from './names.ts';

const PERSON = /^(?:he|she|him)$/u;
const SPEAKER = /^(?:i|we)$/u;
const SEVERAL = /^(?:they|them|us)$/u;
const DETERMINER = /^(?:the|this|that|these|those|our|their|his|her|its|my|your|both|all|some|another)$/u;
const GROUP_ROLE = /^(?:group|organisation|organization|movement|militia|faction)$/u;
const MOST_BETWEEN = 3;
const POINTS = /^(?:this|that|these|those|all|some|both)$/u;
/** Behind "said it": not "is" and "was", of which the weather is told too. */
const HELPING = /^(?:would|will|has|had|does|did|can|could|may|might|must)$/u;
/** Plurals that tell of somebody in play without a determiner. */
const BARE = /^(?:allies|partners|donors|backers|supporters|perpetrators|attackers|victims|worshippers)$/u;

export function findReferences(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  actors: readonly ActorMention[],
): ActorMention[] {
  const found: ActorMention[] = [];
  let person: ActorMention | null = null;
  let body: ActorMention | null = null;
  let a = 0;
  const add = (range: TokenRange, kind: ActorMention['kind'], of: ActorMention | null): void => {
    const { start, end } = spanOf(tokens, range);
    const words = text.slice(start, end);
    found.push({
      from: range.from,
      to: range.to,
      start,
      end,
      text: words,
      actor: of?.actor ?? null,
      name: of?.name ?? words,
      kind,
      detached: of?.detached ?? false,
    });
  };
  for (const sentence of sentences) {
    let latest: ActorMention | null = null;
    for (let at = sentence.from; at < sentence.to; ) {
      while (a < actors.length && (actors[a] as ActorMention).from < at) a++;
      const here = actors[a];
      if (here !== undefined && here.from === at) {
        if (here.kind === 'person' && /\p{Lu}/u.test(here.name)) person = here;
        else if (isBody(here)) body = here;
        latest = here;
        at = Math.max(here.to, at + 1);
        continue;
      }
      const { lower } = tokens[at] as Token;
      const range = { from: at, to: at + 1 };
      const role = DETERMINER.test(lower) ? roleAt(tokens, at, Math.min(sentence.to, here?.from ?? sentence.to)) : null;
      if (role !== null) {
        add(role, 'collective', GROUP_ROLE.test(tokens[role.to - 1]?.lower ?? '') ? body : null);
        at = role.to;
        continue;
      }
      if (BARE.test(lower)) add(range, 'collective', null);
      else if (PERSON.test(lower)) add(range, 'person', person);
      else if (SPEAKER.test(lower) && tokens[at + 1]?.text !== '.')
        add(range, lower === 'i' ? 'person' : 'collective', null);
      else if (SEVERAL.test(lower) && tokens[at]?.text !== 'US') add(range, 'collective', null);
      else if (lower === 'it') {
        // "Peru said *it* would stay": who says so, before any body named earlier
        const speaks = latest !== null && latest.actor !== null && saysBefore(tokens, latest, at);
        if (saysBehind(tokens, at + 1) || (speaks && HELPING.test(tokens[at + 1]?.lower ?? '')))
          add(range, 'collective', speaks ? latest : body);
      }
      at++;
    }
  }
  return found;
}

/** What "the group" may go back to: a body with a name of its own, not a state's. */
const isBody = ({ kind, reading, name, actor }: ActorMention): boolean =>
  reading === undefined &&
  /^\p{Lu}/u.test(name) &&
  (kind === 'group' || kind === 'organisation' || (kind === 'force' && (actor === null || actor === slug(name))));

/** Whether the actor's own verb stands right before the pronoun: "Peru said (that) it …", "the union on Monday said it …". */
function saysBefore(tokens: readonly Token[], { kind, to }: ActorMention, at: number): boolean {
  const verb = tokens[at - 1]?.lower === 'that' ? at - 2 : at - 1;
  return kind !== 'person' && verb >= to && verb - to <= MOST_BETWEEN && actsAt(tokens, verb);
}

/** "it said", "it has accused": the impersonal "it is said" has its verb further on. */
const saysBehind = (tokens: readonly Token[], at: number): boolean =>
  !/^(?:is|was|has|had|will|would|can|could|does|did)$/u.test(tokens[at]?.lower ?? '') &&
  actsAt(tokens, at) &&
  !/^(?:takes|took|means)$/u.test(tokens[at]?.lower ?? '');

/** The determiner's noun, over a few adjectives. */
function roleAt(tokens: readonly Token[], from: number, end: number): TokenRange | null {
  const most = POINTS.test((tokens[from] as Token).lower) ? 1 : MOST_BETWEEN;
  for (let at = from + 1; at < Math.min(end, from + 2 + most); at++) {
    const token = tokens[at] as Token;
    if (ROLES.has(token.lower)) {
      const next = tokens[at + 1];
      if (next !== undefined && ROLES.has(next.lower) && at + 1 < end) continue;
      // "the group stage", "their family home": the noun is the next one
      const attributive =
        next !== undefined && /^\p{Ll}{3,}$/u.test(next.text) && next.text.length > 3 && isNoun(tokens, at + 1);
      return attributive ? null : { from, to: at + 1 };
    }
    if (
      !/^\p{L}[\p{L}-]+$/u.test(token.text) ||
      isVerbal(token.lower) ||
      (isCapitalised(token) && !MODIFIERS.has(token.lower))
    )
      return null;
  }
  return null;
}

const isVerbal = (word: string): boolean =>
  /^(?:the|a|an|of|in|on|at|by|for|from|to|with|and|or|but|is|are|was|were|has|have|had|who|which|that|as|means|yet|benefit|made|makes)$/u.test(
    word,
  );

/** A word right behind a role that is a thing: not a verb, a preposition or a conjunction. */
const isNoun = (tokens: readonly Token[], at: number): boolean =>
  !actsAt(tokens, at) &&
  /(?:tion|ment|ship|ity|ness|ance|ence|base|post|posts|positions|planes|vehicles|operations|operation|buildings|building|camp|camps|members|home|homes|house|life|line|lines|checkpoint|headquarters|casualties)$/u.test(
    tokens[at]?.lower ?? '',
  );
