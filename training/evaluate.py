"""Figures of a parser against gold trees: UPOS, XPOS, UAS, LAS, F1 a relation, key arcs.

A model:       python3 evaluate.py --model ../models/en --gold TREEBANK/ewt-test.conllu.gz
Any parser:    python3 evaluate.py --system parsed.conllu --gold gold.conllu      (same sentences, same tokens)
Key arcs:      ... --key-arcs arcs.tsv
A key-arc line is `sentence id TAB dependent TAB head TAB relation`, positions from 1 (head 0 is the root);
several allowed relations are separated by `|`, `*` allows any. Lines beginning with # are passed over.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import torch

import conllu
from calibrate import table
from conllu import Sentence
from predict import Parse, parse
from weights import load_model, read_temperatures

RELATIONS = (
    "nsubj nsubj:pass obj obl obl:agent nmod nummod conj ccomp+parataxis appos acl acl:relcl advcl "
    "csubj iobj xcomp amod compound flat nmod:poss case cc mark det aux aux:pass advmod root"
).split()
MERGED = {"ccomp": "ccomp+parataxis", "parataxis": "ccomp+parataxis"}


@dataclass
class Figures:
    """Counts over a set; the rates are percentages."""

    tokens: int = 0
    words: int = 0
    """Tokens that are no punctuation."""
    right: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    agreed: Counter[str] = field(default_factory=Counter)

    def rate(self, what: str) -> float:
        return 100 * self.right[what] / max(1, self.words if what.endswith("-p") else self.tokens)

    def f1(self, relation: str) -> float:
        return 200 * self.agreed[relation] / max(1, self.gold[relation] + self.found[relation])

    def line(self) -> str:
        """UPOS, XPOS, UAS, LAS, then UAS / LAS without punctuation."""
        rates = " ".join(f"{w} {self.rate(w):.2f}" for w in ("UPOS", "XPOS", "UAS", "LAS"))
        return f"{rates} | without punctuation UAS {self.rate('UAS-p'):.2f} LAS {self.rate('LAS-p'):.2f}"


def compare(gold: Sequence[Sentence], system: Sequence[Sentence]) -> Figures:
    """Counts what is right. The sentences must have the same tokens."""
    out = Figures()
    for g, s in zip(gold, system, strict=True):
        if len(g) != len(s):
            raise ValueError(f"sentence {g.id}: {len(g)} tokens in gold, {len(s)} in the system's")
        for i in range(len(g)):
            head = g.heads[i] == s.heads[i]
            both = head and g.rels[i] == s.rels[i]
            out.tokens += 1
            out.right.update(UPOS=g.upos[i] == s.upos[i], XPOS=g.xpos[i] == s.xpos[i], UAS=head, LAS=both)
            if g.upos[i] != "PUNCT":
                out.words += 1
                out.right.update({"UAS-p": head, "LAS-p": both})
            expected, given = MERGED.get(g.rels[i], g.rels[i]), MERGED.get(s.rels[i], s.rels[i])
            out.gold[expected] += 1
            out.found[given] += 1
            out.agreed[expected] += head and expected == given
    return out


def key_arcs(path: str | Path, system: Sequence[Sentence]) -> tuple[int, list[str]]:
    """How many key arcs there are, and a line for each that is wrong."""
    trees = {tree.id: tree for tree in system}
    total, wrong = 0, []
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        identifier, dependent, head, relations = line.split("\t")[:4]
        tree, i = trees[identifier], int(dependent) - 1
        total += 1
        if tree.heads[i] != int(head) or (relations != "*" and tree.rels[i] not in relations.split("|")):
            wrong.append(
                f"{identifier}: {tree.forms[i]} ({dependent}) should be {relations} of {head}, "
                f"is {tree.rels[i]} of {tree.heads[i]}"
            )
    return total, wrong


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    source = arguments.add_mutually_exclusive_group(required=True)
    source.add_argument("--model", help="directory of an exported model, or a checkpoint written by train.py")
    source.add_argument("--system", help="CoNLL-U file with a parser's output for the one gold file")
    arguments.add_argument("--gold", nargs="+", required=True)
    arguments.add_argument("--relations", action="store_true", help="print F1 a relation")
    arguments.add_argument("--key-arcs", help="file of key arcs of the one gold file")
    arguments.add_argument("--confidence", action="store_true", help="print confidence against right (exported models)")
    arguments.add_argument("--write", help="write the parses of the one gold file as CoNLL-U")
    arguments.add_argument("--threads", type=int, default=1)
    options = arguments.parse_args()
    torch.set_num_threads(options.threads)
    model = load_model(options.model) if options.model else None
    if len(options.gold) > 1 and (options.system or options.key_arcs or options.write):
        arguments.error("--system, --key-arcs and --write go with one gold file")
    for path in options.gold:
        gold = conllu.read(path)
        parses: list[Parse] = []
        if model is None:
            system = conllu.read(options.system)
        else:
            parses = parse(model[0], model[1], [g.forms for g in gold])
            system = [p.tree(g.forms, g.id) for p, g in zip(parses, gold)]
        figures = compare(gold, system)
        print(f"{Path(path).name} ({len(gold)} sentences, {figures.tokens} tokens): {figures.line()}")
        if options.relations:
            for relation in RELATIONS:
                if figures.gold[relation]:
                    print(f"  {relation:16} F1 {figures.f1(relation):5.1f}   of {figures.gold[relation]}")
        if options.key_arcs:
            total, wrong = key_arcs(options.key_arcs, system)
            print(
                f"  key arcs {total - len(wrong)} of {total} right, {100 * (total - len(wrong)) / max(1, total):.1f}%"
            )
            for line in wrong:
                print(f"    {line}")
        if options.confidence and parses:
            print(*table(parses, gold, read_temperatures(options.model)), sep="\n")
        if options.write:
            conllu.write(options.write, system)


if __name__ == "__main__":
    main()
