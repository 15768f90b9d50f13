/** Words inside names of persons. Data only. */

/** Lower-case words inside a person's name. */
export const PARTICLES: ReadonlySet<string> = new Set([
  'al',
  'el',
  'ul',
  'bin',
  'bint',
  'ben',
  'ibn',
  'abu',
  'de',
  'del',
  'da',
  'di',
  'van',
  'von',
  'der',
  'den',
  'la',
  'le',
]);
