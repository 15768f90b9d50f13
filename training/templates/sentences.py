"""Whole sentences of the templates: plain, of several clauses, headlines and captions; the choice among all."""

from __future__ import annotations

from templates import words
from templates.reports import Reports
from templates.tree import Node, case, hyphened, noun, word
from templates.verbs import finite


class Sentences(Reports):
    def complex(self) -> Node:
        """Two clauses, one below or beside the other."""
        self.note("subordinate or coordinate")
        root = self.clause()
        kind = self.chance.randrange(7)
        if kind == 0:
            root.post("advcl", self.small("past").pre("advmod", word("when/WRB")))
        elif kind == 1:
            root.post("advcl", self.small(self.pick("pluperfect", "past")).pre("mark", word("after/IN/SCONJ")))
        elif kind == 2:
            root.post(
                "advcl",
                self.small("past").pre(
                    "mark", word(self.pick("as/IN/SCONJ", "while/IN/SCONJ", "before/IN/SCONJ", "because/IN/SCONJ"))
                ),
            )
        elif kind == 3:
            front = (
                self.small("past").pre("mark", word(self.pick("after/IN/SCONJ", "although/IN/SCONJ", "as/IN/SCONJ")))
                if self.odds(0.6)
                else self.small("past").pre("advmod", word("when/WRB"))
            )
            root.pre("advcl", front.comma())
        elif kind == 4:
            self.note("conjunct clauses")
            root.post(
                "conj",
                self.clause()
                .pre("cc", word(f"{self.pick('and', 'and', 'but', 'while').replace('while', 'and')}/CC"))
                .opened(),
            )
        elif kind == 5:
            self.note("semicolons")
            root.post("parataxis", self.clause().pre("punct", word(";/:")))
        else:
            self.note("gerund clause")
            root = self.clause()
            front = self.deed(perfect=self.odds(0.4)).pre(
                "mark", word(self.pick("after/IN/SCONJ", "before/IN/SCONJ", "before/IN/SCONJ", "after/IN/SCONJ"))
            )
            subject = finite(self.chance.choice(words.TAKES), self.force(), "past").post("obj", self.settlement())
            return subject.pre("advcl", front.comma()) if self.odds(0.5) else subject.post("advcl", front)
        return root

    def plain(self) -> Node:
        self.note("plain clause")
        root = self.clause(self.pick("past", "past", "past", "perfect", "pluperfect", "progressive"))
        if self.odds(0.18):
            rel, when = self.date()
            if not any(r == rel and "unmarked" in r for r, _ in root.right):
                root.pre(rel, when.comma())
        elif self.odds(0.12):
            adverb = self.pick("Meanwhile", "Earlier", "However", "Reportedly", "Previously", "Later")
            root.pre("advmod", word(f"{adverb}/{'RBR' if adverb in ('Earlier', 'Later') else 'RB'}").comma())
        elif self.odds(0.12):
            self.note("as a result of")
            result = noun("a result").post("nmod", case("of", self.event()))
            root.pre("obl", case("as", result).comma())
        return root

    def headline(self) -> Node:
        """Without articles, auxiliaries and full stop."""
        self.note("headline")
        kind = self.chance.randrange(6)
        count = self.amount(self.cardinal(2, 900)) if self.odds(0.3) else self.cardinal(2, 900)
        people = count if self.odds(0.4) else self.persons().pre("nummod", count)
        if kind < 2:
            self.note("N killed, M wounded")
            root = word(f"{self.pick('killed', 'wounded', 'arrested', 'injured', 'captured', 'freed')}/VBN").pre(
                "nsubj:pass", people
            )
            if self.odds(0.5):
                second = word(f"{self.pick('wounded', 'injured', 'captured')}/VBN").pre("nsubj:pass", self.cardinal())
                if self.odds(0.7):
                    root.post("parataxis", second.opened())
                else:
                    root.post("conj", second.pre("cc", word("and/CC")))
            if self.odds(0.8):
                self.bare_event(root)
            if self.odds(0.3):
                self.apart(root)
        elif kind == 2:
            subject = noun(self.pick("air strike", "bomb", "missile attack", "suicide bomber", "blast", "drone strike"))
            subject.pre("amod", self.adjective()) if self.odds(0.5) else None
            root = finite(self.pick("kill", "wound", "injure"), subject, "present").post("obj", people)
            if self.odds(0.4):
                second = finite(self.pick("wound", "injure"), None, "present").post("obj", self.cardinal())
                root.post("conj", second.pre("cc", word("and/CC")))
            root.post("obl", case("in", self.city()))
        elif kind == 3:
            subject = self.plain_force()
            root = finite(self.chance.choice(words.TAKES), subject, "present").post("obj", self.city())
        elif kind == 4:
            root = noun(
                self.pick("soldier*", "refugee*", "rescuer*", "^destroyed tank*", "resident*", "smoke", "fighter*")
            )
            root.pre("amod", self.adjective()) if self.odds(0.5) and not root.left else None
            root.post("nmod", case(self.pick("in", "near", "outside"), self.city()))
            if self.odds(0.6):
                root.right[-1][1].post("nmod:unmarked", self.nation(self.home.name).opened()).comma()
            if self.odds(0.5):
                root.post("nmod", case(self.pick("in", "after"), self.month()))
                if root.right[-1][1].left[-1][1].form == "after":
                    root.right.pop()
            self.note("caption")
        else:
            self.note("topic: headline")
            root = self.nation() if self.odds(0.5) else self.city()
            root.post("parataxis", finite("kill", None, "past").pre("nsubj:pass", people).pre("punct", word(":/:")))
            root.right[-1][1].xpos = "VBN"
            self.bare_event(root.right[-1][1])
        return root

    def bare_event(self, root: Node) -> None:
        event = noun(self.pick("air strike", "clash*", "bomb attack", "ambush", "shelling", "raid", "gun battle"))
        root.post("obl", case("in", event))
        event.post("nmod", case(self.pick("on", "near", "in"), self.city()))

    def age(self) -> Node:
        """ "A 34 - year - old woman was killed ..." """
        self.note("N-year-old")
        year = word("year/NN")
        young = self.odds(0.3)
        year = hyphened(
            word(f"{self.chance.randint(4, 17) if young else self.chance.randint(18, 90)}/CD"), year, "nummod"
        )
        old = hyphened(year, word("old/JJ"), "obl:unmarked")
        who = (
            noun(self.pick("boy", "girl", "child") if young else self.pick("woman", "man", "soldier", "farmer"))
            .pre("amod", old)
            .pre("det", word("a/DT"))
        )
        root = finite(
            self.pick("kill", "wound", "shoot shot shot shooting", "arrest", "injure"), who, "past", passive=True
        )
        return self.settle(root, 2, event=True)

    def members(self) -> Node:
        """Cause and number as subject of a loss: "The fighting left 20 dead", "The attack killed 12"."""
        self.note("event as subject")
        event = self.event()
        if self.odds(0.4):
            self.note("left N dead")
            root = finite("leave left left", event, self.pick("past", "perfect")).post("obj", self.people(detail=0.1))
            root.post("xcomp", word(f"{self.pick('dead', 'homeless', 'wounded')}/JJ"))
            if root.right[-1][1].form == "wounded":
                root.right[-1][1].xpos, root.right[-1][1].upos = "VBN", "VERB"
        else:
            root = finite(self.pick("kill", "claim", "wound", "displace"), event, self.pick("past", "perfect")).post(
                "obj", self.people()
            )
            if root.form == "claimed":
                root.right[-1] = ("obj", noun("the life*").post("nmod", case("of", self.people())))
        return self.settle(root, 1)

    def sentence(self) -> tuple[Node, bool]:
        """The root of a sentence, and whether it ends with a full stop."""
        weighted = (
            [self.said] * 6 + [self.trailing] * 6 + [self.medial] * 2 + [self.according] * 5 + [self.quote] * 3
            + [self.told, self.told, self.quoted_as, self.nested, self.nested] + [self.accused] * 3 + [self.denied] * 2
            + [self.blamed, self.toll_at, self.responsible] + [self.complex] * 5 + [self.plain] * 10
            + [self.headline] * 3 + [self.age, self.members, self.members]
        )  # fmt: skip
        make = self.chance.choice(weighted)
        return make(), make != self.headline
