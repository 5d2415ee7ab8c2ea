# SPDX-License-Identifier: Apache-2.0
"""The matters of a topic not yet opened, one below the other, and the law beside them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.matters import Matter, MatterKind
from commdesk.domain.rules import Rule
from commdesk.domain.tally import Weight
from commdesk.domain.topics import Basis
from commdesk.services.topics.drafts import LONGEST_TITLE, draft_of
from commdesk.services.topics.topics import MatterDraft
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.theme import scaled, set_role
from commdesk.ui.topics.matter_law import LegalView
from commdesk.ui.topics.matter_row import MatterRow
from commdesk.ui.topics.rule_example import RuleExample

_MOST = 30
_OF_OPTIONS = {
    "options-too-few",
    "option-empty",
    "option-twice",
    "seats-out-of-range",
    "most-out-of-range",
    "most-over-seats",
}
_OF_AREA = {"secret-needs-no-area", "area-not-weighed"}


class MattersEditor(QWidget):
    """At least one matter; Return in a title goes to the next."""

    changed = Signal()

    def __init__(self, basis: Basis) -> None:
        super().__init__()
        self._basis = basis
        self._whole: Weight | None = None
        self._examples = RuleExample(self)
        self.rows: list[MatterRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(scaled(8))
        self.add_button = button(self.tr("Add a matter (Alt+N)"), "", "plus")
        self.add_button.setShortcut("Alt+N")
        self.add_button.clicked.connect(self._add_and_go)
        QShortcut(QKeySequence("Alt+K"), self, self._choose_kind)
        self.law = LegalView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(8))
        column.addLayout(self._list)
        self.rules_changed = label("", "secondary", wrap=True)
        self.rules_changed.hide()
        column.addWidget(self.rules_changed)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.law)
        self._shown: QObject = self.add()

    def add(self) -> MatterRow:
        """One more motion, with the rule of the one before if that is one as well."""
        row = MatterRow(len(self.rows) + 1, self._basis)
        before = self.rows[-1] if self.rows else None
        if before is not None and before.chosen_kind is MatterKind.MOTION and before.is_reachable:
            row.show_rule(before.chosen_rule)
        row.removed.connect(self._remove)
        row.focused.connect(self._show_law)
        row.rule_changed.connect(self._show_law)
        row.next_wanted.connect(self._go_on)
        row.move_wanted.connect(self._move)
        row.changed.connect(self.changed)
        self.rows.append(row)
        self._list.addWidget(row)
        # The layout would show it later only, and keys typed at once would pass it by.
        row.show()
        self._renumber()
        self._show_law(row)
        return row

    def show_matters(self, matters: Sequence[Matter | MatterDraft]) -> None:
        """Fill in what is stored; called once, on the one empty row."""
        for place, matter in enumerate(matters):
            row = self.rows[0] if place == 0 else self.add()
            row.show_matter(draft_of(matter) if isinstance(matter, Matter) else matter)
        self._show_law(self.rows[0])

    def set_basis(self, basis: Basis) -> None:
        """Offer other rules, and say which matters are counted by another test now."""
        self._basis = basis
        before = [row.held_rule for row in self.rows]
        for row in self.rows:
            row.set_basis(basis)
        self.rules_changed.setText(self._said_of_rules(before))
        self.rules_changed.setVisible(bool(self.rules_changed.text()))

    def _said_of_rules(self, before: Sequence[Rule | None]) -> str:
        """Of matters that were entered; an empty one has no rule to be missed."""
        changed = [
            self.tr("{number} (“{rule}” now)").format(number=number, rule=now.name)
            for number, (row, was) in enumerate(zip(self.rows, before, strict=True), start=1)
            if row.title.text().strip()
            and was is not None
            and (now := row.held_rule) is not None
            and set(now.tests) != set(was.tests)
        ]
        if not changed:
            return ""
        return self.tr("With those who vote, the rule of these matters changed: {matters}.").format(
            matters=self.tr(", ").join(changed)
        )

    def drafts(self) -> tuple[MatterDraft, ...]:
        """The matters as entered, without those left empty at the end."""
        return tuple(row.draft for row in self._filled())

    def weigh_area(self) -> tuple[int, ...]:
        """The numbers of the matters whose rule weighs area."""
        return tuple(
            number
            for number, row in enumerate(self.rows, start=1)
            if row.is_reachable and row.chosen_rule.needs_area
        )

    def fault(self) -> tuple[QWidget, str] | None:
        """The field to look at and what is wrong, or None."""
        filled = self._filled()
        if not filled:
            return self.rows[0].title, self.tr("There is no matter to vote on. Please enter one.")
        for number, row in enumerate(filled, start=1):
            if not row.title.text().strip():
                text = self.tr("The title of matter {number} is missing.")
                return row.title, text.format(number=number)
            wrong = None if row.is_reachable else row.rule.fault()
            if wrong is not None:
                return wrong
        return None

    def fields(self) -> tuple[QWidget, ...]:
        """What the keys go to, in its order."""
        of_rows = (field for row in self.rows for field in row.fields())
        return (*of_rows, self.add_button, self.law.text)

    def field_of(self, error: UserError) -> QWidget | None:
        """The field that a service's refusal is about, if it is one of these."""
        rows = self._filled()
        if error.code in _OF_OPTIONS:
            title = error.details.get("title")
            row = next((row for row in rows if row.draft.title == title), None)
            return None if row is None else row.details.field_of(error)
        if error.code in _OF_AREA:
            row = next((row for row in rows if row.chosen_rule.needs_area), None)
            return None if row is None else row.rule.choice
        if error.code == "title-too-long":
            for row in rows:
                if len(row.draft.title) > LONGEST_TITLE:
                    return row.title
                if any(len(option.name) > LONGEST_TITLE for option in row.draft.options):
                    return row.details.field_of(error)
        return None

    def _filled(self) -> list[MatterRow]:
        rows = list(self.rows)
        while rows and not rows[-1].title.text().strip():
            rows.pop()
        return rows

    def _add_and_go(self) -> None:
        if len(self.rows) < _MOST:
            self.add().title.setFocus()

    def _go_on(self, row: QObject) -> None:
        at = self._place(row)
        if at + 1 < len(self.rows):
            self.rows[at + 1].title.setFocus()
        elif self.rows[at].title.text().strip():
            self._add_and_go()

    def _choose_kind(self) -> None:
        here = QApplication.focusWidget()
        row = next((row for row in self.rows if here is not None and row.isAncestorOf(here)), None)
        if row is not None:
            row.kind.setFocus()
            row.kind.showPopup()

    def _move(self, row: QObject, step: int) -> None:
        at = self._place(row)
        to = at + step
        if not 0 <= to < len(self.rows):
            return
        moved = self.rows.pop(at)
        self.rows.insert(to, moved)
        self._list.removeWidget(moved)
        self._list.insertWidget(to, moved)
        self._renumber()
        self._show_law(moved)
        self.changed.emit()

    def _remove(self, row: QObject) -> None:
        at = self._place(row)
        gone = self.rows.pop(at)
        self._list.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
        self._renumber()
        next_row = self.rows[min(at, len(self.rows) - 1)]
        next_row.title.setFocus()
        self._show_law(next_row)
        self.changed.emit()

    def _place(self, row: QObject) -> int:
        return next(at for at, own in enumerate(self.rows) if own is row)

    def _renumber(self) -> None:
        for number, row in enumerate(self.rows, start=1):
            row.set_number(number)
            row.remove.setEnabled(len(self.rows) > 1)
        self._order_keys()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Being put into a window has mixed the order of the fields.
        self._order_keys()

    def _order_keys(self) -> None:
        for before, after in pairwise(self.fields()):
            QWidget.setTabOrder(before, after)

    def show_whole(self, whole: Weight | None) -> None:
        """The roll that the worked example of a rule is about; None where there is none yet."""
        self._whole = whole
        self._show_law(self._shown)

    def _example(self, row: MatterRow) -> str:
        if self._whole is None or not row.is_reachable:
            return ""
        return self._examples.of(row.chosen_rule, self._whole, self._basis, row.chosen_kind)

    def _show_law(self, row: QObject) -> None:
        for number, own in enumerate(self.rows, start=1):
            set_role(own.number, "strong")
            if own is row:
                self._shown = row
                self.law.show_rule(number, own.chosen_rule if own.is_reachable else None)
                self.law.show_example(self._example(own))
