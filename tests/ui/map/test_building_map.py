# SPDX-License-Identifier: Apache-2.0
"""The building map on the screen, on a real vote."""

import time
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from commdesk.domain.building_map import RoomState, Share, lay_out, share_of
from commdesk.domain.double_entry import Turn
from commdesk.domain.entry_rules import Double, EntryRules
from commdesk.domain.presets import RESIDENTS
from commdesk.domain.reading import Reading, VoidReason, chosen
from commdesk.domain.register import Address
from commdesk.domain.topics import Basis, Extent, PaperPer, Policy, Stage, TopicFacts
from commdesk.render.map import look as map_look
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.papers.building_map import BuildingMap, MapRoom
from commdesk.services.topics.topics import MatterDraft, create_topic, open_topic
from commdesk.ui.kit import theme
from commdesk.ui.map.building_map import BuildingMapWindow
from commdesk.ui.map.building_map_geometry import Measures, Scales, arrange, fitting
from commdesk.ui.map.building_map_index import MapIndex
from commdesk.ui.map.building_map_opener import MapOpener
from commdesk.ui.map.building_map_painter import MapPainter
from commdesk.ui.map.building_map_words import MapWords
from tests.ui.entry_office import draft_vote, open_vote, small_office

DAY = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.fixture
def office(tmp_path):
    made = small_office(tmp_path / "office")
    yield made
    made.close()


@pytest.fixture
def topic(office):
    return open_vote(office)


@pytest.fixture
def desk(office, topic):
    return EntryDesk(office, topic.id)


@pytest.fixture
def window(qtbot, jobs, prompts, office, topic):
    made = BuildingMapWindow(office, topic.id, jobs, prompts)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def shown(qtbot, window):
    def show():
        with qtbot.waitSignal(window.loaded):
            window.show()
        return window

    return show


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.usefixtures("themed", "chinese")
def test_the_window_fits_a_small_screen_with_every_state_in_its_legend(
    qapp, qtbot, jobs, prompts, office, topic, scale
):
    theme.apply(qapp, percent=scale)
    made = BuildingMapWindow(office, topic.id, jobs, prompts)
    qtbot.addWidget(made)
    made.legend.show_share(Share(dict.fromkeys(RoomState, 1_234)))
    made.filter.grids.addItem("第一网格（沿河路以北至铁路桥）", "1")
    made.filter.grids.show()
    made._pages.setCurrentIndex(1)
    least = made.minimumSizeHint()
    assert least.width() <= 1280 - 16
    made.resize(1280 - 16, 720 - 48)
    made.show()
    assert (made.width(), made.height()) == (1280 - 16, 720 - 48)
    shown = [cell for cell, _ in made.legend._parts.values() if not cell.isHidden()]
    assert len(shown) == len(RoomState)
    assert all(made.legend.rect().contains(cell.geometry()) for cell in shown)
    theme.apply(qapp)


def store(desk, number, *, void=None):
    keys = [matter.key for matter in desk.topic.matters]
    desk.store(Reading(number, {key: chosen("for") for key in keys}, void))


def rows(window):
    return [(line.name, line.share.back, line.share.rooms) for line in window.model.rows]


def room_of(window, number):
    return next(at for at, room in enumerate(window.map.rooms) if number in room.papers)


def test_every_building_has_its_share_in_words(chinese, shown, desk):
    desk.deliver(range(1, 21), "上门")
    store(desk, 1)
    store(desk, 2, void=VoidReason.UNSIGNED)
    store(desk, 13)
    window = shown()
    assert rows(window) == [("1幢", 2, 12), ("2幢", 1, 12), ("商铺", 0, 1)]
    assert window.total.whole == "共25套，已收回3套（12.00%），未收回22套"
    assert window.legend.texts == ("未送达 5", "已送达未收回 17", "已录入 2", "无效票 1")


def test_the_arrows_walk_and_say_where_they_are(chinese, shown, qtbot):
    window = shown()
    view = window.view
    assert view.accessibleDescription() == "1幢1单元0601，第11号票，未送达"
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
        qtbot.keyClick(view, key)
    assert view.accessibleDescription() == "1幢1单元0502，第10号票，未送达"
    assert window.here.whole == view.accessibleDescription()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.accessibleDescription().startswith("2幢1单元0501")
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.accessibleDescription().startswith("商铺101")


def test_enter_goes_to_the_paper(shown, qtbot):
    window = shown()
    qtbot.keyClick(window.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.paper_chosen) as chosen_paper:
        qtbot.keyClick(window.view, Qt.Key.Key_Return)
    assert chosen_paper.args == [9]
    assert not window.isVisible()


def test_a_click_goes_to_the_paper_where_rooms_can_be_told_apart(shown, qtbot):
    window = shown()
    assert window.view.shows_signs
    place = window.view.rect_of(room_of(window, 4)).center()
    with qtbot.waitSignal(window.paper_chosen) as chosen_paper:
        qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen_paper.args == [4]


def test_a_click_from_afar_comes_nearer_first(shown, qtbot):
    window = shown()
    while window.view.shows_signs:
        qtbot.keyClick(window.view, Qt.Key.Key_Minus)
    place = window.view.rect_of(room_of(window, 14)).center()
    with qtbot.assertNotEmitted(window.paper_chosen):
        qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.view.shows_signs
    assert window.view.current == room_of(window, 14)


def test_plus_and_minus_zoom_and_home_shows_everything(shown, qtbot):
    window = shown()
    view = window.view
    whole = view.cell
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.cell < whole
    for _ in range(9):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    nearest = view.cell
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.cell == nearest >= whole
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.cell == whole


def test_the_room_the_keyboard_is_at_stays_in_sight_at_every_zoom(themed, shown, qtbot):
    window = shown()
    window.resize(700, 460)
    view = window.view
    view.go_to(room_of(window, 22))
    for _ in range(8):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
        assert view.viewport().rect().intersects(view.rect_of(view.current))
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Left):
        qtbot.keyClick(view, key)
        assert view.viewport().rect().contains(view.rect_of(view.current))


def test_a_state_narrows_the_map_and_not_the_shares(chinese, shown, desk):
    store(desk, 1)
    window = shown()
    window.filter.states.setCurrentIndex(window.filter.states.findText("未收回"))
    assert window.total.whole == "共25套，已收回1套（4.00%），未收回24套。只看：未收回"
    wanted = window.filter.wanted(window.map)
    assert [room.papers for room, wants in zip(window.map.rooms, wanted, strict=True)
            if not wants] == [(1,)]  # fmt: skip


def test_while_papers_wait_neither_legend_nor_filter_names_what_they_say(
    chinese, qtbot, themed, jobs, prompts, office
):
    topic = open_vote(office, entry=EntryRules(Double.ALL))
    store(EntryDesk(office, topic.id), 1, void=VoidReason.UNSIGNED)
    made = BuildingMapWindow(office, topic.id, jobs, prompts)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.loaded):
        made.show()
    assert made.blind.isVisible()
    assert made.legend.texts == ("未送达 24", "已送达未收回 0", "已录入 0", "待复核 1")
    offered = [made.filter.states.itemText(at) for at in range(made.filter.states.count())]
    assert not {"无效票", "已核对", "有差异"} & set(offered)
    assert made.map is not None
    said = made.words.room(made.map, room_of(made, 1))
    assert said.endswith("第1号票，待复核")
    office.operator = "王秀兰"
    second = EntryDesk(office, topic.id, Turn.SECOND)
    keys = [matter.key for matter in topic.matters]
    second.store(Reading(1, {key: chosen("for") for key in keys}))
    with qtbot.waitSignal(made.loaded):
        made.refresh()
    assert not made.blind.isVisible()
    assert "有差异 1" in made.legend.texts
    assert made.filter.states.findText("有差异") > 0


def test_the_door_list_prints_with_masked_and_with_full_names(shown, qtbot, desk):
    store(desk, 1)
    window = shown()
    for full_names, name in ((False, "业**"), (True, "业主2")):
        window._print_doors(full_names=full_names)
        qtbot.waitUntil(lambda: window._paper.preview is not None)
        document = window._paper.preview._document
        said = [text.text for page in document.pages for text in page.drawing.texts]
        assert "催票名单" in document.title
        assert name in said
        assert "1" not in said
        window._paper.preview.close()
        window._paper.preview = None


def test_grids_are_offered_where_the_register_has_them(shown, monkeypatch):
    window = shown()
    assert not window.filter.grids.isVisibleTo(window)
    rooms = tuple(
        MapRoom(room.address, room.papers, "东区" if room.address.building == "1" else "西区")
        for room in window.map.rooms
    )
    old = window.map
    fresh = BuildingMap(
        old.title, old.stage, old.at, None, rooms, old.blocks, old.papers, old.states, old.numbers
    )
    window._take((fresh, MapIndex(fresh)))
    assert window.filter.grids.isVisibleTo(window)
    window.filter.grids.setCurrentIndex(window.filter.grids.findText("东区"))
    assert rows(window) == [("1幢", 0, 12)]


def test_another_paper_shows_after_a_refresh(shown, desk, qtbot):
    window = shown()
    before = window.view.current
    store(desk, 3)
    with qtbot.waitSignal(window.loaded):
        window.refresh()
    assert window.map.states[room_of(window, 3)] is RoomState.KEYED
    assert window.view.current == before


def test_a_window_that_is_not_seen_reads_when_it_is_shown(shown, desk, qtbot):
    window = shown()
    window.hide()
    store(desk, 3)
    with qtbot.assertNotEmitted(window.loaded, wait=50):
        window.refresh()
    with qtbot.waitSignal(window.loaded):
        window.show()
    assert window.map.share().back == 1


def test_several_papers_of_one_room_are_offered(chinese, shown, qtbot, monkeypatch):
    # Without a screen no menu can take the keyboard.
    monkeypatch.setattr(QMenu, "popup", lambda menu, place: None)
    window = shown()
    old = window.map
    rooms = (MapRoom(old.rooms[0].address, (1, 2)), *old.rooms[2:])
    fresh = BuildingMap(
        old.title, old.stage, old.at, None, rooms, lay_out([room.address for room in rooms]),
        old.papers, old.states[1:], old.numbers,
    )  # fmt: skip
    window._take((fresh, MapIndex(fresh)))
    with qtbot.assertNotEmitted(window.paper_chosen):
        window.view.room_chosen.emit(0)
    menu = window.findChild(QMenu)
    assert [act.text() for act in menu.actions()] == ["第1号票，未送达", "第2号票，未送达"]
    with qtbot.waitSignal(window.paper_chosen) as chosen_paper:
        menu.actions()[1].trigger()
    assert chosen_paper.args == [2]
    menu.close()


def test_a_building_of_the_list_is_brought_near(shown, qtbot):
    window = shown()
    window.list.selectRow(1)
    qtbot.keyClick(window.list, Qt.Key.Key_Return)
    number, _ = window._index.walk.spot(window.view.current)
    assert window.map.blocks[number].building == "2"
    assert window.view.shows_signs


def test_a_tool_tip_says_the_room_or_the_building(themed, chinese, shown, monkeypatch):
    window = shown()
    said = []
    monkeypatch.setattr(QToolTip, "showText", lambda place, text, *rest: said.append(text))
    view = window.view
    inside = view.rect_of(room_of(window, 4)).center()
    for point in (inside, view.rect_of(view.current).topLeft() - QPoint(2, 30)):
        event = QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
        QApplication.sendEvent(view.viewport(), event)
    assert said[0] == "1幢1单元0202，第4号票，未送达"
    assert said[1] == "1幢：共12套，已收回0套（0.00%），未收回12套。其中未送达 12"


@pytest.mark.parametrize(
    ("extent", "why"),
    [(Extent(secret=True), "无记名投票没有楼栋图。"), (None, "还没有表决票。")],
)
def test_where_there_is_no_map_it_says_why(
    chinese, qtbot, themed, jobs, prompts, office, extent, why
):
    if extent is None:
        topic = draft_vote(office)
    else:
        draft = create_topic(
            office, TopicFacts("推选"), (MatterDraft("事项", RESIDENTS),), basis=Basis.OWNERS,
            paper_per=PaperPer.OWNER, policy=Policy(), extent=extent,
        )  # fmt: skip
        topic = open_topic(office, draft.id)
    made = BuildingMapWindow(office, topic.id, jobs, prompts)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.loaded):
        made.show()
    assert made.empty_texts[0] == why


def test_the_map_prints_whole_and_for_the_doors(shown, qtbot, desk, monkeypatch):
    store(desk, 1)
    window = shown()
    for act, title in ((window._print_all, "楼栋图"), (window._print_out, "未收回房屋分布图")):
        act()
        qtbot.waitUntil(lambda: window._paper.preview is not None)
        assert title in window._paper.preview.windowTitle()
        window._paper.preview.close()
        window._paper.preview = None


def test_the_pages_are_saved_as_a_pdf(shown, qtbot, prompts, tmp_path):
    window = shown()
    window._print_all()
    qtbot.waitUntil(lambda: window._paper.preview is not None)
    path = tmp_path / "楼栋图.pdf"
    prompts.answers = [path]
    window._paper.preview.pdf_wanted.emit()
    qtbot.waitUntil(lambda: bool(prompts.messages))
    assert path.read_bytes().startswith(b"%PDF")
    window._paper.preview.close()


def test_the_opener_keeps_one_window_for_a_topic(
    qtbot, themed, jobs, prompts, office, topic, window
):
    opener = MapOpener(jobs, prompts, window)
    opener.open(office, topic.id)
    first = opener.window
    with qtbot.waitSignal(first.loaded):
        opener.refresh()
    with qtbot.waitSignal(opener.paper_chosen) as chosen_paper:
        first.view.room_chosen.emit(0)
    assert chosen_paper.args == [1]
    opener.open(office, topic.id)
    assert opener.window is first
    assert first.isVisible()
    opener.close()
    assert opener.window is None


@pytest.mark.parametrize("percent", theme.SCALES)
def test_the_window_fits_a_small_screen_in_every_type_size(
    chinese, qtbot, qapp, jobs, prompts, office, topic, percent
):
    theme.apply(qapp, theme.LIGHT, percent)
    try:
        made = BuildingMapWindow(office, topic.id, jobs, prompts)
        qtbot.addWidget(made)
        made.legend.show_share(share_of(RoomState))
        assert made.minimumSizeHint().width() <= 1280
        assert made.minimumSizeHint().height() <= 690
    finally:
        theme.apply(qapp, theme.LIGHT, 100)
        qapp.setStyleSheet("")


def estate(buildings):
    """Buildings of 40 floors, four entrances with six rooms to a floor."""
    return tuple(
        MapRoom(Address(str(building), str(entrance), f"{floor:02d}{room:02d}"), (1,))
        for building in range(1, buildings + 1)
        for entrance in range(1, 5)
        for floor in range(1, 41)
        for room in range(1, 7)
    )


def big_map(buildings):
    rooms = estate(buildings)
    states = tuple(list(RoomState)[number % len(RoomState)] for number in range(len(rooms)))
    blocks = lay_out([room.address for room in rooms])
    return BuildingMap("", Stage.OPEN, DAY, None, rooms, blocks, {}, states)


SCALES = Scales(Measures(27, 66, 0, 0, 8, 15), Measures(36, 104, 30, 20, 14, 15), usual_from=3)


def test_a_hundred_thousand_rooms_are_painted_from_afar_in_a_moment(themed):
    shown = big_map(105)
    index = MapIndex(shown)
    shares = [shown.share(block) for block in shown.blocks]
    painter = MapPainter(MapWords().block, shares.__getitem__)
    painter.show(shown, index, [True] * len(shown.rooms))
    geometry = arrange(shown.blocks, fitting(shown.blocks, 940, 540, SCALES, 40), 940, SCALES)
    picture = QImage(940, 540, QImage.Format.Format_RGB32)
    times = []
    for _ in range(5):
        ink = QPainter(picture)
        start = time.process_time()
        painter.paint(ink, geometry, QRectF(picture.rect()), None, has_focus=True)
        times.append(time.process_time() - start)
        ink.end()
    assert len(shown.rooms) > 100_000
    assert geometry.height <= 540
    # 0.005 s as a rule; painting every room takes fifty times as long.
    assert min(times) < 0.05


@pytest.mark.parametrize("cell", [2.0, 6.0, 12.0, 26.0])
def test_every_state_is_seen_at_every_zoom(themed, cell):
    addresses = [Address("1", "", f"{number}01") for number in range(1, len(RoomState) + 1)]
    rooms = tuple(MapRoom(address, (1,)) for address in addresses)
    shown = BuildingMap("", Stage.OPEN, DAY, None, rooms, lay_out(addresses), {}, tuple(RoomState))
    painter = MapPainter(MapWords().block, lambda number: shown.share())
    index = MapIndex(shown)
    geometry = arrange(shown.blocks, cell, 400, SCALES)
    picture = QImage(400, 400, QImage.Format.Format_RGB32)

    def colours(wanted):
        painter.show(shown, index, wanted)
        picture.fill(0xFFFFFFFF)
        ink = QPainter(picture)
        painter.paint(ink, geometry, QRectF(picture.rect()), None, has_focus=True)
        ink.end()
        found = []
        for room in range(len(RoomState)):
            place = geometry.spot(*index.walk.spot(room))
            corner = QPointF(0.15 * place.width(), 0.2 * place.height())
            found.append(picture.pixelColor((place.topLeft() + corner).toPoint()).name())
        return found

    looks = map_look.LIGHT
    assert colours([True] * len(RoomState)) == [
        QColor(looks.states[state].ground).name() for state in RoomState
    ]
    assert len(set(colours([False] * len(RoomState)))) == 1


def test_tiles_never_overlap_and_fit_where_they_should():
    blocks = big_map(12).blocks
    for width, height in ((940, 540), (500, 900), (300, 200)):
        cell = fitting(blocks, width, height, SCALES, 40)
        geometry = arrange(blocks, cell, width, SCALES)
        frames = [tile.frame for tile in geometry.tiles]
        for number, frame in enumerate(frames):
            assert geometry.tiles[number].cells.bottom() <= frame.bottom() + 0.001
            assert not any(frame.intersects(other) for other in frames[number + 1 :])
