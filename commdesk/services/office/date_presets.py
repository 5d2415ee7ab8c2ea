# SPDX-License-Identifier: Apache-2.0
"""The dates an office keeps to, stored as a setting; every change of them is on record."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Any

from commdesk.domain.calendar import DatePresets, Workdays
from commdesk.domain.chain import canonical
from commdesk.domain.errors import UserError
from commdesk.models.office import Setting
from commdesk.services.audit import recorded

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

NAME = "office.dates"
_DAYS = ("days_off", "days_on")
_NUMBERS = tuple(field.name for field in fields(DatePresets) if field.name != "workdays")


def load_date_presets(office: Office) -> DatePresets:
    """What the office keeps to; what was never set is as in DatePresets."""
    with office.store.connection():
        row = _row(office)
    if row is None:
        return DatePresets()
    content: dict[str, Any] = json.loads(row[1])
    days = (frozenset(map(date.fromisoformat, content.get(name, ()))) for name in _DAYS)
    numbers = {name: content[name] for name in _NUMBERS if name in content}
    return DatePresets(**numbers, workdays=Workdays(*days))


def store_date_presets(office: Office, presets: DatePresets) -> None:
    """Keep to these from now on; topics drafted before keep their own dates.

    Raises UserError `presets-reversed` where the longest vote is shorter than the shortest,
    `day-off-and-on` (days) for a day that is listed as both.
    """
    if presets.longest_vote < presets.shortest_vote:
        raise UserError("presets-reversed")
    workdays = presets.workdays
    both = sorted(workdays.days_off & workdays.days_on)
    if both:
        raise UserError("day-off-and-on", days=tuple(both))
    content: dict[str, Any] = {name: getattr(presets, name) for name in _NUMBERS}
    content |= {name: _texts(getattr(workdays, name)) for name in _DAYS}
    values = {"name": NAME, "value": canonical(content).decode()}
    with recorded(office, "setting.change", setting=NAME) as act:
        row = _row(office)
        if row is None:
            act.insert(Setting, **values)
        else:
            act.supersede(Setting, row[0], **values)


def _texts(days: Iterable[date]) -> list[str]:
    return [day.isoformat() for day in sorted(days)]


def _row(office: Office) -> tuple[int, str] | None:
    return office.store.one(
        Setting.select(Setting.arrival, Setting.value).where(
            (Setting.name == NAME) & Setting.current
        )
    )
