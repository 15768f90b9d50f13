import { type RefCallback, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** How far below the window the end of a list is fetched for, in pixels. */
const AHEAD_PX = 1500;

/** Calls `reach` whenever the element of the ref comes near the window; while `on`, and whenever the element is set. */
export function useNear<E extends Element>(on: boolean, reach: () => void): RefCallback<E> {
  const [element, setElement] = useState<E | null>(null);
  const latest = useRef(reach);
  latest.current = reach;
  useEffect(() => {
    if (!on || element === null) return;
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) latest.current();
      },
      { rootMargin: `${AHEAD_PX}px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [on, element]);
  return setElement;
}

/** How far down the page the element begins, in pixels; followed as what is above it grows. */
export function useTop<E extends HTMLElement>(): { readonly ref: RefObject<E | null>; readonly top: number } {
  const ref = useRef<E>(null);
  const [top, setTop] = useState(0);
  // After every layout: what stands above may have been measured anew.
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const now = Math.round(element.getBoundingClientRect().top + window.scrollY);
    if (now !== top) setTop(now);
  });
  return { ref, top };
}
