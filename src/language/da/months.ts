/** Danish month names, as register entries write them ("30. september 2020"). */
export const DANISH_MONTHS: ReadonlyMap<string, number> = new Map(
  'januar februar marts april maj juni juli august september oktober november december'
    .split(' ')
    .flatMap((name, i) => [[name, i + 1] as const, [name.slice(0, 3), i + 1] as const]),
);
