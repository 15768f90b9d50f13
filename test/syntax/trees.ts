/** True when `heads` (-1 for the root) make one tree with one root. */
export function isTree(heads: ArrayLike<number>): boolean {
  const n = heads.length;
  let roots = 0;
  for (let i = 0; i < n; i++) {
    if (heads[i] === -1) roots++;
    let at = i;
    for (let steps = 0; at !== -1; steps++) {
      if (steps > n) return false;
      at = heads[at] ?? Number.NaN;
      if (!(at >= -1 && at < n)) return false;
    }
  }
  return roots === (n === 0 ? 0 : 1);
}
