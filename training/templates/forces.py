"""Forces, ministries, persons with offices, and speakers for the templates."""

from __future__ import annotations

from templates import words
from templates.groups import Groups
from templates.tree import Node, case, hyphened, join, name, noun, word


class Forces(Groups):
    def backed(self, participle: str = "") -> Node:
        """ "Russian - backed", "UN - brokered"."""
        self.note("hyphened participle")
        first = self.pick(
            "US/NNP", "UN/NNP", "NATO/NNP", "Saudi/JJ", "Soviet/JJ", "adj", "adj", "government/NN", "Western/JJ"
        )
        node = self.adjective() if first == "adj" else word(first)
        kind = self.pick("backed", "backed", "led", "led", "trained", "armed", "supported", "funded", "allied")
        return hyphened(node, word(f"{participle or kind}/VBN"))

    def force(self) -> Node:
        """Those who fight, with or without a name."""
        kind = self.chance.randrange(13)
        if kind < 3:
            spec = self.pick("force*", "troop*", "soldier*", "rebel*", "fighter*", "militia", "militant*")
            node = noun(spec) if spec.endswith("*") else noun("the militia")
            if spec.endswith("*"):
                node.pre("amod", self.adjective() if self.odds(0.6) else self.backed())
        elif kind < 5:
            node = noun(self.chance.choice(self.pick("a", "b") == "a" and self.home.groups or self.foe.groups))
        elif kind == 5:
            self.note("group name, appos")
            names = [g for g in self.home.groups + self.foe.groups if " " not in g] or list(words.BARE_GROUPS)
            title = noun(self.chance.choice(names))
            node = noun(
                self.pick("group", "^armed group", "movement", "militia", "^rebel group", "organisation").replace(
                    "^rebel", "rebel"
                )
            )
            node.pre("amod", self.adjective()).pre("det", word("the/DT")).post("appos", title)
        elif kind == 6:
            self.note("genitive")
            node = noun(self.pick("army", "air force", "^armed force*", "navy", "^special force*", "military"))
            node.pre("nmod:poss", self.genitive(self.nation()))
        elif kind == 7:
            node = noun(
                self.pick(
                    "government force*", "coalition force*", "^regular troop*", "^loyalist unit*", "separatist fighter*"
                )
            )
        elif kind == 8:
            node = noun(self.pick("unit*", "fighter*", "soldier*", "element*")).post(
                "nmod", case(self.pick("of", "from", "of"), self.body())
            )
        elif kind == 9:
            node = noun(f"the {self.pick('army', 'police', 'military', 'coalition', 'junta', 'enemy', 'opposition')}")
            node.plural = node.form == "police"
        elif kind == 10:
            node = self.nation()
        elif kind == 11:
            node = (
                noun(self.pick("gunman", "group", "column", "alliance", "battalion"))
                if self.odds(0.5)
                else self.persons(fighters=True)
            )
            if not node.plural:
                node.pre("det", word("a/DT")).post("nmod", case("of", self.persons(fighters=True)))
                if node.form == "gunman":
                    node.right.clear()
        else:
            self.note("conjunct subjects")
            node = join([noun(self.chance.choice(self.home.groups)), noun(self.chance.choice(self.foe.groups))])
        return node

    def genitive(self, node: Node) -> Node:
        """Adds 's, or ' after a plural s."""
        mark = "'" if node.xpos in ("NNS", "NNPS") and node.form.endswith("s") else "'s"
        end = node
        return end.post("case", word(f"{mark}/POS"))

    def body(self) -> Node:
        """A ministry or the like: "the Iraqi defence ministry", "Iraq's army"."""
        node = noun(self.chance.choice(words.BODIES))
        node.plural = node.form == "police"
        if self.odds(0.12):
            caps = self.pick("Defence", "Interior", "Foreign", "Health", "Justice", "Emergencies*")
            ministry = word("Ministry/NNP")
            if self.odds(0.4):
                self.note("Ministry of")
                node = ministry.post("nmod", case("of", noun(caps if caps != "Foreign" else "~Foreign Affairs*")))
            else:
                node = noun(f"{'~' if caps == 'Foreign' else ''}{caps} Ministry")
        kind = self.chance.random()
        if kind < 0.45:
            return node.pre("amod", self.adjective()).pre("det", word("the/DT"))
        if kind < 0.65:
            self.note("genitive")
            return node.pre("nmod:poss", self.genitive(self.nation()))
        return node.pre("det", word("the/DT"))

    def bare_name(self) -> Node:
        full = f"{self.chance.choice(self.first)}+{self.chance.choice(self.last)}"
        if self.odds(0.12):
            full = f"{self.chance.choice(self.first)}+{full}"
        return name(full if self.odds(0.85) else self.chance.choice(self.last))

    def titled(self) -> Node:
        """ "Defence Minister A B", "army spokesman Colonel A B"."""
        self.note("office before name")
        person = self.bare_name()
        titles = [self.chance.choice(words.OFFICES)]
        if titles[0].endswith("/") and self.odds(0.2):
            titles.append(self.pick("Colonel", "General", "Major", "Lt. Col."))
        for k, title in reversed(list(enumerate(titles))):
            office = noun(title.rstrip("/"))
            if k == 0 and title not in ("Mr.", "Dr.") and "." not in title:
                kind = self.chance.random()
                if kind < 0.35:
                    office.pre("amod", self.adjective())
                elif kind < 0.6 and title.endswith("/"):
                    spec = self.pick(
                        "army", "rebel", "police", "UN", "defence_ministry", "military", "government", "militia"
                    )
                    office.pre("compound", noun(spec.replace("_", " ")))
                elif kind < 0.65:
                    office.pre("amod", word("former/JJ"))
            person.pre("nmod:desc", office)
        person.human = True
        return person

    def role(self) -> Node:
        """ "the deputy head of the Libyan navy" """
        node = noun(f"the {self.chance.choice(words.ROLES)}")
        if self.odds(0.6):
            whole = self.body() if self.odds(0.5) else noun(self.chance.choice(self.home.groups))
            if self.odds(0.2):
                part = noun(f"the {self.chance.choice(words.UNITS_OF)}")
                whole = part.post("nmod", case("of", whole))
            node.post("nmod", case("of", whole))
        elif self.odds(0.5):
            node.left.pop(0)
            if self.odds(0.5):
                self.note("genitive")
                node.pre("nmod:poss", self.genitive(self.nation()))
            else:
                node.pre("nmod:poss", word("its/PRP$")) if self.odds(0.3) else node.pre("amod", self.adjective()).pre(
                    "det", word("the/DT")
                )
        node.plural = False
        return node

    def person(self) -> Node:
        kind = self.chance.random()
        if kind < 0.35:
            return self.titled()
        if kind < 0.65:
            self.note("office after name, appos")
            return self.bare_name().post("appos", self.role().opened()).comma()
        if kind < 0.85:
            self.note("name after office, appos")
            node = self.role()
            return (
                node.post("appos", self.bare_name().opened()).comma()
                if self.odds(0.7)
                else node.post("appos", self.bare_name())
            )
        return self.bare_name()

    def speaker(self) -> Node:
        kind = self.chance.random()
        if kind < 0.25:
            return self.body()
        if kind < 0.45:
            return self.person()
        if kind < 0.57:
            node = noun(self.chance.choice(words.ORGANISATIONS))
            node.plural = False
            return node
        if kind < 0.63:
            return self.nation()
        if kind < 0.67:
            return word(f"{self.pick('he', 'she')}/PRP")
        if kind < 0.73:
            node = noun(f"a {self.pick('spokesman', 'spokeswoman', 'commander', 'representative', '^senior official')}")
            return node.post("nmod", case(self.pick("for", "of"), self.body()))
        if kind < 0.78:
            return self.force()
        node = noun(self.chance.choice(words.SPEAKERS))
        if self.odds(0.5):
            node.pre("amod", self.adjective())
        elif self.odds(0.5):
            node.pre(
                "amod",
                word(f"{self.pick('local', 'military', 'medical', 'senior', 'regional', 'former', 'Western')}/JJ"),
            )
        return node
