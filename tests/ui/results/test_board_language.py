# SPDX-License-Identifier: Apache-2.0
"""The whole board of each kind of matter speaks the program's language, and only that."""

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QTableView, QWidget

from commdesk.domain.paper_code import PaperCodes
from commdesk.domain.topics import Stage
from commdesk.services.results.turnout import Turnout
from commdesk.ui.results.board import Board
from commdesk.ui.results.chart import ChartView
from commdesk.ui.results.ruling import RulingSheet
from commdesk.ui.results.turnout import TurnoutPage
from tests.render import examples
from tests.render.charts.test_chart_words import HAN, LATIN, own, undecided, without

MAKERS = (
    examples.carried,
    lambda: examples.committee_election(stage=Stage.OPEN),
    examples.owners_committee,
    examples.one_choice,
    examples.up_to_two,
    examples.satisfaction,
    examples.opinions,
    undecided,
)


@pytest.fixture
def english(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    yield
    QLocale.setDefault(before)


def texts_of(widget):
    """What is seen of a window and its parts, and what is said of them."""
    found = []
    for part in (widget, *widget.findChildren(QWidget)):
        if not part.isVisibleTo(widget):
            continue
        found += [part.accessibleName(), part.accessibleDescription(), part.toolTip()]
        if isinstance(part, QLabel | QAbstractButton):
            found.append(part.text())
        if isinstance(part, ChartView):
            found += [text.text for text in part.drawn.texts]
            found += [spot.words for spot in part.spots]
        if isinstance(part, QTableView) and part.model() is not None:
            model = part.model()
            rows, columns = range(model.rowCount()), range(model.columnCount())
            heads = Qt.Orientation.Horizontal
            found += [str(model.headerData(column, heads)) for column in columns]
            found += [str(model.index(row, at).data() or "") for row in rows for at in columns]
    return found


@pytest.fixture
def shown(qapp, themed):
    made = []

    def show(results):
        board = Board()
        made.append(board)
        board.resize(1400, 900)
        board.show_decided(results.outcomes[0], results.topic, {1: "R1"})
        return board

    yield show
    for board in made:
        board.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def entered(results):
    (decided,) = results.outcomes
    written = {opinion.text for opinion in getattr(decided, "opinions", ())}
    return own(results) | written | {"表决人"}


@pytest.mark.parametrize("make", MAKERS)
def test_nothing_on_an_english_board_is_chinese(shown, english, make):
    results = make()
    texts = texts_of(shown(results))
    assert len(texts) > 20
    for text in texts:
        assert not HAN.search(without(text, entered(results))), text


@pytest.mark.parametrize("make", MAKERS)
def test_nothing_on_a_chinese_board_is_english(shown, chinese, make):
    for text in texts_of(shown(make())):
        assert not LATIN.search(without(text, {"R1"})), text


@pytest.mark.parametrize("speak", ["english", "chinese"])
def test_ruling_and_turnout_speak_one_language(request, qapp, themed, speak):
    request.getfixturevalue(speak)
    wrong = HAN if speak == "english" else LATIN
    results = undecided()
    decided = examples.first(results)
    tally = decided.tally
    voter = tally.undecided[0]
    sheet = RulingSheet(None, decided.matter, voter, [], PaperCodes("", checked=False))
    page = TurnoutPage()
    page.show_turnout(
        Turnout(results.topic, 0, 4, 3, 0, tally.roll, tally.taking_part, tally.taking_part)
    )
    for window in (sheet, page):
        texts = texts_of(window)
        assert len(texts) > 10
        for text in texts:
            assert not wrong.search(without(text, entered(results))), text
        window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
