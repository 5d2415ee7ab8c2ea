# SPDX-License-Identifier: Apache-2.0
"""Exported files as another program opens them: every number equal to the board's.

Skipped where LibreOffice is not there: nothing but this test needs it.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import datetime

import pytest

from commdesk.domain.export_tables import Area, Column, ExportTable
from commdesk.domain.results import Imprint
from commdesk.domain.shares import percent
from commdesk.render.exports.tables import facts_table, head
from commdesk.render.exports.votes import conditions_table, votes_table
from commdesk.render.layout.manuscript import Picture, Rows, Words
from commdesk.render.notice.notice import notice_parts
from commdesk.render.notice.word import notice_word
from commdesk.services.exports.workbook import write_workbook
from tests.render import examples
from tests.services.exports.reading_back import (
    check_facts,
    check_tests,
    check_votes,
    check_wholes,
    exact,
    table_of_csv,
)

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice") or ""
pytestmark = pytest.mark.skipif(
    not SOFFICE, reason="LibreOffice is not installed: exports are not opened in it"
)
IMPRINT = Imprint("云杉社区", "7F3A-91C2-0B4D", datetime(2026, 11, 22, 14, 5))  # noqa: DTZ001
# Comma, quote, UTF-8, from the first line; cells as shown; every sheet to a file of its own.
CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
TEXT = "txt:Text (encoded):UTF8"
AREAS = (1, 10_000, 1_919_552_231, 123_456_789_012_345, 999_999_999_999_999)


@pytest.fixture(scope="module")
def converted(tmp_path_factory, qapp):
    """A workbook and a Word file of one vote, turned into plain texts."""
    folder = tmp_path_factory.mktemp("office")
    results = examples.owners_committee()
    areas = ExportTable(
        "areas", "面积", (Column("面积"),), tuple((Area(one),) for one in AREAS), len(AREAS)
    )
    tables = [
        facts_table(results, IMPRINT), votes_table(results), conditions_table(results), areas,
    ]  # fmt: skip
    with (folder / "book.xlsx").open("wb") as file:
        write_workbook(file, tables, head(results, IMPRINT))
    (folder / "notice.docx").write_bytes(notice_word(results, IMPRINT))
    for name, kind in (("book.xlsx", CSV), ("notice.docx", TEXT)):
        subprocess.run(
            [
                SOFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
                "--norestore", "--convert-to", kind, "--outdir", folder, folder / name,
            ],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
    return folder, results


def sheet(folder, name):
    return table_of_csv((folder / f"book-{name}.csv").read_bytes(), skip=2)


def test_every_number_of_the_workbook(converted):
    folder, results = converted
    check_facts(sheet(folder, "概况"), results)
    check_votes(sheet(folder, "各事项结果"), results)
    check_wholes(sheet(folder, "各事项结果"), results)
    check_tests(sheet(folder, "判定条件"), results)
    shown = [exact(row["面积"]) for row in sheet(folder, "面积")]
    assert [int(one * 10_000) for one in shown] == list(AREAS)


def numbers(text):
    return re.findall(r"\d[\d,]*(?:\.\d+)?%?", text)


def said(parts):
    """All texts of the notice that stand in a Word file, in their order."""
    for part in parts:
        if isinstance(part, Words):
            yield part.text
        elif isinstance(part, Rows):
            for row in (part.content.head, *part.content.rows):
                yield from (cell.instead or cell.text for cell in row)
        else:
            yield from said(part.instead if isinstance(part, Picture) else part.parts)


def test_every_number_of_the_word_file(converted):
    folder, results = converted
    text = (folder / "notice.txt").read_text(encoding="utf-8-sig")
    assert numbers(text) == numbers("\n".join(said(notice_parts(results, IMPRINT))))
    (ranked,) = results.outcomes
    for place in ranked.places:
        assert f"{place.votes.people}" in numbers(text)
        assert percent(place.votes.people, ranked.tally.taking_part.people) in numbers(text)
