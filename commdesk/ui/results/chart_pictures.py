# SPDX-License-Identifier: Apache-2.0
"""The layouts of one chart on the screen: made once for each width, size of type and colours."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from commdesk.render.charts import charts
from commdesk.render.charts.chart_parts import Picture

Key = tuple[int, int, charts.Colors]
"""For which width, size of type and colours a picture is laid out."""
Make = Callable[[float, int, charts.Colors], Picture]
"""Lays a chart out: for a width, a size of type, and colours."""

_MOST = 8
_STEP = 8  # px: a chart is laid out anew only when it gets so much wider


def key_of(width: int, size: int, colors: charts.Colors) -> Key:
    """The one that a width falls to."""
    return (max(width // _STEP * _STEP, _STEP), size, colors)


class Pictures:
    """Those that were handed in are never laid out here: the nearest stands in for what lacks."""

    def __init__(
        self, make: Make | None = None, handed: Mapping[Key, Picture] | None = None
    ) -> None:
        self._make = make
        self._known: dict[Key, Picture] = dict(handed or {})
        self._is_handed = bool(handed)

    def __contains__(self, key: Key) -> bool:
        return key in self._known

    def lacks(self, key: Key) -> bool:
        """Whether another stands in for this one."""
        return self._is_handed and key not in self._known

    def get(self, key: Key) -> Picture:
        """The picture, or the one whose width is the nearest."""
        if self._make is None:
            return Picture(charts.EMPTY)
        if self.lacks(key):
            return self._known[min(self._known, key=lambda known: abs(known[0] - key[0]))]
        if key not in self._known:
            self.keep(key, self._make(*key))
        return self._known[key]

    def keep(self, key: Key, picture: Picture) -> None:
        """One more; when there are many, all others are let go."""
        if len(self._known) > _MOST:
            self._known.clear()
        self._known[key] = picture
