/** Content types of documents on the web, in web archives and behind addresses that a user gives. */

const DOCUMENTS = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'text/x-markdown',
  'application/pdf',
  'application/x-pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/msword',
  'message/rfc822',
  'application/mbox',
]);

export interface MediaType {
  readonly type: string;
  readonly charset: string | null;
}

/** `text/html; charset="windows-1251"` → type and charset, lower case. */
export function mediaTypeOf(value: string | undefined): MediaType {
  const charset = /;\s{0,10}charset\s{0,5}=\s{0,5}"?([\w.:-]{1,40})/iu.exec(value ?? '')?.[1] ?? null;
  return { type: (value ?? '').split(';')[0]?.trim().toLowerCase() ?? '', charset: charset?.toLowerCase() ?? null };
}

export const isDocumentType = (type: string): boolean => DOCUMENTS.has(type);
