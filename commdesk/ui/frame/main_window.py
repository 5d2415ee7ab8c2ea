# SPDX-License-Identifier: Apache-2.0
"""The window: header, three tabs, foot. It shows and announces; it fetches nothing itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from commdesk.ui.frame.header import Header
from commdesk.ui.frame.help_card import HelpCard, KeyRow
from commdesk.ui.frame.preferences import Preferences
from commdesk.ui.frame.status_line import StatusLine
from commdesk.ui.frame.translation import CHINESE, ENGLISH
from commdesk.ui.kit.buttons import tool
from commdesk.ui.kit.surfaces import scrolled
from commdesk.ui.kit.theme import SCALES, scaled


class MainWindow(QMainWindow):
    """An open office."""

    tab_changed = Signal(int)
    scale_chosen = Signal(int)
    dark_chosen = Signal(bool)
    language_chosen = Signal(str)
    sounds_chosen = Signal(bool)
    folder_chosen = Signal()
    about_chosen = Signal()
    drill_chosen = Signal()
    closed = Signal()

    def __init__(
        self,
        office: str,
        operator: str,
        tabs: tuple[QWidget, QWidget, QWidget],
        preferences: Preferences,
        language: str,
    ) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("{office} – CommDesk").format(office=office))
        self.header = Header(office, operator)
        self.status = StatusLine()
        self._parts = tabs
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setExpanding(False)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setAccessibleName(self.tr("Parts of the program"))
        names = (self.tr("Topics"), self.tr("Entry"), self.tr("Results"))
        for number, (tab, name) in enumerate(zip(tabs, names, strict=True), start=1):
            # At the largest type on the smallest screen a part scrolls; the window stays whole.
            self.tabs.addTab(scrolled(tab), name)
            self.tabs.setTabToolTip(number - 1, f"Ctrl+{number}")
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.activated.connect(lambda at=number - 1: self.show_tab(at))
        self.tabs.currentChanged.connect(self._tab_changed)
        self.tabs.setCornerWidget(self._corner(preferences, language))
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.status)
        self.setCentralWidget(middle)
        QShortcut(QKeySequence("Ctrl+L"), self, self.header.lock_chosen.emit)
        QShortcut(QKeySequence("Ctrl+U"), self, self.header.turn_chosen.emit)
        QShortcut(QKeySequence("F1"), self, self.show_help)
        self._help: HelpCard | None = None
        self.may_close: Callable[[], bool] = _always

    def show_fitting(self) -> None:
        """Show it: filling a small screen, at a comfortable size on a large one."""
        room = self.screen().availableGeometry()
        wanted = self.sizeHint()
        if room.width() < wanted.width() * 1.3 or room.height() < wanted.height() * 1.3:
            self.showMaximized()
        else:
            self.resize(wanted)
            self.show()

    def show_tab(self, at: int) -> None:
        """Bring a tab to the front and put the keys into it."""
        self.tabs.setCurrentIndex(at)
        self._parts[at].setFocus()

    def take_scan(self, text: str) -> bool:
        """A paper scanned where none is keyed is taken up where it is; whether there is a place."""
        for at, part in enumerate(self._parts):
            if take := getattr(part, "take_scan", None):
                if self._help is not None:
                    self._help.close()
                self.raise_()
                self.activateWindow()
                self.show_tab(at)
                return bool(take(text))
        return False

    def show_help(self) -> None:
        """The keys of the tab in front; a second F1 puts them away."""
        if self._help is not None:
            self._help.close()
            return
        at = self.tabs.currentIndex()
        rows: tuple[KeyRow, ...] = tuple(getattr(self._parts[at], "help_rows", tuple)())
        show_card = getattr(self._parts[at], "show_key_card", None)
        self._help = HelpCard(self.tabs.tabText(at), rows, self._keys_everywhere(), show_card, self)
        self._help.finished.connect(self._forget_help)
        QShortcut(QKeySequence("F1"), self._help, self._help.close)
        self._help.show()

    def sizeHint(self) -> QSize:
        return QSize(scaled(1280), scaled(800))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        super().closeEvent(event)
        self.closed.emit()

    def _forget_help(self) -> None:
        self._help = None

    def _tab_changed(self, at: int) -> None:
        self.tab_changed.emit(at)

    def _keys_everywhere(self) -> tuple[KeyRow, ...]:
        return (
            ("Ctrl+1 / Ctrl+2 / Ctrl+3", self.tr("topics, entry, results")),
            ("Tab / Shift+Tab", self.tr("to the next field, to the one before")),
            ("Ctrl+Enter", self.tr("press the main button of a dialog")),
            ("Esc", self.tr("close a dialog")),
            ("Ctrl+Shift+R", self.tr("papers on which two readings differ")),
            ("Ctrl+U", self.tr("somebody else goes on, in the same place")),
            ("Ctrl+L", self.tr("lock, or change the operator")),
            ("Ctrl+H", self.tr("ballot accounting")),
            ("Ctrl+Shift+P", self.tr("all sheets")),
            ("Ctrl+E", self.tr("export results")),
            ("Ctrl+D", self.tr("counting screen")),
            ("Ctrl+Shift+O", self.tr("opinions written on papers")),
            ("Ctrl+J", self.tr("settled versions, objections, sheets that left")),
            ("Ctrl+T", self.tr("a spoilt paper: issue another")),
            ("F1", self.tr("these keys")),
        )

    def _corner(self, preferences: Preferences, language: str) -> QWidget:
        corner = QWidget()
        row = QHBoxLayout(corner)
        row.setContentsMargins(0, scaled(4), scaled(12), scaled(4))
        row.setSpacing(scaled(4))
        keys = tool("circle-help", self.tr("Help"), text=self.tr("Help"))
        keys.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        helps = QMenu(keys)
        helps.addAction(self.tr("Keys of this page (F1)")).triggered.connect(self.show_help)
        helps.addAction(self.tr("Practise keying…")).triggered.connect(self.drill_chosen)
        keys.setMenu(helps)
        settings = tool("settings", self.tr("Settings"), text=self.tr("Settings"))
        settings.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        settings.setMenu(self._settings_menu(settings, preferences, language))
        row.addWidget(keys)
        row.addWidget(settings)
        return corner

    def _settings_menu(self, parent: QWidget, preferences: Preferences, language: str) -> QMenu:
        menu = QMenu(parent)
        sizes = menu.addMenu(self.tr("Type size"))
        self._choices(
            sizes,
            [(f"{percent}%", percent) for percent in SCALES],
            preferences.scale,
            self.scale_chosen,
        )
        colours = menu.addMenu(self.tr("Colours"))
        self._choices(
            colours,
            [(self.tr("Light"), False), (self.tr("Dark"), True)],
            preferences.is_dark,
            self.dark_chosen,
        )
        languages = menu.addMenu(self.tr("Language"))
        # Each language is called by its own name, so that whoever is lost finds back.
        self._choices(
            languages,
            [("中文", CHINESE), ("English", ENGLISH)],
            language,
            self.language_chosen,
        )
        sounds = menu.addAction(self.tr("Sounds"))
        sounds.setCheckable(True)
        sounds.setChecked(preferences.has_sounds)
        sounds.toggled.connect(self.sounds_chosen)
        menu.addSeparator()
        folder = menu.addAction(self.tr("Where the data lies…"))
        folder.triggered.connect(self.folder_chosen)
        about = menu.addAction(self.tr("About this program…"))
        about.triggered.connect(self.about_chosen)
        return menu

    def _choices(self, menu: QMenu, choices: list, current: object, signal: SignalInstance) -> None:
        group = QActionGroup(menu)
        for text, value in choices:
            action = QAction(text, menu)
            action.setCheckable(True)
            action.setChecked(value == current)
            action.triggered.connect(lambda _=False, value=value: signal.emit(value))
            group.addAction(action)
            menu.addAction(action)


def _always() -> bool:
    return True
