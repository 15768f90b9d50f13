"""Learning from other nets: what several nets agree on is better than what one of them found by itself.

The teachers are nets of the same shape, trained alike from other seeds. Their mean shares (of heads, labels and tags)
are what the student should come near to, on the training trees besides the right answers, and on sentences without
trees in place of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F
from torch import Tensor

from net import Net, Scores
from vocabulary import Ints, Vocabulary
from weights import load_checkpoint


@dataclass(frozen=True)
class Targets:
    """Mean shares of the teachers, for a batch of sentences of one length."""

    arcs: Tensor
    """(batch, words, positions)"""
    tags: Tensor
    """(batch, words, tags)"""
    labels: Tensor
    """(batch, words, labels), given the heads"""
    heads: Tensor
    """(batch, words): the right ones, or where there are none the teachers' best"""


class Teachers:
    """Nets with vocabularies of their own; what they say is told in the student's tags and labels."""

    def __init__(self, paths: Sequence[str | Path], student: Vocabulary) -> None:
        self.nets: list[Net] = []
        self.vocabularies: list[Vocabulary] = []
        self.tags: list[npt.NDArray[np.int64]] = []
        for path in paths:
            net, vocabulary = load_checkpoint(path)
            if vocabulary.labels != student.labels:
                raise ValueError(f"{path}: other labels than the student's")
            self.nets.append(net)
            self.vocabularies.append(vocabulary)
            # a tag that the student has not is lost; one that the teacher has not has no share
            self.tags.append(np.array([student.tag_index.get(tag, len(student.tags)) for tag in vocabulary.tags]))
        self.tag_count = len(student.tags)

    def encode(self, forms: Sequence[str]) -> list[Ints]:
        """A sentence's rows, for each teacher."""
        return [vocabulary.encode_words(forms) for vocabulary in self.vocabularies]

    @torch.no_grad()
    def targets(self, rows: Sequence[Sequence[Ints]], heads: Tensor | None) -> Targets:
        """`rows`: of each sentence of the batch what `encode` gave."""
        scores: list[Scores] = [
            net(torch.from_numpy(np.stack([sentence[k] for sentence in rows]))) for k, net in enumerate(self.nets)
        ]
        share = 1 / len(scores)
        arcs = torch.stack([F.softmax(s.arcs[:, 1:], -1) for s in scores]).mean(0)
        tags = torch.zeros(*arcs.shape[:2], self.tag_count + 1)
        for s, index in zip(scores, self.tags):
            tags.index_add_(2, torch.from_numpy(index), share * F.softmax(s.tags[:, 1:], -1))
        if heads is None:
            heads = arcs.argmax(-1)
        labels = torch.stack([F.softmax(net.labels(s, heads), -1) for net, s in zip(self.nets, scores)]).mean(0)
        return Targets(arcs, tags[:, :, :-1], labels, heads)


def distance(net: Net, scores: Scores, targets: Targets, tag_weight: float) -> Tensor:
    """How far the student's shares are from the teachers' (cross-entropy): arcs + labels + tags."""

    def entropy(logits: Tensor, wanted: Tensor) -> Tensor:
        return -(wanted * F.log_softmax(logits, -1)).sum(-1).mean()

    return (
        entropy(scores.arcs[:, 1:], targets.arcs)
        + entropy(net.labels(scores, targets.heads), targets.labels)
        + tag_weight * entropy(scores.tags[:, 1:], targets.tags)
    )
