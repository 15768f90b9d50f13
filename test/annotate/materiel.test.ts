import { describe, expect, it } from 'vitest';
import { findMateriel } from '../../src/annotate/materiel/index.ts';
import { paragraphsOf, sentencesOf } from '../../src/annotate/sentences.ts';
import { tokenise } from '../../src/annotate/tokens.ts';
import { expectLinear } from '../growth.ts';

const found = (text: string): string[] => {
  const tokens = tokenise(text);
  return findMateriel(text, tokens, sentencesOf(text, tokens, paragraphsOf(text))).map(
    (one) => `${one.class}: ${one.text}`,
  );
};

describe('materiel', () => {
  it.each([
    ['The brigade lost 14 tanks and three howitzers.', ['tank: tanks', 'artillery: howitzers']],
    ['Two T-72 tanks and a BMP-2 were burnt out.', ['tank: T-72 tanks', 'afv: BMP-2']],
    ['Ethiopia flew MiG-23s and Su-27s from Debre Zeyit.', ['aircraft: MiG-23s', 'aircraft: Su-27s']],
    ['A Su-24M was shot down near the border.', ['aircraft: Su-24M']],
    ['An Mi-24 helicopter came down in the hills.', ['helicopter: Mi-24 helicopter']],
    ['BM-21 launchers fired on the town.', ['mlrs: BM-21 launchers']],
    ['The S-300 battery was hit by a cruise missile.', ['air-defence: S-300', 'missile: cruise missile']],
    ['HMS Sheffield was struck by an Exocet.', ['ship: HMS Sheffield', 'missile: Exocet']],
    ['The cruiser General Belgrano sank on 2 May 1982.', ['ship: cruiser General Belgrano']],
    [
      'Rebels seized rocket-propelled grenades and mortars.',
      ['munitions: rocket-propelled grenades', 'artillery: mortars'],
    ],
    [
      'A car bomb went off beside an armoured personnel carrier.',
      ['munitions: car bomb', 'afv: armoured personnel carrier'],
    ],
    ['Air defences intercepted 20 drones and six ballistic missiles.', ['uav: drones', 'missile: ballistic missiles']],
    [
      'Troops blew up an ammunition depot and a command post.',
      ['depot: ammunition depot', 'command-post: command post'],
    ],
    [
      'Farmers were killed by land mines and cluster munitions.',
      ['munitions: land mines', 'munitions: cluster munitions'],
    ],
    ['Fighters with machine guns stood on pickup trucks.', ['other: machine guns', 'vehicle: pickup trucks']],
    ['A shell landed in the yard.', ['munitions: shell']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'The report came from a think tank in Nairobi.',
    'The children drank from the water tank.',
    'The friend of mine worked in a coal mine.',
    'They began to shell the port and to bomb the road.',
    'The A10 road and the M1 motorway were closed.',
    'Shell left the delta in 1993.',
    'A passenger plane landed at Khartoum.',
    'Resolution S-10 was adopted.',
  ])('finds none in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('takes time in proportion to the text', () => {
    expectLinear((n) => {
      const text = 'Two T-72 tanks, a Su-24 and HMS Ardent were hit. '.repeat(n);
      const tokens = tokenise(text);
      const sentences = sentencesOf(text, tokens, paragraphsOf(text));
      return () => findMateriel(text, tokens, sentences);
    }, 500);
  });
});
