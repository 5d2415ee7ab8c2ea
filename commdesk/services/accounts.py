# SPDX-License-Identifier: Apache-2.0
"""Ballot accounting kept up to date paper by paper, so that no screen counts them all."""

from __future__ import annotations

import threading

from commdesk.domain.tally import PaperAccount
from commdesk.models.counts import count_delivered, count_papers, count_returned, count_void
from commdesk.models.database import Store


class Accounts:
    """Where the papers of each topic are. Hold `lock` around an act and its `add`."""

    def __init__(self, store: Store) -> None:
        self.lock = threading.RLock()
        self._store = store
        self._known: dict[str, PaperAccount] = {}

    def of(self, topic: str) -> PaperAccount:
        """The account of a topic: counted once, then kept."""
        with self.lock:
            known = self._known.get(topic)
            if known is None:
                known = self._known[topic] = counted(self._store, topic)
            return known

    def add(self, topic: str, *, returned: int = 0, void: int = 0, delivered: int = 0) -> None:
        """What an act that is on disk has changed."""
        known = self._known.get(topic)
        if known is not None:
            self._known[topic] = PaperAccount(
                known.issued,
                known.delivered + delivered,
                known.returned + returned,
                known.valid + returned - void,
                known.void + void,
            )

    def forget(self, topic: str) -> None:
        """Count anew next time."""
        with self.lock:
            self._known.pop(topic, None)


def counted(store: Store, topic: str) -> PaperAccount:
    """The account of a topic, counted from the rows."""
    with store.connection(), store.snapshot():
        returned, void = count_returned(store, topic), count_void(store, topic)
        return PaperAccount(
            issued=count_papers(store, topic),
            delivered=count_delivered(store, topic),
            returned=returned,
            valid=returned - void,
            void=void,
        )
