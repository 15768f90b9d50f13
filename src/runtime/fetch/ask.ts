/** One request to one checked host. */
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { issue } from '../../model/issue.ts';
import { Refusal } from '../containers/limits.ts';
import type { Target } from './target.ts';

/** Says who asks, and on whose behalf: one person's single request. */
const USER_AGENT = 'bilag/0.1 (reads a document that its user asked for)';

const HEADERS = {
  'user-agent': USER_AGENT,
  accept: 'text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.1',
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': 'en,*;q=0.5',
};

/**
 * Sends a GET and gives the answer's head, body not yet read. The connection can only go to the target's addresses,
 * whatever the name resolves to by now. No cookies, no kept connections, no proxy.
 * @throws Refusal when nobody answers in time, or the connection or its certificate is bad
 */
export function ask({ url, addresses }: Target, connectMs: number, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { request, Agent } = url.protocol === 'https:' ? https : http;
    const sent = request(url, {
      agent: new Agent({ keepAlive: false }),
      headers: HEADERS,
      lookup: (_host, { all }, give) => {
        const [first] = addresses;
        if (all === true || first === undefined) give(null, [...addresses]);
        else give(null, first.address, first.family);
      },
      signal,
      maxHeaderSize: 32_768,
    });
    const clock = setTimeout(() => {
      sent.destroy(new Refusal(issue('fetch-timeout', `no answer within ${Math.round(connectMs / 1000)} s`)));
    }, connectMs);
    sent.once('response', (answer) => {
      clearTimeout(clock);
      resolve(answer);
    });
    sent.once('error', (error) => {
      clearTimeout(clock);
      reject(error);
    });
    sent.end();
  });
}
