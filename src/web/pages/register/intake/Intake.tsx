import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import * as ask from '../../../ask.ts';
import { number } from '../../../figures/words.ts';
import { INTAKE } from '../../../texts/intake.ts';
import styles from './Intake.module.css';
import { enqueue, forget, sendAgain } from './queue.ts';
import type { Stated } from './send.ts';
import { isDone, isFailed, type Row, useIntake } from './useIntake.ts';

/** Where documents come in: a button, and the whole page to drop files on; below it what becomes of each. */
export function Intake() {
  const rows = useIntake();
  const [stated, setStated] = useState<Stated>({});
  const [folders, setFolders] = useState<readonly string[]>([]);
  const take = (files: readonly File[]): void => enqueue(files, stated);
  const over = useDrop(take, setFolders);
  return (
    <section className={styles.intake} aria-label={INTAKE.title} data-over={over || undefined}>
      <p className={styles.drop}>
        <Choose take={take} />
        <span>{INTAKE.drop}</span>
      </p>
      <p className={styles.quiet}>{over ? INTAKE.dropHere : INTAKE.what}</p>
      {folders.length > 0 && <p role="alert">{INTAKE.noFolders(folders.join(', '))}</p>}
      <StatedFields stated={stated} set={setStated} />
      {rows.length > 0 && <Account rows={rows} />}
      <Totals />
    </section>
  );
}

function Choose({ take }: { take: (files: readonly File[]) => void }) {
  const id = useId();
  return (
    <>
      <input
        id={id}
        className="unseen"
        type="file"
        multiple
        onChange={({ currentTarget }) => {
          take([...(currentTarget.files ?? [])]);
          // so that the same file can be chosen again
          currentTarget.value = '';
        }}
      />
      <label htmlFor={id} className={styles.choose}>
        {INTAKE.choose}
      </label>
    </>
  );
}

/** True while files are held over the page. */
function useDrop(take: (files: readonly File[]) => void, foldersMet: (names: readonly string[]) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef({ take, foldersMet });
  latest.current = { take, foldersMet };
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const held = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const left = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const dropped = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const items = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
      const folders = items.map((item) => item.webkitGetAsEntry()).filter((entry) => entry?.isDirectory === true);
      const names = new Set(folders.map((entry) => entry?.name ?? ''));
      latest.current.foldersMet([...names]);
      latest.current.take([...(event.dataTransfer?.files ?? [])].filter(({ name }) => !names.has(name)));
    };
    const on = { dragenter: held, dragover: held, dragleave: left, drop: dropped };
    const all = Object.entries(on) as [keyof typeof on, (event: DragEvent) => void][];
    for (const [name, hear] of all) window.addEventListener(name, hear);
    return () => {
      for (const [name, hear] of all) window.removeEventListener(name, hear);
    };
  }, []);
  return over;
}

function StatedFields({ stated, set }: { stated: Stated; set: (stated: Stated) => void }) {
  const id = useId();
  return (
    <details className={styles.stated}>
      <summary>{INTAKE.stated}</summary>
      <div className={styles.fields}>
        <label htmlFor={`${id}p`}>{INTAKE.publisher}</label>
        <input
          id={`${id}p`}
          value={stated.publisher ?? ''}
          maxLength={300}
          onChange={({ target: { value } }) => set({ ...stated, publisher: value })}
        />
        <label htmlFor={`${id}d`}>{INTAKE.published}</label>
        <input
          id={`${id}d`}
          type="date"
          value={stated.published ?? ''}
          onChange={({ target: { value } }) => set({ ...stated, published: value })}
        />
      </div>
      <p className={styles.quiet}>{INTAKE.statedHint}</p>
    </details>
  );
}

/** Lines set at once; those that failed are among them whatever their number. */
const LINES = 100;

/** What becomes of the files of this intake, the failed ones first. */
function Account({ rows }: { rows: readonly Row[] }) {
  const failed = rows.filter(isFailed);
  const done = rows.filter(isDone).length;
  const again = failed.flatMap(({ outgoing }) => outgoing ?? []);
  const sum = (of: 'accepted' | 'duplicates' | 'failed'): number =>
    rows.reduce((all, { upload }) => all + (upload?.[of] ?? 0), 0);
  const refused = failed.filter(({ upload }) => upload === null).length;
  const lines = [...failed, ...rows.filter((row) => !isFailed(row)).toReversed()].slice(0, LINES);
  const isOver = done === rows.length;
  return (
    <div className={styles.account}>
      <h2>{INTAKE.now}</h2>
      <progress max={rows.length} value={done} aria-label={INTAKE.now} hidden={isOver} />
      <p role="status">
        {[
          isOver ? INTAKE.finished(done) : INTAKE.underWay(done, rows.length),
          INTAKE.counts(sum('accepted'), sum('duplicates'), sum('failed') + refused),
        ]
          .filter((part) => part !== '')
          .join(': ')}
      </p>
      <p className={styles.acts}>
        {again.length > 0 && (
          <button type="button" onClick={() => sendAgain(again)}>
            {INTAKE.allAgain(again.length)}
          </button>
        )}
        {isOver && rows.some(({ outgoing }) => outgoing !== null) && (
          <button type="button" onClick={() => forget(rows.flatMap(({ outgoing }) => outgoing ?? []))}>
            {INTAKE.clear}
          </button>
        )}
      </p>
      <ul>
        {lines.map((row) => (
          <Line key={row.key} row={row} />
        ))}
      </ul>
    </div>
  );
}

function Line({ row }: { row: Row }) {
  const { name, outgoing, upload } = row;
  const document = upload?.state === 'done' ? upload.document : null;
  return (
    <li data-failed={isFailed(row) || undefined}>
      <span className={styles.name} dir="auto">
        {document === null ? (
          name
        ) : (
          <Link to="/documents/$document" params={{ document }}>
            {name}
          </Link>
        )}
      </span>
      <span className={styles.state}>{stateOf(row)}</span>
      {outgoing !== null && isFailed(row) && (
        <button type="button" onClick={() => sendAgain([outgoing])} aria-label={`${INTAKE.again}: ${name}`}>
          {INTAKE.again}
        </button>
      )}
      {outgoing?.refused != null && <small>{outgoing.refused}</small>}
      {upload?.failures.map((failure) => (
        <small key={failure.name} dir="auto">
          {failure.name === name ? '' : `${failure.name}: `}
          {failure.issue.message}
          {outgoing === null && failure.name === name && ` ${INTAKE.dropAgain}`}
        </small>
      ))}
    </li>
  );
}

function stateOf({ outgoing, upload }: Row): string {
  if (outgoing?.refused != null) return INTAKE.counts(0, 0, 1);
  if (upload === null) return outgoing?.sent == null ? INTAKE.queued : INTAKE.sending(Math.floor(100 * outgoing.sent));
  const { state, accepted, duplicates, failed, claims } = upload;
  if (state === 'waiting') return INTAKE.waiting;
  const counts = INTAKE.counts(accepted, duplicates, failed);
  const words = claims > 0 ? `${counts}, ${INTAKE.claims(claims)}` : counts;
  if (state === 'done') return words;
  return words === '' ? INTAKE.reading : `${INTAKE.reading}: ${words}`;
}

/** Of all files that were ever brought, here or on the command line. */
function Totals() {
  const totals = useQuery(ask.intakeTotals());
  if (totals.data === undefined) return null;
  const { accepted, duplicates, failed, failures } = totals.data;
  const all = accepted + duplicates + failed;
  if (all === 0) return null;
  const line = INTAKE.account(all, number(accepted), number(duplicates), number(failed));
  if (failures.length === 0) return <p className={styles.quiet}>{line}</p>;
  return (
    <details className={styles.stated}>
      <summary>
        {line} {INTAKE.failures}
      </summary>
      <ul className={styles.failures}>
        {failures.map(({ name, at, issue }) => (
          <li key={`${at} ${name}`}>
            <b dir="auto">{name}</b> {issue.message}
          </li>
        ))}
      </ul>
      {failed > failures.length && <p className={styles.quiet}>{INTAKE.failuresMore}</p>}
    </details>
  );
}
