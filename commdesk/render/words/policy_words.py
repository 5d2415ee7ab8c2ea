# SPDX-License-Identifier: Apache-2.0
"""How a topic is counted, in official words: its rules, and silence, void and blank papers."""

from commdesk.domain.matters import Matter, MatterKind, OptionRole
from commdesk.domain.topics import Basis, BlankIs, Policy, Topic, Unreturned
from commdesk.render.words import wording


def silence(policy: Policy) -> str:
    """What papers that were delivered and never came back count as."""
    return {
        Unreturned.NOT_PARTICIPATING: "未反馈的表决票不计入参与表决。",
        Unreturned.FOLLOW_MAJORITY: (
            "已有效送达而未反馈的表决票计入参与表决，并计入已投票中的多数意见，单独列示；"
            "未有效送达的不计入。"
        ),
        Unreturned.ABSTAIN: (
            "已有效送达而未反馈的表决票计入参与表决，并计为弃权，单独列示；未有效送达的不计入。"
        ),
    }[policy.unreturned]


def silence_note(policy: Policy) -> str:
    """The same, short, behind the option it was counted to."""
    return "未反馈计入多数" if policy.unreturned is Unreturned.FOLLOW_MAJORITY else "未反馈计为弃权"


def void_rule(policy: Policy) -> str:
    """Whether void papers take part."""
    if policy.void_takes_part:
        return "无效的表决票计入参与表决，不计入任何选项；部分事项无效的，不影响其他事项。"
    return "无效的表决票不计入参与表决；部分事项无效的，不影响其他事项。"


def blank_rule(policy: Policy, *, secret: bool = False) -> str:
    """What a paper with nothing marked counts as; a secret one is not signed."""
    meaning = "弃权" if policy.blank_is is BlankIs.ABSTAIN else "无效"
    return f"{'' if secret else '已签名而'}未作选择的事项，计为{meaning}。"


def matter_rule(matter: Matter, basis: Basis) -> str:
    """What has to be reached, and how places are given where options compete."""
    rule, kind = matter.rule, matter.kind
    asked = wording.rule_in_words(rule, basis, kind)
    if kind is MatterKind.OPINION:
        return "书面意见不计票，另行汇总。"
    if kind is MatterKind.GRADE:
        good = "".join(f"“{o.name}”" for o in matter.options if o.role is OptionRole.FOR)
        limit = f"{asked}，方为达到要求" if asked else "不设比例要求"
        return f"{rule.name}：{limit}；选择{good}的，计为满意。"
    if not matter.is_ranked:
        return f"{rule.name}：{asked}，方为通过。" if asked else f"{rule.name}：不设比例要求。"
    election = wording.is_election(matter)
    unit, won = ("人", "当选") if election else ("项", "通过")
    who = "候选人" if election else "选项"
    said = f"{asked}的{who}，" if asked else f"不设最低比例，各{who}"
    said = f"{rule.name}：{said}按{wording.favour(kind)}{wording.heads(basis)}多少依次{won}，应选{matter.seats}{unit}"
    if election:
        said += "，其余依次候补" if asked else "，其余依次列后"
    equal = "先比面积，仍相同的，" if matter.tie_by_area else ""
    said += f"；末位得票相同的，{equal}须就并列者重新投票，不以抽签决定。"
    if kind is MatterKind.CANDIDATES:
        return said
    return f"{said}每票最多选{matter.most}{unit}，多选的，该事项无效。"


def rule_lines(topic: Topic) -> list[str]:
    """All that is printed on how the votes are counted, each thing once."""
    policy, basis, extent = topic.policy, topic.basis, topic.extent
    lines = list(dict.fromkeys(matter_rule(matter, basis) for matter in topic.matters))
    if extent.secret:
        lines.append(
            "本次表决为无记名投票，表决票不与任何表决人对应；发出的票数以领票登记为准，收回票数多于"
            "发出票数的，表决无效。"
        )
    if any(matter.is_counted for matter in topic.matters):
        lines += [
            silence(policy),
            void_rule(policy),
            blank_rule(policy, secret=extent.secret),
        ]
    if basis is Basis.OWNERS:
        lines.append(
            "同一业主有多处专有部分的，按一人计，面积合并计算；建设单位尚未出售和虽已出售但尚未"
            "交付的部分，按一人计。"
        )
    if extent.carries:
        lines.append(
            "每名居民代表按其所代表的业主人数和面积计票；本公示所列人数为所代表的人数，不是代表的"
            "人数。"
        )
    if any(matter.rule.tests for matter in topic.matters):
        lines.append("是否达到规定比例，按实际数字判定，不按百分比判定。")
    return lines
