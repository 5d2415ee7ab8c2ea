# SPDX-License-Identifier: Apache-2.0
"""Choosing the rule of a matter: a preset of the law, or the office's own tests."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.matters import RANKED_KINDS, MatterKind
from commdesk.domain.own_rule import OWN_KEY
from commdesk.domain.presets import (
    COMMITTEE_ELECTION,
    COMMITTEE_RUNOFF,
    HOUSEHOLDS,
    MOST_VOTES,
    NOT_COUNTED,
    OWNERS_GENERAL,
    OWNERS_SPECIAL,
    REPRESENTATIVES,
    RESIDENTS,
    SATISFACTION,
)
from commdesk.domain.rules import Measure, Part, Rule
from commdesk.domain.tally import Weight
from commdesk.domain.topics import Basis
from commdesk.ui.kit.labels import Band, label
from commdesk.ui.kit.theme import scaled
from commdesk.ui.topics.rule_example import RuleExample
from commdesk.ui.topics.rule_tests import RuleTests, TestRow
from commdesk.ui.words.sentences import Sentences

CUSTOM = OWN_KEY
_BY_BASIS = {
    Basis.OWNERS: (OWNERS_GENERAL, OWNERS_SPECIAL),
    Basis.HOUSEHOLDS: (HOUSEHOLDS,),
    Basis.RESIDENTS: (RESIDENTS,),
    # Their heads may stand for owners, and then the owners' rules hold.
    Basis.REPRESENTATIVES: (REPRESENTATIVES, OWNERS_GENERAL, OWNERS_SPECIAL),
}
_BY_KIND = {
    MatterKind.ELECTION: (COMMITTEE_ELECTION, COMMITTEE_RUNOFF, MOST_VOTES),
    MatterKind.CHOICE: (MOST_VOTES,),
    MatterKind.CHOICES: (MOST_VOTES,),
    MatterKind.GRADE: (SATISFACTION,),
    MatterKind.OPINION: (NOT_COUNTED,),
}
# What residents elect their committee by; owners have a committee, and a law, of their own.
_NOT_OF_OWNERS = frozenset({COMMITTEE_ELECTION.key, COMMITTEE_RUNOFF.key})
_OF_NO_BASIS = frozenset(rule.key for rules in _BY_KIND.values() for rule in rules)


class RuleField(QWidget):
    """The presets for who is counted and what is asked, and the office's own rule.

    `own` holds the tests of an own rule and the worked example; whoever uses this field
    places it.
    """

    changed = Signal()

    def __init__(self, basis: Basis) -> None:
        super().__init__()
        self._basis = basis
        self._kind = MatterKind.MOTION
        self._whole: Weight | None = None
        self._weighs = True
        self._words = RuleExample(self)
        self._sentences = Sentences(self)
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Rule"))
        self.choice.setMinimumWidth(scaled(190))
        self.own = QWidget()
        self.tests = RuleTests()
        self.example = label("", "secondary", wrap=True)
        self.problem = Band()
        own = QVBoxLayout(self.own)
        own.setContentsMargins(0, 0, 0, 0)
        own.setSpacing(scaled(4))
        own.addWidget(self.tests)
        own.addWidget(self.problem)
        own.addWidget(self.example)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(8))
        column.addWidget(self.choice)
        self.choice.currentIndexChanged.connect(self._show_own)
        self.tests.changed.connect(self._show_own)
        self.set_basis(basis)

    def set_basis(self, basis: Basis) -> None:
        """Offer the rules that fit who is counted; an own rule stays chosen."""
        self._basis = basis
        self._weighs = basis in {Basis.OWNERS, Basis.REPRESENTATIVES}
        self.tests.offer_area(offered=self._weighs)
        self._offer()

    def set_kind(self, kind: MatterKind) -> None:
        """Offer the rules that fit what is asked."""
        self._kind = kind
        self.tests.needs_approval = kind not in RANKED_KINDS or kind is MatterKind.CANDIDATES
        self._offer()

    def set_whole(self, whole: Weight | None) -> None:
        """The roll that the worked example is about; None where there is none yet."""
        self._whole = whole
        self._show_example()

    def show_rule(self, rule: Rule) -> None:
        """Choose a stored rule: a preset by its key, else an own one with its tests."""
        if rule.key == CUSTOM:
            self.tests.show_tests(rule.tests)
            self.choice.setCurrentIndex(self.choice.count() - 1)
        else:
            at = self._place_of(rule.key)
            if at < 0:
                self._offer(rule)
                at = self._place_of(rule.key)
            self.choice.setCurrentIndex(at)
        self._show_own()

    def fields(self) -> tuple[QWidget, ...]:
        """What can be typed into, in its order."""
        return (self.choice, *self.tests.fields())

    @property
    def taking_part(self) -> TestRow:
        """The test on the people taking part."""
        return self.tests.row(Part.TAKING_PART, Measure.PEOPLE)

    @property
    def approval(self) -> TestRow:
        """The test on the people in favour."""
        return self.tests.row(Part.APPROVAL, Measure.PEOPLE)

    @property
    def is_reachable(self) -> bool:
        """Whether the rule could ever be met; only an own one may fail that."""
        return self.fault() is None

    def fault(self) -> tuple[QWidget, str] | None:
        """The field to look at, and in words what is wrong with an own rule; or None."""
        found = self.tests.fault() if self._is_own else None
        return None if found is None else (found[0], self._sentences.of(found[1]))

    @property
    def rule(self) -> Rule:
        """The rule chosen. ValueError when it is not reachable."""
        chosen = self.choice.currentData()
        if isinstance(chosen, Rule):
            return chosen
        try:
            return self.tests.rule()
        except UserError as error:
            raise ValueError(error.code) from error

    @property
    def _is_own(self) -> bool:
        return self.choice.currentData() == CUSTOM

    def _place_of(self, key: str) -> int:
        held = (self.choice.itemData(at) for at in range(self.choice.count()))
        found = (at for at, rule in enumerate(held) if isinstance(rule, Rule) and rule.key == key)
        return next(found, -1)

    def _offer(self, extra: Rule | None = None) -> None:
        """Fill the list, with the rule chosen now where it does not hang on who is counted."""
        now = self.choice.currentData()
        rules = self._rules()
        if extra is not None:
            rules.append(extra)
        elif isinstance(now, Rule) and now not in rules and self._fits_any(now):
            rules.append(now)
        self.choice.blockSignals(True)
        self.choice.clear()
        names = self._names()
        for rule in rules:
            name = names.get(rule.key) or rule.name
            self.choice.addItem(self._compared(name) if rule.check_law else name, rule)
        self.choice.addItem(self.tr("own rule"), CUSTOM)
        at = self._place_of(self._kept(now, rules).key) if isinstance(now, Rule) else 0
        self.choice.setCurrentIndex(self.choice.count() - 1 if now == CUSTOM else max(0, at))
        self.choice.blockSignals(False)
        self._show_own()

    def _rules(self) -> list[Rule]:
        of_kind, of_basis = _BY_KIND.get(self._kind, ()), _BY_BASIS[self._basis]
        if self._basis is not Basis.OWNERS:
            return [*of_kind, *of_basis]
        of_kind = tuple(rule for rule in of_kind if rule.key not in _NOT_OF_OWNERS)
        first = of_basis if self._kind is MatterKind.ELECTION else ()
        return list(dict.fromkeys((*first, *of_kind, *of_basis)))

    @staticmethod
    def _kept(now: Rule, rules: Sequence[Rule]) -> Rule:
        """The rule itself, else one with its tests, else the first that has any."""
        if now in rules or not now.tests:
            return now
        # A rule without tests would let the most votes win where a share was asked for.
        strict = [rule for rule in rules if rule.tests]
        same = (rule for rule in strict if set(rule.tests) == set(now.tests))
        return next(same, strict[0])

    def _fits_any(self, rule: Rule) -> bool:
        """Whether a rule does not hang on who is counted."""
        if self._basis is Basis.OWNERS and rule.key in _NOT_OF_OWNERS:
            return False
        return rule.key in _OF_NO_BASIS

    def _compared(self, name: str) -> str:
        return self.tr("{name} (compare with the law in force)").format(name=name)

    def _names(self) -> dict[str, str]:
        return {
            OWNERS_GENERAL.key: self.tr("general matter"),
            OWNERS_SPECIAL.key: self.tr("special matter"),
            RESIDENTS.key: self.tr("residents' meeting"),
            HOUSEHOLDS.key: self.tr("household representatives"),
            REPRESENTATIVES.key: self.tr("residents' representatives"),
            COMMITTEE_ELECTION.key: self.tr("committee election"),
            COMMITTEE_RUNOFF.key: self.tr("committee election, further round"),
            SATISFACTION.key: self.tr("satisfaction"),
            MOST_VOTES.key: self.tr("most votes win"),
            NOT_COUNTED.key: self.tr("not counted"),
        }

    def _show_own(self) -> None:
        self.tests.setVisible(self._is_own)
        self._show_example()
        self.changed.emit()

    def _show_example(self) -> None:
        fault = self.fault()
        self.problem.say("" if fault is None else fault[1], "" if fault is None else "refused")
        text = ""
        if fault is None and self._whole is not None:
            text = self._words.of(self.rule, self._whole, self._basis, self._kind)
        self.example.setText(text)
        self.example.setVisible(bool(text))
        self.own.setVisible(self._is_own or bool(text))
