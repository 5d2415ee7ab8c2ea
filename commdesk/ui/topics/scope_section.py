# SPDX-License-Identifier: Apache-2.0
"""Who is asked: who is counted, where they live, and whether papers carry their names."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from commdesk.domain.register import Place
from commdesk.domain.topics import Basis, Extent, PaperPer
from commdesk.ui.kit.forms import Form
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.theme import scaled
from commdesk.ui.topics.scope_tree import ScopeTree
from commdesk.ui.words.words import Words

_SHOWN_PLACES = 4


class ScopeSection(QWidget):
    """The fields; `changed` whenever the roll would be another one."""

    changed = Signal()
    basis_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = Words(self)
        self.basis = QComboBox()
        for value in Basis:
            self.basis.addItem(self._words.of(value), value)
        self.paper_per = QComboBox()
        for value in PaperPer:
            self.paper_per.addItem(self._words.of(value), value)
        self.carries = QComboBox()
        self.carries.addItem(self.tr("each representative is one person"), False)
        self.carries.addItem(self.tr("each carries the people and area of their buildings"), True)
        self.where = QComboBox()
        self.where.addItem(self.tr("the whole estate"), False)
        self.where.addItem(self.tr("chosen buildings and entrances"), True)
        self.tree = ScopeTree()
        self.secret = QComboBox()
        self.secret.addItem(self.tr("by name"), False)
        self.secret.addItem(self.tr("secret"), True)
        self.meaning = label("", "secondary", wrap=True)
        self.area_note = label("", "attention", wrap=True)
        self.form = Form()
        self.form.add(self.tr("Who is counted"), self.basis)
        self.paper_per_name = self.form.add(self.tr("Papers"), self.paper_per)
        self.carries_name = self.form.add(self.tr("Representatives"), self.carries)
        self.form.add(self.tr("Where"), self.where)
        self.form.addWidget(self.tree, self.form.rowCount(), 1)
        self.form.add(self.tr("Papers are"), self.secret)
        self.form.addWidget(self.meaning, self.form.rowCount(), 1)
        self.form.addWidget(self.area_note, self.form.rowCount(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(12), 0, 0, scaled(8))
        column.addLayout(self.form)
        self.basis.currentIndexChanged.connect(self._basis_chosen)
        for box in (self.paper_per, self.carries, self.secret, self.where):
            box.currentIndexChanged.connect(self._show_fields)
        self.tree.changed.connect(self.changed)
        self._area: tuple[int, ...] = ()
        self._show_fields()

    def show_all(self, basis: Basis, paper_per: PaperPer, extent: Extent, *, asks: bool) -> None:
        """Fill in what is stored; `asks` for places still to be chosen."""
        for box, value in (
            (self.basis, basis),
            (self.paper_per, paper_per),
            (self.carries, extent.carries),
            (self.secret, extent.secret),
            (self.where, bool(extent.scope) or asks),
        ):
            box.setCurrentIndex(max(0, box.findData(value)))
        self.tree.show_scope(extent.scope)
        self._show_fields()

    def extent(self) -> Extent:
        """Scope, secrecy, and what representatives carry."""
        return Extent(
            self.tree.scope() if self.where.currentData() else (),
            bool(self.secret.currentData()),
            bool(self.carries.currentData()) and self.basis.currentData() is Basis.REPRESENTATIVES,
        )

    def fields(self) -> tuple[QWidget, ...]:
        """What the keys go to, in its order."""
        return (self.basis, self.paper_per, self.carries, self.where, self.tree, self.secret)

    @property
    def lacks_places(self) -> bool:
        """Whether places are to be chosen and none is."""
        return bool(self.where.currentData()) and not self.tree.scope()

    def show_area_rules(self, numbers: Sequence[int]) -> None:
        """The matters whose rule weighs area, which a secret vote can't."""
        self._area = tuple(numbers)
        is_refused = bool(numbers) and bool(self.secret.currentData())
        self.area_note.setVisible(is_refused)
        if is_refused:
            self.area_note.setText(
                self.tr(
                    "The rule of matter {numbers} weighs area. Choose one that counts people "
                    "only, or vote by name."
                ).format(numbers=self.tr(", ").join(map(str, numbers)))
            )

    def said(self) -> str:
        """All of it in a line."""
        basis = self.basis.currentData()
        parts = [self._words.of(basis)]
        if basis is Basis.OWNERS:
            is_secret = self.secret.currentData()
            each = self.tr("one paper for each voter")
            parts.append(each if is_secret else self.paper_per.currentText())
        elif basis is Basis.REPRESENTATIVES:
            parts.append(self.carries.currentText())
        parts += [self._said_places(), self.secret.currentText()]
        return self.tr(", ").join(parts)

    def _said_places(self) -> str:
        if not self.where.currentData():
            return self.where.currentText()
        scope: tuple[Place, ...] = self.tree.scope()
        if not scope:
            return self.tr("buildings still to be chosen")
        names = self.tr(" and ").join(place.label for place in scope[:_SHOWN_PLACES])
        if len(scope) <= _SHOWN_PLACES:
            return names
        return self.tr("{places} and others, {count} in all").format(places=names, count=len(scope))

    def _basis_chosen(self) -> None:
        self.basis_changed.emit()
        self._show_fields()

    def _show_fields(self) -> None:
        basis = self.basis.currentData()
        # Only owners may have several properties, and so several papers.
        for widget in (self.paper_per, self.paper_per_name):
            widget.setVisible(basis is Basis.OWNERS and not self.secret.currentData())
        for widget in (self.carries, self.carries_name):
            widget.setVisible(basis is Basis.REPRESENTATIVES)
        self.tree.setVisible(bool(self.where.currentData()))
        self.meaning.setText(
            self.tr(
                "No paper is ever linked to a voter; only who was handed one is on record. So "
                "nobody's area can be added to a vote: the rule counts people only."
            )
            if self.secret.currentData()
            else self.tr("Each numbered paper belongs to a voter, and can be checked and mended.")
        )
        self.show_area_rules(self._area)
        self.changed.emit()
