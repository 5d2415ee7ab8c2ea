# SPDX-License-Identifier: Apache-2.0
"""Slow work off the interface thread, and its progress and result back on it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count
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


@dataclass(slots=True)
class _Task:
    """What is to be done, what came of it, and who hears of that."""

    job: Job
    owner: QObject
    work: Callable[[], Any]
    on_success: Callable[[Any], None]
    on_error: Callable[[UserError], None]
    on_settled: Callable[[], None] | None
    result: Any = None
    error: BaseException | None = None


class JobRunner(QObject):
    """One worker thread, so that database jobs queue up instead of contending.

    Callbacks run on the interface thread, and only while `owner` is alive. `on_error` gets
    what the user can act on; any other exception is a defect of ours, and is raised again
    on the interface thread for the crash reporter. `on_settled` is called first in every
    case, so that no button stays disabled.

    Nothing of the interface is ever freed by the worker's thread, under the hands of the
    interface: the Collector looks for no cycles while anything runs, and whatever the worker has
    touched is held here until the interface thread lets go of it.

    Work that uses the database opens a connection of its own: `with store.connection():`.
    """

    busy_changed = Signal(bool)
    _finished = Signal(int)
    _progressed = Signal(object, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="commdesk-job")
        self._numbers = count()
        self._tasks: dict[int, _Task] = {}
        self._listeners: dict[Job, tuple[QObject, Progress]] = {}
        # Queued even when the work was done before anyone looked: no callback runs inside submit.
        queued = Qt.ConnectionType.QueuedConnection
        self._finished.connect(self._deliver, queued)
        self._progressed.connect(self._deliver_progress, queued)

    @property
    def is_busy(self) -> bool:
        """Whether any work is waiting or running."""
        return bool(self._tasks)

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
        self._tasks.clear()

    def _start(
        self,
        job: Job,
        owner: QObject,
        work: Callable[[], T],
        on_success: Callable[[T], None],
        on_error: Callable[[UserError], None],
        on_settled: Callable[[], None] | None,
    ) -> None:
        number = next(self._numbers)
        was_busy = self.is_busy
        self._tasks[number] = _Task(job, owner, work, on_success, on_error, on_settled)
        if not was_busy:
            self.busy_changed.emit(True)
        self._pool.submit(self._run, number)

    def _run(self, number: int) -> None:
        """In the worker's thread. It holds nothing any more when it says that it is done."""
        task = self._tasks[number]
        try:
            task.result = task.work()
        except BaseException as error:  # noqa: BLE001 - raised again where it is delivered
            task.error = error
        del task
        self._finished.emit(number)

    @Slot(int)
    def _deliver(self, number: int) -> None:
        task = self._tasks.pop(number, None)
        if task is None:  # put away by `shut_down`
            return
        if not self._tasks:
            self.busy_changed.emit(False)
        self._listeners.pop(task.job, None)
        if not isValid(task.owner):
            return
        if task.on_settled is not None:
            task.on_settled()
        if task.error is None:
            task.on_success(task.result)
        elif isinstance(task.error, UserError):
            task.on_error(task.error)
        else:
            raise task.error

    @Slot(object, int, int)
    def _deliver_progress(self, job: Job, done: int, total: int) -> None:
        listener = self._listeners.get(job)
        if listener is not None and isValid(listener[0]):
            listener[1](done, total)
