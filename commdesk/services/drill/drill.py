# SPDX-License-Identifier: Apache-2.0
"""An office to practise in, thrown away afterwards: nothing of it can reach a real count.

It lies in a temporary folder under a random key that is written down nowhere, with people and
homes that are invented. It is never among the offices of this PC. Where the program ended
before it could throw one away, the next drill does, a day later; nobody can read it meanwhile.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from random import Random
from secrets import token_urlsafe
from uuid import UUID

from commdesk.domain.drill import PAPERS, DrillPaper
from commdesk.domain.entry_rules import EntryRules
from commdesk.domain.matters import MatterKind, choices
from commdesk.domain.presets import MOST_VOTES, OWNERS_GENERAL, OWNERS_SPECIAL
from commdesk.domain.register import Address, AreaSource, Owner, Property, Register
from commdesk.domain.topics import Basis, PaperPer, Policy, Topic, TopicFacts
from commdesk.models.files import sorted_os_failure
from commdesk.services.clock import Clock, system_clock
from commdesk.services.drill.papers import make_papers
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.office.office import Kdf, Office, create_office
from commdesk.services.register.register import store_import
from commdesk.services.register_import.preview import RegisterPreview
from commdesk.services.topics.topics import MatterDraft, create_topic, open_topic

PREFIX = "commdesk-drill-"
"""How the temporary folders are called."""
TITLE = "录入练习（不计票）"
_NAME, _OPERATOR = "练习社区", "练习员"
_ESTATE = "练习花园"
# The password is thrown away as well, so that a slow lock would guard nothing.
_QUICK = Kdf(memory=8, passes=1, lanes=1)
_LEFT_AFTER = 24 * 3600  # seconds; no drill lasts that long
_FAMILY = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许"
_GIVEN = (
    "安宁", "春华", "德明", "凤英", "国强", "海燕", "建平", "桂兰", "立新", "美玲",
    "小雨", "晓东", "秀珍", "永福", "玉梅", "志远", "静", "磊", "敏", "伟",
)  # fmt: skip
_MATTERS = (
    MatterDraft("选聘物业企业", OWNERS_GENERAL),
    MatterDraft("南门安装闸机", OWNERS_SPECIAL),
    MatterDraft("修改管理规约", OWNERS_GENERAL),
    MatterDraft(
        "外墙选哪一种颜色", MOST_VOTES, MatterKind.CHOICE, choices(("米黄", "浅灰", "暖白"))
    ),
    MatterDraft(
        "先整修哪些地方（最多选两项）",
        MOST_VOTES,
        MatterKind.CHOICES,
        choices(("道路", "绿化", "照明", "健身场地")),
        most=2,
        seats=2,
    ),
)


class Drill:
    """An open office to practise in, with one open topic. Close it to be rid of it."""

    def __init__(
        self, folder: tempfile.TemporaryDirectory[str], office: Office, topic: Topic, seed: int
    ) -> None:
        """Not for callers: see `open_drill`."""
        self._folder = folder
        self.office = office
        self.topic = topic
        self.papers: tuple[DrillPaper, ...] = make_papers(topic.matters, seed)
        self.is_open = True

    @property
    def folder(self) -> Path:
        """Where it lies until it is closed."""
        return Path(self._folder.name)

    def close(self) -> None:
        """Throw it away; a second time does nothing."""
        if self.is_open:
            self.is_open = False
            self.office.close()
            self._folder.cleanup()


def open_drill(seed: int, *, clock: Clock = system_clock) -> Drill:
    """A fresh office with PAPERS papers, delivered, marked as `seed` has it.

    Raises UserError `disk-full` and others of `create_office`.
    """
    _sweep()
    try:
        # Also removed when the program ends in good order without closing it.
        folder = tempfile.TemporaryDirectory(prefix=PREFIX, ignore_cleanup_errors=True)
    except OSError as error:
        raise sorted_os_failure(error, Path(tempfile.gettempdir())) from error
    try:
        office, _ = create_office(
            Path(folder.name) / "office",
            name=_NAME,
            operator=_OPERATOR,
            password=token_urlsafe(32),
            clock=clock,
            kdf=_QUICK,
        )
    except BaseException:
        folder.cleanup()
        raise
    try:
        return Drill(folder, office, _topic(office, seed), seed)
    except BaseException:
        office.close()
        folder.cleanup()
        raise


def _topic(office: Office, seed: int) -> Topic:
    store_import(office, RegisterPreview("", "", "", (), _register(seed)))
    draft = create_topic(
        office,
        TopicFacts(TITLE, estate=_ESTATE),
        _MATTERS,
        basis=Basis.OWNERS,
        paper_per=PaperPer.PROPERTY,
        policy=Policy(),
        entry=EntryRules(check_digits=True),
    )
    topic = open_topic(office, draft.id)
    EntryDesk(office, topic.id).deliver_all("当面送达")
    return topic


def _register(seed: int) -> Register:
    """PAPERS homes in two buildings, an owner each."""
    dice = Random(seed)  # noqa: S311 - nothing secret is drawn
    owners: list[Owner] = []
    properties: list[Property] = []
    for place in range(PAPERS):
        building, home = divmod(place, PAPERS // 2)
        floor, door = divmod(home, 4)
        name = dice.choice(_FAMILY) + dice.choice(_GIVEN)
        owners.append(Owner(_id(dice), (name,)))
        room = f"{floor + 1:02d}{door % 2 + 1:02d}"
        properties.append(
            Property(
                _id(dice),
                Address(str(building + 1), str(door // 2 + 1), room),
                owners[-1].id,
                100 * dice.randint(6_000, 14_000),  # to the square decimetre, as registered
                AreaSource.TITLE,
            )
        )
    return Register(tuple(owners), tuple(properties))


def _id(dice: Random) -> UUID:
    return UUID(int=dice.getrandbits(128), version=4)


def _sweep() -> None:
    """Throw away what a program that was killed has left."""
    now = time.time()
    with suppress(OSError):
        for left in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
            with suppress(OSError):
                if now - left.stat().st_mtime > _LEFT_AFTER:
                    shutil.rmtree(left, ignore_errors=True)
