import { Link } from '@tanstack/react-router';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Brief, BriefDetail } from '../../../model/brief/index.ts';
import { bareSentences, marksIn } from '../../../model/brief/text.ts';
import { type Chosen, putBack, useChosen } from '../../parts/chosen.ts';
import { BRIEFS } from '../../texts/briefs.ts';
import { Signer } from '../document/review/Signer.tsx';
import { About } from './About.tsx';
import styles from './Briefs.module.css';
import { type Draft, draftOf, EMPTY, keepDraft, keptDraft, sameDraft } from './draft.ts';
import { Sources } from './Sources.tsx';
import { Tray } from './Tray.tsx';
import { useSaving } from './useSaving.ts';
import { Writing } from './Writing.tsx';

const NEW = 'new';

/** Writing at the left, what can be cited at the right, footnotes below. */
export function Editor({ brief, saved }: { brief: BriefDetail | null; saved: (brief: Brief) => void }) {
  const kept = brief?.id ?? NEW;
  const was = useMemo(() => (brief === null ? EMPTY : draftOf(brief)), [brief]);
  const isOld = brief !== null && brief.version !== brief.versions[0]?.version;
  const [draft, setDraft] = useState<Draft>(() => (isOld ? null : keptDraft(kept)) ?? was);
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  const id = useId();
  const saving = useSaving(brief?.id ?? null, (done) => {
    keepDraft(kept, null);
    saved(done);
  });
  const changed = !sameDraft(draft, was);
  const { title, body, cites } = draft;
  const numbers = useMemo(() => new Set(cites.map(({ number }) => number)), [cites]);
  const bare = useMemo(() => bareSentences(body, numbers), [body, numbers]);
  const chosen = useChosen().filter((one) => cites.every((cite) => cite.id !== one.id));

  const change = (to: Partial<Draft>): void => {
    const next = { ...draft, ...to };
    setDraft(next);
    keepDraft(kept, sameDraft(next, was) ? null : next);
  };
  // where the caret belongs once the text with the new mark is set
  useEffect(() => {
    if (caret.current === null || field.current === null) return;
    field.current.focus();
    field.current.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const insert = (number: number, to: Partial<Draft> = {}): void => {
    const at = field.current?.selectionEnd ?? body.length;
    const mark = BRIEFS.mark(number);
    caret.current = at + mark.length;
    change({ ...to, body: `${body.slice(0, at)}${mark}${body.slice(at)}` });
  };
  const citeNew = (of: Chosen): void => {
    const number = Math.max(0, ...cites.map((one) => one.number)) + 1;
    insert(number, { cites: [...cites, { number, ...of, cited: null }] });
    putBack(of.id);
  };
  const select = (start: number, end: number): void => {
    field.current?.focus();
    field.current?.setSelectionRange(start, end);
  };

  return (
    <div className={styles.columns}>
      <div className={styles.written}>
        {isOld && (
          <p role="status">
            {BRIEFS.old(brief.version)}{' '}
            <Link to="/briefs/$brief" params={{ brief: brief.id }} search={{}} className={styles.link}>
              {BRIEFS.latest}
            </Link>
          </p>
        )}
        <div className={styles.field}>
          <label htmlFor={id}>{BRIEFS.name}</label>
          <input
            id={id}
            value={title}
            maxLength={300}
            readOnly={isOld}
            dir="auto"
            onChange={({ target }) => change({ title: target.value })}
          />
        </div>
        <Writing field={field} body={body} bare={bare} readOnly={isOld} set={(text) => change({ body: text })} />
        {!isOld && (
          <div className={styles.acts}>
            <button
              type="button"
              className={styles.save}
              disabled={saving.busy || title.trim() === '' || !changed}
              onClick={() => saving.save(draft)}
            >
              {saving.busy ? BRIEFS.saving : BRIEFS.save}
            </button>
            <span role="status">
              {!changed
                ? brief !== null && BRIEFS.saved(brief.version)
                : title.trim() === ''
                  ? BRIEFS.needsTitle
                  : BRIEFS.unsaved}
            </span>
            {changed && brief !== null && (
              <button type="button" onClick={() => change(was)}>
                {BRIEFS.discard}
              </button>
            )}
          </div>
        )}
        {saving.asking && <Signer sign={saving.sign} />}
        {saving.trouble !== null && (
          <div role="alert" className={styles.trouble}>
            <p>{saving.trouble}</p>
            {saving.theirs !== null && brief !== null && (
              <p className={styles.acts}>
                <Link
                  to="/briefs/$brief"
                  params={{ brief: brief.id }}
                  search={{ version: String(saving.theirs) }}
                  target="_blank"
                >
                  {BRIEFS.conflictOpen}
                </Link>
                <button type="button" onClick={() => saving.save({ ...draft, seen: saving.theirs })}>
                  {BRIEFS.conflictMine(saving.theirs + 1)}
                </button>
              </p>
            )}
          </div>
        )}
        <Sources body={body} cites={cites} bare={bare} select={select} />
        {brief !== null && <About brief={brief} />}
      </div>
      {!isOld && (
        <Tray
          cites={cites}
          used={new Set(marksIn(body).map(({ number }) => number))}
          lost={brief?.lost ?? []}
          chosen={chosen}
          cite={insert}
          citeNew={citeNew}
          drop={(number) => change({ cites: cites.filter((one) => one.number !== number) })}
        />
      )}
    </div>
  );
}
