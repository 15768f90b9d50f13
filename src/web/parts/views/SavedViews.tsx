import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';

import type { SavedView, ViewPage } from '../../../model/filed.ts';
import * as ask from '../../ask.ts';
import { day } from '../../figures/words.ts';
import { Signer } from '../../pages/document/review/Signer.tsx';
import { VIEWS } from '../../texts/filed.ts';
import { api } from '../../client/client.ts';
import { useSigned } from '../useSigned.ts';
import styles from './SavedViews.module.css';

const TO = { questions: '/', register: '/documents' } as const satisfies Record<ViewPage, string>;

interface Given {
  readonly page: ViewPage;
  /** the view as it is now: what the address says, in words */
  readonly now: Readonly<Record<string, string | undefined>>;
}

/** The named views of a list, for all who use the ledger; what is seen now can be given a name. */
export function SavedViews({ page, now }: Given) {
  const client = useQueryClient();
  const id = useId();
  const { data } = useQuery(ask.savedViews(page));
  const settings = useQuery(ask.settings());
  const changes = settings.data?.changes === true;
  const [name, setName] = useState('');
  const [renaming, setRenaming] = useState<SavedView | null>(null);
  const sending = useSigned(() => {
    setName('');
    setRenaming(null);
    void client.invalidateQueries({ queryKey: ['views'] });
  });
  if (data === undefined) return null;
  const search = wordsOf(now);
  const save = (): void => {
    if (renaming === null) {
      const record = { page, name, search };
      sending.send((by) => api.POST('/api/views', { body: { by, record } }));
    } else {
      const record = { page, name, search: renaming.search };
      const { id, version: seen } = renaming;
      sending.send((by) => api.POST('/api/views/{id}', { params: { path: { id } }, body: { by, seen, record } }));
    }
  };
  const remove = ({ id, version: seen }: SavedView): void =>
    sending.send((by) => api.POST('/api/views/{id}/remove', { params: { path: { id } }, body: { by, seen } }));
  return (
    <section className={styles.views} aria-label={VIEWS.title}>
      <h2>{VIEWS.title}</h2>
      {data.views.length === 0 && <p>{VIEWS.none}</p>}
      <ul>
        {data.views.map((view) => (
          <li key={view.id}>
            <Link
              to={TO[page]}
              search={{ asOf: undefined, recordedBy: undefined, ...view.search }}
              activeOptions={{ exact: true }}
              title={VIEWS.savedBy(view.by, day(view.at.slice(0, 10)))}
              dir="auto"
            >
              {view.name}
            </Link>
            {changes && (
              <span className={styles.acts}>
                <button
                  type="button"
                  aria-label={VIEWS.renameOf(view.name)}
                  onClick={() => {
                    setRenaming(view);
                    setName(view.name);
                  }}
                >
                  {VIEWS.rename}
                </button>
                <button type="button" aria-label={VIEWS.removeOf(view.name)} onClick={() => remove(view)}>
                  {VIEWS.remove}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {changes && (
        <form
          className={styles.form}
          aria-label={renaming === null ? VIEWS.save : VIEWS.renameOf(renaming.name)}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') save();
          }}
        >
          <label className="unseen" htmlFor={id}>
            {VIEWS.name}
          </label>
          <input
            id={id}
            value={name}
            maxLength={120}
            placeholder={VIEWS.name}
            autoComplete="off"
            onChange={({ target }) => setName(target.value)}
          />
          <button type="submit" disabled={sending.busy}>
            {renaming === null ? VIEWS.keep : VIEWS.rename}
          </button>
        </form>
      )}
      {sending.trouble !== null && <p role="alert">{sending.trouble}</p>}
      {sending.asking && <Signer sign={sending.sign} />}
    </section>
  );
}

const wordsOf = (now: Given['now']): Record<string, string> =>
  Object.fromEntries(Object.entries(now).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
