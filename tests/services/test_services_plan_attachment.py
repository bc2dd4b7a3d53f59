"""The plan inside its PDF: what the person wrote, for other programs, and back again."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from librarian_self.assets import asset
from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.model.learning import LearningEntry
from librarian_self.model.plan import Goal, PlanSettings
from librarian_self.report.output import Paper, Printing
from librarian_self.report.sharing import FOR_MYSELF
from librarian_self.services.plan_attachment import NAME, plan_attachment
from librarian_self.services.plan_import import import_plan, parts_of
from librarian_self.services.session import Session
from librarian_self.services.shelf import OpenedForm
from tests.services.plan_pages import plan_html_of, plan_pdf_of

Draft202012Validator: Any = import_module("jsonschema").Draft202012Validator

TODAY = "2026-11-23"
ENGLISH = load_catalogue("en")


@pytest.fixture
def written(session: Session, shipped: OpenedForm) -> Session:
    """A plan with something in it, and results that suggest more."""
    session.answer(session.start(shipped).assessment.id, "needs-interview", {"current": 1, "note": "A note."})
    session.save(Goal("g", "Oʻqish", reason="Kitobxonlar uchun"))
    session.save(PlanSettings("Town library"))
    session.save(LearningEntry("e", "2026-11-20", "A talk", minutes=80, goal="g"))
    return session


def embedded(pdf: bytes) -> dict[str, list[bytes]]:
    return dict(PdfReader(io.BytesIO(pdf)).attachments)


def test_the_plan_travels_inside_as_it_was_written(written: Session) -> None:
    found = embedded(plan_pdf_of(written, ENGLISH, TODAY))
    assert list(found) == [NAME]
    plan = json.loads(found[NAME][0])
    assert plan["goals"][0]["title"] == "Oʻqish"
    assert plan["settings"]["institution"] == "Town library"
    assert plan["learning"][0]["activity"] == "A talk"


def test_it_is_what_its_schema_says(written: Session) -> None:
    schema: dict[str, Any] = json.loads(asset("resources", "plan.schema.json").read_bytes())
    plan = json.loads(plan_attachment(parts_of(written), ENGLISH).data)
    assert list(Draft202012Validator(schema).iter_errors(plan)) == []


def test_neither_answers_nor_what_they_suggest_travel_with_it(written: Session) -> None:
    data = plan_attachment(parts_of(written), ENGLISH).data.decode()
    assert "A note." not in data
    assert "suggest" not in data
    assert "needs-interview" not in data


def test_it_can_be_taken_into_another_profile(written: Session, tmp_path: Path) -> None:
    data = embedded(plan_pdf_of(written, ENGLISH, TODAY))[NAME][0]
    with Session.create(tmp_path / "other.lself", "Other", "reader-service", "en") as other:
        merged = import_plan(other, data)
        assert (merged.total.new, merged.total.changed) == (2, 1)
        assert [goal.title for goal in other.goals()] == ["Oʻqish"]


def test_it_says_in_the_readers_language_what_it_is(written: Session) -> None:
    assert plan_attachment(parts_of(written), ENGLISH).description == (
        "The plan as data, for Librarian Self and other programs"
    )
    assert plan_attachment(parts_of(written), load_catalogue("uz")).description


def test_whoever_asks_for_none_gets_none(written: Session) -> None:
    assert embedded(plan_pdf_of(written, ENGLISH, TODAY, sharing=replace(FOR_MYSELF, embed=False))) == {}


def test_a_protected_plan_travels_only_where_it_was_asked_for(
    written: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Session, "is_protected", property(lambda _: True))
    assert embedded(plan_pdf_of(written, ENGLISH, TODAY)) == {}
    assert list(embedded(plan_pdf_of(written, ENGLISH, TODAY, sharing=FOR_MYSELF))) == [NAME]


def test_equal_plans_give_equal_bytes(written: Session) -> None:
    assert plan_pdf_of(written, ENGLISH, TODAY) == plan_pdf_of(written, ENGLISH, TODAY)


def test_progress_and_paper_come_through(written: Session) -> None:
    told: list[float] = []
    printing = Printing(Paper.LETTER, large=True)
    pdf = plan_pdf_of(written, ENGLISH, TODAY, printing=printing, progress=told.append)
    assert told[-1] == 1.0
    assert float(PdfReader(io.BytesIO(pdf)).pages[0].mediabox.width) == 612


def test_the_page_for_a_browser_says_the_same(written: Session) -> None:
    page = plan_html_of(written, ENGLISH, TODAY).decode()
    assert "Oʻqish" in page
    assert "Town library" in page
    assert page.startswith("<!DOCTYPE html>")
