/** PDFs written for tests and measurements: text laid out on pages as reports are. */
import { degrees, PDFDocument, type PDFFont, type PDFPage, StandardFonts } from 'pdf-lib';

/** A line of print; a mark `^12^` in it is set small and raised. */
export interface Print {
  readonly text: string;
  readonly x: number;
  /** from the top of the page */
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
  readonly turned?: number;
}

export interface PdfOptions {
  readonly title?: string;
  readonly author?: string;
  readonly created?: Date;
}

const [WIDTH, HEIGHT] = [595, 842];
const BODY_SIZE = 11;
/** So that the same options give the same bytes. */
const LONG_AGO = new Date('2020-10-07T12:00:00Z');

/** A PDF of pages of prints. */
export async function pdfOf(pages: readonly (readonly Print[])[], options: PdfOptions = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const fonts = {
    plain: await document.embedFont(StandardFonts.TimesRoman),
    bold: await document.embedFont(StandardFonts.TimesRomanBold),
  };
  document.setCreationDate(options.created ?? LONG_AGO);
  document.setModificationDate(options.created ?? LONG_AGO);
  if (options.title !== undefined) document.setTitle(options.title);
  if (options.author !== undefined) document.setAuthor(options.author);
  for (const prints of pages) {
    const page = document.addPage([WIDTH, HEIGHT]);
    for (const print of prints) draw(page, print, print.bold === true ? fonts.bold : fonts.plain);
  }
  return document.save();
}

function draw(page: PDFPage, { text, x, y, size = BODY_SIZE, turned = 0 }: Print, font: PDFFont): void {
  let at = x;
  text.split('^').forEach((words, i) => {
    if (words === '') return;
    const raised = i % 2 === 1;
    const own = raised ? size * 0.6 : size;
    page.drawText(words, {
      x: at,
      y: HEIGHT - y + (raised ? size * 0.35 : 0),
      size: own,
      font,
      rotate: degrees(turned),
    });
    at += font.widthOfTextAtSize(words, own);
  });
}

/** Lines one under the other. */
export const column = (lines: readonly string[], x: number, y: number, size = BODY_SIZE): Print[] =>
  lines.map((text, i) => ({ text, x, y: y + i * size * 1.25, size }));

/** A report of three pages: running head, page numbers, broken words, a note, two columns on the last page. */
export const reportPdf = (): Promise<Uint8Array> =>
  pdfOf(
    [
      [
        { text: 'Bridges fall in the valley', x: 72, y: 90, size: 20, bold: true },
        ...column(
          [
            'Two bridges fell on Monday, the governor of the valley said in the evening, after a night',
            'of shelling that neither army owned up to.^12^ Twelve soldiers were killed near the old mill, the min-',
            'istry said, and the road to the north stays closed until the engineers of the Anglo-',
            'Danish company have looked at the piers.',
          ],
          72,
          120,
        ),
        ...column(
          ['A second report put the dead at fourteen, which the commission could not confirm, as the'],
          72,
          190,
        ),
        { text: '12 Interview with the governor, 5 October 2020.', x: 72, y: 740, size: 8 },
      ],
      column(
        [
          'hospital had lost its list of the dead in the fire. On Tuesday the army said that nine of',
          'its men were missing.',
        ],
        72,
        90,
      ),
      [
        ...column(
          [
            'In the north the villagers',
            'left their houses before',
            'the first shells came down',
            'on the mill, and most have',
            'not come back since then.',
          ],
          72,
          90,
        ),
        ...column(
          [
            'The south was quiet until',
            'the evening, when a convoy',
            'of six lorries was burnt on',
            'the road to the river port.',
          ],
          320,
          93,
        ),
      ],
    ].map((prints, i) => [
      { text: 'Office of the River Commission', x: 72, y: 40, size: 9 },
      ...prints,
      { text: `Page ${i + 1}`, x: 280, y: 800, size: 9 },
    ]),
    { title: 'Bridges fall in the valley', author: 'River Commission' },
  );

/** A PDF written by hand, nothing in it packed: what is changed in it changes what it says. */
export function plainPdf(lines: readonly string[] = PLAIN_LINES): Uint8Array {
  const content = `BT /F1 11 Tf 14 TL 72 720 Td ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
  ];
  const [parts, offsets] = [['%PDF-1.4\n'], [] as number[]];
  let length = parts[0]?.length ?? 0;
  objects.forEach((object, i) => {
    const part = `${i + 1} 0 obj\n${object}\nendobj\n`;
    offsets.push(length);
    parts.push(part);
    length += part.length;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
  );
  return new TextEncoder().encode(parts.join(''));
}

const PLAIN_LINES = [
  'Two bridges fell on Monday, the governor said, after a night of shelling on both banks of the',
  'river. Twelve soldiers were killed near the old mill, the ministry said.',
];
