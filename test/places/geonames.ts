/** A made-up GeoNames dump: records as the format has them, of places that are nowhere. */

export interface Made {
  readonly id: number;
  readonly name: string;
  readonly alternates?: string;
  readonly lat?: number | string;
  readonly lon?: number | string;
  readonly sort?: readonly [featureClass: string, code: string];
  readonly country?: string;
  readonly unit?: string;
  readonly population?: number | string;
  readonly modified?: string;
}

export function line(made: Made): string {
  const { id, name, alternates = '', lat = 13.5, lon = 24.5, sort = ['P', 'PPL'], country = 'SD' } = made;
  const { unit = '', population = 0, modified = '2024-02-29' } = made;
  return [
    ...[id, name, name, alternates, lat, lon, ...sort, country, '', unit, '', '', '', population],
    ...['', 500, 'Africa/Khartoum', modified],
  ].join('\t');
}

export const dump = (...records: readonly (Made | string)[]): string =>
  records.map((one) => `${typeof one === 'string' ? one : line(one)}\n`).join('');
