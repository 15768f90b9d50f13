/** Statements and lists, and whoever put them out or keeps them. */
import { DETERMINERS, PUT_OUT, STATEMENTS } from '../../language/en/reporting.ts';
import type { Token } from '../../model/annotation.ts';

/** "figures *released by* the coroner": a statement and who put it out. */
export function putOut(tokens: readonly Token[], from: number, actor: number): boolean {
  let said = false;
  for (let i = from; i < actor; i++) {
    const word = (tokens[i] as Token).lower;
    if (STATEMENTS.has(word) || PUT_OUT.has(word)) said = true;
  }
  const link = tokens[actor - 1]?.lower === 'the' ? tokens[actor - 2]?.lower : tokens[actor - 1]?.lower;
  return said && (link === 'by' || link === 'from' || link === 'of');
}

/** Where the one begins who keeps the list, in "*a list* that is *kept by* the parish"; null where no list is told of. */
export function keptBy(tokens: readonly Token[], from: number, to: number): number | null {
  const head = tokens.slice(from, Math.min(to, from + 4)).findIndex(({ lower }) => STATEMENTS.has(lower));
  if (head < 0) return null;
  for (let at = from + head + 1; at < to - 2; at++)
    if (PUT_OUT.has((tokens[at] as Token).lower) && tokens[at + 1]?.lower === 'by') return at + 2;
  return null;
}

/** "Figures *from the ministry* put the dead at 40", "official tolls released *by both sides* say": whoever put it out. */
export function isAuthor(tokens: readonly Token[], from: number, least: number): boolean {
  const link = DETERMINERS.has(tokens[from - 1]?.lower ?? '') ? from - 2 : from - 1;
  if (!/^(?:by|from)$/u.test(tokens[link]?.lower ?? '')) return false;
  const at = PUT_OUT.has(tokens[link - 1]?.lower ?? '') ? link - 2 : link - 1;
  return at >= least && STATEMENTS.has(tokens[at]?.lower ?? '');
}
