# SPDX-License-Identifier: Apache-2.0
"""The faces that sheets and charts are painted with."""

from threading import Thread

from commdesk.render.layout import fonts


def test_each_thread_paints_with_faces_of_its_own(qapp):
    own = fonts.font(1234)
    assert fonts.font(1234) is own
    others = []
    thread = Thread(target=lambda: others.append(fonts.font(1234)))
    thread.start()
    thread.join()
    assert others[0] is not own
    assert others[0] == own
