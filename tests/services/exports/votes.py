# SPDX-License-Identifier: Apache-2.0
"""Made-up votes with every kind of matter, large and odd figures among them."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from commdesk.domain.matters import GRADE_OPTIONS, Matter, MatterKind, choices
from commdesk.domain.presets import (
    COMMITTEE_ELECTION,
    MOST_VOTES,
    NOT_COUNTED,
    OWNERS_GENERAL,
    SATISFACTION,
)
from commdesk.domain.reading import BLANK, VoidReason, chosen, void
from commdesk.domain.topics import Basis, BlankIs, Policy, Stage, Unreturned
from tests.render.examples import FACTS, held

# Names of twenty and more signs, and thirty candidates.
LONG = "阿依古丽·买买提托合提·艾合买提江·吐尔逊娜依"
CANDIDATES = (LONG, "=1+1", *(f"候选人{number}" for number in range(3, 31)))
OFFERS = ("+86号方案", "-刷卡", "@手机", "＝人脸")

MATTERS = (
    Matter("m1", "=SUM(A1:A9)选聘物业", OWNERS_GENERAL),
    Matter("m2", "门禁方案", MOST_VOTES, MatterKind.CHOICE, choices(OFFERS, with_abstain=True)),
    Matter("m3", "公共收益用途", MOST_VOTES, MatterKind.CHOICES, choices(OFFERS), most=2, seats=2),
    Matter("m4", "选举业委会", OWNERS_GENERAL, MatterKind.CANDIDATES, choices(CANDIDATES[:4]),
           seats=2),
    Matter("m5", "选举代表", COMMITTEE_ELECTION, MatterKind.ELECTION, choices(CANDIDATES), most=5,
           seats=5, write_ins=True),
    Matter("m6", "物业服务满意度", SATISFACTION, MatterKind.GRADE, GRADE_OPTIONS),
    Matter("m7", "对停车管理的意见", NOT_COUNTED, MatterKind.OPINION, ()),
)  # fmt: skip

_TEXTS = ('=HYPERLINK("http://example.invalid")', "\t=1", "希望加装路灯，\n早日动工。", "很好")


def _one_of(options):
    return st.sampled_from([chosen(option.key) for option in options])


def _several(options, most):
    keys = st.lists(st.sampled_from([o.key for o in options]), min_size=1, max_size=most,
                    unique=True)  # fmt: skip
    return keys.map(lambda found: chosen(*sorted(found)))


def _marks(matter):
    odd = st.sampled_from([BLANK, void(VoidReason.ALTERED)])
    if matter.kind is MatterKind.OPINION:
        made = st.sampled_from(_TEXTS).map(lambda text: chosen(written=(text,)))
    elif matter.kind is MatterKind.ELECTION:
        made = st.one_of(
            _several(matter.options, matter.most),
            st.sampled_from(("孙立", "=另选")).map(lambda name: chosen("o1", written=(name,))),
        )
    elif matter.most > 1:
        made = _several(matter.options, matter.most)
    else:
        made = _one_of(matter.options)
    return {
        part.key: st.one_of(made if part is matter else _one_of(part.options), odd)
        for part in matter.parts
    }


@st.composite
def votes(draw, matters=MATTERS):
    """Results of all these matters together; owners with area, or a secret vote without."""
    count = draw(st.integers(1, 9))
    marks = {key: one for matter in matters for key, one in _marks(matter).items()}
    paper = st.one_of(st.fixed_dictionaries(marks), st.sampled_from([None, VoidReason.UNSIGNED]))
    papers = draw(st.lists(paper, min_size=count, max_size=count))
    secret = draw(st.booleans())
    holders = {number: draw(st.integers(1, number)) for number in range(1, count + 1)}
    areas = [draw(st.integers(1, 10 ** draw(st.integers(4, 11)))) for _ in range(count)]
    facts = replace(FACTS, title=draw(st.sampled_from(["=2+3 换届", "云杉社区换届选举" * 4])))
    policy = Policy(
        Unreturned.NOT_PARTICIPATING if secret else draw(st.sampled_from(Unreturned)),
        draw(st.booleans()),
        draw(st.sampled_from(BlankIs)),
    )
    stage = draw(st.sampled_from([Stage.OPEN, Stage.CLOSED, Stage.PUBLISHED]))
    if secret:
        kept = [matter for matter in matters if not matter.rule.needs_area]
        return held(kept, papers, issued=count, basis=Basis.RESIDENTS, policy=policy, stage=stage,
                    facts=facts)  # fmt: skip
    return held(matters, papers, areas=areas, holders=holders, policy=policy, stage=stage,
                facts=facts)  # fmt: skip
