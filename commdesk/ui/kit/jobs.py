# SPDX-License-Identifier: Apache-2.0
"""Slow work off the interface thread, and its progress and result back on it."""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from commdesk.domain.errors import UserError
from commdesk.services.progress import Cancelled, Progress

T = TypeVar("T")

_REPORT_EVERY = 0.05  # seconds


class Job:
    """One piece of work on its way; `cancel` asks it to stop at its next sign of progress."""

    def __init__(self, report: Callable[[Job, int, int], None]) -> None:
        self._report = report
        self._stop = threading.Event()
        self._last = 0.0

    def cancel(self) -> None:
        """Ask the work to stop; its `on_error` then gets the code `cancelled`."""
        self._stop.set()

    def progress(self, done: int, total: int) -> None:
        """Called by the work, in its own thread: how far it is. Raises when cancelled."""
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if done >= total or now - self._last >= _REPORT_EVERY:
            self._last = now
            self._report(self, done, total)


class JobRunner(QObject):
    """One worker thread, so that database jobs queue up instead of contending.

    Callbacks run on the interface thread, and only while `owner` is alive. `on_error` gets
    what the user can act on; any other exception is a defect of ours, and is raised again
    on the interface thread for the crash reporter. `on_settled` is called first in every
    case, so that no button stays disabled.

    No cycles are collected while anything runs: the collector would take the widgets that are
    done with from the worker's thread, under the hands of the interface.

    Work that uses the database opens a connection of its own: `with store.connection():`.
    """

    busy_changed = Signal(bool)
    _finished = Signal(object, object)
    _progressed = Signal(object, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="commdesk-job")
        self._pending = 0
        self._holds_collector = False
        self._listeners: dict[Job, tuple[QObject, Progress]] = {}
        # Queued even when the work was done before anyone looked: no callback runs inside submit.
        queued = Qt.ConnectionType.QueuedConnection
        self._finished.connect(self._deliver, queued)
        self._progressed.connect(self._deliver_progress, queued)

    @property
    def is_busy(self) -> bool:
        """Whether any work is waiting or running."""
        return self._pending > 0

    def submit(
        self,
        owner: QObject,
        work: Callable[[], T],
        on_success: Callable[[T], None],
        on_error: Callable[[UserError], None],
        *,
        on_settled: Callable[[], None] | None = None,
    ) -> None:
        """Run `work`, then one of the callbacks, unless `owner` is gone by then."""
        self._start(Job(self._progressed.emit), owner, work, on_success, on_error, on_settled)

    def submit_long(
        self,
        owner: QObject,
        work: Callable[[Progress], T],
        on_success: Callable[[T], None],
        on_error: Callable[[UserError], None],
        *,
        on_progress: Progress | None = None,
        on_settled: Callable[[], None] | None = None,
    ) -> Job:
        """Run `work(progress)`, which calls `progress(done, total)` as it goes on."""
        job = Job(self._progressed.emit)
        if on_progress is not None:
            self._listeners[job] = (owner, on_progress)
        self._start(job, owner, lambda: work(job.progress), on_success, on_error, on_settled)
        return job

    def shut_down(self) -> None:
        """Wait for what is running, and forget what has not begun."""
        for job in self._listeners:
            job.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._release_collector()

    def _start(
        self,
        job: Job,
        owner: QObject,
        work: Callable[[], T],
        on_success: Callable[[T], None],
        on_error: Callable[[UserError], None],
        on_settled: Callable[[], None] | None,
    ) -> None:
        def settle(done: Future[T]) -> None:
            self._listeners.pop(job, None)
            if done.cancelled() or not isValid(owner):
                return
            if on_settled is not None:
                on_settled()
            error = done.exception()
            if error is None:
                on_success(done.result())
            elif isinstance(error, UserError):
                on_error(error)
            else:
                raise error

        self._pending += 1
        if gc.isenabled():
            self._holds_collector = True
            gc.disable()
        if self._pending == 1:
            self.busy_changed.emit(True)
        future = self._pool.submit(work)
        future.add_done_callback(lambda done: self._finished.emit(settle, done))

    @Slot(object, object)
    def _deliver(self, settle: Callable[[Future[Any]], None], done: Future[Any]) -> None:
        self._pending -= 1
        if self._pending == 0:
            self._release_collector()
            self.busy_changed.emit(False)
        settle(done)

    def _release_collector(self) -> None:
        if self._holds_collector:
            self._holds_collector = False
            gc.enable()

    @Slot(object, int, int)
    def _deliver_progress(self, job: Job, done: int, total: int) -> None:
        listener = self._listeners.get(job)
        if listener is not None and isValid(listener[0]):
            listener[1](done, total)
