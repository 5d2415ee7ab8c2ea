# SPDX-License-Identifier: Apache-2.0
"""The office's own words on its sheets, stored as a setting; every change of them is on record."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from commdesk.domain.chain import canonical
from commdesk.domain.letterhead import PLAIN, Letterhead
from commdesk.models.office import Setting
from commdesk.services.audit import recorded

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

NAME = "office.letterhead"


def load_letterhead(office: Office) -> Letterhead:
    """What the office writes on its sheets; nothing of its own before it was set."""
    with office.store.connection():
        row = _row(office)
    if row is None:
        return PLAIN
    content: dict[str, Any] = json.loads(row[1])
    return Letterhead(
        tuple(content["heading"]),
        content["issuer"],
        content["contact"],
        content["footer"],
        content["objection"],
    )


def store_letterhead(office: Office, words: Letterhead) -> Letterhead:
    """Write these from now on, tidied; sheets that left before stay as they are.

    Nothing is stored where nothing changed. Raises UserError `right-missing` for an observer.
    """
    tidied = Letterhead(
        tuple(line for line in map(_tidied, words.heading) if line),
        _tidied(words.issuer),
        _tidied(words.contact),
        words.footer.strip(),
        words.objection.strip(),
    )
    with office.store.connection():
        if tidied == load_letterhead(office):
            return tidied
    content = {
        "heading": list(tidied.heading),
        "issuer": tidied.issuer,
        "contact": tidied.contact,
        "footer": tidied.footer,
        "objection": tidied.objection,
    }
    values = {"name": NAME, "value": canonical(content).decode()}
    with recorded(office, "setting.change", setting=NAME) as act:
        row = _row(office)
        if row is None:
            act.insert(Setting, **values)
        else:
            act.supersede(Setting, row[0], **values)
    return tidied


def _tidied(text: str) -> str:
    return " ".join(text.split())


def _row(office: Office) -> tuple[int, str] | None:
    return office.store.one(
        Setting.select(Setting.arrival, Setting.value).where(
            (Setting.name == NAME) & Setting.current
        )
    )
