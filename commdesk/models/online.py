# SPDX-License-Identifier: Apache-2.0
"""What another channel brought, beside what counts, as stored.

Of a paper in an online import there are up to three current rows: what counts (FIRST_TURN),
what the channel brought (OTHER_CHANNEL), and the paper ballot while it does not count
(PAPER_ASIDE).
"""

from __future__ import annotations

from dataclasses import dataclass

from commdesk.domain.online import BY_HAND, Side
from commdesk.domain.reading import Channel
from commdesk.models import votes
from commdesk.models.codec import marks_text
from commdesk.models.database import Store
from commdesk.models.papers import Papers, ReadingRow


@dataclass(frozen=True, slots=True)
class OnlinePaper:
    """The rows of one paper; `paper_at` is when its paper ballot was first keyed, if ever."""

    first: ReadingRow | None
    online: ReadingRow | None
    aside: ReadingRow | None
    paper_at: str | None

    @property
    def counts(self) -> Side | None:
        """The side that counts; None where nothing came."""
        if self.first is None:
            return None
        return Side.ONLINE if came_online(self.first, self.online) else Side.PAPER

    @property
    def ballot(self) -> ReadingRow | None:
        """The paper ballot, whether it counts or not."""
        return self.first if self.counts is Side.PAPER else self.aside

    @property
    def by_hand(self) -> bool:
        """Whether a supervisor decided which side counts."""
        return self.first is not None and self.first.reason.startswith(BY_HAND)


def came_online(first: ReadingRow | None, online: ReadingRow | None) -> bool:
    """Whether what counts is, sign for sign, what another channel brought; nobody keyed it.

    A reading that somebody keyed, or changed by hand, with the same channel is none of these
    unless it says just the same.
    """
    return (
        first is not None
        and online is not None
        and first.reading.channel is Channel.ONLINE
        and first.reading.void is None
        and first.reading.marks == online.reading.marks
    )


def online_paper(papers: Papers, number: int) -> OnlinePaper:
    """All of one paper. Called with a connection."""
    first, online = papers.reading(number), papers.reading(number, votes.OTHER_CHANNEL)
    aside = papers.reading(number, votes.PAPER_ASIDE)
    keyed_at = None
    if first is not None or aside is not None:
        keyed_at = _keyed_at(papers, number)
    return OnlinePaper(first, online, aside, keyed_at)


def _keyed_at(papers: Papers, number: int) -> str | None:
    """When the paper ballot was first keyed, since it was last taken back with its batch."""
    found, brought = None, set[str]()
    for turn, row in papers.versions(number):
        text = marks_text(row.reading.marks)
        if turn == votes.OTHER_CHANNEL:
            brought.add(text)
        elif turn in {votes.FIRST_TURN, votes.PAPER_ASIDE}:
            if row.withdrawn and turn == votes.FIRST_TURN:
                found = None
            elif found is None and not (row.reading.channel is Channel.ONLINE and text in brought):
                found = row.at
    return found


def online_numbers(store: Store, topic: str) -> tuple[int, ...]:
    """Numbers of the papers that have an answer of another channel, in their order."""
    table = votes.Reading
    rows = store.rows(
        table.select(table.paper)
        .where(
            (table.topic == topic)
            & (table.turn == votes.OTHER_CHANNEL)
            & table.current
            & table.withdrawn.is_null()
        )
        .order_by(table.paper)
    )
    return tuple(number for (number,) in rows)
