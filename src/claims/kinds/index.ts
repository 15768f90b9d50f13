/** The running kinds. A new kind is a folder here and a line below. */
import type { Kind } from '../draft.ts';
import { accusationKind } from './accusation/extract.ts';
import { casualtyKind } from './casualty/extract.ts';
import { ceasefireKind } from './ceasefire/extract.ts';
import { controlKind } from './control/extract.ts';
import { damageKind } from './damage/extract.ts';
import { deploymentKind } from './deployment/extract.ts';
import { displacementKind } from './displacement/extract.ts';
import { exchangeKind } from './exchange/extract.ts';
import { materielKind } from './materiel/extract.ts';
import { measureKind } from './measure/extract.ts';
import { positionKind } from './position/extract.ts';
import { strikeKind } from './strike/extract.ts';

/** In the order of the claim contract. */
export const KINDS: readonly Kind[] = [
  casualtyKind,
  displacementKind,
  materielKind,
  damageKind,
  strikeKind,
  controlKind,
  measureKind,
  ceasefireKind,
  deploymentKind,
  exchangeKind,
  accusationKind,
  positionKind,
];
