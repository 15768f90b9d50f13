/** Who puts a report out and when, from the lines at its head. The heads are ours, in forms that papers and bodies use. */
import { expect, it } from 'vitest';
import { factsInText } from '../../src/read/metadata/from-text.ts';

const BODY = 'Shells fell on the harbour through the night.\n\nA clinic was hit.';
const facts = (...head: string[]) => factsInText(`${head.join('\n')}\n\n${BODY}`);

type Told = readonly [what: string, head: readonly string[], publisher: string | null, published: string | null];
const HEADS: readonly Told[] = [
  [
    'a reference work with the day of its edition',
    ['Siege of Tarla', 'The Quay Encyclopedia of Sieges', 'Article revised 14 October 2019'],
    'The Quay Encyclopedia of Sieges',
    '2019-10-14',
  ],
  [
    'a name that what follows explains',
    ['Siege of Tarla', 'From Openlex, the free encyclopedia', 'This version: 8 December 2016'],
    'Openlex',
    '2016-12-08',
  ],
  [
    'a body with its town and day',
    ['LIVES ON HOLD', 'Lake Rights Group, Port Sudan, 2 March 2015'],
    'Lake Rights Group',
    '2015-03-02',
  ],
  [
    'a body below the title and number of its report',
    ['TARLA: HARBOUR DISTRICT', 'Flash Update No. 6, 14 October 2021', 'Lake Response Desk'],
    'Lake Response Desk',
    '2021-10-14',
  ],
  [
    'a report of a body, and not of the days that it covers',
    [
      'Situation in Tarla',
      'Report of the Lake Observer Mission',
      'Covering 1 April to 31 May 2018. Issued 12 June 2018',
    ],
    'Lake Observer Mission',
    '2018-06-12',
  ],
  [
    'a masthead above the headline',
    ['LAKE RIGHTS MONITOR', 'Monthly summary for the districts', 'August 2004 (released 6 September 2004)'],
    'LAKE RIGHTS MONITOR',
    '2004-09-06',
  ],
  [
    'a house of books by its year',
    ['The Tarla Campaign', '"A Harbour Lost", chapter 7', 'Pell & Crane, 1984'],
    'Pell & Crane',
    null,
  ],
  [
    'a paper between a second headline and a correspondent',
    ['TARLA LOST', 'Garrison Reaches the Coast', 'The Quay Post, Monday, 31 March 1975', 'From Our Own Correspondent'],
    'The Quay Post',
    '1975-03-31',
  ],
  ['no headline that speaks of a radio', ['Army Group Takes Radio', '31 March 1975'], null, '1975-03-31'],
  [
    'no second headline that speaks of an army',
    ['Tarla falls', 'Security Forces Blamed', 'By Ana Dias', 'Al Manar, 3 May 2016'],
    null,
    '2016-05-03',
  ],
  [
    'a paper before it',
    ['TARLA LOST', 'Government Forces Retreat to the Coast', 'The Quay Post, Monday, 31 March 1975'],
    'The Quay Post',
    '1975-03-31',
  ],
  [
    'no day on which somebody was let go',
    ['Tarla falls', 'Prisoners released 3 May 2016', 'Lake News'],
    'Lake News',
    null,
  ],
  [
    'no day of what is told, beside a body',
    ['Massacre at Tarla', 'Lake Rights Group', 'What happened on 3 May 2016 and why'],
    'Lake Rights Group',
    null,
  ],
  ['no lines of prose', ['The market', 'The Quay Post sent us on 3 May 2016 to see it for ourselves.'], null, null],
  [
    'no day that only bounds what is counted',
    ['Losses to date', 'Lake Rights Group', 'Data up to 3 May 2016'],
    'Lake Rights Group',
    null,
  ],
];

it.each(HEADS)('%s', (_what, head, publisher, published) => {
  const told = facts(...head);
  expect([told.publisher, told.published]).toEqual([publisher, published]);
});
