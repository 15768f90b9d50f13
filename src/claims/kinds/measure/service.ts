/** Service told in full beside the phrases and arrests that tell of it: what says more stays. */
import type { Draft } from '../../draft.ts';
import type { Scene } from '../../scene.ts';
import { dutiesIn } from './duties.ts';
import { liableIn } from './liable.ts';
import { penaltiesIn } from './penalties.ts';
import type { MeasureSlots } from './schema.ts';

export const meets = (a: Draft['trigger'], b: Draft['trigger']): boolean => a.from < b.to && b.from < a.to;

const of = ({ slots }: Draft): MeasureSlots => slots as MeasureSlots;
const isSame = (a: Draft, b: Draft): boolean =>
  of(a).measure === of(b).measure && of(a).affected === of(b).affected && of(a).act === of(b).act;

export function withService(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const all = [...dutiesIn(scene), ...penaltiesIn(scene), ...liableIn(scene)];
  const told = all.filter((one, i) => all.findIndex((other) => isSame(one, other)) === i);
  if (told.length === 0) return [...drafts];
  const rest = drafts.filter((one) => {
    const { measure, affected } = of(one);
    const arrest = measure === 'arrest-or-charge';
    // "deserters are *jailed*", "faces *five years in prison*"
    const jailed = told.some((other) =>
      arrest && affected === null
        ? PUNISHED.has(of(other).measure)
        : arrest && of(other).measure !== 'exit-ban' && meets(other.trigger, one.trigger),
    );
    // "evasion of *military service* is punished": the penalty is told, not the service
    const named = measure === 'conscription' && told.some((other) => of(other).measure === 'desertion-penalty');
    const bare = affected === null && (named || told.some((other) => of(other).measure === measure));
    // "all men *may be called up*": the rule, and nobody has been
    const ruled =
      measure === 'call-up' && told.some((other) => of(other).act === 'in-force' && meets(other.trigger, one.trigger));
    return !jailed && !bare && !ruled;
  });
  const known = rest.some((one) => of(one).measure === 'desertion-penalty');
  return [...rest, ...told.filter((one) => !known || of(one).measure !== 'desertion-penalty')];
}
const PUNISHED: ReadonlySet<MeasureSlots['measure']> = new Set(['desertion-penalty', 'exit-ban']);
