# SPDX-License-Identifier: Apache-2.0
"""The register as a place to look into and to put right: five lists in one window."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from commdesk.services.register.book import Book, retired_shelf
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import Band, label
from commdesk.ui.kit.surfaces import fill, fit
from commdesk.ui.kit.theme import scaled, set_role
from commdesk.ui.register.columns import RegisterColumns
from commdesk.ui.register.page import ListPage


class RegisterWindow(QDialog):
    """Shows a book and says what is wanted; `RegisterFlow` does it."""

    add_wanted = Signal(str)  # home, resident, representative
    change_wanted = Signal(object)  # a line
    restore_wanted = Signal(object)  # a tuple of HomeLine
    retire_wanted = Signal(object)  # a tuple of lines
    merge_wanted = Signal(object)  # a tuple of OwnerLine
    split_wanted = Signal(object)  # OwnerLine
    import_wanted = Signal(str)  # resident, representative
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Register"))
        self.book: Book | None = None
        self._was_fitted = False
        columns = RegisterColumns(self)
        hint = self.tr("Room 3-1-502, name, initials or the end of a phone number")
        no_register = self.tr("There is no register yet. Close this and import one.")
        self.homes = ListPage(columns.homes(), self.tr("Properties"), hint, no_register)
        self.owners = ListPage(columns.owners(), self.tr("Owners"), hint, no_register)
        self.households = ListPage(columns.households(), self.tr("Households"), hint, no_register)
        self.residents = ListPage(
            columns.residents(), self.tr("Residents"), hint,
            self.tr("No residents yet. Add them one by one, or import a list with name, building, "
                    "entrance, room, date of birth and phone."),
        )  # fmt: skip
        self.representatives = ListPage(
            columns.representatives(), self.tr("Representatives"), hint,
            self.tr("No representatives yet. Add them one by one, or import a list with name, "
                    "phone and the buildings carried."),
        )  # fmt: skip
        self._build_acts()
        self.tabs = QTabWidget()
        set_role(self.tabs.tabBar(), "small")
        for page, title in (
            (self.homes, self.tr("Properties")),
            (self.owners, self.tr("Owners")),
            (self.households, self.tr("Households")),
            (self.residents, self.tr("Residents")),
            (self.representatives, self.tr("Representatives")),
        ):
            page.change_wanted.connect(self.change_wanted)
            self.tabs.addTab(page, title)
        self.tabs.currentChanged.connect(self._focus_search)
        self.band = Band()
        self.export = button(self.tr("Export to a workbook…"), "", "download")
        self.export.clicked.connect(self.export_wanted)
        done = button(self.tr("Close"), "primary")
        done.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self.export)
        self.busy = label(self.tr("The lists are being brought up to date…"), "secondary")
        self.busy.hide()
        foot.addWidget(self.busy)
        foot.addStretch()
        foot.addWidget(done)
        column = QVBoxLayout(self)
        fill(column, 12, 8)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.band)
        column.addLayout(foot)
        for number in range(5):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number + 1}"), self)
            shortcut.activated.connect(lambda at=number: self.tabs.setCurrentIndex(at))

    def show_book(self, book: Book) -> None:
        """Show the register as it is now."""
        is_first = self.book is None
        self.book = book
        for page in (self.homes, self.households):
            page.fill_filter("building", [(_building(name), name) for name in book.buildings])
        self.households.fill_filter(
            "lived", [(self.tr("with residents"), True), (self.tr("nobody listed"), False)]
        )
        self.homes.fill_filter("grid", [(name, name) for name in book.grids])
        self.homes.fill_filter(
            "counts", [(self.tr("counted"), True), (self.tr("not counted"), False)]
        )
        self.owners.fill_filter(
            "several", [(self.tr("several properties"), True), (self.tr("one property"), False)]
        )
        self.homes.show_shelf(book.homes, retired_shelf(book.retired))
        self.owners.show_shelf(book.owners)
        self.households.show_shelf(book.households)
        self.residents.show_shelf(book.residents)
        self.representatives.show_shelf(book.representatives)
        has_register = bool(book.register.properties)
        self.export.setEnabled(has_register)
        for page in (self.homes, self.residents, self.representatives):
            page.add.setEnabled(has_register)
        if is_first:
            self._focus_search()

    def set_busy(self, *, busy: bool) -> None:
        """While the lists are made anew; they can be used meanwhile."""
        self.busy.setVisible(busy)

    def sizeHint(self) -> QSize:
        return QSize(scaled(1180), scaled(680))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._was_fitted:
            self._was_fitted = True
            fit(self, 1180, 700)

    def _focus_search(self) -> None:
        page = self.tabs.currentWidget()
        if isinstance(page, ListPage):
            page.search.setFocus()

    def _build_acts(self) -> None:
        for page in (self.homes, self.households):
            page.add_filter("building", self.tr("all buildings"))
        self.households.add_filter("lived", self.tr("with residents or not"))
        self.homes.add_filter("grid", self.tr("all grids"))
        self.homes.add_filter("counts", self.tr("counted or not"))
        self.homes.offer_retired()
        self.owners.add_filter("several", self.tr("however many properties"))
        for page, kind in (
            (self.homes, "home"),
            (self.residents, "resident"),
            (self.representatives, "representative"),
        ):
            page.add = page.add_act(self.tr("Add…"), "plus", keys="Ctrl+N")
            page.add.clicked.connect(lambda _=False, what=kind: self.add_wanted.emit(what))
        for page in (self.residents, self.representatives):
            kind = "resident" if page is self.residents else "representative"
            made = page.add_act(self.tr("Import a list…"), "file-up")
            made.clicked.connect(lambda _=False, what=kind: self.import_wanted.emit(what))
        lists = (
            self.homes, self.owners, self.households, self.residents, self.representatives,
        )  # fmt: skip
        for page in lists:
            change = page.add_act(self.tr("Change…"), "pencil", keys="F2", of_one=True)
            change.clicked.connect(
                lambda _=False, shown=page: self.change_wanted.emit(shown.chosen[0])
            )
        self.merge = self.owners.add_act(self.tr("Merge…"), "users", of_any=True)
        self.merge.clicked.connect(lambda: self.merge_wanted.emit(self.owners.chosen))
        self.split = self.owners.add_act(self.tr("Split…"), "user", of_one=True)
        self.split.clicked.connect(lambda: self.split_wanted.emit(self.owners.chosen[0]))
        for page in (self.homes, self.residents, self.representatives):
            retire = page.add_act(self.tr("Retire…"), "x", of_any=True)
            retire.clicked.connect(
                lambda _=False, shown=page: self.retire_wanted.emit(shown.chosen)
            )
        self.homes.restore = self.homes.add_act(self.tr("Take back in…"), "undo-2", of_any=True)
        self.homes.restore.hide()
        self.homes.restore.clicked.connect(lambda: self.restore_wanted.emit(self.homes.chosen))


def _building(name: str) -> str:
    return f"{name}幢" if name.isascii() else name
