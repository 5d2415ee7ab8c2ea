# SPDX-License-Identifier: Apache-2.0
"""When Python looks for cycles of unused objects: between two events, and never elsewhere."""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_EVERY = 1000  # milliseconds


class Collector(QObject):
    """Collects cycles on the interface thread, once a second at most, while no work is running.

    Left to itself Python does it in the middle of whatever makes objects: in the worker's thread
    it would free widgets under the hands of the interface, and in the interface's own it would
    free them between two lines of a slot or a painting, and be felt as a hitch.
    """

    def __init__(self, is_busy: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_busy = is_busy
        self._was_on = gc.isenabled()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """From now on cycles wait for `look`."""
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        if self._was_on:
            gc.enable()

    def look(self) -> None:
        """Collect what has become due, by the numbers that Python itself would go by."""
        if self._is_busy():
            return
        due = [
            made > most > 0 for made, most in zip(gc.get_count(), gc.get_threshold(), strict=True)
        ]
        if any(due):
            gc.collect(max(age for age, is_due in enumerate(due) if is_due))
