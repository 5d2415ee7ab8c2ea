# SPDX-License-Identifier: Apache-2.0
"""Keys papers half until it is killed: says on standard output what was keyed.

python -m tests.ui.entry.killed_desk FOLDER

Each line is a paper and how many of its marks were keyed, said when the turn of the event loop
that took the key is over.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from commdesk.services.office.office import open_office
from commdesk.services.topics.topics import list_topics
from commdesk.ui.entry.tab import EntryTab
from commdesk.ui.kit.collector import Collector
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts
from tests.community import OPERATOR, PASSWORD


def main(folder: Path) -> None:
    application = QApplication([])
    office = open_office(folder, operator=OPERATOR, password=PASSWORD)
    topic = list_topics(office)[0].id
    jobs = JobRunner()
    Collector(lambda: jobs.is_busy, application).start()
    tab = EntryTab(jobs, Prompts())
    tab.show_topic(office, topic)
    tab.show()
    tab.activateWindow()
    print("ready", flush=True)
    for number in range(1, 1_000):
        tab.show_paper(number)
        for keyed in range(1, 5):
            QTest.keyClicks(tab.view.form, "1")
            application.processEvents()
            print(number, keyed, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
