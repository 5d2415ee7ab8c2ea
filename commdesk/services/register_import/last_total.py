# SPDX-License-Identifier: Apache-2.0
"""The total that the register imported last ended with, against a file cut off before its own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from commdesk.domain.errors import UserError
from commdesk.models.office import Setting
from commdesk.models.trail import Act
from commdesk.services.register_import.preview import RegisterPreview

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

_NAME = "register.total"


def last_total(office: Office) -> int | None:
    """The area (cm²) in the last import's row of totals; None where it had none."""
    with office.store.connection():
        return _current(office)[1]


def remember_total(office: Office, act: Act, preview: RegisterPreview) -> None:
    """Keep the total of what is imported, in the act that stores it."""
    arrival, kept = _current(office)
    if preview.total_stated == kept:
        return
    value = json.dumps(preview.total_stated)
    if arrival is None:
        act.insert(Setting, name=_NAME, value=value)
    else:
        act.supersede(Setting, arrival, name=_NAME, value=value)


def _current(office: Office) -> tuple[int | None, int | None]:
    row = office.store.one(
        Setting.select(Setting.arrival, Setting.value).where(
            (Setting.name == _NAME) & Setting.current
        )
    )
    if row is None:
        return None, None
    try:
        return row[0], json.loads(row[1])
    except ValueError as error:
        raise UserError("office-file-damaged", path=str(office.store.path)) from error
