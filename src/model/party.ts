/** Who: a state, an army, an office, a group. `text` is null where the actor follows from the passage alone. */
import { z } from 'zod';

export const partySchema = z.object({
  text: z.string().nullable(),
  actor: z.string().nullable(),
  actors: z.array(z.string()).optional(),
});
export type Party = z.infer<typeof partySchema>;

export const actorsOf = (party: Party | null): readonly string[] =>
  party === null ? [] : (party.actors ?? (party.actor === null ? [] : [party.actor]));
