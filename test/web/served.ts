/** The real command, for the tests that read what it serves. */
import type { ChildProcess } from 'node:child_process';

/** The address that `serve` prints once it answers. */
export async function addressOf(child: ChildProcess): Promise<string> {
  let out = '';
  for await (const chunk of child.stdout ?? []) {
    out += String(chunk);
    const found = /http:\/\/[\d.:[\]]+/u.exec(out)?.[0];
    if (found !== undefined) return found;
  }
  throw new Error(`serve ended without an address: ${out}`);
}
