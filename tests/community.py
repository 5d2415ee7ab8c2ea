# SPDX-License-Identifier: Apache-2.0
"""An invented community on the real services, for tests of what is stored."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

from commdesk.domain.entry_rules import PLAIN_ENTRY
from commdesk.domain.presets import OWNERS_GENERAL, OWNERS_SPECIAL
from commdesk.domain.reading import Reading, chosen
from commdesk.domain.register import (
    Address,
    AreaSource,
    Owner,
    OwnerKind,
    Property,
    PropertyUse,
    Register,
)
from commdesk.domain.topics import Basis, PaperPer, Policy, Topic, TopicFacts
from commdesk.services.office.office import Kdf, Office, create_office, open_office
from commdesk.services.register.register import store_import
from commdesk.services.register_import.preview import RegisterPreview
from commdesk.services.topics.topics import MatterDraft, create_topic, open_topic
from tests import shelf

_FIRST_SECOND = datetime(2026, 3, 1, 1, 0, 0, 123_456, tzinfo=UTC)
CHEAP = Kdf(memory=8, passes=1, lanes=1)
OPERATOR, PASSWORD = "王秀兰", "桂花开了十里香透"
DEVELOPER = Owner(UUID(int=900_000), ("桂苑置业有限公司",), "", OwnerKind.DEVELOPER)


class StepClock:
    """A second later each time it is asked; `now` can be set."""

    def __init__(self) -> None:
        self.now = _FIRST_SECOND

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def register_of(homes: int) -> Register:
    """Homes of four to an entrance floor; every tenth owner has the home after it as well.

    One shop of the developer and one parking space that does not count come last.
    """
    owners: list[Owner] = []
    properties: list[Property] = []
    for n in range(homes):
        if n % 10 != 1:
            owners.append(Owner(UUID(int=n + 1), (f"业主{n + 1}",), f"1390000{n:04d}"))
        building, home = divmod(n, 48)
        entrance, room = divmod(home, 24)
        properties.append(
            Property(
                UUID(int=100_000 + n),
                Address(
                    str(building + 1), str(entrance + 1), f"{room // 4 + 1:02d}{room % 4 + 1:02d}"
                ),
                owners[-1].id,
                805_000 + 13 * n,
                AreaSource.TITLE,
            )
        )
    shop = Address("商铺", "", "A-101")
    properties.append(
        Property(
            UUID(int=800_001), shop, DEVELOPER.id, 2_500_000, use=PropertyUse.SHOP, note="未售"
        )
    )
    space = Address("地下车库", "", "B012")
    properties.append(
        Property(
            UUID(int=800_002), space, owners[0].id, 120_000, use=PropertyUse.PARKING, counts=False
        )
    )
    return Register((*owners, DEVELOPER), tuple(properties))


def preview_of(register: Register, *, name: str = "名册.xlsx", problems=()) -> RegisterPreview:
    return RegisterPreview(name, "0" * 64, "名册", (), register, problems=tuple(problems))


def new_office(folder: Path, *, homes: int = 0) -> Office:
    """An open office with cheap keys; with a register if there are homes."""

    def made(place: Path) -> Office:
        office = office_made_here(place, clock)
        if homes:
            store_import(office, preview_of(register_of(homes)))
        return office

    clock = StepClock()
    office = shelf.office(folder, ("community", homes), made, password=PASSWORD, clock=clock)
    # As late for a copy as for what was made just now.
    clock.now = _FIRST_SECOND + timedelta(minutes=1)
    return office


def office_made_here(folder: Path, clock=None) -> Office:
    """An office that is no copy, for tests of how one is made."""
    office, _ = create_office(
        folder,
        name="桂花社区",
        operator=OPERATOR,
        password=PASSWORD,
        clock=clock or StepClock(),
        kdf=CHEAP,
    )
    return office


def reopened(office: Office, clock=None) -> Office:
    """Closed and opened again with the password."""
    office.close()
    return open_office(
        office.folder, operator=OPERATOR, password=PASSWORD, clock=clock or office.clock
    )


def draft_topic(
    office: Office, *, matters: int = 2, paper_per=PaperPer.PROPERTY, policy=None, entry=PLAIN_ENTRY
) -> Topic:
    rules = itertools.cycle((OWNERS_GENERAL, OWNERS_SPECIAL))
    return create_topic(
        office,
        TopicFacts("选聘物业服务企业", estate="桂花苑", starts_on=date(2026, 3, 1)),
        tuple(MatterDraft(f"事项{n + 1}", next(rules)) for n in range(matters)),
        basis=Basis.OWNERS,
        paper_per=paper_per,
        policy=policy or Policy(),
        entry=entry,
    )


def opened_topic(office: Office, **options) -> Topic:
    return open_topic(office, draft_topic(office, **options).id)


def paper(number: int, *choices: str, topic: Topic, **options) -> Reading:
    """A reading with one choice for each matter; the last one for all that follow."""
    choices = choices or ("for",)
    marks = {
        matter.key: chosen(choices[min(place, len(choices) - 1)])
        for place, matter in enumerate(topic.matters)
    }
    return Reading(number, marks, **options)
