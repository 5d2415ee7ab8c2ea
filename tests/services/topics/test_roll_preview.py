# SPDX-License-Identifier: Apache-2.0
"""The figures shown while a topic is made are those of the roll it gets when it opens."""

from dataclasses import replace

import pytest

from commdesk.domain.errors import UserError
from commdesk.domain.register import Place
from commdesk.domain.roll import make_roll
from commdesk.domain.topics import Basis, Extent, PaperPer
from commdesk.services.register.register import load_register, store_import
from commdesk.services.topics.roll_preview import RollLook, RollSize, preview_roll
from commdesk.services.topics.topics import load_roll, open_topic
from tests import community


@pytest.mark.parametrize("paper_per", list(PaperPer))
def test_it_is_the_roll_of_the_opened_topic(estate, paper_per):
    seen = preview_roll(estate, Basis.OWNERS, paper_per)
    topic = open_topic(estate, community.draft_topic(estate, paper_per=paper_per).id)
    roll = load_roll(estate, topic.id)
    assert seen == RollSize(len(roll.voters), roll.people, roll.area, len(roll.papers))
    assert seen.papers == (61 if paper_per is PaperPer.PROPERTY else 55)


@pytest.mark.parametrize("basis", [Basis.OWNERS, Basis.HOUSEHOLDS])
@pytest.mark.parametrize("paper_per", list(PaperPer))
@pytest.mark.parametrize(
    "extent",
    [
        Extent(),
        Extent(secret=True),
        Extent((Place("1", "2"), Place("商铺"))),
        Extent((Place("2"),), secret=True),
    ],
)
def test_figures_are_those_of_the_whole_roll(office, basis, paper_per, extent):
    # Some homes are not handed over yet, one of them beside a home of the same buyer.
    whole = community.register_of(60)
    properties = tuple(
        replace(item, delivered=place % 7 != 1) for place, item in enumerate(whole.properties)
    )
    register = replace(whole, properties=properties)
    store_import(office, community.preview_of(register))
    roll = make_roll(register, basis, paper_per, extent)
    assert preview_roll(office, basis, paper_per, extent) == RollSize(
        len(roll.voters), roll.people, roll.area, len(roll.papers)
    )


def test_a_scope_and_secrecy_are_looked_at_as_well(estate):
    one = preview_roll(
        estate, Basis.HOUSEHOLDS, PaperPer.PROPERTY, Extent((Place("1", "2"),), secret=True)
    )
    assert one == RollSize(24, 24, 0, 24)


@pytest.mark.parametrize(
    ("basis", "extent", "code"),
    [
        (Basis.OWNERS, Extent((Place("99"),)), "roll-empty"),
        (Basis.RESIDENTS, Extent(), "no-residents"),
        (Basis.REPRESENTATIVES, Extent(), "no-representatives"),
    ],
)
def test_what_stands_in_the_way_is_said(estate, basis, extent, code):
    with pytest.raises(UserError) as refused:
        preview_roll(estate, basis, PaperPer.PROPERTY, extent)
    assert refused.value.code == code


def test_without_a_register_that_is_said(office):
    with pytest.raises(UserError) as refused:
        preview_roll(office, Basis.OWNERS, PaperPer.PROPERTY)
    assert refused.value.code == "register-empty"


def test_places_are_buildings_with_their_entrances(estate):
    lines = RollLook(estate).places()
    assert [line.place for line in lines] == [
        Place("1"), Place("1", "1"), Place("1", "2"), Place("2"), Place("商铺")
    ]  # fmt: skip
    assert [line.properties for line in lines] == [48, 24, 24, 12, 1]
    register = load_register(estate)
    assert lines[0].area == sum(p.area for p in register.properties if p.address.building == "1")
    assert lines[3].owners == len(
        {p.owner_id for p in register.properties if p.address.building == "2"}
    )


def test_the_register_is_read_once_until_something_changes(estate, monkeypatch):
    from commdesk.services.topics import roll_preview

    read = []

    def load(office):
        read.append(office)
        return load_register(office)

    monkeypatch.setattr(roll_preview, "load_register", load)
    look = RollLook(estate)
    for _ in range(3):
        look.preview(Basis.OWNERS, PaperPer.OWNER, Extent(), None)
    look.places()
    assert len(read) == 1
    register = community.register_of(10)
    store_import(estate, community.preview_of(replace(register, residents=())))
    assert look.preview(Basis.OWNERS, PaperPer.PROPERTY, Extent(), None).papers == 11
    assert len(read) == 2
