# SPDX-License-Identifier: Apache-2.0
"""What counts as a difference between two readings, and which papers are drawn."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commdesk.domain.double_entry import WHOLE_PAPER, differences, rekeyed
from commdesk.domain.entry_rules import Double, EntryRules, is_drawn
from commdesk.domain.matters import Matter, MatterKind, Option, OptionRole
from commdesk.domain.presets import OWNERS_GENERAL
from commdesk.domain.reading import BLANK, Reading, VoidReason, chosen, void

OPTIONS = (
    Option("a", "甲", OptionRole.CHOICE),
    Option("b", "乙", OptionRole.CHOICE),
    Option("c", "丙", OptionRole.CHOICE),
)
CHOICES = Matter("m1", "选几项", OWNERS_GENERAL, MatterKind.CHOICES, OPTIONS, most=2)
ELECTION = Matter(
    "m2", "选举", OWNERS_GENERAL, MatterKind.ELECTION, OPTIONS, most=2, seats=2, write_ins=True
)
OPINION = Matter("m3", "意见", OWNERS_GENERAL, MatterKind.OPINION, ())
PARTS = (CHOICES, ELECTION, OPINION)

marks = st.sampled_from(
    [BLANK, void(), chosen("a"), chosen("b"), chosen("a", "b"), chosen("b", "a")]
)
readings = st.builds(
    lambda one, two, whole: Reading(1, {"m1": one, "m2": two, "m3": BLANK}, whole),
    marks,
    marks,
    st.sampled_from([None, None, None, VoidReason.UNSIGNED, VoidReason.COPY]),
)


def of(**said):
    return Reading(1, {"m1": BLANK, "m2": BLANK, "m3": BLANK, **said})


@given(readings, readings)
def test_differences_are_symmetric_and_none_to_itself(first, second):
    assert differences(first, second, PARTS) == differences(second, first, PARTS)
    assert differences(first, first, PARTS) == ()


@given(readings, readings)
def test_a_matter_differs_where_its_votes_do(first, second):
    found = differences(first, second, PARTS)
    if first.void is None and second.void is None:
        for part in PARTS:
            one, other = first.mark_on(part.key), second.mark_on(part.key)
            same = (one.state, set(one.choices)) == (other.state, set(other.choices))
            assert (part.key in found) is not same
    else:
        assert found == (() if first.void is second.void else (WHOLE_PAPER,))


def test_a_void_paper_differs_as_a_whole():
    stamped = Reading(1, {"m1": chosen("a")}, VoidReason.UNSIGNED)
    assert differences(of(m1=chosen("a")), stamped, PARTS) == (WHOLE_PAPER,)
    assert differences(Reading(1, {}, VoidReason.UNSIGNED), stamped, PARTS) == ()
    assert differences(Reading(1, {}, VoidReason.COPY), stamped, PARTS) == (WHOLE_PAPER,)


def test_why_one_matter_is_void_is_no_difference():
    one, other = of(m1=void(VoidReason.TOO_MANY)), of(m1=void(VoidReason.ALTERED))
    assert differences(one, other, PARTS) == ()
    assert differences(one, of(m1=BLANK), PARTS) == ("m1",)


def test_written_names_and_opinions_are_compared_by_their_words():
    one = of(m2=chosen(written=("张 三",)), m3=chosen(written=("车棚，要装灯。",)))
    other = of(m2=chosen(written=("张三",)), m3=chosen(written=("车棚要装灯",)))
    assert differences(one, other, PARTS) == ()
    third = of(m2=chosen(written=("张山",)), m3=chosen(written=("车棚要装门",)))
    assert differences(one, third, PARTS) == ("m2", "m3")


def test_only_what_differs_is_keyed_once_more():
    first = of(m1=chosen("a"), m2=chosen("b"))
    assert rekeyed(first, ("m2",), {"m2": BLANK}) == of(m1=chosen("a"))
    for wrong in ({}, {"m1": BLANK}, {"m1": BLANK, "m2": BLANK}):
        with pytest.raises(ValueError, match="only the differing"):
            rekeyed(first, ("m2",), wrong)


def test_the_draw_is_such_as_anyone_can_redo():
    share = int(sha256(b"seed|17").hexdigest(), 16) * 100 // 2**256
    assert 0 < share < 99
    assert not is_drawn("seed", 17, share)
    assert is_drawn("seed", 17, share + 1)


@given(st.text(max_size=8), st.integers(1, 10**6), st.integers(1, 99))
def test_a_larger_share_draws_the_same_and_more(seed, number, percent):
    assert is_drawn(seed, number, 100)
    if is_drawn(seed, number, percent):
        assert is_drawn(seed, number, percent + 1)


def test_about_as_many_are_drawn_as_were_asked_for():
    drawn = sum(is_drawn("2026", number, 10) for number in range(1, 10_001))
    assert 900 < drawn < 1100


def test_all_some_or_none_are_read_twice():
    assert EntryRules(Double.ALL).reads_twice(1, "")
    assert not EntryRules().reads_twice(1, "")
    sample = EntryRules(Double.SAMPLE, 50)
    assert len({sample.reads_twice(n, "s") for n in range(20)}) == 2
    with pytest.raises(ValueError, match="1 to 100"):
        EntryRules(Double.SAMPLE, 0)
