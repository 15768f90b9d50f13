import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { T } from '../texts.ts';

/** Kept over the life of the page: the address whose heading last took the focus. */
let announced: string | null = null;

/** The page's own heading. After a step to another page it takes the focus, so that screen readers read on from it. */
export function Heading({ title, children, lang }: { title: string; children?: ReactNode; lang?: string | undefined }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => {
    document.title = title === T.name ? title : `${title} · ${T.name}`;
  }, [title]);
  useEffect(() => {
    if (announced !== null && announced !== path) heading.current?.focus({ preventScroll: true });
    announced = path;
  }, [path]);
  return (
    <h1 ref={heading} tabIndex={-1} lang={lang} dir="auto">
      {children ?? title}
    </h1>
  );
}
