# SPDX-License-Identifier: Apache-2.0
"""Where a topic and its papers stand: asked of the file once, then kept up to date."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from commdesk.domain.errors import UserError
from commdesk.domain.tally import PaperAccount
from commdesk.domain.topics import Stage
from commdesk.models.counts import (
    count_delivered,
    count_issued,
    count_papers,
    count_returned,
    count_spoilt,
    count_void,
    is_secret,
    last_paper,
    open_batch,
    withdrawn_papers,
)
from commdesk.models.database import Store
from commdesk.models.topics import TopicStage


@dataclass(frozen=True, slots=True)
class Numbers:
    """The paper numbers of a topic: 1 to `last`, without those that a correction took out."""

    last: int
    withdrawn: frozenset[int]

    def __contains__(self, number: int) -> bool:
        return 1 <= number <= self.last and number not in self.withdrawn

    def __iter__(self) -> Iterator[int]:
        return (number for number in range(1, self.last + 1) if number not in self.withdrawn)


class Accounts:
    """The stage and the ballot accounting of each topic.

    Right because one program has the file: whoever changes a stage or stores a paper holds
    `lock` from before the act until `forget` or `add` after it.
    """

    def __init__(self, store: Store) -> None:
        self.lock = threading.RLock()
        self.changes = 0
        """Grows whenever a stage, the numbers or the batches of a topic may be others."""
        self._store = store
        self._known: dict[str, PaperAccount] = {}
        self._stages: dict[str, Stage] = {}
        self._numbers: dict[str, Numbers] = {}
        self._batches: dict[tuple[str, str], str | None] = {}
        self._awaiting: dict[str, int] = {}

    def awaiting(self, topic: str, count: Callable[[], int]) -> int:
        """How many papers of a topic wait for a second reading, counted once, then kept."""
        with self.lock:
            if topic not in self._awaiting:
                with self._store.connection():
                    self._awaiting[topic] = count()
            return self._awaiting[topic]

    def batch(self, topic: str, operator: str) -> str | None:
        """The id of the batch that an operator has open in a topic."""
        with self.lock:
            if (topic, operator) not in self._batches:
                with self._store.connection():
                    self._batches[topic, operator] = open_batch(self._store, topic, operator)
            return self._batches[topic, operator]

    def stage(self, topic: str) -> Stage:
        """Where a topic stands. Raises UserError `topic-unknown`."""
        with self.lock:
            stage = self._stages.get(topic)
            if stage is None:
                with self._store.connection():
                    stage = self._stages[topic] = stage_of(self._store, topic)
            return stage

    def of(self, topic: str) -> PaperAccount:
        """The account of a topic: counted once, then kept."""
        with self.lock:
            known = self._known.get(topic)
            if known is None:
                known = self._known[topic] = counted(self._store, topic)
            return known

    def numbers(self, topic: str) -> Numbers:
        """The papers of a topic; none before it opened."""
        with self.lock:
            known = self._numbers.get(topic)
            if known is None:
                with self._store.connection():
                    known = self._numbers[topic] = Numbers(
                        last_paper(self._store, topic), withdrawn_papers(self._store, topic)
                    )
            return known

    def add(
        self,
        topic: str,
        *,
        returned: int = 0,
        void: int = 0,
        delivered: int = 0,
        issued: int = 0,
        spoiled: int = 0,
        awaiting: int = 0,
    ) -> None:
        """What an act that is on disk has changed."""
        if topic in self._awaiting:
            self._awaiting[topic] += awaiting
        known = self._known.get(topic)
        if known is not None:
            self._known[topic] = PaperAccount(
                known.issued + issued,
                known.delivered + delivered,
                known.returned + returned,
                known.valid + returned - void,
                known.void + void,
                known.spoiled + spoiled,
            )

    def came_back(self, topic: str, void: int, awaiting: int) -> None:
        """One paper was stored: 1 for void, 1 where it waits for its second reading now."""
        if awaiting and topic in self._awaiting:
            self._awaiting[topic] += awaiting
        known = self._known.get(topic)
        if known is not None:
            self._known[topic] = PaperAccount(
                known.issued,
                known.delivered,
                known.returned + 1,
                known.valid + 1 - void,
                known.void + void,
                known.spoiled,
            )

    def forget(self, topic: str) -> None:
        """Look anew next time."""
        with self.lock:
            self._known.pop(topic, None)
            self._stages.pop(topic, None)
            self._numbers.pop(topic, None)
            self._awaiting.pop(topic, None)
            self.forget_batches(topic)

    def forget_batches(self, topic: str) -> None:
        """Look anew next time who has a batch open."""
        with self.lock:
            self.changes += 1
            self._batches = {key: known for key, known in self._batches.items() if key[0] != topic}


def counted(store: Store, topic: str) -> PaperAccount:
    """The account of a topic, counted from the rows."""
    with store.connection(), store.snapshot():
        returned, void = count_returned(store, topic), count_void(store, topic)
        secret, spoiled = is_secret(store, topic), count_spoilt(store, topic)
        issued = count_issued(store, topic) if secret else count_papers(store, topic)
        return PaperAccount(
            issued=issued + spoiled,
            delivered=count_delivered(store, topic),
            returned=returned,
            valid=returned - void,
            void=void,
            spoiled=spoiled,
        )


def stage_of(store: Store, topic: str) -> Stage:
    """Where a topic stands, as stored. Raises UserError `topic-unknown`."""
    stage = store.value(
        TopicStage.select(TopicStage.stage).where((TopicStage.topic == topic) & TopicStage.current)
    )
    if stage is None:
        raise UserError("topic-unknown", topic=topic)
    return Stage(stage)
