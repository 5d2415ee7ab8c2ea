# SPDX-License-Identifier: Apache-2.0
"""Ballots of every kind: nothing is cut, touches, or leaves what office printers can print."""

import shutil
import subprocess
import tracemalloc
from collections import Counter
from dataclasses import replace
from datetime import datetime
from itertools import product

import pytest
from PySide6.QtCore import QRectF

from commdesk.domain.ballots import BallotPaper
from commdesk.domain.entry_rules import EntryRules
from commdesk.domain.errors import UserError
from commdesk.domain.keying import Keying
from commdesk.domain.letterhead import Letterhead
from commdesk.domain.register import Address, Place
from commdesk.domain.results import Imprint
from commdesk.domain.topics import Basis, BlankIs, Extent, Policy, Unreturned
from commdesk.render.ballot.look import BallotLayout
from commdesk.render.ballot.page import BallotBook, UsualPaper, ballot_document, usual_paper
from commdesk.render.ballot.press import BallotSetup
from commdesk.render.layout.ink import Bar, Line
from commdesk.render.layout.page_format import LEAST_MARGIN, MM
from commdesk.render.layout.printing import write_pdf
from tests.render.ballot_examples import (
    EVERY,
    FORTY,
    FULL,
    HUGE,
    LONG,
    LONG_FACTS,
    NAMES,
    PLAIN,
    SECRET,
    candidates,
    election,
    motion,
    topic,
)

IMPRINT = Imprint("云杉社区", "7F3A-91C2-0B4D", datetime(2026, 11, 1, 14, 5))  # noqa: DTZ001
TOPICS = {
    "motions": topic(),
    "every kind": topic(*EVERY),
    "thirty candidates": topic(candidates(NAMES)),
    "long names": topic(candidates([FORTY, *NAMES[:9]]), election([FORTY, *NAMES], key="m2")),
    "thirty to elect": topic(election(NAMES, most=15)),
    "long titles": topic(*LONG, facts=LONG_FACTS),
    "secret": SECRET,
}
WAYS = list(product(TOPICS, BallotLayout))


def printed(name, layout, papers=(PLAIN, FULL), **options):
    chosen = TOPICS[name]
    given = [BallotPaper(paper.number) for paper in papers] if name == "secret" else list(papers)
    return ballot_document(BallotSetup(chosen, layout, imprint=IMPRINT, **options), given)


def said(page):
    return "".join(text.text for text in page.drawing.texts)


@pytest.mark.parametrize(("name", "layout"), WAYS)
def test_nothing_touches_is_cut_or_leaves_what_can_be_printed(
    qapp, name, layout, collisions, strays
):
    document = printed(name, layout)
    edge = LEAST_MARGIN * MM
    inner = QRectF(0, 0, document.format.width, document.format.height)
    inner.adjust(edge, edge, -edge, -edge)
    for page in document.pages:
        assert collisions(page.drawing) == []
        assert strays(page.drawing, inner) == []
        assert not any(text.cut for text in page.drawing.texts)
        for line in (item for item in page.drawing.items if isinstance(item, Line)):
            assert inner.contains(line.x1, line.y1)
            assert inner.contains(line.x2, line.y2)


@pytest.mark.parametrize(("name", "layout"), WAYS)
def test_all_that_is_asked_is_on_the_paper_with_a_box_for_every_key(qapp, name, layout):
    asked = TOPICS[name]
    document = printed(name, layout, [PLAIN])
    words = "".join(said(page) for page in document.pages).replace("　", "")
    for part in (*asked.matters, *asked.parts):
        assert part.title in words
        assert all(option.name in words for option in part.options)
    boxes = [
        item
        for page in document.pages
        for item in page.drawing.items
        if isinstance(item, Bar) and item.outline
    ]
    answers = sum(len(part.options) for part in asked.parts if part.is_counted)
    written = sum(min(m.most, 12) for m in asked.matters if m.write_ins)
    assert len(boxes) == answers + written


def test_the_keys_beside_the_boxes_are_those_of_the_entry_desk(qapp):
    """In printed order, and each one pressed marks what stands beside it."""
    asked = topic(motion(), candidates(NAMES[:2], "m2"), EVERY[1])
    (page,) = printed_of(asked)
    keys = keys_of(page)
    parts = asked.parts
    assert keys == [str(key) for part in parts for key in range(1, len(part.options) + 1)]
    keying = Keying.start(PLAIN.number, asked.matters)
    for part in parts:
        pressed = keying.press(str(len(part.options)))
        assert pressed.marks[keying.at].choices == (part.options[-1].key,)
        keying = pressed


def test_of_many_options_the_keys_are_their_whole_numbers(qapp):
    (page,) = printed_of(topic(election(NAMES)))
    numbers = [key for key in keys_of(page) if key]
    assert numbers == [str(number) for number in range(1, 31)]


def printed_of(asked, papers=(PLAIN,), layout=BallotLayout.ONE, **options):
    return ballot_document(BallotSetup(asked, layout, **options), list(papers)).pages


def keys_of(page):
    """What stands to the right of each box, box after box as they are read."""
    items = page.drawing.items
    boxes = [item for item in items if isinstance(item, Bar) and item.outline]
    found = []
    for box in boxes:
        beside = [
            text
            for text in page.drawing.texts
            if 0 < text.x - (box.x + box.width) < 2 * MM and box.rect.top() < text.baseline
            if text.rect.top() < box.rect.bottom()
        ]
        found.append(min(beside, key=lambda text: text.x).text if beside else "")
    return [key for key in found if key.isdigit()]


def book_of(document) -> BallotBook:
    pages = getattr(document, "pages", document)
    assert isinstance(pages, BallotBook)
    return pages


def test_each_leaf_has_number_and_place_in_the_paper(qapp):
    pages = book_of(printed("thirty candidates", BallotLayout.A5, [PLAIN]))
    assert pages.leaves == 2
    words = Counter(text.text for page in pages for text in page.drawing.texts)
    assert words["317-1"] == pages.leaves + 1  # and on the stub
    assert words["第1页，共2页"] == words["第2页，共2页"] == 1
    assert words["候选人"] == 4  # two columns, and again on the second leaf


@pytest.mark.parametrize("layout", BallotLayout)
def test_each_leaf_but_the_last_is_signed_by_itself(qapp, layout):
    pages = book_of(printed("long titles", layout, [HUGE]))
    assert pages.leaves > 1
    for page in pages[:-1]:
        assert said(page).count("本页签名：") == 1
    assert "本页签名：" not in said(pages[-1])
    assert "业主签名：" in said(pages[-1])


def test_the_seal_reaches_across_the_leaves_of_a_secret_paper(qapp, collisions):
    asked = topic(
        candidates(NAMES),
        candidates(NAMES, "m2"),
        secret=True,
        basis=Basis.RESIDENTS,
    )
    pages = book_of(printed_of(asked, [BallotPaper(317)], BallotLayout.A5))
    assert pages.leaves > 1
    assert ["骑缝章" in said(page) for page in pages] == [True] * (pages.leaves - 1) + [False]
    assert "签名：" not in "".join(map(said, pages))
    assert [collisions(page.drawing) for page in pages] == [[]] * len(pages)


def test_a_paper_that_does_not_fit_a_half_has_a_page_of_its_own(qapp):
    large = replace(HUGE, number=7, addresses=HUGE.addresses[:120])
    papers = [PLAIN, large, replace(PLAIN, number=8), replace(PLAIN, number=9)]
    book = book_of(printed("motions", BallotLayout.TWO, papers))
    words = [said(page) for page in book]
    numbers = [[at for at in (317, 7, 8, 9) if topic().codes.printed(at) in word] for word in words]
    assert numbers == [[317], [7], [8, 9]]
    assert book.leaves == 4
    assert [book.page_of(at) for at in range(4)] == [0, 1, 2, 2]
    crosswise = [
        item
        for item in book[1].drawing.items
        if isinstance(item, Line) and item.dashed and item.y1 == item.y2
    ]
    assert len([line for line in crosswise if line.x2 - line.x1 > 150 * MM]) == 1  # the stub's


def test_two_papers_share_a_page_and_are_parted_by_a_line(qapp):
    document = printed("motions", BallotLayout.TWO, [PLAIN, replace(PLAIN, number=318)])
    (page,) = document.pages
    assert "317-1" in said(page)
    assert "318-3" in said(page)
    middle = document.format.height / 2
    (cut,) = [
        item
        for item in page.drawing.items
        if isinstance(item, Line) and item.dashed and item.y1 == item.y2 == middle
    ]
    assert cut.x2 - cut.x1 > 0.85 * document.format.width


def test_whose_paper_it_is(qapp):
    words = said(printed("motions", BallotLayout.ONE, [FULL]).pages[0])
    assert "3幢1单元0101、0201、0301、0401、0501；5幢1单元" in words.replace("\n", "")
    assert "（共15处）" in words
    assert "1,234,567.8901㎡" in words
    assert "本人共15张票，合并按1人计" in words


def test_area_is_left_out_where_it_does_not_count(qapp):
    words = said(printed_of(topic(EVERY[1]))[0])
    assert "㎡" not in words
    assert "王伟" in words


def test_places_that_find_no_room_are_listed_behind_the_questions(qapp):
    for layout in BallotLayout:
        document = printed("motions", layout, [HUGE])
        words = "".join(said(page) for page in document.pages)
        assert "0幢0单元0000等312处，清单附后" in words
        assert all(f"{at:04}" in words for at in range(312))
        assert book_of(document).leaves > 1


@pytest.mark.parametrize("layout", BallotLayout)
def test_a_voter_for_whom_the_first_leaf_has_no_room_stands_on_the_next(qapp, layout, collisions):
    crowd = "、".join(f"{FORTY}{at}" for at in range(9))
    document = printed("long titles", layout, [replace(FULL, voter=crowd)])
    words = "".join(said(page) for page in document.pages)
    assert words.count(f"、{FORTY}8") == 2  # in the table and on the stub
    assert [collisions(page.drawing) for page in document.pages] == [[]] * len(document.pages)
    assert len(list(document.pages)) == len(document.pages)


def test_a_secret_paper_names_nobody_and_its_stub_only_the_number(qapp):
    someone = replace(PLAIN, voter="王伟", area=5)
    words = said(ballot_document(BallotSetup(SECRET, imprint=IMPRINT), [someone]).pages[0])
    for told in ("王伟", "3幢", "㎡", "签名：", "电话：", "时间：", IMPRINT.check_code):
        assert told not in words
    assert "无记名票：存根只有票号" in words
    assert words.count("317-1") == 2


def test_the_stub_of_a_named_paper_has_receiver_signature_phone_and_time(qapp):
    words = said(printed("motions", BallotLayout.ONE, [PLAIN]).pages[0])
    stub = words[words.index("存根由发放单位保存") :]
    for told in ("317-1", "王伟", "3幢1单元0502", "领取人签名：", "电话：", "领取时间："):
        assert told in stub


@pytest.mark.parametrize(
    ("policy", "told"),
    [
        (Policy(), "未反馈的表决票不计入参与表决"),
        (Policy(Unreturned.FOLLOW_MAJORITY), "计入已投票中的多数意见"),
        (Policy(Unreturned.ABSTAIN), "计为弃权，单独列示"),
        (Policy(blank_is=BlankIs.VOID), "未作选择的事项，计为无效"),
        (Policy(void_takes_part=True), "无效的表决票计入参与表决"),
    ],
)
def test_the_paper_says_what_silence_and_void_mean(qapp, policy, told):
    asked = replace(topic(), policy=policy)
    assert told in said(printed_of(asked)[0])


def test_deadline_box_and_the_offices_own_notes(qapp):
    pages = printed_of(topic(), box="社区服务中心二楼", more="联系人李敏\n\n周末也收票")
    words = said(pages[0])
    assert "请于2026年11月20日前（含当日）投入设在社区服务中心二楼的票箱" in words
    assert "联系人李敏" in words
    assert "周末也收票" in words


@pytest.mark.parametrize("layout", BallotLayout)
def test_the_offices_own_words_stand_on_it(qapp, layout, collisions):
    own = Letterhead(
        ("云杉街道办事处", FORTY * 2), "云杉社区居民委员会", footer="监督电话公布于社区公告栏"
    )
    asked = replace(topic(), facts=replace(topic().facts, issuer=""))
    pages = printed_of(asked, layout=layout, letterhead=own)
    words = "".join(said(page) for page in pages)
    for told in ("云杉街道办事处", FORTY * 2, "云杉社区居民委员会", "监督电话公布于社区公告栏"):
        assert told in words
    assert [collisions(page.drawing) for page in pages] == [[]] * len(pages)


def test_numbers_without_check_digit_stay_as_they_were(qapp):
    asked = replace(topic(), entry=EntryRules())
    words = [text.text for text in printed_of(asked)[0].drawing.texts]
    assert words.count("317") == 2
    assert asked.codes.scanned(317) in words


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")
@pytest.mark.parametrize("layout", BallotLayout)
def test_the_pdf_says_what_was_painted(qapp, tmp_path, layout):
    document = printed("every kind", layout)
    write_pdf(document, tmp_path / "票.pdf")
    made = subprocess.run(
        ["pdftotext", tmp_path / "票.pdf", "-"], capture_output=True, check=True, text=True
    ).stdout
    painted = "".join(said(page) for page in document.pages)
    assert signs(made) == signs(painted)
    fonts = subprocess.run(
        ["pdffonts", tmp_path / "票.pdf"], capture_output=True, check=True, text=True
    ).stdout.splitlines()[2:]
    assert fonts
    assert all(line.split()[-5] == "yes" for line in fonts)  # embedded


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")
def test_a_number_is_found_in_the_pdf(qapp, tmp_path):
    write_pdf(printed("motions", BallotLayout.ONE, [PLAIN]), tmp_path / "票.pdf")
    made = subprocess.run(
        ["pdftotext", tmp_path / "票.pdf", "-"], capture_output=True, check=True, text=True
    ).stdout
    assert made.count("317-1") == 2  # on the paper and on its stub


@pytest.mark.parametrize("layout", BallotLayout)
def test_what_is_said_of_the_perforation_is_clear_of_it(qapp, layout):
    (page,) = printed("motions", layout, [PLAIN]).pages
    (told,) = [text for text in page.drawing.texts if text.text.startswith("沿虚线撕下")]
    above = [
        item.y1
        for item in page.drawing.items
        if isinstance(item, Line) and item.dashed and item.y1 == item.y2 < told.baseline
    ]
    assert told.rect.top() - max(above) >= 0.8 * MM


def signs(text):
    return Counter(sign for sign in text if not sign.isspace())


def many(count):
    return [
        BallotPaper(at, f"业主{at}", 805_000 + at, addresses=(Address(str(at // 100), "1", "01"),))
        for at in range(1, count + 1)
    ]


def test_twenty_thousand_papers_are_there_at_once(qapp, monkeypatch):
    made = []
    make = BallotBook._make
    monkeypatch.setattr(BallotBook, "_make", lambda book, at: made.append(at) or make(book, at))
    papers, told = many(20_000), []
    setup = BallotSetup(topic(), BallotLayout.TWO)
    document = ballot_document(setup, papers, lambda *at: told.append(at))
    assert len(document.pages) == 10_000
    assert made == []
    for at in (0, 5_000, 9_999):
        assert topic().codes.printed(papers[2 * at].number) in said(document.pages[at])
    assert made == [0, 5_000, 9_999]
    assert told[0] == (0, 20_000)
    assert told[-1] == (20_000, 20_000)
    assert book_of(document).page_of(19_999) == 9_999


def test_pages_are_not_kept(qapp):
    document = ballot_document(BallotSetup(topic()), many(40))
    tracemalloc.start()
    for _ in document.pages[:10]:
        pass
    few, _ = tracemalloc.get_traced_memory()
    for at in range(10, 40):
        said(document.pages[at])
    all_of_them, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    # A page takes some 50,000 bytes; thirty more left next to nothing.
    assert all_of_them - few < 300_000


def test_counting_the_leaves_can_be_given_up(qapp):
    def stop(done, _total):
        if done:
            raise UserError("cancelled")

    with pytest.raises(UserError):
        ballot_document(BallotSetup(topic()), many(2_000), stop)


def test_no_papers_are_no_pages(qapp):
    assert len(ballot_document(BallotSetup(topic()), []).pages) == 0


NAME = "阿不都热依木江·买买提明江·艾合买提江·吐尔逊江·库尔班江·艾尼瓦尔江·依明江" * 3
# Where one page turns to two, and what is longest.
EDGES = [
    (1, 2, 2, 1),
    (1, 40, 80, 1),
    (9, 40, 80, 1),
    (14, 4, 40, 3),
    (20, 12, 80, 1),
    (29, 40, 40, 1),
    (30, 3, 22, 1),
    (30, 3, 80, 1),
    (33, 12, 40, 1),
    (36, 2, 80, 6),
    (40, 4, 80, 2),
    (40, 40, 80, 6),
]


@pytest.mark.parametrize("layout", BallotLayout)
@pytest.mark.parametrize(("count", "long", "owner", "matters"), EDGES)
def test_a_signature_stands_with_what_is_signed(
    qapp, layout, count, long, owner, matters, collisions, strays
):
    asked = topic(
        *(motion(f"m{at}", f"事项{at}") for at in range(matters - 1)),
        candidates([NAME[:long]] * count, "m9"),
    )
    paper = replace(PLAIN, voter=NAME[:owner])
    document = ballot_document(BallotSetup(asked, layout, imprint=IMPRINT), [paper])
    pages = document.pages
    edge = LEAST_MARGIN * MM
    inner = QRectF(0, 0, document.format.width, document.format.height)
    inner.adjust(edge, edge, -edge, -edge)
    for page in pages:
        assert collisions(page.drawing) == []
        assert strays(page.drawing, inner) == []
        assert not any(text.cut for text in page.drawing.texts)
    signed = pages[-1]
    assert "业主签名：" in said(signed)
    assert f"{matters}-{count}" in said(signed)
    assert len(boxes_on(signed)) >= 3
    assert sum(len(boxes_on(page)) for page in pages) == 3 * (count + matters - 1)


def boxes_on(page):
    return [item for item in page.drawing.items if isinstance(item, Bar) and item.outline]


def test_thirty_candidates_and_a_long_owner_stand_on_one_page(qapp):
    owner = replace(PLAIN, voter="、".join(NAMES[:20]))
    (page,) = printed_of(topic(candidates(NAMES)), [owner])
    assert [text.text for text in page.drawing.texts].count("候选人") == 3  # three columns


def test_a_matter_that_goes_on_says_so_above_its_rest(qapp):
    pages = printed_of(topic(candidates([NAME[:12]] * 40)), [replace(PLAIN, voter=NAME[:80])])
    first, rest = map(said, pages)
    assert "（续）" not in first
    assert "1. 选举业主委员会委员（续）" in rest


def test_a_part_of_the_estate_is_named_below_the_head(qapp):
    part = Extent((Place("3", "1"), Place("5")))
    asked = replace(topic(), extent=part)
    for layout in BallotLayout:
        (page,) = printed_of(asked, layout=layout)
        assert "表决范围：3幢1单元、5幢" in said(page)
    assert "表决范围" not in said(printed_of(topic())[0])


def test_how_many_have_a_page_of_their_own_is_known(qapp):
    long = [replace(PLAIN, number=at, voter=NAME[:80]) for at in (7, 8)]
    asked = topic(*(motion(f"m{at}", f"事项{at}") for at in range(4)))
    for papers, alone in (([PLAIN], 0), ([PLAIN, *long], 2), (long, 2)):
        book = book_of(printed_of(asked, papers, BallotLayout.TWO))
        assert book.alone == alone
    thirty = topic(candidates(NAMES))
    assert usual_paper(BallotSetup(asked, BallotLayout.TWO)) == UsualPaper(1, is_alone=False)
    assert usual_paper(BallotSetup(thirty, BallotLayout.TWO)) == UsualPaper(1, is_alone=True)
    assert usual_paper(BallotSetup(thirty, BallotLayout.A5)) == UsualPaper(2, is_alone=False)
    assert len(printed_of(thirty, [PLAIN, *long], BallotLayout.TWO)) == 3


def test_how_to_mark_is_said_as_the_kind_asks(qapp):
    each, one, most, written = "对每位候选人只选一个", "每项只选一个", "所选不超过所注", "写明姓名"
    for matter, told in (
        (candidates(NAMES[:3]), {each}),
        (motion(), {one}),
        (EVERY[2], {most}),
        (election(NAMES[:3], most=2), {most, written}),
    ):
        words = said(printed_of(topic(matter))[0])
        assert {part for part in (each, one, most, written) if part in words} == told
    words = said(printed_of(topic(candidates(NAMES[:3], seats=2)))[0])
    assert "应选2人，对每位候选人分别表决，同意的人数不限" in words
    words = said(printed_of(topic(EVERY[-1]))[0])
    assert "人数按一人计" not in words
    assert "□" not in words


@pytest.mark.parametrize("layout", BallotLayout)
def test_a_line_for_a_name_is_long_enough_to_write_it(qapp, layout):
    for page in printed_of(topic(election(NAMES[:6], most=7)), layout=layout):
        items = list(page.drawing.items)
        for text in (one for one in page.drawing.texts if one.text == "另选他人："):
            line = next(
                item
                for item in items[items.index(text) :]
                if isinstance(item, Line) and not item.dashed
            )
            assert line.x2 - line.x1 >= 17 * MM
