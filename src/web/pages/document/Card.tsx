import type { DocumentDetail } from '../../../api/types.ts';
import { day, number } from '../../figures/words.ts';
import { T } from '../../texts.ts';
import styles from './Card.module.css';
import { Copies } from './Copies.tsx';

const F = T.document.fields;

/** What is known of the document, set as a catalogue card. */
export function Card({ document }: { document: DocumentDetail }) {
  const { metadata, name, claimCount, rules, packs } = document;
  const { register, found } = metadata;
  const language = metadata.language && languageName(metadata.language);
  const rows: readonly (readonly [string, string | null | undefined, stated?: boolean])[] = [
    [F.publisher, metadata.publisher, found.publisher === 'user'],
    [F.agency, metadata.agency, found.agency === 'user'],
    [F.author, metadata.author, found.author === 'user'],
    [F.published, metadata.published && day(metadata.published), found.published === 'user'],
    [F.language, language, found.language === 'user'],
    [F.country, register?.country],
    [F.source, register?.source],
    [F.admitted, register?.admitted && day(register.admitted)],
    [F.file, name],
    [F.claims, number(claimCount)],
    [F.rules, [rules, ...packs].join(', ')],
  ];
  return (
    <aside className={styles.card} aria-label={T.document.card}>
      {register?.annex && <p className={styles.annex}>{T.document.annex(register.annex)}</p>}
      <dl>
        {rows
          .filter(([, value]) => value)
          .map(([label, value, stated]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">
                {value}
                {stated && <small>{T.document.stated}</small>}
              </dd>
            </div>
          ))}
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
