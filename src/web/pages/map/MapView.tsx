import { type GeoJSONSource, Map as View, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { trustWorker } from '../../parts/trust.ts';
import { MAP } from '../../texts/map.ts';
import { type Base, loadBase } from './base.ts';
import { boxOf } from './box.ts';
import type { Happened, HeldPlace } from './day.ts';
import { areasOf, boundsOf, discsOf, namesOf, ringsOf } from './features.ts';
import styles from './MapView.module.css';
import { coloursOf, HOLDER_TONES, hatch, hatchName, styleOf } from './style.ts';

const CLICKABLE = ['discs', 'most', 'squares', 'areas'];
const FIT = { padding: 48, maxZoom: 8, animate: false } as const;

export interface Bounds {
  readonly holds: (lat: number, lon: number) => boolean;
  /** as the API is asked for it; null where all is seen */
  readonly box: string | null;
}
interface Given {
  readonly happened: readonly Happened[];
  readonly held: readonly HeldPlace[];
  readonly selected: string | undefined;
  readonly tiles: string | null;
  readonly onSelect: (id: string) => void;
  readonly onBounds: (bounds: Bounds) => void;
  /** what happened when there can be no map */
  readonly onFailure: () => void;
}

/** The map itself. What it shows also stands in the list, so the drawing is one image to a screen reader. */
export default function MapView({ happened, held, selected, tiles, onSelect, onBounds, onFailure }: Given) {
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<View | null>(null);
  const [baseFailed, setBaseFailed] = useState(false);
  const calls = useRef({ onSelect, onBounds, onFailure });
  calls.current = { onSelect, onBounds, onFailure };

  useEffect(() => {
    const container = box.current;
    if (container === null) return;
    trustWorker(workerUrl);
    setWorkerUrl(workerUrl);
    let made: View;
    try {
      made = new View({
        container,
        style: styleOf(coloursOf(document), null, null),
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
      });
    } catch (error) {
      // The one way to learn that the browser gives no WebGL.
      console.warn(error);
      calls.current.onFailure();
      return;
    }
    let base: Base | null = null;
    let gone = false;
    const look = (): void => {
      if (gone) return;
      made.setStyle(styleOf(coloursOf(document), base, tiles), { diff: false });
    };
    made.touchZoomRotate.disableRotation();
    made.on('styleimagemissing', ({ id }) => {
      const tone = HOLDER_TONES.find((n) => hatchName(n) === id);
      const colours = coloursOf(document);
      if (!made.hasImage(id))
        made.addImage(id, hatch(tone === undefined ? colours.rule : colours[`holder-${tone}`]), { pixelRatio: 2 });
    });
    made.on('moveend', () => {
      const seen = made.getBounds();
      const [west, south, east, north] = [seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()];
      calls.current.onBounds({
        holds: (lat, lon) => seen.contains([lon, lat]),
        box: boxOf({ west, south, east, north }),
      });
    });
    made.on('click', ({ point }) => {
      const layers = CLICKABLE.filter((id) => made.getLayer(id) !== undefined);
      const id: unknown = made.queryRenderedFeatures(point, { layers })[0]?.properties.id;
      if (typeof id === 'string') calls.current.onSelect(id);
    });
    // Light and dark are the page's choice or the system's.
    const watched = new MutationObserver(look);
    watched.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', look);
    loadBase()
      .then((loaded) => {
        base = loaded;
      })
      .catch((error: unknown) => {
        console.warn(error);
        if (!gone) setBaseFailed(true);
      })
      .then(look)
      .catch(console.error);
    setMap(made);
    return () => {
      gone = true;
      watched.disconnect();
      system.removeEventListener('change', look);
      made.remove();
      setMap(null);
    };
  }, [tiles]);

  // A new style brings empty sources: they are filled whenever one is loaded, and when what is shown changes.
  useEffect(() => {
    if (map === null) return;
    const fill = (): void => {
      const put = (id: string, data: ReturnType<typeof areasOf> | ReturnType<typeof namesOf>): void => {
        void map.getSource<GeoJSONSource>(id)?.setData(data);
      };
      put('areas', areasOf(held));
      put('names', namesOf(held));
      put('rings', ringsOf(happened));
      put('discs', discsOf(happened));
      if (map.getLayer('chosen')) map.setFilter('chosen', ['==', ['get', 'id'], selected ?? '']);
    };
    if (map.style?._loaded) fill();
    map.on('style.load', fill);
    return () => {
      map.off('style.load', fill);
    };
  }, [map, happened, held, selected]);

  const fitted = useRef<View | null>(null);
  const showAll = (view: View): void => {
    const bounds = boundsOf([...happened, ...held]);
    if (bounds !== null) view.fitBounds(bounds, FIT);
  };
  useEffect(() => {
    if (map === null || fitted.current === map) return;
    const bounds = boundsOf([...happened, ...held]);
    if (bounds === null) return;
    fitted.current = map;
    map.fitBounds(bounds, FIT);
  }, [map, happened, held]);

  useEffect(() => {
    const chosen = [...happened, ...held].find(({ id }) => id === selected);
    if (map === null || chosen === undefined || map.getBounds().contains([chosen.lon, chosen.lat])) return;
    map.jumpTo({ center: [chosen.lon, chosen.lat] });
  }, [map, selected, happened, held]);

  return (
    <div className={styles.frame}>
      <div ref={box} className={styles.map} aria-label={MAP.view} role="application" />
      {map !== null && (
        <div className={styles.tools}>
          <button type="button" onClick={() => map.zoomIn({ animate: false })} aria-label={MAP.zoomIn}>
            +
          </button>
          <button type="button" onClick={() => map.zoomOut({ animate: false })} aria-label={MAP.zoomOut}>
            −
          </button>
          <button type="button" onClick={() => showAll(map)} className={styles.fit}>
            {MAP.fit}
          </button>
        </div>
      )}
      <p className={styles.credit}>
        {baseFailed ? MAP.baseFailed : MAP.credit}
        {tiles !== null && ` · ${MAP.tiles(new URL(tiles).host)}`}
      </p>
    </div>
  );
}
