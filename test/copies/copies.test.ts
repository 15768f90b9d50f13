import { describe, expect, it } from 'vitest';
import { type Copies, type Copyable, makeCopyIndex } from '../../src/copies/index.ts';
import { sha256Hex } from '../../src/model/ids.ts';
import { FOOTER, GOMA, GROZNY, sheet, SREBRENICA, type Story, textOf } from './stories.ts';

type Facts = Partial<Omit<Copyable, 'id' | 'text' | 'length'>>;

const document = (text: string, facts: Facts = {}): Copyable => ({
  id: sha256Hex(new TextEncoder().encode(JSON.stringify([text, facts]))),
  text,
  publisher: null,
  agency: null,
  published: null,
  time: null,
  length: text.length,
  ...facts,
});

function copiesOf(...documents: readonly Copyable[]): Copies {
  const index = makeCopyIndex();
  for (const each of documents) index.add(each);
  return index.copies();
}

const together = (a: Copyable, b: Copyable): boolean =>
  copiesOf(a, b).families.some(({ members }) => members.includes(a.id) && members.includes(b.id));
const passages = (a: Copyable, b: Copyable): number =>
  copiesOf(a, b).shares.flatMap((shares) => shares.passages).length;

const first = document(textOf(['Safe area falls', 'By the foreign desk'], SREBRENICA));
const changed = (change: (text: string) => string): Copyable =>
  document(change(textOf(['Town overrun in eastern Bosnia', 'Wire'], SREBRENICA)));

describe('a near-copy is of one family with its original', () => {
  it.each<[string, Copyable]>([
    ['under another headline', changed((text) => text)],
    ['with its end cut', document(textOf(['Town overrun'], SREBRENICA.slice(0, 3)))],
    ['with its middle cut', document(textOf(['Town overrun'], [...SREBRENICA.slice(0, 1), ...SREBRENICA.slice(2)]))],
    ['extended by other news', document(textOf(['Town overrun'], [...SREBRENICA, ...GOMA.slice(0, 1)]))],
    ['with its end cut and other news', document(textOf(['Brief'], [...SREBRENICA.slice(0, 3), ...GOMA.slice(0, 1)]))],
    ['in another order', document(textOf(['Town overrun'], [...SREBRENICA.slice(1), ...SREBRENICA.slice(0, 1)]))],
    [
      'in American spelling and order of dates',
      changed((text) =>
        text
          .replace('11 July 1995', 'July 11, 1995')
          .replace('Defence', 'Defense')
          .replace('kilometres', 'kilometers')
          .replace('organised', 'organized'),
      ),
    ],
    ['with other signs', changed((text) => text.replaceAll('25,000', '25\u00a0000').replaceAll("'", '’'))],
    ['behind a dateline', changed((text) => text.replace('Bosnian Serb', 'ZAGREB, July 12 (Agency) - Bosnian Serb'))],
    [
      'with words of an editor',
      changed((text) =>
        text
          .replace('entered', 'overran')
          .replace('elderly people fled to', 'old people escaped to')
          .replace('had asked for air support several times', 'had repeatedly requested air support')
          .replace('tried to walk', 'attempted to make their way')
          .replace('captured', 'caught'),
      ),
    ],
    ['with one figure corrected', changed((text) => text.replace('more than 7,000', 'more than 8,000'))],
  ])('%s', (_, copy) => {
    expect(together(first, copy)).toBe(true);
    expect(together(copy, first)).toBe(true);
  });
});

describe('what looks alike is not joined', () => {
  const one = { day: '4 May 2016', violations: 112, place: 'Avdiivka', other: 'Horlivka', drones: 4 };
  const two = { day: '11 May 2016', violations: 87, place: 'Shyrokyne', other: 'Zolote', drones: 6 };

  it('two issues of one template', () => {
    expect(copiesOf(...[one, two].map((blanks) => document(textOf(['Daily report'], sheet(blanks)))))).toEqual({
      families: [],
      shares: [],
    });
  });

  it('an issue and the trimmed copy of another; its own it joins', () => {
    const [issue, other] = [one, two].map((blanks) => document(textOf(['Daily report'], sheet(blanks))));
    const copy = document(textOf(['Truce broken, monitors say'], sheet(two).slice(0, 2)));
    if (!issue || !other) throw new Error('two issues');
    expect(together(issue, copy)).toBe(false);
    expect(together(other, copy)).toBe(true);
  });

  it('reports on other things by one house, under which it writes about itself', () => {
    const [a, b] = [GROZNY, GOMA].map((story) => document(textOf(['Report'], [...story, FOOTER])));
    if (!a || !b) throw new Error('two reports');
    expect(copiesOf(a, b)).toEqual({ families: [], shares: [] });
  });

  it('pages of a running account that end with the same background', () => {
    const background = SREBRENICA.slice(1);
    const pages = [GROZNY.slice(0, 2), GOMA.slice(0, 2)].map((news) =>
      document(textOf(['Live'], [...news, ...background])),
    );
    expect(copiesOf(...pages).families).toEqual([]);
  });

  it('pages of a running account between the same summary and the same background', () => {
    const [summary, ...background] = SREBRENICA;
    const pages = [GROZNY.slice(0, 2), GOMA.slice(0, 2)].map((news) =>
      document(textOf(['Live'], [summary ?? [], ...news, ...background])),
    );
    expect(copiesOf(...pages)).toEqual({ families: [], shares: [] });
  });

  it('documents without a sentence', () => {
    expect(
      copiesOf(document('Table of contents'), document('Table of contents\nPage 2'), document('')).families,
    ).toEqual([]);
  });
});

describe('a passage in a longer article', () => {
  const host: Story = [
    ['The siege of the town has been told many times, and yet its last day is known from a single report.'],
    [...(GOMA[0] ?? []), ...(GOMA[1] ?? [])],
    ['What the report does not say is how the garrison had been paid, or whether it had been paid at all that autumn.'],
    [
      'Officers interviewed in Kinshasa a year later remembered the retreat as an order that nobody wanted to have given.',
    ],
    ['One of them kept the note that told him to leave his guns, and he showed it to whoever would look at it.'],
    ['Others spoke of lorries that came from the south at night and left again before the market had opened.'],
  ];
  const article = document(textOf(['Who gave the order?'], host), { publisher: 'The Quay Review' });
  const report = document(textOf(['Goma taken'], GOMA), { publisher: 'Lakes Wire' });

  it('is told with its place in both, and joins no family', () => {
    const { families, shares } = copiesOf(article, report);
    expect(families).toEqual([]);
    expect(shares).toHaveLength(1);
    const [{ a, passages: found } = { a: '', passages: [] }] = shares;
    expect(found).toHaveLength(1);
    const [left, right] = a === article.id ? [article, report] : [report, article];
    expect(left.text.slice(found[0]?.a.start, found[0]?.a.end)).toMatch(
      /^Fighters of the March[\s\S]+three days earlier\.$/u,
    );
    expect(right.text.slice(found[0]?.b.start, found[0]?.b.end)).toMatch(
      /^Fighters of the March[\s\S]+three days earlier\.$/u,
    );
  });

  it('is nobody’s when many stories hold it', () => {
    const others = [GROZNY, SREBRENICA, SREBRENICA.slice(2)].map((story, i) =>
      document(
        textOf(
          ['Other'],
          [...story, [...(GOMA[0] ?? []), ...(GOMA[1] ?? [])], [`Closing words number ${i} of the paper.`]],
        ),
      ),
    );
    expect(copiesOf(article, report, ...others).shares).toEqual([]);
  });

  it('is told for each copy that still holds it', () => {
    const trimmed = document(textOf(['Rebels in Goma'], GOMA.slice(0, 2)), { publisher: 'Evening Post' });
    expect(copiesOf(article, report, trimmed).shares).toHaveLength(2);
    expect(passages(article, trimmed)).toBe(1);
  });
});

describe('the likely source', () => {
  const carrier = (head: string, facts: Facts): Copyable => document(textOf([head], GROZNY), facts);
  const sourceOf = (...carriers: readonly Copyable[]): string => {
    const { families } = copiesOf(...carriers);
    const source = carriers.find(({ id }) => id === families[0]?.source.id);
    return `${source?.publisher}: ${families[0]?.source.basis}`;
  };

  it('is the earliest by its day', () => {
    expect(
      sourceOf(
        carrier('One', { publisher: 'Post', published: '1995-01-03' }),
        carrier('Two', { publisher: 'Courier', published: '1995-01-02' }),
        carrier('Three', { publisher: 'Undated' }),
      ),
    ).toBe('Courier: earliest');
  });

  it('is the earliest by the time of that day', () => {
    expect(
      sourceOf(
        carrier('One', { publisher: 'Post', published: '1995-01-02', time: '18:10' }),
        carrier('Two', { publisher: 'Courier', published: '1995-01-02', time: '07:45' }),
      ),
    ).toBe('Courier: earliest');
  });

  it('is the agency’s own issue where the day is the same', () => {
    expect(
      sourceOf(
        carrier('One', { publisher: 'Post', agency: 'AFP', published: '1995-01-02' }),
        carrier('Two', { publisher: 'AFP', agency: 'AFP', published: '1995-01-02' }),
      ),
    ).toBe('AFP: agency');
  });

  it('is else the fullest', () => {
    expect(
      sourceOf(
        document(textOf(['One'], GROZNY.slice(0, 2)), { publisher: 'Brief' }),
        carrier('Two', { publisher: 'Post' }),
      ),
    ).toBe('Post: fullest');
  });
});
