# SPDX-License-Identifier: Apache-2.0
"""Closing waits for the work of other threads instead of pulling the file from under it."""

import threading

from commdesk.models.database import Store
from commdesk.models.office import Trail


def test_close_waits_for_another_threads_reading(tmp_path):
    store = Store.create(tmp_path / "office.db", bytes(32))
    reading, go_on, read = threading.Event(), threading.Event(), []

    def work():
        with store.connection():
            reading.set()
            go_on.wait(10)
            read.append(store.rows(Trail.select(Trail.id)))

    worker = threading.Thread(target=work)
    worker.start()
    assert reading.wait(10)
    closing = threading.Thread(target=store.close)
    closing.start()
    closing.join(0.05)
    assert closing.is_alive()
    go_on.set()
    worker.join(10)
    closing.join(10)
    assert not closing.is_alive()
    assert read == [[]]
