import { Link, Outlet, useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { T } from '../texts.ts';
import { AsOf } from './AsOf.tsx';
import { useKeys } from './keys.ts';
import styles from './Shell.module.css';
import { SearchField } from './SearchField.tsx';
import { Theme } from './Theme.tsx';

/** In the order in which the work goes: what is held, what is asked, when, where, who. */
const PAGES = [
  { to: '/documents', name: T.nav.documents },
  { to: '/', name: T.nav.questions },
  { to: '/timeline', name: T.nav.timeline },
  { to: '/map', name: T.nav.map },
  { to: '/sources', name: T.nav.sources },
  { to: '/parties', name: T.nav.parties },
  { to: '/places', name: T.nav.places },
  { to: '/briefs', name: T.nav.briefs },
  { to: '/log', name: T.nav.log },
] as const;

/** What stands around every page. */
export function Shell() {
  const router = useRouter();
  const keys = useMemo(
    (): Record<string, (event: KeyboardEvent) => void> => ({
      '/': (event: KeyboardEvent) => {
        const filter = document.querySelector<HTMLInputElement>('[data-filter]');
        if (filter === null) return;
        event.preventDefault();
        filter.select();
      },
      // biome-ignore lint/correctness/noComponentHookFactories: a key's name, no component
      Escape: () => {
        if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
        else if (router.history.canGoBack()) router.history.back();
      },
    }),
    [router],
  );
  useKeys(keys);
  return (
    <>
      <a className={styles.skip} href="#content">
        {T.skip}
      </a>
      <header className={styles.header}>
        <Link to="/" className={styles.name}>
          {T.name}
        </Link>
        <SearchField />
        <div className={styles.end}>
          <AsOf />
          <Theme />
        </div>
        <nav aria-label={T.nav.label} className={styles.nav}>
          {PAGES.map(({ to, name }) => (
            <Link key={to} to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
              {name}
            </Link>
          ))}
        </nav>
      </header>
      <main id="content" className={styles.main}>
        <Outlet />
      </main>
    </>
  );
}
