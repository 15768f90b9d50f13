/** How the map looks: paper, ink and the holders' tones, as the rest of the pages. */
import type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { Base } from './base.ts';

export const HOLDER_TONES = [1, 2, 3, 4, 5, 6] as const;
const NAMES = [
  'paper',
  'ink',
  'quiet',
  'hairline',
  'rule',
  'accent',
  'straw',
  ...HOLDER_TONES.map((n) => `holder-${n}` as const),
] as const;
export type Colours = Readonly<Record<(typeof NAMES)[number], string>>;

/** As the page shows them now. */
export function coloursOf(page: Document): Colours {
  const probe = page.body.appendChild(page.createElement('i'));
  try {
    return Object.fromEntries(
      NAMES.map((name) => {
        probe.style.color = `var(--${name})`;
        return [name, getComputedStyle(probe).color];
      }),
    ) as Colours;
  } finally {
    probe.remove();
  }
}

const EMPTY: SourceSpecification = { type: 'geojson', data: { type: 'FeatureCollection', features: [] } };
const FONT = ['Inter'];

const toned = (colours: Colours): ExpressionSpecification =>
  [
    'match',
    ['get', 'tone'],
    ...HOLDER_TONES.flatMap((n): [number, string] => [n, colours[`holder-${n}`]]),
    colours.rule,
  ] as unknown as ExpressionSpecification;

export const hatchName = (tone: number): string => `hatch-${tone}`;

/** A square of slanting lines that meet their neighbours, as pixels for `fill-pattern`. */
export function hatch(colour: string): ImageData {
  const side = 16;
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const on = canvas.getContext('2d');
  if (on === null) throw new Error('no canvas');
  on.strokeStyle = colour;
  on.lineWidth = 3;
  for (const shift of [-side, 0, side]) {
    on.beginPath();
    on.moveTo(shift - 2, side + 2);
    on.lineTo(shift + side + 2, -2);
    on.stroke();
  }
  return on.getImageData(0, 0, side, side);
}

export function styleOf(colours: Colours, base: Base | null, tiles: string | null): StyleSpecification {
  const sources: Record<string, SourceSpecification> = { areas: EMPTY, names: EMPTY, rings: EMPTY, discs: EMPTY };
  const ground: LayerSpecification[] = [];
  if (base !== null) {
    sources.land = { type: 'geojson', data: base.land };
    sources.countries = { type: 'geojson', data: base.countries };
    sources.borders = { type: 'geojson', data: base.borders };
    ground.push(
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colours.paper } },
      { id: 'coast', type: 'line', source: 'land', paint: { 'line-color': colours.rule, 'line-width': 0.8 } },
    );
  }
  if (tiles !== null) {
    sources.tiles = { type: 'raster', tiles: [tiles], tileSize: 256 };
    ground.push({
      id: 'tiles',
      type: 'raster',
      source: 'tiles',
      paint: { 'raster-saturation': -0.8, 'raster-opacity': 0.75 },
    });
  }
  if (base !== null) {
    ground.push({
      id: 'borders',
      type: 'line',
      source: 'borders',
      paint: { 'line-color': colours.rule, 'line-width': 1, 'line-dasharray': [3, 2] },
    });
  }
  const tone = toned(colours);
  return {
    version: 8,
    sources,
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colours.hairline } },
      ...ground,
      {
        ...{ id: 'areas', type: 'fill', source: 'areas' },
        paint: { 'fill-color': tone, 'fill-opacity': ['get', 'depth'] },
      },
      {
        ...{ id: 'contested', type: 'fill', source: 'areas', filter: ['==', ['get', 'contested'], true] },
        paint: { 'fill-pattern': ['concat', 'hatch-', ['to-string', ['get', 'tone']]], 'fill-opacity': 0.8 },
      },
      { id: 'edges', type: 'line', source: 'areas', paint: { 'line-color': tone, 'line-width': 1.2 } },
      {
        ...{ id: 'squares', type: 'circle', source: 'names' },
        paint: {
          'circle-radius': 4,
          'circle-color': tone,
          'circle-stroke-color': colours.paper,
          'circle-stroke-width': 1,
        },
      },
      {
        id: 'rings',
        type: 'line',
        source: 'rings',
        paint: { 'line-color': colours.accent, 'line-width': 1, 'line-dasharray': [2, 2], 'line-opacity': 0.7 },
      },
      {
        ...{ id: 'most', type: 'circle', source: 'discs' },
        paint: {
          'circle-radius': ['get', 'outer'],
          'circle-color': colours.accent,
          'circle-opacity': 0.15,
          'circle-stroke-color': colours.accent,
          'circle-stroke-width': 0.6,
        },
      },
      {
        ...{ id: 'discs', type: 'circle', source: 'discs' },
        paint: {
          'circle-radius': ['get', 'radius'],
          'circle-color': ['case', ['get', 'told'], colours.accent, colours.paper],
          'circle-opacity': 0.75,
          'circle-stroke-color': colours.accent,
          'circle-stroke-width': 1.5,
        },
      },
      {
        ...{ id: 'chosen', type: 'circle', source: 'discs', filter: ['==', ['get', 'id'], ''] },
        paint: {
          'circle-radius': ['+', ['get', 'outer'], 3],
          'circle-opacity': 0,
          'circle-stroke-color': colours.ink,
          'circle-stroke-width': 2.5,
        },
      },
      ...labels(colours, base !== null),
    ],
  };
}

/** Names are set by the browser's own fonts: the map has no font files to fetch. */
function labels(colours: Colours, withCountries: boolean): LayerSpecification[] {
  const halo = { 'text-halo-color': colours.paper, 'text-halo-width': 1.4 };
  const countries: LayerSpecification = {
    ...{ id: 'countries', type: 'symbol', source: 'countries', maxzoom: 8 },
    layout: {
      'text-field': ['get', 'name'],
      'text-font': FONT,
      'text-size': 12,
      'text-letter-spacing': 0.08,
      'text-max-width': 7,
    },
    paint: { 'text-color': colours.quiet, ...halo },
  };
  const own = (id: 'names' | 'discs'): LayerSpecification => ({
    ...{ id: `${id}-labels`, type: 'symbol', source: id, minzoom: 5 },
    layout: {
      'text-field': ['get', 'name'],
      'text-font': FONT,
      'text-size': 12,
      'text-offset': [0, 1.1],
      'text-anchor': 'top',
      'text-optional': true,
    },
    paint: { 'text-color': colours.ink, ...halo },
  });
  return [...(withCountries ? [countries] : []), own('names'), own('discs')];
}
