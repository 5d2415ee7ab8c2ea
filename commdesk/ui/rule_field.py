# SPDX-License-Identifier: Apache-2.0
"""Choosing the rule of a matter: a preset of the law, or the office's own shares."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from commdesk.domain.presets import (
    HOUSEHOLDS,
    OWNERS_GENERAL,
    OWNERS_SPECIAL,
    RESIDENTS,
    custom_rule,
)
from commdesk.domain.rules import Part, Rule, Threshold
from commdesk.domain.topics import Basis
from commdesk.ui.forms import number_field
from commdesk.ui.labels import label
from commdesk.ui.theme import scaled

CUSTOM = "custom"
_PRESETS = {
    Basis.OWNERS: (OWNERS_GENERAL, OWNERS_SPECIAL),
    Basis.HOUSEHOLDS: (HOUSEHOLDS,),
    Basis.RESIDENTS: (RESIDENTS,),
}


class ShareField(QWidget):
    """A share such as 2/3, reached from it on or only beyond it."""

    changed = Signal()

    def __init__(self, name: str, share: Fraction, *, inclusive: bool) -> None:
        super().__init__()
        self.numerator = number_field(1, 999, share.numerator)
        self.numerator.setAccessibleName(self.tr("{name}: parts").format(name=name))
        self.denominator = number_field(1, 999, share.denominator)
        self.denominator.setAccessibleName(self.tr("{name}: of how many").format(name=name))
        self.edge = QComboBox()
        self.edge.setAccessibleName(self.tr("{name}: from or beyond").format(name=name))
        self.edge.addItem(self.tr("or more"), True)
        self.edge.addItem(self.tr("exceeded"), False)
        self.edge.setCurrentIndex(0 if inclusive else 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(8))
        row.addWidget(self.numerator)
        row.addWidget(label("/"))
        row.addWidget(self.denominator)
        row.addWidget(self.edge)
        row.addStretch()
        for box in (self.numerator, self.denominator):
            box.valueChanged.connect(self.changed)
        self.edge.currentIndexChanged.connect(self.changed)

    def show_limit(self, limit: Threshold) -> None:
        """Fill in a share."""
        self.numerator.setValue(limit.share.numerator)
        self.denominator.setValue(limit.share.denominator)
        self.edge.setCurrentIndex(0 if limit.inclusive else 1)

    @property
    def share(self) -> Fraction:
        """The share."""
        return Fraction(self.numerator.value(), self.denominator.value())

    @property
    def inclusive(self) -> bool:
        """Whether the share itself is enough."""
        return bool(self.edge.currentData())

    @property
    def is_reachable(self) -> bool:
        """Whether anything could ever meet it."""
        return self.share < 1 or (self.share == 1 and self.inclusive)


class RuleField(QWidget):
    """The presets for who is counted, and the office's own rule.

    `own` holds the fields of an own rule; whoever uses this field places it.
    """

    changed = Signal()

    def __init__(self, basis: Basis) -> None:
        super().__init__()
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Rule"))
        self.choice.setMinimumWidth(scaled(190))
        self.own = QWidget()
        self.taking_part = ShareField(self.tr("taking part"), Fraction(2, 3), inclusive=True)
        self.approval = ShareField(self.tr("in favour"), Fraction(1, 2), inclusive=False)
        self.area = QCheckBox(self.tr("area must reach the same shares"))
        self.area.setChecked(True)
        own = QVBoxLayout(self.own)
        own.setContentsMargins(0, 0, 0, 0)
        own.setSpacing(scaled(4))
        for name, field in (
            (self.tr("Taking part, of all"), self.taking_part),
            (self.tr("In favour, of those taking part"), self.approval),
        ):
            row = QHBoxLayout()
            title = label(name)
            title.setMinimumWidth(scaled(190))
            row.addWidget(title)
            row.addWidget(field, 1)
            own.addLayout(row)
            field.changed.connect(self.changed)
        own.addWidget(self.area)
        self.area.toggled.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(8))
        column.addWidget(self.choice)
        self.choice.currentIndexChanged.connect(self._show_own)
        self.set_basis(basis)

    def set_basis(self, basis: Basis) -> None:
        """Offer the rules that fit who is counted; an own rule stays chosen."""
        is_own = self.choice.currentData() == CUSTOM
        self.choice.blockSignals(True)
        self.choice.clear()
        names = self._names()
        for rule in _PRESETS.get(basis, ()):
            self.choice.addItem(names[rule.key], rule)
        self.choice.addItem(self.tr("own rule"), CUSTOM)
        self.choice.setCurrentIndex(self.choice.count() - 1 if is_own else 0)
        self.choice.blockSignals(False)
        self.area.setVisible(basis is Basis.OWNERS)
        if basis is not Basis.OWNERS:
            self.area.setChecked(False)
        self._show_own()

    def show_rule(self, rule: Rule) -> None:
        """Choose a stored rule: a preset by its key, else an own one with its shares."""
        presets = (self.choice.itemData(at) for at in range(self.choice.count()))
        for at, preset in enumerate(presets):
            if isinstance(preset, Rule) and preset.key == rule.key:
                self.choice.setCurrentIndex(at)
                return
        self.choice.setCurrentIndex(self.choice.count() - 1)
        for part, field in (
            (Part.TAKING_PART, self.taking_part),
            (Part.APPROVAL, self.approval),
        ):
            for test in rule.tests_of(part)[:1]:
                field.show_limit(test.threshold)
        self.area.setChecked(rule.needs_area)

    def fields(self) -> tuple[QWidget, ...]:
        """What can be typed into, in its order."""
        shares = (self.taking_part, self.approval)
        spins = [(share.numerator, share.denominator, share.edge) for share in shares]
        return (self.choice, *spins[0], *spins[1], self.area)

    @property
    def is_reachable(self) -> bool:
        """Whether the rule could ever be met; only an own one may fail that."""
        if self.choice.currentData() != CUSTOM:
            return True
        return self.taking_part.is_reachable and self.approval.is_reachable

    @property
    def rule(self) -> Rule:
        """The rule chosen. ValueError when it is not reachable."""
        chosen = self.choice.currentData()
        if isinstance(chosen, Rule):
            return chosen
        return custom_rule(
            taking_part=self.taking_part.share,
            taking_part_inclusive=self.taking_part.inclusive,
            approval=self.approval.share,
            approval_inclusive=self.approval.inclusive,
            weigh_area=self.area.isChecked(),
        )

    def _names(self) -> dict[str, str]:
        return {
            OWNERS_GENERAL.key: self.tr("general matter"),
            OWNERS_SPECIAL.key: self.tr("special matter"),
            RESIDENTS.key: self.tr("residents' meeting"),
            HOUSEHOLDS.key: self.tr("household representatives"),
        }

    def _show_own(self) -> None:
        self.own.setVisible(self.choice.currentData() == CUSTOM)
        self.changed.emit()
