# SPDX-License-Identifier: Apache-2.0
"""The counting screen before the public: follows the desk, shows figures, and shows no voter."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from commdesk.domain.double_entry import Turn
from commdesk.domain.entry_rules import Double, EntryRules
from commdesk.domain.errors import UserError
from commdesk.domain.matters import MatterKind, choices
from commdesk.domain.presets import HOUSEHOLDS, MOST_VOTES, NOT_COUNTED
from commdesk.domain.reading import Reading, VoidReason, chosen
from commdesk.services.entry.batches import Batches
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.topics.topics import MatterDraft, load_roll
from commdesk.ui.counting import opener as opening
from commdesk.ui.counting.opener import CountingOpener
from commdesk.ui.counting.surface import Surface
from commdesk.ui.counting.window import CountingWindow
from tests import community
from tests.services.entry_kinds import CANDIDATES, kinds_topic

Key = Qt.Key


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=60)
    yield made
    made.close()


@pytest.fixture
def shown(qtbot, themed, chinese, jobs, prompts, office):
    """Opens the screen of a topic as a window, once its papers are counted."""

    def show(topic):
        window = CountingWindow(office, topic.id, jobs, prompts)
        qtbot.addWidget(window)
        with qtbot.waitSignal(window.shown):
            window.show_on(None)
        return window

    return show


@pytest.fixture
def follow(qtbot):
    """Waits until the screen has read what was stored."""

    def follow(window):
        with qtbot.waitSignal(window.shown):
            window.refresh()
        return figures(window)

    return follow


def figures(window):
    """By matter on the screen: the figures of its rows and of its foot, from above."""
    return {
        section.title: [cell.votes for row in (*section.rows, *section.foot) for cell in row.cells]
        for section in window.board.sections
    }


def fresh(window):
    return [
        (section.title, row.name)
        for section in window.board.sections
        for row in (*section.rows, *section.foot)
        for cell in row.cells
        if cell.is_fresh
    ]


def everything_said(window):
    texts = [text.text for text in window.surface.drawing.texts]
    return "\n".join(
        (*texts, window.surface.accessibleDescription(), window.windowTitle(), repr(window.board))
    )


def test_each_stored_paper_is_a_stroke_at_once(office, shown, follow):
    topic = community.opened_topic(office)
    desk = EntryDesk(office, topic.id)
    window = shown(topic)
    assert figures(window) == {"1　事项1": [0, 0, 0, 0], "2　事项2": [0, 0, 0, 0]}
    for number in range(1, 8):
        desk.store(community.paper(number, "for", "against", topic=topic))
        assert follow(window) == {"1　事项1": [number, 0, 0, 0], "2　事项2": [0, number, 0, 0]}
        assert fresh(window) == [("1　事项1", "同意"), ("2　事项2", "反对")]
    desk.store(Reading(8, {}, VoidReason.LATE))
    assert follow(window) == {"1　事项1": [7, 0, 0, 1], "2　事项2": [0, 7, 0, 1]}
    said = [text.text for text in window.surface.drawing.texts]
    assert {"已唱 8 张 / 发出 61 张", "有效票 7 张，整票无效 1 张", "投票中，尚未核定"} <= set(said)


def test_the_last_stroke_is_seen_for_a_moment_only(office, shown, follow, qtbot):
    topic = community.opened_topic(office)
    window = shown(topic)
    EntryDesk(office, topic.id).store(community.paper(1, "for", topic=topic))
    follow(window)
    assert fresh(window)
    window._seen.setInterval(1)
    window._seen.start()
    qtbot.waitUntil(lambda: not fresh(window))
    assert figures(window)["1　事项1"] == [1, 0, 0, 0]


def test_corrections_and_piles_taken_back_take_strokes_away_and_say_so(office, shown, follow):
    topic = community.opened_topic(office)
    desk, batches = EntryDesk(office, topic.id), Batches(office, topic.id)
    pile = batches.open(4)
    for number in (1, 2, 3):
        desk.store(community.paper(number, "for", topic=topic))
    window = shown(topic)
    assert window.board.progress == "已唱 3 张 / 收回 4 张"
    desk.correct(community.paper(2, "against", topic=topic), "看错")
    assert follow(window)["1　事项1"] == [2, 1, 0, 0]
    assert window.board.said == "有一张票已更正，笔画随之更改。"
    batches.withdraw(pile.id, "重新清点")
    assert follow(window)["1　事项1"] == [0, 0, 0, 0]
    assert window.board.said == "撤回 3 张票，相应笔画已减去。"
    assert fresh(window) == []
    desk.store(community.paper(9, "for", topic=topic))
    follow(window)
    assert window.board.said == ""


def test_no_voter_room_number_or_remark_is_on_the_screen(office, shown, follow):
    topic = community.opened_topic(office)
    roll = load_roll(office, topic.id)
    desk = EntryDesk(office, topic.id)
    window = shown(topic)
    planted, said = set(), ""
    for number in range(11, 40):
        desk.store(community.paper(number, "for", topic=topic, remark="张翠花代交"))
        follow(window)
        said = everything_said(window)
        paper = roll.papers[number - 1]
        assert paper.number == number
        voter = next(v for v in roll.voters if v.number == paper.voter)
        planted |= {voter.name, voter.phone, paper.label, paper.addresses[0].room}
        planted |= {topic.codes.typed(number), topic.codes.scanned(number)} - {str(number)}
        assert not [word for word in planted if word in said]
    assert community.OPERATOR not in said
    assert "张翠花" not in said


def test_nothing_shows_while_papers_await_their_second_reading(office, shown, follow):
    topic = community.opened_topic(office, entry=EntryRules(Double.ALL))
    window = shown(topic)
    assert figures(window)["1　事项1"] == [0, 0, 0, 0]
    EntryDesk(office, topic.id).store(community.paper(1, "for", topic=topic))
    assert follow(window) == {}
    board = window.board
    assert board.sentence.startswith("还有 1 张票等待第二人复核")
    assert (board.progress, board.account) == ("已唱 1 张 / 发出 61 张", "")
    assert "同意" not in everything_said(window)
    office.operator = "张三"
    EntryDesk(office, topic.id, Turn.SECOND).store(community.paper(1, "for", topic=topic))
    office.operator = community.OPERATOR
    assert follow(window)["1　事项1"] == [1, 0, 0, 0]


def test_results_kept_back_show_how_many_papers_only(office, shown):
    topic = community.opened_topic(office, entry=EntryRules(turnout_only=True))
    EntryDesk(office, topic.id).store(community.paper(1, "for", topic=topic))
    window = shown(topic)
    assert figures(window) == {}
    assert window.board.sentence.startswith("投票截止以前只显示票数")
    assert "同意" not in everything_said(window)


def test_every_kind_has_its_rows_and_opinions_have_none(office, shown, follow):
    topic = kinds_topic(office)
    desk = EntryDesk(office, topic.id)
    marks = {
        "m1": chosen("for"),
        "m2": chosen("o3"),
        "m3": chosen("o1", "o4"),
        "m4.o1": chosen("for"),
        "m4.o2": chosen("against"),
        "m4.o3": chosen("for"),
        "m5": chosen("o2", written=("欧阳明",)),
        "m6": chosen("g3"),
        "m7": chosen(written=("请修路灯",)),
    }
    desk.store(Reading(1, marks))
    window = shown(topic)
    found = {}
    for digit in "123456":
        window.show_matter(int(digit) - 1)
        found |= figures(window)
    assert found == {
        "1　同意制定小区公约": [1, 0, 0, 0],
        "2　物业费缴纳方式": [0, 0, 1, 0, 0],
        "3　增设公共设施": [1, 0, 0, 1, 0, 0],
        "4　选举楼栋组长": [1, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0],
        "5　选举居民代表": [0, 1, *[0] * 10, 1, 0, 0],
        "6　对保洁服务的评价": [0, 0, 1, 0, 0, 0],
    }
    window.show_matter(4)
    assert "另选：欧阳明" in [row.name for row in window.board.sections[0].rows]
    assert "请修路灯" not in everything_said(window)
    window.show_matter(6)
    assert [section.title for section in window.board.sections] == ["5　选举居民代表"]


def test_more_names_than_rows_are_put_together(office, shown):
    topic = kinds_topic(
        office,
        matters=(
            MatterDraft(
                "选举居民代表", MOST_VOTES, MatterKind.ELECTION, choices(CANDIDATES),
                most=9, seats=9, write_ins=True,
            ),
        ),
    )  # fmt: skip
    desk = EntryDesk(office, topic.id)
    for number in desk.numbers()[:25]:
        written = (f"某{number}", "欧阳明") if number > 1 else ("欧阳明",)
        desk.store(Reading(number, {"m1": chosen(written=written)}))
    window = shown(topic)
    names = {}
    for _ in range(3):
        (section,) = window.board.sections
        names |= {row.name: row.cells[0].votes for row in section.rows}
        window._turn.timeout.emit()
    assert len(names) == 30
    assert names["另选：欧阳明"] == 25
    assert names["其他另选 8 人"] == 8
    assert sum(names.values()) == 49


def test_only_opinions_leave_nothing_to_sing(office, shown):
    topic = kinds_topic(office, matters=(MatterDraft("意见", NOT_COUNTED, MatterKind.OPINION),))
    assert shown(topic).board.sentence.startswith("本主题只征求书面意见")


def test_keys_choose_what_is_shown(office, shown, qtbot):
    topic = community.opened_topic(office, matters=5)
    window = shown(topic)

    def titles():
        return [section.title[0] for section in window.board.sections]

    assert titles() == ["1", "2", "3"]
    for key, wanted in (
        (Key.Key_4, "4"),
        (Key.Key_Right, "5"),
        (Key.Key_Right, "1"),
        (Key.Key_Left, "5"),
        (Key.Key_9, "5"),
        (Key.Key_0, "123"),
        (Key.Key_PageDown, "45"),
        (Key.Key_PageDown, "123"),
    ):
        qtbot.keyClick(window, key)
        assert titles() == list(wanted)
    window._turn.setInterval(1)
    qtbot.waitUntil(lambda: titles() == ["4", "5"])
    window._turn.stop()


def test_full_screen_by_key_and_by_double_click_and_back_by_escape(office, shown, qtbot):
    window = shown(community.opened_topic(office))
    qtbot.keyClick(window, Key.Key_F11)
    assert window.isFullScreen()
    qtbot.keyClick(window, Key.Key_Escape)
    assert not window.isFullScreen()
    qtbot.mouseDClick(window.surface, Qt.MouseButton.LeftButton)
    assert window.isFullScreen()
    qtbot.keyClick(window, Key.Key_Escape)
    assert window.isVisible()
    qtbot.keyClick(window, Key.Key_D)
    assert window.is_dark
    assert window.surface.drawing.items[0].color == "#0F1318"


def test_the_keyboard_goes_back_to_where_papers_are_keyed(office, shown, qtbot):
    """Soon by itself, and at once when a key comes that was meant for a paper."""
    window = shown(community.opened_topic(office))
    qtbot.waitUntil(window.isActiveWindow)
    assert window._idle.isActive()
    with qtbot.assertNotEmitted(window.handed_back):
        qtbot.keyClick(window, Key.Key_1)
        qtbot.keyClick(window, Key.Key_0)
    for key in (Key.Key_Return, Key.Key_A):
        with qtbot.waitSignal(window.handed_back):
            qtbot.keyClick(window, key)
    window._idle.setInterval(1)
    with qtbot.waitSignal(window.handed_back):
        qtbot.keyClick(window, Key.Key_2)


def test_what_is_painted_step_by_step_is_the_whole_picture(office, shown, follow, qtbot):
    """Only what is new is painted, and nothing of the old is left over."""
    topic = community.opened_topic(office, matters=3)
    desk, window = EntryDesk(office, topic.id), shown(topic)
    window.bar.hide()

    def seen():
        """What stands on the display, of whatever time each part was painted."""
        QCoreApplication.processEvents()
        return window.screen().grabWindow(window.winId()).toImage()

    empty = seen()
    for number in range(1, 31):
        said = ("for", "against", "abstain")[number % 3]
        desk.store(community.paper(number, said, "for", topic=topic))
        follow(window)
        seen()
    for number in range(1, 6):
        desk.correct(community.paper(number, "against", topic=topic), "看错")
        follow(window)
        seen()
    step_by_step = seen()
    window.surface.update()
    assert step_by_step == seen()
    assert step_by_step != empty


def test_one_more_paper_paints_its_strokes_and_figures_only(office, shown, follow, monkeypatch):
    topic = community.opened_topic(office)
    desk, window = EntryDesk(office, topic.id), shown(topic)
    for number in range(1, 4):
        desk.store(community.paper(number, "for", topic=topic))
    follow(window)
    asked = []
    monkeypatch.setattr(Surface, "update", lambda self, *region: asked.append(region))
    desk.store(community.paper(4, "for", topic=topic))
    follow(window)
    (((region,)),) = asked
    touched = sum(r.width() * r.height() for r in region)
    assert 0 < touched < 0.2 * window.width() * window.height()


def test_the_opener_puts_it_on_the_other_display_and_follows(
    office, qtbot, jobs, prompts, chinese, monkeypatch
):
    topic = community.opened_topic(office)
    over = QWidget()
    qtbot.addWidget(over)
    over.show()
    opener = CountingOpener(jobs, prompts, over)
    opener.paper_stored()  # nothing is open
    assert opening.other_screen(over) is None
    opener.open(office, topic.id)
    window = opener.window
    assert not window.isFullScreen()
    qtbot.waitUntil(lambda: bool(window.board.sections))
    EntryDesk(office, topic.id).store(community.paper(1, "for", topic=topic))
    with qtbot.waitSignal(window.shown):
        opener.paper_stored()
    assert figures(window)["1　事项1"] == [1, 0, 0, 0]
    opener.open(office, topic.id)
    assert opener.window is window
    assert figures(window)["1　事项1"] == [1, 0, 0, 0]
    other = community.opened_topic(office, matters=1)
    opener.show_topic(office, other.id)
    qtbot.waitUntil(lambda: figures(window) == {"事项1": [0, 0, 0, 0]})
    qtbot.keyClick(window, Key.Key_D)
    window.close()
    monkeypatch.setattr(opening, "other_screen", lambda over: over.screen())
    opener.open(office, other.id)
    second = opener.window
    assert second is not window
    assert second.isFullScreen()
    assert second.is_dark
    assert second.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    qtbot.waitUntil(lambda: bool(second.board.sections))
    opener.close()
    assert opener.window is None


def test_a_count_that_comes_late_is_not_shown_for_another_topic(office, shown, jobs, qtbot):
    first = community.opened_topic(office, matters=1)
    second = community.opened_topic(office, matters=2)
    EntryDesk(office, first.id).store(community.paper(1, "for", topic=first))
    window = shown(second)
    seen = []
    window.shown.connect(lambda: seen.append(len(figures(window))))
    window.show_topic(office, first.id)
    window._read()  # is on its way
    window.show_topic(office, second.id)
    qtbot.waitUntil(lambda: not jobs.is_busy and bool(figures(window)))
    assert seen == [2]


def test_what_goes_wrong_is_said_to_the_operator_not_to_the_public(
    office, shown, prompts, monkeypatch, qtbot
):
    topic = community.opened_topic(office)
    window = shown(topic)

    def fail():
        raise UserError("disk-failed")

    monkeypatch.setattr(window._counter, "count", fail)
    window.refresh()
    qtbot.waitUntil(lambda: bool(prompts.errors))
    assert figures(window)["1　事项1"] == [0, 0, 0, 0]


def test_households_and_secret_votes_say_what_a_stroke_is(office, shown):
    topic = kinds_topic(office, matters=(MatterDraft("公约", HOUSEHOLDS),), secret=True)
    assert "一人可能有几张票" not in shown(topic).board.notes
    named = community.opened_topic(office)
    assert "一人可能有几张票，票数不等于人数。" in shown(named).board.notes
    assert shown(named).board.notes.startswith("按票计：一张票画一笔。")


def test_nothing_covers_the_figures_until_the_mouse_moves(office, shown, qtbot):
    window = shown(community.opened_topic(office))
    assert not window.bar.isVisible()
    qtbot.mouseMove(window.surface, window.rect().center())
    qtbot.waitUntil(window.bar.isVisible)


THIRTY = MatterDraft(
    "选举居民代表", MOST_VOTES, MatterKind.CHOICE, choices(tuple(f"候选{n}" for n in range(1, 31)))
)


def rows(window):
    return [row.name for section in window.board.sections for row in section.rows]


def test_a_matter_with_many_options_turns_its_pages(shown, office):
    window = shown(kinds_topic(office, matters=[THIRTY]))
    pages = []
    for _ in range(3):
        (section,) = window.board.sections
        pages.append((section.title, len(section.rows)))
        window._turn.timeout.emit()
    assert pages == [
        ("选举居民代表（1/3）", 10),
        ("选举居民代表（2/3）", 10),
        ("选举居民代表（3/3）", 10),
    ]
    assert rows(window)[0] == "候选1"
    assert window._turn.isActive()


def test_its_pages_turn_by_the_arrows_and_its_number_shows_the_first(qtbot, shown, office):
    two = kinds_topic(office, matters=[THIRTY, MatterDraft("同意公约", HOUSEHOLDS)])
    window = shown(two)
    qtbot.keyClick(window, Key.Key_1)
    assert rows(window)[0] == "候选1"
    qtbot.keyClick(window, Key.Key_Right)
    assert rows(window)[0] == "候选11"
    qtbot.keyClick(window, Key.Key_Right)
    qtbot.keyClick(window, Key.Key_Right)
    assert [section.title for section in window.board.sections] == ["2　同意公约"]
    qtbot.keyClick(window, Key.Key_1)
    assert rows(window)[0] == "候选1"


@pytest.fixture
def seats(qtbot, jobs, prompts):
    """Main windows one after the other, each with the way to its counting screen."""

    def sit():
        over = QWidget()
        qtbot.addWidget(over)
        return CountingOpener(jobs, prompts, over)

    return sit


def test_the_screen_stays_while_somebody_else_sits_down(office, qtbot, chinese, seats):
    topic, other = community.opened_topic(office), community.opened_topic(office, matters=1)
    first, second = seats(), seats()
    first.open(office, topic.id)
    window = first.window
    qtbot.waitUntil(lambda: bool(window.board.sections))
    left = first.let_go()
    assert first.window is None
    first.close()
    # Nobody sits there: the picture stays, keys turn it, and nothing is read.
    EntryDesk(office, topic.id).store(community.paper(1, "for", topic=topic))
    window.refresh()
    assert window.isVisible()
    qtbot.keyClick(window, Key.Key_D)
    assert window.is_dark
    assert figures(window)["1　事项1"] == [0, 0, 0, 0]
    with qtbot.waitSignal(window.shown):
        second.take_over(left, office)
    assert second.window is window
    assert figures(window)["1　事项1"] == [1, 0, 0, 0]
    # What the desk begins with changes nothing before the public; what is chosen then does.
    second.show_topic(office, other.id)
    assert window.of == (office, topic.id)
    second.show_topic(office, other.id)
    assert window.of == (office, other.id)
    second.close()


def test_a_screen_of_another_office_is_put_away(office, qtbot, chinese, seats, tmp_path):
    topic = community.opened_topic(office)
    opener = seats()
    assert opener.let_go() is None
    opener.open(office, topic.id)
    window = opener.window
    qtbot.waitUntil(lambda: bool(window.board.sections))
    left = opener.let_go()
    elsewhere = community.new_office(tmp_path / "elsewhere", homes=2)
    last = seats()
    last.take_over(left, elsewhere)
    assert last.window is None
    assert not window.isVisible()
    elsewhere.close()
    # A screen that was closed is not kept.
    opener.open(office, topic.id)
    opener.window.close()
    assert opener.let_go() is None


def test_what_is_kept_back_is_kept_back_after_a_change_of_operator(office, qtbot, chinese, seats):
    topic = community.opened_topic(office, entry=EntryRules(turnout_only=True))
    first, second = seats(), seats()
    first.open(office, topic.id)
    window = first.window
    qtbot.waitUntil(lambda: window._count is not None)
    left = first.let_go()
    with qtbot.waitSignal(window.shown):
        second.take_over(left, office)
    assert window.board.sections == ()
    second.close()
