# SPDX-License-Identifier: Apache-2.0
"""What may be parted at the foot of a page, and what may not."""

from commdesk.render.flow import Piece, paginate
from commdesk.render.ink import Drawing


def piece(height, **kwargs):
    return Piece(Drawing(100, height), **kwargs)


def tops(pages):
    return [[placed.y for placed in page] for page in pages]


def test_pieces_follow_one_another_and_turn_the_page():
    assert tops(paginate([piece(40), piece(40), piece(40)], 100)) == [[0, 40], [0]]


def test_the_space_above_is_left_out_at_the_top_of_a_page():
    pages = paginate([piece(60, space=10), piece(30, space=10), piece(30, space=10)], 100)
    assert tops(pages) == [[0, 70], [0]]


def test_what_is_kept_together_moves_as_one():
    pages = paginate([piece(60), piece(20, keep=True), piece(30)], 100)
    assert tops(pages) == [[0], [0, 20]]


def test_what_is_kept_together_but_longer_than_a_page_is_parted():
    pages = paginate([piece(60, keep=True), piece(60, keep=True), piece(60)], 100)
    assert tops(pages) == [[0], [0], [0]]


def test_the_head_of_a_table_is_repeated_on_each_page_and_counts_as_height():
    head = Drawing(100, 10)
    pages = paginate([piece(30, head=head) for _ in range(5)], 100)
    assert tops(pages) == [[0, 10, 40, 70], [0, 10, 40]]
    assert all(page[0].drawing is head for page in pages)


def test_two_tables_have_two_heads():
    first, second = Drawing(100, 10), Drawing(100, 10)
    pages = paginate([piece(20, head=first), piece(20, head=second)], 100)
    assert tops(pages) == [[0, 10, 30, 40]]


def test_a_piece_taller_than_a_page_stands_on_its_own_page():
    assert tops(paginate([piece(10), piece(150), piece(10)], 100)) == [[0], [0], [0]]


def test_no_pieces_make_one_empty_page():
    assert paginate([], 100) == ((),)
