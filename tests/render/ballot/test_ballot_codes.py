# SPDX-License-Identifier: Apache-2.0
"""Codes are rectangles, and what a scanner reads off them is what the entry desk accepts."""

import random
from itertools import combinations

import pytest
import zxingcpp
from PySide6.QtGui import QImage, QPainter

from commdesk.domain.paper_code import PaperCodes
from commdesk.render.ballot.look import BallotLayout
from commdesk.render.ballot.page import BallotBook, ballot_document
from commdesk.render.ballot.press import BallotSetup
from commdesk.render.layout.codes import LINEAR_WIDTH, QR_MODULE, QR_SIZE, code_128, qr_code
from commdesk.render.layout.page_format import MM, UNITS_PER_INCH
from commdesk.render.layout.printing import page_image
from tests.render.ballot_examples import EVERY, FULL, PLAIN, SECRET, topic

QR, LINEAR = zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.Code128
BOTH = zxingcpp.BarcodeFormats([QR, LINEAR])


def painted(bars, dpi):
    scale = dpi / UNITS_PER_INCH
    image = QImage(round(60 * MM * scale), round(30 * MM * scale), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.scale(scale, scale)
    for bar in bars:
        bar.paint(painter)
    painter.end()
    return image


def read(image):
    found = zxingcpp.read_barcodes(image, formats=BOTH, try_rotate=False, try_invert=False)
    return sorted((str(code.format), code.text) for code in found)


@pytest.mark.parametrize("dpi", [200, 300])
def test_any_number_is_read_back(qapp, dpi):
    draw = random.Random(5)
    for _ in range(6):
        text = f"{draw.randrange(10**13):013}"
        assert read(painted(qr_code(text, 10, 10), dpi)) == [(str(QR), text)]
        assert read(painted(code_128(text, 10, 10, 9 * MM), dpi)) == [(str(LINEAR), text)]


def test_codes_keep_to_their_place_and_leave_the_white_around_them_free(qapp):
    draw = random.Random(7)
    for _ in range(50):
        text = f"{draw.randrange(10**13):013}"
        bars = code_128(text, 100, 200, 90)
        assert min(bar.x for bar in bars) == pytest.approx(100 + 10 * 0.33 * MM)
        right = max(bar.x + bar.width for bar in bars)
        assert right == pytest.approx(100 + LINEAR_WIDTH - 10 * 0.33 * MM)
        assert {(bar.y, bar.height) for bar in bars} == {(200, 90)}
        squares = qr_code(text, 100, 200)
        edges = [bar.x for bar in squares] + [bar.y - 100 for bar in squares]
        assert min(edges) == pytest.approx(100 + 4 * QR_MODULE)
        assert max(bar.y + bar.height for bar in squares) == pytest.approx(
            200 + QR_SIZE - 4 * QR_MODULE
        )


def test_runs_are_merged_and_none_lies_within_another(qapp):
    bars = [bar.rect for bar in qr_code("1234560000175", 0, 0)]
    assert len(bars) < 150  # of some 220 dark squares
    assert not any(one.contains(other) for one, other in combinations(bars, 2))


@pytest.mark.parametrize(("dpi", "matters"), [(200, EVERY), (300, ())])
@pytest.mark.parametrize("layout", BallotLayout)
def test_every_code_of_a_page_says_the_papers_number(qapp, layout, dpi, matters):
    asked = topic(*matters)
    document = ballot_document(BallotSetup(asked, layout), [PLAIN, FULL])
    codes: PaperCodes = asked.codes
    found = []
    for at in range(len(document.pages)):
        found += read(page_image(document, at, dpi))
    assert {codes.number_of(text) for _, text in found} == {PLAIN.number, FULL.number}
    assert {text for _, text in found} == {
        codes.scanned(PLAIN.number),
        codes.scanned(FULL.number),
    }
    assert isinstance(document.pages, BallotBook)
    leaves = document.pages.leaves
    kinds = [kind for kind, _ in found]
    assert kinds.count(str(QR)) == leaves
    # Each leaf, and each paper's stub.
    assert kinds.count(str(LINEAR)) == leaves + 2


def test_a_secret_stub_has_no_code(qapp):
    document = ballot_document(BallotSetup(SECRET), [PLAIN])
    kinds = [kind for kind, _ in read(page_image(document, 0, 200))]
    assert sorted(kinds) == sorted([str(QR), str(LINEAR)])
