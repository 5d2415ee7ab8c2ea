# SPDX-License-Identifier: Apache-2.0
"""When a result rests on so few papers, or moved by so few, that it tells of single people."""

from uuid import UUID

import pytest

from commdesk.domain.few_votes import few_changed, few_votes
from commdesk.domain.matters import Matter, MatterKind
from commdesk.domain.presets import RESIDENTS
from commdesk.domain.reading import Reading, VoidReason, chosen, void
from commdesk.domain.results import count
from commdesk.domain.roll import NOBODY, Paper, Roll, Voter
from commdesk.domain.tally import Returns
from commdesk.domain.topics import Basis, Extent, Policy, Topic, TopicFacts
from commdesk.domain.what_changed import Change, Figure

MATTERS = (
    Matter("m1", "事项", RESIDENTS),
    Matter("m2", "另一事项", RESIDENTS),
    Matter("m3", "意见", RESIDENTS, MatterKind.OPINION),
)


def told(readings, *, secret=True, policy=None):
    voters = tuple(Voter(number, "", 0) for number in range(1, 41))
    papers = tuple(Paper(n, NOBODY if secret else n, 0, ()) for n in range(1, 41))
    topic = Topic(
        UUID(int=1),
        TopicFacts("居民会议"),
        MATTERS,
        basis=Basis.RESIDENTS,
        policy=policy or Policy(),
        extent=Extent(secret=secret),
    )
    returns = Returns(dict(enumerate(readings, 1)), issued=40 if secret else None)
    return few_votes(count(topic, Roll(voters, papers, is_secret=secret), returns))


def reading(number, first="for", second=None):
    return Reading(number, {"m1": chosen(first), "m2": second or chosen("for")})


@pytest.mark.parametrize(("papers", "few"), [(0, 0), (1, 1), (4, 4), (5, 0), (40, 0)])
def test_a_secret_vote_of_fewer_than_five(papers, few):
    assert told([reading(n) for n in range(papers)]) == few
    assert told([reading(n) for n in range(papers)], secret=False) == 0


def test_void_papers_hide_nobody():
    spoilt = [Reading(n, {}, VoidReason.UNSIGNED) for n in range(9)]
    for policy in (Policy(), Policy(void_takes_part=True)):
        assert told([*spoilt, reading(10), reading(11)], policy=policy) == 2


def test_one_matter_on_which_few_marks_are_valid():
    bad = void(VoidReason.ALTERED)
    for policy in (Policy(), Policy(void_takes_part=True)):
        papers = [reading(n, second=bad if n > 3 else None) for n in range(1, 20)]
        assert told(papers, policy=policy) == 3


def test_that_all_of_many_chose_alike_is_what_they_decided():
    assert told([reading(n) for n in range(5)]) == 0


def change(before, after, figure=Figure.OPTION_PEOPLE):
    return Change("事项", figure, "同意", before, after)


@pytest.mark.parametrize(
    ("changes", "few"),
    [
        ([], False),
        ([change("10", "11")], True),
        ([change("10", "6"), change("", "4", Figure.VOID_PEOPLE)], True),
        ([change("10", "16")], False),
        ([change("10", "11"), change("30", "20")], False),
        ([change("10.5", "11.5", Figure.OPTION_AREA)], False),
    ],
)
def test_two_counts_that_differ_by_few_votes(changes, few):
    assert few_changed(changes) is few
