/** What nature does: no party to a conflict. All are lemmas. */
import { set } from '../word-set.ts';

export const DISASTERS: ReadonlySet<string> = set(
  `typhoon cyclone hurricane tornado earthquake quake aftershock tremor tsunami flood flooding floodwater landslide mudslide
   rockslide avalanche storm sandstorm snowstorm blizzard monsoon wildfire bushfire drought heatwave lightning volcano eruption
   hailstorm rainstorm rain downpour`,
);
