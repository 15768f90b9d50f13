/** Word documents written for tests and measurements. */
import { strToU8, zipSync } from 'fflate';

export interface DocxParts {
  /** what stands inside of `w:body` */
  readonly body: string;
  readonly footnotes?: string;
  readonly core?: string;
  /** what stands before the root element */
  readonly before?: string;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const CONTENT_TYPES = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`;
/** So that the same parts give the same bytes. */
const LONG_AGO = new Date('2020-10-07T12:00:00Z');

export function docxOf({ body, footnotes, core, before = '' }: DocxParts): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(CONTENT_TYPES),
    'word/document.xml': strToU8(`${HEAD}${before}<w:document ${W}><w:body>${body}</w:body></w:document>`),
  };
  if (footnotes !== undefined)
    files['word/footnotes.xml'] = strToU8(`${HEAD}<w:footnotes ${W}>${footnotes}</w:footnotes>`);
  if (core !== undefined)
    files['docProps/core.xml'] = strToU8(
      `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
    );
  return zipSync(files, { mtime: LONG_AGO });
}

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
export const paragraph = (runs: string, style = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs}</w:p>`;
export const cell = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`;
export const note = (id: number, text: string): string =>
  `<w:footnote w:id="${id}">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(` ${text}`)}`)}</w:footnote>`;
export const noteMark = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

/** A report with a title, a list, a table, a note, and changes that somebody tracked. */
export const reportDocx = (): Uint8Array =>
  docxOf({
    body: [
      paragraph(run('Bridges fall in the valley'), 'Title'),
      paragraph(
        `${run('Two bridges fell on Monday, the governor of the valley & its towns said.')}${noteMark(2)}${run(' Twelve soldiers were killed near the old mill.')}`,
      ),
      paragraph(
        `${run('The road stays ')}<w:del w:id="1" w:author="x"><w:r><w:delText>open</w:delText></w:r></w:del><w:ins w:id="2" w:author="x">${run('closed')}</w:ins>${run('.')}`,
      ),
      `<w:tbl><w:tr>${cell('North')}${cell('12 dead')}</w:tr><w:tr>${cell('South')}${cell('3 dead')}</w:tr></w:tbl>`,
      paragraph(run('The first of two'), 'ListParagraph'),
      paragraph(run('The second of two'), 'ListParagraph'),
    ].join(''),
    footnotes: `<w:footnote w:type="separator" w:id="0">${paragraph('<w:r><w:separator/></w:r>')}</w:footnote>${note(2, 'Interview with the governor, 5 October 2020.')}`,
    core: '<dc:title>Bridges fall in the valley</dc:title><dc:creator>River Commission</dc:creator><dcterms:created>2020-10-07T12:00:00Z</dcterms:created>',
  });
