# SPDX-License-Identifier: Apache-2.0
"""The counting screen: nothing overlaps, nothing is cut, on any screen, for any figures."""

from dataclasses import replace

import pytest

from commdesk.render.counting import screen
from commdesk.render.counting.screen import Board, Cell, Row, Section, Tone
from commdesk.render.layout.ink import Bar, Line, Mark, Text
from commdesk.render.layout.typeset import measure

pytestmark = pytest.mark.usefixtures("qapp")

SIZES = ((1280, 720), (1920, 1080), (3840, 2160))
FIGURES = (0, 1, 4, 5, 26, 187, 1_505, 20_000, 100_000)
NAMES = ("周建国", "吴秀兰", "欧阳志强", "郑明", "迪丽热巴·迪力木拉提", "王丽华")
LONG = "公开招标选择施工单位，由业主委员会全程监督并公示每一笔支出"
NOTES = "一张票画一笔。一名业主可能持有几张票，所以票数不等于人数；结论按表决规则计算，以公示为准。"


def motion(votes, title="选聘物业服务企业"):
    named = (("同意", Tone.FAVOUR), ("反对", Tone.AGAINST), ("弃权", Tone.ABSTAIN))
    rows = tuple(
        Row(name, (Cell(votes // (place + 1), tone, place == 1),))
        for place, (name, tone) in enumerate(named)
    )
    return Section(title, rows, foot=(Row("无效", (Cell(votes // 90, Tone.VOID),)),))


def election(options, votes, names=NAMES):
    rows = tuple(
        Row(names[n % len(names)], (Cell(votes * (n + 1) // options, Tone.SHARE, n == 0),))
        for n in range(options)
    )
    foot = (
        Row("无效", (Cell(votes // 70, Tone.VOID),)),
        Row("未选任何一项", (Cell(votes // 50, Tone.ABSTAIN),)),
    )
    return Section("选举居民代表（应选9人）", rows, foot=foot)


def candidates(count, votes):
    tones = (Tone.FAVOUR, Tone.AGAINST, Tone.ABSTAIN, Tone.VOID)
    rows = tuple(
        Row(
            NAMES[n % len(NAMES)],
            tuple(Cell(votes // (k + 1 + n % 3), t, k == n) for k, t in enumerate(tones)),
        )
        for n in range(count)
    )
    return Section("选举业主委员会委员", rows, ("同意", "反对", "弃权", "无效"))


def board(*sections, **others):
    return Board(
        "和苑小区　2026年第一次业主大会会议",
        "投票中　尚未核定",
        "已唱 100,000 张　收回 100,000 张",
        "有效 99,000，无效 1,000",
        NOTES,
        sections,
        **others,
    )


def edges_of(item):
    if isinstance(item, Mark):
        xs, ys = zip(*item.points, strict=True)
    elif isinstance(item, Line):
        xs, ys = (item.x1, item.x2), (item.y1, item.y2)
    else:
        rect = item.rect
        xs, ys = (rect.left(), rect.right()), (rect.top(), rect.bottom())
    return min(xs), min(ys), max(xs), max(ys)


def problems(drawing, width, height):
    """Texts that touch anything or are cut, and whatever leaves the screen."""
    # The ground lies below everything.
    ground, *items = ((item, edges_of(item)) for item in drawing.items)
    assert ground[1] == (0, 0, width, height)
    found = [
        item
        for item, (left, top, right, low) in items
        if left < -0.5 or top < -0.5 or right > width + 0.5 or low > height + 0.5
    ]
    for text, place in items:
        if not isinstance(text, Text):
            continue
        found += [text] * (text.cut or "…" in text.text)
        edge = 0.04 * text.size
        left, top, right, low = place[0] + edge, place[1] + edge, place[2] - edge, place[3] - edge
        found += [
            (text.text, other)
            for other, (x1, y1, x2, y2) in items
            if x1 < right and x2 > left and y1 < low and y2 > top and other is not text
        ]
    return found


def votes_of(drawing, tone):
    """Strokes of this colour, each 正 with a figure counted once."""
    color = screen.LIGHT.of(tone)
    return sum(isinstance(item, Mark) and item.color == color for item in drawing.items)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("votes", FIGURES)
def test_motions_alone_and_side_by_side(size, votes):
    for count in (1, 2, 3):
        drawing = screen.layout(board(*[motion(votes)] * count), *size)
        assert problems(drawing, *size) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("options", [1, 2, 3, 5, 8, 13, 21, 30])
def test_one_to_thirty_options(size, options):
    for votes in (38, 100_000):
        for section in (election(options, votes), candidates(options, votes)):
            drawing = screen.layout(board(section), *size)
            assert problems(drawing, *size) == []


@pytest.mark.parametrize("size", SIZES)
def test_long_names_are_wrapped_and_made_smaller_but_never_cut(size):
    title = "关于使用维修资金对全部住宅楼屋面防水层和外墙保温层进行更新改造的议案" * 2
    section = election(9, 300, (LONG, "暂缓", LONG[:12]))
    section = Section(title, section.rows, foot=section.foot)
    for sections in ((section,), (section, motion(40, title), motion(300))):
        drawing = screen.layout(board(*sections), *size)
        assert problems(drawing, *size) == []
        said = "".join(text.text for text in drawing.texts)
        assert title in said
        assert said.count(LONG) == 3


@pytest.mark.parametrize("size", [*SIZES, (1024, 768), (1080, 1920), (640, 360), (2560, 1080)])
def test_other_screens_and_sentences(size):
    shown = board(sentence="有12张票等待第二人复录。全部复录完以前不显示各项票数。", said="更正")
    for each in (shown, board(motion(187), said="更正：同意 −1，反对 +1"), board(election(30, 99))):
        assert problems(screen.layout(each, *size), *size) == []


@pytest.mark.parametrize("votes", [0, 1, 7, 60, 187])
def test_as_many_strokes_as_votes_while_there_is_room(votes):
    drawing = screen.layout(board(motion(votes)), 1920, 1080)
    assert votes_of(drawing, Tone.FAVOUR) == votes
    assert votes_of(drawing, Tone.AGAINST) == votes // 2
    assert votes_of(drawing, Tone.ABSTAIN) == votes // 3
    said = [text.text for text in drawing.texts]
    for figure in (votes, votes // 2, votes // 3):
        assert f"{figure}" in said


def test_many_votes_are_folded_and_the_totals_stay_whole():
    drawing = screen.layout(board(motion(100_000)), 1920, 1080)
    said = [text.text for text in drawing.texts]
    assert {"100,000", "50,000", "33,333"} <= set(said)
    assert any(text.startswith("×19,") for text in said)


def test_names_and_totals_are_read_from_ten_metres():
    """A thirtieth of the height of the screen, also with thirty names."""
    width, height = 1920, 1080
    for section, least in ((motion(500), 16), (election(12, 400), 20), (election(30, 400), 27)):
        drawing = screen.layout(board(section), width, height)
        named = {row.name for row in section.rows if measure(row.name, 1) < 10}
        sizes = [text.size for text in drawing.texts if text.text in named]
        assert sizes
        assert min(sizes) >= height / least


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [1, 2, 5, 7, 10])
def test_strokes_of_candidates_are_read_from_ten_metres(size, count):
    unit = size[1] / 100
    for votes in (12, 150, 1_505):
        drawing = screen.layout(board(candidates(count, votes)), *size)
        strokes = [item for item in drawing.items if isinstance(item, Mark)]
        # The level strokes of a 正 are three quarters of its square.
        widest = max(x2 - x1 for x1, _, x2, _ in map(edges_of, strokes))
        assert widest >= 0.74 * 3 * unit


def test_long_names_of_options_take_the_room_that_strokes_leave():
    drawing = screen.layout(board(election(5, 90, (LONG * 2,))), 1280, 720)
    sizes = {text.size for text in drawing.texts if text.text in LONG * 2 and len(text.text) > 4}
    assert min(sizes) >= 3 * 7.2


def test_matters_stand_side_by_side_as_long_as_they_are_read():
    three = (motion(300), motion(5), motion(90))
    assert screen.together(three, 1920, 1080) == 3
    assert screen.together(three * 2, 1280, 720) == 3
    assert screen.together((election(30, 300), motion(9)), 1920, 1080) == 1
    assert screen.together(three[:1], 1920, 1080) == 1


def test_rows_of_matters_side_by_side_stand_on_the_same_lines():
    drawing = screen.layout(board(motion(9), motion(9, "使用维修资金" * 5)), 1920, 1080)
    lines = {text.baseline for text in drawing.texts if text.text == "同意"}
    assert len(lines) == 1


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720), (1024, 768)])
def test_the_title_of_a_topic_is_read_however_long_it_is(size):
    title = "2026年第一次业主大会会议关于选聘物业服务企业的表决" * 8
    drawing = screen.layout(replace(board(motion(3)), title=title), *size)
    unit = min(size[1], size[0] * 9 / 16) / 100
    said = [text for text in drawing.texts if text.baseline < 6.4 * unit and "表决" in text.text]
    assert 1 <= len(said) <= 2
    assert min(text.size for text in said) >= 1.9 * unit
    assert said[-1].text.endswith("…")
    # That it is cut there is all that is wrong.
    assert problems(drawing, *size) == [said[-1]]


def test_dark_text_on_a_light_ground_and_the_other_way_round():
    ground, *_ = screen.layout(board(motion(9)), 640, 360).items
    assert isinstance(ground, Bar)
    assert (ground.color, screen.LIGHT.text) == ("#FFFFFF", "#1B2430")
    dark, *_ = screen.layout(board(motion(9)), 640, 360, screen.DARK).items
    assert isinstance(dark, Bar)
    assert dark.color < "#303030" < screen.DARK.text
