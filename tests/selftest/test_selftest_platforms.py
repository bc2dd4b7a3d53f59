"""Without a display, the process that checks is told to do without."""

from __future__ import annotations

from pathlib import Path

import pytest

from librarian_self.selftest.platforms import PLATFORM, environment_for, has_display

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", PLATFORM, "SSH_CONNECTION")


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)


def test_linux_without_a_screen_has_none() -> None:
    assert not has_display("linux")


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_linux_has_a_screen_where_the_environment_names_one(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, ":0")
    assert has_display("linux")


def test_a_mac_has_one_unless_somebody_came_from_afar(monkeypatch: pytest.MonkeyPatch) -> None:
    assert has_display("darwin")
    monkeypatch.setenv("SSH_CONNECTION", "192.0.2.1 5000 192.0.2.2 22")
    assert not has_display("darwin")


def test_without_a_screen_qt_draws_into_memory(tmp_path: Path) -> None:
    assert environment_for(tmp_path, shown=True)[PLATFORM] == "offscreen"


def test_with_a_screen_qt_chooses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    assert PLATFORM not in environment_for(tmp_path, shown=True)


def test_a_platform_that_somebody_named_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PLATFORM, "minimal")
    assert environment_for(tmp_path, shown=True)[PLATFORM] == "minimal"


def test_where_nothing_is_to_be_shown_nothing_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv(PLATFORM, "xcb")
    assert environment_for(tmp_path, shown=False)[PLATFORM] == "offscreen"


def test_the_process_has_a_data_folder_of_its_own(tmp_path: Path) -> None:
    assert environment_for(tmp_path, shown=True)["LIBRARIAN_SELF_DATA"] == f"{tmp_path}"


def test_qt_complains_where_it_is_heard_on_windows_too(tmp_path: Path) -> None:
    assert environment_for(tmp_path, shown=False)["QT_FORCE_STDERR_LOGGING"] == "1"
