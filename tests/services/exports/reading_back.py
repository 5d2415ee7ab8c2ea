# SPDX-License-Identifier: Apache-2.0
"""Exported files read again, and what the board says, to be compared with them."""

from __future__ import annotations

import csv
import io
import zipfile
from decimal import Decimal, InvalidOperation
from typing import Any

import openpyxl

from commdesk.domain.area import plain_area
from commdesk.domain.outcome import Outcome
from commdesk.domain.results import Heard
from commdesk.render.words.facts import own_tests, quorum_of
from commdesk.render.words.ranking_words import name as place_name


def sheets_of(path):
    """Rows of every sheet by its name, each a dict by head, and what stands above the heads."""
    book = openpyxl.load_workbook(path)
    found, above = {}, {}
    for sheet in book:
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        above[sheet.title] = rows[:2]
        found[sheet.title] = by_head(rows[2:])
    return found, above


def tables_of_zip(path):
    """The same of a zip file of CSV files."""
    with zipfile.ZipFile(path) as made:
        return {
            name.removesuffix(".csv"): table_of_csv(made.read(name)) for name in made.namelist()
        }


def table_of_csv(content, skip=0):
    """Rows of a CSV file by head."""
    assert content.startswith(b"\xef\xbb\xbf") or skip, "no mark says that it is UTF-8"
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    return by_head(rows[skip:])


def by_head(rows):
    heads, *rest = rows
    return [dict(zip(heads, row, strict=True)) for row in rest]


def exact(value) -> Any:
    """A cell as the exact number it stands for; None for an empty one."""
    if value is None or value == "":
        return None
    try:
        # A workbook's number in as many digits as a workbook program shows.
        return Decimal(f"{value:.15g}" if isinstance(value, float) else str(value))
    except InvalidOperation:
        return None


def percentage(value):
    """A share as it is printed: 63.38% from either 0.6338 or the text."""
    if isinstance(value, (int, float)):
        return exact(value) * 100
    return exact(value.removesuffix("%")) if value and value != "—" else None


def square_metres(cm2):
    return Decimal(plain_area(cm2))


def votes_said(results):
    """By matter, candidate and option what the board counts: heads and area in all."""
    found = {}
    for number, decided in enumerate(results.outcomes, start=1):
        if isinstance(decided, Heard):
            continue
        if isinstance(decided, Outcome):
            for option in decided.tally.shown:
                found[number, "", option.name] = option.total
        elif decided.parts:
            for part in decided.parts:
                for option in part.tally.options:
                    found[number, part.matter.title, option.name] = option.total
        else:
            for place in decided.places:
                found[number, "", place_name(place)] = place.votes
    return found


def check_votes(rows, results, heads="人数"):
    """Every option of the board is in the table with its very figures."""
    found = {(int(exact(row["序号"])), row.get("候选人") or "", row["选项"]): row for row in rows}
    said = votes_said(results)
    for key, total in said.items():
        row = found[key]
        assert exact(row[f"合计{heads}"]) == total.people, key
        if results.roll.area:
            assert exact(row["合计面积（㎡）"]) == square_metres(total.area), key
        else:
            assert "合计面积（㎡）" not in row
    return said


def check_wholes(rows, results, heads="人数"):
    """Void votes, those undecided, and those taking part."""
    for number, decided in enumerate(results.outcomes, start=1):
        if isinstance(decided, Heard):
            continue
        parts = getattr(decided, "parts", ())
        tallies = [(p.matter.title, p.tally) for p in parts] or [("", decided.tally)]
        for person, tally in tallies:
            mine = [
                row for row in rows
                if exact(row["序号"]) == number and (row.get("候选人") or "") == person
            ]  # fmt: skip
            void = next(row for row in mine if row["选项"].startswith("无效（"))
            whole = next(row for row in mine if row["选项"] == "参与表决合计")
            assert exact(void[f"合计{heads}"]) == tally.void.people
            assert exact(whole[f"合计{heads}"]) == tally.taking_part.people
            if results.roll.area:
                assert exact(void["合计面积（㎡）"]) == square_metres(tally.void.area)
                assert exact(whole["合计面积（㎡）"]) == square_metres(tally.taking_part.area)
            opened = [row for row in mine if row["选项"] == "待认定"]
            assert sum(exact(row[f"合计{heads}"]) for row in opened) == tally.open_heads


def check_tests(rows, results):
    """Every test with part, whole, and what is missing."""
    wanted = []
    for number, decided in enumerate(results.outcomes, start=1):
        if isinstance(decided, Heard):
            continue
        if isinstance(decided, Outcome):
            wanted += [(number, "", result) for result in decided.results]
            continue
        wanted += [(number, "", result) for result in quorum_of(decided)]
        wanted += [
            (number, place_name(place), result)
            for place in decided.places
            for result in own_tests(place, decided)
        ]
    assert len(rows) == len(wanted)
    for row, (number, who, result) in zip(rows, wanted, strict=True):
        area = row["单位"] == "㎡"
        amounts = [result.part, result.whole, result.missing]
        said = [square_metres(each) if area else Decimal(each) for each in amounts]
        assert [exact(row["实际"]), exact(row["基数"]), exact(row["还差"])] == said
        assert (exact(row["序号"]), row["候选人或选项"] or "") == (number, who)
        assert row["是否达到"] == ("达到" if result.met else "未达到")


def check_facts(rows, results):
    """Heads, area and papers."""
    said = {row["项目"]: row["内容"] for row in rows}
    papers = results.papers
    for name, number in (
        ("发出表决票", papers.issued), ("收回", papers.returned),
        ("未收回", papers.not_returned), ("有效票", papers.valid), ("无效票", papers.void),
    ):  # fmt: skip
        assert exact(said[name]) == number, name
    if results.roll.area:
        assert exact(said["专有部分总面积"]) == square_metres(results.roll.area)
