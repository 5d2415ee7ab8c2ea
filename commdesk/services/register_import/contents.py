# SPDX-License-Identifier: Apache-2.0
"""What a column holds, told by its contents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from commdesk.domain.area import parse_area
from commdesk.domain.errors import UserError
from commdesk.services.register_import.addresses import split_address
from commdesk.services.register_import.preview import Field
from commdesk.services.register_import.texts import phone_numbers


def mostly(samples: list[str], test: Callable[[str], bool]) -> bool:
    """Whether a test holds for six of ten samples; never for none."""
    return bool(samples) and sum(map(test, samples)) * 10 >= len(samples) * 6


def _is_phone(text: str) -> bool:
    return len(text) < 30 and any(len(number) == 11 for number in phone_numbers(text))


def is_address(text: str) -> bool:
    """Whether a text is a whole address."""
    try:
        split_address(text)
    except UserError:
        return False
    return True


def _is_building(text: str) -> bool:
    return any(sign in text for sign in "幢栋座楼#") and len(text) < 12


def _is_area(text: str) -> bool:
    try:
        area = parse_area(text)
    except UserError:
        return False
    return "." in text and 50_000 <= area < 500_000_000


def _is_name(text: str) -> bool:
    han = Counter("\u3400" <= sign <= "\u9fff" for sign in text)
    return (
        2 <= han[True] <= 30 and han[False] <= 4 and not any(sign in text for sign in "幢栋室年月")
    )


# What contents tell, in the order of how surely they do, unless one of the last is there.
BY_CONTENT: tuple[tuple[Field, Callable[[str], bool], tuple[Field, ...]], ...] = (
    (Field.PHONE, _is_phone, ()),
    (Field.ADDRESS, is_address, (Field.BUILDING, Field.ROOM)),
    (Field.BUILDING, _is_building, (Field.ADDRESS,)),
    (Field.AREA, _is_area, ()),
    (Field.OWNER, _is_name, ()),
)
