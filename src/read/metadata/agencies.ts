/** News agencies and how they are credited. Names of agencies of all sides of the world; no conflict's own. */
interface Agency {
  readonly name: string;
  /** as credits write it, longest first */
  readonly forms: readonly string[];
}

const AGENCIES: readonly Agency[] = [
  { name: 'AP', forms: ['The Associated Press', 'Associated Press', 'AP'] },
  { name: 'Reuters', forms: ['Thomson Reuters', 'Reuters'] },
  { name: 'AFP', forms: ['Agence France-Presse', 'Agence France Presse', 'AFP'] },
  { name: 'dpa', forms: ['Deutsche Presse-Agentur', 'dpa', 'DPA'] },
  { name: 'Interfax', forms: ['Interfax'] },
  { name: 'TASS', forms: ['ITAR-TASS', 'TASS'] },
  { name: 'RIA Novosti', forms: ['RIA Novosti'] },
  { name: 'Xinhua', forms: ['Xinhua News Agency', 'Xinhua'] },
  { name: 'Anadolu', forms: ['Anadolu Agency', 'Anadolu Ajansı', 'Anadolu'] },
  { name: 'UPI', forms: ['United Press International', 'UPI'] },
  { name: 'PA', forms: ['Press Association', 'PA Media'] },
  { name: 'EFE', forms: ['Agencia EFE', 'EFE'] },
  { name: 'ANSA', forms: ['ANSA'] },
  { name: 'Kyodo', forms: ['Kyodo News', 'Kyodo'] },
  { name: 'Yonhap', forms: ['Yonhap News Agency', 'Yonhap'] },
  { name: 'PTI', forms: ['Press Trust of India', 'PTI'] },
  { name: 'IANS', forms: ['IANS'] },
  { name: 'SANA', forms: ['Syrian Arab News Agency', 'SANA'] },
  { name: 'IRNA', forms: ['Islamic Republic News Agency', 'IRNA'] },
  { name: 'Ukrinform', forms: ['Ukrinform'] },
  { name: 'UNIAN', forms: ['UNIAN'] },
  { name: 'Armenpress', forms: ['Armenpress', 'ARMENPRESS'] },
  { name: 'APA', forms: ['APA'] },
  { name: 'AZERTAC', forms: ['AZERTAC', 'Azertag'] },
  { name: 'Ritzau', forms: ['Ritzau', '/ritzau/'] },
  { name: 'NTB', forms: ['NTB'] },
  { name: 'TT', forms: ['TT News Agency'] },
];

export const AGENCY_BY_FORM: ReadonlyMap<string, string> = new Map(
  AGENCIES.flatMap(({ name, forms }) => forms.map((form) => [form, name] as const)),
);

/** Any form, longest first, for use inside a pattern. */
export const AGENCY_PATTERN: string = AGENCIES.flatMap(({ forms }) => forms)
  .sort((a, b) => b.length - a.length)
  .map((form) => form.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
  .join('|');
