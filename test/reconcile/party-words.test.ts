import { expect, it } from 'vitest';
import { answerOf } from '../../src/reconcile/party-words.ts';

const world = {
  packs: [],
  countries: [
    {
      code: 'LY',
      name: 'Libya',
      names: ['Libya'],
      demonyms: ['Libyan', 'Libyans'],
      capitals: ['Tripoli'],
      lat: 27,
      lon: 17,
    },
  ],
};
const told = (text: string | null, actor: string | null = 'LY') =>
  answerOf(world, { answer: 'lost', by: { text, actor } });

it('tells who holds a place in words that can be read without the sentence', () => {
  expect(told('our')).toBe('lost by Libya');
  expect(told('our', null)).toBe('lost by our side');
  expect(told('army')).toBe('lost by the army');
  expect(told('government forces')).toBe('lost by government forces');
  expect(told('Libyan army')).toBe('lost by Libyan army');
  expect(told(null)).toBe('lost by Libya');
  expect(told('Libyan')).toBe('lost by Libya');
  expect(told('Libyan', null)).toBe('lost by the side of Libyan');
  expect(told('Misrata spokesman')).toBe('lost by Libya');
  expect(told('Misrata spokesman', 'misrata')).toBe('lost by misrata');
  expect(told(null, null)).toBe('lost');
  expect(answerOf(world, { answer: 'lost', by: null })).toBe('lost');
  expect(answerOf(world, { answer: null })).toBeNull();
});
