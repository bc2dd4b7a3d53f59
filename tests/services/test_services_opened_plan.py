"""A plan as PDF, opened again: what travels inside, and what somebody filled in."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.languages import AVAILABLE
from librarian_self.i18n.messages import Refusal
from librarian_self.model.plan import Goal
from librarian_self.report.output import Printing
from librarian_self.report.sharing import Reader, sharing_for
from librarian_self.services.opened_plan import open_plan
from librarian_self.services.plan_import import parts_of
from librarian_self.services.planfile import plan_schema
from librarian_self.services.session import Session
from tests.services.copies import TODAY, carrying, copy_of, filled, raw_pdf, said, signed, typed, with_goals
from tests.services.plan_pages import plan_pdf_of

Draft202012Validator: Any = import_module("jsonschema").Draft202012Validator


@pytest.fixture
def copy(session: Session, tmp_path: Path) -> Path:
    with_goals(session, "Read aloud", "Talk to readers")
    return copy_of(session, tmp_path / "plan.pdf")


class TestInside:
    @pytest.mark.parametrize("language", AVAILABLE)
    def test_the_plan_comes_back_as_it_was_from_a_copy_in_any_language(
        self, session: Session, tmp_path: Path, language: str
    ) -> None:
        with_goals(session, "Oʻqish ҳам", "Talk")
        found = open_plan(copy_of(session, tmp_path / "plan.pdf", language, fillable=False))
        assert found.plan == parts_of(session)
        assert (found.name, found.made) == ("Nodira", TODAY)
        assert found.filled is None

    def test_what_is_printed_fits_the_published_schema(self, copy: Path) -> None:
        data = open_plan(copy).data
        assert data is not None
        Draft202012Validator(plan_schema()).validate(json.loads(data))

    def test_it_speaks_of_the_goals_inside_and_of_those_with_fields(self, copy: Path) -> None:
        found = open_plan(copy)
        assert found.named == {"read", "talk"}
        assert found.titles == {"read": "Read aloud", "talk": "Talk to readers"}

    def test_a_copy_without_the_plan_inside_is_still_read_for_its_fields(
        self, session: Session, tmp_path: Path
    ) -> None:
        with_goals(session, "Read aloud")
        say = load_catalogue("en")
        sharing = sharing_for(Reader.SELF, protected=True)
        path = tmp_path / "plan.pdf"
        path.write_bytes(plan_pdf_of(session, say, TODAY, printing=Printing(fillable=True), sharing=sharing))
        found = open_plan(filled(path, signed("Aziza", read="Good")))
        assert found.data is None
        assert found.named == {"read"}
        assert found.filled is not None
        assert found.filled.by == "Aziza"

    def test_a_viewer_may_forget_what_the_plan_is_to_the_document(self, copy: Path, tmp_path: Path) -> None:
        writer = PdfWriter(clone_from=PdfReader(copy))
        catalogue: Any = writer.root_object
        del catalogue["/AF"][0].get_object()["/AFRelationship"]
        del catalogue["/AF"]
        out = tmp_path / "forgot.pdf"
        writer.write(out)
        assert open_plan(out).plan.goals[0].title == "Read aloud"

    def test_a_name_that_could_not_be_shown_is_shortened_to_one_line(self, tmp_path: Path) -> None:
        path = tmp_path / "plan.pdf"
        data = carrying(b'{"format":"librarian-self-plan","version":1}', o6=b"<</Author(A\\007b\\n  c)>>")
        path.write_bytes(data.replace(b"/Root 1 0 R", b"/Root 1 0 R/Info 6 0 R"))
        found = open_plan(path)
        assert (found.name, found.made, found.plan.goals) == ("A b c", "", ())

    def test_another_pdf_is_refused_by_name(self, tmp_path: Path) -> None:
        path = tmp_path / "bill.pdf"
        path.write_bytes(raw_pdf({1: b"<</Type/Catalog>>"}))
        with pytest.raises(Refusal, match=r"bill\.pdf"):
            open_plan(path)


class TestFilledIn:
    def test_nothing_was_filled_in_in_a_fresh_copy(self, copy: Path) -> None:
        assert open_plan(copy).filled is None

    def test_who_when_and_what_come_back_in_the_order_of_the_plan(self, copy: Path) -> None:
        values = {
            **signed("  Aziza \n K. ", "24.11.2026"),
            **said("talk", ""),
            **said("read", " Yes. ", talked=False),
        }
        found = open_plan(filled(copy, values)).filled
        assert found is not None
        assert (found.by, found.dated) == ("Aziza K.", "24.11.2026")
        assert [(each.goal, each.words, each.talked) for each in found.remarks] == [
            ("read", "Yes.", False),
            ("talk", "", True),
        ]

    def test_a_name_alone_counts(self, copy: Path) -> None:
        found = open_plan(filled(copy, signed("Aziza"))).filled
        assert found is not None
        assert found.remarks == ()

    @pytest.mark.parametrize(
        "words",
        ["Oʻqing, gʻoya", "Ўқинг, ҳам", "Júdá jaqsı ǵ ń", "Жүдә жақсы қ", "Щука, ёж", "a\nb", "𝄞 🙂 中"],
    )
    def test_words_come_back_exactly_whatever_a_viewer_drew(self, copy: Path, words: str) -> None:
        found = open_plan(filled(copy, said("read", words))).filled
        assert found is not None
        assert found.remarks[0].words == words

    def test_a_goal_with_an_odd_id_is_told_from_others(self, session: Session, tmp_path: Path) -> None:
        session.save_all((Goal("a.b", "One"), Goal("a", "Two"), Goal("50%", "Three")))
        copy = copy_of(session, tmp_path / "plan.pdf")
        found = open_plan(filled(copy, {**said("a.b", "first"), **said("50%", "third")})).filled
        assert found is not None
        assert {each.goal: each.words for each in found.remarks} == {"a.b": "first", "50%": "third"}

    @pytest.mark.parametrize(
        "words", ["Oʻqing, gʻoya", "Ўқинг, ғоя ҳам", "Jaqsı ǵ ń qáń", "Жүдә жақсы", "Щука, ёж"]
    )
    def test_what_was_typed_in_a_browser_comes_back_exactly(
        self, copy: Path, tmp_path: Path, words: str
    ) -> None:
        found = open_plan(typed(copy, words, tmp_path / "typed.pdf")).filled
        assert found is not None
        assert (found.by, found.dated) == (words, words)
        assert [(each.words, each.talked) for each in found.remarks] == [(words, True), (words, True)]
