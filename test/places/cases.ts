/** Sentences and the places they name: `words → id`, or what of a place is expected. Facts are true, wording is ours. */
export interface PlaceCase {
  readonly what: string;
  readonly text: string;
  /** read with the shipped packs */
  readonly packs?: true;
  readonly places: readonly (readonly [words: string, expected: PlaceExpected])[];
}

export interface PlaceExpected {
  readonly id?: string | null;
  readonly country?: string | null;
  readonly precision?: string;
  readonly damaged?: true;
}

export const CASES: readonly PlaceCase[] = [
  {
    what: 'towns of a named country, with an exonym and an article',
    text: 'In Sudan the RSF seized El-Fasher in October 2025 after shelling Zamzam for months; Nyala and Omdurman were hit too.',
    places: [
      ['Sudan', { id: 'SD', precision: 'country' }],
      ['El-Fasher', { country: 'SD', precision: 'settlement' }],
      ['Nyala', { country: 'SD' }],
      ['Omdurman', { country: 'SD' }],
    ],
  },
  {
    what: 'a unit named with its sort, and a river',
    text: 'Ukrainian troops left Avdiivka in Donetsk Oblast in February 2024 and crossed no part of the Dnipro River.',
    places: [
      ['Avdiivka', { country: 'UA' }],
      ['Donetsk Oblast', { country: 'UA', precision: 'region' }],
      ['Dnipro River', { id: 'place:dnieper', precision: 'feature' }],
    ],
  },
  {
    what: 'spellings of today',
    text: 'Clashes were reported in Mekelle, near Adigrat and in Zaporizhzhia.',
    places: [
      ['Mekelle', { id: 'geonames:331180' }],
      ['Adigrat', { country: 'ET' }],
      ['Zaporizhzhia', { id: 'geonames:687700' }],
    ],
  },
  {
    what: 'apostrophes and hyphens inside names',
    text: "Mortars fell on Ta'izz and Sana'a, on Deir ez-Zor and al-Hasakah, and a plane left N'Djamena for Port-au-Prince.",
    places: [
      ["Ta'izz", { country: 'YE' }],
      ["Sana'a", { country: 'YE' }],
      ['Deir ez-Zor', { country: 'SY', precision: 'settlement' }],
      ['al-Hasakah', { country: 'SY' }],
      ["N'Djamena", { country: 'TD' }],
      ['Port-au-Prince', { country: 'HT' }],
    ],
  },
  {
    what: 'a list of places in Mali',
    text: 'In 2012 rebels in Mali took Kidal, Gao and Timbuktu within three days.',
    places: [
      ['Mali', { id: 'ML' }],
      ['Kidal', { country: 'ML' }],
      ['Gao', { country: 'ML' }],
      ['Timbuktu', { country: 'ML' }],
    ],
  },
  {
    what: 'a state of Myanmar, and its town',
    text: 'Fighting displaced thousands around Loikaw in Kayah State, Myanmar.',
    places: [
      ['Loikaw', { country: 'MM', precision: 'settlement' }],
      ['Kayah State', { country: 'MM', precision: 'region' }],
      ['Myanmar', { id: 'MM' }],
    ],
  },
  {
    what: 'an accent, and a region that is no unit',
    text: 'Colombia sent troops to the Catatumbo region north of Cúcuta in January 2025.',
    places: [
      ['Colombia', { id: 'CO' }],
      ['Catatumbo region', { id: 'place:catatumbo', precision: 'region' }],
      ['Cúcuta', { country: 'CO' }],
    ],
  },
  {
    what: 'an airport has an id of its own, at its town',
    text: 'M23 fighters entered Goma airport in North Kivu in January 2025.',
    places: [
      ['Goma airport', { id: 'geonames:216281/airport', country: 'CD', precision: 'feature' }],
      ['North Kivu', { country: 'CD', precision: 'region' }],
    ],
  },
  {
    what: 'unknown villages after a type word, and a list of them',
    text: 'Gunmen burned the village of Kab al-Jidad and the villages of Wadnawra, Bumbaba and Xyzabad.',
    places: [
      ['Kab al-Jidad', { id: null, precision: 'settlement' }],
      ['Wadnawra', { id: null, precision: 'settlement' }],
      ['Bumbaba', { id: null, precision: 'settlement' }],
      ['Xyzabad', { id: null, precision: 'settlement' }],
    ],
  },
  {
    what: 'what follows a comma decides',
    text: 'Troops trained near Athens, Georgia and Paris, Texas.',
    places: [
      ['Athens', { country: 'US' }],
      ['Georgia', { country: 'US', precision: 'region' }],
      ['Paris', { country: 'US' }],
      ['Texas', { country: 'US' }],
    ],
  },
  {
    what: 'the country Georgia where its people are named',
    text: 'Georgian forces entered Tskhinvali in August 2008; Russia then bombed Gori in Georgia.',
    places: [
      ['Tskhinvali', { country: 'GE' }],
      ['Russia', { id: 'RU' }],
      ['Gori', { country: 'GE' }],
      ['Georgia', { id: 'GE', precision: 'country' }],
    ],
  },
  {
    what: 'short names of countries',
    text: 'The U.S., the UK, the UAE and Türkiye spoke of the DRC and of Burma.',
    places: [
      ['U.S.', { id: 'US' }],
      ['UK', { id: 'GB' }],
      ['UAE', { id: 'AE' }],
      ['Türkiye', { id: 'TR' }],
      ['DRC', { id: 'CD' }],
      ['Burma', { id: 'MM' }],
    ],
  },
  {
    what: 'a line without a name',
    text: 'Guns were silent along the front line east of Kharkiv.',
    places: [
      ['front line', { id: null, precision: 'line' }],
      ['Kharkiv', { country: 'UA' }],
    ],
  },
  { what: 'peoples are no places', text: 'Syrian, Yemeni and Ukrainian officials met the Sudanese.', places: [] },
  {
    what: 'persons who are called like places',
    text: 'Jordan Smith and Chad Brown met Paris Hilton; Michael Jordan wrote to Mr. London.',
    places: [],
  },
  {
    what: 'bodies that are called after places',
    text: 'The Washington Post quoted the Minsk Group, the University of Geneva and the Bank of Valletta on the Dayton Agreement.',
    places: [],
  },
  {
    what: 'words that are towns somewhere',
    text: 'Most of them split in March. Reading the report took a nice day. Police used Mobile phones. Of course, many men left.',
    places: [],
  },
  { what: 'adjectives made with a hyphen', text: 'A Kigali-backed group fought an Iran-aligned militia.', places: [] },
  { what: 'a disease', text: 'Two cases of West Nile virus and one of the Marburg virus were found.', places: [] },
  { what: 'a question is no damaged name', text: 'Who shelled them? Nobody knows. Really? Yes.', places: [] },
  {
    what: 'one place by the names both sides use',
    packs: true,
    text: 'Armenia speaks of Stepanakert and Shushi, Azerbaijan of Khankendi and Shusha; maps print Xankəndi.',
    places: [
      ['Armenia', { id: 'AM' }],
      ['Stepanakert', { id: 'stepanakert', country: 'AZ' }],
      ['Shushi', { id: 'shusha' }],
      ['Azerbaijan', { id: 'AZ' }],
      ['Khankendi', { id: 'stepanakert' }],
      ['Shusha', { id: 'shusha', precision: 'settlement' }],
      ['Xankəndi', { id: 'stepanakert' }],
    ],
  },
  {
    what: 'a district is not its town',
    packs: true,
    text: 'Kalbajar District was handed over on 25 November 2020; the town of Lachin followed with the district on 1 December.',
    places: [
      ['Kalbajar District', { id: 'kalbajar-district', precision: 'district' }],
      ['Lachin', { id: 'lachin', precision: 'settlement' }],
    ],
  },
  {
    what: 'a street is no town of its name',
    text: 'The mayor of Lima said that the bomb had torn through Tarata street.',
    places: [
      ['Lima', { precision: 'settlement' }],
      ['Tarata street', { id: null, precision: 'feature' }],
    ],
  },
  {
    what: 'units on a list that is called one, and a name that is said to be a unit',
    packs: true,
    text: 'It held the districts of Fuzuli, Qubadli and Zangilan. Zangilan was the last district to be emptied; in Zangilan itself a market opened.',
    places: [
      ['Fuzuli', { id: 'fuzuli-district', precision: 'district' }],
      ['Qubadli', { id: 'qubadli-district', precision: 'district' }],
      ['Zangilan', { id: 'zangilan-district', precision: 'district' }],
      ['Zangilan', { id: 'zangilan-district', precision: 'district' }],
      ['Zangilan', { id: 'zangilan', precision: 'settlement' }],
    ],
  },
  {
    what: 'a corridor and a line with names',
    packs: true,
    text: 'The Lachin corridor links Armenia with Nagorno-Karabakh; the line of contact ran east of Agdam.',
    places: [
      ['Lachin corridor', { id: 'lachin-corridor', precision: 'line' }],
      ['Armenia', { id: 'AM' }],
      ['Nagorno-Karabakh', { id: 'nagorno-karabakh', precision: 'region' }],
      ['line of contact', { id: 'line-of-contact', precision: 'line' }],
      ['Agdam', { id: 'agdam', precision: 'settlement' }],
    ],
  },
  {
    what: 'letters lost to question marks',
    packs: true,
    text: 'Shells hit X?cav?nd and J?brayil in Azerbaijan.',
    places: [
      ['X?cav?nd', { id: 'khojavend', damaged: true }],
      ['J?brayil', { id: 'jabrayil', damaged: true }],
      ['Azerbaijan', { id: 'AZ' }],
    ],
  },
  {
    what: 'letters lost in a name of the world list, in a country the text names',
    text: 'In Ukraine the guns fell silent at Avdi?vka.',
    places: [
      ['Ukraine', { id: 'UA' }],
      ['Avdi?vka', { country: 'UA', damaged: true }],
    ],
  },
  {
    what: 'the holder decides among towns of one name, by their unit, and for later mentions',
    text: 'He lived in Springfield, Illinois, then in Portland, Maine, and came back to Springfield.',
    places: [
      ['Springfield', { id: 'geonames:4250542' }],
      ['Illinois', { precision: 'region' }],
      ['Portland', { id: 'geonames:4975802' }],
      ['Maine', { precision: 'region' }],
      ['Springfield', { id: 'geonames:4250542' }],
    ],
  },
  {
    what: 'a holder after "in"; the other town of the name with its own country',
    text: 'Shells killed two in Tripoli, in northern Lebanon. The wounded were from Tripoli.',
    places: [
      ['Tripoli', { country: 'LB' }],
      ['Lebanon', { id: 'LB' }],
      ['Tripoli', { country: 'LB' }],
    ],
  },
  {
    what: 'the larger town of the name where its country is named',
    text: "Militias fought in Tripoli. Libya's government asked for calm.",
    places: [
      ['Tripoli', { country: 'LY' }],
      ['Libya', { id: 'LY' }],
    ],
  },
  {
    what: 'countries on a list are not held by each other',
    text: 'The cholera spread to Georgia, Iraq, Iran and Syria.',
    places: [
      ['Georgia', { id: 'GE' }],
      ['Iraq', { id: 'IQ' }],
      ['Iran', { id: 'IR' }],
      ['Syria', { id: 'SY' }],
    ],
  },
  {
    what: 'regions on a list keep company',
    text: 'Fires burned in Nevada, Oregon, Washington, and Wyoming; England and Wales were spared.',
    places: [
      ['Nevada', { precision: 'region' }],
      ['Oregon', { precision: 'region' }],
      ['Washington', { precision: 'region' }],
      ['Wyoming', { precision: 'region' }],
      ['England', { precision: 'region' }],
      ['Wales', { precision: 'region' }],
    ],
  },
  {
    what: 'what owns a place holds it',
    text: "Fighting went on in Syria's Idlib and near Georgia's Gori.",
    places: [
      ['Syria', { id: 'SY' }],
      ['Idlib', { country: 'SY' }],
      ['Georgia', { id: 'GE' }],
      ['Gori', { country: 'GE' }],
    ],
  },
  {
    what: 'a town that no list has in the region told for it is not its namesake elsewhere',
    text: 'In March 2021 insurgents attacked Palma, Cabo Delgado, and killed dozens.',
    places: [
      ['Palma', { id: null }],
      ['Cabo Delgado', { country: 'MZ', precision: 'region' }],
    ],
  },
  {
    what: 'regions written short',
    text: 'Units came from Augusta, Ga., and Odessa, TX; a shell hit Odesa, Ukraine.',
    places: [
      ['Augusta', { country: 'US' }],
      ['Ga.', { country: 'US', precision: 'region' }],
      ['Odessa', { country: 'US' }],
      ['TX', { country: 'US', precision: 'region' }],
      ['Odesa', { country: 'UA' }],
      ['Ukraine', { id: 'UA' }],
    ],
  },
  {
    what: 'long names of states',
    text: "The People's Republic of China met the Democratic People's Republic of Korea.",
    places: [
      ["People's Republic of China", { id: 'CN' }],
      ["Democratic People's Republic of Korea", { id: 'KP' }],
    ],
  },
  {
    what: 'half a name is none',
    text: 'He was treated in a hospital of Bab el-Oued in Algiers.',
    places: [['Algiers', { country: 'DZ' }]],
  },
  {
    what: 'a preposition tells an unknown place',
    text: 'Two farmers were killed in Qarabulaqli on Monday, and one near Xyzabad, the army said.',
    places: [
      ['Qarabulaqli', { id: null }],
      ['Xyzabad', { id: null }],
    ],
  },
  {
    what: 'not every capital after "in" is a place',
    text: "Speaking in Parliament in Ramadan, she believed in Olga's plan, in NATO and in Facebook posts.",
    places: [],
  },
  {
    what: 'lines and corridors with capitals',
    text: 'Guards stood at the Philadelphi Corridor, on the Blue Line and along the Line of Control in Kashmir.',
    places: [
      ['Philadelphi Corridor', { id: null, precision: 'line' }],
      ['Blue Line', { precision: 'line' }],
      ['Line of Control', { precision: 'line' }],
      ['Kashmir', { precision: 'region' }],
    ],
  },
  {
    what: 'borders by the peoples they part',
    text: 'Rockets crossed the Lebanese border; herders died on the Chadian-Sudanese border and on the southern Algerian border.',
    places: [
      ['Lebanese border', { id: 'LB/border', precision: 'line' }],
      ['Chadian-Sudanese border', { id: 'SD-TD/border', country: null, precision: 'line' }],
      ['Algerian border', { id: 'DZ/border', precision: 'line' }],
    ],
  },
  {
    what: 'borders by the countries they part: one border, one id',
    text: "The border between Rwanda and Burundi is shut. Troops massed on Burundi's border with Rwanda and at the Rwanda-Burundi border.",
    places: [
      ['border between Rwanda and Burundi', { id: 'BI-RW/border', precision: 'line' }],
      ['Rwanda', { id: 'RW' }],
      ['Burundi', { id: 'BI' }],
      ['Burundi', { id: 'BI' }],
      ['border with Rwanda', { id: 'BI-RW/border' }],
      ['Rwanda', { id: 'RW' }],
      ['Rwanda', { id: 'RW' }],
      ['Burundi border', { id: 'BI-RW/border' }],
    ],
  },
  {
    what: 'a side of a border; a frontier',
    text: "Shells fell along Israel's northern border and over the Afghan frontier.",
    places: [
      ['Israel', { id: 'IL' }],
      ['northern border', { id: 'IL/border', precision: 'line' }],
      ['Afghan frontier', { id: 'AF/border', precision: 'line' }],
    ],
  },
  {
    what: 'what is called after a border is none, nor is the border of anything else',
    text: 'Polish border guards met Turkish border police at the border of good taste; borders between rich and poor remain, and border clashes went on. Kenya guards its border with Somalia.',
    places: [
      ['Kenya', { id: 'KE' }],
      ['Somalia', { id: 'SO' }],
    ],
  },
  {
    what: 'lines that armies drew',
    text: 'In Cyprus the Green Line parts Nicosia; fire broke out along the line of separation, the armistice line and the southern front.',
    places: [
      ['Cyprus', { id: 'CY' }],
      ['Green Line', { id: 'place:cyprus-buffer-zone', precision: 'line' }],
      ['Nicosia', {}],
      ['line of separation', { id: null, precision: 'line' }],
      ['armistice line', { precision: 'line' }],
      ['southern front', { precision: 'line' }],
    ],
  },
  {
    what: 'a line of that name elsewhere is not the one listed',
    text: 'Settlers crossed the Green Line, Israeli police said.',
    places: [['Green Line', { id: null, precision: 'line' }]],
  },
  {
    what: 'lines that are none',
    text: 'The blue line of the metro, the green line on the chart, supply lines, a railway line and the bottom line.',
    places: [],
  },
  {
    what: 'money and news agencies',
    text: 'Agence France-Presse put the damage at US$2 million, a bank at $US 3 million; France paid half.',
    places: [['France', { id: 'FR' }]],
  },
  {
    what: 'whose time it is names no place',
    text: 'The raid on Tyre began at 14:20 Moscow time, and a radio in Nairobi told of it that evening.',
    places: [
      ['Tyre', { country: 'LB' }],
      ['Nairobi', { country: 'KE' }],
    ],
  },
  {
    what: 'time and again is no hour',
    text: 'Farmers of Nairobi time and again were shot at on the road.',
    places: [['Nairobi', { country: 'KE' }]],
  },
];
