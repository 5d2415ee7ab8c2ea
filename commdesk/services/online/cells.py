# SPDX-License-Identifier: Apache-2.0
"""The cells of an online export: an answer as a mark, a moment as the wall clock had it."""

from __future__ import annotations

import re
from datetime import date, datetime

from commdesk.domain.errors import UserError
from commdesk.domain.matters import Matter, MatterKind, OptionRole
from commdesk.domain.reading import BLANK, Mark, MarkState, chosen
from commdesk.services.ballots import wording
from commdesk.services.register_import import texts

_BETWEEN = re.compile(r"[、,，;；|┋/\n]+")
_LABEL = re.compile(r"^(?:[A-Ha-h]|[0-9]{1,2})[.、)):．]\s*")
_MOMENT = re.compile(
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[T\s]*"
    r"(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2})(?:\.\d+)?秒?)?分?"
)
_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_SHOWN = 40
_ROLES = {"for": OptionRole.FOR, "against": OptionRole.AGAINST, "abstain": OptionRole.ABSTAIN}


def mark_of(part: Matter, text: str) -> Mark | None:
    """What a cell answers to a part; None for what it can not answer. A blank cell is blank."""
    if texts.is_formula_error(text):
        return None
    if part.kind is MatterKind.OPINION:
        words = texts.without_id_numbers(text).strip()
        return chosen(written=(words,)) if words else BLANK
    plain = texts.plain(text).strip()
    if not plain or texts.squeezed(plain) in {"未选", "未选择", "未作答", "(空)", "跳过"}:
        return BLANK
    names = {texts.squeezed(option.name): option.key for option in part.options}
    whole = _option(part, names, plain)
    if whole is not None:
        return chosen(whole)
    found: list[str] = []
    written: list[str] = []
    for piece in filter(None, map(str.strip, _BETWEEN.split(plain))):
        key = _option(part, names, piece)
        if key is not None:
            found.append(key)
        elif part.write_ins:
            written.append(_LABEL.sub("", piece))
        else:
            return None
    if not found and not written:
        return None
    return chosen(*dict.fromkeys(found), written=tuple(dict.fromkeys(written)))


def _option(part: Matter, names: dict[str, str], text: str) -> str | None:
    for told in (text, _LABEL.sub("", text)):
        key = names.get(texts.squeezed(told))
        if key is not None:
            return key
    if part.kind is not MatterKind.MOTION:
        return None
    mark = wording.mark_of(_LABEL.sub("", text))
    if mark is None or mark.state is not MarkState.CHOSEN:
        return None
    option = part.option_of(_ROLES[mark.choices[0]])
    return None if option is None else option.key


def told_time(text: str) -> datetime | date | None:
    """The moment a cell tells, by this PC's clock; the day where it has no time of day.

    None for a blank. Raises UserError `online-time-unreadable` (text) for anything else.
    """
    plain = texts.plain(text).strip()
    if not plain:
        return None
    match = _MOMENT.fullmatch(plain)
    try:
        if match is not None:
            year, month, day, hour, minute, second = (int(one or 0) for one in match.groups())
            return datetime(year, month, day, hour, minute, second).astimezone()
        only = _DAY.fullmatch(plain)
        if only is not None:
            return date(*map(int, only.groups()))
    except ValueError:
        pass
    raise UserError("online-time-unreadable", text=plain[:_SHOWN])
