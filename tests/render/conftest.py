# SPDX-License-Identifier: Apache-2.0
"""Counted votes to draw: a real one of 1,505 owners, and whatever a test puts together."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from commdesk.domain.matters import Matter
from commdesk.domain.presets import OWNERS_GENERAL
from commdesk.domain.reading import Reading, VoidReason, chosen, void
from commdesk.domain.register import Address
from commdesk.domain.results import Imprint, count
from commdesk.domain.roll import Paper, Roll, Voter
from commdesk.domain.tally import Returns
from commdesk.domain.topics import Policy, Stage, Topic, TopicFacts, Unreturned
from commdesk.render.layout.ink import Bar, Text
from tests.render.crowding import boxes_of, text_boxes, touching

CASES = Path(__file__).parents[1] / "data" / "cases" / "published.json"
FACTS = {
    "title": "2026年第一次业主大会会议",
    "estate": "云杉花园",
    "starts_on": date(2026, 11, 1),
    "ends_on": date(2026, 11, 20),
    "supervisor": "云杉社区居民委员会",
    "issuer": "云杉花园业主委员会",
    "objection_days": 7,
    "contact": "社区服务中心二楼",
}


class Vote:
    """A vote put together group by group; every mark is for all matters alike."""

    def __init__(self, *matters: Matter) -> None:
        self.matters = matters or (Matter("m1", "选聘物业服务企业", OWNERS_GENERAL),)
        self.voters: list[Voter] = []
        self.papers: list[Paper] = []
        self.readings: dict[int, Reading] = {}
        self.delivered: set[int] = set()

    def group(self, people: int, area: int, mark: str | None = None, *, delivered=True) -> Vote:
        """So many people with `area` cm² together, who all chose the option `mark`.

        "void" is a void paper, None one that is still out.
        """
        for place in range(people):
            share = area // people + (1 if place < area % people else 0)
            self.person(((share, mark),), delivered=delivered)
        return self

    def person(self, papers, *, delivered=True) -> Vote:
        voter = len(self.voters) + 1
        self.voters.append(Voter(voter, f"赵钱孙{voter}", sum(area for area, _ in papers)))
        for area, mark in papers:
            number = len(self.papers) + 1
            self.papers.append(Paper(number, voter, area, (Address("3", "1", f"{number:04d}"),)))
            if delivered:
                self.delivered.add(number)
            if mark == "void":
                self.readings[number] = Reading(number, {}, VoidReason.UNSIGNED)
            elif mark == "spoilt":
                spoilt = void(VoidReason.SEVERAL_MARKS)
                self.readings[number] = Reading(number, {m.key: spoilt for m in self.matters})
            elif mark is not None:
                self.readings[number] = Reading(number, {m.key: chosen(mark) for m in self.matters})
        return self

    def results(self, policy=None, *, stage=Stage.SETTLED, basis=None, **facts):
        topic = Topic(
            UUID(int=1),
            TopicFacts(**{**FACTS, **facts}),
            self.matters,
            policy=policy or Policy(),
            stage=stage,
            **({"basis": basis} if basis else {}),
        )
        roll = Roll(tuple(self.voters), tuple(self.papers))
        return count(topic, roll, Returns(self.readings, self.delivered))


@pytest.fixture(scope="session")
def new_vote():
    """Makes an empty vote on the matters given."""
    return Vote


@pytest.fixture(scope="session")
def published():
    """R01: the published vote of 1,505 owners, silence counted to the majority.

    The notice leaves four people and the area of those abstaining open; the four are taken
    to be void papers that take part, so that its totals come out.
    """
    cases = json.loads(CASES.read_text("utf-8"), parse_float=Decimal)
    case = next(case for case in cases if case["id"] == "R01")
    said = case["per_matter"][0]

    def cm2(square_metres):
        return int(Decimal(square_metres) * 10_000)

    whole, part = cm2(case["totals"]["area"]), cm2(case["participating"]["area"])
    agree, oppose = cm2(said["agree"]["area"]), cm2(said["oppose"]["area"])
    silent = cm2(said["deemed_majority"]["area_implied"])
    spoilt = 5_000_000
    vote = Vote(Matter("m1", said["name"], OWNERS_GENERAL))
    vote.group(said["agree"]["people"], agree, "for")
    vote.group(said["oppose"]["people"], oppose, "against")
    vote.group(said["abstain"]["people"], part - agree - oppose - silent - spoilt, "abstain")
    vote.group(4, spoilt, "void")
    vote.group(said["deemed_majority"]["people"], silent)
    rest = case["totals"]["people"] - case["participating"]["people"]
    vote.group(rest, whole - part, delivered=False)
    return vote.results(
        Policy(Unreturned.FOLLOW_MAJORITY, void_takes_part=True),
        title="君悦东方小区业主大会临时会议",
        estate="君悦东方小区",
        starts_on=date(2022, 8, 20),
        ends_on=date(2022, 8, 26),
    )


@pytest.fixture(scope="session")
def imprint():
    return Imprint("云杉社区", "7F3A-91C2-0B4D", datetime(2026, 11, 22, 14, 5))  # noqa: DTZ001


@pytest.fixture
def collisions():
    """What touches what in a drawing: texts with each other, with bars, lines and marks."""
    return lambda drawing: list(touching(boxes_of(drawing)))


@pytest.fixture
def words_touching():
    """Which words of a form touch each other: its lines stand close, and less is left out."""
    return lambda drawing: list(touching(text_boxes(drawing.texts, 2, 4)))


@pytest.fixture
def strays():
    """The texts and bars that leave a rectangle."""

    def find(drawing, rect):
        roomy = rect.adjusted(-0.5, -0.5, 0.5, 0.5)
        return [
            item
            for item in drawing.items
            if isinstance(item, Bar | Text) and not roomy.contains(item.rect)
        ]

    return find
