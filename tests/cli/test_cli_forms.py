"""`forms list`, `forms check` and `forms coverage`."""

from __future__ import annotations

import json
import re
from pathlib import Path

from librarian_self.services.coverage import coverage, elements
from librarian_self.services.shelf import shipped_shelf
from tests.cli.conftest import Program
from tests.services.everything import COMPETENCIES, EVERYTHING_YAML
from tools.forms_index import ROOT

ENTRY_KEYS = {"id", "version", "kind", "title", "languages", "items", "hash"}


class TestList:
    """`forms list`."""

    def test_every_form_of_the_program(self, program: Program) -> None:
        forms = program("forms", "list", "--json").json
        assert all(set(form) == ENTRY_KEYS for form in forms)
        form = next(each for each in forms if each["id"] == COMPETENCIES)
        assert (form["kind"], form["items"]) == ("competency", 47)
        assert {"en", "uz"} <= set(form["languages"])
        assert form["title"]["en"] == "Professional competencies"
        assert re.fullmatch(r"[0-9a-f]{64}", form["hash"])

    def test_the_hash_is_that_of_the_results(self, program: Program, profile: Path) -> None:
        forms = program("forms", "list", "--json").json
        results = program("results", profile, "--form", COMPETENCIES, "--json").json
        assert results["hash"] in {form["hash"] for form in forms}

    def test_without_json_in_the_readers_language(self, tmp_path: Path) -> None:
        assert "Professional competencies" in Program(tmp_path)("forms", "list").lines[0]
        uzbek = Program(tmp_path, {"LANG": "uz_UZ.UTF-8"})("forms", "list").lines[0]
        assert "Kasbiy kompetensiyalar" in uzbek


class TestCheck:
    """`forms check`."""

    def test_good_forms_get_no_word(self, program: Program, form_file: Path) -> None:
        shipped = sorted((ROOT / "forms").glob("*.yaml"))
        assert program("forms", "check", form_file, *shipped).out == b""

    def test_every_problem_has_its_place(self, program: Program, tmp_path: Path) -> None:
        broken = tmp_path / "broken.yaml"
        text = EVERYTHING_YAML.replace("kind: competency", "kind: competence", 1).replace(
            "target: 2", "target: 9"
        )
        broken.write_text(text, "utf-8")
        lines = program("forms", "check", broken, code=1).lines
        wrong = [
            number
            for number, line in enumerate(text.splitlines(), 1)
            if "competence" in line or "target: 9" in line
        ]
        places = [re.match(rf"{re.escape(str(broken))}:(\d+):(\d+): .", line) for line in lines]
        assert all(places)
        assert set(wrong) <= {int(place[1]) for place in places if place}
        assert "competency" in lines[0]

    def test_the_problems_of_several_files(self, program: Program, form_file: Path, tmp_path: Path) -> None:
        for name in ("a.yaml", "b.yaml"):
            (tmp_path / name).write_text("format: librarian-self/1\n")
        lines = program("forms", "check", "a.yaml", form_file, "b.yaml", code=1).lines
        assert {line.split(":")[0] for line in lines} == {"a.yaml", "b.yaml"}

    def test_a_file_that_cannot_be_read_hides_no_other(self, program: Program, tmp_path: Path) -> None:
        (tmp_path / "b.yaml").write_text("format: librarian-self/1\n")
        done = program("forms", "check", "gone.yaml", "b.yaml", code=1)
        assert "“gone.yaml” cannot be read" in done.err
        assert done.lines[0].startswith("b.yaml:")

    def test_what_is_no_form_at_all(self, program: Program, tmp_path: Path) -> None:
        for number, data in enumerate(
            (b"", b"\xff\xfe", b"\x00" * 100, b"a: &x [*x]", b"- 1\n", b"[" * 10_000)
        ):
            path = tmp_path / f"{number}.yaml"
            path.write_bytes(data)
            done = program("forms", "check", path, code=1)
            assert re.match(rf"{re.escape(str(path))}:\d+:\d+: .", done.lines[0])

    def test_an_endless_file_ends(self, program: Program) -> None:
        done = program("forms", "check", "/dev/zero", code=1)
        assert "/dev/zero:1:1: the file is larger than 5 MB" in done.lines[0]

    def test_problems_are_told_in_the_readers_language_and_their_places_in_none(self, tmp_path: Path) -> None:
        (tmp_path / "a.yaml").write_text("format: librarian-self/1\n")
        english = Program(tmp_path)("forms", "check", "a.yaml", code=1).lines
        uzbek = Program(tmp_path, {"LANG": "uz_UZ.UTF-8"})("forms", "check", "a.yaml", code=1).lines
        assert [line.split(": ")[0] for line in english] == [line.split(": ")[0] for line in uzbek]
        assert json.dumps(english) != json.dumps(uzbek)


class TestCoverage:
    """`forms coverage`."""

    def test_each_element_has_a_line_and_the_exit_code_says_whether_one_is_missing(
        self, program: Program
    ) -> None:
        shelf = shipped_shelf()
        table = coverage(elements(), [shelf.open(form.id).form for form in shelf.index])
        lines = program("forms", "coverage", code=int(any(row.is_missing for row in table))).lines
        cells = [line.split("\t") for line in lines]
        assert [row[0] for row in cells] == [row.element.id for row in table]
        marks = {row[0]: row[1] for row in cells}
        assert marks["SA.4"] == "-"
        assert marks["SA.1"].isdigit()
        assert [row[0] for row in cells if row[1] == "missing"] == [
            row.element.id for row in table if row.is_missing
        ]
