# SPDX-License-Identifier: Apache-2.0
"""The notice as a Word file says what the printed one says."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm

from commdesk.domain.results import Imprint
from commdesk.domain.topics import Stage, TopicFacts
from commdesk.render.layout.manuscript import Picture, Rows, Words
from commdesk.render.notice.notice import notice_parts
from commdesk.render.notice.word import notice_word
from tests.render import examples

pytestmark = pytest.mark.usefixtures("qapp")
IMPRINT = Imprint("云杉社区", "7F3A-91C2-0B4D", datetime(2026, 11, 22, 14, 5))  # noqa: DTZ001
KINDS = {
    "election": examples.committee_election,
    "candidates": examples.owners_committee,
    "choice": examples.one_choice,
    "grade": examples.satisfaction,
    "opinion": examples.opinions,
    "thirty with area": lambda **options: examples.many_places(30, area=True, **options),
}


def opened(results):
    return docx.Document(io.BytesIO(notice_word(results, IMPRINT)))


def of_tables(parts):
    """Texts of the cells of the notice, row by row."""
    for part in parts:
        if isinstance(part, Rows):
            for row in (part.content.head, *part.content.rows):
                if row:
                    yield [cell.instead or cell.text for cell in row]


def of_paragraphs(parts):
    for part in parts:
        if isinstance(part, Words):
            yield part.text
        elif isinstance(part, Picture):
            yield from of_paragraphs(part.instead)


@pytest.mark.parametrize("stage", [Stage.OPEN, Stage.SETTLED])
@pytest.mark.parametrize("kind", KINDS)
def test_it_says_what_the_printed_one_says(kind, stage):
    results = KINDS[kind](stage=stage)
    parts, made = notice_parts(results, IMPRINT), opened(results)
    said = [one.text for one in made.paragraphs if one.text]
    assert said == list(of_paragraphs(parts))
    rows = [row for table in made.tables for row in table.rows]
    shown = []
    for row in rows:
        cells = []
        for cell in row.cells:
            if not cells or cell._tc is not cells[-1]._tc:
                cells.append(cell)
        shown.append([cell.text for cell in cells])
    assert shown == list(of_tables(parts))


def test_the_page_its_head_and_its_foot():
    made = opened(examples.committee_election(stage=Stage.OPEN))
    (section,) = made.sections
    lengths = {
        "page_width": 210, "page_height": 297, "top_margin": 37, "left_margin": 28,
        "bottom_margin": 35, "right_margin": 26,
    }  # fmt: skip
    for name, length in lengths.items():
        assert abs(getattr(section, name) - Mm(length)) < Mm(0.1), name
    head = "".join(one.text for one in section.header.paragraphs)
    assert head == "云杉社区第三届居民委员会换届选举初步结果（投票中）"
    foot = section.footer._element.xml
    assert [name in foot for name in (" PAGE ", " NUMPAGES ", "7F3A-91C2-0B4D")] == [True] * 3


def test_heads_of_tables_are_repeated_and_no_row_is_parted():
    made = opened(examples.many_places(30))
    long = max(made.tables, key=lambda table: len(table.rows))
    assert len(long.rows) > 30
    for number, row in enumerate(long.rows):
        properties = row._tr.trPr
        assert (properties.find(qn("w:tblHeader")) is not None) == (number == 0)
        assert properties.find(qn("w:cantSplit")) is not None


def test_tables_are_no_smaller_than_printed(published):
    made = docx.Document(io.BytesIO(notice_word(published, IMPRINT)))
    for table in made.tables:
        sizes = [
            run.font.size.pt
            for row in table.rows
            for cell in row.cells
            for run in cell.paragraphs[0].runs
            if run.font.size is not None
        ]
        assert min(sizes) >= 9.5


def test_what_would_stand_alone_stays_with_what_is_above_it():
    made = opened(examples.many_places(30, area=True))
    texts = [one.text for one in made.paragraphs]
    (signing,) = (place for place, text in enumerate(texts) if text.startswith("唱票人"))
    assert "联系方式：" in texts[signing - 1]
    kept = [bool(one.paragraph_format.keep_with_next) for one in made.paragraphs]
    assert all(kept[signing - 1 : signing + 2])
    assert not kept[signing + 2]
    (note,) = (place for place, text in enumerate(texts) if text.startswith("注：每票最多"))
    assert kept[note - 1]
    rows = max(made.tables, key=lambda table: len(table.rows)).rows
    held = [bool(row.cells[0].paragraphs[0].paragraph_format.keep_with_next) for row in rows]
    assert [*held[:2], held[-2]] == [True] * 3
    assert not any(held[2:-2])


def test_chinese_faces_are_named_for_chinese_with_what_they_are_called_elsewhere():
    content = notice_word(examples.satisfaction(), IMPRINT)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        faces = parts.read("word/fontTable.xml").decode()
    for name, other in (("宋体", "SimSun"), ("仿宋", "FangSong"), ("黑体", "SimHei")):
        assert f'w:name="{name}"><w:altName w:val="{other}"/>' in faces
    made = docx.Document(io.BytesIO(content))
    for paragraph in made.paragraphs:
        for run in paragraph.runs:
            fonts = run._r.rPr.rFonts
            assert fonts.get(qn("w:eastAsia")) in {"宋体", "仿宋", "黑体"}
            assert fonts.get(qn("w:hint")) == "eastAsia"
    title = made.paragraphs[0]
    assert title.alignment == 1
    assert title.runs[0].font.size.pt == 22


def test_signs_that_no_such_file_can_hold_are_left_out():
    facts = TopicFacts("换\x00届\x0b选举", issuer="居\ufffe委会")
    made = opened(examples.satisfaction(facts=facts))
    assert made.paragraphs[0].text == "换届选举结果公示"
    assert made.core_properties.title == "换届选举结果公示"


@pytest.mark.parametrize("kind", KINDS)
def test_figures_have_room_in_faces_wider_than_ours(kind):
    """Faces that stand in for the named ones have figures of up to 0.64 of their size."""
    for table in opened(KINDS[kind]()).tables:
        for row in table.rows:
            for cell in row.cells:
                (paragraph, *_) = cell.paragraphs
                properties = paragraph._p.pPr
                if not paragraph.runs or properties.find(qn("w:jc")).get(qn("w:val")) != "right":
                    continue
                size = paragraph.runs[0].font.size
                assert size is not None
                assert cell.width is not None
                longest = max(map(len, paragraph.text.split("\n")))
                assert cell._tc.tcPr.find(qn("w:noWrap")) is not None
                assert 0.64 * size * longest <= cell.width - 2 * 4 * 12_700, paragraph.text
