/** The intake account in words: what came of the files, adding up, each failure with its reason. */
import type { AddAccount, PassedOver } from '../app/index.ts';
import type { Io } from './io.ts';
import { bold, table } from './table.ts';
import { counted, number, safe } from './words.ts';

/** A great many failures have few reasons; so many are listed, the rest counted. */
const LISTED = 200;
/** Of a file of several reports each is a line of the account. */
const PART = /#\d{1,3}$/u;

/** Lines for the terminal. `accepted + copies + failed = files` in the last one. */
export function accountLines(io: Io, account: AddAccount): string[] {
  const { files, accepted, duplicates, failed, left } = account;
  const failures = files.filter((file) => file.issue !== null);
  const damaged = files.filter((file) => file.damage > 0);
  const unread = files.filter((file) => file.notRead !== null);
  const claims = files.reduce((sum, file) => sum + file.claims, 0);
  const lines: string[] = [];
  if (failures.length > 0) {
    const rows = failures.slice(0, LISTED).map((file) => [file.name, file.issue?.message ?? '']);
    lines.push(
      table(
        io,
        [
          { head: 'failed', wide: true },
          { head: 'reason', wide: true },
        ],
        rows,
      ),
    );
    if (failures.length > LISTED) lines.push(`… and ${number(failures.length - LISTED)} more`);
    lines.push('');
  }
  for (const file of unread.slice(0, LISTED))
    lines.push(`${safe(file.name)}: kept and searchable, not read: ${file.notRead}`);
  for (const { name, damage } of damaged.slice(0, LISTED))
    lines.push(`${safe(name)}: letters lost or spoilt in ${counted(damage, 'place')}`);
  if (damaged.length > LISTED) lines.push(`… and in ${number(damaged.length - LISTED)} more`);
  if (unread.length + damaged.length > 0) lines.push('');
  lines.push(
    `${bold(io, `${counted(files.length, files.some(({ name }) => PART.test(name)) ? 'document' : 'file')}:`)} ${number(accepted)} accepted, ${counted(duplicates, 'duplicate')}, ${number(failed)} failed; ${counted(claims, 'claim')}`,
  );
  if (account.passedOver.length > 0) lines.push(passedOverLine(account.passedOver));
  if (left > 0)
    lines.push(`Interrupted: ${counted(left, 'file')} not looked at. What was accepted is kept; add them again.`);
  return lines;
}

/** The commonest kinds of what containers hold beside documents. */
const KINDS_SHOWN = 5;

function passedOverLine(passedOver: readonly PassedOver[]): string {
  const all = passedOver.reduce((sum, { count }) => sum + count, 0);
  const kinds = passedOver.slice(0, KINDS_SHOWN).map(({ what, count }) => `${safe(what)} ${number(count)}`);
  const more = passedOver.length > KINDS_SHOWN ? ', …' : '';
  return `Passed over in archives, as they hold no document: ${number(all)} (${kinds.join(', ')}${more})`;
}
