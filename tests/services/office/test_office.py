# SPDX-License-Identifier: Apache-2.0
"""An office: made whole, opened by its operators only, and by one program at a time."""

import json
import sys
import threading

import pytest

from commdesk.domain.errors import UserError
from commdesk.models import keyslots
from commdesk.models.keyslots import KeySlots
from commdesk.models.office import Operator, Trail
from commdesk.services.audit import verify
from commdesk.services.office import office as office_service
from commdesk.services.office.office import (
    create_office,
    is_office,
    open_office,
    open_with_recovery_key,
    operators_of,
)
from tests import community
from tests.community import CHEAP, OPERATOR, PASSWORD


def code_of(work):
    with pytest.raises(UserError) as raised:
        work()
    return raised.value.code


@pytest.fixture
def made(tmp_path):
    """Folder, recovery key and clock of a closed office."""
    clock = community.StepClock()
    office, key = create_office(
        tmp_path / "桂花", name="桂花社区", operator=OPERATOR, password=PASSWORD,
        clock=clock, kdf=CHEAP,
    )  # fmt: skip
    office.close()
    return tmp_path / "桂花", key, clock


def opened(made, operator=OPERATOR, password=PASSWORD):
    return open_office(made[0], operator=operator, password=password, clock=made[2])


def test_a_new_office_opens_with_its_first_operators_password(made):
    assert is_office(made[0])
    assert operators_of(made[0]) == (OPERATOR,)
    office = opened(made)
    assert (office.name, office.operator, office.folder) == ("桂花社区", OPERATOR, made[0])
    assert verify(office).ok
    office.close()


@pytest.mark.skipif(sys.platform == "win32", reason="the folder's rights hold there")
def test_nobody_else_reads_the_files_of_an_office(made):
    def open_to_others():
        return {item.name for item in made[0].iterdir() if item.stat().st_mode & 0o077}

    assert not open_to_others()
    for name in ("office.db", "keys.json"):
        (made[0] / name).chmod(0o644)
    office = opened(made)
    try:
        assert not open_to_others()
        assert {"office.db", "office.db-wal", "keys.json"} <= {p.name for p in made[0].iterdir()}
    finally:
        office.close()


def test_nothing_is_left_beside_a_new_office(made):
    folder = made[0]
    assert [item.name for item in folder.parent.iterdir()] == [folder.name]
    assert {item.name for item in folder.iterdir()} == {"keys.json", "office.db", "office.db.lock"}


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"name": "  "}, "name-empty"),
        ({"operator": ""}, "name-empty"),
        ({"password": "1234567"}, "password-too-short"),
    ],
)
def test_what_is_missing_is_said_before_anything_is_made(tmp_path, changed, code):
    given = {"name": "桂花社区", "operator": OPERATOR, "password": PASSWORD} | changed
    assert code_of(lambda: create_office(tmp_path / "x", kdf=CHEAP, **given)) == code
    assert list(tmp_path.iterdir()) == []


def test_an_empty_folder_is_taken_and_one_with_content_is_not(tmp_path):
    (tmp_path / "empty").mkdir()
    community.office_made_here(tmp_path / "empty").close()
    assert is_office(tmp_path / "empty")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("…", encoding="utf-8")
    assert (
        code_of(lambda: community.office_made_here(tmp_path / "full")) == "office-folder-not-empty"
    )
    assert [item.name for item in (tmp_path / "full").iterdir()] == ["letter.txt"]
    (tmp_path / "file").touch()
    assert (
        code_of(lambda: community.office_made_here(tmp_path / "file")) == "office-folder-not-empty"
    )


def test_what_an_interrupted_making_left_does_not_hinder_the_next(tmp_path):
    left = tmp_path / ".office.new"
    left.mkdir()
    (left / "office.db").write_bytes(b"half")
    community.office_made_here(tmp_path / "office").close()
    assert not left.exists()
    assert is_office(tmp_path / "office")


def test_two_windows_that_make_one_office_do_not_mix_their_keys(tmp_path, monkeypatch):
    write = office_service._first_record

    def other_window_writes(building, *rest):
        write(building, *rest)
        keys = KeySlots("another").with_password(OPERATOR, PASSWORD, bytes(32), CHEAP)
        keyslots.save(building / "keys.json", keys)

    monkeypatch.setattr(office_service, "_first_record", other_window_writes)
    assert code_of(lambda: community.office_made_here(tmp_path / "office")) == "office-in-use"
    assert not (tmp_path / "office").exists()


def test_a_missing_office_is_missing(tmp_path):
    assert not is_office(tmp_path)
    for work in (
        lambda: operators_of(tmp_path),
        lambda: open_office(tmp_path / "x", operator=OPERATOR, password=PASSWORD),
    ):
        assert code_of(work) == "office-file-missing"


def test_a_data_file_that_is_gone_is_missing(made):
    (made[0] / "office.db").unlink()
    assert code_of(lambda: opened(made)) == "office-file-missing"
    assert not (made[0] / "office.db").exists()


def test_a_wrong_password_is_counted_and_then_has_to_wait(made):
    folder, _, clock = made
    errors = []
    for _ in range(4):
        with pytest.raises(UserError) as raised:
            opened(made, password="wrong password")
        errors.append((raised.value.code, raised.value.details))
    assert errors[:2] == [("wrong-password", {"left": 2}), ("wrong-password", {"left": 1})]
    assert [code for code, _ in errors[2:]] == ["password-wait"] * 2
    # The right one has to wait as well, also in a program started anew.
    assert code_of(lambda: opened(made)) == "password-wait"
    clock.now = clock.now.replace(minute=clock.now.minute + 2)
    opened(made).close()
    assert not json.loads((folder / "tries.json").read_text(encoding="utf-8"))


def test_an_unknown_operator_is_unknown(made):
    assert code_of(lambda: opened(made, operator="赵四")) == "operator-unknown"


def test_an_office_is_opened_once_at_a_time(made):
    office = opened(made)
    assert code_of(lambda: opened(made)) == "office-in-use"
    office.close()
    opened(made).close()


def test_a_failed_opening_lets_the_next_one_in(made):
    content = (made[0] / "office.db").read_bytes()
    (made[0] / "office.db").write_bytes(content[:2048] + bytes(len(content) - 2048))
    assert code_of(lambda: opened(made)) == "office-file-damaged"
    (made[0] / "office.db").write_bytes(content)
    opened(made).close()


# Operators


def test_each_operator_opens_with_a_password_of_their_own(made):
    office = opened(made)
    office.add_operator("李建国", "another password", kdf=CHEAP)
    office.close()
    assert operators_of(made[0]) == (OPERATOR, "李建国")
    assert code_of(lambda: opened(made, "李建国")) == "wrong-password"
    other = opened(made, "李建国", "another password")
    assert other.operator == "李建国"
    assert verify(other).ok
    other.close()


def test_a_removed_operator_has_no_way_in_and_the_name_is_not_given_again(made):
    office = opened(made)
    office.add_operator("李建国", "another password", kdf=CHEAP)
    office.remove_operator("李建国")
    assert operators_of(made[0]) == (OPERATOR,)
    assert code_of(lambda: office.remove_operator("李建国")) == "operator-unknown"
    assert (
        code_of(lambda: office.add_operator("李建国", "another password", kdf=CHEAP))
        == "operator-name-taken"
    )
    assert verify(office).ok
    office.close()
    assert code_of(lambda: opened(made, "李建国", "another password")) == "operator-unknown"


def test_a_slot_put_back_by_hand_does_not_bring_an_operator_back(made):
    office = opened(made)
    office.add_operator("李建国", "another password", kdf=CHEAP)
    keys = (made[0] / "keys.json").read_bytes()
    office.remove_operator("李建国")
    office.close()
    (made[0] / "keys.json").write_bytes(keys)
    assert code_of(lambda: opened(made, "李建国", "another password")) == "operator-unknown"
    opened(made).close()


@pytest.mark.parametrize(
    ("name", "password", "code"),
    [
        (" ", "another password", "name-empty"),
        ("李建国", "short", "password-too-short"),
        (OPERATOR, "another password", "operator-name-taken"),
    ],
)
def test_an_operator_that_can_not_be_added_changes_nothing(made, name, password, code):
    office = opened(made)
    keys = (made[0] / "keys.json").read_bytes()
    sequence = office.journal.sequence
    assert code_of(lambda: office.add_operator(name, password, kdf=CHEAP)) == code
    assert (made[0] / "keys.json").read_bytes() == keys
    assert office.journal.sequence == sequence
    office.close()


def test_one_can_not_remove_oneself(made):
    office = opened(made)
    assert code_of(lambda: office.remove_operator(OPERATOR)) == "operator-is-self"
    office.close()


def test_a_password_is_changed_by_who_knows_it(made):
    office = opened(made)
    assert (
        code_of(lambda: office.change_password("not the old", "brand new one", kdf=CHEAP))
        == "wrong-password"
    )
    office.change_password(PASSWORD, "brand new one", kdf=CHEAP)
    office.close()
    assert code_of(lambda: opened(made)) == "wrong-password"
    opened(made, password="brand new one").close()


def test_keys_that_can_not_be_written_leave_no_operator_behind(made, monkeypatch):
    office = opened(made)

    def fail(*_arguments):
        raise UserError("disk-full", path="…")

    monkeypatch.setattr("commdesk.services.office.office.keyslots.save", fail)
    assert (
        code_of(lambda: office.add_operator("李建国", "another password", kdf=CHEAP)) == "disk-full"
    )
    assert office.store.rows(Operator.select(Operator.name)) == [(OPERATOR,)]
    assert verify(office).ok
    office.close()


# The recovery key


def recovered(made, key=None, operator=OPERATOR):
    return open_with_recovery_key(
        made[0], recovery_key=key or made[1], operator=operator, new_password="found again",
        clock=made[2], kdf=CHEAP,
    )  # fmt: skip


def test_the_recovery_key_gives_an_operator_a_new_password(made):
    recovered(made).close()
    assert code_of(lambda: opened(made)) == "wrong-password"
    office = opened(made, password="found again")
    assert verify(office).ok
    office.close()


def test_the_recovery_key_brings_a_new_or_a_removed_operator_in(made):
    office = recovered(made, operator="李建国")
    office.remove_operator(OPERATOR)
    office.close()
    assert operators_of(made[0]) == ("李建国",)
    office = recovered(made)
    assert verify(office).ok
    office.close()
    opened(made, password="found again").close()


def test_the_recovery_key_works_while_a_password_has_to_wait(made):
    for _ in range(3):
        code_of(lambda: opened(made, password="wrong password"))
    recovered(made).close()
    opened(made, password="found again").close()


def test_another_key_and_no_key_are_told_apart(made, tmp_path):
    _, other = create_office(
        tmp_path / "other", name="别的社区", operator="甲", password=PASSWORD, kdf=CHEAP
    )
    assert code_of(lambda: recovered(made, other)) == "recovery-key-wrong"
    assert code_of(lambda: recovered(made, "0000")) == "recovery-key-mistyped"


# Threads


def test_an_office_opened_in_one_thread_serves_another(made):
    office = opened(made)
    seen = []

    def work():
        office.add_operator("李建国", "another password", kdf=CHEAP)
        seen.append(verify(office).ok)
        office.attach()
        office.remove_operator("李建国")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [True]
    actions = [action for (action,) in office.store.rows(Trail.select(Trail.action))]
    assert actions == ["office.create", "operator.add", "operator.remove"]
    office.close()
