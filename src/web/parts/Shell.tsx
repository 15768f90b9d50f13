import { Link, Outlet, useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { T } from '../texts.ts';
import { AsOf } from './AsOf.tsx';
import { useKeys } from './keys.ts';
import styles from './Shell.module.css';
import { Theme } from './Theme.tsx';

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
        <nav aria-label={T.nav.label} className={styles.nav}>
          <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
            {T.nav.questions}
          </Link>
          <Link to="/documents" activeOptions={{ includeSearch: false }}>
            {T.nav.documents}
          </Link>
          <Link to="/timeline" activeOptions={{ includeSearch: false }}>
            {T.nav.timeline}
          </Link>
        </nav>
        <div className={styles.end}>
          <AsOf />
          <Theme />
        </div>
      </header>
      <main id="content" className={styles.main}>
        <Outlet />
      </main>
    </>
  );
}
