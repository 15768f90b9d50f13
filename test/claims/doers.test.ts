/** Who the tree says does it, and where it leaves that to the order of the tokens (null). */
import { beforeAll, describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate/index.ts';
import { doersAt } from '../../src/claims/doers.ts';
import { scenesOf } from '../../src/claims/scene.ts';
import type { TokenRange } from '../../src/model/annotation.ts';
import type { Resources } from '../../src/model/resources.ts';
import { loadResources } from '../../src/runtime/resources.ts';

let resources: Resources;
beforeAll(async () => {
  resources = await loadResources();
});

const isIn = (range: TokenRange | undefined, at: number): boolean =>
  range !== undefined && range.from <= at && at < range.to;

/** The texts of the doers of the last word that reads `verb`, by "+"; null where the tree cannot tell. */
function doersOf(text: string, verb: string): string | null {
  const doc = annotate(text, { resources, packs: [], published: null, publisher: null });
  const at = doc.tokens.findLastIndex((token) => token.text === verb);
  for (const scene of scenesOf(doc, (index) => isIn(doc.sentences[index], at))) {
    const doers = doersAt(scene, at);
    return doers === null ? null : doers.map((actor) => actor.actor ?? actor.name).join('+');
  }
  throw new Error(`no "${verb}"`);
}

describe('doers by the tree', () => {
  it.each<[text: string, verb: string, doers: string | null]>([
    ['The Ethiopian army captured the town.', 'captured', 'ET'],
    ['The town was captured by Kenyan troops.', 'captured', 'KE'],
    ['French and British troops landed near Suez.', 'landed', 'French and British troops'],
    ['Units of the Iraqi army shelled the town.', 'shelled', 'IQ'],
    ["The Syrian army's tanks shelled the town.", 'shelled', 'SY'],
    // what does it is no actor, and so none is taken from elsewhere
    ['Egypt said a shell had hit the house.', 'hit', ''],
    ['General Aidid left the city. He attacked the port.', 'attacked', 'General Aidid'],
    // nobody known stands behind the pronoun
    ['They attacked the port.', 'attacked', null],
    ['It captured the port.', 'captured', null],
    ['Captured in May, the port was mined.', 'Captured', null],
  ])('%s %s', (text, verb, doers) => expect(doersOf(text, verb)).toBe(doers));
});
