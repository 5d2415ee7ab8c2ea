# SPDX-License-Identifier: Apache-2.0
"""What a kind of matter needs besides its title: options or candidates, places, grades."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from commdesk.domain.errors import UserError
from commdesk.domain.matters import (
    GRADE_OPTIONS,
    MOTION_OPTIONS,
    RANKED_KINDS,
    MatterKind,
    Option,
    OptionRole,
    choices,
    grades,
)
from commdesk.domain.topics import Basis
from commdesk.services.topics.drafts import LONGEST_TITLE
from commdesk.services.topics.topics import MatterDraft
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.forms import number_field
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.theme import scaled
from commdesk.ui.topics.matter_lines import LinesEdit
from commdesk.ui.topics.matter_words import MatterWords

_MOST = 99
_SEVERAL = 2
_CHOICES = {MatterKind.CHOICE, MatterKind.CHOICES, MatterKind.ELECTION}
_LISTED = RANKED_KINDS | {MatterKind.GRADE}
_BY_AREA = {Basis.OWNERS, Basis.REPRESENTATIVES}


@dataclass(frozen=True, slots=True)
class Details:
    """The part of a matter that its kind decides."""

    options: tuple[Option, ...]
    most: int = 1
    seats: int = 1
    write_ins: bool = False
    tie_by_area: bool = False


class MatterDetails(QWidget):
    """A list on the left and its settings on the right; hidden where a kind needs none."""

    changed = Signal()

    def __init__(self, basis: Basis) -> None:
        super().__init__()
        self._words = MatterWords(self)
        self._basis = basis
        self._kind = MatterKind.MOTION
        self._given: tuple[Option, ...] = MOTION_OPTIONS  # of a motion that was stored
        self._unsure = GRADE_OPTIONS[-1].name
        self.meaning = label("", "secondary", wrap=True)
        # Most surveys keep the usual grades, which a line says as well.
        self.unfold = button(self.tr("Change the grades"))
        self.unfold.clicked.connect(self._unfold)
        self._is_unfolded = False
        self.lines = LinesEdit()
        self.lines_name = label("")
        self.count = label("", "secondary")
        self.seats = number_field(1, _MOST, 1)
        self.most = number_field(1, _MOST, 1)
        self.satisfied = number_field(1, _MOST, 2)
        self.abstain = QCheckBox(self.tr("also offer “abstain”"))
        self.unsure = QCheckBox()
        self.write_ins = QCheckBox(self.tr("voters may write other names"))
        self.tie_by_area = QCheckBox(self.tr("equal votes: the larger area goes first"))
        self._settings: dict[QWidget, QWidget] = {}
        self._build()
        self.lines.textChanged.connect(self._count)
        self.seats.valueChanged.connect(self._follow_seats)
        for box in (self.most, self.satisfied):
            box.valueChanged.connect(self.changed)
        for box in (self.abstain, self.unsure, self.write_ins, self.tie_by_area):
            box.toggled.connect(self.changed)
        self.set_kind(MatterKind.MOTION)

    def _build(self) -> None:
        hint = label(
            self.tr("One a line; several lines can be pasted. Alt+↑ and Alt+↓ move a line."),
            "secondary",
            wrap=True,
        )
        head = QHBoxLayout()
        head.addWidget(self.lines_name)
        head.addStretch()
        head.addWidget(self.count)
        left = QVBoxLayout()
        left.setSpacing(scaled(4))
        left.addLayout(head)
        left.addWidget(self.lines)
        left.addWidget(hint)
        left.addStretch()
        self._right = QGridLayout()
        self._right.setHorizontalSpacing(scaled(8))
        self._right.setVerticalSpacing(scaled(4))
        self._add(self.seats, self.tr("Places to fill"))
        self._add(self.most, self.tr("A paper may choose at most"))
        self._add(self.satisfied, self.tr("Grades that count as satisfied, from the top"))
        for box in (self.abstain, self.unsure, self.write_ins, self.tie_by_area):
            self._right.addWidget(box, self._right.rowCount(), 0, 1, 2)
            self._settings[box] = box
        self._right.setRowStretch(self._right.rowCount(), 1)
        self._right.setColumnStretch(0, 1)
        columns = QWidget()
        row = QHBoxLayout(columns)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(20))
        row.addLayout(left, 3)
        row.addLayout(self._right, 2)
        self._columns = columns
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, scaled(4))
        column.setSpacing(scaled(6))
        head = QHBoxLayout()
        head.addWidget(self.meaning, 1)
        head.addWidget(self.unfold)
        column.addLayout(head)
        column.addWidget(columns)

    def _add(self, field: QSpinBox, name: str) -> None:
        field.setAccessibleName(name)
        title = label(name, wrap=True)
        title.setBuddy(field)
        row = self._right.rowCount()
        self._right.addWidget(title, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._right.addWidget(field, row, 1)
        self._settings[field] = title

    # Filling in

    def set_kind(self, kind: MatterKind) -> None:
        """Ask for what this kind needs, beginning with what is usual; typed lines stay."""
        was, self._kind = self._kind, kind
        self._is_unfolded = False
        self._given = MOTION_OPTIONS
        if kind is MatterKind.GRADE and was is not MatterKind.GRADE:
            if not self.lines.entries():
                self._show_grades(GRADE_OPTIONS)
        elif was is MatterKind.GRADE and self.lines.entries() == _names(GRADE_OPTIONS[:-1]):
            # They were put there by the program.
            self.lines.clear()
        self.abstain.setChecked(kind in {MatterKind.CHOICE, MatterKind.CHOICES})
        self.write_ins.setChecked(kind is MatterKind.ELECTION)
        self.tie_by_area.setChecked(False)
        self.seats.setValue(1)
        self.most.setMaximum(_MOST)
        self.most.setValue(_SEVERAL if kind is MatterKind.CHOICES else 1)
        self._follow_seats(self.seats.value())
        self._show_fields()

    def set_basis(self, basis: Basis) -> None:
        """Who is counted says whether there is any area."""
        self._basis = basis
        if basis not in _BY_AREA:
            self.tie_by_area.setChecked(False)
        self._show_fields()

    def show_matter(self, matter: MatterDraft) -> None:
        """Fill in what is stored."""
        self.set_kind(matter.kind)
        if matter.kind is MatterKind.MOTION:
            self._given = matter.options
        elif matter.kind is MatterKind.GRADE:
            self._show_grades(matter.options)
        elif matter.kind in RANKED_KINDS:
            self.lines.show_entries(
                option.name for option in matter.options if option.role is OptionRole.CHOICE
            )
            self.abstain.setChecked(any(o.role is OptionRole.ABSTAIN for o in matter.options))
        self.seats.setValue(matter.seats)
        self.most.setValue(matter.most)
        self.write_ins.setChecked(matter.write_ins)
        self.tie_by_area.setChecked(matter.tie_by_area)
        self._show_fields()

    def _show_grades(self, options: tuple[Option, ...]) -> None:
        weighed = [option for option in options if option.role is not OptionRole.ABSTAIN]
        unsure = next((option for option in options if option.role is OptionRole.ABSTAIN), None)
        self.lines.show_entries(_names(weighed))
        self.satisfied.setValue(sum(option.role is OptionRole.FOR for option in weighed) or 1)
        self._unsure = GRADE_OPTIONS[-1].name if unsure is None else unsure.name
        self.unsure.setChecked(unsure is not None)

    # Reading

    def details(self) -> Details:
        """What is entered now."""
        kind, names = self._kind, self.lines.entries()
        if kind is MatterKind.MOTION:
            return Details(self._given)
        if kind is MatterKind.OPINION:
            return Details(())
        if kind is MatterKind.GRADE:
            good = self.satisfied.value()
            made = grades(names[:good], names[good:])
            if self.unsure.isChecked():
                made = (*made, Option(f"g{len(made) + 1}", self._unsure, OptionRole.ABSTAIN))
            return Details(made)
        with_abstain = kind in _CHOICES and self.abstain.isChecked()
        return Details(
            choices(names, with_abstain=with_abstain),
            1 if kind in {MatterKind.CHOICE, MatterKind.CANDIDATES} else self.most.value(),
            self.seats.value(),
            kind in _CHOICES and self.write_ins.isChecked(),
            self.tie_by_area.isChecked(),
        )

    def fields(self) -> tuple[QWidget, ...]:
        """What the keys go to, in its order."""
        return (self.unfold, self.lines, *self._settings)

    def field_of(self, error: UserError) -> QWidget:
        """Where to put right what a service refused; the line it is about is marked."""
        self._is_unfolded = True
        self._show_fields()
        if error.code == "option-twice":
            self.lines.mark(lambda entry: "".join(entry.split()) == error.details.get("option"))
        elif error.code == "title-too-long":
            self.lines.mark(lambda entry: len(entry) > LONGEST_TITLE)
        else:
            self.lines.mark(lambda _: False)
        return {
            "seats-out-of-range": self.seats,
            "most-out-of-range": self.most,
            "most-over-seats": self.most,
        }.get(error.code, self.lines)

    # Showing

    def _show_fields(self) -> None:
        kind = self._kind
        self.setVisible(kind is not MatterKind.MOTION)
        is_folded = kind is MatterKind.GRADE and not self._is_unfolded
        self.meaning.setText(self._said_grades() if is_folded else self._words.meaning(kind))
        self.unfold.setVisible(is_folded)
        self._columns.setVisible(kind in _LISTED and not is_folded)
        shown = {
            self.seats: kind in RANKED_KINDS
            and (kind is not MatterKind.CHOICE or self.seats.value() > 1),
            self.most: kind in {MatterKind.CHOICES, MatterKind.ELECTION},
            self.satisfied: kind is MatterKind.GRADE,
            self.abstain: kind in _CHOICES,
            self.unsure: kind is MatterKind.GRADE,
            self.write_ins: kind is MatterKind.ELECTION
            or (kind in _CHOICES and self.write_ins.isChecked()),
            self.tie_by_area: kind in RANKED_KINDS and self._basis in _BY_AREA,
        }
        for field, title in self._settings.items():
            field.setVisible(shown[field])
            title.setVisible(shown[field])
        self.unsure.setText(
            self.tr("also offer “{name}”, which is neither").format(name=self._unsure)
        )
        self.lines_name.setText(
            {
                MatterKind.GRADE: self.tr("Grades, from the best to the worst"),
                MatterKind.CANDIDATES: self.tr("Candidates"),
                MatterKind.ELECTION: self.tr("Candidates"),
            }.get(kind, self.tr("Options"))
        )
        self.lines.setAccessibleName(self.lines_name.text())
        self._count()

    def _unfold(self) -> None:
        self._is_unfolded = True
        self._show_fields()
        self.lines.setFocus()

    def _said_grades(self) -> str:
        names = [option.name for option in self.details().options]
        good = min(self.satisfied.value(), len(names))
        return self.tr("Each paper gives one grade: {grades}. Satisfied are: {good}.").format(
            grades=self.tr(", ").join(names), good=self.tr(", ").join(names[:good])
        )

    def _count(self) -> None:
        self.count.setText(self.tr("{count} in all").format(count=len(self.lines.entries())))
        self.changed.emit()

    def _follow_seats(self, seats: int) -> None:
        # A paper of an election chooses as many as there are places, unless said otherwise.
        # It may choose fewer, and never more.
        if self._kind is MatterKind.ELECTION:
            self.most.setMaximum(seats)
            self.most.setValue(seats)
        self.changed.emit()


def _names(options: tuple[Option, ...] | list[Option]) -> tuple[str, ...]:
    return tuple(option.name for option in options)
