/**
 * The line under a headline that names who prints and who wrote: "Lakes Daily (Wire)", "The Quay Review. Source: LNA",
 * "Centre for Records, coast files", "By Ana Petrova, Lakes Wire — Quay Tribune".
 */
import { ISSUES } from '../../language/en/calendar.ts';
import { AGENCY_BY_FORM } from './agencies.ts';
import { areNames, DOMAIN, plainLine, tidy } from './names.ts';
import { isHouse, isWire } from './outlets.ts';

export interface Credit {
  readonly publisher: string | null;
  readonly agency: string | null;
  readonly author: string | null;
}

const LONGEST_CREDIT = 110;
const MOST_WORDS_OF_NAME = 9;

const PARTS = /\s*[;|•·]\s*|\s+[–—/-]\s+|(?<=\p{L}{2})\/(?=\p{Lu})|\.\s+(?=\p{Lu}|©)|,\s+|\s*[()]\s*/u;
/** What stands before a name: of the house that prints, of one whose words are printed, of a writer. */
const LABEL =
  /^(?:(?<prints>(?:published |carried |printed )?in(?=\s(?:the\s)?\p{Lu})|published by|issued by|compiled by|prepared by|produced by|statement by|from the|from)|(?<printed>source|via|©|\(c\)|copyright|with)|(?<writes>(?:written |reported |words |text |report |story |column )?by|reporting by|editing by|interview))(?:\s*:\s*|\s+)/iu;
/** Who is meant, but not by name. */
const NOBODY =
  /^(?:our|a|the|staff|special|local|own)?\s*(?:foreign |own )?(?:staff|correspondents?|reporters?|agencies|writers?|desk)\b(?:\s+in\s.*|\s+(?:of|for)\s+)?/iu;
/** "Foreign Desk" beside a writer: a part of the house, which is not named. */
const DESK = /^(?:\p{Lu}\p{L}+\s)?[Dd]esk$/u;
/** What a translator or an archive puts behind a masthead. */
const REMARK = /^(?:translated|online|print|web|transcript|extract|excerpt|telegram|digest|live|blog)\b/iu;
const ABBREVIATION = /^\p{Lu}{2,7}$/u;
/** Who speaks for a body, and what it puts out: its name stands beside them. */
const VOICE =
  /^(?:(?:the|its|official|military|chief)\s)*(?:spokes(?:man|woman|person)|press (?:service|secretary|office|department|centre|center)|media (?:office|department|centre)|public affairs(?: office)?|information (?:department|office|service))$/iu;
/** "Notes from the Coast, a blog by Ana Dias" */
const KEPT_BY =
  /^(?<house>\p{Lu}[^,]{2,60}),\s(?:an?|the)\s(?:[\p{L}-]+\s)?(?:blog|weblog|newsletter|podcast|diary)(?:\sby\s(?<who>\p{Lu}.*))?$/u;
/** "SUMMARY", "Daily Report to the Council": what is put out, not by whom. */
const NO_HOUSE =
  /^(?:summary|overview|introduction|background|highlights|key (?:points|findings)|press (?:release|statement|communiqu[eé]|note))$|^(?:daily|weekly|monthly|annual|quarterly|interim|final) (?:reports?|summary|brief|briefing|update|situation|overview|statement)\b/iu;
/** What a house calls the part of it that sells its words. */
const SERVICE = /\s(?:wire|news|foreign)\sservices?$/iu;

/**
 * Null where the line names no house. It is asked only where a credit may stand: elsewhere a headline would do as well.
 */
export function readCredit(line: string): Credit | null {
  const words = plainLine(line);
  if (words.length > LONGEST_CREDIT || /[.!?:]$/u.test(words)) return null;
  const parts = words.split(PARTS).filter((part) => part !== '');
  const remarked = parts.some((part, i) => REMARK.test(part) || VOICE.test(part) || (i === 0 && isIssue(part)));
  const [houses, printed]: [string[], string[]] = [[], []];
  let author: string | null = null;
  let isOfDesk = false;
  const kept = KEPT_BY.exec(words)?.groups;
  if (kept !== undefined) return { publisher: kept.house ?? null, agency: null, author: kept.who ?? null };
  for (const [i, part] of parts.entries()) {
    if (VOICE.test(part) || NO_HOUSE.test(part) || (i === 0 && parts.length > 1 && isIssue(part))) continue;
    const label = LABEL.exec(part);
    const { prints, printed: credited, writes } = label?.groups ?? {};
    const named = part
      .slice(label?.[0].length ?? 0)
      .replace(NOBODY, '')
      .replace(/^the\s/u, '');
    const served = named.replace(SERVICE, '');
    const name = isHouse(served) ? served : named;
    if (name === '') continue;
    if (DESK.test(name) && (author !== null || i === 0)) {
      isOfDesk = author !== null;
      continue;
    }
    // "Coast Wire, in Quay Tribune": printed by the other
    if (prints?.endsWith('in') === true) {
      if (!isHouse(name) || !isName(name)) continue;
      printed.push(...houses.splice(0));
      const [first = ''] = parts;
      if (i === 1 && printed.length === 0 && areNames(first)) printed.push(first);
      houses.push(name);
    } else if (credited !== undefined) {
      if (isName(name) || ABBREVIATION.test(name)) printed.push(name);
    } else if (writes !== undefined && !isHouse(name)) author ??= areNames(name) ? tidy(name) : null;
    else if (i > 0 && (ABBREVIATION.test(name) || AGENCY_BY_FORM.has(name))) printed.push(name);
    else if (isHouse(name) ? isName(name) : (prints !== undefined || (i <= 1 && remarked)) && areNames(name))
      houses.push(name);
    else if (i === 0 && writes === undefined && !areNames(name)) return null;
  }
  const [own = houses[0]] = houses.filter((name) => !isWire(name));
  const wire = printed[0] ?? houses.find((name) => name !== own && isWire(name));
  if (own === undefined && wire === undefined && !isOfDesk) return null;
  return { publisher: own ?? null, agency: wire === undefined ? null : (AGENCY_BY_FORM.get(wire) ?? wire), author };
}

/** A body by its abbreviation and what it is: "EU food aid office", "AU mission for the lakes". */
const BODY =
  /^\p{Lu}{2,6}(?:\s(?!\p{L}{1,20}(?:s|ed)\s)[\p{L}-]{2,20}){0,3}\s(?:agency|office|mission|team|service|programme|fund|commission)(?:\s(?:for|of|on|in)\s[\p{L}\s]{2,40})?$/u;
const isName = (words: string): boolean =>
  words.split(/\s+/u).length <= MOST_WORDS_OF_NAME &&
  (areNames(words) || DOMAIN.test(words) || BODY.test(words) || PART_OF_BODY.test(words));
/** "Information department of the Coast Guard" */
const PART_OF_BODY =
  /^\p{Lu}[\p{L}-]+ (?:department|directorate|office|service|section|branch|bureau|secretariat|committee) (?:of|for) (?:the )?(?:\p{Lu}[\p{L}’'-]+(?: of)?(?: the)? ?){1,5}$/u;
/** "Medical bulletin no. 9", "Statement" */
const isIssue = (part: string): boolean => {
  const all = part.split(/\P{L}+/u);
  return all.length <= MOST_WORDS_OF_ISSUE && all.some((word, i) => ISSUES.has(i === 0 ? word.toLowerCase() : word));
};
const MOST_WORDS_OF_ISSUE = 5;
