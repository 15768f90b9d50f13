"""Places and dates for the templates."""

from __future__ import annotations

from templates import words
from templates.forces import Forces
from templates.tree import Node, case, noun, word

Hung = tuple[str, Node]
"""A node with the relation it has to a verb."""


class Places(Forces):
    placed = False
    """Whether the clause has named a place already, so that it is not put into another one."""

    def settlement(self) -> Node:
        """ "the village of X", "the northern city of X", "X , northern Y", "X" with or without more behind."""
        self.placed = True
        kind = self.chance.random()
        if kind < 0.35:
            node = self.city()
        elif kind < 0.62:
            self.note("the village of")
            node = noun(f"the {self.chance.choice(words.SETTLEMENTS)}").post("nmod", case("of", self.city()))
            if self.odds(0.5):
                node.inner(
                    "amod", self.split(self.chance.choice(words.REGIONS)) if self.odds(0.6) else self.adjective()
                )
        elif kind < 0.74:
            node = self.city()
            if self.odds(0.6):
                self.note("X, northern Y")
                where = self.nation(self.home.name)
                if where.left and where.left[0][0] == "det":
                    where.left.insert(1, ("amod", self.split(self.chance.choice(words.REGIONS))))
                else:
                    where.pre("amod", self.split(self.chance.choice(words.REGIONS)))
                node.post("nmod:unmarked", where.opened()).comma()
            else:
                node.post(
                    "appos",
                    noun(f"a {self.chance.choice(words.SETTLEMENTS)}").post("nmod", case("in", self.region())).opened(),
                ).comma()
        elif kind < 0.82:
            return self.region()
        else:
            if self.odds(0.5):
                return self.city()
            node = self.target()
            if self.odds(0.6):
                node.post("nmod", case(self.pick("in", "in", "near", "outside"), self.city()))
            return node
        if self.odds(0.14):
            self.note("PP chain")
            node.post("nmod", case("in", self.region()))
        if self.odds(0.13):
            self.distance(node)
        elif self.odds(0.06):
            self.note("where clause")
            clause = self.where()
            node.post("acl:relcl", clause.pre("advmod", word("where/WRB")).opened()).comma()
        return node

    def where(self) -> Node:
        """Overridden by the clauses."""
        raise NotImplementedError

    def region(self) -> Node:
        kind = self.chance.randrange(5)
        if kind == 0:
            return noun(
                f"the {self.chance.choice(self.home.cities)} {self.pick('region', 'province', 'area', 'valley')}"
            )
        if kind == 1:
            side = self.pick("north", "south", "east", "west", "centre", "north-east")
            spec = side if "-" not in side else "north"
            return noun(f"the {spec}").post("nmod", case("of", self.nation(self.home.name)))
        node = self.nation(self.home.name)
        if node.left and node.left[0][0] == "det":
            return node
        side = self.chance.choice(words.REGIONS)
        if kind == 2:
            return node
        return node.pre("amod", self.split(side))

    def split(self, side: str) -> Node:
        """ "north - western" as the treebanks split it."""
        if "-" not in side:
            return word(f"{side}/JJ")
        first, last = side.split("-")
        return word(f"{last}/JJ").pre("compound", word(f"{first}/NN").post("punct", word("-/HYPH")))

    def distance(self, node: Node) -> Node:
        """ ", 15 km north of X ," """
        self.note("N km north of")
        unit = word(f"{self.pick('km/NNS', 'kilometres/NNS', 'miles/NNS', 'kilometers/NNS')}").pre(
            "nummod", self.amount(self.cardinal(3, 90))
        )
        side = word(f"{self.pick('north', 'south', 'east', 'west')}/RB").pre("obl:unmarked", unit)
        if self.odds(0.25):
            side.left.clear()
        return node.post("advmod", side.opened().post("obl", case("of", self.city()))).comma()

    def target(self) -> Node:
        self.placed = True
        spec = self.chance.choice(words.TARGETS).replace("_", " ")
        node = noun(spec)
        if self.odds(0.25):
            node.inner("compound", self.city()) if not node.left else None
        if self.odds(0.15):
            node.pre("amod", word(f"{self.pick('crowded', 'abandoned', 'nearby', 'strategic', 'main')}/JJ"))
        node.pre("det", word(self.pick("a/DT", "a/DT", "the/DT")))
        if spec in ("hospital", "school", "church", "mosque", "hotel", "camp", "prison", "convoy") and self.odds(0.25):
            self.note("reduced participle")
            what = "carrying" if spec == "convoy" else self.pick("sheltering", "housing")
            acl = word(f"{what}/VBG").post("obj", self.counted(fighters=False))
            node.post("acl", acl)
        return node

    def place(self) -> Hung:
        """Where, for a verb."""
        kind = self.chance.random()
        if kind < 0.08:
            outskirts = noun("the outskirt*").post("nmod", case("of", self.city()))
            return "obl", case("on", outskirts)
        if kind < 0.13:
            border = noun("the border").post("nmod", case("with", self.nation(self.foe.name)))
            return "obl", case(self.pick("along", "near", "on"), border)
        where = self.settlement()
        prep = (
            self.pick("in", "in", "in", "near", "outside", "around")
            if where.xpos == "NNP"
            else self.pick("in", "in", "near")
        )
        return "obl", case(prep, where)

    # dates

    def day(self) -> Node:
        """A day, the number being the head, in British or American order."""
        number = word(f"{self.chance.randint(1, 30)}/CD")
        month = word(f"{self.chance.choice(words.MONTHS)}/NNP")
        year = word(f"{self.year()}/CD") if self.odds(0.55) else None
        if self.odds(0.7):
            self.note("date, 14 May")
            number.post("nmod:unmarked", month)
            return number.post("nmod:unmarked", year) if year else number
        self.note("date, May 14")
        number.pre("nmod:unmarked", month)
        if year:
            number.post("nmod:unmarked", year.opened()).comma()
        return number

    def year(self) -> int:
        while True:
            year = self.chance.randint(1936, 2026)
            if year != 2020:
                return year

    def month(self) -> Node:
        node = word(f"{self.chance.choice(words.MONTHS)}/NNP")
        if self.odds(0.2):
            node.pre("amod", word(f"{self.pick('early', 'late')}/JJ"))
        return node.post("nmod:unmarked", word(f"{self.year()}/CD")) if self.odds(0.6) else node

    def adverb(self) -> Hung:
        which = self.pick("overnight", "later", "yesterday", "again", "recently")
        if which == "yesterday":
            return "obl:unmarked", word("yesterday/NN")
        return "advmod", word(f"{which}/{'RBR' if which == 'later' else 'RB'}")

    def date(self, *, since: bool = False, simple: bool = False) -> Hung:
        """When, for a verb; with `since` also "since 2013", with `simple` nothing but a day."""
        kind = self.chance.randrange(10 if simple else 24)
        if kind == 17 and not since:
            kind = 6
        if kind < 6:
            return "obl", case("on", self.day())
        if kind < 10:
            self.note("weekday")
            day = word(f"{self.chance.choice(words.DAYS)}/NNP")
            if self.odds(0.25):
                part = noun(f"{day.form} {self.pick('morning', 'evening', 'night', 'afternoon')}")
                return "obl", case("on", part)
            return "obl", case("on", day)
        if kind < 13:
            return "obl", case("in", self.month())
        if kind < 15:
            year = word(f"{self.year()}/CD")
            if self.odds(0.25):
                self.note("mid - year")
                year.pre("compound", word("mid/AFX").post("punct", word("-/HYPH")))
            return "obl", case("in", year)
        if kind == 15:
            node = noun(self.pick("week", "month", "year", "morning", "week", "summer"))
            det = self.pick("last", "this", "this") if node.form != "morning" else "this"
            if det == "last":
                return "obl:unmarked", node.pre("amod", word("last/JJ"))
            node.pre("det", word("this/DT"))
            if self.odds(0.3):
                node.pre("advmod", word("earlier/RBR"))
            return "obl:unmarked", node
        if kind == 16:
            self.note("N days ago")
            unit = self.plural(self.pick("day", "week", "month", "year", "hour")).pre("nummod", self.cardinal(2, 20))
            ago = word(self.pick("ago/RB", "later/RBR", "earlier/RBR")).pre("obl:unmarked", unit)
            return "advmod", ago
        if kind == 17:
            self.note("since")
            return "obl", case("since", self.month() if self.odds(0.7) else word(f"{self.year()}/CD"))
        if kind == 18:
            self.note("between and")
            first = word(f"{self.chance.randint(1, 14)}/CD")
            last = word(f"{self.chance.randint(15, 30)}/CD").pre("cc", word("and/CC"))
            last.post("nmod:unmarked", word(f"{self.chance.choice(words.MONTHS)}/NNP"))
            if self.odds(0.6):
                last.post("nmod:unmarked", word(f"{self.year()}/CD"))
            return "obl", case("between", first.post("conj", last))
        if kind == 19:
            end = noun(f"the {self.pick('end', 'beginning', 'start')}")
            month = word(f"{self.chance.choice(words.MONTHS)}/NNP")
            return "obl", case("at", end.post("nmod", case("of", month)))
        if kind == 20:
            hours = noun(self.pick("the ^early hour*", "the night", "the morning", "the evening"))
            return "obl", case("in" if "s" == hours.form[-1] else "on", hours.post("nmod", case("of", self.day())))
        if kind == 21:
            return self.adverb()
        if kind == 22:
            self.note("for N days")
            unit = self.plural(self.pick("day", "week", "month", "hour")).pre(
                "nummod", self.amount(self.cardinal(2, 40))
            )
            return "obl", case(self.pick("after", "within"), unit)
        return "obl", case(
            self.pick("before", "at", "after"), word(f"{self.pick('dawn', 'midnight', 'midday', 'nightfall')}/NN")
        )
