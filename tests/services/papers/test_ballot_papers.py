# SPDX-License-Identifier: Apache-2.0
"""What ballots are printed of: every paper once, in the order of the doors; secret ones bare."""

import pytest

from commdesk.domain.ballots import BallotPaper, rooms_text
from commdesk.domain.errors import UserError
from commdesk.domain.register import Address
from commdesk.domain.topics import Basis, PaperPer
from commdesk.services.papers.ballot_papers import Wanted, ballot_papers, buildings
from commdesk.services.progress import Cancelled
from commdesk.services.topics.roll_corrections import add_paper, replace_paper, withdraw_paper
from commdesk.services.topics.topics import load_roll
from tests import community
from tests.services.entry_kinds import EVERY_KIND, kinds_topic


def numbers(papers):
    return [paper.number for paper in papers]


def test_every_paper_once_with_what_the_roll_says(estate, topic):
    papers = ballot_papers(estate, topic.id)
    roll = load_roll(estate, topic.id)
    voters = {voter.number: voter for voter in roll.voters}
    assert sorted(numbers(papers)) == [paper.number for paper in roll.papers]
    rolled = {paper.number: paper for paper in roll.papers}
    for paper in papers:
        known = rolled[paper.number]
        voter = voters[known.voter]
        assert paper == BallotPaper(
            paper.number,
            voter.name,
            known.area,
            voter.people,
            len(roll.papers_of[known.voter]),
            known.addresses,
        )
    assert {paper.held for paper in papers} == {1, 2}


def test_they_come_as_they_are_delivered_also_those_added_later(estate, topic):
    added = add_paper(
        estate, topic.id, 5, place=Address("1", "1", "0100"), area=500_000, reason="漏登"
    )
    papers = ballot_papers(estate, topic.id)
    assert [paper.addresses[0].sort_key for paper in papers] == sorted(
        paper.addresses[0].sort_key for paper in papers
    )
    assert papers[0].number == added.paper
    assert papers[-1].building == "商铺"


def test_withdrawn_and_spoilt_papers_are_not_printed_their_replacements_are(estate, topic):
    withdraw_paper(estate, topic.id, 2, "重复")
    new = replace_paper(estate, topic.id, 8, "打印不清")
    found = numbers(ballot_papers(estate, topic.id))
    assert {2, 8}.isdisjoint(found)
    assert found.index(new.paper) == found.index(7) + 1  # at the door of the spoilt one


def test_a_building_a_range_or_single_ones(estate, topic):
    def take(**options):
        return numbers(ballot_papers(estate, topic.id, Wanted(**options)))

    assert take(building="2") == list(range(49, 61))
    assert take(first=10, last=12) == [10, 11, 12]
    assert take(first=60) == [60, 61]
    assert take(numbers=frozenset({40, 2, 999})) == [2, 40]
    assert take(building="1", first=47) == [47, 48]
    assert take(building="9") == []


def test_the_buildings_to_choose_from(estate, topic):
    assert buildings(estate, topic.id) == (("1", "1幢", 48), ("2", "2幢", 12), ("商铺", "商铺", 1))


def test_one_paper_for_all_places_of_an_owner(estate):
    topic = community.opened_topic(estate, paper_per=PaperPer.OWNER)
    papers = ballot_papers(estate, topic.id)
    assert max(len(paper.addresses) for paper in papers) == 2
    assert {paper.held for paper in papers} == {1}


def test_of_a_secret_topic_only_numbers_leave_the_file(estate):
    topic = kinds_topic(estate, secret=True, matters=EVERY_KIND[:2], basis=Basis.HOUSEHOLDS)
    papers = ballot_papers(estate, topic.id)
    assert papers == tuple(BallotPaper(number) for number in range(1, len(papers) + 1))
    assert len(papers) == 60
    assert buildings(estate, topic.id) == (("", "", 60),)


def test_before_the_topic_opened_there_are_none(estate):
    draft = community.draft_topic(estate)
    with pytest.raises(UserError) as raised:
        ballot_papers(estate, draft.id)
    assert raised.value.code == "no-papers-yet"


def test_it_can_be_given_up(estate, topic):
    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        ballot_papers(estate, topic.id, progress=stop)


def test_what_a_barcode_says_is_found_at_the_entry_desk(estate, topic, desk):
    for paper in ballot_papers(estate, topic.id)[:3]:
        (facts,) = desk.find(topic.codes.scanned(paper.number)).candidates
        assert facts.paper.number == paper.number


def test_places_said_together():
    rooms = [("3", "1", "0502"), ("3", "1", "0503"), ("3", "2", "0101"), ("地下车库", "", "B12")]
    assert rooms_text(Address(*room) for room in rooms) == (
        "3幢1单元0502、0503；3幢2单元0101；地下车库B12"
    )
    assert rooms_text([Address("4", "1", "")]) == "4幢1单元"
