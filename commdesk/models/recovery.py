# SPDX-License-Identifier: Apache-2.0
"""The recovery key as people keep it on paper: groups of letters and digits, with a check.

160 random bits in Crockford's base 32 (no I, L, O, U) and 4 check characters, in nine groups:
XXXX-XXXX-…; small letters, blanks and the look-alikes O, I, L are accepted when typed.
"""

from __future__ import annotations

import hashlib
import re
import secrets
import unicodedata

from commdesk.domain.errors import UserError

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_BYTES = 20
_LENGTH = _BYTES * 8 // 5
_CHECK = 4
_LOOK_ALIKE = str.maketrans("OIL", "011")


def new_secret() -> bytes:
    """160 random bits."""
    return secrets.token_bytes(_BYTES)


def shown(secret: bytes) -> str:
    """The key to be written down."""
    text = _encode(secret)
    text += _check_of(text)
    return "-".join(text[at : at + 4] for at in range(0, len(text), 4))


def secret_of(typed: str) -> bytes:
    """The secret of a key as it was typed. Raises UserError `recovery-key-mistyped`."""
    plain = unicodedata.normalize("NFKC", typed).upper()
    plain = re.sub(r"[\s\-‐-―]", "", plain).translate(_LOOK_ALIKE)
    text, check = plain[:_LENGTH], plain[_LENGTH:]
    if len(plain) != _LENGTH + _CHECK or set(plain) - set(_ALPHABET) or check != _check_of(text):
        raise UserError("recovery-key-mistyped")
    number = 0
    for character in text:
        number = number * 32 + _ALPHABET.index(character)
    return number.to_bytes(_BYTES, "big")


def _encode(data: bytes) -> str:
    number = int.from_bytes(data, "big")
    digits = []
    for _ in range(len(data) * 8 // 5):
        number, digit = divmod(number, 32)
        digits.append(_ALPHABET[digit])
    return "".join(reversed(digits))


def _check_of(text: str) -> str:
    return _encode(hashlib.sha256(b"commdesk recovery " + text.encode()).digest()[:5])[:_CHECK]
