"""Reading and writing CoNLL-U: basic trees only (no multiword ranges, no empty nodes)."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO


@dataclass
class Sentence:
    """One tree. `heads` counts from 1; 0 is the root. All lists have one entry a token."""

    id: str = ""
    forms: list[str] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    feats: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    rels: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.forms)

    def add(self, form: str, upos: str, xpos: str, head: int, rel: str, feats: str = "_") -> None:
        """Appends a token."""
        self.forms.append(form)
        self.upos.append(upos)
        self.xpos.append(xpos)
        self.feats.append(feats)
        self.heads.append(head)
        self.rels.append(rel)


def _open(path: Path) -> TextIO:
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8")
    return path.open(encoding="utf-8")


def sentences(lines: Iterable[str]) -> Iterator[Sentence]:
    """Yields the sentences of CoNLL-U lines; lines that are no word (ranges, empty nodes) are passed over."""
    current = Sentence()
    for line in lines:
        line = line.rstrip("\n")
        if not line.strip():
            if current.forms:
                yield current
            current = Sentence()
            continue
        if line.startswith("#"):
            if line.startswith("# sent_id = "):
                current.id = line[len("# sent_id = ") :].strip()
            continue
        columns = line.split("\t")
        if len(columns) != 10 or not columns[0].isdigit():
            continue
        current.add(columns[1], columns[3], columns[4], int(columns[6]), columns[7], columns[5])
    if current.forms:
        yield current


def read(path: str | Path) -> list[Sentence]:
    """Reads a `.conllu` or `.conllu.gz` file."""
    with _open(Path(path)) as lines:
        return list(sentences(lines))


def write(path: str | Path, trees: Iterable[Sentence]) -> None:
    """Writes trees as CoNLL-U; lemma, enhanced and MISC columns stay empty."""
    with Path(path).open("w", encoding="utf-8") as out:
        for tree in trees:
            if tree.id:
                out.write(f"# sent_id = {tree.id}\n")
            for i, form in enumerate(tree.forms):
                out.write(
                    f"{i + 1}\t{form}\t_\t{tree.upos[i]}\t{tree.xpos[i]}\t{tree.feats[i]}"
                    f"\t{tree.heads[i]}\t{tree.rels[i]}\t_\t_\n"
                )
            out.write("\n")
