# SPDX-License-Identifier: Apache-2.0
"""Acts and their records: sealed as the domain says, in one transaction, in one order."""

import json
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commdesk.domain.chain import GENESIS, Record, first_break
from commdesk.models.base import Seal, sealed_columns
from commdesk.models.ids import record_of
from commdesk.models.office import Operator, Setting, Trail
from commdesk.models.plain_json import mapping_text
from commdesk.models.trail import Journal, SealTexts, utc_text
from commdesk.models.votes import Delivery, Reading

COUNTER = "c" * 32
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)

texts = st.text(max_size=12)
plain = st.none() | st.booleans() | st.integers() | texts


@pytest.fixture
def journal(store):
    return Journal(store, COUNTER)


def record(journal, action="test", *, now=NOON, **details):
    return journal.record(action, "王秀兰", lambda: now, details)


def records(store):
    return [
        Record(
            counter, sequence, at, operator, action, json.loads(details), json.loads(rows),
            json.loads(seen), previous, seal,
        )
        for (
            _, _, counter, sequence, at, operator, action, details, rows, seen, previous, seal,
        ) in store.rows(Trail.select().order_by(Trail.arrival))
    ]  # fmt: skip


@given(texts, texts, texts, st.dictionaries(texts, plain, max_size=4), st.integers(1, 10**9), texts)
def test_the_quick_seal_is_the_domains_seal(at, operator, action, details, sequence, previous):
    rows = {"reading": [1, "0" * 64]}
    expected = Record(
        COUNTER, sequence, at, operator, action, details, rows, {}, previous
    ).computed_seal()
    rows_text = json.dumps(rows, separators=(",", ":"))
    details_text = mapping_text(details)
    sealing = SealTexts(COUNTER, operator, action)
    assert sealing.seal(at, details_text, rows_text, previous, sequence) == expected


@pytest.mark.parametrize("value", [1.5, [1.5], {"a": (1, 2.0)}])
def test_no_float_gets_into_a_record(journal, store, value):
    with pytest.raises(TypeError), record(journal, share=value):
        pass
    assert records(store) == []


def test_an_act_and_its_record_are_stored_together(journal, store):
    with record(journal, paper=17) as act:
        act.insert(Setting, name="a", value="1")
        act.details["more"] = "said later"
    (stored,) = records(store)
    assert stored.sequence == 1
    assert stored.previous == GENESIS
    assert stored.details == {"paper": 17, "more": "said later", "record": act.record}
    assert stored.rows["setting"][0] == 1
    assert (journal.sequence, journal.head) == (1, stored.seal)
    assert first_break([stored]) is None


def test_an_act_that_fails_leaves_neither_row_nor_record(journal, store):
    with suppress(ZeroDivisionError), record(journal) as act:
        act.insert(Setting, name="a", value="1")
        raise ZeroDivisionError
    assert records(store) == []
    assert store.rows(Setting.select()) == []
    assert (journal.sequence, journal.head) == (0, GENESIS)
    with record(journal) as act:
        act.insert(Setting, name="a", value="2")
    assert [item.sequence for item in records(store)] == [1]


def test_an_act_within_an_act_is_a_defect_and_spoils_neither(journal, store):
    with record(journal) as act:
        act.insert(Setting, name="a", value="1")
        with pytest.raises(RuntimeError), record(journal):
            pass
    assert len(records(store)) == 1
    assert len(store.rows(Setting.select())) == 1


def test_a_chain_goes_on_where_it_stopped(journal, store):
    for number in range(3):
        with record(journal, number=number):
            pass
    again = Journal(store, COUNTER)
    assert (again.sequence, again.head) == (3, journal.head)
    with record(again):
        pass
    assert first_break(records(store)) is None


def test_rows_of_an_act_are_named_after_its_record(journal, store):
    with record(journal) as act:
        first = act.insert(Setting, name="a", value="1")
        act.insert_many(Setting, ("name", "value"), ((f"n{n}", "x") for n in range(5000)))
    ids = [row for (row,) in store.rows(Setting.select(Setting.id).order_by(Setting.arrival))]
    assert ids[0] == first
    assert ids == sorted(set(ids))
    assert {record_of(row) for row in ids} == {act.record}
    assert records(store)[0].rows["setting"][0] == 5001


@given(
    st.lists(st.lists(plain.filter(lambda v: not isinstance(v, bool)), max_size=4), max_size=9),
    st.data(),
)
def test_a_digest_does_not_depend_on_portions(rows, data):
    cuts = sorted(data.draw(st.lists(st.integers(0, len(rows)), max_size=3)))
    whole, portioned = Seal(), Seal()
    whole.add([list(row) for row in rows])
    for start, end in zip([0, *cuts], [*cuts, len(rows)], strict=True):
        portioned.add([list(row) for row in rows[start:end]])
    assert (whole.count, whole.digest) == (portioned.count, portioned.digest)


def test_a_row_added_alone_is_sealed_as_one_of_many():
    one, many = Seal(), Seal()
    rows = [["id", 1, None, "名"], ["id2", None, None], ["id3", 0, ""]]
    for row in rows:
        one.add_one(list(row))
    many.add([list(row) for row in rows])
    assert (one.count, one.digest) == (many.count, many.digest)


def test_an_act_does_not_go_on_after_rows_that_failed(journal, store):
    def rows():
        yield ("a", "1")
        raise ZeroDivisionError

    with (
        pytest.raises(RuntimeError, match="failed"),
        record(journal) as act,
        suppress(ZeroDivisionError),
    ):
        act.insert_many(Setting, ("name", "value"), rows())
    assert records(store) == []


def test_a_digest_knows_a_number_from_a_text_and_a_row_from_two():
    def digest(*rows):
        seal = Seal()
        seal.add([list(row) for row in rows])
        return seal.digest

    variants = [
        digest(("a", 1)), digest(("a", "1")), digest(("a",), (1,)), digest(("a1",)), digest(),
        digest(("a", None, 1)), digest(("a",)), digest((), ()),
    ]  # fmt: skip
    assert len(set(variants)) == len(variants)
    # A column added later is NULL in old rows, and changes nothing.
    assert digest(("a", None)) == digest(("a",))


def test_a_column_that_is_not_there_is_a_defect(journal):
    with pytest.raises(TypeError, match="nonsense"), record(journal) as act:
        act.insert(Setting, name="a", value="1", nonsense=1)
    with pytest.raises(TypeError, match="order"), record(journal) as act:
        act.insert_many(Setting, ("value", "name"), [("1", "a")])


def test_superseding_adds_a_row_and_retires_one(journal, store):
    values = {"operator": "0" * 32, "name": "甲", "active": True}
    with record(journal) as act:
        old = act.insert(Operator, **values)
    with record(journal) as act:
        act.supersede(Operator, 1, **values | {"active": False})
    with pytest.raises(LookupError), record(journal) as act:
        act.supersede(Operator, 1, **values)
    rows = store.rows(
        Operator.select(Operator.active, Operator.supersedes, Operator.current).order_by(
            Operator.arrival
        )
    )
    assert rows == [(1, None, 0), (0, old, 1)]


def test_a_clock_that_ran_back_is_noted_and_the_order_stays(journal, store):
    with record(journal):
        pass
    with record(journal, now=NOON - timedelta(hours=1)):
        pass
    first, second = records(store)
    assert second.details["clock_ran_back_from"] == first.at
    assert second.at < first.at
    assert first.details["record"] < second.details["record"]
    assert first_break([first, second]) is None


def test_times_are_kept_in_utc_with_milliseconds():
    shanghai = timezone(timedelta(hours=8))
    assert utc_text(datetime(2026, 3, 1, 20, 0, 1, 999_999, shanghai)) == "2026-03-01T12:00:01.999Z"
    assert utc_text(NOON) == "2026-03-01T12:00:00.000Z"


def test_what_is_keyed_fills_its_columns():
    # values_of and the columns of deliveries give values by place.
    assert sealed_columns(Reading) == (
        "id", "topic", "paper", "turn", "version", "marks", "void", "is_void", "channel",
        "remark", "reason", "operator", "at", "supersedes", "batch", "withdrawn", "approved_by",
    )  # fmt: skip
    assert sealed_columns(Delivery) == (
        "id",
        "topic",
        "paper",
        "method",
        "note",
        "at",
        "supersedes",
        "receiver",
        "relation",
        "deliverers",
        "withdrawn",
    )
