# SPDX-License-Identifier: Apache-2.0
"""The verifier on any history: quiet on what was written, and on nothing else."""

import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commdesk.models.database import Store
from commdesk.models.office import Operator, Setting, Trail
from commdesk.models.trail import Journal
from commdesk.models.verify import verify_store
from tests.thorough import examples

NOW = datetime(2026, 3, 1, tzinfo=UTC)
acts = st.lists(st.integers(min_value=0, max_value=5), min_size=1, max_size=8)


def written(store, history):
    """An act for each number: that many settings, and one more version of an operator."""
    journal = Journal(store, "c" * 32)
    for number, rows in enumerate(history):
        with journal.record("test", "甲", lambda: NOW, {"number": number}) as act:
            act.insert_many(
                Setting, ("name", "value"), [(f"{number}-{row}", "值") for row in range(rows)]
            )
            values = {"operator": "0" * 32, "name": "甲", "active": number % 2 == 0}
            if number:
                act.supersede(Operator, number, **values)
            else:
                act.insert(Operator, **values)
    return sum(history) + len(history)


def verified(store):
    with store.snapshot():
        return verify_store(store, lambda _done, _total: None)


def change(store, sql, *values):
    store.database.connection().execute(sql, values)


@settings(max_examples=examples(10))
@given(acts)
def test_what_was_written_verifies(history):
    with tempfile.TemporaryDirectory() as folder:
        store = Store.create(Path(folder) / "office.db", bytes(32))
        rows = written(store, history)
        report = verified(store)
        store.close()
    assert report.ok, report.problem
    assert (report.records, report.rows) == (len(history), rows)


def read(store, sql, *values):
    return store.database.connection().execute(sql, values).fetchone()[0]


TABLES = {
    "trail": tuple(field.column_name for field in Trail._meta.sorted_fields[1:]),
    "setting": ("id", "name", "value", "supersedes"),
    "operator": ("id", "operator", "name", "active", "supersedes"),
}


def put_something_else(store, table, row, data):
    """Change one field to anything the column takes; whether it is another value then."""
    column = data.draw(st.sampled_from(TABLES[table]))
    old = read(store, f"SELECT {column} FROM {table} WHERE arrival = ?", row)
    new = data.draw(
        st.one_of(st.none(), st.integers(-5, 5), st.text(max_size=3), st.binary(max_size=2))
    )
    if new is None and column != "supersedes":
        new = f"{old}x"
    change(store, f"UPDATE {table} SET {column} = ? WHERE arrival = ?", new, row)
    now = read(store, f"SELECT {column} FROM {table} WHERE arrival = ?", row)
    return (type(now), now) != (type(old), old)


def double(store, table, row):
    """Put a row in a second time, as it is."""
    columns = ", ".join(TABLES[table])
    if table != "trail":
        change(store, f"DROP INDEX {table}_name")
        columns += ", current"
    change(
        store,
        f"INSERT INTO {table} ({columns}) SELECT {columns} FROM {table} WHERE arrival = ?",
        row,
    )


@settings(max_examples=examples(20))
@given(acts, st.data())
def test_one_change_anywhere_is_found(history, data):
    with tempfile.TemporaryDirectory() as folder:
        store = Store.create(Path(folder) / "office.db", bytes(32))
        written(store, history)
        sizes = {"trail": len(history), "operator": len(history), "setting": sum(history)}
        table = data.draw(st.sampled_from([name for name, size in sizes.items() if size]))
        row = data.draw(st.integers(1, sizes[table]))
        deed = data.draw(st.sampled_from(["update", "delete", "insert"]))
        differs = True
        if deed == "delete":
            change(store, f"DELETE FROM {table} WHERE arrival = ?", row)
        elif deed == "update":
            differs = put_something_else(store, table, row, data)
        else:
            double(store, table, row)
        report = verified(store)
        store.close()
    assert report.ok == (not differs)


@pytest.fixture
def history(store):
    written(store, [3, 0, 2])
    return store


def kind_after(store, *changes):
    for sql in changes:
        change(store, sql)
    report = verified(store)
    assert not report.ok
    assert report.problem is not None
    return report.problem


def test_a_missing_record_is_named(history):
    problem = kind_after(history, "DELETE FROM trail WHERE sequence = 2")
    assert (problem.kind, problem.sequence) == ("sequence", 2)


def test_a_record_put_elsewhere_is_named(history):
    problem = kind_after(
        history,
        "UPDATE trail SET arrival = 100 WHERE sequence = 2",
        "UPDATE trail SET arrival = 2 WHERE sequence = 3",
        "UPDATE trail SET arrival = 3 WHERE arrival = 100",
    )
    assert (problem.kind, problem.sequence) == ("sequence", 2)


def test_another_past_is_a_broken_link(history):
    problem = kind_after(history, f"UPDATE trail SET previous = '{'a' * 64}' WHERE sequence = 2")
    assert (problem.kind, problem.sequence) == ("link", 2)


def test_a_row_is_named_where_its_record_wrote_one(history):
    problem = kind_after(history, "UPDATE operator SET name = '乙' WHERE arrival = 2")
    assert (problem.kind, problem.table, problem.sequence) == ("row-changed", "operator", 2)
    assert (problem.operator, problem.action, problem.details["number"]) == ("甲", "test", 1)
    rows = Operator.select(Operator.id).where(Operator.arrival == 2)
    assert problem.row == history.value(rows)


def test_a_row_without_a_record_is_a_stray(history):
    stray = "f" * 32
    for arrival in (100, 2):
        change(history, "UPDATE setting SET arrival = arrival + 1000 WHERE arrival >= ?", arrival)
        change(
            history,
            "INSERT INTO setting (arrival, id, name, value, current) VALUES (?, ?, '新', '1', 1)",
            arrival,
            stray,
        )
        report = verified(history)
        assert report.problem is not None
        assert (report.problem.kind, report.problem.row) == ("stray-row", stray)
        change(history, "DELETE FROM setting WHERE id = ?", stray)


def test_records_cut_off_at_the_end_leave_strays(history):
    problem = kind_after(history, "DELETE FROM trail WHERE sequence = 3")
    assert (problem.kind, problem.table) == ("stray-row", "operator")


@pytest.mark.parametrize("arrival", [1, 3])
def test_a_flag_that_says_otherwise_is_named(history, arrival):
    change(history, "DROP INDEX operator_name")
    problem = kind_after(
        history, f"UPDATE operator SET current = 1 - current WHERE arrival = {arrival}"
    )
    assert (problem.kind, problem.table) == ("current-wrong", "operator")


def test_progress_runs_to_the_end(history):
    heard = []
    with history.snapshot():
        verify_store(history, lambda done, total: heard.append((done, total)))
    assert heard[0] == (0, 11)
    assert heard[-1] == (11, 11)
