# SPDX-License-Identifier: Apache-2.0
"""What each key means, for every kind of matter: examples, and any keys beside a plain model."""

import unicodedata
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commdesk.domain.keying import Keying
from commdesk.domain.matters import (
    ABSTAIN,
    GRADE_OPTIONS,
    Matter,
    MatterKind,
    OptionRole,
    choices,
    write_in_key,
)
from commdesk.domain.presets import COMMITTEE_ELECTION, NOT_COUNTED, OWNERS_GENERAL, SATISFACTION
from commdesk.domain.reading import BLANK, MarkState, VoidReason, chosen, void
from commdesk.domain.written import (
    LONGEST_NAME,
    LONGEST_OPINION,
    name_as_kept,
    opinion_as_kept,
)

Kind = MatterKind


def matter(key, kind, names=(), *, most=1, abstain=False, write_ins=False):
    options = choices(names, with_abstain=abstain)
    return Matter(key, key, COMMITTEE_ELECTION, kind, options, most, most, write_ins)


def people(count):
    return [f"候选人{n}" for n in range(1, count + 1)]


MOTION = Matter("m1", "物业服务企业", OWNERS_GENERAL)
CHOICE = matter("m2", Kind.CHOICE, ["甲公司", "乙公司", "丙公司"])
CHOICES = matter("m3", Kind.CHOICES, ["健身", "绿化", "停车", "照明"], most=2, abstain=True)
CANDIDATES = matter("m4", Kind.CANDIDATES, people(2))
ELECTION = matter("m5", Kind.ELECTION, people(12), most=9, write_ins=True)
GRADE = Matter("m6", "物业服务", SATISFACTION, Kind.GRADE, GRADE_OPTIONS)
OPINION = Matter("m7", "意见", NOT_COUNTED, Kind.OPINION)
LONG_CHOICE = matter("m8", Kind.CHOICE, people(10))
ALL = (MOTION, CHOICE, CHOICES, CANDIDATES, ELECTION, GRADE, OPINION, LONG_CHOICE)


def keyed(start, keys):
    """Each sign one key; a dot is `next`, < is a step back."""
    keying = start
    for key in keys:
        keying = {".": keying.next, "<": keying.step_back}.get(key, lambda k=key: keying.press(k))()  # noqa: B023
        assert keying is not None, key
    return keying


def start(*matters):
    return Keying.start(17, matters)


def marks(keying):
    return dict(keying.finish().marks)


def test_motions_take_one_key_each():
    assert marks(keyed(start(MOTION, replace(MOTION, key="n"), GRADE), "192")) == {
        "m1": chosen("for"), "n": BLANK, "m6": chosen("g2"),
    }  # fmt: skip


def test_each_candidate_takes_a_key():
    assert marks(keyed(start(CANDIDATES), "12")) == {
        "m4.o1": chosen("for"),
        "m4.o2": chosen("against"),
    }


def test_one_choice_goes_on_by_itself():
    assert marks(keyed(start(CHOICE, MOTION), "31")) == {"m2": chosen("o3"), "m1": chosen("for")}


def test_several_choices_are_put_on_and_taken_off_until_the_next_key():
    keying = keyed(start(CHOICES, MOTION), "3123")
    assert keying.at == 0
    keying = keyed(keying, ".1")
    assert marks(keying)["m3"] == chosen("o1", "o2")


def test_choices_are_stored_in_printed_order():
    assert marks(keyed(start(CHOICES), "31."))["m3"] == chosen("o1", "o3")


def test_abstaining_is_never_one_of_several():
    keying = keyed(start(CHOICES), "15")
    assert marks(keying)["m3"] == chosen("abstain")
    assert marks(keyed(keying.go_to(0), "2"))["m3"] == chosen("o2")
    assert keying.at == 1


def test_more_than_may_be_chosen_is_void_and_can_still_be_mended():
    keying = keyed(start(CHOICES, MOTION), "123")
    assert keying.too_many == (0,)
    keying = keyed(keying, ".1")
    assert marks(keying)["m3"] == void(VoidReason.TOO_MANY)
    keying = keyed(keying, "<<<")
    assert keying.too_many == ()
    assert keyed(keying, ".1").finish().marks["m3"] == chosen("o1", "o2")


@pytest.mark.parametrize("keys", ["1 3 4 7 9.", "1+3+4+7+9+.", "01+03+4 7 09."])
def test_many_candidates_are_keyed_by_number(keys):
    assert marks(keyed(start(ELECTION), keys))["m5"] == chosen("o1", "o3", "o4", "o7", "o9")


def test_two_digits_are_one_number():
    keying = keyed(start(ELECTION), "10+12")
    assert (keying.typed, keying.is_complete) == ("12", False)
    assert marks(keyed(keying, "."))["m5"] == chosen("o10", "o12")


def test_a_number_that_no_candidate_has_is_not_taken():
    keying = keyed(start(ELECTION), "1")
    assert keying.press("3") is None
    assert keyed(keying, "2").press("0") is None
    assert start(ELECTION).press("+") is None


def test_nought_by_itself_is_void_where_numbers_are_typed():
    keying = keyed(start(ELECTION, MOTION), "1+0")
    assert marks(keyed(keying, ".1"))["m5"] == void()
    assert keyed(keying, "5+").marks[0] == chosen("o1", "o5")


def test_a_star_is_blank_everywhere_and_nine_only_where_no_option_has_it():
    assert marks(keyed(start(ELECTION, MOTION, OPINION), "***")) == {
        "m5": BLANK, "m1": BLANK, "m7": BLANK,
    }  # fmt: skip
    assert keyed(start(ELECTION), "9.").marks == (chosen("o9"),)
    assert keyed(start(ELECTION), "9").press("*") is None


def test_one_of_many_is_chosen_by_number_and_goes_on():
    keying = keyed(start(LONG_CHOICE, MOTION), "10")
    assert keying.at == 0
    assert keyed(keying, ".").at == 1
    assert marks(keyed(start(LONG_CHOICE), "7 "))["m8"] == chosen("o7")


def test_arrows_count_a_number_that_was_typed():
    keying = keyed(start(ELECTION, MOTION), "3").go_to(1)
    assert (keying.at, keying.marks[0]) == (1, chosen("o3"))


def test_backspace_takes_back_digit_by_digit_and_choice_by_choice():
    keying = keyed(start(ELECTION), "3+12")
    assert [keying.typed, keyed(keying, "<").typed, keyed(keying, "<<").typed] == ["12", "1", ""]
    assert keyed(keying, "<<<") == start(ELECTION)
    assert keyed(keying, "<<<<") == start(ELECTION)


def test_backspace_does_not_lose_several_choices_by_going_back():
    keying = keyed(start(CHOICES, MOTION), "12.<")
    assert (keying.at, keying.marks[0]) == (0, chosen("o1", "o2"))


# What is written


def written(keying, *texts):
    for text in texts:
        keying = keying.write(text)
        assert keying is not None, text
    return keying


def test_names_written_are_listed_and_taken_back():
    keying = written(keyed(start(ELECTION), "1+"), "张三", " 李 四 ")
    assert keying.marks[0] == chosen("o1", written=("张三", "李 四"))
    assert written(keying, "李四").marks[0] == chosen("o1", written=("张三",))
    assert keyed(keying, "<<").marks[0] == chosen("o1")


def test_a_candidates_own_name_is_the_candidate():
    keying = written(start(ELECTION), "候选人 3")
    assert keying.marks[0] == chosen("o3")
    assert keying.write("候选人3") is None


def test_nothing_is_written_where_there_is_no_place_for_it():
    assert start(MOTION).write("张三") is None
    assert start(CHOICES).write("张三") is None
    assert start(ELECTION).write(" \u200b ") is None
    assert start(ELECTION).write("张" * (LONGEST_NAME + 1)) is None
    assert start(OPINION).write("言" * (LONGEST_OPINION + 1)) is None


def test_an_opinion_is_words_or_blank_or_illegible():
    assert marks(written(start(OPINION), "多种树。\r\n少收费。")) == {
        "m7": chosen(written=("多种树。\n少收费。",))
    }
    assert marks(keyed(start(OPINION), "9"))["m7"] == BLANK
    assert marks(keyed(start(OPINION), "0"))["m7"] == void(VoidReason.ILLEGIBLE)
    assert start(OPINION).press("1") is None


def test_an_opinion_is_not_lost_by_going_back():
    keying = keyed(written(start(OPINION, MOTION), "多种树"), "<")
    assert (keying.at, keying.marks[0]) == (0, chosen(written=("多种树",)))
    assert keyed(keying, ".").at == 1
    assert keyed(keying, "<").marks[0] is None


@given(st.text())
def test_what_is_written_is_kept_without_signs_nobody_sees(text):
    name, opinion = name_as_kept(text), opinion_as_kept(text)
    unseen = {"Cc", "Cf", "Cs"}
    assert not unseen & {unicodedata.category(sign) for sign in name + opinion.replace("\n", "")}
    name.encode()
    opinion.encode()
    assert name_as_kept(name) == name
    assert opinion_as_kept(opinion) == opinion


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("王\u200b伟", "王伟"), (" 王  伟\n", "王 伟"), ("王\u3000伟", "王 伟"), ("\ud83d", ""),
        ("阿卜杜拉·买买提", "阿卜杜拉·买买提"), ("\U00020bb7田", "\U00020bb7田"), ("\x00\x07", ""),
    ],
)  # fmt: skip
def test_a_name_as_it_is_kept(text, name):
    assert name_as_kept(text) == name


# Any keys, beside a model


class Plain:
    """A paper as lists that are changed in place: the slow and plain way."""

    def __init__(self, matters):
        self.parts = [part for one in matters for part in one.parts]
        self.found: list[Any] = [None] * len(
            self.parts
        )  # None, "blank", "void", "illegible", or a list
        self.at = 0
        self.typed = ""
        self.is_void = False

    @property
    def matter(self):
        return None if self.is_void or self.at == len(self.parts) else self.parts[self.at]

    def many(self):
        return self.matter.most > 1 or self.matter.write_ins

    def set(self, value):
        self.found[self.at] = value
        self.typed = ""
        self.at += 1

    def pick(self, number):
        option = self.matter.options[number - 1]
        self.typed = ""
        if not self.many() or option.role is OptionRole.ABSTAIN:
            self.set([option.key])
        else:
            self.flip(option.key)

    def flip(self, key):
        now = self.found[self.at]
        now = list(now) if isinstance(now, list) and now != [ABSTAIN.key] else []
        now.remove(key) if key in now else now.append(key)
        self.found[self.at] = now or None

    def take_typed(self):
        if self.typed and int(self.typed):
            self.pick(int(self.typed))
        elif self.typed:
            self.set("void")

    def press(self, key):
        """Whether the key meant anything."""
        matter = self.matter
        if matter is None:
            return False
        if key == "*" and not self.typed:
            self.set("blank")
        elif matter.kind is Kind.OPINION:
            if key not in "90":
                return False
            self.set("blank" if key == "9" else "illegible")
        elif len(matter.options) > 8:
            return self.press_number(key, len(matter.options))
        elif key in "09":
            self.set("void" if key == "0" else "blank")
        elif key.isdigit() and int(key) <= len(matter.options):
            self.pick(int(key))
        else:
            return False
        return True

    def press_number(self, key, highest):
        if key in "+ " and self.typed:
            self.take_typed()
        elif key.isdigit() and int(self.typed + key) <= highest and len(self.typed) < 2:
            self.typed += key
        else:
            return False
        return True

    def next(self):
        at = self.at
        self.take_typed() if self.matter is not None else None
        if self.at != at:
            return True
        if self.matter is None or self.found[at] is None:
            return False
        if not (self.many() or self.matter.kind is Kind.OPINION):
            return False
        self.at += 1
        return True

    def write(self, text):
        if self.matter is None:
            return False
        if self.matter.kind is Kind.OPINION:
            self.set(["w:" + text])
            return True
        if not self.matter.write_ins:
            return False
        if self.typed and not int(self.typed):
            return False
        same = [one.key for one in self.matter.options if one.name == text]
        picked = self.typed and self.matter.options[int(self.typed) - 1].key
        now = self.found[self.at]
        had = same and isinstance(now, list) and same[0] in now
        if same and (had != (picked == same[0])):
            return False
        self.take_typed()
        self.flip(same[0] if same else "w:" + text)
        return True

    def back(self):
        if self.typed:
            self.typed = self.typed[:-1]
        elif self.is_void:
            self.is_void = False
        elif self.matter is not None and self.stays() and self.found[self.at] is not None:
            now = self.found[self.at]
            if isinstance(now, list) and len(now) > 1:
                words = [one for one in now if one.startswith("w:")]
                now.remove((words or now)[-1])
            else:
                self.found[self.at] = None
        elif self.at:
            self.at -= 1
            if not (self.stays() and isinstance(self.found[self.at], list)):
                self.found[self.at] = None

    def stays(self):
        return self.many() or self.matter.kind is Kind.OPINION

    def go(self, at):
        if self.matter is not None:
            self.take_typed()
        self.typed = ""
        self.at = min(max(at, 0), len(self.parts) - 1)

    def void(self):
        if self.matter is not None:
            self.take_typed()
        self.typed = ""
        self.is_void = True

    def stored(self):
        if not self.is_void and (self.typed or None in self.found):
            return None
        states = {"blank": BLANK, "void": void(), "illegible": void(VoidReason.ILLEGIBLE)}
        done = {}
        for part, found in zip(self.parts, self.found, strict=True):
            if isinstance(found, str):
                done[part.key] = states[found]
            elif found and len(found) > part.most:
                done[part.key] = void(VoidReason.TOO_MANY)
            elif found:
                picked = [one.key for one in part.options if one.key in found]
                words = tuple(one[2:] for one in found if one.startswith("w:"))
                done[part.key] = chosen(*picked, written=words)
        return done


acts = st.lists(
    st.one_of(
        st.tuples(st.just("press"), st.sampled_from("0123456789*+ -a")),
        st.tuples(st.just("press"), st.sampled_from("123+")),
        st.tuples(st.just("next")),
        st.tuples(st.just("back")),
        st.tuples(st.just("write"), st.sampled_from(["张三", "李四", "候选人2", "候选人11"])),
        st.tuples(st.just("go"), st.integers(-1, 9)),
        st.tuples(st.just("void")),
    ),
    max_size=40,
)
papers = st.lists(st.sampled_from(ALL), min_size=1, max_size=4, unique=True)


@given(papers, acts)
def test_any_keys_do_what_the_plain_model_does(matters, acts):
    keying, plain = Keying.start(1, matters), Plain(matters)
    for act, *rest in acts:
        before = keying
        if act == "press":
            following, taken = keying.press(*rest), plain.press(*rest)
        elif act == "next":
            following, taken = keying.next(), plain.next()
        elif act == "write":
            following, taken = keying.write(*rest), plain.write(*rest)
        elif act == "back":
            following, taken = keying.step_back(), not plain.back()
        elif act == "go":
            following, taken = keying.go_to(*rest), not plain.go(*rest)
        else:
            following, taken = keying.void_whole(VoidReason.LATE), not plain.void()
        assert (following is not None) == taken
        keying = following or before
        assert (keying.at, keying.typed) == (plain.at, plain.typed)
        assert keying.is_complete == (plain.stored() is not None)
        if keying.is_complete:
            assert dict(keying.finish().marks) == plain.stored()
        for part, mark in zip(keying.matters, keying.settled_marks, strict=True):
            assert fits(part, mark)


def fits(part, mark):
    """Whether a mark may be stored for this matter."""
    if mark is None or mark.state is not MarkState.CHOSEN:
        return True
    known = {option.key for option in part.options}
    names = [write_in_key(name) for name in mark.written]
    printed = {write_in_key(option.name) for option in part.options}
    return (
        len(mark.choices) + len(names) <= part.most
        and known.issuperset(mark.choices)
        and len({*mark.choices, *names}) == len(mark.choices) + len(names)
        and (part.kind is Kind.OPINION or printed.isdisjoint(names))
        and (not names or part.write_ins or part.kind is Kind.OPINION)
        and (ABSTAIN.key not in mark.choices or len(mark.choices) == 1)
    )
