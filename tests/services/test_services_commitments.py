"""Ethics commitments in the profile, in the plan as JSON, and on its pages."""

from __future__ import annotations

import pytest

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.model.parts import PlanPart
from librarian_self.model.plan import Commitment
from librarian_self.report.content import Commitment as OnPaper
from librarian_self.report.sharing import Sharing
from librarian_self.services.changes import Changed
from librarian_self.services.checking import PlanRefused
from librarian_self.services.clock import Clock
from librarian_self.services.parts_json import commitment_from_json, part_to_json
from librarian_self.services.plan_document import plan_content
from librarian_self.services.plans import plan_json
from librarian_self.services.session import Session
from tests.services.plan_pages import plan_pdf_of

ENGLISH = load_catalogue("en")
TODAY = "2026-11-23"
PAGES = Sharing(embed=False)
PRIVACY = Commitment(
    "c1", "Privacy", "A mother asks.", "I ask her son.", "The methodist", "ethics", "privacy"
)


def test_a_commitment_is_kept_and_comes_back_when_the_profile_is_opened(
    session: Session, clock: Clock
) -> None:
    assert session.commitments() == ()
    assert session.save(PRIVACY).what == {Changed.PLAN}
    session.save(Commitment("c2", "Access"))
    session.close()
    with Session.open(session.path, clock) as again:
        assert again.commitments() == (PRIVACY, Commitment("c2", "Access"))
        again.remove(PlanPart.COMMITMENT, "c1")
        assert again.commitments() == (Commitment("c2", "Access"),)


def test_goals_are_not_commitments(session: Session) -> None:
    session.save(PRIVACY)
    assert session.goals() == ()


def test_words_that_cannot_be_kept_are_refused(session: Session) -> None:
    with pytest.raises(PlanRefused):
        session.save(Commitment("c1", "x" * 100_001))
    assert session.commitments() == ()


def test_its_json_says_all_of_it_and_reads_what_a_newer_program_wrote() -> None:
    body = part_to_json(PRIVACY)
    assert set(body) == {"principle", "situation", "action", "asks", "form", "section"}
    assert commitment_from_json("c1", {**body, "mood": "calm"}) == PRIVACY
    assert commitment_from_json("c1", {}) == Commitment("c1")


def test_the_plan_as_json_has_them(session: Session) -> None:
    session.save(PRIVACY)
    (entry,) = plan_json(session, 3, "en")["commitments"]
    assert (entry["id"], entry["principle"], entry["asks"]) == ("c1", "Privacy", "The methodist")


def test_the_plan_on_paper_has_those_with_words(session: Session) -> None:
    session.save(PRIVACY)
    before = plan_pdf_of(session, ENGLISH, TODAY, sharing=PAGES)
    session.save(Commitment("c2", " "))
    content = plan_content(session, ENGLISH, TODAY)
    assert content.commitments == (OnPaper("Privacy", "A mother asks.", "I ask her son.", "The methodist"),)
    assert plan_pdf_of(session, ENGLISH, TODAY, sharing=PAGES) == before
    session.remove(PlanPart.COMMITMENT, "c1")
    assert plan_pdf_of(session, ENGLISH, TODAY, sharing=PAGES) != before
