"""Number subjects: sentences of the treebank in which the subject is exchanged for a bare number.

Treebanks hardly know "612 of its soldiers have died", "Another 20 were wounded", "At least six died";
war reports are full of them. Every added sentence is a treebank sentence whose subject (at most six contiguous
words, left of its verb) is replaced; one in a few also begins with "According to local officials ,".
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from conllu import Sentence

SEED = 5
SHARE_ACTIVE = 0.5
"""Share of the fitting active subjects that are used; passive ones are all used, being rarer and wanted more."""
LONGEST, SHORTEST = 40, 5
LONGEST_SUBJECT = 6

GROUPS = (
    "soldiers civilians troops people servicemen fighters militants children women policemen men officers "
    "villagers prisoners rebels residents workers houses vehicles tanks"
).split()
WORDS = "two three four six seven nine eleven twelve twenty dozens hundreds".split()
COLLECTIVE = {"dozens", "hundreds"}
ORIGINS = "Armenian Russian Ukrainian Turkish local health military Israeli Syrian Afghan hospital Sudanese".split()
SPEAKERS = "officials authorities sources media police".split()


@dataclass(frozen=True)
class _Token:
    form: str
    upos: str
    xpos: str
    head: int | None
    """Position inside its own piece; None: the piece's top token, which hangs where the piece is put."""
    rel: str


def _subtree(tree: Sentence, top: int) -> list[int]:
    """Positions (from 0) of a word and all below it."""
    out = []
    for j in range(len(tree)):
        k, steps = j, 0
        while k != top and tree.heads[k] != 0 and steps < len(tree):
            k, steps = tree.heads[k] - 1, steps + 1
        if k == top:
            out.append(j)
    return out


def _is_singular(tree: Sentence, verb: int) -> bool:
    """Whether the verb or one of its auxiliaries shows a singular subject ("has been killed")."""
    parts = [verb] + [j for j in range(len(tree)) if tree.heads[j] == verb + 1 and tree.rels[j].startswith("aux")]
    return any("Number=Sing" in tree.feats[j] for j in parts)


def _replaceable_subject(tree: Sentence) -> list[tuple[int, int, int]]:
    """Subjects that may be exchanged: (word, first of its span, after its span), positions from 0."""
    out = []
    for i in range(len(tree)):
        if tree.rels[i] not in ("nsubj", "nsubj:pass") or tree.heads[i] - 1 <= i:
            continue
        if tree.upos[i] not in ("NOUN", "PRON", "PROPN") or tree.xpos[i] in ("WP", "WDT", "EX"):
            continue
        verb = tree.heads[i] - 1
        if tree.upos[verb] != "VERB" or _is_singular(tree, verb):
            continue
        span = _subtree(tree, i)
        if len(span) <= LONGEST_SUBJECT and span == list(range(span[0], span[-1] + 1)):
            out.append((i, span[0], span[-1] + 1))
    return out


def _number(chance: random.Random) -> str:
    kind = chance.randrange(4)
    if kind == 0:
        return str(chance.randint(2, 99))
    if kind == 1:
        return str(chance.randint(100, 999))
    if kind == 2:
        return f"{chance.randint(1, 9)},{chance.randint(0, 999):03d}"
    return chance.choice(WORDS)


def _number_subject(chance: random.Random) -> list[_Token]:
    """A number, before it perhaps "another", "at least", "more than" or "about", after it perhaps "of their troops"."""
    number = _number(chance)
    collective = number in COLLECTIVE
    before: list[_Token] = []
    kind = chance.random()
    if not collective and kind < 0.12:
        before = [_Token("another", "DET", "DT", 1, "det")]
    elif not collective and kind < 0.27:
        before = [_Token("at", "ADP", "IN", 1, "case"), _Token("least", "ADJ", "JJS", 2, "nmod")]
    elif not collective and kind < 0.34:
        before = [_Token("more", "ADJ", "JJR", 2, "advmod"), _Token("than", "ADP", "IN", 0, "fixed")]
    elif not collective and kind < 0.40:
        before = [_Token(chance.choice(["about", "nearly"]), "ADV", "RB", 1, "advmod")]
    upos, xpos = ("NOUN", "NNS") if collective else ("NUM", "CD")
    at = len(before)
    piece = [*before, _Token(number, upos, xpos, None, "")]
    if collective or chance.random() < 0.5:
        word = chance.choice(["their", "their", "the", "its", "the", "them"])
        piece.append(_Token("of", "ADP", "IN", at + (2 if word == "them" else 3), "case"))
        if word == "them":
            piece.append(_Token("them", "PRON", "PRP", at, "nmod"))
        else:
            kind_of = ("DET", "DT", "det") if word == "the" else ("PRON", "PRP$", "nmod:poss")
            piece.append(_Token(word, kind_of[0], kind_of[1], at + 3, kind_of[2]))
            piece.append(_Token(chance.choice(GROUPS), "NOUN", "NNS", at, "nmod"))
    return piece


def _according_to(chance: random.Random) -> list[_Token]:
    return [
        _Token("According", "VERB", "VBG", 3, "case"),
        _Token("to", "ADP", "IN", 0, "fixed"),
        _Token(chance.choice(ORIGINS), "ADJ", "JJ", 3, "amod"),
        _Token(chance.choice(SPEAKERS), "NOUN", "NNS", None, "obl"),
        _Token(",", "PUNCT", ",", 3, "punct"),
    ]


def _exchange(
    tree: Sentence, subject: int, start: int, end: int, prefix: list[_Token], piece: list[_Token]
) -> Sentence:
    """The tree with tokens [start, end) replaced by `piece` and `prefix` put before everything."""
    top = next(k for k, token in enumerate(piece) if token.head is None)

    def moved(j: int) -> int:
        """New position, from 1, of the old position j, from 0."""
        if j < start:
            return len(prefix) + j + 1
        if j < end:
            return len(prefix) + start + top + 1
        return len(prefix) + j - (end - start) + len(piece) + 1

    verb = moved(tree.heads[subject] - 1)
    out = Sentence(id=f"{tree.id}-number")
    for token in prefix:
        out.add(token.form, token.upos, token.xpos, verb if token.head is None else token.head + 1, token.rel)

    def keep(j: int) -> None:
        head = 0 if tree.heads[j] == 0 else moved(tree.heads[j] - 1)
        out.add(tree.forms[j], tree.upos[j], tree.xpos[j], head, tree.rels[j], tree.feats[j])

    for j in range(start):
        keep(j)
    for k, token in enumerate(piece):
        form = token.form.capitalize() if k == 0 and start == 0 and not prefix else token.form
        if token.head is None:
            out.add(form, token.upos, token.xpos, verb, tree.rels[subject])
        else:
            out.add(form, token.upos, token.xpos, len(prefix) + start + token.head + 1, token.rel)
    for j in range(end, len(tree)):
        keep(j)
    return out


def number_subjects(trees: Sequence[Sentence], seed: int = SEED) -> list[Sentence]:
    """The added sentences, at most one made of each tree; the same for the same trees and seed."""
    chance = random.Random(seed)
    out = []
    for tree in trees:
        if not SHORTEST <= len(tree) <= LONGEST:
            continue
        for subject, start, end in _replaceable_subject(tree):
            if tree.rels[subject] == "nsubj" and chance.random() >= SHARE_ACTIVE:
                continue
            piece = _number_subject(chance)
            main = tree.heads[tree.heads[subject] - 1] == 0
            prefix = _according_to(chance) if start == 0 and main and chance.random() < 0.3 else []
            out.append(_exchange(tree, subject, start, end, prefix, piece))
            break
    return out
