# SPDX-License-Identifier: Apache-2.0
from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commdesk.models.ids import MOST_ROWS, RecordIds, record_of, row_ids, uuid_of
from commdesk.models.trail import utc_text

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
FIRST = datetime(1970, 1, 1, tzinfo=UTC)
EAST = timezone(timedelta(hours=8))


@given(st.lists(st.integers(min_value=-5_000, max_value=5_000), min_size=1, max_size=50))
def test_record_ids_grow_whatever_the_clock_does(steps):
    ids = RecordIds()
    made = [ids.next(NOON + timedelta(milliseconds=step)) for step in steps]
    assert made == sorted(set(made))


def test_record_ids_go_on_after_the_last_one_known():
    last = RecordIds().next(NOON + timedelta(days=400))
    assert RecordIds(last).next(NOON) > last


def test_a_record_id_is_a_uuid_of_version_7_with_its_time():
    made = UUID(RecordIds().next(NOON))
    assert (made.version, made.variant) == (7, "specified in RFC 4122")
    assert made.int >> 80 == int(NOON.timestamp() * 1000)


DELTAS = st.timedeltas(min_value=timedelta(days=-20_000), max_value=timedelta(days=900_000))


@given(st.lists(st.tuples(DELTAS, st.sampled_from((UTC, EAST))), max_size=4))
def test_a_moment_is_written_beside_its_id_as_everywhere(steps):
    moments = [(NOON + delta).astimezone(zone) for delta, zone in steps]
    ids = RecordIds()
    for moment in moments:
        record, at = ids.next_at(moment)
        assert at == utc_text(moment)
        assert int(record[:12], 16) >= (moment - FIRST) // timedelta(milliseconds=1)
        assert len(record) == 32


@given(st.integers(min_value=1, max_value=MOST_ROWS - 10), st.integers(min_value=1, max_value=10))
def test_rows_name_their_record_and_stand_in_order(first, count):
    record = RecordIds().next(NOON)
    rows = row_ids(record, first, count)
    assert len(set(rows)) == count
    assert rows == sorted(rows)
    assert {record_of(row) for row in rows} == {record}
    assert all(record < row < RecordIds(record).next(NOON) for row in rows)


def test_an_act_can_not_run_into_the_next_records_ids():
    record = RecordIds().next(NOON)
    assert len(row_ids(record, MOST_ROWS, 1)) == 1
    with pytest.raises(OverflowError):
        row_ids(record, MOST_ROWS, 2)


@given(st.uuids())
def test_a_uuid_survives_the_quick_way(value):
    assert uuid_of(value.hex) == value
