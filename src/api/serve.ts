/** Puts an API on a port of this machine. */
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

export interface Listening {
  /** such as `http://127.0.0.1:4180` */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Listens on `port` (0 = any free one) of `hostname`, loopback by default.
 * Rejects when the port is taken (`EADDRINUSE`) or may not be used (`EACCES`).
 */
export function listen(api: Hono, port: number, hostname = '127.0.0.1'): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: api.fetch, port, hostname }, (info: AddressInfo) => {
      server.off('error', reject);
      const name = info.family === 'IPv6' ? `[${info.address}]` : info.address;
      resolve({ url: `http://${name}:${info.port}`, close });
    });
    server.once('error', reject);
    const close = (): Promise<void> =>
      new Promise((closed, failed) => {
        server.close((error) => (error === undefined || error === null ? closed() : failed(error)));
        // Browsers keep connections open; without this a close waits for them.
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
  });
}
