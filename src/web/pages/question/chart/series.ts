/** What is drawn of a question: a line for each account, and for each party within a side that it speaks of. */
import type { QuestionDetail } from '../../../../api/types.ts';
import type { AccountClaim, Alignment } from '../../../../model/question.ts';
import { instantOf } from '../../../figures/time.ts';

export interface Point {
  readonly claim: AccountClaim;
  /** the day up to which it speaks, as an instant */
  readonly at: number;
  /** silent: a denial or refusal without a number, which has no height */
  readonly sort: 'figure' | 'denied' | 'silent';
  /** carries a figure of the same account again */
  readonly again: boolean;
}

export interface Series {
  readonly id: string;
  readonly name: string;
  readonly alignment: Alignment;
  /** the party it speaks of, where the account speaks of several */
  readonly within: string | null;
  /** in the order of the days they speak up to */
  readonly points: readonly Point[];
}

export interface Drawn {
  readonly series: readonly Series[];
  /** statements that nothing dates */
  readonly undated: readonly AccountClaim[];
}

const dayOf = ({ asOf, day, said }: AccountClaim): string | null => asOf ?? day ?? said;

const bounded = ({ count }: AccountClaim): boolean => count !== null && (count.low !== null || count.high !== null);

function sortOf(claim: AccountClaim): Point['sort'] | null {
  if (claim.stance === 'withholds') return 'silent';
  if (claim.stance === 'denies') return bounded(claim) ? 'denied' : 'silent';
  return bounded(claim) ? 'figure' : null;
}

/** Accounts none of whose statements gives a number are left out, and so are statements that only use words. */
export function drawnOf({ accounts }: Pick<QuestionDetail, 'accounts'>): Drawn {
  const undated: AccountClaim[] = [];
  const series = accounts.flatMap(({ claimant, alignment, claims }) => {
    const several = new Set(claims.map(({ within }) => within)).size > 1;
    return [...Map.groupBy(claims, ({ within }) => within)].flatMap(([within, group]): Series[] => {
      const points = group.flatMap((claim): Point[] => {
        const [sort, day] = [sortOf(claim), dayOf(claim)];
        if (sort === null) return [];
        if (day === null) {
          undated.push(claim);
          return [];
        }
        return [{ claim, at: instantOf(day), sort, again: claim.repeats !== null }];
      });
      if (points.length === 0) return [];
      const order = points.toSorted((a, b) => a.at - b.at || (a.claim.day ?? '').localeCompare(b.claim.day ?? ''));
      return [
        {
          id: `${claimant.id} ${within ?? ''}`,
          name: claimant.name,
          alignment,
          within: several ? within : null,
          points: order,
        },
      ];
    });
  });
  return { series, undated };
}

/** Whether there is a picture to draw: at least one number with a day. */
export const isDrawn = ({ series }: Drawn): boolean =>
  series.some(({ points }) => points.some(({ sort }) => sort === 'figure'));
