"""What the command line understands, in which language it speaks, and how it ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from librarian_self import __version__
from tests.cli.conftest import Program
from tests.services.everything import COMPETENCIES

FULL_DISK = Path("/dev/full")


@pytest.mark.parametrize(
    "words",
    [
        ("forms",),
        ("forms", "bake"),
        ("forms", "check"),
        ("profile", "new", "a.lself"),
        ("profile", "new", "a.lself", "--name", "A", "--role", "queen"),
        ("profile", "new", "a.lself", "--name", "A", "--lang", "xx"),
        ("profile", "info"),
        ("answer", "a.lself", "--form", "x"),
        ("answer", "a.lself", "-"),
        ("answer", "a.lself", "--form", "x", "answers.txt"),
        ("results",),
        ("results", "a.lself", "--assessment", "one"),
        ("plan", "a.lself", "--import"),
        ("goal",),
        ("goal", "bake", "a.lself"),
        ("goal", "add"),
        ("goal", "add", "a.lself"),
        ("goal", "done", "a.lself"),
        ("goal", "export", "a.lself"),
        ("plan", "a.lself", "--suggest", "-1"),
        ("plan", "a.lself", "--suggest", "many"),
        ("plan", "a.lself", "--suggest", "9" * 5000),
        ("pdf", "a.lself"),
        ("pdf", "a.lself", "--out", "a.pdf", "--lang", "xx"),
        ("export", "a.lself"),
        ("demo",),
        ("demo", "--out", "out", "--lang", "xx"),
        ("--frobnicate",),
        ("a.lself", "b.lself"),
        ("help", "me"),
    ],
)
def test_what_is_not_understood_is_said_in_one_line_with_two(
    program: Program, tmp_path: Path, words: tuple[str, ...]
) -> None:
    done = program(*words, code=2)
    assert done.out == b""
    assert done.err.startswith("librarian-self")
    assert done.err.endswith("(see librarian-self --help)\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "words", [("--help",), ("help",), ("answer", "--help"), ("profile", "new", "--help")]
)
def test_help_is_no_error(program: Program, words: tuple[str, ...]) -> None:
    assert program(*words).out


def test_the_version(program: Program) -> None:
    assert program("--version").lines == [f"librarian-self {__version__}"]


def test_help_names_every_command(program: Program) -> None:
    said = program("help").out.decode()
    for command in (
        "demo",
        "forms",
        "profile",
        "answer",
        "results",
        "plan",
        "pdf",
        "export",
        "review",
        "calendar",
    ):
        assert command in said


class TestLanguage:
    """Sentences follow the reader; keys never do."""

    @pytest.mark.parametrize(
        ("environment", "uzbek"),
        [
            ({"LANG": "uz_UZ.UTF-8"}, True),
            ({"LC_ALL": "uz_UZ.UTF-8", "LANG": "en_US.UTF-8"}, True),
            ({"LANGUAGE": "uz:en", "LANG": "en_US.UTF-8"}, True),
            ({"LANG": "ru_UZ.UTF-8"}, True),
            ({"LANG": "en_US.UTF-8"}, False),
            ({"LANG": "C"}, False),
            ({"LANG": ""}, False),
        ],
    )
    def test_refusals_are_in_the_language_of_the_system(
        self, tmp_path: Path, environment: dict[str, str], uzbek: bool
    ) -> None:
        said = Program(tmp_path, environment)("profile", "info", "gone.lself", code=1).err
        assert ("There is no file" not in said) is uzbek
        assert "gone.lself" in said

    def test_keys_and_keywords_are_never_translated(self, tmp_path: Path, profile: Path) -> None:
        words = ("profile", "info", profile, "--json")
        assert Program(tmp_path, {"LANG": "uz_UZ.UTF-8"})(*words).json == Program(tmp_path)(*words).json
        uzbek = Program(tmp_path, {"LANG": "uz_UZ.UTF-8"})
        given = '{"item": "needs-interview", "current": 2}\nx\n'
        lines = uzbek("answer", profile, "--form", COMPETENCIES, "-", given=given, code=1).lines
        assert lines[0] == "saved 1"
        assert lines[1].startswith("error 2: ")
        assert "not a JSON object" not in lines[1]

    def test_letters_leave_the_program_as_utf_8_whatever_the_system_says(self, tmp_path: Path) -> None:
        program = Program(tmp_path, {"LANG": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"})
        program("profile", "new", "a.lself", "--name", "Oʻgʻiloy", "--lang", "uz")
        assert program("profile", "info", "a.lself", "--json").json["name"] == "Oʻgʻiloy"


@pytest.mark.skipif(not FULL_DISK.exists(), reason="this system has no file that is always full")
def test_output_that_cannot_be_written_is_one_line_and_no_traceback(program: Program, tmp_path: Path) -> None:
    script = f'"$@" > {FULL_DISK}'
    shell = Program(tmp_path)
    process = _shell(shell, script, "forms", "list", "--json")
    assert process[0] == 1
    assert process[1].count("\n") == 1
    assert "the disk is full" in process[1]
    assert program("forms", "list").out


def _shell(program: Program, script: str, *words: str) -> tuple[int, str]:
    """Run the program by a line of the shell."""
    import subprocess

    from tests.cli.conftest import PROGRAM

    done = subprocess.run(
        ["/bin/sh", "-c", script, "sh", *PROGRAM, *words],
        capture_output=True,
        cwd=program.folder,
        env=program.environment,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stderr.decode()


def test_without_a_display_the_window_is_refused_in_one_line(program: Program) -> None:
    done = program(code=1)
    assert "There is no screen to open a window on" in done.err
