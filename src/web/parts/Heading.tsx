import { type ReactNode, useEffect, useRef } from 'react';
import { T } from '../texts.ts';

/** Kept over the life of the page: the address whose heading last took the focus. */
let announced: string | null = null;

/** The page's own heading. After a step to another page it takes the focus, so that screen readers read on from it. */
export function Heading({ title, children, lang }: { title: string; children?: ReactNode; lang?: string | undefined }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title === T.name ? title : `${title} · ${T.name}`;
  }, [title]);
  // Only when it appears: the heading of the page that is being left sees the new address too.
  useEffect(() => {
    const { pathname } = window.location;
    if (announced !== null && announced !== pathname) heading.current?.focus({ preventScroll: true });
    announced = pathname;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} lang={lang} dir="auto">
      {children ?? title}
    </h1>
  );
}
