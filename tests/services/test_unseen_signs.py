# SPDX-License-Identifier: Apache-2.0
"""Signs nobody sees, and signs that turn the order of writing, get into no text of a topic."""

from dataclasses import fields, replace

import pytest

from commdesk.domain.errors import UserError
from commdesk.domain.matters import MatterKind, choices
from commdesk.domain.presets import MOST_VOTES, OWNERS_GENERAL
from commdesk.domain.register import Address
from commdesk.domain.topics import Basis, PaperPer, Policy, TopicFacts
from commdesk.models import votes
from commdesk.models.office import Trail
from commdesk.services.delivery.deliveries import Handover, deliver
from commdesk.services.topics.roll_corrections import add_voter, correct_voter
from commdesk.services.topics.stages import close_topic, reopen_topic
from commdesk.services.topics.template_texts import as_draft
from commdesk.services.topics.templates import own_templates, save_template
from commdesk.services.topics.topics import (
    MatterDraft,
    create_topic,
    load_roll,
    load_topic,
    open_topic,
    update_topic,
)
from commdesk.services.unseen import cleaned, one_line
from tests import community

# Turns what follows, no width at all, two that pass for letters, a break of lines.
SIGNS = "\u202e\u200b\u3164\u115f\u2028"


def dirty(text):
    half = len(text) // 2
    return f"{SIGNS}{text[:half]}{SIGNS[:-1]}{text[half:]}{SIGNS}"


PLAIN_FACTS = TopicFacts(
    **{  # pyright: ignore[reportArgumentType] - the texts only
        field.name: f"文字{number}"
        for number, field in enumerate(fields(TopicFacts))
        if field.type == "str"
    }
)
MATTERS = (
    MatterDraft("选聘物业", OWNERS_GENERAL),
    MatterDraft(
        "选举业委会", MOST_VOTES, MatterKind.ELECTION, choices(["安一", "柏二"]), write_ins=True
    ),
)


def soiled_facts():
    names = [field.name for field in fields(TopicFacts) if field.type == "str"]
    assert {"title", "estate", "form", "issuer", "supervisor", "contact"} <= set(names)
    return replace(PLAIN_FACTS, **{name: dirty(getattr(PLAIN_FACTS, name)) for name in names})


def soiled_matters():
    return tuple(
        replace(
            matter,
            title=dirty(matter.title),
            options=tuple(replace(o, name=dirty(o.name)) for o in matter.options),
        )
        for matter in MATTERS
    )


def settings():
    return {"basis": Basis.OWNERS, "paper_per": PaperPer.PROPERTY, "policy": Policy()}


def test_a_new_topic_holds_none(estate):
    made = create_topic(estate, soiled_facts(), soiled_matters(), **settings())
    stored = load_topic(estate, made.id)
    assert stored.facts == made.facts == PLAIN_FACTS
    assert [m.title for m in stored.matters] == [m.title for m in MATTERS]
    assert [m.options for m in stored.matters] == [m.options for m in MATTERS]


def test_a_changed_draft_holds_none(estate):
    made = create_topic(estate, PLAIN_FACTS, MATTERS[:1], **settings())
    update_topic(estate, made.id, soiled_facts(), soiled_matters(), **settings())
    stored = load_topic(estate, made.id)
    assert stored.facts == PLAIN_FACTS
    assert [m.options for m in stored.matters] == [m.options for m in MATTERS]


@pytest.mark.parametrize("text", [SIGNS, "\u3164"])
def test_a_title_of_nothing_else_is_missing(estate, text):
    with pytest.raises(UserError) as raised:
        create_topic(estate, replace(PLAIN_FACTS, title=text), MATTERS[:1], **settings())
    assert raised.value.code == "title-empty"


def test_two_options_that_look_alike_are_one(estate):
    alike = replace(MATTERS[1], options=choices(["安一", "安\u200b一"]))
    with pytest.raises(UserError) as raised:
        create_topic(estate, PLAIN_FACTS, (alike,), **settings())
    assert raised.value.code == "option-twice"


def test_neither_a_corrected_roll_nor_a_delivery_nor_a_reason_holds_any(estate):
    topic = open_topic(estate, create_topic(estate, PLAIN_FACTS, MATTERS[:1], **settings()).id)
    correct_voter(
        estate, topic.id, 1, name=dirty("王小明"), phone=dirty("13800000000"), reason="登记有误"
    )
    place = Address(dirty("39"), dirty("1"), dirty("0101"))
    added = add_voter(
        estate, topic.id, name=dirty("周新"), phone=dirty("138"), place=place, reason=dirty("漏登")
    )
    roll = load_roll(estate, topic.id)
    first, last = roll.voters[0], roll.voters[-1]
    assert (first.name, first.phone) == ("王小明", "13800000000")
    assert (last.name, last.phone) == ("周新", "138")
    (paper,) = roll.papers_of[added.voter]
    assert paper.addresses == (Address("39", "1", "0101"),)
    how = Handover("door", dirty("放门口"), dirty("李一"), dirty("儿子"), (dirty("张三"),))
    deliver(estate, topic.id, [added.paper], how)
    close_topic(estate, topic.id)
    reopen_topic(estate, topic.id, dirty("还有票"))
    table = votes.Delivery
    with estate.store.connection():
        row = estate.store.one(
            table.select(table.note, table.receiver, table.relation, table.deliverers)
        )
    assert row[:3] == ("放门口", "李一", "儿子")
    assert not any(sign in text for sign in SIGNS for text in row)
    with estate.store.connection():
        written = "".join(text for (text,) in estate.store.rows(Trail.select(Trail.details)))
    assert not any(sign in written for sign in SIGNS)


def test_the_reason_of_a_correction_holds_none(estate, desk, topic):
    desk.store(community.paper(3, "for", topic=topic))
    changed = desk.correct(community.paper(3, "against", topic=topic), dirty("看错了"))
    assert changed.reason == "看错了"


def test_the_name_of_a_template_holds_none(estate):
    topic = create_topic(estate, PLAIN_FACTS, MATTERS[:1], **settings())
    save_template(estate, dirty("电梯"), as_draft(topic))
    assert [template.name for template in own_templates(estate)] == ["电梯"]


def test_rare_names_stay_as_they_are():
    for name in ("𠮷田", "阿依古丽·买买提", "邓\ue000", "葛\U000e0100"):
        assert one_line(name) == cleaned(name) == name
