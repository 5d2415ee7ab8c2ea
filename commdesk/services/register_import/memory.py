# SPDX-License-Identifier: Apache-2.0
"""What the office's people said of columns at earlier imports, and what an import records of it.

Remembered by header, in one setting, together with the import that it was said in.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from commdesk.domain.errors import UserError
from commdesk.models.office import Setting
from commdesk.models.trail import Act
from commdesk.services.register_import.preview import Field, Mend, RegisterPreview
from commdesk.services.register_import.texts import without_id_numbers

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

_NAME = "register.columns"
_MOST = 400
_LONGEST = 80
_FIELDS = {what.value: what for what in Field}


def remembered_columns(office: Office) -> dict[str, Field | None]:
    """What columns hold by their header's key; None: not to be taken over."""
    with office.store.connection():
        _, kept = _current(office)
    # A newer program may know fields that this one does not.
    return {
        key: None if value is None else _FIELDS[value]
        for key, value in kept.items()
        if value is None or value in _FIELDS
    }


def remember_columns(office: Office, act: Act, preview: RegisterPreview) -> None:
    """Keep what was said of columns for the next import, in the act that stores this one."""
    said = {
        choice.key: choice.field.value if choice.field else None
        for choice in preview.choices
        if choice.key and len(choice.key) <= _LONGEST and not choice.is_remembered
    }
    # A guess that was looked at and taken over is no guess the next time.
    said |= {key: what for key, what in _accepted(preview).items() if key not in said}
    arrival, kept = _current(office)
    news = {key: value for key, value in said.items() if key not in kept or kept[key] != value}
    if not news:
        return
    # What was said last comes last, and stays longest.
    kept = {key: value for key, value in kept.items() if key not in news} | news
    value = json.dumps(dict(list(kept.items())[-_MOST:]), ensure_ascii=False)
    if arrival is None:
        act.insert(Setting, name=_NAME, value=value)
    else:
        act.supersede(Setting, arrival, name=_NAME, value=value)


def _accepted(preview: RegisterPreview) -> dict[str, str]:
    """The guesses among the columns, by what they are remembered by."""
    if not any(column.guessed for column in preview.columns):
        return {}
    # Reading workbooks loads slow parts that a start does not need.
    from commdesk.services.register_import.columns import header_keys  # noqa: PLC0415

    keys = header_keys(preview.columns)
    return {
        keys[column.index]: column.field.value
        for column in preview.columns
        if column.guessed
        and column.field is not None
        and 0 < len(keys.get(column.index, "")) <= _LONGEST
    }


def record_of(preview: RegisterPreview) -> dict[str, Any]:
    """What people put right, for the record of an import; empty where they did not.

    `columns`: letter, header, field ("" for none) and whether it was remembered;
    `mends`: sheet, cell, old and new text, without ID numbers.
    """
    said: dict[str, Any] = {}
    if preview.choices:
        said["columns"] = [
            {
                "column": choice.letter,
                "header": choice.header,
                "field": choice.field.value if choice.field else "",
                "remembered": int(choice.is_remembered),
            }
            for choice in preview.choices
        ]
    return said | record_of_mends(preview.mends, preview.sheet)


def record_of_mends(mends: Iterable[Mend], sheet: str) -> dict[str, Any]:
    """The cells put right on the sheet that was read, as `mends`; empty without any."""
    told = [
        {
            "sheet": mend.sheet,
            "cell": mend.cell,
            "old": without_id_numbers(mend.old),
            # A row left out has no new text; why it was is told.
            "why" if mend.is_row else "new": without_id_numbers(mend.new),
        }
        for mend in mends
        if mend.sheet == sheet
    ]
    return {"mends": told} if told else {}


def _current(office: Office) -> tuple[int | None, dict[str, str | None]]:
    row = office.store.one(
        Setting.select(Setting.arrival, Setting.value).where(
            (Setting.name == _NAME) & Setting.current
        )
    )
    if row is None:
        return None, {}
    try:
        kept = json.loads(row[1])
    except ValueError as error:
        raise UserError("office-file-damaged", path=str(office.store.path)) from error
    return row[0], kept
