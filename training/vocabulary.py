"""The strings the net knows: one list a feature, the joint tags and the relation labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from conllu import Sentence
from features import FEATURES, features

MINIMUM: dict[str, int] = {"word": 2, "suffix3": 3, "prefix3": 3, "suffix2": 3, "suffix4": 4, "shape": 2}
"""How often a string must occur in training to be known."""

MINIMUM_TAG = 8

Ints = npt.NDArray[np.int64]


@dataclass
class Vocabulary:
    """`known[f]` lists the strings of feature f. All features share one embedding table: the rows of feature f
    begin at `offsets[f]`; the first of them is the unknown string's, then come those of `known[f]` in order."""

    known: list[list[str]]
    tags: list[str]
    """Joint tags, `XPOS|UPOS`."""
    labels: list[str]
    vectors: list[str]
    """Words with a pretrained vector, in the order of their rows; see pretrained.py."""

    @cached_property
    def offsets(self) -> list[int]:
        out, at = [], 0
        for strings in self.known:
            out.append(at)
            at += len(strings) + 1
        return out

    @cached_property
    def rows(self) -> int:
        """Rows of the embedding table."""
        return sum(len(strings) + 1 for strings in self.known)

    @cached_property
    def _index(self) -> list[dict[str, int]]:
        return [{s: o + 1 + i for i, s in enumerate(k)} for k, o in zip(self.known, self.offsets)]

    @cached_property
    def tag_index(self) -> dict[str, int]:
        return {t: i for i, t in enumerate(self.tags)}

    @cached_property
    def label_index(self) -> dict[str, int]:
        return {t: i for i, t in enumerate(self.labels)}

    @cached_property
    def _tag_of_upos(self) -> dict[str, int]:
        """For tags too rare to be known: the first known tag with the same UPOS. (`tags` is sorted by frequency.)"""
        out: dict[str, int] = {}
        for i, tag in enumerate(self.tags):
            out.setdefault(tag.split("|")[1], i)
        return out

    @cached_property
    def _vector_index(self) -> dict[str, int]:
        return {w: i + 1 for i, w in enumerate(self.vectors)}

    def word_rows(self, word: str) -> list[int]:
        """The embedding rows to be summed for a word, then the row of its pretrained vector (0: it has none)."""
        strings = features(word)
        rows = [self._index[f].get(strings[f], self.offsets[f]) for f in range(len(FEATURES))]
        return [*rows, self._vector_index.get(strings[0], 0)]

    def encode_words(self, words: Iterable[str]) -> Ints:
        """Rows, of shape (words, features + 1)."""
        return np.array([self.word_rows(w) for w in words], np.int64).reshape(-1, len(FEATURES) + 1)

    def encode_tags(self, tree: Sentence) -> Ints:
        fallback = self._tag_of_upos
        return np.array(
            [self.tag_index.get(f"{x}|{u}", fallback.get(u, 0)) for x, u in zip(tree.xpos, tree.upos)], np.int64
        )

    def encode_labels(self, tree: Sentence) -> Ints:
        unknown = self.label_index["dep"]
        return np.array([self.label_index.get(r, unknown) for r in tree.rels], np.int64)

    def to_json(self) -> dict[str, Any]:
        return {"known": self.known, "tags": self.tags, "labels": self.labels, "vectors": self.vectors}

    @staticmethod
    def from_json(data: dict[str, Any]) -> Vocabulary:
        return Vocabulary(data["known"], data["tags"], data["labels"], data["vectors"])


def build(trees: Iterable[Sentence], vectors: Sequence[str]) -> tuple[Vocabulary, Counter[str]]:
    """The vocabulary of the training trees, and how often each normalised word occurs (for word dropout).
    `vectors`: the words with a pretrained vector."""
    counts: list[Counter[str]] = [Counter() for _ in FEATURES]
    tags: Counter[str] = Counter()
    labels: set[str] = {"dep", "root"}
    for tree in trees:
        for word in tree.forms:
            for counter, string in zip(counts, features(word)):
                counter[string] += 1
        tags.update(f"{x}|{u}" for x, u in zip(tree.xpos, tree.upos))
        labels.update(tree.rels)
    known = [sorted(s for s, n in counter.items() if n >= MINIMUM[name]) for name, counter in zip(FEATURES, counts)]
    frequent = sorted((t for t, n in tags.items() if n >= MINIMUM_TAG), key=lambda t: (-tags[t], t))
    return Vocabulary(known, frequent, sorted(labels), list(vectors)), counts[0]
