"""Clauses of the templates: what happens in a war, each with its own verbs, objects and adjuncts."""

from __future__ import annotations

from templates import words
from templates.events import Events
from templates.tree import Node, case, join, noun, word
from templates.verbs import finite, infinitive


class Clauses(Events):
    def casualties(self, tense: str) -> Node:
        """N people were killed, in many ways."""
        self.note("casualties passive")
        kind = self.chance.random()
        if kind < 0.13:
            self.note("casualties active")
            clause = finite(
                self.pick("die died died dying", "die died died dying", "perish", "fall fell fallen", "drown"),
                self.people(),
                tense,
            )
        elif kind < 0.2:
            self.note("was shot dead")
            clause = finite("shoot shot shot shooting", self.victim(), tense, passive=True).post(
                "xcomp", word("dead/JJ")
            )
        elif kind < 0.27:
            self.note("were reported killed")
            clause = finite(self.pick("report", "believe", "feel"), self.people(), tense, passive=True)
            if clause.form == "believed":
                dead = word("dead/JJ").inner("mark", word("to/TO")).inner("cop", word("be/VB/AUX"))
            else:
                clause.form = "reported"
                dead = word(self.pick("killed/VBN", "dead/JJ", "wounded/VBN", "missing/JJ"))
            clause.post("xcomp", dead)
        else:
            clause = finite(
                self.chance.choice(words.HARM), self.people() if self.odds(0.85) else self.victim(), tense, passive=True
            )
            if (
                self.odds(0.15)
                and clause.form == "killed"
                and not any(n.form == "was" or n.form == "has" for _, n in clause.left)
            ):
                clause.post(
                    "conj",
                    word(f"{self.pick('wounded', 'injured', 'captured')}/VBN").pre(
                        "cc", word(f"{self.pick('or', 'or', 'and')}/CC")
                    ),
                )
        agent = kind >= 0.13 and self.odds(0.16) and clause.right == []
        if agent:
            self.note("obl:agent")
            clause.post("obl:agent", case("by", self.agent()))
        self.settle(clause, 2, event=not agent)
        if kind >= 0.27 and self.odds(0.2):
            self.note("second count")
            if self.odds(0.5):
                other = finite(self.pick("wound", "injure", "capture"), self.counted(), tense, passive=True)
            else:
                other = word(f"{self.pick('wounded', 'injured', 'captured')}/VBN").pre("nsubj:pass", self.counted())
            clause.post(
                "conj", other.pre("cc", word("and/CC")).opened() if self.odds(0.4) else other.pre("cc", word("and/CC"))
            )
        elif self.odds(0.25) and not any(r != "nmod" for _, s in clause.left for r, _ in s.right) and clause.right:
            self.apart(clause)
        return clause

    def attack(self, tense: str) -> Node:
        self.note("attack")
        if self.odds(0.3):
            subject = noun(f"a {self.pick('missile', 'drone', 'shell', 'rocket', 'bomb', 'mine', 'grenade')}")
            subject.modify("amod", self.adjective()) if self.odds(0.4) else None
            clause = finite(
                self.pick("hit hit hit hitting", "strike struck struck", "destroy", "damage"), subject, tense
            )
        else:
            clause = finite(self.chance.choice(words.ATTACKS), self.subject(), tense)
        clause.post("obj", self.target_of() if self.odds(0.75) else join([self.target(), self.target()]))
        if self.odds(0.12):
            clause.post("obl", case("with", self.plural(self.pick("rocket", "mortar", "drone", "shell", "bomb"))))
        self.settle(clause, 1)
        return self.toll(clause) if self.odds(0.5) else clause

    def attacked(self, tense: str) -> Node:
        self.note("obl:agent")
        subject = self.target_of()
        clause = finite(self.chance.choice(words.ATTACKS + words.TAKES), subject, tense, passive=True)
        clause.post("obl:agent", case("by", self.force()))
        return self.settle(clause, 1)

    def control(self, tense: str) -> Node:
        self.note("control")
        kind = self.chance.randrange(6)
        if kind < 2:
            clause = finite(self.chance.choice(words.TAKES), self.subject(), tense)
            clause.post(
                "obj",
                self.settlement()
                if self.odds(0.7)
                else join([self.city() for _ in range(self.chance.choice((2, 3, 4)))]),
            )
        elif kind == 2:
            clause = finite("fall fell fallen", self.settlement(), tense).post("obl", case("to", self.force()))
        elif kind == 3:
            clause = finite(self.pick("come came come", "remain"), self.settlement(), tense)
            inside = noun("the control").post("nmod", case("of", self.force()))
            clause.post("obl", case("under", inside))
        elif kind == 4:
            self.note("withdrew from")
            clause = finite(self.pick("withdraw withdrew withdrawn", "retreat", "advance"), self.subject(), tense)
            prep = "towards" if clause.form.startswith("advanc") else "from"
            clause.post("obl", case(prep, self.settlement()))
        else:
            clause = finite(self.pick("establish", "lose lost", "regain"), self.subject(), tense)
            clause.post("obj", noun("control")).post(
                "obl", case("over" if clause.form == "established" else "of", self.settlement())
            )
            if clause.right[-1][1].left[0][1].form == "of":
                clause.right[0][1].post("nmod", clause.right.pop()[1])
        self.settle(clause, 1)
        if self.odds(0.35):
            self.note("conjunct verbs")
            second = finite(
                self.chance.choice(words.DESTROYS[:7]),
                None,
                "past" if tense not in ("perfect", "pluperfect") else "past",
            )
            if tense in ("perfect", "pluperfect"):
                second = word(f"{self.pick('captured', 'destroyed', 'lost')}/VBN")
            if tense in ("past", "perfect", "pluperfect"):
                clause.post("conj", second.post("obj", self.enumeration()).pre("cc", word("and/CC")))
        elif self.odds(0.3) and kind < 2:
            self.toll(clause)
        return clause

    def losses(self, tense: str) -> Node:
        self.note("losses")
        clause = finite(self.chance.choice(words.DESTROYS), self.subject(), tense).post("obj", self.enumeration())
        if self.odds(0.2):
            self.apart(clause)
        return self.settle(clause, 2)

    def displaced(self, tense: str) -> Node:
        self.note("displacement")
        kind = self.chance.randrange(4)
        people = self.people(fighters=False, detail=0.15)
        if kind == 0:
            clause = finite("flee fled fled fleeing", people, tense)
            if self.odds(0.5):
                clause.post("obj", self.pick_home()) if self.odds(0.6) else clause.post(
                    "obl", case("from", self.settlement())
                )
            if self.odds(0.6):
                clause.post(
                    "obl", case(self.pick("to", "to", "across"), self.city() if self.odds(0.5) else noun("the border"))
                )
        elif kind == 1:
            clause = finite(
                self.pick("displace", "evacuate", "expel expelled expelled expelling", "uproot"),
                people,
                tense,
                passive=True,
            )
        elif kind == 2:
            self.note("forced to flee")
            clause = finite("force", people, tense, passive=True)
            clause.post("xcomp", infinitive(self.pick("flee", "leave", "abandon")).post("obj", self.pick_home()))
        else:
            clause = finite("drive drove driven", people, tense, passive=True)
            clause.post("obl", self.pick_home().pre("case", word("from/IN")))
        return self.settle(clause, 2)

    def pick_home(self) -> Node:
        return noun(f"their {self.pick('home*', 'village*', 'house*')}")

    def measures(self, tense: str) -> Node:
        self.note("measures")
        who = self.body() if self.odds(0.5) else self.nation() if self.odds(0.6) else self.titled()
        kind = self.chance.randrange(5)
        if kind == 0:
            clause = finite("impose", who, tense).post(
                "obj", noun(self.pick("a curfew", "a ^naval blockade", "^martial law", "^new sanction*"))
            )
        elif kind == 1:
            clause = finite("declare", who, tense).post(
                "obj", noun(self.pick("^martial law", "victory", "war", "a ^unilateral ceasefire"))
            )
        elif kind == 2:
            people = self.plural(self.pick("reservist", "conscript", "soldier", "volunteer")).pre(
                "nummod", self.amount(self.cardinal(200))
            )
            clause = finite(self.pick("mobilise", "call|up", "deploy", "send sent sent"), who, tense).post(
                "obj", people
            )
        elif kind == 3:
            clause = finite(self.pick("close", "reopen", "condemn", "order"), who, tense).post(
                "obj", noun(f"the {self.pick('border', 'airport', 'offensive', 'attack', 'evacuation')}")
            )
        else:
            clause = finite(self.pick("order", "urge", "allow"), who, tense).post("obj", self.persons())
            what = infinitive(self.pick("leave", "defend", "evacuate", "enter")).post("obj", self.settlement())
            clause.post("xcomp", what)
        return self.settle(clause, 2)

    def diplomacy(self, tense: str) -> Node:
        self.note("ceasefires and exchanges")
        both = join([self.nation(self.home.name), self.nation(self.foe.name)]) if self.odds(0.6) else noun("both side*")
        kind = self.chance.randrange(5)
        if kind == 0:
            clause = finite("exchange", both, tense).post(
                "obj",
                self.plural(self.pick("prisoner", "prisoner", "hostage", "body")).pre(
                    "nummod", self.amount(self.cardinal())
                ),
            )
        elif kind == 1:
            deal = noun(f"a {self.pick('ceasefire', 'truce', 'ceasefire', '^prisoner exchange'.replace('^', ''))}")
            if self.odds(0.35):
                deal.modify("amod", self.backed("brokered"))
            clause = finite("agree agreed agreed agreeing", both, tense).post("obl", case("to", deal))
        elif kind == 2:
            clause = finite(self.pick("sign", "break broke broken", "violate", "reject"), both, tense).post(
                "obj", noun(f"the {self.pick('ceasefire', 'agreement', 'truce', '^peace deal'.replace('^', ''))}")
            )
        elif kind == 3:
            talks = self.plural("talk")
            clause = finite(
                self.pick("begin began begun beginning", "collapse", "fail", "resume"),
                talks.post("nmod", case("between", join([self.nation(self.home.name), self.force()]))),
                tense,
            )
        else:
            clause = finite("release", self.force(), tense).post("obj", self.people(detail=0.2))
        return self.settle(clause, 2)

    def taken(self, tense: str) -> Node:
        self.note("detention")
        if self.odds(0.5):
            clause = finite(
                self.pick("arrest", "detain", "abduct", "kidnap kidnapped kidnapped kidnapping", "execute", "capture"),
                self.subject(),
                tense,
            )
            return self.settle(clause.post("obj", self.people(detail=0.25)), 2)
        clause = finite(
            self.pick("arrest", "detain", "capture", "take took taken", "sentence", "assassinate"),
            self.victim(),
            tense,
            passive=True,
        )
        if clause.form == "taken":
            clause.post("obj", noun("prisoner")) if self.odds(0.5) else clause.post("obl", case("to", noun("hospital")))
            clause.right[-1] = ("xcomp", clause.right[-1][1]) if clause.right[-1][0] == "obj" else clause.right[-1]
        elif clause.form == "sentenced":
            clause.post(
                "obl",
                case(
                    "to",
                    self.plural("year").pre("nummod", self.cardinal(2, 40)).post("nmod", case("in", noun("prison"))),
                ),
            )
        return self.settle(clause, 2)

    def bomber(self, tense: str) -> Node:
        self.note("bomber")
        who = noun("a suicide bomber") if self.odds(0.6) else noun("a gunman")
        clause = finite("detonate" if who.form == "bomber" else "open", who, tense)
        clause.post("obj", noun("a ^explosive belt" if who.form == "bomber" else "fire")) if self.odds(
            0.7
        ) or who.form == "gunman" else clause.post("obj", noun("his ^explosive vest"))
        if who.form == "gunman":
            clause.post("obl", case("on", self.persons()))
        self.hang(clause, ("obl", case(self.pick("outside", "near", "at"), self.target())))
        return self.toll(clause) if self.odds(0.8) else self.settle(clause, 1)

    def none(self, tense: str) -> Node:
        self.note("negation")
        kind = self.chance.randrange(4)
        if kind == 0:
            casualty = self.plural(self.pick("casualty", "injury", "death", "loss")).pre("det", word("no/DT"))
            return self.settle(finite("report", casualty, tense, passive=True), 2)
        if kind == 1:
            subject = noun(f"the {self.pick('claim', 'report', 'figure')}")
            clause = finite(self.pick("verify", "confirm"), subject, "could", passive=True, neg=True)
            return clause.inner("advmod", word("independently/RB")) if self.odds(0.5) else clause
        if kind == 2:
            clause = finite(self.pick("leave", "enter", "reach", "attack", "hold"), self.subject(), "past", neg=True)
            return self.settle(clause.post("obj", self.settlement()), 1)
        clause = finite(self.pick("suffer", "report", "mention", "give gave given"), self.force(), "past", neg=True)
        obj = self.plural(self.pick("casualty", "loss")) if clause.form in ("suffer", "report") else noun("detail*")
        return self.settle(clause.post("obj", obj.pre("det", word("any/DT"))), 1)

    def clause(self, tense: str = "past") -> Node:
        """Any clause; for reported speech in another tense."""
        some = (self.attack, self.control, self.losses)
        make = self.chance.choice(
            some
            if tense == "progressive"
            else (
                self.casualties,
                self.casualties,
                self.casualties,
                self.attack,
                self.attack,
                self.attacked,
                self.control,
                self.control,
                self.losses,
                self.losses,
                self.displaced,
                self.measures,
                self.diplomacy,
                self.taken,
                self.bomber,
                self.none,
            )
        )
        self.placed = False
        node = make(tense)
        if self.odds(0.05):
            adverb = self.pick("also", "reportedly", "later", "allegedly", "already", "repeatedly", "again")
            node.inner("advmod", word(f"{adverb}/{'RBR' if adverb == 'later' else 'RB'}"))
        return node

    def small(self, tense: str = "past") -> Node:
        """A short clause for the inside of others."""
        kind = self.chance.randrange(4)
        if kind == 0:
            return finite(self.chance.choice(words.HARM), self.counted(), tense, passive=True)
        if kind == 1:
            return finite(self.chance.choice(words.ATTACKS), self.force(), tense).post("obj", self.target_of())
        if kind == 2:
            return finite(self.chance.choice(words.TAKES), self.force(), tense).post("obj", self.city())
        return finite("open" if self.odds(0.5) else "cease", self.force(), tense).post("obj", noun("fire"))
