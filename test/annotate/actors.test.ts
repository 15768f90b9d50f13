import { beforeAll, describe, expect, it } from 'vitest';
import { buildLexicon, findActors, findReferences } from '../../src/annotate/actors/index.ts';
import { annotate } from '../../src/annotate/index.ts';
import { paragraphsOf, sentencesOf } from '../../src/annotate/sentences.ts';
import { tokenise } from '../../src/annotate/tokens.ts';
import { expectLinear } from '../growth.ts';
import type { Annotated } from '../../src/model/annotation.ts';
import type { Resources } from '../../src/model/resources.ts';
import { loadResources } from '../../src/runtime/resources.ts';

let resources: Resources;
beforeAll(async () => {
  resources = await loadResources();
});

const read = (text: string): Annotated =>
  annotate(text, { resources, packs: [], published: '2022-04-13', publisher: null });
/** kind: words (actor or name), for what acts. */
const actors = (text: string): string[] =>
  read(text)
    .actors.filter(({ reading }) => reading === undefined)
    .map((one) => `${one.kind}: ${one.text}`);
const named = (text: string): string[] => read(text).actors.map((one) => `${one.text} = ${one.actor ?? one.name}`);
const references = (text: string): string[] =>
  read(text).references.map((one) => `${one.text} = ${one.actor ?? one.name}`);

describe('the id of a force that no list has', () => {
  it.each([
    ['ECOMOG troops retook Monrovia.', 'ECOMOG troops = ecomog'],
    ['The Czechoslovak army held the railway.', 'Czechoslovak army = Czechoslovak army'],
    ['The Arakan Army holds Paletwa.', 'Arakan Army = arakan-army'],
    // whose a unit is, its name does not tell
    [
      'The Greater Lakes Rapid Battalion held the railway.',
      'Greater Lakes Rapid Battalion = Greater Lakes Rapid Battalion',
    ],
    ['The 44th Mountain Brigade held the railway.', '44th Mountain Brigade = 44th Mountain Brigade'],
    ['Slim’s Fourteenth Army entered Mandalay.', 'Fourteenth Army = Fourteenth Army'],
    ['The Iraqi 7th Corps held the palm groves.', '7th Corps = IQ'],
    // movements with a nation in their name are not its state
    ['Syrian Democratic Forces entered Raqqa.', 'Syrian Democratic Forces = syrian-democratic-forces'],
    ['The Free Syrian Army took Azaz.', 'Free Syrian Army = free-syrian-army'],
    ['The Syrian Arab Army retook Azaz.', 'Syrian Arab Army = SY'],
    ['Opposition fighters entered Hama.', 'Opposition fighters = Opposition fighters'],
    // who governs a part of a state speaks for it
    ['The mayor of Kharkiv extended the curfew.', 'mayor of Kharkiv = UA'],
    ['Kivu’s governor closed the road.', 'governor = CD'],
    ['The rebel governor of Kivu closed the road.', 'rebel governor of Kivu = rebel governor of Kivu'],
  ])('%s', (text, one) => expect(named(text)).toContain(one));
});

describe('the actor that a publisher is', () => {
  const of = (publisher: string): string | null =>
    annotate('Rain fell.', { resources, packs: [], published: '2022-04-13', publisher }).publisherActor;
  it.each([
    ['Ministry of Defence of Colombia', 'CO'],
    ['Quito Mercury', null],
    ['Bogotá Evening Post', null],
    ['The Lima Beacon', null],
    ['Nobody in Particular', null],
  ])('%s', (publisher, actor) => expect(of(publisher)).toBe(actor));
});

describe('a name that lost letters', () => {
  const caucasus = (text: string): string[] =>
    annotate(text, {
      resources,
      packs: resources.packs.filter(({ name }) => name === 'south-caucasus'),
      ...{ published: '2020-10-04', publisher: null },
    }).actors.map((one) => `${one.text} = ${one.actor ?? ''} ${one.name}`);
  it.each([
    ['In Geneva, Guter?es spoke first.', 'Guter?es = un António Guterres'],
    ['In Geneva, Guter\ufffdes spoke first.', 'Guter\ufffdes = un António Guterres'],
    ['They rang Antonio Guter?es twice.', 'Antonio Guter?es = un António Guterres'],
  ])('%s', (text, one) => expect(caucasus(text)).toContain(one));
  it('is one word for a person nobody knows', () => {
    expect(named('President Milo? Vuk?ev spoke. “We go on,” said Vuk?ev.').join()).toContain('Vuk?ev');
  });
  it('does not take a question for one', () => {
    expect(caucasus('Who met Guterre? And who met him later?').join()).not.toContain('António');
  });
});

describe('actors', () => {
  it.each([
    // unknown persons
    ['“We are out of bread,” said Amara Sesay.', ['person: Amara Sesay']],
    ['The farm’s owner, Tomasz Lisowski, fled.', ['person: Tomasz Lisowski']],
    ['Maria Petrenko, 34, hid in the cellar.', ['person: Maria Petrenko']],
    ['They met Capt. Joao Nhamba there.', ['person: Capt. Joao Nhamba']],
    // an office and the name behind it are one
    ['On Monday President Kabila spoke.', ['person: President Kabila']],
    // groups told by what they do and own
    [
      'Fighters seized the road. It was taken back from Renamo by the army. Renamo fighters withdrew.',
      ['group: Fighters', 'force: army', 'group: Renamo fighters'],
    ],
    [
      'The hill is controlled by Frelimo, and Frelimo-led units hold the pass.',
      ['group: Frelimo', 'group: Frelimo', 'force: units'],
    ],
    ['Talks with the UNITA rebels failed; UNITA attacked Huambo.', ['group: UNITA rebels', 'group: UNITA']],
    [
      'The Popular Front for the Liberation of Saguia attacked a post.',
      ['group: Popular Front for the Liberation of Saguia'],
    ],
    ['The 15th Brigade held the ridge.', ['force: 15th Brigade']],
    // states act, or are where something is
    ['Chad closed its border.', ['state: Chad']],
    ['Kigali denied the charge.', ['state: Kigali']],
    ['Rwanda and Uganda signed in Luanda.', ['state: Rwanda', 'state: Uganda']],
  ])('%s', (text, expected) => {
    expect(actors(text)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    'A market burned in Mali.',
    'Shops closed in northern Mali and Niger.',
    'The convoy went from Lebanon to Damascus.',
    'The village lies near the Sudanese border.',
    'A bomb went off in Paris.',
    'Prices rose in both Chad and Niger.',
    'Malian towns and Mali’s northern border were quiet.',
    'The rescue mission ended.',
    'Ramadan began on Sunday.',
    'The Minsk agreements were signed.',
    'They walked along the River Drina.',
  ])('nobody acts in: %s', (text) => {
    expect(actors(text)).toEqual([]);
  });

  it('an abbreviation in brackets stands for the name in full', () => {
    const text = 'The Oromo Liberation Army (OLA) took the town. The government blamed the OLA. OLA fighters left.';
    expect(named(text)).toContain('Oromo Liberation Army = oromo-liberation-army');
    expect(named(text)).toContain('OLA = oromo-liberation-army');
  });

  it('an abbreviation of a state’s body is the state', () => {
    expect(named('The Georgian Ministry of Internal Affairs (MIA) spoke. The MIA said two men died.')).toContain(
      'MIA = GE',
    );
  });

  it('a surname is the person named in full', () => {
    expect(named('“No,” said Ngozi Adeyemi. Adeyemi left on Friday.')).toEqual([
      'Ngozi Adeyemi = Ngozi Adeyemi',
      'Adeyemi = Ngozi Adeyemi',
    ]);
  });
});

describe('references', () => {
  it.each([
    ['“No,” said Ngozi Adeyemi. She left.', ['She = Ngozi Adeyemi']],
    [
      'The Oromo Liberation Army (OLA) took the town. The group also burned a school.',
      ['The group = oromo-liberation-army'],
    ],
    ['We saw them leave.', ['We = We', 'them = them']],
    ['The Oromo Liberation Army left. Peru said it welcomed that.', ['it = PE']],
    ['The Oromo Liberation Army left. Peru said on Monday that it would stay.', []],
    ['The Oromo Liberation Army left. Peru said it would stay.', ['it = PE']],
    ['Our partners and the enemy know.', ['Our partners = Our partners', 'the enemy = the enemy']],
  ])('%s', (text, expected) => {
    expect(references(text)).toEqual(expected);
  });

  it.each(['It was raining.', 'This means a defeat.', 'The road is closed.'])('none in: %s', (text) => {
    expect(references(text)).toEqual([]);
  });
});

it('takes time in proportion to the text', () => {
  const lexicon = buildLexicon(resources.countries, []);
  expectLinear((n) => {
    const text = Array.from({ length: n }, (_, i) => {
      const name = `${String.fromCharCode(65 + (i % 26))}${String.fromCharCode(97 + ((i >> 3) % 26))}mor`;
      return `“No,” said Amara ${name}. The ${name} Liberation Army (${name[0]}LA) and the Front for ${name} left.`;
    }).join(' ');
    const tokens = tokenise(text);
    const sentences = sentencesOf(text, tokens, paragraphsOf(text));
    return () => findReferences(text, tokens, sentences, findActors(text, tokens, sentences, lexicon, [], []));
  }, 400);
});
