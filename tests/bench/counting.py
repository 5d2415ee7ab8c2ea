# SPDX-License-Identifier: Apache-2.0
"""How long a count takes, beside one bare pass over the same readings."""

from __future__ import annotations

import random
from uuid import UUID

from commdesk.domain.matters import Matter
from commdesk.domain.presets import OWNERS_GENERAL
from commdesk.domain.reading import Reading, chosen
from commdesk.domain.results import count
from commdesk.domain.roll import make_roll
from commdesk.domain.tally import Returns
from commdesk.domain.topics import Basis, PaperPer, Topic, TopicFacts
from tests.bench.clock import compare, peak_memory, seconds
from tests.bench.estate import register

HOMES = 100_000


def count_a_topic() -> None:
    """One matter over 100,000 papers, beside a dictionary sum over the same marks."""
    roll = make_roll(register(HOMES), Basis.OWNERS, PaperPer.PROPERTY)
    keys: tuple[str, ...] = ("for", "against", "abstain")
    draw = random.Random(1)
    readings = {
        paper.number: Reading(paper.number, {"m1": chosen(draw.choice(keys))})
        for paper in roll.papers
    }
    topic = Topic(UUID(int=0), TopicFacts("测"), (Matter("m1", "事项", OWNERS_GENERAL),))
    returns = Returns(readings, frozenset(readings))

    def bare() -> dict[str, int]:
        sums: dict[str, int] = dict.fromkeys(keys, 0)
        for paper in roll.papers:
            sums[readings[paper.number].marks["m1"].choices[0]] += paper.area
        return sums

    compare(
        "count and decide", seconds(lambda: count(topic, roll, returns)),
        "bare sum", seconds(bare),
    )  # fmt: skip
    print(f"   peak memory {peak_memory()}")
