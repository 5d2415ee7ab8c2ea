# SPDX-License-Identifier: Apache-2.0
"""An export made off the interface thread: figures of one moment, in a file that is whole."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from commdesk.domain.export_tables import ExportTable, with_rows
from commdesk.render.exports.papers import PapersShown, papers_table
from commdesk.render.exports.tables import (
    accounts_table,
    all_in_one_said,
    facts_table,
    head,
    opinions_table,
    places_table,
    without_areas_said,
)
from commdesk.render.exports.votes import conditions_table, votes_table
from commdesk.services.afterwards.printed_sheets import Way, record_sheet
from commdesk.services.exports.count_json import count_text
from commdesk.services.exports.csv_files import write_csv_folder, write_csv_zip
from commdesk.services.exports.files import whole_file, whole_folder, write_whole
from commdesk.services.exports.moment import Moment, one_moment, record_naming
from commdesk.services.office.letterhead import load_letterhead
from commdesk.services.office.office import Office
from commdesk.services.progress import Progress, unheard
from commdesk.ui.accounting.printing import sheet_of
from commdesk.ui.exports.wish import TABLES, Format, Wish


def export(
    office: Office,
    topic_id: UUID,
    wish: Wish,
    path: Path,
    progress: Progress = unheard,
    folder_name: str = "",
) -> Path:
    """Write what is wished for; returns the file, or the new folder within `path`.

    Raises UserError as `one_moment`, `whole_file` and `record_naming`, `export-too-large`,
    `export-empty` where the tables wished for have nothing in them, and whatever `progress` raises to cancel: then an older file is as it was.
    """
    if wish.ties_people:
        record_naming(office, topic_id, wish.format.value, wish.tied)
    with one_moment(office, topic_id) as moment:
        code = moment.imprint.check_code
        if wish.format is Format.WORD:
            # Loads a large library that nothing else needs.
            from commdesk.render.notice.word import notice_word  # noqa: PLC0415

            write_whole(path, notice_word(moment.results, moment.imprint, load_letterhead(office)))
        elif wish.format is Format.JSON:
            # The papers of a secret vote are nobody's, but their numbers stand in an order.
            names = wish.names and not moment.results.topic.extent.secret
            write_whole(path, count_text(moment.results, names=names).encode())
        else:
            path = _write_tables(moment, wish, path, progress, folder_name)
    # An observer changes nothing, and may look at everything: what was taken is not recorded.
    if office.role.rights:
        record_sheet(office, topic_id, f"export-{wish.format.value}", Way.FILE, code)
    return path


def _write_tables(
    moment: Moment, wish: Wish, path: Path, progress: Progress, folder_name: str
) -> Path:
    tables = with_rows(result_tables(moment, wish))
    said = head(moment.results, moment.imprint)
    if wish.format is Format.CSV_FOLDER:
        with whole_folder(path, folder_name) as (folder, final):
            write_csv_folder(folder, tables, progress)
        return final
    with whole_file(path) as file:
        if wish.format is Format.CSV_ZIP:
            write_csv_zip(file, tables, said, progress)
        else:
            # As large, and as seldom needed.
            from commdesk.services.exports.workbook import write_workbook  # noqa: PLC0415

            write_workbook(file, tables, said, progress)
    return path


def result_tables(moment: Moment, wish: Wish) -> list[ExportTable]:
    """The tables wished for, in their order."""
    results = moment.results
    found: dict[str, ExportTable] = {}
    notes = list[str]()
    if "votes" in wish.tables:
        found["votes"] = votes_table(results)
    if "tests" in wish.tables:
        found["tests"] = conditions_table(results)
    if wish.tables & {"buildings", "grids"}:
        buildings, grids = moment.places(is_guarded=not wish.apart)
        found["buildings"] = places_table("buildings", "按楼栋", "楼栋", buildings, results)
        found["grids"] = places_table("grids", "按网格", "网格", grids, results)
        shown = [
            *(buildings if "buildings" in wish.tables else ()),
            *(grids if "grids" in wish.tables else ()),
        ]
        if "buildings" in wish.tables:
            notes.append(all_in_one_said(buildings, results, "楼栋"))
        if "grids" in wish.tables:
            notes.append(all_in_one_said(grids, results, "网格"))
        notes.append(without_areas_said(shown, results))
    if "facts" in wish.tables:
        found["facts"] = facts_table(results, moment.imprint, list(filter(None, notes)))
    if "accounts" in wish.tables:
        found["accounts"] = accounts_table(sheet_of(moment.accounts()))
    if "opinions" in wish.tables:
        found["opinions"] = opinions_table(
            results,
            moment.opinions(),
            shows_numbers=wish.shows_numbers,
            shows_rooms=wish.rooms,
        )
    if "papers" in wish.tables:
        shown = PapersShown(
            numbers=wish.shows_numbers,
            area=wish.shows_numbers and results.roll.area > 0,
            rooms=wish.rooms,
            names=wish.names,
        )
        papers, size = moment.papers(), moment.count_papers()
        found["papers"] = papers_table(results.topic, papers, size, shown)
    return [found[key] for key in TABLES if key in found and key in wish.tables]
