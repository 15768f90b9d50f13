"""War-report sentences with their trees, composed from a small grammar of pieces.

Treebanks have little of the language of war reports, and the war trees by hand are few. What is made here is not
sentences with gaps but combinations of groups, clauses and ways of reporting them, with words from many wars
(`words.py`), so that a net must learn the constructions; the annotation follows `war/README.md`.
What the sentences say is invented.
"""

from __future__ import annotations

import random
from collections import Counter

from conllu import Sentence
from templates.sentences import Sentences
from templates.tree import linear, word

SEED = 11
LONGEST, SHORTEST = 52, 4
SHARE_TITLE = 0.25
"""Share of the headlines written in title case."""
SMALL = {"in", "on", "of", "and", "at", "to", "the", "a", "an", "for", "by", "after", "as", "near", "with", "than"}


def _title_case(tree: Sentence) -> None:
    tree.forms = [f if f in SMALL and k else f[0].upper() + f[1:] for k, f in enumerate(tree.forms)]


def generate(count: int, seed: int = SEED) -> tuple[list[Sentence], Counter[str]]:
    """The trees, and how often each construction was used in them."""
    chance = random.Random(seed)
    writer = Sentences(chance)
    out: list[Sentence] = []
    total: Counter[str] = Counter()
    while len(out) < count:
        writer.begin()
        writer.used.clear()
        root, stop = writer.sentence()
        if stop:
            root.post("punct", word("./."))
        tree = linear(root, f"template-{seed}-{len(out) + 1}")
        if not SHORTEST <= len(tree) <= LONGEST:
            continue
        # long sentences are common by chance; the war trees have a mean of 23
        if len(tree) > 30 and chance.random() < 0.2:
            continue
        if stop and len(tree) < 11 and chance.random() < 0.5:
            continue
        if not stop and chance.random() < SHARE_TITLE:
            _title_case(tree)
        out.append(tree)
        total.update(writer.used)
    return out, total


def war_templates(count: int, seed: int = SEED) -> list[Sentence]:
    """So many added trees; the same for the same count and seed."""
    return generate(count, seed)[0]
