"""Checks of the pieces that have no treebank to show their faults: `python3 -B -m unittest checks`."""

from __future__ import annotations

import itertools
import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch

import augment
import conllu
import templates
from conllu import Sentence
from features import features, normal, shape
from net import Net, Shape
from predict import parse
from pretrained import Pretrained, rounded
from tree import NEVER, best_tree
from vocabulary import build
from weights import packed, quantise, read_model, unpacked, write_model

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


WAR = Path(__file__).parent / "war" / "train.conllu"
TEMPLATE_TAGS = {("X", "AFX")}
"""What the treebanks have and the war trees do not: "mid" in "mid - 2019"."""
LEAVES = {"case", "mark", "aux", "aux:pass", "cop", "det", "cc", "punct"}


def is_projective(heads: list[int]) -> bool:
    arcs = [(min(i, h), max(i, h)) for i, h in enumerate(heads, 1) if h]
    return not any(a < c < b < d for a, b in arcs for c, d in arcs)


def template_faults(t: Sentence) -> list[str]:
    """The mechanical check that war/README.md lists, for one tree."""
    below: dict[int, list[int]] = {}
    for j, head in enumerate(t.heads):
        below.setdefault(head - 1, []).append(j)
    out = []
    for i, rel in enumerate(t.rels):
        rels = [t.rels[j] for j in below.get(i, [])]
        head = t.heads[i] - 1
        passive = rel in ("nsubj:pass", "aux:pass", "obl:agent")
        if passive and t.xpos[head] != "VBN":
            out.append(f"{i + 1}: {rel} of {t.xpos[head]}")
        if rel == "obl:agent" and not any(t.forms[j] == "by" for j in below.get(i, [])):
            out.append(f"{i + 1}: no by")
        if rel == "nummod" and t.upos[i] != "NUM":
            out.append(f"{i + 1}: nummod is {t.upos[i]}")
        if rel in LEAVES and set(rels) - {"fixed", "punct"}:
            out.append(f"{i + 1}: {rel} has {rels}")
        if rel in ("obl", "nmod") and "case" not in rels:
            out.append(f"{i + 1}: {rel} without case")
        if rel in ("obl:unmarked", "nmod:unmarked") and "case" in rels:
            out.append(f"{i + 1}: {rel} with case")
        if sum(r.startswith("nsubj") for r in rels) > 1 or rels.count("obj") > 1:
            out.append(f"{i + 1}: {t.forms[i]} has {rels}")
        if rel.startswith("nsubj") and t.xpos[head] == "VBN" and any(t.rels[j] == "aux:pass" for j in below[head]):
            if rel != "nsubj:pass":
                out.append(f"{i + 1}: active subject of a passive")
        conjuncts = [j for j in below.get(i, []) if t.rels[j] == "conj"]
        if conjuncts and not any(t.rels[k] == "cc" for j in conjuncts for k in below.get(j, [])):
            out.append(f"{i + 1}: conj without cc")
        if rel == "aux:pass" and head < i:
            out.append(f"{i + 1}: aux:pass behind its verb")
    return out


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

    def test_templates_are_trees(self) -> None:
        made, used = templates.generate(3000, 1)
        known = set(zip(*(getattr(self.war(), field) for field in ("upos", "xpos")))) | TEMPLATE_TAGS
        relations = set(self.war().rels)
        for t in made:
            at = " ".join(t.forms)
            self.assertTrue(is_tree(t.heads), at)
            self.assertTrue(is_projective(t.heads), at)
            self.assertLessEqual(set(t.rels), relations, at)
            self.assertLessEqual(set(zip(t.upos, t.xpos)), known, at)
            self.assertEqual(template_faults(t), [], at)
        self.assertGreaterEqual(len(used), 70)
        self.assertGreaterEqual(min(used.values()), 4, used.most_common()[-5:])
        lengths = [len(t) for t in made]
        self.assertTrue(18 <= sum(lengths) / len(lengths) <= 26, sum(lengths) / len(lengths))
        self.assertGreater(max(lengths), 45)
        self.assertGreater(len({tuple(t.forms) for t in made}), 2900)

    def test_templates_are_repeatable(self) -> None:
        first, second = templates.war_templates(50, 3), templates.war_templates(50, 3)
        self.assertEqual(first, second)
        self.assertNotEqual([t.forms for t in first], [t.forms for t in templates.war_templates(50, 4)])

    @staticmethod
    def war() -> Sentence:
        """All tokens of the war trees for training, as if one sentence."""
        every = Sentence()
        for t in conllu.read(WAR):
            for i in range(len(t)):
                every.add(t.forms[i], t.upos[i], t.xpos[i], t.heads[i], t.rels[i])
        return every

    def test_export_and_return(self) -> None:
        torch.manual_seed(1)
        trees = sample() * 10
        known_words = ["soldiers", "killed", "army"]
        vocabulary, _ = build(trees, known_words)
        net = Net(Shape(vocabulary.rows, len(vocabulary.tags), len(vocabulary.labels), len(known_words), 4))
        integers, scales = rounded(np.random.default_rng(1).normal(size=(3, 4)).astype(np.float32))
        net.vectors.copy_(torch.from_numpy(Pretrained(known_words, integers, scales).table()))
        with tempfile.TemporaryDirectory() as directory:
            write_model(directory, net, vocabulary)
            again, known = read_model(directory)
        self.assertEqual(known, vocabulary)
        # rounded before the training, and not a second time
        self.assertLess(float((again.vectors - net.vectors).abs().max()), 1e-6)
        for mine, theirs in zip(parse(net, vocabulary, [sample()[0].forms]), parse(again, known, [sample()[0].forms])):
            allowed = mine.arc_scores > NEVER / 2
            self.assertLess(float(np.abs(mine.arc_scores - theirs.arc_scores)[allowed].max()), 0.05)

    def test_four_bits(self) -> None:
        integers, _ = rounded(np.random.default_rng(4).normal(size=(6, 8)).astype(np.float32))
        self.assertEqual(int(np.abs(integers).max()), 7)
        self.assertEqual(unpacked(packed(integers)).tolist(), integers.reshape(-1).tolist())

    def test_quantise(self) -> None:
        matrix = np.random.default_rng(3).normal(size=(5, 40)).astype(np.float32)
        integers, scales = quantise(matrix)
        self.assertLessEqual(float(np.abs(integers * scales[:, None] - matrix).max()), float(scales.max()) * 0.51)


if __name__ == "__main__":
    unittest.main()
