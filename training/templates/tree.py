"""The pieces that templates are built from: nodes of a tree, and a short notation for nouns, names and verbs.

A node keeps what hangs on it to its left and to its right in order, so every sentence is projective as built.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from conllu import Sentence

UPOS = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ",
    "CD": "NUM", "IN": "ADP", "DT": "DET", "RB": "ADV", "RBR": "ADV", "VB": "VERB", "VBD": "VERB", "VBG": "VERB",
    "VBN": "VERB", "VBZ": "VERB", "VBP": "VERB", "MD": "AUX", "PRP": "PRON", "PRP$": "PRON", "WP": "PRON",
    "WDT": "PRON", "WP$": "PRON", "WRB": "ADV", "TO": "PART", "POS": "PART", "CC": "CCONJ", "RP": "ADP",
    "EX": "PRON", "HYPH": "PUNCT", "AFX": "X",
}  # fmt: skip
"""The usual UPOS of a Penn tag; all others are punctuation."""


@dataclass(eq=False)
class Node:
    """A word with its dependents in the order of the text. `plural` and `human` are of the group it heads."""

    form: str
    xpos: str
    upos: str
    left: list[tuple[str, Node]] = field(default_factory=list)
    right: list[tuple[str, Node]] = field(default_factory=list)
    plural: bool = False
    human: bool = False

    def pre(self, rel: str, node: Node) -> Node:
        """Hangs a node farthest left of all."""
        self.left.insert(0, (rel, node))
        return self

    def inner(self, rel: str, node: Node) -> Node:
        """Hangs a node on the left, next to the word itself."""
        self.left.append((rel, node))
        return self

    def post(self, rel: str, node: Node) -> Node:
        """Hangs a node farthest right of all."""
        self.right.append((rel, node))
        return self

    def modify(self, rel: str, node: Node) -> Node:
        """Hangs a node on the left behind the determiners and numbers."""
        at = sum(1 for r, _ in self.left if r in ("det", "nmod:poss", "nummod", "case"))
        self.left.insert(at, (rel, node))
        return self

    def comma(self) -> Node:
        """A comma farthest right; one before another comma or a full stop is not written."""
        return self.post("punct", word(",/,"))

    def opened(self) -> Node:
        """A comma farthest left, as before an apposition."""
        return self.pre("punct", word(",/,"))


def word(spec: str) -> Node:
    """ "form/XPOS" or "form/XPOS/UPOS" as a node."""
    parts = spec.split("/")
    return Node(parts[0], parts[1], parts[2] if len(parts) > 2 else UPOS.get(parts[1], "PUNCT"))


def name(spec: str) -> Node:
    """ "Ali+al-Amin": a flat name; a hyphen hangs on what follows it, all parts on the first."""
    forms = re.split(r"\+|(?<=\w)(-)(?=\w)", spec)
    parts = [form for form in forms if form]
    tag = "NNPS" if spec.endswith("*") else "NNP"
    head = Node(parts[0].rstrip("*"), tag, "PROPN", plural=tag == "NNPS")
    hyphen = False
    for form in parts[1:]:
        if form == "-":
            hyphen = True
            continue
        part = word(f"{form}/CD") if form.isdigit() else word(f"{form.rstrip('*')}/NNP")
        if hyphen:
            part.pre("punct", word("-/HYPH"))
        head.post("flat", part)
        hyphen = False
    return head


PLURALS = {
    "people": "people", "child": "children", "woman": "women", "man": "men", "policeman": "policemen", "life": "lives",
    "serviceman": "servicemen", "gunman": "gunmen", "aircraft": "aircraft",
}  # fmt: skip


def plural_of(form: str) -> str:
    """The plural of a noun in small letters."""
    if form in PLURALS:
        return PLURALS[form]
    form = re.sub(r"(?<=[^aeiou])y$", "ie", form)
    return form + ("es" if re.search(r"(s|x|sh|ch)$", form) else "s")


def capital(node: Node) -> Node:
    """A large letter for the first word of a group, as at the start of a quotation."""
    first = node
    while any(n.xpos not in (",", "``") for _, n in first.left):
        first = next(n for _, n in first.left if n.xpos not in (",", "``"))
    first.form = first.form[0].upper() + first.form[1:]
    return node


def _single(token: str) -> tuple[Node, str]:
    """One word of `noun`'s notation, and the relation it has before a noun."""
    if token[0] == "^":
        return word(f"{token[1:]}/JJ"), "amod"
    if token[0] == "~":
        return word(f"{token[1:]}/NNP/ADJ"), "amod"
    if token[0] == "%":
        return word(f"{token[1:]}/VBN"), "amod"
    if "+" in token or ("-" in token and token[0].isupper()):
        return name(token), "compound"
    plural = token.endswith("*")
    form = token.rstrip("*")
    tag = ("NNP" if form[0].isupper() else "NN") + ("S" if plural else "")
    if plural and form[0].islower():
        form = plural_of(form)
    node = word(f"{form}/{tag}")
    node.plural = plural
    return node, "compound"


def noun(spec: str) -> Node:
    """A noun with what stands before it.

    "^armed group*": ^ adjective, ~ adjective inside a name, % participle, * plural; "air_defence unit": a nested
    compound; "Addis+Ababa": a flat name; "the", "a", "their" ... a determiner.
    """
    head: Node | None = None
    pending: list[tuple[str, Node]] = []
    tokens = spec.split(" ")
    for k, token in enumerate(tokens):
        last = k == len(tokens) - 1
        if token in ("the", "a", "no", "this", "several", "all", "both", "some"):
            tag = "several/JJ" if token == "several" else f"{token}/DT"
            pending.append(("amod" if token == "several" else "det", word(tag)))
            continue
        if token in ("their", "its", "his", "her", "our"):
            pending.append(("nmod:poss", word(f"{token}/PRP$")))
            continue
        inner = token.split("_")
        node, rel = _single(inner[-1])
        below = [_single(part) for part in inner[:-1]]
        node.left = [(r, n) for n, r in below]
        if last:
            node.left = pending + node.left
            head = node
        else:
            pending.append((rel, node))
    assert head is not None
    return head


def hyphened(first: Node, second: Node, rel: str = "compound") -> Node:
    """ "Russian - backed": the first hangs on the second, the hyphen on the first."""
    return second.pre(rel, first.post("punct", word("-/HYPH")))


def case(prep: str, node: Node) -> Node:
    """Puts a preposition of one word, or a fixed one, before a group."""
    tag = {"according": "VBG/VERB", "such": "JJ", "due": "JJ", "including": "VBG/VERB", "as": "IN"}
    first, *rest = prep.split(" ")
    head = word(f"{first}/{tag.get(first, 'IN')}")
    for more in rest:
        head.post("fixed", word(f"{more}/IN"))
    return node.pre("case", head)


def join(nodes: list[Node], mark: str = ",", cc: str = "and", *, last_mark: bool = False) -> Node:
    """ "a, b and c": conjuncts on the first; with `last_mark` also a mark before the conjunction."""
    head = nodes[0]
    for k, node in enumerate(nodes[1:], 2):
        last = k == len(nodes)
        if last:
            node.pre("cc", word(f"{cc}/CC"))
        if not last or last_mark:
            node.pre("punct", word(f"{mark}/{':' if mark == ';' else ','}"))
        head.post("conj", node)
    if len(nodes) > 1:
        head.plural = True
    return head


def quoted(node: Node) -> Node:
    """Quotation marks around a whole group or clause."""
    return node.pre("punct", word('"/``')).post("punct", word("\"/''"))


def _flatten(node: Node, parent: Node | None, rel: str, out: list[tuple[Node, Node | None, str]]) -> None:
    for r, child in node.left:
        _flatten(child, node, r, out)
    out.append((node, parent, rel))
    for r, child in node.right:
        _flatten(child, node, r, out)


def linear(root: Node, identity: str = "") -> Sentence:
    """The sentence of a tree: needless commas left out, "a" before a vowel made "an", the first letter large."""
    flat: list[tuple[Node, Node | None, str]] = []
    _flatten(root, None, "root", flat)
    kept = []
    for k, (node, parent, rel) in enumerate(flat):
        follower = flat[k + 1][0].form if k + 1 < len(flat) else "."
        if node.form == "," and (follower in (",", ".", ";", ":", ")") or not kept):
            continue
        if (
            node.form == "a"
            and node.xpos == "DT"
            and re.match(r"(?!uni|UN|US|UK|eu|one)[aeiouAEIO]|MP|18$|11|8", follower)
        ):
            node.form = "an"
        kept.append((node, parent, rel))
    places = {id(node): k + 1 for k, (node, _, _) in enumerate(kept)}
    out = Sentence(id=identity)
    started = False
    for node, parent, rel in kept:
        form = node.form
        if not started and form[0].isalnum():
            form, started = form[0].upper() + form[1:], True
        out.add(form, node.upos, node.xpos, places[id(parent)] if parent is not None else 0, rel)
    return out
