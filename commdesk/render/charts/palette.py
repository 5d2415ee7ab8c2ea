# SPDX-License-Identifier: Apache-2.0
"""Colours of charts, by what they mean. Pattern, order and words say the same without them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colors:
    """Colours as "#rrggbb". `surface` is what the drawing stands on."""

    surface: str = "#FFFFFF"
    text: str = "#1B2430"
    secondary: str = "#55606E"
    line: str = "#8A94A3"
    track: str = "#F1F3F6"
    share: str = "#1D5FA8"
    favour: str = "#1F6FB2"
    against: str = "#C8601A"
    abstain: str = "#8A94A3"
    void: str = "#3B3B3B"
    met: str = "#1E7B4A"
    unmet: str = "#B3261E"


SCREEN = Colors()
PAPER = Colors(text="#000000", secondary="#333333", line="#555555")
DARK = Colors(
    surface="#1D232B",
    text="#F1F3F6",
    secondary="#B4BDC9",
    line="#6F7B8A",
    track="#2A313A",
    share="#6AA9EC",
    favour="#5DA5E0",
    against="#E8935A",
    abstain="#9AA4B2",
    void="#C9CED6",
    met="#57C08A",
    unmet="#FF8A80",
)
