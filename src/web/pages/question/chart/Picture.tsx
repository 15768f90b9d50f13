import { Link } from '@tanstack/react-router';
import { CHART } from '../../../texts/chart.ts';
import styles from './Chart.module.css';
import type { Mark, Scene, ScenePoint, Tone } from './scene.ts';

const toned = (tone: Tone | null): string => (tone === null ? 'none' : `var(--${tone})`);

function Drawn({ marks }: { marks: readonly Mark[] }) {
  return marks.map((mark, i) =>
    mark.type === 'path' ? (
      <path
        // biome-ignore lint/suspicious/noArrayIndexKey: marks have no other name, and are drawn anew together
        key={i}
        d={mark.d}
        style={{ fill: toned(mark.fill), stroke: toned(mark.stroke) }}
        strokeWidth={mark.width}
        strokeDasharray={mark.dash?.join(' ')}
      />
    ) : (
      <text
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        key={i}
        x={mark.x}
        y={mark.y}
        fontSize={mark.size}
        textAnchor={mark.anchor}
        style={{ fill: toned(mark.tone), fontFamily: `var(--${mark.face})` }}
      >
        {mark.text}
      </text>
    ),
  );
}

const HIT_R = 12;

/** The scene on the page: its axes and lines are a picture, its points are links to their quotes. */
export function Picture({
  scene,
  title,
  onRead,
}: {
  scene: Scene;
  title: string;
  onRead: (point: ScenePoint | null) => void;
}) {
  const { width, height, marks, points } = scene;
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset
    <svg
      className={styles.picture}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={CHART.label(title, CHART.points(points.length))}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus */}
      <g aria-hidden="true">
        <Drawn marks={marks} />
      </g>
      {points.map((point) => (
        <Link
          key={point.claim.id}
          to="/documents/$document"
          params={{ document: point.claim.doc }}
          search={{ claim: point.claim.id }}
          aria-label={point.words}
          className={styles.point}
          onMouseEnter={() => onRead(point)}
          onFocus={() => onRead(point)}
          onMouseLeave={() => onRead(null)}
          onBlur={() => onRead(null)}
        >
          <circle cx={point.x} cy={point.y} r={HIT_R} />
          <g transform={`translate(${point.shift} 0)`}>
            <Drawn marks={point.marks} />
          </g>
        </Link>
      ))}
    </svg>
  );
}
