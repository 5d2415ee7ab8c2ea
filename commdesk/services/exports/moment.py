# SPDX-License-Identifier: Apache-2.0
"""All that an export says of a topic, as stored at one moment, and the record of naming people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.errors import UserError
from commdesk.domain.export_tables import PaperFacts
from commdesk.domain.opinions import Written
from commdesk.domain.place_votes import MatterBreakdown
from commdesk.domain.results import Imprint, Results
from commdesk.domain.topics import Stage
from commdesk.models.counts import count_papers
from commdesk.services.accounting.by_building import BuildingAccounts, read_accounts
from commdesk.services.audit import recorded
from commdesk.services.exports.papers import stream_papers
from commdesk.services.opinions.opinions import Opinions
from commdesk.services.results.blind import must_not_be_blind
from commdesk.services.results.breakdown import load_breakdown
from commdesk.services.results.course import course_of
from commdesk.services.results.results import count_topic, imprint
from commdesk.services.topics.topics import load_topic

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

_NEVER_COUNTED = frozenset({Stage.DRAFT, Stage.DROPPED})


@dataclass(frozen=True, slots=True)
class Moment:
    """A topic as it stands. It can be asked as long as `one_moment` lasts."""

    office: Office
    results: Results
    imprint: Imprint

    @property
    def _id(self) -> UUID:
        return self.results.topic.id

    def accounts(self) -> BuildingAccounts:
        """Where the papers are, by building."""
        return read_accounts(self.office, self._id)

    def places(
        self, *, is_guarded: bool = True
    ) -> tuple[tuple[MatterBreakdown, ...], tuple[MatterBreakdown, ...]]:
        """Votes by building and by grid; none where papers have no place."""
        found = load_breakdown(self.office, self._id, is_guarded=is_guarded)
        return found.by_building, found.by_grid

    def opinions(self) -> tuple[Written, ...]:
        """What was written, with its tags."""
        return Opinions(self.office, self._id).all()

    def papers(self) -> Iterator[PaperFacts]:
        """Every paper, in the order of numbers."""
        return stream_papers(self.office, self._id.hex)

    def count_papers(self) -> int:
        """How many they are."""
        return count_papers(self.office.store, self._id.hex)


@contextmanager
def one_moment(office: Office, topic_id: UUID) -> Iterator[Moment]:
    """Figures and check code of one moment, whatever is stored meanwhile.

    Raises UserError `topic-unknown`, `no-papers-yet` before the topic opened, and `results-blind`
    (count) while papers wait for their second reading.
    """
    must_not_be_blind(office, topic_id)
    with office.store.connection():
        if load_topic(office, topic_id).stage in _NEVER_COUNTED:
            raise UserError("no-papers-yet")
        while True:
            before = imprint(office)
            with office.store.snapshot():
                results = count_topic(office, topic_id)
                if imprint(office).check_code != before.check_code:
                    continue  # something was recorded before or after what is seen here
                # A paper that waits may have been keyed before the snapshot.
                must_not_be_blind(office, topic_id)
                told = replace(results, course=course_of(office, topic_id))
                yield Moment(office, told, before)
                return


def record_naming(office: Office, topic_id: UUID, file: str, tied: Mapping[str, bool]) -> None:
    """Keep on record who made a file of this kind that tells how somebody voted.

    `tied` says by what: rooms, names, numbers of papers, or small buildings by themselves.

    Raises UserError `right-missing` for who may change nothing, and as `recorded`.
    """
    with recorded(office, "results.export-named", topic=topic_id.hex, file=file, **tied):
        pass
