# SPDX-License-Identifier: Apache-2.0
"""What a clerk types, understood."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commdesk.domain.register import Address
from commdesk.models.places import keys_of
from commdesk.services.entry.lookup import understand


def fits(wanted, place):
    return wanted.fits(*map(keys_of, (place.building, place.entrance, place.room)))


HOME = Address("3", "1", "0502")


@pytest.mark.parametrize(
    "typed",
    [
        "3-1-502", "3-1-0502", "03-01-0502", "3幢1单元502", "3幢1单元0502室", "3栋1单元502室",
        "3号楼1单元502号", "３－１－５０２", "3 1 502", "3/1/502", "3.1.502", "3#1-502", "3幢1-502",
        "3-1单元502", "3—1—502", " 3-1-502 ", "3座1门502", "3幢－1单元－502",
    ],
)  # fmt: skip
def test_a_whole_address(typed):
    wanted = understand(typed)
    assert wanted is not None
    assert wanted.number is None
    assert fits(wanted, HOME)
    for other in (Address("4", "1", "0502"), Address("3", "2", "0502"), Address("3", "1", "0503")):
        assert not fits(wanted, other)


@pytest.mark.parametrize(
    ("typed", "good", "bad"),
    [
        ("3幢502", [HOME, Address("3", "2", "502")], [Address("1", "3", "502")]),
        ("3-502", [HOME, Address("03", "", "0502")], [Address("1", "3", "502")]),
        ("1单元502", [HOME, Address("7", "1", "502")], [Address("1", "3", "502")]),
        ("502室", [HOME, Address("商铺", "", "502")], [Address("3", "1", "1502")]),
        ("b012", [Address("地下车库", "", "B012")], [Address("地下车库", "", "C012")]),
        ("a-101", [Address("商铺", "", "A-101")], [Address("商铺", "", "B-101")]),
        ("商铺A-101", [], [Address("商铺", "", "B-101")]),
        ("商铺-a-101", [Address("商铺", "", "A-101"), Address("商铺", "A", "101")], [HOME]),
        ("3-1-502", [Address("3", "", "1-502"), Address("3-1", "", "502")], []),
        ("桂苑A-3-502", [Address("桂苑A-3", "2", "502")], [HOME]),
    ],
)
def test_parts_of_an_address(typed, good, bad):
    wanted = understand(typed)
    assert wanted is not None
    assert [place for place in good if not fits(wanted, place)] == []
    assert [place for place in bad if fits(wanted, place)] == []


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("17", 17),
        ("１７", 17),
        ("0502", 502),
        ("0", 0),
        ("12345678901234567890", None),
        ("B012", None),
    ],
)
def test_a_bare_number_may_be_a_papers(typed, number):
    wanted = understand(typed)
    assert wanted is not None
    assert wanted.number == number


@pytest.mark.parametrize("typed", ["", "  ", "　"])
def test_nothing(typed):
    assert understand(typed) is None


@given(st.text())
def test_whatever_is_typed_is_understood_somehow(typed):
    wanted = understand(typed)
    assert (wanted is None) == (not unicodedata.normalize("NFKC", typed).strip())


@given(st.integers(1, 40), st.integers(1, 9), st.integers(1, 33), st.integers(1, 12))
def test_the_label_on_a_paper_finds_its_place(building, entrance, floor, home):
    place = Address(str(building), str(entrance), f"{floor:02d}{home:02d}")
    wanted = understand(place.label)
    assert wanted is not None
    assert fits(wanted, place)
    assert not fits(wanted, Address(str(building + 1), str(entrance), place.room))
    assert not fits(wanted, Address(str(building), str(entrance + 1), place.room))


@pytest.mark.parametrize(
    ("part", "keys"),
    [
        ("0502", ("502",)), ("000", ("0",)), ("０５０２室", ("502",)), ("b-012", ("B", "12")),
        ("", ()), ("-", ()), ("03", ("3",)), ("3号楼", ("3",)), ("商铺", ("商铺",)), ("幢", ("幢",)),
        ("a栋", ("A",)), ("2单元", ("2",)),
    ],
)  # fmt: skip
def test_a_part_is_kept_without_zeros_and_words(part, keys):
    assert keys_of(part) == keys
