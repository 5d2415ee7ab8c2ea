# SPDX-License-Identifier: Apache-2.0
"""Deliveries in words."""

from __future__ import annotations

from PySide6.QtCore import QObject

from commdesk.domain.paper_code import PaperCodes
from commdesk.services.delivery.desk import Delivered, Round, Taken
from commdesk.ui.words.words import Words

_SHOWN = 6


class DeliveryWords(QObject):
    """Every sentence is a literal with named places."""

    def __init__(self, codes: PaperCodes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._codes = codes
        self._words = Words(self)

    def number(self, one: Delivered) -> str:
        """As it is printed."""
        return self._codes.printed(one.paper.number)

    def taken(self, taken: Taken) -> tuple[str, str]:
        """What a scan did, and the band's state."""
        one = taken.delivered
        facts = {
            "number": self.number(one),
            "place": one.paper.label,
            "voter": one.voter.name,
            "method": one.method,
            "at": self.moment(one),
        }
        if taken.is_new:
            said = self.tr("Delivered: no. {number}　{place}　{voter}　{method}").format(**facts)
            return said, "stored"
        said = self.tr(
            "No. {number} {place} {voter} is on record already: {method}, {at}. Nothing was changed."
        ).format(**facts)
        return said, "attention"

    def other_topic(self, title: str) -> str:
        """A paper of another vote of this office."""
        return self.tr(
            "This paper belongs to “{title}”. Record it at the delivery desk of that topic."
        ).format(title=title)

    def moment(self, one: Delivered) -> str:
        """When it was brought."""
        return self._words.moment(one.at)

    def receiver(self, one: Delivered) -> str:
        """Who took it."""
        if one.receiver and one.relation:
            return self.tr("{name} ({relation})").format(name=one.receiver, relation=one.relation)
        return one.receiver or one.relation

    def deliverers(self, one: Delivered) -> str:
        """Who brought it."""
        return "、".join(one.deliverers)

    def counts(self, delivered: int, papers: int, back: int) -> str:
        """How far it is; `back` came back without a delivery on record."""
        figures = {
            "delivered": f"{delivered:,}",
            "papers": f"{papers:,}",
            "back": f"{back:,}",
            "left": f"{papers - delivered - back:,}",
        }
        if back:
            said = self.tr(
                "{delivered} of {papers} papers delivered, {back} more came back, {left} left"
            )
        else:
            said = self.tr("{delivered} of {papers} papers delivered, {left} left")
        return said.format(**figures)

    def round(self, found: Round) -> tuple[str, str]:
        """What a walk through the places would record, and the band's state."""
        if found.unknown:
            said = self.tr("There is no such room here: {rooms}. Please check it.")
            return said.format(rooms="、".join(found.unknown[:_SHOWN])), "refused"
        if found.unclear:
            said = self.tr(
                "Not clear which room is meant: {rooms}. Please write it with entrance, such as "
                "1-0502, or building, such as 3-1-0502."
            )
            return said.format(rooms="、".join(found.unclear[:_SHOWN])), "refused"
        said = self.tr("{count} papers will be on record as delivered").format(
            count=f"{len(found.numbers):,}"
        )
        if found.left_out:
            rooms = "、".join(paper.label for paper in found.left_out[:_SHOWN])
            more = len(found.left_out) - _SHOWN
            if more > 0:
                rooms = self.tr("{rooms} and {more} more").format(rooms=rooms, more=more)
            said += self.tr("; without {count}: {rooms}").format(
                count=len(found.left_out), rooms=rooms
            )
        if found.known:
            said += self.tr("; {count} are on record already").format(count=f"{found.known:,}")
        if found.back:
            said += self.tr("; {count} came back already and are not recorded").format(
                count=f"{found.back:,}"
            )
        return said + self.tr("."), ""
