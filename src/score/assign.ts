/** Which of one list goes with which of another, so that most are paired and, of those, the best. */

/**
 * `worth[i][j]` of pairing row i with column j, greater than 0, or null where they do not go together. Gives the column of
 * each row, or null. The Hungarian method with potentials (Kuhn 1955, Munkres 1957): rows² × columns steps.
 */
export function assign(worth: readonly (readonly (number | null)[])[]): (number | null)[] {
  const rows = worth.length;
  const columns = Math.max(0, ...worth.map((row) => row.length));
  // a row may stay alone: a column of its own that is worth nothing
  const width = columns + rows;
  const cost = (i: number, j: number): number => -(worth[i]?.[j] ?? 0);
  const [ofRow, ofColumn] = [new Float64Array(rows + 1), new Float64Array(width + 1)];
  const rowAt = new Int32Array(width + 1);
  for (let row = 1; row <= rows; row++) {
    const least = new Float64Array(width + 1).fill(Infinity);
    const from = new Int32Array(width + 1);
    const used = new Uint8Array(width + 1);
    let column = 0;
    rowAt[0] = row;
    do {
      used[column] = 1;
      const i = rowAt[column] as number;
      let [step, next] = [Infinity, 0];
      for (let j = 1; j <= width; j++) {
        if (used[j]) continue;
        const slack = cost(i - 1, j - 1) - (ofRow[i] as number) - (ofColumn[j] as number);
        if (slack < (least[j] as number)) [least[j], from[j]] = [slack, column];
        if ((least[j] as number) < step) [step, next] = [least[j] as number, j];
      }
      for (let j = 0; j <= width; j++) {
        if (used[j]) {
          const i = rowAt[j] as number;
          ofRow[i] = (ofRow[i] as number) + step;
          ofColumn[j] = (ofColumn[j] as number) - step;
        } else least[j] = (least[j] as number) - step;
      }
      column = next;
    } while (rowAt[column] !== 0);
    for (; column !== 0; column = from[column] as number) rowAt[column] = rowAt[from[column] as number] as number;
  }
  const out = new Array<number | null>(rows).fill(null);
  for (let j = 1; j <= columns; j++) {
    const i = (rowAt[j] as number) - 1;
    if (i >= 0 && (worth[i]?.[j - 1] ?? null) !== null) out[i] = j - 1;
  }
  return out;
}
