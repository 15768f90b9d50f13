/** The parts of a message (RFC 2046), as a tree of bounded depth and number: which of them is its text, which are attached. */
import { type Header, headerOf, nameIn, parametersOf } from './headers.ts';

export interface Part {
  /** `text/html`; lower case */
  readonly type: string;
  readonly charset: string | null;
  /** transfer encoding */
  readonly encoding: string;
  readonly flowed: boolean;
  readonly fileName: string | null;
  readonly disposition: string;
  /** its body, in bytes of the file */
  readonly start: number;
  readonly end: number;
  readonly children: readonly Part[];
}

/** Messages in use nest four deep; a loop of boundaries would go on for ever. */
const DEEPEST = 16;
const MOST_PARTS = 500;

interface Count {
  left: number;
}

export interface Message {
  readonly header: Header;
  readonly root: Part;
  /** true when parts were left unread because they are too many or nest too deep */
  readonly cut: boolean;
}

/** Takes a message apart. `raw` has a unit a byte. Never fails: what has no parts is one part. */
export function messageOf(raw: string): Message {
  const header = headerOf(raw, 0, raw.length);
  const count: Count = { left: MOST_PARTS };
  const root = partOf(raw, header, raw.length, 'text/plain', 0, count);
  return { header, root, cut: count.left <= 0 || anyUnread(root) };
}

const anyUnread = (part: Part): boolean =>
  part.children.length > 0
    ? part.children.some(anyUnread)
    : part.type.startsWith('multipart/') && part.end > part.start;

function partOf(raw: string, header: Header, end: number, byDefault: string, depth: number, count: Count): Part {
  const content = parametersOf(raw, header, 'content-type');
  const disposition = parametersOf(raw, header, 'content-disposition');
  const type = /^[\w.+-]{1,80}\/[\w.+-]{1,120}$/u.test(content.value) ? content.value : byDefault;
  const name = disposition.parameters.get('filename') ?? content.parameters.get('name');
  const boundary = content.parameters.get('boundary') ?? '';
  const split = type.startsWith('multipart/') && boundary !== '' && depth < DEEPEST;
  return {
    type,
    charset: content.parameters.get('charset') ?? null,
    encoding: parametersOf(raw, header, 'content-transfer-encoding').value,
    flowed: content.parameters.get('format')?.toLowerCase() === 'flowed',
    fileName: name === undefined ? null : nameIn(name).trim() || null,
    disposition: disposition.value,
    start: header.body,
    end,
    children: split ? childrenOf(raw, header.body, end, { boundary, type, depth }, count) : [],
  };
}

interface Multipart {
  readonly boundary: string;
  readonly type: string;
  readonly depth: number;
}

function childrenOf(
  raw: string,
  start: number,
  end: number,
  { boundary, type, depth }: Multipart,
  count: Count,
): Part[] {
  const children: Part[] = [];
  const mark = `--${boundary}`;
  // A search for a boundary must not run on into what lies behind the part, or deep messages would be read many times over.
  const within = raw.slice(0, end);
  const byDefault = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  let from = -1;
  for (let at = nextMark(within, mark, start); ; at = nextMark(within, mark, from)) {
    if (from >= 0) {
      if (count.left-- <= 0) return children;
      // The line end before a boundary belongs to the boundary.
      const stop = at < 0 ? end : beforeLineEnd(raw, from, at);
      children.push(partOf(raw, headerOf(raw, from, stop), stop, byDefault, depth + 1, count));
    }
    if (at < 0 || within.startsWith('--', at + mark.length)) return children;
    const feed = raw.indexOf('\n', at);
    from = feed === -1 || feed >= end ? end : feed + 1;
  }
}

/** The next boundary line at or after `from`; -1 when none is left. */
function nextMark(raw: string, mark: string, from: number): number {
  for (let at = raw.indexOf(mark, from); at >= 0; at = raw.indexOf(mark, at + mark.length)) {
    if (at !== 0 && raw[at - 1] !== '\n') continue;
    // Boundaries may begin with one another: the line must end here, blanks and the closing dashes aside.
    if (/^(?:--)?[ \t]{0,80}(?:\r?\n|$)/u.test(raw.slice(at + mark.length, at + mark.length + 90))) return at;
  }
  return -1;
}

function beforeLineEnd(raw: string, from: number, at: number): number {
  let stop = at;
  if (stop > from && raw[stop - 1] === '\n') stop--;
  if (stop > from && raw[stop - 1] === '\r') stop--;
  return stop;
}
