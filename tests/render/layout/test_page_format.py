# SPDX-License-Identifier: Apache-2.0
"""Papers and margins: head and foot stand in them, whatever they say, and nothing near the edge."""

import pytest
from PySide6.QtCore import QRectF

from commdesk.domain.topics import Stage
from commdesk.render.layout.blocks import Style, paragraph
from commdesk.render.layout.page_format import (
    LEAST_MARGIN,
    MM,
    NOTICE,
    NOTICE_A5,
    REPORT_A5,
    TABLE,
    TABLE_A5,
    WIDE_TABLE,
    WIDE_TABLE_A5,
    PageFormat,
    PaperSize,
)
from commdesk.render.layout.pages import Running, make_document, shrunk
from commdesk.render.layout.printing import page_image
from commdesk.render.layout.watermark import PRELIMINARY, SUPERSEDED, Watermark, watermark_of

FORMATS = {
    "notice": NOTICE,
    "notice A5": NOTICE_A5,
    "report A5": REPORT_A5,
    "table": TABLE,
    "wide": WIDE_TABLE,
    "table A5": TABLE_A5,
    "wide A5": WIDE_TABLE_A5,
}
TITLE = "云杉花园2026年第一次业主大会临时会议关于选聘物业服务企业和使用维修资金的表决"


@pytest.fixture(params=FORMATS, ids=list(FORMATS))
def page_format(request, qapp):
    return FORMATS[request.param]


def running(topic=TITLE, watermark=""):
    stage = "初步结果（主题已弃用）"
    return Running(topic, stage, "7F3A-91C2-0B4D", "2026年11月22日14:05", watermark)


@pytest.mark.parametrize("topic", ["会议", TITLE, TITLE * 5])
def test_head_and_foot_keep_clear_of_text_and_edge(page_format, topic, collisions, strays):
    pieces = paragraph("这是正文。" * 400, page_format.text_width)
    document = make_document("表", pieces, running(topic), page_format)
    edge = LEAST_MARGIN * MM
    inside = QRectF(0, 0, page_format.width, page_format.height).adjusted(edge, edge, -edge, -edge)
    assert len(document.pages) > 1
    for page in document.pages:
        assert strays(page.drawing, inside) == []
        assert collisions(page.drawing) == []


def test_the_text_keeps_its_place_between_head_and_foot(page_format):
    pieces = paragraph("这是正文。" * 400, page_format.text_width)
    for page in make_document("表", pieces, running(), page_format).pages:
        body = [text for text in page.drawing.texts if text.size == 160]
        assert body
        assert min(text.rect.top() for text in body) >= page_format.text_top
        assert max(text.rect.bottom() for text in body) <= page_format.text_bottom


def test_a_margin_that_printers_leave_white_is_refused():
    with pytest.raises(ValueError, match="5"):
        PageFormat(top=4.9)


def test_a_page_turned_has_its_sides_exchanged():
    assert (WIDE_TABLE.width, WIDE_TABLE.height) == (TABLE.height, TABLE.width)
    assert WIDE_TABLE.turned() == TABLE


def test_pages_of_a_long_document_are_made_when_they_are_asked_for(qapp):
    pieces = paragraph("这是正文。" * 9000, TABLE.text_width)
    document = make_document("表", pieces, running(), TABLE)
    count = len(document.pages)
    assert count > 30
    last = document.pages[-1]
    assert any(text.text == f"第{count}页，共{count}页" for text in last.drawing.texts)
    assert document.pages[count - 1] is last
    with pytest.raises(IndexError):
        document.pages[count]


def test_what_holds_no_more_is_marked_and_what_is_settled_is_not():
    assert watermark_of(Stage.CLOSED) == PRELIMINARY
    assert watermark_of(Stage.PUBLISHED) == ""
    assert watermark_of(Stage.PUBLISHED, is_superseded=True) == SUPERSEDED


@pytest.mark.parametrize("word", [PRELIMINARY, SUPERSEDED])
def test_the_mark_stays_on_the_page_and_leaves_text_readable(page_format, word):
    document = make_document("表", [], running(watermark=word), page_format)
    (page,) = document.pages
    assert page.watermark == Watermark(word, page_format.width, page_format.height)
    bare = page_image(make_document("表", [], running(), page_format), 0, 60)
    marked = page_image(document, 0, 60)
    changed = [
        marked.pixel(x, y) & 0xFF
        for x in range(marked.width())
        for y in range(marked.height())
        if marked.pixel(x, y) != bare.pixel(x, y)
    ]
    area = marked.width() * marked.height()
    # Thin lines: seen, and nowhere dark.
    assert area / 200 < len(changed) < area / 8
    assert min(changed) > 0x60
    rim = [*(marked.pixel(x, 0) for x in range(marked.width()))]
    assert set(rim) == {0xFFFFFFFF}


def test_what_is_laid_out_larger_comes_out_in_the_size_of_its_paper(qapp):
    pieces = paragraph("正文。" * 900, REPORT_A5.text_width, Style(size=10.5, leading=15))
    document = make_document("表", pieces, running(), REPORT_A5)
    assert document.format.width == NOTICE_A5.width
    assert document.format.text_left == REPORT_A5.left * MM
    image = page_image(document, 0, 96)
    assert (image.width(), image.height()) == (559, 794)
    for page in document.pages:
        assert page.drawing.width * page.scale == pytest.approx(NOTICE_A5.width)
        assert min(text.size for text in page.drawing.texts) * page.scale >= 60
    sizes = {text.size for text in document.pages[0].drawing.texts if text.text.startswith("正文")}
    assert [size * document.pages[0].scale for size in sizes] == [pytest.approx(90)]


def test_sheets_are_made_smaller_as_by_a_copier(qapp):
    document = make_document("表", paragraph("正文。" * 900, NOTICE.text_width), running())
    small = shrunk(document, PaperSize.A5)
    assert small.format.paper is PaperSize.A5
    assert len(small.pages) == len(document.pages)
    image = page_image(small, 0, 96)
    assert (image.width(), image.height()) == (559, 794)
    inked = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixel(x, y) & 0xFF < 0x80
    ]
    assert max(x for x, _ in inked) < 559 - 5 / 25.4 * 96
    assert max(y for _, y in inked) > 700
    assert shrunk(document, PaperSize.A4) is document
