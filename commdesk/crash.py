# SPDX-License-Identifier: Apache-2.0
"""Unexpected errors: logged always, shown once for each place, on the interface thread."""

from __future__ import annotations

import logging
import logging.handlers
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from commdesk.resources import log_dir

logger = logging.getLogger("commdesk")

_MOST_BYTES = 1_000_000
_OLD_LOGS = 3


def start_log() -> Path:
    """Write the log to a file of this user, with old ones kept for a while; its path."""
    path = log_dir() / "commdesk.log"
    handler = logging.handlers.RotatingFileHandler(
        path, maxBytes=_MOST_BYTES, backupCount=_OLD_LOGS, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    return path


class CrashReporter(QObject):
    """Takes over what nobody caught. `crashed` carries the report, for a dialog.

    The signal hops to the interface thread by itself: errors come from any thread.
    """

    crashed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen: set[tuple[str, ...]] = set()

    def install(self) -> None:
        """From now on, errors come here."""
        sys.excepthook = self.handle
        threading.excepthook = self._handle_thread

    def handle(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Log it; announce it unless the same place was announced before."""
        if not issubclass(kind, Exception) or error is None:
            sys.__excepthook__(kind, error or kind(), trace)
            return
        logger.critical("Unexpected error", exc_info=(kind, error, trace))
        place = tuple(f"{frame.filename}:{frame.lineno}" for frame in traceback.extract_tb(trace))
        if place not in self._seen:
            self._seen.add(place)
            self.crashed.emit("".join(traceback.format_exception(kind, error, trace)))

    def _handle_thread(self, args: threading.ExceptHookArgs) -> None:
        self.handle(args.exc_type, args.exc_value, args.exc_traceback)
