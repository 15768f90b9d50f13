/** Words of the intake on the register. */
const many = (n: number, one: string, more: string): string => `${n.toLocaleString('en-GB')} ${n === 1 ? one : more}`;

export const INTAKE = {
  title: 'Add documents',
  choose: 'Choose files…',
  drop: 'or drop reports and archives of them anywhere on this page.',
  dropHere: 'Let go to add these files',
  what: 'Text, HTML, PDF, Word, e-mail, zip, WARC. What has arrived is entered even when you leave the page.',
  stated: 'State of these files',
  publisher: 'Publisher',
  published: 'Published on',
  statedHint: 'Only where the files do not say so themselves; what you state wins.',
  noFolders: (names: string) => `Folders are not taken: pack ${names} as a zip.`,
  account: (files: number, accepted: string, copies: string, failed: string) =>
    `${many(files, 'file', 'files')} so far: ${accepted} read, ${copies} held already, ${failed} failed.`,
  failures: 'What failed, and why',
  failuresMore: 'The latest are shown.',
  now: 'This intake',
  underWay: (done: number, all: number) => `${done.toLocaleString('en-GB')} of ${many(all, 'file', 'files')} done`,
  finished: (all: number) => `${many(all, 'file', 'files')} done`,
  counts: (accepted: number, duplicates: number, failed: number) =>
    [
      accepted > 0 ? `${many(accepted, 'document', 'documents')} read` : null,
      duplicates > 0 ? `${duplicates.toLocaleString('en-GB')} held already` : null,
      failed > 0 ? `${failed.toLocaleString('en-GB')} failed` : null,
    ]
      .filter((part) => part !== null)
      .join(', '),
  claims: (n: number) => many(n, 'claim', 'claims'),
  queued: 'waits to be sent',
  sending: (percent: number) => `sending, ${percent} %`,
  waiting: 'arrived, waits to be read',
  reading: 'being read',
  again: 'Try again',
  allAgain: (n: number) => `Try ${many(n, 'failed file', 'failed files')} again`,
  dropAgain: 'Drop it again to try once more.',
  clear: 'Clear the list',
  unread: 'The file could not be read. It may have been moved since it was chosen.',
} as const;
