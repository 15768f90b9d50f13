/** Parties in words that stand without their sentence: "held by *Armenia*", "lost by *our side*", "broken by *the army*". */
import type { KindQuestion } from '../model/kind.ts';
import type { Party } from '../model/party.ts';
import { nameOf, type World } from './world.ts';

/** The answer with whom it names. */
export function answerOf(world: World, { answer, by }: Pick<KindQuestion, 'answer' | 'by'>): string | null {
  const party = by == null ? null : partyInWords(world, by);
  return answer === null || party === null ? answer : `${answer} by ${party}`;
}

function partyInWords(world: World, { text, actor }: Party): string | null {
  const name = actor == null ? null : (nameOf(world, actor) ?? actor);
  if (text === null) return name;
  // "out of *our* control" is lost by whoever says it, "*his army*" by the army
  if (/^our$/iu.test(text)) return name ?? 'our side';
  if (BARE.test(text)) return `the ${text}`;
  // a nation's adjective, and whoever speaks for a side, stand for it
  if (isOfNation(world, text) || SPEAKS_FOR.test(text)) return name ?? `the side of ${text}`;
  return text;
}

const BARE = /^(?:army|military|militia|navy|police|regime|junta|government|opposition)$/u;
const SPEAKS_FOR = /\b(?:spokes(?:man|woman|person)|ministry|minister|president)\b/iu;

const isOfNation = ({ packs, countries }: World, text: string): boolean =>
  packs.some(({ actors }) => actors.some(({ demonyms }) => demonyms.includes(text))) ||
  countries.some(({ demonyms }) => demonyms.includes(text));
