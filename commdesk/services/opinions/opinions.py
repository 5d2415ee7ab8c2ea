# SPDX-License-Identifier: Apache-2.0
"""The opinions of a topic with their tags: listed, tagged, tags renamed and merged.

Tags are the office's own words about what was written; the text itself is never changed.
Tagging goes on after a vote is settled, for its report, and ends when it is archived.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from commdesk.domain.errors import UserError
from commdesk.domain.opinions import (
    LONGEST_TAG,
    REMARK,
    TagCount,
    Written,
    merged,
    suggested_words,
    tag_counts,
)
from commdesk.domain.results import Heard
from commdesk.domain.rights import Right
from commdesk.domain.topics import Stage
from commdesk.models.afterwards import OpinionTag
from commdesk.models.votes import FIRST_TURN, Reading
from commdesk.services.audit import recorded
from commdesk.services.office.rights import require
from commdesk.services.opinions.words import all_words
from commdesk.services.results.blind import must_not_be_blind
from commdesk.services.results.results import count_topic, rooms_of
from commdesk.services.unseen import one_line

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

_Key = tuple[str, int]
_TOO_LATE = frozenset({Stage.ARCHIVED})


class Opinions:
    """Those of one topic."""

    def __init__(self, office: Office, topic_id: UUID) -> None:
        self._office = office
        self._id = topic_id

    def all(self) -> tuple[Written, ...]:
        """Every opinion: matter by matter, then remarks on papers; each by paper number.

        Raises UserError `results-blind` (count), `topic-unknown`.
        """
        office = self._office
        must_not_be_blind(office, self._id)
        results = count_topic(office, self._id)
        said = [
            (heard.matter.key, opinion.paper, opinion.text, False)
            for heard in results.outcomes
            if isinstance(heard, Heard)
            for opinion in heard.opinions
        ]
        said += self._remarks()
        tags = {key: tags for key, (_, tags) in self._tags().items()}
        rooms: Mapping[int, str] = {}
        if not results.topic.extent.secret:
            rooms = rooms_of(office, self._id, sorted({paper for _, paper, *_ in said}))
        return tuple(
            Written(matter, paper, text, rooms.get(paper, ""), tags.get((matter, paper), ()), void)
            for matter, paper, text, void in said
        )

    def give(self, keys: Iterable[_Key], tag: str) -> int:
        """Give a tag to opinions; to how many that did not carry it.

        Raises UserError `tag-empty`, `tag-too-long` (longest), `topic-archived`,
        `right-missing`.
        """
        tag = _tag(tag)

        def after(tags: tuple[str, ...]) -> tuple[str, ...]:
            return tags if tag in tags else (*tags, tag)

        return self._write("opinion.tag", keys, after, tag=tag)

    def take(self, keys: Iterable[_Key], tag: str) -> int:
        """Take a tag off opinions; off how many. Raises UserError as `give`."""

        def after(tags: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(one for one in tags if one != tag)

        return self._write("opinion.untag", keys, after, tag=tag)

    def merge(self, old: Iterable[str], new: str) -> int:
        """One name for several tags, or another name for one; how many opinions that changes.

        Raises UserError as `give`.
        """
        gone, name = frozenset(old), _tag(new)

        def after(tags: tuple[str, ...]) -> tuple[str, ...]:
            return merged(tags, gone, name)

        keys = self._tags()
        return self._write("opinion.merge-tags", keys, after, tag=name, old=sorted(gone))

    def tags(self) -> tuple[TagCount, ...]:
        """The tags in use, the most frequent first."""
        return tag_counts(
            Written(*key, "", tags=tags) for key, (_, tags) in self._tags().items() if tags
        )

    # Inside

    def _remarks(self) -> list[tuple[str, int, str, bool]]:
        store, row = self._office.store, Reading
        with store.connection():
            return [
                (REMARK, paper, remark, bool(is_void))
                for paper, remark, is_void in store.rows(
                    row.select(row.paper, row.remark, row.is_void)
                    .where(
                        (row.topic == self._id.hex)
                        & (row.turn == FIRST_TURN)
                        & row.current
                        & row.withdrawn.is_null()
                        & (row.remark != "")
                    )
                    .order_by(row.paper)
                )
            ]

    def _tags(self) -> dict[_Key, tuple[int, tuple[str, ...]]]:
        """Row and tags of every opinion that ever had one."""
        store, row = self._office.store, OpinionTag
        with store.connection():
            rows = store.rows(
                row.select(row.matter, row.paper, row.arrival, row.tags).where(
                    (row.topic == self._id.hex) & row.current
                )
            )
        return {
            (matter, paper): (arrival, tuple(json.loads(text)))
            for matter, paper, arrival, text in rows
        }

    def _write(self, action: str, keys: Iterable[_Key], after: Any, **details: Any) -> int:
        office = self._office
        require(office, Right.KEY)
        with office.accounts.lock:
            stage = office.accounts.stage(self._id.hex)
            if stage in _TOO_LATE:
                raise UserError("topic-archived", stage=stage)
            known = self._tags()
            changes = {
                key: new
                for key in dict.fromkeys(keys)
                for old in (known.get(key, (0, ()))[1],)
                for new in (after(old),)
                if new != old
            }
            if not changes:
                return 0
            with recorded(
                office, action, topic=self._id.hex, opinions=len(changes), **details
            ) as act:
                for (matter, paper), tags in changes.items():
                    values = {
                        "topic": self._id.hex,
                        "matter": matter,
                        "paper": paper,
                        "tags": json.dumps(tags, ensure_ascii=False),
                        "operator": office.operator,
                        "at": act.at,
                    }
                    if (matter, paper) in known:
                        act.supersede(OpinionTag, known[matter, paper][0], **values)
                    else:
                        act.insert(OpinionTag, **values)
        return len(changes)


def suggestions(opinions: Iterable[Written]) -> tuple[TagCount, ...]:
    """Words that stand in several opinions and are no tags yet."""
    listed = tuple(opinions)
    known = {tag for one in listed for tag in one.tags}
    texts = [one.text for one in listed]
    return suggested_words(texts, all_words(texts), known)


def frequent_words(opinions: Iterable[Written]) -> tuple[TagCount, ...]:
    """Words that stand in several opinions, tags or not."""
    texts = [one.text for one in opinions]
    return suggested_words(texts, all_words(texts))


def _tag(text: str) -> str:
    text = one_line(text).strip()
    if not text:
        raise UserError("tag-empty")
    if len(text) > LONGEST_TAG:
        raise UserError("tag-too-long", longest=LONGEST_TAG)
    return text
