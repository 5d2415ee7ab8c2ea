# SPDX-License-Identifier: Apache-2.0
"""Putting one thing of the register right: a property, an owner, a resident, a representative.

Each asks for a reason. Whoever opened a dialog stores what was entered and closes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QWidget

from commdesk.domain.area import plain_area
from commdesk.domain.errors import UserError
from commdesk.domain.register import (
    Address,
    AreaSource,
    Owner,
    OwnerKind,
    Property,
    PropertyUse,
    Representative,
    Resident,
)
from commdesk.services.register.book import Book
from commdesk.services.register.edit import Changes, new_ids
from commdesk.services.register.keying import (
    day_of,
    home_of,
    keyed_area,
    keyed_home,
    keyed_names,
    known_places,
    new_home,
    places_of,
)
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.forms import Form
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.theme import scaled
from commdesk.ui.words.sentences import Sentences
from commdesk.ui.words.words import Words


class EditDialog(Sheet):
    """A form with a reason below; `entered` carries what is to be done, and why."""

    entered = Signal(object, str)  # as the dialog's own docstring says; a reason

    def __init__(
        self, title: str, parent: QWidget | None, *, save: str = "", width: int = 600
    ) -> None:
        super().__init__(parent, title, width)
        self.words = Words(self)
        self._sentences = Sentences(self)
        self.form = Form()
        self.body.addLayout(self.form)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("such as: title deed shown on 3 March"))
        back = button(self.tr("Cancel"))
        back.clicked.connect(self.reject)
        self.save = button(save or self.tr("Store"), "primary", "check")
        self.save.setDefault(True)
        self.save.clicked.connect(self._enter)
        self.add_button(back)
        self.add_main_button(self.save)

    def ask_reason(self) -> None:
        """The last row of the form."""
        self.form.add(self.tr("Reason"), self.reason, self.tr("It goes on record with your name."))
        self.body.addStretch()

    def value(self) -> object:
        """What was entered. Raises UserError."""
        raise NotImplementedError

    def refuse(self, error: UserError) -> None:
        """Say what is wrong; what was entered stays."""
        self.set_storing(storing=False)
        self.say(self._sentences.of(error), "refused")

    def set_storing(self, *, storing: bool) -> None:
        """While it is stored, nothing can be pressed."""
        self.hold(held=storing)
        self.save.setEnabled(not storing)
        if storing:
            self.say(self.tr("One moment…"))

    def _enter(self) -> None:
        try:
            value = self.value()
        except UserError as error:
            self.refuse(error)
            return
        if not self.reason.text().strip():
            self.refuse(UserError("reason-missing"))
            self.reason.setFocus()
            return
        self.set_storing(storing=True)
        self.entered.emit(value, self.reason.text().strip())

    def choice(self, values: Sequence[Enum], current: Enum) -> QComboBox:
        """A list of the words for some values."""
        box = QComboBox()
        for value in values:
            box.addItem(self.words.of(value), value)
        box.setCurrentIndex(list(values).index(current))
        return box


class HomeDialog(EditDialog):
    """A property with its owner; the value is `Changes`."""

    def __init__(self, book: Book, home: Property | None, parent: QWidget | None = None) -> None:
        title = self.tr("Add a property") if home is None else self.tr("Change a property")
        super().__init__(title, parent)
        self._book = book
        self._is_new = home is None
        self._home = home or new_home(Address("", "", ""))
        owner = None if home is None else book.register.owner_of()[home.owner_id]
        address = self._home.address
        self.building = QLineEdit(address.building)
        self.entrance = QLineEdit(address.entrance)
        self.room = QLineEdit(address.room)
        self.area = QLineEdit("" if home is None else plain_area(home.area))
        self.source = self.choice(tuple(AreaSource), self._home.area_source)
        self.use = self.choice(tuple(PropertyUse), self._home.use)
        self.counts = QCheckBox(self.tr("counts in votes"))
        self.counts.setChecked(self._home.counts)
        self.delivered = QCheckBox(self.tr("handed over by the developer"))
        self.delivered.setChecked(self._home.delivered)
        self.grid = QComboBox()
        self.grid.setEditable(True)
        self.grid.addItems(["", *book.grids])
        self.grid.setCurrentText(self._home.grid)
        self.note = QLineEdit(self._home.note)
        self.owner = QLineEdit("" if owner is None else owner.name)
        self.phone = QLineEdit("" if owner is None else owner.phone)
        self.change = QComboBox()
        self.change.addItem(self.tr("the same owner, put right"), False)
        self.change.addItem(self.tr("another owner: sold or made over"), True)
        self._build()

    def _build(self) -> None:
        form = self.form
        place = _beside(
            (self.building, self.tr("Building, such as 3")),
            (self.entrance, self.tr("Entrance")),
            (self.room, self.tr("Room")),
        )
        form.add(self.tr("Property"), place)
        form.add(self.tr("Area, ㎡"), _beside((self.area, ""), (self.source, "")))
        self.area.setAccessibleName(self.tr("Area, ㎡"))
        self.source.setAccessibleName(self.tr("Source of the area"))
        form.add(self.tr("Use"), _beside((self.use, ""), (self.grid, "")))
        self.use.setAccessibleName(self.tr("Use"))
        self.grid.setAccessibleName(self.tr("Grid"))
        edit = self.grid.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(self.tr("Grid"))
        form.add(self.tr("Counting"), _beside((self.counts, ""), (self.delivered, "")))
        form.add(self.tr("Note"), self.note)
        form.add(self.tr("Owner"), self.owner, self.tr("co-owners with 、 between them"))
        form.add(self.tr("Phone"), self.phone)
        if not self._is_new:
            title = form.add(self.tr("If the owner differs"), self.change)
            self._owner_rows = (title, self.change)
            for field in (self.owner, self.phone):
                field.textChanged.connect(self._offer_change)
            self._before = (self.owner.text(), self.phone.text())
            self._offer_change()
        self.ask_reason()
        (self.building if self._is_new else self.area).setFocus()

    def _offer_change(self) -> None:
        differs = (self.owner.text(), self.phone.text()) != self._before
        for part in self._owner_rows:
            part.setEnabled(differs)

    def value(self) -> Changes:
        """What becomes of the property and its owner."""
        home = replace(
            self._home,
            address=Address(self.building.text(), self.entrance.text(), self.room.text()),
            area=keyed_area(self.area.text()),
            area_source=self.source.currentData(),
            use=self.use.currentData(),
            counts=self.counts.isChecked(),
            delivered=self.delivered.isChecked(),
            grid=self.grid.currentText(),
            note=self.note.text(),
        )
        is_sold = self._is_new or bool(self.change.currentData())
        register = self._book.register
        return keyed_home(register, home, self.owner.text(), self.phone.text(), is_sold=is_sold)


def _beside(*fields: tuple[QWidget, str]) -> QHBoxLayout:
    """Fields in one row, each with its name inside while it is empty."""
    row = QHBoxLayout()
    row.setSpacing(scaled(8))
    for field, name in fields:
        if isinstance(field, QLineEdit) and name:
            field.setPlaceholderText(name)
            field.setToolTip(name)
            field.setAccessibleName(name)
        row.addWidget(field, 1)
    return row


class OwnerDialog(EditDialog):
    """An owner's names, phone and kind; the value is `Changes`."""

    def __init__(self, owner: Owner, rooms: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Change an owner"), parent)
        self._owner = owner
        self.names = QLineEdit(owner.name)
        self.phone = QLineEdit(owner.phone)
        self.kind = self.choice(tuple(OwnerKind), owner.kind)
        self.form.add(self.tr("Properties"), label(rooms, wrap=True))
        self.form.add(self.tr("Name"), self.names, self.tr("co-owners with 、 between them"))
        self.form.add(self.tr("Phone"), self.phone)
        self.form.add(self.tr("Kind"), self.kind)
        self.ask_reason()
        self.names.setFocus()

    def value(self) -> Changes:
        """The owner as entered."""
        names = keyed_names(self.names.text())
        kind: Any = self.kind.currentData()
        return Changes((replace(self._owner, names=names, phone=self.phone.text(), kind=kind),))


class ResidentDialog(EditDialog):
    """A resident; the value is `Changes`."""

    def __init__(
        self, book: Book, resident: Resident | None, parent: QWidget | None = None
    ) -> None:
        title = self.tr("Add a resident") if resident is None else self.tr("Change a resident")
        super().__init__(title, parent)
        self._book = book
        self._resident = resident or Resident(new_ids()[0], "")
        home = book.home_of.get(self._resident.home) if self._resident.home else None
        born = self._resident.born
        self.name = QLineEdit(self._resident.name)
        self.home = QLineEdit(home.address.label if home else "")
        self.born = QLineEdit(born.isoformat() if born else "")
        self.phone = QLineEdit(self._resident.phone)
        self.form.add(self.tr("Name"), self.name)
        self.form.add(self.tr("Home"), self.home, self.tr("such as 3-1-502; may be empty"))
        self.form.add(
            self.tr("Born"), self.born,
            self.tr("such as 1990-3-7; empty for a grown-up whose day is not known"),
        )  # fmt: skip
        self.form.add(self.tr("Phone"), self.phone)
        self.ask_reason()
        self.name.setFocus()

    def value(self) -> Changes:
        """The resident as entered."""
        home = home_of(self._book.register, self.home.text())
        return Changes(
            (
                replace(
                    self._resident,
                    name=self.name.text(),
                    home=home.id if home else None,
                    born=day_of(self.born.text()),
                    phone=self.phone.text(),
                ),
            )
        )


class RepresentativeDialog(EditDialog):
    """A representative and the buildings carried; the value is `Changes`."""

    def __init__(
        self, book: Book, person: Representative | None, parent: QWidget | None = None
    ) -> None:
        title = self.tr("Add a representative")
        if person is not None:
            title = self.tr("Change a representative")
        super().__init__(title, parent)
        self._book = book
        self._person = person or Representative(new_ids()[0], "")
        self.name = QLineEdit(self._person.name)
        self.phone = QLineEdit(self._person.phone)
        self.places = QLineEdit("、".join(place.label for place in self._person.places))
        self.form.add(self.tr("Name"), self.name)
        self.form.add(self.tr("Phone"), self.phone)
        self.form.add(self.tr("Buildings carried"), self.places, self.tr("such as 3幢、5幢1单元"))
        self.ask_reason()
        self.name.setFocus()

    def value(self) -> Changes:
        """The representative as entered."""
        places = places_of(known_places(self._book.register), self.places.text())
        return Changes(
            (replace(self._person, name=self.name.text(), phone=self.phone.text(), places=places),)
        )
