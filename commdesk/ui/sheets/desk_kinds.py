# SPDX-License-Identifier: Apache-2.0
"""Sheets for the people at work: accounting, lists for the doors, papers not delivered, keys."""

from __future__ import annotations

from commdesk.domain.errors import UserError
from commdesk.domain.results import Imprint
from commdesk.render.layout.page_format import NOTICE, REPORT_A5, PageFormat, PaperSize
from commdesk.render.layout.pages import Document, shrunk
from commdesk.render.sheets.key_card import key_card
from commdesk.services.accounting.by_building import read_accounts
from commdesk.services.delivery.desk import DeliveryDesk
from commdesk.services.papers.building_map import read_map
from commdesk.services.progress import Progress
from commdesk.services.results.annex import must_have_rooms
from commdesk.ui.accounting.printing import make_sheet
from commdesk.ui.delivery.printing import make_list
from commdesk.ui.map.building_map_printing import make_doors
from commdesk.ui.sheets.base import PlainSheet, must_be_open
from commdesk.ui.sheets.kind import Choice, Chosen, Made, Option, Situation, at_one_moment
from commdesk.ui.sheets.words import SheetWords


def _format(chosen: Chosen) -> PageFormat:
    """Laid out for the paper that was chosen: a sheet made smaller could not be read."""
    return REPORT_A5 if chosen["paper"] is PaperSize.A5 else NOTICE


class AccountKind(PlainSheet):
    """票数核对表."""

    key = "accounting"

    def __init__(self, words: SheetWords) -> None:
        super().__init__(words)
        self.title = self.tr("Accounting sheet")
        self.about = self.tr("Where every paper is: issued, returned, out, replaced.")

    def make(self, at: Situation, chosen: Chosen, progress: Progress) -> Made:
        """As the accounting window prints it."""

        def work(_printed: Imprint) -> Document:
            return make_sheet(at.office, read_accounts(at.office, at.topic.id), _format(chosen))

        return at_one_moment(at.office, work)


class DoorKind(PlainSheet):
    """催票名单."""

    key = "doors"

    def __init__(self, words: SheetWords) -> None:
        super().__init__(words)
        self.title = self.tr("Door-knocking list")
        self.about = self.tr("Rooms whose paper is still out, in the order of the doors.")

    def check(self, at: Situation) -> None:
        """Papers must be some room's."""
        must_be_open(at)
        must_have_rooms(at.topic)

    def choices(self, at: Situation) -> tuple[Choice, ...]:
        """Names, and one building or all."""
        names = ((False, self.tr("family names only")), (True, self.tr("full names")))
        return (
            self._words.paper(),
            self._words.building(at),
            Option("names", self.tr("Names"), names),
        )

    def warning(self, at: Situation, chosen: Chosen) -> str:
        """Full names leave the office."""
        if not chosen.get("names"):
            return ""
        return self.tr("The list will have all names in full. Take care that it is handed back.")

    def make(self, at: Situation, chosen: Chosen, progress: Progress) -> Made:
        """As the building map prints it."""
        building = chosen["building"]

        def work(_printed: Imprint) -> Document:
            found = read_map(at.office, at.topic.id)
            wanted = [building is None or room.address.building == building for room in found.rooms]
            said = "" if building is None else self._words.label_of(building)
            full_names = chosen["names"]
            return make_doors(
                at.office, at.topic.id, found, wanted, said, progress,
                full_names=full_names, page_format=_format(chosen),
            )  # fmt: skip

        return at_one_moment(at.office, work)


class UndeliveredKind(PlainSheet):
    """未送达清单."""

    key = "undelivered"

    def __init__(self, words: SheetWords) -> None:
        super().__init__(words)
        self.title = self.tr("Papers not delivered")
        self.about = self.tr("Papers without a delivery on record, by building; no names.")

    def check(self, at: Situation) -> None:
        """Deliveries must be recorded."""
        must_be_open(at)
        if at.topic.extent.secret:
            raise UserError("delivery-secret")

    def make(self, at: Situation, chosen: Chosen, progress: Progress) -> Made:
        """As the delivery desk prints it."""

        def work(_printed: Imprint) -> Document:
            desk = DeliveryDesk(at.office, at.topic.id)
            return make_list(desk, desk.undelivered(), progress, _format(chosen))

        return at_one_moment(at.office, work)


class KeyCardKind(PlainSheet):
    """录入按键卡."""

    key = "key-card"
    has_letterhead = False

    def __init__(self, words: SheetWords) -> None:
        super().__init__(words)
        self.title = self.tr("Key card")
        self.about = self.tr("Which key marks what, to lie beside the keyboard.")

    def check(self, at: Situation) -> None:
        """Always there."""

    def make(self, at: Situation, chosen: Chosen, progress: Progress) -> Made:
        """It shows no data, and bears no check code."""
        card = shrunk(key_card(at.office.name, at.topic), chosen["paper"])
        return Made(card, "", is_kept=False)
