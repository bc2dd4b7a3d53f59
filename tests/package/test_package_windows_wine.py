"""How Windows programs are started on Linux, and what the frozen program keeps of Microsoft's libraries."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tools.packaging import trim, windows_wine
from tools.packaging.windows_wine import Wine


def variables(command: list[str]) -> dict[str, str]:
    words = command[command.index("env") + 1 : command.index(windows_wine.WINE)]
    return dict(word.split("=", 1) for word in words)


class TestCommand:
    def test_it_stays_in_its_own_folder_and_speaks_utf8(self) -> None:
        given = variables(Wine(Path("/own prefix")).command("program.exe", "a b"))
        assert given["WINEPREFIX"] == "/own prefix"
        assert given["LC_ALL"] == "C.UTF-8"
        assert "mscoree" in given["WINEDLLOVERRIDES"], "nothing is offered for download"

    def test_the_words_follow_unchanged(self) -> None:
        command = Wine(Path("/w")).command("program.exe", "/S", "/D=C:\\Мои программы")
        assert command[-3:] == ["program.exe", "/S", "/D=C:\\Мои программы"]

    def test_a_variable_of_qt_reaches_the_program_under_the_name_that_wine_lets_through(self) -> None:
        given = variables(
            Wine(Path("/w"), {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": "Z:\\p"}).command("x")
        )
        assert given["WINEQT_QPA_PLATFORM"] == "offscreen"
        assert given["PYTHONPATH"] == "Z:\\p"
        assert "QT_QPA_PLATFORM" not in given

    def test_a_command_that_fails_fails_behind_its_pipe_too(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(windows_wine, "WINE", "sh")
        piped = Wine(Path("/w")).piped("-c", "echo said; exit 7")
        done = subprocess.run(piped, capture_output=True, check=False)
        assert (done.returncode, done.stdout) == (7, b"said\n")

    def test_for_reading_only_the_same_prefix_is_used(self, tmp_path: Path) -> None:
        wine = Wine(Path("/w"), {"A": "b"})
        restricted = wine.reading_only(tmp_path)
        assert restricted.command("x")[-len(wine.command("x")) :] == wine.command("x")
        assert str(tmp_path) in " ".join(restricted.first)


class TestPaths:
    def test_a_path_is_spelled_as_windows_reads_it(self, tmp_path: Path) -> None:
        spelled = windows_wine.spelled(tmp_path / "Мои файлы" / "план.pdf")
        assert spelled.startswith("Z:\\")
        assert spelled.endswith("\\Мои файлы\\план.pdf")
        assert "/" not in spelled

    def test_each_stub_is_a_source_that_says_what_it_is_for(self) -> None:
        sources = sorted(windows_wine.STUBS.iterdir())
        assert [source.name for source in sources] == ["bcryptprimitives.c", "icuuc.c", "mscms.c"]
        assert all("never handed out" in source.read_text("utf-8") for source in sources)


class TestRuntime:
    def test_of_several_copies_one_is_kept_beside_the_other_libraries(self) -> None:
        entries = [
            ("shiboken6\\MSVCP140.dll", "/s/MSVCP140.dll", "BINARY"),
            ("PySide6\\MSVCP140.dll", "/p/MSVCP140.dll", "BINARY"),
            ("VCRUNTIME140.dll", "/python/VCRUNTIME140.dll", "BINARY"),
            ("PySide6\\Qt6Core.dll", "/p/Qt6Core.dll", "BINARY"),
        ]
        assert sorted(trim.one_runtime(entries)) == [
            ("MSVCP140.dll", "/p/MSVCP140.dll", "BINARY"),
            ("PySide6\\Qt6Core.dll", "/p/Qt6Core.dll", "BINARY"),
            ("VCRUNTIME140.dll", "/python/VCRUNTIME140.dll", "BINARY"),
        ]

    def test_where_there_is_none_nothing_changes(self) -> None:
        entries = [("libQt6Core.so.6", "/q/libQt6Core.so.6", "BINARY"), ("a/b.so", "/a/b.so", "EXTENSION")]
        assert trim.one_runtime(entries) == entries
