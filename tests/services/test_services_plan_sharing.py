"""A copy holds what is ticked, and of the rest not a word in any corner of the file."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from importlib import import_module
from itertools import product
from pathlib import Path
from typing import Any, Final

import pytest
from pypdf import PdfReader

from librarian_self.assets import asset
from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.model.form import ActionKind
from librarian_self.model.learning import LearningEntry
from librarian_self.model.parts import Kept
from librarian_self.model.plan import Commitment, Goal, GoalAction, GoalStatus, PlanSettings
from librarian_self.model.review import Comment, GoalReview, Review
from librarian_self.report.content import Part, Particular
from librarian_self.report.output import Printing
from librarian_self.report.sharing import FOR_MYSELF, FOR_SUPERVISOR, Sharing
from librarian_self.services.plan_document import plan_content
from librarian_self.services.plan_import import import_plan, parts_of
from librarian_self.services.session import Session
from librarian_self.services.shelf import OpenedForm, shipped_shelf
from tests.report.corners import everything_in
from tests.services.everything import answer_all
from tests.services.plan_pages import plan_html_of, plan_pdf_of

Draft202012Validator: Any = import_module("jsonschema").Draft202012Validator

TODAY: Final = "2026-11-23"
ENGLISH: Final = load_catalogue("en")
NOTHING: Final = Sharing(frozenset(), frozenset(), embed=True)

MARKS: Final[Mapping[Part | Particular, tuple[str, ...]]] = {
    Part.AIMS: ("AIM-ONE", "AIM-THREE"),
    Part.STRENGTHS: ("STRENGTHS-USE",),
    Part.GOALS: ("GOAL-TITLE", "GOAL-REASON", "GOAL-ACTION"),
    Particular.OBSTACLES: ("GOAL-OBSTACLE", "GOAL-IFTHEN"),
    Particular.RESTING: ("RESTING-TITLE", "RESTING-REASON", "DROPPED-TITLE"),
    Part.ETHICS: ("ETHICS-PRINCIPLE", "ETHICS-SITUATION", "ETHICS-ACTION", "ETHICS-ASKS"),
    Part.REVIEWS: ("REVIEW-NOTICED", "REVIEW-CHANGE"),
    Part.LEARNING: ("LOG-ACTIVITY", "LOG-WHAT", "LOG-SOWHAT", "LOG-NOWWHAT"),
    Particular.EXAMPLES: ("EXAMPLE-STRONG", "EXAMPLE-GAP"),
}
"""What is written where; each word stands in nothing else."""

NEVER: Final = ("NOTE-SECRET", "not-my-work", "no-opportunity")
"""Notes and reasons for not rating: no tick lets them out."""

WRITTEN: Final[tuple[Kept, ...]] = (
    PlanSettings("Town library", TODAY, None, 7, "AIM-ONE", "AIM-THREE", "STRENGTHS-USE", 77),
    Goal(
        "g",
        "GOAL-TITLE",
        from_level=1,
        to_level=3,
        reason="GOAL-REASON",
        obstacle="GOAL-OBSTACLE",
        if_then="GOAL-IFTHEN",
        actions=(GoalAction("GOAL-ACTION", ActionKind.PRACTICE, 3),),
    ),
    Goal("r", "RESTING-TITLE", reason="RESTING-REASON", status=GoalStatus.RESTING),
    Goal("d", "DROPPED-TITLE", status=GoalStatus.DROPPED),
    Commitment("c", "ETHICS-PRINCIPLE", "ETHICS-SITUATION", "ETHICS-ACTION", "ETHICS-ASKS"),
    Review(
        "v",
        "2026-11-20",
        "2026-11-20",
        "REVIEW-NOTICED",
        "REVIEW-CHANGE",
        (
            GoalReview("g", "OLD-GOAL-TITLE", "REVIEW-OF-GOAL"),
            GoalReview("r", "OLD-RESTING-TITLE", "REVIEW-OF-RESTING"),
        ),
    ),
    Review(
        "s",
        "2026-11-21",
        "2026-11-21",
        by="SIGNED-BY",
        comments=(Comment("r", "OLD-RESTING-TITLE", "COMMENT-ON-RESTING"),),
    ),
    LearningEntry(
        "e",
        "2026-11-20",
        "LOG-ACTIVITY",
        minutes=80,
        what="LOG-WHAT",
        so_what="LOG-SOWHAT",
        now_what="LOG-NOWWHAT",
        goal="r",
        evidence="LOG-EVIDENCE",
        evidence_file="/home/LOG-FILE.pdf",
    ),
)


@pytest.fixture(scope="module")
def telling(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A profile with a mark of its own in every field."""
    shipped: OpenedForm = shipped_shelf().open("professional-competencies")
    session = Session.create(tmp_path_factory.mktemp("share") / "n.lself", "Nodira", "reader-service", "en")
    items = [item.id for item in shipped.form.items()]
    for shift in (0, 1):
        number = session.start(shipped).assessment.id
        answers: dict[str, dict[str, object]] = {
            item: {"current": 4 if place < 20 else 1 + shift, "target": 4, "note": "NOTE-SECRET"}
            for place, item in enumerate(items)
        }
        for item in items[:20]:
            answers[item]["evidence"] = {"text": "EXAMPLE-STRONG"}
        for item in items[20:-2]:
            answers[item]["evidence"] = {"text": "EXAMPLE-GAP"}
        answers[items[-1]] = {"unrated": "not-my-work", "note": "NOTE-SECRET"}
        answers[items[-2]] = {"unrated": "no-opportunity"}
        answer_all(session, number, answers)
        session.finish(number)
    session.save_all(WRITTEN)
    yield session
    session.close()


def plan_inside(pdf: bytes) -> dict[str, Any]:
    """The plan that travels inside."""
    found: dict[str, Any] = json.loads(PdfReader(io.BytesIO(pdf)).attachments["plan.json"][0])
    return found


def said(session: Session, sharing: Sharing) -> str:
    """Every corner of the PDF, and the page for a browser."""
    pdf = everything_in(plan_pdf_of(session, ENGLISH, TODAY, sharing=sharing))
    return pdf + plan_html_of(session, ENGLISH, TODAY, sharing=sharing).decode()


def test_the_whole_plan_tells_everything_that_was_written(telling: Session) -> None:
    corners = said(telling, FOR_MYSELF)
    for part, marks in MARKS.items():
        assert [mark for mark in marks if mark not in corners] == [], part
    assert "REVIEW-OF-RESTING" in corners
    assert "LOG-FILE" in corners


@pytest.mark.parametrize("part", MARKS, ids=str)
@pytest.mark.parametrize("embed", [True, False])
def test_what_is_not_ticked_is_in_no_corner(telling: Session, part: Part | Particular, embed: bool) -> None:
    corners = said(telling, replace(FOR_MYSELF, embed=embed).ticked(part, on=False))
    assert [mark for mark in MARKS[part] if mark in corners] == []


@pytest.mark.parametrize("part", MARKS, ids=str)
def test_a_part_that_is_ticked_alone_brings_no_other_with_it(
    telling: Session, part: Part | Particular
) -> None:
    corners = said(telling, NOTHING.ticked(part, on=True))
    others = [mark for other, marks in MARKS.items() if other != part for mark in marks]
    assert [mark for mark in others if mark in corners] == []


def test_no_tick_lets_notes_and_reasons_for_not_rating_out(telling: Session) -> None:
    corners = said(telling, FOR_MYSELF)
    assert [mark for mark in NEVER if mark in corners] == []


def test_a_supervisor_gets_goals_and_actions(telling: Session) -> None:
    pdf = plan_pdf_of(telling, ENGLISH, TODAY, sharing=FOR_SUPERVISOR)
    corners = everything_in(pdf)
    marks = {mark for marks in MARKS.values() for mark in marks} | {"SIGNED-BY", "OLD-GOAL-TITLE", "LOG-FILE"}
    assert {mark for mark in marks if mark in corners} == set(MARKS[Part.GOALS])
    assert dict(PdfReader(io.BytesIO(pdf)).attachments) == {}
    assert "Self-assessed on" not in corners
    assert "not for attestation, pay or discipline" in " ".join(corners.split())


def test_places_to_fill_in_tell_no_more(telling: Session) -> None:
    pdf = plan_pdf_of(telling, ENGLISH, TODAY, sharing=FOR_SUPERVISOR, printing=Printing(fillable=True))
    corners = everything_in(pdf)
    marks = {mark for marks in MARKS.values() for mark in marks}
    assert {mark for mark in marks if mark in corners} == set(MARKS[Part.GOALS])
    assert PdfReader(io.BytesIO(pdf)).get_fields()


def test_a_goal_that_is_not_shown_is_named_nowhere(telling: Session) -> None:
    corners = said(telling, FOR_MYSELF.ticked(Particular.RESTING, on=False))
    for mark in ("RESTING-TITLE", "OLD-RESTING-TITLE", "REVIEW-OF-RESTING", "COMMENT-ON-RESTING"):
        assert mark not in corners
    assert "REVIEW-OF-GOAL" in corners
    assert "LOG-ACTIVITY" in corners


def test_without_goals_no_review_speaks_of_one(telling: Session) -> None:
    sharing = FOR_MYSELF.ticked(Part.GOALS, on=False)
    corners = said(telling, sharing)
    assert not any(mark in corners for mark in ("REVIEW-OF-GOAL", "OLD-GOAL-TITLE", "GOAL-TITLE"))
    assert "REVIEW-NOTICED" in corners
    inside = plan_inside(plan_pdf_of(telling, ENGLISH, TODAY, sharing=sharing))
    assert all("goals" not in review and "comments" not in review for review in inside["reviews"])
    assert all("goal" not in entry for entry in inside["learning"])


def test_levels_belong_to_the_results(telling: Session) -> None:
    sharing = FOR_MYSELF.ticked(Part.PROFILE, on=False)
    content = plan_content(telling, ENGLISH, TODAY, sharing)
    assert (content.scores, content.assessed) == (None, ())
    assert [goal.from_level for goal in content.goals] == [None, None, None]
    inside = plan_inside(plan_pdf_of(telling, ENGLISH, TODAY, sharing=sharing))
    assert all("from_level" not in goal for goal in inside["goals"])


def test_hours_belong_to_the_aims(telling: Session) -> None:
    inside = plan_inside(plan_pdf_of(telling, ENGLISH, TODAY, sharing=FOR_MYSELF.ticked(Part.AIMS, on=False)))
    assert set(inside["settings"]) == {"institution", "start", "end", "strengths_use"}


def test_every_choice_is_a_plan_file(telling: Session) -> None:
    schema: dict[str, Any] = json.loads(asset("resources", "plan.schema.json").read_bytes())
    validator = Draft202012Validator(schema)
    for goals, reviews, log in product((True, False), repeat=3):
        sharing = NOTHING.ticked(Part.GOALS, on=goals).ticked(Part.REVIEWS, on=reviews)
        inside = plan_inside(
            plan_pdf_of(telling, ENGLISH, TODAY, sharing=sharing.ticked(Part.LEARNING, on=log))
        )
        assert list(validator.iter_errors(inside)) == []
        assert [key in inside for key in ("goals", "reviews", "learning")] == [goals, reviews, log]


def test_taking_a_small_copy_back_takes_nothing_away(telling: Session, tmp_path: Path) -> None:
    telling.copy_to(tmp_path / "again.lself")
    small = NOTHING.ticked(Part.GOALS, on=True).ticked(Part.LEARNING, on=True)
    data = json.dumps(plan_inside(plan_pdf_of(telling, ENGLISH, TODAY, sharing=small))).encode()
    with Session.open(tmp_path / "again.lself") as again:
        before = parts_of(again)
        assert import_plan(again, data).total.changed == 0
        assert parts_of(again) == before
