# SPDX-License-Identifier: Apache-2.0
"""Templates of topics: those shipped with the program, and those an office made itself."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from commdesk.domain.calendar import DatePresets
from commdesk.domain.chain import canonical
from commdesk.domain.errors import UserError
from commdesk.models.topics import Template as Row
from commdesk.resources import resources_dir
from commdesk.services.audit import recorded
from commdesk.services.topics.template_dates import kept_to
from commdesk.services.topics.template_texts import TopicDraft, content_of, draft_of_content
from commdesk.services.unseen import one_line

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

SHIPPED = (
    "blank",
    "lift",
    "manager",
    "manager_choice",
    "fund_use",
    "fund_raise",
    "rules",
    "owners_committee",
    "residents_committee",
    "parking",
    "income",
    "convention",
    "satisfaction",
    "opinions",
)
"""Keys of what is shipped, in the order a list shows them."""
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Template:
    """What a topic can start from. `name` is empty for a shipped one: the screen names it."""

    key: str  # of SHIPPED, or the hex of an own template's id
    name: str
    content: Mapping[str, Any]

    def draft(self, today: date, presets: DatePresets | None = None) -> TopicDraft:
        """The draft it makes when it is used on this day.

        A shipped one keeps to what the office presets; an own one says what the office chose.
        """
        presets = presets or DatePresets()
        draft = draft_of_content(self.content, today, presets)
        return kept_to(draft, presets) if self.key in SHIPPED else draft


@cache
def shipped_templates() -> tuple[Template, ...]:
    """The templates that come with the program."""
    folder = resources_dir() / "templates"
    return tuple(
        Template(key, "", json.loads((folder / f"{key}.json").read_text(encoding="utf-8")))
        for key in SHIPPED
    )


def own_templates(office: Office) -> tuple[Template, ...]:
    """The office's own ones that are in use, by name."""
    with office.store.connection():
        rows = office.store.rows(
            Row.select(Row.template, Row.name, Row.content).where(
                Row.current & Row.withdrawn.is_null()
            )
        )
    made = (Template(identity, name, json.loads(content)) for identity, name, content in rows)
    return tuple(sorted(made, key=lambda template: template.name))


def save_template(office: Office, name: str, draft: TopicDraft) -> UUID:
    """Keep a draft as a template of the office.

    Raises UserError `template-name-empty`, `template-name-too-long`, `template-name-taken`.
    """
    identity = uuid4()
    with recorded(
        office, "template.save", template=identity.hex, name=one_line(name).strip()
    ) as act:
        name = _free_name(office, name)
        act.insert(
            Row, template=identity.hex, name=name, content=_text(content_of(draft)), withdrawn=None
        )
    return identity


def replace_template(office: Office, name: str, draft: TopicDraft) -> None:
    """Put a draft in the place of the template of this name; the earlier one stays on record.

    Raises UserError `template-unknown`.
    """
    name = one_line(" ".join(name.split())).strip()
    with recorded(office, "template.replace", name=name) as act:
        found = next((key for key, other in _names(office).items() if other == name), None)
        if found is None:
            raise UserError("template-unknown")
        arrival, _, _ = _current(office, found)
        act.supersede(
            Row,
            arrival,
            template=found,
            name=name,
            content=_text(content_of(draft)),
            withdrawn=None,
        )


def rename_template(office: Office, key: str, name: str) -> None:
    """Give an own template another name.

    Raises UserError as `save_template`, and `template-unknown`.
    """
    with recorded(office, "template.rename", template=key, name=one_line(name).strip()) as act:
        arrival, _, content = _current(office, key)
        name = _free_name(office, name, but=key)
        act.supersede(Row, arrival, template=key, name=name, content=content, withdrawn=None)


def withdraw_template(office: Office, key: str) -> None:
    """Offer an own template no more; it stays on record. Raises UserError `template-unknown`."""
    with recorded(office, "template.withdraw", template=key) as act:
        arrival, name, content = _current(office, key)
        act.supersede(Row, arrival, template=key, name=name, content=content, withdrawn=True)


def _current(office: Office, key: str) -> tuple[int, str, str]:
    row = office.store.one(
        Row.select(Row.arrival, Row.name, Row.content).where(
            (Row.template == key) & Row.current & Row.withdrawn.is_null()
        )
    )
    if row is None:
        raise UserError("template-unknown")
    return row


def _names(office: Office) -> dict[str, str]:
    rows = office.store.rows(
        Row.select(Row.template, Row.name).where(Row.current & Row.withdrawn.is_null())
    )
    return dict(rows)


def _free_name(office: Office, name: str, *, but: str = "") -> str:
    name = one_line(" ".join(name.split())).strip()
    if not name:
        raise UserError("template-name-empty")
    if len(name) > LONGEST_NAME:
        raise UserError("template-name-too-long", longest=LONGEST_NAME)
    if any(other == name for key, other in _names(office).items() if key != but):
        raise UserError("template-name-taken", name=name)
    return name


def _text(content: Mapping[str, Any]) -> str:
    return canonical(content).decode()
