/** What a page says of its article in JSON-LD (schema.org). */

export interface LinkedFacts {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly url: string | null;
}

type Json = { readonly [key: string]: unknown };
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting|WebPage)$/;
/** Objects looked at in one page; a page has a handful. */
const MOST_OBJECTS = 2000;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // Pages carry broken JSON often enough: a line feed in a headline, a comma too many.
    return salvaged(text);
  }
};

/** The days and headline that a script still tells by themselves; null when it describes no article. */
function salvaged(text: string): Json | null {
  const type = /"@type"\s{0,5}:\s{0,5}"(?<type>\w{0,20}(?:Article|BlogPosting))"/u.exec(text)?.groups?.type;
  const value = (name: string): string | undefined =>
    new RegExp(`"${name}"\\s{0,5}:\\s{0,5}"(?<value>[^"\\\\\n]{4,300})"`, 'u').exec(text)?.groups?.value;
  return type === undefined
    ? null
    : {
        '@type': type,
        datePublished: value('datePublished'),
        dateModified: value('dateModified'),
        headline: value('headline'),
      };
}

/** All objects in a value, outermost first, without recursion. */
function objectsIn(value: unknown): Json[] {
  const found: Json[] = [];
  const queue: unknown[] = [value];
  for (let i = 0; i < queue.length && i < MOST_OBJECTS; i++) {
    const next = queue[i];
    if (Array.isArray(next)) queue.push(...next.slice(0, MOST_OBJECTS));
    else if (isObject(next)) {
      found.push(next);
      if (next['@graph'] !== undefined) queue.push(next['@graph']);
      if (next.mainEntity !== undefined) queue.push(next.mainEntity);
    }
  }
  return found;
}

const typesOf = (object: Json): string[] => [object['@type']].flat().filter((type) => typeof type === 'string');

const words = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** "X", {name: "X"} or a list of these. */
function namesOf(value: unknown): string | null {
  const names = [value].flat().map((one) => words(isObject(one) ? [one.name].flat()[0] : one));
  return names.filter((name) => name !== null && !/^https?:/u.test(name)).join(', ') || null;
}

/** Facts of the first article that the scripts describe; null where they say nothing. */
export function linkedFacts(scripts: readonly string[]): LinkedFacts {
  const articles = scripts
    .flatMap((script) => objectsIn(parse(script)))
    .filter((object) => typesOf(object).some((type) => ARTICLE.test(type)))
    .sort((a, b) => Number(typesOf(a).includes('WebPage')) - Number(typesOf(b).includes('WebPage')));
  const first = (read: (article: Json) => string | null) => articles.map(read).find((value) => value !== null) ?? null;
  return {
    title: first((article) => words(article.headline)),
    publisher: first((article) => namesOf(article.publisher)),
    author: first((article) => namesOf(article.author)),
    published: first((article) => words(article.datePublished)),
    updated: first((article) => words(article.dateModified)),
    url: first(({ mainEntityOfPage: page, url }) => words(isObject(page) ? page['@id'] : null) ?? words(url)),
  };
}
