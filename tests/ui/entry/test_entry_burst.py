# SPDX-License-Identifier: Apache-2.0
"""Scanner or fingers: nothing is lost, nothing changes places, no hand is taken for a scanner."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commdesk.domain.paper_code import check_digit
from commdesk.ui.entry.burst import BurstReader

CODE = "4711080003174"


def played(moves, *, hold=True, guarded=False):
    """What a reader says of (kind, sign, ms after the move before); keys are numbered.

    Waits as its user does: when its patience is over before the next key, it is flushed.
    """
    reader, now, out = BurstReader(), 1_000, []

    def took(told):
        out.extend(told.keys)
        if told.pieces:
            # They were handed on as keys, and it is told that they were none.
            assert all(isinstance(key, int) for key in out[-told.pieces :])
            del out[-told.pieces :]
        if told.scan:
            out.append(told.scan)

    for number, (kind, sign, gap) in enumerate(moves):
        if gap > reader.patience:
            took(reader.flush())
        now += gap
        if kind == "sign":
            took(reader.sign(number, sign, now, hold=hold))
        elif kind == "end":
            took(reader.end(number, now, lambda _: guarded))
        else:
            took(reader.other(number))
    took(reader.flush())
    assert not reader.is_waiting
    return out


def signs(text, gap):
    return [("sign", sign, gap) for sign in text]


def test_a_scan_is_a_scan():
    assert played([*signs(CODE, 5), ("end", "", 5)]) == [CODE]
    assert played([*signs(CODE, 35), ("end", "", 250)]) == [CODE]


def test_a_scan_after_a_half_typed_number_is_the_scan_alone():
    assert played([*signs("17", 120), *signs("4", 400), *signs(CODE[1:], 5), ("end", "", 5)]) == [
        0, 1, CODE,
    ]  # fmt: skip


def test_a_scan_that_ends_in_nothing_is_keys():
    assert played(signs(CODE, 5)) == [*range(13)]


def test_a_code_may_stutter_once_it_is_sure_that_no_hand_types():
    gaps = (5, 5, 5, 5, 54, 5, 150, 5, 5, 5, 5, 5, 5)
    moves = [("sign", sign, gap) for sign, gap in zip(CODE, gaps, strict=True)]
    assert played([*moves, ("end", "", 90)]) == [CODE]
    # Anything but one whole code is keys.
    assert played([*moves[:-1], ("end", "", 90)]) == [*range(13)]
    assert played([*moves, moves[5], ("end", "", 90)]) == [*range(15)]


def test_the_first_pieces_of_a_code_are_found_among_the_keys():
    gaps = (400, 90, 5, 5, 120, 5, 5, 5, 5, 5, 5, 5, 5)
    moves = [("sign", sign, gap) for sign, gap in zip(CODE, gaps, strict=True)]
    assert played([*signs("12", 100), *moves, ("end", "", 5)]) == [0, 1, CODE]


def test_few_fast_keys_are_keys():
    assert played([*signs("12312", 5), ("end", "", 5)]) == [0, 1, 2, 3, 4, 5]


def test_times_that_nobody_knows_are_never_fast():
    reader = BurstReader()
    told = [reader.sign(number, "1", 0).keys for number in range(13)]
    assert told == [(number,) for number in range(13)]
    assert reader.end(13, 0).keys == (13,)


def test_keys_that_need_not_wait_do_not_and_the_scan_is_told_all_the_same():
    out = played([*signs("12", 100), ("sign", CODE[0], 50), *signs(CODE[1:], 5), ("end", "", 5)],
                 hold=False)  # fmt: skip
    assert out == [*range(15), CODE]


@pytest.mark.parametrize(
    "text",
    ["-1-502", "3-1-502", "123456", CODE[2:], CODE + "0", CODE[:6] + "-" + CODE[7:], "wangwei"],
)
def test_what_is_no_whole_code_is_typed_however_fast(text):
    moves = [*signs("3", 100), *signs(text, 100)[:1], *signs(text[1:], 12), ("end", "", 12)]
    assert played(moves, hold=False) == played(moves) == [*range(len(text) + 2)]


@pytest.mark.parametrize("text", ["-1-502", "123456", CODE + "0"])
def test_where_keys_would_mark_it_is_kept_from_them(text):
    moves = [*signs("3", 400), *signs(text, 400)[:1], *signs(text[1:], 12), ("end", "", 12)]
    assert played(moves, guarded=True) == [0, text]


@given(
    st.lists(
        st.tuples(
            st.text("0123456789-", min_size=1, max_size=16),
            st.sampled_from((1, 5, 12, 35, 60, 100, 150)),
            st.sampled_from((1, 12, 60, 100, 200, 400)),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_slow_or_fast_what_was_typed_is_typed_unless_a_whole_code_came_fast(pieces):
    moves, text = [], ""
    for piece, gap, pause in pieces:
        moves += [("sign", piece[0], pause), *signs(piece[1:], gap)]
        text += piece
    out = played([*moves, ("end", "", 12)], hold=False)
    if out == [*range(len(text) + 1)]:
        return
    scan = out[-1]
    assert scan == text[-len(CODE) :]
    assert len(scan) == len(CODE)
    assert scan.isdigit()
    gaps = [gap for _, _, gap in moves[-len(CODE) + 1 :]]
    assert max(gaps) <= BurstReader.STUTTER
    if max(gaps) <= BurstReader.NO_HAND:
        return
    if max(gaps) - min(gaps) <= BurstReader.EVEN and not check_digit(scan):
        return
    assert sum(gap <= BurstReader.GAP for gap in gaps) >= BurstReader.SURE_SIGNS - 1


# As slow as a hand


def slow(text, gap, *, ends=True, knows=lambda _: False, before=()):
    """What a reader says of a run at one pace."""
    reader, now, out = BurstReader(), 1_000, []
    reader.knows = knows
    moves = [*before, *((sign, gap) for sign in text)]
    for sign, step in moves:
        if step > reader.patience:
            out.append(reader.flush())
        now += step
        out.append(reader.sign(sign, sign, now))
    if ends:
        if gap > reader.patience:
            out.append(reader.flush())
        out.append(reader.end("", now + gap))
    out.append(reader.flush())
    keys = "".join(key for told in out for key in told.keys)
    return [(told.scan, told.pieces) for told in out if told.scan], keys


def of_this_office(text):
    return CODE[:6].startswith(text[:6])


@pytest.mark.parametrize("gap", [36, 55, 90, 120])
@pytest.mark.parametrize("ends", [False, True])
def test_a_slow_code_of_this_office_is_a_scan(gap, ends):
    right = CODE[:-1] + str(check_digit(CODE[:-1]))
    scans, keys = slow(right, gap, ends=ends, knows=of_this_office)
    # Its last digit waits for the end; the others came as keys and are to be taken back.
    assert scans == [(right, 12)]
    assert keys == right[:12]


def test_so_is_a_misread_one_if_it_ends():
    right = str(check_digit(CODE[:-1]))
    wrong = CODE[:-1] + str((int(right) + 1) % 10)
    assert slow(wrong, 90, knows=of_this_office)[0] == [(wrong, 13)]
    assert slow(wrong, 90, knows=of_this_office, ends=False)[0] == []


def test_a_code_of_nobody_knows_whom_is_told_by_its_pace():
    other = "908172" + "000017"
    right = other + str(check_digit(other))
    wrong = other + str((check_digit(other) + 1) % 10)
    assert slow(wrong, 60)[0] == [(wrong, 13)]
    assert slow(right, 100)[0] == [(right, 13)]
    assert slow(wrong, 100) == ([], wrong)
    assert slow(right + "1", 60)[0] == slow(right + "1", 100)[0] == []
    uneven = [(sign, gap) for sign, gap in zip(right, [100, 140] * 7, strict=False)]
    assert slow("", 100, before=uneven)[0] == []


def test_where_nothing_can_be_taken_back_more_waits():
    reader = BurstReader()
    reader.is_careful = lambda: True
    assert reader.sign("7", "7", 1_000).keys == ()
    assert reader.patience == BurstReader.CAREFUL
    reader.knows = lambda text: text == "7"
    assert reader.patience == BurstReader.SLOWEST


MOVES = st.lists(
    st.tuples(
        st.sampled_from(("sign", "sign", "sign", "sign", "end", "other")),
        st.sampled_from("0123456789-a"),
        st.sampled_from((0, 1, 5, 5, 5, 5, 12, 35, 36, 60, 100, 300, 301, 2_000)),
    ),
    max_size=60,
)


@given(MOVES, st.booleans())
def test_nothing_is_lost_and_nothing_changes_places(moves, guarded):
    at = 0
    for said in played(moves, guarded=guarded):
        if isinstance(said, int):
            assert said == at
            at += 1
            continue
        # A scan is that many fast signs in a row, and the key that ended it.
        taken = moves[at : at + len(said)]
        assert len(said) >= BurstReader.LEAST_SIGNS
        assert guarded or (len(said) == len(CODE) and said.isdigit())
        assert "".join(sign for _, sign, _ in taken) == said
        assert {kind for kind, _, _ in taken} == {"sign"}
        gaps = [gap for _, _, gap in taken[1:]]
        # The line may have stuttered; its last signs at least are a scanner's.
        assert max(gaps) <= BurstReader.STUTTER
        if len(said) != len(CODE) or not said.isdigit():
            assert max(gaps[-(BurstReader.LEAST_SIGNS - 1) :]) <= BurstReader.GAP
        assert moves[at + len(said)][0] == "end"
        at += len(said) + 1
    assert at == len(moves)


@given(MOVES)
def test_keys_that_are_not_held_come_out_at_once(moves):
    out = played(moves, hold=False)
    ends = {number for number, move in enumerate(moves) if move[0] == "end"}
    missing = set(range(len(moves))) - {said for said in out if isinstance(said, int)}
    # Only the keys that ended a scan are kept back.
    assert missing <= ends
    assert len(missing) == sum(isinstance(said, str) for said in out)


@given(
    st.lists(st.tuples(st.sampled_from("0123"), st.integers(0, 35)), min_size=1, max_size=40),
    st.lists(st.integers(60, 140), min_size=40, max_size=40),
)
def test_ten_keys_a_second_with_two_fingers_are_never_a_scan(pairs, pauses):
    """Two keys nearly at once, then a pause of a hand; Enter after every fifth pair."""
    moves = []
    for place, ((sign, roll), pause) in enumerate(
        zip(pairs, itertools.cycle(pauses), strict=False)
    ):
        moves += [("sign", sign, pause), ("sign", "2", roll)]
        if place % 5 == 4:
            moves.append(("end", "", roll))
    assert played(moves) == [*range(len(moves))]
