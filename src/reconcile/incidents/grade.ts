/** The Airwars grade of an incident, with its basis in words. */
import { claimantOf } from '../../model/claim.ts';
import type { Incident } from '../../model/incident.ts';
import { actorsOf } from '../../model/party.ts';
import type { NameOf } from './slots.ts';
import type { Telling } from './mention.ts';

interface Graded {
  readonly tellings: readonly Telling[];
  /** independent origins, by id */
  readonly origins: readonly string[];
  readonly nameOf: NameOf;
  /** who stands together: two names of one side do not compete */
  readonly sideOf: (actor: string) => string;
}

/**
 * In this order: *discounted* where all who tell of the victims say that they were combatants; *confirmed* where a party
 * says that it did it; *contested* where two sides are said to have done it; *fair* where two independent origins or more
 * tell of it and somebody is named as having done it; else *weak*.
 */
export function gradeOf({ tellings, origins, nameOf, sideOf }: Graded): Incident['grade'] {
  const asserted = tellings.filter(({ claim }) => claim.stance === 'asserts');
  const harmed = new Set(asserted.map(({ happening }) => happening.harmed).filter((harm) => harm !== null));
  const name = (actor: string): string => nameOf(actor) ?? actor;
  const denied = [
    ...new Set(
      tellings
        .filter(({ claim, happening }) => claim.stance === 'denies' && happening.role === 'deed')
        .map(({ claim }) => claimantOf(claim).name),
    ),
  ].sort();
  const denial = denied.length === 0 ? '' : `; denied by ${denied.join(' and ')}`;
  if (harmed.size > 0 && [...harmed].every((harm) => harm === 'military'))
    return { value: 'discounted', basis: `all who tell of the victims say that they were combatants${denial}` };
  const accepted = asserted.flatMap(({ claim, happening }) => {
    const own = new Set(saidBy(claim));
    return actorsOf(happening.by).filter((actor) => own.has(actor));
  });
  const [taker] = accepted.sort();
  if (taker !== undefined) return { value: 'confirmed', basis: `${name(taker)} says that it did it${denial}` };
  const doers = [...new Set(asserted.flatMap(({ happening }) => actorsOf(happening.by)))].sort();
  const sides = new Set(doers.map(sideOf));
  if (sides.size > 1)
    return { value: 'contested', basis: `said to be done by ${doers.map(name).join(' and by ')}${denial}` };
  const counted = origins.length === 1 ? '1 origin' : `${origins.length} independent origins`;
  const [doer] = doers;
  if (origins.length >= 2 && doer !== undefined)
    return { value: 'fair', basis: `${counted}; said to be done by ${name(doer)}${denial}` };
  const nobody = doer === undefined ? 'nobody is named as having done it' : `said to be done by ${name(doer)}`;
  return { value: 'weak', basis: `${counted}; ${nobody}${denial}` };
}

const saidBy = (claim: Telling['claim']): readonly string[] => {
  const { role, actor, actors } = claimantOf(claim);
  return role === 'agency' ? [] : (actors ?? (actor ? [actor] : []));
};
