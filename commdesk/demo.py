# SPDX-License-Identifier: Apache-2.0
"""The main job without a window, on the sample office: for a machine that has no screen.

Everything goes through the same services as in the window: an encrypted office is made,
the sample register imported, a topic opened, each sample ballot stored, the trail checked,
the result counted and its notice written.
"""

from __future__ import annotations

import secrets
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from commdesk.domain.area import shown_area
from commdesk.domain.errors import UserError
from commdesk.domain.presets import OWNERS_GENERAL
from commdesk.domain.results import Results
from commdesk.domain.topics import Basis, PaperPer, Policy, TopicFacts, Unreturned
from commdesk.render.layout.printing import write_pdf
from commdesk.render.notice.notice import result_notice
from commdesk.render.words.verdict_words import verdict
from commdesk.resources import data_dir, resources_dir
from commdesk.services import audit
from commdesk.services.ballots.file import read_ballots
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.office.office import create_office
from commdesk.services.register import register
from commdesk.services.register_import.understand import preview_register
from commdesk.services.results import results
from commdesk.services.topics import stages, topics
from commdesk.ui.frame import translation
from commdesk.ui.words.sentences import Sentences

NOTICE = "表决结果公示.pdf"


class Words(QObject):
    """What is said on the way."""

    def no_screen(self) -> str:
        """Why there is no window."""
        return self.tr("This machine has no screen, so no window can open.")

    def start(self) -> str:
        """What happens instead."""
        return self.tr("The sample office now holds its vote without a window:")

    def imported(self, properties: int, people: int, area: int) -> str:
        """After the import."""
        return self.tr(
            "  register imported: {properties} properties, {people} people, {area} m²"
        ).format(properties=f"{properties:,}", people=f"{people:,}", area=shown_area(area))

    def keyed(self, papers: int) -> str:
        """After the entry."""
        return self.tr("  ballots stored one by one: {papers}").format(papers=f"{papers:,}")

    def verified(self, records: int) -> str:
        """After the check of the trail."""
        return self.tr("  audit trail checked: {records} records, unbroken").format(
            records=f"{records:,}"
        )

    def told(self, counted: Results) -> str:
        """The verdict on the first matter."""
        (outcome,) = counted.outcomes
        return self.tr("  {matter}: {verdict}").format(
            matter=outcome.matter.title, verdict=verdict(outcome)
        )

    def notice(self, path: Path) -> str:
        """Where the notice is."""
        return self.tr("The result notice is in {path}.").format(path=path)


@dataclass(frozen=True, slots=True)
class Demo:
    """What the sample vote ended with."""

    results: Results
    notice: Path


def hold_sample_vote(folder: Path, notice: Path, say: Callable[[str], None]) -> Demo:
    """Hold the sample vote in a new office under `folder`, and write its notice."""
    words = Words()
    sample = resources_dir() / "sample"
    office, _ = create_office(
        folder / "office",
        name="示范社区",
        operator="示范录入员",
        password=secrets.token_urlsafe(16),
    )
    try:
        preview = preview_register(sample / "register.xlsx")
        register.store_import(office, preview)
        draft = topics.create_topic(
            office,
            TopicFacts(
                title="示范小区业主大会临时会议",
                estate="示范小区",
                starts_on=date(2026, 8, 20),
                ends_on=date(2026, 8, 26),
                supervisor="示范社区居民委员会",
                issuer="示范小区业主大会筹备组",
                objection_days=7,
                contact="示范社区服务中心",
            ),
            (topics.MatterDraft("选聘物业服务企业", OWNERS_GENERAL),),
            basis=Basis.OWNERS,
            paper_per=PaperPer.PROPERTY,
            policy=Policy(unreturned=Unreturned.FOLLOW_MAJORITY, void_takes_part=True),
        )
        topic = topics.open_topic(office, draft.id)
        desk = EntryDesk(office, topic.id)
        say(words.imported(preview.counted, desk.roll.people, desk.roll.area))
        ballots = read_ballots(sample / "ballots.xlsx", desk.roll)
        desk.deliver(sorted(ballots.returns.delivered), "信箱")
        key = topic.matters[0].key
        for number in sorted(ballots.returns.readings):
            reading = ballots.returns.readings[number]
            marks = dict(zip([key], reading.marks.values(), strict=True))
            desk.store(type(reading)(number, marks, reading.void, reading.channel))
        say(words.keyed(len(ballots.returns.readings)))
        stages.close_topic(office, topic.id, "示范数据")
        counted = results.count_topic(office, topic.id)
        report = audit.verify(office)
        if not report.ok:
            raise RuntimeError(f"the sample office does not verify: {report}")
        say(words.verified(report.records))
        say(words.told(counted))
        write_pdf(result_notice(counted, results.imprint(office)), notice)
    finally:
        office.close()
    say(words.notice(notice))
    return Demo(counted, notice)


def run_demo(directory: Path | None) -> int:
    """`commdesk demo`: hold the sample vote in a folder that is removed afterwards.

    The notice goes to `directory`, or to this user's data folder. Needs a QGuiApplication.
    """
    words = Words()
    print(words.start())
    try:
        target = _target(directory)
        with tempfile.TemporaryDirectory(prefix="commdesk-") as folder:
            hold_sample_vote(Path(folder), (target / NOTICE).absolute(), print)
    except UserError as error:
        print(Sentences().of(error), file=sys.stderr)
        return 1
    return 0


def _target(directory: Path | None) -> Path:
    try:
        target = directory or data_dir()
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        place = str(error.filename or directory or "")
        raise UserError("file-not-written", path=place) from error
    return target


def run_without_screen(argv: list[str]) -> int:
    """What starting the program does on a machine without a screen."""
    application = QGuiApplication(argv)
    translation.install(application, translation.wanted())
    print(Words().no_screen())
    return run_demo(None)
