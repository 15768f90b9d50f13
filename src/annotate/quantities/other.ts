/** What makes a number no count: the number of a thing, a mark, a coordinate, a year, an age, a measure, money. */
import { MEASURES, MONEY, NO_NOUN, YEAR_BEFORE } from '../../language/en/numbers.ts';
import type { Token } from '../../model/annotation.ts';
import { isCapitalised } from '../match.ts';
import { isDash } from './numbers.ts';

/** "[12]", "59°10′25″N", "Route 4", "a 2008 raid": a mark, a coordinate, the number of a thing, a year. */
function isLabel(tokens: readonly Token[], at: number, to: number): boolean {
  const [token, after] = [tokens[at] as Token, tokens[to]];
  // "Task Force (TF) 50"
  const before = tokens[at - 1]?.text === ')' && tokens[at - 3]?.text === '(' ? tokens[at - 2] : tokens[at - 1];
  if (/^\d/u.test(token.text) === false) return false;
  if (before?.text === '[' && after?.text === ']') return true;
  // "Cameroon 132,500": no thing is numbered so
  if (/^\d{1,3}(?:,\d{3})+$/u.test(token.text)) return false;
  // "7.3 On 9 May": the number of a paragraph
  if (
    /^\d{1,2}\.\d{1,2}$/u.test(token.text) &&
    isCapitalised(after) &&
    /^[.!?:”"’)]?$/u.test(tokens[at - 1]?.text ?? '')
  )
    return true;
  if (COORDINATE.test(before?.text ?? '') || COORDINATE.test(after?.text ?? '')) return true;
  // "GUERRILLAS KILL *8* IN SAN JOSE": capitals tell nothing where all words have them
  if (before !== undefined && /^\p{Lu}{2,}$/u.test(before.text) && LEADING.has(before.lower)) return false;
  if (before !== undefined && after !== undefined && [before, after].every(({ text }) => /^\p{Lu}{2,}$/u.test(text)))
    return LABELLED.has(before.lower);
  if (
    before !== undefined &&
    token.spaced &&
    /^\p{Lu}{2,6}$/u.test(before.text) &&
    !LEADING.has(before.lower) &&
    after?.text !== '%'
  ) {
    if (after === undefined || !/^\p{Ll}{3,}s$/u.test(after.text)) return true;
  }
  const noun =
    after !== undefined &&
    /^\p{L}{3,}/u.test(after.text) &&
    (!NO_NOUN.has(after.lower) || /^(?:dead|killed|wounded|missing)$/u.test(after.lower));
  if (YEAR.test(token.text)) {
    if (YEAR_BEFORE.has(before?.lower ?? '')) return true;
    if (!noun || !/s$|^(?:people|men|women|children)$/u.test(after.lower)) return isCapitalised(before) || noun;
  }
  return (
    isCapitalised(before) &&
    before !== undefined &&
    at > 1 &&
    !isGapped(tokens, at, to) &&
    token.spaced &&
    !noun &&
    !ENDS.has(before.lower) &&
    isInside(tokens, at - 1)
  );
}

/** "Argentina lost 649 men, *Britain 255*": the verb left out before it stands with another figure. */
function isGapped(tokens: readonly Token[], at: number, to: number): boolean {
  if (!/^(?:,|;|and)$/u.test(tokens[at - 2]?.lower ?? '') || !/^(?:[.,;]|and)?$/u.test(tokens[to]?.lower ?? ''))
    return false;
  if (LABELLED.has(tokens[at - 1]?.lower ?? '')) return false;
  for (let i = at - 3; i >= Math.max(0, at - GAP_REACH); i--) if (/^\d/u.test(tokens[i]?.text ?? '')) return true;
  return false;
}
const GAP_REACH = 9;
const LABELLED = new Set(
  'route highway road flight phase area zone sector block hill point checkpoint camp unit group battalion brigade division regiment company article resolution operation stage level part volume chapter line gate pier room cell apartment plan version january february march april may june july august september october november december'.split(
    ' ',
  ),
);

/** In a headline of capitals these are no name of a thing: "RISES *TO* 31", "*AND* 12 HURT". */
const LEADING = new Set(
  'to at of in by and or as for from with over about than some only least hurt kill kills killed dead leave leaves hits top tops'.split(
    ' ',
  ),
);
const COORDINATE = /^[°′″º]/u;
const YEAR = /^(?:19|20)\d\d$/u;
const ENDS = new Set([
  'after',
  'killed',
  'killing',
  'wounding',
  'at',
  'about',
  'over',
  'some',
  'only',
  'another',
  'with',
  'the',
  'of',
]);
const isInside = (tokens: readonly Token[], at: number): boolean => !/^[.!?:“"]$/u.test(tokens[at - 1]?.text ?? '.');

/** What makes the number at `at` no count of anything. */
export function isOther(tokens: readonly Token[], at: number, to: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at] as Token;
  const after = tokens[to];
  if (
    before !== undefined &&
    (MONEY.has(before.lower) ||
      // "the homeless *number 41,906*": no label has thousands
      (!(/^numbers?$/u.test(before.lower) && /^\d{1,3}(?:,\d{3})+$/u.test(token.text)) &&
        /^(?:no|nos|number|numbers|code|extension|phase|channel|flight|article|resolution|rule|section|chapter|page|annex|#)\.?$/u.test(
          before.lower,
        )))
  )
    return true;
  if (isLabel(tokens, at, to) || isAges(tokens, at)) return true;
  if (!token.spaced && before !== undefined && /^[-–/.]$/u.test(before.text)) return true;
  if (after === undefined) return false;
  if (MEASURES.has(after.lower)) return true;
  // "20-year-old", "15-km"; "a 300-strong column" counts its men
  return (
    isDash(after) &&
    !after.spaced &&
    tokens[to + 1]?.spaced === false &&
    !/^(?:strong|odd)$/u.test(tokens[to + 1]?.lower ?? '')
  );
}

/** "men *between 18 and 45*": how old they are. */
const isAges = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'between' &&
  AGED.test(tokens[at - 1]?.lower ?? '') &&
  /^\d{2}$/u.test(tokens[at + 1]?.text ?? '');
const AGED = /^(?:men|women|people|persons|citizens|boys|girls|youths|males|females|nationals|residents|civilians)$/u;
