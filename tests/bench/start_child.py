# SPDX-License-Identifier: Apache-2.0
"""The process that `starting` starts: an empty window, or the program, watched from inside.

Says `painted` when the first window is, `open` when the main window is and all work is done,
and then how much memory the process holds, in KiB.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.clock import held_memory

_PAUSE = 20  # ms between two looks


class Watch(QObject):
    """Waits for the first paint of a window whose class has one of these names."""

    def __init__(self, password: str) -> None:
        super().__init__()
        self._password = password
        self._awaited = "MainWindow" if password else ""
        self._painted = False
        self._desks: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            name = type(watched.window()).__name__
            if not self._painted:
                self._painted = True
                print("painted", flush=True)
                QTimer.singleShot(0, self._go_on)
            elif self._awaited and name == self._awaited:
                self._awaited = ""
                print("open", flush=True)
                QTimer.singleShot(0, self._settle)
        return False

    def _go_on(self) -> None:
        if not self._password:
            self._end()
            return
        # Looked for before anything works beside: what a thread is just making must not be held.
        self._desks = _desks()
        (login,) = (w for w in QApplication.topLevelWidgets() if hasattr(w, "password_entered"))
        login.password_entered.emit(login.operator, self._password)  # pyright: ignore

    def _settle(self) -> None:
        from commdesk.ui.kit.jobs import JobRunner

        runners = [r for desk in self._desks for r in desk.findChildren(JobRunner)]
        if any(runner.is_busy for runner in runners):
            QTimer.singleShot(_PAUSE, self._settle)
        else:
            self._end()

    def _end(self) -> None:
        print(held_memory(), flush=True)
        os._exit(0)


def _desks() -> list[QObject]:
    import gc

    from commdesk.app import Desk

    return [each for each in gc.get_objects() if isinstance(each, Desk)]


def main(what: str, password: str = "") -> None:
    """Start `bare` or `ours`, with a watch set before its events are dealt with."""
    deal = QApplication.exec
    watch = Watch(password)

    def watched(*_: object) -> int:
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(watch)
        return deal()

    QApplication.exec = watched
    if what == "bare":
        application = QApplication([])
        window = QWidget()
        window.show()
        sys.exit(application.exec())
    from commdesk.__main__ import main as start

    sys.argv = ["commdesk"]
    sys.exit(start())


if __name__ == "__main__":
    main(*sys.argv[1:])
