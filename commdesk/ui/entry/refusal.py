# SPDX-License-Identifier: Apache-2.0
"""Why a key on the paper did nothing."""

from __future__ import annotations

from enum import Enum


class Refusal(Enum):
    """What was wrong with the key, or with what it asked for."""

    NO_MEANING = "no-meaning"
    ALL_KEYED = "all-keyed"  # a digit more than there are matters
    STILL_OPEN = "still-open"  # the same, while matters before have no mark
    LOOK_FIRST = "look-first"  # Enter right after such a digit: the marks may have slipped
    VOID_AS_A_WHOLE = "void-as-a-whole"
    NOTHING_TO_TAKE_BACK = "nothing-to-take-back"
    INCOMPLETE = "incomplete"
    NO_MORE_MATTERS = "no-more-matters"  # an arrow at either end
    TOO_MANY = "too-many"  # Enter with more chosen than a paper has: it will be void
    CHOSEN_ALREADY = "chosen-already"  # a candidate's own name, written in
    WRITTEN_ALREADY = "written-already"  # a name that stands there
    NO_WORDS = "no-words"  # nothing can be written on this matter
