import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';

import type { ProfileRecord, SourceDetail } from '../../../model/filed.ts';
import { api } from '../../client/client.ts';
import { useSigned } from '../../parts/useSigned.ts';
import { SOURCES } from '../../texts/filed.ts';
import { Signer } from '../document/review/Signer.tsx';
import styles from './SourcePage.module.css';

const ASPECTS = Object.entries(SOURCES.aspects) as [keyof typeof SOURCES.aspects, string][];
const ANSWERS = Object.entries(SOURCES.answers) as [ProfileRecord['party'], string][];
const BLANK: ProfileRecord = { who: '', what: '', why: '', when: '', how: '', party: 'as-packs-say', side: '' };

/** What a person knows of a source; each save is a signed version. */
export function ProfileForm({ source: { name, profile }, close }: { source: SourceDetail; close: () => void }) {
  const client = useQueryClient();
  const id = useId();
  const [given, setGiven] = useState<ProfileRecord>(profile ?? BLANK);
  const [wanting, setWanting] = useState(false);
  const sending = useSigned(() => {
    void client.invalidateQueries({ predicate: ({ queryKey: [what] }) => what === 'source' || what === 'sources' });
    close();
  });
  const set = (part: Partial<ProfileRecord>): void => setGiven((before) => ({ ...before, ...part }));
  const save = (): void => {
    const { who, what, why, when, how, party, side } = given;
    const isWanting = party === 'yes' && side.trim() === '';
    setWanting(isWanting);
    if (isWanting) return;
    const record = { who, what, why, when, how, party, side: party === 'yes' ? side : '' };
    const seen = profile?.version ?? null;
    sending.send((by) => api.POST('/api/sources/{id}', { params: { path: { id: name } }, body: { by, seen, record } }));
  };
  return (
    <>
      <form
        className={styles.form}
        aria-label={SOURCES.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {ASPECTS.map(([aspect, label]) => (
          <div key={aspect}>
            <label htmlFor={`${id}${aspect}`}>{label}</label>
            <textarea
              id={`${id}${aspect}`}
              rows={2}
              maxLength={4000}
              dir="auto"
              value={given[aspect]}
              onChange={({ target }) => set({ [aspect]: target.value })}
            />
          </div>
        ))}
        <fieldset>
          <legend>{SOURCES.ask}</legend>
          <div className={styles.choices}>
            {ANSWERS.map(([answer, label]) => (
              <span key={answer}>
                <input
                  id={`${id}${answer}`}
                  type="radio"
                  name={id}
                  checked={given.party === answer}
                  onChange={() => set({ party: answer })}
                />{' '}
                <label htmlFor={`${id}${answer}`}>{label}</label>
              </span>
            ))}
          </div>
          {given.party === 'yes' && (
            <input
              aria-label={SOURCES.side}
              maxLength={200}
              value={given.side}
              onChange={({ target }) => set({ side: target.value })}
            />
          )}
        </fieldset>
        {(wanting || sending.trouble !== null) && (
          <p className={styles.trouble} role="alert">
            {wanting ? SOURCES.sideWanted : sending.trouble}
          </p>
        )}
        <p className={styles.acts}>
          <button type="submit" disabled={sending.busy}>
            {SOURCES.save}
          </button>
          <button type="button" onClick={close}>
            {SOURCES.cancel}
          </button>
        </p>
      </form>
      {sending.asking && <Signer sign={sending.sign} />}
    </>
  );
}
