# SPDX-License-Identifier: Apache-2.0
"""Every figure of the board is in the exported files, and no text of theirs is a formula."""

from __future__ import annotations

from datetime import datetime

import openpyxl
from hypothesis import given, settings

from commdesk.domain.opinions import Written
from commdesk.domain.results import Heard, Imprint
from commdesk.render.exports.tables import facts_table, head, opinions_table
from commdesk.render.exports.votes import conditions_table, votes_table
from commdesk.services.exports.csv_files import write_csv_zip
from commdesk.services.exports.texts import is_formula_like
from commdesk.services.exports.workbook import write_workbook
from tests.services.exports.reading_back import (
    check_facts,
    check_tests,
    check_votes,
    check_wholes,
    percentage,
    sheets_of,
    tables_of_zip,
)
from tests.services.exports.votes import votes
from tests.thorough import examples

IMPRINT = Imprint("云杉社区", "7F3A-91C2-0B4D", datetime(2026, 11, 22, 14, 5))  # noqa: DTZ001


def tables(results):
    return [
        facts_table(results, IMPRINT),
        votes_table(results),
        conditions_table(results),
        opinions_table(results, written(results)),
    ]


def written(results):
    return [
        Written(heard.matter.key, opinion.paper, opinion.text, tags=("停车", "其他"))
        for heard in results.outcomes
        if isinstance(heard, Heard)
        for opinion in heard.opinions
    ]


def plain(rows):
    """CSV rows without the apostrophes that keep texts from being formulas."""
    return [
        {name: value.removeprefix("'") if is_formula_like(value[1:]) else value
         for name, value in row.items()}
        for row in rows
    ]  # fmt: skip


@settings(max_examples=examples(5))
@given(results=votes())
def test_workbook_and_csv_have_the_figures_of_the_board(tmp_path_factory, results):
    folder = tmp_path_factory.mktemp("out")
    with (folder / "结果.xlsx").open("wb") as file:
        write_workbook(file, tables(results), head(results, IMPRINT))
    with (folder / "结果.zip").open("wb") as file:
        write_csv_zip(file, tables(results), head(results, IMPRINT))
    sheets, above = sheets_of(folder / "结果.xlsx")
    files = {name: plain(rows) for name, rows in tables_of_zip(folder / "结果.zip").items()}
    for found in (sheets, files):
        check_facts(found["概况"], results)
        check_votes(found["各事项结果"], results)
        check_wholes(found["各事项结果"], results)
        check_tests(found["判定条件"], results)
    shares = [name for name in sheets["各事项结果"][0] if name.endswith("占比")]
    for row, other in zip(sheets["各事项结果"], files["各事项结果"], strict=True):
        assert [percentage(row[name]) for name in shares] == [
            percentage(other[name]) for name in shares
        ]
    for lines in above.values():
        assert results.topic.facts.title in lines[0][0]
        assert IMPRINT.check_code in lines[1][0]
        assert ("初步结果" in lines[1][0]) == (results.topic.stage.value in {"open", "closed"})


@settings(max_examples=examples(2))
@given(results=votes())
def test_no_text_is_a_formula(tmp_path_factory, results):
    folder = tmp_path_factory.mktemp("out")
    with (folder / "结果.xlsx").open("wb") as file:
        write_workbook(file, tables(results), head(results, IMPRINT))
    for sheet in openpyxl.load_workbook(folder / "结果.xlsx"):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                if isinstance(cell.value, str) and is_formula_like(cell.value):
                    assert cell.data_type == "s"
                    # It stays a text when somebody edits it.
                    assert cell.quotePrefix, cell.value
    with (folder / "结果.zip").open("wb") as file:
        write_csv_zip(file, tables(results), head(results, IMPRINT))
    for rows in tables_of_zip(folder / "结果.zip").values():
        for row in rows:
            for value in row.values():
                negative = value[1:].replace(".", "").isdigit()
                assert not is_formula_like(value) or negative, value
