/**
 * Sentences, and what they say of where by a place something lies: the name as written → relation, metres [low, high],
 * bearing; or null where the place itself is meant. Facts are true, wording is ours.
 */
export interface OffsetCase {
  readonly text: string;
  readonly offsets: readonly (readonly [name: string, expected: OffsetExpected | null])[];
}

export interface OffsetExpected {
  readonly relation: 'near' | 'outside' | 'distance' | 'between' | 'along';
  readonly metres?: readonly [low: number | null, high: number | null];
  readonly bearing?: number;
  readonly to?: string;
}

const at = (low: number | null, high: number | null, bearing?: number): OffsetExpected => ({
  relation: 'distance',
  metres: [low, high],
  ...(bearing === undefined ? {} : { bearing }),
});
const near: OffsetExpected = { relation: 'near' };
const outside: OffsetExpected = { relation: 'outside' };

export const OFFSET_CASES: readonly OffsetCase[] = [
  // distance alone
  { text: 'A shell landed 5 km from Goma.', offsets: [['Goma', at(5000, 5000)]] },
  { text: 'The camp lies 12 kilometres away from El-Fasher.', offsets: [['El-Fasher', at(12_000, 12_000)]] },
  { text: 'Tanks stopped ten miles short of Basra.', offsets: [['Basra', at(16_090, 16_090)]] },
  { text: 'Drones were shot down within 20 km of Odesa.', offsets: [['Odesa', at(null, 20_000)]] },
  { text: 'The column was less than 30 km from Tripoli.', offsets: [['Tripoli', at(null, 30_000)]] },
  { text: 'The tanker burned more than 60 nautical miles off Hodeidah.', offsets: [['Hodeidah', at(111_120, null)]] },
  { text: 'They dug in a few kilometres from Bakhmut.', offsets: [['Bakhmut', at(2000, null)]] },
  { text: 'Snipers lay several hundred metres from Homs.', offsets: [['Homs', at(300, null)]] },
  { text: 'The post stands half a mile from Metula.', offsets: [['Metula', at(805, 805)]] },
  { text: 'A drone fell 6 km from Xyzabad on Monday.', offsets: [['Xyzabad', at(6000, 6000)]] },
  // distance and direction
  { text: 'A drone fell 6 km north-west of Xyzabad on Monday.', offsets: [['Xyzabad', at(6000, 6000, 315)]] },
  { text: 'A mine went off 400 metres north of the city of Taiz.', offsets: [['Taiz', at(400, 400, 0)]] },
  {
    text: 'It happened some 30 miles (48 km) south-west of Mosul.',
    offsets: [['Mosul', at(48_270, 48_270, 225)]],
  },
  { text: 'The airfield is 5-10 km east of Mariupol.', offsets: [['Mariupol', at(5000, 10_000, 90)]] },
  {
    text: 'Guns stood between 5 and 10 kilometres to the north-east of Sanaa.',
    offsets: [['Sanaa', at(5000, 10_000, 45)]],
  },
  { text: 'The village is about 15 to 20 km NNW of Kabul.', offsets: [['Kabul', at(15_000, 20_000, 337.5)]] },
  {
    text: 'Rebels sat twenty-five kilometres southeast of Addis Ababa.',
    offsets: [['Addis Ababa', at(25_000, 25_000, 135)]],
  },
  {
    text: 'The bridge, 40 km west of the besieged town of Kidal, fell.',
    offsets: [['Kidal', at(40_000, 40_000, 270)]],
  },
  {
    text: "The mine lies 8 km south of Ukraine's Bakhmut.",
    offsets: [
      ['Ukraine', null],
      ['Bakhmut', at(8000, 8000, 180)],
    ],
  },
  // direction alone
  { text: 'Fighting went on north of Khartoum.', offsets: [['Khartoum', { relation: 'distance', bearing: 0 }]] },
  {
    text: 'Smoke rose just to the south of Gaza City.',
    offsets: [['Gaza City', { relation: 'distance', bearing: 180 }]],
  },
  // nearness
  { text: 'Gunmen killed four near Maiduguri.', offsets: [['Maiduguri', near]] },
  { text: 'The base is close to Kandahar.', offsets: [['Kandahar', near]] },
  { text: 'Shells fell in the vicinity of Donetsk.', offsets: [['Donetsk', near]] },
  { text: 'Villages around Goma were emptied.', offsets: [['Goma', near]] },
  { text: 'He was found not far from Bukavu.', offsets: [['Bukavu', near]] },
  {
    text: 'Clashes broke out near Aleppo and Idlib.',
    offsets: [
      ['Aleppo', near],
      ['Idlib', near],
    ],
  },
  { text: 'A convoy was ambushed near the town of Gao.', offsets: [['Gao', near]] },
  // outside and at the edge
  { text: 'They camped outside Juba.', offsets: [['Juba', outside]] },
  {
    text: 'A checkpoint 3 km outside Mogadishu was hit.',
    offsets: [['Mogadishu', { ...outside, metres: [3000, 3000] }]],
  },
  { text: 'Troops reached the outskirts of Mekelle.', offsets: [['Mekelle', outside]] },
  { text: 'Rockets hit the northern outskirts of Benghazi.', offsets: [['Benghazi', { ...outside, bearing: 0 }]] },
  { text: "Mosul's eastern suburbs were shelled.", offsets: [['Mosul', { ...outside, bearing: 90 }]] },
  { text: 'Soldiers entered the Kharkiv outskirts at dawn.', offsets: [['Kharkiv', outside]] },
  // between and along
  {
    text: 'A hamlet between Kharkiv and Belgorod was burned.',
    offsets: [
      ['Kharkiv', { relation: 'between', to: 'Belgorod' }],
      ['Belgorod', { relation: 'between', to: 'Kharkiv' }],
    ],
  },
  {
    text: 'The bus was stopped on the road from Taiz to Aden.',
    offsets: [
      ['Taiz', { relation: 'along', to: 'Aden' }],
      ['Aden', { relation: 'along', to: 'Taiz' }],
    ],
  },
  {
    text: 'Mines lay along the Basra–Baghdad highway.',
    offsets: [
      ['Basra', { relation: 'along', to: 'Baghdad' }],
      ['Baghdad', { relation: 'along', to: 'Basra' }],
    ],
  },
  {
    text: 'They cut the railway linking Mariupol with Donetsk.',
    offsets: [
      ['Mariupol', { relation: 'along', to: 'Donetsk' }],
      ['Donetsk', { relation: 'along', to: 'Mariupol' }],
    ],
  },
  { text: 'Positions along the Dnipro River were hit.', offsets: [['Dnipro River', { relation: 'along' }]] },
  // nothing of the kind
  { text: 'He stood 2 m from General Ousmane and 5 m from Parliament.', offsets: [] },
  { text: 'The trench in Bakhmut is 5 km long.', offsets: [['Bakhmut', null]] },
  { text: 'Crews cleared 30 miles of road in Mosul.', offsets: [['Mosul', null]] },
  { text: 'She was near to tears when she left Sarajevo.', offsets: [['Sarajevo', null]] },
  { text: 'North of 300 people died in Homs.', offsets: [['Homs', null]] },
  { text: 'The north of Mali is held by rebels.', offsets: [['Mali', null]] },
  { text: 'He lives in the south of Beirut.', offsets: [['Beirut', null]] },
  {
    text: 'They drove 300 km from Khartoum to Kassala.',
    offsets: [
      ['Khartoum', null],
      ['Kassala', null],
    ],
  },
  {
    text: 'Talks between Kigali and Kinshasa failed.',
    offsets: [
      ['Kigali', null],
      ['Kinshasa', null],
    ],
  },
  {
    text: 'Aid came from Aden, far from Taiz.',
    offsets: [
      ['Aden', null],
      ['Taiz', null],
    ],
  },
  {
    text: 'Refugees live outside Syria and near Turkey.',
    offsets: [
      ['Syria', null],
      ['Turkey', null],
    ],
  },
  { text: 'Shelling went on in and around Donetsk.', offsets: [['Donetsk', null]] },
  {
    text: 'The city of Homs and its road to Hama are quiet.',
    offsets: [
      ['Homs', null],
      ['Hama', null],
    ],
  },
  { text: 'He marched along with men of Goma.', offsets: [['Goma', null]] },
  {
    text: 'It is 2 km wide in Kabul, and Kandahar edges closer.',
    offsets: [
      ['Kabul', null],
      ['Kandahar', null],
    ],
  },
];
