import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { Loading } from '../../../parts/States.tsx';
import { trustWorker } from '../../../parts/trust.ts';
import { T } from '../../../texts.ts';
import { type Box, boxesOf, type Run } from './boxes.ts';
import styles from './Original.module.css';

interface PagesProps {
  readonly file: string;
  /** to be opened at, from 1 */
  readonly page: number | null;
  /** words to be marked on it */
  readonly quote: string | null;
}

/** A4, until the first page says more. */
const SHAPE = { width: 595, height: 842 };

/** The pages of a PDF, drawn when they come near the window and let go when they are far. The default, as it comes late. */
export default function Pages({ file, page, quote }: PagesProps) {
  const scroller = useRef<HTMLElement>(null);
  const [opened, setOpened] = useState<{ pdf: PDFDocumentProxy; shape: typeof SHAPE } | null>(null);
  const [fault, setFault] = useState<unknown>(null);

  useEffect(() => {
    trustWorker(workerUrl);
    GlobalWorkerOptions.workerSrc = workerUrl;
    const task = getDocument({ url: file, disableRange: true, useWasm: false, wasmUrl: '/pdf/' });
    task.promise
      .then(async (pdf) => {
        const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
        setOpened({ pdf, shape: { width, height } });
      })
      .catch((error: unknown) => {
        if (!task.destroyed) setFault(error);
      });
    return () => void task.destroy();
  }, [file]);

  useEffect(() => {
    if (opened === null || page === null) return;
    scroller.current?.children[page - 1]?.scrollIntoView({ block: 'start' });
  }, [opened, page]);

  if (fault !== null) throw fault;
  if (opened === null) return <Loading />;
  const { pdf, shape } = opened;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section ref={scroller} className={styles.pages} aria-label={T.document.original.heading} tabIndex={0}>
      {Array.from({ length: pdf.numPages }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
        <Sheet key={i} pdf={pdf} number={i + 1} shape={shape} quote={page === i + 1 ? quote : null} />
      ))}
    </section>
  );
}

interface SheetProps {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  readonly shape: typeof SHAPE;
  readonly quote: string | null;
}

function Sheet({ pdf, number, shape, quote }: SheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  const [boxes, setBoxes] = useState<readonly Box[]>([]);
  const { width, height } = page?.getViewport({ scale: 1 }) ?? shape;

  useEffect(() => {
    const looker = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      rootMargin: '100% 0px',
    });
    if (sheet.current !== null) looker.observe(sheet.current);
    return () => looker.disconnect();
  }, []);

  useEffect(() => {
    if (!isNear) return;
    let gone = false;
    void pdf.getPage(number).then((one) => {
      if (!gone) setPage(one);
    });
    return () => {
      gone = true;
    };
  }, [pdf, number, isNear]);

  useEffect(() => {
    setBoxes([]);
    if (page === null || quote === null) return;
    let gone = false;
    void page.getTextContent().then(({ items }) => {
      if (!gone)
        setBoxes(
          boxesOf(
            items.filter((item): item is typeof item & Run => 'str' in item),
            quote,
          ),
        );
    });
    return () => {
      gone = true;
    };
  }, [page, quote]);

  return (
    <div ref={sheet} className={styles.sheet} style={{ aspectRatio: `${width} / ${height}` }}>
      {isNear && page !== null && <Drawn page={page} label={T.document.original.page(number, pdf.numPages)} />}
      {isNear &&
        boxes.map((box) => (
          <span
            key={`${box.x} ${box.y}`}
            className={styles.box}
            style={{
              left: `${(100 * box.x) / width}%`,
              bottom: `${(100 * box.y) / height}%`,
              width: `${(100 * box.width) / width}%`,
              height: `${(100 * box.height) / height}%`,
            }}
          />
        ))}
    </div>
  );
}

/** A canvas as large as it is shown, and no larger. */
function Drawn({ page, label }: { page: PDFPageProxy; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const here = canvas.current;
    if (here === null) return;
    const { width } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: ((here.clientWidth || width) * window.devicePixelRatio) / width });
    [here.width, here.height] = [Math.round(viewport.width), Math.round(viewport.height)];
    const task = page.render({ canvas: here, viewport });
    task.promise.catch((error: unknown) => {
      // it went out of sight before it was done
      if ((error as Error).name !== 'RenderingCancelledException') console.error(error);
    });
    return () => task.cancel();
  }, [page]);
  return <canvas ref={canvas} role="img" aria-label={label} />;
}
