# SPDX-License-Identifier: Apache-2.0
"""正-strokes: as many as votes, in their order, within their place, however many there are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commdesk.render.counting import zheng
from commdesk.render.layout.ink import Bar, Mark, Text

pytestmark = pytest.mark.usefixtures("qapp")
INKS = zheng.Inks("#1F6FB2", "#1B2430", "#FFDD66")


def votes_in(items):
    """What somebody counts who looks at it: a 正 with a figure stands for so many."""
    marks = sum(isinstance(item, Mark) for item in items)
    figures = [item.text for item in items if isinstance(item, Text)]
    if not figures:
        return marks
    (figure,) = figures
    return marks - 5 + 5 * int(figure.removeprefix("×").replace(",", ""))


@given(
    votes=st.integers(0, 100_000),
    width=st.floats(20, 3000),
    height=st.floats(8, 400),
    least=st.floats(6, 60),
    most=st.floats(1 / 6, 1 / 3),
    is_fresh=st.booleans(),
)
def test_strokes_are_as_many_as_votes_and_stay_in_their_place(
    votes, width, height, least, most, is_fresh
):
    grid = zheng.grid_for(votes, width, height, min(least, width / 6, height), most * width)
    items = zheng.draw(votes, 0, 0, grid, INKS, is_fresh=is_fresh)
    assert votes_in(items) == votes
    for item in items:
        if isinstance(item, Mark):
            xs, ys = zip(*item.points, strict=True)
            assert 0 <= min(xs) <= max(xs) <= width + 0.01
            assert 0 <= min(ys) <= max(ys) <= height + 0.01
        elif isinstance(item, Text):
            assert item.rect.right() <= width
    assert sum(isinstance(item, Bar) for item in items) == (is_fresh and votes > 0)


@given(votes=st.integers(1, 20_000), width=st.floats(60, 900), height=st.floats(20, 200))
def test_the_figure_touches_no_stroke(votes, width, height):
    grid = zheng.grid_for(votes, width, height, min(10, height, width / 6), width / 6)
    items = zheng.draw(votes, 0, 0, grid, INKS, is_fresh=True)
    for text in (item for item in items if isinstance(item, Text)):
        place = text.rect.adjusted(0.5, 0.5, -0.5, -0.5)
        for mark in (item for item in items if isinstance(item, Mark)):
            xs, ys = zip(*mark.points, strict=True)
            beside = max(xs) <= place.left() or min(xs) >= place.right()
            assert beside or max(ys) <= place.top() or min(ys) >= place.bottom()


def test_a_character_is_written_as_a_hand_writes_it():
    """一丨一丨一: level above, upright, short level, short upright, level below."""

    def box(mark):
        xs, ys = zip(*mark.points, strict=True)
        return min(xs), min(ys), max(xs), max(ys)

    marks = [box(mark) for mark in zheng.strokes(5, 0, 0, 100, "#000000")]
    level = [right - left > bottom - top for left, top, right, bottom in marks]
    assert level == [True, False, True, False, True]
    top, upright, middle, short, below = marks
    assert top[3] < middle[1]
    assert middle[3] < below[1]
    assert top[0] < upright[0] < top[2]
    assert middle[0] >= upright[0]
    assert short[2] < upright[0]
    assert short[1] > top[3]
    for votes in range(6):
        assert (
            zheng.strokes(votes, 0, 0, 100, "#000000")
            == zheng.strokes(5, 0, 0, 100, "#000000")[:votes]
        )


def test_one_more_vote_adds_one_stroke_and_moves_none():
    """Until a line is full, whatever is on the screen stays where it is."""
    grid = zheng.Grid(30, 12, 2)
    moved = 0
    for votes in range(1, 600):
        before = set(zheng.draw(votes - 1, 0, 0, grid, INKS, is_fresh=False))
        after = set(zheng.draw(votes, 0, 0, grid, INKS, is_fresh=False))
        moved += not (before < after and len(after - before) == 1)
    assert moved <= 15  # the oldest 正 were folded, many at a time


def test_only_the_last_stroke_is_made_to_be_seen():
    grid = zheng.Grid(30, 12, 2)
    plain = zheng.draw(8, 0, 0, grid, INKS, is_fresh=False)
    fresh = zheng.draw(8, 0, 0, grid, INKS, is_fresh=True)
    (patch,) = (item for item in fresh if isinstance(item, Bar))
    changed = [item for item in fresh if item not in plain and item is not patch]
    (stroke,) = changed
    assert isinstance(stroke, Mark)
    assert patch.rect.contains(*stroke.points[0])
