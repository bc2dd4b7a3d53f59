"""A copy whose places to sign are filled in with a viewer."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

import pypdfium2
import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject

from librarian_self.i18n.languages import AVAILABLE
from librarian_self.model.plan import Goal, GoalStatus
from librarian_self.report import plan_pdf
from librarian_self.report.content import Part, PlanContent
from librarian_self.report.output import Paper, Printing
from librarian_self.report.sign_off import WHEN, WHO, comment_field, goal_of, talked_field
from tests.report.conforming import all_faults_of, faults_of
from tests.report.plans import VOICES, empty_plan, huge_plan, speaker, usual_plan
from tests.report.tagged import tree_of

FILLABLE: Final = Printing(fillable=True)
WRITTEN: Final = {
    "en": "Well done – “truly”.",
    "uz": "Oʻqish gʻoyasi yaxshi, maʼqul.",
    "uz_Cyrl": "Ўқиш ғояси яхши, маъқул ҳам.",
    "kaa": "Júdá jaqsı, ǵayrat hám úmit, qáń.",
    "kaa_Cyrl": "Жүдә жақсы, ғайрат ҳәм үмит, қаң.",
    "ru": "Очень хорошо, ёмко и съедобно.",
}


def made(content: PlanContent, language: str = "en", printing: Printing = FILLABLE) -> bytes:
    return plan_pdf(content, speaker(language), printing=printing)


def fields_of(pdf: bytes) -> Mapping[str, Any]:
    return PdfReader(io.BytesIO(pdf)).get_fields() or {}


def catalogue_of(pdf: bytes) -> Any:
    return PdfReader(io.BytesIO(pdf)).trailer["/Root"]


def filled(pdf: bytes, values: Mapping[str, str]) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    for page in writer.pages:
        if "/Annots" in page:
            writer.update_page_form_field_values(page, dict(values), auto_regenerate=False)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


class TestFields:
    def test_the_usual_copy_has_none(self) -> None:
        pdf = made(usual_plan(), printing=Printing())
        assert fields_of(pdf) == {}
        assert "/AcroForm" not in catalogue_of(pdf)

    def test_there_are_name_and_date_and_two_for_each_goal_with_a_card(self) -> None:
        goals = tuple(Goal(f"g{i}", f"Goal {i}", status=status) for i, status in enumerate(GoalStatus))
        names = list(fields_of(made(replace(empty_plan("N"), goals=goals))))
        shown = [goal.id for goal in goals if goal.status is not GoalStatus.DROPPED]
        assert names[:2] == [WHO, WHEN]
        assert set(names[2:]) == {name(goal) for goal in shown for name in (comment_field, talked_field)}

    def test_a_plan_without_goals_is_signed_too(self) -> None:
        assert list(fields_of(made(empty_plan()))) == [WHO, WHEN]

    def test_whoever_asks_for_fields_gets_them_whatever_parts_are_ticked(self) -> None:
        content = replace(usual_plan(), parts=frozenset({Part.GOALS}))
        assert WHO in fields_of(made(content))

    @pytest.mark.parametrize("goal", ["g1", "a.b", "100%", "50%2E", "ʻид 7.", "%25.%"])
    def test_whatever_the_id_of_a_goal_is_it_comes_back(self, goal: str) -> None:
        names = list(fields_of(made(replace(empty_plan(), goals=(Goal(goal, "Read"),)))))
        assert {goal_of(name) for name in names} == {None, goal}

    def test_each_says_what_belongs_there_in_the_language_of_the_copy(self) -> None:
        content = replace(empty_plan(), goals=(Goal("g", "Oʻqish"),))
        tips = {name: field["/TU"] for name, field in fields_of(made(content, "en")).items()}
        assert tips[WHO] == "Name of the mentor or supervisor"
        assert tips[comment_field("g")] == "Comment on the goal “Oʻqish”"
        assert all(field["/TU"].strip() for field in fields_of(made(content, "ru")).values())

    def test_equal_plans_give_equal_bytes(self) -> None:
        assert made(usual_plan("uz"), "uz") == made(usual_plan("uz"), "uz")


class TestStandards:
    @pytest.mark.parametrize("language", AVAILABLE)
    def test_both_hold_in_every_language(self, language: str) -> None:
        content = usual_plan(language if language in VOICES else "kaa")
        assert all_faults_of(made(content, language)) == []

    @pytest.mark.parametrize(
        "printing",
        [Printing(Paper.LETTER, fillable=True), Printing(large=True, fillable=True)],
        ids=["Letter", "large print"],
    )
    def test_both_hold_on_other_paper_and_in_large_print(self, printing: Printing) -> None:
        assert all_faults_of(made(usual_plan(), printing=printing)) == []

    def test_both_hold_for_an_empty_and_a_huge_plan(self) -> None:
        assert all_faults_of(made(empty_plan())) == []
        assert faults_of(made(huge_plan()), "ua1") == []

    def test_each_field_is_an_element_of_its_own_after_its_words(self) -> None:
        goal = Goal("g", "Read aloud")
        root = tree_of(made(replace(empty_plan("N"), goals=(goal,))))
        forms = root.all("Form")
        assert [form.kids for form in forms] == [["annotation"]] * 4
        (section,) = [node for node in root.all("Sect") if node.text().startswith("Read aloud")]
        assert [node.tag for node in section.kids if not isinstance(node, str)][:3] == ["P", "Form", "P"]

    def test_nothing_that_is_left_out_is_an_artifact_of_the_form(self) -> None:
        root = tree_of(made(replace(empty_plan("N"), goals=(Goal("g", "Read aloud"),))))
        assert "We have talked about this goal Comment" in root.text()


class TestFilledIn:
    @pytest.mark.parametrize("language", WRITTEN)
    def test_a_viewer_shows_what_was_filled_in_in_every_script(
        self, language: str, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.ERROR)
        pdf = made(replace(empty_plan("N"), goals=(Goal("g", "Read"),)))
        after = filled(pdf, {comment_field("g"): WRITTEN[language], WHO: WRITTEN[language]})
        assert fields_of(after)[comment_field("g")]["/V"] == WRITTEN[language]
        assert ink_in(after, comment_field("g")) > ink_in(pdf, comment_field("g"))
        assert ink_in(after, WHO) > ink_in(pdf, WHO)

    def test_the_font_for_fields_has_the_letters_of_all_languages(self) -> None:
        form = catalogue_of(made(empty_plan()))["/AcroForm"]
        (font,) = form["/DR"]["/Font"].values()
        table = font.get_object()["/ToUnicode"].get_data().decode("ascii")
        known = {chr(int(code, 16)) for code in re.findall("<[0-9A-F]{4}> <([0-9A-F]{4})>", table)}
        missing = {letter for words in WRITTEN.values() for letter in words} - known
        assert missing == set()

    def test_a_box_is_ticked_with_a_tick_that_is_drawn(self) -> None:
        pdf = made(replace(empty_plan("N"), goals=(Goal("g", "Read"),)))
        after = filled(pdf, {talked_field("g"): "/Yes"})
        assert ink_in(after, talked_field("g")) > ink_in(pdf, talked_field("g"))

    def test_a_copy_that_was_filled_in_still_fits_both_standards(self) -> None:
        pdf = made(replace(empty_plan("N"), goals=(Goal("g", "Read"),)))
        after = filled(pdf, {talked_field("g"): "/Yes"})
        assert all_faults_of(after) == []


class TestFaults:
    """One fault at a time in a form, each of which the checker has to find."""

    @pytest.mark.parametrize(
        ("key", "profile"), [("/TU", "ua1"), ("/StructParent", "ua1"), ("/AP", "3a"), ("/F", "3a")]
    )
    def test_a_field_without_what_it_needs_is_found(self, key: str, profile: str) -> None:
        def spoil(field: Any) -> None:
            del field[key]

        assert faults_of(spoilt(spoil), profile) != []

    def test_an_appearance_that_only_a_viewer_would_make_is_found(self) -> None:
        def spoil(field: Any) -> None:
            field[NameObject("/A")] = field["/AP"]

        assert faults_of(spoilt(spoil), "3a") != []


def spoilt(change: Callable[[Any], None]) -> bytes:
    """A sound file, with a change in its first field."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(made(empty_plan("N")))))
    form: Any = writer.root_object["/AcroForm"]
    change(form["/Fields"][0].get_object())
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def ink_in(pdf: bytes, name: str) -> int:
    """How many dark points a viewer draws where a field is."""
    reader = PdfReader(io.BytesIO(pdf))
    for number, page in enumerate(reader.pages):
        for annotation in page.get("/Annots", []):
            field = annotation.get_object()
            if field.get("/T") == name:
                left, foot, right, top = (float(each) for each in field["/Rect"])
                document = pypdfium2.PdfDocument(pdf)
                document.init_forms()
                height = float(page.mediabox.height)
                crop = (left, foot, float(page.mediabox.width) - right, height - top)
                picture = (
                    document[number].render(scale=2, crop=crop, may_draw_forms=True).to_pil().convert("L")
                )
                return sum(count for value, count in enumerate(picture.histogram()) if value < 128)
    raise AssertionError(name)
