# SPDX-License-Identifier: Apache-2.0
"""A statement is compiled once, and asks the same as the query it was made of."""

import pytest

from commdesk.models.database import Store
from commdesk.models.office import Setting
from commdesk.models.statement import GIVEN, Statement
from commdesk.models.votes import FIRST_TURN, Batch, Reading

TOPIC = "a" * 32


@pytest.fixture
def store(tmp_path):
    store = Store.create(tmp_path / "office.db", bytes(32))
    with store.write():
        for paper, name in enumerate(("甲", "乙", "丙"), start=1):
            row = (f"{paper:032x}", TOPIC, paper, FIRST_TURN, 1, "[]", None, 0, "paper", "")
            store.insert(Reading, (*row, "", name, f"2026-03-0{paper}"))
    yield store
    store.close()


def test_it_is_compiled_once_however_many_files_it_is_asked_of(store, tmp_path):
    built = []

    def build():
        built.append(1)
        return Reading.select(Reading.operator).where(Reading.paper == GIVEN)

    statement = Statement(build)
    with_nothing = Store.create(tmp_path / "other.db", bytes(32))
    assert [store.value(statement, paper) for paper in (1, 2, 4)] == ["甲", "乙", None]
    assert with_nothing.rows(statement, 1) == []
    assert built == [1]
    with_nothing.close()


def test_values_that_are_known_stand_between_those_that_are_given(store):
    statement = Statement(
        lambda: (
            Reading.select(Reading.operator)
            .where(
                (Reading.topic == GIVEN)
                & (Reading.turn == FIRST_TURN)
                & (Reading.paper > GIVEN)
                & (Reading.void.is_null())
            )
            .order_by(Reading.paper.desc())
            .limit(GIVEN)
        )
    )
    assert store.rows(statement, TOPIC, 1, 5) == [("丙",), ("乙",)]
    assert store.rows(statement, TOPIC, 1, 1) == [("丙",)]
    assert list(store.stream(statement, TOPIC, 2, 5)) == [("丙",)]
    assert store.rows(statement, "b" * 32, 1, 5) == []


@pytest.mark.parametrize("field", [Reading.paper, Reading.topic, Reading.at, Reading.arrival])
def test_every_kind_of_column_leaves_it_open(store, field):
    statement = Statement(lambda: Reading.select(Reading.paper).where(field == GIVEN))
    for row in store.rows(Reading.select(Reading.paper, field)):
        assert (row[0],) in store.rows(statement, row[1])
    assert store.rows(statement, "7") == []


@pytest.mark.parametrize("given", [(), (1, 2)])
def test_too_few_or_too_many_values_are_refused(store, given):
    statement = Statement(
        lambda: Batch.select(Batch.box).where((Batch.number == GIVEN) & (Batch.topic == TOPIC))
    )
    with pytest.raises(ValueError, match="values given"):
        store.rows(statement, *given)


def test_an_update_says_how_many_rows_it_touched(store):
    assert store.value(Setting.select(Setting.value)) is None
    statement = Statement(lambda: Reading.update(remark="再看").where(Reading.paper <= GIVEN))
    with store.write():
        assert store.change(statement, 2) == 2
    assert store.rows(Reading.select(Reading.remark)) == [("再看",), ("再看",), ("",)]
