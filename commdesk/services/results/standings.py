# SPDX-License-Identifier: Apache-2.0
"""How each topic stands: counted from the file once, then kept up to date."""

from __future__ import annotations

import threading
from collections.abc import Callable

from commdesk.domain.results import Results
from commdesk.domain.topics import Topic
from commdesk.models.database import Store
from commdesk.models.standing import Standing

# Nobody looks at more topics by turns; each keeps some figures for every paper.
_KEPT = 3


class Standings:
    """The counts of an open office. Any thread may ask; they take turns."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._kept: dict[str, Standing] = {}

    def results(self, topic_id: str, load: Callable[[], Topic]) -> Results:
        """The count of a topic as it is in the file; `load` reads the topic itself."""
        store = self._store
        with store.connection():
            if store.in_transaction:
                # What is seen here may yet be undone, or be old: nothing of it is kept.
                return Standing(store, load()).results()
            with self._lock, store.snapshot():
                topic = load()
                known = self._kept.pop(topic_id, None)
                if known is None or not known.follow(topic):
                    known = Standing(store, topic)
                results = known.results()
                # Put back only when all went well, as the one used last.
                self._kept[topic_id] = known
                if len(self._kept) > _KEPT:
                    del self._kept[next(iter(self._kept))]
                return results

    def forget(self) -> None:
        """Count everything anew next time."""
        with self._lock:
            self._kept.clear()
