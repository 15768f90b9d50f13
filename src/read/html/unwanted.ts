/** Parts of a page that are not its report, by their element, role, and the names their makers gave them. */
import type { Element, Page } from './page.ts';

/** `certain` holds whatever the part's size; the names of the others may lie, so a part that holds most words stays. */
interface Unwanted {
  readonly reason: string;
  readonly certain: boolean;
}

/** The reason that metadata is looked for in. */
export const BYLINE = 'byline or date line';

const BY_TAG: ReadonlyMap<string, Unwanted> = new Map([
  ['nav', { reason: 'navigation', certain: true }],
  ['menu', { reason: 'navigation', certain: true }],
  ['footer', { reason: 'footer', certain: false }],
  ['aside', { reason: 'aside', certain: false }],
  ['form', { reason: 'form', certain: false }],
  ['button', { reason: 'form', certain: true }],
  ['select', { reason: 'form', certain: true }],
  ['textarea', { reason: 'form', certain: true }],
  ['dialog', { reason: 'dialog', certain: false }],
]);

const BY_ROLE: ReadonlyMap<string, string> = new Map([
  ['navigation', 'navigation'],
  ['menu', 'navigation'],
  ['menubar', 'navigation'],
  ['banner', 'site header'],
  ['contentinfo', 'footer'],
  ['complementary', 'aside'],
  ['search', 'form'],
  ['dialog', 'dialog'],
  ['alertdialog', 'dialog'],
  ['alert', 'dialog'],
]);

/** Words in class and id, told apart at signs and capitals. Words that also name articles' own parts are left out. */
const BY_NAME: readonly (readonly [string, RegExp])[] = [
  [
    'comments',
    /(?:^| )(?:comments?(?: (?:list|area|section|form|thread|body))?|disqus|discussion|replies|respond|livefyre|coral)(?: |$)/,
  ],
  [
    'sharing',
    /(?:^| )(?:shar(?:e|ing|edaddy)|social(?: ?media)?|addthis|addtoany|follow ?us?|sharebar|sharetools)(?: |$)/,
  ],
  [
    'other reports',
    /(?:^| )(?:related|recommend(?:ed|ations?)|more (?:from|stories|news|on|in|articles|posts)|most (?:read|popular|viewed)|popular|trending|read ?(?:next|more|also)|see also|you may|also like|outbrain|taboola|zergnet|up next|teasers?|promos?|further reading|latest (?:news|posts|stories)|rel(?:ated)?posts?|jp relatedposts|yarpp|crosslinks?|inline link|suggested|headlines list)(?: |$)/,
  ],
  [
    'newsletter and subscription',
    /(?:^| )(?:newsletters?|subscri(?:be|ption|ptions|ber)|sign ?up|mailing ?list|mailchimp|paywall|regwall|donat(?:e|ion|ions)|donations?|appeal|membership)(?: |$)/,
  ],
  ['cookies', /(?:^| )(?:cookies?|consent|gdpr|ccpa|onetrust|privacy)(?: |$)/],
  [
    'advertising',
    /(?:^| )(?:ads?|advert(?:s|isement|isements|ising)?|adsbygoogle|sponsor(?:ed|s)?|dfp|banner ad|ad (?:slot|unit|container|wrapper)|commercial|affiliate|partner ?links?)(?: |$)/,
  ],
  [
    'navigation',
    /(?:^| )(?:nav|navbar|navigation|menu|breadcrumbs?|pagination|pager|pagenav|skip link|skip to|toc|tags?(?: (?:list|cloud|links))|tag ?cloud|topics list|site ?map|masthead|topbar|toolbar|post (?:navigation|tags|categories)|entry (?:footer|utility)|article tags|categories)(?: |$)/,
  ],
  [
    'aside',
    /(?:^| )(?:side ?bar|side ?rail|right ?rail|rail|widgets?|aside|secondary|right column|rightcol|complementary)(?: |$)/,
  ],
  ['footer', /(?:^| )(?:footer|foot|colophon|copyright|legal|disclaimer|site info)(?: |$)/],
  ['site header', /(?:^| )(?:site ?header|global ?header|page ?top|header (?:wrap|bar|nav|top)|top ?bar)(?: |$)/],
  [
    'note about the writers',
    /(?:^| )(?:author (?:bio|box|info|profile|card|details|description|block|meta)|about (?:the )?author|bio|writer bio|contributors?|post author)(?: |$)/,
  ],
  [
    BYLINE,
    /(?:^| )(?:by ?line|date ?line|post (?:meta|date|info)|entry meta|article meta|meta ?data|timestamp|publish(?:ed)? ?(?:date|time|on)|published|story meta|author name|authors?)(?: |$)/,
  ],
  [
    'picture credit',
    /(?:^| )(?:credits?|photo ?credit|image ?credit|caption credit|copyright notice|media credit)(?: |$)/,
  ],
  ['dialog', /(?:^| )(?:modal|pop ?up|overlay|lightbox|tooltip|toast|dropdown|notification|alert|interstitial)(?: |$)/],
  ['player or gallery controls', /(?:^| )(?:video player|player|gallery nav|controls|jw player|brightcove)(?: |$)/],
  [
    'hidden',
    /(?:^| )(?:hidden|hide|visually hidden|visuallyhidden|sr only|screen reader(?: text| only)?|screenreader|print only|no ?display|invisible|offscreen)(?: |$)/,
  ],
];

const PARTS_OF_TABLES = new Set(['tbody', 'thead', 'tr', 'td', 'th']);

const nameOf = (element: Element): string =>
  `${element.attributes.get('class') ?? ''} ${element.attributes.get('id') ?? ''}`
    .slice(0, 1000)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ');

/** Why an element's words are not the report's, or null. */
function unwanted(element: Element): Unwanted | null {
  const { tag, attributes } = element;
  const style = attributes.get('style') ?? '';
  if (attributes.has('hidden') || /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i.test(style)) {
    return { reason: 'hidden', certain: false };
  }
  if (tag === 'html' || tag === 'body' || tag === 'main' || tag === 'article') return null;
  const byTag = BY_TAG.get(tag);
  if (byTag) return byTag;
  const byRole = BY_ROLE.get(attributes.get('role') ?? '');
  if (byRole) return { reason: byRole, certain: false };
  if (attributes.get('aria-hidden') === 'true') return { reason: 'hidden', certain: false };
  // Rows and cells are named after what they tell of: "player", "author".
  if (PARTS_OF_TABLES.has(tag)) return null;
  const name = nameOf(element);
  if (name.trim() === '') return null;
  const byName = BY_NAME.find(([, form]) => form.test(name));
  return byName ? { reason: byName[0], certain: false } : null;
}

/**
 * For each element the reason why it or one that holds it is unwanted, else null. `words` are the characters of text
 * under each element: a part that holds more than `share` of the page's words is kept, whatever it is called.
 */
export function markUnwanted(page: Page, words: readonly number[], share: number): (string | null)[] {
  const total = words[0] ?? 0;
  const reasons: (string | null)[] = [];
  page.elements.forEach((element, i) => {
    const above = reasons[element.parent] ?? null;
    const own = above === null ? unwanted(element) : null;
    const holdsMost = (words[i] ?? 0) > share * total;
    reasons.push(above ?? (own && (own.certain || !holdsMost) ? own.reason : null));
  });
  return reasons;
}
