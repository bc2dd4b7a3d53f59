"""`profile`, `pdf` and `export`: files in, files out."""

from __future__ import annotations

import csv
import io
import json
import stat
from pathlib import Path

import pytest
from pypdf import PdfReader

from librarian_self.services.session import Session
from librarian_self.services.shelf import shipped_shelf
from tests.cli.conftest import Answering, Program
from tests.services.everything import COMPETENCIES, everything

INFO_KEYS = {"uuid", "name", "role", "lang", "schema", "protected", "assessments", "goals", "revisions"}
ASSESSMENT_KEYS = {
    "id",
    "form",
    "version",
    "rater",
    "occasion",
    "started",
    "finished",
    "answered",
    "items",
}


class TestProfile:
    """`profile new` and `profile info`."""

    def test_a_new_profile_and_what_it_holds(self, program: Program, profile: Path) -> None:
        info = program("profile", "info", profile, "--json").json
        assert set(info) == INFO_KEYS
        assert (info["name"], info["role"], info["lang"]) == ("Nodira", "reader-service", "uz")
        assert (info["schema"], info["protected"]) == (1, False)
        assert (info["assessments"], info["goals"], info["revisions"]) == ([], 0, 0)
        assert len(info["uuid"]) == 36
        assert stat.S_IMODE(profile.stat().st_mode) == 0o600

    def test_a_role_and_a_language_need_not_be_given(self, program: Program, tmp_path: Path) -> None:
        assert program("profile", "new", tmp_path / "a.lself", "--name", "Oʻgʻiloy").out == b""
        info = program("profile", "info", tmp_path / "a.lself", "--json").json
        assert (info["name"], info["role"], info["lang"]) == ("Oʻgʻiloy", "not-sure", "en")

    def test_its_assessments(self, program: Program, profile: Path, answer: Answering) -> None:
        answer(
            {"item": "needs-interview", "current": 2}, {"item": "needs-analysis", "unrated": "not-my-work"}
        )
        info = program("profile", "info", profile, "--json").json
        (assessment,) = info["assessments"]
        assert set(assessment) == ASSESSMENT_KEYS
        assert (assessment["id"], assessment["form"], assessment["version"]) == (
            1,
            COMPETENCIES,
            shipped_shelf().open(COMPETENCIES).form.version,
        )
        assert (assessment["rater"], assessment["occasion"], assessment["finished"]) == ("self", None, None)
        assert (assessment["answered"], assessment["items"], info["revisions"]) == (2, 47, 2)
        assert assessment["started"].endswith("Z")

    def test_without_json_people_can_read_it(self, program: Program, profile: Path) -> None:
        lines = program("profile", "info", profile).lines
        assert "name: Nodira" in lines
        assert "assessments: 0" in lines

    def test_reading_changes_no_byte(self, program: Program, profile: Path, answer: Answering) -> None:
        answer({"item": "needs-interview", "current": 2})
        before = profile.read_bytes(), profile.stat().st_mtime_ns
        program("profile", "info", profile, "--json")
        program("results", profile, "--json")
        program("export", profile, "--answers", profile.with_suffix(".csv"))
        program("pdf", profile, "--out", profile.with_suffix(".pdf"))
        assert (profile.read_bytes(), profile.stat().st_mtime_ns) == before

    def test_an_existing_file_is_left_alone(self, program: Program, profile: Path) -> None:
        before = profile.read_bytes()
        done = program("profile", "new", profile, "--name", "Bek", code=1)
        assert "already a file named nodira.lself" in done.err
        assert profile.read_bytes() == before

    @pytest.mark.parametrize("name", ["", "  ", "x" * 201, "two\nlines"])
    def test_a_name_that_will_not_do_leaves_no_file(
        self, program: Program, tmp_path: Path, name: str
    ) -> None:
        program("profile", "new", tmp_path / "a.lself", "--name", name, code=1)
        assert not (tmp_path / "a.lself").exists()

    def test_a_file_where_the_folder_should_be_is_left_alone(self, program: Program, tmp_path: Path) -> None:
        (tmp_path / "folder").write_text("no folder")
        program("profile", "new", tmp_path / "folder" / "a.lself", "--name", "A", code=1)
        assert (tmp_path / "folder").read_text() == "no folder"


class TestPdf:
    """`pdf`."""

    def test_it_is_in_the_language_of_the_profile_or_the_one_asked_for(
        self, program: Program, profile: Path, answer: Answering, tmp_path: Path
    ) -> None:
        answer({"item": "needs-interview", "current": 2})
        for words, expected in (((), "Oʻzbekcha"), (("--lang", "en"), "English")):
            program("pdf", profile, "--out", tmp_path / "plan.pdf", *words)
            text = "".join(page.extract_text() for page in PdfReader(tmp_path / "plan.pdf").pages)
            assert "Nodira" in text
            assert expected in text

    def test_an_empty_profile_gives_a_plan_to_fill_in(
        self, program: Program, profile: Path, tmp_path: Path
    ) -> None:
        program("pdf", profile, "--out", tmp_path / "plan.pdf")
        assert len(PdfReader(tmp_path / "plan.pdf").pages) >= 1

    @pytest.mark.parametrize("place", ["gone/plan.pdf", "notes/plan.pdf", "folder", "nodira.lself"])
    def test_where_it_cannot_be_written_nothing_is(
        self, program: Program, profile: Path, tmp_path: Path, place: str
    ) -> None:
        (tmp_path / "notes").write_text("mine")
        (tmp_path / "folder").mkdir()
        before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
        program("pdf", profile, "--out", tmp_path / place, code=1)
        assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


class TestExport:
    """`export`."""

    def test_json_and_csv_say_the_same(
        self, program: Program, profile: Path, answer: Answering, tmp_path: Path
    ) -> None:
        answer(
            {"item": "needs-interview", "current": 2, "note": "=SUM(A1)"},
            {"item": "needs-analysis", "current": 4},
        )
        program("export", profile, "--answers", tmp_path / "a.json")
        program("export", profile, "--answers", tmp_path / "a.csv")
        exact = json.loads((tmp_path / "a.json").read_bytes())
        text = (tmp_path / "a.csv").read_text("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text)))
        assert [(row["item"], row["current"]) for row in exact] == [
            ("needs-interview", 2),
            ("needs-analysis", 4),
        ]
        assert [(row["item"], row["current"]) for row in rows] == [
            ("needs-interview", "2"),
            ("needs-analysis", "4"),
        ]
        assert (exact[0]["note"], rows[0]["note"]) == ("=SUM(A1)", "'=SUM(A1)")

    def test_answers_of_others_are_written_where_they_are_asked_for_and_both_have_finished(
        self, program: Program, profile: Path, tmp_path: Path
    ) -> None:
        with Session.open(profile) as session:
            for rater, level in (("self", 1), ("mentor", 3)):
                number = session.start(everything(), rater, "end").assessment.id
                session.answer(number, "ask", {"current": level})
            session.finish(1)

        def exported(*words: str) -> list[tuple[str, int]]:
            program("export", profile, "--answers", tmp_path / "a.json", *words)
            return [(row["rater"], row["current"]) for row in json.loads((tmp_path / "a.json").read_bytes())]

        assert exported() == exported("--rater", "all") == [("self", 1)]
        (tmp_path / "a.json").unlink()
        done = program("export", profile, "--answers", tmp_path / "a.json", "--rater", "mentor", code=1)
        assert "once you both have finished" in done.err
        assert not (tmp_path / "a.json").exists()
        with Session.open(profile) as session:
            session.finish(2)
        assert exported() == [("self", 1)]
        assert exported("--rater", "mentor") == [("mentor", 3)]
        assert exported("--rater", "all") == [("self", 1), ("mentor", 3)]

    def test_a_rater_who_answered_nothing_is_said(
        self, program: Program, profile: Path, tmp_path: Path
    ) -> None:
        path = tmp_path / "a.csv"
        done = program("export", profile, "--answers", path, "--rater", "boss", code=1)
        assert "Nobody answered as “boss” in this profile; there are: self." in done.err

    @pytest.mark.parametrize("name", ["answers.txt", "answers", "nodira.lself"])
    def test_another_ending_is_refused(
        self, program: Program, profile: Path, tmp_path: Path, name: str
    ) -> None:
        before = profile.read_bytes()
        done = program("export", profile, "--answers", tmp_path / name, code=1)
        assert "should end in .csv or .json" in done.err
        assert profile.read_bytes() == before

    def test_a_missing_folder_is_refused(self, program: Program, profile: Path, tmp_path: Path) -> None:
        done = program("export", profile, "--answers", tmp_path / "gone" / "a.csv", code=1)
        assert "does not exist" in done.err


COMMANDS = (
    ("profile", "info", "{}", "--json"),
    ("results", "{}", "--form", COMPETENCIES, "--json"),
    ("plan", "{}", "--json"),
    ("pdf", "{}", "--out", "plan.pdf"),
    ("export", "{}", "--answers", "answers.csv"),
    ("answer", "{}", "--form", COMPETENCIES, "-"),
)
INFO = COMMANDS[0]


class TestFilesThatAreNoGood:
    """Said in one line by every command, and left as they are."""

    def run(self, program: Program, path: Path, command: tuple[str, ...] = INFO) -> str:
        before = path.read_bytes() if path.is_file() else None
        done = program(*(word.format(path) for word in command), code=1)
        assert done.out == b""
        assert (path.read_bytes() if path.is_file() else None) == before
        assert not list(path.parent.glob("*.pdf"))
        assert not list(path.parent.glob("*.csv"))
        return done.err

    @pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
    def test_a_text_file(self, program: Program, tmp_path: Path, command: tuple[str, ...]) -> None:
        path = tmp_path / "notes.lself"
        path.write_text("Dear diary, today I helped a reader.\n" * 20)
        assert "notes.lself is not a profile of this program" in self.run(program, path, command)

    def test_an_empty_and_a_broken_file(self, program: Program, profile: Path, tmp_path: Path) -> None:
        path = tmp_path / "broken.lself"
        path.write_bytes(b"")
        assert "damaged" in self.run(program, path)
        path.write_bytes(profile.read_bytes()[:5000])
        assert "damaged" in self.run(program, path)

    def test_a_newer_profile(self, program: Program, profile: Path, tmp_path: Path) -> None:
        path = tmp_path / "newer.lself"
        data = bytearray(profile.read_bytes())
        data[60:64] = (2).to_bytes(4)
        path.write_bytes(data)
        for command in (INFO, COMMANDS[-1]):
            assert "a newer version of this program" in self.run(program, path, command)

    def test_a_missing_file_and_a_folder(self, program: Program, tmp_path: Path) -> None:
        assert "There is no file" in self.run(program, tmp_path / "gone.lself")
        assert not (tmp_path / "gone.lself").exists()
        (tmp_path / "folder.lself").mkdir()
        assert "not a profile" in self.run(program, tmp_path / "folder.lself")

    def test_a_changed_answer_is_noticed(
        self, program: Program, answer: Answering, profile: Path, tmp_path: Path
    ) -> None:
        answer({"item": "needs-interview", "current": 2, "note": "a word of mine"})
        path = tmp_path / "changed.lself"
        path.write_bytes(profile.read_bytes().replace(b"a word of mine", b"a word of hers"))
        assert "1 entry is not as it was saved" in self.run(program, path)
