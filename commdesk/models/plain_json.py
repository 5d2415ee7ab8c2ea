# SPDX-License-Identifier: Apache-2.0
"""The canonical JSON of plain values, by a short way: for what is written at every paper.

Equal to domain/chain.py `canonical` byte for byte, which does all that is not plain.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from json.encoder import encode_basestring
from typing import Any

from commdesk.domain.chain import canonical


def text_of(value: Any) -> str:
    """One value. TypeError for a float, and for what JSON does not know."""
    kind = type(value)
    if kind is str:
        return encode_basestring(value)
    if kind is int:
        return str(value)
    return "null" if value is None else canonical(value).decode()


def list_text(values: Iterable[Any]) -> str:
    # Text and whole numbers, which is nearly all, without a call for each.
    return (
        "["
        + ",".join(
            [
                encode_basestring(value)
                if type(value) is str
                else str(value)
                if type(value) is int
                else "null"
                if value is None
                else text_of(value)
                for value in values
            ]
        )
        + "]"
    )


def mapping_text(values: Mapping[str, Any]) -> str:
    pairs = [
        f"{encode_basestring(name)}:"
        f"{encode_basestring(value) if type(value) is str else text_of(value)}"
        for name, value in sorted(values.items())
    ]
    return "{" + ",".join(pairs) + "}"
