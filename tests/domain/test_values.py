# SPDX-License-Identifier: Apache-2.0
"""Areas, shares, keying, chains and rolls: the small values everything stands on."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from uuid import UUID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commdesk.domain import chain
from commdesk.domain.area import parse_area, plain_area, shown_area
from commdesk.domain.errors import UserError
from commdesk.domain.keying import Keying
from commdesk.domain.matters import Matter
from commdesk.domain.presets import OWNERS_GENERAL
from commdesk.domain.reading import MarkState, VoidReason, chosen
from commdesk.domain.register import Address, Owner, OwnerKind, Property, PropertyUse, Register
from commdesk.domain.roll import make_roll
from commdesk.domain.rules import OVER_HALF, THREE_QUARTERS, TWO_THIRDS
from commdesk.domain.shares import percent
from commdesk.domain.topics import Basis, PaperPer, Stage, step


class TestArea:
    @pytest.mark.parametrize(
        ("text", "cm2"),
        [
            ("118.90", 1_189_000),
            ("１１８．９０", 1_189_000),
            (" 171755.223 ", 1_717_552_230),
            ("1,505.5㎡", 15_055_000),
            ("89.5 平方米", 895_000),
            ("89.5m²", 895_000),
            ("0.0001", 1),
            (".5", 5_000),
            ("12.50000", 125_000),
        ],
    )
    def test_as_offices_write_it(self, text, cm2):
        assert parse_area(text) == cm2

    @pytest.mark.parametrize(
        "text", ["", "八十九", "-5", "1.2.3", "12,34", "1e3", "2022-08-20", "٣٤", "nan", "#REF!"]
    )
    def test_anything_else_is_refused(self, text):
        with pytest.raises(UserError) as refused:
            parse_area(text)
        assert refused.value.code == "area-unreadable"

    def test_finer_than_a_square_centimetre_is_refused_not_rounded(self):
        with pytest.raises(UserError) as refused:
            parse_area("1.00001")
        assert refused.value.code == "area-too-fine"

    @given(st.integers(0, 10**14))
    def test_written_and_read_again_is_the_same(self, cm2):
        assert parse_area(plain_area(cm2)) == cm2
        assert parse_area(shown_area(cm2)) == cm2

    def test_for_people(self):
        assert shown_area(1_717_552_230) == "171,755.223"
        assert shown_area(130_009_000) == "13,000.90"
        assert plain_area(130_009_000) == "13000.9"
        assert shown_area(-5_000) == "-0.50"


class TestPercent:
    def test_never_crosses_a_threshold(self):
        assert percent(2_000_000_000, 3_000_000_100, [TWO_THIRDS]) == "66.66%"
        assert percent(2, 3, [TWO_THIRDS]) == "66.67%"
        assert percent(50_004, 100_000, [OVER_HALF]) == "50.004%"
        assert percent(1, 2, [OVER_HALF]) == "50.00%"
        assert percent(74_999, 100_000, [THREE_QUARTERS]) == "74.99%"

    def test_never_looks_like_all_or_nothing(self):
        assert percent(99_999, 100_000) == "99.99%"
        assert percent(1_505, 1_505) == "100.00%"
        assert percent(1, 1_000_000) == "0.0001%"
        assert percent(0, 5) == "0.00%"
        assert percent(0, 0) == "—"

    @given(st.integers(1, 10**10), st.data())
    def test_tells_the_same_story_as_the_exact_number(self, whole, data):
        part = data.draw(st.integers(0, whole))
        edges = [TWO_THIRDS, THREE_QUARTERS, OVER_HALF]
        text = percent(part, whole, edges)
        number, _, decimals = text.rstrip("%").partition(".")
        shown = Fraction(int(number + decimals), 100 * 10 ** len(decimals))
        for edge in edges:
            assert edge.is_met(shown.numerator, shown.denominator) == edge.is_met(part, whole)
        assert abs(shown - Fraction(part, whole)) < Fraction(1, 10_000)


class TestKeying:
    matters = tuple(Matter(f"m{n}", f"事项{n}", OWNERS_GENERAL) for n in range(3))

    def key(self, keys: str) -> Keying:
        keying = Keying.start(317, self.matters)
        for key in keys:
            after = keying.press(key)
            assert after is not None
            keying = after
        return keying

    def test_one_key_a_matter(self):
        reading = self.key("120").finish()
        assert reading.marks["m0"] == chosen("for")
        assert reading.marks["m1"] == chosen("against")
        assert reading.marks["m2"].state is MarkState.VOID

    @pytest.mark.parametrize("key", ["4", "8", "a", "", "12", "²", "１", "٣"])
    def test_a_key_that_means_nothing_changes_nothing(self, key):
        assert Keying.start(1, self.matters).press(key) is None

    def test_one_key_too_many_is_refused(self):
        assert self.key("123").press("1") is None

    def test_back_and_again(self):
        keying = self.key("12").step_back()
        assert keying.at == 1
        assert keying.marks[1] is None
        assert not keying.is_complete

    def test_going_to_a_matter_replaces_only_that_one(self):
        keying = self.key("123").go_to(1).press("1")
        assert keying is not None
        assert keying.is_complete
        assert keying.finish().marks["m1"] == chosen("for")
        assert keying.finish().marks["m2"] == chosen("abstain")

    def test_not_complete_is_not_stored(self):
        with pytest.raises(ValueError, match="complete"):
            self.key("12").finish()

    def test_void_as_a_whole_needs_no_marks_and_can_be_taken_back(self):
        keying = self.key("1").void_whole(VoidReason.UNSIGNED)
        assert keying.finish().is_void
        assert keying.press("1") is None
        assert keying.step_back().void is None
        assert keying.step_back().marks[0] == chosen("for")

    @given(st.text(alphabet="1239080<", max_size=30))
    def test_any_keys_keep_the_cursor_and_the_marks_in_step(self, keys):
        keying = Keying.start(1, self.matters)
        for key in keys:
            keying = keying.step_back() if key == "<" else keying.press(key) or keying
            assert 0 <= keying.at <= 3
            assert keying.is_complete == (keying.at == 3)
            assert all(mark is not None for mark in keying.marks[: keying.at])


def make_chain(count: int) -> list[chain.Record]:
    records: list[chain.Record] = []
    previous = chain.GENESIS
    for n in range(1, count + 1):
        record = chain.Record(
            "c1",
            n,
            "2026-08-20T08:30:00Z",
            "李敏",
            "ballot.store",
            {"paper": n},
            {"reading": [1, "ab"]},
            {},
            previous,
        )
        record = replace(record, seal=record.computed_seal())
        previous = record.seal
        records.append(record)
    return records


class TestChain:
    def test_whole(self):
        assert chain.first_break(make_chain(5)) is None

    @given(
        st.integers(0, 5),
        st.sampled_from(
            ["at", "operator", "action", "details", "rows", "seen", "previous", "seal"]
        ),
    )
    def test_any_change_is_found_where_it_is(self, place, what):
        records = make_chain(6)
        changed = {"details": {"paper": 99}, "rows": {}, "seen": {"c2": "x"}}.get(what, "changed")
        records[place] = replace(records[place], **{what: changed})
        found = chain.first_break(records)
        assert found is not None
        assert found.sequence == place + 1

    @given(st.integers(0, 4))
    def test_a_removed_link_is_found(self, place):
        records = make_chain(6)
        del records[place]
        found = chain.first_break(records)
        assert found == chain.Break("c1", place + 1, "sequence")

    def test_a_record_redone_with_a_new_seal_breaks_the_next_link(self):
        records = make_chain(3)
        forged = replace(records[1], operator="别人")
        records[1] = replace(forged, seal=forged.computed_seal())
        assert chain.first_break(records) == chain.Break("c1", 3, "link")

    def test_no_float_is_recorded(self):
        with pytest.raises(TypeError):
            chain.canonical({"area": [118.9]})


def uid(name: str) -> UUID:
    return uuid5(UUID(int=0), name)


def register(*homes: tuple[str, str, dict]) -> Register:
    owners: dict[str, Owner] = {}
    properties = []
    for room, name, more in homes:
        kind = OwnerKind.DEVELOPER if "置业" in name else OwnerKind.PERSON
        owners.setdefault(name, Owner(uid(name), tuple(name.split("、")), kind=kind))
        building, entrance, number = room.split("-")
        properties.append(
            Property(uid(room), Address(building, entrance, number), uid(name), 1_000_000, **more)
        )
    return Register(tuple(owners.values()), tuple(properties))


class TestRoll:
    estate = register(
        ("10-1-0101", "甲", {}),
        ("2-1-0101", "甲", {}),
        ("2-1-0102", "乙、丙", {}),
        ("2-1-0201", "某某置业有限公司", {"delivered": False}),
        ("2-1-0202", "丁", {"delivered": False}),
        ("2-1-0301", "某某置业有限公司", {}),
        ("B1--001", "戊", {"use": PropertyUse.PARKING, "counts": False}),
    )

    def test_owners_are_one_person_each_and_the_developer_is_one(self):
        roll = make_roll(self.estate, Basis.OWNERS, PaperPer.PROPERTY)
        assert [(v.name, v.area, v.kind) for v in roll.voters] == [
            ("甲", 2_000_000, OwnerKind.PERSON),
            ("乙、丙", 1_000_000, OwnerKind.PERSON),
            ("某某置业有限公司", 3_000_000, OwnerKind.DEVELOPER),
        ]
        assert roll.area == 6_000_000
        assert [p.addresses[0].label for p in roll.papers] == [
            "2幢1单元0101",
            "2幢1单元0102",
            "2幢1单元0201",
            "2幢1单元0202",
            "2幢1单元0301",
            "10幢1单元0101",
        ]

    def test_one_paper_per_owner_carries_the_summed_area(self):
        roll = make_roll(self.estate, Basis.OWNERS, PaperPer.OWNER)
        assert [p.area for p in roll.papers] == [2_000_000, 1_000_000, 3_000_000]
        assert roll.papers[0].label == "2幢1单元0101 等2处"

    def test_households_are_counted_by_homes_without_area(self):
        roll = make_roll(self.estate, Basis.HOUSEHOLDS, PaperPer.PROPERTY)
        assert (roll.people, roll.area) == (4, 0)

    def test_nobody_to_vote_is_an_error(self):
        with pytest.raises(UserError) as refused:
            make_roll(Register((), ()), Basis.OWNERS, PaperPer.PROPERTY)
        assert refused.value.code == "roll-empty"

    def test_labels(self):
        assert Address("3", "1", "0502").label == "3幢1单元0502"
        assert Address("A", "", "1201").label == "A幢1201"
        assert Address("地下车库", "", "B1-001").label == "地下车库B1-001"


@pytest.mark.parametrize("current", Stage)
def test_a_topic_never_skips_a_stage(current):
    allowed = {
        Stage.DRAFT: {Stage.OPEN, Stage.DROPPED},
        Stage.OPEN: {Stage.CLOSED},
        Stage.CLOSED: {Stage.OPEN, Stage.SETTLED},
        Stage.SETTLED: {Stage.CLOSED, Stage.PUBLISHED},
        Stage.PUBLISHED: {Stage.CLOSED, Stage.ARCHIVED},
        Stage.ARCHIVED: set(),
        Stage.DROPPED: {Stage.DRAFT},
    }[current]
    for following in Stage:
        if following in allowed:
            assert step(current, following) is following
        else:
            with pytest.raises(UserError):
                step(current, following)
