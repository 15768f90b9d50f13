/** What a page's markup says about its report: meta elements, JSON-LD, microdata, the title. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { webAddress } from './address.ts';
import { AGENCY_BY_FORM } from './agencies.ts';
import { agencyIn } from './byline.ts';
import { dayOf, hourOf } from './dates.ts';
import { linkedFacts } from './json-ld.ts';
import type { Facts } from './merge.ts';

/** Names of meta elements, the most trusted first. */
const NAMES = {
  title: ['og:title', 'twitter:title', 'dc.title', 'title'],
  publisher: ['og:site_name', 'publisher', 'dc.publisher', 'application-name', 'cre', 'source'],
  author: ['author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author', 'byl', 'twitter:creator'],
  published: ['article:published_time', 'datepublished'],
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

export type MarkupFacts = Facts & {
  /** the language that the root element claims (ISO 639-1) */
  readonly claimedLanguage: string | null;
  /** the address that the page gives as its own */
  readonly address: string | null;
};

/** Facts in the markup of a page. */
export function factsInMarkup(document: Tree.Document): MarkupFacts {
  const markup = collect(document);
  const linked = linkedFacts(markup.scripts);
  const meta = (field: keyof typeof NAMES, fits: (value: string) => boolean = () => true): string | null =>
    NAMES[field].map((name) => markup.metas.get(name)).find((value) => value !== undefined && fits(value)) ?? null;
  const publisher = meta('publisher', (value) => !/^https?:|^@/u.test(value)) ?? linked.publisher;
  const writer =
    (linked.author ?? meta('author', (value) => !/^https?:|^@/u.test(value)))?.replace(/^by\s+/iu, '') ?? null;
  const agency = writer === null ? null : agencyIn(writer);
  const dated = (value: string): boolean => dayOf(value) !== null;
  const when = [
    meta('published', dated),
    linked.published,
    meta('dated', dated),
    ...markup.times,
    // Of several days one might be of another report that the page lists.
    ...(markup.otherDays.size === 1 ? markup.otherDays : []),
  ].find((value) => value !== null && dated(value));
  return {
    title: ownTitle(meta('title') ?? linked.title ?? markup.title, publisher, markup.heading),
    publisher,
    // A page that names an agency as its writer carries the agency's report.
    author: writer !== null && AGENCY_BY_FORM.has(writer) ? null : writer,
    agency,
    published: dayOf(when),
    time: hourOf(when),
    address: webAddress(markup.canonical ?? markup.metas.get('og:url')),
    claimedLanguage: /^[a-z]{2}\b/iu.exec(markup.language ?? '')?.[0].toLowerCase() ?? null,
  };
}
