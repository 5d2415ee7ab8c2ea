# SPDX-License-Identifier: Apache-2.0
"""At the largest type on a small screen the accounting stays within it, buttons in sight."""

import pytest
from PySide6.QtCore import QRect

from commdesk.services.delivery.desk import DeliveryDesk
from commdesk.services.topics.roll_corrections import replace_paper
from commdesk.ui.accounting.window import AccountWindow
from commdesk.ui.delivery.window import DeliveryWindow
from commdesk.ui.kit import theme
from commdesk.ui.online.window import OnlineWindow
from tests import community

ROOMS = (QRect(0, 0, 1366, 728), QRect(0, 0, 1280, 600))


@pytest.fixture
def large_office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=60)
    yield made
    made.close()


@pytest.fixture
def large_type(qapp, themed, chinese):
    theme.apply(qapp, theme.LIGHT, 200)


def within(window, room, *buttons):
    assert window.minimumSizeHint().width() <= room.width()
    assert window.minimumSizeHint().height() <= room.height()
    assert room.contains(window.geometry())
    for made in buttons:
        at = QRect(made.mapTo(window, made.rect().topLeft()), made.size())
        assert window.rect().contains(at)


@pytest.mark.parametrize("room", ROOMS)
def test_print_and_close_can_be_reached(
    large_office, large_type, qtbot, jobs, prompts, room, monkeypatch
):
    topic = community.opened_topic(large_office)
    replace_paper(large_office, topic.id, 5, "写错")
    monkeypatch.setattr("commdesk.ui.kit.surfaces.room_of", lambda _window: room)
    window = AccountWindow(large_office, topic.id, jobs, prompts)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.loaded):
        window.show()
    within(window, room, window.print, window.close_button)


@pytest.mark.parametrize("room", ROOMS)
def test_so_can_the_buttons_of_delivery_and_online_answers(
    large_office, large_type, qtbot, jobs, prompts, room, monkeypatch
):
    topic = community.opened_topic(large_office)
    monkeypatch.setattr("commdesk.ui.kit.surfaces.room_of", lambda _window: room)
    delivery = DeliveryWindow(DeliveryDesk(large_office, topic.id), jobs, prompts)
    online = OnlineWindow(large_office, topic.id, jobs, prompts)
    for window, *buttons in ((delivery, delivery.building, delivery.leave), (online, online.save)):
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        within(window, room, *buttons)
        window.close()
