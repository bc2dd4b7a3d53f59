"""The forms that come with the program, and forms of one's own."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from librarian_self.assets import asset
from librarian_self.formfile import FormError
from librarian_self.i18n.languages import LANGUAGES
from librarian_self.i18n.messages import Refusal
from librarian_self.model.form import Kind
from librarian_self.services.shelf import (
    MOST_READ,
    NoSuchForm,
    OpenedForm,
    Shelf,
    bytes_of,
    from_json,
    problems_of,
    read_form_file,
    shipped_shelf,
    summarise,
    to_json,
)
from tests.services.everything import COMPETENCIES, EVERYTHING_YAML
from tools.forms_index import index


class TestIndex:
    """The generated list that the start reads instead of parsing forms."""

    def test_it_says_what_the_forms_say(self) -> None:
        assert asset("resources", "generated", "forms.json").read_text("utf-8") == index()

    def test_the_shelf_lists_every_shipped_form(self, shelf: Shelf) -> None:
        files = {path.stem for path in Path(str(asset("forms"))).glob("*.yaml")}
        assert {form.id for form in shelf.index} == files
        assert shelf.index == tuple(summarise(shelf.open(form.id).form) for form in shelf.index)

    def test_a_summary_goes_to_json_and_back(self, shelf: Shelf) -> None:
        listed = json.loads(asset("resources", "generated", "forms.json").read_text("utf-8"))
        assert [to_json(form) for form in shelf.index] == listed

    def test_occasions_and_who_answers_go_along(self, every: OpenedForm) -> None:
        summary = summarise(every.form)
        assert [(each.id, each.raters) for each in summary.occasions] == [
            ("start", ("self",)),
            ("end", ("self", "mentor")),
        ]
        assert {rater: label["en"] for rater, label in summary.raters.items()} == {
            "self": "Me",
            "mentor": "Mentor",
        }
        assert from_json(json.loads(json.dumps(to_json(summary)))) == summary

    def test_a_form_for_any_time_says_nothing_of_raters(self, shelf: Shelf) -> None:
        summary = next(form for form in shelf.index if form.id == COMPETENCIES)
        assert (summary.occasions, summary.raters) == ((), {})
        assert not {"occasions", "raters"} & set(to_json(summary))

    def test_notes_are_not_counted_as_questions(self, every: OpenedForm) -> None:
        summary = summarise(every.form)
        assert (summary.sections, summary.items) == (2, 11)
        assert len(list(every.form.items())) == 12
        assert (summary.kind, summary.languages) == (Kind.COMPETENCY, ("en", "uz"))


class TestOpening:
    """`Shelf.open`."""

    def test_a_form_is_read_once(self, shelf: Shelf) -> None:
        assert shelf.open(COMPETENCIES) is shelf.open(COMPETENCIES)

    def test_its_bytes_are_those_of_the_file(self, shelf: Shelf, shipped: OpenedForm) -> None:
        assert shipped.data == asset("forms", f"{COMPETENCIES}.yaml").read_bytes()
        assert shelf.index[0].hash == shipped.form.hash

    def test_an_unknown_form_is_refused_with_the_known_ones(self, shelf: Shelf) -> None:
        with pytest.raises(
            NoSuchForm, match=r"no form “cooking” here; there are: .*professional-competencies"
        ):
            shelf.open("cooking")

    @pytest.mark.parametrize("name", ["../pyproject", "/etc/passwd", ""])
    def test_an_id_is_no_way_to_other_files(self, shelf: Shelf, name: str) -> None:
        with pytest.raises(NoSuchForm):
            shelf.open(name)

    def test_a_broken_form_on_the_shelf_is_a_located_refusal(self, shelf: Shelf, tmp_path: Path) -> None:
        (tmp_path / f"{COMPETENCIES}.yaml").write_text("id: [")
        with pytest.raises(FormError) as refused:
            replace(shelf, folder=tmp_path, _read={}).open(COMPETENCIES)
        assert f"{COMPETENCIES}.yaml" in str(refused.value)

    def test_the_start_parses_no_form(self) -> None:
        assert shipped_shelf()._read == {}


class TestOwnFiles:
    """`read_form_file` and `problems_of`."""

    def test_a_file_of_ones_own(self, tmp_path: Path, every: OpenedForm) -> None:
        path = tmp_path / "mine.yaml"
        path.write_text(EVERYTHING_YAML, "utf-8")
        assert read_form_file(path) == every
        assert problems_of(path.read_bytes()) == ()

    def test_every_problem_is_found(self) -> None:
        broken = EVERYTHING_YAML.replace("kind: competency", "kind: cooking").replace("id: ask", "id: Ask!")
        problems = problems_of(broken.encode())
        assert len(problems) >= 2
        assert [problem.line for problem in problems] == sorted(problem.line for problem in problems)

    def test_a_broken_file_is_refused_with_its_name(self, tmp_path: Path) -> None:
        path = tmp_path / "mine.yaml"
        path.write_text("format: librarian-self/1\n")
        with pytest.raises(FormError, match=r"mine\.yaml"):
            read_form_file(path)

    def test_a_missing_file_and_a_folder_are_refused(self, tmp_path: Path) -> None:
        for path in (tmp_path / "gone.yaml", tmp_path):
            with pytest.raises(Refusal, match="cannot be read"):
                read_form_file(path)

    def test_of_an_endless_file_only_the_beginning_is_read(self) -> None:
        data = bytes_of(Path("/dev/zero"))
        assert len(data) == MOST_READ
        assert "larger than 5 MB" in str(FormError("zero", problems_of(data)))


def test_the_shipped_form_holds_what_was_promised(shipped: OpenedForm) -> None:
    form = shipped.form
    competencies = list(form.items())
    assert len(competencies) >= 40
    assert 8 <= len(form.sections) <= 10
    assert all(len(item.levels) == 5 for item in competencies)
    assert all(item.evidence_from is not None for item in competencies)
    for item in competencies:
        kinds = {form.actions[action].kind for action in item.actions}
        assert len(item.actions) >= 3
        assert len(kinds) == 3
    assert len(form.role_targets) >= 6
    assert set(form.languages) <= set(LANGUAGES)
    assert form.sources
