/** What the ways of accusing share: who can accuse and be accused, and the drafts that come of it. */
import type { Party } from '../../../model/party.ts';
import type { Word } from '../../../model/syntax.ts';
import { withConjuncts } from '../../../annotate/syntax/views/noun-group.ts';
import type { Draft } from '../../draft.ts';
import type { Scene } from '../../scene.ts';
import { type Holder, holderOf } from '../../stand.ts';
import type { AccusationSlots } from './schema.ts';
import type { Told } from './wrongs.ts';

/** One claim an accuser and a wrong. */
export function draftsOf(
  trigger: Draft['trigger'],
  accusers: readonly Holder[],
  accused: Party | null,
  wrongs: readonly Told[],
  more: Pick<Draft, 'stance' | 'modality' | 'claimant'> = {},
): Draft[] {
  const each = accusers.length === 0 ? [null] : accusers;
  return each.flatMap((accuser) =>
    wrongs.map(({ of, text }): Draft => {
      const slots: AccusationSlots = { accuser: accuser?.party ?? null, accused, of, text };
      return {
        trigger,
        slots,
        ...(accuser === null ? {} : { claimant: accuser }),
        // "has been accused of": by nobody that the text names
        ...(accuser === null && more.claimant === undefined ? { modality: 'alleged' as const } : {}),
        ...more,
      };
    }),
  );
}

/** Two who accuse each other do so as one. */
export function together(accusers: readonly Holder[]): readonly Holder[] {
  const [first] = accusers;
  if (first === undefined || accusers.length === 1) return accusers;
  const ids = accusers.flatMap(({ party }) => party.actors ?? (party.actor === null ? [] : [party.actor]));
  const text = accusers.map(({ party }) => party.text ?? '').join(' and ');
  const party = ids.length > 1 ? { text, actor: null, actors: ids } : { text, actor: ids[0] ?? null };
  return [{ ...first, name: accusers.map(({ name }) => name).join(' and '), party }];
}

/** The first of the words that can be blamed: somebody, no thing. Joined ones go together. */
export function someone(scene: Scene, words: readonly Word[]): Party | null {
  for (const word of words) {
    const all = withConjuncts(word).flatMap((one) => holderOf(scene, one) ?? []);
    const party = together(all)[0]?.party;
    if (party !== undefined) return party;
  }
  return null;
}
