# SPDX-License-Identifier: Apache-2.0
"""What may be parted at the foot of a page, and what may not."""

from hypothesis import given
from hypothesis import strategies as st

from commdesk.render.layout.flow import Piece, paginate
from commdesk.render.layout.ink import Drawing


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


def test_what_is_better_not_parted_moves_on_from_a_page_that_is_well_filled():
    rows = [piece(15, near=True), piece(15, near=True), piece(15)]
    assert tops(paginate([piece(80), *rows], 100)) == [[0], [0, 15, 30]]


def test_and_is_parted_where_a_large_hole_would_be_left():
    rows = [piece(25, near=True), piece(25, near=True), piece(25)]
    assert tops(paginate([piece(30), *rows], 100)) == [[0, 30, 55], [0]]


def test_but_never_where_it_is_kept_together():
    rows = [piece(20, keep=True, near=True), piece(20, near=True), piece(20, keep=True), piece(20)]
    assert tops(paginate([piece(50), *rows], 100)) == [[0, 50, 70], [0, 20]]


heights = st.floats(1, 300)
chained = st.builds(
    piece,
    heights,
    space=st.floats(0, 20),
    keep=st.booleans(),
    near=st.booleans(),
    head=st.sampled_from([None, Drawing(100, 12), Drawing(100, 30)]),
)


def chains_of(pieces):
    """The pieces that must stand on one page, in their order."""
    found = [[]]
    for one in pieces:
        found[-1].append(one)
        if not one.keep:
            found.append([])
    return [chain for chain in found if chain]


def needed(chain, head=None):
    """The height of a chain below a row of a table with that head, with all that may stand in it."""
    whole = 0.0
    for one in chain:
        whole += one.space + one.height
        if one.head is not None and one.head is not head:
            whole += one.head.height
        head = one.head
    return whole


@given(st.lists(chained, max_size=60))
def test_nothing_is_lost_nor_put_in_another_order_and_holes_are_bounded(pieces):
    pages = paginate(pieces, 1000.0)
    heads = {id(one.head) for one in pieces if one.head is not None}
    place = {id(one.drawing): number for number, one in enumerate(pieces)}
    placed = [
        [place[id(one.drawing)] for one in page if id(one.drawing) not in heads] for page in pages
    ]
    assert [number for page in placed for number in page] == list(range(len(pieces)))
    ends = [max((one.y + one.drawing.height for one in page), default=0.0) for page in pages]
    assert all(end <= 1000.0 for end in ends)
    for page in pages:
        assert [one.y for one in page] == sorted(one.y for one in page)
        assert page == () or id(page[-1].drawing) not in heads
    starts = [page[0] for page in placed[1:]]
    at = 0
    for chain in chains_of(pieces):
        # Only what needs more than a page is parted.
        parted = [start for start in starts if at < start < at + len(chain)]
        assert not parted or needed(chain) > 1000.0
        at += len(chain)
    for start, end in zip(starts, ends, strict=False):
        at = 0
        for chain in chains_of(pieces):
            if at == start:
                before = pieces[start - 1].head
                # A page ends where the next chain has no room, or well filled.
                assert end + needed(chain, before) > 1000.0 - 1e-6 or end >= 750.0
            at += len(chain)
