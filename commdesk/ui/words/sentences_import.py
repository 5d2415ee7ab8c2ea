# SPDX-License-Identifier: Apache-2.0
"""Sentences on files that come in: workbooks, the register in them, ballots in them.

Where a cell is named, its name stands beside the sentence.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from commdesk.ui.words.sentences_import_ballots import BallotFileSentences


class ImportSentences(QObject):
    """Templates by code."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ballots = BallotFileSentences(self)

    def templates(self) -> dict[str, str]:
        """All of them, in the language in use."""
        return {
            **self._of_files(),
            **self._of_columns(),
            **self._of_cells(),
            **self._of_totals(),
            **self._to_look_at(),
            **self._ballots.templates(),
            **self._of_rows_left_out(),
        }

    def _of_files(self) -> dict[str, str]:
        return {
            "workbook-missing": self.tr("“{path}” is not there. Please choose the file again."),
            "workbook-denied": self.tr(
                "“{path}” cannot be read. Close it in other programs first, or check the rights."
            ),
            "workbook-kind-unknown": self.tr(
                "“{path}” is no workbook. Please choose a file of the kind .xlsx, .xls, .ods or "
                ".csv."
            ),
            "workbook-html": self.tr(
                "“{path}” is a web page, though it is named like a workbook. Open it in the "
                "workbook program, save it as .xlsx, and import that."
            ),
            "workbook-locked": self.tr(
                "“{path}” is protected by a password. Take it off in the workbook program, save, "
                "and import again."
            ),
            "workbook-unreadable": self.tr(
                "“{path}” is damaged and cannot be read. Open it in the workbook program, save it "
                "under another name, and import that."
            ),
            "workbook-empty": self.tr("There is nothing in “{path}”. Please choose another file."),
            "workbook-too-large": self.tr(
                "“{path}” is too large to be read. {cell} Please delete what does not belong in "
                "the table, save, and import again."
            ),
            "csv-quotes": self.tr(
                "In line {line} of “{path}” a quotation mark is not closed: the file may have been cut "
                "off there, and what follows cannot be read safely. Save it as .xlsx and take that."
            ),
            "sheet-missing": self.tr("There is no sheet named “{sheet}” in the workbook."),
        }

    def _of_columns(self) -> dict[str, str]:
        return {
            "column-missing": self.tr(
                "No column “{field}” was found. Add it to the file, or name it in the heading."
            ),
            "no-properties": self.tr(
                "No property was read. Check whether the right sheet and columns were taken."
            ),
            "sheets-several": self.tr(
                "Sheet “{sheet}” was read. “{others}” ({rows} rows) looks like a register too and "
                "was not read."
            ),
            "sheet-hidden": self.tr(
                "The hidden sheet “{others}” ({rows} rows) looks like a register too and was not "
                "read; read was “{sheet}”."
            ),
            "sheet-is-hidden": self.tr(
                "The sheet “{sheet}”, which was read, is hidden. Please check that it is the right "
                "one."
            ),
            "column-guessed": self.tr(
                "Column {letter} ({header}) was taken as “{field}” by its content. Please check."
            ),
            "column-remembered": self.tr(
                "Column {letter} ({header}) was taken as “{field}”, as it was at an earlier import."
            ),
            "column-remembered-unused": self.tr(
                "Column {letter} ({header}) was not taken over, as at an earlier import."
            ),
            "column-twice": self.tr(
                "“{header}” and “{used}” both mean “{field}”; only “{used}” was taken."
            ),
            "column-without-header": self.tr(
                "Column {letter} has no heading, but {count} cells with something in them: "
                "{cells}. A comma within a figure may have cut it in two. Otherwise add a heading."
            ),
            "column-aside-as-note": self.tr(
                "Column {letter} has no heading; its {count} remarks were taken as notes and "
                "change no count: {cells}"
            ),
            "column-left-aside": self.tr(
                "Column {letter} has no heading; its {count} remarks were not taken over: {cells}"
            ),
            "filled-down": self.tr(
                "“{field}” is blank in {count} rows and was filled in from above. Please check."
            ),
        }

    def _of_cells(self) -> dict[str, str]:
        return {
            "cell-formula-error": self.tr(
                "The formula has an error ({text}). Please write the value itself."
            ),
            "formula-not-computed": self.tr(
                "This cell has a formula whose result is not saved in the file. Open the file in "
                "the workbook program, save it there, and read it again; or write the value itself."
            ),
            "row-wider-than-header": self.tr(
                "This row has more cells than the heading: “{text}” is one too many. A comma "
                "within a figure may have cut it in two. Put the row right, or clear this cell if "
                "it does not belong to the register."
            ),
            "area-cut": self.tr(
                "The area was cut in two at its comma: it should be {text}. Take the comma out and "
                "put the cells behind it back in their columns."
            ),
            "building-missing": self.tr("The building is missing. Please fill it in."),
            "room-missing": self.tr("The room is missing. Please fill it in."),
            "owner-missing": self.tr("The owner is missing. Please fill in the name."),
            "owner-unreadable": self.tr(
                "The owner “{text}” is not understood. Please write the name."
            ),
            "area-missing": self.tr("The area is missing. Please fill it in."),
            "area-below-zero": self.tr("“{text}”: an area must be more than 0. Please correct it."),
            "area-unreadable": self.tr(
                "The area “{text}” is not understood. Please write a number."
            ),
            "area-too-fine": self.tr(
                "The area “{text}” has more than four decimals. Please write it as registered."
            ),
            "address-unreadable": self.tr(
                "The address “{text}” is not understood. Please write it as 3-1-502, or in "
                "columns of their own."
            ),
            "address-numeral-wrong": self.tr(
                "“{text}” is not a number that can be read in one way only. Please write it in "
                "digits."
            ),
            "address-minus": self.tr(
                "“{text}” begins with a dash, which may mean below the ground. Write it as B1-054, "
                "or take the dash away."
            ),
            "address-is-date": self.tr(
                "The workbook program made a date of the address ({text}). Set the column to text "
                "and write the address again."
            ),
            "address-contradicts": self.tr(
                "The address “{text}” does not agree with the building or entrance in the same "
                "row. Please correct one of them."
            ),
            "same-room-twice": self.tr(
                "{address} occurs twice, the other time in {other}. Keep one row; co-owners go "
                "into one cell."
            ),
            "row-not-understood": self.tr(
                "This row is not understood: {text}. Complete it, or delete it."
            ),
        }

    def _of_totals(self) -> dict[str, str]:
        return {
            "total-differs": self.tr(
                "The total {stated} ㎡ differs from the sum of the rows {found} ㎡ by "
                "{difference} ㎡. Check whether rows are missing or double, or correct the total."
            ),
            "subtotal-differs": self.tr(
                "The subtotal {stated} ㎡ differs from the sum of its rows {found} ㎡ by "
                "{difference} ㎡. Please check."
            ),
            "total-not-computed": self.tr(
                "The total is a formula whose result is not saved in the file, so it was not "
                "checked. Open and save the file in the workbook program, and import again to check "
                "it."
            ),
            "total-rounded": self.tr(
                "The total {stated} ㎡ is rounded; it agrees with the sum of the rows."
            ),
            "total-with-not-counted": self.tr(
                "The total {stated} ㎡ contains properties that are not counted. Please check."
            ),
            "total-gone": self.tr(
                "The last import ended with a total of {stated} ㎡. This file has none, and its rows "
                "come to {found} ㎡, {difference} ㎡ apart. Check that no rows are missing at its end."
            ),
            "total-not-checked": self.tr(
                "The total was not checked, because some rows were not read."
            ),
        }

    def _to_look_at(self) -> dict[str, str]:
        return {
            "area-unlikely": self.tr(
                "{address} has {area} ㎡, more than a title unit is likely to have. Please check "
                "the unit and the decimal point."
            ),
            "phone-odd": self.tr(
                "{count} phones are no phone numbers; they are taken over as they are. Please "
                "check: {cells}"
            ),
            "area-zero": self.tr("The area of {address} is zero. Please check."),
            "entrance-missing": self.tr(
                "{count} homes of building {building} have no entrance, while others there have "
                "one. Please check: {cells}"
            ),
            "file-may-be-cut": self.tr(
                "The last line is shorter than the others: the file may have been cut off here. "
                "Compare its end with the original."
            ),
            "note-denies-counting": self.tr(
                "{count} remarks say that a property does not count, but its own cells do not. It "
                "was taken as counted; please check: {cells}"
            ),
            "note-denies-delivery": self.tr(
                "{count} remarks say unsold or not handed over, but the row has an owner. The owner "
                "was kept; please check: {cells}"
            ),
            "use-unknown": self.tr(
                "The use is not understood in {count} cells and was taken as “other”: {cells}"
            ),
            "delivered-unclear": self.tr(
                "“{text}” is not understood; the property was taken as handed over."
            ),
            "unseen-signs": self.tr(
                "Signs that nobody sees were taken out of {count} cells. Please check: {cells}"
            ),
            "name-long": self.tr(
                "This name has {count} characters ({name}…). Please check whether there is more "
                "than a name in the cell."
            ),
            "id-column-left-out": self.tr(
                "Column {cells} holds ID numbers and was left out; they are not stored."
            ),
            "id-number-left-out": self.tr("ID numbers are not taken over: {cells}"),
            "parking-counted": self.tr(
                "The file does not say whether parking counts. {count} places ({area} ㎡) are "
                "counted for now; add a column “counted” to change that."
            ),
            "parking-not-counted": self.tr(
                "By the total of the file, {count} parking places ({area} ㎡) are not counted."
            ),
            "address-prefix-dropped": self.tr(
                "“{text}” stands before every address and was left out."
            ),
            "co-owner-row": self.tr(
                "“{name}” was taken as co-owner of {address} in the row above."
            ),
            "owners-same-name-no-phone": self.tr(
                "“{name}” occurs several times, some without a phone, and is counted as {count} "
                "people for now. Please check: {cells}"
            ),
            "owners-merged-by-name": self.tr(
                "There are no phones in the file: equal names were taken for one person, {count} "
                "people in all. Please check: {names}"
            ),
            "developers-several": self.tr(
                "There are several developers; together they count as one person: {names}"
            ),
        }

    def _of_rows_left_out(self) -> dict[str, str]:
        return {
            "row-title": self.tr("title"),
            "row-header": self.tr("heading of the table"),
            "row-total": self.tr("total"),
            "row-subtotal": self.tr("subtotal"),
            "row-footer": self.tr("signature or remark at the foot"),
            "row-co-owner": self.tr("co-owner, joined to the row above"),
            "row-with-errors": self.tr("has errors"),
            "row-left-out-here": self.tr("left out in the preview"),
            "row-not-understood-why": self.tr("not understood"),
        }
