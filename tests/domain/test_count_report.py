# SPDX-License-Identifier: Apache-2.0
"""The count as JSON: a motion as ever, other kinds with what they have of their own."""

import json
from uuid import UUID

import pytest

from commdesk.domain.count_report import as_json
from commdesk.domain.matters import Matter, MatterKind, choices
from commdesk.domain.notice_check import check_notice
from commdesk.domain.presets import OWNERS_GENERAL
from commdesk.domain.printed_notice import notice_of
from commdesk.domain.reading import Reading, chosen
from commdesk.domain.results import count
from commdesk.domain.roll import Paper, Roll, Voter
from commdesk.domain.tally import Returns
from commdesk.domain.topics import Stage, Topic, TopicFacts
from tests.render import examples


def reported(results):
    (matter,) = as_json(results)["matters"]
    assert json.loads(json.dumps(matter)) == matter
    return matter


def test_a_motion_has_the_fields_it_always_had():
    matter = reported(examples.carried())
    assert list(matter) == [
        "name", "rule", "taking_part", "options", "void", "undecided", "tests", "outcome",
        "open_reasons", "can_change",
    ]  # fmt: skip
    assert matter["taking_part"] == {"people": 74, "area": "6660"}
    assert matter["outcome"] == "passed"


def test_an_election_lists_its_places_with_their_standing():
    matter = reported(examples.committee_election())
    assert (matter["kind"], matter["seats"], matter["outcome"]) == ("election", 9, "second_vote")
    said = [
        (place["place"], place["votes"]["people"], place["standing"]) for place in matter["places"]
    ]
    assert said == [
        *((place, votes, "elected") for place, votes in enumerate(examples.VOTES[:8], start=1)),
        (9, 65, "tied"),
        (9, 65, "tied"),
        (11, 58, "substitute"),
        (0, 20, "not-elected"),
        (0, 9, "not-elected"),
        (0, 3, "not-elected"),
    ]
    assert [place["name"] for place in matter["places"] if place["written_in"]] == [
        "孙立",
        "周桂兰",
    ]
    assert matter["places"][11]["tests"][0]["missing"] == "33"
    assert matter["void"] == {"people": 5, "area": "0"}


def test_candidates_stand_each_with_its_own_votes():
    matter = reported(examples.owners_committee())
    assert [each["options"][0]["people"] for each in matter["candidates"]] == [9, 8, 7, 7, 4]
    assert "taking_part" not in matter


def test_a_grade_and_opinions_say_what_they_are():
    grade = reported(examples.satisfaction())
    assert grade["kind"] == "grade"
    assert [option["people"] for option in grade["options"]] == [7, 4, 5, 1]
    opinions = reported(examples.opinions())
    assert opinions["kind"] == "opinion"
    assert opinions["opinions"][0] == {"paper": 1, "text": "希望增加夜间巡逻。"}
    assert opinions["silent"] == 2


def test_without_names_nobody_can_be_found():
    motion = Matter("m1", "事项", OWNERS_GENERAL)
    named = Matter(
        "m2", "选举", OWNERS_GENERAL, MatterKind.CANDIDATES, choices(("甲", "乙")), seats=1
    )
    heard = Matter("m3", "意见", OWNERS_GENERAL, MatterKind.OPINION)
    voters = (Voter(1, "欧阳明月", 765_4321, people=2), Voter(2, "王伟", 100))
    papers = (Paper(7771, 1, 765_4320, ()), Paper(7772, 1, 1, ()), Paper(7773, 2, 100, ()))

    def reading(number, key, text):
        marks = {part.key: chosen(key) for part in (motion, *named.parts)}
        return Reading(number, {**marks, "m3": chosen(written=(text,))})

    returns = Returns(
        {
            7771: reading(7771, "for", "乙"),
            7772: reading(7772, "against", "丙"),
            7773: reading(7773, "for", "丁"),
        }
    )
    topic = Topic(UUID(int=1), TopicFacts("表决"), (motion, named, heard))
    results = count(topic, Roll(voters, papers), returns)
    first, second, third = as_json(results, names=False)["matters"]
    for said in (first, second, *second["candidates"]):
        assert said["undecided_people"] == 2
        assert "undecided" not in said
    assert third["opinions"] == [{"text": "丁"}, {"text": "丙"}, {"text": "乙"}]
    # What the program exports, its own check takes, with names and without.
    for is_named in (True, False):
        assert check_notice(notice_of(as_json(results, names=is_named))) == check_notice(
            notice_of(as_json(results))
        )
    text = json.dumps(as_json(results, names=False), ensure_ascii=False)
    full = json.dumps(as_json(results), ensure_ascii=False)
    for trace in ("欧阳明月", "777", '"papers": ['):
        assert trace in full
        assert trace not in text


@pytest.mark.parametrize("stage", [Stage.SETTLED, Stage.PUBLISHED, Stage.ARCHIVED])
def test_once_settled_nothing_can_change(new_vote_results, stage):
    assert _can_change(new_vote_results(Stage.OPEN)) == {True}
    assert _can_change(new_vote_results(stage)) == {False}


@pytest.fixture
def new_vote_results():
    """Two of ten voted, on a motion and on candidates; the rest could turn anything."""
    motion = Matter("m1", "事项", OWNERS_GENERAL)
    named = Matter(
        "m2", "选举", OWNERS_GENERAL, MatterKind.CANDIDATES, choices(("甲", "乙")), seats=1
    )
    voters = tuple(Voter(number, f"业主{number}", 100) for number in range(1, 11))
    papers = tuple(Paper(number, number, 100, ()) for number in range(1, 11))
    marks = {part.key: chosen("for") for part in (motion, *named.parts)}
    returns = Returns({1: Reading(1, marks), 2: Reading(2, marks)}, set(range(1, 11)))

    def made(stage):
        asked = Topic(UUID(int=1), TopicFacts("表决"), (motion, named), stage=stage)
        return count(asked, Roll(voters, papers), returns)

    return made


def _can_change(results):
    first, second = as_json(results)["matters"]
    both = [first, second, *second["candidates"]]
    return {said["can_change"] for said in both}
