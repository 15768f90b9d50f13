/** The running kinds. A new kind is a folder here and a line below. */
import type { Kind } from '../draft.ts';
import { casualtyKind } from './casualty/extract.ts';
import { controlKind } from './control/extract.ts';
import { measureKind } from './measure/extract.ts';
import { strikeKind } from './strike/extract.ts';

export const KINDS: readonly Kind[] = [casualtyKind, controlKind, measureKind, strikeKind];
