"""The phrases that every part is written with."""

from __future__ import annotations

import pytest

from librarian_self.model.answer import Evidence
from librarian_self.model.plan import Suggestion
from librarian_self.model.scores import TargetSource
from librarian_self.report.blocks import (
    Block,
    Box,
    BulletList,
    Details,
    FillLines,
    Heading,
    Paragraph,
    Signatures,
    Table,
)
from librarian_self.report.content import (
    Change,
    Commitment,
    Learning,
    PlanContent,
    Priority,
    Review,
    Strength,
)
from librarian_self.report.parts.ethics import ethics
from librarian_self.report.parts.logs import change, learning
from librarian_self.report.parts.priorities import priorities
from librarian_self.report.parts.review_log import reviews
from librarian_self.report.parts.signing import signing
from librarian_self.report.parts.strengths import strengths
from librarian_self.report.parts.writing import Writing
from tests.builders import action_of, competency_item, form_of, scale_of
from tests.report.plans import MADE, speaker

FORM = form_of(
    competency_item("talk-with-readers", actions=["read", "watch", "gone"]),
    actions=[action_of("read", 4), action_of("watch", 1)],
)


def writing(language: str = "en", **parts: object) -> Writing:
    content = PlanContent(MADE, "Gulnora", form=FORM, **parts)  # type: ignore[arg-type]  # the caller names its fields
    return Writing(content, speaker(language), lambda words, _bold, size: len(words) * size / 2)


def suggestion(**changes: object) -> Suggestion:
    values: dict[str, object] = {
        "form": FORM.id,
        "item": "talk-with-readers",
        "section": "service",
        "current": 2,
        "target": 4,
        "gap": 2,
        "priority": 0.5,
        "importance": 3,
        "importance_assumed": False,
        "section_gap": 0.8,
        "actions": ("read", "watch", "gone"),
    }
    return Suggestion(**{**values, **changes})  # type: ignore[arg-type]  # the caller names its fields


def said(block: Block) -> str:
    assert isinstance(block, Paragraph)
    return "".join(span.text for span in block.spans)


def headings(blocks: list[Block]) -> list[str]:
    return [block.text for block in blocks if isinstance(block, Heading)]


def test_an_item_is_found_in_the_plans_own_form_alone() -> None:
    here = writing()
    assert here.item("talk-with-readers") is not None
    assert here.item("talk-with-readers", FORM.id) is not None
    assert here.item("talk-with-readers", "other") is None
    assert here.item("unknown") is None
    assert here.item(None) is None


def test_a_statement_is_said_in_the_language_of_the_plan() -> None:
    assert writing("ru").statement("talk-with-readers") == "Talk with readers (ru)"
    assert writing().statement("unknown") == "unknown"


def test_a_level_has_its_number_and_its_word() -> None:
    here = writing()
    item = here.item("talk-with-readers")
    assert here.level(item, 4) == "4 (Level 4)"
    assert here.level(item, 99) == "99"
    assert here.level(None, 4) == "4"


@pytest.mark.parametrize(("hours", "shown"), [(4, "4"), (2.5, "2,5"), (4.0, "4"), (0, "0")])
def test_hours_have_decimals_only_where_they_need_them(hours: float, shown: str) -> None:
    assert writing("ru").hours(hours) == shown


def test_an_example_may_have_a_date() -> None:
    here = writing()
    assert here.example(Evidence("words")) == ("Example:", "words")
    assert here.example(Evidence("words", "2026-05-14")) == ("Example, 14 May 2026:", "words")


def test_a_span_of_time_may_be_open_at_either_end() -> None:
    here = writing()
    assert here.span_of_time("2026-12-01", "2027-02-15") == "1 December 2026 – 15 February 2027"
    assert here.span_of_time("2026-12-01", None) == "from 1 December 2026"
    assert here.span_of_time(None, "2027-02-15") == "until 15 February 2027"
    assert here.span_of_time(None, None) == ""


def test_a_strength_is_a_bold_statement_with_its_standing_below() -> None:
    found = Strength("talk-with-readers", 5, 4, Evidence("I did it.", "2026-05-14"))
    (listed,) = [b for b in strengths(writing(strengths=(found,))) if isinstance(b, BulletList)]
    (item,) = listed.items
    assert item.spans[0].bold
    assert said(item) == "Talk with readers\nLevel 5 (Level 5), target 4. Example, 14 May 2026: I did it."


def test_without_strengths_there_are_lines_to_write_them_on() -> None:
    lines = [block.count for block in strengths(writing()) if isinstance(block, FillLines)]
    assert lines == [3, 2]


@pytest.mark.parametrize(
    ("source", "whose"),
    [
        (TargetSource.OWN, "my target is 4"),
        (TargetSource.ROLE, "my role usually asks for 4"),
        (TargetSource.ITEM, "the usual target is 4"),
    ],
)
def test_a_priority_says_whose_target_it_is(source: TargetSource, whose: str) -> None:
    blocks = priorities(writing(priorities=(Priority(suggestion(target_source=source)),)))
    assert any(whose in said(block) for block in blocks if isinstance(block, Paragraph))


def test_a_priority_has_its_number_reason_example_and_what_would_help() -> None:
    found = Priority(suggestion(), Evidence("I tried."))
    blocks = priorities(writing(priorities=(found,)))
    assert [(b.text, b.number) for b in blocks if isinstance(b, Heading)][1] == ("Talk with readers", "1")
    texts = [said(block) for block in blocks if isinstance(block, Paragraph)]
    assert (
        "I am at level 2 (Level 2), my target is 4 (Level 4): a gap of 2 levels. My work needs this much."
        in texts
    )
    assert "Example: I tried." in texts
    (helps,) = [block for block in blocks if isinstance(block, BulletList)]
    assert [said(item) for item in helps.items] == ["Read (4 h)", "Watch (1 h)"]


@pytest.mark.parametrize(
    ("importance", "words"), [(1, "a little."), (2, "to some extent."), (3, "much."), (9, "was counted.")]
)
def test_importance_is_said_in_words(importance: int, words: str) -> None:
    blocks = priorities(writing(priorities=(Priority(suggestion(importance=importance)),)))
    reasons = [said(block) for block in blocks if isinstance(block, Paragraph)]
    assert any(reason.endswith(words) for reason in reasons)


def test_a_gap_of_one_level_is_spoken_of_in_the_singular() -> None:
    blocks = priorities(writing(priorities=(Priority(suggestion(target=3, gap=1)),)))
    assert any("a gap of 1 level." in said(block) for block in blocks if isinstance(block, Paragraph))


def test_a_competency_without_actions_proposes_none() -> None:
    blocks = priorities(writing(priorities=(Priority(suggestion(actions=("gone",))),)))
    assert not [block for block in blocks if isinstance(block, BulletList)]


def test_the_formula_stays_on_one_line_and_has_the_numbers_of_the_reader() -> None:
    blocks = priorities(writing("ru", priorities=(Priority(suggestion()),)))
    (panel,) = [block for block in blocks if isinstance(block, Box)]
    words = said(panel.blocks[1])
    assert "4\u00a0−\u00a02\u00a0=\u00a02" in words
    assert "3\u00a0×\u00a02\u00a0÷\u00a0(3\u00a0×\u00a04)\u00a0=\u00a00,50" in words


def test_a_scale_of_one_step_has_no_formula() -> None:
    flat = form_of(competency_item("talk-with-readers", scale="flat"), scales=(scale_of("flat", 1, 1),))
    content = PlanContent(MADE, "Gulnora", form=flat, priorities=(Priority(suggestion()),))
    here = Writing(content, speaker(), lambda words, _bold, size: len(words) * size / 2)
    assert not [block for block in priorities(here) if isinstance(block, Box)]


def test_without_priorities_the_part_is_silent() -> None:
    assert priorities(writing()) == []


def test_a_commitment_is_a_card_under_its_principle() -> None:
    found = Commitment("Privacy", "At the desk", "I lower my voice", "")
    (card,) = [block for block in ethics(writing(commitments=(found,))) if isinstance(block, Box)]
    assert card.blocks[0] == Heading(3, "Privacy")
    details = card.blocks[1]
    assert isinstance(details, Details)
    assert [(row.label, bool(row.value)) for row in details.rows] == [
        ("Situation", True),
        ("What I will do", True),
        ("Whom I ask", False),
    ]


def test_without_commitments_there_is_one_to_be_written_by_hand() -> None:
    (card,) = [block for block in ethics(writing()) if isinstance(block, Box)]
    (details,) = card.blocks
    assert isinstance(details, Details)
    assert [row.label for row in details.rows] == ["Principle", "Situation", "What I will do", "Whom I ask"]
    assert all(row.lines for row in details.rows)


def tables(blocks: list[Block]) -> list[Table]:
    return [block for block in blocks if isinstance(block, Table)]


def test_reviews_leave_room_for_the_next_ones() -> None:
    (some,) = tables(reviews(writing(reviews=(Review("2026-12-20", "a", "b"),))))
    (none,) = tables(reviews(writing()))
    assert (len(some.rows), some.blank) == (1, 2)
    assert (len(none.rows), none.blank) == (0, 3)


def test_learning_has_its_thoughts_in_one_cell_each_with_its_word() -> None:
    entry = Learning("2026-12-08", "Read", 2, "news", "", "tell others", "My goal")
    (table,) = tables(learning(writing(learning=(entry,))))
    date, done, hours, thoughts = table.rows[0]
    assert [said(each) for each in (*date, *done, *hours)] == ["8 December 2026", "Read", "for: My goal", "2"]
    assert [said(each) for each in thoughts] == ["What: news", "Now what: tell others"]
    assert not table.summed


def test_entries_without_hours_have_no_sum() -> None:
    found = (Learning("2026-12-08", "a"), Learning("2026-12-09", "b"))
    (table,) = tables(learning(writing(learning=found)))
    assert not table.summed
    assert len(table.rows) == 2


def test_an_empty_learning_log_is_a_table_to_fill() -> None:
    (table,) = tables(learning(writing()))
    assert (table.rows, table.blank) == ((), 4)


def test_change_is_silent_before_there_is_any() -> None:
    assert change(writing()) == []
    assert headings(change(writing(change=Change(0, 3, 0, "2026-03-10")))) == [
        "What has changed since last time"
    ]


def test_two_people_sign_and_my_name_stands_already() -> None:
    (places,) = [block for block in signing(writing()) if isinstance(block, Signatures)]
    mine, other = places.places
    assert mine.lines == (("Name", "Gulnora"), ("Signature", ""), ("Date", ""))
    assert [known for _, known in other.lines] == ["", "", ""]


def test_what_signing_means_is_said_and_stays_with_the_lines() -> None:
    _, meaning, _ = signing(writing())
    assert isinstance(meaning, Paragraph)
    assert meaning.keep
    assert "no judgement" in said(meaning)
