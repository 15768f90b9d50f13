import { Link } from '@tanstack/react-router';
import type { BriefDetail } from '../../../model/brief/index.ts';
import { day } from '../../figures/words.ts';
import { BRIEFS } from '../../texts/briefs.ts';
import styles from './Briefs.module.css';

/** The saved version as a file, and the versions before it. */
export function About({ brief: { id, version, versions } }: { brief: BriefDetail }) {
  const file = (format: string): string =>
    `/api/briefs/${encodeURIComponent(id)}/export?format=${format}&version=${version}`;
  return (
    <section className={styles.about}>
      <p className={styles.acts}>
        <span>{BRIEFS.files}:</span>
        <a href={file('html')} download>
          {BRIEFS.html}
        </a>
        <a href={file('markdown')} download>
          {BRIEFS.markdown}
        </a>
      </p>
      <details>
        <summary>{BRIEFS.versions}</summary>
        <ol>
          {versions.map((one) => (
            <li key={one.version}>
              <Link
                to="/briefs/$brief"
                params={{ brief: id }}
                search={{ version: String(one.version) }}
                aria-current={one.version === version ? 'true' : undefined}
              >
                {BRIEFS.signed(one.version, one.by, day(one.at.slice(0, 10)))}
              </Link>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
