# SPDX-License-Identifier: Apache-2.0
"""What the main window is made of, imported while somebody logs in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from commdesk.ui.accounting.opener import AccountOpener
    from commdesk.ui.entry.tab import EntryTab
    from commdesk.ui.frame.main_window import MainWindow
    from commdesk.ui.map.building_map_opener import MapOpener
    from commdesk.ui.office.office_menu import OfficeMenu
    from commdesk.ui.results.tab import ResultsTab
    from commdesk.ui.review.opener import ReviewOpener
    from commdesk.ui.topics.topics_tab import TopicsTab


@dataclass(frozen=True, slots=True)
class Parts:
    """The kinds of what the main window holds."""

    window: type[MainWindow]
    topics: type[TopicsTab]
    entry: type[EntryTab]
    results: type[ResultsTab]
    menu: type[OfficeMenu]
    map: type[MapOpener]
    review: type[ReviewOpener]
    accounting: type[AccountOpener]


def load_parts() -> Parts:
    """Import them; later calls cost nothing."""
    # Half of the program's modules, and none of them is needed to log in.
    from commdesk.ui.accounting.opener import AccountOpener  # noqa: PLC0415
    from commdesk.ui.entry.tab import EntryTab  # noqa: PLC0415
    from commdesk.ui.frame.main_window import MainWindow  # noqa: PLC0415
    from commdesk.ui.map.building_map_opener import MapOpener  # noqa: PLC0415
    from commdesk.ui.office.office_menu import OfficeMenu  # noqa: PLC0415
    from commdesk.ui.results.tab import ResultsTab  # noqa: PLC0415
    from commdesk.ui.review.opener import ReviewOpener  # noqa: PLC0415
    from commdesk.ui.topics.topics_tab import TopicsTab  # noqa: PLC0415

    return Parts(
        MainWindow,
        TopicsTab,
        EntryTab,
        ResultsTab,
        OfficeMenu,
        MapOpener,
        review=ReviewOpener,
        accounting=AccountOpener,
    )
