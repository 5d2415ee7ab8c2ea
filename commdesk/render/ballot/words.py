# SPDX-License-Identifier: Apache-2.0
"""What a ballot says around its questions: how to mark, what is void, what silence means."""

from __future__ import annotations

from collections.abc import Sequence

from commdesk.domain.area import shown_area
from commdesk.domain.ballots import BallotPaper, rooms_text
from commdesk.domain.matters import Matter, MatterKind
from commdesk.domain.register import Address
from commdesk.domain.topics import Basis, PaperPer, Topic
from commdesk.render.words import policy_words, wording

_SIGNERS = {
    Basis.OWNERS: "业主",
    Basis.HOUSEHOLDS: "户代表",
    Basis.RESIDENTS: "居民",
    Basis.REPRESENTATIVES: "居民代表",
}
_NAMES = {**_SIGNERS, Basis.HOUSEHOLDS: "户主"}
_PLACES = {
    Basis.OWNERS: "专有部分",
    Basis.HOUSEHOLDS: "住址",
    Basis.RESIDENTS: "住址",
    Basis.REPRESENTATIVES: "所代表范围",
}


def signer(basis: Basis) -> str:
    """Who signs: 业主, 户代表, …"""
    return _SIGNERS[basis]


def paper_name(topic: Topic) -> str:
    """What the paper is called at its head; an election's is 选票."""
    counted = [matter for matter in topic.matters if matter.is_counted]
    if counted and all(wording.is_election(matter) for matter in counted):
        return "选票"
    if not counted or all(matter.kind is MatterKind.GRADE for matter in counted):
        return "征求意见表"
    return "表决票"


def title(topic: Topic) -> str:
    """The meeting and what this paper is."""
    name = paper_name(topic)
    given = topic.facts.title
    return given if given.endswith(name) else f"{given}{name}"


def hint(matter: Matter) -> str:
    """How many may be chosen, in brackets behind the title; "" where the head says it."""
    kind, unit = matter.kind, "人" if wording.is_election(matter) else "项"
    others = "，可另选他人" if matter.write_ins else ""
    if kind is MatterKind.CHOICE:
        return f"（只选一项{others}）"
    if kind is MatterKind.CHOICES:
        return f"（最多选{matter.most}项{others}）"
    if kind is MatterKind.ELECTION:
        return f"（应选{matter.seats}{unit}，最多选{matter.most}{unit}{others}）"
    if kind is MatterKind.CANDIDATES:
        return f"（应选{matter.seats}人，对每位候选人分别表决，同意的人数不限）"
    if kind is MatterKind.GRADE:
        return "（只选一项）"
    if kind is MatterKind.OPINION:
        return "（可以不写）"
    return ""


def shows_area(topic: Topic) -> bool:
    """Whether area counts in this vote: of matters that compete only where their rule says so."""
    if topic.extent.secret:
        return False
    if topic.basis is not Basis.OWNERS and not topic.extent.carries:
        return False
    return any(
        matter.is_counted and (not matter.is_ranked or matter.rule.needs_area or matter.tie_by_area)
        for matter in topic.matters
    )


def voter_facts(topic: Topic, paper: BallotPaper) -> list[tuple[str, str]]:
    """Name and value of what is printed of a voter; nothing of a secret topic's."""
    if topic.extent.secret:
        return []
    basis, several = topic.basis, len(paper.addresses) > 1
    if not paper.number:  # a specimen is nobody's
        names = [_NAMES[basis], _PLACES[basis], *(["建筑面积"] if shows_area(topic) else [])]
        return [(name, "") for name in (*names, "投票权")]
    facts = [(_NAMES[basis], paper.voter)]
    if paper.addresses:
        rooms = rooms_text(paper.addresses)
        many = f"（共{len(paper.addresses)}处）" if several else ""
        facts.append((_PLACES[basis], rooms + many))
    if shows_area(topic):
        facts.append(("面积合计" if several else "建筑面积", f"{shown_area(paper.area)}㎡"))
    facts.append(("投票权", _votes(topic, paper)))
    return facts


_FEW = 6


def rooms_short(addresses: Sequence[Address]) -> str:
    """All places, or of many the first and how many there are."""
    if len(addresses) <= _FEW:
        return rooms_text(addresses)
    return f"{addresses[0].label}等{len(addresses)}处"


def _votes(topic: Topic, paper: BallotPaper) -> str:
    heads = wording.people(paper.people, topic.basis)
    if topic.extent.carries:
        return f"代表{heads}"
    if paper.held > 1:
        return f"{heads}（本人共{paper.held}张票，合并按{heads}计）"
    return heads


def how_to_mark(topic: Topic) -> str:
    """With what, where, and how many."""
    kinds = {matter.kind for matter in topic.matters}
    if kinds == {MatterKind.OPINION}:
        return "请用黑色或蓝色水笔填写，字迹清楚。"
    counted = [matter for matter in topic.matters if matter.is_counted]
    many = [matter.takes_many for matter in counted]
    limit = "，每项只选一个"
    if all(many):
        limit = "，所选不超过所注的数目"
    elif any(many):
        limit = "，每项只选一个，注明可以多选的除外"
    elif all(matter.kind is MatterKind.CANDIDATES for matter in counted):
        limit = "，对每位候选人只选一个"
    others = ""
    if any(matter.write_ins for matter in counted):
        others = "；另选他人的，写明姓名并打“√”"
    return f"请用黑色或蓝色水笔在所选的“□”内打“√”{limit}{others}。“□”旁的数字供录入用。"


def what_is_void(topic: Topic) -> str:
    """Of the whole paper, and of one matter."""
    whole = ["非统一印制或复印的", "逾期交回的", "同一张票重复交回的"]
    if not topic.extent.secret:
        whole = ["未签名或签名不符的", "无书面委托由他人代签的", *whole]
    part = ["涂改或无法辨认的"]
    counted = [matter for matter in topic.matters if matter.is_counted]
    if any(not matter.takes_many for matter in counted):
        part.insert(0, "只可选一个而多选的")
    if any(matter.takes_many for matter in counted):
        part.insert(0, "所选超过所注数目的")
    said = f"{'、'.join(whole)}，整张无效；"
    if counted:
        said += f"{'、'.join(part)}，该事项无效。{policy_words.void_rule(topic.policy)}"
    return said.rstrip("；") + ("" if said.endswith("。") else "。")


def notes(topic: Topic, *, box: str = "", more: str = "") -> list[str]:
    """The numbered notes of a paper. `box` is where it is to be brought, `more` the office's own."""
    secret = topic.extent.secret
    said = [how_to_mark(topic), what_is_void(topic)]
    if any(matter.is_counted for matter in topic.matters):
        blank = policy_words.blank_rule(topic.policy, secret=secret)
        said.append(blank if secret else blank + policy_words.silence(topic.policy))
    said.append(_until(topic, box))
    if secret:
        said.append("本票为无记名票，请勿在票面写姓名、房号或作其他记号。")
    else:
        proxy = "不能亲自填写的，可以书面委托他人代填，受托人签名并附委托书"
        if topic.basis is Basis.OWNERS:
            proxy += "；单位业主加盖公章；共有的房屋只有一张票"
        said.append(f"{proxy}。")
        is_counted = any(matter.is_counted for matter in topic.matters)
        if is_counted and topic.basis is Basis.OWNERS and topic.paper_per is PaperPer.PROPERTY:
            said.append(
                "同一业主有多张票的，面积按各张票计，人数按一人计；各张意见不一致的，人数另行认定。"
            )
    said += [line for line in (line.strip() for line in more.split("\n")) if line]
    return said


def _until(topic: Topic, box: str) -> str:
    last = topic.facts.ends_on
    until = f"请于{wording.shown_date(last)}前（含当日）" if last else "请在规定时间内"
    if box.strip():
        return f"{until}投入设在{box.strip()}的票箱，或交给工作人员。"
    return f"{until}投入票箱，或交给工作人员。"
