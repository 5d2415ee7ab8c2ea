# SPDX-License-Identifier: Apache-2.0
"""Several owners who are one person, one who is two, and what leaves the register."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QListWidgetItem, QWidget

from commdesk.domain.area import shown_area
from commdesk.domain.errors import UserError
from commdesk.domain.register import Owner
from commdesk.services.register.book import OwnerLine
from commdesk.services.register.edit import new_ids
from commdesk.services.register.keying import keyed_names
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.theme import scaled
from commdesk.ui.register.dialogs import EditDialog


@dataclass(frozen=True, slots=True)
class Merge:
    """Who stays, and who becomes the same person."""

    keep: UUID
    others: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class Split:
    """Which properties go from an owner to a new one."""

    owner: UUID
    properties: tuple[UUID, ...]
    new: Owner


class MergeDialog(EditDialog):
    """Some owners made one; the value is a `Merge`."""

    def __init__(self, lines: Sequence[OwnerLine], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Merge owners"), parent, save=self.tr("Merge"))
        self._lines = tuple(lines)
        properties = sum(len(line.homes) for line in lines)
        area = sum(line.area for line in lines)
        text = self.tr(
            "{count} owners become one person of the count, with {properties} properties and "
            "{area} ㎡. Votes opened already do not change."
        ).format(count=len(lines), properties=properties, area=shown_area(area))
        self.body.insertWidget(0, label(text, wrap=True))
        self.stays = QComboBox()
        for line in self._lines:
            first = line.homes[0].address.label if line.homes else ""
            self.stays.addItem(f"{line.owner.name} {line.owner.phone} {first}", line.owner.id)
        self.form.add(self.tr("Name and phone of"), self.stays)
        self.ask_reason()
        self.stays.setFocus()

    def value(self) -> Merge:
        """Who stays and who goes."""
        keep: UUID = self.stays.currentData()
        others = tuple(line.owner.id for line in self._lines if line.owner.id != keep)
        return Merge(keep, others)


class SplitDialog(EditDialog):
    """An owner told apart; the value is a `Split`."""

    def __init__(self, line: OwnerLine, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Split an owner"), parent, save=self.tr("Split"))
        self._line = line
        text = self.tr(
            "The marked properties of {name} go to another person, who may have the same name. "
            "Votes opened already do not change."
        ).format(name=line.owner.name)
        self.body.insertWidget(0, label(text, wrap=True))
        self.homes = QListWidget()
        self.homes.setMinimumHeight(scaled(150))
        self.homes.setSpacing(scaled(4))
        for home in line.homes:
            entry = QListWidgetItem(f"{home.address.label}  {shown_area(home.area)} ㎡")
            entry.setData(Qt.ItemDataRole.UserRole, home.id)
            entry.setFlags(entry.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            entry.setCheckState(Qt.CheckState.Unchecked)
            self.homes.addItem(entry)
        self.homes.setCurrentRow(0)
        self.names = QLineEdit(line.owner.name)
        self.phone = QLineEdit()
        self.form.add(self.tr("Go to the other"), self.homes, self.tr("mark with the space bar"))
        self.form.add(self.tr("The other's name"), self.names)
        self.form.add(
            self.tr("The other's phone"), self.phone,
            self.tr("tells the two apart when a workbook is imported again"),
        )  # fmt: skip
        self.ask_reason()
        self.homes.setFocus()

    def value(self) -> Split:
        """What goes where."""
        marked = tuple(
            entry.data(Qt.ItemDataRole.UserRole)
            for entry in map(self.homes.item, range(self.homes.count()))
            if entry.checkState() is Qt.CheckState.Checked
        )
        if not marked or len(marked) == self.homes.count():
            raise UserError("split-leaves-nothing")
        new = Owner(
            new_ids()[0], keyed_names(self.names.text()), self.phone.text(), self._line.owner.kind
        )
        return Split(self._line.owner.id, marked, new)


class RestoreDialog(EditDialog):
    """What comes back into the register; the value is the ids."""

    def __init__(
        self, names: Sequence[str], ids: Sequence[UUID], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Take back in"), parent, save=self.tr("Take back in"))
        self._ids = frozenset(ids)
        text = self.tr(
            "{names} ({count} in all) will be in the register again, with the owner and the area "
            "they had. Votes opened already do not change."
        ).format(names="、".join(names[:12]), count=len(names))
        self.body.insertWidget(0, label(text, wrap=True))
        self.ask_reason()
        self.reason.setFocus()

    def value(self) -> frozenset[UUID]:
        """Whose they are."""
        return self._ids


class RetireDialog(EditDialog):
    """What leaves the register; the value is the ids."""

    def __init__(
        self, names: Sequence[str], ids: Sequence[UUID], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Retire"), parent, save=self.tr("Retire"))
        self._ids = frozenset(ids)
        shown = "、".join(names[:12])
        text = self.tr(
            "{names} ({count} in all) will not be in the register any more. They stay on record, "
            "and votes opened already do not change."
        ).format(names=shown, count=len(names))
        self.body.insertWidget(0, label(text, wrap=True))
        self.ask_reason()
        self.reason.setFocus()

    def value(self) -> frozenset[UUID]:
        """Whose they are."""
        return self._ids
