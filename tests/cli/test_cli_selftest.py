"""`--selftest` in the real program."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

from librarian_self import __version__
from librarian_self.selftest.checks import FOLDER, NAMES
from tests.cli.conftest import PROGRAM, ROOT, Program


def test_a_whole_program_says_so_check_by_check(program: Program) -> None:
    folder = program.folder
    report = folder / "report.json"
    words = [*PROGRAM, "--selftest", "--json", f"{report}"]
    done = subprocess.run(words, env=program.environment, capture_output=True, check=False)
    lines = done.stdout.decode().splitlines()
    assert (done.returncode, done.stderr, lines[-1]) == (0, b"", "All is well."), lines
    assert [line.split()[1] for line in lines[1:-1]] == [*NAMES, FOLDER]
    said = json.loads(report.read_text("utf-8"))
    assert (said["version"], said["ok"]) == (__version__, True)
    assert [check["name"] for check in said["checks"] if check["ok"]] == [*NAMES, FOLDER]
    assert not (folder / ".local" / "share" / "librarian-self").exists()


def test_a_display_that_is_not_there_is_named_and_the_others_are_checked(tmp_path: Path) -> None:
    program = Program(tmp_path, {"DISPLAY": ":7777", "XDG_SESSION_TYPE": "x11"})
    done = program("--selftest", "--only", "display", "icons", code=1)
    assert [line.split()[:2] for line in done.lines[1:-1]] == [
        ["FAILED", "display"],
        ["ok", "icons"],
        ["ok", FOLDER],
    ]
    assert done.lines[-1] == "1 check failed."


def test_it_speaks_the_readers_language(tmp_path: Path) -> None:
    done = Program(tmp_path, {"LANG": "ru_RU.UTF-8"})("--selftest", "--only", "licences")
    assert done.lines[-1] != "All is well."
    assert "licences" in done.lines[1]


def test_a_pipe_with_a_code_page_does_no_harm(tmp_path: Path) -> None:
    program = Program(tmp_path, {"LANG": "ru_RU.UTF-8", "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"})
    assert program("--selftest", "--only", "licences").code == 0


def test_without_any_stream_the_report_is_written(program: Program) -> None:
    """As a windowed program on Windows runs."""
    report = program.folder / "report.json"
    words = ["--selftest", "--only", "licences", "--json", f"{report}"]
    script = f"import sys; sys.stdout = sys.stderr = None; from librarian_self.cli import run; sys.exit(run({words!r}))"
    subprocess.run([sys.executable, "-P", "-c", script], env=program.environment, check=True)
    assert json.loads(report.read_text("utf-8"))["ok"] is True


def test_a_report_that_cannot_be_written_is_refused(program: Program) -> None:
    program("--selftest", "--only", "licences", "--json", program.folder / "nowhere" / "r.json", code=1)


def test_a_check_that_there_is_not_is_not_understood(program: Program) -> None:
    assert "fonts" in program("--selftest", "--only", "everything", code=2).err


def test_a_report_alone_is_not_understood(program: Program) -> None:
    program("--json", "report.json", code=2)


def test_the_usage_names_it(program: Program) -> None:
    assert b"--selftest" in program("--help").out


def test_the_program_that_checks_itself_leaves_nothing_behind(program: Program) -> None:
    temporary = program.folder / "temporary"
    temporary.mkdir()
    own = Program(program.folder, {"TMPDIR": f"{temporary}"})
    own("--selftest", "--only", "kits", "encryption")
    assert list(temporary.iterdir()) == []


def test_a_program_whose_data_files_are_all_gone_names_a_part_in_each_check(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "librarian_self", tmp_path / "librarian_self")
    checks = ("licences", "languages", "kits", "pdf", "fonts", "icons")
    program = Program(tmp_path, {"PYTHONPATH": f"{tmp_path}"})
    done = program("--selftest", "--only", *checks, code=1)
    assert [line.split()[:2] for line in done.lines[1:-2]] == [["FAILED", check] for check in checks]
    assert all("install the program once more" in line for line in done.lines[1:-2])
    assert done.lines[-1] == "6 checks failed."
