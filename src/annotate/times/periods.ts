/**
 * Wars and phases that a pack names: "during the Tigray War", "throughout the war", "since the fighting began", "the end
 * of the siege". Which of a pack's periods "the war" is, the running date or the publication date decides.
 */
import { FIGHTING } from '../../language/en/calendar.ts';
import type { Token } from '../../model/annotation.ts';
import type { Pack } from '../../model/pack.ts';
import { phraseAt, phraseIndex } from '../match.ts';
import { tokenise } from '../tokens.ts';
import type { Recogniser } from './reading.ts';

export type Period = Pack['periods'][number];

const START = /^(?:start|beginning|outbreak|outset|onset|eruption)$/u;
const BEGAN = /^(?:began|started|erupted|broke|begun)$/u;
const THROUGH = /^(?:during|throughout|over|in)$/u;

/** What recognises the periods, and the words on which one may begin. */
export function periodsIn(packs: readonly Pack[]): { recognise: Recogniser; begins: ReadonlySet<string> } {
  const periods = packs.flatMap((pack) => pack.periods);
  const index = phraseIndex(
    periods.flatMap((period) =>
      period.names.map((name) => ({ words: tokenise(name).map(({ lower }) => lower), id: period.id })),
    ),
  );
  const begins = new Set(periods.length === 0 ? [] : [...index.keys(), ...FIGHTING]);
  const recognise: Recogniser = (tokens, at) => {
    if (!begins.has((tokens[at] as Token).lower)) return null;
    const named = phraseAt(index, tokens, at);
    const to = named === null ? at + 1 : at + named.words.length;
    if (named === null && !FIGHTING.has((tokens[at] as Token).lower)) return null;
    if (tokens[at - 1]?.text === '-') return null;
    const the = tokens[at - 1]?.lower === 'the' ? at - 1 : at;
    const [lead, before] = [tokens[the - 1]?.lower ?? '', tokens[the - 2]?.lower ?? ''];
    const name = named?.id ?? null;
    if (lead === 'of' && START.test(before)) {
      const from = tokens[the - 3]?.lower === 'the' ? the - 3 : the - 2;
      return { from, to, reading: { form: 'period', name, day: 1 } };
    }
    if (BEGAN.test(tokens[to]?.lower ?? '') && (lead === 'since' || lead === 'when' || lead === 'day'))
      return {
        from: the,
        to: tokens[to]?.lower === 'broke' ? to + 2 : to + 1,
        reading: { form: 'period', name, day: 1 },
      };
    const whole =
      THROUGH.test(lead) &&
      (named !== null || /^(?:during|throughout)$/u.test(lead)) &&
      !/^\p{Ll}/u.test(
        named === null
          ? (tokens[to]?.text ?? '').replace(
              /^(?:and|in|of|by|as|with|but|that|which|the|at|on|were|was|have|has|had)$/u,
              '',
            )
          : '',
      );
    return whole ? { from: the, to, reading: { form: 'period', name, day: null } } : null;
  };
  return { recognise, begins };
}
