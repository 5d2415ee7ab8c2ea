# SPDX-License-Identifier: Apache-2.0
"""The way that texts touching each other are found finds what trying every pair finds."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commdesk.render.layout.ink import Bar, Canvas, Drawing, Line, Mark
from tests.render.crowding import Box, boxes_of, touching

places = st.integers(0, 6)
lengths = st.integers(1, 4)


@st.composite
def boxes(draw):
    found = []
    for name in range(draw(st.integers(0, 12))):
        top, left, is_text = draw(places), draw(places), draw(st.booleans())
        # Lines have no height or no width.
        high, wide = (draw(lengths), draw(lengths)) if is_text else (draw(places), draw(places))
        found.append(Box(top, top + high, left, left + wide, is_text, name))
    return found


def lie_upon_each_other(one, other):
    return (
        (one.is_text or other.is_text)
        and one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )


@given(boxes())
def test_what_touches_is_what_touches_pair_by_pair(boxes):
    found = [frozenset(pair) for pair in touching(boxes)]
    wanted = {
        frozenset((one.what, other.what))
        for one, other in combinations(boxes, 2)
        if lie_upon_each_other(one, other)
    }
    assert len(found) == len(wanted)
    assert set(found) == wanted


@pytest.mark.parametrize(
    "item",
    [
        Bar(120, 80, 10, 10, "#000000"),
        Line(0, 95, 300, 95, 1, "#000000"),
        Line(130, 0, 130, 300, 1, "#000000"),
        Mark(((110, 70), (150, 70), (130, 95)), "#000000"),
    ],
)
def test_all_that_has_ink_is_seen_upon_a_text(qapp, item):
    canvas = Canvas()
    text = canvas.text("收回", 100, 100, 40, "#000000")
    drawing = Drawing(400, 400, (text, item))
    assert len(list(touching(boxes_of(drawing)))) == 1
    moved = Drawing(400, 400, (text, item.moved(0, 300)))
    assert not list(touching(boxes_of(moved)))
