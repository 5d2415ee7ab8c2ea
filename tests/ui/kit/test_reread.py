# SPDX-License-Identifier: Apache-2.0
"""Many calls come to one more reading, and nothing is read for a window that is not seen."""

from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.ui.kit.reread import Reread


def test_calls_while_reading_come_to_one_more(qtbot, jobs):
    window = QWidget()
    qtbot.addWidget(window)
    read, shown = [], []
    reread = Reread(jobs, window, lambda: lambda: read.append(1), shown.append, shown.append)
    reread.run()
    assert not jobs.is_busy
    with qtbot.waitExposed(window):
        window.show()
    for _ in range(5):
        reread.run()
    qtbot.waitUntil(lambda: not jobs.is_busy and len(shown) == 2)
    assert len(read) == 2


def test_a_reading_that_fails_is_told_and_the_next_goes_on(qtbot, jobs):
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    failed, shown = [], []

    def work():
        if not failed:
            raise UserError("cancelled")
        return "read"

    reread = Reread(jobs, window, lambda: work, shown.append, failed.append)
    reread.run()
    qtbot.waitUntil(lambda: bool(failed))
    reread.run()
    qtbot.waitUntil(lambda: shown == ["read"])
