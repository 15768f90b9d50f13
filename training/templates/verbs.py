"""Verbs and their forms for the templates: a short notation, and clauses with their auxiliaries."""

from __future__ import annotations

import re
from dataclasses import dataclass

from templates.tree import Node, word


@dataclass(frozen=True)
class Verb:
    base: str
    third: str
    past: str
    participle: str
    gerund: str
    particle: str = ""


def verb(spec: str) -> Verb:
    """ "seize", "shoot shot shot|down", "withdraw withdrew withdrawn", "begin began begun beginning"."""
    main, _, particle = spec.partition("|")
    parts = main.split(" ")
    base = parts[0]
    stem = base[:-1] if base.endswith("e") and not base.endswith("ee") else base
    third = re.sub(r"(?<=[^aeiou])y$", "ie", base) + ("es" if re.search(r"(s|x|sh|ch|o)$", base) else "s")
    past = parts[1] if len(parts) > 1 else re.sub(r"(?<=[^aeiou])y$", "i", stem) + "ed"
    participle = parts[2] if len(parts) > 2 else past
    return Verb(base, third, past, participle, parts[3] if len(parts) > 3 else stem + "ing", particle)


def bare(spec: str, form: str, tag: str) -> Node:
    """A verb form by itself: `form` is the name of a field of `Verb`."""
    v = verb(spec)
    node = word(f"{getattr(v, form)}/{tag}")
    if v.particle:
        node.post("compound:prt", word(f"{v.particle}/RP"))
    return node


def finite(spec: str, subject: Node | None, tense: str = "past", *, passive: bool = False, neg: bool = False) -> Node:
    """A clause: subject, auxiliaries and verb.

    Tenses: past, present, perfect, pluperfect, progressive, or a modal ("will", "could"; "may+" is "may have").
    """
    plural = subject is not None and subject.plural
    be, have = ("were", "have") if plural else ("was", "has")
    aux: list[str] = []
    form, tag = ("participle", "VBN") if passive else ("past", "VBD")
    if tense == "past":
        aux = [f"{be}/VBD"] if passive else []
        if neg and not passive:
            aux, form, tag = ["did/VBD"], "base", "VB"
    elif tense == "present":
        aux = [f"{'are/VBP' if plural else 'is/VBZ'}"] if passive else []
        if not passive:
            form, tag = ("base", "VBP") if plural else ("third", "VBZ")
            if neg:
                aux, form, tag = ["do/VBP" if plural else "does/VBZ"], "base", "VB"
    elif tense in ("perfect", "pluperfect"):
        aux = ["had/VBD" if tense == "pluperfect" else f"{have}/{'VBP' if plural else 'VBZ'}"]
        aux += ["been/VBN"] if passive else []
        form, tag = "participle", "VBN"
    elif tense == "progressive":
        aux = [f"{be}/VBD"] + (["being/VBG"] if passive else [])
        form, tag = ("participle", "VBN") if passive else ("gerund", "VBG")
    else:
        aux = [f"{tense.rstrip('+')}/MD"]
        if tense.endswith("+"):
            aux += ["have/VB"] + (["been/VBN"] if passive else [])
            form, tag = "participle", "VBN"
        else:
            aux += ["be/VB"] if passive else []
            form, tag = ("participle", "VBN") if passive else ("base", "VB")
    node = bare(spec, form, tag)
    if subject is not None:
        node.inner("nsubj:pass" if passive else "nsubj", subject)
    for k, a in enumerate(aux):
        is_passive = passive and k == len(aux) - 1
        node.inner("aux:pass" if is_passive else "aux", word(f"{a}/AUX"))
        if neg and k == 0:
            node.inner("advmod", word("not/RB/PART"))
    return node


def gerund(spec: str, *, perfect: bool = False) -> Node:
    """ "killing", "having killed"."""
    if not perfect:
        return bare(spec, "gerund", "VBG")
    return bare(spec, "participle", "VBN").inner("aux", word("having/VBG/AUX"))


def infinitive(spec: str, *, passive: bool = False) -> Node:
    node = bare(spec, "participle", "VBN") if passive else bare(spec, "base", "VB")
    node.inner("mark", word("to/TO"))
    if passive:
        node.inner("aux:pass", word("be/VB/AUX"))
    return node
