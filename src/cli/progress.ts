/** A progress bar on stderr, where there is somebody to see it. */
import cliProgress from 'cli-progress';
import type { Io } from './io.ts';
import { safe, shortened } from './words.ts';

export interface Progress {
  /** `share`: of a container that does not tell how much it holds */
  readonly at: (done: number, total: number, what: string, share?: number | null) => void;
  readonly stop: () => void;
}

/** Silent when stderr is no terminal. The bar is gone after `stop`. */
export function progress(io: Io): Progress {
  if (io.stderr.isTTY !== true) return { at: () => undefined, stop: () => undefined };
  const bar = new cliProgress.SingleBar({
    stream: io.stderr as NodeJS.WriteStream,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 24,
    format: (options, params, payload: { what?: string }) =>
      `${cliProgress.Format.BarFormat(params.progress, options)} ${params.value}/${params.total}  ${payload.what ?? ''}`,
  });
  let begun = false;
  return {
    at(done, total, what, share = null) {
      const part = share === null ? '' : `${Math.floor(share * 100)} % `;
      const payload = { what: part + shortened(safe(what), 50) };
      if (!begun) bar.start(total, done, payload);
      begun = true;
      bar.setTotal(total);
      bar.update(done, payload);
    },
    stop: () => bar.stop(),
  };
}
