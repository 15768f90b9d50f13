"""Reported speech, quotations, accusations and denials for the templates."""

from __future__ import annotations

from templates import words
from templates.clauses import Clauses
from templates.tree import Node, capital, case, noun, quoted, word
from templates.verbs import finite, gerund, infinitive


class Reports(Clauses):
    def reported(self) -> Node:
        return self.clause(self.pick("past", "pluperfect", "pluperfect", "perfect", "past", "may+", "will"))

    def tense(self) -> str:
        return self.pick("past", "past", "past", "past", "perfect", "present")

    def said(self) -> Node:
        self.note("said that")
        root = finite(self.chance.choice(words.THAT), self.speaker(), self.tense())
        if self.odds(0.25):
            self.hang(root, self.date(simple=True))
        elif self.odds(0.15):
            root.post(
                "obl",
                case(
                    "in", noun(f"a {self.pick('statement', '^video message', 'report', 'interview')}".replace("^", ""))
                ),
            )
        report = self.reported()
        if self.odds(0.7) or root.right:
            report.pre("mark", word("that/IN/SCONJ"))
        if self.odds(0.12):
            self.note("two that-clauses")
            report.post("conj", self.small("pluperfect").pre("mark", word("that/IN/SCONJ")).pre("cc", word("and/CC")))
        return root.post("ccomp", report)

    def trailing(self) -> Node:
        inverted = self.odds(0.3)
        report = self.clause(self.pick("past", "past", "perfect", "pluperfect")).comma()
        spec = self.chance.choice(words.SAY[:4]) if inverted else self.chance.choice(words.SAY)
        tense = self.pick("past", "past", "past", "present")
        if inverted:
            self.note("inverted said")
            speaker = self.speaker()
            while speaker.xpos == "PRP":
                speaker = self.speaker()
            plain = finite(spec, speaker, tense)
            root = finite(spec, None, "past") if tense == "past" else plain
            root.left.clear()
            root.post("nsubj", speaker)
        else:
            self.note("trailing said")
            root = finite(spec, self.speaker(), tense)
        root.pre("ccomp", report)
        if self.odds(0.3):
            self.hang(root, self.date(simple=True))
        return root

    def medial(self) -> Node:
        self.note("medial said")
        clause = self.clause()
        said = finite("say said said", self.speaker(), "past").opened().comma()
        at = next((k for k, (r, _) in enumerate(clause.left) if r.startswith("nsubj")), None)
        if at is not None and self.odds(0.5):
            clause.left.insert(at + 1, ("parataxis", said))
        elif clause.right:
            clause.right.insert(self.chance.randint(1, len(clause.right)), ("parataxis", said))
        else:
            clause.post("parataxis", said)
        return clause

    def according(self) -> Node:
        self.note("according to")
        clause = self.clause(self.pick("past", "past", "perfect", "pluperfect"))
        if self.odds(0.85):
            group = case("according to", self.source())
        else:
            group = self.count()
        kind = self.chance.random()
        at = next((k for k, (r, _) in enumerate(clause.left) if r.startswith("nsubj")), None)
        if kind < 0.4:
            return clause.pre("obl", group.comma())
        if kind < 0.6 and at is not None:
            clause.left.insert(at + 1, ("obl", group.opened().comma()))
            return clause
        return clause.post("obl", group.opened())

    def source(self) -> Node:
        while True:
            node = self.speaker()
            if node.xpos != "PRP":
                return node

    def count(self) -> Node:
        self.note("by X's count")
        count = noun(self.pick("count", "estimate", "account", "^official figure*")).pre(
            "nmod:poss", self.genitive(self.nation())
        )
        return case("by", count)

    def quote(self) -> Node:
        self.note("quotation")
        kind = self.chance.randrange(5)
        we = word("we/PRP")
        we.plural = True
        if kind == 0:
            inside = finite(self.pick("surrender", "retreat", "forget", "stop"), we, "will", neg=True)
        elif kind == 1:
            inside = finite(
                self.pick("defend", "liberate", "hold", "leave", "evacuate"), we, self.pick("will", "must", "can")
            ).post("obj", self.settlement())
        elif kind == 2:
            what = noun(self.pick("a war crime", "a ^clear violation", "a crime", "a ^deliberate attack", "a massacre"))
            inside = what.pre("cop", word("is/VBZ/AUX")).pre(
                "nsubj", word(self.pick("this/DT/PRON", "it/PRP", "that/DT/PRON"))
            )
            if what.form == "violation":
                what.post("nmod", case("of", noun("the ceasefire")))
        elif kind == 3:
            inside = self.small("perfect")
        else:
            inside = self.clause("perfect" if self.odds(0.5) else "past")
        if self.odds(0.65):
            spec = self.pick("say said said", "say said said", "tell told told", "write wrote written", "warn", "add")
            root = finite(spec, self.speaker(), "past")
            if spec.startswith("tell"):
                root.post("iobj", self.hearer())
            if self.odds(0.3):
                self.hang(root, self.date(simple=True))
            return root.pre("ccomp", quoted(capital(inside).comma()))
        root = (
            finite("say said said", self.speaker(), "past").post("punct", word(":/:"))
            if self.odds(0.3)
            else finite("say said said", self.speaker(), "past").comma()
        )
        mark = root.right.pop()[1]
        return root.post("ccomp", quoted(capital(inside)).pre("punct", mark))

    def hearer(self) -> Node:
        return noun(
            self.pick(
                "reporter*",
                "journalist*",
                "parliament",
                "the ~Security Council",
                "the ~Associated Press",
                "Reuters",
                "a news conference",
                "the court",
            )
        )

    def told(self) -> Node:
        self.note("told Z that")
        root = finite("tell told told", self.speaker(), self.pick("past", "past", "pluperfect")).post(
            "iobj", self.hearer()
        )
        return root.post("ccomp", self.reported().pre("mark", word("that/IN/SCONJ")))

    def quoted_as(self) -> Node:
        self.note("quoted as saying")
        saying = (
            gerund("say said said")
            .pre("mark", word("as/IN/SCONJ"))
            .post("ccomp", self.reported().pre("mark", word("that/IN/SCONJ")))
        )
        if self.odds(0.6):
            return finite("quote", self.speaker(), "past").post("obj", self.person()).post("advcl", saying)
        root = finite("quote", self.person(), "past", passive=True)
        if self.odds(0.4):
            root.post(
                "obl:agent",
                case(
                    "by", noun(self.pick("Reuters", "the AFP news_agency", "^state television", "the Interfax agency"))
                ),
            )
        return root.post("advcl", saying)

    def nested(self) -> Node:
        self.note("X said Y had told")
        root = finite("say said said", self.speaker(), "past")
        inner = finite("tell told told", self.speaker(), "pluperfect").post("iobj", self.hearer())
        if self.odds(0.4):
            inner = finite(
                self.pick("deny", "claim", "confirm", "admit admitted admitted"), self.speaker(), "pluperfect"
            )
        inner.post("ccomp", self.small("pluperfect").pre("mark", word("that/IN/SCONJ")))
        return root.post("ccomp", inner.pre("mark", word("that/IN/SCONJ")) if self.odds(0.5) else inner)

    def deed(self, *, perfect: bool = False) -> Node:
        """ "shelling X", "having killed N": an act as a gerund."""
        kind = self.chance.randrange(4)
        if kind == 0:
            node = gerund("kill", perfect=perfect).post("obj", self.people())
        elif kind == 1:
            node = gerund(self.chance.choice(words.TAKES[:6]), perfect=perfect).post("obj", self.settlement())
        elif kind == 2:
            node = gerund(self.pick("break broke broken", "violate"), perfect=perfect).post(
                "obj", noun("the ceasefire")
            )
        else:
            node = gerund(self.chance.choice(words.ATTACKS[:10]), perfect=perfect).post("obj", self.target_of())
        if self.odds(0.15):
            node.post("conj", gerund("kill").post("obj", self.counted()).pre("cc", word("and/CC")))
        return self.settle(node, 1)

    def accused(self) -> Node:
        self.note("accused of")
        if self.odds(0.25):
            root = finite("accuse", self.person(), "past", passive=True)
        else:
            root = finite("accuse", self.speaker(), self.tense()).post(
                "obj", self.nation() if self.odds(0.5) else self.force()
            )
        root.post("advcl", self.deed(perfect=self.odds(0.2)).pre("mark", word("of/IN/SCONJ")))
        if root.xpos == "VBD" and self.odds(0.25):
            self.note("conjunct clauses")
            second = finite("reject", self.nation(), "past").post(
                "obj", noun(f"the {self.pick('charge', 'accusation', 'claim')}")
            )
            root.post("conj", second.pre("cc", word("but/CC")).opened())
        return root

    def denied(self) -> Node:
        self.note("denied doing")
        root = finite("deny", self.speaker(), self.tense())
        if self.odds(0.7):
            return root.post("xcomp", self.deed(perfect=self.odds(0.5)))
        self.note("denied noun")
        charge = self.plural(self.pick("claim", "accusation", "report", "allegation"))
        charge.post("acl", self.small(self.pick("pluperfect", "past")).pre("mark", word("that/IN/SCONJ")))
        return root.post("obj", charge)

    def blamed(self) -> Node:
        self.note("blamed for")
        root = finite("blame", self.speaker(), self.tense()).post(
            "obj", self.nation() if self.odds(0.5) else self.force()
        )
        return root.post(
            "obl",
            case(
                "for", self.event() if self.odds(0.6) else noun("the death*").post("nmod", case("of", self.counted()))
            ),
        )

    def toll_at(self) -> Node:
        self.note("put the toll at")
        toll = noun(f"the {self.pick('death', 'casualty', '^overall', 'death')} toll")
        if self.odds(0.3):
            toll = noun("the ^total number").post("nmod", case("of", self.plural(self.pick("death", "casualty"))))
        root = finite("put put put putting", self.speaker(), self.tense()).post("obj", toll)
        return self.settle(root.post("obl", case("at", self.cardinal(10))), 1)

    def responsible(self) -> Node:
        self.note("claimed responsibility")
        kind = self.chance.randrange(3)
        if kind == 0:
            root = finite("claim", self.force(), self.tense())
            return root.post("obj", noun("responsibility").post("nmod", case("for", self.event())))
        what = infinitive(self.chance.choice(words.TAKES[:6])).post("obj", self.settlement())
        if kind == 1:
            what = infinitive("kill").post("obj", self.people())
            what.form = "killed"
            what.xpos = "VBN"
            what.inner("aux", word("have/VB/AUX"))
        root = finite(
            "claim"
            if kind == 1
            else self.pick("vow", "threaten", "try tried tried trying", "plan planned planned planning", "fail"),
            self.force(),
            "past",
        )
        return root.post("xcomp", what)
