# SPDX-License-Identifier: Apache-2.0
"""How long a count takes, beside one bare pass over the same readings.

A million readings of several matters, beside the best SQL statement: see `tallying`.
"""

from __future__ import annotations

import random
import tempfile
from pathlib import Path
from time import process_time
from typing import Any
from uuid import UUID

import peewee as pw

from commdesk.domain.matters import Matter
from commdesk.domain.presets import OWNERS_GENERAL
from commdesk.domain.reading import Reading, chosen
from commdesk.domain.results import count
from commdesk.domain.roll import make_roll
from commdesk.domain.tally import Returns
from commdesk.domain.topics import Basis, PaperPer, Topic, TopicFacts
from commdesk.models.base import sealed_columns
from commdesk.models.papers import values_of
from commdesk.models.topics import Paper
from commdesk.models.votes import FIRST_TURN
from commdesk.models.votes import Reading as Stored
from commdesk.services.audit import recorded
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.results.results import count_topic
from tests.bench.clock import compare, peak_memory, percentile, seconds
from tests.bench.estate import register
from tests.bench.office import office_with_papers
from tests.bench.tallying import turn_about

HOMES = 100_000
STORED = 200


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
    _count_from_the_file()
    print(f"   peak memory {peak_memory()}")


def _count_from_the_file() -> None:
    with tempfile.TemporaryDirectory() as folder:
        office, topic = office_with_papers(Path(folder) / "office", HOMES)
        office.attach()
        draw = random.Random(1)
        with recorded(office, "reading.store", topic=topic.hex) as act:
            columns = sealed_columns(Stored)[1:13]
            act.insert_many(Stored, columns, (_row(topic, n, draw, act.at) for n in range(HOMES)))
        paper, reading = Paper.alias(), Stored.alias()
        grouped = (
            reading.select(reading.marks, pw.fn.COUNT(paper.id), pw.fn.SUM(paper.area_cm2))
            .join(
                paper,
                on=(paper.topic == reading.topic) & (paper.number == reading.paper) & paper.current,
            )
            .where((reading.topic == topic.hex) & (reading.turn == FIRST_TURN) & reading.current)
            .group_by(reading.marks)
        )

        def afresh() -> None:
            office.standings.forget()
            count_topic(office, topic)

        ours, bare = turn_about(afresh, lambda: office.store.rows(grouped), rounds=5)
        for unit, place in (("CPU", 0), ("wall", 1)):
            compare(f"count from the file, {unit}", ours[place], "one GROUP BY", bare[place])
        desk = EntryDesk(office, topic)

        def one_more(number: int) -> tuple[float, float]:
            desk.correct(Reading(number + 1, {"m1": chosen("against")}), "看错")
            cpu = process_time()
            wall = seconds(lambda: count_topic(office, topic), 1)
            return process_time() - cpu, wall

        taken = [one_more(number) for number in range(STORED)]
        for unit, times in zip(("CPU", "wall"), zip(*taken, strict=True), strict=True):
            print(
                f"   board after one more paper, {HOMES:,} in the file, {unit}: "
                f"p50 {percentile(list(times), 50) * 1000:.1f} ms, "
                f"p99 {percentile(list(times), 99) * 1000:.1f} ms (goal: 20 ms)"
            )
        office.close()


def _row(topic: UUID, place: int, draw: random.Random, at: str) -> list[Any]:
    reading = Reading(place + 1, {"m1": chosen(draw.choice(("for", "against", "abstain")))})
    return values_of(
        reading, topic=topic.hex, version=1, is_void=0, reason="", operator="测", at=at
    )
