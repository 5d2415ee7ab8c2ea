# SPDX-License-Identifier: Apache-2.0
"""The list of papers without a delivery as a sheet."""

from __future__ import annotations

from commdesk.render.layout.page_format import NOTICE, PageFormat
from commdesk.render.layout.pages import Document
from commdesk.render.map.building_map import STAGES
from commdesk.render.sheets.undelivered_sheet import UndeliveredBuilding, undelivered_document
from commdesk.services.delivery.desk import BuildingMissing, DeliveryDesk
from commdesk.services.office.letterhead import load_letterhead
from commdesk.services.progress import Progress, unheard


def make_list(
    desk: DeliveryDesk,
    lines: tuple[BuildingMissing, ...],
    progress: Progress = unheard,
    page_format: PageFormat = NOTICE,
) -> Document:
    """What is on the screen as a document."""
    printed = desk.topic.codes.printed
    return undelivered_document(
        desk.topic.facts.title,
        STAGES[desk.topic.stage],
        [
            UndeliveredBuilding(
                line.label or "未写楼栋",
                line.papers,
                tuple((printed(one.paper.number), one.paper.label) for one in line.missing),
            )
            for line in lines
        ],
        desk.imprint(),
        progress,
        load_letterhead(desk.office),
        desk.topic.extent,
        page_format,
    )
