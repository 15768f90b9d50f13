/** The labels of a register entry of the Danish Refugee Appeals Board's background material, folded to lower case. */
export const REGISTER_LABELS = {
  'bilagsnr.': 'annex',
  bilagsnr: 'annex',
  land: 'country',
  kilde: 'source',
  titel: 'title',
  udgivet: 'published',
  'optaget på baggrundsmaterialet': 'admitted',
} as const;

/** What the board heads its annexes with. */
export const REGISTER_HEADING = /baggrundsmateriale$/iu;
