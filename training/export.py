"""Writes the exported model (int8 weights, vocabulary, manifest) and the reference outputs to check inference by.

python3 export.py --checkpoint OUT/checkpoint.pt --model ../models/en --vectors 35000 --reference reference.json \\
    --dev TREEBANK/ewt-dev.conllu.gz TREEBANK/gum-open-dev.conllu.gz

With --vectors only so many of the words with a pretrained vector are kept, the most frequent: the folder has to stay
below 6 MB. With --dev the temperatures of the confidences (see calibrate.py) are fitted and written into the manifest.

The reference is computed in float32 from the exported (rounded) weights, so that another inference of the same
files should agree closely: the same tags, heads and labels, and scores within about 1e-3. It is written from
reference.txt, one tokenised sentence a line.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch

import calibrate
import conllu
from features import features
from net import Net
from predict import Parse, parse
from vocabulary import Vocabulary
from weights import load_checkpoint, read_model, write_model

SENTENCES = Path(__file__).with_name("reference.txt")
FULL = 10
"""Sentences of up to this many words are given with all their arc scores."""
DIGITS = 5


def _rounded(values: Any) -> Any:
    return np.round(np.asarray(values, np.float64), DIGITS).tolist()


def _entry(words: Sequence[str], found: Parse, vocabulary: Vocabulary) -> dict[str, Any]:
    n = len(words)
    heads = np.array(found.heads)
    arcs = found.arc_scores[1:].astype(np.float64)
    shares = np.exp(arcs - arcs.max(1, keepdims=True))
    shares /= shares.sum(1, keepdims=True)
    rivals = arcs.copy()
    rivals[np.arange(n), heads] = -np.inf
    entry: dict[str, Any] = {
        "words": list(words),
        "rows": [vocabulary.word_rows(w) for w in words],
        "tags": found.tags,
        "heads": found.heads,
        "labels": found.labels,
        "tagScores": _rounded(found.tag_scores.max(1)),
        "arcScores": _rounded(arcs[np.arange(n), heads]),
        "arcMargins": _rounded(arcs[np.arange(n), heads] - rivals.max(1)) if n > 1 else [],
        "arcShares": _rounded(shares[np.arange(n), heads]),
        "labelScores": _rounded(found.label_scores.max(1)),
    }
    if n <= FULL:
        # the diagonal (a word as its own head) is never allowed; written as null
        entry["allArcScores"] = [
            [None if head == dependent + 1 else value for head, value in enumerate(row)]
            for dependent, row in enumerate(_rounded(arcs))
        ]
    return entry


def write_reference(path: str | Path, net: Net, vocabulary: Vocabulary) -> int:
    """Writes the reference outputs, one sentence a line of the JSON; returns how many."""
    texts = [line.split() for line in SENTENCES.read_text(encoding="utf-8").splitlines() if line.strip()]
    entries = [_entry(words, found, vocabulary) for words, found in zip(texts, parse(net, vocabulary, texts))]
    words = sorted({w for text in texts for w in text})
    lines = ["{", '"format": 1,', '"features": {']
    lines.append(",\n".join(f"{_json(w)}: {_json(list(features(w)))}" for w in words))
    lines += ["},", '"sentences": [']
    lines.append(",\n".join(_json(e) for e in entries))
    lines += ["]", "}"]
    Path(path).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(entries)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def with_vectors(net: Net, vocabulary: Vocabulary, count: int) -> tuple[Net, Vocabulary]:
    """The same net with the first `count` of its pretrained vectors; to the others' words it has none."""
    count = min(count, len(vocabulary.vectors))
    fewer = Net(replace(net.shape, vectors=count))
    fewer.load_state_dict(net.state_dict() | {"vectors": net.vectors[: count + 1]})
    fewer.eval()
    return fewer, replace(vocabulary, vectors=vocabulary.vectors[:count])


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--checkpoint", required=True)
    arguments.add_argument("--model", required=True, help="directory to write parser.json and parser.bin to")
    arguments.add_argument("--vectors", type=int, help="words with a pretrained vector to keep; all unless told")
    arguments.add_argument("--dev", nargs="*", default=[], help="trees to calibrate the confidences by")
    arguments.add_argument("--reference", help="file to write the reference outputs to")
    options = arguments.parse_args()
    torch.set_num_threads(1)
    trained, known = load_checkpoint(options.checkpoint)
    if options.vectors is not None:
        trained, known = with_vectors(trained, known, options.vectors)
    write_model(options.model, trained, known)
    net, vocabulary = read_model(options.model)
    if options.dev:
        gold = [tree for path in options.dev for tree in conllu.read(path)]
        parses = parse(net, vocabulary, [tree.forms for tree in gold])
        fitted = calibrate.fit(parses, gold, vocabulary.labels)
        write_model(options.model, trained, known, calibration=fitted)
        print(fitted, *calibrate.table(parses, gold, fitted), sep="\n")
    for name in ("parser.json", "parser.bin"):
        print(f"{name}: {(Path(options.model) / name).stat().st_size} bytes")
    if options.reference:
        print(f"{options.reference}: {write_reference(options.reference, net, vocabulary)} sentences")


if __name__ == "__main__":
    main()
