# SPDX-License-Identifier: Apache-2.0
"""The counting screen 唱票屏: full screen before the public, following what is keyed."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QResizeEvent, QScreen, QShowEvent
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.render.counting.screen import DARK, LIGHT, Board, layout
from commdesk.services.office.office import Office
from commdesk.services.results.counting_screen import CountingScreen, ScreenCount
from commdesk.ui.counting.bar import ControlBar
from commdesk.ui.counting.board import BoardMaker, Change, change_of, read_out
from commdesk.ui.counting.paging import Paging
from commdesk.ui.counting.surface import Surface
from commdesk.ui.counting.words import CountingWords
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts

_SEEN_SECONDS = 1.5  # the stroke drawn last is made to be seen for so long
_PAGE_SECONDS = 8.0
_IDLE_SECONDS = 5.0  # then the keyboard goes back: papers keyed here would be lost
_WINDOW = QSize(1280, 720)
_LEAST = QSize(640, 360)
_NEXT = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space})
_PREVIOUS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace})


class CountingWindow(QWidget):
    """One topic's papers per option; nobody's name, room or paper number.

    It stands by itself: it stays while somebody else sits down at the desk. `over` is where
    what goes wrong is said.
    """

    shown = Signal()  # another count is on the screen
    handed_back = Signal()  # the keyboard belongs to the desk again

    def __init__(
        self,
        office: Office,
        topic_id: UUID,
        jobs: JobRunner,
        prompts: Prompts,
        over: QWidget | None = None,
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        # Left alone, it does not keep the program going.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self._over = over
        self._jobs, self._prompts = jobs, prompts
        self._counter: CountingScreen | None = CountingScreen(office, topic_id)
        self._of: tuple[Office, UUID] | None = (office, topic_id)
        self._words = CountingWords(self)
        self._maker = BoardMaker(self._words)
        self._count: ScreenCount | None = None
        self._change = Change()
        self._paging = Paging()
        self._is_counting = self._is_stale = self.is_dark = False
        self.setWindowTitle(self.tr("Counting screen"))
        self.setMinimumSize(_LEAST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.surface = Surface(self)
        self.surface.installEventFilter(self)
        self.bar = ControlBar(self)
        self.bar.previous_wanted.connect(lambda: self._by_mouse(self.show_previous))
        self.bar.next_wanted.connect(lambda: self._by_mouse(self.show_next))
        self.bar.all_wanted.connect(lambda: self._by_mouse(self.show_all))
        self.bar.colours_wanted.connect(lambda: self._by_mouse(self.change_colours))
        self.bar.full_wanted.connect(lambda: self._by_mouse(self.change_full_screen))
        self.bar.close_wanted.connect(lambda: self._by_mouse(self.close))
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._read)
        self._seen = QTimer(self, singleShot=True, interval=round(1000 * _SEEN_SECONDS))
        self._seen.timeout.connect(self._calm_down)
        self._idle = QTimer(self, singleShot=True, interval=round(1000 * _IDLE_SECONDS))
        self._idle.timeout.connect(self.handed_back)
        self._turn = QTimer(self, interval=round(1000 * _PAGE_SECONDS))
        self._turn.timeout.connect(self._next_page)

    @property
    def board(self) -> Board:
        """What is on the screen, in words and figures."""
        count = self._count
        if count is None:
            return Board("", "", "", "", "", sentence=self._words.counting())
        sections = self._maker.sections(count, self._change.fresh)
        most = max(count.can_return, count.returned)
        shown = self._paging.shown(sections, most, self.width(), self.height())
        return self._maker.board(count, shown, self._change.said)

    @property
    def of(self) -> tuple[Office, UUID] | None:
        """Whose papers it follows; None while it rests."""
        return self._of

    # What is shown

    def show_on(self, screen: QScreen | None) -> None:
        """Full screen on another display, leaving the keyboard where it is; else as a window."""
        if screen is not None:
            self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            self.setScreen(screen)
            self.setGeometry(screen.geometry())
            # `showFullScreen` would take the keyboard along.
            self.setWindowState(self.windowState() | Qt.WindowState.WindowFullScreen)
            self.show()
        else:
            free = self.screen().availableSize()
            self.resize(_WINDOW.boundedTo(free * 0.9).expandedTo(_LEAST))
            self.show()
        self.raise_()

    def show_topic(self, office: Office, topic_id: UUID) -> None:
        """Another topic on the same screen; nothing happens for the one that is shown."""
        if self._of == (office, topic_id):
            return
        self._of = office, topic_id
        self._counter = CountingScreen(office, topic_id)
        self._count, self._change = None, Change()
        self._paging = Paging()
        self._draw()
        self.refresh()

    def rest(self) -> None:
        """The office is put away: what is shown stays, and nothing is read."""
        self._counter = self._of = self._over = None
        self._is_stale = False

    def wake(self, office: Office, topic_id: UUID, over: QWidget) -> None:
        """Somebody sits down again: go on with the same topic."""
        self._over, self._of = over, (office, topic_id)
        self._counter = CountingScreen(office, topic_id)
        self.refresh()

    def refresh(self) -> None:
        """A paper was stored: read it as soon as the desk has painted what it says itself."""
        self._is_stale = True
        if self.isVisible() and not self._is_counting:
            self._soon.start()

    def show_all(self) -> None:
        """As many matters side by side as are read from afar; the others by turns."""
        self._paging.show_all()
        self._draw()

    def show_matter(self, place: int) -> None:
        """One matter alone, 0 for the first; nothing where there is none."""
        if place < self._matters:
            self._paging.show_matter(place)
            self._draw()

    def show_next(self) -> None:
        """The next page, or the next matter."""
        self._step(1)

    def show_previous(self) -> None:
        """The page or matter before."""
        self._step(-1)

    def change_colours(self) -> None:
        """Dark on light, or light on dark."""
        self.is_dark = not self.is_dark
        self._draw()

    def change_full_screen(self) -> None:
        """Fill the display, or be a window."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        digit = event.text()
        self._idle.start()
        if digit.isascii() and digit.isdigit():
            self.show_all() if digit == "0" else self.show_matter(int(digit) - 1)
        elif key in _NEXT:
            self.show_next()
        elif key in _PREVIOUS:
            self.show_previous()
        elif key == Qt.Key.Key_W and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.close()
        elif key == Qt.Key.Key_D:
            self.change_colours()
        elif key == Qt.Key.Key_F11:
            self.change_full_screen()
        elif key == Qt.Key.Key_Escape and self.isFullScreen():
            self.showNormal()
        else:
            super().keyPressEvent(event)
            if event.text():
                # Meant for a paper.
                self.handed_back.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.change_full_screen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.surface.setGeometry(self.rect())
        self._draw()
        if self.bar.isVisible():
            self.bar.appear()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self._idle.start() if self.isActiveWindow() else self._idle.stop()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._turn.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.surface and event.type() == QEvent.Type.MouseMove:
            self.bar.appear()
        return super().eventFilter(watched, event)

    # Reading

    def _read(self) -> None:
        counter = self._counter
        if self._is_counting or not self._is_stale or counter is None:
            return
        self._is_stale = False
        if counter.is_quick:
            try:
                self._take(counter.count())
            except UserError as error:
                self._fail(error)
        else:
            self._is_counting = True

            def keep(count: ScreenCount) -> None:
                # Another topic may have been chosen meanwhile.
                if counter is self._counter:
                    self._take(count)

            self._jobs.submit(self, counter.count, keep, self._fail, on_settled=self._settled)

    def _settled(self) -> None:
        self._is_counting = False
        if self._is_stale:
            self._soon.start()

    def _fail(self, error: UserError) -> None:
        if self._counter is None:
            return
        # The public reads no messages to the operator.
        self._prompts.show_error(self if self._over is None else self._over.window(), error)

    def _take(self, count: ScreenCount) -> None:
        change = change_of(self._count, count, self._words)
        self._count = count
        if change is not None:
            self._change = change
            if change.fresh:
                self._seen.start()
            self._draw()
        self.shown.emit()

    def _calm_down(self) -> None:
        self._change = Change(frozenset(), self._change.said)
        self._draw()

    # Drawing

    def _draw(self) -> None:
        board = self.board
        colors = DARK if self.is_dark else LIGHT
        size = self.size()
        self.surface.show_drawing(layout(board, size.width(), size.height(), colors))
        self.surface.setAccessibleName(self.windowTitle())
        self.surface.setAccessibleDescription(read_out(board))
        has_turns = self._paging.has_several
        if has_turns != self._turn.isActive():
            self._turn.start() if has_turns else self._turn.stop()

    @property
    def _matters(self) -> int:
        return 0 if self._count is None else len(self._count.matters or ())

    def _step(self, by: int) -> None:
        self._paging.step(by, self._matters)
        # Turned by hand, a page stays its whole time.
        self._turn.stop()
        self._draw()

    def _next_page(self) -> None:
        self._paging.turn()
        self._draw()

    def _by_mouse(self, act: Callable[[], object]) -> None:
        act()
        self.handed_back.emit()
