import { beforeAll, describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate/index.ts';
import type { Annotated } from '../../src/model/annotation.ts';
import type { Resources } from '../../src/model/resources.ts';
import { loadResources } from '../../src/runtime/resources.ts';

let resources: Resources;
beforeAll(async () => {
  resources = await loadResources();
});

const read = (text: string): Annotated =>
  annotate(text, { resources, packs: [], published: '2022-04-13', publisher: null });
const words = (doc: Annotated, from: number, to: number): string =>
  doc.text.slice(doc.tokens[from]?.start, doc.tokens[to - 1]?.end);
/** speaker | content, for each frame. */
const speech = (text: string) => {
  const doc = read(text);
  return doc.speech.map(
    ({ speaker, content }) =>
      `${speaker.actor ?? speaker.name} | ${content.map(({ from, to }) => words(doc, from, to)).join(' … ')}`,
  );
};

describe('speech', () => {
  it.each([
    ['The Ukrainian defence ministry said two bridges were hit.', ['UA | two bridges were hit']],
    ['Two bridges were hit, the Ukrainian defence ministry said.', ['UA | Two bridges were hit']],
    ['“Two bridges were hit,” said Ukraine’s deputy defence minister.', ['UA | “Two bridges were hit,”']],
    ['According to Human Rights Watch, 42 people died.', ['hrw | 42 people died.']],
    ['Kyiv told reporters that the town had fallen.', ['UA | the town had fallen']],
    ['Russia denied that its troops were there.', ['RU | its troops were there']],
    [
      'Sudan has not disclosed its losses, but says 40 farmers have died.',
      ['SD | its losses', 'SD | 40 farmers have died'],
    ],
    ['Mali said ten men died, while France stated that nine had.', ['ML | ten men died', 'FR | nine had']],
    ['Iraq’s army took the town. It also said that two soldiers died.', ['IQ | two soldiers died']],
    [
      '"We saw it," Jane Doe told the BBC. "It was burning all night."',
      ['Jane Doe | "We saw it," … "It was burning all night."', 'Jane Doe | "It was burning all night."'],
    ],
  ])('%s', (text, expected) => {
    expect(speech(text)).toEqual(expected);
  });

  it('leaves "the ministry" open where several were named and the last of them lies far back', () => {
    const named = 'The Chadian Defence Ministry and the Libyan Defence Ministry spoke of the truce.';
    const others =
      'Niger, Mali, Benin, Togo, Ghana, Kenya, Uganda, Rwanda, Burundi, Angola, Zambia and Gabon wrote to them.';
    const last = 'According to the ministry, two men died.';
    expect(speech(`${named} ${last}`).at(-1)).toBe('LY | two men died.');
    expect(speech(`${named} ${others} ${last}`).at(-1)).toBe('ministry | two men died.');
  });

  it('gives a ministry to the state named last only where no army of another has a part since', () => {
    const last = 'The health ministry said two men died.';
    expect(speech(`Peru has closed its ports. ${last}`).at(-1)).toBe('PE | two men died');
    expect(speech(`Peru has closed its ports. The Chilean army shelled Arica. ${last}`).at(-1)).toBe(
      'health ministry | two men died',
    );
    expect(speech(`Chile and Peru: daily digest\n\nThe Chilean army shelled Arica. ${last}`).at(-1)).toBe(
      'health ministry | two men died',
    );
  });

  it.each([
    'The war claimed 30 lives.',
    'The report was long.',
    'They found a way out.',
    'The United States is far away.',
    'Claims of victory were premature.',
  ])('hears nobody in: %s', (text) => {
    expect(speech(text)).toEqual([]);
  });

  // [sentence, 'speaker | content | tells or holds']
  it.each([
    ['Kenya condemned the attack on the market.', ['KE | the attack on the market | holds']],
    ['Chad called for an immediate truce.', ['TD | an immediate truce | holds']],
    ['Mali wants the troops to leave by June.', ['ML | the troops to leave by June | holds']],
    ['Sudan said it wants the troops to leave.', ['SD | it wants the troops to leave | tells']],
    ['Ethiopia argued that the dam was safe.', ['ET | the dam was safe | tells']],
    [
      '“I think the bridge is lost,” the Ukrainian defence ministry said.',
      ['UA | “I think the bridge is lost,” | tells'],
    ],
  ])('tells statements from what is only held: %s', (text, expected) => {
    const doc = read(text);
    expect(
      doc.speech.map(
        ({ speaker, content, holds }) =>
          `${speaker.actor ?? speaker.name} | ${content.map(({ from, to }) => words(doc, from, to)).join(' … ')} | ${holds ? 'holds' : 'tells'}`,
      ),
    ).toEqual(expected);
  });

  it('asks for a tree only where a word may open an attribution', () => {
    const doc = read('Two bridges fell on Monday. The army crossed the river. Chad said ten men died.');
    expect(doc.trees.parsed()).toBe(1);
  });

  it('knows who withholds and who denies', () => {
    const manner = (text: string) => read(text).speech.map((frame) => frame.manner);
    expect(manner('Russia has not disclosed its losses.')).toEqual(['withholds']);
    expect(manner('Mali declined to say how many soldiers died.')).toEqual(['withholds']);
    expect(manner('Rwanda denied that it had sent troops.')).toEqual(['denies']);
  });
});

describe('actors', () => {
  const actors = (text: string) =>
    read(text).actors.map(({ text: mention, actor, actors: joint }) => `${mention} = ${joint?.join('+') ?? actor}`);

  it.each([
    ['The President of Ukraine, Volodymyr Zelensky, left.', ['President of Ukraine, Volodymyr Zelensky = UA']],
    ['Russian forces fired.', ['Russian forces = RU']],
    ['Russia’s foreign ministry replied.', ['Russia’s foreign ministry = RU']],
    ['The Rapid Support Forces fired.', ['Rapid Support Forces = rapid-support-forces']],
    ['Armenian and Turkish foreign ministers met.', ['Armenian and Turkish foreign ministers = AM+TR']],
    ['Syrian rebels fired.', ['Syrian rebels = null']],
    ['Former Georgian minister John Roe wrote a book.', ['Former Georgian minister John Roe = john-roe']],
    ['The Red Cross waited.', ['Red Cross = icrc']],
  ])('%s', (text, expected) => {
    expect(actors(text)).toEqual(expected);
  });

  it('takes both sides for the two parties named most', () => {
    expect(actors('Chad attacked Sudan. Sudan replied. Chad fired again near Libya. Both sides stopped.').at(-1)).toBe(
      'Both sides = TD+SD',
    );
  });

  it('does not take an adjective for somebody', () => {
    expect(actors('A military operation began.')).toEqual([]);
  });
});
