# SPDX-License-Identifier: Apache-2.0
"""How a notice runs over its pages: few of them, without holes, nothing torn from what it is of."""

from functools import cache
from math import inf

import pytest
from PySide6.QtCore import QRectF

from commdesk.domain.letterhead import PLAIN, Letterhead
from commdesk.domain.matters import GRADE_OPTIONS, Matter, MatterKind, choices
from commdesk.domain.presets import OWNERS_GENERAL, OWNERS_SPECIAL, SATISFACTION
from commdesk.domain.topics import Policy, Stage, Unreturned
from commdesk.render.layout.ink import Bar
from commdesk.render.layout.manuscript import Rows, Words
from commdesk.render.layout.page_format import MM, NOTICE, NOTICE_A5
from commdesk.render.notice.notice import notice_parts, result_notice
from tests.render.conftest import Vote
from tests.render.sheet_votes import Estate, every_kind, many_candidates, motion

pytestmark = pytest.mark.usefixtures("qapp")

TITLES = ["选聘物业服务企业", "使用维修资金更换3幢电梯", "修改管理规约", "利用共有部分设置充电车棚"]
HEADS = {"选项", "评价", "名次", "序号", "法定条件", "规定条件", "候选人"}
SIGNING = ["唱票人：", "计票人：", "监票人："]


def motions(count):
    rules = [OWNERS_GENERAL, OWNERS_GENERAL, OWNERS_SPECIAL]
    return [
        Matter(f"m{place}", TITLES[place % 4], rules[place % 3]) for place in range(1, count + 1)
    ]


def deemed(count):
    """All alike, with silence that follows the majority."""
    vote = Vote(*motions(count)).group(238, 297_342_500, "for").group(762, 958_623_630, "against")
    vote.group(256, 326_577_100, "abstain").group(4, 5_000_000, "void").group(100, 130_009_000)
    vote.group(145, 198_639_870, delivered=False)
    return vote.results(Policy(Unreturned.FOLLOW_MAJORITY, void_takes_part=True))


def estate(*matters, secret=False, stage=Stage.SETTLED):
    return Estate(300, *matters, secret=secret, stage=stage).results


def mixed():
    names = choices(["陈国栋", "林秀英", "黄建平", "何美珍", "郑志强", "谢玉兰", "许文涛"])
    board = Matter("e", "选举业委会委员", OWNERS_GENERAL, MatterKind.CANDIDATES, names, seats=5)
    grade = Matter("g", "物业服务满意度", SATISFACTION, MatterKind.GRADE, GRADE_OPTIONS)
    return estate(*motions(2), board, grade)


MOST_PAGES = {
    "one": (lambda: estate(motion()), 2),
    "one, open": (lambda: estate(motion(), stage=Stage.OPEN), 2),
    "one, deemed": (lambda: deemed(1), 2),
    "two": (lambda: estate(*motions(2)), 3),
    "four": (lambda: estate(*motions(4)), 4),
    "four, deemed": (lambda: deemed(4), 5),
    "four, mixed": (mixed, 5),
    "twelve": (lambda: estate(*motions(12)), 10),
    "every kind": (lambda: estate(*every_kind()), 6),
    **{
        f"{count} names": (
            lambda count=count: estate(many_candidates("m1", count), secret=True),
            2 + count // 10,
        )
        for count in (1, 7, 13, 30)
    },
    **{
        f"{count} each": (
            lambda count=count: estate(many_candidates("m1", count, each=True)),
            3 + count // 7,
        )
        for count in (1, 30)
    },
}
FORMATS = {"A4": NOTICE, "A5": NOTICE_A5}


@cache
def results_of(name):
    return MOST_PAGES[name][0]()


@cache
def notice(name, paper, imprint, words=PLAIN):
    return result_notice(results_of(name), imprint, words, FORMATS[paper])


@pytest.fixture(params=MOST_PAGES)
def name(request):
    return request.param


@pytest.fixture(params=FORMATS)
def document(request, name, imprint):
    return notice(name, request.param, imprint)


def body_of(page, at):
    return [text for text in page.drawing.texts if at.text_top <= text.baseline <= at.text_bottom]


def test_a_notice_has_few_pages(name, imprint):
    assert len(notice(name, "A4", imprint).pages) <= MOST_PAGES[name][1]


def test_no_page_but_the_last_has_a_large_hole(document):
    at = document.format
    for page in document.pages[:-1]:
        end = max(text.baseline for text in body_of(page, at))
        # On the small sheet the room for the seal is as large as on any.
        least = 2 / 3 if at is NOTICE else 0.55
        assert end - at.text_top >= least * at.text_height


def test_signatures_stand_below_two_lines_of_text(document):
    at = document.format
    texts = body_of(document.pages[-1], at)
    signed = min(text.baseline for text in texts if text.text in SIGNING)
    lines = {text.baseline for text in texts if text.baseline < signed - 1 and text.size >= 90}
    issuer = {text.baseline for text in texts if text.text == "云杉花园业主委员会"}
    assert len(lines - issuer) >= 2


def test_a_head_is_never_the_end_of_a_page(document):
    for page in document.pages:
        texts = body_of(page, document.format)
        end = max(text.baseline for text in texts)
        low = [text for text in texts if text.baseline > end - 2 * text.size]
        assert not any(text.text in HEADS for text in low if text.bold)
        assert not any(text.text.startswith(("　　一、", "　　二、", "　　三、")) for text in low)


def test_no_line_of_a_paragraph_is_left_behind(document):
    """A paragraph of several lines has two of them or more on each page."""
    at = document.format
    for before, after in zip(document.pages, document.pages[1:], strict=False):
        first = min(body_of(after, at), key=lambda text: text.baseline)
        if first.text.startswith("　　") or first.x > at.text_left + 1:
            continue
        rest = [text for text in body_of(after, at) if text.x == first.x]
        goes_on = [text for text in rest if text.size == first.size][:2]
        if goes_on[0].text in HEADS or before is None:
            continue
        assert len(goes_on) == 2


def test_nothing_touches_or_leaves_the_page_nor_is_too_small(document, collisions):
    at = document.format
    area = QRectF(at.text_left, at.text_top, at.text_width, at.text_height).adjusted(-9, -5, 9, 5)
    for page in document.pages:
        assert collisions(page.drawing) == []
        body = body_of(page, at)
        bars = [item for item in page.drawing.items if isinstance(item, Bar)]
        assert [item for item in (*body, *bars) if not area.contains(item.rect)] == []
        assert not any(text.cut for text in page.drawing.texts)
        in_sentences = [text for text in body if text.text.startswith("　　")]
        assert min((text.size for text in in_sentences), default=inf) >= 90


def cells_and_lines(parts):
    for part in parts:
        if isinstance(part, Words):
            yield part.text
        elif isinstance(part, Rows):
            for row in part.content.rows:
                for cell in row:
                    yield from cell.text.split("\n")


def test_all_that_is_to_be_said_stands_on_the_pages(name, imprint):
    whole = "".join(
        text.text for page in notice(name, "A4", imprint).pages for text in body_of(page, NOTICE)
    ).replace("　", "")
    small = "".join(
        text.text for page in notice(name, "A5", imprint).pages for text in body_of(page, NOTICE_A5)
    ).replace("　", "")
    for said in cells_and_lines(notice_parts(results_of(name), imprint)):
        assert said.replace("　", "") in whole
        assert said.replace("　", "") in small


def test_the_small_sheet_is_laid_out_anew(name, imprint):
    document = notice(name, "A5", imprint)
    assert all(page.scale == 1.0 for page in document.pages)
    assert document.pages[0].drawing.width == NOTICE_A5.width
    tables = [
        text.size
        for page in document.pages
        for text in body_of(page, NOTICE_A5)
        if not text.text.startswith("　　")
    ]
    # Figures of a full table may be a little smaller than what is read.
    assert min(tables) >= 60


def test_quorum_is_said_once_where_it_is_the_same(imprint):
    said = [text.text for page in notice("four, deemed", "A4", imprint).pages
            for text in page.drawing.texts]  # fmt: skip
    assert said.count("占总人数") == 1
    assert sum("各表决事项的参与表决情况相同" in text for text in said) == 1
    apart = [text.text for page in notice("four", "A4", imprint).pages
             for text in page.drawing.texts]  # fmt: skip
    assert apart.count("占总人数") == 4  # void marks differ from matter to matter


@pytest.mark.parametrize("paper", FORMATS)
def test_the_title_is_the_largest_whatever_the_office_writes_above_it(paper, imprint):
    words = Letterhead(("云杉街道云杉社区",))
    at, (first, *_) = FORMATS[paper], notice("one", paper, imprint, words).pages
    office, title, *rest = body_of(first, at)
    assert office.text == words.heading[0]
    assert title.size > max(text.size for text in (office, *rest))


def test_the_note_at_the_foot_follows_the_seal(imprint):
    words = Letterhead(footer="本公示由居民委员会张贴，请勿撕毁。")
    last = notice("one", "A4", imprint, words).pages[-1]
    texts = body_of(last, NOTICE)
    (note,) = (text for text in texts if text.text == words.footer)
    (date,) = (text for text in texts if text.text == "2026年11月22日")
    assert note.rect.top() >= date.rect.center().y() + 20 * MM
