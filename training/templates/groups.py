"""Groups of words for the templates: numbers, people, forces, names with offices, speakers, places and dates."""

from __future__ import annotations

import random
from collections import Counter

from templates import words
from templates.tree import Node, case, hyphened, join, name, noun, plural_of, word
from templates.verbs import finite


class Groups:
    """Everything below the clause. Each writer has a theatre of war; `used` counts the constructions."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.used: Counter[str] = Counter()
        self.begin()

    def begin(self) -> None:
        """A new theatre: two countries that are neighbours more often than not."""
        theatre = self.chance.choice(words.THEATRES)
        other = theatre if self.chance.random() < 0.7 else self.chance.choice(words.THEATRES)
        self.home = self.chance.choice(theatre.countries)
        self.foe = self.chance.choice([c for c in other.countries if c is not self.home])
        self.first, self.last = theatre.first, theatre.last

    def note(self, construction: str) -> None:
        self.used[construction] += 1

    def odds(self, share: float) -> bool:
        return self.chance.random() < share

    def pick(self, *options: str) -> str:
        return self.chance.choice(options)

    # numbers

    def cardinal(self, low: int = 2, high: int = 99999) -> Node:
        """A bare number of any size and notation."""
        size = self.chance.random()
        if size < 0.25 and low < 12:
            return word(f"{self.chance.choice(words.NUMBER_WORDS)}/CD")
        if size < 0.29 and high >= 99:
            unit = word(f"{self.chance.choice(words.UNITS)}/CD")
            return hyphened(word(f"{self.chance.choice(words.TENS)}/CD"), unit)
        top = min(high, 99 if size < 0.75 else 999 if size < 0.92 else 99999)
        value = self.chance.randint(max(low, 2), max(top, low + 1))
        if value > 60 and self.odds(0.5):
            value = round(value, -1 if value < 1000 else -2)
        return word(f"{value:,}/CD" if self.odds(0.9) else f"{value}/CD")

    def amount(self, number: Node) -> Node:
        """The number with "at least", "more than" and the like before it, or as it is."""
        small = not number.form[-1].isdigit() or len(number.form) == 1
        kind = self.chance.choice((0, 1, 2, 4, 9, 10, 11, 12)) if small else self.chance.randrange(14)
        if kind < 2:
            self.note("at least")
            return number.pre("nmod", case("at", word("least/JJS")))
        if kind < 4:
            self.note("more than")
            than = word(f"{'more' if small else self.pick('more', 'more', 'more', 'fewer')}/JJR").post(
                "fixed", word("than/IN")
            )
            return number.pre("advmod", than)
        if kind == 4:
            self.note("up to")
            return number.pre("advmod", word("up/IN").post("fixed", word("to/IN")))
        if kind == 5:
            self.note("as many as")
            fixed = word("as/RB").post("fixed", word("many/JJ")).post("fixed", word("as/IN"))
            return number.pre("advmod", fixed)
        if kind < 8:
            self.note("about N")
            about = self.pick("about", "some", "nearly", "almost", "around", "over", "roughly", "approximately", "only")
            return number.pre("advmod", word(f"{about}/RB"))
        return number

    def plural(self, singular: str) -> Node:
        """The plural of a word of the vocabulary, its own compounds nested."""
        inner = singular.split("_")
        node = word(f"{plural_of(inner[-1])}/NNS")
        for part in inner[:-1]:
            node.inner("compound", word(f"{part}/NN"))
        node.plural = True
        return node

    def persons(self, *, fighters: bool | None = None) -> Node:
        """Plural people without a number, perhaps with an adjective: "Syrian villagers"."""
        kind = words.FIGHTERS if fighters or (fighters is None and self.odds(0.5)) else words.VICTIMS
        node = self.plural(self.chance.choice(kind))
        node.human = True
        if node.form != "people" or self.odds(0.1):
            if self.odds(0.3):
                node.pre("amod", self.adjective())
            elif self.odds(0.15):
                node.pre(
                    "amod",
                    word(f"{self.pick('young', 'local', 'unarmed', 'foreign', 'innocent', 'elderly', 'other')}/JJ"),
                )
        return node

    def counted(self, *, fighters: bool | None = None, plain: bool = False) -> Node:
        """People with a number in one of the many ways of war reports, without anything trailing."""
        kind = self.chance.random()
        out: Node
        if kind < 0.2:
            self.note("bare number")
            out = self.amount(self.cardinal())
        elif kind < 0.27:
            self.note("another N")
            out = self.cardinal()
            if self.odds(0.5):
                out = self.persons(fighters=fighters).pre("nummod", out)
            if self.odds(0.6):
                out.pre("det", word("another/DT"))
            elif out.xpos == "CD":
                out.pre("amod", word("further/JJ")).pre("det", word("a/DT"))
                self.note("a further N")
            else:
                out.pre("amod", word("further/JJ")).pre("det", word("a/DT"))
                self.note("a further N")
        elif kind < 0.35:
            self.note("N others")
            out = word("others/NNS").pre("nummod", self.amount(self.cardinal()))
            if self.odds(0.2):
                out = self.persons(fighters=fighters).pre("amod", word("other/JJ")).pre("nummod", self.cardinal())
        elif kind < 0.43:
            self.note("dozens of")
            out = word(f"{self.pick('dozens', 'hundreds', 'scores', 'thousands', 'tens', 'hundreds')}/NNS")
            if out.form in ("tens", "hundreds") and (out.form == "tens" or self.odds(0.4)):
                thousands = case("of", word("thousands/NNS")).post("nmod", case("of", self.persons(fighters=fighters)))
                out.post("nmod", thousands)
            elif self.odds(0.85):
                out.post("nmod", case("of", self.persons(fighters=fighters)))
            if self.odds(0.1):
                out.pre("advmod", word("perhaps/RB"))
        elif kind < 0.53 and not plain:
            self.note("N of their")
            out = self.amount(self.cardinal())
            group = self.persons(fighters=fighters)
            det = self.pick("the/DT", "its/PRP$", "their/PRP$", "his/PRP$", "them", "its/PRP$")
            if det.endswith("$"):
                group = self.persons(fighters=True)
            if det == "them":
                group = word("them/PRP")
            else:
                group.pre("det" if det == "the/DT" else "nmod:poss", word(det))
            out.post("nmod", case("of", group))
        elif kind < 0.57:
            self.note("a total of")
            people = self.persons(fighters=fighters).pre("nummod", self.cardinal(50))
            out = noun("a total").post("nmod", case("of", people))
        elif kind < 0.60:
            self.note("an estimated N")
            out = self.persons(fighters=fighters).pre("nummod", self.cardinal(40))
            out.pre("amod", word("estimated/VBN")).pre("det", word("an/DT"))
        elif kind < 0.63:
            self.note("N million")
            million = word("million/CD").pre(
                "compound", word(f"{self.pick('1.5', 'two', '2.3', '4', 'three', '7.1')}/CD")
            )
            out = word("people/NNS").pre("nummod", self.amount(million))
        elif kind < 0.67:
            self.note("N of nation")
            out = noun(f"{self.foe.people}*")
            out.pre("nummod", self.amount(self.cardinal()))
        else:
            out = self.persons(fighters=fighters).pre("nummod", self.amount(self.cardinal()))
            if out.form == "members" or self.odds(0.04):
                out.post("nmod", case("from", noun(self.country(self.home.name))))
        out.plural = out.human = True
        return out

    def detail(self, people: Node) -> Node:
        """Trails ", including M children," and its like behind a group; the closing comma may vanish later."""
        total = self.value(people)
        few = self.cardinal(2, max(3, total - 1)) if total > 12 else word(f"{self.pick('two', 'three', '2', '3')}/CD")
        part = self.amount(few) if self.odds(0.25) else few
        kind = self.chance.choice((0, 0, 2, 2, 3, 3, 4, 4, 6))
        some = self.persons()
        if kind < 2:
            self.note("including, nmod")
            new: Node = some.pre("nummod", part)
            if self.odds(0.35):
                new = join([new, self.persons().pre("nummod", self.cardinal(2, max(3, min(40, total // 2))))])
            people.post("nmod", case("including", new).opened())
        elif kind == 2:
            self.note("among them")
            them = case("among", word("them/PRP"))
            people.post("parataxis", them.opened().post("nsubj", some.pre("nummod", part)))
        elif kind == 3:
            self.note("N of whom were")
            subject = self.part(part).post("nmod", case("of", word("whom/WP")))
            if self.odds(0.5):
                relative = (
                    some.inner("cop", word("were/VBD/AUX")) if not some.left else some.pre("cop", word("were/VBD/AUX"))
                )
                relative.pre("nsubj", subject)
            else:
                subject.plural = True
                relative = finite(self.pick("wound", "arrest", "kill", "injure", "release"), subject, passive=True)
                if self.odds(0.4):
                    relative.inner("advmod", word(f"{self.pick('seriously', 'later', 'critically')}/RB"))
            people.post("acl:relcl", relative.opened())
        elif kind < 6:
            self.note("N of them, verbless")
            subject = self.part(part).post("nmod", case("of", word("them/PRP")))
            predicate = join([some, self.persons()]) if self.odds(0.3) else some
            people.post("parataxis", predicate.pre("nsubj", subject).opened())
        else:
            self.note("mostly, appos")
            people.post("appos", some.pre("advmod", word(f"{self.pick('mostly', 'mainly', 'largely')}/RB")).opened())
        return people.comma()

    def value(self, people: Node) -> int:
        """The number of a group in figures, or 10 if it is in words."""
        here = [people, *(n for r, n in people.left if r == "nummod")]
        return next((int(n.form.replace(",", "")) for n in here if n.form.replace(",", "").isdigit()), 10)

    def part(self, number: Node) -> Node:
        """A number, "most", "many" or "all"."""
        kind = self.pick("n", "n", "n", "most/JJS", "most/JJS", "many/JJ", "all/DT/PRON", "half/NN", "some/DT/PRON")
        return number if kind == "n" else word(kind)

    def people(self, *, fighters: bool | None = None, detail: float = 0.4) -> Node:
        group = self.counted(fighters=fighters)
        if self.odds(0.1) and group.form != "others":
            self.note("conjunct subjects")
            group = join([group, self.counted(fighters=fighters, plain=True)])
        elif self.odds(detail):
            group = self.detail(group)
        return group

    def things(self) -> Node:
        """Counted equipment: "four Su-25 aircraft", "two armoured vehicles"."""
        kind = self.chance.choice(words.KINDS)
        node = self.plural(kind.split(" ")[-1])
        if " " in kind:
            first, *rest = kind.split(" ")
            for part in rest[:-1]:
                node.inner("compound", word(f"{part}/NN"))
            node.pre("amod", word(f"{first}/JJ" if first != "armoured" else "armoured/JJ"))
        elif self.odds(0.45):
            node.pre("compound", name(self.chance.choice(words.MODELS[kind.split("_")[-1]]))) if kind.split("_")[
                -1
            ] in words.MODELS else None
        if self.odds(0.12):
            node.pre("amod", word(f"{self.pick('enemy', 'light', 'heavy', 'old', 'Soviet', 'armed')}/JJ"))
        return node.pre("nummod", self.amount(self.cardinal(2, 400)) if self.odds(0.2) else self.cardinal(2, 300))

    def enumeration(self) -> Node:
        """Equipment in a list, perhaps with parentheses or semicolons."""
        count = self.chance.choice((1, 1, 2, 2, 3, 3, 4, 5))
        items = [self.things() for _ in range(count)]
        if count > 1 and self.odds(0.2):
            items.append(self.counted(plain=True))
        if count > 2:
            self.note("long enumeration")
        if self.odds(0.25):
            self.note("parentheses")
            for item in items:
                if self.odds(0.7):
                    item.post(*self.bracket())
        mark = ";" if len(items) > 2 and self.odds(0.15) else ","
        if mark == ";":
            self.note("semicolons")
        return join(items, mark, last_mark=mark == ";" or (len(items) > 2 and self.odds(0.2)))

    def bracket(self) -> tuple[str, Node]:
        """ "(9 destroyed, 3 captured)" or "(most of them damaged)"."""

        def piece() -> Node:
            what = self.pick("destroyed", "captured", "damaged", "abandoned", "lost", "seized")
            return word(f"{what}/VBN").pre("nsubj:pass", self.cardinal(2, 40))

        inside = piece()
        if self.odds(0.6):
            second = piece()
            if self.odds(0.4):
                inside.post("conj", second.pre("cc", word("and/CC")))
            else:
                inside.post("parataxis", second.opened())
        return "parataxis", inside.pre("punct", word("(/-LRB-")).post("punct", word(")/-RRB-"))

    # countries, forces, persons

    def country(self, title: str) -> str:
        """A country's name in the notation of `noun`."""
        if title.startswith("United"):
            return f"the ~{title}"
        if title == "Philippines":
            return "the Philippines*"
        return title.replace("Saudi+Arabia", "~Saudi Arabia")

    def nation(self, title: str | None = None) -> Node:
        node = noun(self.country(title or self.pick(self.home.name, self.foe.name)))
        node.plural = False
        return node

    def adjective(self, *, own: bool = False) -> Node:
        forms = (self.home if own or self.odds(0.5) else self.foe).adjective.split(" ")
        node = word(f"{forms[-1]}/JJ")
        for part in forms[:-1]:
            node.inner("compound", word(f"{part}/NNP"))
        return node

    def city(self) -> Node:
        return noun(self.chance.choice(self.home.cities if self.odds(0.7) else self.foe.cities))
