"""What the net sees of a word. The inference code must compute exactly the same six strings.

Everything counts and cuts by Unicode code point (not by UTF-16 unit: in JavaScript use `[...word]`).

`normal(word)`, in this order:
1. A leading U+2018 or U+2019 becomes an ASCII apostrophe.
2. If the word is now one of  “  ”  ``  ''  it becomes `"` and is finished.
3. Every remaining U+2018 and U+2019 becomes an ASCII apostrophe.
4. If the word holds an ASCII digit:
   - exactly four digits beginning with 19 or 20: `!YEAR`;
   - one or two digits: `!D2`;
   - digits, full stops and commas only: `!NUM`;
   - otherwise lower case with each run of digits replaced by one `0`.
5. If the word is U+2013, U+2014 or `--`: `-`.
6. Otherwise lower case (full Unicode mapping, no locale: Python `str.lower`, JavaScript `toLowerCase`).

`shape(word)`, on the word as written: each code point becomes `X` (general category Lu), `x` (any other L*),
`d` (ASCII 0-9) or stays itself; equal neighbours are merged; the first eight code points are kept.

`features(word)` with n = normal(word), in the order of FEATURES:
word n · last three code points of n · first three of n · last two of n · last four of n · shape(word).
A shorter n gives the whole of n. The string `!YEAR` is cut like any other.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

FEATURES: tuple[str, ...] = ("word", "suffix3", "prefix3", "suffix2", "suffix4", "shape")
"""The order of the six features, in the vocabulary, in the embedding table and in the exported manifest."""

SHAPE_LENGTH = 8

_DIGIT = re.compile(r"[0-9]")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_ONE_OR_TWO = re.compile(r"[0-9]{1,2}")
_NUMBER = re.compile(r"[0-9.,]+")
_DIGITS = re.compile(r"[0-9]+")


def normal(word: str) -> str:
    """The word as the vocabulary knows it; see the module's description."""
    if word[:1] in ("\u2018", "\u2019"):
        word = "'" + word[1:]
    if word in ("\u201c", "\u201d", "``", "''"):
        return '"'
    word = word.replace("\u2018", "'").replace("\u2019", "'")
    if _DIGIT.search(word):
        if _YEAR.fullmatch(word):
            return "!YEAR"
        if _ONE_OR_TWO.fullmatch(word):
            return "!D2"
        if _NUMBER.fullmatch(word):
            return "!NUM"
        return _DIGITS.sub("0", word.lower())
    if word in ("\u2013", "\u2014", "--"):
        return "-"
    return word.lower()


def _kind(char: str) -> str:
    if char in "0123456789":
        return "d"
    category = unicodedata.category(char)
    if category == "Lu":
        return "X"
    return "x" if category.startswith("L") else char


def shape(word: str) -> str:
    """The word's outline: `Xx` for Kyiv, `X.X.` for U.S., `Xxd` for Mi24."""
    out: list[str] = []
    for char in word:
        kind = _kind(char)
        if not out or out[-1] != kind:
            out.append(kind)
    return "".join(out[:SHAPE_LENGTH])


@lru_cache(maxsize=100_000)
def features(word: str) -> tuple[str, ...]:
    """The six strings of FEATURES."""
    n = normal(word)
    return (n, n[-3:], n[:3], n[-2:], n[-4:], shape(word))
