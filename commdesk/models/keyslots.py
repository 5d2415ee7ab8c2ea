# SPDX-License-Identifier: Apache-2.0
"""Who can open the data file: its random key, wrapped once for each operator.

The file `keys.json` lies beside the data. Each slot holds the key under an operator's password
(Argon2id, then AES-256-GCM); one more holds it under the recovery key. A slot is bound to its
office, its name and its own id, so that none can be moved or renamed. Taking a slot away takes
the way in away. A checksum tells a damaged file from a wrong password.
"""

from __future__ import annotations

import json
import secrets
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from uuid import uuid4

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from commdesk.domain.chain import canonical, digest
from commdesk.domain.errors import UserError
from commdesk.models.files import sorted_os_failure, write_whole

FORMAT = 1
_KEY_BYTES = 32
_OPERATOR, _RECOVERY = "operator", "recovery"


@dataclass(frozen=True, slots=True)
class Kdf:
    """What a password costs to try: memory in KiB, passes over it, lanes side by side."""

    memory: int = 64 * 1024
    passes: int = 3
    lanes: int = 4


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
        slot = _empty_slot(_RECOVERY, "", Kdf(0, 0, 0))
        others = tuple(old for old in self.slots if old.kind != _RECOVERY)
        return replace(self, slots=(*others, self._wrap(slot, _expand(secret, slot), key)))

    def without(self, name: str) -> KeySlots:
        """Without this operator's slot."""
        return replace(
            self,
            slots=tuple(slot for slot in self.slots if (slot.kind, slot.name) != (_OPERATOR, name)),
        )

    def key_by_password(self, name: str, password: str) -> bytes | None:
        """The data key, or None for a wrong password. Raises UserError `operator-unknown`."""
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
        return replace(slot, wrapped=AESGCM(under).encrypt(slot.nonce, key, self._bound(slot)))

    def _unwrap(self, slot: Slot, under: bytes) -> bytes | None:
        try:
            return AESGCM(under).decrypt(slot.nonce, slot.wrapped, self._bound(slot))
        except InvalidTag:
            return None

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
    return secrets.token_bytes(_KEY_BYTES)


def load(path: Path) -> KeySlots:
    """Raises UserError `office-file-missing`, `keys-damaged`, `database-from-newer-program`."""
    try:
        text = path.read_bytes()
    except OSError as error:
        raise sorted_os_failure(error, path) from error
    try:
        content = json.loads(text)
        if isinstance(content["format"], int) and content["format"] > FORMAT:
            raise UserError("database-from-newer-program", have=content["format"], know=FORMAT)
        check = content.pop("check")
        if check != digest(content):
            raise UserError("keys-damaged", path=str(path))
        return KeySlots(content["office"], tuple(_slot(slot) for slot in content["slots"]))
    except (ValueError, KeyError, TypeError) as error:
        raise UserError("keys-damaged", path=str(path)) from error


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
    return Slot(
        content["id"],
        content["kind"],
        content["name"],
        Kdf(*content["argon2id"]),
        b64decode(content["salt"], validate=True),
        b64decode(content["nonce"], validate=True),
        b64decode(content["wrapped"], validate=True),
    )


def _empty_slot(kind: str, name: str, kdf: Kdf) -> Slot:
    return Slot(uuid4().hex, kind, name, kdf, secrets.token_bytes(16), secrets.token_bytes(12), b"")


def _stretch(password: str, slot: Slot) -> bytes:
    return hash_secret_raw(
        password.encode(),
        slot.salt,
        time_cost=slot.kdf.passes,
        memory_cost=slot.kdf.memory,
        parallelism=slot.kdf.lanes,
        hash_len=_KEY_BYTES,
        type=Type.ID,
    )


def _expand(secret: bytes, slot: Slot) -> bytes:
    # Random already: nothing to slow down.
    return HKDF(SHA256(), _KEY_BYTES, slot.salt, b"commdesk recovery slot").derive(secret)
