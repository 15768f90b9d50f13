/** The enumerations that the forms offer, as texts list them; the schemas themselves (zod, 25 kB) stay on the server. */
import type { Modality, Stance } from '../../../../model/claim.ts';
import { REVIEW } from '../../../texts/review.ts';

export type { AnyClaim, Modality, Stance } from '../../../../model/claim.ts';

export const STANCE_NAMES = Object.keys(REVIEW.stances) as readonly Stance[];
export const MODALITY_NAMES = Object.keys(REVIEW.modalities) as readonly Modality[];
