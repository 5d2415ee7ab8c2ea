# SPDX-License-Identifier: Apache-2.0
"""A correction of the frozen roll: what kind, of whom, what is right, and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from commdesk.domain.area import shown_area
from commdesk.domain.errors import UserError
from commdesk.domain.register import Address
from commdesk.services.register.keying import keyed_area
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.forms import Form
from commdesk.ui.kit.labels import WrappedLabel, label
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.theme import scaled
from commdesk.ui.topics.stage_roll_values import Correction, RollDraft, Target
from commdesk.ui.topics.stage_roll_whom import WhomField
from commdesk.ui.topics.stage_roll_words import RollWords
from commdesk.ui.words.sentences import Sentences

_NEEDS_TARGET = frozenset(Correction) - {Correction.ADD_VOTER}
_NAMED_ONLY = frozenset({Correction.AREA, Correction.WITHDRAW_PAPER, Correction.ADD_PAPER})
_NEEDS_PLACE = frozenset({Correction.ADD_VOTER, Correction.ADD_PAPER})
_NEEDS_AREA = _NEEDS_PLACE | {Correction.AREA}
_NEEDS_NAME = frozenset({Correction.VOTER, Correction.ADD_VOTER})


class RollDialog(Sheet):
    """Asks; whoever opened it stores the correction and closes the dialog."""

    correction_entered = Signal(object)  # RollDraft

    def __init__(
        self,
        find: Callable[[Correction, str], Sequence[Target]],
        parent: QWidget | None = None,
        *,
        is_secret: bool = False,
        weighs: bool = True,
    ) -> None:
        super().__init__(parent, self.tr("Correct the roll"), 680)
        self._weighs = weighs and not is_secret
        self._sentences = Sentences(self)
        self._words = RollWords(self)
        self.kind = QComboBox()
        for kind in Correction:
            if not (is_secret and kind in _NAMED_ONLY) and (weighs or kind is not Correction.AREA):
                self.kind.addItem(self._words.name(kind), kind)
        self.who = WhomField(lambda text: find(self.kind.currentData(), text))
        self.whom, self.found = self.who.text, self.who.found
        self._is_secret = is_secret
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
        self.who.found_another.connect(self._fill)
        self._show_kind()
        self.kind.setFocus()

    def _form(self) -> None:
        form = Form()
        form.add(self.tr("What"), self.kind)
        form.add("", self.effect)
        self._rows: dict[str, tuple[QWidget, ...]] = {
            "whom": (form.add(self.tr("Whose"), self.who), self.who),
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
        self.effect.setText(self._words.effect(kind))
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
        # A number means a voter to one kind and a paper to another.
        self.who.look()
        self.say("")

    def _fill(self) -> None:
        # Grows for a list to choose from, and what was wrong before is not wrong any more.
        self.say("")
        target = self.who.target
        if target is None:
            return
        if self.kind.currentData() is Correction.VOTER:
            self.name.setText(target.voter.name)
            self.phone.setText(target.voter.phone)
        elif self.kind.currentData() is Correction.AREA and target.paper is not None:
            self.area.setText(shown_area(target.paper.area))

    # What was entered

    def _enter(self) -> None:
        kind: Correction = self.kind.currentData()
        if kind in _NEEDS_TARGET:
            self.who.look_if_new()
            if self.who.target is None:
                is_open = self.who.choices.isVisible()
                self._fault(self.who.choices if is_open else self.whom, self.who.fault)
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
                self.who.target if kind in _NEEDS_TARGET else None,
                self.name.text().strip(),
                self.phone.text().strip(),
                place,
                area,
                reason,
            )
        )

    def _read_area(self, kind: Correction) -> int | None:
        if kind not in _NEEDS_AREA or not self._weighs:
            return 0
        if not self.area.text().strip():
            self._fault(self.area, self.tr("The area is missing. Please enter it."))
            return None
        try:
            return keyed_area(self.area.text())
        except UserError as error:
            self._fault(self.area, self._sentences.of(error))
            return None

    def _fault(self, field: QWidget, text: str) -> None:
        self.say(text, "refused")
        field.setFocus()
