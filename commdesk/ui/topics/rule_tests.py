# SPDX-License-Identifier: Apache-2.0
"""The tests of an own rule: for each part and measure a share, its edge, and what it is of."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.own_rule import BASES, own_rule, share_of, share_text, threshold_of
from commdesk.domain.presets import OWNERS_GENERAL
from commdesk.domain.rules import Base, Measure, Part, Rule, Test, Threshold
from commdesk.ui.kit.theme import scaled

_USUAL_SHARES = ("2/3", "3/4", "1/2", "60%", "100%")
_ROWS = (
    (Part.TAKING_PART, Measure.PEOPLE),
    (Part.TAKING_PART, Measure.AREA),
    (Part.APPROVAL, Measure.PEOPLE),
    (Part.APPROVAL, Measure.AREA),
)


class TestRow(QObject):
    """One test: asked for or not, of what, which share, and whether the share itself is enough.

    Its fields are placed in a grid by whoever holds the row.
    """

    __test__ = False  # not for pytest to collect

    changed = Signal()

    def __init__(self, part: Part, measure: Measure, parent: QObject) -> None:
        super().__init__(parent)
        self._is_offered = True
        self.part, self.measure = part, measure
        name = self._name()
        self.asked = QCheckBox(name)
        self.base = QComboBox()
        self.base.setAccessibleName(self.tr("{name}: of what").format(name=name))
        for base in BASES[part]:
            self.base.addItem(self._base_name(base), base)
        self.share_box = QComboBox()
        self.share_box.setEditable(True)
        self.share_box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.share_box.addItems(_USUAL_SHARES)
        # Else "1" would become "1/2" under the hands.
        self.share_box.setCompleter(None)  # pyright: ignore[reportArgumentType]
        self.share_box.setAccessibleName(self.tr("{name}: share").format(name=name))
        self.share_box.setToolTip(self.tr("such as 2/3 or 60%"))
        self.edge = QComboBox()
        self.edge.setAccessibleName(self.tr("{name}: from or beyond").format(name=name))
        self.edge.addItem(self.tr("or more, the share itself included"), True)
        self.edge.addItem(self.tr("exceeded, the share itself is not enough"), False)
        self.asked.toggled.connect(self._show_asked)
        self.share_box.editTextChanged.connect(self.changed)
        for box in (self.base, self.edge):
            box.currentIndexChanged.connect(self.changed)
        self._show_asked()

    def fields(self) -> tuple[QWidget, ...]:
        """What can be typed into, in its order."""
        return (self.asked, self.base, self.share_box, self.edge)

    def show_test(self, test: Test | None) -> None:
        """Fill in a test, or ask for none."""
        if test is not None:
            self.share_box.setEditText(share_text(test.threshold.share))
            self.edge.setCurrentIndex(self.edge.findData(test.threshold.inclusive))
            self.base.setCurrentIndex(self.base.findData(test.base))
        self.asked.setChecked(test is not None)

    def test(self) -> Test | None:
        """The test entered; None where none is asked for. Raises UserError as `threshold_of`."""
        if not (self._is_offered and self.asked.isChecked()):
            return None
        threshold: Threshold = threshold_of(
            self.share_box.currentText(), inclusive=self.edge.currentData()
        )
        return Test(self.part, self.measure, self.base.currentData(), threshold)

    @property
    def share(self) -> Fraction:
        """The share typed. Raises UserError as `share_of`."""
        return share_of(self.share_box.currentText())

    def offer(self, *, offered: bool) -> None:
        """Whether this test makes sense for who is counted."""
        self._is_offered = offered
        for field in self.fields():
            field.setVisible(offered)

    def _show_asked(self) -> None:
        for field in (self.base, self.share_box, self.edge):
            field.setEnabled(self.asked.isChecked())
        self.changed.emit()

    def _name(self) -> str:
        return {
            (Part.TAKING_PART, Measure.PEOPLE): self.tr("people taking part"),
            (Part.TAKING_PART, Measure.AREA): self.tr("area taking part"),
            (Part.APPROVAL, Measure.PEOPLE): self.tr("people in favour"),
            (Part.APPROVAL, Measure.AREA): self.tr("area in favour"),
        }[self.part, self.measure]

    def _base_name(self, base: Base) -> str:
        return {
            Base.ALL: self.tr("of all"),
            Base.ISSUED: self.tr("of papers issued"),
            Base.RETURNED: self.tr("of papers returned"),
            Base.VALID: self.tr("of valid papers"),
            Base.TAKING_PART: self.tr("of those taking part"),
        }[base]


class RuleTests(QWidget):
    """The tests of an own rule, in the order in which they are printed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.needs_approval = True
        self.rows = tuple(TestRow(part, measure, self) for part, measure in _ROWS)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(scaled(8))
        grid.setVerticalSpacing(scaled(4))
        grid.setColumnStretch(4, 1)
        for at, row in enumerate(self.rows):
            for column, field in enumerate(row.fields()):
                grid.addWidget(field, at, column)
            row.changed.connect(self.changed)
        self.show_tests(OWNERS_GENERAL.tests)

    def fields(self) -> tuple[QWidget, ...]:
        """What can be typed into, in its order."""
        return tuple(field for row in self.rows for field in row.fields())

    def row(self, part: Part, measure: Measure) -> TestRow:
        """The row of a test."""
        return next(row for row in self.rows if (row.part, row.measure) == (part, measure))

    def offer_area(self, *, offered: bool) -> None:
        """Whether anybody counted has area."""
        for row in self.rows:
            if row.measure is Measure.AREA:
                row.offer(offered=offered)

    def show_tests(self, tests: tuple[Test, ...]) -> None:
        """Fill in the tests of a rule."""
        known = {(test.part, test.measure): test for test in tests}
        for row in self.rows:
            row.show_test(known.get((row.part, row.measure)))

    def rule(self) -> Rule:
        """The rule entered. Raises UserError as `own_rule` and `threshold_of`."""
        tests = (row.test() for row in self.rows)
        return own_rule(
            (test for test in tests if test is not None), needs_approval=self.needs_approval
        )

    def fault(self) -> tuple[QWidget, UserError] | None:
        """The field to look at and what is wrong there, or None."""
        for row in self.rows:
            try:
                row.test()
            except UserError as error:
                return row.share_box, error
        try:
            self.rule()
        except UserError as error:
            return self.row(Part.APPROVAL, Measure.PEOPLE).asked, error
        return None
