"""Trains the tagger and parser. See README.md for the commands.

The schedule is by epochs and everything random is seeded: the same command on the same machine and versions,
with one thread, gives the same weights.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F
from torch import Tensor, nn

import augment
import conllu
import templates
import vocabulary as vocabularies
from conllu import Sentence
from evaluate import compare
from features import normal
from net import Dropout, Net, Scores, Shape
from predict import parse
from pretrained import load as load_vectors
from vocabulary import Ints, Vocabulary
from weights import save_checkpoint

TRAIN = ("ewt-train", "gum-open-train")
DEV = ("ewt-dev", "gum-open-dev")
TEST = ("ewt-test", "gum-open-test")
LONGEST = 100
"""Longer training sentences are left out."""


@dataclass(frozen=True)
class Schedule:
    """Everything that steers the optimisation."""

    epochs: int = 28
    batch_tokens: int = 1000
    peak_rate: float = 2.5e-3
    warm_up: float = 0.02
    """Share of all steps in which the rate rises; afterwards it falls linearly to nothing."""
    clip: float = 5.0
    tag_weight: float = 0.5
    word_dropout: float = 0.25
    """A word seen n times is made unknown with probability word_dropout / (word_dropout + n)."""
    feature_dropout: float = 0.01
    """Every single feature is made unknown with this probability besides."""
    vector_dropout: float = 0.05
    """A word goes without its pretrained vector with this probability."""
    averaging: float = 0.998
    """Decay of the moving average of the weights; the average is what is evaluated and kept."""

    def rate(self, done: float) -> float:
        """The learning rate when this share of all steps is done."""
        return self.peak_rate * min(1.0, done / self.warm_up + 0.05) * (1 - done)


@dataclass
class Example:
    rows: Ints
    tags: Ints
    heads: Ints
    labels: Ints
    drop: npt.NDArray[np.float32]
    """The probability that the word is made unknown."""


class Average:
    """Exponential moving average of a net's weights."""

    def __init__(self, net: nn.Module, decay: float) -> None:
        self.decay = decay
        self.steps = 0
        self.values = [p.detach().clone() for p in net.parameters()]

    def update(self, net: nn.Module) -> None:
        self.steps += 1
        decay = min(self.decay, self.steps / (self.steps + 10))
        with torch.no_grad():
            for mean, value in zip(self.values, net.parameters()):
                mean.lerp_(value, 1 - decay)

    def copy_to(self, net: nn.Module) -> None:
        with torch.no_grad():
            for mean, value in zip(self.values, net.parameters()):
                value.copy_(mean)


def encode(trees: Sequence[Sentence], vocabulary: Vocabulary, counts: dict[str, int], dropout: float) -> list[Example]:
    return [
        Example(
            vocabulary.encode_words(tree.forms),
            vocabulary.encode_tags(tree),
            np.array(tree.heads, np.int64),
            vocabulary.encode_labels(tree),
            np.array([dropout / (dropout + counts.get(normal(w), 1)) for w in tree.forms], np.float32),
        )
        for tree in trees
    ]


def batches(examples: Sequence[Example], tokens: int, chance: random.Random) -> list[list[Example]]:
    """All examples in random batches of sentences of one length."""
    by_length: defaultdict[int, list[Example]] = defaultdict(list)
    for example in examples:
        by_length[len(example.heads)].append(example)
    out = []
    for length, members in sorted(by_length.items()):
        chance.shuffle(members)
        # as few batches as the size allows, of nearly equal size
        parts = max(1, round(len(members) * (length + 1) / tokens))
        out += [members[i::parts] for i in range(min(parts, len(members)))]
    chance.shuffle(out)
    return out


def loss_of(net: Net, batch: Sequence[Example], vocabulary: Vocabulary, schedule: Schedule) -> Tensor:
    """Loss of a batch: arcs + labels (given the right heads) + tags."""
    rows = torch.from_numpy(np.stack([e.rows for e in batch]))
    heads = torch.from_numpy(np.stack([e.heads for e in batch]))
    tags = torch.from_numpy(np.stack([e.tags for e in batch]))
    labels = torch.from_numpy(np.stack([e.labels for e in batch]))
    probability = torch.full(rows.shape, schedule.feature_dropout)
    probability[:, :, 0] += torch.from_numpy(np.stack([e.drop for e in batch]))
    probability[:, :, -1] = schedule.vector_dropout
    unknown = torch.tensor([*vocabulary.offsets, 0]).expand_as(rows)
    rows = torch.where(torch.rand(rows.shape) < probability, unknown, rows)
    scores: Scores = net(rows)
    arc = F.cross_entropy(scores.arcs[:, 1:].flatten(0, 1), heads.flatten())
    label = F.cross_entropy(net.labels(scores, heads).flatten(0, 1), labels.flatten())
    tag = F.cross_entropy(scores.tags[:, 1:].flatten(0, 1), tags.flatten())
    return arc + label + schedule.tag_weight * tag


def figures(net: Net, vocabulary: Vocabulary, name: str, gold: Sequence[Sentence]) -> str:
    parses = parse(net, vocabulary, [g.forms for g in gold])
    return f"{name}: {compare(gold, [p.tree(g.forms) for p, g in zip(parses, gold)]).line()}"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--epochs", type=int, default=Schedule.epochs)
    arguments.add_argument("--treebank", required=True, help="directory of the *.conllu.gz files")
    arguments.add_argument("--vectors", required=True, help="word vectors, a file of pretrained.py")
    arguments.add_argument("--war", nargs="*", default=[], help="further training trees, CoNLL-U")
    arguments.add_argument("--war-repeat", type=int, default=5, help="times each tree of --war is seen an epoch")
    arguments.add_argument("--templates", type=int, default=0, help="template trees an epoch, new ones every epoch")
    arguments.add_argument("--out", required=True, help="directory for checkpoint.pt and log.txt")
    arguments.add_argument("--threads", type=int, default=1)
    arguments.add_argument("--hidden1", type=int, default=Shape.hidden1)
    arguments.add_argument("--hidden2", type=int, default=Shape.hidden2)
    arguments.add_argument("--dropout", type=float, default=Dropout.hidden, help="of the hidden layers")
    arguments.add_argument("--word-dropout", type=float, default=Schedule.word_dropout)
    arguments.add_argument("--feature-dropout", type=float, default=Schedule.feature_dropout)
    arguments.add_argument("--slice", type=int, help="use only this many training trees (to try things out)")
    arguments.add_argument("--dev-every", type=int, default=3, help="epochs between looks at the dev sets")
    options = arguments.parse_args()

    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    log = (out / "log.txt").open("w", encoding="utf-8")

    def say(line: str) -> None:
        print(line, flush=True)
        log.write(line + "\n")
        log.flush()

    torch.set_num_threads(options.threads)
    # the optimiser's means of rare rows fade into numbers that processors are slow with
    torch.set_flush_denormal(True)
    torch.manual_seed(options.seed)
    chance = random.Random(options.seed)
    schedule = Schedule(
        epochs=options.epochs,
        word_dropout=options.word_dropout,
        feature_dropout=options.feature_dropout,
    )

    def treebank(names: Sequence[str]) -> dict[str, list[Sentence]]:
        return {name: conllu.read(Path(options.treebank) / f"{name}.conllu.gz") for name in names}

    trees = [tree for part in treebank(TRAIN).values() for tree in part if len(tree) <= LONGEST]
    if options.slice:
        trees = trees[: options.slice // 2] + trees[-(options.slice // 2) :]
    added = augment.number_subjects(trees)
    war = [tree for path in options.war for tree in conllu.read(path)]
    pretrained = load_vectors(options.vectors)

    def fresh(epoch: int) -> list[Sentence]:
        return templates.war_templates(options.templates, 1000 * options.seed + epoch)

    # counted once, so that a word is not taken for a frequent one because its sentence is repeated
    vocabulary, counts = vocabularies.build(trees + added + war + fresh(1), pretrained.words)
    training = trees + added + war * options.war_repeat
    dev = treebank(DEV)
    examples = encode(training, vocabulary, counts, schedule.word_dropout)

    def examples_of(epoch: int) -> list[Example]:
        return examples + encode(fresh(epoch), vocabulary, counts, schedule.word_dropout)

    shape = Shape(
        vocabulary.rows,
        len(vocabulary.tags),
        len(vocabulary.labels),
        *pretrained.integers.shape,
        hidden1=options.hidden1,
        hidden2=options.hidden2,
    )
    net = Net(shape, Dropout(hidden=options.dropout))
    averaged = Net(shape)
    for each in (net, averaged):
        each.vectors.copy_(torch.from_numpy(pretrained.table()))
    average = Average(net, schedule.averaging)
    say(f"seed {options.seed}, torch {torch.__version__}, {options.threads} thread(s)")
    say(f"{schedule}")
    say(f"{net.dropout}")
    say(f"{net.shape}, {sum(p.numel() for p in net.parameters())} parameters")
    say(
        f"trees: {len(trees)} of the treebanks, {len(added)} with number subjects, "
        f"{len(war)} of --war, seen {options.war_repeat} times, {options.templates} of templates"
    )
    say(f"{sum(len(e.heads) for e in examples_of(1))} tokens an epoch")

    optimiser = torch.optim.Adam(net.parameters(), lr=schedule.peak_rate, betas=(0.9, 0.95), foreach=True)
    steps = schedule.epochs * len(batches(examples_of(1), schedule.batch_tokens, random.Random(0)))
    step = 0
    started = time.monotonic()
    for epoch in range(1, schedule.epochs + 1):
        net.train()
        total = 0.0
        epoch_batches = batches(examples_of(epoch), schedule.batch_tokens, chance)
        for batch in epoch_batches:
            for group in optimiser.param_groups:
                group["lr"] = schedule.rate(min(1.0, step / steps))
            loss = loss_of(net, batch, vocabulary, schedule)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), schedule.clip)
            optimiser.step()
            average.update(net)
            total += loss.item()
            step += 1
        seconds = time.monotonic() - started
        say(f"epoch {epoch}: {len(epoch_batches)} steps, loss {total / len(epoch_batches):.4f}, {seconds:.0f} s")
        if epoch % options.dev_every == 0 or epoch == schedule.epochs:
            average.copy_to(averaged)
            for name, gold in dev.items():
                say(f"  {figures(averaged, vocabulary, name, gold)}")
            save_checkpoint(out / "checkpoint.pt", averaged, vocabulary)
    for name, gold in (dev | treebank(TEST)).items():
        say(f"final, averaged weights: {figures(averaged, vocabulary, name, gold)}")
    for name, gold in dev.items():
        say(f"final, last weights: {figures(net, vocabulary, name, gold)}")
    log.close()


if __name__ == "__main__":
    main()
