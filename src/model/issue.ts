/** What can go wrong with a file, with the words a user reads and what to do about it. */
import { z } from 'zod';

export const ISSUES = {
  missing: 'There is no such file or folder. Check the path.',
  unreadable: 'The file cannot be opened. Check its permissions.',
  empty: 'The file is empty.',
  'no-text': 'The file holds no readable text.',
  'too-large': 'The text is larger than 50 MB. Split it and add the parts.',
  binary: 'The file is not text (it holds NUL bytes or control characters).',
  'unsupported-format': 'Bilag cannot read this format yet. Save the document as PDF, DOCX, HTML or text.',
  encrypted: 'The file is encrypted or locked with a password. Save it without one and add it again.',
  broken: 'The file is damaged and cannot be read. Open it in its own program and save it again.',
  'no-text-layer':
    'The PDF holds no text layer: its pages are pictures. Run text recognition (OCR) on it and add the result.',
  'garbled-text': 'The text layer of the PDF has no readable letters. Run text recognition (OCR) on it.',
  'too-much': 'The file holds more than Bilag reads of one file. Split it and add the parts.',
  'changed-while-read': 'The file changed while it was being read. Add it again when it is complete.',
  'folder-loop': 'The folder links back to itself and was not followed.',
  'no-match': 'The pattern matches no file.',
  'reader-timeout': 'Reading took longer than allowed and was stopped.',
  'reader-memory': 'Reading took more memory than allowed and was stopped.',
  'reader-failed': 'The reader failed on this file. Run again with --debug for the details.',
  'bad-table': 'The table cannot be read as its map says.',
  damaged: 'The archive or message is damaged from here on; what could be read of it was kept.',
  'unsafe-name': 'The archive entry has a name that leads out of the archive and was not read.',
  'archive-limit': 'The archive holds more than is read of one and was not read further. Unpack it and add the parts.',
  'address-refused': 'The address is not one that may be fetched.',
  'fetch-failed': 'The address gave no document.',
  'fetch-timeout': 'The address took longer than allowed to answer.',
  'not-a-file': 'This is a pipe, socket or device, not a file.',
} as const;
export type IssueCode = keyof typeof ISSUES;

export const issueSchema = z.object({
  code: z.enum(Object.keys(ISSUES) as [IssueCode, ...IssueCode[]]),
  message: z.string(),
});
export type Issue = z.infer<typeof issueSchema>;

/** An issue in words; `detail` (a path, a size, a format) follows the standing message. */
export const issue = (code: IssueCode, detail?: string): Issue => ({
  code,
  message: detail === undefined ? ISSUES[code] : `${ISSUES[code]} (${detail})`,
});
