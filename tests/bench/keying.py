# SPDX-License-Identifier: Apache-2.0
"""The entry tab with 100,000 papers: opening it, finding papers, and key to painted screen."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from time import perf_counter
from uuid import UUID

from commdesk.domain.errors import UserError
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.office.office import Office
from tests.bench.clock import compare, each, held_memory, peak_memory, percentile, seconds
from tests.bench.office import office_with_papers

HOMES = 100_000
PAPERS_KEYED = 300


def key_papers() -> None:
    """The entry tab of 100,000 papers: opened, searched, keyed, each key until it is painted."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        office, topic = office_with_papers(Path(folder) / "office", HOMES)
        office.attach()
        _find(office, topic)
        _key(office, topic)
        office.close()
    print(f"   peak memory {peak_memory()}")


def _find(office: Office, topic: UUID) -> None:
    before = held_memory()
    desk = EntryDesk(office, topic)

    def find(text: str) -> None:
        with suppress(UserError):
            desk.find(text)

    print(f"   find by number: {seconds(lambda: find('4711'), 9) * 1000:.2f} ms")
    for what, text in (("room", "3-1-0502"), ("name", "业主77"), ("initials", "yz")):
        first = seconds(lambda text=text: find(text), 1)
        again = seconds(lambda text=text: find(text), 9)
        print(f"   find by {what}: first {first * 1000:.0f} ms, then {again * 1000:.2f} ms")
    print(f"   memory of what it keeps to find by: {(held_memory() - before) / 1024:.0f} MB")


def _key(office: Office, topic: UUID) -> None:
    from PySide6.QtCore import QEvent, QObject, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QPlainTextEdit

    from commdesk.ui.entry.tab import EntryTab
    from commdesk.ui.kit import theme
    from commdesk.ui.kit.collector import Collector
    from commdesk.ui.kit.jobs import JobRunner
    from commdesk.ui.kit.prompts import Prompts

    class Paints(QObject):
        """How often anything was painted."""

        seen = 0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                self.seen += 1
            return False

    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication([])
    theme.apply(application)
    jobs = JobRunner()
    # As in the program: its timer looks between two keys.
    Collector(lambda: jobs.is_busy, application).start()

    def painted(window: QObject, press: str) -> float:
        """From a key until all that it changed is painted."""
        begin = perf_counter()
        place = QApplication.focusWidget() or window
        if press == "\r":
            QTest.keyClick(place, Qt.Key.Key_Return)  # pyright: ignore
        else:
            QTest.keyClicks(place, press)  # pyright: ignore
        application.processEvents()
        return perf_counter() - begin

    tab = EntryTab(jobs, Prompts())
    tab.resize(1366, 700)
    tab.show()
    application.processEvents()
    before = held_memory()
    begin = perf_counter()
    tab.show_topic(office, topic)
    application.processEvents()
    opening = perf_counter() - begin
    print(f"   open the entry tab: {opening * 1000:.0f} ms, {_megabytes(before)} MB more")
    tab.activateWindow()
    application.processEvents()
    paints = Paints()
    application.installEventFilter(paints)
    taken: list[float] = []
    stored: list[float] = []
    for number in range(1, PAPERS_KEYED + 1):
        taken += [painted(tab, press) for press in (*str(number), "\r", "1")]
        stored.append(painted(tab, "\r"))
    back = office.accounts.of(topic.hex).returned
    if back != PAPERS_KEYED or not paints.seen:
        raise RuntimeError(f"{back} papers came back, {paints.seen} paintings")
    bare = QPlainTextEdit()
    bare.resize(1366, 700)
    bare.show()
    bare.setFocus()
    application.processEvents()
    plain = each(lambda _: painted(bare, "1"), len(taken))
    for share in (50, 99):
        compare(
            f"key to painted p{share}", percentile(taken, share),
            "a key in an empty text field", percentile(plain, share),
        )  # fmt: skip
    print(
        f"   Enter to stored and painted: p50 {percentile(stored, 50) * 1000:.1f} ms, "
        f"p99 {percentile(stored, 99) * 1000:.1f} ms"
    )
    tab.show_topic(None, None)
    jobs.shut_down()


def _megabytes(before: int) -> str:
    return f"{(held_memory() - before) / 1024:.0f}"
