# SPDX-License-Identifier: Apache-2.0
"""A small office with an open vote, on the real services, for tests of the counter."""

from __future__ import annotations

from uuid import UUID

from commdesk.domain.entry_rules import PLAIN_ENTRY
from commdesk.domain.presets import OWNERS_GENERAL, OWNERS_SPECIAL
from commdesk.domain.register import Address, Owner, OwnerKind, Property, Register
from commdesk.domain.topics import Basis, PaperPer, Policy, TopicFacts
from commdesk.services.clock import system_clock
from commdesk.services.office.office import Kdf, create_office
from commdesk.services.register.register import store_import
from commdesk.services.register_import.preview import RegisterPreview
from commdesk.services.topics.topics import MatterDraft, create_topic, open_topic
from tests import shelf

PASSWORD = "long enough"
CHEAP = Kdf(memory=8, passes=1, lanes=1)
MATTERS = ("选聘物业服务企业", "使用维修资金更换电梯", "修改管理规约")
HOMES = 24  # buildings 1 and 2, one entrance, six floors, two homes each


def small_register() -> Register:
    """24 homes of 23 owners: the last home is the first owner's second one. 90.5 m² each."""
    owners = [
        Owner(UUID(int=n + 1), (f"业主{n + 1}",), f"1390000{n:04d}") for n in range(HOMES - 1)
    ]
    owners.append(Owner(UUID(int=99), ("示范房地产开发有限公司",), "", OwnerKind.DEVELOPER))
    properties = []
    for n in range(HOMES):
        building, rest = divmod(n, 12)
        address = Address(str(building + 1), "1", f"{rest // 2 + 1:02d}{rest % 2 + 1:02d}")
        owner = owners[0] if n == HOMES - 1 else owners[n]
        properties.append(Property(UUID(int=1000 + n), address, owner.id, 905_000))
    shop = Property(UUID(int=2000), Address("商铺", "", "101"), owners[-1].id, 2_500_000)
    return Register(tuple(owners), (*properties, shop))


def small_office(folder):
    """An open office named 示范社区, with 李敏 at the counter."""

    def made(place):
        office, _ = create_office(
            place, name="示范社区", operator="李敏", password=PASSWORD, kdf=CHEAP
        )
        preview = RegisterPreview("名册.xlsx", "0" * 64, "名册", (), small_register())
        store_import(office, preview)
        return office

    return shelf.office(folder, "small", made, password=PASSWORD, clock=system_clock)


def draft_vote(office, *, special=(), policy=None, paper_per=PaperPer.PROPERTY, entry=PLAIN_ENTRY):
    """A topic with three matters, not open yet."""
    drafts = tuple(
        MatterDraft(title, OWNERS_SPECIAL if place in special else OWNERS_GENERAL)
        for place, title in enumerate(MATTERS)
    )
    return create_topic(
        office,
        TopicFacts("第一次业主大会", estate="示范花园"),
        drafts,
        basis=Basis.OWNERS,
        paper_per=paper_per,
        policy=policy or Policy(),
        entry=entry,
    )


def open_vote(office, **options):
    """The same, open: papers 1 to 25."""
    return open_topic(office, draft_vote(office, **options).id)
