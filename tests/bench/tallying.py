# SPDX-License-Identifier: Apache-2.0
"""How long a million readings take to count, beside the best single SQL statement.

Ours is `count_topic` with nothing kept from before: roll, readings, deliveries and rulings are
read from the file, every matter is counted in people and area, and decided.

Five matters; 1,000,000 papers of 909,091 voters, every tenth of whom holds two, which now and
then disagree. Every paper is back and valid, so that one statement can say what ours says.

Two statements stand beside it, on the same connection:

- `_PAPERS`, the least: papers and area by option. Its papers are no people, so it is not what
  is asked for; with one paper for each voter it would be.
- `_PEOPLE`, the same with people: who holds several papers that agree is one, who holds such
  that disagree on a matter is nobody there. Its figures must equal ours, or the run stops.

What makes them the quickest that were found: alike marks are grouped as texts, so JSON is
opened 243 times and not a million times (15 sums of `instr` and `iif` over every row took twice
as long; `->>` on every row, one matter of the five, longer than all five so). The readings are
gone through in the order of the file, which `COALESCE` brings about, and papers are looked up by
their index: papers first, or what the planner chooses by itself, took longer. People: only those
who hold several are grouped by voter; grouping all by voter took longer.
"""

from __future__ import annotations

import random
import statistics
import tempfile
from collections.abc import Callable, Iterator
from itertools import islice, product
from pathlib import Path
from time import perf_counter, process_time
from typing import Any
from uuid import UUID

from commdesk.domain.outcome import Outcome
from commdesk.domain.presets import OWNERS_GENERAL
from commdesk.domain.reading import chosen
from commdesk.domain.register import Address, OwnerKind
from commdesk.domain.topics import Basis, PaperPer, Policy, TopicFacts
from commdesk.models.base import SealedRow
from commdesk.models.codec import marks_text, places_text
from commdesk.models.ids import row_id
from commdesk.models.topics import Paper, Voter
from commdesk.models.votes import FIRST_TURN, Reading
from commdesk.services.office.office import Office, create_office, open_office
from commdesk.services.register import register
from commdesk.services.register_import.preview import RegisterPreview
from commdesk.services.results.results import count_topic
from commdesk.services.topics import topics
from tests.bench import estate
from tests.bench.clock import compare, held_memory, peak_memory
from tests.bench.office import PASSWORD

READINGS = 1_000_000
MATTERS = 5
ROUNDS = 5
_OPTIONS = {"for": 6, "against": 3, "abstain": 1}  # with how many of ten choose each
_VOTERS, _PAPERS_OF = 10, 11  # of ten voters the last holds two papers
_UNLIKE = 0.02
_PORTION = 2000
_AT = "2026-08-20T02:28:00.123Z"
# Ids of a record each, as far as rows show them.
_RECORDS: dict[type[SealedRow], str] = {
    table: f"0198c5a1b2c{n}7abc8def0123400000000"[:32]
    for n, table in enumerate((Voter, Paper, Reading))
}

_BACK = """
    FROM reading r
    CROSS JOIN paper p
        ON p.topic = r.topic AND p.number = r.paper AND p.current AND p.withdrawn IS NULL
    WHERE r.topic = :topic AND COALESCE(r.current, 0) AND r.turn = 1 AND r.withdrawn IS NULL
"""
_PAPERS = f"""
WITH alike AS (
    SELECT r.marks AS marks, COUNT(*) AS papers, SUM(p.area_cm2) AS area {_BACK} GROUP BY r.marks
)
SELECT m.key, m.value ->> 0, SUM(papers), SUM(area)
FROM alike, json_each(alike.marks) m
GROUP BY 1, 2
"""
_PEOPLE = f"""
WITH several AS MATERIALIZED (
    SELECT voter FROM paper
    WHERE topic = :topic AND COALESCE(current, 0) AND withdrawn IS NULL
    GROUP BY voter HAVING COUNT(*) > 1
),
alike AS (
    SELECT r.marks AS marks, COUNT(*) AS papers, SUM(p.area_cm2) AS area {_BACK} GROUP BY r.marks
),
held AS MATERIALIZED (
    SELECT p.voter AS voter, r.marks AS marks
    FROM paper p
    CROSS JOIN reading r
        ON r.topic = p.topic AND r.paper = p.number AND r.turn = 1 AND r.current
        AND r.withdrawn IS NULL
    WHERE p.topic = :topic AND COALESCE(p.current, 0) AND p.withdrawn IS NULL
        AND p.voter IN several
),
holder AS MATERIALIZED (
    SELECT voter, MIN(marks) AS low, MAX(marks) AS high, COUNT(*) AS papers
    FROM held GROUP BY voter
),
mark AS MATERIALIZED (
    SELECT voter, m.key AS matter, m.value ->> 0 AS option
    FROM holder JOIN held USING (voter), json_each(held.marks) m
    WHERE low <> high
),
said AS MATERIALIZED (
    SELECT voter, matter, MIN(option) AS low, MAX(option) AS high, COUNT(*) AS papers
    FROM mark GROUP BY voter, matter
)
SELECT matter, option, SUM(people), SUM(area) FROM (
    SELECT m.key AS matter, m.value ->> 0 AS option, papers AS people, area
    FROM alike, json_each(alike.marks) m
    UNION ALL
    SELECT m.key, m.value ->> 0, -more, 0
    FROM (SELECT low, SUM(papers - 1) AS more FROM holder WHERE low = high GROUP BY low) once,
        json_each(once.low) m
    UNION ALL
    SELECT matter, low, 1 - papers, 0 FROM said WHERE low = high
    UNION ALL
    SELECT matter, option, -1, 0 FROM mark JOIN said USING (voter, matter) WHERE low <> high
)
GROUP BY matter, option
"""

Figures = dict[tuple[str, str], tuple[int, int]]
"""People (or papers) and area in cm² by matter and option."""


def count_a_million() -> None:
    """1,000,000 readings of five matters counted from the file, beside one SQL statement."""
    with tempfile.TemporaryDirectory() as folder:
        begin = perf_counter()
        home = Path(folder) / "office"
        topic = _store_readings(home)
        size = sum(file.stat().st_size for file in home.iterdir()) >> 20
        # As it is found the next morning: nothing waits in the log.
        office = open_office(home, operator="测", password=PASSWORD)
        office.attach()
        print(f"   made in {perf_counter() - begin:.0f} s, {size} MB", flush=True)
        connection: Any = office.store.database.connection()
        before = held_memory()

        def statement(sql: str) -> Figures:
            rows = connection.execute(sql, {"topic": topic.hex}).fetchall()
            return {(matter, option): (heads, area) for matter, option, heads, area in rows}

        def ours() -> Figures:
            office.standings.forget()
            return _figures(office, topic)

        counted, exact, least = ours(), statement(_PEOPLE), statement(_PAPERS)
        if counted != exact or any(counted[key][1] != area for key, (_, area) in least.items()):
            raise RuntimeError("the statements and the count do not agree")
        mine, people, papers = turn_about(
            ours, lambda: statement(_PEOPLE), lambda: statement(_PAPERS), rounds=ROUNDS
        )
        for unit, place in (("CPU", 0), ("wall", 1)):
            compare(
                f"count, {unit}", mine[place],
                "one statement, people and area", people[place],
            )  # fmt: skip
            compare(
                f"count, {unit}", mine[place],
                "one statement, papers and area", papers[place],
            )  # fmt: skip
        kept = (held_memory() - before) >> 10
        print(f"   memory kept with the count {kept} MB, peak of the process {peak_memory()}")
        office.close()


def turn_about(*works: Callable[[], object], rounds: int) -> list[tuple[float, float]]:
    """The median CPU and wall seconds of each.

    Turn about, so that whatever else the machine does falls on all alike.
    """
    taken: list[list[tuple[float, float]]] = [[] for _ in works]
    for _ in range(rounds):
        for times, work in zip(taken, works, strict=True):
            cpu, wall = process_time(), perf_counter()
            work()
            times.append((process_time() - cpu, perf_counter() - wall))
    return [
        (statistics.median(cpu for cpu, _ in times), statistics.median(wall for _, wall in times))
        for times in taken
    ]


def _figures(office: Office, topic: UUID) -> Figures:
    return {
        (outcome.matter.key, option.key): (option.cast.people, option.cast.area)
        for outcome in count_topic(office, topic).outcomes
        if isinstance(outcome, Outcome)
        for option in outcome.tally.options
    }


# The file


def _store_readings(folder: Path) -> UUID:
    """An office with one paper by the ordinary way, and the rest written as rows."""
    office, _ = create_office(folder, name="测", operator="测", password=PASSWORD)
    office.attach()
    preview = RegisterPreview("estate", "0" * 64, "名册", (), estate.register(1))
    register.store_import(office, preview)
    topic = topics.create_topic(
        office,
        TopicFacts("测"),
        tuple(topics.MatterDraft(f"事项{n + 1}", OWNERS_GENERAL) for n in range(MATTERS)),
        basis=Basis.OWNERS,
        paper_per=PaperPer.PROPERTY,
        policy=Policy(),
    ).id
    topics.open_topic(office, topic)
    _write(office, Voter, islice(_voters(topic.hex), 1, None))
    _write(office, Paper, islice(_papers(topic.hex), 1, None))
    _write(office, Reading, _readings(topic.hex))
    office.close()
    return topic


def _write(office: Office, table: type[SealedRow], rows: Iterator[tuple[Any, ...]]) -> None:
    # With ids, but no record of them: a count asks for none.
    numbered = enumerate(rows, 1)
    with office.store.write(), office.store.bulk():
        while portion := list(islice(numbered, _PORTION)):
            office.store.insert_many(
                table, [(row_id(_RECORDS[table], number), *row) for number, row in portion]
            )


def _holder(paper: int) -> int:
    block, place = divmod(paper, _PAPERS_OF)
    return block * _VOTERS + min(place, _VOTERS - 1)


def _area(paper: int) -> int:
    return 800_000 + 37 * (paper % 1000)


def _voters(topic: str) -> Iterator[tuple[Any, ...]]:
    paper = 0
    while paper < READINGS:
        voter, area = _holder(paper), 0
        while paper < READINGS and _holder(paper) == voter:
            area += _area(paper)
            paper += 1
        kind = OwnerKind.PERSON.value
        yield topic, voter + 1, f"业主{voter}", area, f"139{voter:08d}", kind


def _papers(topic: str) -> Iterator[tuple[Any, ...]]:
    for paper in range(READINGS):
        building, entrance, room = estate.address_of(paper)
        places = places_text((Address(str(building), str(entrance), room),))
        yield topic, paper + 1, _holder(paper) + 1, _area(paper), places


def _readings(topic: str) -> Iterator[tuple[Any, ...]]:
    draw = random.Random(1)
    texts, weights = list[str](), list[int]()
    for keys in product(_OPTIONS, repeat=MATTERS):
        texts.append(marks_text({f"m{n + 1}": chosen(key) for n, key in enumerate(keys)}))
        weight = 1
        for key in keys:
            weight *= _OPTIONS[key]
        weights.append(weight)
    drawn = draw.choices(texts, weights, k=READINGS)
    for paper, text in enumerate(drawn):
        if paper % _PAPERS_OF == _VOTERS and draw.random() >= _UNLIKE:
            text = drawn[paper - 1]  # noqa: PLW2901 - the same as on the other paper
        yield (
            topic, paper + 1, FIRST_TURN, 1, text, None, 0, "counter", "", "", "测", _AT,
        )  # fmt: skip
