# SPDX-License-Identifier: Apache-2.0
"""Opinions and their tags in words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from commdesk.domain.opinions import REMARK, Alike, TagCount
from commdesk.ui.entry.voter import paper_number
from commdesk.ui.opinions.lines import Line


class OpinionWords(QObject):
    """Every sentence is a literal with named places."""

    def name(self) -> str:
        """What the list is called."""
        return self.tr("Opinions")

    def heads(self) -> tuple[str, str, str, str, str]:
        """Above its columns: from which room, what, how many, on what, and with which tags."""
        return (
            self.tr("Room"),
            self.tr("Opinion"),
            self.tr("Papers"),
            self.tr("Matter"),
            self.tr("Tags"),
        )

    def everything(self, count: int) -> str:
        """The first line of the tags."""
        return self.tr("All ({count})").format(count=f"{count:,}")

    def without(self, count: int) -> str:
        """Those that carry no tag."""
        return self.tr("Without a tag ({count})").format(count=f"{count:,}")

    def tag(self, tag: TagCount) -> str:
        """A tag with how many carry it."""
        return self.tr("{tag} ({count})").format(tag=tag.tag, count=f"{tag.count:,}")

    def shown(self, shown: int, all_of_them: int, lines: int) -> str:
        """How many are listed, and in how many lines where that is less."""
        if shown == all_of_them:
            said = self.tr("{count} opinions").format(count=f"{shown:,}")
        else:
            said = self.tr("{shown} of {count} opinions").format(
                shown=f"{shown:,}", count=f"{all_of_them:,}"
            )
        if lines == shown:
            return said
        return self.tr("{opinions}, {lines} different").format(opinions=said, lines=f"{lines:,}")

    def place(self, line: Line) -> str:
        """Where it came from; the paper's number where it has no room."""
        first = line.opinions[0]
        said = first.room or self.tr("No. {number}").format(number=paper_number(first.paper))
        if not line.is_merged:
            return said
        return self.tr("{place} and others").format(place=said)

    def text(self, line: Line) -> str:
        """What was written; before several alike a sign that they can be shown."""
        if line.own is not None:
            return f"　　{line.own.text}"
        if not line.is_merged:
            return line.group.text
        return f"{'▾' if line.is_open else '▸'} {line.group.text}"

    def papers(self, line: Line) -> str:
        """On how many papers it stands."""
        return f"{len(line.opinions):,}"

    def matter(self, group: Alike, titles: Mapping[str, str]) -> str:
        """On what it was written."""
        if group.matter == REMARK:
            return self.tr("remark on the paper")
        return titles.get(group.matter, "")

    def tags(self, line: Line) -> str:
        """Its tags in a line; those that not all of several carry, with how many do."""
        if line.own is not None:
            return self.tr(", ").join(line.own.tags)
        tags = line.group.tags
        return self.tr(", ").join(
            one.tag if one.count == line.group.count else self.tag(one) for one in tags
        )

    def given(self, tag: str, count: int) -> str:
        """What giving a tag did."""
        if not count:
            return self.tr("All that are chosen carry “{tag}” already.").format(tag=tag)
        return self.tr("“{tag}” given to {count} opinions").format(tag=tag, count=f"{count:,}")

    def taken(self, tag: str, count: int) -> str:
        """What taking a tag off did."""
        if not count:
            return self.tr("None that is chosen carries “{tag}”.").format(tag=tag)
        return self.tr("“{tag}” taken off {count} opinions").format(tag=tag, count=f"{count:,}")

    def merged(self, new: str, count: int) -> str:
        """What renaming or merging did."""
        return self.tr("{count} opinions carry “{tag}” now").format(tag=new, count=f"{count:,}")

    def choose_first(self) -> str:
        """A tag was typed and nothing is chosen."""
        return self.tr("Choose opinions in the list first; several can be chosen.")
