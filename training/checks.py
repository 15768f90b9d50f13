"""Checks of the pieces that have no treebank to show their faults: `python3 -B -m unittest checks`."""

from __future__ import annotations

import itertools
import tempfile
import unittest

import numpy as np
import torch

import augment
import conllu
from conllu import Sentence
from features import features, normal, shape
from net import Net, Shape
from predict import parse
from tree import NEVER, best_tree
from vocabulary import build
from weights import quantise, read_model, write_model

SAMPLE = """\
# sent_id = a
1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_
2\tsoldiers\tsoldier\tNOUN\tNNS\tNumber=Plur\t5\tnsubj:pass\t_\t_
3\thave\thave\tAUX\tVBP\t_\t5\taux\t_\t_
4\tbeen\tbe\tAUX\tVBN\t_\t5\taux:pass\t_\t_
5\tkilled\tkill\tVERB\tVBN\t_\t0\troot\t_\t_
6\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_

# sent_id = b
1-2\tHe's\t_\t_\t_\t_\t_\t_\t_\t_
1\tHe\the\tPRON\tPRP\t_\t3\tnsubj\t_\t_
2\t's\tbe\tAUX\tVBZ\t_\t3\tcop\t_\t_
3\there\there\tADV\tRB\t_\t0\troot\t_\t_
"""


def is_tree(heads: list[int]) -> bool:
    """Heads from 1, 0 the root: one root, no cycle."""
    if heads.count(0) != 1:
        return False
    for i in range(1, len(heads) + 1):
        seen = set()
        while i != 0 and i not in seen:
            seen.add(i)
            i = heads[i - 1]
        if i != 0:
            return False
    return True


def sample() -> list[Sentence]:
    return list(conllu.sentences(SAMPLE.splitlines()))


class Checks(unittest.TestCase):
    def test_reading(self) -> None:
        a, b = sample()
        self.assertEqual((a.id, len(a), b.forms, b.heads), ("a", 6, ["He", "'s", "here"], [3, 3, 0]))

    def test_features(self) -> None:
        words = {"1999": "!YEAR", "37": "!D2", "1,200": "!NUM", "T-72B3": "t-0b0", "\u201c": '"', "\u2019s": "'s"}
        for word, expected in words.items():
            self.assertEqual(normal(word), expected)
        self.assertEqual(
            [shape(w) for w in ("Kyiv", "U.S.", "Mi-24", "Đorđe", "\u201c")], ["Xx", "X.X.", "Xx-d", "Xx", "\u201c"]
        )
        self.assertEqual(features("Troops"), ("troops", "ops", "tro", "ps", "oops", "Xx"))
        self.assertEqual(features("a"), ("a", "a", "a", "a", "a", "x"))

    def test_best_tree_is_the_best(self) -> None:
        chance = np.random.default_rng(1)
        for n in (1, 2, 3, 4):
            for _ in range(60):
                scores = chance.normal(size=(n + 1, n + 1)).astype(np.float32)
                found = best_tree(scores)[1:].tolist()
                self.assertTrue(is_tree(found))

                def total(heads: tuple[int, ...] | list[int]) -> float:
                    return float(sum(scores[i + 1, h] for i, h in enumerate(heads)))

                every = itertools.product(range(n + 1), repeat=n)
                allowed = (h for h in every if all(x != i + 1 for i, x in enumerate(h)) and is_tree(list(h)))
                best = max(total(h) for h in allowed)
                if n <= 3:  # with at most three words every root is tried
                    self.assertAlmostEqual(total(found), best, places=4)
                else:
                    self.assertLessEqual(total(found), best + 1e-4)

    def test_best_tree_of_long_sentences(self) -> None:
        chance = np.random.default_rng(2)
        for n in (30, 80):
            self.assertTrue(is_tree(best_tree(chance.normal(size=(n + 1, n + 1)).astype(np.float32))[1:].tolist()))

    def test_number_subjects_are_trees(self) -> None:
        made = [t for seed in range(200) for t in augment.number_subjects(sample(), seed)]
        self.assertGreater(len(made), 150)
        for t in made:
            self.assertTrue(is_tree(t.heads), t.forms)
            self.assertEqual(t.rels.count("nsubj:pass"), 1)
            self.assertEqual(t.forms[t.heads[t.rels.index("nsubj:pass")] - 1], "killed")

    def test_export_and_return(self) -> None:
        torch.manual_seed(1)
        trees = sample() * 10
        vocabulary, _ = build(trees)
        net = Net(Shape(vocabulary.rows, len(vocabulary.tags), len(vocabulary.labels)))
        with tempfile.TemporaryDirectory() as directory:
            write_model(directory, net, vocabulary)
            again, known = read_model(directory)
        self.assertEqual(
            (known.known, known.tags, known.labels), (vocabulary.known, vocabulary.tags, vocabulary.labels)
        )
        for mine, theirs in zip(parse(net, vocabulary, [sample()[0].forms]), parse(again, known, [sample()[0].forms])):
            allowed = mine.arc_scores > NEVER / 2
            self.assertLess(float(np.abs(mine.arc_scores - theirs.arc_scores)[allowed].max()), 0.05)

    def test_quantise(self) -> None:
        matrix = np.random.default_rng(3).normal(size=(5, 40)).astype(np.float32)
        integers, scales = quantise(matrix)
        self.assertLessEqual(float(np.abs(integers * scales[:, None] - matrix).max()), float(scales.max()) * 0.51)


if __name__ == "__main__":
    unittest.main()
