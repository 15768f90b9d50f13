"""The net that chooses a claim's date: trained on date-examples.ts' lines, tested on texts left out, exported for TypeScript.

/usr/bin/python3 choices.py NAME EXAMPLES... [--also FILE...] [--fold K] [--out ../../models/en]

NAME is that of the files: "dates".

The first candidate is what the rules say. With --fold K, every fifth text (by its name) is left out and scored; --also are
scored too and never trained on; with --out the weights are written.
"""

from __future__ import annotations

import argparse
import collections
import json
import random
import zlib
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

from tensors import Tensors

FOLDS = 5
REFERENCES = 12
fold_of = lambda doc: zlib.crc32(doc.encode()) % FOLDS
read = lambda paths: [json.loads(line) for path in paths for line in open(path)]


class Net(nn.Module):
    def __init__(self, features: int, context: int, hidden: int, dropout: float):
        super().__init__()
        self.features = nn.EmbeddingBag(features + 1, hidden, mode="sum", padding_idx=0)
        self.context = nn.EmbeddingBag(context + 1, hidden, mode="sum", padding_idx=0)
        self.plain = nn.EmbeddingBag(features + 1, 1, mode="sum", padding_idx=0)
        nn.init.normal_(self.features.weight, 0, 0.1)
        nn.init.normal_(self.context.weight, 0, 0.1)
        nn.init.zeros_(self.plain.weight)
        self.bias = nn.Parameter(torch.zeros(hidden))
        self.out = nn.Linear(hidden, 1, bias=False)
        self.drop = nn.Dropout(dropout)

    def forward(self, features, offsets, context, starts, of):
        hidden = F.relu(self.features(features, offsets) + self.context(context, starts)[of] + self.bias)
        return (self.out(self.drop(hidden)) + self.plain(features, offsets)).squeeze(1)


class Model:
    def __init__(self, train: list[dict], args: argparse.Namespace):
        torch.manual_seed(args.seed)
        self.rng, self.args = random.Random(args.seed), args
        kept = lambda counts: [name for name, n in sorted(counts.items()) if n >= args.least]
        self.features = kept(collections.Counter(f for one in train for c in one["candidates"] for f in c["features"]))
        self.context = kept(collections.Counter(c for one in train for c in one["context"]))
        self.at = {name: i + 1 for i, name in enumerate(self.features)}
        self.context_at = {name: i + 1 for i, name in enumerate(self.context)}
        net = self.net = Net(len(self.features), len(self.context), args.hidden, args.dropout)
        told = [one for one in train if one["right"] >= 0]
        optimiser = torch.optim.AdamW(net.parameters(), lr=args.rate, weight_decay=1e-4)
        steps = args.epochs * (len(told) // args.batch + 1)
        schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: max(0, 1 - step / steps))
        for _ in range(args.epochs):
            net.train()
            self.rng.shuffle(told)
            for b in range(0, len(told), args.batch):
                batch = told[b : b + args.batch]
                scores = self.scores(batch)
                loss = sum(F.cross_entropy(own[None], torch.tensor([one["right"]])) for own, one in zip(scores, batch))
                optimiser.zero_grad()
                (loss / len(batch)).backward()
                optimiser.step()
                schedule.step()
        net.eval()

    def scores(self, batch: list[dict]) -> tuple[torch.Tensor, ...]:
        """Of each example's candidates; in training some of what is seen is left out."""
        seen = lambda names, at: [at[n] for n in names if n in at and not (self.net.training and self.rng.random() < self.args.feature_dropout)] or [0]
        features, offsets, context, starts, of = [], [], [], [], []
        for i, one in enumerate(batch):
            starts.append(len(context))
            context += seen(one["context"], self.context_at)
            for candidate in one["candidates"]:
                offsets.append(len(features))
                features += seen(candidate["features"], self.at)
                of.append(i)
        flat = self.net(*(torch.tensor(x) for x in (features, offsets, context, starts, of)))
        return flat.split([len(one["candidates"]) for one in batch])

    def likely(self, examples: list[dict]) -> list[torch.Tensor]:
        with torch.no_grad():
            return [own.softmax(0) for b in range(0, len(examples), 64) for own in self.scores(examples[b : b + 64])]


def report(name: str, examples: list[dict], model: Model) -> None:
    likely, n = model.likely(examples), len(examples)
    row = [f"{name}: {n} claims, among the candidates {sum(one['right'] >= 0 for one in examples) / n:.3f}; rules {sum(one['right'] == 0 for one in examples) / n:.3f}"]
    for sure in (0.4, 0.5, 0.6, 0.7):
        taken = [int(own.argmax()) if float(own.max()) >= sure else 0 for own in likely]
        row.append(f"from {sure} {sum(at == one['right'] for at, one in zip(taken, examples)) / n:.3f}")
    print("; ".join(row))


def export(model: Model, name: str, out: Path) -> None:
    """NAME.json and NAME.bin: int8 rows with a float32 scale each, vectors as float32."""
    tensors = Tensors()
    state = {k: v.numpy() for k, v in model.net.state_dict().items()}
    tensors.matrix("features", state["features.weight"][1:])
    tensors.matrix("context", state["context.weight"][1:])
    tensors.vector("plain", state["plain.weight"][1:, 0])
    tensors.vector("bias", state["bias"])
    tensors.vector("out", state["out.weight"][0])
    manifest = {
        "format": 1,
        "bytes": len(tensors.data),
        "hidden": model.args.hidden,
        "features": model.features,
        "context": model.context,
        "tensors": tensors.entries,
    }
    (out / f"{name}.bin").write_bytes(bytes(tensors.data))
    (out / f"{name}.json").write_text(json.dumps(manifest, ensure_ascii=False, separators=(",", ":")) + "\n")
    print(f"{len(model.features)} features, {len(model.context)} of context, {len(tensors.data)} bytes")


def reference(model: Model, examples: list[dict], out: Path) -> None:
    """How likely the net holds the candidates of some claims, for the test that TypeScript says the same."""
    some = [one for one in examples if len(one["candidates"]) < 12][:: max(1, len(examples) // 40)][:REFERENCES]
    lines = [
        json.dumps(
            {
                "choice": {"context": one["context"], "candidates": [c["features"] for c in one["candidates"]]},
                "likely": [round(float(x), 4) for x in own],
            },
            ensure_ascii=False,
        )
        for one, own in zip(some, model.likely(some))
    ]
    out.write_text("\n".join(lines) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name")
    parser.add_argument("examples", nargs="+")
    parser.add_argument("--also", nargs="*", default=[])
    parser.add_argument("--fold", type=int)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--hidden", type=int, default=48)
    parser.add_argument("--epochs", type=int, default=16)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--dropout", type=float, default=0.3)
    parser.add_argument("--feature-dropout", type=float, default=0.25)
    parser.add_argument("--least", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(1)
    examples = read(args.examples)
    if args.fold is not None:
        model = Model([one for one in examples if fold_of(one["doc"]) != args.fold], args)
        report("left out", [one for one in examples if fold_of(one["doc"]) == args.fold], model)
    else:
        model = Model(examples, args)
    for path in args.also:
        report(path, read([path]), model)
    if args.out is not None:
        export(model, args.name, args.out)
        reference(model, examples, Path(__file__).parent / f"{args.name}-reference.jsonl")


main()
