# SPDX-License-Identifier: Apache-2.0
"""The text that a ruling names a choice by does not depend on what other papers say."""

from __future__ import annotations

import pytest

from commdesk.domain.counting import count_matter
from commdesk.domain.matters import Matter, MatterKind, choices
from commdesk.domain.presets import COMMITTEE_ELECTION
from commdesk.domain.reading import Reading, chosen
from commdesk.domain.roll import Paper, Roll, Voter
from commdesk.domain.tally import Returns
from commdesk.domain.topics import Policy

ELECTION = Matter(
    "m1",
    "选举",
    COMMITTEE_ELECTION,
    MatterKind.ELECTION,
    choices(("安", "柏")),
    3,
    1,
    write_ins=True,
)
ROLL = Roll(
    (Voter(1, "甲", 1), Voter(2, "乙", 2)),
    (Paper(1, 1, 1, ()), Paper(2, 2, 1, ()), Paper(3, 2, 1, ())),
)


@pytest.mark.parametrize("first", ["丁", "方"])
def test_names_written_in_have_one_order_whoever_wrote_which_first(first):
    readings = {
        1: Reading(1, {"m1": chosen(written=(first,))}),
        2: Reading(2, {"m1": chosen("o1", written=("方", "丁"))}),
        3: Reading(3, {"m1": chosen("o2")}),
    }
    tally = count_matter(ROLL, ELECTION, Returns(readings), Policy())
    (person,) = tally.undecided
    assert person.choices == ("o1+w:丁+w:方", "o2")
    ruled = Returns(readings, rulings={("m1", 2): "o1+w:丁+w:方"})
    assert count_matter(ROLL, ELECTION, ruled, Policy()).undecided == ()
