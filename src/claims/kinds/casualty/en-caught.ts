/** Words of catching soldiers. Data only. */

const rows: readonly (readonly [forms: string, particles: string])[] = [
  ['rounded rounding round rounds', 'up'],
  ['picked picking picks', 'up'],
  ['mopped mopping', 'up'],
  ['swept', 'up'],
  ['scooped scooping', 'up'],
  ['hunted hunting', 'down'],
  ['ran tracked run', 'down|to'],
  ['apprehended apprehending apprehend nabbed nabbing caught catching netted corralled bagged bagging intercepted', ''],
];

/** A form → the particles it needs; none where it needs none. */
export const CAUGHT: ReadonlyMap<string, readonly string[]> = new Map(
  rows.flatMap(([forms, particles]) =>
    forms.split(' ').map((form) => [form, particles === '' ? [] : particles.split('|')] as const),
  ),
);

/** "went *into captivity*" */
export const INTO_CAPTIVITY: ReadonlySet<string> = new Set(
  'go fall pass take lead march carry drive end find send remain be hold keep languish disappear bring drag stay follow deliver'.split(
    ' ',
  ),
);

/** Who is left behind by a beaten army. */
export const STRAYS: ReadonlySet<string> = new Set(
  'straggler stragglers remnants remnant survivor fugitives escapees bodyguards bodyguard'.split(' '),
);

/** Whom these catch they arrest. */
export const POLICE_BODIES = /police|constabular|gendarm|detective|customs|prosecut|interpol/iu;
