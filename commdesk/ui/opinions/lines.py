# SPDX-License-Identifier: Apache-2.0
"""What the list of opinions shows: those alike in one line, and each of them below when asked."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from commdesk.domain.opinions import Alike, Written, alike

GroupKey = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """One line: all of `group`, or the one opinion `own` of it below that line."""

    group: Alike
    own: Written | None = None
    is_open: bool = False

    @property
    def opinions(self) -> tuple[Written, ...]:
        """What is tagged when the line is chosen."""
        return self.group.opinions if self.own is None else (self.own,)

    @property
    def is_merged(self) -> bool:
        """Whether it stands for several opinions."""
        return len(self.opinions) > 1


def lines_of(
    opinions: Sequence[Written], opened: Collection[GroupKey], *, apart: bool = False
) -> tuple[Line, ...]:
    """The lines of these opinions; `apart`: each by itself, as they come."""
    if apart:
        return tuple(Line(Alike(one.text, (one,))) for one in opinions)
    lines: list[Line] = []
    for group in alike(opinions):
        is_open = group.count > 1 and group.key in opened
        lines.append(Line(group, is_open=is_open))
        if is_open:
            lines += [Line(group, one) for one in group.opinions]
    return tuple(lines)
