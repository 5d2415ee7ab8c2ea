# SPDX-License-Identifier: Apache-2.0
"""A building in one act: which places, which rooms not, how many that makes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.register import Place
from commdesk.services.delivery.desk import DeliveryDesk, PlaceCount, Round
from commdesk.ui.delivery.settings import HandoverForm
from commdesk.ui.delivery.words import DeliveryWords
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.forms import Form, line_up
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.theme import scaled
from commdesk.ui.words.sentences import Sentences

_PLACE = Qt.ItemDataRole.UserRole


class RoundDialog(Sheet):
    """Stores by itself what its preview says, and announces how many it was."""

    stored = Signal(int)

    def __init__(self, desk: DeliveryDesk, parent: QWidget | None = None) -> None:
        """Raises UserError `topic-unknown`."""
        super().__init__(parent, self.tr("Deliver a building"), 640)
        self._desk = desk
        self._words = DeliveryWords(desk.topic.codes, self)
        self._sentences = Sentences(self)
        self.found = Round(())
        self.places = QListWidget()
        self.places.setAccessibleName(self.tr("Buildings and entrances"))
        self.places.setMinimumHeight(scaled(176))
        # Before the rows are measured: else they are as high as without the style, and overlap.
        self.places.ensurePolished()
        self._counts = desk.places()
        for count in self._counts:
            self.places.addItem(self._item(count))
        self.exceptions = QLineEdit()
        self.exceptions.setPlaceholderText(self.tr("such as: 0502, 1-0301"))
        self.body.addWidget(label(self.tr("Buildings and entrances")))
        self.body.addWidget(self.places)
        form = Form()
        form.add(
            self.tr("Not delivered"),
            self.exceptions,
            self.tr("Rooms where the paper could not be left, separated by commas."),
        )
        self.body.addLayout(form)
        self.form = HandoverForm(single=False)
        self.body.addLayout(self.form)
        line_up(form, self.form)
        self.body.addStretch()
        back = button(self.tr("Cancel"))
        back.clicked.connect(self.reject)
        self.save = button(self.tr("Record"), "primary", "check")
        self.save.clicked.connect(self._store)
        self.add_button(back)
        self.add_main_button(self.save)
        self.places.itemChanged.connect(self._preview)
        self.exceptions.textChanged.connect(self._preview)
        self._preview()
        self.places.setFocus()

    def chosen(self) -> tuple[Place, ...]:
        """The places that are ticked."""
        items = (self.places.item(at) for at in range(self.places.count()))
        ticked = Qt.CheckState.Checked
        return tuple(item.data(_PLACE) for item in items if item.checkState() is ticked)

    def choose(self, *places: Place) -> None:
        """Tick these and no others."""
        for at in range(self.places.count()):
            item = self.places.item(at)
            on = item.data(_PLACE) in places
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _item(self, count: PlaceCount) -> QListWidgetItem:
        said = self.tr("{place}　{papers} papers, {left} left").format(
            place=count.place.label,
            papers=f"{count.papers:,}",
            left=f"{count.papers - count.delivered:,}",
        )
        indent = "　　" if count.place.entrance else ""
        item = QListWidgetItem(indent + said)
        item.setData(_PLACE, count.place)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)
        return item

    def _preview(self) -> None:
        places = self.chosen()
        if not places:
            self.found = Round(())
            self.say(self.tr("Tick the buildings or entrances."))
        else:
            self.found = self._desk.round(places, self.exceptions.text())
            self.say(*self._words.round(self.found))
        doubts = self.found.unclear or self.found.unknown
        self.save.setEnabled(bool(self.found.numbers) and not doubts)

    def _store(self) -> None:
        try:
            count = self._desk.deliver(self.found.numbers, self.form.handover())
        except UserError as error:
            self.say(self._sentences.of(error), "refused")
            return
        self.accept()
        self.stored.emit(count)
