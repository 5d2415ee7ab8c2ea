# SPDX-License-Identifier: Apache-2.0
"""Invented votes with rooms in buildings, of any size, with what came back of them."""

from __future__ import annotations

from datetime import date
from random import Random
from uuid import UUID

from commdesk.domain.entry_rules import EntryRules
from commdesk.domain.matters import GRADE_OPTIONS, Matter, MatterKind, choices
from commdesk.domain.presets import (
    COMMITTEE_ELECTION,
    MOST_VOTES,
    NOT_COUNTED,
    OWNERS_GENERAL,
    SATISFACTION,
)
from commdesk.domain.reading import Mark, Reading, VoidReason, chosen, void
from commdesk.domain.register import Address
from commdesk.domain.results import count
from commdesk.domain.roll import NOBODY, Paper, Roll, Voter
from commdesk.domain.tally import Returns
from commdesk.domain.tally_sheet import TallySheet, make_tally_sheet
from commdesk.domain.topics import Basis, Extent, Policy, Stage, Topic, TopicFacts

FAMILIES = "陈林黄何郑谢许邓冯曾彭苏"
GIVEN = "国栋秀英建平美珍志强玉兰文涛丽华家明小红"


def motion(key: str = "m1", title: str = "选聘物业服务企业") -> Matter:
    return Matter(key, title, OWNERS_GENERAL)


def long_name(number: int, length: int) -> str:
    """A name of exactly so many characters."""
    return (FAMILIES[number % 12] + GIVEN[number % 10 :] + GIVEN * 3)[:length]


def many_candidates(key: str = "m1", count: int = 30, *, each: bool = False) -> Matter:
    """Candidates with names of 2 to 40 characters."""
    names = [long_name(n, 2 + (n * 7) % 39) for n in range(count)]
    options = choices([f"{name}" for name in names])
    if each:
        return Matter(
            key, "选举业主委员会委员", OWNERS_GENERAL, MatterKind.CANDIDATES, options, seats=5
        )
    return Matter(
        key,
        "选举居民委员会委员",
        COMMITTEE_ELECTION,
        MatterKind.ELECTION,
        options,
        most=9,
        seats=9,
        write_ins=True,
    )


def every_kind() -> tuple[Matter, ...]:
    return (
        motion(),
        Matter(
            "m2",
            "选定小区门禁方案",
            MOST_VOTES,
            MatterKind.CHOICE,
            choices(["人脸识别", "刷卡", "手机开门"], with_abstain=True),
        ),
        many_candidates("m3", 3, each=True),
        many_candidates("m4", 12),
        Matter("m5", "物业服务满意度", SATISFACTION, MatterKind.GRADE, GRADE_OPTIONS),
        Matter("m6", "对小区停车管理的意见", NOT_COUNTED, MatterKind.OPINION, ()),
    )


def mark_for(part: Matter, random: Random) -> Mark:
    if part.kind is MatterKind.OPINION:
        return chosen(written=("希望增加夜间巡逻。",))
    if random.random() < 0.05:
        return void(VoidReason.ALTERED)
    if part.takes_many:
        keys = [option.key for option in part.options]
        keys = random.sample(keys, min(part.most, 3, len(keys)))
        names = ("孙立",) if random.random() < 0.1 and len(keys) < part.most else ()
        return chosen(*sorted(keys), written=names)
    return chosen(random.choice(part.options).key)


class Estate:
    """So many voters in buildings of `homes` each; a share of the papers came back."""

    def __init__(
        self,
        voters: int,
        *matters: Matter,
        homes: int = 60,
        back: float = 0.8,
        secret: bool = False,
        seed: int = 1,
        policy: Policy | None = None,
        stage: Stage = Stage.CLOSED,
        title: str = "2026年第一次业主大会会议",
    ) -> None:
        random = Random(seed)
        self.topic = Topic(
            UUID(int=77),
            TopicFacts(
                title,
                estate="云杉花园",
                starts_on=date(2026, 11, 1),
                ends_on=date(2026, 11, 20),
                issuer="云杉花园业主委员会",
                objection_days=7,
            ),
            matters or (motion(),),
            basis=Basis.RESIDENTS if secret else Basis.OWNERS,
            policy=policy or Policy(),
            stage=stage,
            extent=Extent(secret=secret),
            entry=EntryRules(check_digits=True),
        )
        people, papers, readings = [], [], {}
        for number in range(1, voters + 1):
            area = 0 if secret else random.randrange(400_000, 2_000_000)
            name = long_name(number, 2 + number % 3 if number % 50 else 40)
            people.append(Voter(number, name, area))
            place = Address(
                str((number - 1) // homes + 1),
                str((number - 1) % homes // 20 + 1),
                f"{(number - 1) % 20 // 4 + 1:02d}0{(number - 1) % 4 + 1}",
            )
            places = () if secret else (place,)
            papers.append(Paper(number, NOBODY if secret else number, area, places))
            if random.random() < back:
                marks = {part.key: mark_for(part, random) for part in self.topic.parts}
                spoilt = VoidReason.UNSIGNED if random.random() < 0.03 else None
                readings[number] = Reading(number, marks, spoilt)
        self.roll = Roll(tuple(people), tuple(papers), is_secret=secret)
        delivered = frozenset(range(1, voters + 1))
        issued = len(readings) + 3 if secret else None
        self.returns = Returns(readings, delivered, {}, issued)
        self.results = count(self.topic, self.roll, self.returns)

    def tally(self, *, is_guarded: bool = True) -> TallySheet:
        return make_tally_sheet(
            self.topic, self.results, self.roll, self.returns, {}, is_guarded=is_guarded
        )
