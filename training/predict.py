"""Parsing with a trained net: words in, tags, heads, labels and their scores out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch

from conllu import Sentence
from net import NEVER, Net
from tree import best_tree
from vocabulary import Vocabulary

Floats = npt.NDArray[np.float32]


@dataclass
class Parse:
    """One sentence parsed. Score arrays are as the net gives them, before any softmax."""

    tags: list[str]
    heads: list[int]
    labels: list[str]
    tag_scores: Floats
    """(words, tags)"""
    arc_scores: Floats
    """(words + 1, words + 1): dependent, head; 0 is the root"""
    label_scores: Floats
    """(words, labels), given the chosen heads"""

    def tree(self, forms: Sequence[str], identifier: str = "") -> Sentence:
        """As a CoNLL-U sentence."""
        out = Sentence(id=identifier)
        for form, tag, head, label in zip(forms, self.tags, self.heads, self.labels):
            xpos, upos = tag.split("|")
            out.add(form, upos, xpos, head, label)
        return out


def parse(net: Net, vocabulary: Vocabulary, texts: Sequence[Sequence[str]], most_tokens: int = 4000) -> list[Parse]:
    """Parses tokenised sentences (none of them empty), batching those of one length; answers in the given order.

    The label is the best one, where `root` goes to the word whose head is the root and to no other.
    """
    by_length: defaultdict[int, list[int]] = defaultdict(list)
    for i, words in enumerate(texts):
        by_length[len(words)].append(i)
    root_label = vocabulary.label_index["root"]
    answers: dict[int, Parse] = {}
    net.eval()
    with torch.no_grad():
        for length, members in sorted(by_length.items()):
            step = max(1, most_tokens // (length + 1))
            for at in range(0, len(members), step):
                batch = members[at : at + step]
                rows = torch.from_numpy(np.stack([vocabulary.encode_words(texts[i]) for i in batch]))
                scores = net(rows)
                arcs = scores.arcs.numpy()
                heads = np.stack([best_tree(a)[1:] for a in arcs])
                labels = net.labels(scores, torch.from_numpy(heads)).numpy()
                is_root = heads == 0
                labels[:, :, root_label][~is_root] = NEVER
                others = np.arange(labels.shape[2]) != root_label
                labels[np.ix_(*(np.arange(n) for n in labels.shape[:2]), np.flatnonzero(others))] = np.where(
                    is_root[:, :, None], NEVER, labels[:, :, others]
                )
                tags = scores.tags[:, 1:].numpy()
                for k, i in enumerate(batch):
                    answers[i] = Parse(
                        [vocabulary.tags[t] for t in tags[k].argmax(1)],
                        heads[k].tolist(),
                        [vocabulary.labels[t] for t in labels[k].argmax(1)],
                        tags[k],
                        arcs[k],
                        labels[k],
                    )
    return [answers[i] for i in range(len(texts))]
