# SPDX-License-Identifier: Apache-2.0
"""Choices that several sheets have in common."""

from __future__ import annotations

from PySide6.QtCore import QObject

from commdesk.domain.register import Place
from commdesk.render.layout.page_format import PaperSize
from commdesk.services.papers.ballot_papers import buildings
from commdesk.ui.kit.giveaway import areas_said, chosen_said, few_said
from commdesk.ui.sheets.kind import Chosen, Option, Situation, Switch


class SheetWords(QObject):
    """In the language in use."""

    def paper(self) -> Option:
        """A4 or A5."""
        sizes = ((PaperSize.A4, self.tr("A4")), (PaperSize.A5, self.tr("A5")))
        return Option("paper", self.tr("Paper"), sizes)

    def apart(self, at: Situation) -> tuple[Switch, ...]:
        """Whether small buildings may stand by themselves; of a secret vote never."""
        if at.topic.extent.secret:
            return ()
        said = self.tr("Every building by itself, even where few papers came back")
        if at.shows_areas:
            said = self.tr(
                "Every building by itself, even where few papers came back, with exact areas"
            )
        return (Switch("apart", said),)

    def apart_warning(self, chosen: Chosen) -> str:
        """What follows from it; "" where it was not chosen."""
        if not chosen.get("apart"):
            return ""
        return self.tr(
            "Where few papers of a building came back, its line tells how people there voted. Such "
            "a sheet is for checking, not for posting."
        )

    def result_warning(self, at: Situation, chosen: Chosen) -> str:
        """What a sheet by building may give away: by few papers, by small buildings, by areas."""
        areas = areas_said() if at.shows_areas and chosen.get("apart") else ""
        few = chosen_said(at.few_chosen) if not areas else ""
        said = (few_said(at.few_votes), self.apart_warning(chosen), areas, few)
        return "\n".join(one for one in said if one)

    def building(self, at: Situation) -> Option:
        """All buildings, or one of those that have papers."""
        found: list[tuple[object, str]] = [(None, self.tr("all"))]
        if at.was_opened and not at.topic.extent.secret:
            found += [
                (
                    key,
                    self.tr("{building} ({count} papers)").format(
                        building=name or self.tr("no building"), count=f"{count:,}"
                    ),
                )
                for key, name, count in buildings(at.office, at.topic.id)
            ]
        return Option("building", self.tr("Building"), tuple(found))

    def label_of(self, building: str) -> str:
        """A building as people say it."""
        return Place(building).label or self.tr("no building")
