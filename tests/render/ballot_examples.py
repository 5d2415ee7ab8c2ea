# SPDX-License-Identifier: Apache-2.0
"""Topics and papers to print, from the plain to what is hardest to fit."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from commdesk.domain.ballots import BallotPaper
from commdesk.domain.entry_rules import NEW_ENTRY
from commdesk.domain.matters import GRADE_OPTIONS, Matter, MatterKind, choices
from commdesk.domain.presets import (
    COMMITTEE_ELECTION,
    MOST_VOTES,
    NOT_COUNTED,
    OWNERS_GENERAL,
    SATISFACTION,
)
from commdesk.domain.register import Address
from commdesk.domain.topics import Basis, Extent, Topic, TopicFacts

_FAMILIES = "陈林黄何郑谢许邓冯曾彭苏蒋沈韩杨朱秦尤吕施孔严华金魏陶姜戚谢"
NAMES = [f"{family}{'国秀'[at % 2]}{'栋英平珍'[at % 4]}" for at, family in enumerate(_FAMILIES)]
FORTY = "阿不都热依木江·买买提明江·艾合买提江·吐尔逊江·库尔班江·艾尼瓦尔江·依明江"[:40]
FACTS = TopicFacts(
    "2026年第一次业主大会会议",
    estate="云杉花园小区",
    starts_on=date(2026, 11, 1),
    ends_on=date(2026, 11, 20),
    issuer="云杉花园业主委员会",
)
LONG_FACTS = TopicFacts(
    "关于" + "本小区电梯更新改造及维修资金使用的" * 11 + "表决"[:200], issuer="云杉" * 20
)


def motion(key="m1", title="选聘云杉物业服务有限公司为本小区物业服务企业"):
    return Matter(key, title, OWNERS_GENERAL)


def candidates(names, key="m1", seats=9):
    options = choices(names)
    return Matter(
        key, "选举业主委员会委员", OWNERS_GENERAL, MatterKind.CANDIDATES, options, seats=seats
    )


def election(names, most=9, key="m1"):
    return Matter(
        key,
        "选举居民委员会委员",
        COMMITTEE_ELECTION,
        MatterKind.ELECTION,
        choices(names),
        most=most,
        seats=most,
        write_ins=True,
    )


EVERY = (
    motion(),
    Matter("m2", "物业费", MOST_VOTES, MatterKind.CHOICE, choices(("按月", "按季", "按年"))),
    Matter(
        "m3",
        "增设公共设施",
        MOST_VOTES,
        MatterKind.CHOICES,
        choices(("健身步道", "儿童游乐场及其周边绿化、照明和监控设施的改造", "充电车棚")),
        most=2,
    ),
    candidates(NAMES[:3], "m4", seats=2),
    election(NAMES[:12], key="m5"),
    Matter("m6", "对保洁服务的评价", SATISFACTION, MatterKind.GRADE, GRADE_OPTIONS),
    Matter("m7", "其他意见和建议", NOT_COUNTED, MatterKind.OPINION),
)
LONG = (
    motion("m1", "使用住宅专项维修资金更换电梯" * 14),
    Matter("m2", "选定施工单位" * 33, MOST_VOTES, MatterKind.CHOICE, choices((FORTY, FORTY * 3))),
)


def topic(*matters, facts=FACTS, secret=False, basis=Basis.OWNERS):
    return Topic(
        UUID(int=1234567890123),
        facts,
        matters or (motion(), motion("m2", "修改管理规约第十二条")),
        basis=basis,
        entry=NEW_ENTRY,
        extent=Extent(secret=secret),
    )


SECRET = topic(election(NAMES[:12]), secret=True, basis=Basis.RESIDENTS)

PLAIN = BallotPaper(317, "王伟", 1_189_000, addresses=(Address("3", "1", "0502"),))
FULL = BallotPaper(
    123456,
    "、".join([FORTY] * 3),
    12_345_678_901,
    held=15,
    addresses=tuple(
        Address(building, "1", f"{floor:02}01") for building in "357" for floor in range(1, 6)
    ),
)
HUGE = BallotPaper(
    999999,
    "云杉置业有限公司",
    12_345_678_901,
    addresses=tuple(Address(str(at // 40), str(at % 3), f"{at:04}") for at in range(312)),
)
