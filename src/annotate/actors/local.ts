/** Officials of a part of a state speak and act for the state: "the *mayor of Kharkiv*", "the Kassala *government*". */
import type { ActorMention, PlaceMention } from '../../model/annotation.ts';
import { slug } from '../../model/ids.ts';

/** Local office and body nouns; what names a movement or a chief of one is no state's. */
const LOCAL =
  /\b(?:governor|mayor|prefect|administration|government|prosecutor|council|police|authorities|officials|commissioner)\b/iu;
const RIVAL = /\b(?:rebel|opposition|former|exiled|shadow|republic|self-|de facto|separatist|occupation)/iu;

/** Gives the state's id to an official or body whose own words name a place of the gazetteer, where nothing else did. */
export function withLocalOffices(
  text: string,
  mentions: readonly ActorMention[],
  places: readonly PlaceMention[],
): readonly ActorMention[] {
  let p = 0;
  return mentions.map((mention) => {
    while (p < places.length && (places[p] as PlaceMention).to <= mention.from - BESIDE) p++;
    const { kind, actor, name, detached, start, end } = mention;
    const own = actor === null || actor === slug(name);
    if (detached || !own || (kind !== 'person' && kind !== 'force' && kind !== 'organisation')) return mention;
    if (!LOCAL.test(mention.text) || RIVAL.test(text.slice(Math.max(0, start - WORD_CHARACTERS), end))) return mention;
    const within = places
      .slice(p, p + NEAR)
      .find(
        ({ from, to, id }) => id !== null && from >= mention.from - BESIDE && to <= mention.to && from < mention.to,
      );
    return within?.country == null || within.precision === 'country' ? mention : { ...mention, actor: within.country };
  });
}
/** "*Kassala*'s governor": the place may stand before the words, with its genitive. */
const BESIDE = 2;
const NEAR = 4;
const WORD_CHARACTERS = 12;
