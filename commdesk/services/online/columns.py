# SPDX-License-Identifier: Apache-2.0
"""What the columns of an online platform's export hold: who, when, and each matter's answers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from commdesk.domain.matters import Matter
from commdesk.domain.topics import Topic
from commdesk.services.register_import import headers
from commdesk.services.register_import.preview import Field, Problem
from commdesk.services.register_import.texts import squeezed
from commdesk.services.workbooks import Sheet, Workbook, cell_name

_FIRST_ROWS = 40
_NUMBER = re.compile("(?:表决|投票|选)?票(?:面)?(?:编)?[号码]+|(?:表决|投票)?票序号|票证编?号")
_TIME = re.compile(
    "(?:提交|投票|表决|答复|填写|填报|参与|作答|完成|答题|投递)?(?:日期)?时间|(?:提交|投票|表决|答复)日期"
)
_PLACES = (Field.BUILDING, Field.ENTRANCE, Field.ROOM, Field.ADDRESS, Field.OWNER, Field.PHONE)
# 第1项、事项一:、1.、(2) before a matter's title.
_ORDINAL = re.compile(
    "^(?:第?[0-9一二三四五六七八九十]+[项题]|[事议]项[0-9一二三四五六七八九十]+|[0-9]+)"
)


@dataclass(frozen=True, slots=True)
class OnlineColumns:
    """Columns from 0. `matters` are the keys of parts and where their answers stand."""

    sheet: Sheet
    header: int
    number: int | None
    time: int | None
    places: dict[Field, int]
    matters: dict[str, int]

    @property
    def finds_papers(self) -> bool:
        """Whether anything tells which paper a row is for."""
        who = {Field.ROOM, Field.ADDRESS, Field.OWNER, Field.PHONE}
        return self.number is not None or bool(who & self.places.keys())


def find_columns(workbook: Workbook, topic: Topic) -> tuple[OnlineColumns, list[Problem]]:
    """The sheet and row whose cells name most of what is looked for; errors for what is not.

    Titles are compared without signs, blanks and ordinals. Another sheet that names matters
    too is an error: which of them counts is for a person to say.
    """
    found = [
        columns for sheet in workbook.sheets if any(sheet.rows) for columns in [_best(sheet, topic)]
    ]
    best = max(found, key=_score)
    problems: list[Problem] = []
    name = best.sheet.name
    rivals = [one.sheet.name for one in found if one.matters]
    if len(rivals) > 1:
        said = "、".join(f"“{one}”" for one in rivals)
        problems.append(Problem("ballot-sheets-several", "", "", {"sheets": said}))
    cells = best.sheet.rows[best.header]
    if not best.finds_papers:
        problems.append(Problem("online-who-missing", name, ""))
    taken = {best.number, best.time, *best.places.values()}
    for part in topic.parts:
        here = [at for at in _columns_of(part, topic, cells) if at not in taken]
        if not here:
            problems.append(Problem("online-matter-missing", name, "", {"title": part.title}))
        elif len(here) > 1:
            cell = cell_name(best.header, here[1])
            details: dict[str, object] = {
                "title": part.title,
                "other": cell_name(best.header, here[0]),
            }
            problems.append(Problem("matter-twice", name, cell, details))
    taken |= set(best.matters.values())
    for at, text in enumerate(cells):
        if text.strip() and at not in taken and headers.exact_field(squeezed(text)) is None:
            details = {"header": text.strip()}
            cell = cell_name(best.header, at)
            problems.append(Problem("column-not-used", name, cell, details, is_error=False))
    return best, problems


def _best(sheet: Sheet, topic: Topic) -> OnlineColumns:
    rows = range(min(len(sheet.rows), _FIRST_ROWS))
    return max((_columns_in(sheet, row, topic) for row in rows), key=_score)


def _score(columns: OnlineColumns) -> tuple[int, int]:
    who = len(columns.places) + (columns.number is not None) + (columns.time is not None)
    return len(columns.matters) + who, not columns.sheet.hidden


def _columns_in(sheet: Sheet, row: int, topic: Topic) -> OnlineColumns:
    cells = sheet.rows[row]
    places: dict[Field, int] = {}
    number = time = None
    for at, cell in enumerate(cells):
        text = squeezed(cell)
        known = headers.exact_field(text)
        if _NUMBER.fullmatch(text):
            number = at if number is None else number
        elif _TIME.fullmatch(text):
            time = at if time is None else time
        elif known is not None and known[0] in _PLACES:
            places.setdefault(known[0], at)
    taken = {number, time, *places.values()}
    matters: dict[str, int] = {}
    for part in topic.parts:
        here = [at for at in _columns_of(part, topic, cells) if at not in taken]
        if len(here) == 1:
            matters[part.key] = here[0]
    return OnlineColumns(sheet, row, number, time, places, matters)


def _columns_of(part: Matter, topic: Topic, cells: Iterable[str]) -> list[int]:
    """Columns whose header is a part's title; that of a candidate may have the matter's too."""
    wanted = {_bare(part.title)}
    for matter in topic.matters:
        if matter.parts != (matter,) and part.key.startswith(f"{matter.key}."):
            wanted.add(_bare(matter.title) + _bare(part.title))
    return [at for at, cell in enumerate(cells) if cell.strip() and _heads(cell) & wanted]


@lru_cache(maxsize=4096)
def _heads(cell: str) -> frozenset[str]:
    bare = _bare(cell)
    return frozenset({bare, _ORDINAL.sub("", bare)}) - {""}


def _bare(text: str) -> str:
    """Letters and digits alone."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in plain if sign.isalnum())
