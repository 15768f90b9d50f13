/** What the kinds declare, without the rules that find their claims: enough for all that goes over claims already made. */
import type { KindSchema } from '../../model/kind.ts';
import { accusation } from './accusation/schema.ts';
import { casualty } from './casualty/schema.ts';
import { ceasefire } from './ceasefire/schema.ts';
import { control } from './control/schema.ts';
import { damage } from './damage/schema.ts';
import { deployment } from './deployment/schema.ts';
import { displacement } from './displacement/schema.ts';
import { exchange } from './exchange/schema.ts';
import { materiel } from './materiel/schema.ts';
import { measure } from './measure/schema.ts';
import { position } from './position/schema.ts';
import { strike } from './strike/schema.ts';

/** In the order of the claim contract. */
export const SCHEMAS: readonly KindSchema[] = [
  casualty,
  displacement,
  materiel,
  damage,
  strike,
  control,
  measure,
  ceasefire,
  deployment,
  exchange,
  accusation,
  position,
];

const BY_NAME = new Map(SCHEMAS.map((schema) => [schema.name, schema]));

/** Undefined for a kind that the running rules do not know. */
export const schemaOf = (kind: string): KindSchema | undefined => BY_NAME.get(kind);
