"""What clauses of the templates are made of: attacks as nouns, subjects, adjuncts, and what they led to."""

from __future__ import annotations

from templates import words
from templates.places import Hung, Places
from templates.tree import Node, case, join, noun, word
from templates.verbs import finite, gerund


class Events(Places):
    def where(self) -> Node:
        """The clause of "where 200 people had taken refuge"."""
        if self.odds(0.5):
            return finite("kill", self.counted(fighters=False), self.pick("past", "pluperfect"), passive=True)
        clause = finite("take took taken", self.counted(fighters=False), "pluperfect")
        return clause.post("obj", word("refuge/NN")) if self.odds(0.5) else clause.post("obj", word("shelter/NN"))

    def event(self) -> Node:
        """ "an air strike on X", "the shelling of X by Y", "clashes between X and Y"."""
        kind = self.chance.random()
        if kind < 0.4:
            node = noun(self.chance.choice(words.EVENTS))
            if not node.plural and node.form not in ("fighting", "shelling"):
                node.pre("amod", self.adjective()) if self.odds(0.2) else None
                node.pre("det", word(self.pick("a/DT", "a/DT", "the/DT")))
            elif self.odds(0.3):
                node.pre("amod", word(f"{self.pick('heavy', 'fierce', 'intense')}/JJ"))
            if node.form in ("clashes", "fighting"):
                node.post("nmod", case("between", join([self.plain_force(), self.plain_force()])))
            elif self.odds(0.4) and node.form not in ("ambush", "explosion", "massacre", "bombing"):
                node.post("nmod", case("on" if node.form != "shelling" else "of", self.target_of()))
        elif kind < 0.6:
            self.note("by-agent of noun")
            node = noun(
                f"the {self.pick('shelling', 'bombing', 'siege', 'capture', 'occupation', 'seizure', 'invasion')}"
            )
            node.post("nmod", case("of", self.target_of()))
            if self.odds(0.7):
                node.post("nmod", case("by", self.force()))
        else:
            node = noun(f"{self.pick('the', 'a', 'a')} {self.chance.choice(words.ABSTRACT)}")
            if self.odds(0.25):
                node.modify("amod", self.backed())
            node.post(
                "nmod",
                case(
                    "against" if node.form in ("operation", "offensive", "campaign", "uprising") else "on",
                    self.target_of(),
                ),
            ) if self.odds(0.6) else None
            if node.form in ("siege", "invasion"):
                for _, child in node.right:
                    child.left[0] = ("case", word("of/IN"))
            if self.odds(0.1):
                self.note("reduced passive participle")
                node.post("acl", word(f"{self.pick('launched', 'led', 'carried')}/VBN"))
                acl = node.right[-1][1]
                if acl.form == "carried":
                    acl.post("compound:prt", word("out/RP"))
                acl.post("obl:agent", case("by", self.plain_force()))
        if self.odds(0.1):
            self.note("event relative clause")
            if self.odds(0.5):
                relative = finite("kill", word(f"{self.pick('that', 'which')}/WDT")).post(
                    "obj", self.people(fighters=False, detail=0.2)
                )
            elif self.odds(0.5):
                relative = (
                    finite("leave left left", word("that/WDT"))
                    .post("obj", self.counted())
                    .post("xcomp", word("dead/JJ"))
                )
            else:
                relative = finite("kill", self.counted(), passive=True).pre("obl", case("in", word("which/WDT")))
            node.post("acl:relcl", relative)
        return node

    def plain_force(self) -> Node:
        node = noun(self.pick("force*", "troop*", "rebel*", "fighter*", "militia", "soldier*", "government_force*"))
        return node.pre("amod", self.adjective()) if node.plural and self.odds(0.7) else self.nation()

    def target_of(self) -> Node:
        return self.settlement() if self.odds(0.7) else self.target()

    def hang(self, clause: Node, hung: Hung) -> Node:
        return clause.post(*hung)

    def settle(self, clause: Node, most: int = 3, *, event: bool = False) -> Node:
        """Adds when, where and by what, in any order; one may come first in the sentence."""
        aux = {n.form for r, n in clause.left if r == "aux"}
        options = [] if aux & {"has", "have", "will"} and "may" not in aux else ["date"]
        options += ([] if self.placed else ["place"]) + (["event"] if event else [])
        self.chance.shuffle(options)
        if aux & {"has", "have"} and "may" not in aux and self.odds(0.25):
            self.note("since")
            clause.post("obl", case("since", self.month()))
        count = self.chance.choice((0, 1, 1, 2, 2, 2, 3)[: 3 + most * 2])
        for option in options[: min(count, most)]:
            if option == "event":
                clause.post("obl", case(self.pick("in", "in", "during", "after"), self.event()))
            elif option == "place":
                self.hang(clause, self.place())
            else:
                rel, node = self.date(since="had" in aux)
                if self.odds(0.08):
                    clause.pre(rel, node.comma() if self.odds(0.5) else node)
                else:
                    clause.post(rel, node)
        return clause

    def toll(self, clause: Node) -> Node:
        """ ", killing N and wounding M": hangs on a clause whose subject does it."""
        self.note("killing N")
        first = gerund(self.pick("kill", "kill", "wound", "injure")).post("obj", self.people(detail=0.15))
        kind = self.chance.random()
        if kind < 0.45:
            self.note("and wounding M")
            second = gerund(self.pick("wound", "injure", "destroy"))
            second.post("obj", self.enumeration() if second.form == "destroying" else self.people(detail=0.15))
            first.post("conj", second.pre("cc", word("and/CC")))
        elif kind < 0.55:
            first = gerund(self.pick("destroy", "damage")).post("obj", self.enumeration())
        elif kind < 0.65:
            self.note("leaving N dead")
            state = self.pick("dead/JJ", "dead/JJ", "homeless/JJ", "wounded/VBN", "stranded/VBN")
            first = gerund("leave left left").post("obj", self.counted()).post("xcomp", word(state))
        return clause.post("advcl", first.opened())

    def apart(self, clause: Node) -> Node:
        """ "..., including three children" behind the verb: obl of the verb."""
        self.note("including, obl")
        some = self.persons().pre("nummod", self.cardinal(2, 40))
        if self.odds(0.3):
            some = join([some, self.persons().pre("nummod", self.cardinal(2, 40))])
        return clause.post("obl", case("including", some).opened())

    def victim(self) -> Node:
        return self.person() if self.odds(0.6) else self.people()

    def agent(self) -> Node:
        return (
            noun(f"a {self.pick('sniper', 'suicide_bomber', 'mine', 'shell', 'drone', 'rocket')}".replace("_", " "))
            if self.odds(0.35)
            else self.force()
        )

    def subject(self) -> Node:
        """Who acts, perhaps with a relative clause or participle that parts it from its verb."""
        node = self.force()
        kind = self.chance.random()
        if kind < 0.07:
            self.note("subject far from verb, who")
            node = self.persons(fighters=True)
            if not any(r == "amod" for r, _ in node.left):
                node.pre("amod", self.adjective())
            tense = self.pick("past", "pluperfect")
            node.post(
                "acl:relcl",
                self.settle(
                    finite(self.chance.choice(words.TAKES), word("who/WP"), tense).post("obj", self.settlement()), 1
                ).opened(),
            ).comma()
        elif kind < 0.11:
            self.note("subject far from verb, which")
            clause = finite(
                self.pick("control controlled controlled controlling", "hold held held", "surround", "leave left left"),
                word("which/WDT"),
                self.pick("past", "pluperfect"),
            )
            node = (
                noun(f"the {self.pick('militia', 'group', 'army', 'coalition')}")
                .post("acl:relcl", clause.post("obj", self.settlement()).opened())
                .comma()
            )
        elif kind < 0.17:
            self.note("reduced passive participle")
            acl = word(f"{self.pick('backed', 'led', 'armed', 'supported', 'commanded', 'trained')}/VBN")
            acl.post("obl:agent", case("by", self.person() if acl.form in ("led", "commanded") else self.nation()))
            node = self.persons(fighters=True)
            node.post("acl", acl.opened() if self.odds(0.3) else acl)
            if acl.left:
                node.comma()
        return node
