# SPDX-License-Identifier: Apache-2.0
"""Topics with every kind of matter, for tests of the counter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from unittest.mock import patch
from uuid import UUID

from commdesk.domain.matters import GRADE_OPTIONS, MatterKind, choices
from commdesk.domain.presets import HOUSEHOLDS, MOST_VOTES, NOT_COUNTED, SATISFACTION
from commdesk.domain.register import Place, Representative, Resident
from commdesk.domain.topics import Basis, Extent, PaperPer, Policy, TopicFacts
from commdesk.services.register.register import load_register
from commdesk.services.topics.topics import MatterDraft, create_topic, open_topic

CANDIDATES = (
    "周建国", "吴秀兰", "郑晓明", "王丽华", "冯志强", "陈桂英", "褚文博", "卫春燕", "蒋海涛",
    "沈玉梅", "韩立新", "杨雪",
)  # fmt: skip
FACILITIES = ("健身步道", "儿童游乐场", "充电车棚", "路灯更新")
EVERY_KIND = (
    MatterDraft("同意制定小区公约", HOUSEHOLDS),
    MatterDraft("物业费缴纳方式", MOST_VOTES, MatterKind.CHOICE, choices(("按月", "按季", "按年"))),
    MatterDraft("增设公共设施", MOST_VOTES, MatterKind.CHOICES, choices(FACILITIES), most=2),
    MatterDraft("选举楼栋组长", HOUSEHOLDS, MatterKind.CANDIDATES, choices(CANDIDATES[:3])),
    MatterDraft(
        "选举居民代表",
        MOST_VOTES,
        MatterKind.ELECTION,
        choices(CANDIDATES),
        most=9,
        seats=9,
        write_ins=True,
    ),
    MatterDraft("对保洁服务的评价", SATISFACTION, MatterKind.GRADE, GRADE_OPTIONS),
    MatterDraft("其他意见和建议", NOT_COUNTED, MatterKind.OPINION),
)


def kinds_topic(office, *, basis=Basis.HOUSEHOLDS, secret=False, matters=EVERY_KIND):
    """An open topic; by households unless said otherwise."""
    draft = create_topic(
        office,
        TopicFacts("居民会议", starts_on=date(2026, 3, 1)),
        matters,
        basis=basis,
        paper_per=PaperPer.OWNER,
        policy=Policy(),
        extent=Extent(secret=secret),
    )
    register = with_people(load_register(office))
    with patch("commdesk.services.topics.topics.load_register", return_value=register):
        return open_topic(office, draft.id)


def with_people(register):
    """The register with residents, two of one name, and representatives."""
    homes = [item.id for item in register.properties]
    names = ("王伟", "王伟", "王秀兰", "李敏", "赵 强", "欧阳文")
    residents = tuple(
        Resident(UUID(int=5000 + n), name, homes[n] if n < 3 else None, None, f"1380000{n:04d}")
        for n, name in enumerate(names)
    )
    representatives = tuple(
        Representative(UUID(int=6000 + n), name, f"1370000{n:04d}", (Place(str(n + 1)),))
        for n, name in enumerate(("张桂兰", "张伟", "马建军"))
    )
    return replace(register, residents=residents, representatives=representatives)
