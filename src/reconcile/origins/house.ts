/** Names of papers, agencies and other houses, brought to one form: "The Associated Press" and "AP" are one. */
import { ORGANISATIONS } from '../../language/en/organisations.ts';
import { slug } from '../../model/ids.ts';
import type { AnyClaim } from '../../model/claim.ts';
import type { Pack } from '../../model/pack.ts';
import { AGENCY_BY_FORM } from '../../read/metadata/agencies.ts';
import { isWire } from '../../read/metadata/outlets.ts';

/** What a house may be called besides its name. */
const DECORATION = /^the\s+|\s+(?:news\s+agency|newspaper|daily|website|agency)$/giu;

/** The id of a house or of anybody else who is known by name only. */
export function houseOf(name: string): string {
  const agency = AGENCY_BY_FORM.get(name.trim());
  if (agency !== undefined) return slug(agency);
  const bare = name.trim().replace(DECORATION, '');
  return slug(AGENCY_BY_FORM.get(bare) ?? (bare === '' ? name : bare));
}

/** Whether the name is that of a news agency, which others print. */
export const isAgency = (name: string): boolean => AGENCY_BY_FORM.has(name.trim()) || isWire(name);

const MEDIA: ReadonlySet<string> = new Set(ORGANISATIONS.filter(({ kind }) => kind === 'media').map(({ id }) => id));

const LISTED: ReadonlySet<string> = new Set(ORGANISATIONS.map(({ id }) => id));

/** A country by its code, an organisation of the lists, an actor of a pack; not a name that only a text introduces. */
export const isKnownActor = (packs: readonly Pack[], actor: string): boolean =>
  /^[A-Z]{2}$/u.test(actor) || LISTED.has(actor) || packs.some((pack) => pack.actors.some(({ id }) => id === actor));

/** Whether the actor of that id is a paper, an agency or a broadcaster. */
export const isMedia = (packs: readonly Pack[], actor: string): boolean =>
  MEDIA.has(actor) || packs.some((pack) => pack.actors.some(({ id, kind }) => id === actor && kind === 'media'));

/** The agency that a claim came through: credited in its chain, else by its document. */
export const agencyBehind = ({ attribution }: AnyClaim, credited: string | null): string | null =>
  attribution.find(({ role }) => role === 'agency')?.name ?? credited;
