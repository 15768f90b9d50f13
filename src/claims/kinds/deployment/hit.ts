/** What was found of a force, before it is a draft. */
import type { Party } from '../../../model/party.ts';
import type { Phrase } from '../../act.ts';
import type { Draft } from '../../draft.ts';
import type { Force } from './force.ts';
import type { Act } from './schema.ts';

export interface Hit {
  readonly trigger: Draft['trigger'];
  readonly force: Force;
  readonly act: Act;
  readonly of: Party | null;
  readonly phrases: readonly Phrase[];
  readonly for: Party | null;
  readonly stance?: Draft['stance'];
  readonly modality?: Draft['modality'];
}
