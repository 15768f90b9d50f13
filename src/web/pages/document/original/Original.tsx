import { Link } from '@tanstack/react-router';
import { Component, lazy, type ReactNode, Suspense } from 'react';
import type { DocumentDetail } from '../../../../api/types.ts';
import type { AnyClaim } from '../../../../model/claim.ts';
import { MARKED } from '../../../../model/shown.ts';
import { useView } from '../../../parts/AsOf.tsx';
import { Loading } from '../../../parts/States.tsx';
import { T } from '../../../texts.ts';
import { stringifySearch } from '../../../view.ts';
import styles from './Original.module.css';

const Pages = lazy(() => import('./Pages.tsx'));
const W = T.document.original;

/** The formats that are shown as the page they are; PDF is drawn. */
const SEALED: ReadonlySet<DocumentDetail['format']> = new Set(['html', 'text', 'csv']);
export const isShown = ({ format }: Pick<DocumentDetail, 'format'>): boolean => format === 'pdf' || SEALED.has(format);

/** The file as it was filed, beside its text, opened at the quote of the claim. */
export function Original({ document, claim }: { document: DocumentDetail; claim: AnyClaim | null }) {
  const { id, name, format } = document;
  const file = `/api/documents/${id}/original`;
  const save = (
    <a href={file} download>
      {W.save}
    </a>
  );
  return (
    <aside className={styles.pane} aria-label={W.heading}>
      <header className={styles.head}>
        <h2>{W.heading}</h2>
        {save}
        <Link to="." search={(now) => ({ ...now, beside: undefined })} resetScroll={false}>
          {W.close}
        </Link>
      </header>
      {format === 'pdf' ? (
        <Guarded key={id} instead={<p className={styles.note}>{W.broken}</p>}>
          <Suspense fallback={<Loading />}>
            <Pages key={id} file={file} page={claim?.page ?? null} quote={claim?.quote.text ?? null} />
          </Suspense>
        </Guarded>
      ) : SEALED.has(format) ? (
        <Sealed id={id} name={name} claim={claim} page={format === 'html'} />
      ) : (
        <p className={styles.note}>{W.unseen}</p>
      )}
    </aside>
  );
}

interface SealedProps {
  readonly id: string;
  readonly name: string;
  readonly claim: AnyClaim | null;
  readonly page: boolean;
}

/** In a frame that runs nothing, loads nothing and leads nowhere; the server says the same of what it holds. */
function Sealed({ id, name, claim, page }: SealedProps) {
  const asked = stringifySearch({ ...useView(), claim: claim?.id });
  return (
    <>
      {page && <p className={styles.note}>{W.sealed}</p>}
      <iframe
        key={asked}
        className={styles.frame}
        data-page={page || undefined}
        sandbox=""
        referrerPolicy="no-referrer"
        title={W.name(name)}
        src={`/api/documents/${id}/shown${asked}#${MARKED}`}
      />
    </>
  );
}

/** Something else where its children break; what broke is told on the console by React. */
class Guarded extends Component<{ children: ReactNode; instead: ReactNode }, { broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError = () => ({ broken: true });
  override render() {
    return this.state.broken ? this.props.instead : this.props.children;
  }
}
