/** The picture as a file: SVG text, or pixels of a canvas with the page's own fonts. */
import { type Mark, type Scene, type Tone, TONES } from './scene.ts';

export type Colours = Readonly<Record<Tone, string>>;
export type Faces = Readonly<Record<'sans' | 'serif', string>>;

/** As the page shows them now, light or dark. */
export function coloursOf(page: Document): Colours {
  const probe = page.body.appendChild(page.createElement('i'));
  try {
    return Object.fromEntries(
      TONES.map((tone) => {
        probe.style.color = `var(--${tone})`;
        return [tone, getComputedStyle(probe).color];
      }),
    ) as Colours;
  } finally {
    probe.remove();
  }
}

export function facesOf(page: Document): Faces {
  const style = getComputedStyle(page.documentElement);
  return { sans: style.getPropertyValue('--sans').trim(), serif: style.getPropertyValue('--serif').trim() };
}

interface Moved {
  readonly shift: number;
  readonly marks: readonly Mark[];
}
const layersOf = ({ marks, points }: Scene): readonly Moved[] => [{ shift: 0, marks }, ...points];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// Characters that XML cannot hold, even as references, are dropped.
const escaped = (words: string): string =>
  words
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);

export function svgOf(scene: Scene, colours: Colours, faces: Faces): string {
  const { width, height } = scene;
  const element = (mark: Mark): string =>
    mark.type === 'path'
      ? `<path d="${mark.d}" fill="${mark.fill === null ? 'none' : colours[mark.fill]}" stroke="${
          mark.stroke === null ? 'none' : colours[mark.stroke]
        }" stroke-width="${mark.width}"${mark.dash === undefined ? '' : ` stroke-dasharray="${mark.dash.join(' ')}"`}/>`
      : `<text x="${mark.x}" y="${mark.y}" font-size="${mark.size}" font-family="${escaped(faces[mark.face])}" fill="${
          colours[mark.tone]
        }" text-anchor="${mark.anchor}">${escaped(mark.text)}</text>`;
  const drawn = ({ shift, marks }: Moved): string =>
    `<g transform="translate(${shift} 0)">${marks.map(element).join('')}</g>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    ...layersOf(scene).map(drawn),
    '</svg>\n',
  ].join('\n');
}

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;
const PIXELS_PER_PIXEL = 2;

/** @throws Error when the browser gives no canvas to draw on */
export async function pngOf(scene: Scene, colours: Colours, faces: Faces): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = scene.width * PIXELS_PER_PIXEL;
  canvas.height = scene.height * PIXELS_PER_PIXEL;
  const on = canvas.getContext('2d');
  if (on === null) throw new Error('no canvas');
  on.scale(PIXELS_PER_PIXEL, PIXELS_PER_PIXEL);
  on.fillStyle = colours.paper;
  on.fillRect(0, 0, scene.width, scene.height);
  const draw = (mark: Mark): void => {
    if (mark.type === 'text') {
      on.font = `${mark.size}px ${faces[mark.face]}`;
      on.textAlign = ALIGN[mark.anchor];
      on.fillStyle = colours[mark.tone];
      on.fillText(mark.text, mark.x, mark.y);
      return;
    }
    const path = new Path2D(mark.d);
    if (mark.fill !== null) {
      on.fillStyle = colours[mark.fill];
      on.fill(path);
    }
    if (mark.stroke !== null) {
      on.setLineDash([...(mark.dash ?? [])]);
      on.lineWidth = mark.width;
      on.strokeStyle = colours[mark.stroke];
      on.stroke(path);
    }
  };
  for (const { shift, marks } of layersOf(scene)) {
    on.save();
    on.translate(shift, 0);
    marks.forEach(draw);
    on.restore();
  }
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => (blob === null ? failed(new Error('no picture')) : done(blob)), 'image/png');
  });
}
