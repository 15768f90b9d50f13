/** The paragraphs of one stream of text (body, footnotes, endnotes) of a Word document, written as they are read. */
import type { Location } from '../../model/document.ts';
import type { Assembly } from '../assembly.ts';
import type { Handlers } from './xml.ts';

export interface Story {
  readonly handlers: Handlers;
  /** words of the first paragraph styled as a title, else of the first heading */
  readonly title: () => string | null;
}

export interface StoryOptions {
  readonly story: Exclude<Location['story'], undefined> | 'body';
  /** told of a note's id where its mark stands; gives the label */
  readonly labelOf: (kind: 'footnote' | 'endnote', id: string) => string | null;
}

/** Elements whose words are not of the document: field codes, the second form of a drawing, separators of notes. */
const PASSED_OVER = new Set(['instrText', 'delInstrText', 'Fallback', 'annotation']);
/** Elements whose words were taken out by an editor. */
const DELETED = new Set(['del', 'moveFrom']);
const BREAKS: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '\u2011', ptab: '\t' };
const BETWEEN_PARAGRAPHS = '\n\n';

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
/** An attribute by its name without the prefix, which files choose themselves. */
const attribute = (attributes: Readonly<Record<string, string>>, name: string): string | null =>
  Object.entries(attributes).find(([key]) => localName(key) === name)?.[1] ?? null;

export function storyOf(out: Assembly, { story, labelOf }: StoryOptions): Story {
  let paragraph = 0;
  /** depth of what is passed over and of what is deleted; words count when both are 0 */
  let [passed, deleted] = [0, 0];
  let [inText, hidden, inProperties] = [false, false, false];
  // Notes stand after the body.
  let written = story !== 'body';
  let note: string | null = null;
  let style: string | null = null;
  let heading: string[] | null = null;
  let [title, firstHeading] = [null as string | null, null as string | null];

  /** The blank lines before a paragraph are put when its first words come: many paragraphs have none. */
  let pending = false;
  const beginWords = (characters: string): void => {
    if (pending) {
      if (written) out.put(BETWEEN_PARAGRAPHS);
      written = true;
      pending = false;
      if (note !== null) out.put(/^\s/u.test(characters) ? note : `${note} `);
      note = null;
    }
  };
  const words = (characters: string): void => {
    if (passed > 0 || characters === '') return;
    if (deleted > 0) out.leave(characters, 'deleted in tracked changes');
    else if (hidden) out.leave(characters, 'hidden text');
    else {
      beginWords(characters);
      out.keep(characters);
      heading?.push(characters);
    }
  };
  const beginParagraph = (): void => {
    paragraph++;
    style = null;
    pending = true;
    heading = null;
    out.locate({ paragraph, ...(story === 'body' ? {} : { story }) });
  };
  const endParagraph = (): void => {
    out.leave('\n', null);
    const said = heading?.join('').trim() ?? '';
    if (said !== '' && /^title$/iu.test(style ?? '')) title ??= said;
    else if (said !== '') firstHeading ??= said;
    heading = null;
    pending = true;
  };

  const openers: Readonly<Record<string, (attributes: Readonly<Record<string, string>>) => void>> = {
    p: beginParagraph,
    pStyle: (attributes) => {
      style = attribute(attributes, 'val');
      if (/^(?:title|heading ?1)$/iu.test(style ?? '')) heading = [];
    },
    r: () => {
      hidden = false;
    },
    rPr: () => {
      inProperties = true;
    },
    vanish: (attributes) => {
      if (inProperties && !/^(?:0|false)$/u.test(attribute(attributes, 'val') ?? '')) hidden = true;
    },
    t: () => {
      inText = true;
    },
    delText: () => {
      inText = true;
    },
    sym: (attributes) => {
      const code = Number.parseInt(attribute(attributes, 'char') ?? '', 16);
      // Symbol fonts lie in the private area and mean nothing outside of their font.
      if (code >= 0x20 && code < 0xd800) words(String.fromCharCode(code));
    },
    footnoteReference: (attributes) => reference('footnote', attributes),
    endnoteReference: (attributes) => reference('endnote', attributes),
    footnote: (attributes) => noteBegins('footnote', attributes),
    endnote: (attributes) => noteBegins('endnote', attributes),
  };
  const reference = (kind: 'footnote' | 'endnote', attributes: Readonly<Record<string, string>>): void => {
    const label = labelOf(kind, attribute(attributes, 'id') ?? '');
    if (label !== null && passed === 0 && deleted === 0) out.mark(label, [label]);
  };
  const noteBegins = (kind: 'footnote' | 'endnote', attributes: Readonly<Record<string, string>>): void => {
    note = attribute(attributes, 'type') === null ? labelOf(kind, attribute(attributes, 'id') ?? '') : null;
  };

  return {
    title: () => title ?? firstHeading,
    handlers: {
      open: (full, attributes) => {
        const name = localName(full);
        if (PASSED_OVER.has(name)) passed++;
        else if (DELETED.has(name)) deleted++;
        else if (BREAKS[name] !== undefined && !inProperties && !full.includes('pPr')) words(BREAKS[name]);
        else openers[name]?.(attributes);
      },
      close: (full) => {
        const name = localName(full);
        if (PASSED_OVER.has(name)) passed--;
        else if (DELETED.has(name)) deleted--;
        else if (name === 't' || name === 'delText') inText = false;
        else if (name === 'rPr') inProperties = false;
        else if (name === 'p') endParagraph();
      },
      text: (text) => {
        if (inText) words(text);
      },
    },
  };
}
