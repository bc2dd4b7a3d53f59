"""From an open profile to the pages of its plan."""

from __future__ import annotations

from dataclasses import replace

import pytest

from librarian_self.i18n.catalogue import Catalogue, load_catalogue, pseudo_catalogue
from librarian_self.model.learning import LearningEntry
from librarian_self.model.plan import Goal, PlanSettings
from librarian_self.report.content import Learning
from librarian_self.services.plan_document import plan_content
from librarian_self.services.session import Session
from librarian_self.services.shelf import OpenedForm
from tests.services.everything import answer_all
from tests.services.plan_pages import plan_pdf_of

TODAY = "2026-11-23"
ENGLISH = load_catalogue("en")


@pytest.fixture
def full(session: Session, shipped: OpenedForm) -> Session:
    """Two assessments, goals and settings."""
    items = [item.id for item in shipped.form.items()]
    for shift in (0, 1):
        number = session.start(shipped).assessment.id
        answers: dict[str, dict[str, object]] = {
            item: {"current": 1 + (place + shift) % 5, "importance": 1 + place % 3}
            for place, item in enumerate(items)
        }
        answer_all(session, number, answers)
        session.finish(number)
    session.save(Goal("g", "Ask on", due="2027-02-01"))
    session.save(PlanSettings("Town library"))
    return session


def test_an_empty_profile_gives_an_empty_plan(session: Session) -> None:
    content = plan_content(session, ENGLISH, TODAY)
    assert (content.made, content.name, content.role) == (TODAY, "Nodira", "Reader service")
    assert (content.form, content.scores, content.change) == (None, None, None)
    assert (content.assessed, content.strengths, content.priorities, content.goals) == ((), (), (), ())


def test_a_full_profile_gives_a_full_plan(full: Session) -> None:
    content = plan_content(full, ENGLISH, TODAY)
    assert content.settings.institution == "Town library"
    assert [goal.title for goal in content.goals] == ["Ask on"]
    assert len(content.strengths) == 8
    assert [strength.level for strength in content.strengths] == sorted(
        (strength.level for strength in content.strengths), reverse=True
    )
    assert len(content.priorities) == 5
    assert content.assessed == (TODAY, TODAY)
    assert content.scores is not None
    assert content.scores.assessment == 2


def test_the_change_since_last_time_is_counted(full: Session) -> None:
    change = plan_content(full, ENGLISH, TODAY).change
    assert change is not None
    assert change.since == TODAY
    assert change.higher + change.same + change.lower == 47
    assert change.higher > change.lower > 0


def test_a_first_assessment_has_nothing_to_compare_with(session: Session, shipped: OpenedForm) -> None:
    number = session.start(shipped).assessment.id
    session.answer(number, "needs-interview", {"current": 4, "evidence": {"text": "I asked."}})
    content = plan_content(session, ENGLISH, TODAY)
    assert content.change is None
    (strength,) = content.strengths
    assert strength.evidence is not None
    assert strength.evidence.text == "I asked."


def test_priorities_keep_what_a_goal_takes_up(session: Session, shipped: OpenedForm) -> None:
    session.answer(session.start(shipped).assessment.id, "needs-interview", {"current": 1})
    session.save(Goal("g", "Ask", item="needs-interview"))
    (priority,) = plan_content(session, ENGLISH, TODAY).priorities
    assert priority.suggestion.item == "needs-interview"


def test_a_role_that_this_program_does_not_know_is_shown_as_not_sure(session: Session) -> None:
    profile = replace(session.profile(), role="role-of-tomorrow")
    session._file.save_profile(profile, "2026-11-23T00:00:00Z")
    assert plan_content(session, ENGLISH, TODAY).role == "I am not sure, or another role"


@pytest.mark.parametrize(
    ("say", "language"),
    [(ENGLISH, "English"), (load_catalogue("uz"), "Oʻzbekcha"), (pseudo_catalogue(), "English")],
)
def test_the_plan_names_its_language(session: Session, say: Catalogue, language: str) -> None:
    assert plan_content(session, say, TODAY).language_name == language


@pytest.mark.parametrize("language", ["en", "uz"])
def test_it_becomes_a_pdf(full: Session, language: str) -> None:
    data = plan_pdf_of(full, load_catalogue(language), TODAY)
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")


def test_an_empty_plan_becomes_a_pdf_too(session: Session) -> None:
    assert plan_pdf_of(session, ENGLISH, TODAY).startswith(b"%PDF-")


def test_the_learning_log_names_its_goals_and_leaves_blank_entries_out(full: Session) -> None:
    full.save(LearningEntry("e1", "2026-11-20", "A talk", minutes=80, what="We met.", goal="g"))
    full.save(LearningEntry("e2", "2026-11-21", "Reading", goal="gone"))
    full.save(LearningEntry("e3", "2026-11-22", goal="g"))
    assert plan_content(full, ENGLISH, TODAY).learning == (
        Learning("2026-11-20", "A talk", 80 / 60, "We met.", goal="Ask on"),
        Learning("2026-11-21", "Reading"),
    )
