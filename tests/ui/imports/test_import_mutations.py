# SPDX-License-Identifier: Apache-2.0
"""Registers of every shape with something changed: imported exactly right, or refused in words.

What should come of it is made from the homes themselves, never by the program. A change
that takes nothing from the meaning must import right; any other imports right or is an error
with a sentence, and then nothing in the office has changed.
"""

import csv
import io
import random
import zipfile
from dataclasses import dataclass
from xml.sax.saxutils import escape

import openpyxl
import pytest
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from commdesk.domain.errors import UserError
from commdesk.services.register.register import load_register, register_summary, store_import
from commdesk.services.register_import.understand import preview_register
from commdesk.ui.words.sentences import Sentences
from tests import community

DIGITS = "零一二三四五六七八九"
WIDE = str.maketrans("0123456789.", "０１２３４５６７８９．")


@dataclass(frozen=True)
class Home:
    building: int
    entrance: int
    room: str
    names: tuple[str, ...]
    phone: str
    area: str
    cm2: int


def homes():
    names = [("王伟",), ("李娜", "张强"), ("欧阳明",), ("𠮷田",), ("赵敏",), ("王伟",)]
    made = []
    for n in range(30):
        cm2 = 885_000 + n * 10_100 + n % 3 * 25
        if n == 7:
            cm2 = 10_905_000  # a shop's: 1,090.5
        # Here and there the owner of the home before has this one too.
        owner = (made[-1].names, made[-1].phone) if n % 9 == 4 else (names[n % 6], f"138{n:08d}")
        area = f"{cm2 // 10_000}.{cm2 % 10_000:04d}".rstrip("0").rstrip(".")
        floor, door = n // 2 % 6 + 1, n % 2 + 1
        made.append(Home(n // 12 + 10, n // 6 % 2 + 1, f"{floor}0{door}", *owner, area, cm2))
    return made


HOMES = homes()
TOTAL = sum(home.cm2 for home in HOMES)
RIGHT = sorted((str(h.building), str(h.entrance), h.room, h.names, h.cm2) for h in HOMES)
HEADS = len({(home.names, home.phone) for home in HOMES})


def chinese(number):
    tens, ones = divmod(number, 10)
    ten = "" if not tens else "十" if tens == 1 else f"{DIGITS[tens]}十"
    return ten + (DIGITS[ones] if ones or not tens else "")


def in_chinese(home):
    room = "".join(DIGITS[int(sign)] for sign in home.room)
    return f"{chinese(home.building)}幢{chinese(home.entrance)}单元{room}"


ADDRESSES = {
    "dashes": lambda home: f"{home.building}-{home.entrance}-{home.room}",
    "words": lambda home: f"{home.building}栋{home.entrance}单元{home.room}室",
    "chinese": in_chinese,
}
SHAPES = (*ADDRESSES, "columns", "two rows")
KINDS = ("xlsx", "ods", "csv", "gbk")


class Table:
    """Rows of text; `top` is the first home's row, the last row is the total."""

    def __init__(self, shape):
        self.merged = []
        if shape in ADDRESSES:
            self.rows = [["序号", "房屋坐落", "业主姓名", "联系电话", "建筑面积"]]
            self.place, self.must = [1], [1, 2, 4]
        elif shape == "columns":
            self.rows = [["序号", "幢", "单元", "室号", "业主", "电话", "面积（㎡）"]]
            self.place, self.must = [1, 2, 3], [1, 3, 4, 6]
        else:
            self.rows = [
                ["和苑小区业主名册", "", "", "", "", "", ""],
                ["序号", "房屋信息", "", "", "业主信息", "", "建筑面积"],
                ["", "楼栋", "单元", "房号", "姓名", "电话", ""],
            ]
            self.place, self.must = [1, 2, 3], [1, 3, 4, 6]
            self.merged = ["A1:G1", "A2:A3", "B2:D2", "E2:F2", "G2:G3"]
        self.top, self.width = len(self.rows), len(self.rows[0])
        self.owner, self.phone, self.area = self.width - 3, self.width - 2, self.width - 1
        for n, home in enumerate(HOMES, start=1):
            place = (
                [ADDRESSES[shape](home)]
                if shape in ADDRESSES
                else [str(home.building), str(home.entrance), home.room]
            )
            self.rows.append([str(n), *place, "、".join(home.names), home.phone, home.area])
        whole, rest = divmod(TOTAL, 10_000)
        total = [""] * self.width
        total[0], total[-1] = "合计", f"{whole}.{rest:04d}".rstrip("0")
        self.rows.append(total)

    def a_home(self, dice):
        return self.rows[dice.randrange(self.top, self.top + len(HOMES))]


# What takes nothing from the meaning.


def swap(table, dice):
    body = table.rows[table.top : -1]
    dice.shuffle(body)
    table.rows[table.top : -1] = body


def blank_rows(table, dice):
    for _ in range(3):
        table.rows.insert(dice.randrange(table.top, len(table.rows)), [""] * table.width)


def blank_columns(table, dice):
    for row in table.rows:
        row.extend(["", ""])


def title_above(table, dice):
    table.rows.insert(0, [f"和苑小区{dice.randrange(2000, 2030)}年名册"] + [""] * (table.width - 1))
    table.merged = []


def full_width(table, dice):
    for _ in range(8):
        row, column = table.a_home(dice), dice.choice([*table.place, table.phone, table.area])
        row[column] = row[column].translate(WIDE)


def blanks_around(table, dice):
    for _ in range(8):
        row, column = table.a_home(dice), dice.randrange(1, table.width)
        row[column] = f" {row[column]}\u3000"


def unseen(table, dice):
    for _ in range(4):
        row, column = table.a_home(dice), dice.randrange(1, table.width)
        at = dice.randrange(len(row[column]) + 1)
        row[column] = row[column][:at] + dice.choice("\u200b\u200e\ufeff\u202e") + row[column][at:]


def units(table, dice):
    for row in dice.sample(table.rows[table.top : -1], 6):
        row[table.area] += dice.choice(["㎡", "平方米", "m²"])


def grouped(table, dice):
    table.rows[table.top + 7][table.area] = "1,090.5"


def phones_in_groups(table, dice):
    for _ in range(6):
        row = table.a_home(dice)
        text = row[table.phone]
        if len(text) == 11:
            row[table.phone] = f"{text[:3]}-{text[3:7]}-{text[7:]}"


def other_comma(table, dice):
    for row in table.rows:
        row[table.owner] = row[table.owner].replace("、", dice.choice(["，", ",", "；", "\n"]))


HARMLESS = (
    full_width,
    phones_in_groups,
    grouped,
    units,
    other_comma,
    blanks_around,
    unseen,
    swap,
    blank_rows,
    blank_columns,
    title_above,
)

# What may take something; the text after a name says that it always does.


def drop_cell(table, dice):
    table.a_home(dice)[dice.choice(table.must)] = ""


def shift_cells(table, dice):
    row = table.a_home(dice)
    by = dice.choice([-2, -1, 1, 2])
    row[:] = row[-by:] + row[:-by]


def retype(table, dice):
    texts = [
        "#REF!",
        "？",
        "合计",
        "2026-03-01",
        "-1",
        "一百二",
        "十二三幢一单元502",
        "=1+1",
        "\x07",
    ]
    table.a_home(dice)[dice.choice(table.must)] = dice.choice(texts)


def other_area(table, dice):
    row = table.a_home(dice)
    row[table.area] = dice.choice(["0", "1.5", "1O6.28", "106.28.1", "约90", "9999", "1.23456"])


def row_lost(table, dice):
    table.rows.remove(table.a_home(dice))


def row_twice(table, dice):
    table.rows.insert(dice.randrange(table.top, len(table.rows)), list(table.a_home(dice)))


def header_gone(table, dice):
    for row in table.rows[: table.top]:
        row[dice.choice(table.must)] = ""
    table.merged = []


def cut_figure(table, dice):
    row = table.rows[table.top + 7]
    row[table.area : table.area + 1] = ["1", "090.5"]


def column_lost(table, dice):
    column = dice.choice(table.must)
    for row in table.rows:
        del row[column]
    table.merged = []


def truncated(data, dice):
    return data[: dice.randrange(1, len(data))]


def overwritten(data, dice):
    at = dice.randrange(len(data))
    return data[:at] + bytes(dice.randrange(256) for _ in range(6)) + data[at + 6 :]


HARMFUL = (
    drop_cell,
    shift_cells,
    retype,
    other_area,
    row_lost,
    row_twice,
    header_gone,
    cut_figure,
    column_lost,
)
ALWAYS_AN_ERROR = {drop_cell, shift_cells, row_lost, row_twice, cut_figure}
OF_BYTES = (truncated, overwritten)


def written(table, kind):
    if kind in {"csv", "gbk"}:
        text = io.StringIO()
        csv.writer(text).writerows(table.rows)
        return text.getvalue().encode("utf-8" if kind == "csv" else "gb18030")
    if kind == "ods":
        rows = "".join(
            "<table:table-row>"
            + "".join(
                '<table:table-cell office:value-type="string"><text:p>'
                + "".join(escape(sign) for sign in text if sign >= " " or sign == "\n")
                + "</text:p></table:table-cell>"
                for text in row
            )
            + "</table:table-row>"
            for row in table.rows
        )
        names = "office:1.0 table:1.0 text:1.0".replace(":1.0", "")
        spaces = " ".join(
            f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
            for name in names.split()
        )
        content = (
            f"<office:document-content {spaces}><office:body><office:spreadsheet>"
            f'<table:table table:name="名册">{rows}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>"
        )
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            archive.writestr("content.xml", content)
            archive.writestr("META-INF/manifest.xml", "<manifest/>")
        return made.getvalue()
    book = openpyxl.Workbook()
    for row in table.rows:
        book.active.append([ILLEGAL_CHARACTERS_RE.sub("", text) for text in row])
    for merged in table.merged:
        book.active.merge_cells(merged)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    made = community.new_office(tmp_path_factory.mktemp("mutations") / "office", homes=6)
    yield made
    made.close()


@pytest.fixture(scope="module")
def sentences(qapp):
    return Sentences()


@pytest.fixture
def imported(office, sentences, tmp_path):
    """Import a file; True if it was taken over exactly right, False if refused in words."""

    def run(data, kind, *, exact, is_cut=False, is_overwritten=False):
        path = tmp_path / ("名册.csv" if kind in {"csv", "gbk"} else f"名册.{kind}")
        path.write_bytes(data)
        before = register_summary(office)
        read = []
        try:
            preview = preview_register(path)
            read.append(preview)
            for problem in preview.problems:
                assert sentences.say(problem.code, problem.details)
                assert problem.cell or problem.code in {"no-properties", "column-missing"}
            store_import(office, preview)
        except UserError as refusal:
            error = refusal
        else:
            error = None
        if error is not None:
            assert register_summary(office) == before
            assert sentences.of(error)
            assert not exact, [(p.code, p.cell, p.details) for file in read for p in file.errors]
            return False
        stored = load_register(office)
        owners = stored.owner_of()
        found = [
            (item.address, owners[item.owner_id].names, item.area) for item in stored.properties
        ]
        last = stored.properties[-1].address
        whole = sorted((a.building, a.entrance, a.room, names, area) for a, names, area in found)
        if exact:
            assert whole == RIGHT
            assert register_summary(office).people == HEADS
        elif is_cut:
            # Nobody can tell that there were more; the last one may be cut as well.
            assert read[0].total_stated is None
            assert {row[:3] for row in whole} - {row[:3] for row in RIGHT} <= {
                (last.building, last.entrance, last.room)
            }
        elif is_overwritten:
            # Text written over text may be a name, or a room's; no square metre goes or comes.
            assert sorted(row[4] for row in whole) == sorted(row[4] for row in RIGHT)
        else:
            assert [(*row[:3], row[4]) for row in whole] == [(*row[:3], row[4]) for row in RIGHT]
        return True

    return run


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_imports_as_it_is(imported, shape, kind):
    assert imported(written(Table(shape), kind), kind, exact=True)


@pytest.mark.parametrize("seed", range(100))
def test_what_takes_nothing_from_the_meaning_imports_exactly_right(imported, seed):
    dice = random.Random(seed)
    shape, kind = dice.choice(SHAPES), dice.choice(KINDS)
    table = Table(shape)
    # In this order: cells are changed before rows are moved.
    for change in sorted(dice.sample(HARMLESS, 2), key=HARMLESS.index):
        change(table, dice)
    assert imported(written(table, kind), kind, exact=True)


@pytest.mark.parametrize("seed", range(140))
def test_what_may_take_something_imports_right_or_is_refused_in_words(imported, seed):
    dice = random.Random(1000 + seed)
    shape, kind = dice.choice(SHAPES), dice.choice(KINDS)
    table = Table(shape)
    change = HARMFUL[seed % len(HARMFUL)]
    change(table, dice)
    taken = imported(written(table, kind), kind, exact=False)
    assert not (taken and change in ALWAYS_AN_ERROR)


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_file_imports_right_or_is_refused_in_words(imported, seed):
    dice = random.Random(2000 + seed)
    shape, kind = dice.choice(SHAPES), KINDS[seed % len(KINDS)]
    change = OF_BYTES[seed // len(KINDS) % 2]
    data = change(written(Table(shape), kind), dice)
    is_cut = (
        change is truncated and "合计".encode("gb18030" if kind == "gbk" else "utf-8") not in data
    )
    imported(
        data,
        kind,
        exact=False,
        is_cut=is_cut and kind in {"csv", "gbk"},
        is_overwritten=change is overwritten,
    )
