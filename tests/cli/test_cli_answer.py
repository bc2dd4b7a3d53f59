"""`answer`: JSON lines in, one line back for each."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Answering, Program, exchange
from tests.services.everything import COMPETENCIES

ITEM = "needs-interview"


UNFIT = [
    (b"", "not a JSON object"),
    (b"[]", "not a JSON object"),
    (b"3", "not a JSON object"),
    (b"{", "not a JSON object"),
    (b'{"item": "needs-interview"} x', "not a JSON object"),
    (b"\xff\xfe{}", "not a JSON object"),
    (b"[" * 100_000, "not a JSON object"),
    (b"{}", "names no “item”"),
    (b'{"item": null}', "names no “item”"),
    (b'{"item": 5, "current": 1}', "names no “item”"),
    (b'{"item": "nobody", "current": 1}', "no item “nobody”"),
    (b'{"item": "needs-interview", "level": 1}', "“level” is not a part of an answer"),
    (b'{"item": "needs-interview", "current": 0}', "(1 to 5)"),
    (b'{"item": "needs-interview", "current": 6}', "(1 to 5)"),
    (b'{"item": "needs-interview", "current": "3"}', "(1 to 5)"),
    (b'{"item": "needs-interview", "current": 3.0}', "(1 to 5)"),
    (b'{"item": "needs-interview", "current": true}', "(1 to 5)"),
    (b'{"item": "needs-interview", "current": NaN}', "NaN is not a number"),
    (b'{"item": "needs-interview", "current": 1e999}', "(1 to 5)"),
    (b'{"item": "needs-interview", "current": ' + b"9" * 5000 + b"}", "not a JSON object"),
    (b'{"item": "needs-interview", "current": 1, "current": 2}', "“current” is given twice"),
    (b'{"item": "needs-interview", "importance": 4}', "importance is 1, 2 or 3"),
    (b'{"item": "needs-interview", "unrated": "lazy"}', "not a reason that this form offers"),
    (b'{"item": "needs-interview", "current": 1, "unrated": "not-my-work"}', "not both"),
    (b'{"item": "needs-interview", "value": 1}', "not answered with “value”"),
    (b'{"item": "needs-interview", "note": "a\\u0000b"}', "cannot be stored"),
    (b'{"item": "needs-interview", "note": "\\ud800"}', "cannot be stored"),
    (b'{"item": "needs-interview", "evidence": {"date": "soon"}}', "a date such as"),
]
"""Lines that cannot be saved, and what is said of them."""


def items(program: Program, profile: Path, form: str = COMPETENCIES) -> dict[str, dict[str, object]]:
    """What the results say of each item."""
    results = program("results", profile, "--form", form, "--json").json
    return {item["id"]: item for item in results["items"]}


class TestSaving:
    """`saved SEQ`."""

    def test_each_line_gets_one_line_with_a_growing_number(self, answer: Answering) -> None:
        done = answer(
            {"item": ITEM, "current": 2}, {"item": ITEM, "target": 4}, {"item": ITEM, "importance": 3}
        )
        assert done.lines == ["saved 1", "saved 2", "saved 3"]

    def test_the_line_comes_while_the_pipe_is_open_and_the_answer_is_durable_then(
        self, program: Program, profile: Path
    ) -> None:
        process = program.start("answer", profile, "--form", COMPETENCIES, "-")
        assert exchange(process, b'{"item": "needs-interview", "current": 1}') == b"saved 1\n"
        assert exchange(process, b'{"item": "needs-interview", "current": 9}').startswith(b"error 2: ")
        assert exchange(process, b'{"item": "needs-analysis", "current": 3}') == b"saved 2\n"
        process.kill()
        process.communicate(timeout=60)
        assert items(program, profile)[ITEM]["current"] == 1
        assert items(program, profile)["needs-analysis"]["current"] == 3

    def test_a_missing_key_keeps_its_value_and_null_clears_it(
        self, program: Program, profile: Path, answer: Answering
    ) -> None:
        answer({"item": ITEM, "current": 2, "target": 5, "importance": 3}, {"item": ITEM, "current": 3})
        answer({"item": ITEM, "target": None})
        item = items(program, profile)[ITEM]
        assert (item["current"], item["target"], item["importance"]) == (3, 4, 3)

    def test_an_example_makes_the_level_evidenced(
        self, program: Program, profile: Path, answer: Answering
    ) -> None:
        answer(
            {"item": ITEM, "current": 4, "evidence": {"text": "I asked.", "date": "2026-11-01"}},
            {"item": "needs-analysis", "current": 4},
            {"item": "adapt-service", "unrated": "not-my-work"},
        )
        found = items(program, profile)
        assert (found[ITEM]["claimed"], found[ITEM]["evidenced"]) == (4, 4)
        assert (found["needs-analysis"]["claimed"], found["needs-analysis"]["evidenced"]) == (4, None)
        assert found["adapt-service"]["unrated"] == "not-my-work"

    def test_the_newest_unfinished_assessment_goes_on_unless_a_new_one_is_asked_for(
        self, program: Program, profile: Path, answer: Answering
    ) -> None:
        answer({"item": ITEM, "current": 1})
        answer({"item": ITEM, "target": 5})
        answer({"item": ITEM, "current": 4}, words=("--new",))
        assessments = program("profile", "info", profile, "--json").json["assessments"]
        assert [(each["id"], each["answered"]) for each in assessments] == [(1, 1), (2, 1)]
        first = program("results", profile, "--assessment", 1, "--json").json
        assert first[0]["items"][5]["id"] == ITEM
        assert (first[0]["items"][5]["current"], first[0]["items"][5]["target"]) == (1, 5)

    def test_nothing_given_saves_nothing(self, program: Program, profile: Path, answer: Answering) -> None:
        assert answer().out == b""
        assert program("profile", "info", profile, "--json").json["revisions"] == 0


class TestErrors:
    """`error LINE: message`, and on it goes."""

    def test_each_line_that_does_not_fit_is_told_why_and_the_others_are_saved(
        self, program: Program, profile: Path
    ) -> None:
        given = b"".join(line + b'\n{"item": "needs-interview", "current": 2}\n' for line, _ in UNFIT)
        done = program("answer", profile, "--form", COMPETENCIES, "-", given=given, code=1)
        assert done.lines[1::2] == [f"saved {number}" for number in range(1, len(UNFIT) + 1)]
        for place, (said, (_, expected)) in enumerate(zip(done.lines[::2], UNFIT, strict=True)):
            assert said.startswith(f"error {1 + 2 * place}: ")
            assert expected in said
            assert len(said) < 300

    def test_a_megabyte_of_text_is_refused_and_nothing_is_lost(
        self, program: Program, profile: Path, answer: Answering
    ) -> None:
        answer({"item": ITEM, "current": 2, "note": "short"})
        done = answer(
            {"item": ITEM, "note": "n" * 1_000_000},
            {"item": "x" * 1_000_000},
            {"item": ITEM, "evidence": {"text": "e" * 1_000_000}},
            {"item": ITEM, "target": 3},
            code=1,
        )
        assert [line.split(":")[0] for line in done.lines] == ["error 1", "error 2", "error 3", "saved 2"]
        assert "1000000 characters; the most is 20000" in done.lines[0]
        assert max(map(len, done.lines)) < 300
        program("export", profile, "--answers", profile.with_suffix(".json"))
        (row,) = json.loads(profile.with_suffix(".json").read_bytes())
        assert (row["current"], row["target"], row["note"]) == (2, 3, "short")

    def test_a_line_beyond_all_measure_is_skipped_whole(self, program: Program, profile: Path) -> None:
        given = b'{"note": "' + b"n" * 9_000_000 + b'"}\n{"item": "needs-interview", "current": 2}\n'
        done = program("answer", profile, "--form", COMPETENCIES, "-", given=given, code=1)
        assert done.lines == ["error 1: the line is longer than 4000000 bytes", "saved 1"]

    def test_a_last_line_without_an_end_counts(self, program: Program, profile: Path) -> None:
        done = program(
            "answer", profile, "--form", COMPETENCIES, "-", given='{"item": "needs-interview", "current": 2}'
        )
        assert done.lines == ["saved 1"]

    def test_windows_line_ends_and_a_mark_at_the_start_are_no_errors(
        self, program: Program, profile: Path
    ) -> None:
        given = b'\xef\xbb\xbf{"item": "needs-interview", "current": 2}\r\n{"item": "needs-analysis", "current": 2}\r\n'
        done = program("answer", profile, "--form", COMPETENCIES, "-", given=given)
        assert done.lines == ["saved 1", "saved 2"]


class TestForms:
    """`--form`, `--form-file`, `--rater`, `--occasion`."""

    def test_an_unknown_form_is_refused(self, program: Program, profile: Path) -> None:
        done = program("answer", profile, "--form", "cooking", "-", code=1)
        assert "no form “cooking” here; there are: professional-competencies" in done.err

    def test_a_form_of_ones_own_takes_every_kind_of_answer(
        self, program: Program, profile: Path, form_file: Path
    ) -> None:
        lines = [
            {"item": "ask", "current": 0},
            {"item": "calm", "value": 3},
            {"item": "rated-ways", "options": {"talk": 4, "shout": 1}},
            {"item": "best-way", "choice": "wait"},
            {"item": "place", "choice": "town"},
            {"item": "tools", "chosen": ["card"]},
            {"item": "words", "value": "tea"},
            {"item": "readers", "value": 12},
            {"item": "since", "value": "2019-09-01"},
        ]
        given = "".join(json.dumps(line) + "\n" for line in lines)
        words = ("answer", profile, "--form", "everything", "--form-file", form_file, "-")
        assert program(*words, given=given).lines == [f"saved {number}" for number in range(1, 10)]
        form_file.unlink()
        assert items(program, profile, "everything")["calm"]["current"] == 3
        done = program(
            "answer", profile, "--form", "everything", "-", given='{"item": "ask", "current": 1}\n'
        )
        assert done.lines == ["saved 10"]

    def test_the_file_must_hold_the_form_that_is_asked_for(
        self, program: Program, profile: Path, form_file: Path
    ) -> None:
        done = program("answer", profile, "--form", "other", "--form-file", form_file, "-", code=1)
        assert "holds the form “everything”, not “other”" in done.err

    def test_a_broken_or_missing_form_file_is_refused_before_anything_is_begun(
        self, program: Program, profile: Path, form_file: Path, tmp_path: Path
    ) -> None:
        form_file.write_text("format: librarian-self/1\nid: [")
        for path in (form_file, tmp_path / "gone.yaml", tmp_path):
            program("answer", profile, "--form", "everything", "--form-file", path, "-", code=1)
        assert program("profile", "info", profile, "--json").json["assessments"] == []

    def test_a_form_file_that_was_changed_begins_a_new_assessment(
        self, program: Program, profile: Path, form_file: Path
    ) -> None:
        words = ("answer", profile, "--form", "everything", "--form-file", form_file, "-")
        program(*words, given='{"item": "ask", "current": 1}\n')
        program(*words, given='{"item": "ask", "target": 3}\n')
        form_file.write_text(form_file.read_text("utf-8").replace('"1.0"', '"1.1"', 1), "utf-8")
        program(*words, given='{"item": "ask", "current": 2}\n')
        assessments = program("profile", "info", profile, "--json").json["assessments"]
        assert [(each["version"], each["answered"]) for each in assessments] == [("1.0", 1), ("1.1", 1)]

    def test_raters_and_occasions_have_assessments_of_their_own(
        self, program: Program, profile: Path, occasions_file: Path
    ) -> None:
        words = ("answer", profile, "--form", "everything", "--form-file", occasions_file)
        program(*words, "--occasion", "start", "-", given='{"item": "ask", "current": 1}\n')
        mentor = (*words, "--rater", "mentor", "--occasion", "end", "-")
        assert program(*mentor, given='{"item": "ask", "unrated": "not-observed"}\n').lines == ["saved 2"]
        assert (
            program(*mentor, given='{"item": "ask", "unrated": "not-my-work"}\n', code=1)
            .lines[0]
            .startswith("error 1: ")
        )
        assessments = program("profile", "info", profile, "--json").json["assessments"]
        assert [(each["rater"], each["occasion"]) for each in assessments] == [
            ("self", "start"),
            ("mentor", "end"),
        ]

    @pytest.mark.parametrize(
        "words",
        [
            ("--rater", "boss", "--occasion", "end"),
            ("--occasion", "birthday"),
            ("--rater", "mentor", "--occasion", "start"),
        ],
    )
    def test_who_does_not_answer_this_form_is_refused(
        self, program: Program, profile: Path, occasions_file: Path, words: tuple[str, ...]
    ) -> None:
        asked = ("answer", profile, "--form", "everything", "--form-file", occasions_file, *words, "-")
        assert program(*asked, code=1).err
        assert program("profile", "info", profile, "--json").json["assessments"] == []


def test_a_reader_who_leaves_is_no_error_of_ours(program: Program, profile: Path) -> None:
    process = program.start("answer", profile, "--form", COMPETENCIES, "-")
    assert process.stdout is not None
    process.stdout.close()
    lines = b'{"item": "needs-interview", "current": 2}\n' * 3
    assert b"Traceback" not in _talk(process, lines)
    assert items(program, profile)[ITEM]["current"] == 2


def _talk(process: subprocess.Popen[bytes], lines: bytes) -> bytes:
    """Give lines to a process whose output nobody reads; returns what stands on stderr."""
    assert process.stdin is not None
    assert process.stderr is not None
    process.stdin.write(lines)
    process.stdin.close()
    err = process.stderr.read()
    process.stderr.close()
    process.wait(timeout=60)
    return err
