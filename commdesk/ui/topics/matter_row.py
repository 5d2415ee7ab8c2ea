# SPDX-License-Identifier: Apache-2.0
"""One matter of a topic not yet opened: its title, its rule, its kind, and what the kind needs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QWidget,
)

from commdesk.domain.matters import MatterKind
from commdesk.domain.presets import NOT_COUNTED
from commdesk.domain.rules import Rule
from commdesk.domain.topics import Basis
from commdesk.services.topics.topics import MatterDraft
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.gap_edit import GapEdit
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.theme import scaled
from commdesk.ui.topics.matter_details import MatterDetails
from commdesk.ui.topics.matter_words import MatterWords, usual_rule
from commdesk.ui.topics.rule_field import RuleField

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class MatterRow(QFrame):
    """One question. Return in the title goes on; Alt+Up and Alt+Down there move the matter."""

    removed = Signal(QObject)
    focused = Signal(QObject)
    rule_changed = Signal(QObject)
    next_wanted = Signal(QObject)
    move_wanted = Signal(QObject, int)
    changed = Signal()

    def __init__(self, number: int, basis: Basis) -> None:
        super().__init__()
        self._basis = basis
        self._words = MatterWords(self)
        self._is_filling = False
        self.number = label("", "strong")
        self.number.setMinimumWidth(scaled(24))
        self.number.setMinimumHeight(scaled(32))
        self.title = GapEdit()
        self.title.setPlaceholderText(self.tr("the question as it is printed on the paper"))
        self.title.returnPressed.connect(lambda: self.next_wanted.emit(self))
        self.rule = RuleField(basis)
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Kind of matter"))
        self.kind.setToolTip("Alt+K")
        for kind in MatterKind:
            self.kind.addItem(self._words.name(kind), kind)
        self.kind.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.remove = button("", "quiet", "x")
        self.remove.setToolTip(self.tr("Remove this matter"))
        self.remove.clicked.connect(lambda: self.removed.emit(self))
        self.details = MatterDetails(basis)
        for box in (self.rule.choice, self.kind):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        how = QHBoxLayout()
        how.setSpacing(scaled(8))
        how.addWidget(self.rule)
        how.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignTop)
        how.addStretch()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, scaled(4))
        grid.setSpacing(scaled(8))
        grid.setColumnStretch(1, 1)
        # A question is long: it has the whole width.
        for at, widget in enumerate((self.number, self.title, self.remove)):
            grid.addWidget(widget, 0, at)
        grid.addLayout(how, 1, 1)
        grid.addWidget(self.rule.own, 2, 1)
        grid.addWidget(self.details, 3, 1)
        self._wire()
        self.set_number(number)

    def _wire(self) -> None:
        self.rule.changed.connect(self._rule_chosen)
        self.kind.currentIndexChanged.connect(self._kind_chosen)
        self.details.changed.connect(self.changed)
        self.title.textChanged.connect(self.changed)
        for field in self.fields():
            field.installEventFilter(self)
            if isinstance(field, QComboBox | QAbstractSpinBox):
                field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def fields(self) -> tuple[QWidget, ...]:
        """What the keys go to, in its order."""
        rule = self.rule.fields()
        return (
            self.title,
            rule[0],
            self.kind,
            *rule[1:],
            *self.details.fields(),
            self.remove,
        )

    def set_number(self, number: int) -> None:
        """Its place on the paper."""
        self.number.setText(str(number))
        self.title.setAccessibleName(self.tr("Matter {number}").format(number=number))
        self.remove.setAccessibleName(self.tr("Remove matter {number}").format(number=number))

    def set_basis(self, basis: Basis) -> None:
        """Offer the rules that fit who is counted."""
        self._basis = basis
        self.rule.set_basis(basis)
        self.details.set_basis(basis)

    def show_matter(self, matter: MatterDraft) -> None:
        """Fill in what is stored."""
        self._is_filling = True
        self.title.setText(matter.title)
        self.title.setCursorPosition(0)
        self.kind.setCurrentIndex(self.kind.findData(matter.kind))
        self._is_filling = False
        self.details.show_matter(matter)
        self.rule.set_kind(matter.kind)
        self.show_rule(matter.rule)

    def show_rule(self, rule: Rule) -> None:
        """Choose a rule."""
        self.rule.show_rule(rule)
        self.rule.setVisible(self.chosen_kind is not MatterKind.OPINION)

    @property
    def chosen_kind(self) -> MatterKind:
        """The kind chosen."""
        return self.kind.currentData()

    @property
    def is_reachable(self) -> bool:
        """Whether the rule could ever be met."""
        return self.chosen_kind is MatterKind.OPINION or self.rule.is_reachable

    @property
    def chosen_rule(self) -> Rule:
        """The rule chosen. ValueError when it is not reachable."""
        return NOT_COUNTED if self.chosen_kind is MatterKind.OPINION else self.rule.rule

    @property
    def held_rule(self) -> Rule | None:
        """The rule chosen; None while it is not reachable."""
        return self.chosen_rule if self.is_reachable else None

    @property
    def draft(self) -> MatterDraft:
        """What is entered now."""
        told = self.details.details()
        return MatterDraft(
            self.title.text().strip(),
            self.chosen_rule,
            self.chosen_kind,
            told.options,
            told.most,
            told.seats,
            told.write_ins,
            told.tie_by_area,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.focused.emit(self)
        elif event.type() == QEvent.Type.Wheel and watched is not self.details.lines:
            event.ignore()
            return True
        elif (
            watched is self.title
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.modifiers() & Qt.KeyboardModifier.AltModifier
            and event.key() in _STEPS
        ):
            self.move_wanted.emit(self, _STEPS[Qt.Key(event.key())])
            return True
        return super().eventFilter(watched, event)

    def _rule_chosen(self) -> None:
        self.rule_changed.emit(self)
        self.changed.emit()

    def _kind_chosen(self) -> None:
        if not self._is_filling:
            self.details.set_kind(self.chosen_kind)
            self.rule.set_kind(self.chosen_kind)
            self.show_rule(usual_rule(self.chosen_kind, self._basis))
