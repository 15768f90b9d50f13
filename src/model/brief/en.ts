/** Words after which a full stop ends no sentence, in lower case, without it. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `adm art brig capt cf cmdr co col corp cpl dept dr ed eds eg etc fig gen gov hon ie inc jr lt ltd maj mr mrs ms mt nr
  pp pres prof pvt rep rev sec sen sgt sr st supt vol vs jan feb mar apr aug sept oct nov dec`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
