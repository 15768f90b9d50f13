"""How far the net's confidence can be trusted: temperatures fitted on dev trees, and a table.

confidence of an arc     = softmax(arc scores of the dependent / arc temperature)[its head]
confidence of a labelled = that × softmax(label scores / label temperature)[its label]

The label softmax runs over the labels that the tree allows (`root` alone under the root, everything else elsewhere).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from conllu import Sentence
from predict import Parse

Floats = npt.NDArray[np.float64]
Scores = npt.NDArray[np.float32]
TEMPERATURES = np.round(np.arange(0.6, 3.01, 0.05), 2)
EDGES = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 1.0)


@dataclass(frozen=True)
class Temperatures:
    arc: float
    label: float


def _log_share(scores: Scores, chosen: npt.NDArray[np.int64], temperature: float) -> Floats:
    scaled: Floats = scores.astype(np.float64) / temperature
    scaled -= scaled.max(1, keepdims=True)
    out: Floats = scaled[np.arange(len(chosen)), chosen] - np.log(np.exp(scaled).sum(1))
    return out


def fit(parses: Sequence[Parse], gold: Sequence[Sentence], labels: Sequence[str]) -> Temperatures:
    """The temperatures under which the right heads, and the right labels of rightly found arcs, are likeliest."""
    index = {label: i for i, label in enumerate(labels)}

    def arc_loss(t: float) -> float:
        total = 0.0
        for p, g in zip(parses, gold):
            total -= float(_log_share(p.arc_scores[1:], np.array(g.heads), t).clip(-30).sum())
        return total

    def label_loss(t: float) -> float:
        total = 0.0
        for p, g in zip(parses, gold):
            keep = [i for i in range(len(g)) if p.heads[i] == g.heads[i] and g.rels[i] in index]
            if keep:
                total -= float(
                    _log_share(p.label_scores[keep], np.array([index[g.rels[i]] for i in keep]), t).clip(-30).sum()
                )
        return total

    return Temperatures(float(min(TEMPERATURES, key=arc_loss)), float(min(TEMPERATURES, key=label_loss)))


def confidences(parse: Parse, temperatures: Temperatures) -> tuple[Floats, Floats]:
    """Of each word of a sentence: of its arc, and of its arc with its label."""
    arc = np.exp(_log_share(parse.arc_scores[1:], np.array(parse.heads), temperatures.arc))
    label = np.exp(_log_share(parse.label_scores, parse.label_scores.argmax(1), temperatures.label))
    return arc, arc * label


def table(parses: Sequence[Parse], gold: Sequence[Sentence], temperatures: Temperatures) -> list[str]:
    """Lines of a Markdown table: confidence of a labelled arc, how many, mean confidence, how many right."""
    sure = np.concatenate([confidences(p, temperatures)[1] for p in parses])
    right = np.concatenate(
        [
            np.array([h == x and r == y for h, x, r, y in zip(p.heads, g.heads, p.labels, g.rels)])
            for p, g in zip(parses, gold)
        ]
    )
    lines = ["| confidence | share of the arcs | mean confidence | right |", "|---|---|---|---|"]
    for low, high in zip(EDGES, EDGES[1:]):
        inside = (sure >= low) & ((sure < high) | (high == 1.0))
        if inside.any():
            lines.append(
                f"| {low:g} to {high:g} | {100 * inside.mean():.1f}% | {100 * sure[inside].mean():.1f}% "
                f"| {100 * right[inside].mean():.1f}% |"
            )
    return lines
