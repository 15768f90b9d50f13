/** What is attached to a message: files and forwarded messages, which are documents that know their parent. */
import { sha256Hex } from '../../model/ids.ts';
import { issue } from '../../model/issue.ts';
import { attachmentsOf, bytesOf } from '../../read/mail/bodies.ts';
import { messageOf } from '../../read/mail/parts.ts';
import { unitsOf } from '../../read/mail/sniff.ts';
import type { Entry } from './entry.ts';
import { type Budget, Refusal } from './limits.ts';
import { cleanName } from './names.ts';

/** Attachments in their order, named by their file names, else by their number. @throws Refusal when parts were left unread */
export async function* attachmentEntries(message: Uint8Array, budget: Budget): AsyncGenerator<Entry> {
  const { root, cut } = messageOf(unitsOf(message));
  const parts = attachmentsOf(message, root);
  if (parts.length > 0) {
    const attachedTo = sha256Hex(message);
    for (const [i, part] of parts.entries()) {
      const bytes = bytesOf(message, part);
      budget.takeOut(bytes.length);
      const name = part.fileName === null ? String(i + 1) : cleanName(part.fileName);
      yield { name, chunks: once(bytes), provenance: { attachedTo } };
    }
  }
  if (cut) throw new Refusal(issue('archive-limit', 'more or deeper parts than are read of a message'));
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
