/** Briefs as files: every sentence with its footnote, and nothing of their texts that works as markup. */
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { briefAsHtml } from '../../src/exports/brief/html.ts';
import { briefAsMarkdown } from '../../src/exports/brief/markdown.ts';
import type { Brief, CitedClaim } from '../../src/model/brief/index.ts';
import { bareSentences, blocksOf, printedNumbers, sentencesOf } from '../../src/model/brief/text.ts';

const said = (body: string): string[] => sentencesOf(body).map(({ start, end }) => body.slice(start, end));

describe('a sentence of a brief', () => {
  it.each([
    ['One fell.[^1] Two rose.', ['One fell.[^1]', 'Two rose.']],
    ['One fell [^1]. Two rose [^2][^3].', ['One fell [^1].', 'Two rose [^2][^3].']],
    ['Maj. Gen. Hall said so. The U.S. left.', ['Maj. Gen. Hall said so.', 'The U.S. left.']],
    ['“It fell.” [^4] He left!', ['“It fell.” [^4]', 'He left!']],
    ['About 3.5 tons. 40 men came.', ['About 3.5 tons.', '40 men came.']],
    ['He said: it fell… and then he left.', ['He said: it fell… and then he left.']],
    ['Wrapped over\ntwo lines. Then more', ['Wrapped over\ntwo lines.', 'Then more']],
    ['# No sentence.\nA sentence', ['A sentence']],
    ['First\n\n***\n\n[^1]\n\nSecond', ['First', 'Second']],
    ['', []],
  ])('of %j are %j', (body, sentences) => {
    expect(said(body)).toEqual(sentences);
  });

  it('is bare where it cites nothing that was chosen', () => {
    const body = 'One fell.[^1] Two rose. Three left.[^9]';
    const bare = bareSentences(body, new Set([1])).map(({ start, end }) => body.slice(start, end));
    expect(bare).toEqual(['Two rose.', 'Three left.[^9]']);
    expect([...printedNumbers('b[^7] a[^2] c[^7] [^9]', new Set([2, 7]))]).toEqual([
      [7, 1],
      [2, 2],
    ]);
  });

  it('is found in time that grows with the text alone', () => {
    const took = (n: number): number => {
      const body = 'A. B.C [^1] «“(“ '.repeat(n);
      const start = performance.now();
      sentencesOf(body);
      blocksOf(body);
      return performance.now() - start;
    };
    took(2000);
    expect(took(40_000)).toBeLessThan(Math.max(took(10_000), 5) * 16);
  });
});

const claim = (id: string, text: string, more: Partial<CitedClaim> = {}): CitedClaim => ({
  ...{ type: 'claim', id, quote: { start: 1200, end: 1200 + text.length, text }, page: null, via: ['The Gazette'] },
  ...{ claimant: 'the army', stance: 'asserts', modality: 'reported', said: '2001-05-04', verdict: null },
  document: {
    ...{ id: 'a1b2c3d4e5f6a7b8', name: 'one.txt', title: 'Strike on Mopti', publisher: 'The Gazette' },
    ...{ published: '2001-05-05', annex: '12' },
  },
  ...more,
});
const briefOf = (body: string, ...cites: Brief['cites']): Brief => ({
  ...{ id: 'b1_x', version: 2, by: 'R. Ader', reason: '', at: '2026-11-26T10:00:00.000000Z', title: 'On Mopti' },
  ...{ body, cites },
});

describe('a brief', () => {
  const brief = briefOf(
    '# The strike\nTwelve died.[^5] The army says so.[^2] Nobody knows more.\n\nAgain.[^5]',
    { number: 2, cited: claim('c1_b', 'as the army\nsaid', { page: 3, verdict: 'accepted' }) },
    { number: 3, cited: claim('c1_unused', 'never cited') },
    {
      number: 5,
      cited: {
        ...{
          type: 'question',
          id: 'q1_a',
          title: 'Civilians killed in Mopti',
          standing: 'disputed',
          basis: 'two say 12',
        },
        accounts: [{ alignment: 'adversary', claim: claim('c1_c', 'killed 12', { stance: 'denies' }) }],
      },
    },
  );

  it('is Markdown with numbered footnotes, and tells of the sentence that has none', () => {
    const text = briefAsMarkdown(brief);
    expect(text).toContain(
      '## The strike\n\nTwelve died.[^1] The army says so.[^2] Nobody knows more. \\[no footnote\\]',
    );
    expect(text).toContain('\n\nAgain.[^1]\n');
    expect(text).toContain('*Version 2, signed by R. Ader, 26 Nov 2026. One sentence has no footnote; it is marked.*');
    expect(text).toContain(
      '[^1]: Civilians killed in Mopti: disputed (two say 12).\n    - the army (adversary), as told',
    );
    expect(text).toContain(
      '[^2]: the army, as told by The Gazette, 4 May 2001: “as the army said” Strike on Mopti, The Gazette, 5 May 2001, annex 12, p. 3, characters 1,200–1,216 of document a1b2c3d4e5f6. Reviewed: accepted.',
    );
    expect(text).toContain('denying');
    expect(text).not.toContain('never cited');
  });

  it('is one HTML file in which each mark leads to its footnote and back', () => {
    const html = briefAsHtml(brief);
    expect(html).toContain('<h2 dir="auto">The strike</h2>');
    expect(html).toContain('Twelve died.<sup><a id="mark-1" href="#note-1">1</a></sup>');
    expect(html).toContain('<span class="bare" title="no footnote">Nobody knows more.</span>');
    expect(html).toMatch(/<li id="note-2">[^\n]*<q dir="auto">as the army said<\/q>[^\n]*annex 12, p\. 3/u);
    const ids = [...html.matchAll(/ id="(?<id>[^"]+)"/gu)].map(({ groups }) => groups?.id);
    for (const { groups } of html.matchAll(/href="#(?<to>[^"]+)"/gu)) expect(ids).toContain(groups?.to);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).not.toMatch(/<script|src=|url\(|https?:/u);
  });

  const HOSTILE = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</style><script>alert(1)</script>',
    '[here](javascript:alert(1)) ![x](http://evil.example/x.png) <http://evil.example>',
    'http://evil.example www.evil.example a@evil.example',
    '`code` *bold* _it_ ~~gone~~ | a | b |\n|---|---|\n- item\n1. item\n> quote\n    code\n#### heading\n===',
    '[^1]: no footnote of ours',
    '&lt;b&gt; &#60;b&#62;',
  ];
  it.each(HOSTILE)('holds %j as words', (words) => {
    const hostile: Brief = {
      ...briefOf(`${words}[^1]\n\n${words}`, {
        number: 1,
        cited: claim('c1_h', words, { claimant: words, document: { ...claim('', '').document, title: words } }),
      }),
      ...{ title: words, by: words },
    };
    const html = briefAsHtml(hostile);
    const tags = [...html.matchAll(/<(?<tag>[a-z][a-z0-9]*)/gu)].map(({ groups }) => groups?.tag);
    expect(tags).not.toContain('img');
    expect(tags).not.toContain('script');
    // as a browser reads it
    const read = JSON.stringify(parse(html), (key, value) => (key === 'parentNode' ? undefined : value));
    expect(read).not.toMatch(/"tagName":"(?:script|img|iframe|b)"|"name":"on\w+"|javascript:[^"]*","?prefix/u);
    expect(html.match(/<style/gu)).toHaveLength(1);

    const markdown = briefAsMarkdown(hostile);
    expect(markdown).not.toMatch(/<[a-z!/]/iu);
    expect(markdown).not.toMatch(/(?<!\\)\]\(|https?:|www\.|@/u);
    for (const line of markdown.split('\n').slice(4))
      expect(line).toMatch(/^(?:$|\[\^1\](?!:\\)|(?![-+>#=|~`*_]|\d+[.)] |\t| {4}).)/u);
    // the only definition of a footnote is ours
    expect(markdown.match(/^\[\^\d+\]:/gmu)).toEqual(['[^1]:']);
  });
});
