import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/index.ts';
import { readSource } from '../../src/read/index.ts';
import { readByline } from '../../src/read/metadata/byline.ts';
import { factsInText } from '../../src/read/metadata/from-text.ts';
import { findDate } from '../../src/read/metadata/dates.ts';
import { findRegister } from '../../src/read/metadata/register.ts';

const metadata = (text: string, stated = {}) => {
  const result = readSource(new TextEncoder().encode(text));
  if ('issue' in result) throw new Error(result.issue.message);
  return clean(result.source, stated).metadata;
};

describe('printed dates', () => {
  it.each([
    ['Friday 6 May 2016 09:12 BST', '2016-05-06'],
    ['Sep 30, 2020', '2020-09-30'],
    ['Sept. 3, 2020', '2020-09-03'],
    ['3rd of May 2021', '2021-05-03'],
    ['30. september 2020', '2020-09-30'],
    ['5. oktober 2020', '2020-10-05'],
    ['2020-10-05T23:50:00+04:00', '2020-10-05'],
    ['29 February 2020', '2020-02-29'],
    ['17.3.2014', '2014-03-17'],
    ['17/03/2014, 09:40', '2014-03-17'],
    ['03/17/2014', '2014-03-17'],
    ['04/03/2014', null],
    ['version 2.10.2014.1', null],
    ['31.4.2020', null],
    ['29 February 2021', null],
    ['31 April 2020', null],
    ['October 2020', null],
    ['12 Brigade 2020', null],
  ])('%s', (text, day) => expect(findDate(text)?.day ?? null).toBe(day));
});

describe('day of a dispatch', () => {
  it.each([
    ['NAIROBI, 5 October 2019 (Wire) - Nine people died in a raid, police said.', '2019-10-05'],
    ['GOMA, DR Congo, May 3, 2013 — Rebels shelled the outskirts.', '2013-05-03'],
    ['BAMAKO (Newsroom) 24 March 2019. Gunmen attacked a village on Saturday.', '2019-03-24'],
    ['6 June 2017. The army said it had taken the bridge.', '2017-06-06'],
    ['4 May 2016 | Twelve people were hurt when a shell hit a school.', '2016-05-04'],
    ['Four dead in market blast\nLagos, 3 May 2015\nA bomb killed four people on Friday.', '2015-05-03'],
    ['Situation report, 4 March 2018\nFighting went on in the eastern suburbs.', '2018-03-04'],
    ['Letter dated 7 May 1996 from the Secretary-General\nI have the honour to transmit a report.', '1996-05-07'],
    ['Oral update of the commission, 27 June 2012: On 25 May over 100 people were killed.', '2012-06-27'],
    ['KATHMANDU, 22 March 2004: Rebels attacked Beni on Saturday night.', '2004-03-22'],
    ['Statement of the party, 23 March 2004. Our fighters withdrew.', '2004-03-23'],
    ['Diary of a nurse, 7 May 2002. The clinic is full.', '2002-05-07'],
    ['From our man in Benghazi, July 4, 2019\nThe army denied the raid.', '2019-07-04'],
    ['Depot burns\nCoast Wire\nBEIRA, March 4, 1986 (CW) -\nA depot burned down on Monday.', '1986-03-04'],
    ['Depot burns\nCoast Wire\nBEIRA, March 4, 1986 (CW)', '1986-03-04'],
    ['Weekly overview no. 12\nCovering 3-9 March 1986\nFighting went on in the north.', '1986-03-09'],
    ['Depot burns\nBroadcast of 4 March 1986\nA depot burned down on Monday.', '1986-03-04'],
    ['Depot burns\n4 March 1986, evening bulletin\nA depot burned down on Monday.', '1986-03-04'],
    ['Depot burns\nHarbour & Hills, regional paper, 4 March 1986\nA depot burned down on Monday.', '1986-03-04'],
    ['Depot burns\nposted by quay_cat on 04.03.1986 at 23:51\nA depot burned down on Monday.', '1986-03-04'],
    ['Depot burns\nCompiled from what firemen told us. Published 4 March 1986.\nA depot burned down.', '1986-03-04'],
    ['Depot burns\nStatus as of 19:30 (local time), 4 March 1986\nA depot burned down on Monday.', '1986-03-04'],
    ['Depot burns\nCoast Watch\n(Beira, March 4, 1986) – A depot burned down on Monday.', '1986-03-04'],
    ['Depot burns\nCoast Watch\nBEIRA (4 March 1986) – A depot burned down on Monday.', '1986-03-04'],
    ['Depot burns\nBEIRA, March 4 (1986) — A depot burned down on Monday.', '1986-03-04'],
    ['Depot burns\nTen houses were lost beside the grain market, 4 March 1986\nThe wind was strong.', null],
    ['Depot burns\nSurvivors remember 4 March 1986\nThey meet at the gate each year.', null],
    ['Depot burns\n\nCovering the fire of 4 March 1986\nWe spoke with firemen.', null],
    ['Rebels seize town\nNine were killed in Homs, 3 May 2012.\nThe town fell on Monday.', null],
    ['Rebels seize town\nIn memory of Ali Hassan, born in Misrata, 3 May 1990.\nThe town fell on Monday.', null],
    ['Beni, 20 March 2004: Rebels shelled the jail.', null],
    ['From the siege of Beni, where rebels burned the jail, to the truce of 26 January 2003', null],
    ['Battle of Kursk, 5 July 1943\nThe offensive began before dawn.', null],
    ['On 3 May 2015 a bomb killed four people in Lagos.', null],
    ['The truce of 10 October 2020 did not hold.', null],
    ['Report on the massacre of 15 January 1999\nWe spoke with survivors.', null],
    ['3 March 2011. Protests begin.\n5 March 2011. The army opens fire.', null],
    ['3 March 2011 - Protests begin.\nMarch 5 - The army opens fire.', null],
  ])('%s', (text, day) => {
    const { published, readFrom } = factsInText(text);
    expect(published).toBe(day);
    if (day !== null) expect(readFrom?.published).toMatch(/date ?line/u);
  });
});

describe('a credit above a day that is not sure', () => {
  it.each([
    ['Quay Tribune (Coast Wire)', '03-06-1986', 'Quay Tribune', 'Coast Wire'],
    ['Coast Wire, in The Quay Tribune', 'Thursday 06.06.86', 'The Quay Tribune', 'Coast Wire'],
    ['Harbour & Hills Review. H. R. Tern', 'March 1986', 'Harbour & Hills Review', null],
    ['Quay Tribune/Coast Wire', '4 March 1986', 'Quay Tribune', 'Coast Wire'],
    ['Rebels of the coast', 'March 1986', null, null],
  ])('%s, %s', (credit, day, publisher, agency) => {
    const read = factsInText(`Depot burns down\n${credit}\n${day}\n\nA depot burned.`);
    expect([read.publisher, read.agency]).toEqual([publisher, agency]);
  });
});

it('an agency that the dateline of its own story calls by its letters is no other', () => {
  const story = (house: string) =>
    factsInText(`Depot burns\n${house}\n4 March 1986\n\nBEIRA, March 4 (CPA) - A depot burned.`);
  expect(story('Coast Press Agency')).toMatchObject({ publisher: 'Coast Press Agency', agency: null });
  expect(story('Quay Tribune')).toMatchObject({ publisher: 'Quay Tribune', agency: 'CPA' });
});

describe('a house whose name ends in its service', () => {
  it.each([
    ['Harbour News Service', 'Harbour News Service'],
    ['Quay Tribune News Service', 'Quay Tribune'],
  ])('%s', (credit, publisher) => {
    expect(factsInText(`Depot burns\n${credit}\n4 March 1986\n\nA depot burned.`).publisher).toBe(publisher);
  });
});

describe('a day without a year', () => {
  it.each([
    ['Depot burns\nCoast Wire\nBEIRA, March 4 (CW) -\nA depot burned down on Monday.', '03-04'],
    ['BEIRA, Feb. 29 (CW) - A depot burned down on Monday.', '02-29'],
    ['Depot burns\nNampula, 17 January\nA depot burned down on Monday.', '01-17'],
    ['BEIRA, March 4, 1986 (CW) - A depot burned down on Monday.', null],
    ['Depot burns\nCoast Wire\nMarch 4\nA depot burned down on Monday.', '03-04'],
    ['Depot burns\nDie Küste, evening edition, 4 March\nA depot burned down on Monday.', '03-04'],
    ['Notice of the fire brigade – 4 March, 5 p.m.\nA depot burned down.', null],
    ['Depot burns\nPUBLIC NOTICE – 4 March, 5 p.m.\nA depot burned down.', '03-04'],
    ['Depot burns\nQUAY OF SAN JUAN DEL MAR (Coast News Service) March 4\nA depot burned down.', '03-04'],
    ['Depot burns\nBeira, March 4:\nA depot burned down.', '03-04'],
    ['Depot burns\nIt burned for the third time since 4 March\nNobody was hurt.', null],
    ['Rebels seize town\nTroops entered Homs, 3 May.\nThe town fell on Monday.', null],
    ['Rebels seize town\nProtest in Homs March 5\nThe town fell on Monday.', null],
    ['BEIRA, June 31 (CW) - A depot burned down on Monday.', null],
    ['Depot burns\nThe depot was lit on May 12 by two men', null],
    ['3 March. Protests begin.\n5 March. The army opens fire.', null],
  ])('%s', (text, day) => {
    expect(factsInText(text).monthDay).toBe(day);
  });

  it('is not told where the text tells the whole of it elsewhere', () => {
    const read = metadata('Depot burns\nBEIRA, March 4 (CW) -\nA depot burned.\n\n(The Coast Post, 6 March 1986)');
    expect(read).toMatchObject({ published: '1986-03-06', publisher: 'The Coast Post' });
    expect(read.monthDay).toBeUndefined();
    expect(metadata('Depot burns\nBEIRA, March 4 (CW) -\nA depot burned.').monthDay).toBe('03-04');
  });
});

describe('a last line that says who printed it', () => {
  it.each([
    ['(Harbour Notebook, 27 May 2016)', '2016-05-27', 'Harbour Notebook'],
    ['— The Harbour Post, 4 March 2016.', '2016-03-04', 'The Harbour Post'],
    ['(the market, where he was seen on 27 May 2016)', null, null],
    ['(Harbour Notebook)', null, null],
  ])('%s', (last, published, publisher) => {
    const told = factsInText(`Depot burns\n\nA depot burned down on Monday, a fireman said.\n\n${last}`);
    expect([told.published, told.publisher]).toEqual([published, publisher]);
  });
});

describe('a day in figures that may be read in two ways', () => {
  const told = (date: string, body: string) =>
    factsInText(`Depot burns\nHarbour Bulletin\n${date}\n\n${body}`).published;
  it('is the one whose month the text names', () => {
    expect(told('09/07/2015', 'It burned on 3 July, firemen say.')).toBe('2015-07-09');
    expect(told('09/07/2015', 'It burned on 3 September, firemen say.')).toBe('2015-09-07');
    expect(told('07/07/2015', 'It burned, firemen say.')).toBe('2015-07-07');
  });
  it('is not told where the text names both, or neither', () => {
    expect(told('09/07/2015', 'It burned on 3 July, and again in September.')).toBeNull();
    expect(told('09/07/2015', 'It burned on Monday, firemen say.')).toBeNull();
  });
});

describe('who puts a report out', () => {
  it.each([
    [
      'The Gulf Courier\nWednesday 12 April 2017\nMarket bomb kills 14\nA bomb killed 14 people.',
      'The Gulf Courier',
      null,
    ],
    ['Market bomb kills 14\nWednesday 12 April 2017\nA bomb killed 14 people on Tuesday, medics said.', null, null],
    ['[Xinhua] SANAA, April 11 -- Fourteen civilians were killed.', null, 'Xinhua'],
    ['GOMA, 12 May 2012 (Lakes News Agency) - Rebels shelled the outskirts.', null, 'Lakes News Agency'],
    ['GOMA, 12 May 2012 (local time) - Rebels shelled the outskirts.', null, null],
    ['Health Cluster\nFlash Update, 12 April 2017\nFourteen people were killed.', 'Health Cluster', null],
    ['Publisher: The Northern Star\nDate: 13 April 2017\nFourteen people were killed.', 'The Northern Star', null],
    ['lakes.example — 12 Apr 2017, 09:14\nFourteen people were killed.', 'lakes.example', null],
  ])('%s', (text, publisher, agency) => {
    expect(factsInText(text)).toMatchObject({ publisher, agency });
  });
});

describe('the line between a headline and its day', () => {
  const facts = (...lines: string[]) =>
    factsInText(
      [
        'Depot burns',
        ...lines,
        '',
        'A depot of grain burned down in the harbour on Monday, the fire brigade said.',
      ].join('\n'),
    );
  it.each([
    ['The Quay Ledger', { publisher: 'The Quay Ledger', agency: null, author: null }],
    ['Quay Mercury (online)', { publisher: 'Quay Mercury' }],
    ['Écho du Port (translated)', { publisher: 'Écho du Port' }],
    ['Radio Beira, Coast Service. Interview: Ana Dias', { publisher: 'Radio Beira', author: 'Ana Dias' }],
    ['Quay Evening Post (LNA)', { publisher: 'Quay Evening Post', agency: 'LNA' }],
    ['Quay Evening Post. Source: Reuters', { publisher: 'Quay Evening Post', agency: 'Reuters' }],
    ['Quay Evening Post / Lakes News Agency', { publisher: 'Quay Evening Post', agency: 'Lakes News Agency' }],
    ['Quay Evening Post. © Coast Wire', { publisher: 'Quay Evening Post', agency: 'Coast Wire' }],
    ['Quay Weekly. From our correspondent in Beira', { publisher: 'Quay Weekly', author: null }],
    ['By Ana Dias, Coast Wire — Quay Tribune', { publisher: 'Quay Tribune', agency: 'Coast Wire', author: 'Ana Dias' }],
    ['By Ana Dias, Global Desk', { publisher: null, author: 'Ana Dias' }],
    ['By our correspondent, Coast Wire', { publisher: 'Coast Wire', agency: null, author: null }],
    ['Coast Wire, by Ana Dias and Rui Melo', { publisher: 'Coast Wire', author: 'Ana Dias and Rui Melo' }],
    ['Centre for Records, coast files', { publisher: 'Centre for Records' }],
    ['Published by the Harbour Workers’ Union', { publisher: 'Harbour Workers’ Union' }],
    ['Compiled by the Coast Records Project', { publisher: 'Coast Records Project' }],
    ['UN food relief office, Beira', { publisher: 'UN food relief office' }],
    ['Information office of the Coast Guard, Beira', { publisher: 'Information office of the Coast Guard' }],
    ['Press service, Office of the Harbour Master', { publisher: 'Office of the Harbour Master', agency: null }],
    ['Coastal Relief Forces, official spokesman', { publisher: 'Coastal Relief Forces' }],
    ['Weekly bulletin no. 12, Mothers’ Aid Compact', { publisher: 'Mothers’ Aid Compact' }],
    ['Letters from the Quay, a blog by R. Melo', { publisher: 'Letters from the Quay', author: 'R. Melo' }],
    ['Quay Dispatch news services (Coast Wire)', { publisher: 'Quay Dispatch', agency: 'Coast Wire' }],
    ['Lakes, in Quay Observer', { publisher: 'Quay Observer', agency: 'Lakes' }],
    ['Coast Wire, in Quay Observer', { publisher: 'Quay Observer', agency: 'Coast Wire' }],
    ['Ana Dias, in Beira', { publisher: null }],
    ['Review of the year, with letters', { publisher: null }],
    ['Union says strike goes on', { publisher: null }],
    ['Workers storm party office', { publisher: null }],
    ['Grain Office Burned To The Ground.', { publisher: null }],
    ['Ana Dias', { publisher: null }],
  ])('%s', (line, expected) => {
    expect(facts(line, '4 March 1986')).toMatchObject(expected);
    expect(facts(line, 'BEIRA, March 4 (CW) - A depot burned down.')).toMatchObject({ publisher: expected.publisher });
  });

  it('is a paper, or what says so itself, where no day stands beside it', () => {
    expect(facts('The Quay Ledger').publisher).toBe('The Quay Ledger');
    expect(facts('Coast Records Project').publisher).toBeNull();
    expect(facts('From the Concise Guide to Harbours').publisher).toBe('Concise Guide to Harbours');
  });
});

describe('byline', () => {
  it.each([
    ['By Ana Petrova', { author: 'Ana Petrova', agency: null, published: null, time: null, updated: null }],
    [
      'By Ana Petrova and Lars de Vries',
      { author: 'Ana Petrova and Lars de Vries', agency: null, published: null, time: null, updated: null },
    ],
    ['Via AFP news agency', { author: null, agency: 'AFP', published: null, time: null, updated: null }],
    ['Reuters', { author: null, agency: 'Reuters', published: null, time: null, updated: null }],
    [
      'Published: 5 October 2020, 10:15',
      { author: null, agency: null, published: '2020-10-05', time: '10:15', updated: null },
    ],
    [
      'Last updated: 6 October 2020',
      { author: null, agency: null, published: null, time: null, updated: '2020-10-06' },
    ],
    [
      'Published 5 October 2020, updated 6 October 2020 09:12',
      { author: null, agency: null, published: '2020-10-05', time: null, updated: '2020-10-06' },
    ],
    [
      'Updated: 6 October 2020 | First published: 5 October 2020 10:15',
      { author: null, agency: null, published: '2020-10-05', time: '10:15', updated: '2020-10-06' },
    ],
    [
      'By Ana Petrova | Published: 5 October 2020 | Updated: 6 October 2020',
      { author: 'Ana Petrova', agency: null, published: '2020-10-05', time: null, updated: '2020-10-06' },
    ],
    [
      '**Ana Petrova** </people/ana> Oct 5, 2020',
      { author: 'Ana Petrova', agency: null, published: '2020-10-05', time: null, updated: null },
    ],
    [
      'Ana Petrova | Oct 5, 2020',
      { author: 'Ana Petrova', agency: null, published: '2020-10-05', time: null, updated: null },
    ],
    ['By early October the town had changed hands twice', null],
    ['From Baku to Ganja the road was closed for a week', null],
    ['Battle for the town, 8 November 2020', null],
    ['The truce of 10 October 2020 did not hold.', null],
    ['## By the numbers', null],
  ])('%s', (line, expected) => expect(readByline(line)).toEqual(expected && { publisher: null, ...expected }));

  it('names the outlet where the name beside the date is one', () => {
    const published = { published: '2012-11-21', author: null };
    expect(readByline('The Quay Review | 21 November 2012')).toMatchObject({
      publisher: 'The Quay Review',
      ...published,
    });
    expect(readByline('Radio Okapi, 21 November 2012')).toMatchObject({ publisher: 'Radio Okapi', ...published });
    expect(readByline('Fall of Goma Radio, 21 November 2012, told')).toBeNull();
  });

  it('is the outlet alone where the date stands above or below it', () => {
    const body = 'Rebels entered the town before noon, and the soldiers had left in the night.';
    const facts = (...head: string[]) => factsInText([...head, '', body].join('\n'));
    expect(facts('Town falls', 'The Quay Review', '21 November 2012')).toMatchObject({
      publisher: 'The Quay Review',
      readFrom: { publisher: 'byline' },
    });
    expect(facts('Town falls', '21 November 2012', 'lakes.news').publisher).toBe('lakes.news');
    expect(facts('Town falls', 'The Quay Review').publisher).toBe('The Quay Review');
    // headlines in capitals, the second under the first
    expect(facts('Rebels Take Radio', '21 November 2012').publisher).toBeNull();
    expect(facts('Town Falls', 'Rebels Take Radio').publisher).toBeNull();
  });
});

const HEADER = `Bilagsnr.:\t17
Land:\tArmenien
Kilde:\tThe Valley Post
Titel:\tBridges hit in the night
Udgivet:\t5. oktober 2020
Optaget på baggrundsmaterialet:\t12. november 2020
`;

describe('register entry', () => {
  it('is read with its Danish dates', () => {
    expect(findRegister(`## Nævnets baggrundsmateriale\n\n${HEADER}\nText.`)?.register).toEqual({
      annex: '17',
      country: 'Armenien',
      source: 'The Valley Post',
      title: 'Bridges hit in the night',
      published: '2020-10-05',
      admitted: '2020-11-12',
    });
  });
  it('is not seen in a line that happens to begin with one of its labels', () => {
    expect(findRegister('Land: the ministry bought more of it.\nTitel: none.')).toBeNull();
  });
  it('goes before what the text says, and after what the user says', () => {
    const report = `${HEADER}\nBridges hit in the dark\n\nBy Ana Petrova\n\nTwo bridges were hit on the road to the valley, officials said.\n`;
    expect(metadata(report)).toMatchObject({
      title: 'Bridges hit in the night',
      publisher: 'The Valley Post',
      published: '2020-10-05',
      author: 'Ana Petrova',
      found: { title: 'register', publisher: 'register', published: 'register', author: 'text' },
    });
    expect(metadata(report, { publisher: 'Valley Post Ltd', published: '2020-10-06' })).toMatchObject({
      publisher: 'Valley Post Ltd',
      published: '2020-10-06',
      found: { publisher: 'user', published: 'user', title: 'register' },
    });
  });
});

describe('metadata in the words of a report', () => {
  it('takes the first headline for the title, not a notice of the site', () => {
    const text = `You can manage notifications in your browser preferences.\n\nValley cut off after bridges fall\n\nVia AP news wire\nTuesday 6 October 2020 09:12 BST\n\nTwo bridges fell on Monday, the governor said.\n\n© 2020 The Valley Post. All rights reserved.`;
    expect(metadata(text)).toMatchObject({
      title: 'Valley cut off after bridges fall',
      agency: 'AP',
      published: '2020-10-06',
      publisher: 'The Valley Post',
      found: { title: 'text', agency: 'text', published: 'text', publisher: 'text' },
    });
  });
  it('tells a copyright from the third of a list', () => {
    const list =
      '(a) The mill burned.\n(b) The bridge fell.\n(c) On the ridge above the town a chapel was hit, it said.';
    expect(metadata(`Valley cut off\n\n${list}`).publisher).toBeNull();
    expect(metadata('Valley cut off\n\nTwo bridges fell.\n\n(c) 2020 The Valley Post').publisher).toBe(
      'The Valley Post',
    );
  });
  it('finds the agency in a dateline and among the contributors', () => {
    expect(metadata('Bridges fall\n\nTBILISI, Oct 5 (Reuters) - Two bridges fell on Monday.').agency).toBe('Reuters');
    expect(
      metadata('Bridges fall\n\nTwo bridges fell.\n\nAssociated Press writer Ana Petrova contributed to this report.')
        .agency,
    ).toBe('AP');
  });
  it('does not take a dated sentence for the day of publication', () => {
    expect(metadata('Bridges fall\n\nOn 5 October 2020 two bridges fell, the governor said.').published).toBeNull();
  });
});

describe('metadata in markup', () => {
  const page = (head: string, body = '') =>
    `<!doctype html><html lang="en"><head>${head}</head><body><article><h1>Bridges fall</h1>${body}<p>Two bridges fell on Monday after heavy shelling of the valley, the governor said.</p></article></body></html>`;
  it('is read from meta elements', () => {
    const head = `<title>Bridges fall | The Valley Post</title><meta property="og:title" content="Bridges fall in the valley"><meta property="og:site_name" content="The Valley Post"><meta property="article:published_time" content="2020-10-05T22:10:00Z"><meta name="author" content="By Ana Petrova">`;
    expect(metadata(page(head))).toMatchObject({
      title: 'Bridges fall in the valley',
      publisher: 'The Valley Post',
      author: 'Ana Petrova',
      published: '2020-10-05',
      language: 'en',
      found: { title: 'markup', publisher: 'markup', author: 'markup', published: 'markup' },
    });
  });
  it('is read from JSON-LD, in a graph too, and broken JSON-LD says nothing', () => {
    const article = {
      '@graph': [
        { '@type': 'WebPage', name: 'x' },
        {
          '@type': 'NewsArticle',
          headline: 'Bridges fall',
          datePublished: '2020-10-06',
          author: [{ name: 'AFP' }],
          publisher: { name: 'Valley Post' },
        },
      ],
    };
    const head = `<script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(article)}</script>`;
    expect(metadata(page(head))).toMatchObject({
      title: 'Bridges fall',
      publisher: 'Valley Post',
      author: null,
      agency: 'AFP',
      published: '2020-10-06',
    });
  });
  it('tells of the last change and the own address, each with the element it was read from', () => {
    const article = { '@type': 'NewsArticle', dateModified: '2020-10-07T01:00:00Z', url: 'https://example.org/json' };
    const script = `<script type="application/ld+json">${JSON.stringify(article)}</script>`;
    const published = '<meta property="article:published_time" content="2020-10-05T22:10:00Z">';
    expect(metadata(page(`${script}${published}`, '<p class="byline">By Ana Petrova</p>'))).toMatchObject({
      published: '2020-10-05',
      updated: '2020-10-07',
      url: 'https://example.org/json',
      found: { published: 'markup', updated: 'markup', url: 'markup', author: 'text', title: 'markup' },
      readFrom: {
        published: 'meta article:published_time',
        updated: 'JSON-LD dateModified',
        url: 'JSON-LD url',
        author: 'byline',
        title: 'h1',
      },
    });
    const more = `${script}<meta property="og:updated_time" content="2020-10-06"><meta property="og:url" content="https://example.org/og">`;
    expect(metadata(page(more))).toMatchObject({
      updated: '2020-10-06',
      url: 'https://example.org/og',
      readFrom: { updated: 'meta og:updated_time', url: 'meta og:url' },
    });
    const canonical = '<link rel="canonical" href="https://example.org/own#top">';
    expect(metadata(page(`${more}${canonical}`), { updated: '2020-10-08' })).toMatchObject({
      updated: '2020-10-08',
      url: 'https://example.org/own',
      found: { updated: 'user' },
      readFrom: { url: 'link canonical' },
    });
    expect(metadata(page(canonical), { updated: '2020-10-08' }).readFrom).not.toHaveProperty('updated');
  });
  it('leaves out what no element tells', () => {
    const bare = metadata(page('<link rel="canonical" href="/own">'));
    expect(bare).not.toHaveProperty('updated');
    expect(bare).not.toHaveProperty('url');
  });
  it('takes the site off the title', () => {
    expect(metadata(page('<title>Bridges fall | The Valley Post</title>')).title).toBe('Bridges fall');
  });
});
