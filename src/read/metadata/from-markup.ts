/** What a page's markup says about its report: meta elements, JSON-LD, microdata, the title. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { webAddress } from './address.ts';
import { AGENCY_BY_FORM } from './agencies.ts';
import { agencyIn } from './names.ts';
import { dayOf, hourOf } from './dates.ts';
import { linkedFacts } from './json-ld.ts';
import type { Facts } from './merge.ts';

/** Names of meta elements, the most trusted first. */
const NAMES = {
  title: ['og:title', 'twitter:title', 'dc.title', 'title'],
  publisher: ['og:site_name', 'publisher', 'dc.publisher', 'application-name', 'cre', 'source'],
  author: ['author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author', 'byl', 'twitter:creator'],
  published: ['article:published_time', 'datepublished'],
  updated: [
    'article:modified_time',
    'og:updated_time',
    'datemodified',
    'dcterms.modified',
    'dc.date.modified',
    'last-modified',
    'lastmod',
    'modified',
    'revised',
  ],
  // often of the template, of the last change, or without a zone
  dated: [
    'date',
    'dc.date',
    'dc.date.issued',
    'dcterms.created',
    'pubdate',
    'publishdate',
    'publish-date',
    'parsely-pub-date',
    'sailthru.date',
    'article.published',
    'og:published_time',
    'cxenseparse:recs:publishtime',
    'displaydate',
  ],
} as const;

interface Markup {
  readonly metas: Map<string, string>;
  readonly scripts: string[];
  title: string | null;
  heading: string | null;
  language: string | null;
  canonical: string | null;
  readonly times: string[];
  /** of elements that say they tell the last change */
  readonly changes: string[];
  /** days of all other elements of time */
  readonly otherDays: Set<string>;
}

const attribute = (element: Tree.Element, name: string): string | null =>
  element.attrs.find((one) => one.name === name)?.value ?? null;

/** Words under an element, bounded, without recursion. */
function wordsOf(element: Tree.Element): string | null {
  const stack: Tree.ChildNode[] = [...element.childNodes].reverse();
  let words = '';
  for (let node = stack.pop(); node && words.length < 1000; node = stack.pop()) {
    if (node.nodeName === '#text' && 'value' in node) words += node.value;
    else if ('childNodes' in node) stack.push(...node.childNodes.slice(0, 100).reverse());
  }
  return words.replace(/\s+/gu, ' ').trim() || null;
}

function note(markup: Markup, element: Tree.Element): void {
  const { tagName } = element;
  if (tagName === 'meta') {
    const name = (
      attribute(element, 'property') ??
      attribute(element, 'name') ??
      attribute(element, 'itemprop')
    )?.toLowerCase();
    const content = attribute(element, 'content')?.trim();
    if (name && content && !markup.metas.has(name)) markup.metas.set(name, content);
  } else if (tagName === 'script') {
    const code = element.childNodes[0];
    if (/ld\+json/iu.test(attribute(element, 'type') ?? '') && code && 'value' in code) markup.scripts.push(code.value);
  } else if (tagName === 'title') markup.title ??= wordsOf(element);
  else if (tagName === 'h1') markup.heading ??= wordsOf(element);
  else if (tagName === 'link' && /^\s{0,5}canonical\s{0,5}$/iu.test(attribute(element, 'rel') ?? ''))
    markup.canonical ??= attribute(element, 'href');
  else if (tagName === 'html') markup.language ??= attribute(element, 'lang') ?? attribute(element, 'xml:lang');
  else if (
    attribute(element, 'itemprop') === 'datePublished' ||
    (tagName === 'time' && attribute(element, 'pubdate') !== null)
  ) {
    const time = attribute(element, 'datetime') ?? attribute(element, 'content') ?? wordsOf(element);
    if (time) markup.times.push(time);
  } else if (/^date(?:Modified|Updated)$/u.test(attribute(element, 'itemprop') ?? '')) {
    const time = attribute(element, 'datetime') ?? attribute(element, 'content') ?? wordsOf(element);
    if (time) markup.changes.push(time);
  } else if (tagName === 'time') {
    const day = dayOf(attribute(element, 'datetime'));
    if (day !== null) markup.otherDays.add(day);
  }
}

function collect(document: Tree.Document): Markup {
  const markup: Markup = {
    metas: new Map(),
    scripts: [],
    title: null,
    heading: null,
    language: null,
    canonical: null,
    times: [],
    changes: [],
    otherDays: new Set(),
  };
  const stack: Tree.ChildNode[] = [...document.childNodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!('tagName' in node)) continue;
    note(markup, node);
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const child = node.childNodes[i];
      if (child) stack.push(child);
    }
  }
  return markup;
}

/** A title without the site's name after it: "Headline - The Paper" where the site is "The Paper", or the heading tells. */
function ownTitle(title: string | null, site: string | null, heading: string | null): string | null {
  if (title === null) return heading;
  const parts = title.split(/\s[|–—·»-]\s|\s::\s/u);
  const last = parts.at(-1);
  if (parts.length < 2 || last === undefined) return title;
  if (heading !== null && heading.length >= 10 && title.startsWith(heading)) return heading;
  return last === site || last.split(' ').length <= 3
    ? title.slice(0, title.length - last.length).replace(/[\s|–—·»:-]{1,5}$/u, '')
    : title;
}

/** A value with the element that told it. */
type Told = readonly [value: string, from: string];
const told = (value: string | null | undefined, from: string): Told | null => (value ? [value, from] : null);
const firstOf = (...all: readonly (Told | null)[]): Told | null => all.find((one) => one !== null) ?? null;

export type MarkupFacts = Facts & {
  /** the language that the root element claims (ISO 639-1) */
  readonly claimedLanguage: string | null;
};

const isAddress = (value: string): boolean => /^https?:|^@/u.test(value);
const isDated = (value: string): boolean => dayOf(value) !== null;

/** Facts in the markup of a page. */
export function factsInMarkup(document: Tree.Document): MarkupFacts {
  const markup = collect(document);
  const linked = linkedFacts(markup.scripts);
  const meta = (field: keyof typeof NAMES, fits: (value: string) => boolean = () => true): Told | null => {
    for (const name of NAMES[field]) {
      const value = markup.metas.get(name);
      if (value !== undefined && fits(value)) return [value, `meta ${name}`];
    }
    return null;
  };
  const dated = (value: string | null | undefined, from: string): Told | null =>
    value && isDated(value) ? [value, from] : null;
  const publisher = firstOf(
    meta('publisher', (value) => !isAddress(value)),
    told(linked.publisher, 'JSON-LD publisher'),
  );
  const named = firstOf(
    told(linked.author, 'JSON-LD author'),
    meta('author', (value) => !isAddress(value)),
  );
  const writer = named?.[0].replace(/^by\s+/iu, '') ?? null;
  const when = firstOf(
    meta('published', isDated),
    dated(linked.published, 'JSON-LD datePublished'),
    meta('dated', isDated),
    dated(markup.times.find(isDated), 'itemprop datePublished'),
    // Of several days one might be of another report that the page lists.
    markup.otherDays.size === 1 ? dated([...markup.otherDays][0], 'time') : null,
  );
  const changed = firstOf(
    meta('updated', isDated),
    dated(linked.updated, 'JSON-LD dateModified'),
    dated(markup.changes.find(isDated), 'itemprop dateModified'),
  );
  const headline = firstOf(meta('title'), told(linked.title, 'JSON-LD headline'), told(markup.title, 'title'));
  const title = ownTitle(headline?.[0] ?? null, publisher?.[0] ?? null, markup.heading);
  const address = firstOf(
    told(webAddress(markup.canonical), 'link canonical'),
    told(webAddress(markup.metas.get('og:url')), 'meta og:url'),
    told(webAddress(linked.url), 'JSON-LD url'),
  );
  return {
    title,
    publisher: publisher?.[0] ?? null,
    // A page that names an agency as its writer carries the agency's report.
    author: writer !== null && AGENCY_BY_FORM.has(writer) ? null : writer,
    agency: writer === null ? null : agencyIn(writer),
    published: dayOf(when?.[0]),
    time: hourOf(when?.[0]),
    updated: dayOf(changed?.[0]),
    url: address?.[0] ?? null,
    readFrom: Object.fromEntries(
      Object.entries({
        title: title === markup.heading ? 'h1' : headline?.[1],
        publisher: publisher?.[1],
        author: named?.[1],
        agency: named?.[1],
        published: when?.[1],
        updated: changed?.[1],
        url: address?.[1],
        language: 'html lang',
      }).filter(([, from]) => from !== undefined),
    ),
    claimedLanguage: /^[a-z]{2}\b/iu.exec(markup.language ?? '')?.[0].toLowerCase() ?? null,
  };
}
