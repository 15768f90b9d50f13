/** What a cleaning pass is. */
import type { Segment } from '../model/document.ts';
import type { Edit } from '../text/edit.ts';

/** An edit with its reason. What is taken out is recorded unless it is white space, which the map alone tells of. */
export interface Cut extends Edit {
  readonly reason: string;
  /** the label of a reference mark that stood here */
  readonly cite?: string;
}

/** A text on its way to being clean. */
export interface Draft {
  readonly text: string;
  /** from this text to the source */
  readonly map: readonly Segment[];
}

export interface Pass {
  readonly name: string;
  /** Cuts in the draft's text; in order, not overlapping. Time linear in the length of the text. */
  readonly find: (draft: Draft) => Cut[];
}

/** A cut of everything `pattern` (global, bounded) matches. */
export function cutAll(text: string, pattern: RegExp, reason: string, put?: string): Cut[] {
  const cuts: Cut[] = [];
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    if (end > match.index) cuts.push({ start: match.index, end, reason, ...(put === undefined ? {} : { put }) });
  }
  return cuts;
}
