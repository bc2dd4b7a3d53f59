"""Links in the plan: from the cover to each goal, from the log to what it was for, and out to the web."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from librarian_self.model.plan import Goal, GoalStatus
from librarian_self.report import plan_pdf
from librarian_self.report.content import ALL_PARTS, Learning, Part, PlanContent
from librarian_self.report.paper.strips import LinkMark, RuleMark, TextMark
from librarian_self.report.plan import composed_plan
from librarian_self.report.tagging.elements import Role
from tests.report.conforming import all_faults_of
from tests.report.plans import MADE, empty_plan, speaker, usual_plan
from tests.report.reading import reader_of
from tests.report.tagged import tree_of

GOALS = (
    Goal("a", "Run the channel"),
    Goal("b", "Show a colleague", status=GoalStatus.RESTING),
    Goal("c", "Let it go", status=GoalStatus.DROPPED),
    Goal("d", "Read https://natlib.uz/a and say so", reason="See https://natlib.uz/b."),
)
LOG = tuple(
    Learning("2026-12-08", "Did it", 1, goal=title) for title in (*(g.title for g in GOALS), "Another")
)


def plan(**changes: Any) -> PlanContent:
    return replace(PlanContent(MADE, "G", goals=GOALS, learning=LOG), **changes)


def links_of(content: PlanContent) -> list[tuple[str, str]]:
    """The words of every link and where it leads: an address, or the number of a page."""
    reader = reader_of(plan_pdf(content, speaker()))
    found: list[tuple[str, str]] = []
    for page in reader.pages:
        annotations: Any = page.get("/Annots", [])
        for each in annotations:
            link = each.get_object()
            place = link["/A"]["/URI"] if "/A" in link else f"page {_number(reader, link['/Dest'])}"
            found.append((str(link["/Contents"]), str(place)))
    return found


def _number(reader: Any, destination: Any) -> int:
    return int(reader.get_page_number(destination[0].get_object())) + 1


def test_the_cover_leads_to_each_active_goal() -> None:
    links = links_of(plan())
    assert links[0][0] == "Run the channel"
    assert links[0][1].startswith("page ")
    assert links[0][1] != "page 1"


def test_a_link_leads_to_the_heading_that_has_its_words() -> None:
    reader = reader_of(plan_pdf(plan(), speaker()))
    annotations: Any = reader.pages[0]["/Annots"]
    destination = annotations[0].get_object()["/Dest"]
    outlined = {str(each.title): each for each in _flat(reader.outline)}
    goal = outlined["1 Run the channel"]
    assert float(destination[3]) == float(goal.top)
    assert destination[0].get_object() == goal.page.get_object()


def _flat(outline: list[Any]) -> list[Any]:
    return [entry for each in outline for entry in (_flat(each) if isinstance(each, list) else [each])]


def test_the_log_leads_to_goals_that_have_a_card() -> None:
    links = [words for words, _ in links_of(plan()) if words.startswith("for:")]
    assert "for: Run the channel" in links
    assert "for: Show a colleague" in links
    assert not [words for words in links if "Let it go" in words or "Another" in words]


def test_without_the_goals_the_log_leads_nowhere() -> None:
    links = links_of(plan(parts=ALL_PARTS - {Part.GOALS}))
    assert [place for _, place in links if place.startswith("page")] == []


def test_addresses_that_somebody_wrote_can_be_followed() -> None:
    links = links_of(plan())
    assert ("https://natlib.uz/b", "https://natlib.uz/b") in links


def test_a_link_is_underlined_so_that_it_can_be_told_in_grey() -> None:
    composed = composed_plan(plan(), speaker())
    strips = [placed.strip for page in composed.pages for placed in page.placed]
    pressed = [(strip, mark) for strip in strips for mark in strip.marks if isinstance(mark, LinkMark)]
    assert pressed
    for strip, mark in pressed:
        rules = [rule for rule in strip.marks if isinstance(rule, RuleMark)]
        assert any(rule.x1 == mark.x and rule.x2 == mark.x + mark.width for rule in rules)


def test_where_it_can_be_pressed_lie_its_words() -> None:
    composed = composed_plan(plan(), speaker())
    for page in composed.pages:
        for placed in page.placed:
            for mark in placed.strip.marks:
                if isinstance(mark, LinkMark):
                    words = [
                        text
                        for text in placed.strip.marks
                        if isinstance(text, TextMark) and text.element is mark.element
                    ]
                    assert any(mark.y < text.y < mark.y + mark.height for text in words)
                    assert mark.element.role is Role.LINK


def test_a_long_link_can_be_pressed_on_every_line() -> None:
    goal = Goal("a", "Run the channel of the library for young readers and their parents " * 3)
    pdf = plan_pdf(plan(goals=(goal,), learning=()), speaker())
    (link,) = tree_of(pdf).all("Link")
    assert link.kids.count("annotation") >= 3
    assert all_faults_of(pdf) == []


def test_a_repeated_header_carries_no_link() -> None:
    assert all_faults_of(plan_pdf(plan(learning=LOG * 40), speaker())) == []


def test_a_plan_without_goals_has_no_links() -> None:
    assert links_of(empty_plan()) == []


titles = st.text(st.sampled_from("ab #1"), max_size=3)


@given(
    st.lists(st.builds(Goal, titles, titles, status=st.sampled_from(list(GoalStatus))), max_size=8).map(
        tuple
    ),
    st.lists(titles, max_size=4),
    st.sets(st.sampled_from(list(Part))).map(frozenset),
)
@settings(max_examples=40)
def test_no_link_of_any_plan_leads_nowhere(
    goals: tuple[Goal, ...], served: list[str], parts: frozenset[Part]
) -> None:
    log = tuple(Learning("2026-12-08", "x", goal=title) for title in served)
    pdf = plan_pdf(plan(goals=goals, learning=log, parts=parts), speaker())
    assert all_faults_of(pdf) == []


def test_the_usual_plan_is_full_of_links() -> None:
    assert len(tree_of(plan_pdf(usual_plan(), speaker())).all("Link")) == 4
