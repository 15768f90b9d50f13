import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/read/index.ts';
import { toSource } from '../../src/text/offsets.ts';

const read = (html: string) => {
  const result = readSource(new TextEncoder().encode(html));
  if ('issue' in result) throw new Error(result.issue.message);
  return result.source;
};
const BODY = [
  'Two bridges fell on Monday after a night of shelling, the governor of the valley said in a statement.',
  'No one was hurt, he added, but the road to the villages in the hills stays closed for at least a week.',
  'Engineers of the army are building a crossing for trucks, and bread is brought to the other side by boat.',
];
const paragraphs = BODY.map((line) => `<p>${line}</p>`).join('\n');
const page = (around: string) => `<!doctype html><html><head><title>t</title></head><body>${around}</body></html>`;

describe('the text of a page', () => {
  it('is its report, without what stands around it, and says why each line went', () => {
    const source = read(
      page(`<header role="banner"><a href="/">The Valley Post</a></header><nav><ul><li><a href="/w">World</a></li></ul></nav>
      <div class="cookie-banner">We use cookies to make your visit better than it was, and to count who reads what.</div>
      <article><h1>Bridges fall</h1>${paragraphs}
      <div class="related-stories"><p>Truce in the hills unlikely to hold through the winter, watchers say in a report.</p></div>
      <form><p>Give us your address and we will write to you each morning about the valley.</p></form></article>
      <aside><p>Ten things to know about the river and the people who live along it, in pictures.</p></aside>
      <p style="display: none">A paragraph for machines that no reader of this page has ever seen, as long as others.</p>
      <script>var bridges = "fall";</script><style>p { color: red }</style><footer>© The Valley Post</footer>`),
    );
    expect(source.text).toBe(['Bridges fall', ...BODY].join('\n\n'));
    expect(source.removals.map(({ reason }) => reason)).toEqual([
      'site header',
      'navigation',
      'cookies',
      'other reports',
      'form',
      'aside',
      'hidden',
      'footer',
    ]);
    for (const { text, raw } of source.removals)
      expect(source.raw.slice(raw.start, raw.end)).toContain(text.split('\n')[0]);
  });

  it('keeps a part that holds most of the words, whatever it is called', () => {
    expect(read(page(`<div class="sidebar widget">${paragraphs}</div>`)).text).toBe(BODY.join('\n\n'));
  });

  it('makes lines of headings, list items, table rows and line breaks', () => {
    const html = `<article>${paragraphs}<h2>Losses</h2><ul><li>Two bridges over the river</li><li>A mill</li></ul>
      <table><tr><th>Side</th><th>Dead</th></tr><tr><td>North</td><td></td><td>12</td></tr></table>One<br>two<br><br>three</article>`;
    expect(read(page(html)).text.split('\n\n').slice(3)).toEqual([
      'Losses',
      'Two bridges over the river',
      'A mill',
      'Side | Dead',
      'North | 12',
      'One\ntwo',
      'three',
    ]);
  });

  it('leads back to the source over references, tags and line ends', () => {
    const html = page(
      `<article>${paragraphs}<p>Caf&eacute;s &amp; mills\r\nof &#39;F&#252;zuli&#39; &amp;amp; AT&T <b>bu</b>rned &lt;down&gt;&nbsp;&copy2020 &notit; &#x1F525; end.</p></article>`,
    );
    const { text, map, raw } = read(html);
    const line = "Cafés & mills of 'Füzuli' &amp; AT&T burned <down>\u00a0©2020 ¬it; 🔥 end.";
    expect(text.endsWith(line)).toBe(true);
    const at = (words: string) => {
      const start = text.indexOf(words);
      const span = toSource(map, { start, end: start + words.length });
      return raw.slice(span.start, span.end);
    };
    expect(at('mills of')).toBe('mills\r\nof');
    expect(at('burned')).toBe('bu</b>rned');
    expect(at('Füzuli')).toBe('F&#252;zuli');
    expect(at('AT&T')).toBe('AT&T');
    expect(at('2020')).toBe('2020');
    expect(at('end.')).toBe('end.');
  });

  it('says an image credit and a repeated caption only once', () => {
    const caption = 'A fallen bridge over the river in the valley on Monday morning, seen from the mill.';
    const { text } = read(page(`<article><p>${caption}</p><p>${caption}</p>${paragraphs}</article>`));
    expect(text).toBe([caption, ...BODY].join('\n\n'));
  });
});

describe('broken and deep pages', () => {
  it.each(['div', 'b', 'ul><li', 'table><tr><td', 'blockquote', 'font'])('reads 100,000 levels of <%s>', (tag) => {
    const depth = 100_000 / tag.split('><').length;
    const source = read(`<html><body>${`<${tag}>`.repeat(depth)}${BODY[0]}`);
    expect(source.text).toBe(BODY[0]);
  });

  it('reads pages whose tags do not match', () => {
    const { text } = read('<html><body><p>One <b>bridge</p> fell <i>in</b> the </div></table>night.<p><a href="x>More');
    expect(text).toContain('bridge');
    expect(text).toContain('night.');
  });

  it('passes over markup between the parts of a text that stood loose in a table', () => {
    const raw = '<body>\r\n</b><table>&lt&ltə😀 End of it.';
    const result = readSource(new TextEncoder().encode(raw));
    if ('issue' in result) throw new Error(result.issue.message);
    const { text, map, raw: source } = result.source;
    for (const letter of ['ə', '😀', 'E']) {
      const at = text.indexOf(letter);
      const segment = map.find((part) => part.at <= at && at < part.at + part.length);
      expect((segment?.from ?? Number.NaN) + at - (segment?.at ?? Number.NaN)).toBe(source.indexOf(letter));
    }
  });

  it('maps whatever the parser makes of any soup of tags to characters of the source', () => {
    const tags = [
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<div>',
      '</div>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<a>',
      '<br>',
      '<li>',
      '<pre>\n',
      '<!--',
      '-->',
      '&amp;',
      '&lt',
      '&nope;',
      '&#0;',
      '&#x1F600;',
      '\r\n',
      '\0',
      'x ',
      'Words here. ',
      'ə😀',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...tags), { maxLength: 60 }), (parts) => {
        const html = `<html><body>${parts.join('').replaceAll('\0', '')} End of it.`;
        const result = readSource(new TextEncoder().encode(html));
        if ('issue' in result) return;
        const { text, map, raw } = result.source;
        // A decoded reference stands at its ampersand, whatever character it is.
        for (const { at, from, length } of map) {
          for (let i = 0; i < length; i++) {
            const second = /[\uDC00-\uDFFF]/.test(text[at + i] ?? '');
            if (raw[from + i - (second ? 1 : 0)] !== '&') expect(text[at + i]).toBe(raw[from + i]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
