import { useState, useSyncExternalStore } from 'react';
import { T } from '../texts.ts';
import styles from './Theme.module.css';

const system = window.matchMedia('(prefers-color-scheme: dark)');
const watchSystem = (changed: () => void): (() => void) => {
  system.addEventListener('change', changed);
  return () => system.removeEventListener('change', changed);
};

/** Light or dark pages: as the system has it until the reader chooses. `public/theme.js` reads the choice back. */
export function Theme() {
  const systemDark = useSyncExternalStore(watchSystem, () => system.matches);
  const [chosen, choose] = useState(document.documentElement.dataset.theme);
  const dark = chosen === undefined ? systemDark : chosen === 'dark';
  const turn = (): void => {
    const theme = dark ? 'light' : 'dark';
    document.documentElement.dataset.theme = theme;
    choose(theme);
    try {
      localStorage.setItem('bilag-theme', theme);
    } catch (error) {
      // Storage may be refused; the choice then holds for this visit only.
      if (!(error instanceof DOMException)) throw error;
    }
  };
  const label = dark ? T.theme.toLight : T.theme.toDark;
  return (
    <button type="button" className={styles.theme} onClick={turn} aria-label={label} title={label}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {dark ? (
          <>
            <circle cx="8" cy="8" r="3" />
            <path d="M8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15M3 3l1.2 1.2M11.8 11.8 13 13M3 13l1.2-1.2M11.8 4.2 13 3" />
          </>
        ) : (
          <path d="M13.6 10A6 6 0 0 1 6 2.4a6 6 0 1 0 7.6 7.6Z" />
        )}
      </svg>
    </button>
  );
}
