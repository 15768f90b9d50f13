import { useState } from 'react';
import type { QuestionDetail } from '../../../../api/types.ts';
import { csvOf } from '../../../figures/csv.ts';
import { fileName, save } from '../../../parts/save.ts';
import { CHART } from '../../../texts/chart.ts';
import { ALIGNMENT_WORDS } from '../../../texts.ts';
import styles from './Chart.module.css';
import { coloursOf, facesOf, pngOf, svgOf } from './picture.ts';
import type { Scene } from './scene.ts';
import type { Series } from './series.ts';

/** One row a statement, with the bounds as numbers and the words as the source has them. */
function tableOf(series: readonly Series[]): string {
  const head = [
    'claimant',
    'alignment',
    'speaks of',
    'as of',
    'said',
    'low',
    'high',
    'relation',
    'words',
    'stance',
    'modality',
    'publisher',
    'quote',
    'claim',
    'document',
  ];
  const rows = series.flatMap(({ name, alignment, within, points }) =>
    points.map(({ claim: { id, doc, asOf, said, count, stance, modality, publisher, quote } }) => [
      ...[name, ALIGNMENT_WORDS[alignment], within, asOf, said],
      ...[count?.low ?? null, count?.high ?? null, count?.relation ?? null, count?.text ?? null],
      ...[stance, modality, publisher, quote.text, id, doc],
    ]),
  );
  return csvOf([head, ...rows]);
}

interface Given {
  readonly question: QuestionDetail;
  readonly series: readonly Series[];
  readonly scene: () => Scene;
}

/** The chart and its figures, to be taken elsewhere. */
export function Copies({ question: { title }, series, scene }: Given) {
  const [told, tell] = useState('');
  const png = (): Promise<Blob> => pngOf(scene(), coloursOf(document), facesOf(document));
  const saveAs = (extension: string, content: Blob): void => {
    const name = fileName(title, extension);
    save(name, content);
    tell(CHART.saved(name));
  };
  const clip = async (done: string, refused: string, write: () => Promise<void>): Promise<void> => {
    try {
      await write();
      tell(done);
    } catch (error) {
      // Browsers refuse by a DOMException, or have no clipboard at all on a page that is not secure.
      if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
      tell(refused);
    }
  };
  const acts: readonly (readonly [string, () => void])[] = [
    [
      CHART.image,
      () =>
        void clip(CHART.copied.image, CHART.refused, () =>
          navigator.clipboard.write([new ClipboardItem({ 'image/png': png() })]),
        ),
    ],
    [CHART.png, () => void png().then((content) => saveAs('png', content))],
    [
      CHART.svg,
      () =>
        saveAs('svg', new Blob([svgOf(scene(), coloursOf(document), facesOf(document))], { type: 'image/svg+xml' })),
    ],
    [CHART.csv, () => saveAs('csv', new Blob([tableOf(series)], { type: 'text/csv;charset=utf-8' }))],
    [
      CHART.link,
      () => void clip(CHART.copied.link, CHART.linkRefused, () => navigator.clipboard.writeText(window.location.href)),
    ],
  ];
  return (
    <fieldset className={styles.copies}>
      <legend className="unseen">{CHART.copy}</legend>
      {acts.map(([name, act]) => (
        <button key={name} type="button" onClick={act}>
          {name}
        </button>
      ))}
      <span role="status">{told}</span>
    </fieldset>
  );
}
