# SPDX-License-Identifier: Apache-2.0
"""The result notice: every figure of the count, in order, inside the margins."""

import re
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QRectF

from commdesk.domain.area import shown_area
from commdesk.domain.letterhead import Letterhead
from commdesk.domain.matters import Matter
from commdesk.domain.presets import HOUSEHOLDS, OWNERS_GENERAL, OWNERS_SPECIAL
from commdesk.domain.topics import Basis, Policy, Stage, Unreturned
from commdesk.render.layout.ink import Bar, Text
from commdesk.render.layout.pages import (
    BOTTOM,
    LEFT,
    MM,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    TEXT_WIDTH,
    TOP,
)
from commdesk.render.notice.notice import notice_title, result_notice

pytestmark = pytest.mark.usefixtures("qapp")

LONG = "关于使用维修资金更换电梯并同时改造消防设施与地下车库照明以及重新铺设小区道路的表决" * 5


def is_running(text):
    """Whether a text belongs to header or footer."""
    return text.baseline < TOP or text.baseline > PAGE_HEIGHT - BOTTOM


def said(document, *, running=False):
    """All texts in the order they are drawn, page after page."""
    return [
        text.text
        for page in document.pages
        for text in page.drawing.texts
        if running or not is_running(text)
    ]


def flat(document):
    return "".join(said(document)).replace("　", "")


def _thirty(new_vote):
    rules = [OWNERS_GENERAL, OWNERS_SPECIAL] * 15
    matters = (
        Matter(f"m{place}", f"使用维修资金更换{place}幢电梯", rule)
        for place, rule in enumerate(rules, start=1)
    )
    vote = new_vote(*matters).group(70, 700_000_000, "for").group(30, 300_000_000, "against")
    return vote.results(stage=Stage.CLOSED)


def _split(new_vote):
    vote = new_vote(*(Matter(f"m{place}", f"事项{place}", OWNERS_GENERAL) for place in (1, 2)))
    vote.group(30, 300_000_000, "for").group(9, 90_000_000, "spoilt")
    for _ in range(40):
        vote.person([(1_000_000, "for"), (1_000_001, "against"), (7, None)])
    return vote.results(Policy(Unreturned.FOLLOW_MAJORITY), stage=Stage.OPEN)


def _twelve(new_vote):
    vote = new_vote(Matter("m", "3幢1单元加装电梯", OWNERS_SPECIAL))
    vote.group(9, 8_100_000, "for").group(2, 1_800_000, "against").group(1, 900_000, "abstain")
    return vote.results()


def _huge(new_vote):
    vote = new_vote().group(1000, 10**16, "for").group(3000, 10**17 + 3, "against")
    return vote.results(Policy(Unreturned.ABSTAIN))


def _long(new_vote):
    vote = new_vote(Matter("m", LONG, OWNERS_GENERAL)).group(3, 3, "for")
    return vote.results(title=LONG, issuer=LONG[:90], supervisor=LONG[:60], contact=LONG)


def _bare(new_vote):
    nothing = dict.fromkeys(("estate", "form", "supervisor", "issuer", "contact"), "")
    unknown = dict.fromkeys(("starts_on", "ends_on", "objection_days"))
    return new_vote().group(3, 3, "for").results(**nothing, **unknown)


def _homes(new_vote):
    vote = new_vote(Matter("m", "通过居民公约", HOUSEHOLDS))
    vote.group(126, 0, "for").group(125, 0, "against").group(249, 0)
    return vote.results(basis=Basis.HOUSEHOLDS)


MAKERS = {
    "nobody": lambda vote: vote().group(40, 400_000_000).results(stage=Stage.OPEN),
    "one": lambda vote: vote().group(1, 891_234, "for").results(),
    "twelve": _twelve,
    "thirty": _thirty,
    "split": _split,
    "huge": _huge,
    "long": _long,
    "bare": _bare,
    "homes": _homes,
}
KINDS = ("published", *MAKERS)


@pytest.fixture(scope="module")
def many_kinds(new_vote, published):
    """Results of all sorts, by name."""
    made = {name: make(new_vote) for name, make in MAKERS.items()}
    return {"published": published, **made}


@pytest.fixture(params=KINDS)
def results(request, many_kinds):
    return many_kinds[request.param]


def test_nothing_touches_anything_on_any_page(results, imprint, collisions):
    for page in result_notice(results, imprint).pages:
        assert collisions(page.drawing) == []


def test_all_stays_within_the_margins(results, imprint):
    text_area = QRectF(LEFT, TOP, TEXT_WIDTH, PAGE_HEIGHT - TOP - BOTTOM)
    text_area.adjust(-10, -5, 10, 5)
    paper = QRectF(LEFT, 8 * MM, TEXT_WIDTH, PAGE_HEIGHT - 16 * MM).adjusted(-1, 0, 1, 0)
    for page in result_notice(results, imprint).pages:
        for item in page.drawing.items:
            if isinstance(item, Text | Bar):
                running = isinstance(item, Text) and is_running(item)
                assert (paper if running else text_area).contains(item.rect), item


def test_nothing_that_matters_is_cut_off(results, imprint):
    document = result_notice(results, imprint)
    assert not any(text.cut for page in document.pages for text in page.drawing.texts)
    facts = results.topic.facts
    whole = flat(document)
    titles = [facts.title, *(matter.title for matter in results.topic.matters)]
    for fact in (*titles, facts.supervisor, facts.issuer, facts.contact):
        assert fact in whole
    for page in document.pages:
        header = "".join(text.text for text in page.drawing.texts if text.baseline < TOP)
        assert facts.title in header


def test_the_papers_and_the_roll_are_accounted_for(results, imprint):
    whole = flat(result_notice(results, imprint))
    papers = results.papers
    assert f"发出表决票{papers.issued:,}张" in whole
    assert f"收回{papers.returned:,}张未收回{papers.not_returned:,}张" in whole
    assert f"有效票{papers.valid:,}张无效票{papers.void:,}张" in whole
    assert f"{results.roll.people:,}" in whole
    if results.roll.area:
        assert f"专有部分总面积{shown_area(results.roll.area)}㎡" in whole


def test_every_option_of_every_matter_has_its_figures(results, imprint):
    whole = flat(result_notice(results, imprint))
    for outcome in results.outcomes:
        tally = outcome.tally
        for option in tally.options:
            assert f"{option.cast.people:,}" in whole
            assert f"{option.total.people:,}" in whole
            if option.deemed.people:
                assert f"{option.name}合计{option.total.people:,}" in whole
                assert f"）{option.deemed.people:,}" in whole
            if results.roll.area:
                assert shown_area(option.total.area) in whole
        assert f"参与表决合计{tally.taking_part.people:,}" in whole


def test_the_conclusion_is_never_that_the_other_side_won(results, imprint):
    whole = flat(result_notice(results, imprint))
    assert "反对通过" not in whole
    assert len(re.findall("表决结论：", whole)) == len(results.outcomes)


def test_no_voter_is_named(results, imprint):
    assert "赵钱孙" not in flat(result_notice(results, imprint))


def test_each_page_says_what_it_belongs_to(results, imprint):
    document = result_notice(results, imprint)
    for number, page in enumerate(document.pages, start=1):
        running = [text.text for text in page.drawing.texts if is_running(text)]
        assert f"— {number} —" in running
        assert f"共{len(document.pages)}页" in running
        assert not any(text.startswith("第") and "页" in text for text in running)
        assert "校验码：7F3A-91C2-0B4D" in running
        assert "打印时间：2026年11月22日14:05" in running
        assert any(text.startswith(("正式结果", "初步结果")) for text in running)


def test_the_seal_has_room_with_nothing_in_it_but_the_date(results, imprint):
    last = result_notice(results, imprint).pages[-1].drawing
    (date,) = (text for text in last.texts if text.text == "2026年11月22日")
    middle = date.rect.center()
    seal = QRectF(middle.x() - 20 * MM, middle.y() - 20 * MM, 40 * MM, 40 * MM)
    inside = [text.text for text in last.texts if text.rect.intersects(seal)]
    assert inside == ["2026年11月22日"]
    assert seal.right() <= PAGE_WIDTH - 5 * MM
    assert seal.bottom() <= PAGE_HEIGHT - BOTTOM + MM


def test_signatures_and_seal_never_stand_on_a_page_alone(results, imprint):
    last = result_notice(results, imprint).pages[-1]
    body = [text.text for text in last.drawing.texts if not is_running(text)]
    assert body.index("唱票人：") > 0
    assert {"唱票人：", "计票人：", "监票人："} <= set(body)


def test_a_heading_is_never_left_behind(results, imprint):
    headings = re.compile(
        r"^　　[一二三四五六]、|^　　（[一二三]+）|^各选项得票|^是否达到|表决结论"
    )
    for page in result_notice(results, imprint).pages:
        body = [text for text in page.drawing.texts if not is_running(text)]
        assert not headings.search(max(body, key=lambda text: text.baseline).text)


def test_the_published_vote_has_all_its_figures(published, imprint):
    whole = flat(result_notice(published, imprint))
    for figure in (
        "业主总人数1,505人",
        "191,619.21㎡",
        "1,360人（90.37%）",
        "171,755.223㎡（89.63%）",
        "同意23817.50%29,734.25017.31%",
        "反对（已投票）76256.03%95,862.36355.81%",
        "反对（未反馈计入多数）1007.35%13,000.9007.57%",
        "反对合计86263.38%108,863.26363.38%",
        "弃权25618.82%",
        "无效（计入参与表决）40.29%500.0000.29%",
        "参与表决合计1,360100.00%",
        "表决结论：未获通过。",
        "还差443人",
        "还差56,143.3616㎡",
        "2022年8月20日至2022年8月26日",
        "云杉社区居民委员会",
        "第二百七十八条",
        "自本公示张贴之日起7日内",
        "社区服务中心二楼",
        "并计入已投票中的多数意见",
        "无效的表决票计入参与表决",
        "计为弃权",
    ):
        assert figure in whole, figure
    assert "63.40%" not in whole


def test_a_preliminary_notice_says_so_large_and_on_each_page(many_kinds, imprint):
    document = result_notice(many_kinds["nobody"], imprint)
    assert "（初步结果，以核定后的正式结果为准）" in said(document)
    assert said(document, running=True).count("初步结果（投票中）") == len(document.pages)
    final = result_notice(many_kinds["one"], imprint)
    assert "初步" not in "".join(said(final, running=True))


def test_a_second_settling_says_which_one_it_replaces(published, imprint):
    def told(number):
        course = replace(published.course, settled=number)
        return flat(result_notice(replace(published, course=course), imprint))

    assert "次核定" not in told(1)
    assert "（第2次核定，替代第1次核定的结果）" in told(2)


def test_once_it_hangs_the_notice_tells_the_last_day_for_objections(published, imprint):
    course = replace(published.course, objections_until=date(2026, 11, 30))
    whole = flat(result_notice(replace(published, course=course), imprint))
    assert "起7日内，以书面形式提出。异议受理截至2026年11月30日。" in whole
    assert "异议受理截至" not in flat(result_notice(published, imprint))


def test_a_quorum_that_failed_is_named_as_such(many_kinds, imprint):
    nobody = many_kinds["nobody"]
    settled = replace(nobody, topic=replace(nobody.topic, stage=Stage.SETTLED))
    whole = flat(result_notice(settled, imprint))
    assert "表决结论：未形成有效决定（参与表决未达法定比例）。" in whole
    assert "还差27人" in whole
    assert "还差0" not in whole


def test_what_waits_for_a_ruling_is_said_without_paper_numbers(many_kinds, imprint):
    whole = flat(result_notice(many_kinds["split"], imprint))
    assert "表决结论：待认定。" in whole
    assert "涉及表决票80张。" in whole
    assert "票号" not in whole


def test_what_an_office_left_blank_is_left_out_or_a_line_to_fill_in(many_kinds, imprint):
    whole = flat(result_notice(many_kinds["bare"], imprint))
    assert "监督单位" not in whole
    assert "由监督" not in whole
    assert "小区" not in whole.split("二、")[0]
    assert "自本公示张贴之日起＿＿＿日内" in whole
    assert "＿＿＿＿年＿＿月＿＿日至＿＿＿＿年＿＿月＿＿日" in whole
    assert "云杉社区2026年11月22日" in whole  # the office signs where no issuer is named


def test_the_letterhead_signs_unless_the_topic_names_another_than_the_office(new_vote, imprint):
    vote = new_vote().group(3, 30_000, "for")
    own = Letterhead(issuer="云杉社区居民委员会")
    for named, signed in (
        ("", "云杉社区居民委员会"),
        (imprint.office, "云杉社区居民委员会"),
        ("业主大会筹备组", "业主大会筹备组"),
    ):
        whole = flat(result_notice(vote.results(issuer=named), imprint, own))
        assert f"{signed}2026年11月22日" in whole


def test_a_matter_stays_on_one_page_where_it_can(many_kinds, imprint):
    document = result_notice(many_kinds["thirty"], imprint)
    assert len(document.pages) <= 20


def test_a_count_without_area_speaks_of_no_area(many_kinds, imprint):
    whole = flat(result_notice(many_kinds["homes"], imprint))
    assert "㎡" not in whole
    assert "面积" not in whole
    assert "总户数500户参与表决户数251户（50.20%）" in whole
    assert "以现行规定为准" in whole


def test_deliveries_that_nobody_recorded_are_not_said_to_be_none(new_vote, imprint):
    vote = new_vote().group(3, 300, "for", delivered=False)
    assert "有效送达未登记" in flat(result_notice(vote.results(), imprint))


def test_a_share_on_paper_never_crosses_the_threshold(new_vote, imprint):
    vote = new_vote().group(601, 2_000_000_000, "for").group(299, 1_000_000_100)
    whole = flat(result_notice(vote.results(), imprint))
    assert "66.66%" in whole
    assert "66.67%" not in whole


def test_the_share_of_an_option_never_crosses_what_approval_asks_for(new_vote, imprint):
    # 74.9999 % of the area agree: "75.00%" would look like the three quarters that it is not.
    vote = new_vote(Matter("m", "改建", OWNERS_SPECIAL))
    vote.group(75, 7_499_990_000, "for").group(25, 2_500_010_000, "against")
    results = vote.results()
    assert not results.outcomes[0].result("area_approval").met
    whole = flat(result_notice(results, imprint))
    assert "同意7575.00%749,999.0074.99%" in whole
    assert whole.count("75.00%") == 2  # people: table and test


@pytest.mark.parametrize(
    ("title", "called"),
    [
        ("2026年第一次业主大会", "2026年第一次业主大会表决结果公示"),
        ("加装电梯表决", "加装电梯表决结果公示"),
        ("加装电梯表决结果公示", "加装电梯表决结果公示"),
    ],
)
def test_the_notice_is_called_after_the_topic(title, called):
    assert notice_title(title) == called


def test_the_same_results_make_the_same_pages(published, imprint):
    assert result_notice(published, imprint) == result_notice(published, imprint)
