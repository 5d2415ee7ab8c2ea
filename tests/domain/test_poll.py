# SPDX-License-Identifier: Apache-2.0
"""Of what sort a vote is, as far as its dates go."""

import pytest

from commdesk.domain.matters import Matter, MatterKind, choices
from commdesk.domain.poll import Poll, poll_of
from commdesk.domain.presets import (
    COMMITTEE_ELECTION,
    HOUSEHOLDS,
    MOST_VOTES,
    NOT_COUNTED,
    OWNERS_GENERAL,
    SATISFACTION,
)
from commdesk.domain.topics import Basis

MOTION = Matter("m1", "议题", OWNERS_GENERAL)
MEETING = Matter("m1", "公约", HOUSEHOLDS)
OPINION = Matter("m2", "意见", NOT_COUNTED, MatterKind.OPINION, ())
GRADE = Matter("m3", "满意度", SATISFACTION, MatterKind.GRADE)
CHOICE = Matter("m4", "方案", MOST_VOTES, MatterKind.CHOICE, choices(("甲", "乙")))
NAMES = choices(("张一", "李二"))
ELECTION = Matter("m5", "主任", COMMITTEE_ELECTION, MatterKind.ELECTION, NAMES)
ONE_BY_ONE = Matter("m6", "委员", OWNERS_GENERAL, MatterKind.CANDIDATES, NAMES)


@pytest.mark.parametrize(
    ("basis", "matters", "in_part", "poll"),
    [
        (Basis.OWNERS, (MOTION,), False, Poll.OWNERS),
        (Basis.OWNERS, (MOTION,), True, Poll.PART),
        (Basis.OWNERS, (MOTION, OPINION), False, Poll.OWNERS),
        (Basis.OWNERS, (ONE_BY_ONE,), False, Poll.OWNERS),
        (Basis.OWNERS, (CHOICE,), False, Poll.OWNERS),
        (Basis.OWNERS, (GRADE, OPINION), False, Poll.SURVEY),
        (Basis.OWNERS, (), False, Poll.OWNERS),
        (Basis.HOUSEHOLDS, (MEETING, OPINION), False, Poll.MEETING),
        (Basis.HOUSEHOLDS, (CHOICE, OPINION), False, Poll.SURVEY),
        (Basis.RESIDENTS, (CHOICE, MEETING), False, Poll.MEETING),
        (Basis.RESIDENTS, (ELECTION, OPINION), False, Poll.ELECTION_DAY),
        (Basis.REPRESENTATIVES, (ONE_BY_ONE,), True, Poll.ELECTION_DAY),
    ],
)
def test_who_decides_what_makes_the_sort(basis, matters, in_part, poll):
    assert poll_of(basis, matters, in_part=in_part) is poll
