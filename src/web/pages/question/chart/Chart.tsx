import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import type { QuestionDetail } from '../../../../api/types.ts';
import { highestOf, linearTo, scaleTo } from '../../../figures/scale.ts';
import { useWidth } from '../../../parts/useWidth.ts';
import { CHART } from '../../../texts/chart.ts';
import styles from './Chart.module.css';
import { Copies } from './Copies.tsx';
import { sceneOf } from './layout.ts';
import { Picture } from './Picture.tsx';
import { Points } from './Points.tsx';
import type { ScenePoint } from './scene.ts';
import { drawnOf, isDrawn, type Point, type Series } from './series.ts';

const route = getRouteApi('/questions/$question');

/** Figures further apart than this share a linear scale badly. */
const LINEAR_RATIO_MAX = 12;

const countsOf = (series: readonly Series[]) =>
  series.flatMap(({ points }) => points.flatMap(({ claim, sort }) => (sort === 'silent' ? [] : [claim.count])));

function fittingScale(series: readonly Series[]): 'log' | 'linear' {
  const bounds = countsOf(series).flatMap((count) =>
    [count?.low ?? null, count?.high ?? null].filter((n) => n !== null),
  );
  const positive = bounds.filter((n) => n > 0);
  return positive.length > 0 && Math.max(...positive) / Math.min(...positive) > LINEAR_RATIO_MAX ? 'log' : 'linear';
}

/** The chart of accounts: who said what figure, up to when. Nothing where no statement gives a number and a day. */
export default function Chart({ question }: { question: QuestionDetail }) {
  const drawn = useMemo(() => drawnOf(question), [question]);
  const chosen = route.useSearch().scale;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [read, setRead] = useState<ScenePoint | null>(null);
  if (!isDrawn(drawn)) return null;

  const kind = chosen ?? fittingScale(drawn.series);
  const highest = highestOf(countsOf(drawn.series));
  const scale = kind === 'log' ? scaleTo(highest) : linearTo(highest);
  const height = Math.round(Math.min(420, Math.max(300, width * 0.42)));
  const scene = sceneOf(drawn, { width, height, scale });
  const forCopies = () => sceneOf(drawn, { width: 960, height: 520, scale, heading: [question.title, question.basis] });
  return (
    <figure className={styles.figure} aria-labelledby="chart">
      <figcaption className={styles.head}>
        <h2 id="chart">{CHART.title}</h2>
        <fieldset className={styles.scale}>
          <legend className="unseen">{CHART.scale}</legend>
          {(['linear', 'log'] as const).map((one) => (
            <Link
              key={one}
              to="."
              search={(before) => ({ ...before, scale: one })}
              replace
              resetScroll={false}
              aria-current={one === kind || undefined}
            >
              {CHART[one]}
            </Link>
          ))}
        </fieldset>
      </figcaption>
      <div ref={box} className={styles.box}>
        {width > 0 && <Picture scene={scene} title={question.title} onRead={setRead} />}
      </div>
      <p className={styles.read} aria-hidden="true">
        {read === null ? (
          <Legend series={drawn.series} />
        ) : (
          <>
            <b>{read.words}</b> <q dir="auto">{read.claim.quote.text}</q>
          </>
        )}
      </p>
      {scene.unlabelled > 0 && <p className={styles.note}>{CHART.more(scene.unlabelled)}</p>}
      {drawn.undated.length > 0 && <p className={styles.note}>{CHART.undated(drawn.undated.length)}</p>}
      <Points series={drawn.series} />
      <Copies question={question} series={drawn.series} scene={forCopies} />
    </figure>
  );
}

/** How to read what this chart holds. */
function Legend({ series }: { series: readonly Series[] }) {
  const points = series.flatMap((one) => one.points);
  const some = (holds: (point: Point) => boolean, words: string): string[] => (points.some(holds) ? [words] : []);
  const { whisker, arrow, hollow, cross, dashes } = CHART.read;
  const open = ({ claim: { count } }: Point): boolean => (count?.low === null) !== (count?.high === null);
  const words = [
    ...some(({ claim: { count } }) => count?.low != null && count.high != null && count.low !== count.high, whisker),
    ...some(open, arrow),
    ...some(({ claim }) => claim.modality !== 'reported', hollow),
    ...some(({ claim }) => claim.stance === 'denies', cross),
    ...some(({ claim }) => claim.stance === 'withholds', dashes),
  ];
  return [CHART.hint, words.join(' · ')].join(' ');
}
