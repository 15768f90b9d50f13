"""The net: summed embeddings and a fixed word vector → BiLSTM → joint tag, fed softly into a second BiLSTM → biaffine arcs and labels.

All sentences of a batch have the same length, so nothing is padded, packed or masked.
Position 0 is the root (a learned vector in place of a word's); word i stands at position i.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

LEAK = 0.1
"""Slope of the leaky rectifier below zero."""
NEVER = -1e9


@dataclass(frozen=True)
class Shape:
    """Sizes of the net."""

    rows: int
    tags: int
    labels: int
    vectors: int
    """Words with a pretrained vector."""
    vector: int
    """Length of a pretrained vector, an even number."""
    embedding: int = 128
    hidden1: int = 128
    hidden2: int = 128
    tag_embedding: int = 32
    arc: int = 128
    label: int = 40

    def to_json(self) -> dict[str, int]:
        return asdict(self)


@dataclass(frozen=True)
class Dropout:
    """Shares dropped in training; a mask is one vector a sentence, the same at all its positions."""

    input: float = 0.2
    hidden: float = 0.3


class Scores(NamedTuple):
    tags: Tensor
    """(batch, positions, tags), before the softmax"""
    arcs: Tensor
    """(batch, dependent, head), before the softmax; the diagonal is NEVER"""
    label_head: Tensor
    """(batch, positions, label + 1): each position's vector as a head, a 1 appended"""
    label_dependent: Tensor
    """(batch, positions, label + 1): as a dependent, a 1 appended"""


class Net(nn.Module):
    """See the module's description. `forward` takes rows of shape (batch, words, features + 1): those of the embedding
    table, to be summed, then the row of the pretrained vector, to be appended."""

    vectors: Tensor

    def __init__(self, shape: Shape, dropout: Dropout = Dropout()) -> None:
        super().__init__()
        self.shape = shape
        self.dropout = dropout
        s = shape
        self.embedding = nn.Embedding(s.rows, s.embedding)
        nn.init.normal_(self.embedding.weight, 0, 0.3)
        # not trained; filled by whoever has the vectors. Row 0 is that of a word without one
        self.register_buffer("vectors", torch.zeros(s.vectors + 1, s.vector))
        self.root = nn.Parameter(torch.randn(s.embedding + s.vector) * 0.3)
        self.lstm1 = nn.LSTM(s.embedding + s.vector, s.hidden1, bidirectional=True)
        self.tag = nn.Linear(2 * s.hidden1, s.tags)
        self.tag_embedding = nn.Linear(s.tags, s.tag_embedding, bias=False)
        self.lstm2 = nn.LSTM(2 * s.hidden1 + s.tag_embedding, s.hidden2, bidirectional=True)
        self.arc_head = nn.Linear(2 * s.hidden2, s.arc)
        self.arc_dependent = nn.Linear(2 * s.hidden2, s.arc)
        self.label_head = nn.Linear(2 * s.hidden2, s.label)
        self.label_dependent = nn.Linear(2 * s.hidden2, s.label)
        self.arc_weight = nn.Parameter(torch.randn(s.arc + 1, s.arc) * 0.03)
        self.label_weight = nn.Parameter(torch.randn(s.labels, s.label + 1, s.label + 1) * 0.03)

    def _drop(self, x: Tensor, share: float) -> Tensor:
        """Drops whole columns of each sentence; x is (batch, positions, columns)."""
        if not self.training or share == 0:
            return x
        return x * (torch.bernoulli(torch.full((x.size(0), 1, x.size(2)), 1 - share)) / (1 - share))

    def forward(self, rows: Tensor) -> Scores:
        words = torch.cat([self.embedding(rows[:, :, :-1]).sum(2), F.embedding(rows[:, :, -1], self.vectors)], -1)
        x = torch.cat([self.root.expand(words.size(0), 1, -1), words], 1)
        x = self._drop(x, self.dropout.input)
        h: Tensor = self.lstm1(x.transpose(0, 1))[0].transpose(0, 1)
        h = self._drop(h, self.dropout.hidden)
        tags = self.tag(h)
        x = torch.cat([h, self.tag_embedding(F.softmax(tags, -1))], -1)
        h = self.lstm2(x.transpose(0, 1))[0].transpose(0, 1)
        h = self._drop(h, self.dropout.hidden)
        arc_head, arc_dependent, label_head, label_dependent = (
            self._drop(F.leaky_relu(layer(h), LEAK), self.dropout.hidden)
            for layer in (self.arc_head, self.arc_dependent, self.label_head, self.label_dependent)
        )
        one = torch.ones_like(h[:, :, :1])
        arcs = torch.cat([arc_dependent, one], -1) @ self.arc_weight @ arc_head.transpose(1, 2)
        arcs = arcs.masked_fill(torch.eye(arcs.size(1), dtype=torch.bool), NEVER)
        return Scores(tags, arcs, torch.cat([label_head, one], -1), torch.cat([label_dependent, one], -1))

    def labels(self, scores: Scores, heads: Tensor) -> Tensor:
        """Label scores (batch, words, labels) of the words, given their heads (batch, words).

        score[l] = Σ_k Σ_j dependent[k] · label_weight[l, k, j] · head[j]
        """
        s = self.shape
        width = s.label + 1
        head = torch.gather(scores.label_head, 1, heads.unsqueeze(-1).expand(-1, -1, width)).reshape(-1, width)
        dependent = scores.label_dependent[:, 1:].reshape(-1, width)
        left = dependent @ self.label_weight.permute(1, 0, 2).reshape(width, -1)
        out = torch.bmm(left.view(-1, s.labels, width), head.unsqueeze(-1)).squeeze(-1)
        return out.view(heads.size(0), heads.size(1), s.labels)
