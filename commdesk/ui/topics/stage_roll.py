# SPDX-License-Identifier: Apache-2.0
"""A correction of the frozen roll: what kind, of whom, what is right, and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from commdesk.domain.area import parse_area, shown_area
from commdesk.domain.errors import UserError
from commdesk.domain.register import Address
from commdesk.domain.roll import NOBODY, Paper, Voter
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.forms import Form
from commdesk.ui.kit.labels import WrappedLabel, label
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.theme import scaled
from commdesk.ui.words.sentences import Sentences


class Correction(Enum):
    """What is corrected."""

    VOTER = "voter"
    AREA = "area"
    REPLACE = "replace"
    WITHDRAW_PAPER = "withdraw-paper"
    WITHDRAW_VOTER = "withdraw-voter"
    ADD_VOTER = "add-voter"
    ADD_PAPER = "add-paper"


_NEEDS_TARGET = frozenset(Correction) - {Correction.ADD_VOTER}
_NAMED_ONLY = frozenset({Correction.AREA, Correction.WITHDRAW_PAPER, Correction.ADD_PAPER})
_NEEDS_PLACE = frozenset({Correction.ADD_VOTER, Correction.ADD_PAPER})
_NEEDS_AREA = _NEEDS_PLACE | {Correction.AREA}
_NEEDS_NAME = frozenset({Correction.VOTER, Correction.ADD_VOTER})


@dataclass(frozen=True, slots=True)
class Target:
    """Whose entry is corrected; `paper` is None where papers belong to nobody."""

    voter: Voter
    paper: Paper | None


@dataclass(frozen=True, slots=True)
class RollDraft:
    """What was entered; fields that the kind does not ask for are empty. `area` in cm²."""

    kind: Correction
    target: Target | None
    name: str
    phone: str
    place: Address | None
    area: int
    reason: str


class RollDialog(Sheet):
    """Asks; whoever opened it stores the correction and closes the dialog."""

    correction_entered = Signal(object)  # RollDraft

    def __init__(
        self,
        find: Callable[[Correction, str], Target],
        parent: QWidget | None = None,
        *,
        is_secret: bool = False,
        weighs: bool = True,
    ) -> None:
        super().__init__(parent, self.tr("Correct the roll"), 680)
        self._find = find
        self._weighs = weighs and not is_secret
        self._sentences = Sentences(self)
        self._target: Target | None = None
        self.kind = QComboBox()
        for kind in Correction:
            if not (is_secret and kind in _NAMED_ONLY) and (weighs or kind is not Correction.AREA):
                self.kind.addItem(self._name(kind), kind)
        self.whom = QLineEdit()
        self._is_secret = is_secret
        self.found = label("", "secondary", wrap=True)
        self.name = QLineEdit()
        self.phone = QLineEdit()
        self.building, self.entrance, self.room = QLineEdit(), QLineEdit(), QLineEdit()
        self.area = QLineEdit()
        self.area.setPlaceholderText(self.tr("such as 89.56"))
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(scaled(72))
        self.effect = WrappedLabel("", "secondary")
        self.body.addWidget(
            label(
                self.tr(
                    "The roll was fixed when the vote was opened. Each correction is put on record "
                    "with its reason; numbers are never given a second time."
                ),
                "secondary",
                wrap=True,
            )
        )
        self._form()
        self.body.addStretch()
        back = button(self.tr("Cancel"))
        back.clicked.connect(self.reject)
        self.save = button(self.tr("Put on record"), "primary", "check")
        self.save.clicked.connect(self._enter)
        self.add_button(back)
        self.add_main_button(self.save)
        self.kind.currentIndexChanged.connect(self._show_kind)
        self.whom.editingFinished.connect(self._look)
        self._show_kind()
        self.kind.setFocus()

    def _form(self) -> None:
        form = Form()
        form.add(self.tr("What"), self.kind)
        form.add("", self.effect)
        whose = QVBoxLayout()
        whose.setSpacing(scaled(4))
        whose.addWidget(self.whom)
        whose.addWidget(self.found)
        self.whom.setAccessibleName(self.tr("Whose"))
        self._rows: dict[str, tuple[QWidget, ...]] = {
            "whom": (form.add(self.tr("Whose"), whose), self.whom, self.found),
            "name": (form.add(self.tr("Name"), self.name), self.name),
            "phone": (form.add(self.tr("Telephone"), self.phone), self.phone),
        }
        place = QHBoxLayout()
        place.setSpacing(scaled(8))
        for field, hint in (
            (self.building, self.tr("building")),
            (self.entrance, self.tr("entrance")),
            (self.room, self.tr("room")),
        ):
            field.setPlaceholderText(hint)
            field.setAccessibleName(hint)
            place.addWidget(field)
        title = form.add(self.tr("Room"), place)
        self._rows["place"] = (title, self.building, self.entrance, self.room)
        self._rows["area"] = (form.add(self.tr("Area, ㎡"), self.area), self.area)
        form.add(self.tr("Reason"), self.reason)
        self.body.addLayout(form)

    # What is shown

    def _show_kind(self) -> None:
        kind = self.kind.currentData()
        shown = {
            "whom": kind in _NEEDS_TARGET,
            "name": kind in _NEEDS_NAME,
            "phone": kind in _NEEDS_NAME,
            "place": kind in _NEEDS_PLACE,
            "area": kind in _NEEDS_AREA and self._weighs,
        }
        for name, widgets in self._rows.items():
            for widget in widgets:
                widget.setVisible(shown[name])
        self.effect.setText(self._effect(kind))
        # What was filled in belongs to what was corrected before.
        for field in (self.name, self.phone, self.area):
            field.clear()
        if not self._is_secret:
            hint = self.tr("paper number, room or name")
        elif kind is Correction.REPLACE:
            hint = self.tr("paper number")
        else:
            hint = self.tr("number or name of the voter")
        self.whom.setPlaceholderText(hint)
        if self._is_secret:
            # A number means a voter here and a paper there.
            self._look()
        self._fill()
        self.say("")

    def _look(self) -> None:
        text = self.whom.text().strip()
        self._target = None
        if text:
            try:
                self._target = self._find(self.kind.currentData(), text)
            except UserError as error:
                self.found.setText(self._sentences.of(error))
                return
        self._fill()

    def _fill(self) -> None:
        target = self._target
        if target is None:
            self.found.setText("")
            return
        self.found.setText(self._said(target))
        if self.kind.currentData() is Correction.VOTER:
            self.name.setText(target.voter.name)
            self.phone.setText(target.voter.phone)
        elif self.kind.currentData() is Correction.AREA and target.paper is not None:
            self.area.setText(shown_area(target.paper.area))

    def _said(self, target: Target) -> str:
        if target.voter.number == NOBODY and target.paper is not None:
            return self.tr("Paper {number}").format(number=f"{target.paper.number:04d}")
        voter = self.tr("{name} (voter {number})").format(
            name=target.voter.name, number=target.voter.number
        )
        if target.paper is None:
            return voter
        return self.tr("Paper {number}, {place}: {voter}, {area} ㎡").format(
            number=f"{target.paper.number:04d}",
            place=target.paper.label,
            voter=voter,
            area=shown_area(target.paper.area),
        )

    # What was entered

    def _enter(self) -> None:
        kind: Correction = self.kind.currentData()
        if kind in _NEEDS_TARGET:
            self._look_if_new()
            if self._target is None:
                self._fault(self.whom, self.found.text() or self.tr("Say whose entry it is."))
                return
        area = self._read_area(kind)
        if area is None:
            return
        place = None
        if kind in _NEEDS_PLACE:
            parts = [field.text().strip() for field in (self.building, self.entrance, self.room)]
            place = Address(*parts) if parts[2] else None
            if place is None and kind is Correction.ADD_PAPER:
                self._fault(self.room, self.tr("The room is missing."))
                return
        reason = self.reason.toPlainText().strip()
        if not reason:
            self._fault(self.reason, self.tr("The reason is missing. Please enter one."))
            return
        self.correction_entered.emit(
            RollDraft(
                kind,
                self._target if kind in _NEEDS_TARGET else None,
                self.name.text().strip(),
                self.phone.text().strip(),
                place,
                area,
                reason,
            )
        )

    def _look_if_new(self) -> None:
        # Ctrl+Enter comes before the field has ended its editing.
        if self._target is None:
            self._look()

    def _read_area(self, kind: Correction) -> int | None:
        if kind not in _NEEDS_AREA or not self._weighs:
            return 0
        try:
            return parse_area(self.area.text())
        except UserError as error:
            self._fault(self.area, self._sentences.of(error))
            return None

    def _fault(self, field: QWidget, text: str) -> None:
        self.say(text, "refused")
        field.setFocus()

    # Words

    def _name(self, kind: Correction) -> str:
        return {
            Correction.VOTER: self.tr("name or telephone of a voter"),
            Correction.AREA: self.tr("area of a paper"),
            Correction.REPLACE: self.tr("another paper for one lost or spoilt"),
            Correction.WITHDRAW_PAPER: self.tr("withdraw a paper"),
            Correction.WITHDRAW_VOTER: self.tr("withdraw a voter"),
            Correction.ADD_VOTER: self.tr("add a voter who was left out"),
            Correction.ADD_PAPER: self.tr("add a property of a voter"),
        }[kind]

    def _effect(self, kind: Correction) -> str:
        return {
            Correction.VOTER: self.tr("What is printed from now on shows the new name."),
            Correction.AREA: self.tr("The voter's area and the whole area follow at once."),
            Correction.REPLACE: self.tr(
                "The old number is not valid any more; a new paper with the next number takes its "
                "place. What was keyed for the old one stays on record and is not counted."
            ),
            Correction.WITHDRAW_PAPER: self.tr(
                "The paper and its area are not counted any more. What was keyed for it stays on "
                "record."
            ),
            Correction.WITHDRAW_VOTER: self.tr(
                "The voter and all papers are not counted any more, and the whole becomes smaller. "
                "What was keyed for them stays on record."
            ),
            Correction.ADD_VOTER: self.tr(
                "The voter gets the next number and one paper, and the whole becomes larger."
            ),
            Correction.ADD_PAPER: self.tr(
                "The voter gets one more paper with the next number; the area grows, the people "
                "stay as many as they are."
            ),
        }[kind]
