# SPDX-License-Identifier: Apache-2.0
"""What the main window is made of, imported while somebody logs in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from commdesk.ui.entry.tab import EntryTab
    from commdesk.ui.frame.main_window import MainWindow
    from commdesk.ui.frame.side_windows import SideWindows
    from commdesk.ui.office.office_menu import OfficeMenu
    from commdesk.ui.results.tab import ResultsTab
    from commdesk.ui.topics.topics_tab import TopicsTab


@dataclass(frozen=True, slots=True)
class Parts:
    """The kinds of what the main window holds."""

    window: type[MainWindow]
    topics: type[TopicsTab]
    entry: type[EntryTab]
    results: type[ResultsTab]
    menu: type[OfficeMenu]
    beside: type[SideWindows]


def load_parts() -> Parts:
    """Import them; later calls cost nothing."""
    # Half of the program's modules, and none of them is needed to log in.
    from commdesk.ui.entry.tab import EntryTab  # noqa: PLC0415
    from commdesk.ui.frame.main_window import MainWindow  # noqa: PLC0415
    from commdesk.ui.frame.side_windows import SideWindows  # noqa: PLC0415
    from commdesk.ui.office.office_menu import OfficeMenu  # noqa: PLC0415
    from commdesk.ui.results.tab import ResultsTab  # noqa: PLC0415
    from commdesk.ui.topics.topics_tab import TopicsTab  # noqa: PLC0415

    return Parts(
        MainWindow,
        TopicsTab,
        EntryTab,
        ResultsTab,
        OfficeMenu,
        SideWindows,
    )
