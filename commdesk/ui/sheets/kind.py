# SPDX-License-Identifier: Apache-2.0
"""What the window of sheets knows of a sheet, whichever it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

from commdesk.domain.results import Imprint
from commdesk.domain.topics import Basis, Stage, Topic
from commdesk.render.layout.pages import Document
from commdesk.services.progress import Progress
from commdesk.services.results.few_votes import FewVotes, few_chosen_of, few_votes_of
from commdesk.services.results.results import imprint

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

Chosen = Mapping[str, Any]
"""What was chosen, by the keys of the options."""


@dataclass(frozen=True, slots=True)
class Option:
    """A choice of one among several, each a value with its name; the first is the usual one."""

    key: str
    name: str
    values: tuple[tuple[object, str], ...]


@dataclass(frozen=True, slots=True)
class Switch:
    """A choice of yes or no."""

    key: str
    text: str
    is_on: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to be written, or left empty; `hint` is an example."""

    key: str
    name: str
    hint: str = ""


Choice = Option | Switch | Entry


@dataclass(frozen=True)
class Situation:
    """The topic whose sheets are asked for, as it stands."""

    office: Office
    topic: Topic

    @cached_property
    def few_votes(self) -> FewVotes:
        """How few papers the result of a secret vote tells of."""
        return few_votes_of(self.office, self.topic.id)

    @cached_property
    def few_chosen(self) -> int:
        """How many people chose an option of a named vote that few chose; else 0."""
        return few_chosen_of(self.office, self.topic.id)

    @property
    def shows_areas(self) -> bool:
        """Whether papers are some room's and have areas, which sheets then show."""
        topic = self.topic
        has_areas = topic.basis is Basis.OWNERS or topic.extent.carries
        return self.was_opened and has_areas and not topic.extent.secret

    @property
    def was_opened(self) -> bool:
        """Whether there are papers."""
        return self.topic.stage not in {Stage.DRAFT, Stage.DROPPED}


@dataclass(frozen=True, slots=True)
class Made:
    """A sheet ready to be printed, and the check code printed on it; "" where it bears none.

    `is_kept`: it goes on record when it leaves. `remark` is what came out otherwise than it was
    chosen, and is said before it leaves; "" for nothing.
    """

    document: Document
    check_code: str
    is_kept: bool = True
    remark: str = ""


class SheetKind(Protocol):
    """One sheet. Its words are in the language in use, so a kind is made with every window."""

    @property
    def key(self) -> str:
        """Its name on record, such as "notice"."""
        ...

    @property
    def title(self) -> str:
        """What people call it."""
        ...

    @property
    def about(self) -> str:
        """What it is for, in a line."""
        ...

    @property
    def has_letterhead(self) -> bool:
        """Whether the office's own words stand on it."""
        ...

    def check(self, at: Situation) -> None:
        """Raises UserError with the reason why it can not be printed now."""
        ...

    def choices(self, at: Situation) -> tuple[Choice, ...]:
        """What can be chosen."""
        ...

    def warning(self, at: Situation, chosen: Chosen) -> str:
        """What is to be confirmed first; "" for nothing."""
        ...

    def note(self, at: Situation, chosen: Chosen) -> str:
        """What follows from what is chosen, said beside it at once; "" for nothing."""
        ...

    def make(self, at: Situation, chosen: Chosen, progress: Progress) -> Made:
        """The pages, off the interface thread. Raises UserError."""
        ...


def at_one_moment(office: Office, work: Callable[[Imprint], Document]) -> Made:
    """A sheet whose check code is that of its figures: nothing was recorded between them."""
    while True:
        printed = imprint(office)
        document = work(printed)
        if imprint(office).check_code == printed.check_code:
            return Made(document, printed.check_code)
