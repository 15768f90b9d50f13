/** Sentences longer than the net takes at once: where to part them, and how to make one tree of the parts' trees. */

/** A stretch of words, half-open. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Marks after which a sentence may be parted, the best first. */
const MARKS: readonly (readonly string[])[] = [[';'], ['.', '!', '?'], [':', '—', '–', '--'], [',']];

/** The end of the window that begins at `from`: after the last of the best marks in its second half, or at the bound. */
function windowEnd(forms: readonly string[], from: number, most: number): number {
  const half = from + Math.ceil(most / 2);
  for (const marks of MARKS) {
    for (let end = from + most; end > half; end--) if (marks.includes(forms[end - 1] as string)) return end;
  }
  return from + most;
}

/** Parts `count` forms into windows of at most `most`. */
export function windowsOf(forms: readonly string[], most: number): Window[] {
  const windows: Window[] = [];
  let from = 0;
  while (forms.length - from > most) {
    const to = windowEnd(forms, from, most);
    windows.push({ from, to });
    from = to;
  }
  if (from < forms.length) windows.push({ from, to: forms.length });
  return windows;
}
