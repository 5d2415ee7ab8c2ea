# SPDX-License-Identifier: Apache-2.0
"""The audit chain: how a record is sealed, and where a chain is broken."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

GENESIS = "0" * 64


def canonical(value: Any) -> bytes:
    """One byte string for one value: JSON, sorted keys, no blanks, UTF-8.

    Only text, integers, booleans, None, lists and mappings are allowed: a float has no
    place in a record, and is refused with TypeError.
    """
    _refuse_floats(value)
    return json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    ).encode()


def digest(value: Any) -> str:
    """SHA-256 of the canonical form, in hex."""
    return hashlib.sha256(canonical(value)).hexdigest()


@dataclass(frozen=True, slots=True)
class Record:
    """One link: what was done, by whom, when, in which rows, and what came before.

    `at` is UTC in ISO 8601. `rows` says for each table how many rows the act wrote and the
    digest over them. `seen` names the heads this counter knew of other counters' chains.
    """

    counter: str
    sequence: int
    at: str
    operator: str
    action: str
    details: Mapping[str, Any]
    rows: Mapping[str, Any]
    seen: Mapping[str, str]
    previous: str
    seal: str = ""

    def computed_seal(self) -> str:
        """What `seal` must be."""
        return digest(
            {
                "counter": self.counter,
                "sequence": self.sequence,
                "at": self.at,
                "operator": self.operator,
                "action": self.action,
                "details": self.details,
                "rows": self.rows,
                "seen": self.seen,
                "previous": self.previous,
            }
        )


@dataclass(frozen=True, slots=True)
class Break:
    """The first place where a chain does not hold. `kind`: sequence, link or seal."""

    counter: str
    sequence: int
    kind: str


def first_break(records: Iterable[Record]) -> Break | None:
    """The first broken link of one counter's chain, given in order of sequence."""
    previous = GENESIS
    for expected, record in enumerate(records, start=1):
        if record.sequence != expected:
            return Break(record.counter, expected, "sequence")
        if record.previous != previous:
            return Break(record.counter, record.sequence, "link")
        if record.seal != record.computed_seal():
            return Break(record.counter, record.sequence, "seal")
        previous = record.seal
    return None


def short_code(seal: str) -> str:
    """The part of a seal that is printed on sheets: ABCD-EF01-2345."""
    head = seal[:12].upper()
    return "-".join(head[i : i + 4] for i in range(0, 12, 4))


def _refuse_floats(value: object) -> None:
    if isinstance(value, float):
        raise TypeError("a float can not be recorded exactly")
    if isinstance(value, Mapping):
        for item in cast("Mapping[str, object]", value).values():
            _refuse_floats(item)
    elif isinstance(value, list | tuple):
        for item in cast("Sequence[object]", value):
            _refuse_floats(item)
