# SPDX-License-Identifier: Apache-2.0
"""Opinions and their tags in words."""

from __future__ import annotations

from PySide6.QtCore import QObject

from commdesk.domain.opinions import REMARK, TagCount, Written
from commdesk.ui.entry.voter import paper_number


class OpinionWords(QObject):
    """Every sentence is a literal with named places."""

    def everything(self, count: int) -> str:
        """The first line of the tags."""
        return self.tr("All ({count})").format(count=f"{count:,}")

    def without(self, count: int) -> str:
        """Those that carry no tag."""
        return self.tr("Without a tag ({count})").format(count=f"{count:,}")

    def tag(self, tag: TagCount) -> str:
        """A tag with how many carry it."""
        return self.tr("{tag} ({count})").format(tag=tag.tag, count=f"{tag.count:,}")

    def shown(self, shown: int, all_of_them: int) -> str:
        """How many are listed."""
        if shown == all_of_them:
            return self.tr("{count} opinions").format(count=f"{shown:,}")
        return self.tr("{shown} of {count} opinions").format(
            shown=f"{shown:,}", count=f"{all_of_them:,}"
        )

    def place(self, one: Written) -> str:
        """Where it came from; the paper's number where it has no room."""
        return one.room or self.tr("No. {number}").format(number=paper_number(one.paper))

    def matter(self, one: Written, titles: dict[str, str]) -> str:
        """On what it was written."""
        if one.matter == REMARK:
            return self.tr("remark on the paper")
        return titles.get(one.matter, "")

    def tags(self, one: Written) -> str:
        """Its tags in a line."""
        return self.tr(", ").join(one.tags)

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

    def suggestion(self, word: TagCount) -> str:
        """A word with how many opinions have it, for a button."""
        return self.tr("{tag} ({count})").format(tag=word.tag, count=f"{word.count:,}")
