# SPDX-License-Identifier: Apache-2.0
"""Lines of the issue sheet: what the delivery desk recorded, and of secret papers no number."""

from datetime import timedelta

import pytest

from commdesk.domain.ballots import IssueLine
from commdesk.domain.topics import Basis
from commdesk.services.clock import local
from commdesk.services.delivery.deliveries import Handover, deliver, withdraw
from commdesk.services.delivery.issue_list import issue_lines
from commdesk.services.delivery.issue_register import IssueRegister
from commdesk.services.papers.ballot_papers import Wanted
from commdesk.services.topics.topics import load_roll
from tests import community
from tests.services.entry_kinds import EVERY_KIND, kinds_topic


def by_number(lines):
    return {line.number: line for line in lines}


def test_empty_to_be_filled_by_hand(estate, topic, desk):
    deliver(estate, topic.id, [1], Handover("当面"))
    lines = issue_lines(estate, topic.id)
    assert len(lines) == 61
    assert lines[0] == IssueLine("1幢", topic.codes.printed(1), "1单元0101", "业主1", 805_000)
    assert [line.building for line in lines[47:49]] == ["1幢", "2幢"]
    assert lines[-1].rooms == "A-101"


def test_filled_with_what_is_on_record(estate, topic, desk):
    brought = (estate.clock() - timedelta(seconds=30)).replace(microsecond=0)
    how = Handover("当面", "照片0012", "王芳", "女儿", ("李敏", "张强"), brought)
    deliver(estate, topic.id, [5], how)
    deliver(estate, topic.id, [6, 7], Handover("信箱"))
    withdraw(estate, topic.id, 7, "登记错了")
    desk.store(community.paper(5, topic=topic))
    lines = by_number(issue_lines(estate, topic.id, filled=True))
    line = lines[topic.codes.printed(5)]
    assert (line.method, line.proof, line.receiver, line.relation, line.deliverers) == (
        "当面",
        "照片0012",
        "王芳",
        "女儿",
        ("李敏", "张强"),
    )
    assert line.at == local(brought)
    assert line.is_issued
    first = line.returned_at
    assert first is not None
    assert lines[topic.codes.printed(6)].method == "信箱"
    assert lines[topic.codes.printed(6)].returned_at is None
    assert not lines[topic.codes.printed(7)].is_issued
    desk.correct(community.paper(5, "against", topic=topic), "看错了")
    line = by_number(issue_lines(estate, topic.id, filled=True))[topic.codes.printed(5)]
    assert line.returned_at == first


def test_a_building_alone(estate, topic):
    lines = issue_lines(estate, topic.id, Wanted(building="2"))
    assert {line.building for line in lines} == {"2幢"}
    assert len(lines) == 12


@pytest.fixture
def secret(estate):
    return kinds_topic(estate, secret=True, matters=EVERY_KIND[:2], basis=Basis.HOUSEHOLDS)


def test_a_secret_sheet_has_voters_without_numbers_areas_and_times(estate, secret):
    register = IssueRegister(estate, secret.id)
    register.hand_out(3, "其女代领", "电话确认")
    register.hand_out(9)
    register.take_back(9, "登记错人")
    lines = issue_lines(estate, secret.id, filled=True)
    assert [line.voter for line in lines] == [
        voter.name for voter in load_roll(estate, secret.id).voters
    ]
    assert {(line.number, line.area, line.at, line.returned_at) for line in lines} == {
        ("", 0, None, None)
    }
    (handed,) = [line for line in lines if line.is_issued]
    assert (handed.voter, handed.receiver, handed.proof) == ("业主3", "其女代领", "电话确认")
    assert not any(line.is_issued or line.receiver for line in issue_lines(estate, secret.id))


def test_a_secret_sheet_of_one_building(estate, secret):
    lines = issue_lines(estate, secret.id, Wanted(building="2"))
    assert {line.building for line in lines} == {"2幢"}
    assert len(lines) == 12
