"""The best tree with one root: greedy where that is already a tree, else Chu-Liu-Edmonds."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Heads = npt.NDArray[np.int64]

NEVER = -1e9
"""Score of an arc that may not be taken."""
ABSENT = -1e18
ROOTS_TRIED = 3
"""When the greedy heads are no tree, the best tree is sought for this many of the best-scored roots."""


def _is_tree(heads: Heads) -> bool:
    n = len(heads)
    if int((heads[1:] == 0).sum()) != 1:
        return False
    reached = np.zeros(n, bool)
    reached[0] = True
    for i in range(1, n):
        path: list[int] = []
        j = i
        while not reached[j]:
            if j in path:
                return False
            path.append(j)
            j = int(heads[j])
        reached[path] = True
    return True


def _cycle(heads: Heads) -> list[int] | None:
    colour = [0] * len(heads)
    for i in range(1, len(heads)):
        j = i
        while j != 0 and colour[j] == 0:
            colour[j] = i
            j = int(heads[j])
        if j != 0 and colour[j] == i:
            members, k = [j], int(heads[j])
            while k != j:
                members.append(k)
                k = int(heads[k])
            return members
    return None


def _edmonds(scores: Floats) -> Heads:
    """Best heads without a cycle (Chu-Liu-Edmonds, recursive); `scores[dependent, head]`."""
    heads: Heads = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = set(cycle)
    rest = [i for i in range(len(heads)) if i not in inside]
    m = len(rest)
    smaller = np.full((m + 1, m + 1), ABSENT)
    smaller[:m, :m] = scores[np.ix_(rest, rest)]
    enters, leaves = [0] * m, [0] * m
    for a, i in enumerate(rest):
        leaves[a] = max(cycle, key=lambda c: scores[i, c])
        smaller[a, m] = scores[i, leaves[a]]
        enters[a] = max(cycle, key=lambda c: scores[c, i] - scores[c, heads[c]])
        smaller[m, a] = scores[enters[a], i] - scores[enters[a], heads[enters[a]]]
    np.fill_diagonal(smaller, ABSENT)
    smaller[0, :] = ABSENT
    found = _edmonds(smaller)
    out = heads.copy()
    for a, i in enumerate(rest):
        if i != 0:
            out[i] = leaves[a] if found[a] == m else rest[int(found[a])]
    entry = int(found[m])
    out[enters[entry]] = rest[entry]
    return out


def best_tree(scores: npt.NDArray[np.float32]) -> Heads:
    """Heads of the best tree with exactly one root. `scores[dependent, head]`, row and column 0 the root;
    answer of the same length with `heads[0] == 0`."""
    s: Floats = scores.astype(np.float64)
    n = len(s)
    s[0, :] = NEVER
    np.fill_diagonal(s, NEVER)
    heads: Heads = s.argmax(1)
    heads[0] = 0
    if _is_tree(heads):
        return heads
    best: tuple[float, Heads] | None = None
    for root in np.argsort(-s[1:, 0], kind="stable")[:ROOTS_TRIED] + 1:
        fixed = s.copy()
        fixed[1:, 0] = NEVER
        fixed[root, :] = NEVER
        fixed[root, 0] = s[root, 0]
        heads = _edmonds(fixed)
        total = float(fixed[np.arange(1, n), heads[1:]].sum())
        if best is None or total > best[0]:
            best = (total, heads)
    assert best is not None
    return best[1]
