# SPDX-License-Identifier: Apache-2.0
from datetime import UTC, datetime, timedelta

import pytest

from commdesk.domain.errors import UserError
from commdesk.models.tries import Tries

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def tries(tmp_path):
    return Tries(tmp_path / "tries.json")


def wait_of(tries, now, name="甲"):
    with pytest.raises(UserError) as raised:
        tries.check(name, now)
    assert raised.value.code == "password-wait"
    return raised.value.details["seconds"]


def lock(tries, now=NOW):
    return [tries.wrong("甲", now) for _ in range(3)]


def test_three_tries_then_a_minute(tries):
    first, second, third = lock(tries)
    assert (first.code, first.details) == ("wrong-password", {"left": 2})
    assert (second.code, second.details) == ("wrong-password", {"left": 1})
    assert (third.code, third.details) == ("password-wait", {"seconds": 60})
    assert wait_of(tries, NOW) == 60
    assert wait_of(tries, NOW + timedelta(seconds=59)) == 1


def test_after_the_minute_there_are_three_tries_again(tries):
    lock(tries)
    later = NOW + timedelta(seconds=60)
    tries.check("甲", later)
    assert tries.wrong("甲", later).details == {"left": 2}


def test_starting_the_program_anew_forgets_nothing(tries, tmp_path):
    lock(tries)
    assert wait_of(Tries(tmp_path / "tries.json"), NOW + timedelta(seconds=10)) == 50


def test_one_persons_tries_are_not_anothers(tries):
    lock(tries)
    tries.check("乙", NOW)
    assert tries.wrong("乙", NOW).details == {"left": 2}


def test_the_right_password_forgets_the_wrong_ones(tries):
    tries.wrong("甲", NOW)
    tries.wrong("甲", NOW)
    tries.right("甲")
    assert tries.wrong("甲", NOW).details == {"left": 2}


def test_a_clock_set_back_locks_nobody_out_for_long(tries):
    lock(tries, NOW + timedelta(days=365))
    assert wait_of(tries, NOW) == 60
    assert wait_of(tries, NOW + timedelta(seconds=30)) == 30
    tries.check("甲", NOW + timedelta(seconds=60))


@pytest.mark.parametrize("content", [b"", b"[]", b'{"a": 1}', b"\xff", b'{"a": ["x", "y"]}'])
def test_an_unreadable_count_starts_anew(content, tmp_path):
    (tmp_path / "tries.json").write_bytes(content)
    Tries(tmp_path / "tries.json").check("甲", NOW)
