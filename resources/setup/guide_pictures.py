# SPDX-License-Identifier: Apache-2.0
"""Makes the pictures of docs/clerks-guide.md anew, from the sample office, without a screen:

.venv/bin/python resources/setup/guide_pictures.py [FOLDER]

Whoever changes what the counter looks like runs it, so that the guide stays true.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, Qt, QTranslator  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from commdesk import resources  # noqa: E402
from commdesk.domain.double_entry import Turn  # noqa: E402
from commdesk.domain.entry_rules import NEW_ENTRY, Double, EntryRules  # noqa: E402
from commdesk.domain.presets import OWNERS_GENERAL, OWNERS_SPECIAL  # noqa: E402
from commdesk.domain.reading import Reading, VoidReason, chosen  # noqa: E402
from commdesk.domain.topics import Basis, PaperPer, Policy, Topic, TopicFacts  # noqa: E402
from commdesk.render.layout import fonts  # noqa: E402
from commdesk.services.drill.drill import open_drill  # noqa: E402
from commdesk.services.entry.batches import Batches  # noqa: E402
from commdesk.services.entry.desk import EntryDesk  # noqa: E402
from commdesk.services.office.office import Kdf, Office  # noqa: E402
from commdesk.services.office.sample import open_sample  # noqa: E402
from commdesk.services.topics.topics import MatterDraft, create_topic, open_topic  # noqa: E402
from commdesk.ui.drill.window import DrillWindow  # noqa: E402
from commdesk.ui.entry.tab import EntryTab  # noqa: E402
from commdesk.ui.kit import sounds, theme  # noqa: E402
from commdesk.ui.kit.jobs import JobRunner  # noqa: E402
from commdesk.ui.kit.prompts import Prompts  # noqa: E402
from commdesk.ui.map.building_map import BuildingMapWindow  # noqa: E402

WIDE, HIGH = 1080, 600
CLERK, OTHER = "李敏", "王秀兰"
MATTERS = (
    MatterDraft("选聘物业服务企业", OWNERS_GENERAL),
    MatterDraft("使用维修资金更换电梯", OWNERS_GENERAL),
    MatterDraft("利用共有部分设置充电车棚", OWNERS_SPECIAL),
)
CHEAP = Kdf(memory=8, passes=1, lanes=1)


class Counter:
    """The entry tab of one topic, keyed as a clerk keys."""

    def __init__(self, office: Office, topic: Topic, jobs: JobRunner) -> None:
        self.codes = topic.codes
        self.tab = EntryTab(jobs, Prompts())
        self.tab.resize(WIDE, HIGH)
        self.tab.show_topic(office, topic.id)
        self.tab.show()
        self.tab.activateWindow()
        self.tab.setFocus()

    def keys(self, text: str, *more: Qt.Key) -> None:
        for key in text:
            QTest.keyClick(self._place, key)
        for key in more:
            QTest.keyClick(self._place, key)
        _settle()

    def find(self, number: int) -> None:
        self.keys(self.codes.typed(number), Qt.Key.Key_Return)

    def close(self) -> None:
        self.tab.show_topic(None, None)
        self.tab.close()
        self.tab.deleteLater()

    @property
    def _place(self) -> QWidget:
        return QApplication.focusWidget() or self.tab


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "guide"
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    with tempfile.TemporaryDirectory() as home:
        os.environ[resources.HOME_VARIABLE] = home
        _dress(application, Path(home))
        jobs = JobRunner()
        office, _ = open_sample(Path(home) / "office", CLERK, "no one keeps it", kdf=CHEAP)

        def save(widget: QWidget, name: str) -> None:
            _settle()
            widget.grab().save(str(folder / f"{name}.png"))

        _single(office, jobs, save)
        _double(office, jobs, save)
        _batches(office, jobs, save)
        _map(office, jobs, save)
        _drill(jobs, save)
        jobs.shut_down()
        office.close()


def _dress(application: QApplication, home: Path) -> None:
    """Face, colours and language as the program has them."""
    fonts.load()
    built = home / "zh.qm"
    source = resources.translations_dir() / "commdesk_zh_CN.ts"
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, "-silent", source, "-qm", built], check=True)
    words = QTranslator(application)
    words.load(str(built))
    application.installTranslator(words)
    theme.apply(application)
    sounds.set_on(False)


def _topic(office: Office, title: str, entry: EntryRules) -> Topic:
    draft = create_topic(
        office,
        TopicFacts(title, estate="示范花园", starts_on=datetime.now(UTC).date()),
        MATTERS,
        basis=Basis.OWNERS,
        paper_per=PaperPer.PROPERTY,
        policy=Policy(),
        entry=entry,
    )
    return open_topic(office, draft.id)


def _reading(topic: Topic, number: int, *choices: str, void: VoidReason | None = None) -> Reading:
    marks = {
        matter.key: chosen(choice)
        for matter, choice in zip(topic.matters, choices or ("for",) * 3, strict=True)
    }
    return Reading(number, marks, void)


def _settle() -> None:
    """What a running program does between two keys, the widgets that are done with included."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


Save = Callable[[QWidget, str], None]


def _single(office: Office, jobs: JobRunner, save: Save) -> None:
    topic = _topic(office, "2026年第一次业主大会", NEW_ENTRY)
    desk = EntryDesk(office, topic.id)
    desk.deliver_all("当面送达")
    for number in range(1, 9):
        desk.store(_reading(topic, number, "for", "against" if number % 3 else "for", "for"))
    counter = Counter(office, topic, jobs)
    counter.find(17)
    save(counter.tab, "found")
    counter.keys("121")
    counter.keys("", Qt.Key.Key_Return)
    save(counter.tab, "stored")
    wrong = counter.codes.typed(18)
    counter.keys(f"{wrong[:-1]}{(int(wrong[-1]) + 1) % 10}", Qt.Key.Key_Return)
    save(counter.tab, "refused")
    counter.keys("", Qt.Key.Key_Escape)
    counter.find(17)
    save(counter.tab, "taken")
    counter.keys("", Qt.Key.Key_F6)
    save(counter.tab, "correction")
    counter.keys("", Qt.Key.Key_Escape)
    counter.find(19)
    counter.keys("1", Qt.Key.Key_F8)
    save(counter.tab, "void")
    counter.close()


def _double(office: Office, jobs: JobRunner, save: Save) -> None:
    topic = _topic(office, "2026年第二次业主大会", replace(NEW_ENTRY, double=Double.ALL))
    desk = EntryDesk(office, topic.id)
    for number in range(1, 31):
        desk.store(_reading(topic, number))
    office.operator = OTHER
    counter = Counter(office, topic, jobs)
    counter.tab.view.turns.switch()
    QApplication.processEvents()
    counter.find(12)
    counter.keys("1")
    save(counter.tab, "second")
    counter.close()
    office.operator = CLERK


def _batches(office: Office, jobs: JobRunner, save: Save) -> None:
    topic = _topic(office, "2026年第三次业主大会", replace(NEW_ENTRY, batches=True))
    Batches(office, topic.id).open(25)
    desk = EntryDesk(office, topic.id)
    for number in range(1, 13):
        desk.store(_reading(topic, number))
    counter = Counter(office, topic, jobs)
    counter.find(13)
    save(counter.tab, "batch")
    counter.close()


def _map(office: Office, jobs: JobRunner, save: Save) -> None:
    """Keyed by two people to the end, so that every state is met."""
    topic = _topic(
        office, "2026年第四次业主大会", replace(NEW_ENTRY, double=Double.SAMPLE, percent=40)
    )
    desk = EntryDesk(office, topic.id)
    numbers = desk.numbers()
    desk.deliver(numbers[: len(numbers) * 3 // 4], "投放信箱")
    desk.deliver(numbers[len(numbers) * 3 // 4 : len(numbers) * 7 // 8], "公告")
    keyed = [number for number in numbers if number * 7 % 10 < 6]
    for number in keyed:
        void = VoidReason.UNSIGNED if number % 23 == 0 else None
        desk.store(_reading(topic, number, void=void))
    office.operator = OTHER
    second = EntryDesk(office, topic.id, Turn.SECOND)
    for number in second.to_read():
        void = VoidReason.UNSIGNED if number % 23 == 0 else None
        third = "against" if number % 19 == 0 else "for"
        second.store(_reading(topic, number, "for", "for", third, void=void))
    office.operator = CLERK
    window = BuildingMapWindow(office, topic.id, jobs, Prompts())
    window.resize(1240, 760)
    read: list[bool] = []
    window.loaded.connect(lambda: read.append(True))
    window.show()
    while not read:
        QApplication.processEvents()
    save(window, "map")
    window.close()


def _drill(jobs: JobRunner, save: Save) -> None:
    drill = open_drill(7)
    window = DrillWindow(drill, (), jobs, Prompts())
    window.resize(1280, 720)
    window.show()
    QApplication.processEvents()
    window.entry.setFocus()
    drawn = window.run.current
    if drawn is not None:
        for key in drill.topic.codes.typed(drawn.number):
            QTest.keyClick(QApplication.focusWidget(), key)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    save(window, "drill")
    window.close()


if __name__ == "__main__":
    main()
