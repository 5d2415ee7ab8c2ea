# SPDX-License-Identifier: Apache-2.0
"""Key slots: who gets in, what is bound to what, and a damaged file told from a wrong password."""

import json
import os
from dataclasses import replace

import pytest
from argon2.exceptions import HashingError

from commdesk.domain.chain import digest
from commdesk.domain.errors import UserError
from commdesk.models import keyslots, keywrap, recovery
from commdesk.models.keyslots import Kdf, KeySlots
from tests.community import CHEAP

KEY = bytes(range(32))


def outcome(path):
    try:
        return keyslots.load(path)
    except UserError as error:
        return error.code


@pytest.fixture
def slots():
    made = KeySlots("office-1").with_password("王秀兰", "first password", KEY, CHEAP)
    return made.with_password("李建国", "second password", KEY, CHEAP)


def test_each_operator_has_a_password_of_their_own(slots):
    assert slots.key_by_password("王秀兰", "first password") == KEY
    assert slots.key_by_password("李建国", "second password") == KEY
    assert slots.key_by_password("王秀兰", "second password") is None
    assert slots.operators == ("王秀兰", "李建国")


def test_the_recovery_key_opens_without_any_password(slots):
    secret = recovery.new_secret()
    slots = slots.with_recovery(secret, KEY)
    assert slots.key_by_recovery(secret) == KEY
    assert slots.key_by_recovery(recovery.new_secret()) is None
    assert slots.operators == ("王秀兰", "李建国")


def test_a_slot_taken_away_is_a_way_taken_away(slots):
    left = slots.without("李建国")
    assert left.operators == ("王秀兰",)
    with pytest.raises(UserError, match="operator-unknown"):
        left.key_by_password("李建国", "second password")


def test_a_new_password_replaces_the_old_one(slots):
    changed = slots.with_password("王秀兰", "third password", KEY, CHEAP)
    assert changed.key_by_password("王秀兰", "first password") is None
    assert changed.key_by_password("王秀兰", "third password") == KEY
    assert sorted(changed.operators) == sorted(slots.operators)


def test_equal_passwords_make_different_slots():
    slots = KeySlots("office-1").with_password("甲", "same password", KEY, CHEAP)
    slots = slots.with_password("乙", "same password", KEY, CHEAP)
    assert slots.slots[0].wrapped != slots.slots[1].wrapped
    assert slots.slots[0].salt != slots.slots[1].salt


@pytest.mark.parametrize(
    "moved",
    [
        lambda slots: replace(slots, office="office-2"),
        lambda slots: replace(slots, slots=(replace(slots.slots[0], name="赵四"),)),
        lambda slots: replace(slots, slots=(replace(slots.slots[0], id=slots.slots[1].id),)),
    ],
    ids=["other office", "other name", "other slot"],
)
def test_a_slot_can_not_be_moved_or_renamed(slots, moved):
    changed = moved(slots)
    assert changed.key_by_password(changed.slots[0].name, "first password") is None


def test_the_file_gives_the_slots_back_and_holds_no_key(slots, tmp_path):
    path = tmp_path / "keys.json"
    slots = slots.with_recovery(recovery.new_secret(), KEY)
    keyslots.save(path, slots)
    assert keyslots.load(path) == slots
    assert KEY.hex() not in path.read_text(encoding="utf-8")
    assert [item.name for item in tmp_path.iterdir()] == ["keys.json"]


def test_any_changed_byte_of_the_file_is_damage_and_no_wrong_password(slots, tmp_path):
    path = tmp_path / "keys.json"
    keyslots.save(path, slots)
    whole = path.read_bytes()
    for place in range(0, len(whole), 7):
        changed = bytearray(whole)
        changed[place] ^= 0x01
        path.write_bytes(changed)
        # White space between the parts says nothing.
        assert outcome(path) in {"keys-damaged", "database-from-newer-program", slots}


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff\xfe", b'{"format": 1}', b"null"])
def test_what_is_no_key_file_is_damage(content, tmp_path):
    path = tmp_path / "keys.json"
    path.write_bytes(content)
    with pytest.raises(UserError, match="keys-damaged"):
        keyslots.load(path)


def forged(path, slots, change):
    """A key file changed by somebody who knows how its checksum is made."""
    keyslots.save(path, slots)
    content = json.loads(path.read_text(encoding="utf-8"))
    change(content)
    del content["check"]
    content["check"] = digest(content)
    path.write_text(json.dumps(content), encoding="utf-8")


@pytest.mark.parametrize(
    "cost",
    [
        [2**31, 3, 4],
        [2**20, 3, 4],
        [65536, 10**9, 4],
        [65536, 17, 4],
        [65536, 3, 0],
        [65536, 3, 17],
        [0, 0, 0],
        [8, 1, 2],
        [-1, 3, 4],
        [65536, True, 4],
        ["65536", 3, 4],
        [65536, 3],
        [65536, 3, 4, 5],
        None,
    ],
)
def test_a_cost_no_program_asks_for_is_damage_and_is_not_paid(slots, tmp_path, cost):
    path = tmp_path / "keys.json"
    forged(path, slots, lambda content: content["slots"][1].update(argon2id=cost))
    with pytest.raises(UserError, match="keys-damaged"):
        keyslots.load(path)


def test_todays_cost_and_eight_times_as_much_are_bearable():
    assert Kdf().is_bearable
    assert Kdf(memory=8 * Kdf().memory, passes=16, lanes=16).is_bearable


@pytest.mark.parametrize(
    "change",
    [
        lambda content: content["slots"][0].update(name=7),
        lambda content: content["slots"][0].update(kind="guest"),
        lambda content: content["slots"][0].update(nonce=""),
        lambda content: content["slots"][0].update(wrapped="AAAA"),
        lambda content: content["slots"][1].update(name=content["slots"][0]["name"]),
        lambda content: content.update(office=None),
        lambda content: content.update(slots=[]),
        lambda content: content.update(slots=[[]]),
    ],
    ids=["name", "kind", "nonce", "wrapped", "twice", "office", "nobody", "list"],
)
def test_slots_that_were_never_written_so_are_damage(slots, tmp_path, change):
    path = tmp_path / "keys.json"
    forged(path, slots, change)
    with pytest.raises(UserError, match="keys-damaged"):
        keyslots.load(path)


@pytest.mark.parametrize("what", ["folder", "pipe", "huge", "deep"])
def test_what_can_not_be_a_key_file_is_not_read_to_its_end(tmp_path, what):
    path = tmp_path / "keys.json"
    if what == "folder":
        path.mkdir()
    elif what == "pipe":
        if not hasattr(os, "mkfifo"):
            pytest.skip("no named pipes here")
        os.mkfifo(path)
    elif what == "huge":
        with path.open("wb") as file:
            file.truncate(2**33)
    else:
        path.write_bytes(b"[" * 100_000)
    with pytest.raises(UserError, match="keys-damaged"):
        keyslots.load(path)


def test_too_little_memory_for_a_password_is_said(slots, monkeypatch):
    monkeypatch.setattr(keywrap, "hash_secret_raw", _no_room)
    with pytest.raises(UserError, match="memory-short"):
        slots.key_by_password("王秀兰", "first password")


def _no_room(*_, **__):
    raise HashingError("Memory allocation error")


def test_a_key_file_of_a_newer_program_is_said_to_be_that(slots, tmp_path):
    path = tmp_path / "keys.json"
    keyslots.save(path, slots)
    content = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(content | {"format": 2}), encoding="utf-8")
    with pytest.raises(UserError, match="database-from-newer-program"):
        keyslots.load(path)


def test_a_missing_key_file_is_said_to_be_missing(tmp_path):
    with pytest.raises(UserError, match="office-file-missing"):
        keyslots.load(tmp_path / "keys.json")
