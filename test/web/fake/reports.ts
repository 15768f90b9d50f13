/** Reports written for the tests, on the war of August 2008 in Georgia and the one of 1982 in the South Atlantic. */
import type { Attribution, Modality, Stance } from '../../../src/model/claim.ts';
import type { Metadata } from '../../../src/model/document.ts';
import type { Quantity } from '../../../src/model/quantity.ts';

/** A claim as a test states it: the quote is looked up in the text. */
export interface StatedClaim {
  readonly quote: string;
  readonly trigger: string;
  readonly kind: string;
  readonly slots: Readonly<Record<string, unknown>>;
  readonly claimant: readonly [name: string, actor: string] | null;
  readonly said: string | null;
  readonly stance?: Stance;
  readonly modality?: Modality;
  readonly place?: string;
}

export interface Report {
  readonly name: string;
  readonly metadata: Partial<Metadata>;
  readonly text: string;
  readonly removed?: readonly string[];
  readonly claims: readonly StatedClaim[];
}

const count = (text: string, low: number | null, high: number | null, relation: Quantity['relation']): Quantity => ({
  low,
  high,
  relation,
  text,
});
export const exactly = (n: number, text = n.toLocaleString('en-GB')): Quantity => count(text, n, n, 'exactly');

const casualty = (effect: string, of: Quantity | null, category: string, party: string, rest = {}) => ({
  effect,
  count: of,
  victims: { category, groups: [], party: { text: null, actor: party }, persons: [] },
  by: null,
  weapon: null,
  cumulative: true,
  subset: false,
  share: null,
  ...rest,
});

export const chain = (publisher: string, claimant: StatedClaim['claimant']): Attribution[] => [
  { role: 'publisher', name: publisher, ...(claimant === null && { implicit: true as const }) },
  ...(claimant === null ? [] : [{ role: 'source' as const, name: claimant[0], actor: claimant[1] }]),
];

const KOKOITY = ['Eduard Kokoity', 'south-ossetia'] as const;
const OSSETIA = ['South Ossetian authorities', 'south-ossetia'] as const;
const SK = ['Investigative Committee of Russia', 'investigative-committee-of-russia'] as const;
const STAFF = ['General Staff of Russia', 'russia'] as const;
const GEORGIA = ['Government of Georgia', 'georgia'] as const;
const HRW = ['Human Rights Watch', 'human-rights-watch'] as const;

export const REPORTS: readonly Report[] = [
  {
    name: 'estuary-post-2008-08-09.txt',
    metadata: {
      title: 'Shelling and flight from Tskhinvali as two accounts of the dead take shape',
      publisher: 'The Estuary Post',
      agency: 'Lighthouse Wire',
      author: 'M. Abels',
      published: '2008-08-09',
      language: 'en',
    },
    text: `Shelling and flight from Tskhinvali

The main town of South Ossetia was without water and light on Saturday, and those who had left it by the northern road told of cellars full of people and of houses burning along the railway street.

Eduard Kokoity, who heads the breakaway administration, said on Friday that more than 1,400 people had been killed in the town since the night. He did not say how they had been counted.

A day later Russia’s ambassador in Tbilisi spoke of at least 2,000 dead among the inhabitants. No one has been able to check either figure, and the hospital has not spoken to reporters.

In Gori, south of the line, bombs struck blocks of flats on Saturday morning. Georgia’s government said that 60 civilians had died there. A spokesman in Moscow denied that dwellings had been aimed at.

Parliament in Tbilisi voted the same day to declare martial law for fifteen days.`,
    removed: ['Subscribe to our morning letter', 'Share this article', 'Most read today'],
    claims: [
      {
        quote:
          'Eduard Kokoity, who heads the breakaway administration, said on Friday that more than 1,400 people had been killed in the town since the night.',
        trigger: 'killed',
        kind: 'casualty',
        slots: casualty('killed', count('more than 1,400', 1400, null, 'more-than'), 'unspecified', 'south-ossetia'),
        claimant: KOKOITY,
        said: '2008-08-08',
        place: 'Tskhinvali',
      },
      {
        quote: 'A day later Russia’s ambassador in Tbilisi spoke of at least 2,000 dead among the inhabitants.',
        trigger: 'dead',
        kind: 'casualty',
        slots: casualty('killed', count('at least 2,000', 2000, null, 'at-least'), 'civilian', 'south-ossetia'),
        claimant: ['Russian ambassador in Georgia', 'russia'],
        said: '2008-08-09',
        place: 'Tskhinvali',
      },
      {
        quote: 'Georgia’s government said that 60 civilians had died there.',
        trigger: 'died',
        kind: 'casualty',
        slots: casualty('killed', exactly(60), 'civilian', 'georgia', { cumulative: false }),
        claimant: GEORGIA,
        said: '2008-08-09',
        place: 'Gori',
      },
      {
        quote: 'Parliament in Tbilisi voted the same day to declare martial law for fifteen days.',
        trigger: 'declare',
        kind: 'measure',
        slots: {
          measure: 'martial-law',
          act: 'declared',
          authority: { text: 'Parliament in Tbilisi', actor: 'georgia' },
        },
        claimant: null,
        said: null,
      },
    ],
  },
  {
    name: 'bilag-214-gori.txt',
    metadata: {
      title: 'Columns on the road to Gori, and a denial',
      publisher: 'Northern Observer',
      published: '2008-08-13',
      language: 'en',
      register: {
        annex: '214',
        country: 'Georgien',
        source: 'Northern Observer',
        title: 'Columns on the road to Gori, and a denial',
        published: '2008-08-13',
        admitted: '2008-09-02',
      },
    },
    text: `Columns on the road to Gori, and a denial

Georgia’s government said on Wednesday that Russian forces had entered Gori with tanks in the morning, a day after both presidents had accepted a truce.

The deputy chief of Russia’s General Staff, Anatoly Nogovitsyn, denied that there were Russian tanks in the town. Russia has lost 74 servicemen, he said, while 171 were wounded and 19 are missing.

Reporters on the road saw smoke over the villages to the north and carts loaded with bedding going the other way.`,
    claims: [
      {
        quote:
          'Georgia’s government said on Wednesday that Russian forces had entered Gori with tanks in the morning, a day after both presidents had accepted a truce.',
        trigger: 'entered',
        kind: 'control',
        slots: {
          effect: 'entered',
          place: { text: 'Gori', name: 'Gori' },
          by: { text: 'Russian forces', actor: 'russia' },
          from: null,
          to: null,
          count: null,
        },
        claimant: GEORGIA,
        said: '2008-08-13',
        place: 'Gori',
      },
      {
        quote:
          'The deputy chief of Russia’s General Staff, Anatoly Nogovitsyn, denied that there were Russian tanks in the town.',
        trigger: 'were',
        kind: 'control',
        slots: {
          effect: 'entered',
          place: { text: 'the town', name: 'Gori' },
          by: { text: 'Russian', actor: 'russia' },
          from: null,
          to: null,
          count: null,
        },
        claimant: STAFF,
        said: '2008-08-13',
        stance: 'denies',
        place: 'Gori',
      },
      ...(
        [
          ['killed', 'lost', 74],
          ['wounded', 'wounded', 171],
          ['missing', 'missing', 19],
        ] as const
      ).map(([effect, trigger, n]) => ({
        quote: 'Russia has lost 74 servicemen, he said, while 171 were wounded and 19 are missing.',
        trigger,
        kind: 'casualty',
        slots: casualty(effect, exactly(n), 'military', 'russia'),
        claimant: STAFF,
        said: '2008-08-13',
      })),
    ],
  },
  {
    name: 'field-notes-2008-08-15.html',
    metadata: {
      title: 'Counting the dead of Tskhinvali and Gori',
      publisher: 'Human Rights Watch',
      published: '2008-08-15',
      language: 'en',
    },
    text: `Counting the dead of Tskhinvali and Gori

Our researchers spoke to a doctor of the hospital in Tskhinvali (Цхинвал, ცხინვალი). Between 6 and 12 August, she said, 44 bodies had been brought to its morgue, soldiers and civilians together. The hospital had treated 273 wounded.

Those who died elsewhere were often buried in yards and gardens, so the hospital’s figure is a lower bound; but it gives no ground for thousands.

In Gori and Ruisi cluster bombs killed at least 11 civilians and wounded dozens, according to witnesses and the marks in the square.`,
    claims: [
      {
        quote:
          'Between 6 and 12 August, she said, 44 bodies had been brought to its morgue, soldiers and civilians together.',
        trigger: 'bodies',
        kind: 'casualty',
        slots: casualty('killed', exactly(44), 'mixed', 'south-ossetia'),
        claimant: ['doctor of the hospital in Tskhinvali', 'tskhinvali-hospital'],
        said: '2008-08-13',
        place: 'Tskhinvali',
      },
      {
        quote:
          'In Gori and Ruisi cluster bombs killed at least 11 civilians and wounded dozens, according to witnesses and the marks in the square.',
        trigger: 'killed',
        kind: 'casualty',
        slots: casualty('killed', count('at least 11', 11, null, 'at-least'), 'civilian', 'georgia', {
          cumulative: false,
        }),
        claimant: HRW,
        said: '2008-08-15',
        place: 'Gori',
      },
      {
        quote:
          'In Gori and Ruisi cluster bombs killed at least 11 civilians and wounded dozens, according to witnesses and the marks in the square.',
        trigger: 'wounded',
        kind: 'casualty',
        slots: casualty('wounded', count('dozens', 24, null, 'vague'), 'civilian', 'georgia', { cumulative: false }),
        claimant: HRW,
        said: '2008-08-15',
        place: 'Gori',
      },
    ],
  },
  {
    name: 'estuary-post-2008-08-22.txt',
    metadata: { title: 'A lower toll', publisher: 'The Estuary Post', published: '2008-08-22', language: 'en' },
    text: `A lower toll

South Ossetian authorities put the number of their dead at 1,492 on Wednesday. A day later the Investigative Committee of Russia, whose men go from house to house in Tskhinvali, gave the names of 133 civilians killed.

A source in Russian military intelligence claimed that Georgia had lost about 3,000 servicemen. Georgia does not comment on the figure.`,
    claims: [
      {
        quote: 'South Ossetian authorities put the number of their dead at 1,492 on Wednesday.',
        trigger: 'dead',
        kind: 'casualty',
        slots: casualty('killed', exactly(1492), 'unspecified', 'south-ossetia'),
        claimant: OSSETIA,
        said: '2008-08-20',
      },
      {
        quote:
          'A day later the Investigative Committee of Russia, whose men go from house to house in Tskhinvali, gave the names of 133 civilians killed.',
        trigger: 'killed',
        kind: 'casualty',
        slots: casualty('killed', exactly(133), 'civilian', 'south-ossetia'),
        claimant: SK,
        said: '2008-08-21',
        place: 'Tskhinvali',
      },
      {
        quote: 'A source in Russian military intelligence claimed that Georgia had lost about 3,000 servicemen.',
        trigger: 'lost',
        kind: 'casualty',
        slots: casualty('killed', count('about 3,000', 3000, 3000, 'about'), 'military', 'georgia'),
        claimant: ['a source in Russian military intelligence', 'russian-intelligence-source'],
        said: '2008-08-22',
        modality: 'alleged',
      },
    ],
  },
  {
    name: 'almanac-2009-five-days.txt',
    metadata: {
      title: 'The five days of August 2008',
      publisher: 'Open Almanac',
      published: '2009-10-02',
      language: 'en',
    },
    text: `The five days of August 2008

The mission of inquiry that the European Union sent out published its report on 30 September 2009. It sets the parties’ own figures side by side. Georgia counts 170 servicemen and 14 policemen killed; 228 civilians died, and 1,747 people were wounded. Russia gives 67 servicemen killed and 283 wounded. South Ossetian authorities speak of 365 dead and do not say how many of them bore arms.

The Investigative Committee of Russia has meanwhile raised its count of civilians killed in South Ossetia to 162.

Martial law, declared on 9 August 2008, was lifted on 4 September.`,
    claims: [
      {
        quote:
          'Georgia counts 170 servicemen and 14 policemen killed; 228 civilians died, and 1,747 people were wounded.',
        trigger: 'killed',
        kind: 'casualty',
        slots: casualty('killed', exactly(170), 'military', 'georgia'),
        claimant: GEORGIA,
        said: '2009-09-30',
      },
      {
        quote:
          'Georgia counts 170 servicemen and 14 policemen killed; 228 civilians died, and 1,747 people were wounded.',
        trigger: 'died',
        kind: 'casualty',
        slots: casualty('killed', exactly(228), 'civilian', 'georgia'),
        claimant: GEORGIA,
        said: '2009-09-30',
      },
      {
        quote:
          'Georgia counts 170 servicemen and 14 policemen killed; 228 civilians died, and 1,747 people were wounded.',
        trigger: 'wounded',
        kind: 'casualty',
        slots: casualty('wounded', exactly(1747), 'unspecified', 'georgia'),
        claimant: GEORGIA,
        said: '2009-09-30',
      },
      {
        quote: 'Russia gives 67 servicemen killed and 283 wounded.',
        trigger: 'killed',
        kind: 'casualty',
        slots: casualty('killed', exactly(67), 'military', 'russia'),
        claimant: STAFF,
        said: '2009-09-30',
      },
      {
        quote: 'Russia gives 67 servicemen killed and 283 wounded.',
        trigger: 'wounded',
        kind: 'casualty',
        slots: casualty('wounded', exactly(283), 'military', 'russia'),
        claimant: STAFF,
        said: '2009-09-30',
      },
      {
        quote: 'South Ossetian authorities speak of 365 dead and do not say how many of them bore arms.',
        trigger: 'dead',
        kind: 'casualty',
        slots: casualty('killed', exactly(365), 'mixed', 'south-ossetia'),
        claimant: OSSETIA,
        said: '2009-09-30',
      },
      {
        quote: 'South Ossetian authorities speak of 365 dead and do not say how many of them bore arms.',
        trigger: 'do not say',
        kind: 'casualty',
        slots: casualty('killed', null, 'military', 'south-ossetia'),
        claimant: OSSETIA,
        said: '2009-09-30',
        stance: 'withholds',
      },
      {
        quote:
          'The Investigative Committee of Russia has meanwhile raised its count of civilians killed in South Ossetia to 162.',
        trigger: 'killed',
        kind: 'casualty',
        slots: casualty('killed', exactly(162), 'civilian', 'south-ossetia'),
        claimant: SK,
        said: '2008-12-23',
      },
      {
        quote: 'Martial law, declared on 9 August 2008, was lifted on 4 September.',
        trigger: 'lifted',
        kind: 'measure',
        slots: { measure: 'martial-law', act: 'lifted', authority: { text: null, actor: 'georgia' } },
        claimant: null,
        said: null,
      },
    ],
  },
  {
    name: 'south-atlantic-1982.txt',
    metadata: {
      title: 'The dead of the South Atlantic <img src=x onerror="document.title=\'owned\'">',
      publisher: 'Open Almanac',
      published: '2012-04-02',
      language: 'en',
    },
    text: `The dead of the South Atlantic

The war of 1982 over the Falkland Islands (Islas Malvinas) lasted ten weeks. Argentina’s defence ministry counts 649 servicemen killed, 323 of them with the cruiser General Belgrano. Britain’s counts 255.

Much that was written at the time, such as <script>document.title = 'owned'</script>, belongs to the history of machines and not of war.`,
    claims: [
      {
        quote:
          'Argentina’s defence ministry counts 649 servicemen killed, 323 of them with the cruiser General Belgrano.',
        trigger: 'killed',
        kind: 'casualty',
        slots: casualty('killed', exactly(649), 'military', 'argentina'),
        claimant: ['Ministry of Defence of Argentina', 'argentina'],
        said: null,
      },
      {
        quote: 'Britain’s counts 255.',
        trigger: 'counts',
        kind: 'casualty',
        slots: casualty('killed', exactly(255), 'military', 'united-kingdom'),
        claimant: ['Ministry of Defence of the United Kingdom', 'united-kingdom'],
        said: null,
      },
    ],
  },
  {
    name: 'avis-2008.txt',
    metadata: { title: 'Krigen i Kaukasus', publisher: 'Havneavisen', published: '2008-08-11', language: 'da' },
    text: 'Krigen i Kaukasus\n\nKampene om Tskhinvali fortsatte søndag.',
    claims: [],
  },
];
