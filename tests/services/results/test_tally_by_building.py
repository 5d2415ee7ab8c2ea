# SPDX-License-Identifier: Apache-2.0
"""The tally by building of what is stored is what the board counts."""

import random

import pytest

from commdesk.domain.errors import UserError
from commdesk.domain.outcome import Outcome
from commdesk.domain.presets import RESIDENTS
from commdesk.domain.reading import Reading, VoidReason, chosen
from commdesk.domain.topics import Basis, Extent, PaperPer, Policy, TopicFacts
from commdesk.services.delivery.issue_register import IssueRegister
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.results.results import count_topic
from commdesk.services.results.tally_by_building import tally_by_building
from commdesk.services.topics.roll_corrections import replace_paper, withdraw_paper
from commdesk.services.topics.topics import MatterDraft, create_topic, open_topic
from tests import community
from tests.community import paper


def assert_is_the_board(office, topic, sheet):
    board = count_topic(office, topic.id)
    assert sheet.results == board
    papers = board.papers
    assert (sheet.total.issued, sheet.total.spoiled) == (papers.issued, papers.spoiled)
    assert (sheet.total.valid, sheet.total.void) == (papers.valid, papers.void)
    assert sheet.total.out == papers.not_returned
    for part, outcome in zip(sheet.matters, board.outcomes, strict=True):
        assert isinstance(outcome, Outcome)
        for place, option in enumerate(outcome.tally.options):
            people = sum(row.options[place].cast.people for row in part.rows)
            area = sum(row.options[place].cast.area for row in part.rows)
            assert part.total.options[place].cast == option.cast
            assert people == option.cast.people
            assert area == (option.cast.area if part.tells_areas else 0)


def test_it_is_the_board_building_by_building(estate, topic, desk):
    chance = random.Random(3)
    back = chance.sample(range(3, 62), 45)
    for number in back:
        marks = (chance.choice(["for", "against", "abstain"]) for _ in topic.matters)
        desk.store(paper(number, *marks, topic=topic))
    free = [number for number in range(3, 62) if number not in back]
    desk.store(Reading(free[0], {}, VoidReason.UNSIGNED))
    replace_paper(estate, topic.id, free[1], "写错")
    withdraw_paper(estate, topic.id, 2, "重复")
    sheet = tally_by_building(estate, topic.id, is_guarded=False)
    assert [one.place for one in sheet.places] == ["1", "2", "商铺"]
    assert sum(one.spoiled for one in sheet.places) == 1
    assert_is_the_board(estate, topic, sheet)
    assert_is_the_board(estate, topic, tally_by_building(estate, topic.id))


def test_a_secret_vote_is_told_together(estate):
    topic = open_topic(
        estate,
        create_topic(
            estate,
            TopicFacts("换届"),
            (MatterDraft("事项", RESIDENTS),),
            basis=Basis.HOUSEHOLDS,
            paper_per=PaperPer.OWNER,
            policy=Policy(),
            extent=Extent(secret=True),
        ).id,
    )
    register = IssueRegister(estate, topic.id)
    for voter in (1, 2, 3):
        register.hand_out(voter)
    EntryDesk(estate, topic.id).store(Reading(1, {"m1": chosen("for")}))
    sheet = tally_by_building(estate, topic.id, is_guarded=False)
    assert sheet.places == ()
    assert (sheet.total.due, sheet.total.issued, sheet.total.returned) == (60, 3, 1)
    assert_is_the_board(estate, topic, sheet)


def test_a_draft_has_none(estate):
    with pytest.raises(UserError, match="topic-never-opened"):
        tally_by_building(estate, community.draft_topic(estate).id)
