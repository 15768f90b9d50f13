/** Words that go on a list of two. */
import type { Token } from '../../../model/annotation.ts';

/** True where nothing but "and" or "or" stands between token `to` and token `start`. */
export const isJoinWord = (tokens: readonly Token[], to: number | undefined, start: number | undefined): boolean =>
  to !== undefined && start === to + 1 && (tokens[to]?.lower === 'and' || tokens[to]?.lower === 'or');
