# SPDX-License-Identifier: Apache-2.0
"""Votes by building and grid as read from the file: always what the board says in all."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from commdesk.domain.breakdown import break_down
from commdesk.domain.double_entry import Turn
from commdesk.domain.entry_rules import Double, EntryRules
from commdesk.domain.errors import UserError
from commdesk.domain.place_votes import LEAST_PAPERS, building_of
from commdesk.domain.reading import BLANK, Reading, VoidReason, chosen
from commdesk.domain.results import Heard
from commdesk.domain.topics import PaperPer, Policy, Unreturned
from commdesk.models.returns import read_returns
from commdesk.render.words.facts import tallies_of
from commdesk.services.entry.batches import Batches
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.rulings import rule_on
from commdesk.services.register import edit as register_edit
from commdesk.services.register.register import load_register
from commdesk.services.results.breakdown import load_breakdown
from commdesk.services.results.results import count_topic
from commdesk.services.results.returns_by_day import returns_by_day
from commdesk.services.results.tally_by_building import tally_by_building
from commdesk.services.topics import roll_corrections
from commdesk.services.topics.topics import load_roll, load_topic
from tests import community
from tests.services.entry_kinds import kinds_topic


def assert_adds_up(office, topic):
    """Both breakdowns come to the board, and are those of the roll and returns as values."""
    found = load_breakdown(office, topic.id, is_guarded=False)
    tallies = {
        tally.matter.key: tally
        for decided in count_topic(office, topic.id).outcomes
        if not isinstance(decided, Heard)
        for tally in tallies_of(decided)
    }
    for one in (*found.by_building, *found.by_grid):
        tally, total = tallies[one.matter.key], one.total
        assert [each.option.key for each in total.options] == [each.key for each in tally.options]
        assert [each.cast for each in total.options] == [each.cast for each in tally.options]
        assert [each.deemed for each in total.options] == [each.deemed for each in tally.options]
        assert (total.roll, total.taking_part) == (tally.roll, tally.taking_part)
        assert (total.void, total.undecided) == (tally.void, tally.open_heads)
        assert total.waiting == tally.deemed_waiting
    with office.store.connection(), office.store.snapshot():
        returns = read_returns(office.store, topic.id.hex)
    asked, roll = load_topic(office, topic.id), load_roll(office, topic.id)
    assert found.by_building == break_down(asked.matters, asked.policy, roll, returns, building_of)
    return found


@pytest.mark.parametrize("unreturned", Unreturned)
@pytest.mark.parametrize("paper_per", PaperPer)
def test_every_mark_adds_up_to_the_board(estate, unreturned, paper_per):
    policy = Policy(unreturned, void_takes_part=True)
    topic = community.opened_topic(estate, policy=policy, paper_per=paper_per)
    desk, draw = EntryDesk(estate, topic.id), random.Random(3)
    numbers = list(desk.numbers())
    desk.deliver(numbers[::3], "上门")
    for number in draw.sample(numbers, len(numbers) // 2):
        reason = VoidReason.COPY if draw.random() < 0.1 else None
        choices = draw.choices(("for", "against", "abstain"), k=2)
        desk.store(community.paper(number, *choices, topic=topic, void=reason))
    found = assert_adds_up(estate, topic)
    assert [row.place for row in found.by_building[0].rows] == ["1", "2", "商铺"]
    assert found.by_grid == ()


def test_a_ruling_and_corrections_of_the_roll_are_followed(estate, topic, desk):
    roll = load_roll(estate, topic.id)
    voter, papers = next((v, held) for v, held in roll.papers_of.items() if len(held) > 1)
    desk.store(community.paper(papers[0].number, "for", topic=topic))
    desk.store(community.paper(papers[1].number, "against", topic=topic))
    found = assert_adds_up(estate, topic)
    assert found.by_building[0].total.undecided == 1
    rule_on(estate, topic.id, topic.matters[0].key, voter, "against", "本人确认")
    assert assert_adds_up(estate, topic).by_building[0].total.undecided == 0
    roll_corrections.withdraw_voter(estate, topic.id, roll.voters[30].number, "已过户")
    roll_corrections.withdraw_paper(estate, topic.id, papers[0].number, "登记有误")
    roll_corrections.replace_paper(estate, topic.id, 40, "写错")
    assert_adds_up(estate, topic)


def some_marks(topic, number):
    return {
        part.key: chosen(part.options[number % len(part.options)].key) if part.is_counted else BLANK
        for part in topic.parts
    }


def test_every_kind_of_matter_adds_up(estate):
    topic = kinds_topic(estate)
    desk = EntryDesk(estate, topic.id)
    for number in range(1, 20):
        desk.store(Reading(number, some_marks(topic, number)))
    found = assert_adds_up(estate, topic)
    assert len(found.by_building) == sum(part.is_counted for part in topic.parts)


def test_grids_are_those_of_the_register(estate, topic, desk):
    register = load_register(estate)
    homes = [item for item in register.properties if item.address.building == "1"]
    grids = zip(homes[:3], ("2", "2", "甲"), strict=True)
    put = tuple(replace(home, grid=grid) for home, grid in grids)
    register_edit.change_register(estate, register_edit.Changes(put=put), "补录")
    desk.store(community.paper(1, "for", topic=topic))
    grids = assert_adds_up(estate, topic).by_grid[0].rows
    assert [(row.place, row.papers) for row in grids] == [("2", 2), ("甲", 1), ("", 58)]


def test_a_building_with_few_papers_back_does_not_stand_by_itself(estate, topic, desk):
    for number in range(1, 62):
        desk.store(community.paper(number, "for", topic=topic))
    alone = load_breakdown(estate, topic.id, is_guarded=False).by_building[0].rows
    assert [row.place for row in alone if row.returned < LEAST_PAPERS] == ["商铺"]
    for one in load_breakdown(estate, topic.id).by_building:
        assert [(row.place, row.merged) for row in one.rows] == [("1", 0), ("", 2)]
        assert min(row.returned for row in one.rows) >= LEAST_PAPERS
        assert sum(row.returned for row in one.rows) == one.total.returned == 61


def test_what_is_hidden_by_building_is_not_told_by_grid_nor_on_the_tally_sheet(estate, topic, desk):
    for number in range(1, 62):
        desk.store(community.paper(number, "for", topic=topic))
    register = load_register(estate)
    put = tuple(
        replace(item, grid="乙" if item.address.building == "2" else "甲")
        for item in register.properties
    )
    register_edit.change_register(estate, register_edit.Changes(put=put), "补录")
    found = load_breakdown(estate, topic.id)
    # Were it 2幢 that joins the shops, as without grids, 甲 less 1幢 would be the shops.
    assert [(row.place, row.merged) for row in found.by_building[0].rows] == [("2", 0), ("", 2)]
    assert [row.place for row in found.by_grid[0].rows] == ["乙", "甲"]
    part = tally_by_building(estate, topic.id).matters[0]
    assert [(row.place, row.merged) for row in part.rows] == [("2", 0), ("", 2)]


def test_a_secret_vote_has_no_places(estate):
    topic = kinds_topic(estate, secret=True)
    EntryDesk(estate, topic.id).store(Reading(3, some_marks(topic, 3)))
    found = load_breakdown(estate, topic.id)
    assert (found.by_building, found.by_grid) == ((), ())


def test_nothing_is_told_while_papers_wait_for_their_blind_reading(estate):
    topic = community.opened_topic(estate, entry=EntryRules(Double.ALL))
    estate.operator = "张三"
    EntryDesk(estate, topic.id).store(community.paper(1, topic=topic))
    with pytest.raises(UserError) as raised:
        load_breakdown(estate, topic.id)
    assert (raised.value.code, raised.value.details) == ("results-blind", {"count": 1})
    # That papers came is told all the same.
    assert returns_by_day(estate, topic.id).returned == 1
    estate.operator = "李四"
    EntryDesk(estate, topic.id, Turn.SECOND).store(community.paper(1, topic=topic))
    assert load_breakdown(estate, topic.id).by_building[0].total.taking_part.people == 1


def test_a_paper_comes_back_on_the_day_it_was_keyed_first(estate, topic, desk):
    noon = datetime(2026, 3, 1, 4, tzinfo=UTC)
    batches = Batches(estate, topic.id)
    for days, numbers in ((0, (1, 2)), (2, (3,))):
        estate.clock.now = noon + timedelta(days=days)
        for number in numbers:
            desk.store(community.paper(number, topic=topic))
    estate.clock.now = noon + timedelta(days=4)
    desk.correct(community.paper(1, "against", topic=topic), "看错")
    desk.correct(community.paper(1, "abstain", topic=topic), "又看错")
    opened = batches.open(1)
    desk.store(community.paper(9, topic=topic))
    batches.withdraw(opened.id, "重录")
    found = returns_by_day(estate, topic.id)
    assert found.counts == ((date(2026, 3, 1), 2), (date(2026, 3, 3), 1))
    assert (found.to_return, found.returned) == (61, 3)
    assert (found.today, found.opened) == (date(2026, 3, 5), date(2026, 3, 1))


def test_a_draft_has_nothing_to_tell(estate):
    draft = community.draft_topic(estate)
    found = load_breakdown(estate, draft.id)
    assert (found.by_building, found.by_grid) == ((), ())
    assert returns_by_day(estate, draft.id).counts == ()


def test_the_days_begin_with_the_first_of_the_vote(estate):
    """Opened on this PC two weeks late, when the papers lay there already."""
    estate.clock.now = datetime(2026, 3, 15, 4, tzinfo=UTC)
    topic = community.opened_topic(estate)
    EntryDesk(estate, topic.id).store(community.paper(1, topic=topic))
    found = returns_by_day(estate, topic.id)
    assert (found.first, found.last) == (date(2026, 3, 1), date(2026, 3, 15))
