# SPDX-License-Identifier: Apache-2.0
"""A key under a key: a password made slow to try, and the data key wrapped under the result.

Apart from `keyslots`, which says who can log in: that is asked at the start of the program,
and the ciphers are slow to load.
"""

from __future__ import annotations

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from commdesk.domain.errors import UserError

KEY_BYTES = 32


def stretched(password: str, salt: bytes, *, memory: int, passes: int, lanes: int) -> bytes:
    """A key made of a password with Argon2id; `memory` in KiB. Raises UserError `memory-short`."""
    try:
        return hash_secret_raw(
            password.encode(),
            salt,
            time_cost=passes,
            memory_cost=memory,
            parallelism=lanes,
            hash_len=KEY_BYTES,
            type=Type.ID,
        )
    except HashingError as error:
        # Within the bounds of a key file there is one thing left that fails.
        raise UserError("memory-short") from error


def expanded(secret: bytes, salt: bytes) -> bytes:
    """A key made of a secret that is random already: there is nothing to slow down."""
    return HKDF(SHA256(), KEY_BYTES, salt, b"commdesk recovery slot").derive(secret)


def wrap(under: bytes, nonce: bytes, key: bytes, bound: bytes) -> bytes:
    """`key` encrypted, to be unwrapped with the same `bound` only."""
    return AESGCM(under).encrypt(nonce, key, bound)


def unwrap(under: bytes, nonce: bytes, wrapped: bytes, bound: bytes) -> bytes | None:
    """The key, or None when any of the four is another one."""
    try:
        return AESGCM(under).decrypt(nonce, wrapped, bound)
    except InvalidTag:
        return None
