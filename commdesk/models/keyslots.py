# SPDX-License-Identifier: Apache-2.0
"""Who can open the data file: its random key, wrapped once for each operator.

The file `keys.json` lies beside the data. Each slot holds the key under an operator's password
(Argon2id, then AES-256-GCM); one more holds it under the recovery key. A slot is bound to its
office, its name and its own id, so that none can be moved or renamed. Taking a slot away takes
the way in away. A checksum tells a damaged file from a wrong password.
"""

from __future__ import annotations

import json
import os
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from stat import S_ISREG
from types import ModuleType
from typing import Any

from commdesk.domain.chain import canonical, digest
from commdesk.domain.errors import UserError
from commdesk.models.files import make_private, sorted_os_failure, write_whole

FORMAT = 1
_KEY_BYTES = 32
_OPERATOR, _RECOVERY = "operator", "recovery"
_SALT_BYTES, _NONCE_BYTES, _TAG_BYTES = 16, 12, 16
# A slot takes less than a thousand bytes; more than this is another file under our name.
_MOST_BYTES = 4 * 1024 * 1024
# What is asked for is set aside before any password is wrong, so a file must not ask for more
# than an office PC can spare: eight times today's cost, and at that a few seconds a try.
_MOST_MEMORY = 512 * 1024
_MOST_PASSES = 16
_MOST_LANES = 16
# Argon2 itself needs so much for each lane.
_LEAST_MEMORY_A_LANE = 8


@dataclass(frozen=True, slots=True)
class Kdf:
    """What a password costs to try: memory in KiB, passes over it, lanes side by side."""

    memory: int = 64 * 1024
    passes: int = 3
    lanes: int = 4

    @property
    def is_bearable(self) -> bool:
        """Whether a try can be made without taking the PC's memory or the clerk's day."""
        return (
            1 <= self.lanes <= _MOST_LANES
            and 1 <= self.passes <= _MOST_PASSES
            and _LEAST_MEMORY_A_LANE * self.lanes <= self.memory <= _MOST_MEMORY
        )


_UNSTRETCHED = Kdf(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Slot:
    """The data key, wrapped for one person."""

    id: str
    kind: str
    name: str
    kdf: Kdf
    salt: bytes
    nonce: bytes
    wrapped: bytes


@dataclass(frozen=True, slots=True)
class KeySlots:
    """All slots of one office. Immutable: `with_…` and `without` give changed copies."""

    office: str
    slots: tuple[Slot, ...] = ()

    @property
    def operators(self) -> tuple[str, ...]:
        """Names of those who have a password, in the order they were added."""
        return tuple(slot.name for slot in self.slots if slot.kind == _OPERATOR)

    def with_password(self, name: str, password: str, key: bytes, kdf: Kdf) -> KeySlots:
        """With a slot for this operator; one of the same name is replaced."""
        slot = _empty_slot(_OPERATOR, name, kdf)
        others = tuple(old for old in self.slots if (old.kind, old.name) != (_OPERATOR, name))
        return replace(self, slots=(*others, self._wrap(slot, _stretch(password, slot), key)))

    def with_recovery(self, secret: bytes, key: bytes) -> KeySlots:
        """With the slot of the recovery key; an earlier one is replaced."""
        slot = _empty_slot(_RECOVERY, "", _UNSTRETCHED)
        others = tuple(old for old in self.slots if old.kind != _RECOVERY)
        return replace(self, slots=(*others, self._wrap(slot, _expand(secret, slot), key)))

    def without(self, name: str) -> KeySlots:
        """Without this operator's slot."""
        return replace(
            self,
            slots=tuple(slot for slot in self.slots if (slot.kind, slot.name) != (_OPERATOR, name)),
        )

    def key_by_password(self, name: str, password: str) -> bytes | None:
        """The data key, or None for a wrong password.

        Raises UserError `operator-unknown`, `memory-short`.
        """
        for slot in self.slots:
            if (slot.kind, slot.name) == (_OPERATOR, name):
                return self._unwrap(slot, _stretch(password, slot))
        raise UserError("operator-unknown", name=name)

    def key_by_recovery(self, secret: bytes) -> bytes | None:
        """The data key, or None for another office's recovery key."""
        for slot in self.slots:
            if slot.kind == _RECOVERY:
                return self._unwrap(slot, _expand(secret, slot))
        return None

    def _wrap(self, slot: Slot, under: bytes, key: bytes) -> Slot:
        wrapped = _ciphers().wrap(under, slot.nonce, key, self._bound(slot))
        return replace(slot, wrapped=wrapped)

    def _unwrap(self, slot: Slot, under: bytes) -> bytes | None:
        return _ciphers().unwrap(under, slot.nonce, slot.wrapped, self._bound(slot))

    def _bound(self, slot: Slot) -> bytes:
        return canonical(
            {
                "format": FORMAT,
                "office": self.office,
                "slot": slot.id,
                "kind": slot.kind,
                "name": slot.name,
            }
        )


def new_key() -> bytes:
    """A random data key."""
    return os.urandom(_KEY_BYTES)


def load(path: Path) -> KeySlots:
    """Raises UserError `office-file-missing`, `keys-damaged`, `database-from-newer-program`."""
    text = _read(path)
    try:
        content = json.loads(text)
        if isinstance(content["format"], int) and content["format"] > FORMAT:
            raise UserError("database-from-newer-program", have=content["format"], know=FORMAT)
        check = content.pop("check")
        if check != digest(content):
            raise ValueError("the checksum is another one")
        slots = tuple(_slot(slot) for slot in content["slots"])
        if len({(slot.kind, slot.name) for slot in slots}) < len(slots):
            raise ValueError("two slots for one person")
        if not any(slot.kind == _OPERATOR for slot in slots):
            raise ValueError("nobody could log in")
        return KeySlots(_text(content["office"]), slots)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UserError("keys-damaged", path=str(path)) from error


def _read(path: Path) -> bytes:
    try:
        state = path.stat()
        # Reading a pipe would wait for ever, and a folder is no key file either.
        if not S_ISREG(state.st_mode) or state.st_size > _MOST_BYTES:
            raise UserError("keys-damaged", path=str(path))
        make_private(path)
        return path.read_bytes()
    except OSError as error:
        raise sorted_os_failure(error, path) from error


def save(path: Path, slots: KeySlots) -> None:
    """Replace the file whole; on disk when this returns."""
    content: dict[str, Any] = {
        "format": FORMAT,
        "office": slots.office,
        "slots": [
            {
                "id": slot.id,
                "kind": slot.kind,
                "name": slot.name,
                "argon2id": [slot.kdf.memory, slot.kdf.passes, slot.kdf.lanes],
                "salt": b64encode(slot.salt).decode(),
                "nonce": b64encode(slot.nonce).decode(),
                "wrapped": b64encode(slot.wrapped).decode(),
            }
            for slot in slots.slots
        ],
    }
    content["check"] = digest(content)
    write_whole(path, json.dumps(content, ensure_ascii=False, indent=1).encode())


def _slot(content: Mapping[str, Any]) -> Slot:
    """One slot of the file. ValueError, KeyError or TypeError for what was never written so."""
    memory, passes, lanes = content["argon2id"]
    kind, kdf = content["kind"], Kdf(_whole(memory), _whole(passes), _whole(lanes))
    if not (kdf.is_bearable if kind == _OPERATOR else (kind, kdf) == (_RECOVERY, _UNSTRETCHED)):
        raise ValueError("no such kind of slot, or a cost that no program of ours asks for")
    return Slot(
        _text(content["id"]),
        kind,
        _text(content["name"]),
        kdf,
        _bytes(content["salt"], _SALT_BYTES),
        _bytes(content["nonce"], _NONCE_BYTES),
        _bytes(content["wrapped"], _KEY_BYTES + _TAG_BYTES),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("not a whole number")
    return value


def _bytes(value: str, count: int) -> bytes:
    made = b64decode(value, validate=True)
    if len(made) != count:
        raise ValueError("not as many bytes as were written")
    return made


def _empty_slot(kind: str, name: str, kdf: Kdf) -> Slot:
    return Slot(
        os.urandom(16).hex(),
        kind,
        name,
        kdf,
        os.urandom(_SALT_BYTES),
        os.urandom(_NONCE_BYTES),
        b"",
    )


def _stretch(password: str, slot: Slot) -> bytes:
    kdf = slot.kdf
    return _ciphers().stretched(
        password, slot.salt, memory=kdf.memory, passes=kdf.passes, lanes=kdf.lanes
    )


def _expand(secret: bytes, slot: Slot) -> bytes:
    return _ciphers().expanded(secret, slot.salt)


def _ciphers() -> ModuleType:
    # Not at the start of the program: see there.
    from commdesk.models import keywrap  # noqa: PLC0415

    return keywrap
