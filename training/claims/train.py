"""The net that weighs candidates of claims: trained on examples.ts' lines, tested on texts left out, exported for TypeScript.

/usr/bin/python3 train.py EXAMPLES... [--bare FILE...] [--cases FILE...] [--fold K [--left-out DIR]] [--out ../../models/en] [--epochs N] [--seed N]

EXAMPLES are of texts that no rule was written for; of those in --bare, which rules were developed on, what the rules
tell is not shown to the net. With --fold K, every fifth text (by its name) is left out and scored; with --out the weights are written.
"""

from __future__ import annotations

import argparse
import collections
import json
import random
import shutil
import sys
import zlib
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from tensors import Tensors

ROOT = Path(__file__).resolve().parents[2]
SLOTS = "own above above2 verb doer under phrase child mate b1 b2 b3 a1 a2 a3 left right".split()
CATEGORIES = "military civilian mixed unspecified".split()
FOLDS = 5
REFERENCES = 12
SURER = {"position": 0.7}
"""Kinds that must be surer than others: towards what a stand is taken the rules tell more often."""
DULL_SEEN = 4
DULL_SHARE = 0.02
"""A lemma seen so often, and so seldom as what tells a claim, is left out."""


def word_vectors() -> tuple[dict[str, int], np.ndarray]:
    """Those that the parser ships: index by word, and values."""
    manifest = json.loads((ROOT / "models/en/parser.json").read_text())
    data = (ROOT / "models/en/parser.bin").read_bytes()
    entry = next(t for t in manifest["tensors"] if t["name"] == "vectors")
    rows, width = entry["shape"]
    packed = np.frombuffer(data, np.uint8, rows * width // 2, entry["offset"])
    values = np.stack([(packed & 15).astype(np.int8) - 8, (packed >> 4).astype(np.int8) - 8], 1).reshape(rows, width)
    scales = np.frombuffer(data, np.float32, rows, entry["scales"])
    return {word: i for i, word in enumerate(manifest["vectors"])}, values * scales[:, None]


INDEX, VECTORS = word_vectors()
WIDTH = VECTORS.shape[1]
kind_of = lambda label: label.split(":")[0]
fold_of = lambda doc: zlib.crc32(doc.encode()) % FOLDS


def load(path: str, bare: bool) -> list[dict]:
    examples = [json.loads(line) for line in open(path)]
    for one in examples:
        if bare:
            one["features"] = [f for f in one["features"] if not f.split("\t")[1].startswith("R")]
            one["rules"], one["category"] = [], None
    return examples


def dense(examples: list[dict]) -> torch.Tensor:
    out = np.zeros((len(examples), len(SLOTS), WIDTH), np.float32)
    for i, one in enumerate(examples):
        for s, slot in enumerate(SLOTS):
            at = [INDEX[w] for w in one["words"][slot] if w in INDEX]
            if at:
                out[i, s] = VECTORS[at].mean(0)
    return torch.tensor(out)


class Net(nn.Module):
    def __init__(self, features: int, kinds: int, labels: int, args: argparse.Namespace):
        super().__init__()
        h = args.hidden
        self.args = args
        self.emb = nn.EmbeddingBag(features + 1, h, mode="sum", padding_idx=0, sparse=True)
        nn.init.normal_(self.emb.weight, 0, 0.05)
        self.dense = nn.Linear(len(SLOTS) * WIDTH, h)
        self.second = nn.Linear(h, h)
        self.kind = nn.Linear(h, kinds)
        self.label = nn.Linear(h, labels)
        self.category = nn.Linear(h, len(CATEGORIES))
        self.drop = nn.Dropout(args.dropout)
        # how much what the rules say counts
        self.ruled_kind = nn.Parameter(torch.full((kinds,), 3.0))
        self.ruled_label = nn.Parameter(torch.full((labels,), 4.0))
        self.ruled_category = nn.Parameter(torch.full((len(CATEGORIES),), 2.0))

    def forward(self, features, offsets, x, rk, rl, rc):
        if self.training:
            x = x * (torch.rand(x.shape[0], x.shape[1], 1) > self.args.slot_dropout)
        h = self.drop(F.relu(self.emb(features, offsets) + self.dense(x.flatten(1))))
        h = self.drop(F.relu(self.second(h)))
        return self.kind(h) + rk * self.ruled_kind, self.label(h) + rl * self.ruled_label, self.category(h) + rc * self.ruled_category


class Model:
    def __init__(self, train: list[dict], args: argparse.Namespace):
        torch.manual_seed(args.seed)
        rng = random.Random(args.seed)
        seen, told = collections.Counter(), collections.Counter()
        for one in train:
            if one["type"] == "act":
                seen[one["lemma"]] += 1
                told[one["lemma"]] += bool(one["labels"] or one["optional"])
        self.dull = {lemma for lemma, n in seen.items() if n >= DULL_SEEN and told[lemma] <= DULL_SHARE * n}
        train = [one for one in train if not self.is_dull(one)]
        counts = collections.Counter(f for one in train for f in one["features"])
        self.features = sorted(f for f, n in counts.items() if n >= args.least)
        self.at = {f: i + 1 for i, f in enumerate(self.features)}
        names = collections.Counter(l for one in train for l in one["labels"] + one["optional"] if not l.endswith(":*") and not l.endswith(":undefined"))
        self.labels = sorted(names)
        self.kinds = ["none", *sorted({kind_of(l) for l in self.labels})]
        self.kind_at = {k: i for i, k in enumerate(self.kinds)}
        self.label_at = {l: i for i, l in enumerate(self.labels)}
        self.kind_of_label = torch.tensor([self.kind_at[kind_of(l)] for l in self.labels])
        rows = [(i, l, 1.0) for i, one in enumerate(train) for l in (one["labels"] or ([] if one["optional"] else ["none"]))]
        rows = [row for row in rows if "not" not in train[row[0]]]
        rows += [(i, f"not:{one['not']}", 1.0) for i, one in enumerate(train) if "not" in one]
        rows += [(i, l, 0.5) for i, one in enumerate(train) for l in one["optional"]]
        x, ruled = dense(train), self.ruled(train)
        people = torch.tensor([CATEGORIES.index(one["people"]) if one["people"] in CATEGORIES else -1 for one in train])
        known = [[self.at[f] for f in one["features"] if f in self.at] for one in train]
        net = self.net = Net(len(self.features), len(self.kinds), len(self.labels), args)
        plain = [p for n, p in net.named_parameters() if not n.startswith("emb")]
        optimisers = [torch.optim.Adam(plain, lr=args.rate, weight_decay=1e-5), torch.optim.SparseAdam([net.emb.weight], lr=args.rate)]
        batches = (len(rows) + args.batch - 1) // args.batch
        schedules = [torch.optim.lr_scheduler.LambdaLR(o, lambda s: 1 - s / (args.epochs * batches)) for o in optimisers]
        of_kind = self.kind_of_label[None, :] == torch.arange(len(self.kinds))[:, None]
        for epoch in range(args.epochs):
            rng.shuffle(rows)
            net.train()
            total = 0.0
            for b in range(0, len(rows), args.batch):
                batch = rows[b : b + args.batch]
                at = [r[0] for r in batch]
                flat, offsets = [], []
                for i in at:
                    offsets.append(len(flat))
                    flat += [f for f in known[i] if rng.random() > args.feature_dropout] or [0]
                kinds, labels, categories = net(torch.tensor(flat), torch.tensor(offsets), x[at], *(r[at] for r in ruled))
                target = torch.tensor([self.kind_at.get(kind_of(r[1]), 0) for r in batch])
                weight = torch.tensor([r[2] for r in batch])
                refused = torch.tensor([r[1].startswith("not:") for r in batch])
                told = (F.cross_entropy(kinds, target, reduction="none") * weight)[~refused].sum()
                loss = told / len(batch)
                if refused.any():
                    never = torch.tensor([self.kind_at[r[1][4:]] for r in batch if r[1].startswith("not:")])
                    shares = kinds.softmax(1)[refused].gather(1, never[:, None])
                    loss = loss - torch.log1p(-shares.clamp(max=0.999)).sum() / len(batch)
                typed = [j for j, r in enumerate(batch) if r[1] in self.label_at]
                if typed:
                    scores = labels[typed].masked_fill(~of_kind[target[typed]], -1e9)
                    wanted = torch.tensor([self.label_at[batch[j][1]] for j in typed])
                    loss = loss + (weight[typed] * F.cross_entropy(scores, wanted, reduction="none")).sum() / len(batch)
                loss = loss + F.cross_entropy(categories, people[at], ignore_index=-1, reduction="sum") / len(batch)
                for o in optimisers:
                    o.zero_grad()
                loss.backward()
                for o, s in zip(optimisers, schedules):
                    o.step()
                    s.step()
                total += float(loss.detach())
            print(f"epoch {epoch + 1}: {total / batches:.4f}", file=sys.stderr, flush=True)
        net.eval()

    def is_dull(self, one: dict) -> bool:
        return one["type"] == "act" and one["lemma"] in self.dull

    def ruled(self, examples: list[dict]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        rk = torch.zeros(len(examples), len(self.kinds))
        rl = torch.zeros(len(examples), len(self.labels))
        rc = torch.zeros(len(examples), len(CATEGORIES))
        for i, one in enumerate(examples):
            for rule in one["rules"]:
                if kind_of(rule) in self.kind_at:
                    rk[i, self.kind_at[kind_of(rule)]] = 1
                if rule in self.label_at:
                    rl[i, self.label_at[rule]] = 1
            if one["category"] in CATEGORIES:
                rc[i, CATEGORIES.index(one["category"])] = 1
        return rk, rl, rc

    def predict(self, examples: list[dict]) -> tuple[np.ndarray, np.ndarray]:
        """Probabilities of the labels, and of the categories."""
        x, ruled, out, categories = dense(examples), self.ruled(examples), [], []
        with torch.no_grad():
            for b in range(0, len(examples), 256):
                part = examples[b : b + 256]
                flat, offsets = [], []
                for one in part:
                    offsets.append(len(flat))
                    flat += [self.at[f] for f in one["features"] if f in self.at] or [0]
                kinds, labels, category = self.net(torch.tensor(flat), torch.tensor(offsets), x[b : b + 256], *(r[b : b + 256] for r in ruled))
                shares, of = kinds.softmax(1), torch.zeros_like(labels)
                for k in range(len(self.kinds)):
                    at = (self.kind_of_label == k).nonzero().flatten()
                    if len(at):
                        of[:, at] = labels[:, at].softmax(1) * shares[:, k : k + 1]
                out.append(of)
                categories.append(category.softmax(1))
        found = torch.cat(out).numpy()
        for i, one in enumerate(examples):
            if self.is_dull(one):
                found[i] = 0
        return found, torch.cat(categories).numpy()


# ---- Scoring by label: acts by sentence, others by candidate ----

key = lambda one, i: (one["doc"], one["sentence"], "act") if one["type"] == "act" else i
is_right = lambda label, labels: label in labels or f"{kind_of(label)}:*" in labels


def score(test: list[dict], emitted: dict) -> tuple[float, float, float, dict]:
    gold, spared = collections.defaultdict(set), collections.defaultdict(set)
    for i, one in enumerate(test):
        gold[key(one, i)].update(one["labels"])
        spared[key(one, i)].update(one["optional"])
    by = collections.defaultdict(lambda: [0, 0, 0])
    for labels in gold.values():
        for label in labels:
            by[kind_of(label)][2] += 1
    for k, labels in emitted.items():
        for label in labels:
            if is_right(label, gold[k]):
                by[kind_of(label)][0] += 1
            elif not is_right(label, spared[k]):
                by[kind_of(label)][1] += 1
    tp, fp, n = (sum(row[i] for row in by.values()) for i in range(3))
    p, r = tp / max(1, tp + fp), tp / max(1, n)
    return p, r, 2 * p * r / max(1e-9, p + r), by


def ruled(test: list[dict]) -> dict:
    out = collections.defaultdict(set)
    for i, one in enumerate(test):
        out[key(one, i)].update(one["rules"])
    return out


def believed(test: list[dict], model: Model, found: np.ndarray, least: float) -> dict:
    out = collections.defaultdict(set)
    for i, one in enumerate(test):
        out[key(one, i)].update(model.labels[j] for j in np.nonzero(found[i] > least)[0])
    return out


def report(test: list[dict], model: Model) -> None:
    found, categories = model.predict(test)
    f1 = lambda row: 2 * row[0] / max(1, row[0] + row[1] + row[2])
    p, r, f, rules = score(test, ruled(test))
    print(f"{len({one['doc'] for one in test})} texts left out; rules alone: P {p:.3f} R {r:.3f} F1 {f:.3f}")
    rows = {}
    for least in (0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5):
        p, r, f, rows[least] = score(test, believed(test, model, found, least))
        print(f"  from {least}: P {p:.3f} R {r:.3f} F1 {f:.3f}")
    for kind in sorted(rules):
        best = max(rows, key=lambda least: f1(rows[least][kind]))
        print(f"  {kind.ljust(13)} {rules[kind][2]:4d}  rules {f1(rules[kind]):.3f}  weighed {f1(rows[0.5][kind]):.3f}  best {f1(rows[best][kind]):.3f} from {best}")
    people = [(i, one) for i, one in enumerate(test) if one["people"] in CATEGORIES and one["category"] is not None]
    same = sum(one["people"] == one["category"] for _, one in people)
    net = sum(one["people"] == CATEGORIES[int(categories[i].argmax())] for i, one in people)
    print(f"  category of people: rules {same}, weighed {net} of {len(people)}")


# ---- Export ----


def export(model: Model, out: Path, least: float) -> None:
    """claims.json and claims.bin: int8 rows with a float32 scale each, vectors as float32."""
    tensors = Tensors()
    state = {k: v.numpy() for k, v in model.net.state_dict().items()}
    tensors.matrix("features", state["emb.weight"][1:])
    for name in ("dense", "second", "kind", "label", "category"):
        tensors.matrix(f"{name}.weight", state[f"{name}.weight"])
        tensors.vector(f"{name}.bias", state[f"{name}.bias"])
    for name in ("ruled_kind", "ruled_label", "ruled_category"):
        tensors.vector(name, state[name])
    manifest = {
        "format": 1,
        "bytes": len(tensors.data),
        "hidden": model.net.args.hidden,
        "slots": SLOTS,
        "kinds": model.kinds,
        "labels": model.labels,
        "categories": CATEGORIES,
        "believed": {k: SURER.get(k, least) for k in model.kinds[1:]},
        "dull": sorted(model.dull),
        "features": model.features,
        "tensors": tensors.entries,
    }
    (out / "claims.bin").write_bytes(bytes(tensors.data))
    (out / "claims.json").write_text(json.dumps(manifest, ensure_ascii=False, separators=(",", ":")) + "\n")
    print(f"{len(model.features)} features, {len(model.labels)} labels, {len(tensors.data)} bytes")


def reference(model: Model, examples: list[dict], out: Path) -> None:
    """What the net says of some candidates, for the test that TypeScript says the same."""
    told = [one for one in examples if one["labels"] and not model.is_dull(one)][:: max(1, len(examples) // 300)][:REFERENCES]
    found, categories = model.predict(told)
    lines = [
        json.dumps(
            {
                "sight": {key: one[key] for key in ("type", "features", "words", "rules", "category")},
                "labels": {model.labels[j]: round(float(found[i, j]), 4) for j in np.nonzero(found[i] > 0.05)[0]},
                "category": {"name": CATEGORIES[int(categories[i].argmax())], "probability": round(float(categories[i].max()), 4)},
            },
            ensure_ascii=False,
        )
        for i, one in enumerate(told)
    ]
    out.write_text("\n".join(lines) + "\n")


def copy_left_out(fold: int, folder: Path) -> None:
    """The texts of a fold with their gold, as `bilag eval` takes them."""
    texts = Path(__file__).parent / "texts"
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(texts / "meta.yaml", folder)
    for path in texts.iterdir():
        if path.suffix in (".txt", ".jsonl") and fold_of(path.stem) == fold:
            shutil.copy(path, folder)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("examples", nargs="+")
    parser.add_argument("--bare", nargs="*", default=[])
    parser.add_argument("--cases", nargs="*", default=[], help="of sentences that hold no claim of a kind")
    parser.add_argument("--fold", type=int)
    parser.add_argument("--left-out", type=Path, help="folder to copy the texts left out by --fold into, for `bilag eval`")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--hidden", type=int, default=64)
    parser.add_argument("--least", type=int, default=5)
    parser.add_argument("--believed", type=float, default=0.5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--dropout", type=float, default=0.3)
    parser.add_argument("--feature-dropout", type=float, default=0.3)
    parser.add_argument("--slot-dropout", type=float, default=0.1)
    args = parser.parse_args()
    torch.set_num_threads(1)
    fresh = [one for path in args.examples for one in load(path, False)]
    bare = [one for path in [*args.bare, *args.cases] for one in load(path, True)]
    if args.fold is not None:
        model = Model([one for one in fresh if fold_of(one["doc"]) != args.fold] + bare, args)
        report([one for one in fresh if fold_of(one["doc"]) == args.fold], model)
        if args.left_out is not None:
            copy_left_out(args.fold, args.left_out)
    if args.out is not None:
        if args.fold is None:
            model = Model(fresh + bare, args)
        export(model, args.out, args.believed)
        reference(model, fresh, Path(__file__).parent / "reference.jsonl")


main()
