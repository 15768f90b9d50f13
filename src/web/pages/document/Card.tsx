import { Link } from '@tanstack/react-router';
import type { DocumentDetail } from '../../../api/types.ts';
import type { FactField } from '../../../model/document.ts';
import { day, number, yearlessDays } from '../../figures/words.ts';
import { T } from '../../texts.ts';
import styles from './Card.module.css';
import { Copies } from './Copies.tsx';
import { isShown } from './original/Original.tsx';

const F = T.document.fields;

const publishedOn = ({ published, monthDay }: DocumentDetail['metadata']): string | null => {
  if (published !== null) return day(published);
  return monthDay === undefined ? null : yearlessDays({ start: monthDay, end: monthDay });
};

/** What is known of the document, set as a catalogue card. */
export function Card({ document }: { document: DocumentDetail }) {
  const { metadata, name, claimCount, damageCount, rules, packs } = document;
  const { register, found, readFrom } = metadata;
  const language = metadata.language && languageName(metadata.language);
  const rows: readonly (readonly [string, string | null | undefined, field?: FactField])[] = [
    [F.publisher, metadata.publisher, 'publisher'],
    [F.agency, metadata.agency, 'agency'],
    [F.author, metadata.author, 'author'],
    [F.published, publishedOn(metadata), 'published'],
    [F.updated, metadata.updated && day(metadata.updated), 'updated'],
    [F.language, language, 'language'],
    [F.url, metadata.url, 'url'],
    [F.country, register?.country],
    [F.source, register?.source],
    [F.admitted, register?.admitted && day(register.admitted)],
    [F.file, name],
    [F.claims, number(claimCount)],
    [F.damage, damageCount > 0 ? T.document.damaged(damageCount) : null],
    [F.rules, [rules, ...packs].join(', ')],
  ];
  return (
    <aside className={styles.card} aria-label={T.document.card}>
      {register?.annex && <p className={styles.annex}>{T.document.annex(register.annex)}</p>}
      <dl>
        {rows
          .filter(([, value]) => value)
          .map(([label, value, field]) => {
            const place = field && found[field];
            return (
              <div key={label}>
                <dt>{label}</dt>
                <dd dir="auto">
                  {field === 'publisher' && metadata.publisher !== null ? (
                    <Link to="/sources/$source" params={{ source: metadata.publisher }} className={styles.source}>
                      {value}
                    </Link>
                  ) : label === F.file ? (
                    <>
                      <a href={`/api/documents/${document.id}/original`} download className={styles.source}>
                        {value}
                      </a>
                      {isShown(document) && (
                        <Link
                          to="."
                          search={(now) => ({ ...now, beside: 'original' })}
                          resetScroll={false}
                          className={styles.beside}
                        >
                          {T.document.original.open}
                        </Link>
                      )}
                    </>
                  ) : (
                    value
                  )}
                  {place && <small title={field && readFrom?.[field]}>{T.document.found[place]}</small>}
                </dd>
              </div>
            );
          })}
      </dl>
      <Copies document={document} />
    </aside>
  );
}

/** "en" → "English"; what is no language tag stays as it is. */
function languageName(tag: string): string {
  const [known] = Intl.getCanonicalLocales(/^[a-z]{2,3}$/i.test(tag) ? tag : []);
  return known === undefined
    ? tag
    : (new Intl.DisplayNames([globalThis.document.documentElement.lang], { type: 'language' }).of(known) ?? tag);
}
