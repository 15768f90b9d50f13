/** Ways of naming who says it: sentences with their sources beside those that only look like it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate/index.ts';
import type { TokenRange } from '../../src/model/annotation.ts';
import type { Resources } from '../../src/model/resources.ts';
import { loadResources } from '../../src/runtime/resources.ts';

let resources: Resources;
beforeAll(async () => {
  resources = await loadResources();
});

/** speaker | content, for each frame that tells something. */
function told(text: string): string[] {
  const { speech, tokens } = annotate(text, { resources, packs: [], published: '2019-06-01', publisher: null });
  const words = ({ from, to }: TokenRange): string => text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  return speech
    .filter(({ holds }) => holds !== true)
    .map(({ speaker, content }) => `${speaker.actor ?? speaker.name} | ${content.map(words).join(' … ')}`);
}

const NAMED: Readonly<Record<string, readonly (readonly [text: string, ...frames: string[]])[]>> = {
  'a headline with a colon': [
    ['UN: 40 killed in raid on Malakal market', 'un | 40 killed in raid on Malakal market'],
    ['Iraqi police: 12 dead in Mosul bombing', 'IQ | 12 dead in Mosul bombing'],
    ['Ministry: Forty soldiers died in ambush', 'Ministry | Forty soldiers died in ambush'],
    ['Dozens dead in shelling: monitor', 'monitor | Dozens dead in shelling'],
    ['Nine killed in Donetsk market shelling: officials', 'officials | Nine killed in Donetsk market shelling'],
    ['Rebels seize border town: UN', 'un | Rebels seize border town'],
    ['Ten soldiers killed in ambush: Malian army', 'ML | Ten soldiers killed in ambush'],
  ],
  'a phrase': [
    ['In the words of the Red Cross, the city was a graveyard.', 'icrc | the city was a graveyard.'],
    ['Grozny was, in the words of the UN, a graveyard.', 'un | Grozny was … a graveyard.'],
    ['In the view of the UN, the raid broke the truce.', 'un | the raid broke the truce.'],
    ['Ten people died, per the UN.', 'un | Ten people died'],
    ['Ten people died in Hodeidah, as per the Yemeni government.', 'YE | Ten people died in Hodeidah'],
  ],
  citing: [
    [
      'The AFP said ten men were killed, quoting Malian officials.',
      'afp | ten men were killed',
      'ML | ten men were killed',
    ],
    [
      'Reuters, citing Iraqi officials, reported that 40 people were killed.',
      'IQ | 40 people were killed',
      'reuters | 40 people were killed',
    ],
    [
      'Forty people were killed, Reuters reported, citing a statement by the Iraqi army.',
      'reuters | Forty people were killed',
      'IQ | Forty people were killed',
    ],
  ],
  'a figure': [
    ['The government in Juba first spoke of 50 dead.', 'SS | 50 dead'],
    ['UN investigators arrived at 131 killed.', 'un | 131 killed'],
    [
      'The rebels spoke of eight civilians killed by stray bullets.',
      'rebels | eight civilians killed by stray bullets',
    ],
    ['A hospital registered 60 wounded in one night.', 'hospital | 60 wounded in one night'],
    ['The Malian army gave its losses as 28 dead.', 'ML | its losses as 28 dead'],
    ['The envoy spoke of 40 killed and 12 hurt.', 'envoy | 40 killed and 12 hurt.'],
    ['The party leadership spoke of 40 killed and 12 hurt.', 'party leadership | 40 killed and 12 hurt.'],
    ['The villagers speak of 40 killed and 12 hurt.', 'villagers | 40 killed and 12 hurt.'],
    ['Forty soldiers were killed, a medic reckons.', 'medic | Forty soldiers were killed'],
    ['The raid was reckoned a success.'],
    ['A raid on an extremist command post killed 40 men.'],
    ['The village council has made a first list: 43 homes burned.'],
    ['The residents report: 43 homes burned.', 'residents | 43 homes burned'],
    [
      'The general gave militia losses as 52 killed, 90 wounded and 7 missing.',
      'general | militia losses as 52 killed, 90 wounded and 7 missing.',
    ],
    ['The Malian army gave the rebels 40 tanks.'],
    ['The rebels gave the dead a burial at the village, and nine soldiers were killed.'],
  ],
  'a reckoning': [
    ["Fourteen soldiers died near Sake, by Pretoria's account.", 'ZA | Fourteen soldiers died near Sake'],
    ["By the UN's count, 131 villagers were killed.", 'un | 131 villagers were killed'],
    ['By the tally of the Red Cross, 131 villagers were killed.', 'icrc | 131 villagers were killed'],
    ['The garrison lost 31 men, by Ethiopian accounts.', 'ET | The garrison lost 31 men'],
    ['The Malian army lost no men by its own account.', 'ML | The Malian army lost no men'],
    ['The garrison lost 31 men in the register of deaths.'],
    ["The army killed nine men on the government's list."],
    ['Nine villagers were killed by the army by their own account.'],
  ],
  'a toll given by other verbs': [
    ['The Malian army has given the number of its dead as 28.', 'ML | the number of its dead as 28.'],
    ['The mayor raised the number of dead to 26.', 'mayor | the number of dead to 26.'],
    ['The UN attributes 40 deaths to hunger.', 'un | 40 deaths to hunger.'],
    ['The mayor was already speaking of 40 dead.', 'mayor | 40 dead.'],
    ['The mayor gave it as 40.', 'mayor | it as 40.'],
    ['The Malian army raised the flag at noon.'],
    ['The latest attack raised the death toll to 40.'],
    ['Three more deaths in hospital raised the toll from the bombing to 43.'],
    ['The discovery of two bodies raised the number of dead to 34.'],
    ['The bombing lowered the number of troops in Mopti to 40.'],
    ['The Malian army was given it as a present.'],
    ['The mayor was speaking of his garden.'],
  ],
  'who is quoted, and by whom': [
    ['The mayor was quoted as saying that ten men died.', 'mayor | ten men died'],
    ['The mayor was later quoted as putting the dead at ten.', 'mayor | the dead at ten.'],
    ['Reuters quoted a nurse as saying that ten men died.', 'nurse | ten men died'],
    ['Reuters quoted a villager held by the army as saying that ten men died.', 'villager | ten men died'],
    ['Reuters quoted a trader in Mopti, where the army fights, as saying that ten men died.', 'trader | ten men died'],
    ['Nine men who witnesses said were soldiers were shot dead.', 'witnesses | were soldiers were shot dead.'],
    ['A trader who fled to Mopti told reporters that ten men died.', 'trader | ten men died'],
  ],
  'a clause that tells who speaks': [
    [
      'Ten men died in the mill, one of those who had reached the road told Reuters.',
      'one of those | Ten men died in the mill',
    ],
    ['Ten men died in the mill, a miller of 34 who asked for a lamp said.', 'miller | Ten men died in the mill'],
    ['An American nurse said ten men died.', 'American nurse | ten men died'],
  ],
  'a clause between commas or before a semicolon': [
    ['It was a siege in which, the mayor maintains, ten men died.', 'mayor | It was a siege … ten men died'],
    ['Ten men died in the mill, a medic reckons; the road is shut.', 'medic | Ten men died in the mill'],
    [
      'The mill was held, the Malian army announced; ten tanks had been lost.',
      'ML | The mill was held … ten tanks had been lost.',
    ],
    ['The mill was held, the Malian army announced; ten tanks were lost.', 'ML | The mill was held'],
    ['The mill, which the mayor noted, was held.'],
    ['Ten men, two guards not counted, died in the mill.'],
  ],
  'words of other tongues, put into English': [
    ['By information of the Malian army, ten men died.', 'ML | ten men died.'],
    ['Ten men died, by words of the mayor.', 'mayor | Ten men died'],
  ],
  'whom no list of actors has': [
    ['The inquiry concluded that the army had killed 33 protesters.', 'inquiry | the army had killed 33 protesters'],
    ['Survivors describe how soldiers killed 15 men.', 'Survivors | how soldiers killed 15 men'],
  ],
  'told by': [
    ['The BBC was told by the Malian army that ten men had died.', 'ML | ten men had died'],
    ['Ten men had died, Amnesty International was told by villagers.', 'villagers | Ten men had died'],
  ],
};

describe.each(Object.entries(NAMED))('%s', (_form, cases) => {
  it.each(cases)('%s', (text, ...frames) => {
    expect(told(text)).toEqual(frames);
  });
});

const UNNAMED: Readonly<Record<string, readonly string[]>> = {
  'a place, a topic or a list before or behind the colon': [
    'Sudan: 40 killed in raid on Nyala market',
    'Burkina Faso: dozens dead in attack on convoy',
    'Boko Haram: 40 killed in Borno raid',
    'Dozens dead in shelling: Sudan',
    'United Nations: 120 killed, 30 wounded',
    'Parties to the talks: UN, African Union',
    'Casualties by year: 2012',
  ],
  'a measure or a rule': [
    'The rent is ten dollars per month per family.',
    'The pay was ten dollars per Ukrainian soldier.',
    'The troops left as per the agreement.',
    'The company closed the mine, citing a lack of funds.',
    'The bank left the city, citing army losses.',
  ],
  'a deed with a figure': [
    ['The Malian army arrived at the bridge at noon.'],
    ['The Malian army killed 21 rebels.'],
    ['The Malian army put 200 men on the bridge.'],
    ['Ukraine gave 40 tanks to the brigade.'],
    ["The dam was built by Pretoria's account books."],
  ].flat(),
  'somebody whom no one names': [
    'The rebels are believed to have killed ten farmers.',
    'He is thought to have died in 2004.',
    'The army is said to have lost 40 men.',
    'Ten people are reported to have been killed.',
  ],
  'a noun that only sounds like saying': [
    'The mayor read a report on the harvest.',
    'A UN report on Darfur came out.',
    'The bank printed the statement of accounts.',
    'The claims office was shut.',
    'The accounts of the bank were shut.',
    'Kenya paid the claims of the farmers.',
    'The UN account was closed.',
  ],
};

describe.each(Object.entries(UNNAMED))('no source: %s', (_form, cases) => {
  it.each(cases)('%s', (text) => {
    expect(told(text)).toEqual([]);
  });
});
