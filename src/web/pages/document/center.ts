/** Half a second; more than the pages ever took to stand still. */
const FRAMES = 30;
const READER = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Brings a part of a long text to the middle of the window and holds it there while the page settles: what stands above is
 * laid out only when it comes into sight, and then is of another height than was reckoned with. The reader's own hand ends
 * it, and so does calling what is returned.
 */
export function center(part: Element): () => void {
  let frame = 0;
  const stop = (): void => {
    cancelAnimationFrame(frame);
    for (const act of READER) removeEventListener(act, stop);
  };
  const step = (left: number): void => {
    part.scrollIntoView({ block: 'center' });
    if (left === 0) stop();
    else frame = requestAnimationFrame(() => step(left - 1));
  };
  for (const act of READER) addEventListener(act, stop, { passive: true });
  step(FRAMES);
  return stop;
}
