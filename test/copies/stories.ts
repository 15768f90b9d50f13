/** Reports written for the tests of copies; the events are real, the papers are not. */

/** Sentences of one report, by paragraphs. */
export type Story = readonly (readonly string[])[];

export const SREBRENICA: Story = [
  [
    'Bosnian Serb forces under General Ratko Mladic entered Srebrenica on 11 July 1995, two years after the Security Council had declared the town a safe area.',
    'Some 25,000 women, children and elderly people fled to the base of the Dutch battalion in Potocari, about 5 kilometres to the north.',
  ],
  [
    'The battalion, which counted fewer than 400 lightly armed men, had asked for air support several times in the preceding days.',
    'Two Dutch F-16 aircraft dropped bombs on Serb vehicles that afternoon, after which further strikes were called off.',
  ],
  [
    'A column of more than 10,000 men tried to walk through the woods to Tuzla.',
    'Many of them were captured near Konjevic Polje and Nova Kasaba.',
    'The tribunal in The Hague later found that more than 7,000 men and boys had been killed within a week.',
  ],
  [
    'Defence ministry officials in The Hague said the soldiers had been left without the means to resist.',
    'Relatives of the missing organised their first protest in Tuzla before the end of the month.',
  ],
];

export const GROZNY: Story = [
  [
    'Russian armour drove into the centre of Grozny on New Year’s Eve 1994 and was met by fighters with grenade launchers.',
    'The 131st Maikop brigade lost most of its vehicles around the railway station.',
  ],
  [
    'Colonel Ivan Savin, who led the brigade, was killed while trying to break out.',
    'Residents, many of them ethnic Russians, sheltered in cellars without water or heating.',
  ],
  [
    'Members of parliament who were in the presidential palace appealed for a ceasefire to collect the dead.',
    'The palace fell on 19 January 1995 after weeks of shelling.',
    'Human rights monitors put the number of civilians killed in the city at about 27,000.',
  ],
];

export const GOMA: Story = [
  [
    'Fighters of the March 23 Movement marched into Goma on 20 November 2012 as government troops withdrew towards Sake.',
    'Peacekeepers of the United Nations stood by at the airport and did not open fire.',
  ],
  [
    'A spokesman for the movement, Vianney Kazarama, told a crowd in the stadium that the march would go on to Bukavu and Kinshasa.',
    'Thousands of people had fled the camp of Kanyaruchinya three days earlier.',
  ],
  [
    'Uganda and Rwanda denied that they had armed the movement.',
    'The fighters left the city on 1 December after talks in Kampala.',
    'Aid workers counted 140,000 newly displaced people in and around the town.',
  ],
];

/** A weekly sheet that changes nothing but its figures, days and places. */
export const sheet = (blanks: {
  readonly day: string;
  readonly violations: number;
  readonly place: string;
  readonly other: string;
  readonly drones: number;
}): Story => [
  [
    `Monitors of the mission recorded ${blanks.violations} violations of the ceasefire along the line of contact on ${blanks.day}.`,
    `Most of them were heard near ${blanks.place}, where mortars were used.`,
  ],
  [
    `A patrol was stopped on the road to ${blanks.other} and turned back after an hour.`,
    `The mission flew ${blanks.drones} drones, of which one was jammed.`,
  ],
  [
    'The mission is impartial and is present in the region at the request of the parties.',
    'Its mandate was extended by all 57 participating states.',
    'Daily reports are published in English and Russian on the page of the mission.',
  ],
];

export const FOOTER: readonly string[] = [
  'The Harbour Institute is an independent research group founded in 1987.',
  'It takes no money from governments and publishes all of its data.',
  'Readers who wish to support its work may write to the office in Rotterdam.',
];

export const textOf = (head: readonly string[], story: Story): string =>
  [...head, '', ...story.map((paragraph) => paragraph.join(' ')).flatMap((line) => [line, ''])].join('\n').trim();
